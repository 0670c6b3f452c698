"""Models in place of dicts, also mixed with dicts, also by their older names."""

from orq_ai_sdk import Orq, models
import os

with Orq(
    api_key=os.getenv("ORQ_API_KEY", ""),
) as orq:

    orq.router.embeddings.create(
        input_="x",
        model="m",
        cache=models.EmbeddingCacheConfig(type="exact_match", ttl=60),
        fallbacks=[models.FallbackConfig(model="a/b"), {"model": "c/d"}],
        retry=models.EmbeddingRetryConfig(count=3, on_codes=[429]),
        timeout=models.EmbeddingTimeoutConfig(call_timeout=1000),
        load_balancer=models.EmbeddingLoadBalancerConfig(
            type="weight_based",
            models=[models.EmbeddingLoadBalancerModelConfig(model="a/b", weight=0.5)],
        ),
        orq=models.EmbeddingOrqParams(
            name="trace",
            identity=models.PublicIdentity(id="user_7", tags=["maths"], metadata=[{"floor": 2}]),
            contact=models.EmbeddingContactParams(id="user_8", logo_url="https://example.org/charles.png"),
            load_balancer=[
                models.CreateEmbeddingLoadBalancer1(type="weight_based", model="a/b", weight=0.5),
            ],
        ),
    )
    orq.router.embeddings.create(
        input_="x",
        model="m",
        orq={
            "cache": models.EmbeddingCacheConfig(type="exact_match"),
            "retry": models.CreateEmbeddingRetry(on_codes=[500]),
            "timeout": models.CreateEmbeddingTimeout(call_timeout=1),
            "load_balancer": {
                "type": "weight_based",
                "models": [models.EmbeddingLoadBalancerModelConfig(model="a/b", weight=1)],
            },
        },
    )
    orq.router.embeddings.create(
        input_="x",
        model="m",
        orq=models.CreateEmbeddingOrq(fallbacks=[models.CreateEmbeddingFallbacks(model="a/b")]),
        cache=models.CreateEmbeddingCache(type="exact_match", ttl=5),
    )
