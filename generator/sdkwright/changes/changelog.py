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
_SECTION = re.compile(r"^## ", re.MULTILINE)
_FIRST = "The first release.\n"
_TOOL = "The code of the package has changed, and does the same as before.\n"
_NOT_SHOWN = ("version-changed",)  # the heading says it


def section(version: str, date: str, changes: Sequence[Change] | None) -> str:
    """The section of a version; without `changes`, that of the first one. The date is in the form of ISO 8601."""
    parts = [f"## {version} ({date})\n"]
    if changes is None:
        return "\n".join([*parts, _FIRST])
    shown = [change for change in changes if change.rule not in _NOT_SHOWN]
    for level in Level:
        items = [to_item(change) for change in shown if change.level is level]
        if items:
            parts.append(f"### {TITLES[level]}\n\n{''.join(items)}")
    return "\n".join([*parts, *([] if shown else [_TOOL])])


def with_section(changelog: str, new: str) -> str:
    """A changelog with another section before those that it has. Whatever people wrote there stays."""
    if not changelog.strip():
        return f"{_HEADER}\n{new}"
    first = _SECTION.search(changelog)
    if first is None:
        return f"{changelog.rstrip()}\n\n{new}"
    return f"{changelog[: first.start()]}{new}\n{changelog[first.start() :]}"
