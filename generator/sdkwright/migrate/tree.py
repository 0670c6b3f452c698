"""A configuration that nobody has checked: each value with its place, and nothing assumed about its type."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.diagnostics.report import Position
from sdkwright.syntax.source import PositionNode, Tree


class Node:
    """A value, which can be missing, and where it or its key stands."""

    def __init__(self, value: Tree, place: PositionNode, file: str, name: str = "") -> None:
        self.value = value
        self.name = name  # the last key
        self._place = place
        self._file = file

    @property
    def at(self) -> Position:
        """Line and column."""
        return Position(self._file, self._place.line, self._place.column)

    def get(self, *names: str) -> Node:
        """The value at a path; a missing one, at the place of the last object that is there."""
        node = self
        for name in names:
            value = node.value.get(name) if isinstance(node.value, dict) else None
            place = (
                node._place.children.get(name, node._place) if isinstance(node.value, dict) else node._place
            )
            node = Node(value, place, self._file, name)
        return node

    def members(self) -> Iterator[Node]:
        """The values of an object, each with its key as its name."""
        if isinstance(self.value, dict):
            for name in self.value:
                yield self.get(name)

    def elements(self) -> Iterator[Node]:
        """The values of a list."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                place = self._place.children.get(str(index), self._place)
                yield Node(value, place, self._file, str(index))

    @property
    def text(self) -> str:
        """A string, or a number as it is written; empty for anything else."""
        if isinstance(self.value, str):
            return self.value.strip()
        is_number = isinstance(self.value, (int, float)) and not isinstance(self.value, bool)
        return str(self.value) if is_number else ""

    @property
    def texts(self) -> list[str]:
        """The strings of a list."""
        return [node.text for node in self.elements() if node.text]

    @property
    def number(self) -> float | None:
        """A number, or a text that is one."""
        try:
            return float(self.text)
        except ValueError:
            return None

    @property
    def shown(self) -> str:
        """A value as messages have it: constants as they are, objects and lists by their kind."""
        if isinstance(self.value, bool) or self.value is None:
            return {True: "true", False: "false", None: "null"}[self.value]
        if isinstance(self.value, dict):
            return "{…}"
        return "[…]" if isinstance(self.value, list) else self.text
