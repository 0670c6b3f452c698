"""Results on standard output or in a file: JSON, JSON lines, tables, text and bytes."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, BinaryIO

from .._runtime.encode import to_jsonable
from .._runtime.model import is_list
from .tables import table
from .terminal import Progress, note, size, visible
from .words import UsageError


class Output:
    """Where results go. A file gets its name once it is complete. Use it with `with`."""

    def __init__(self, format: str | None, path: str | None) -> None:
        self._format, self._path = format, path
        self._file: BinaryIO | None = None
        self.is_terminal = path is None and sys.stdout.isatty()
        self.progress = Progress()

    def __enter__(self) -> Output:
        if self._path is not None:
            self._file = open(f"{self._path}.part", "wb")
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.progress.clear()
        if self._file is None or self._path is None:
            return
        self._file.close()
        if kind is None:
            os.replace(f"{self._path}.part", self._path)
        else:
            with suppress(OSError):
                os.remove(f"{self._path}.part")

    # --- what is written

    def value(self, value: Any) -> None:
        """Write the value of a call, whatever it is."""
        if value is None:
            return
        if isinstance(value, bytes):
            self.pieces([value])
        elif isinstance(value, str) and value.__class__ is str and self._format in (None, "raw", "table"):
            self._text(value if value.endswith("\n") or not self.is_terminal else f"{value}\n")
        elif hasattr(value, "__next__"):
            self.lines(value)
        else:
            self._document(value)

    def _document(self, value: Any) -> None:
        data = to_jsonable(value)
        if self._format == "table":
            self._text(table(data, self._width()))
        elif self._format == "jsonl":
            items = data if is_list(data) else [data]
            self._text("".join(f"{self._json(item)}\n" for item in items))
        else:
            self._text(f"{self._json(data, indent=2 if self.is_terminal else None)}\n")

    def lines(self, items: Iterable[Any]) -> None:
        """Write a line of JSON for each item, as it arrives."""
        for item in items:
            self.progress.clear()
            self._text(f"{self._json(to_jsonable(item))}\n")

    def items(self, items: Iterator[Any], limit: int | None) -> None:
        """Write the items of several pages."""
        items = self._counted(islice(items, limit))
        if self._format == "raw":
            raise UsageError("`--output raw` is the body of one response: leave out `--all` and `--max-items`")
        if self._format == "table":
            self._document(list(items))
        elif self._format == "jsonl":
            self.lines(items)
        else:
            indent = 2 if self.is_terminal else None
            before = "["
            for item in items:
                self.progress.clear()
                text = self._json(to_jsonable(item), indent=indent)
                self._text(f"{before}\n{text}" if indent is None else f"{before}\n{_indented(text)}")
                before = ","
            self._text("[]\n" if before == "[" else "\n]\n")

    def _counted(self, items: Iterator[Any]) -> Iterator[Any]:
        for count, item in enumerate(items, 1):
            self.progress.show(f"{count} items")
            yield item

    def pieces(self, pieces: Iterable[bytes], total: int | None = None) -> None:
        """Write bytes as they arrive. Raises UsageError on a terminal."""
        if self.is_terminal:
            raise UsageError("the result is bytes, which would confuse a terminal: use `--output-file FILE`, or a pipe")
        written = 0
        for piece in pieces:
            self._write(piece)
            written += len(piece)
            self.progress.show(f"{size(written)} of {size(total)}" if total else size(written))
        if self._path is not None and self.progress.is_shown:
            self.progress.clear()
            note(f"{self._path}: {size(written)}")

    # --- how

    def _json(self, value: Any, indent: int | None = None) -> str:
        return json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))

    def _width(self) -> int:
        return shutil.get_terminal_size().columns if self.is_terminal else 200

    def _text(self, text: str) -> None:
        if self.is_terminal:
            encoding = sys.stdout.encoding or "utf-8"
            sys.stdout.write(visible(text).encode(encoding, "backslashreplace").decode(encoding))
            sys.stdout.flush()
        else:
            self._write(text.encode("utf-8", "backslashreplace"))

    def _write(self, content: bytes) -> None:
        if self._file is not None:
            self._file.write(content)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))
