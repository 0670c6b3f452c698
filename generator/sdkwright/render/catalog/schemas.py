"""Types → JSON Schema (draft 2020-12): what an argument takes, as programs that are not written in Python read it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import assert_never

from sdkwright.ir.api import Alias, Definition, Doc, Field, Parameter
from sdkwright.ir.types import NULL, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.openapi.model import ABSENT, JSON

_SCALARS: Mapping[str, dict[str, JSON]] = {
    "any": {},
    "null": {"type": "null"},
    "never": {"not": {}},
    "boolean": {"type": "boolean"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "string": {"type": "string"},
    "datetime": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    "time": {"type": "string", "format": "time"},
    "duration": {"type": "string", "format": "duration"},
    "uuid": {"type": "string", "format": "uuid"},
    "decimal": {"type": "string", "format": "decimal"},
    "base64": {"type": "string", "contentEncoding": "base64"},
    "vector": {"type": "string", "contentEncoding": "base64"},
    "binary": {"type": "string", "format": "binary"},
}
_TYPES: Mapping[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}
_MAX_TEXT = 1_000  # characters of a description: what is longer is in the documentation


class SchemaWriter:
    """Writes the schemas of one API, and then those of the definitions that they mention."""

    def __init__(self, definitions: Mapping[str, Definition]) -> None:
        self._definitions = definitions
        self._mentioned = set[str]()  # ids of definitions
        self._unwritten = deque[str]()

    def argument(self, item: Parameter) -> dict[str, JSON]:
        """The schema of an argument, with what the document says about it."""
        return self._described(item)

    def write(self, type_: Type) -> dict[str, JSON]:
        """The schema of a type."""
        match type_:
            case Scalar(kind=kind):
                return dict(_SCALARS[kind])
            case Literals():
                return _literals(type_)
            case ListOf(item=item):
                return {"type": "array", "items": self.write(item)}
            case MapOf(value=value):
                return {"type": "object", "additionalProperties": self.write(value) or True}
            case TupleOf(items=items):
                size = len(items)
                members: JSON = [self.write(item) for item in items]
                return {"type": "array", "prefixItems": members, "minItems": size, "maxItems": size}
            case UnionOf():
                return self._union(type_)
            case Ref(id=id_):
                if id_ not in self._mentioned:
                    self._mentioned.add(id_)
                    self._unwritten.append(id_)
                return {"$ref": f"#/$defs/{self._definitions[id_].name}"}
            case _:
                assert_never(type_)

    def definition(self, id_: str) -> dict[str, JSON]:
        """The schema behind an id, as requests have it: without properties that only responses have."""
        target = self._definitions[id_]
        if isinstance(target, Alias):
            return self.write(target.type) | _facts(target.doc)
        fields = [item for item in target.fields if not item.read_only]
        schema: dict[str, JSON] = {"type": "object"}
        if fields:
            schema["properties"] = {item.wire: self._described(item) for item in fields}
        if required := [item.wire for item in fields if item.required]:
            schema["required"] = required
        if target.extra is None:
            schema["additionalProperties"] = False
        elif target.declares_extra:
            schema["additionalProperties"] = self.write(target.extra) or True
        return schema | _facts(target.doc)

    def definitions(self) -> Iterable[tuple[str, dict[str, JSON]]]:
        """All definitions that schemas mention so far, and those that they mention in turn, by name."""
        while self._unwritten:
            id_ = self._unwritten.popleft()
            yield self._definitions[id_].name, self.definition(id_)

    def _described(self, item: Field | Parameter) -> dict[str, JSON]:
        """A property or an argument: its type, bounds, default and description."""
        schema = self.write(item.type) | dict(item.constraints)
        if item.default is not ABSENT:
            schema["default"] = item.default
        return schema | _facts(item.doc)

    def _union(self, type_: UnionOf) -> dict[str, JSON]:
        """Any of several types; a constant beside null is one list of types, as people write it."""
        members = [member for member in type_.members if member != NULL]
        schemas = [self.write(member) for member in members]
        if len(members) < len(type_.members):
            if (
                len(schemas) == 1
                and isinstance(kind := schemas[0].get("type"), str)
                and "enum" not in schemas[0]
            ):
                return {**schemas[0], "type": [kind, "null"]}
            schemas.append({"type": "null"})
        listed: JSON = list[JSON](schemas)
        return {"anyOf": listed} if len(schemas) > 1 else schemas[0]


def json_type(value: JSON) -> str:
    """What JSON Schema calls the type of a constant."""
    return _TYPES[type(value)]


def _literals(type_: Literals) -> dict[str, JSON]:
    kinds = {json_type(value) for value in type_.values}
    schema: dict[str, JSON] = {"type": kinds.pop()} if len(kinds) == 1 else {}
    schema["enum"] = list(type_.values)
    return {"anyOf": [schema, {"type": "string"}]} if type_.open else schema


def _facts(doc: Doc) -> dict[str, JSON]:
    text = shortened(doc.description or doc.summary)
    facts: dict[str, JSON] = {"description": text} if text else {}
    return facts | ({"deprecated": True} if doc.deprecated else {})


def shortened(text: str) -> str:
    """A description, cut where it is so long that nobody reads it in a terminal."""
    text = text.strip()
    return text if len(text) <= _MAX_TEXT else f"{text[:_MAX_TEXT].rstrip()}…"
