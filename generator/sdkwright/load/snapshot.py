"""What files look like from outside, to find out whether one of them has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

_SUFFIXES = frozenset({".json", ".py", ".toml", ".yaml", ".yml"})


def take_snapshot(paths: Iterable[Path]) -> Mapping[Path, tuple[int, int]]:
    """The size of each file and when it was written; of folders, all files that an API can be described in."""
    found: dict[Path, tuple[int, int]] = {}
    for path in paths:
        inside = path.rglob("*") if path.is_dir() else (path,)
        for file in inside:
            if file == path or file.suffix in _SUFFIXES:
                try:
                    status = file.stat()
                except OSError:
                    continue  # gone, which is a change too
                found[file] = (status.st_size, status.st_mtime_ns)
    return found
