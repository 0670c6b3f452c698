"""The schemas of a document as JSON Schemas of their own, and validators for them.

Documents are in the words of OpenAPI 3.1 here, so their schemas are nearly JSON Schemas. What is changed: references
lead to `$defs` by numbers, resolved as in the rest of the generator; keywords whose values have wrong types are left
out, as the parser ignores them; patterns are in Python's words.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from threading import Lock
from typing import Any, Literal, TypeAlias, cast

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators
from jsonschema.protocols import Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from sdkwright.diagnostics.report import Location, Report
from sdkwright.mock.patterns import compiled, python_pattern
from sdkwright.openapi.grammar import GRAMMAR
from sdkwright.parse.keywords import TYPES
from sdkwright.parse.resolver import Missing, Resolver
from sdkwright.syntax.source import Converted, Source, Tree, steps, value_at, written_at

Schema: TypeAlias = "dict[str, Tree] | bool"
Direction: TypeAlias = Literal["request", "response"]

TAGS = "x-mock-tags"
"""Beside `oneOf` and `anyOf` with a discriminator: the values of its property for each member, the usual one first."""
HEIRS = "x-mock-heirs"
"""In a schema whose discriminator has a mapping and no members: the schemas that it leads to."""

_validators: Any = validators  # what the library says of its own types is incomplete
_URI = "urn:document"
_INSIDE = GRAMMAR["schema"]
_COUNTS = frozenset(
    "minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains".split()
)
_BOUNDS = frozenset("minimum maximum exclusiveMinimum exclusiveMaximum multipleOf".split())
_PLAIN: dict[str, set[type]] = {"number": {int, float}, "integer": {int}, "string": {str}, "boolean": {bool}}
_ANNOTATIONS = frozenset(
    "type title description default example examples deprecated readOnly writeOnly".split()
)
_KEPT = frozenset("const default example examples readOnly writeOnly deprecated format title".split())


class Schemas:
    """The schemas of one document. Each is converted when it is first needed, by one thread at a time."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lock = Lock()
        self._resolver = Resolver(source, Report())
        self._made: dict[Location, Tree] = {}  # schemas that only the converted document has
        if source.converted is not None:
            self._collect(source.converted)
        self._keys: dict[Location, str] = {}
        self._raw: dict[str, tuple[Tree, Location]] = {}
        self.definitions: dict[str, Schema] = {}
        """The schemas that others refer to, by what ends their references."""
        document: dict[str, dict[str, Schema]] = {"$defs": self.definitions}
        registry: Registry[Any] = Registry()
        self._registry = registry.with_resource(_URI, DRAFT202012.create_resource(document))
        directions: tuple[Direction, ...] = ("request", "response")
        self._classes = {
            (direction, is_loose): self._validator_class(direction, is_loose)
            for direction in directions
            for is_loose in (False, True)
        }

    def _collect(self, value: Tree) -> None:
        """Find the schemas that the conversion from Swagger 2.0 made: forms and typed parameters."""
        stack: list[Tree] = [value]
        while stack:
            item = stack.pop()
            if isinstance(item, dict):
                for key, inner in item.items():
                    if key == "schema" and isinstance(inner, Converted):
                        self._made.setdefault(inner.at, inner)
                    stack.append(inner)
            elif isinstance(item, list):
                stack.extend(item)

    def at(self, location: Location) -> Schema:
        """The schema at a place of the document."""
        with (
            self._lock
        ):  # until a schema is converted, and all that it refers to, its definitions allow anything
            return self._reference(self._find(location), location)

    def name(self, schema: Schema) -> str:
        """The name of the component that a schema refers to; empty if it has none."""
        key = key_of(schema)
        if key is None:
            return ""
        parts = steps(self._raw[key][1].pointer)
        return parts[-1] if len(parts) > 1 and parts[-2] in ("schemas", "definitions") else ""

    def resolve(self, schema: Schema) -> Schema:
        """The schema itself, or the one that it refers to, if it is nothing but a reference."""
        for _ in range(100):
            key = key_of(schema)
            if key is None or not isinstance(schema, dict) or len(schema) > 1:
                break
            schema = self.definitions[key]
        return schema

    def is_valid(self, schema: Schema, value: Tree, direction: Direction, *, is_loose: bool = False) -> bool:
        """Whether a value is valid."""
        return next(self.errors(schema, value, direction, is_loose=is_loose), None) is None

    def errors(
        self, schema: Schema, value: Tree, direction: Direction, *, is_loose: bool = False
    ) -> Iterator[ValidationError]:
        """What is wrong with a value. Loosely, several members of a `oneOf` may be right."""
        cls = self._classes[direction, is_loose]
        yield from cls(schema, registry=self._registry, format_checker=_FORMATS).iter_errors(value)

    def _validator_class(self, direction: Direction, is_loose: bool) -> type[Validator]:
        checks = {
            "required": self._required(direction),
            "pattern": _pattern,
            "multipleOf": _multiple_of,
            "additionalProperties": _additional_properties,
            "items": _items,
        }
        for keyword in ("oneOf", "anyOf"):
            usual = "anyOf" if is_loose else keyword
            checks[keyword] = self._member(Draft202012Validator.VALIDATORS[usual], direction)
        cls: type[Validator] = _validators.extend(Draft202012Validator, checks)
        return cls

    def _required(self, direction: Direction) -> _Check:
        """The keyword `required`, which asks for nothing that only the other direction has."""

        def check(_: Validator, names: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
            missing = [name for name in names if name not in value] if isinstance(value, dict) else []
            hidden = _hidden_names(schema, direction, self.definitions) if missing else set[str]()
            for name in missing:
                if name not in hidden:
                    yield ValidationError(f"{name!r} is a required property")

        return check

    def _member(self, usual: _Check, direction: Direction) -> _Check:
        """`oneOf` and `anyOf`, of which a discriminator chooses the member.

        So a request is valid if that one member allows it. A response has to be valid without that, too.
        """

        def check(validator: Any, members: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
            tags: Any = schema.get(TAGS) or ()
            name: Any = schema["discriminator"]["propertyName"] if tags else None
            tag = _property(value, name) if tags else None
            chosen = [index for index, own in enumerate(tags) if isinstance(tag, str) and tag in own]
            if chosen and direction == "request":
                yield from validator.descend(value, members[chosen[0]], schema_path=chosen[0])
            elif isinstance(tag, str) and not chosen and all(self._is_no_union(member) for member in members):
                known = ", ".join(repr(item) for own in tags for item in own)
                yield ValidationError(f"{tag!r} is not a value of the discriminator {name}: {known}")
            else:
                yield from usual(validator, members, value, schema)

        return check

    def _is_no_union(self, member: Tree) -> bool:
        """Whether a member is nothing that has members itself, whose tags may be other ones."""
        resolved = self.definitions.get(
            key_of(member) or "", member if isinstance(member, (dict, bool)) else True
        )
        return (
            key_of(member) is not None
            and isinstance(resolved, dict)
            and not {"oneOf", "anyOf", "$ref"} & {*resolved}
        )

    # --- conversion

    def _find(self, location: Location) -> Tree:
        if location in self._made:
            return self._made[location]
        return value_at(self._source.files.get(location.file), location.pointer)

    def _reference(self, value: Tree, at: Location) -> Schema:
        """A reference to a definition with a schema, which is converted now, with all that it refers to."""
        at = written_at(value, at)
        waiting = [key] if (key := self._key(value, at)) not in self.definitions else []
        while waiting:
            current = waiting.pop()
            if current in self.definitions:
                continue
            self.definitions[current] = True
            before = len(self._raw)
            raw, place = self._raw[current]
            self.definitions[current] = self._convert(raw, place)
            waiting += list(self._raw)[before:]
        return {"$ref": f"{_URI}#/$defs/{key}"}

    def _key(self, value: Tree, at: Location) -> str:
        at = written_at(value, at)
        if at not in self._keys:
            key = str(len(self._keys))
            self._keys[at] = key
            self._raw[key] = (value, at)
        return self._keys[at]

    def _convert(self, value: Tree, at: Location) -> Schema:
        at = written_at(value, at)
        if isinstance(value, bool):
            return value
        if not isinstance(value, dict):
            return True
        schema: dict[str, Tree] = {}
        for key, item in value.items():
            if key in ("$ref", "$dynamicRef", "$recursiveRef") and isinstance(item, str):
                reference = self._resolve(item, at.child(key))
                if reference is not None:
                    schema["$ref"] = reference
            elif key == "items" and isinstance(item, list):  # as before JSON Schema 2020-12
                schema["prefixItems"] = self._convert_list(item, at.child(key))
                if isinstance(more := value.get("additionalItems"), (dict, bool)):
                    schema["items"] = self._convert(more, at.child("additionalItems"))
            elif key in _INSIDE and key not in ("$defs", "definitions"):
                self._add_inner(schema, key, item, at.child(key))
            else:
                _add_keyword(schema, key, item)
        self._add_tags(schema, value, at)
        return schema

    def _add_inner(self, schema: dict[str, Tree], key: str, item: Tree, at: Location) -> None:
        """Convert a keyword with schemas in it, as the grammar says."""
        kind = _INSIDE[key]
        if kind == "schema":
            if isinstance(item, (dict, bool)):
                schema.setdefault(key, self._convert(item, at))
        elif kind == "[schema]":
            items: list[Tree] = item if isinstance(item, list) else [item] if isinstance(item, dict) else []
            if converted := self._convert_list(items, at):
                schema[key] = converted
        elif kind == "{schema}" and isinstance(item, dict):
            inner = {name: self._convert(one, at.child(name)) for name, one in item.items()}
            if key == "patternProperties":
                patterns = {name: python_pattern(name) for name in inner}
                schema[key] = {name: inner[old] for old, name in patterns.items() if name is not None}
            elif inner:
                schema[key] = dict(inner)

    def _convert_list(self, items: list[Tree], at: Location) -> list[Tree]:
        return [
            self._convert(item, at.child(index))
            for index, item in enumerate(items)
            if isinstance(item, (dict, bool))
        ]

    def _resolve(self, ref: str, at: Location) -> str | None:
        target = self._resolver.find_target(ref, at)
        if isinstance(target, Missing) or not isinstance(target.value, (dict, bool)):
            return None
        if self._resolver.is_cycle(at, target):
            return None
        return f"{_URI}#/$defs/{self._key(target.value, target.at)}"

    def _add_tags(self, schema: dict[str, Tree], value: Mapping[str, Tree], at: Location) -> None:
        """Note what a discriminator says, which JSON Schema does not know."""
        discriminator = value.get("discriminator")
        if not isinstance(discriminator, dict) or not isinstance(discriminator.get("propertyName"), str):
            return
        schema["discriminator"] = {"propertyName": discriminator["propertyName"]}
        listed = discriminator.get("mapping")
        mapping = listed if isinstance(listed, dict) else {}
        at = at.child("discriminator", "mapping")
        tags: dict[str | None, list[Tree]] = {}
        for tag, ref in mapping.items():
            tags.setdefault(self._mapped(ref, at.child(tag)), []).append(tag)
        members = schema.get("oneOf") or schema.get("anyOf")
        if isinstance(members, list):
            keys = [key_of(member) if isinstance(member, dict) else None for member in members]
            every = [
                [] if key is None else self._tags_of(key, tags.get(key, []), discriminator["propertyName"])
                for key in keys
            ]
            # Members that list the same values are not told apart by them.
            if mapping or len({str(tag) for own in every for tag in own}) == sum(map(len, every)):
                schema[TAGS] = [*every]
        elif mapping:
            schema[HEIRS] = [
                {
                    "$ref": f"{_URI}#/$defs/{key}",
                    "properties": {str(discriminator["propertyName"]): {"enum": listed_tags}},
                }
                for key, listed_tags in tags.items()
                if key is not None
            ]

    def _tags_of(self, key: str, mapped: list[Tree], name: Tree) -> list[Tree]:
        """The values that lead to a member: those of the mapping, and its name, unless it lists others itself."""
        value, at = self._raw[key]
        own = at.pointer.rpartition("/")[2]
        listed = self._values_of(value, at, str(name), 0)
        return [*mapped, own] if mapped or not listed or own in listed else listed

    def _values_of(self, value: Tree, at: Location, name: str, depth: int) -> list[Tree]:
        """The texts that a schema lists for one of its properties, if it lists any."""
        at = written_at(value, at)
        if not isinstance(value, dict) or depth > 20:
            return []
        found: list[Tree] = []
        properties = value.get("properties")
        if isinstance(properties, dict) and name in properties:
            found = self._listed(properties[name], at.child("properties").child(name), 0)
        if not found and isinstance(ref := value.get("$ref"), str):
            target = self._resolver.find_target(ref, at.child("$ref"))
            found = (
                []
                if isinstance(target, Missing)
                else self._values_of(target.value, target.at, name, depth + 1)
            )
        parts = value.get("allOf")
        for index, part in enumerate(parts if isinstance(parts, list) else ()):
            found = found or self._values_of(part, at.child("allOf").child(index), name, depth + 1)
        return found

    def _listed(self, value: Tree, at: Location, depth: int) -> list[Tree]:
        at = written_at(value, at)
        if not isinstance(value, dict) or depth > 20:
            return []
        if isinstance(value.get("const"), str):
            return [value["const"]]
        listed = value.get("enum")
        if isinstance(listed, list):
            return [item for item in listed if isinstance(item, str)]
        if isinstance(ref := value.get("$ref"), str):
            target = self._resolver.find_target(ref, at.child("$ref"))
            return [] if isinstance(target, Missing) else self._listed(target.value, target.at, depth + 1)
        return []

    def _mapped(self, ref: Tree, at: Location) -> str | None:
        if not isinstance(ref, str):
            return None
        for text in (f"#/components/schemas/{ref}", ref) if re.fullmatch(r"[\w.-]+", ref) else (ref,):
            if (resolved := self._resolve(text, at)) is not None:
                return resolved.rpartition("/")[2]
        return None


def _property(value: Tree, name: str) -> Tree:
    return value.get(name) if isinstance(value, dict) else None


def key_of(schema: Tree) -> str | None:
    """The key of the definition that a schema refers to."""
    ref = schema.get("$ref") if isinstance(schema, dict) else None
    return ref.rpartition("/")[2] if isinstance(ref, str) else None


def _add_keyword(schema: dict[str, Tree], key: str, item: Tree) -> None:
    """Copy a keyword without schemas in it, unless its value is of a wrong type."""
    if key == "type":
        listed = [item] if isinstance(item, str) else item if isinstance(item, list) else []
        types = [name.lower() if isinstance(name, str) else "null" if name is None else "" for name in listed]
        known: list[Tree] = [name for name in dict.fromkeys(types) if name in TYPES]
        if known:
            schema["type"] = known[0] if len(known) == 1 else known
    elif key == "enum":
        if isinstance(item, list) and item:
            schema["enum"] = item
    elif key == "required":
        if isinstance(item, list) and (names := [name for name in item if isinstance(name, str)]):
            schema["required"] = list[Tree](names)
    elif key == "pattern":
        pattern = python_pattern(item) if isinstance(item, str) else None
        if pattern is not None:
            schema["pattern"] = pattern
    elif key == "dependentRequired" and isinstance(item, dict):
        lists = {name: names for name, names in item.items() if isinstance(names, list)}
        schema[key] = dict(lists)
    elif _is_plain(key, item):
        schema[key] = item


def _is_plain(key: str, item: Tree) -> bool:
    if key in _COUNTS:
        return (
            isinstance(item, (int, float)) and not isinstance(item, bool) and item >= 0 and item == int(item)
        )
    if key in _BOUNDS:
        is_number = isinstance(item, (int, float)) and not isinstance(item, bool)
        return is_number and not (key == "multipleOf" and item == 0)
    if key == "uniqueItems":
        return isinstance(item, bool)
    return key in _KEPT or key in ("contentEncoding", "contentMediaType", "xml", "description")


# --- validators


def is_hidden(schema: Tree, direction: Direction, definitions: Mapping[str, Schema], depth: int = 0) -> bool:
    """Whether only the other direction has a property with this schema."""
    if not isinstance(schema, dict) or depth > 5:
        return False
    if schema.get("readOnly" if direction == "request" else "writeOnly") is True:
        return True
    key = key_of(schema)
    if key is not None and is_hidden(definitions.get(key, True), direction, definitions, depth + 1):
        return True
    parts = schema.get("allOf")
    return isinstance(parts, list) and any(
        is_hidden(part, direction, definitions, depth + 1) for part in parts
    )


def _hidden_names(
    schema: Tree, direction: Direction, definitions: Mapping[str, Schema], depth: int = 0
) -> set[str]:
    """The properties of a schema, and of the parts of its `allOf`, that only the other direction has."""
    if not isinstance(schema, dict) or depth > 5:
        return set()
    properties = schema.get("properties")
    names = {
        name
        for name, item in (properties.items() if isinstance(properties, dict) else ())
        if is_hidden(item, direction, definitions)
    }
    parts = schema.get("allOf")
    for part in parts if isinstance(parts, list) else ():
        names |= _hidden_names(part, direction, definitions, depth + 1)
    key = key_of(schema)
    return (
        names
        if key is None
        else names | _hidden_names(definitions.get(key, True), direction, definitions, depth + 1)
    )


_Check: TypeAlias = Callable[[Validator, Any, Any, Any], Iterator[ValidationError]]


def _pattern(_: Validator, pattern: object, value: object, schema: object) -> Iterator[ValidationError]:
    if isinstance(value, str) and isinstance(pattern, str) and not compiled(pattern).search(value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def _additional_properties(validator: Any, rest: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    """In the order of the value. That of the library is another one in each process."""
    if not isinstance(rest, dict) or not isinstance(value, dict):
        yield from Draft202012Validator.VALIDATORS["additionalProperties"](validator, rest, value, schema)
        return
    known: dict[str, Any] = schema.get("properties", {})
    patterns: dict[str, Any] = schema.get("patternProperties", {})
    members: list[tuple[str, Any]] = [*value.items()]
    for name, item in members:
        if name not in known and not any(compiled(pattern).search(name) for pattern in patterns):
            yield from validator.descend(item, rest, path=name)


def _items(validator: Any, items: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    """At once where nothing but the type of plain items counts: vectors have thousands of numbers."""
    about: Any = items
    kinds: set[type] = set()
    if isinstance(items, dict) and _has_only_type(about):
        kinds = _PLAIN.get(str(about.get("type")), kinds)
    if not kinds or not isinstance(value, list) or not set(map(type, cast("list[object]", value))) <= kinds:
        yield from Draft202012Validator.VALIDATORS["items"](validator, items, value, schema)


def _has_only_type(schema: Mapping[str, Any]) -> bool:
    """Whether a schema asks for a type and nothing more."""
    has_format = "format" in schema and schema["format"] in _FORMATS.checkers
    return not has_format and schema.keys() <= _ANNOTATIONS | {"format"}


def _multiple_of(_: Validator, step: object, value: object, schema: object) -> Iterator[ValidationError]:
    """As decimal numbers: 19.99 is a multiple of 0.01, which binary fractions do not show."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isinstance(step, (int, float)):
        return
    if not is_multiple(value, step):
        yield ValidationError(f"{value!r} is not a multiple of {step!r}")


def is_multiple(value: int | float, step: int | float) -> bool:
    """Whether a number is a multiple of another, as both are written."""
    try:
        number, unit = Decimal(repr(value)), abs(Decimal(repr(step)))
        return bool(number == (number / unit).to_integral_value() * unit)
    except (InvalidOperation, ZeroDivisionError):
        return False


def _formats() -> FormatChecker:
    """The formats of JSON Schema, as far as their libraries are installed, and those of OpenAPI."""
    formats = FormatChecker()
    formats.checkers = dict(Draft202012Validator.FORMAT_CHECKER.checkers)
    for name in ("color", "idn-email"):
        formats.checkers.pop(name, None)

    def integer(bits: int) -> Callable[[object], bool]:
        limit = 2 ** (bits - 1)
        return lambda value: isinstance(value, bool) or not isinstance(value, int) or -limit <= value < limit

    def is_base64(value: object) -> bool:
        if not isinstance(value, str):
            return True
        base64.b64decode(value, validate=True)
        return True

    formats.checks("int32")(integer(32))
    formats.checks("int64")(integer(64))
    formats.checks("byte", raises=(binascii.Error, ValueError))(is_base64)
    return formats


_FORMATS = _formats()


def conforms(name: str, text: str) -> bool:
    """Whether a text is in a format; true for formats that nothing checks."""
    return _FORMATS.conforms(text, name)
