"""Mistakes that type checkers must find. Every ignore below is an error in itself if nothing is found there."""

from atoma_sdk import AtomaSDK
from openrouter import OpenRouter
from orq_ai_sdk import Orq, bulk, models
from orq_ai_sdk.testing import FakeOrq


def misspelt_key() -> models.EmbeddingOrqParamsTypedDict:
    return {"retyr": {"count": 1}}  # type: ignore[typeddict-unknown-key]


def missing_key() -> models.EmbeddingCacheConfigTypedDict:
    return {"ttl": 60}  # type: ignore[typeddict-item]


def wrong_value() -> models.EmbeddingCacheConfigTypedDict:
    return {"type": "near_match"}  # type: ignore[typeddict-item]


def no_input(orq: Orq) -> None:
    orq.router.embeddings.create(model="m")  # type: ignore[call-overload]


def both_spellings(orq: Orq) -> None:
    orq.router.embeddings.create(input="x", input_="x", model="m")  # type: ignore[call-overload]


def misspelt_argument(open_router: OpenRouter) -> None:
    open_router.embeddings.generate(input="x", modle="m")  # type: ignore[call-arg]


def positional(open_router: OpenRouter) -> None:
    open_router.embeddings.generate("x", "m")  # type: ignore[call-arg]


def wrong_type(open_router: OpenRouter) -> None:
    open_router.embeddings.generate(input="x", model=1)  # type: ignore[arg-type]


def tokens_are_not_text(atoma_sdk: AtomaSDK) -> None:
    atoma_sdk.embeddings.create(input_=[1, 2], model="m")  # type: ignore[list-item]


def not_awaited(orq: Orq) -> None:
    print(orq.router.embeddings.create_async(input="x", model="m").usage)  # type: ignore[attr-defined]


def another_response(fake_orq: FakeOrq) -> None:
    usage = models.PublicEmbeddingUsage(prompt_tokens=1, total_tokens=1)
    fake_orq.on(fake_orq.router.embeddings.create).returns(usage)  # type: ignore[arg-type]
    fake_orq.on(fake_orq.router.embeddings.create_async).returns(usage)  # type: ignore[arg-type]
    fake_orq.on(fake_orq.router.embeddings.create).returns([usage])  # type: ignore[arg-type]


def no_method(fake_orq: FakeOrq) -> None:
    fake_orq.on(fake_orq.router.embeddings)  # type: ignore[call-overload]


def misspelt_argument_of_a_mapper() -> bulk.Mapper:
    return bulk.mapper(bulk.OrqConfig(), column="text", into="vector", modle="m")  # type: ignore[call-arg]


def secret_of_a_mapper() -> bulk.OrqConfig:
    return bulk.OrqConfig(api_key="secret")  # type: ignore[arg-type]
