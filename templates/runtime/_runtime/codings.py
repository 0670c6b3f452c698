"""Content codings of responses: gzip and deflate, in whole bodies and piece by piece."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from .transport import BrokenResponse, UnusableResponse

KNOWN = ("gzip", "x-gzip", "deflate")
_MAX_ERROR = 1 << 20  # bytes of the body of an error
_MAX_CODINGS = 5  # of one body; real ones have one
_GZIP = 0x1F  # the first byte of a member
_FEED_SIZE = 1 << 14  # bytes fed at once: what follows the end of a gzip member is copied
_PIECE_SIZE = 1 << 17  # bytes decompressed at once, so that a small body cannot fill the memory


class Collector:
    """Collects the body of a response: without its content codings, and no more of it than fits into the memory.

    Raises UnusableResponse for a body that is damaged or larger than `maximum`. Of an error, the beginning is enough.
    """

    def __init__(self, status: int, header: str | None, maximum: int) -> None:
        self._is_error, self._maximum = status >= 400, maximum
        self._limit = min(maximum, _MAX_ERROR) if self._is_error else maximum
        self._decompressors = decompressors(header or "")
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, packed: bytes) -> bool:
        """Add a piece as it was sent. False once no more of the body is wanted."""
        for piece in decompress(packed, self._decompressors) if self._decompressors else (packed,):
            self._pieces.append(piece)
            self._size += len(piece)
            if self._size > self._limit:
                if not self._is_error:
                    raise UnusableResponse(f"the body has more than {self._maximum} bytes (max_response_bytes)")
                return False
        return True

    def body(self) -> bytes:
        """The whole body. Raises BrokenResponse if it was compressed and ends too early."""
        if not self._is_error:
            for decompressor in self._decompressors:
                decompressor.finish()
        return b"".join(self._pieces)[: self._limit]


class Decompressor:
    """Removes one content coding. What follows a complete body is ignored, unless it is another member of gzip."""

    def __init__(self, coding: str) -> None:
        self._is_deflate = coding == "deflate"
        self._inner: Any = None  # of the first member, or of the last one

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        """What the next bytes of the body decompress to. Raises UnusableResponse for damaged ones."""
        for start in range(0, len(packed), _FEED_SIZE):
            rest, is_full = packed[start : start + _FEED_SIZE], False
            while rest or is_full:
                if self._inner is None or self._inner.eof:
                    if self._inner is not None and (self._is_deflate or rest[0] != _GZIP):
                        return
                    self._inner = self._begin(rest[0])
                try:
                    piece = self._inner.decompress(rest, _PIECE_SIZE)
                except zlib.error as error:
                    raise UnusableResponse(str(error)) from error
                if piece:
                    yield piece
                is_full = len(piece) == _PIECE_SIZE and not self._inner.eof  # perhaps there is more for the same bytes
                rest = self._inner.unconsumed_tail or self._inner.unused_data

    def _begin(self, first: int) -> Any:
        raw = self._is_deflate and first & 15 != 8  # some servers leave out zlib's header
        return zlib.decompressobj(-15 if raw else 47)

    def finish(self) -> None:
        """Raise BrokenResponse unless the body was complete."""
        if self._inner is not None and not self._inner.eof:
            raise BrokenResponse("its compressed body ends too early")


def coding_names(header: str) -> list[str]:
    """The codings of a Content-Encoding header, in the order in which they were applied."""
    return [coding for coding in header.lower().replace(" ", "").split(",") if coding]


def decompressors(header: str) -> tuple[Decompressor, ...]:
    """What removes the codings of a Content-Encoding header. Raises UnusableResponse for more than a server applies."""
    found = [coding for coding in coding_names(header) if coding in KNOWN] if header else ()
    if len(found) > _MAX_CODINGS:
        raise UnusableResponse(f"it has {len(found)} content codings")
    return tuple(map(Decompressor, reversed(found)))


def decompress(packed: bytes, decompressors: Sequence[Decompressor]) -> Iterator[bytes]:
    """What a piece decompresses to. Raises UnusableResponse for a damaged one."""
    pieces: Iterator[bytes] = iter((packed,))
    for decompressor in decompressors:
        pieces = chain.from_iterable(map(decompressor.pieces, pieces))
    return pieces
