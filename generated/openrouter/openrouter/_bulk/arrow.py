"""Results of calls with many items as numpy arrays, Arrow tables and Parquet files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Self, TypeAlias

from .._runtime.errors import InvalidArgument
from ..vectors import to_numpy as numbers_of
from .columns import Column, Schema, is_storable, needed
from .options import check_count, check_path
from .results import BulkResult

Own: TypeAlias = Callable[[InvalidArgument], InvalidArgument]
"""Makes an error one of the SDK's own."""

_ROWS_PER_GROUP: Final = 8_192  # of a file: so many are in memory at the same time
_RUN: Final = b"sdkwright.bulk"  # in the metadata of a part: the id of the checkpoint
_JSON: Final = b"sdkwright.json"  # the column whose text is JSON


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


def table_of(results: Sequence[BulkResult[Any, Any, Any]], column: Column) -> Any:
    """Results as an Arrow table with the columns `index`, `value` and `error`."""
    arrow = needed("pyarrow")
    values = column.array([None if it.error is not None else it.value for it in results])
    errors = [None if it.error is None else str(it.error) for it in results]
    columns = {
        "index": arrow.array([it.index for it in results], arrow.int64()),
        "value": values,
        "error": arrow.array(errors, arrow.string()),
    }
    return arrow.table(columns)


class ParquetOutput:
    """Writes results to Parquet: to one file, or to parts in a folder. A file is there once it is complete."""

    def __init__(self, path: str | os.PathLike[str], rows_per_part: int) -> None:
        """`path` is a file if it ends in `.parquet`, otherwise a folder.

        Raises InvalidArgument for a place that cannot be written: at once, not when there are results.
        """
        check_path("path", path)
        check_count("rows_per_part", rows_per_part)
        self._path, self._rows_per_part = Path(path), rows_per_part
        self._is_file = self._path.suffix == ".parquet" and not self._path.is_dir()
        self._parquet = needed("pyarrow.parquet")
        self._group: list[BulkResult[Any, Any, Any]] = []
        self._writer: Any = None
        self._column, self._run = Column(), ""
        self._written: object = None  # the state of the column that the files have
        self._earlier: list[Path] = []  # parts of the same run, which those of this call replace
        self._parts = self._rows = 0  # files that are complete; rows of the file that is not
        if self._is_file and not self._path.parent.is_dir():
            raise InvalidArgument(f"there is no folder {self._path.parent}")
        if not self._is_file and (self._path / FILE).exists():
            raise InvalidArgument(f"{self._path} is a checkpoint: choose another folder")

    def begin(self, schema: Schema | None, run: str) -> None:
        """Say what the values are, before there are any, and the id of the checkpoint; empty: there is none.

        Raises InvalidArgument if the folder has parts of anything else than an earlier call with this checkpoint.
        """
        self._column, self._run = Column(schema), run
        if self._is_file:
            return
        self._earlier = earlier_parts(self._path)
        foreign = next((part for part in self._earlier if not run or self._run_of(part) != run), None)
        if foreign is not None:
            which = f" ({foreign.name} is not of this checkpoint)" if run else ""
            raise InvalidArgument(f"{self._path} has parts of an earlier call{which}: choose another folder")
        try:
            self._path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InvalidArgument(f"the folder {self._path} cannot be made: {error}") from None

    def _run_of(self, part: Path) -> str:
        """The id of the checkpoint whose call wrote a part; empty for any other file."""
        with suppress(OSError, ValueError):  # it is no Parquet
            metadata: Mapping[bytes, bytes] = self._parquet.read_schema(part).metadata or {}
            return metadata.get(_RUN, b"").decode("utf-8", "replace")
        return ""

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
        if is_full or len(self._group) >= _ROWS_PER_GROUP:
            self._write()
            if is_full:
                self._complete()

    def _write(self) -> None:
        table = self._table()
        while self._written not in (None, self._column.state):
            self._written = self._column.state
            self._write_again()  # may find that the type does not do for earlier values
            table = self._table()
        self._written = self._column.state
        if self._writer is None:
            self._writer = self._open(self._beside, table.schema)
        self._writer.write_table(table)
        self._rows += len(self._group)
        self._group = []

    def _table(self) -> Any:
        table = table_of(self._group, self._column)
        if is_storable(self._column.type):
            return table
        self._column.use_json()
        return table_of(self._group, self._column)

    def _open(self, path: Path, schema: Any) -> Any:
        metadata = {_RUN: self._run} if self._run and not self._is_file else {}
        if self._column.is_json:
            metadata[_JSON] = "value"
        return self._parquet.ParquetWriter(path, schema.with_metadata(metadata))

    def _write_again(self) -> None:
        """Write what there is with the new type of the values: readers take that of one file for all."""
        if not self._is_file:
            for number in range(self._parts):
                part = self._path / part_name(number)
                self._copy(part, beside(part)).close()
                os.replace(beside(part), part)
        if self._writer is not None:
            self._writer.close()
            old = self._beside.with_name(f"{self._beside.name}.old")
            os.replace(self._beside, old)
            try:
                self._writer = self._copy(old, self._beside)
            finally:
                old.unlink(missing_ok=True)

    def _copy(self, source: Path, target: Path) -> Any:
        """Copy the rows of a file. Returns what writes the other one."""
        writer: Any = None
        try:
            with self._parquet.ParquetFile(source) as file:
                number, is_json = 0, _JSON in (file.schema_arrow.metadata or {})
                while number < file.num_row_groups:
                    group = file.read_row_group(number)
                    state = self._column.state
                    values = group.column("value")
                    column = values if is_json else self._column.array(values.to_pylist())
                    if self._column.state != state and writer is not None:
                        writer.close()
                        writer, number = None, 0
                        continue
                    table = group.set_column(1, "value", column).replace_schema_metadata(None)
                    writer = writer or self._open(target, table.schema)
                    writer.write_table(table)
                    number += 1
        except BaseException:
            if writer is not None:
                with suppress(Exception):
                    writer.close()
            target.unlink(missing_ok=True)
            raise
        return writer

    def _complete(self, path: Path | None = None) -> None:
        self._writer.close()
        self._writer, self._rows = None, 0
        target = path or self._target
        os.replace(self._beside, target)
        self._parts += 1
        self._remove_earlier(target)

    def _remove_earlier(self, kept: Path | None = None) -> None:
        """Remove the parts of the earlier call: this one writes their rows again, from the checkpoint."""
        for part in self._earlier:
            if part != kept:
                part.unlink(missing_ok=True)
        self._earlier = []

    def complete(self) -> None:
        """Complete the last file."""
        if self._group or self._rows or (self._is_file and not self._parts):
            self._write()
            self._complete()
        self._remove_earlier()

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


def parquet_output(
    path: str | os.PathLike[str], rows_per_part: int, own: Own, schema: Schema | None, run: str
) -> ParquetOutput:
    """What writes results. Raises the SDK's error for a place that cannot be written: before anything is sent."""
    try:
        output = ParquetOutput(path, rows_per_part)
        output.begin(schema, run)
        return output
    except InvalidArgument as error:
        raise own(error) from None
