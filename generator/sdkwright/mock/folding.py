"""Schemas with their references and `allOf`s folded into one, and the choices of `oneOf` and `anyOf` beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from math import inf
from threading import Lock

from msgspec import Struct

from sdkwright.mock.patterns import compiled
from sdkwright.mock.schemas import HEIRS, TAGS, Schema, key_of
from sdkwright.syntax.source import Tree

_LOWER = ("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum", "minContains")
_UPPER = ("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum")
_HARD = frozenset(
    "not dependentSchemas dependentRequired unevaluatedProperties unevaluatedItems maxContains".split()
)
"""Keywords that are not made for: a value is checked, and another one made if it is wrong."""
_HINTS: Mapping[str, str] = {
    **dict.fromkeys(
        "properties required additionalProperties patternProperties minProperties".split(), "object"
    ),
    **dict.fromkeys("items prefixItems minItems maxItems uniqueItems contains".split(), "array"),
    **dict.fromkeys("pattern minLength maxLength format contentEncoding".split(), "string"),
    **dict.fromkeys("minimum maximum exclusiveMinimum exclusiveMaximum multipleOf".split(), "number"),
}


class ImpossibleError(Exception):
    """No value is valid, or none could be made."""


class Choice(Struct, frozen=True):
    """The members of a `oneOf` or an `anyOf`, with the property that distinguishes them and its values."""

    members: Sequence[Tree]
    is_exclusive: bool
    property: str = ""
    tags: Sequence[Tree] = ()


class Folded:
    """What a schema asks for, all in one place. Changed while it is folded, and never after."""

    def __init__(self) -> None:
        self.types: frozenset[str] | None = None
        self.hinted: list[str] = []  # types that keywords suggest
        self.values: list[Tree] | None = None
        self.properties: dict[str, list[Tree]] = {}
        self.required: dict[str, None] = {}
        self.additional: list[Tree] = []
        self.patterned: list[tuple[str, Tree]] = []
        self.closed: list[tuple[frozenset[str], tuple[str, ...]]] = (
            []
        )  # names and patterns that allow no others
        self.names: list[Tree] = []
        self.items: list[Tree] = []
        self.prefix: list[list[Tree]] = []
        self.contained: list[Tree] = []
        self.contents: list[Tree] = []  # of what a text says in its media type
        self.patterns: list[str] = []
        self.formats: list[str] = []
        self.encoding = ""
        self.media_type = ""
        self.limits: dict[str, int | float] = {}
        self.steps: list[int | float] = []
        self.is_unique = False
        self.examples: list[Tree] = []
        self.choices: list[Choice] = []
        self.heirs: list[Tree] = []
        self.keys: frozenset[str] = frozenset()
        self.is_hard = False

    def copy(self) -> Folded:
        """The same, to be changed."""
        other = copy(self)
        for name, value in vars(self).items():
            if not isinstance(value, (str, bool, frozenset)):
                setattr(other, name, copy(value))
        other.properties = {name: [*schemas] for name, schemas in self.properties.items()}
        return other

    def allows(self, name: str) -> bool:
        """Whether an object may have a property of this name."""
        return all(
            name in names or any(compiled(pattern).search(name) for pattern in patterns)
            for names, patterns in self.closed
        )

    def without_choice(self) -> Folded:
        """The same without its first choice."""
        other = self.copy()
        del other.choices[0]
        return other

    # --- keyword by keyword

    def take(self, schema: Mapping[str, Tree]) -> None:
        """Add what one schema asks for, apart from references and `allOf`."""
        for keyword, value in schema.items():
            if keyword in _HINTS and _HINTS[keyword] not in self.hinted:
                self.hinted.append(_HINTS[keyword])
            if keyword in _HARD:
                self.is_hard = True
            self._take(keyword, value)
        for kind in ("oneOf", "anyOf"):
            members = schema.get(kind)
            if isinstance(members, list):
                self.choices.append(_choice(kind, members, schema))
        if schema.get("additionalProperties") is False:
            listed, patterns = schema.get("properties"), schema.get("patternProperties")
            names = frozenset(listed if isinstance(listed, dict) else ())
            self.closed.append((names, tuple(patterns if isinstance(patterns, dict) else ())))
        if "if" in schema:
            self._take_condition(schema)

    def _take(self, keyword: str, value: Tree) -> None:
        match keyword, value:
            case "type", str() | list():
                self._narrow(value)
            case "const", _:
                self._limit_values([value])
            case "enum", list():
                self._limit_values(value)
            case "properties", dict():
                for name, item in value.items():
                    self.properties.setdefault(name, []).append(item)
            case "required", list():
                self.required |= {name: None for name in value if isinstance(name, str)}
            case "patternProperties", dict():
                self.patterned += value.items()
                self.is_hard = True
            case "prefixItems", list():
                self.prefix.append(value)
            case "uniqueItems", True:
                self.is_unique = True
            case "examples", list():
                self.examples += value
            case "example" | "default", _ if (
                value is not None
            ):  # `example` is older than 3.1, and still usual there
                self.examples.append(value)
            case _:
                self._take_limit(keyword, value)

    def _take_limit(self, keyword: str, value: Tree) -> None:
        if isinstance(value, (dict, bool)) and keyword in _INNER:
            inner: list[Tree] = getattr(self, _INNER[keyword])
            inner.append(value)
            self.is_hard = self.is_hard or keyword in ("contains", "propertyNames")
        elif isinstance(value, str):
            if keyword == "pattern":
                self.patterns.append(value)
            elif keyword == "format":
                self.formats.append(value)
            elif keyword == "contentEncoding":
                self.encoding = value
            elif keyword == "contentMediaType":
                self.media_type = value
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            if keyword == "multipleOf":
                self.steps.append(value)
            elif keyword in _LOWER:
                self.limits[keyword] = max(value, self.limits.get(keyword, value))
            elif keyword in _UPPER:
                self.limits[keyword] = min(value, self.limits.get(keyword, value))

    def _narrow(self, value: str | list[Tree]) -> None:
        types = frozenset(
            [value] if isinstance(value, str) else [item for item in value if isinstance(item, str)]
        )
        if self.types is not None:
            both = self.types & types
            if "integer" in self.types | types and {"integer", "number"} <= self.types | types:
                both |= {"integer"} if "number" in self.types or "number" in types else both
            types = both
            if not types:
                raise ImpossibleError
        self.types = types

    def _limit_values(self, values: Sequence[Tree]) -> None:
        if self.values is not None:
            values = [item for item in values if any(is_same(item, other) for other in self.values)]
        if not values:
            raise ImpossibleError
        self.values = [*values]

    def _take_condition(self, schema: Mapping[str, Tree]) -> None:
        """`if` is a choice: it holds and so does `then`, or `else` holds."""
        first: list[Tree] = [schema["if"], schema.get("then", True)]
        members: list[Tree] = [{"allOf": first}, schema.get("else", True)]
        self.choices.append(Choice(members, is_exclusive=False))
        self.is_hard = True


_INNER: Mapping[str, str] = {
    "additionalProperties": "additional",
    "items": "items",
    "contains": "contained",
    "propertyNames": "names",
    "contentSchema": "contents",
}


def _choice(kind: str, members: list[Tree], schema: Mapping[str, Tree]) -> Choice:
    discriminator, tags = schema.get("discriminator"), schema.get(TAGS)
    name = discriminator.get("propertyName") if isinstance(discriminator, dict) else None
    if isinstance(name, str) and isinstance(tags, list):
        return Choice(members, kind == "oneOf", name, tags)
    return Choice(members, kind == "oneOf")


def is_same(one: Tree, other: Tree) -> bool:
    """Whether two values are the same in JSON, where true is not 1."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    return one == other


