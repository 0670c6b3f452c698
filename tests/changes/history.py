"""The revisions of a published document: `python -m tests.changes.history GIT_FOLDER PATH`.

Compares every revision with the one before it, and the changes with what differs in the rendered SDKs. Counts what
`diff` must not do: leave a difference unnamed, name one with `surface-other`, call a change breaking where nothing
differs, give a change no place, or fail.
"""

from __future__ import annotations

import argparse
import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from traceback import format_exc
from typing import NamedTuple

from sdkwright.changes.compare import compare
from sdkwright.changes.model import Change, Level
from sdkwright.changes.versions import bump
from sdkwright.diagnostics.report import SpecError
from sdkwright.load.revisions import copied
from sdkwright.pipeline import Lowered, load_and_lower
from tests.changes.surface import Surface, false_alarms, unnamed

_FAULTS = ("unnamed", "surface-other", "false alarms", "without a place", "crashes")


class Version(NamedTuple):
    """A revision of the document."""

    revision: str
    lowered: Lowered
    surface: Surface


def main() -> int:
    """Print a line for each revision, and the counts; 1 if there is anything that must not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repository", type=Path, metavar="GIT_FOLDER", help="a repository, or a bare one")
    parser.add_argument("path", metavar="PATH", help="the document, from the top of the repository")
    parser.add_argument("--last", type=int, default=25, metavar="N", help="how many revisions (default: 25)")
    parser.add_argument("--package", default="sdk", metavar="NAME", help="of the SDKs (default: sdk)")
    options = parser.parse_args()
    os.chdir(options.repository)
    counts: Counter[str] = Counter()
    before: Version | None = None
    for revision in _revisions(options.path, options.last):
        after = _version(revision, options.path, options.package, counts)
        if after is None:
            continue
        counts["revisions"] += 1
        if before is not None:
            counts.update(_compare(before, after))
        before = after
    shown = ("revisions", "unusable", *Level, *_FAULTS)
    print(", ".join(f"{key}: {counts[key]}" for key in shown))
    return int(any(counts[key] for key in _FAULTS))


def _revisions(path: str, last: int) -> list[str]:
    """The last revisions in which the document differs, the oldest first."""
    command = ["git", "log", "--first-parent", "--format=%h", f"--max-count={last}", "--", path]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[::-1]


def _version(revision: str, path: str, package: str, counts: Counter[str]) -> Version | None:
    try:
        with copied(f"{revision}:{path}") as copy:
            lowered = load_and_lower(copy.path, package)
            return Version(revision, lowered, Surface.of(lowered))
    except SpecError as error:
        counts["unusable"] += 1
        print(f"{revision}: {error.problems[0].message}")
        return None


def _compare(old: Version, new: Version) -> Iterator[str]:
    """What to count of two revisions."""
    try:
        apis, configs = (old.lowered.api, new.lowered.api), (old.lowered.config, new.lowered.config)
        changes = compare(*apis, *configs)
    except Exception:  # whatever it is, the other revisions are worth a look
        print(format_exc())
        yield "crashes"
        return
    levels = Counter(change.level for change in changes)
    shown = ", ".join(f"{levels[level]} {level}" for level in Level if levels[level]) or "no changes"
    print(f"{old.revision} -> {new.revision}: {shown}; {bump(changes)}")
    yield from (change.level.value for change in changes)
    for line in unnamed(old.surface, new.surface, changes):
        print(f"    unnamed: {line}")
        yield "unnamed"
    for line in false_alarms(old.surface, new.surface, changes):
        print(f"    false alarm: {line}")
        yield "false alarms"
    for change in changes:
        yield from _faults(change, old, new)


def _faults(change: Change, old: Version, new: Version) -> Iterator[str]:
    if change.rule == "surface-other":
        print(f"    {change.message}")
        yield "surface-other"
    if not (old.lowered.source.locate(change.old) or new.lowered.source.locate(change.new)):
        print(f"    without a place: {change.rule} {change.message}")
        yield "without a place"


if __name__ == "__main__":
    raise SystemExit(main())
