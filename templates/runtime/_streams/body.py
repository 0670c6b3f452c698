"""Bodies of responses that are not read yet, whichever HTTP client they come from."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Any, cast

from .._runtime.transport import Reply, Request, UnusableResponse, merge_headers

_DECOMPRESS_SIZE = 1 << 17  # bytes decompressed at once, so that a small body cannot fill the memory


class ResponseBody:
    """An unread response: its head, its pieces as they arrive, and how to release it."""

    head: Any  # a Reply without content, or the response of a custom client
    release: Callable[[], Any]
    _pieces: Any

    def __init__(self, native: Any, request: Request, *, awaited: bool) -> None:
        self.request, self._awaited = request, awaited
        self.limits: dict[str, Any] = {}  # of the default client of blocking calls
        if isinstance(native, tuple):
            response, self.limits, self.release = cast(Any, native)
            headers = merge_headers(response.headers)
            self.head, self._pieces = Reply(response.status, headers, b"", request), response.iter_stream()
            for coding in reversed(headers.get("content-encoding", "").lower().replace(" ", "").split(",")):
                if coding in ("gzip", "x-gzip", "deflate"):
                    self._pieces = _decompress(self._pieces, coding)
        elif hasattr(native, "status_code"):  # of httpx, httpx2 or a client modelled on them
            self.head, self.release = native, native.aclose if awaited else native.close
            self._pieces = native.aiter_bytes() if awaited else native.iter_bytes()
        else:
            self.head, self.release = Reply(native.status, native.headers, b"", request), native.close
            self._pieces = native.content.iter_any()

    async def next(self) -> bytes | None:
        """The next piece, decompressed; None at the end. Raises what the client raises."""
        piece: bytes | None = await anext(self._pieces, None) if self._awaited else next(self._pieces, None)
        return piece

    async def read(self) -> Any:
        """The response, read to its end. Raises what the client raises."""
        pieces: list[bytes] = []
        if not isinstance(self.head, Reply):
            content = self.head.aread() if self._awaited else self.head.read()
            if self._awaited:
                await content
            return self.head
        while (piece := await self.next()) is not None:
            pieces.append(piece)
        return self.head._replace(content=b"".join(pieces))

    def drop(self) -> None:
        """Release the connection where nothing can be awaited."""
        outcome = self.release()
        if hasattr(outcome, "close"):
            outcome.close()


def _decompress(pieces: Iterator[bytes], coding: str) -> Iterator[bytes]:
    """The pieces without one content coding. Raises UnusableResponse for damaged ones."""
    decompressor: Any = None
    for piece in pieces:
        while piece:
            if decompressor is None or decompressor.eof:  # the first gzip member, or another one
                raw = coding == "deflate" and piece[0] & 15 != 8  # some servers leave out zlib's header
                decompressor = zlib.decompressobj(-15 if raw else 47)
            try:
                yield decompressor.decompress(piece, _DECOMPRESS_SIZE)
            except zlib.error as error:
                raise UnusableResponse(str(error)) from error
            piece = decompressor.unconsumed_tail or decompressor.unused_data
    if decompressor is not None:
        yield decompressor.flush()
