"""Drift: how the files of an SDK on disk differ from what its spec generates, and why."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.cli.causes import Cause, Causes, by_hand, listed
from sdkwright.cli.keep import find_source
from sdkwright.output import lock
from sdkwright.output.disk import JOURNAL, read_lock
from sdkwright.output.transaction import is_unfinished
from sdkwright.output.write import plan
from sdkwright.pipeline import Build

Kind = Literal["modified", "missing", "orphaned"]
Remedy = Literal["generate", "force", "remove"]
"""What mends it: `generate`, with `--force` where an edit gets lost, or to remove the file."""


class Drift(Struct, frozen=True):
    """One file that is not what its spec generates."""

    path: str  # below the SDK's folder
    kind: Kind
    causes: tuple[Cause, ...]
    diff: str = ""
    remedy: Remedy = "generate"

    @property
    def cause(self) -> str:
        """The causes, for people."""
        return listed(self.causes)


def find_drift(build: Build, folder: Path) -> tuple[Drift, ...]:
    """Every difference between an SDK on disk and what its spec generates, by path; one if there is no SDK at all."""
    if is_unfinished(folder):
        cause = by_hand("`generate` was interrupted; the next run finishes or undoes it")
        return (Drift(JOURNAL, "orphaned", (cause,)),)
    found = plan(folder, build.files)
    before, difference = found.before, found.difference
    if len(difference.missing) == len(build.files):
        return (Drift("", "missing", (by_hand("the SDK was not generated yet, or was deleted"),)),)
    causes = Causes(build, before)
    is_broken = before == lock.Lock() and bool(read_lock(folder, lock.NAME))
    unreadable = (Cause("lock", f"{lock.NAME} cannot be read", at=None),)

    def why(path: str) -> tuple[Cause, ...]:
        return unreadable if is_broken else causes.of(path)

    drift: list[Drift] = []
    for path, data in difference.changed:
        actual = (data or b"").decode("utf-8", "replace")
        diff = "".join(_diff_lines(f"{folder}/{path}", actual, build.files[path]))
        edits = _edits(path, data, before, build)
        is_stale = not edits or before.files.get(path) != build.lock.files.get(path)
        reasons = (*edits, *(why(path) if is_stale else ()))
        drift.append(Drift(path, "modified", reasons, diff, "force" if path in found.edited else "generate"))
    for path in difference.missing:
        is_deleted = path in before.files or path == lock.NAME
        drift.append(Drift(path, "missing", (by_hand("the file was deleted"),) if is_deleted else why(path)))
    for path in difference.orphaned:
        if path in before.files:
            remedy: Remedy = "force" if path in found.edited else "generate"
            drift.append(Drift(path, "orphaned", why(path), remedy=remedy))
        else:
            cause = by_hand("not a generated file: added by hand")
            drift.append(Drift(path, "orphaned", (cause,), remedy="remove"))
    return tuple(sorted(_without_lock(drift), key=lambda item: item.path))


def _without_lock(drift: Sequence[Drift]) -> Iterator[Drift]:
    """What drifted. The lock follows from everything else: it is worth a line only for what no other file shows."""
    named = {cause.input for item in drift if item.path != lock.NAME for cause in item.causes}
    for item in drift:
        if item.path == lock.NAME and named:
            causes = tuple(cause for cause in item.causes if cause.input not in (*named, "hand", "lock"))
            if item.kind == "modified" and causes:
                yield replace(item, causes=causes)
        else:
            yield item


def _edits(path: str, data: bytes | None, before: lock.Lock, build: Build) -> tuple[Cause, ...]:
    """What people did to a file since it was generated, if anything."""
    if data is None:
        return (by_hand("edited by hand: it is not a regular file"),)
    generated = before.files.get(path)
    if path == lock.NAME:  # the lock has no digest of itself, but changes only with what it is made from
        return (by_hand("edited by hand"),) if replace(before, files=build.lock.files) == build.lock else ()
    if generated in (None, lock.digest(data)):
        return ()
    if lock.digest(data.replace(b"\r\n", b"\n")) == generated:
        return (by_hand("its line endings are CRLF now: let `.gitattributes` keep them (`* text eol=lf`)"),)
    source = find_source(build, path)
    return (by_hand(f"edited by hand{f' (its source is {source})' if source else ''}"),)


def _diff_lines(path: str, actual: str, expected: str) -> Iterator[str]:
    lines = difflib.unified_diff(
        actual.splitlines(keepends=True), expected.splitlines(keepends=True), path, f"{path} (expected)"
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
