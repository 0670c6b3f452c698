"""Content codings of responses, in whole bodies and piece by piece.

The SDK asks for gzip and deflate. HTTP clients that the program passes may ask for brotli and zstd, if their packages
are installed.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from itertools import chain
from typing import Any

from .transport import BrokenResponse, UnusableResponse

_MAX_ERROR = 1 << 20  # bytes of the body of an error
_MAX_CODINGS = 5  # of one body; real ones have one
_FEED_SIZE = 1 << 14  # bytes fed at once: what follows the end of a gzip member is copied
_PIECE_SIZE = 1 << 17  # bytes decompressed at once, so that a small body cannot fill the memory


class Collector:
    """Collects the body of a response: without its content codings, and no more of it than fits into the memory.

    Raises UnusableResponse for a body that is damaged or larger than `maximum`. Of an error or a redirect, the
    beginning is enough, and what cannot be decompressed is kept as it came: the status says more.
    """

    def __init__(self, status: int, header: str | None, maximum: int) -> None:
        self._is_error, self._maximum = status >= 300, maximum
        self._limit = min(maximum, _MAX_ERROR) if self._is_error else maximum
        self._decompressors = decompressors(header or "")
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, packed: bytes) -> bool:
        """Add a piece as it was sent. False once no more of the body is wanted."""
        try:
            for piece in decompress(packed, self._decompressors) if self._decompressors else (packed,):
                self._pieces.append(piece)
                self._size += len(piece)
                if self._size > self._limit:
                    raise UnusableResponse(f"the body has more than {self._maximum} bytes (max_response_bytes)")
        except UnusableResponse:
            if not self._is_error:
                raise
            self._pieces = self._pieces or [packed]
            return False
        return True

    def body(self) -> bytes:
        """The whole body. Raises BrokenResponse if it was compressed and ends too early."""
        if not self._is_error:
            for decompressor in self._decompressors:
                decompressor.finish()
        return b"".join(self._pieces)[: self._limit]


class _Member:
    """Decompresses one member of a body, most often the only one."""

    first: int | None = None  # the first byte of another member, if there can be others
    error: type[Exception] = zlib.error

    @property
    def ended(self) -> bool:
        """Whether the member is complete."""
        raise NotImplementedError

    def decompress(self, packed: bytes) -> tuple[bytes, bytes, bool]:
        """A piece, what of the packed bytes is left, and whether there may be more for the same bytes."""
        raise NotImplementedError


class _Gzip(_Member):
    first: int | None = 0x1F

    def __init__(self, wbits: int = 47) -> None:
        self._inner = zlib.decompressobj(wbits)

    @property
    def ended(self) -> bool:
        return self._inner.eof

    def decompress(self, packed: bytes) -> tuple[bytes, bytes, bool]:
        inner = self._inner
        piece = inner.decompress(packed, _PIECE_SIZE)
        return piece, inner.unconsumed_tail or inner.unused_data, len(piece) == _PIECE_SIZE and not inner.eof


class _Deflate(_Gzip):
    first = None

    def __init__(self, start: int) -> None:
        super().__init__(-15 if start & 15 != 8 else 47)  # some servers leave out zlib's header


class _Brotli(_Member):
    def __init__(self) -> None:
        module: Any = brotli()
        self._inner, self.error = module.Decompressor(), module.error

    @property
    def ended(self) -> bool:
        ended: bool = self._inner.is_finished()
        return ended

    def decompress(self, packed: bytes) -> tuple[bytes, bytes, bool]:
        piece: bytes = self._inner.process(packed, output_buffer_limit=_PIECE_SIZE)
        return piece, b"", bool(piece) and not self.ended


class _Zstd(_Member):
    first = 0x28

    def __init__(self) -> None:
        module: Any = zstd()
        self._inner, self.error = module.ZstdDecompressor(), module.ZstdError

    @property
    def ended(self) -> bool:
        ended: bool = self._inner.eof
        return ended

    def decompress(self, packed: bytes) -> tuple[bytes, bytes, bool]:
        piece: bytes = self._inner.decompress(packed, _PIECE_SIZE)
        rest: bytes = self._inner.unused_data if self.ended else b""
        return piece, rest, not (self.ended or self._inner.needs_input)


@cache
def brotli() -> Any:
    """The package brotli, from the version on that limits what one call returns; None without it."""
    try:
        module: Any = import_module("brotli")
        return module if hasattr(module.Decompressor, "can_accept_more_data") else None
    except ImportError:
        return None


@cache
def zstd() -> Any:
    """The module for zstd; None without it."""
    try:
        return import_module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
    except ImportError:
        return None


def is_known(coding: str) -> bool:
    """Whether a content coding can be removed."""
    if coding in ("gzip", "x-gzip", "deflate"):
        return True
    return (coding == "br" and brotli() is not None) or (coding == "zstd" and zstd() is not None)


class Decompressor:
    """Removes one content coding. What follows a complete body is ignored, unless it is another member of it."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._member: Any = None  # the first, or the last one
        self._is_over = False  # there is no other

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        """What the next bytes of the body decompress to. Raises UnusableResponse for damaged ones."""
        for start in range(0, len(packed), _FEED_SIZE):
            rest, has_more = packed[start : start + _FEED_SIZE], False
            while (rest or has_more) and not self._is_over:
                member = self._member
                if member is None or member.ended:
                    if member is not None and rest[0] != member.first:
                        self._is_over = True
                        return
                    member = self._member = self._begin(rest[0])
                try:
                    piece, rest, has_more = member.decompress(rest)
                except member.error as error:
                    raise UnusableResponse(str(error)) from error
                if piece:
                    yield piece

    def _begin(self, first: int) -> _Member:
        if self._coding == "deflate":
            return _Deflate(first)
        return _Brotli() if self._coding == "br" else _Zstd() if self._coding == "zstd" else _Gzip()

    def finish(self) -> None:
        """Raise BrokenResponse unless the body was complete."""
        if self._member is not None and not self._member.ended:
            raise BrokenResponse("its compressed body ends too early")


def coding_names(header: str) -> list[str]:
    """The codings of a Content-Encoding header, in the order in which they were applied."""
    return [coding for coding in header.lower().replace(" ", "").split(",") if coding]


def joined_codings(headers: Any) -> str:
    """The Content-Encoding header of a multidict, which may have several of them."""
    return ", ".join(headers.getall("Content-Encoding", ()))


def decompressors(header: str) -> tuple[Decompressor, ...]:
    """What removes the codings of a Content-Encoding header. Raises UnusableResponse for more than a server applies."""
    found = [coding for coding in coding_names(header) if is_known(coding)] if header else ()
    if len(found) > _MAX_CODINGS:
        raise UnusableResponse(f"it has {len(found)} content codings")
    return tuple(map(Decompressor, reversed(found)))


def decompress(packed: bytes, decompressors: Sequence[Decompressor]) -> Iterator[bytes]:
    """What a piece decompresses to. Raises UnusableResponse for a damaged one."""
    pieces: Iterator[bytes] = iter((packed,))
    for decompressor in decompressors:
        pieces = chain.from_iterable(map(decompressor.pieces, pieces))
    return pieces
