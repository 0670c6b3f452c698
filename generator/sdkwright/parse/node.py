"""Reads an object of a document without trusting its types: values of the wrong type are reported and ignored.

Real documents have nulls, numbers in place of names, and objects in place of lists. None of that stops a build.
"""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.diagnostics.report import Location, Report
from sdkwright.syntax.source import Tree, kind_of, written_at


def wrong_type(report: Report, key: str, expected: str, value: Tree, at: Location) -> None:
    """Report that a value does not have the expected type."""
    report.warning("wrong-type", f"`{key}` must be {expected}, not {kind_of(value)}; ignored", at)


class Node:
    """One object, the location where it was written, and the report for its problems."""

    __slots__ = ("value", "at", "report")

    def __init__(self, value: dict[str, Tree], at: Location, report: Report) -> None:
        self.value = value
        self.at = written_at(value, at)
        self.report = report

    @classmethod
    def of(cls, value: Tree, at: Location, report: Report, subject: str) -> Node | None:
        """The node of a value; None, with a warning, if the value is not an object."""
        if isinstance(value, dict):
            return cls(value, at, report)
        report.warning("wrong-type", f"{subject} must be an object, not {kind_of(value)}; ignored", at)
        return None

    def has(self, key: str) -> bool:
        """Whether the object has a key."""
        return key in self.value

    def get(self, key: str, default: Tree = None) -> Tree:
        """A value of any type, or the default if it is missing."""
        return self.value.get(key, default)

    def require_string(self, key: str) -> tuple[str | None, Location]:
        """A required string, and its location or that of the object without it. The caller reports None."""
        at = self.at.child(key) if key in self.value else self.at
        is_text = isinstance(self.value.get(key), (str, int, float))
        return (self.read_string(key) or None) if is_text else None, at

    def _report_type(self, key: str, expected: str, value: Tree) -> None:
        wrong_type(self.report, key, expected, value, self.at.child(key))

    def read_string(self, key: str) -> str | None:
        """A string, or None if it is missing. Numbers and booleans count as strings that lack quotes in YAML."""
        value = self.value.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, (bool, int, float)):
            text = str(value).lower() if isinstance(value, bool) else str(value)
            message = f"`{key}` must be a string, not {kind_of(value)}; treated as `{text}`"
            self.report.warning("wrong-type", message, self.at.child(key), "put it in quotes")
            return text
        if key in self.value:
            self._report_type(key, "a string", value)
        return None

    def read_boolean(self, key: str) -> bool | None:
        """A boolean, or None if it is missing."""
        value = self.value.get(key)
        if isinstance(value, bool):
            return value
        if key in self.value:
            self._report_type(key, "true or false", value)
        return None

    def read_object(self, key: str) -> dict[str, Tree]:
        """An object; an empty one if it is missing."""
        value = self.value.get(key)
        if isinstance(value, dict):
            return value
        if key in self.value:
            self._report_type(key, "an object", value)
        return {}

    def read_node(self, key: str) -> Node | None:
        """The node of an object, or None if it is missing."""
        value = self.value.get(key)
        if isinstance(value, dict):
            return Node(value, self.at.child(key), self.report)
        if key in self.value:
            self._report_type(key, "an object", value)
        return None

    def read_array(self, key: str) -> Iterator[tuple[Tree, Location]]:
        """The elements of an array with their locations."""
        value = self.value.get(key)
        if isinstance(value, list):
            at = self.at.child(key)
            for index, item in enumerate(value):
                yield item, at.child(index)
        elif key in self.value:
            self._report_type(key, "an array", value)

    def read_strings(self, key: str) -> tuple[str, ...]:
        """An array of strings."""
        result: list[str] = []
        for item, at in self.read_array(key):
            if isinstance(item, str):
                result.append(item)
            elif isinstance(item, (int, float)) and not isinstance(item, bool):
                self.report.warning("wrong-type", f"`{key}` must contain strings; treated as `{item}`", at)
                result.append(str(item))
            else:
                wrong_type(self.report, key, "an array of strings", item, at)
        return tuple(result)

    def read_extensions(self) -> dict[str, Tree]:
        """The values whose keys start with `x-`."""
        return {key: value for key, value in self.value.items() if key.startswith("x-")}
