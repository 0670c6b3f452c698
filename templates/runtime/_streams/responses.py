"""Responses that are read piece by piece, or written to a file, instead of being held in memory."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import BinaryIO, TypeAlias

from .._runtime.call import Call
from .._runtime.errors import request_id
from .body import ResponseBody
from .reader import StreamReader, run_blocking

Path: TypeAlias = str | os.PathLike[str]


@contextmanager
def _new_file(path: Path) -> Generator[BinaryIO, None, None]:
    """A file that gets its name once it is complete, and is removed if it cannot be completed."""
    part = f"{os.fsdecode(path)}.part"
    try:
        with open(part, "wb") as file:
            yield file
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            os.remove(part)
        raise


class _UnreadResponse:
    """What responses have in common whose bodies have not arrived."""

    def __init__(self, call: Call, body: ResponseBody) -> None:
        import httpx2  # its headers are case-insensitive, whichever client the response is from

        self.status_code: int = body.head.status_code
        self.headers: Mapping[str, str] = httpx2.Headers(dict(body.head.headers))
        self._reader = StreamReader(call, body, self)

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, to be quoted in support requests; None if it sent none."""
        return request_id(self.headers)


class StreamedResponse(_UnreadResponse):
    """A response whose body has not arrived. Everything that reads it raises the errors of the SDK."""

    def iter_bytes(self) -> Iterator[bytes]:
        """The body, decompressed, piece by piece."""
        while (piece := run_blocking(self._reader.piece())) is not None:
            yield piece

    def read(self) -> bytes:
        """The rest of the body."""
        return b"".join(self.iter_bytes())

    def write_to(self, path: Path) -> None:
        """Write the body to a file, which exists only once it is complete."""
        with _new_file(path) as file:
            file.writelines(self.iter_bytes())

    def close(self) -> None:
        """Release the connection. Closing again does nothing."""
        run_blocking(self._reader.close())


class AsyncStreamedResponse(_UnreadResponse):
    """Like `StreamedResponse`, for asynchronous calls."""

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The body, decompressed, piece by piece."""
        while (piece := await self._reader.piece()) is not None:
            yield piece

    async def read(self) -> bytes:
        """The rest of the body."""
        return b"".join([piece async for piece in self.iter_bytes()])

    async def write_to(self, path: Path) -> None:
        """Write the body to a file, which exists only once it is complete."""
        with _new_file(path) as file:
            async for piece in self.iter_bytes():
                file.write(piece)

    async def aclose(self) -> None:
        """Release the connection. Closing again does nothing."""
        await self._reader.close()
