"""Every option under `orq`, the load balancer as a list, a retry without count (first generation of the pages)."""

from orq_ai_sdk import Orq
import os

with Orq(
    api_key=os.getenv("ORQ_API_KEY", ""),
) as orq:

    res = orq.router.embeddings.create(
        input_=[
            "Which plant grows in the shade?",
            "Ferns do.",
        ],
        model="V12",
        encoding_format="base64",
        orq={
            "fallbacks": [
                {
                    "model": "cohere/embed-v4",
                },
            ],
            "cache": {
                "ttl": 7200,
                "type": "exact_match",
            },
            "retry": {
                "on_codes": [
                    408,
                    429,
                    503,
                ],
            },
            "identity": {
                "id": "user_7",
                "display_name": "Ada Byron",
                "email": "ada@example.org",
                "metadata": [
                    {
                        "team": "Engines",
                        "floor": "2",
                    },
                ],
                "logo_url": "https://example.org/ada.png",
                "tags": [
                    "maths",
                    "poetry",
                ],
            },
            "contact": {
                "id": "user_8",
                "display_name": "Charles",
                "email": "charles@example.org",
                "metadata": [
                    {
                        "team": "Engines",
                        "floor": "1",
                    },
                ],
                "logo_url": "https://example.org/charles.png",
                "tags": [
                    "maths",
                ],
            },
            "load_balancer": [
                {
                    "type": "weight_based",
                    "model": "cohere/embed-v4",
                    "weight": 0.25,
                },
                {
                    "type": "weight_based",
                    "model": "openai/text-embedding-3-large",
                    "weight": 0.75,
                },
            ],
            "timeout": {
                "call_timeout": 12000,
            },
        },
    )

    # Handle response
    print(res)
