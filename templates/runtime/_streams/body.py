"""Bodies of responses that are not read yet, whichever HTTP client they come from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, cast

from .._runtime.codings import Collector, decompress, decompressors, joined_codings
from .._runtime.httpx_responses import packed_pieces, read_response
from .._runtime.transport import Reply, Request, merge_headers


class ResponseBody:
    """An unread response: its head, its pieces as they arrive, and how to release it."""

    head: Any  # a Reply without content, or the response of a custom client
    release: Callable[[], Any]
    _packed: Any  # the pieces as they were sent
    _codings: str | None

    def __init__(self, native: Any, request: Request, *, awaited: bool) -> None:
        self.request, self._awaited = request, awaited
        self.limits: dict[str, Any] = {}  # of the default client of blocking calls
        if isinstance(native, tuple):
            response, self.limits, self.release = cast(Any, native)
            headers, self._packed = merge_headers(response.headers), response.iter_stream()
            self.head, self._codings = Reply(response.status, headers, b"", request), headers.get("content-encoding")
        elif hasattr(native, "status_code"):  # of httpx, httpx2 or a client modelled on them
            self.head, self.release = native, native.aclose if awaited else native.close
            self._packed, self._codings = packed_pieces(native, awaited=awaited)
        else:
            self.head, self.release = Reply(native.status, native.headers, b"", request), native.close
            self._packed, self._codings = native.content.iter_any(), joined_codings(native.headers)
        self._pieces: Any = self._packed
        if self._codings:
            self._pieces = (_decompressed_async if awaited else _decompressed)(self._packed, self._codings)

    async def next(self) -> bytes | None:
        """The next piece, decompressed; None at the end. Raises what the client raises."""
        return await self._next(self._pieces)

    async def _next(self, pieces: Any) -> bytes | None:
        piece: bytes | None = await anext(pieces, None) if self._awaited else next(pieces, None)
        return piece

    async def read(self, maximum: int) -> Any:
        """The response, read to its end. Raises what the client raises, and UnusableResponse if it is too large."""
        if not isinstance(self.head, Reply):
            return await read_response(self.head, maximum, awaited=self._awaited)
        collector = Collector(self.head.status_code, self._codings, maximum)
        while (piece := await self._next(self._packed)) is not None:
            if not collector.add(piece):
                break
        return self.head._replace(content=collector.body())

    def drop(self) -> None:
        """Release the connection where nothing can be awaited."""
        outcome = self.release()
        if hasattr(outcome, "close"):
            outcome.close()


def _decompressed(pieces: Iterator[bytes], header: str) -> Iterator[bytes]:
    """The pieces without their content codings. Raises UnusableResponse and BrokenResponse."""
    removed = decompressors(header)
    for packed in pieces:
        yield from decompress(packed, removed)
    for decompressor in removed:
        decompressor.finish()


async def _decompressed_async(pieces: AsyncIterator[bytes], header: str) -> AsyncIterator[bytes]:
    """Like `_decompressed`, for asynchronous calls."""
    removed = decompressors(header)
    async for packed in pieces:
        for piece in decompress(packed, removed):
            yield piece
    for decompressor in removed:
        decompressor.finish()
