"""Files of other generators: where they usually are, and their data with positions."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from sdkwright.diagnostics.report import Position, Problem, Report, Severity, SpecError
from sdkwright.load.load import decode
from sdkwright.syntax import json_reader
from sdkwright.syntax.source import PositionNode, Tree

_PLACES = (
    ".speakeasy/gen.yaml",
    "gen.yaml",
    "stainless.yml",
    "stainless.yaml",
    ".stainless/stainless.yml",
    "fern/generators.yml",
    "generators.yml",
    "openapitools.json",
)
_FERN = "fern.config.json"
MAX_BYTES = 10_000_000
"""How large a configuration can be: a hundred times as large as real ones."""


class ForeignFile(Struct, frozen=True, kw_only=True):
    """The configuration of another generator."""

    path: Path
    tree: Tree
    place: PositionNode
    beside: Tree = None  # the `fern.config.json` beside it

    @property
    def shown(self) -> str:
        """The path in messages."""
        return self.path.as_posix()


def find_foreign(folder: Path) -> list[Path]:
    """The configurations of other generators in the folder of a document, and in the one around it."""
    found: list[Path] = []
    for place in (folder, Path(os.path.normpath(folder / ".."))):
        found = found or [place / name for name in _PLACES if (place / name).is_file()]
    return found


def read_foreign(path: Path) -> ForeignFile:
    """Read a configuration. Raises `SpecError` if it cannot be read, or is neither JSON nor YAML."""
    if path.name == _FERN and (path.parent / "generators.yml").is_file():
        path = path.parent / "generators.yml"
    tree, place = _read(path)
    beside = path.parent / _FERN
    return ForeignFile(
        path=path, tree=tree, place=place, beside=_read(beside)[0] if beside.is_file() else None
    )


def _read(path: Path) -> tuple[Tree, PositionNode]:
    name, report = path.as_posix(), Report()
    try:
        if not path.is_file():
            raise _error("not-found", "no such file", name)
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _error("unreadable", f"cannot read the file: {error.strerror}", name) from None
    if len(data) > MAX_BYTES:
        raise _error("unreadable", f"the file has more than {MAX_BYTES:,} bytes", name)
    text = decode(data, name).removeprefix("\ufeff")
    try:
        if path.suffix.lower() == ".json":
            return json_reader.read(text, name, report), json_reader.scan(text)
        from sdkwright.syntax import yaml_reader  # slow to import

        return yaml_reader.read(text, name, report)
    except SpecError as error:
        error.lines = {name: text.split("\n")}
        raise


def _error(rule: str, message: str, file: str) -> SpecError:
    return SpecError(Problem(rule, Severity.ERROR, message, Position(file)))
