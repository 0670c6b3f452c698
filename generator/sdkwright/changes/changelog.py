"""The changelog of an SDK: a section for each version, with the changes that users see, method by method."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sdkwright.changes.model import Change, Level
from sdkwright.changes.report import TITLES, to_item

_HEADER = """\
# Changelog

Changes for users of this package. Versions are [semantic](https://semver.org).
"""
_GUESS = re.compile(r"; probably renamed to (`[^`]+`)(?=\.?\n*\Z)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_FIRST = "The first release.\n"
_SAME = "Nothing changes for programs.\n"
_NOT_SHOWN = ("version-changed",)  # the heading says it


def section(version: str, date: str, changes: Sequence[Change] | None) -> str:
    """The section of a version; without `changes`, that of the first one. The date is in the form of ISO 8601."""
    parts = [f"## {version} ({date})\n"]
    if changes is None:
        return "\n".join([*parts, _FIRST])
    shown = [change for change in changes if change.rule not in _NOT_SHOWN]
    for level in Level:
        items = [_without_guess(to_item(change)) for change in shown if change.level is level]
        if items:
            parts.append(f"### {TITLES[level]}\n\n{''.join(items)}")
    return "\n".join([*parts, *([] if shown else [_SAME])])


def _without_guess(item: str) -> str:
    """An item that says what is new, where the report of the changes says what was probably renamed to that."""
    return _GUESS.sub(r" (new: \1)", item)


def with_section(changelog: str, version: str, new: str) -> str:
    """A changelog with the section of a version before those that it has. Whatever people wrote there stays.

    If the first section is that of the version, it stays too: a release that was interrupted has written it.
    """
    if not changelog.strip():
        return f"{_HEADER}\n{new}"
    first = _first_section(changelog)
    if first is None:
        return f"{changelog.rstrip()}\n\n{new}"
    title = changelog[first:].partition("\n")[0].split()
    if title[1:2] == [version]:
        return changelog
    return f"{changelog[:first]}{new}\n{changelog[first:]}"


def _first_section(changelog: str) -> int | None:
    """Where the first heading of the second level begins, if there is one; code blocks have none."""
    at, fence = 0, ""
    for line in changelog.split("\n"):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
            fence = ""
        elif not fence and line.startswith("## "):
            return at
        at += len(line) + 1
    return None
