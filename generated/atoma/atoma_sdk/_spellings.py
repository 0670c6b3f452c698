"""Arguments that methods accept under several names."""

from __future__ import annotations

from typing import TypeVar

from ._runtime.model import Unset

T = TypeVar("T")


def one_of(method: str, /, **spellings: T | Unset) -> T:
    """The value of an argument among the spellings of its name. Raises TypeError like Python's own."""
    passed = [(name, value) for name, value in spellings.items() if not isinstance(value, Unset)]
    if len(passed) == 1:
        return passed[0][1]
    name = next(iter(spellings))
    if not passed:
        raise TypeError(f"{method}() missing 1 required keyword-only argument: {name!r}")
    raise TypeError(f"{method}() got multiple values for argument {name!r} (also passed as {passed[-1][0]!r})")