class Folder:
    """Folds the schemas of a document, each definition once."""

    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self._definitions = definitions
        self._folded: dict[str, Folded] = {}
        self._heights: dict[str, float] = {}
        self._lock = Lock()

    def fold(self, schema: Tree) -> Folded:
        """A schema with everything folded in but its choices. Raises `ImpossibleError` if it allows nothing."""
        key = key_of(schema)
        if key is not None and isinstance(schema, dict) and len(schema) == 1:
            if key not in self._folded:
                folded = Folded()
                self._add(folded, schema, frozenset())
                self._folded[key] = folded
            return self._folded[key]
        folded = Folded()
        self._add(folded, schema, frozenset())
        return folded

    def with_member(self, folded: Folded, member: Tree) -> Folded:
        """The same with one of the alternatives of its first choice, which is settled."""
        other = folded.without_choice()
        self._add(other, member, frozenset())
        return other

    def _add(self, folded: Folded, schema: Tree, seen: frozenset[str]) -> None:
        if schema is False:
            raise ImpossibleError
        if not isinstance(schema, dict):
            return
        key = key_of(schema)
        if key is not None:
            if key in seen:
                return
            folded.keys |= {key}
            self._add(folded, self._definitions.get(key, True), seen | {key})
        folded.take(schema)
        heirs = schema.get(HEIRS)
        if isinstance(heirs, list) and not folded.heirs:
            folded.heirs = heirs
        parts = schema.get("allOf")
        for part in parts if isinstance(parts, list) else ():
            self._add(folded, part, seen)

    # --- heights

    def height(self, schema: Tree) -> float:
        """How deeply the smallest valid value nests; infinite if there is none that ends."""
        with self._lock:  # a height is too large until it is measured
            self._measure(schema)
        return self._height(schema)

    def _measure(self, schema: Tree) -> None:
        """Find the heights of all definitions that a schema needs: each is a bound that only sinks."""
        new = [key for key in self._reachable(schema) if key not in self._heights]
        self._heights |= dict.fromkeys(new, inf)
        changed = bool(new)
        while changed:
            changed = False
            for key in new:
                height = self._height(self._definitions.get(key, True))
                if height < self._heights[key]:
                    self._heights[key], changed = height, True

    def _reachable(self, schema: Tree) -> Iterator[str]:
        seen: set[str] = set()
        stack: list[Tree] = [schema]
        while stack:
            item = stack.pop()
            if isinstance(item, dict):
                key = key_of(item)
                if key is not None and key not in seen and key not in self._heights:
                    seen.add(key)
                    yield key
                    stack.append(self._definitions.get(key, True))
                stack.extend(value for value in item.values() if isinstance(value, (dict, list)))
            elif isinstance(item, list):
                stack.extend(value for value in item if isinstance(value, (dict, list)))

    def _height(self, schema: Tree) -> float:
        if schema is False:
            return inf
        if not isinstance(schema, dict) or "const" in schema or "enum" in schema:
            return 0
        key = key_of(schema)
        heights = [0.0 if key is None else self._heights.get(key, 0)]
        heights += [self._height(part) for part in _list(schema, "allOf")]
        for kind in ("oneOf", "anyOf"):
            if members := _list(schema, kind):
                heights.append(min(map(self._height, members)))
        types = schema.get("type")
        if types in ("object", ["object"], None):
            heights.append(self._height_of_members(schema))
        least = schema.get("minItems")
        if types in ("array", ["array"]) and isinstance(least, (int, float)) and least > 0:
            heights.append(1 + self._height(schema.get("items", True)))
        return max(heights)

    def _height_of_members(self, schema: Mapping[str, Tree]) -> float:
        properties = schema.get("properties")
        known = properties if isinstance(properties, dict) else {}
        inner = [
            self._height(known.get(name, True)) for name in _list(schema, "required") if isinstance(name, str)
        ]
        return 1 + max(inner) if inner else 0


def _list(schema: Mapping[str, Tree], keyword: str) -> list[Tree]:
    value = schema.get(keyword)
    return value if isinstance(value, list) else []
