"""Drift: how the files of an SDK on disk differ from what its spec generates, and why."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.output import lock
from sdkwright.output.assets import runtime
from sdkwright.output.disk import JOURNAL, read_lock
from sdkwright.output.transaction import is_unfinished
from sdkwright.output.write import plan
from sdkwright.pipeline import Build

Kind = Literal["modified", "missing", "orphaned"]
Remedy = Literal["generate", "force", "remove"]
"""What mends it: `generate`, with `--force` where an edit gets lost, or to remove the file."""
_LABELS = {
    "templates": "a template changed (templates/)",
    "filters": "the filters changed (--include, --exclude)",
    "runtime": "the runtime changed (templates/runtime/)",
}


class Drift(Struct, frozen=True):
    """One file that is not what its spec generates."""

    path: str  # below the SDK's folder
    kind: Kind
    cause: str
    diff: str = ""
    remedy: Remedy = "generate"


def find_drift(build: Build, folder: Path) -> tuple[Drift, ...]:
    """Every difference between an SDK on disk and what its spec generates, by path."""
    if is_unfinished(folder):
        return (Drift(JOURNAL, "orphaned", "`generate` was interrupted; the next run finishes or undoes it"),)
    found = plan(folder, build.files)
    before, difference = found.before, found.difference
    cause = f"{lock.NAME} cannot be read"
    if before.inputs or not read_lock(folder, lock.NAME):
        cause = _find_cause(before, build.lock)
    drift: list[Drift] = []
    for path, data in difference.changed:
        by_hand = data is None or before.files.get(path) not in (None, lock.digest(data))
        if path == lock.NAME:  # the lock has no digest of itself, but changes only with its inputs
            by_hand = replace(before, files=build.lock.files) == build.lock
        actual = (data or b"").decode("utf-8", "replace")
        diff = "".join(_diff_lines(f"{folder}/{path}", actual, build.files[path]))
        reason = _describe_edit(path, data) if by_hand else cause
        drift.append(Drift(path, "modified", reason, diff, "force" if path in found.edited else "generate"))
    for path in difference.missing:
        is_deleted = path in before.files or path == lock.NAME
        drift.append(Drift(path, "missing", "the file was deleted" if is_deleted else cause))
    for path in difference.orphaned:
        if path in before.files:
            drift.append(
                Drift(path, "orphaned", cause, remedy="force" if path in found.edited else "generate")
            )
        else:
            drift.append(Drift(path, "orphaned", "not a generated file: added by hand", remedy="remove"))
    # The lock follows from everything else: it is worth a line only if nothing else drifted.
    others = [item for item in drift if item.path != lock.NAME]
    return tuple(sorted(others or drift, key=lambda item: item.path))


def _describe_edit(path: str, data: bytes | None) -> str:
    if data is None:
        return "edited by hand: it is not a regular file"
    part = path.partition("/")[2]  # below the package
    return (
        f"edited by hand (its source is templates/runtime/{part})" if part in runtime() else "edited by hand"
    )


def _find_cause(old: lock.Lock, new: lock.Lock) -> str:
    if not old.inputs:
        return "the SDK has no lock: it was never generated, or its lock was removed"
    names = [name for name in {**old.inputs, **new.inputs} if old.inputs.get(name) != new.inputs.get(name)]
    texts = [_LABELS.get(name) or f"{_describe_input(name)} changed ({name})" for name in names]
    if old.formatter and old.formatter != new.formatter:
        texts.append(f"formatter changed: {_list_versions(old.formatter)} -> {_list_versions(new.formatter)}")
    return "; ".join(texts) or "the generator changed (generator/)"


def _list_versions(formatter: Mapping[str, str]) -> str:
    return " + ".join(f"{name} {version}" for name, version in formatter.items())


def _describe_input(name: str) -> str:
    file = name.rpartition("/")[2]
    overlays = ("overlay.yaml", "overlay.yml", "overlay.json")
    if file == "sdk.toml" or name.startswith("--config "):
        return "the configuration"
    return "the overlay" if file in overlays or name.startswith("--overlay ") else "the spec"


def _diff_lines(path: str, actual: str, expected: str) -> Iterator[str]:
    lines = difflib.unified_diff(
        actual.splitlines(keepends=True), expected.splitlines(keepends=True), path, f"{path} (expected)"
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
