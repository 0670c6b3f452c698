"""`generate` where nothing has changed since it ran: the SDKs that are up to date, found without reading a document.

Imports nothing large: a run that has nothing to do takes as long as finding that out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sdkwright.output import memory
from sdkwright.output.memory import State
from sdkwright.reporting.words import count

_COMMAND = "generate"
_FREE = ("json", "memory", "raise_interrupt")  # options that decide no file


class Known(NamedTuple):
    """An SDK that was up to date, and the state of everything that decides whether it still is."""

    path: str  # of the document or its folder, as on the command line
    folder: str  # of the SDK
    package: str
    distribution: str
    summary: Mapping[str, Any]  # what `--json` prints
    unused: Sequence[str]  # notes on files beside the document
    kept: Sequence[str] = ()  # notes on files of the folder that are not generated
    state: State | None = None


class Memory:
    """What a command found the last time that it ran with the same options."""

    def __init__(self, options: argparse.Namespace) -> None:
        shown = {name: str(value) for name, value in vars(options).items() if name not in _FREE}
        self._options = sorted(shown.items())
        self.is_kept = False
        """Whether there will be a next run: not for a call in a program, whose modules can change while it runs."""
        self.known: Mapping[str, Known] = {}
        """The SDKs that are up to date still, by path."""
        self.is_complete = False
        """Whether those are all SDKs of the command."""

    def recall(self) -> None:
        """Compare what is remembered with what there is."""
        self.is_kept = True
        value = memory.recall(_COMMAND, self._options)
        if value is not None:
            sdks = [_known(item) for item in value["sdks"]]
            self.known = {item.path: item for item in sdks if item.state and item.state.is_current()}
            self.is_complete = len(self.known) == len(sdks) and State(*value["paths"]).is_current()

    def remember(self, sdks: Sequence[Known], folders: Iterable[Path]) -> None:
        """Keep what was found. `folders` are those whose names decide which SDKs the command is about."""
        if any(item.state is None for item in sdks):
            return
        paths = memory.state_of({}, {}, folders)
        memory.remember(_COMMAND, self._options, {"sdks": sdks, "paths": paths})


def _known(value: Sequence[Any]) -> Known:
    """An SDK as it was remembered. Nothing is built, so nothing takes time."""
    item = Known(*value)
    return item._replace(summary={**item.summary, "seconds": 0.0}, state=State(*value[-1]))


def print_unchanged(options: argparse.Namespace) -> None:
    """Print what the command prints if all of its SDKs are up to date."""
    sdks = options.memory.known.values()
    for item in sdks:
        print_lines(item.unused)
    for item in sdks:
        print_lines(item.kept)
        if not options.json:
            print_sdk(item, "up to date")
    if options.json:
        print_json(item.summary for item in sdks)


def print_lines(lines: Iterable[str]) -> None:
    """Print notes on standard error."""
    for line in lines:
        print(line, file=sys.stderr)


def print_sdk(sdk: Known, state: str) -> None:
    """Print the warnings about an SDK, and a line with what it has."""
    summary, operations = sdk.summary, sdk.summary["operations"]
    print_lines(summary["warnings"])
    counts = ((operations["left_out"], "left out"), (len(operations["skipped"]), "skipped"))
    missing = ", ".join(f"{number} {word}" for number, word in counts if number)
    methods = count(operations["generated"], "operation") + (missing and f" ({missing})")
    models, files = count(summary["models"], "model"), count(summary["files"], "file")
    print(f"{sdk.folder}: {state}: {methods}, {models}, {files}")


def print_json(summaries: Iterable[Mapping[str, Any]]) -> None:
    """Print a JSON object about all SDKs."""
    print(json.dumps({"targets": list(summaries)}, ensure_ascii=False))
