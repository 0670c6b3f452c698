"""Reading an object of a document without trusting it: what has the wrong type is noted where it stands, and left out.

Real documents have nulls, numbers for names and objects for lists. None of that is a reason to stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.diagnostics.report import Location, Report
from sdkwright.syntax.source import Tree, kind_of


def wrong_type(report: Report, key: str, expected: str, value: Tree, at: Location) -> None:
    """Note that a value is not what it has to be."""
    report.warning("wrong-type", f"`{key}` has to be {expected}, not {kind_of(value)}; ignored", at)


class Node:
    """One object, the place it stands, and the report for what is wrong with it."""

    __slots__ = ("value", "at", "report")

    def __init__(self, value: dict[str, Tree], at: Location, report: Report) -> None:
        self.value = value
        self.at = at
        self.report = report

    @classmethod
    def of(cls, value: Tree, at: Location, report: Report, what: str) -> Node | None:
        """An object to read from, or None, and a warning, if the value is something else."""
        if isinstance(value, dict):
            return cls(value, at, report)
        report.warning("wrong-type", f"{what} has to be an object, not {kind_of(value)}; ignored", at)
        return None

    def has(self, key: str) -> bool:
        """Whether there is such a key."""
        return key in self.value

    def get(self, key: str, otherwise: Tree = None) -> Tree:
        """A value of any type; if it is not there, something else."""
        return self.value.get(key, otherwise)

    def needed(self, key: str) -> tuple[str | None, Location]:
        """A text that has to be there, and where it is, or is missing. Whoever gets None tells what comes of it."""
        at = self.at.child(key) if key in self.value else self.at
        known = isinstance(self.value.get(key), (str, int, float))
        return (self.text(key) or None) if known else None, at

    def _wrong(self, key: str, expected: str, value: Tree) -> None:
        wrong_type(self.report, key, expected, value, self.at.child(key))

    def text(self, key: str) -> str | None:
        """A string. A number or a boolean was meant as one: YAML needs quotes to tell."""
        value = self.value.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, (bool, int, float)):
            text = str(value).lower() if isinstance(value, bool) else str(value)
            message = f"`{key}` has to be a string, not {kind_of(value)}; read as `{text}`"
            self.report.warning("wrong-type", message, self.at.child(key), "put it in quotes")
            return text
        if key in self.value:
            self._wrong(key, "a string", value)
        return None

    def flag(self, key: str) -> bool | None:
        """A boolean; None if it is not there."""
        value = self.value.get(key)
        if isinstance(value, bool):
            return value
        if key in self.value:
            self._wrong(key, "true or false", value)
        return None

    def mapping(self, key: str) -> dict[str, Tree]:
        """An object; an empty one if it is not there."""
        value = self.value.get(key)
        if isinstance(value, dict):
            return value
        if key in self.value:
            self._wrong(key, "an object", value)
        return {}

    def inner(self, key: str) -> Node | None:
        """An object, to be read in turn; None if it is not there."""
        value = self.value.get(key)
        if isinstance(value, dict):
            return Node(value, self.at.child(key), self.report)
        if key in self.value:
            self._wrong(key, "an object", value)
        return None

    def items(self, key: str) -> Iterator[tuple[Tree, Location]]:
        """The elements of an array, each with its place."""
        value = self.value.get(key)
        if isinstance(value, list):
            at = self.at.child(key)
            for index, item in enumerate(value):
                yield item, at.child(index)
        elif key in self.value:
            self._wrong(key, "an array", value)

    def texts(self, key: str) -> tuple[str, ...]:
        """An array of strings."""
        result: list[str] = []
        for item, at in self.items(key):
            if isinstance(item, str):
                result.append(item)
            elif isinstance(item, (int, float)) and not isinstance(item, bool):
                self.report.warning("wrong-type", f"`{key}` has to hold strings; read as `{item}`", at)
                result.append(str(item))
            else:
                wrong_type(self.report, key, "an array of strings", item, at)
        return tuple(result)

    def extensions(self) -> dict[str, Tree]:
        """The keys that begin with `x-`."""
        return {key: value for key, value in self.value.items() if key.startswith("x-")}
