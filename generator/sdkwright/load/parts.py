"""The parts of a document, each with a digest: what a lock remembers, to say later which of them changed.

A part is a component, an operation, what the operations of a path share, or another member of the document. Files that
have none of these, such as those with schemas only, have their members as parts. A module of custom code is one part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import to_builtins

from sdkwright.config.custom import CustomModule
from sdkwright.diagnostics.report import Location
from sdkwright.openapi.grammar import METHODS
from sdkwright.output.digests import digest
from sdkwright.syntax.source import Source, Tree

_NAMED = frozenset({"webhooks", "definitions", "parameters", "responses", "securityDefinitions"})
"""Members whose members are parts; all but the first are those of Swagger 2.0."""


def part_of(place: str) -> str:
    """The part that has a place, both as `file#pointer`."""
    file, _, pointer = place.partition("#")
    path = pointer.split("/")[1:]  # escaped: parts are written like places
    return f"{file}#{''.join(f'/{step}' for step in path[: _depth(path)])}"


def _depth(path: list[str]) -> int:
    if not path:
        return 0
    if path[0] == "paths":
        return 3 if len(path) > 2 and path[2] in METHODS else 2
    if path[0] == "components":
        return 3
    return 2 if path[0] in _NAMED else 1


def digests(source: Source) -> dict[str, str]:
    """The digest of each part of a document and of the files that it refers to, as they were written."""
    return {
        part: value
        for file, tree in source.originals.items()
        for part, value in digests_of(file, tree).items()
    }


def digests_of_custom(modules: Iterable[CustomModule]) -> dict[str, str]:
    """A digest of what each module of custom code defines, which is what generated files say of it."""
    return {item.place: _digest(to_builtins(item.definitions)) for item in modules}


def digests_of(file: str, tree: Tree) -> dict[str, str]:
    """The digest of each part of one file."""
    return {str(Location(file, "").child(*path)): _digest(value) for path, value in _parts(tree)}


def _parts(tree: Tree) -> Iterator[tuple[tuple[str, ...], Tree]]:
    """The parts of a file, each with the steps that lead to it."""
    for key, value in _members(tree):
        if key == "paths":
            for path, item in _members(value):
                shared = {name: inner for name, inner in _members(item) if name not in METHODS}
                yield from (((key, path, name), inner) for name, inner in _members(item) if name in METHODS)
                if shared:
                    yield (key, path), shared
        elif key == "components":
            for kind, named in _members(value):
                yield from (((key, kind, name), inner) for name, inner in _members(named))
        elif key in _NAMED:
            yield from (((key, name), inner) for name, inner in _members(value))
        else:
            yield (key,), value


def _members(tree: Tree) -> Iterable[tuple[str, Tree]]:
    return tree.items() if isinstance(tree, dict) else ()


def _digest(value: Tree) -> str:
    try:
        data = msgspec.json.encode(value)
    except (
        ValueError,
        TypeError,
        RecursionError,
        OverflowError,
    ):  # a number or a text that JSON has no room for
        data = repr(value).encode("utf-8", "surrogatepass")
    return digest(data)
