"""A document as plain data, with the texts it was read from and the position of every value in them.

Values are identified by JSON pointers. Only problems that are printed need line and column, so a text is indexed when a
position is first requested.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from sdkwright.diagnostics.report import Location, Position

Tree: TypeAlias = "None | bool | int | float | str | list[Tree] | dict[str, Tree]"
"""JSON data as Python objects."""

MAX_DEPTH = 100
"""How deeply a document may nest: four times deeper than real documents, and shallow enough for recursion."""


class Converted(dict[str, Tree]):
    """An object that a conversion made, with the place of what it was made from.

    The parser uses that place for everything it says about the object. So it never shows where the object is in the
    converted document, which nobody wrote.
    """

    __slots__ = ("at",)

    def __init__(self, value: Mapping[str, Tree], at: Location) -> None:
        super().__init__(value)
        self.at = at


def written_at(value: Tree, at: Location) -> Location:
    """Where a value was written, if it is at `at` in a document that may be converted."""
    return value.at if isinstance(value, Converted) else at


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


def copy_tree(value: Tree) -> Tree:
    """A copy that shares no object or array with the original."""
    if isinstance(value, dict):
        return {key: copy_tree(item) for key, item in value.items()}
    if isinstance(value, list):
        return [copy_tree(item) for item in value]
    return value


def steps(pointer: str) -> list[str]:
    """The unescaped steps of an RFC 6901 pointer: `/paths/~1pets` is `paths`, `/pets`."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def member(value: Tree, step: str) -> Tree:
    """What is one step below a value; None if there is nothing."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and step.isdecimal() and int(step) < len(value):
        return value[int(step)]
    return None


def value_at(value: Tree, pointer: str) -> Tree:
    """What a pointer leads to, references not followed; None if that is nothing."""
    for step in steps(pointer):
        value = member(value, step)
    return value


def ancestors(pointer: str) -> Iterable[tuple[str, str]]:
    """Every split of a pointer into a prefix and the rest, the longest prefix first."""
    end = len(pointer)
    while end > 0:
        yield pointer[:end], pointer[end:]
        end = pointer.rfind("/", 0, end)
    yield "", pointer


def is_swagger(version: str) -> bool:
    """Whether a version is that of Swagger 2.0, the predecessor of OpenAPI 3.0."""
    return version.startswith("2")


class PositionNode:
    """The position where a value, or its key, starts in a text, with the nodes of the values inside of it."""

    __slots__ = ("line", "column", "_children")

    def __init__(self, line: int, column: int, children: dict[str, PositionNode] | None = None) -> None:
        self.line = line
        self.column = column
        self._children = children

    @property
    def children(self) -> dict[str, PositionNode]:
        """The nodes of the values directly inside of this one, by their keys or indexes."""
        if self._children is None:
            self._children = self._find_children()
        return self._children

    def _find_children(self) -> dict[str, PositionNode]:
        """What is inside, if that was not known when this node was made."""
        return {}


class Text:
    """The text of one file, and the positions of its values, which are determined on first use.

    With `mask`, lines are shown without secrets.
    """

    def __init__(
        self, text: str, scan: Callable[[str], PositionNode], mask: Callable[[str], str] | None = None
    ) -> None:
        self.text = text
        self._mask = mask
        self._scan = scan
        self._root: PositionNode | None = None
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The lines of the text, to be shown; `lines[0]` is line 1."""
        if self._lines is None:
            text = self.text if self._mask is None else self._mask(self.text)
            self._lines = text.split("\n")
        return self._lines

    @property
    def root(self) -> PositionNode:
        """The node of the whole document."""
        if self._root is None:
            self._root = self._scan(self.text)
        return self._root

    def node(self, pointer: str) -> PositionNode:
        """The node of a value, or of the nearest enclosing value that the text has."""
        node = self.root
        for step in steps(pointer):
            inner = node.children.get(step)
            if inner is None:
                break
            node = inner
        return node


