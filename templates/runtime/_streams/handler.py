"""Hands out a response before its body has arrived: what streams and downloads have in common."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from .._runtime.call import Call
from .._runtime.transport import Reply, Request
from .body import ResponseBody


class UnreadResponseHandler:
    """A ResponseHandler that hands out some responses unread, and reads the others as usual.

    Until the head of a response has arrived, the call is like any other, with its attempts and limits. From then on
    nothing is tried again.
    """

    _body: ResponseBody | None = None  # unread, and not handed out yet

    def accepts(self, call: Call, head: Any) -> bool:
        """Whether a response with this head is handed out unread."""
        raise NotImplementedError

    def value(self, call: Call, body: ResponseBody) -> Any:
        """What the program gets: an object that reads the body with a StreamReader."""
        raise NotImplementedError

    async def send(self, call: Call, request: Any, seconds: float | None) -> Any:
        """Send a request. Returns the head of the response if it is accepted, otherwise the response."""
        if call.asyncio is None:
            return await self._start(call, request)
        async with call.asyncio.timeout(seconds):
            response = await self._start(call, request)
        call.check_open()
        return response

    async def _start(self, call: Call, request: Any) -> Any:
        method, base, target, headers, content, *_ = call.outgoing
        own = request if isinstance(request, Request) else Request(method, base + target, headers, content, None)
        native = await call.maybe_await(call.client.http.send, request, stream=True)
        self._body = body = ResponseBody(native, own, awaited=call.asyncio is not None)
        if self.accepts(call, body.head):
            return body.head
        try:
            return await body.read(call.configuration.max_response_bytes)
        finally:
            await self.finish(call)

    def hand_out(self, call: Call, response: Any) -> tuple[Any, Any] | None:
        """The value of the call and its response without a body; None for a response that was read whole."""
        body = self._body
        if body is None or response is not body.head:
            return None
        value, self._body = self.value(call, body), None
        return value, Reply(response.status_code, response.headers, b"", body.request)

    def loggable(self, response: Any) -> Any:
        """The response without a body that has not arrived."""
        return response if self._body is None else SimpleNamespace(headers=response.headers)

    async def finish(self, call: Call) -> None:
        """Release the connection of a response that was not handed out."""
        body, self._body = self._body, None
        if body is not None:
            await call.maybe_await(body.release)
