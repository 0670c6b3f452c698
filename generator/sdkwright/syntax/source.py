"""A document as plain data, together with its texts: what every later step reads, and where each value stands.

Values are found by JSON pointer. Their line and column are looked up only for problems that are printed, so the
index of a text is built when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sdkwright.diagnostics.report import Location, Position

Tree: TypeAlias = "None | bool | int | float | str | list[Tree] | dict[str, Tree]"
"""What JSON can say, as Python objects."""

MAX_DEPTH = 100
"""How deeply a document may nest: four times what real ones do, and little enough to recurse over."""


def kind_of(value: Tree) -> str:
    """The JSON type of a value, with an article."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, str):
        return "a string"
    return "an array" if isinstance(value, list) else "an object"


def steps(pointer: str) -> list[str]:
    """The unescaped steps of an RFC 6901 pointer: `/paths/~1pets` is `paths`, `/pets`."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def ancestors(pointer: str) -> Iterable[tuple[str, str]]:
    """Every split of a pointer into a place and what is left of the way, the nearest place first."""
    end = len(pointer)
    while end > 0:
        yield pointer[:end], pointer[end:]
        end = pointer.rfind("/", 0, end)
    yield "", pointer


class PositionNode:
    """Where a value begins in a text (its key, if it has one), with the spots of the values inside it."""

    __slots__ = ("line", "column", "children")

    def __init__(self, line: int, column: int, children: dict[str, PositionNode] | None = None) -> None:
        self.line = line
        self.column = column
        self.children = children


class Text:
    """The text of one file, and the spots of its values, found when they are first asked for."""

    def __init__(self, text: str, scan: Callable[[str], PositionNode]) -> None:
        self.text = text
        self._scan = scan
        self._root: PositionNode | None = None
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The lines of the text, counted as spots count them."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines

    @property
    def root(self) -> PositionNode:
        """The spot of the whole document."""
        if self._root is None:
            self._root = self._scan(self.text)
        return self._root

    def spot(self, pointer: str) -> PositionNode:
        """The spot of a value, or of the nearest value around it that the text has."""
        spot = self.root
        for step in steps(pointer):
            inner = spot.children.get(step) if spot.children else None
            if inner is None:
                break
            spot = inner
        return spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A whole description: the document with its overlay applied, and every file it refers to.

    Files go by the names that users see, which also relate to each other as the files do: a reference `a/b.yaml`
    in `specs/x/openapi.yaml` means the file `specs/x/a/b.yaml`.
    """

    file: str  # the document's own name
    version: str  # what it says of itself: "3.0.3"
    files: Mapping[str, Tree]  # by name, the document's included; all of them speak 3.1
    originals: Mapping[str, Tree]  # the same as they were written, the document after its overlay
    texts: Mapping[str, Text] = field(default_factory=dict[str, Text])  # by name, with overlay and sdk.toml
    overlaid: Mapping[str, Location] = field(default_factory=dict[str, Location])
    """Pointers into the document whose values came from elsewhere in it or from the overlay."""
    moved: Mapping[Location, Location] = field(default_factory=dict[Location, Location])
    """Places that only exist since the document speaks 3.1, and the written ones that they stand for."""
    uris: Mapping[str, Location] = field(
        default_factory=dict[str, Location]
    )  # what `$self` and `$id` declare
    bases: Mapping[Location, str] = field(default_factory=dict[Location, str])  # the same the other way round
    anchors: Mapping[tuple[Location, str], Location] = field(
        default_factory=dict[tuple[Location, str], Location]
    )
    """Plain names, `$anchor` and `$dynamicAnchor`, by the root of the resource that they are in."""

    @property
    def tree(self) -> Tree:
        """The document."""
        return self.files[self.file]

    @property
    def folder(self) -> str:
        """The name of the folder outside of which nothing is read; empty if the names do not tell."""
        return self.file.rpartition("/")[0]

    def written(self, location: Location) -> Location:
        """Where the user wrote the value: in the document, or in the overlay that put it there."""
        location = self._before_31(location)
        if location.file == self.file and self.overlaid:
            for place, rest in ancestors(location.pointer):
                if place in self.overlaid:
                    origin = self.overlaid[place]
                    return Location(origin.file, origin.pointer + rest)
        return location

    def _before_31(self, location: Location) -> Location:
        if self.moved:
            for place, rest in ancestors(location.pointer):
                origin = self.moved.get(Location(location.file, place))
                if origin is not None:  # which may itself stand inside something that moved
                    return Location(origin.file, self._before_31(origin).pointer + rest)
        return location

    def position(self, location: Location) -> Position:
        """The line and column of a value, or of the nearest value around it that somebody wrote."""
        at = self.written(location)
        if at.file not in self.texts:
            return Position(at.file)
        spot = self.texts[at.file].spot(at.pointer)
        return Position(at.file, spot.line, spot.column)
