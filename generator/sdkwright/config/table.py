"""Strict reading of a TOML table: wrong types, invalid values, and unknown keys are reported with their positions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TypeAlias, TypeVar

from sdkwright.diagnostics.report import Position, Problem, Severity
from sdkwright.diagnostics.suggestions import near

Key: TypeAlias = tuple[str, ...]
"""The path of a key or table."""

Toml: TypeAlias = "bool | int | float | str | date | datetime | time | list[Toml] | dict[str, Toml]"


Choice = TypeVar("Choice", bound=str)


class Rule:
    """A rule for strings: a test, and a description with an article. Messages do not repeat secret strings.

    `pattern` is a regular expression for editors: it allows whatever the test allows, and can allow more.
    """

    def __init__(
        self, test: Callable[[str], bool], description: str, *, is_secret: bool = False, pattern: str = ""
    ) -> None:
        self.test = test
        self.description = description
        self.is_secret = is_secret
        self.pattern = pattern


class Table:
    """One table. Keys that are never read are unknown keys."""

    def __init__(
        self,
        data: Mapping[str, Toml],
        file: str,
        positions: Mapping[Key, Position],
        problems: list[Problem],
        key: Key = (),
    ) -> None:
        self._data = data
        self._file = file
        self._positions = positions
        self._problems = problems
        self._key = key
        self._known: list[str] = []

    def report(self, rule: str, message: str, name: str, hint: str = "") -> None:
        """Report a problem with one key of this table."""
        at = self._positions.get((*self._key, name)) or self._positions.get(self._key) or Position(self._file)
        self._problems.append(Problem(rule, Severity.ERROR, message, at, hint))

    def _label(self, name: str) -> str:
        return f"`{'.'.join((*self._key, name))}`"

    def _get(self, name: str) -> Toml | None:
        self._known.append(name)
        return self._data.get(name)

    def _wrong_type(self, name: str, expected: str) -> None:
        self.report("config-type", f"{self._label(name)} must be {expected}", name)

    def get_string(self, name: str, rule: Rule) -> str | None:
        """A string that the rule allows."""
        value = self._get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            self._wrong_type(name, f"{rule.description}, in quotes")
        elif not rule.test(value):
            actual = "" if rule.is_secret else f", not `{value}`"
            self.report("config-value", f"{self._label(name)} must be {rule.description}{actual}", name)
        else:
            return value
        return None

    def get_choice(self, name: str, choices: Sequence[Choice], default: Choice) -> Choice:
        """One of a few strings."""
        value = self._get(name)
        chosen = default if value is None else next((item for item in choices if item == value), None)
        if chosen is not None:
            return chosen
        words = " or ".join(f"`{item}`" for item in choices)
        if isinstance(value, str):
            message = f"{self._label(name)} must be {words}, not `{value}`"
            self.report("config-value", message, name, near(value, choices))
        else:
            self._wrong_type(name, f"{words}, in quotes")
        return default

    def get_boolean(self, name: str, default: bool) -> bool:
        """A boolean."""
        value = self._get(name)
        if value is not None and not isinstance(value, bool):
            self._wrong_type(name, "true or false")
        return value if isinstance(value, bool) else default

    def get_integer(self, name: str, default: int, least: int = 0) -> int:
        """An integer that is at least `least`."""
        value = self._get(name)
        if value is None:
            return default
        if not isinstance(value, int) or isinstance(value, bool):
            self._wrong_type(name, "an integer")
        elif value < least:
            self.report("config-value", f"{self._label(name)} must be at least {least}, not {value}", name)
        else:
            return value
        return default

    def get_number(self, name: str, default: float, least: float) -> float:
        """A number that is at least `least`."""
        value = self._get(name)
        if value is None:
            return default
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            self._wrong_type(name, "a number")
        elif not least <= value < float("inf"):
            self.report("config-value", f"{self._label(name)} must be at least {least:g}, not {value}", name)
        else:
            return float(value)
        return default

    def get_strings(self, name: str, rule: Rule) -> tuple[str, ...] | None:
        """A list of different strings that the rule allows."""
        values = self._get(name)
        if values is None:
            return None
        if not isinstance(values, list):
            self._wrong_type(name, f"a list; each item must be {rule.description}")
            return None
        result: list[str] = []
        for value in values:
            if not isinstance(value, str) or not rule.test(value):
                self.report(
                    "config-value",
                    f"{self._label(name)} contains `{value}`, which is not {rule.description}",
                    name,
                )
            elif value in result:
                self.report("config-value", f"{self._label(name)} contains `{value}` twice", name)
            else:
                result.append(value)
        return tuple(result)

    def get_table(self, name: str) -> Table:
        """A table inside of this one; an empty one if it is missing."""
        value = self._get(name)
        if value is not None and not isinstance(value, dict):
            self._wrong_type(name, "a table")
        data = value if isinstance(value, dict) else {}
        return Table(data, self._file, self._positions, self._problems, (*self._key, name))

    def get_tables(self, keys: Rule) -> dict[str, Table]:
        """All values of this table as tables. The keys are the user's; `keys` is the rule for them."""
        return {name: self.get_table(name) for name in self.get_names(keys)}

    def get_names(self, keys: Rule) -> list[str]:
        """The keys of this table, which are the user's; `keys` is the rule for them."""
        return [name for name in self._data if self._is_allowed(name, keys)]

    def get_mapping(self, keys: Rule, values: Rule) -> dict[str, str]:
        """All values of this table as strings. The keys are the user's; `keys` is the rule for them."""
        strings = {name: self.get_string(name, values) for name in self.get_names(keys)}
        return {name: value for name, value in strings.items() if value is not None}

    def get_lists(self, keys: Rule, values: Rule) -> dict[str, tuple[str, ...]]:
        """All values of this table as lists of strings. The keys are the user's; `keys` is the rule for them."""
        lists = {name: self.get_strings(name, values) for name in self.get_names(keys)}
        return {name: value for name, value in lists.items() if value is not None}

    def _is_allowed(self, name: str, keys: Rule) -> bool:
        is_allowed = keys.test(name)
        if not is_allowed:
            self.report("config-value", f"the key {self._label(name)} must be {keys.description}", name)
        return is_allowed

    def has(self, name: str) -> bool:
        """Whether the table has a key."""
        return name in self._data

    def is_off(self, name: str) -> bool:
        """Whether a key has the value false, which switches a table off."""
        if self._data.get(name) is not False:
            return False
        self._known.append(name)
        return True

    def report_unknown_keys(self) -> None:
        """Report the keys that were not read."""
        for name in self._data:
            if name not in self._known:
                where = f" in [{'.'.join(self._key)}]" if self._key else ""
                self.report(
                    "config-unknown-key", f"unknown key `{name}`{where}", name, near(name, self._known)
                )
