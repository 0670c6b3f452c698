"""The HTTP client behind a fake."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

import httpx2

from .._runtime.call import Call
from .._runtime.connections import OpenClient
from .._runtime.transport import is_httpx
from .answers import Outcome, StreamedBody, pass_time
from .bodies import Body
from .script import Script

_CALL: ContextVar[Call] = ContextVar("the call that is sending a request")


class FakeHttp:
    """Answers requests as a script says."""

    def __init__(self, script: Script) -> None:
        self._script = script

    def build_request(self, method: str, url: str, *, content: Any, headers: Any, timeout: Any) -> httpx2.Request:
        """A request; `timeout` in seconds."""
        return httpx2.Request(method, url, content=content, headers=headers, extensions={"timeout": timeout})

    def send(self, request: httpx2.Request, *, stream: bool) -> Any:
        """The response, for asynchronous calls an awaitable. Raises the exceptions of httpx2."""
        call = _CALL.get()
        if call.asyncio is not None:
            return self._send_async(call, request)
        request.read()
        coroutine = self._respond(call, request)
        try:
            coroutine.send(None)
        except StopIteration as stop:
            return stop.value
        raise AssertionError("a blocking call has nothing to await")

    async def _send_async(self, call: Call, request: httpx2.Request) -> httpx2.Response:
        await call.asyncio.sleep(0)  # other tasks run in the meantime, as they do on a network
        await request.aread()
        return await self._respond(call, request)

    async def _respond(self, call: Call, request: httpx2.Request) -> httpx2.Response:
        recorded = self._script.record(call, request)
        answer = self._script.answer(call, recorded)
        pass_time(call, answer.after, request)
        outcome: Outcome = await call.maybe_await(answer.make, call, recorded)
        if isinstance(outcome, Body):
            status, headers, content = outcome
            return httpx2.Response(status, headers=dict(headers), content=content, request=request)
        body = StreamedBody(call, outcome, request)
        return httpx2.Response(outcome.status, headers=dict(outcome.headers), stream=body, request=request)

    async def aclose(self) -> None:
        """There is nothing to close."""


class _Attached:
    """An HTTP client, perhaps wrapped by an init hook, for the requests of one call."""

    def __init__(self, http: Any, call: Call) -> None:
        self._http, self._call = http, call
        self.build_request = http.build_request

    def send(self, request: Any, *, stream: bool) -> Any:
        """The response, for asynchronous calls an awaitable."""
        if self._call.asyncio is not None:
            return self._send_async(request, stream)
        token = _CALL.set(self._call)
        try:
            return self._http.send(request, stream=stream)
        finally:
            _CALL.reset(token)

    async def _send_async(self, request: Any, stream: bool) -> Any:
        token = _CALL.set(self._call)
        try:
            return await self._http.send(request, stream=stream)
        finally:
            _CALL.reset(token)


def attached(script: Script, opened: OpenClient, call: Call) -> OpenClient:
    """The HTTP client for one call. One that an init hook has put in the place of the fake's is left out."""
    http = FakeHttp(script) if is_httpx(opened.http) else opened.http
    return opened._replace(http=_Attached(http, call))
