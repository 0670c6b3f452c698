"""Texts as the values that they stand for: a parameter `limit=5` is a number where its schema says so."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import NoReturn, TypeAlias

from sdkwright.mock.schemas import Schema, Schemas, is_hidden, key_of
from sdkwright.openapi.model import ABSENT, Absent
from sdkwright.syntax.source import Tree


def read_json(text: str) -> Tree:
    """The value of a JSON text. Raises `ValueError`, also for what Python reads and cannot write as JSON again."""
    try:
        value: Tree = json.loads(text, parse_constant=_refuse_constant, parse_float=_finite)
    except RecursionError:
        raise ValueError("it nests too deeply") from None
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"{text[:40]} is too large a number")
    return value


Raw: TypeAlias = "str | list[Raw] | dict[str, Raw]"
"""Texts, and what a style has grouped them into."""

_INTEGER = re.compile(r"-?(0|[1-9]\d*)")
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_MAX_PARTS = 200


class Readings:
    """Reads texts by the schemas of one document."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def read(self, raw: Raw, schema: Schema) -> Tree:
        """The value that a text or a group of texts stands for: a valid one, if there is one."""
        parts = self.parts(schema)
        if isinstance(raw, str):
            first, *others = [*self._of_text(raw, parts)]
            return next((value for value in (first, *others) if self._fits(value, schema)), first)
        if isinstance(raw, list):
            return [self._read_item(item, index, parts) for index, item in enumerate(raw)]
        return {name: self._read_member(item, name, parts) for name, item in raw.items()}

    def kinds(self, schema: Schema) -> set[str]:
        """The types that a schema names, in any of its alternatives; empty if it allows all."""
        kinds: set[str] = set()
        for part in self.parts(schema):
            named = part.get("type")
            kinds |= {named} if isinstance(named, str) else set()
            kinds |= {item for item in named if isinstance(item, str)} if isinstance(named, list) else set()
        return kinds

    def properties(self, schema: Schema) -> dict[str, Tree]:
        """The properties that a schema names, in any of its alternatives."""
        found: dict[str, Tree] = {}
        for part in self.parts(schema):
            properties = part.get("properties")
            if isinstance(properties, dict):
                found = {**properties, **found}
        return found

    def is_map(self, schema: Schema) -> bool:
        """Whether a schema describes properties that it does not name."""
        return isinstance(self.additional(schema), dict)

    def additional(self, schema: Schema) -> Schema:
        """The schema of properties that a schema does not name."""
        every = (part.get("additionalProperties") for part in self.parts(schema))
        return next((item for item in every if isinstance(item, dict)), True)

    def parts(self, schema: Tree, value: Tree | Absent = ABSENT) -> list[Mapping[str, Tree]]:
        """A schema with all that it refers to and its alternatives: all, or those that are right for a value."""
        found: list[Mapping[str, Tree]] = []
        stack: list[Tree] = [schema]
        seen: set[str] = set()
        while stack and len(found) < _MAX_PARTS:
            item = stack.pop()
            if not isinstance(item, dict):
                continue
            found.append(item)
            key = key_of(item)
            if key is not None and key not in seen:
                seen.add(key)
                stack.append(self._schemas.definitions.get(key, True))
            for keyword in ("allOf", "anyOf", "oneOf"):
                inner = item.get(keyword)
                members: list[Tree] = inner if isinstance(inner, list) else []
                if keyword != "allOf" and not isinstance(value, Absent):
                    fitting = [
                        one for one in members if isinstance(one, (dict, bool)) and self._fits(value, one)
                    ]
                    members = [*fitting] or members
                stack += members
        return found

    def without_hidden(self, value: Tree, schema: Tree) -> Tree:
        """A value of a response without the properties that only requests have (`writeOnly`)."""
        if not isinstance(value, dict) and not _has_inner(value):
            return value  # vectors have thousands of numbers
        definitions = self._schemas.definitions
        parts = self.parts(schema, value)
        if isinstance(value, dict):
            known = {
                name: item
                for part in reversed(parts)
                for name, item in _members(part.get("properties")).items()
            }
            return {
                name: self.without_hidden(item, known.get(name, True))
                for name, item in value.items()
                if not is_hidden(known.get(name, True), "response", definitions)
            }
        if isinstance(value, list):
            items = next((part["items"] for part in parts if "items" in part), True)
            return [self.without_hidden(item, items) for item in value]
        return value

    def _fits(self, value: Tree, schema: Schema) -> bool:
        return self._schemas.is_valid(schema, value, "request")

    def _read_item(self, raw: Raw, index: int, parts: Sequence[Mapping[str, Tree]]) -> Tree:
        options: list[Tree] = []
        for part in parts:
            prefix = part.get("prefixItems")
            if isinstance(prefix, list) and index < len(prefix):
                options.append(prefix[index])
            elif "items" in part:
                options.append(part["items"])
        return self._read_by(raw, options)

    def _read_member(self, raw: Raw, name: str, parts: Sequence[Mapping[str, Tree]]) -> Tree:
        options: list[Tree] = []
        others: list[Tree] = []
        for part in parts:
            properties = part.get("properties")
            if isinstance(properties, dict) and name in properties:
                options.append(properties[name])
            elif "additionalProperties" in part:
                others.append(part["additionalProperties"])
        return self._read_by(raw, options or others)

    def _read_by(self, raw: Raw, options: Sequence[Tree]) -> Tree:
        """What a text stands for by the first of some schemas that has it as a value."""
        schemas = [item for item in options if isinstance(item, (dict, bool))] or [True]
        readings = [self.read(raw, schema) for schema in schemas]
        for value, schema in zip(readings, schemas, strict=True):
            if self._fits(value, schema):
                return value
        return readings[0]

    def _of_text(self, text: str, parts: Sequence[Mapping[str, Tree]]) -> Iterator[Tree]:
        """Everything that a text may stand for, the most likely first."""
        kinds = {kind for part in parts for kind in _kinds_of(part)}
        if {"integer", "number"} & kinds:
            if _INTEGER.fullmatch(text):
                yield int(text) if len(text) < 400 else text
            elif _NUMBER.fullmatch(text) and math.isfinite(float(text)):
                yield float(text)
        if "boolean" in kinds and text in ("true", "false"):
            yield text == "true"
        if "null" in kinds and text in ("", "null"):
            yield None
        yield text
        if "array" in kinds:
            yield [self._read_item(text, 0, parts)]
        if {"array", "object"} & kinds and text[:1] in ("[", "{"):
            with suppress(ValueError):
                yield read_json(text)


def _members(value: Tree) -> dict[str, Tree]:
    return value if isinstance(value, dict) else {}


def _kinds_of(schema: Mapping[str, Tree]) -> set[str]:
    """The types that a schema names, or that the values have which it lists."""
    named = schema.get("type")
    if isinstance(named, (str, list)):
        return {named} if isinstance(named, str) else {item for item in named if isinstance(item, str)}
    listed = schema.get("enum")
    values = [
        *(listed if isinstance(listed, list) else ()),
        *([schema["const"]] if "const" in schema else ()),
    ]
    kinds = {_kind(value) for value in values}
    if {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"} & schema.keys():
        kinds.add("number")
    return kinds


def _kind(value: Tree) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    return "number" if isinstance(value, (int, float)) else "string"


def _has_inner(value: Tree) -> bool:
    """Whether a value is a list with objects or lists in it."""
    return isinstance(value, list) and any(isinstance(item, (dict, list)) for item in value)
