"""Keeps the results of a call with many items in a file, so that none is requested twice.

A result is found by what its item is, not by where the item stands: texts that changed are requested again, and
equal texts once.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from .._runtime.errors import InvalidArgument, brief
from .._runtime.model import is_dict
from .options import shown_path

FORMAT: Final = 1
_ID: Final = 0x62756C6B  # of the files, in their headers: "bulk"
_PATIENCE: Final = 60.0  # seconds to wait for another process that writes
_MOST: Final = 500  # parameters of a statement
_SHOWN: Final = 5  # arguments in a message

Identity = Mapping[str, Any]
"""What the results of a checkpoint depend on besides their items: operation, server and arguments."""


class Checkpoint:
    """A file of SQLite. It may be used by several threads, and by several processes of one machine.

    A result is in the file when `keep` returns; no end of the process loses it after that.
    """

    _tables: tuple[str, ...] = (
        "results (key BLOB PRIMARY KEY, value BLOB NOT NULL)",
        "refused (key BLOB PRIMARY KEY) WITHOUT ROWID",
    )

    _is_shared = True  # several calls may use it at the same time

    def __init__(
        self,
        path: str | os.PathLike[str],
        identity: Identity,
        own: Callable[[InvalidArgument], Exception] = lambda error: error,
    ) -> None:
        """Open a file, or make one. Raises InvalidArgument if it is that of another call, or no checkpoint.

        `own` makes an error one of the SDK's own class. Such an error is raised whenever the file cannot be used.
        """
        self._path, self._own, self._lock, self._is_closed = Path(path), own, threading.Lock(), False
        self._connection = self._open()
        try:
            self._compare(identity)
        except BaseException:
            self._connection.close()
            raise

    def _open(self) -> sqlite3.Connection:
        patience = _PATIENCE if self._is_shared else 0.0
        try:
            connection = sqlite3.connect(self._path, timeout=patience, isolation_level=None, check_same_thread=False)
        except sqlite3.Error as error:
            raise InvalidArgument(f"checkpoint {shown_path(self._path)} cannot be opened: {error}") from None
        try:
            with self._words():
                if not self._is_shared:
                    connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # until it is closed, or the process ends
                self._prepare(connection)
                _log_writes(connection, patience)
                connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _words(self) -> Generator[None, None, None]:
        """Say of errors of the database which file it is."""
        try:
            yield
        except sqlite3.Error as error:
            is_busy = error.args and "locked" in str(error.args[0])
            raise self._unusable("it is in use by another call" if is_busy else error) from None

    def _unusable(self, reason: object) -> Exception:
        return self._own(InvalidArgument(f"checkpoint {shown_path(self._path)} cannot be used: {reason}"))

    @contextmanager
    def _access(self) -> Generator[None, None, None]:
        """Use the connection: one thread at a time."""
        with self._lock, self._words():
            yield

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Make the tables. All in one transaction: other processes may open the same new file at this moment."""
        connection.execute("BEGIN IMMEDIATE")
        (id_,) = connection.execute("PRAGMA application_id").fetchone()
        if id_ != _ID and (id_ or connection.execute("SELECT 1 FROM sqlite_master").fetchone()):
            raise InvalidArgument(f"checkpoint {shown_path(self._path)} is a file of something else")
        if id_ != _ID:
            connection.execute(f"PRAGMA application_id = {_ID}")
        for table in ("run (name TEXT PRIMARY KEY, value TEXT NOT NULL)", *self._tables):
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table}")
        connection.execute("COMMIT")

    def _compare(self, identity: Identity) -> None:
        """Remember what the results depend on. Raises InvalidArgument if those in the file depend on something else."""
        parts = {"format": FORMAT, **identity}
        with self._access(), self._transaction():
            rows = ((name, _text(value)) for name, value in parts.items())
            if not self._connection.execute("SELECT 1 FROM run").fetchone():
                self._connection.executemany("INSERT OR IGNORE INTO run VALUES (?, ?)", rows)
            self._connection.execute("INSERT OR IGNORE INTO run VALUES ('id', ?)", (_text(uuid4().hex),))
            content = dict(self._connection.execute("SELECT name, value FROM run"))
        try:
            kept: dict[str, Any] = {name: json.loads(value) for name, value in content.items()}
        except (TypeError, ValueError, RecursionError) as error:
            raise self._unusable(f"what it says of its call is damaged: {error}") from None
        self.id = str(kept["id"])
        for name, value in parts.items():
            if content.get(name) != _text(value):
                problem = _difference(name, kept.get(name), json.loads(_text(value)))
                remedy = "use another file, or call with what it was made with"
                shown = shown_path(self._path)
                raise InvalidArgument(f"checkpoint {shown} is that of another call: {problem}; {remedy}")

    def find(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The results that are there, as JSON."""
        return dict(self._select("SELECT key, value FROM results WHERE key IN", keys))

    def refused(self, keys: Sequence[bytes]) -> set[bytes]:
        """Those of the items that the API has refused."""
        return {key for (key,) in self._select("SELECT key FROM refused WHERE key IN", keys)}

    def _select(self, statement: str, keys: Sequence[bytes]) -> list[Any]:
        rows: list[Any] = []
        for start in range(0, len(keys), _MOST):
            part = keys[start : start + _MOST]
            with self._access():
                rows += self._connection.execute(f"{statement} ({','.join('?' * len(part))})", part)
        return rows

    def keep(self, results: Iterable[tuple[bytes, Any, bytes]]) -> None:
        """Add results: the key of each, its item, and its value as JSON."""
        with self._access(), self._transaction():
            rows = ((key, value) for key, _, value in results)
            self._connection.executemany("INSERT OR IGNORE INTO results VALUES (?, ?)", rows)

    @contextmanager
    def _transaction(self) -> Generator[None, None, None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has ended it already
                self._connection.execute("ROLLBACK")
            raise

    def refuse(self, key: bytes) -> None:
        """Remember that the API has refused an item: the next run sends it alone, so that no batch fails for it."""
        with self._access():
            self._connection.execute("INSERT OR IGNORE INTO refused VALUES (?)", (key,))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._is_closed = True
            self._connection.close()


def _log_writes(connection: sqlite3.Connection, patience: float) -> None:
    """Let others read while one process writes. SQLite does not wait for the lock that a change to that takes."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str, ensure_ascii=False)


def _difference(name: str, kept: Any, value: Any) -> str:
    """What differs, in words."""
    if name == "format":
        return f"its format is {brief(kept)}, that of this version is {brief(value)}"
    if name != "arguments" or not is_dict(kept):
        return f"its {name} is {brief(kept)}, not {brief(value)}"
    names = [key for key in sorted({*kept, *value}) if kept.get(key) != value.get(key)]
    texts = [f"{key} is {_shown(kept, key)}, not {_shown(value, key)}" for key in names[:_SHOWN]]
    return ", ".join([*texts, *(["…"] if len(names) > _SHOWN else [])])


def _shown(arguments: Mapping[str, Any], name: str) -> str:
    return brief(arguments[name]) if name in arguments else "left out"
