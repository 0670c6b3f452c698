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
from sdkwright.output.write import compare, read_lock
from sdkwright.pipeline import Build

Kind = Literal["modified", "missing", "orphaned"]
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


def find_drift(build: Build, folder: Path) -> tuple[Drift, ...]:
    """Every difference between an SDK on disk and what its spec generates, by path."""
    text = read_lock(folder, lock.NAME)
    before = lock.read(text) or lock.Lock()
    difference = compare(folder, build.files, before.files)
    cause = f"{lock.NAME} cannot be read"
    if before.inputs or not text:
        cause = _find_cause(before, build.lock)
    drift: list[Drift] = []
    for path, data in difference.changed:
        by_hand = before.files.get(path) not in (None, lock.digest(data))
        if path == lock.NAME:  # the lock has no digest of itself, but changes only with its inputs
            by_hand = replace(before, files=build.lock.files) == build.lock
        diff = "".join(_diff_lines(f"{folder}/{path}", data.decode("utf-8", "replace"), build.files[path]))
        drift.append(Drift(path, "modified", _describe_edit(path) if by_hand else cause, diff))
    for path in difference.missing:
        is_deleted = path in before.files or path == lock.NAME
        drift.append(Drift(path, "missing", "the file was deleted" if is_deleted else cause))
    for path in difference.orphaned:
        is_ours = path in before.files
        drift.append(Drift(path, "orphaned", cause if is_ours else "not a generated file: added by hand"))
    # The lock follows from everything else: it is worth a line only if nothing else drifted.
    others = [item for item in drift if item.path != lock.NAME]
    return tuple(sorted(others or drift, key=lambda item: item.path))


def _describe_edit(path: str) -> str:
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
    return "the configuration" if file == "sdk.toml" else "the overlay" if file in overlays else "the spec"


def _diff_lines(path: str, actual: str, expected: str) -> Iterator[str]:
    lines = difflib.unified_diff(
        actual.splitlines(keepends=True), expected.splitlines(keepends=True), path, f"{path} (expected)"
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
