"""Which operations a server offers."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple

from .._catalog import Catalog, Entry
from .tools import tool_names


class Choice(NamedTuple):
    """What a server was told to offer. Patterns are those of file names, of paths or of the names of tools."""

    read_only: bool = False
    allow: tuple[str, ...] = ()  # empty: everything
    deny: tuple[str, ...] = ()
    dynamic: str = "auto"  # always, never or auto: for more tools than agents can overlook


def chosen(catalog: Catalog, choice: Choice) -> dict[str, Entry]:
    """The operations that a server offers, by the names of their tools.

    Methods for any number of items are none of them: their input is a file, their output too long for an agent.

    Raises ValueError for a pattern that matches none: a typing error must not open or close anything.
    """
    names = tool_names(path for path in catalog.paths if not catalog.entry(path).many)
    for option, patterns in (("--allow", choice.allow), ("--deny", choice.deny)):
        for pattern in patterns:
            if not any(_matches(pattern, name, path) for path, name in names.items()):
                raise ValueError(f"`{option} {pattern}` matches no operation")
    found: dict[str, Entry] = {}
    for path, name in names.items():
        entry = catalog.entry(path)
        is_allowed = not choice.allow or any(_matches(one, name, path) for one in choice.allow)
        is_denied = any(_matches(one, name, path) for one in choice.deny)
        if is_allowed and not is_denied and (entry.is_safe or not choice.read_only):
            found[name] = entry
    if not found:
        raise ValueError("no operation is left to offer")
    return found


def _matches(pattern: str, name: str, path: str) -> bool:
    return fnmatchcase(path, pattern) or fnmatchcase(name, pattern)
