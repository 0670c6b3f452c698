"""Provider preferences, traces and sessions; numbers, nulls and unknown values stay what they are."""

from openrouter import OpenRouter
import os

with OpenRouter(
    api_key=os.getenv("OPENROUTER_API_KEY", ""),
) as open_router:

    open_router.embeddings.generate(
        input="x",
        model="m",
        session_id="s-1",
        trace={"trace_id": "t-1", "span_name": "embed", "our_own_key": {"deep": [1, 2.5, None]}},
        provider={
            "allow_fallbacks": True,
            "data_collection": "deny",
            "enforce_distillable_text": False,
            "ignore": ["Azure"],
            "only": None,
            "order": ["OpenAI", "A provider of tomorrow"],
            "max_price": {"prompt": "0.5", "request": "1"},
            "preferred_max_latency": {"p50": 1, "p90": 2.5, "p99": None},
            "preferred_min_throughput": 10,
            "quantizations": ["fp8", "int1"],
            "require_parameters": None,
            "sort": "price",
            "zdr": True,
        },
    )
    open_router.embeddings.generate(input="x", model="m", provider=None)
    open_router.embeddings.generate(input="x", model="m", provider={})
    open_router.embeddings.generate(
        input="x", model="m", provider={"sort": {"by": "exacto", "partition": None}}
    )
