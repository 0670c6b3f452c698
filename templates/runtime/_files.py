"""Files as arguments: paths, bytes or open streams, perhaps with a name, a content type and headers."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ._runtime.encode import jsonable, text
from ._runtime.errors import InvalidArgument
from ._runtime.operation import NOTHING
from ._sources import Source

BINARY = "application/octet-stream"
_PIECE = 1 << 18  # bytes that are read at once


class Named(NamedTuple):
    """A file that was given as a tuple."""

    filename: str
    content: Any
    kind: str = ""  # its content type, if one was given
    headers: Any = NOTHING  # of its part in a multipart body


def named(file: tuple[Any, ...]) -> Named:
    """A tuple as a file. Raises InvalidArgument if it is none."""
    found = Named(*file) if len(file) in (2, 3, 4) else Named("", None, "\n")
    headers: Mapping[Any, Any] = found.headers if hasattr(found.headers, "items") else {"\n": ""}
    filename: Any = found.filename
    told: list[Any] = [found.kind, *headers, *headers.values()]
    if not isinstance(filename, str) or not all(isinstance(one, str) and one.isprintable() for one in told):
        raise InvalidArgument("a file is (name, content), (name, content, type) or (name, content, type, headers)")
    return found


def source(value: Any) -> bytes | Source:
    """The bytes of a path, of an open stream from where it stands, or of a value. Raises InvalidArgument, OSError."""
    if hasattr(value, "__fspath__"):
        return _file(value)
    if hasattr(value, "read"):
        return _stream(value)
    return bytes(value) if isinstance(value, (bytes, bytearray)) else text(jsonable(value)).encode()


def _file(path: Any) -> Source:
    facts = os.stat(path)
    length = facts.st_size if stat.S_ISREG(facts.st_mode) else None  # a pipe has no size, and is read once

    def read() -> Iterator[bytes]:
        with open(path, "rb") as opened:
            yield from _pieces(opened, length)

    if not stat.S_ISFIFO(facts.st_mode):
        open(path, "rb").close()  # what cannot be read is an error of the argument
    return Source(read, length, length is not None)


def _stream(stream: Any) -> Source:
    try:
        start = stream.tell()
        end = stream.seek(0, os.SEEK_END)
        stream.seek(start)
    except (AttributeError, OSError):  # it cannot go back
        return Source(lambda: _pieces(stream, None), None, False)
    except ValueError as error:  # it is closed
        raise InvalidArgument(f"a file cannot be read: {error}") from None

    length = None if isinstance(stream, io.TextIOBase) else max(end - start, 0)  # texts count no bytes

    def read() -> Iterator[bytes]:
        stream.seek(start)
        yield from _pieces(stream, length)

    return Source(read, length, True)


def _pieces(stream: Any, length: int | None) -> Iterator[bytes]:
    """What there is to read, encoded if it is text; as much as was announced, and not less."""
    sent = 0
    while piece := stream.read(_PIECE if length is None else min(_PIECE, length - sent)):
        data = piece.encode() if isinstance(piece, str) else bytes(piece)
        sent += len(data)
        yield data
    if length is not None and sent < length:
        raise OSError("a file has become shorter while it was sent")
