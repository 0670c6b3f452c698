"""Changes as text, Markdown and JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from sdkwright.changes.model import Change, Level
from sdkwright.changes.versions import Bump, bump, next_version
from sdkwright.diagnostics.report import Position, escape_unprintable

FORMAT: Final = 1
"""The version of the JSON. It changes when programs that read it have to change."""

_TITLES = {
    Level.BREAKING: "Breaking changes",
    Level.FEATURE: "Features",
    Level.FIX: "Fixes",
    Level.DOCS: "Documentation",
}


class Comparison(Struct, frozen=True, kw_only=True):
    """The changes between two documents, and how to show places in each."""

    old: str
    new: str
    changes: tuple[Change, ...]
    version: str  # of the old SDK
    locate_old: Callable[[str], Position | None]
    locate_new: Callable[[str], Position | None]

    def places(self, change: Change) -> Iterator[tuple[str, Position, str]]:
        """Where a change is: `old` or `new`, the position, and the JSON pointer as a fragment."""
        for side, locate, place in (
            ("old", self.locate_old, change.old),
            ("new", self.locate_new, change.new),
        ):
            position = locate(place)
            if position is not None:
                yield side, position, f"#{place.partition('#')[2]}"


def count(changes: Sequence[Change]) -> str:
    """How many changes of each level there are: `2 breaking, 1 docs`."""
    counts = ((level, sum(change.level is level for change in changes)) for level in Level)
    return ", ".join(f"{number} {level}" for level, number in counts if number) or "no changes"


def needed_version(comparison: Comparison) -> str:
    """Which version the new SDK needs, as a sentence: `a minor version is needed: 1.3.0 after 1.2.0`."""
    needed = bump(comparison.changes, comparison.version)
    if needed is Bump.NONE:
        return "no new version is needed"
    target = next_version(comparison.version, comparison.changes)
    step = f": {target} after {comparison.version}" if target is not None else ""
    return f"a {needed} version is needed{step}"


def to_text(comparison: Comparison) -> str:
    """Two lines for each change: the sentence, then both places. At the end, counts and the version that is needed."""
    lines: list[str] = []
    for change in comparison.changes:
        lines.append(f"{change.level}: {plain(change.message)} [{change.rule}]")
        places = [f"{position} ({pointer})" for _, position, pointer in comparison.places(change)]
        lines += [f"    {' -> '.join(places)}"] if places else []
    summary = f"{count(comparison.changes)}; {needed_version(comparison)}"
    lines.append(f"{comparison.old} -> {comparison.new}: {summary}")
    return "".join(f"{escape_unprintable(line)}\n" for line in lines)


def plain(message: str) -> str:
    """A sentence as text for a terminal, which has the same form."""
    return message[:1].upper() + message[1:] if not message.startswith("`") else message


def to_markdown(comparison: Comparison) -> str:
    """A list for each level, as in release notes, below the version that is needed."""
    parts = [f"{_outside(plain(needed_version(comparison)))}.\n"]
    for level in Level:
        changes = [change for change in comparison.changes if change.level is level]
        if changes:
            items = "".join(f"- {_escape(plain(change.message))}.\n" for change in changes)
            parts.append(f"## {_TITLES[level]}\n\n{items}")
    return "\n".join(parts)


def _escape(message: str) -> str:
    """A sentence as Markdown. Its code has text of the document, which must not begin a line of its own."""
    text = " ".join(escape_unprintable(message).split())
    pieces = re.split(r"(`[^`]*`)", text)
    return "".join(
        piece if piece.startswith("`") and piece.endswith("`") and len(piece) > 1 else _outside(piece)
        for piece in pieces
    )


def _outside(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|&~])", r"\\\1", text)


def to_json(comparison: Comparison) -> str:
    """One JSON object in ASCII."""
    return json.dumps(
        {
            "format": FORMAT,
            "old": comparison.old,
            "new": comparison.new,
            "semver": {
                "bump": bump(comparison.changes, comparison.version),
                "old": comparison.version,
                "new": next_version(comparison.version, comparison.changes),
            },
            "counts": {level: sum(change.level is level for change in comparison.changes) for level in Level},
            "changes": changes_to_json(comparison),
        }
    )


def changes_to_json(comparison: Comparison) -> list[dict[str, object]]:
    """The changes as JSON objects."""
    return [_change_to_json(change, comparison) for change in comparison.changes]


def _change_to_json(change: Change, comparison: Comparison) -> dict[str, object]:
    facts = {
        "rule": change.rule,
        "level": change.level,
        "subject": change.subject,
        "member": change.member,
        "message": plain(change.message),
        **{side: _place_to_json(position, pointer) for side, position, pointer in comparison.places(change)},
        "before": change.before,
        "after": change.after,
        "renamed": change.renamed,
    }
    return {key: value for key, value in facts.items() if value != ""}


def _place_to_json(position: Position, pointer: str) -> dict[str, object]:
    return {
        "file": position.file,
        "line": position.line or None,
        "column": position.column or None,
        "pointer": pointer,
    }
