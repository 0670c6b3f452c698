"""Results of calls with many items as numpy arrays, Arrow tables and Parquet files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Self, TypeAlias

from .._runtime.errors import InvalidArgument
from .._runtime.model import is_list, to_plain
from ..vectors import to_numpy as numbers_of
from .options import check_count, check_path
from .results import BulkResult

Own: TypeAlias = Callable[[InvalidArgument], InvalidArgument]
"""Makes an error one of the SDK's own."""

MAX_NUMBERS: Final = 2**31 - 1  # in an array of lists
_ROWS_PER_GROUP: Final = 8_192  # of a file: so many are in memory at the same time


def needed(module: str) -> Any:
    """A module of the extra `bulk`. Raises InvalidArgument if it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        raise InvalidArgument(f"this needs the package {package}: install the extra `bulk`") from None


def check_installed(module: str, own: Own) -> None:
    """Raise the SDK's error without a package that results need: before anything is sent."""
    try:
        needed(module)
    except InvalidArgument as error:
        raise own(error) from None


def part_name(number: int) -> str:
    """The name of a file in a folder of parts."""
    return f"part-{number:05}.parquet"


FILE: Final = "checkpoint.sqlite"
"""The file that a checkpoint which is a folder has besides its parts."""


def earlier_parts(folder: Path) -> list[Path]:
    """The files of parts that a folder has."""
    return sorted(folder.glob("part-*.parquet"))


