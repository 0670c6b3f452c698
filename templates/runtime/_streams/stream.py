"""Answers that are streams of items: server-sent events, JSON lines, JSON text sequences."""

from __future__ import annotations

from typing import Self, TypeVar

from .items import END, Items
from .reading import finished

T = TypeVar("T")


class Stream(Items[T]):
    """The items of an answer, as they come. Use it with `with`, or call `close`, unless you read it to its end.

    Iterating raises the errors of the SDK: for an item that is not what the API describes, for an error that the API
    sends instead of one, and when the connection breaks or is silent for longer than `timeout_ms`.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        value = finished(self.following())
        if value is END:
            raise StopIteration
        item: T = value
        return item

    def close(self) -> None:
        """End the stream, and give its connection back. Closing again does nothing."""
        finished(self.ended())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncStream(Items[T]):
    """The items of an answer, as they come: like `Stream`, for `async for` and `async with`."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        value = await self.following()
        if value is END:
            raise StopAsyncIteration
        item: T = value
        return item

    async def aclose(self) -> None:
        """End the stream, and give its connection back. Closing again does nothing."""
        await self.ended()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
