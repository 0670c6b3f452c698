"""Which number of a version has to change, and the next version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from sdkwright.changes.model import Change, Level


class Bump(StrEnum):
    """The number of a semantic version that has to change, the most important first."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"
    NONE = "none"


_BUMPS = {
    Level.BREAKING: Bump.MAJOR,
    Level.FEATURE: Bump.MINOR,
    Level.FIX: Bump.PATCH,
    Level.DOCS: Bump.PATCH,
}
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)", re.ASCII)


def most_important(changes: Iterable[Change]) -> Level | None:
    """The most important level of some changes; None if there are none."""
    return min((change.level for change in changes), key=lambda level: level.rank, default=None)


def bump(changes: Iterable[Change], version: str | None = None) -> Bump:
    """The number of a version that has to change. Below 1.0, breaking changes raise the second one.

    Without a version, or with one that is no `X.Y.Z`, the SDK counts as 1.0 or later.
    """
    level = most_important(changes)
    if level is None:
        return Bump.NONE
    numbers = parse_version(version) if version is not None else None
    found = _BUMPS[level]
    return Bump.MINOR if found is Bump.MAJOR and numbers is not None and numbers[0] == 0 else found


def parse_version(text: str) -> tuple[int, int, int] | None:
    """The three numbers of a version without anything else, or None."""
    match = _VERSION.fullmatch(text)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def next_version(version: str, changes: Iterable[Change]) -> str:
    """The version that follows. Raises `ValueError` for a version that is not `X.Y.Z`."""
    numbers = parse_version(version)
    if numbers is None:
        raise ValueError(f"`{version}` is not a version of three numbers, such as `1.2.3`")
    major, minor, patch = numbers
    match bump(changes, version):
        case Bump.MAJOR:
            return f"{major + 1}.0.0"
        case Bump.MINOR:
            return f"{major}.{minor + 1}.0"
        case Bump.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case Bump.NONE:
            return version
