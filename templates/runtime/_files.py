"""Files as arguments: paths, bytes or open streams, perhaps with a name, a content type and headers."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ._runtime.encode import to_jsonable, to_text
from ._runtime.errors import InvalidArgument
from ._runtime.operation import NOTHING
from ._sources import Source

BINARY = "application/octet-stream"
_READ_SIZE = 1 << 18  # bytes read at once


class NamedFile(NamedTuple):
    """A file that was passed as a tuple."""

    filename: str
    content: Any
    kind: str = ""  # its content type, if there is one
    headers: Any = NOTHING  # of its part in a multipart body


def as_named_file(file: tuple[Any, ...]) -> NamedFile:
    """A tuple as a file. Raises InvalidArgument if it is none."""
    named = NamedFile(*file) if len(file) in (2, 3, 4) else NamedFile("", None, "\n")
    headers: Mapping[Any, Any] = named.headers if hasattr(named.headers, "items") else {"\n": ""}
    filename: Any = named.filename
    texts: list[Any] = [named.kind, *headers, *headers.values()]
    if not isinstance(filename, str) or not all(isinstance(one, str) and one.isprintable() for one in texts):
        raise InvalidArgument("a file is (name, content), (name, content, type) or (name, content, type, headers)")
    return named


def source_of(value: Any) -> bytes | Source:
    """The bytes of a path, of an open stream from its position, or of a value. Raises InvalidArgument and OSError."""
    if hasattr(value, "__fspath__"):
        return _file_source(value)
    if hasattr(value, "read"):
        return _stream_source(value)
    return bytes(value) if isinstance(value, (bytes, bytearray)) else to_text(to_jsonable(value)).encode()


def _file_source(path: Any) -> Source:
    status = os.stat(path)
    length = status.st_size if stat.S_ISREG(status.st_mode) else None  # a pipe has no size, and is read once

    def read() -> Iterator[bytes]:
        with open(path, "rb") as file:
            yield from _pieces(file, length)

    if not stat.S_ISFIFO(status.st_mode):
        open(path, "rb").close()  # an unreadable file is an error of the argument
    return Source(read, length, length is not None)


def _stream_source(stream: Any) -> Source:
    try:
        start = stream.tell()
        end = stream.seek(0, os.SEEK_END)
        stream.seek(start)
    except (AttributeError, OSError):  # it cannot be rewound
        return Source(lambda: _pieces(stream, None), None, False)
    except ValueError as error:  # it is closed
        raise InvalidArgument(f"a file cannot be read: {error}") from None

    length = None if isinstance(stream, io.TextIOBase) else max(end - start, 0)  # positions in text are not bytes

    def read() -> Iterator[bytes]:
        stream.seek(start)
        yield from _pieces(stream, length)

    return Source(read, length, True)


def _pieces(stream: Any, length: int | None) -> Iterator[bytes]:
    """The content of a stream, encoded if it is text; exactly as long as was announced."""
    sent = 0
    while piece := _piece(stream, _READ_SIZE if length is None else min(_READ_SIZE, length - sent)):
        data = piece.encode() if isinstance(piece, str) else bytes(piece)
        sent += len(data)
        yield data
    if length is not None and sent < length:
        raise OSError("a file became shorter while it was being sent")


def _piece(stream: Any, size: int) -> Any:
    """What comes next in a stream, nothing at its end. Raises BlockingIOError if that has not come yet."""
    piece = stream.read(size)
    if piece is None:  # what does not block says so
        raise BlockingIOError("a file has nothing to read yet, and does not wait for it")
    return piece
