"""Changes as text, Markdown and JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from sdkwright.changes.model import Change, Level
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
    locate_old: Callable[[str], Position | None]
    locate_new: Callable[[str], Position | None]

    def places(self, change: Change) -> tuple[Position | None, Position | None]:
        """Where a change is in the two documents."""
        return self.locate_old(change.old), self.locate_new(change.new)


def count(changes: Sequence[Change]) -> str:
    """How many changes of each level there are: `2 breaking, 1 docs`."""
    counts = ((level, sum(change.level is level for change in changes)) for level in Level)
    return ", ".join(f"{number} {level}" for level, number in counts if number) or "no changes"


def to_text(comparison: Comparison) -> str:
    """Two lines for each change: the sentence, then both places."""
    lines: list[str] = []
    for change in comparison.changes:
        lines.append(f"{change.level}: {plain(change.message)} [{change.rule}]")
        places = [str(place) for place in comparison.places(change) if place is not None]
        lines += [f"    {' -> '.join(places)}"] if places else []
    lines.append(f"{comparison.old} -> {comparison.new}: {count(comparison.changes)}")
    return "".join(f"{escape_unprintable(line)}\n" for line in lines)


def plain(message: str) -> str:
    """A sentence as text for a terminal, which has the same form."""
    return message[:1].upper() + message[1:] if not message.startswith("`") else message


def to_markdown(comparison: Comparison) -> str:
    """A list for each level, as in release notes."""
    parts: list[str] = []
    for level in Level:
        changes = [change for change in comparison.changes if change.level is level]
        if changes:
            items = "".join(f"- {_escape(plain(change.message))}.\n" for change in changes)
            parts.append(f"## {_TITLES[level]}\n\n{items}")
    return "\n".join(parts) or "No changes.\n"


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
            "counts": {level: sum(change.level is level for change in comparison.changes) for level in Level},
            "changes": [_change_to_json(change, comparison) for change in comparison.changes],
        }
    )


def _change_to_json(change: Change, comparison: Comparison) -> dict[str, object]:
    old, new = (_position_to_json(place) for place in comparison.places(change))
    facts = {
        "rule": change.rule,
        "level": change.level,
        "subject": change.subject,
        "member": change.member,
        "message": plain(change.message),
        "old": old,
        "new": new,
        "before": change.before,
        "after": change.after,
        "renamed": change.renamed,
    }
    return {key: value for key, value in facts.items() if value not in ("", None)}


def _position_to_json(place: Position | None) -> dict[str, object] | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.line or None, "column": place.column or None}
