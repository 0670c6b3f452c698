"""The lock of an SDK: what it was made from and by, and digests of its files.

`check` reads from it why files differ, and `generate` which files do not have to be formatted again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from msgspec import Struct, convert, field, to_builtins

from sdkwright.output.digests import digest as digest

NAME = "sdk.lock.json"


class Recipe(Struct, frozen=True):
    """What one file was made from: positions in the sorted names of `Lock.templates` and `Lock.parts`.

    `parts` are what the file is about, `near` what that refers to.
    """

    templates: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()
    near: tuple[int, ...] = ()


class Lock(Struct, frozen=True, kw_only=True):
    """What an SDK was made from, as digests by name, and digests of its files by path.

    A locked SDK is the same on every machine: `versions` have the oldest Python that its code is for, not the one that
    ran. Whatever an older lock has not is empty.
    """

    versions: Mapping[str, str] = field(default_factory=dict[str, str])  # of the tool and of Python
    formatter: Mapping[str, str] = field(default_factory=dict[str, str])  # its versions by name
    inputs: Mapping[str, str] = field(default_factory=dict[str, str])  # whole files, and the filters
    parts: Mapping[str, str] = field(default_factory=dict[str, str])  # of documents: `file#pointer`
    beneath: Mapping[str, str] = field(
        default_factory=dict[str, str]
    )  # parts that an overlay changes, without it
    keys: Mapping[str, str] = field(default_factory=dict[str, str])  # of `sdk.toml`, with dots
    templates: Mapping[str, str] = field(default_factory=dict[str, str])
    runtime: Mapping[str, str] = field(default_factory=dict[str, str])  # parts, by path inside of the package
    recipes: Mapping[str, Recipe] = field(default_factory=dict[str, Recipe])  # by path
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    sources: Mapping[str, str] = field(default_factory=dict[str, str])  # of files before they were formatted

    def to_json(self) -> str:
        """The text of the lock file."""
        parts = ((name, to_builtins(getattr(self, name))) for name in self.__struct_fields__)
        # Escaped, because names of files need not be Unicode.
        lines = (f'"{name}": {json.dumps(value)}' for name, value in parts)
        return "{\n" + ",\n".join(lines) + "\n}\n"  # few lines: nobody reads digests one by one


def read(text: str) -> Lock | None:
    """The lock that a text contains, or None if it contains none."""
    try:
        return convert(json.loads(text), Lock)
    except (ValueError, RecursionError):  # msgspec's errors are ValueErrors
        return None
