"""Calls whose responses may be streams."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .._runtime.call import Call
from .._runtime.errors import field
from .._runtime.model import is_dict
from .._runtime.operation import Operation
from .body import ResponseBody
from .codecs import Framed
from .handler import UnreadResponseHandler
from .stream import AsyncStream, Stream


def awaited(operation: Operation[Any]) -> Operation[Any]:
    """The same operation, typed for asynchronous calls: these return an AsyncStream."""
    return operation


def requests_stream(body: Any, name: str) -> bool:
    """Whether a body, a dict or a model, has the member that requests a stream."""
    return (body.get(name) if is_dict(body) else getattr(body, name, None)) is True


class StreamHandler(UnreadResponseHandler):
    """Hands out the response as a stream, if a stream was requested and if one arrives."""

    _codec: Framed
    _type: Callable[[], Any]  # of an item

    async def send(self, call: Call, request: Any, seconds: float | None) -> Any:
        """Send a request; without reading the response where a stream was requested."""
        operation = call.operation
        requested = call.options.get("accept") or operation.preferred
        if any(isinstance(one.codec, Framed) for one in operation.responses if one.media_type == requested):
            return await super().send(call, request, seconds)
        return await call.send(request, seconds)

    def accepts(self, call: Call, head: Any) -> bool:
        """Whether the response is declared as a stream."""
        content_type = field(head.headers, "content-type") or ""
        declared = call.operation.response(call.options.get("accept"), head.status_code, content_type[:200])
        if declared is None or not isinstance(declared.codec, Framed):
            return False
        self._codec, self._type = declared.codec, declared.type
        return True

    def value(self, call: Call, body: ResponseBody) -> Any:
        """The stream."""
        cls: type[Any] = Stream if call.asyncio is None else AsyncStream
        return cls(call, self._codec, self._type, body)
