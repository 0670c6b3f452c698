"""Bodies of answers that are not read yet, of whichever HTTP client they are."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Any, cast

from .._runtime.transport import Reply, Request, UnusableAnswer, joined

_PIECE = 1 << 17  # bytes that are unpacked at once, so that a small body cannot fill the memory


class Body:
    """An unread answer: its head, its pieces as they come, and how to let it go."""

    head: Any  # a Reply, or the answer of a client that has such things
    release: Callable[[], Any]
    _pieces: Any

    def __init__(self, got: Any, request: Request, *, awaited: bool) -> None:
        self.request, self._awaited = request, awaited
        self.limits: dict[str, Any] = {}  # of the default client of blocking calls
        if isinstance(got, tuple):
            response, self.limits, self.release = cast(Any, got)
            fields = joined(response.headers)
            self.head, self._pieces = Reply(response.status, fields, b"", request), response.iter_stream()
            for coding in reversed(fields.get("content-encoding", "").lower().replace(" ", "").split(",")):
                if coding in ("gzip", "x-gzip", "deflate"):
                    self._pieces = _unpacked(self._pieces, coding)
        elif hasattr(got, "status_code"):  # of httpx, httpx2 or a client made after them
            self.head, self.release = got, got.aclose if awaited else got.close
            self._pieces = got.aiter_bytes() if awaited else got.iter_bytes()
        else:
            self.head, self.release = Reply(got.status, got.headers, b"", request), got.close
            self._pieces = got.content.iter_any()

    async def next(self) -> bytes | None:
        """The next piece, without compression; None at the end. Raises what the client raises."""
        piece: bytes | None = await anext(self._pieces, None) if self._awaited else next(self._pieces, None)
        return piece

    async def rest(self) -> Any:
        """The whole answer, read to its end. Raises what the client raises."""
        pieces: list[bytes] = []
        if not isinstance(self.head, Reply):
            read = self.head.aread() if self._awaited else self.head.read()
            pieces.append(await read if self._awaited else read)
            return self.head
        while (piece := await self.next()) is not None:
            pieces.append(piece)
        return self.head._replace(content=b"".join(pieces))

    def drop(self) -> None:
        """Let it go when there is nobody left to await that."""
        outcome = self.release()
        if hasattr(outcome, "close"):
            outcome.close()


def _unpacked(pieces: Iterator[bytes], coding: str) -> Iterator[bytes]:
    """The pieces without one compression. Raises UnusableAnswer for what is damaged."""
    unpacker: Any = None
    for piece in pieces:
        while piece:
            if unpacker is None or unpacker.eof:  # there may be several members
                raw = coding == "deflate" and piece[0] & 15 != 8  # some servers leave out the header of zlib
                unpacker = zlib.decompressobj(-15 if raw else 47)
            try:
                yield unpacker.decompress(piece, _PIECE)
            except zlib.error as error:
                raise UnusableAnswer(str(error)) from error
            piece = unpacker.unconsumed_tail or unpacker.unused_data
    if unpacker is not None:
        yield unpacker.flush()
