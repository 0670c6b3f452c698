"""Results on standard output, or in files that get their names once they are complete."""

from __future__ import annotations

import os
from contextlib import suppress
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import Any, Final, Protocol

from ..._bulk.arrow import ParquetOutput, beside
from ..._bulk.bulk import ROWS_PER_PART
from ..._bulk.columns import needed
from ..._bulk.results import BulkResult
from ..._runtime.encode import to_json, to_jsonable
from ..._runtime.errors import InvalidArgument, StatusError
from ...vectors import to_numpy
from ..output import Output
from ..words import UsageError

_HEADER: Final = 128  # bytes at the beginning of an .npy file


class Results(Protocol):
    """Where results go: `begin` is called first, `complete` or `abandon` at the end."""

    def begin(self, bulk: Any) -> None:
        """The call is about to send its requests. Raises UsageError if the place has results of another one."""

    def add(self, result: BulkResult[Any, Any, Any]) -> None:
        """Add the result of an item."""

    def complete(self) -> None:
        """There are no other results."""

    def abandon(self, *, keeps: bool) -> str:
        """There are other results, which will not come. Returns where those that came are; empty if they are lost."""
        ...


def results_at(place: str | None) -> Results:
    """Where results go. Raises UsageError."""
    if place is None:
        return _Printed()
    path = Path(place)
    suffix = path.suffix.lower()
    if path.is_dir() or not suffix or place.endswith(os.sep):
        return _Parquet(path)
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {path.parent}")
    if suffix == ".parquet":
        return _Parquet(path)
    if suffix in (".jsonl", ".ndjson"):
        return _JsonLines(path)
    if suffix == ".npy":
        return _Npy(path)
    raise UsageError(f"`--out` ends in .parquet, .jsonl or .npy, or is a folder, not {place}")


def _row(result: BulkResult[Any, Any, Any]) -> dict[str, Any]:
    error = result.error
    if error is None:
        return {"index": result.index, "value": to_jsonable(result.value)}
    status = {"status": error.status_code} if isinstance(error, StatusError) else {}
    return {"index": result.index, "error": str(error), **status}


def _partial(path: Path) -> Path:
    """The file with what there is of another one."""
    return path.with_name(f"{path.stem}.partial{path.suffix}")


class _Printed:
    """Lines of JSON on standard output."""

    def __init__(self) -> None:
        self._output = Output("jsonl", None)

    def begin(self, bulk: Any) -> None:
        """Nothing is there before."""

    def add(self, result: BulkResult[Any, Any, Any]) -> None:
        self._output.lines([_row(result)])

    def complete(self) -> None:
        """All lines are written."""

    def abandon(self, *, keeps: bool) -> str:
        return "standard output"


class _File:
    """A file that is written from its beginning to its end."""

    def __init__(self, path: Path) -> None:
        self._path, self._beside = path, beside(path)
        self._file = BufferedWriter(FileIO(self._beside, "wb"))

    def begin(self, bulk: Any) -> None:
        """An earlier file is replaced."""

    def complete(self) -> None:
        """Give the file its name."""
        self._file.close()
        os.replace(self._beside, self._path)

    def abandon(self, *, keeps: bool) -> str:
        """Give the file another name, or remove it."""
        if keeps:
            self._path = _partial(self._path)
            self.complete()
            return str(self._path)
        with suppress(OSError):  # of a full disk, perhaps, which is known already
            self._file.close()
        self._beside.unlink(missing_ok=True)
        return ""


class _JsonLines(_File):
    """A line of JSON for each item."""

    def add(self, result: BulkResult[Any, Any, Any]) -> None:
        self._file.write(to_json(_row(result)) + b"\n")


class _Npy(_File):
    """An array of float32 with the vector of each item in its row, in the format of numpy."""

    def __init__(self, path: Path) -> None:
        needed("numpy")
        super().__init__(path)
        self._width: int | None = None
        self._rows = self._written = 0  # rows of the array, and of those in the file

    def add(self, result: BulkResult[Any, Any, Any]) -> None:
        self._rows = max(self._rows, result.index + 1)
        if result.error is not None:
            return
        row = to_numpy(result.value).astype("<f4", copy=False)
        if self._width is None:
            self._width = len(row)
        if len(row) != self._width:
            raise ValueError(f"the vectors have different lengths: {self._width}, and {len(row)} at {result.index}")
        self._write(result.index, row.tobytes())

    def _write(self, index: int, content: bytes) -> None:
        self._fill(index)
        self._written = max(self._written, index + 1)
        place = _HEADER + 4 * index * (self._width or 0)
        if self._file.tell() != place:
            self._file.seek(place)
        self._file.write(content)

    def _fill(self, index: int) -> None:
        """Write NaN for the rows before a row, which may fail, or come later or never."""
        while self._written < index:
            self._write(self._written, needed("numpy").full(self._width or 0, float("nan"), "<f4").tobytes())

    def complete(self) -> None:
        """Write what is at the beginning, and NaN for items at the end that failed."""
        width = self._width or 0
        self._fill(self._rows)
        described = f"{{'descr': '<f4', 'fortran_order': False, 'shape': ({self._rows}, {width}), }}"
        length = _HEADER - 10
        self._file.seek(0)
        self._file.write(b"\x93NUMPY\x01\x00" + length.to_bytes(2, "little") + f"{described:<{length - 1}}\n".encode())
        super().complete()


class _Parquet:
    """A file of Parquet, or a folder of parts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_file = path.suffix == ".parquet" and not path.is_dir()
        try:
            self._output = ParquetOutput(path, ROWS_PER_PART)
        except InvalidArgument as error:
            raise UsageError(str(error)) from None

    def begin(self, bulk: Any) -> None:
        """Refuse parts of another call, and take the types of values from their declaration."""
        try:
            bulk.begin(self._output)
        except InvalidArgument as error:
            raise UsageError(str(error)) from None

    def add(self, result: BulkResult[Any, Any, Any]) -> None:
        self._output.add(result)

    def complete(self) -> None:
        self._output.complete()

    def abandon(self, *, keeps: bool) -> str:
        if self._is_file:
            kept = _partial(self._path) if keeps else None
            self._output.abandon(kept)
            return str(kept or "")
        if keeps:
            self._output.complete()
        else:
            self._output.abandon()
        return str(self._path) if self._output.parts else ""
