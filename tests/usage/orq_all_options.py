"""Every option, at the top and under `orq`, in both spellings of `input` (second generation of the pages)."""

from orq_ai_sdk import Orq
import os

with Orq(
    api_key=os.getenv("ORQ_API_KEY", ""),
) as orq:

    first = orq.router.embeddings.create(
        input="A text",
        model="openai/text-embedding-3-large",
        encoding_format="float",
        dimensions=256,
        user="u-1",
        name="trace one",
        fallbacks=[{"model": "cohere/embed-v4"}],
        retry={"count": 2, "on_codes": [429, 500, 502, 503, 504]},
        cache={"type": "exact_match", "ttl": 60},
        load_balancer={"type": "weight_based", "models": [{"model": "cohere/embed-v4", "weight": 0.5}]},
        timeout={"call_timeout": 9000},
        orq={
            "name": "trace two",
            "fallbacks": [{"model": "mistral/embed"}],
            "cache": {"type": "exact_match", "ttl": 61},
            "retry": {"count": 4, "on_codes": [500, 503]},
            "identity": {
                "id": "user_7",
                "display_name": "Ada Byron",
                "email": "ada@example.org",
                "metadata": [{"team": "Engines", "floor": "2"}],
                "logo_url": "https://example.org/ada.png",
                "tags": ["maths", "poetry"],
            },
            "contact": {
                "id": "user_8",
                "display_name": "Charles",
                "email": "charles@example.org",
                "metadata": [{"team": "Engines", "floor": "1"}],
                "logo_url": "https://example.org/charles.png",
                "tags": ["maths"],
            },
            "load_balancer": {
                "type": "weight_based",
                "models": [
                    {"model": "mistral/embed", "weight": 0.4},
                    {"model": "cohere/embed-v4", "weight": 0.6},
                ],
            },
            "timeout": {"call_timeout": 8000},
        },
    )
    second = orq.router.embeddings.create(
        input_="A text",
        model="openai/text-embedding-3-large",
        encoding_format="float",
        dimensions=256,
        user="u-1",
        name="trace one",
        fallbacks=[{"model": "cohere/embed-v4"}],
        retry={"count": 2, "on_codes": [429, 500, 502, 503, 504]},
        cache={"type": "exact_match", "ttl": 60},
        load_balancer={"type": "weight_based", "models": [{"model": "cohere/embed-v4", "weight": 0.5}]},
        timeout={"call_timeout": 9000},
    )
    print(first.usage.total_tokens, second.usage.total_tokens)
