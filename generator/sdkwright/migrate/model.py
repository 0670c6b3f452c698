"""What is read from the configuration of another generator."""

from __future__ import annotations

from msgspec import Struct

from sdkwright.config.draft import Entry
from sdkwright.config.table import Toml
from sdkwright.diagnostics.report import Position
from sdkwright.migrate.tree import Node


class Note(Struct, frozen=True):
    """A line that could not be taken over, or not completely."""

    at: Position
    message: str


class Findings:
    """Entries and notes, in the order in which they are found."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.notes: list[Note] = []

    def add(self, node: Node, key: str | tuple[str, ...], value: Toml) -> None:
        """An entry. Its key is a path with dots, or steps. The first value of a key counts."""
        path = tuple(key.split(".")) if isinstance(key, str) else key
        if all(entry.key != path for entry in self.entries):
            self.entries.append(Entry(key=path, value=value, at=node.at))

    def add_text(self, node: Node, key: str) -> None:
        """The text of a node as an entry, if it is one."""
        if node.text:
            self.add(node, key, node.text)

    def append(self, node: Node, key: str, text: str) -> None:
        """One more text in the list of an entry."""
        path = tuple(key.split("."))
        before = next((entry.value for entry in self.entries if entry.key == path), None)
        listed = before if isinstance(before, list) else []
        if text not in listed:
            self.entries = [entry for entry in self.entries if entry.key != path]
            self.add(node, path, [*listed, text])

    def note(self, node: Node, message: str) -> None:
        """A line without an entry of its own."""
        self.notes.append(Note(node.at, message))


class Imported(Struct, frozen=True, kw_only=True):
    """What one configuration says."""

    generator: str  # its name
    page: str  # the section of the page about migration
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]
