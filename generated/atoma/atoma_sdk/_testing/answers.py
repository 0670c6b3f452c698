"""What a call gets in place of the response of a server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any, TypeAlias

import httpx2

from .._runtime.call import Call
from .._runtime.operation import Operation
from .bodies import Body, body_of
from .records import RecordedRequest


@dataclass(frozen=True)
class Streamed:
    """A response whose body arrives in pieces, perhaps with an exception of the HTTP client in place of one."""

    status: int
    headers: Mapping[str, str]
    pieces: Iterable[bytes | Exception]
    every: float = 0.0  # seconds before each piece


Outcome: TypeAlias = Body | Streamed  # or an exception that is raised
Make: TypeAlias = Callable[[Call, RecordedRequest], Outcome | Awaitable[Outcome]]


@dataclass
class Answer:
    """What some calls get. `after` is in seconds; `times`: how many calls, None: as the script goes on."""

    make: Make
    after: float = 0.0
    times: int | None = None
    used: int = 0


def always(outcome: Outcome) -> Make:
    """The same response for each call."""
    return lambda call, request: outcome


def raising(error: type[Exception] | Exception | Callable[[], Exception]) -> Make:
    """A failure in place of a response."""

    def make(call: Call, request: RecordedRequest) -> Outcome:
        raise error if isinstance(error, Exception) else error()

    return make


def computed(function: Callable[[RecordedRequest], Any], operation: Operation[Any]) -> Make:
    """What a function makes of the request."""

    def make(call: Call, request: RecordedRequest) -> Outcome | Awaitable[Outcome]:
        result = function(request)
        if not hasattr(result, "__await__"):
            return as_outcome(result, operation)
        if call.asyncio is None:
            getattr(result, "close", bool)()
            raise TypeError("an asynchronous function cannot answer a blocking call")
        return _awaited(result, operation)

    return make


async def _awaited(result: Awaitable[Any], operation: Operation[Any]) -> Outcome:
    return as_outcome(await result, operation)


def as_outcome(result: Any, operation: Operation[Any]) -> Outcome:
    """What a function has returned, as a response. Raises it if it is an exception, and TypeError if it is no value."""
    if isinstance(result, Exception):
        raise result
    if isinstance(result, httpx2.Response):
        return Body(result.status_code, dict(result.headers), result.content)
    return result if isinstance(result, (Body, Streamed)) else body_of(operation, result)


def limit_of(call: Call, *, for_piece: bool = False) -> float:
    """The seconds that a call still waits for a response, or for the next piece of one."""
    now, phases = call.now(), call.outgoing.phases
    limits = call.remaining(now, since=now if for_piece else None), None if phases is None else phases.read
    return min((limit for limit in limits if limit is not None), default=inf)


def pass_time(call: Call, seconds: float, request: httpx2.Request, *, for_piece: bool = False) -> None:
    """Let time pass for one call, without waiting. Raises ReadTimeout when it would not wait for so long."""
    if not seconds:
        return
    limit = limit_of(call, for_piece=for_piece)
    if seconds < limit:
        call.skipped += seconds
        return
    call.skipped += 0 if limit == inf else limit
    raise httpx2.ReadTimeout("the server is silent" if seconds == inf else f"it takes {seconds:g} s", request=request)


class StreamedBody(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The pieces of a response, for one call."""

    def __init__(self, call: Call, streamed: Streamed, request: httpx2.Request) -> None:
        self._call, self._streamed, self._request = call, streamed, request

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._streamed.pieces:
            pass_time(self._call, self._streamed.every, self._request, for_piece=True)
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            await self._call.asyncio.sleep(0)
            yield piece
