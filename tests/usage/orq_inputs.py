"""All forms of `input`: one text, several, lists of tokens, a mixture; and `fallbacks=None`, which is sent as null."""

from orq_ai_sdk import Orq
import os

with Orq(
    api_key=os.getenv("ORQ_API_KEY", ""),
) as orq:

    orq.router.embeddings.create(
        input_=["The soup was cold", "So was the room"], model="openai/text-embedding-3-small"
    )
    orq.router.embeddings.create(input_="The soup was cold, and so on", model="openai/text-embedding-3-small")
    orq.router.embeddings.create(
        input=["The soup was cold", "So was the room"], model="openai/text-embedding-3-small"
    )
    orq.router.embeddings.create(input_=[[101, 2023, 102], [101, 102]], model="m")
    orq.router.embeddings.create(input=["words", [101, 102]], model="m")
    orq.router.embeddings.create(input=("a", "tuple"), model="m")
    orq.router.embeddings.create(input_="x", model="m", fallbacks=None)
    orq.router.embeddings.create(input_="x", model="m", fallbacks=None, fallback_on_codes=None, dimensions=1)
    orq.router.embeddings.create(input_="x", model="m", fallback_on_codes=[408, 529], orq={})
    orq.router.embeddings.create(
        input_="x", model="m", orq={"fallbacks": None, "retry": {"count": 1, "on_codes": None}}
    )
    orq.router.embeddings.create(
        input_="x", model="m", load_balancer={"type": "weight_based", "models": None}
    )
