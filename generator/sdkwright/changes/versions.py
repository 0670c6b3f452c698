"""Which number of a version has to change, and the next version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from sdkwright.changes.model import Change, Level


class Bump(StrEnum):
    """The number of a semantic version that has to change."""

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
_VERSION = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", re.ASCII)
_PRERELEASE = re.compile(r"(?:(?:a|b|rc)\d+)?(?:\.dev\d+)?", re.ASCII)


def maximum_level(changes: Iterable[Change]) -> Level | None:
    """The most important level of some changes; None if there are none."""
    return min((change.level for change in changes), key=lambda level: level.rank, default=None)


def bump(changes: Iterable[Change], version: str | None = None) -> Bump:
    """The number that has to change in the version of the old SDK. Below 1.0, breaking changes raise the second one.

    Without a version, or with one such as `1.0rc1`, the SDK counts as 1.0 or later.
    """
    level = maximum_level(changes)
    if level is None:
        return Bump.NONE
    numbers = parse_version(version or "")
    is_early = numbers is not None and numbers[0] == 0
    return Bump.MINOR if is_early and level is Level.BREAKING else _BUMPS[level]


def parse_version(text: str) -> tuple[int, int, int] | None:
    """The numbers of a version; None if it has anything else, such as the suffix of a pre-release."""
    match = _VERSION.fullmatch(text)
    if match is None:
        return None
    major, minor, patch = (int(group or 0) for group in match.groups())
    return major, minor, patch


def next_version(version: str, changes: Iterable[Change]) -> str | None:
    """The version that follows; None for a version that has more than three numbers."""
    return raised(version, bump(changes, version))


def raised(version: str, number: Bump) -> str | None:
    """The version after one of its numbers was raised; None for a version that has more than three numbers."""
    numbers = parse_version(version)
    if numbers is None:
        return None
    major, minor, patch = numbers
    match number:
        case Bump.MAJOR:
            return f"{major + 1}.0.0"
        case Bump.MINOR:
            return f"{major}.{minor + 1}.0"
        case Bump.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case Bump.NONE:
            return version


def needed_after(
    released: str, changes: Iterable[Change], least: Bump = Bump.NONE
) -> tuple[Bump, str | None]:
    """What changes since a release need: a number that is raised, and the smallest version that has it raised.

    A pre-release precedes a version in which some number is raised already: 2.0.0rc1 may break what it likes before
    2.0.0, but after 1.5.0rc1 breaking changes need 2.0.0. `least` is raised if there are no changes.
    """
    final = _without_prerelease(released)
    number = bump(changes, final)
    number = least if number is Bump.NONE else number
    numbers = parse_version(final)
    if final == released or numbers is None:
        return number, raised(final, number)
    major, minor, patch = numbers
    is_raised = {Bump.MAJOR: (minor, patch) == (0, 0), Bump.MINOR: patch == 0}.get(number, True)
    return number, f"{major}.{minor}.{patch}" if is_raised else raised(final, number)


def _without_prerelease(version: str) -> str:
    """The version that a pre-release precedes; any other as it is."""
    match = re.match(r"[\d.]*\d", version, re.ASCII)
    return match[0] if match and _PRERELEASE.fullmatch(version, match.end()) else version
