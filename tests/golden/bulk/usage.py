"""What type checkers must find of methods for many items."""

from collections.abc import Sequence
from typing import assert_type

from . import Many, models
from .bulk import AsyncBulk, Bulk, BulkProgress, BulkResult
from .vectors import Floats


def results(client: Many) -> list[str | Sequence[int]]:
    many = client.embeddings.create_many(input=["one", [1, 2]], model="small")
    assert_type(many, Bulk[str | Sequence[int], Floats, models.Usage])
    assert_type(many.progress, BulkProgress)
    return [item(result) for result in many]


def item(result: BulkResult[str | Sequence[int], Floats, models.Usage]) -> str | Sequence[int]:
    assert_type(result.usage, models.Usage | None)
    return result.item if result.error is None else str(result.error)


async def awaited(client: Many) -> None:
    many = client.words.look_up_words_many_async(word=["one"])
    assert_type(many, AsyncBulk[str, str, None])
    assert_type((await anext(many)).item, str)
