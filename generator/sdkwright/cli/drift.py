"""Drift: how the files of an SDK differ from what its spec makes of them, and why."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from sdkwright.output import lock
from sdkwright.output.assets import runtime
from sdkwright.output.write import compare, lock_text
from sdkwright.pipeline import Build

Kind = Literal["modified", "missing", "orphaned"]
_LABELS = {
    "templates": "a template changed (templates/)",
    "filters": "other operations were chosen (--include, --exclude)",
    "runtime": "the runtime changed (templates/runtime/)",
}


@dataclass(frozen=True, slots=True)
class Drift:
    """One file that is not what it should be."""

    path: str  # below the SDK's folder
    kind: Kind
    cause: str
    diff: str = ""


def drifts(build: Build, folder: Path) -> tuple[Drift, ...]:
    """Every difference between an SDK on disk and what its spec makes of it."""
    text = lock_text(folder, lock.NAME)
    old = lock.read(text) or lock.Lock()
    found = compare(folder, build.files, old.files)
    new = build.lock
    why = _cause(old, new) if old.inputs or not text else f"{lock.NAME} cannot be read"
    result: list[Drift] = []
    for path, data in found.changed:
        by_hand = old.files.get(path) not in (None, lock.digest(data))
        if path == lock.NAME:  # the lock has no digest of itself; but it changes only with its inputs
            by_hand = replace(old, files=new.files) == new
        diff = "".join(_diff(f"{folder}/{path}", data.decode("utf-8", "replace"), build.files[path]))
        result.append(Drift(path, "modified", _by_hand(path) if by_hand else why, diff))
    for path in found.missing:
        deleted = path in old.files and bool(old.files) or path == lock.NAME
        result.append(Drift(path, "missing", "the file was deleted" if deleted else why))
    for path in found.orphaned:
        known = path in old.files
        result.append(
            Drift(path, "orphaned", why if known else "no spec makes this file: it was put there by hand")
        )
    # The lock follows from everything else: it is worth a line only when it is alone.
    others = [item for item in result if item.path != lock.NAME]
    return tuple(sorted(others or result, key=lambda item: item.path))


def _by_hand(path: str) -> str:
    part = path.partition("/")[2]  # below the package
    return (
        f"edited by hand (its source is templates/runtime/{part})" if part in runtime() else "edited by hand"
    )


def _cause(old: lock.Lock, new: lock.Lock) -> str:
    if not old.inputs:
        return "the SDK has no lock: it was never generated, or its lock was removed"
    names = [name for name in {**old.inputs, **new.inputs} if old.inputs.get(name) != new.inputs.get(name)]
    texts = [_LABELS.get(name) or f"{_what(name)} changed ({name})" for name in names]
    if old.formatter and old.formatter != new.formatter:
        texts.append(f"formatter changed: {_versions(old.formatter)} -> {_versions(new.formatter)}")
    return "; ".join(texts) or "the generator changed (generator/)"


def _versions(formatter: Mapping[str, str]) -> str:
    return " + ".join(f"{name} {version}" for name, version in formatter.items())


def _what(name: str) -> str:
    file = name.rpartition("/")[2]
    overlays = ("overlay.yaml", "overlay.yml", "overlay.json")
    return "the configuration" if file == "sdk.toml" else "the overlay" if file in overlays else "the spec"


def _diff(path: str, have: str, want: str) -> Iterator[str]:
    lines = difflib.unified_diff(
        have.splitlines(keepends=True), want.splitlines(keepends=True), path, f"{path} (expected)"
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
