"""An operation that takes many items, as the generator describes it, and calls of it in both ways."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Iterable
from typing import Any, TypeAlias

from typing_extensions import TypedDict

from runtime._bulk.bulk import AsyncBulk, Bulk
from runtime._bulk.operation import BulkOperation
from runtime._bulk.options import BulkOptions
from runtime._bulk.results import BulkResult
from runtime._runtime.model import BaseModel, forbids_extra
from runtime._runtime.operation import Body, Operation, Response
from tests.runtime.sample.client import Shop

Result: TypeAlias = BulkResult[Any, list[float], "Usage"]


@forbids_extra
class Request(TypedDict, total=False):
    """What is sent."""

    input: list[str]
    model: str


class Item(BaseModel):
    """A vector."""

    index: int
    embedding: list[float]


class Usage(BaseModel):
    """What a request used."""

    total_tokens: int


class Answer(BaseModel):
    """What is received."""

    data: list[Item]
    usage: Usage


EMBED: Operation[Answer] = Operation(
    "embed",
    "POST",
    "/embeddings",
    bodies=(Body("application/json", lambda: Request, flat=True),),
    responses=(Response("200", "application/json", lambda: Answer),),
    retry=True,
)
EMBED_MANY: BulkOperation[list[float], Usage] = BulkOperation(
    EMBED,
    place="body",
    argument="input",
    name="input",
    value=lambda: list[float],
    results="data",
    position="index",
    part="embedding",
    usage="usage",
)


def blocking(
    client: Shop,
    items: Iterable[Any],
    operation: Any = EMBED_MANY,
    body: Any = None,
    call: Any = None,
    **options: Any,
) -> Bulk[Any, list[float], Usage]:
    """A blocking call."""
    given: dict[str, Any] = {"body": {"model": "m"} if body is None else body, **(call or {})}
    return Bulk(client._dispatcher, operation, items, BulkOptions(**options), **given)


def awaited(
    client: Shop,
    items: Iterable[Any] | AsyncIterable[Any],
    operation: Any = EMBED_MANY,
    body: Any = None,
    call: Any = None,
    **options: Any,
) -> AsyncBulk[Any, list[float], Usage]:
    """An awaited call."""
    given: dict[str, Any] = {"body": {"model": "m"} if body is None else body, **(call or {})}
    return AsyncBulk(client._dispatcher, operation, items, BulkOptions(**options), **given)


def results(mode: str, client: Shop, items: Iterable[Any], **options: Any) -> list[Result]:
    """All results of a call, sync or async. The client is closed."""
    if mode == "sync":
        with client, blocking(client, items, **options) as many:
            return list(many)

    async def run() -> list[Result]:
        async with client, awaited(client, items, **options) as many:
            return [result async for result in many]

    return asyncio.run(run())