def beside(path: Path) -> Path:
    """The file of this process that becomes another one when it is complete."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def is_vector(value: object) -> bool:
    """Whether a value is a vector: a list of numbers, or base64 of them."""
    if hasattr(value, "__array_interface__"):
        return True
    return is_list(value) and bool(value) and isinstance(value[0], (int, float))


def stacked(results: Iterable[BulkResult[Any, Any, Any]]) -> Any:
    """The vectors as rows of a numpy array of float32; those of items that failed are NaN."""
    numpy = needed("numpy")
    rows: list[Any] = [None if result.error is not None else numbers_of(result.value) for result in results]
    width = next((len(row) for row in rows if row is not None), 0)
    matrix = numpy.full((len(rows), width), numpy.nan, dtype=numpy.float32)
    for position, row in enumerate(rows):
        if row is not None:
            if len(row) != width:
                raise ValueError(f"the vectors have different lengths: {width}, and {len(row)} at {position}")
            matrix[position] = row
            rows[position] = None  # it is needed no longer
    return matrix


def arrow_values(values: Sequence[Any], type_: Any = None) -> Any:
    """Values as an Arrow array: vectors as lists of float32, models as structs. None is null."""
    arrow = needed("pyarrow")
    first = next((value for value in values if value is not None), None)
    if not is_vector(first):
        return arrow.array([to_plain(value) for value in values], type=type_)
    rows = [None if value is None else numbers_of(value) for value in values]
    pieces = [_lists(piece) for piece in _pieces(rows)]
    return pieces[0] if len(pieces) == 1 else arrow.chunked_array(pieces)


def _pieces(rows: list[Any]) -> Iterator[list[Any]]:
    """Rows in pieces that Arrow can count the numbers of: it does so with 32 bits."""
    start = count = 0
    for position, row in enumerate(rows):
        size = 0 if row is None else len(row)
        if count + size > MAX_NUMBERS and position > start:
            yield rows[start:position]
            start, count = position, 0
        count += size
    yield rows[start:]


def _lists(rows: list[Any]) -> Any:
    arrow, numpy = needed("pyarrow"), needed("numpy")
    missing = [row is None for row in rows]
    known = [numpy.empty(0, numpy.float32) if row is None else row for row in rows]
    ends = numpy.cumsum([len(row) for row in known], dtype=numpy.int32)
    offsets = arrow.array(numpy.concatenate([numpy.zeros(1, numpy.int32), ends]))
    flat = arrow.array(numpy.concatenate(known).astype(numpy.float32, copy=False))
    return arrow.ListArray.from_arrays(offsets, flat, mask=arrow.array(missing) if any(missing) else None)


def table_of(results: Sequence[BulkResult[Any, Any, Any]], type_: Any = None) -> Any:
    """Results as an Arrow table with the columns `index`, `value` and `error`."""
    arrow = needed("pyarrow")
    values = arrow_values([None if it.error is not None else it.value for it in results], type_)
    errors = [None if it.error is None else str(it.error) for it in results]
    columns = {
        "index": arrow.array([it.index for it in results], arrow.int64()),
        "value": values,
        "error": arrow.array(errors, arrow.string()),
    }
    return arrow.table(columns)


class ParquetOutput:
    """Writes results to Parquet: to one file, or to parts in a folder. A file is there once it is complete."""

    def __init__(self, path: str | os.PathLike[str], rows_per_part: int, *, is_resumed: bool) -> None:
        """`path` is a file if it ends in `.parquet`, otherwise a folder. Parts are replaced only if it `is_resumed`.

        Raises InvalidArgument for a place that cannot be written: at once, not when there are results.
        """
        check_path("path", path)
        check_count("rows_per_part", rows_per_part)
        self._path, self._rows_per_part = Path(path), rows_per_part
        self._is_file = self._path.suffix == ".parquet" and not self._path.is_dir()
        self._parquet = needed("pyarrow.parquet")
        self._group: list[BulkResult[Any, Any, Any]] = []
        self._writer: Any = None
        self._schema: Any = None
        self._parts = self._rows = 0  # files that are complete; rows of the file that is not
        if self._is_file:
            if not self._path.parent.is_dir():
                raise InvalidArgument(f"there is no folder {self._path.parent}")
        else:
            self._open_folder(is_resumed)

    def _open_folder(self, is_resumed: bool) -> None:
        shown = self._path
        if (self._path / FILE).exists():
            raise InvalidArgument(f"{shown} is a checkpoint: choose another folder")
        if earlier_parts(self._path) and not is_resumed:
            raise InvalidArgument(f"{shown} has parts of an earlier call: choose another folder")
        try:
            self._path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InvalidArgument(f"the folder {shown} cannot be made: {error}") from None

    @property
    def _target(self) -> Path:
        return self._path if self._is_file else self._path / part_name(self._parts)

    @property
    def _beside(self) -> Path:
        return beside(self._target)

    @property
    def parts(self) -> int:
        """How many files are complete."""
        return self._parts

    def add(self, result: BulkResult[Any, Any, Any]) -> None:
        """Add a row."""
        self._group.append(result)
        is_full = not self._is_file and self._rows + len(self._group) >= self._rows_per_part
        if (is_full or len(self._group) >= _ROWS_PER_GROUP) and self._knows_type():
            self._write()
            if is_full:
                self._complete()

    def _knows_type(self) -> bool:
        """Whether the columns have types: as long as all items fail, nobody knows that of values."""
        return self._schema is not None or any(result.error is None for result in self._group)

    def _write(self) -> None:
        table = table_of(self._group, self._schema and self._schema.field("value").type)
        self._schema = self._schema or table.schema
        if self._writer is None:
            self._writer = self._parquet.ParquetWriter(self._beside, self._schema)
        self._writer.write_table(table)
        self._rows += len(self._group)
        self._group = []

    def _complete(self, path: Path | None = None) -> None:
        self._writer.close()
        self._writer, self._rows = None, 0
        os.replace(self._beside, path or self._target)
        self._parts += 1

    def complete(self) -> None:
        """Complete the last file."""
        if self._group or self._rows or (self._is_file and not self._parts):
            self._write()
            self._complete()

    def abandon(self, kept: Path | None = None) -> None:
        """Remove the last file, or give it the name `kept` with what it has."""
        if kept is not None:
            self._write()
            self._complete(kept)
        elif self._writer is not None:
            with suppress(Exception):  # of a full disk, perhaps, which is known already
                self._writer.close()
            self._beside.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, at: object) -> None:
        if error is None:
            self.complete()
        else:
            self.abandon()


def parquet_output(path: str | os.PathLike[str], rows_per_part: int, own: Own, *, is_resumed: bool) -> ParquetOutput:
    """What writes results. Raises the SDK's error for a place that cannot be written: before anything is sent."""
    try:
        return ParquetOutput(path, rows_per_part, is_resumed=is_resumed)
    except InvalidArgument as error:
        raise own(error) from None
