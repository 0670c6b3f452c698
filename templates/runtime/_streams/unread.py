"""Answers that are read piece by piece, or written to a file, instead of being held in memory as a whole."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, TypeAlias

from .reading import Reading, finished

Path: TypeAlias = "str | os.PathLike[str]"


@contextmanager
def _file(path: Path) -> Generator[BinaryIO]:
    """A new file, which gets its name when all is written, and is removed if not all can be."""
    part = f"{os.fspath(path)}.part"
    try:
        with open(part, "wb") as file:
            yield file
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            os.remove(part)
        raise


class _Unread:
    """What answers have in common whose bodies are still to come."""

    def __init__(self, call: Reading, head: Any) -> None:
        import httpx2  # for headers that do not mind the case, whatever client they are from

        self._call = call
        self.status_code: int = head.status_code
        self.headers: Mapping[str, str] = httpx2.Headers(dict(head.headers))
        call.handed(self)


class StreamedResponse(_Unread):
    """An answer whose body is still to come. All that reads it raises the errors of the SDK."""

    def iter_bytes(self) -> Iterator[bytes]:
        """The body, piece by piece, without compression."""
        while (piece := finished(self._call.piece())) is not None:
            yield piece

    def read(self) -> bytes:
        """The rest of the body."""
        return b"".join(self.iter_bytes())

    def write_to(self, path: Path) -> None:
        """Write the body to a file, which is there only once it is complete."""
        with _file(path) as file:
            file.writelines(self.iter_bytes())

    def close(self) -> None:
        """Give the connection back. Closing again does nothing."""
        finished(self._call.close())


class AsyncStreamedResponse(_Unread):
    """The same for asynchronous calls."""

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The body, piece by piece, without compression."""
        while (piece := await self._call.piece()) is not None:
            yield piece

    async def read(self) -> bytes:
        """The rest of the body."""
        return b"".join([piece async for piece in self.iter_bytes()])

    async def write_to(self, path: Path) -> None:
        """Write the body to a file, which is there only once it is complete."""
        with _file(path) as file:
            async for piece in self.iter_bytes():
                file.write(piece)

    async def aclose(self) -> None:
        """Give the connection back. Closing again does nothing."""
        await self._call.close()
