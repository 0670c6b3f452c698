"""The keywords of a schema whose values are not schemas."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.model import ABSENT, Absent
from sdkwright.parse.node import Node, wrong_type
from sdkwright.syntax.source import Tree, kind_of

Scalar: TypeAlias = "int | float | str | bool"

TYPES = ("null", "boolean", "object", "array", "number", "integer", "string")
"""The values of `type`."""

_TYPE_HINTS = {  # for types of programming languages and of Swagger 2.0
    **dict.fromkeys(("int", "int32", "int64", "long"), "did you mean `integer`?"),
    **dict.fromkeys(("float", "double", "decimal"), "did you mean `number`?"),
    **dict.fromkeys(("dict", "map", "hash"), "did you mean `object`?"),
    **dict.fromkeys(("list", "set"), "did you mean `array`?"),
    **dict.fromkeys(("date", "date-time", "uuid"), "write `type: string` with this as `format`"),
    "bool": "did you mean `boolean`?",
    "str": "did you mean `string`?",
    "file": "write `type: string` with `format: binary`",
}
_COUNTS = frozenset({"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"})
_NUMBERS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
CONSTRAINTS = (*sorted(_NUMBERS), *sorted(_COUNTS), "pattern", "uniqueItems")
"""The keywords that restrict values beyond their type."""


def parse_types(node: Node) -> tuple[str, ...]:
    """The allowed types; empty if the schema does not restrict them."""
    value = node.value.get("type", ABSENT)
    if isinstance(value, str) and value in TYPES:
        return (value,)
    if value is ABSENT:
        return ()
    at = node.at.child("type")
    types: list[str] = []
    places = [at.child(index) for index in range(len(value))] if isinstance(value, list) else [at]
    for at, item in zip(places, value if isinstance(value, list) else [value], strict=True):
        if item is None:
            node.report.warning("schema-type", "the type `null` needs quotes", at, "write `'null'`")
            item = "null"
        if isinstance(item, str) and item.lower() in TYPES:
            if item not in TYPES:
                node.report.warning("schema-type", f"`{item}` must be written `{item.lower()}`", at)
            types.append(item.lower())
        elif isinstance(item, str):
            hint = _TYPE_HINTS.get(item.lower()) or near(item, TYPES)
            hint = hint or f"expected one of {', '.join(f'`{name}`' for name in TYPES)}"
            node.report.warning("schema-type", f"unknown type `{item}`; ignored", at, hint)
        else:
            wrong_type(node.report, "type", "a string", item, at)
    return tuple(dict.fromkeys(types))


def parse_enum(node: Node) -> tuple[Tree, ...] | None:
    """The allowed values, each once."""
    value, at = node.value["enum"], node.at.child("enum")
    if not isinstance(value, list):
        wrong_type(node.report, "enum", "an array", value, at)
        return None
    if not value:
        node.report.warning("enum-empty", "an empty `enum` allows no value; ignored", at)
        return None
    kept: dict[tuple[str, str], Tree] = {}
    for index, item in enumerate(value):
        key = (kind_of(item), repr(item))
        if key in kept:
            node.report.warning("enum-duplicate", f"duplicate value `{_format(item)}`", at.child(index))
        kept.setdefault(key, item)
    return tuple(kept.values())


def parse_required(node: Node) -> tuple[str, ...]:
    """The required properties, each once."""
    if isinstance(node.value["required"], bool):
        at = node.at.child("required")
        message = "`required` must be a list of properties, not a boolean; ignored"
        node.report.warning(
            "wrong-type", message, at, "add the property to the `required` list of the object that has it"
        )
        return ()
    counts = Counter(node.read_strings("required"))
    for name, count in counts.items():
        if count > 1:
            at = node.at.child("required")
            node.report.warning("required-duplicate", f"duplicate `{name}` in `required`", at)
    return tuple(counts)


def parse_constraints(node: Node) -> dict[str, Scalar]:
    """Restrictions of the values beyond their type."""
    constraints: dict[str, Scalar] = {}
    for key in CONSTRAINTS:
        if key not in node.value:
            continue
        value = node.value[key]
        if key in _COUNTS and isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, (int, float, str)) and _is_valid(key, value):
            constraints[key] = value
        else:
            node.report.warning(
                "wrong-type", f"`{key}` cannot be `{_format(value)}`; ignored", node.at.child(key)
            )
    return constraints


def _is_valid(key: str, value: Scalar) -> bool:
    if isinstance(value, bool):
        return key == "uniqueItems"
    if isinstance(value, str):
        return key == "pattern"
    return key in _NUMBERS or (key in _COUNTS and isinstance(value, int) and value >= 0)


def _format(value: Tree) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


def parse_examples(value: Mapping[str, Tree]) -> tuple[Tree, ...]:
    """The examples, in any of the accepted forms; `example` is from OpenAPI 3.0."""
    examples = value.get("examples", ABSENT)
    if isinstance(examples, list):
        return tuple(examples)
    if isinstance(examples, dict):  # a map by name, as in parameters
        return tuple(item.get("value") if isinstance(item, dict) else item for item in examples.values())
    if not isinstance(examples, Absent):
        return (examples,)
    return (value["example"],) if "example" in value else ()
