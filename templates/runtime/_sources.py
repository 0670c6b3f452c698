"""Bodies that are read while they are sent."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import NamedTuple

from ._runtime.operation import Content


class Source(NamedTuple):
    """Where bytes come from: `read` begins anew at each call, unless they can be had only once."""

    read: Callable[[], Iterator[bytes]]
    length: int | None  # None: unknown
    again: bool


class Streamed:
    """A body that is read while it is sent, in pieces. It is `spent` once it was begun and cannot be begun anew."""

    def __init__(self, parts: Sequence[bytes | Source]) -> None:
        self._parts, self.spent = parts, False
        known = [len(part) if isinstance(part, bytes) else part.length for part in parts]
        lengths = [length for length in known if length is not None]
        self.length = sum(lengths) if len(lengths) == len(known) else None

    def __iter__(self) -> Iterator[bytes]:
        if self.spent:
            raise RuntimeError("the body was read from a stream that cannot go back")
        self.spent = not all(isinstance(part, bytes) or part.again for part in self._parts)
        for part in self._parts:
            yield from (part,) if isinstance(part, bytes) else part.read()

    def awaited(self) -> Awaited:
        """The same for an event loop."""
        return Awaited(self)

    def __repr__(self) -> str:
        return "(streamed)"  # in logs


class Awaited:
    """The pieces for an event loop, which does other things in between."""

    def __init__(self, pieces: Streamed) -> None:
        self._pieces = pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


def joined(parts: Sequence[bytes | Source]) -> Content:
    """One body: bytes, if all parts are in memory."""
    known = [part for part in parts if isinstance(part, bytes)]
    return b"".join(known) if len(known) == len(parts) else Streamed(parts)
