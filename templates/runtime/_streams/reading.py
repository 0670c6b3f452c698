"""Bodies that are read after their calls have ended, piece by piece."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable, Coroutine
from math import inf
from typing import Any, TypeVar

from .._runtime.flow import Exchange
from .._runtime.transport import Failure, classify
from .bodies import Body

T = TypeVar("T")


def finished(coroutine: Coroutine[Any, Any, T]) -> T:
    """The outcome of a coroutine of a blocking call, which has nothing to await."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        outcome: T = done.value
        return outcome
    raise AssertionError("a blocking call has nothing to await")


class Reading(Exchange):
    """A call with the body of its answer; whoever reads it may be gone before its end."""

    body: Body | None = None  # None again once it is closed
    read = False  # whether somebody does
    ending: float | None = None  # the seconds that are left once nothing but the end of the body is to come
    _finalizer: Any

    def handed(self, reader: object) -> None:
        """Note who reads the body now: it is closed by `close`, at its end, or when the reader is gone."""
        assert self.body is not None
        self.can_hurry = self._asyncio is not None or bool(self.body.limits)
        self.body.limits["read"] = _Patience(self.patience)
        self.read, self._finalizer = True, weakref.finalize(reader, self.body.drop)

    def patience(self, now: float) -> float | None:
        """The seconds that the next piece may take. Raises TimeoutError once there are none."""
        if now - self.began >= (self.outgoing.deadline or inf):
            raise TimeoutError("the deadline has passed")
        self._turn = now
        return self._left(now) if self.ending is None else self.ending

    async def _next(self, body: Body) -> bytes | None:
        limit = self.patience(time.monotonic())
        if self._asyncio is None:
            piece = await body.next()
        else:
            async with self._asyncio.timeout(limit):
                piece = await body.next()
        if self.connections.closed:
            raise ConnectionError("in the middle of the answer")
        return piece

    async def piece(self) -> bytes | None:
        """The next piece of the body; None at its end, and once it is closed. Raises the errors of the SDK."""
        if self.body is None:
            return None
        try:
            piece = await self._next(self.body)
        except BaseException as error:
            await self.close()
            failure = classify(error) or (Failure(final=True) if self.connections.closed else None)
            if failure is None or not isinstance(error, Exception):
                raise
            lost = self._unanswered(error, failure)
        else:
            if piece is None:
                await self.close()
            return piece
        raise lost  # here, where the exception of the client is no context of it

    async def close(self) -> None:
        """Let the body go. Doing it again does nothing."""
        body, self.body = self.body, None
        if body is not None:
            if self.read:
                self._finalizer.detach()
            await self._do(body.release)


class _Patience:
    """The limit of reading as httpcore2 gets it: a point in time, which here stays ahead of every piece."""

    def __init__(self, left: Callable[[float], float | None]) -> None:
        self._left = left

    def __sub__(self, now: float) -> float | None:
        return self._left(now)
