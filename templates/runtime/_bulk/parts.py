"""Keeps the results of a call with many items in a folder of Parquet files, to be read by other programs."""

from __future__ import annotations

import json
import os
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from pydantic_core import to_json

from .._runtime.errors import InvalidArgument
from .._runtime.model import is_list
from .arrow import FILE, beside, earlier_parts, part_name
from .checkpoints import Checkpoint, Identity
from .columns import needed
from .options import shown_path

ROWS_PER_PART: Final = 65_536
_BYTES_PER_PART: Final = 256 << 20  # of results as JSON
_ROWS_PER_GROUP: Final = 1_024  # are read together
_GROUPS: Final = 4  # in memory


class PartsCheckpoint(Checkpoint):
    """A folder: `part-00000.parquet` and so on have the columns `key`, `item` and `value`.

    New results are in `checkpoint.sqlite` until there are enough for a part, or until the end of the call. The file
    also knows where each result is. One call at a time can use a folder.
    """

    _tables = (
        *Checkpoint._tables,
        "placed (key BLOB PRIMARY KEY, part INTEGER NOT NULL, place INTEGER NOT NULL) WITHOUT ROWID",
        "items (key BLOB PRIMARY KEY, item TEXT NOT NULL)",
    )

    _is_shared = False

    def __init__(
        self,
        path: str | os.PathLike[str],
        identity: Identity,
        own: Callable[[InvalidArgument], Exception] = lambda error: error,
    ) -> None:
        """Open a folder, or make one. Raises InvalidArgument if it is that of another call, or no checkpoint."""
        self._folder = Path(path)
        self._arrow, self._parquet = needed("pyarrow"), needed("pyarrow.parquet")
        file = self._folder / FILE
        if not file.exists() and earlier_parts(self._folder):
            raise InvalidArgument(f"checkpoint {shown_path(path)} is a folder with Parquet files of something else")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InvalidArgument(f"checkpoint {shown_path(path)} cannot be made: {error}") from None
        self._groups = OrderedDict[tuple[int, int], Any]()
        self._rows = self._bytes = 0  # since the last part
        super().__init__(file, identity, own)
        with self._access():
            self._remove_unknown()

    def _remove_unknown(self) -> None:
        """Remove the parts that an earlier process did not finish: their results are in the file."""
        (count,) = self._connection.execute("SELECT coalesce(max(part) + 1, 0) FROM placed").fetchone()
        self._next = int(count)
        beyond = self._folder / part_name(self._next)
        for path in (beyond, *self._folder.glob(".part-*.parquet.*.part")):
            path.unlink(missing_ok=True)

    def find(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The results that are there, as JSON."""
        found = super().find(keys)
        missing = [key for key in keys if key not in found]
        for key, part, place in self._select("SELECT key, part, place FROM placed WHERE key IN", missing):
            with self._access():
                try:
                    found[key] = self._read(part, place)
                except (OSError, LookupError, ValueError) as error:
                    raise self._unusable(f"{part_name(part)} is missing or damaged: {error}") from None
        return found

    def _read(self, part: int, place: int) -> bytes:
        group, row = divmod(place, _ROWS_PER_GROUP)
        values = self._groups.pop((part, group), None)
        if values is None:
            with self._parquet.ParquetFile(self._folder / part_name(part)) as file:
                values = file.read_row_group(group, columns=["value"]).column("value")
        self._groups[part, group] = values
        if len(self._groups) > _GROUPS:
            self._groups.popitem(last=False)
        value = values[row].as_py()
        return value.encode() if isinstance(value, str) else to_json(value)

    def keep(self, results: Iterable[tuple[bytes, Any, bytes]]) -> None:
        """Add results: the key of each, its item, and its value as JSON."""
        with self._access():
            with self._transaction():
                for key, item, value in results:
                    text = item if isinstance(item, str) else to_json(item, fallback=str).decode()
                    self._connection.execute("INSERT OR IGNORE INTO items VALUES (?, ?)", (key, text))
                    self._connection.execute("INSERT OR IGNORE INTO results VALUES (?, ?)", (key, value))
                    self._rows, self._bytes = self._rows + 1, self._bytes + len(value)
            if self._rows >= ROWS_PER_PART or self._bytes >= _BYTES_PER_PART:
                self._write_part()

    def close(self) -> None:
        """Write what is left, and close the file."""
        with self._access():
            if not self._is_closed:
                self._write_part()
                self._is_closed = True
                self._connection.close()

    def _write_part(self) -> None:
        """Move results from the file to a part. Until the part is complete, they are in both."""
        statement = "SELECT key, item, value FROM results NATURAL JOIN items ORDER BY results.rowid"
        rows: list[tuple[bytes, str, bytes]] = self._connection.execute(statement).fetchall()
        if not rows:
            return
        path = self._folder / part_name(self._next)
        unfinished = beside(path)
        try:
            self._parquet.write_table(self._table(rows), unfinished, row_group_size=_ROWS_PER_GROUP)
            os.replace(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)
        with self._transaction():
            placed = ((key, self._next, place) for place, (key, _, _) in enumerate(rows))
            self._connection.executemany("INSERT OR IGNORE INTO placed VALUES (?, ?, ?)", placed)
            keys = [(key,) for key, _, _ in rows]
            self._connection.executemany("DELETE FROM results WHERE key = ?", keys)
            self._connection.executemany("DELETE FROM items WHERE key = ?", keys)
        self._next, self._rows, self._bytes = self._next + 1, 0, 0

    def _table(self, rows: Sequence[tuple[bytes, str, bytes]]) -> Any:
        """The columns of a part: vectors are lists of numbers with all their digits, other values are JSON."""
        arrow = self._arrow
        values: list[Any] = [json.loads(value) for _, _, value in rows]
        if all(map(_is_vector, values)):
            column = arrow.array(values, arrow.list_(arrow.float64()))
        else:
            column = arrow.array([value.decode() for _, _, value in rows], arrow.string())
        keys = arrow.array([key for key, _, _ in rows], arrow.binary(16))
        items = arrow.array([item for _, item, _ in rows], arrow.string())
        return arrow.table({"key": keys, "item": items, "value": column})


def _is_vector(value: Any) -> bool:
    """Whether a value of JSON is a list of numbers, not all of which are whole."""
    return is_list(value) and {float} <= {type(number) for number in value} <= {int, float}
