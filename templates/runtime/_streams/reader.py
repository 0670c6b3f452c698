"""Reads the body of a response after its call has returned, piece by piece."""

from __future__ import annotations

import weakref
from collections.abc import Coroutine
from math import inf
from typing import Any, TypeVar

from .._runtime.call import Call
from .._runtime.transport import Failure, classify
from .body import ResponseBody

T = TypeVar("T")


def run_blocking(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine of a blocking call, which has nothing to await."""
    try:
        coroutine.send(None)
    except StopIteration as stop:
        result: T = stop.value
        return result
    raise AssertionError("a blocking call has nothing to await")


class StreamReader:
    """The body that a call has handed out, to an owner: it is closed at its end, by `close`, or with its owner.

    Each piece may take the timeout of the call; its deadline holds until the end of the body.
    """

    def __init__(self, call: Call, body: ResponseBody, owner: object) -> None:
        self.call = call
        self.can_limit = call.asyncio is not None or bool(body.limits)  # the HTTP client respects `final_seconds`
        self.final_seconds: float | None = None  # for the end of the body, once no other piece is expected
        self._body: ResponseBody | None = body
        self._is_whole = False  # it was read to its end
        # The default client of blocking calls asks for the limit each time it reads from its socket.
        body.limits["read"] = self._seconds_for_piece
        self._finalizer = weakref.finalize(owner, body.drop)

    def _seconds_for_piece(self) -> float | None:
        """The seconds that the next piece may take. Raises TimeoutError once there are none."""
        now = self.call.now()
        if now - self.call.started >= (self.call.outgoing.deadline or inf):
            raise TimeoutError("the deadline has passed")
        if self.final_seconds is not None:
            return self.final_seconds
        seconds, phases = self.call.remaining(now, since=now), self.call.outgoing.phases
        if phases is None or phases.read is None:
            return seconds
        return min(phases.read, seconds or inf)

    async def _next(self, body: ResponseBody) -> bytes | None:
        seconds, asyncio = self._seconds_for_piece(), self.call.asyncio
        if asyncio is None:
            piece = await body.next()
        else:
            async with asyncio.timeout(seconds):
                piece = await body.next()
        self.call.check_open()
        return piece

    async def piece(self) -> bytes | None:
        """The next piece of the body; None at its end. Raises the errors of the SDK, also once it is closed before."""
        if self._body is None:
            if not self._is_whole:  # its end would make what was read pass for whole
                lost = ConnectionError("the response was closed before the end of its body")
                raise self.call.connection_error(lost, Failure())
            return None
        try:
            piece = await self._next(self._body)
        except BaseException as error:
            await self.close()
            failure = classify(error) or (Failure(final=True) if self.call.connections.closed else None)
            if failure is None or not isinstance(error, Exception):
                raise
            reported = self.call.connection_error(error, failure)
        else:
            if piece is None:
                self._is_whole = True
                await self.close()
            return piece
        raise reported  # outside of `except`: its context would be the exception of the client

    async def close(self) -> None:
        """Release the connection. Closing again does nothing."""
        body, self._body = self._body, None
        if body is not None:
            self._finalizer.detach()
            await self.call.maybe_await(body.release)
