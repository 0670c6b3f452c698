"""Calls that return their response unread, whatever it is."""

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
from types import MethodType
from typing import Any, TypeVar, cast

from typing_extensions import ParamSpec

from .._runtime.call import Call
from .body import ResponseBody
from .handler import UnreadResponseHandler
from .responses import AsyncStreamedResponse, StreamedResponse

P = ParamSpec("P")
T = TypeVar("T")


class DownloadHandler(UnreadResponseHandler):
    """Hands out every successful response."""

    def accepts(self, call: Call, head: Any) -> bool:
        """Whether the status is a success."""
        status: int = head.status_code
        return 200 <= status < 300

    def value(self, call: Call, body: ResponseBody) -> StreamedResponse | AsyncStreamedResponse:
        """The response."""
        return (StreamedResponse if call.asyncio is None else AsyncStreamedResponse)(call, body)


def streamed(method: Callable[P, object]) -> Callable[P, AbstractContextManager[StreamedResponse]]:
    """The method of a resource whose calls have a DownloadHandler, as a context manager; entering it makes the call."""
    method = _heeding(method)

    @contextmanager
    def opened(*args: P.args, **options: P.kwargs) -> Generator[StreamedResponse, None, None]:
        with closing(cast("StreamedResponse", method(*args, **options))) as response:
            yield response

    return opened


def streamed_async(
    method: Callable[P, Coroutine[Any, Any, object]],
) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse]]:
    """Like `streamed`, for an asynchronous method."""
    method = _heeding(method)

    @asynccontextmanager
    async def opened(*args: P.args, **options: P.kwargs) -> AsyncGenerator[AsyncStreamedResponse, None]:
        async with aclosing(cast("AsyncStreamedResponse", await method(*args, **options))) as response:
            yield response

    return opened


def _heeding(method: Callable[P, T]) -> Callable[P, T]:
    """The method; if it is deprecated, it warns where a program enters the context manager."""
    if not hasattr(method, "__deprecated__"):
        return method
    from .._runtime.deprecation import heeding

    return heeding(cast("MethodType", method))
