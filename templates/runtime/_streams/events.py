"""Where the items of a stream begin and end: server-sent events, JSON lines, JSON text sequences."""

from __future__ import annotations

import re
from contextlib import suppress
from json import loads
from typing import Any

MAX_ITEM = 1 << 24  # bytes of one item
Fields = dict[str, Any]  # of an event: `data`, perhaps `event`, `id` and `retry`; of an item of other streams: `data`


class Lines:
    """JSON lines. `feed` returns the items that end in a piece, `end` the one that ends with the body.

    Raises OverflowError for an item that is longer than MAX_ITEM.
    """

    _mark = re.compile(rb"\n")

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0  # of the parts

    def _split(self, piece: bytes) -> list[bytes]:
        first, *more = self._mark.split(piece)
        self._parts.append(first)
        self._size += len(first)
        if self._size > MAX_ITEM:
            raise OverflowError
        if not more:
            return []
        lines = [b"".join(self._parts), *more[:-1]]
        self._parts, self._size = [more[-1]], len(more[-1])
        return lines

    def feed(self, piece: bytes) -> list[Fields]:
        return [{"data": line.strip()} for line in self._split(piece) if line.strip()]

    def end(self) -> list[Fields]:
        rest, self._parts, self._size = b"".join(self._parts).strip(), [], 0
        return [{"data": rest}] if rest else []


class Sequence(Lines):
    """A JSON text sequence (RFC 7464): each item follows a record separator, and ends where it is complete."""

    _mark = re.compile(rb"\x1e")

    def feed(self, piece: bytes) -> list[Fields]:
        items = super().feed(piece)
        if piece.endswith(b"\n"):  # the next separator may take long to arrive
            with suppress(ValueError, RecursionError):
                loads(b"".join(self._parts))
                items += self.end()
        return items


class Events(Lines):
    """Server-sent events, as in the HTML standard; an incomplete event at the end of the body is dropped."""

    _mark = re.compile(rb"\r\n|\n|\r")

    def __init__(self) -> None:
        super().__init__()
        self._started = self._after_return = False  # past the first line; the last piece ended in a carriage return
        self._fields: Fields = {}
        self._data, self._length, self._id = list[str](), 0, ""

    def feed(self, piece: bytes) -> list[Fields]:
        rest = piece[1:] if self._after_return and piece[:1] == b"\n" else piece
        self._after_return = rest.endswith(b"\r") if piece else self._after_return
        return [event for line in self._split(rest) for event in self._line(line)]

    def end(self) -> list[Fields]:
        return []

    def _line(self, line: bytes) -> list[Fields]:
        """The event that ends with a line, if any."""
        text = line.removeprefix(b"" if self._started else b"\xef\xbb\xbf").decode("utf-8", "replace")
        self._started, (name, _, value) = True, text.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
            self._length += len(line)
            if self._length > MAX_ITEM:
                raise OverflowError
        elif name == "event":
            self._fields["event"] = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and re.fullmatch("[0-9]{1,15}", value):
            self._fields["retry"] = int(value)
        if text:
            return []
        event = {**self._fields, "data": "\n".join(self._data)} if self._data else {}
        self._fields, self._data, self._length = {}, [], 0
        return [event | ({"id": self._id} if self._id else {})] if event else []
