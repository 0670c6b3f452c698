"""Entries of an `sdk.toml` that a command proposes, and the text that they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from sdkwright.config.keys import typed_values
from sdkwright.config.layout import grouped, key_text, rank, value_text
from sdkwright.config.positions import find_positions
from sdkwright.config.table import Key, Toml
from sdkwright.diagnostics.report import Location, Position
from sdkwright.syntax.source import steps


class Entry(Struct, frozen=True, kw_only=True):
    """One key with its value."""

    key: Key
    value: Toml
    at: Position | None = None  # what says so: a place in the configuration of another generator
    comment: str = ""  # lines above the key


def tables(entries: Iterable[Entry], comments: Mapping[Key, str] | None = None) -> str:
    """The entries as TOML, each table once and in the usual order. `comments` stand below the header of a table."""
    ordered = sorted(entries, key=lambda entry: rank(entry.key))
    return grouped(((entry.key[:-1], line) for entry in ordered for line in _lines(entry)), comments)


def _lines(entry: Entry) -> Iterator[str]:
    yield from (f"# {line}" for line in entry.comment.splitlines())
    yield f"{key_text(entry.key[-1])} = {value_text(entry.value)}"


def entries_of(text: str) -> list[Entry]:
    """What the text of an `sdk.toml` says, without its comments. The text is known to be TOML."""
    return [Entry(key=key, value=value) for key, value in typed_values(text)]


def entry_at(place: Location | Position, entries: Sequence[Entry], text: str) -> Entry | None:
    """The entry that a problem in this text is about: the one at its place, or one inside of that."""
    if isinstance(place, Location):
        return _entry_of(tuple(steps(place.pointer)), entries)
    found = (
        _entry_of(key, entries)
        for key, at in find_positions(text, place.file).items()
        if (at.line, at.column) == (place.line, place.column)
    )
    return next((entry for entry in found if entry is not None), None)


def _entry_of(key: Key, entries: Sequence[Entry]) -> Entry | None:
    inside = [entry for entry in entries if key[: len(entry.key)] == entry.key]
    around = [entry for entry in entries if entry.key[: len(key)] == key] if key else []
    return next(iter((*inside, *around)), None)