class Source(Struct, frozen=True, kw_only=True):
    """A complete API description: the document with its overlay applied, and every file it refers to.

    Files are identified by display names, which relate to each other as paths do: the reference `a/b.yaml` in
    `specs/x/openapi.yaml` means the file `specs/x/a/b.yaml`.
    """

    file: str  # of the document
    version: str  # of OpenAPI or Swagger, as the document states it: "3.0.3"
    files: Mapping[str, Tree]  # by name, including the document; their schemas are converted to OpenAPI 3.1
    originals: Mapping[str, Tree]  # the same as they were written; the document after its overlay
    converted: dict[str, Tree] | None = None
    """A Swagger 2.0 document as OpenAPI 3.1. References in it lead to places in `files`."""
    texts: Mapping[str, Text] = field(
        default_factory=dict[str, Text]
    )  # by name, including the overlay and sdk.toml
    overlaid: Mapping[str, Location] = field(default_factory=dict[str, Location])
    """Pointers into the document whose values come from the overlay or from another place in the document."""
    beneath: Mapping[str, str] = field(default_factory=dict[str, str])
    """If there is an overlay, digests of the parts of the document as they were without it."""
    moved: Mapping[Location, Location] = field(default_factory=dict[Location, Location])
    """Places that exist only after the conversion to OpenAPI 3.1, with the places they were written at."""
    uris: Mapping[str, Location] = field(default_factory=dict[str, Location])  # declared by `$self` and `$id`
    bases: Mapping[Location, str] = field(default_factory=dict[Location, str])  # the same, inverted
    anchors: Mapping[tuple[Location, str], Location] = field(
        default_factory=dict[tuple[Location, str], Location]
    )
    """`$anchor` and `$dynamicAnchor`, by the root of the schema resource that contains them."""
    paths: Mapping[str, str] = field(default_factory=dict[str, str])
    """The paths of the texts, by name, as the command line leads to them. They are for messages: they differ from
    machine to machine, and generated files must not."""

    def without_trees(self) -> Source:
        """The same without data, which takes much memory: with names, texts and positions."""
        return replace(self, files=dict.fromkeys(self.files), originals={}, converted=None)

    @property
    def tree(self) -> Tree:
        """The document, as OpenAPI 3.1."""
        return self.files[self.file] if self.converted is None else self.converted

    @property
    def specification(self) -> str:
        """The specification that the document follows, with its version: `OpenAPI 3.0.3`, `Swagger 2.0`."""
        return f"{'Swagger' if is_swagger(self.version) else 'OpenAPI'} {self.version}"

    @property
    def folder(self) -> str:
        """The folder of the document, outside of which nothing is read; empty if the display names have none."""
        return self.file.rpartition("/")[0]

    def written(self, location: Location) -> Location:
        """Where a value was written: in the document, or in the overlay that added it."""
        location = self.before_conversion(location)
        if location.file == self.file and self.overlaid:
            for place, rest in ancestors(location.pointer):
                if place in self.overlaid:
                    origin = self.overlaid[place]
                    return Location(origin.file, origin.pointer + rest)
        return location

    def before_conversion(self, location: Location) -> Location:
        """The place of a value in the document before the conversion to OpenAPI 3.1."""
        if self.moved:
            for place, rest in ancestors(location.pointer):
                origin = self.moved.get(Location(location.file, place))
                if origin is not None:  # the origin can be inside of a value that moved, too
                    return Location(origin.file, self.before_conversion(origin).pointer + rest)
        return location

    def position(self, place: Location | Position) -> Position:
        """The line and column of a value, or of the nearest enclosing value that was written."""
        if isinstance(place, Position):
            return place
        at = self.written(place)
        if at.file not in self.texts:
            return Position(at.file)
        node = self.texts[at.file].node(at.pointer)
        return Position(at.file, node.line, node.column)

    def locate_shown(self, pointer: str) -> Position | None:
        """What `locate` finds, for messages: with the path of the file."""
        place = self.locate(pointer)
        return None if place is None else self.shown_position(place)

    def shown_position(self, place: Location | Position) -> Position:
        """The same for messages: with the path of the file."""
        return self.position(place).with_path(self.paths)

    def locate(self, pointer: str) -> Position | None:
        """The position of a `file#pointer` of the intermediate model; None if it is empty.

        The names of files and the keys in pointers can contain `#`: the part before the right one is a file of these.
        """
        if not pointer:
            return None
        file, rest = "", ""
        for index, character in enumerate(pointer):
            if character == "#":
                file, rest = pointer[:index], pointer[index + 1 :]
                if file in self.files:
                    break
        return self.position(Location(file, rest))


def end_of(pattern: re.Pattern[str], text: str, offset: int) -> int:
    """Where the match that begins at the offset ends; the offset itself if there is none."""
    match = pattern.match(text, offset)
    return match.end() if match else offset
