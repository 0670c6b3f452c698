"""Calls whose responses may be streams."""

from __future__ import annotations

from typing import Any

from .._runtime.call import Call
from .._runtime.errors import field
from .._runtime.model import is_dict
from .._runtime.operation import Operation, Response
from .body import ResponseBody
from .handler import UnreadResponseHandler
from .stream import AsyncStream, Stream


def awaited(operation: Operation[Any]) -> Operation[Any]:
    """The same operation, typed for asynchronous calls: these return an AsyncStream."""
    return operation


def requests_stream(body: Any, name: str) -> bool:
    """Whether a body, a dict or a model, has the member that requests a stream."""
    return (body.get(name) if is_dict(body) else getattr(body, name, None)) is True


def _is_stream(response: Response) -> bool:
    return response.coding not in ("", "json")


class StreamHandler(UnreadResponseHandler):
    """Hands out the response as a stream, if a stream was requested and if one arrives."""

    _declared: Response

    async def send(self, call: Call, request: Any, seconds: float | None) -> Any:
        """Send a request; without reading the response where a stream was requested."""
        operation = call.operation
        requested = call.options.get("accept") or operation.preferred
        if any(_is_stream(response) for response in operation.responses if response.media_type == requested):
            return await super().send(call, request, seconds)
        return await call.send(request, seconds)

    def accepts(self, call: Call, head: Any) -> bool:
        """Whether the response is declared as a stream."""
        content_type = field(head.headers, "content-type") or ""
        declared = call.operation.response(call.options.get("accept"), head.status_code, content_type[:200])
        if declared is None or not _is_stream(declared):
            return False
        self._declared = declared
        return True

    def value(self, call: Call, body: ResponseBody) -> Any:
        """The stream."""
        cls: type[Any] = Stream if call.asyncio is None else AsyncStream
        return cls(call, self._declared, body)
