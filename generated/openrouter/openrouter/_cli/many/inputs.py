"""Items of a file or of standard input, read as they are needed."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from io import BufferedReader, FileIO, TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, Final

from ..._bulk.columns import needed
from ..._runtime.errors import SDKError
from ..._runtime.model import is_dict
from ..words import UsageError, suggestion

_FORMATS: Final = {".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "txt", ".csv": "csv", ".parquet": "parquet"}
_ROWS: Final = 8_192  # of Parquet that are in memory at the same time
_MAX_CELL: Final = 1 << 30  # characters
_MAX_SHOWN: Final = 60  # characters of a line


class InputError(Exception):
    """An item that cannot be read; others may have been sent already."""


class Items:
    """The items of an input: a file is read anew each time, standard input once.

    Raises UsageError, at once or when it is iterated, for an input that cannot be read at all.
    """

    def __init__(
        self, place: str, format: str | None, field: str | None, standard_input: Callable[[], BinaryIO]
    ) -> None:
        """`place` is a path, or `-`."""
        self._place, self._field, self._standard_input = place, field, standard_input
        self._name = "standard input" if place == "-" else place
        self._format = format or _format_of(place)
        if field is not None and self._format == "txt":
            raise UsageError("the lines of a text have no fields: leave out `--field`")
        if place == "-" and self._format == "parquet":
            raise UsageError("Parquet has to be a file: it is read from its end")
        if place != "-" and not Path(place).is_file():
            raise UsageError(f"there is no file {place}")

    def __iter__(self) -> Iterator[Any]:
        if self._format == "parquet":
            return self._parquet()
        return self._lines({"jsonl": self._json, "txt": self._text, "csv": self._csv}[self._format])

    def _lines(self, read: Callable[[Iterator[str]], Iterator[Any]]) -> Iterator[Any]:
        try:
            file = self._standard_input() if self._place == "-" else BufferedReader(FileIO(self._place))
        except OSError as error:
            raise UsageError(f"{self._name} cannot be read: {error.strerror or error}") from None
        text = TextIOWrapper(file, "utf-8-sig", newline="" if self._format == "csv" else "\n")
        try:
            yield from read(text)
        except UnicodeDecodeError as error:
            raise InputError(f"{self._name} is not text in UTF-8: {error.reason}") from None
        finally:
            if self._place == "-":
                text.detach()  # standard input stays open
            else:
                text.close()

    def _json(self, lines: Iterator[str]) -> Iterator[Any]:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                value = json.loads(line)
            except (ValueError, RecursionError):
                shown = line.strip()
                shown = shown if len(shown) <= _MAX_SHOWN else f"{shown[:_MAX_SHOWN]}…"
                raise InputError(f"{self._name}:{number}: this is not JSON: {shown}") from None
            yield value if self._field is None else self._member(value, self._field, number)

    def _member(self, value: Any, field: str, number: int) -> Any:
        if not is_dict(value):
            raise InputError(f"{self._name}:{number}: there is no member `{field}`: this is no object")
        if field not in value:
            raise InputError(f"{self._name}:{number}: there is no member `{field}`{suggestion(field, value)}")
        return value[field]

    def _text(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            yield line.removesuffix("\n").removesuffix("\r")

    def _csv(self, lines: Iterator[str]) -> Iterator[str]:
        csv.field_size_limit(_MAX_CELL)
        rows = csv.reader(lines, strict=True)
        try:
            column = self._column(next(rows, list[str]()))
            for row in rows:
                if row and len(row) <= column:
                    raise InputError(f"{self._name}:{rows.line_num}: this row has {len(row)} cells only")
                if row:
                    yield row[column]
        except csv.Error as error:
            raise InputError(f"{self._name}:{rows.line_num}: this is not CSV: {error}") from None

    def _parquet(self) -> Iterator[Any]:
        try:
            file = needed("pyarrow.parquet").ParquetFile(self._place)
        except (OSError, ValueError) as error:
            if isinstance(error, SDKError):
                raise
            raise UsageError(f"{self._name} cannot be read as Parquet: {error}") from None
        names: list[str] = file.schema_arrow.names
        name = names[self._column(names)]
        return (
            item
            for batch in file.iter_batches(batch_size=_ROWS, columns=[name])
            for item in batch.column(0).to_pylist()
        )

    def _column(self, names: list[str]) -> int:
        """The position of the column that has the items. Raises UsageError."""
        if self._field in names:
            return names.index(self._field)
        if self._field is None and len(names) == 1:
            return 0
        listed = ", ".join(names) or "none"
        if not names:
            raise UsageError(f"{self._name} has no columns")
        if self._field is None:
            raise UsageError(f"{self._name} has several columns: choose one with `--field`: {listed}")
        near = suggestion(self._field, names)
        raise UsageError(f"{self._name} has no column `{self._field}`{near}; there are {listed}")


def _format_of(place: str) -> str:
    """The format of a file by its name. Raises UsageError."""
    if place == "-":
        return "jsonl"
    found = _FORMATS.get(Path(place).suffix.lower())
    if found is None:
        listed = ", ".join(_FORMATS)
        raise UsageError(f"{place} ends in none of {listed}: say with `--input-format` what it is")
    return found


class Kept:
    """Items that are iterated several times, however often they can be read."""

    def __init__(self, items: Items) -> None:
        self._rest: Iterator[Any] | None = None
        self._items, self._read = items, list[Any]()

    def __iter__(self) -> Iterator[Any]:
        if self._rest is None:
            self._rest = iter(self._items)
        yield from self._read
        for item in self._rest:
            self._read.append(item)
            yield item
