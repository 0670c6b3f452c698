"""Responses of httpx and httpx2 that are not read yet: read with a limit, and with checks that these leave out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from operator import attrgetter
from typing import Any

from .codings import Collector, coding_names, is_known
from .errors import field
from .transport import is_httpx

_PARSER = attrgetter("_httpcore_stream._stream._connection._h11_state")


class _Ending:
    """The stream of an unread response. If it ends with more than the response, its connection is not used again.

    These clients would take that for the next response. Raises AttributeError for responses of other transports.
    """

    def __init__(self, inner: Any) -> None:
        self._inner, self._parser = inner, _PARSER(inner)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._inner)

    def __aiter__(self) -> AsyncIterator[bytes]:
        pieces: AsyncIterator[bytes] = aiter(self._inner)
        return pieces

    def _check(self) -> None:
        if self._parser.trailing_data != (b"", False):
            self._parser.send_failed()  # a connection in this state is closed

    def close(self) -> None:
        self._check()
        self._inner.close()

    async def aclose(self) -> None:
        self._check()
        await self._inner.aclose()


def packed_pieces(response: Any, *, awaited: bool) -> tuple[Any, str]:
    """The pieces of an unread response, and the content codings that the SDK has to remove from them.

    It removes them itself, if it can, for these clients do not notice that a body ends too early.
    """
    header = field(response.headers, "content-encoding") or ""
    with suppress(AttributeError):
        response.stream._stream = _Ending(response.stream._stream)
    # A response that was made from its content has nothing else.
    if is_httpx(response) and not hasattr(response, "_content") and all(map(is_known, coding_names(header))):
        return (response.aiter_raw() if awaited else response.iter_raw()), header
    return (response.aiter_bytes() if awaited else response.iter_bytes()), ""


async def read_response(response: Any, maximum: int, *, awaited: bool) -> Any:
    """A response, read to its end. Raises what its client raises, UnusableResponse and BrokenResponse."""
    if not is_httpx(response):
        reading = getattr(response, "aread" if awaited else "read", None)
        content: Any = reading() if reading else None
        if hasattr(content, "__await__"):
            await content
        return response
    if hasattr(response, "_content"):  # it never was a stream
        return response
    try:
        pieces, header = packed_pieces(response, awaited=awaited)
        collector = Collector(response.status_code, header, maximum)
        if awaited:
            async for piece in pieces:
                if not collector.add(piece):
                    break
        else:
            for piece in pieces:
                if not collector.add(piece):
                    break
        response._content = collector.body()  # as its own method does, which has no limit
    finally:
        if awaited:
            await response.aclose()
        else:
            response.close()
    return response
