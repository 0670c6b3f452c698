"""Request bodies that are read while they are sent."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import NamedTuple

from ._runtime.errors import InvalidArgument
from ._runtime.operation import Content


class Source(NamedTuple):
    """Where bytes come from; `read` starts from the beginning each time, if the source is `repeatable`."""

    read: Callable[[], Iterator[bytes]]
    length: int | None  # None: unknown
    repeatable: bool


class Streamed:
    """A body that is read while it is sent. It is `spent` once reading has started and cannot start again."""

    def __init__(self, parts: Sequence[bytes | Source]) -> None:
        self._parts, self.spent = parts, False
        self.problem: InvalidArgument | None = None  # why reading failed
        lengths = [len(part) if isinstance(part, bytes) else part.length for part in parts]
        known = [length for length in lengths if length is not None]
        self.length = sum(known) if len(known) == len(lengths) else None

    def __iter__(self) -> Iterator[bytes]:
        if self.spent:
            raise RuntimeError("the body was read from a stream that cannot be rewound")
        self.spent = not all(isinstance(part, bytes) or part.repeatable for part in self._parts)
        for part in self._parts:
            try:
                yield from (part,) if isinstance(part, bytes) else part.read()
            except Exception as error:  # HTTP clients report it in their ways, or not at all
                reason = f"the body cannot be read: {str(error) or type(error).__name__}"
                self.problem = error if isinstance(error, InvalidArgument) else InvalidArgument(reason)
                raise

    def awaited(self) -> AsyncPieces:
        """The body for an event loop."""
        return AsyncPieces(self)

    def __repr__(self) -> str:
        return "(streamed)"  # in logs


class AsyncPieces:
    """The pieces of a body for an event loop, which does other things in between."""

    def __init__(self, pieces: Streamed) -> None:
        self._pieces = pieces

    @property
    def spent(self) -> bool:
        """Whether reading has started and cannot start again."""
        return self._pieces.spent

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


def join_parts(parts: Sequence[bytes | Source]) -> Content:
    """One body: bytes if all parts are in memory."""
    in_memory = [part for part in parts if isinstance(part, bytes)]
    return b"".join(in_memory) if len(in_memory) == len(parts) else Streamed(parts)
