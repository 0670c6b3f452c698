"""Reading a TOML table strictly: a wrong type, a bad value and an unknown key are each noted where they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TypeAlias, TypeVar

from sdkwright.diagnostics.report import Position, Problem, Severity
from sdkwright.diagnostics.suggestions import near

Key: TypeAlias = tuple[str, ...]
"""The path of a key or of a table."""

Toml: TypeAlias = "bool | int | float | str | date | datetime | time | list[Toml] | dict[str, Toml]"


Choice = TypeVar("Choice", bound=str)


class Rule:
    """What a text has to be: a test, and the words for it."""

    def __init__(self, test: Callable[[str], bool], words: str) -> None:
        self.test = test
        self.words = words


class Table:
    """One table. Every key that is read is ticked off; those left at the end are unknown."""

    def __init__(
        self,
        data: Mapping[str, Toml],
        file: str,
        spots: Mapping[Key, Position],
        problems: list[Problem],
        key: Key = (),
    ) -> None:
        self._data = data
        self._file = file
        self._spots = spots
        self._problems = problems
        self._key = key
        self._known: list[str] = []

    def problem(self, rule: str, message: str, name: str, hint: str = "") -> None:
        """Note a problem with one key of this table."""
        at = self._spots.get((*self._key, name)) or self._spots.get(self._key) or Position(self._file)
        self._problems.append(Problem(rule, Severity.ERROR, message, at, hint))

    def _label(self, name: str) -> str:
        return f"`{'.'.join((*self._key, name))}`"

    def _get(self, name: str) -> Toml | None:
        self._known.append(name)
        return self._data.get(name)

    def _wrong_type(self, name: str, expected: str) -> None:
        self.problem("config-type", f"{self._label(name)} must be {expected}", name)

    def text(self, name: str, rule: Rule) -> str | None:
        """A text that the rule allows."""
        value = self._get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            self._wrong_type(name, f"{rule.words}, in quotes")
        elif not rule.test(value):
            self.problem("config-value", f"{self._label(name)} must be {rule.words}, not `{value}`", name)
        else:
            return value
        return None

    def choice(self, name: str, choices: Sequence[Choice], default: Choice) -> Choice:
        """One of a few texts."""
        value = self._get(name)
        chosen = default if value is None else next((item for item in choices if item == value), None)
        if chosen is not None:
            return chosen
        words = " or ".join(f"`{item}`" for item in choices)
        if isinstance(value, str):
            message = f"{self._label(name)} must be {words}, not `{value}`"
            self.problem("config-value", message, name, near(value, choices))
        else:
            self._wrong_type(name, f"{words}, in quotes")
        return default

    def flag(self, name: str, default: bool) -> bool:
        """True or false."""
        value = self._get(name)
        if value is not None and not isinstance(value, bool):
            self._wrong_type(name, "true or false")
        return value if isinstance(value, bool) else default

    def count(self, name: str, default: int, least: int = 0) -> int:
        """A whole number that is not too small."""
        value = self._get(name)
        if value is None:
            return default
        if not isinstance(value, int) or isinstance(value, bool):
            self._wrong_type(name, "a whole number")
        elif value < least:
            self.problem("config-value", f"{self._label(name)} must be at least {least}, not {value}", name)
        else:
            return value
        return default

    def number(self, name: str, default: float, least: float) -> float:
        """A number that is not too small."""
        value = self._get(name)
        if value is None:
            return default
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            self._wrong_type(name, "a number")
        elif not least <= value < float("inf"):
            self.problem("config-value", f"{self._label(name)} must be at least {least:g}, not {value}", name)
        else:
            return float(value)
        return default

    def texts(self, name: str, rule: Rule) -> tuple[str, ...] | None:
        """A list of texts that the rule allows, none of them twice."""
        values = self._get(name)
        if values is None:
            return None
        if not isinstance(values, list):
            self._wrong_type(name, f"a list, each {rule.words}")
            return None
        result: list[str] = []
        for value in values:
            if not isinstance(value, str) or not rule.test(value):
                self.problem("config-value", f"in {self._label(name)}, `{value}` is not {rule.words}", name)
            elif value in result:
                self.problem("config-value", f"{self._label(name)} has `{value}` twice", name)
            else:
                result.append(value)
        return tuple(result)

    def table(self, name: str) -> Table:
        """A table inside this one; an empty one if it is not there."""
        value = self._get(name)
        if value is not None and not isinstance(value, dict):
            self._wrong_type(name, "a table")
        data = value if isinstance(value, dict) else {}
        return Table(data, self._file, self._spots, self._problems, (*self._key, name))

    def tables(self, keys: Rule) -> dict[str, Table]:
        """All that is in this table, whose keys are up to the user, as tables."""
        return {name: self.table(name) for name in self._data if self._fits(name, keys)}

    def names(self, keys: Rule, values: Rule) -> dict[str, str]:
        """All that is in this table, whose keys are up to the user, as texts."""
        found = {name: self.text(name, values) for name in self._data if self._fits(name, keys)}
        return {name: value for name, value in found.items() if value is not None}

    def _fits(self, name: str, keys: Rule) -> bool:
        fits = keys.test(name)
        if not fits:
            self.problem("config-value", f"the key {self._label(name)} must be {keys.words}", name)
        return fits

    def has(self, name: str) -> bool:
        """Whether a key is there."""
        return name in self._data

    def is_off(self, name: str) -> bool:
        """Whether a key stands for a table that is not wanted: it is there, and false."""
        if self._data.get(name) is not False:
            return False
        self._known.append(name)
        return True

    def done(self) -> None:
        """Note the keys that nobody asked for."""
        for name in self._data:
            if name not in self._known:
                where = f" in [{'.'.join(self._key)}]" if self._key else ""
                self.problem(
                    "config-unknown-key", f"unknown key `{name}`{where}", name, near(name, self._known)
                )
