"""Calls whose answers are handed out unread, whatever they are."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    aclosing,
    asynccontextmanager,
    closing,
    contextmanager,
)
from dataclasses import replace
from functools import cache
from typing import Any, cast

from typing_extensions import ParamSpec

from .._runtime.core import Core
from .._runtime.errors import SDKError
from .._runtime.operation import Operation
from .._runtime.request import CallOptions
from .opened import Opened
from .unread import AsyncStreamedResponse, StreamedResponse

P = ParamSpec("P")


class _Download(Opened):
    def keeps(self, head: Any) -> bool:
        status: int = head.status_code
        return 200 <= status < 300

    def _value(self, response: Any) -> tuple[Any, SDKError | None]:
        if self.body is None or response is not self.body.head:
            return super()._value(response)
        return (StreamedResponse if self._asyncio is None else AsyncStreamedResponse)(self, response), None


@cache
def _downloading(operation: Operation[Any]) -> Operation[Any]:
    return replace(operation, exchange=_Download)


class StreamingCore(Core):
    """What the resources of a client share, with calls that hand out their answers unread."""

    async def _called(self, operation: Operation[Any], options: CallOptions, asyncio: Any) -> Any:
        return await super()._called(_downloading(operation), options, asyncio)


def streamed(method: Callable[P, object]) -> Callable[P, AbstractContextManager[StreamedResponse]]:
    """A method of a resource that was made with StreamingCore, as a context manager; entering it makes the call."""

    @contextmanager
    def opened(*args: P.args, **options: P.kwargs) -> Generator[StreamedResponse]:
        with closing(cast("StreamedResponse", method(*args, **options))) as answer:
            yield answer

    return opened


def streamed_async(
    method: Callable[P, Coroutine[Any, Any, object]],
) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse]]:
    """The same for an asynchronous method."""

    @asynccontextmanager
    async def opened(*args: P.args, **options: P.kwargs) -> AsyncGenerator[AsyncStreamedResponse]:
        async with aclosing(cast("AsyncStreamedResponse", await method(*args, **options))) as answer:
            yield answer

    return opened
