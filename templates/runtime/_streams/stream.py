"""Responses that are streams of items: server-sent events, JSON lines, JSON text sequences."""

from __future__ import annotations

from typing import Self, TypeVar

from .._runtime.redaction import clear_locals
from .items import END, Items
from .reader import run_blocking

T = TypeVar("T")


class Stream(Items[T]):
    """The items of a response, as they arrive. Use it with `with`, or call `close`, unless you read it to its end.

    Iterating raises the errors of the SDK: for an item that does not match its schema, for an error that the API sends
    in place of an item, and when the connection breaks or is silent for longer than `timeout_ms`.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        try:
            value = run_blocking(self._next())
        except BaseException as error:
            clear_locals(error)
            raise
        if value is END:
            raise StopIteration
        item: T = value
        return item

    def close(self) -> None:
        """End the stream and release its connection. Closing again does nothing."""
        run_blocking(self._end())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncStream(Items[T]):
    """The items of a response, as they arrive: like `Stream`, for `async for` and `async with`."""

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        try:
            value = await self._next()
        except BaseException as error:
            clear_locals(error)
            raise
        if value is END:
            raise StopAsyncIteration
        item: T = value
        return item

    async def aclose(self) -> None:
        """End the stream and release its connection. Closing again does nothing."""
        await self._end()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
