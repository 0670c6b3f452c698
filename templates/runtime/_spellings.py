"""Arguments that methods take by several names."""

from __future__ import annotations

from typing import TypeVar

from ._runtime.model import Unset

T = TypeVar("T")


def one_of(method: str, /, **spellings: T | Unset) -> T:
    """The one argument that was given among spellings of its name. Raises TypeError, worded as Python's own."""
    found = [(name, value) for name, value in spellings.items() if not isinstance(value, Unset)]
    if len(found) == 1:
        return found[0][1]
    name = next(iter(spellings))
    if not found:
        raise TypeError(f"{method}() missing 1 required keyword-only argument: {name!r}")
    raise TypeError(f"{method}() got multiple values for argument {name!r} (also given as {found[-1][0]!r})")
