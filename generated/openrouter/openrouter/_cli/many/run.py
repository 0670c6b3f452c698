"""The call of a command for any number of items."""

from __future__ import annotations

import time
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from ..._bulk.results import BulkProgress
from ..._catalog import Entry, is_list, method_of
from ..._runtime.errors import SDKError
from ..options import Given
from ..terminal import Progress, note
from ..values import Reader
from ..words import UsageError
from .inputs import InputError, Items, Kept
from .outputs import Results, results_at

SOME_FAILED: Final = 3
"""The exit code if the call went on after items that failed."""

_INTERRUPTED: Final = 130
_EVERY: Final = 10.0  # seconds between notes about the progress, where no terminal shows it


class ManyCall:
    """A call, as the options of a command say."""

    def __init__(self, entry: Entry, given: Given, arguments: Mapping[str, Any], reader: Reader) -> None:
        """Raises UsageError."""
        for flag in ("--output", "--output-file", "--all", "--max-items"):
            if flag in given.settings:
                raise UsageError(f"`{flag}` is not for this method: `--out` says where the results go")
        wires = {one.name: one.wire for one in entry.arguments if one.place in ("command", "option")}
        places = {one.name for one in entry.arguments if one.place == "command"}
        self._names = {wire: name for name, wire in wires.items()}
        self._entry, self._command = entry, {wires[name]: arguments[name] for name in places & arguments.keys()}
        self._arguments = {name: value for name, value in arguments.items() if name not in places}
        source, flag = arguments[entry.many], next(one.option for one in entry.arguments if one.name == entry.many)
        if not isinstance(source, str) and not is_list(source):
            raise UsageError(f"`{flag}` takes a file, or a list as `--json-{flag[2:]}`")
        self._items: Any = source
        if isinstance(source, str):
            format, field = self._command.get("input_format"), self._command.get("field")
            self._items = Items(source, format, field, lambda: reader.open_standard_input(flag))
        self._checkpoint: str | None = self._arguments.get(self._names["checkpoint"])
        out = self._command.get("out")
        if out is not None and self._checkpoint is not None and Path(out).resolve() == Path(self._checkpoint).resolve():
            raise UsageError("`--out` and the checkpoint are the same file or folder")
        if out is not None and isinstance(source, str) and Path(out).resolve() == Path(source).resolve():
            raise UsageError(f"`--out` and `{flag}` are the same file")
        self._progress, self._shows = Progress(), self._arguments.pop(self._names["progress"], None)
        self._noted = time.monotonic()

    def first_arguments(self) -> dict[str, Any]:
        """The arguments for building the first request: those of the call, without what writes files."""
        items = Kept(self._items) if isinstance(self._items, Items) else self._items
        arguments = {**self._arguments, self._entry.many: items}
        arguments.pop(self._names["checkpoint"], None)
        return arguments

    def run(self, client: Any) -> int:
        """Make the call. Returns the exit code. Raises the errors of the SDK and UsageError."""
        entry = self._entry
        if entry.deprecated:
            note(f"note: `{entry.path}` is deprecated by the API")
        arguments = {**self._arguments, entry.many: self._items, self._names["progress"]: self._report}
        results = results_at(self._command.get("out"))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                bulk = method_of(client, entry.path)(**arguments)
            self._begin(bulk, results)
        except BaseException:
            results.abandon(keeps=False)
            raise
        return self._write(bulk, results)

    def _begin(self, bulk: Any, results: Results) -> None:
        try:
            results.begin(bulk)
        except BaseException:
            bulk.close()
            raise

    def _write(self, bulk: Any, results: Results) -> int:
        done = 0
        try:
            with bulk:
                for result in bulk:
                    results.add(result)
                    done += 1
        except BaseException as error:
            self._progress.clear()
            self._end_early(results, done, bulk.progress, error)
            if isinstance(error, KeyboardInterrupt):
                return _INTERRUPTED
            if isinstance(error, (InputError, ValueError)):
                note(f"error: {error}")
                return 1
            raise
        self._progress.clear()
        results.complete()
        failed = bulk.progress.failed
        if failed:
            note(f"note: {failed} of {done} items failed: `error` says why")
        return SOME_FAILED if failed else 0

    def _end_early(self, results: Results, done: int, progress: BulkProgress, error: BaseException) -> None:
        """Say what is kept of a call that ends early, and how to go on."""
        try:
            kept = results.abandon(keeps=self._checkpoint is None and done > 0)
        except Exception:  # what came cannot be written, such as on a full disk
            kept = results.abandon(keeps=False)
        if isinstance(error, BrokenPipeError):
            return
        word = "interrupted" if isinstance(error, KeyboardInterrupt) else "note"
        if self._checkpoint is not None:
            answered = progress.done - progress.failed
            place = f"{answered} items have results in {self._checkpoint}"
            note(f"{word}: {place}; the same command goes on with the others")
        elif done or word == "interrupted":
            place = f", which are in {kept}" if kept and done else ", which could not be kept" if done else ""
            note(f"{word}: {done} items have results{place}; with `--checkpoint FILE` the same command would go on")
        if isinstance(error, SDKError):
            for text in getattr(error, "__notes__", ()):
                note(f"note: {text} `--on-error yield` goes on after such errors.")

    def _report(self, progress: BulkProgress) -> None:
        """Show how far the call has come: on a terminal always, elsewhere sometimes if the command says so."""
        if self._shows is False:
            return
        speed = progress.done / progress.seconds if progress.seconds else 0.0
        total = "" if progress.total is None else f" of {progress.total:,}"
        failed = f", {progress.failed:,} failed" if progress.failed else ""
        text = f"{progress.done:,}{total} items{failed}, {speed:,.0f} a second"
        self._progress.show(text)
        if self._shows and not self._progress.is_shown and time.monotonic() - self._noted >= _EVERY:
            self._noted = time.monotonic()
            note(text)
