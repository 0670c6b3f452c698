"""The keywords of a schema that have plain values, read with the same distrust as everything else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeAlias

from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.model import ABSENT, Absent
from sdkwright.parse.node import Node, wrong_type
from sdkwright.syntax.source import Tree, kind_of

Scalar: TypeAlias = "int | float | str | bool"

TYPES = ("null", "boolean", "object", "array", "number", "integer", "string")
"""What `type` can say."""

_MEANT = {  # by types of programming languages and of Swagger 2.0
    **dict.fromkeys(("int", "int32", "int64", "long"), "did you mean `integer`?"),
    **dict.fromkeys(("float", "double", "decimal"), "did you mean `number`?"),
    **dict.fromkeys(("dict", "map", "hash"), "did you mean `object`?"),
    **dict.fromkeys(("list", "set"), "did you mean `array`?"),
    **dict.fromkeys(("date", "date-time", "uuid"), "write `type: string`, and this as its `format`"),
    "bool": "did you mean `boolean`?",
    "str": "did you mean `string`?",
    "file": "write `type: string`, and `format: binary`",
}
_COUNTS = frozenset({"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"})
_NUMBERS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
CONSTRAINTS = (*sorted(_NUMBERS), *sorted(_COUNTS), "pattern", "uniqueItems")
"""What a value must obey beyond its type."""


def types(node: Node) -> tuple[str, ...]:
    """The types that are allowed; none if the schema does not say."""
    value = node.value.get("type", ABSENT)
    if isinstance(value, str) and value in TYPES:
        return (value,)
    if value is ABSENT:
        return ()
    at = node.at.child("type")
    found: list[str] = []
    places = [at.child(index) for index in range(len(value))] if isinstance(value, list) else [at]
    for at, item in zip(places, value if isinstance(value, list) else [value], strict=True):
        if item is None:
            node.report.warning("schema-type", "the type null needs quotes: `'null'`", at, "write `'null'`")
            item = "null"
        if isinstance(item, str) and item.lower() in TYPES:
            if item not in TYPES:
                node.report.warning("schema-type", f"`{item}` is written `{item.lower()}`", at)
            found.append(item.lower())
        elif isinstance(item, str):
            hint = _MEANT.get(item.lower()) or near(item, TYPES)
            hint = hint or f"the types are {', '.join(TYPES)}"
            node.report.warning("schema-type", f"there is no type `{item}`; ignored", at, hint)
        else:
            wrong_type(node.report, "type", "a string", item, at)
    return tuple(dict.fromkeys(found))


def enum(node: Node) -> tuple[Tree, ...] | None:
    """The values that are allowed, each once."""
    value, at = node.value["enum"], node.at.child("enum")
    if not isinstance(value, list):
        wrong_type(node.report, "enum", "an array", value, at)
        return None
    if not value:
        node.report.warning("enum-empty", "an `enum` without values allows nothing; ignored", at)
        return None
    kept: dict[tuple[str, str], Tree] = {}
    for index, item in enumerate(value):
        key = (kind_of(item), repr(item))
        if key in kept:
            node.report.warning("enum-duplicate", f"the value {_shown(item)} is given twice", at.child(index))
        kept.setdefault(key, item)
    return tuple(kept.values())


def required(node: Node) -> tuple[str, ...]:
    """The properties that have to be there, each once."""
    if isinstance(node.value["required"], bool):
        at = node.at.child("required")
        message = "`required` of a schema lists the properties that have to be there; ignored"
        node.report.warning("wrong-type", message, at, "name the property in the `required` of the object")
        return ()
    names = node.texts("required")
    kept = tuple(dict.fromkeys(names))
    for name in kept:
        if names.count(name) > 1:
            at = node.at.child("required")
            node.report.warning("required-duplicate", f"`{name}` is listed twice in `required`", at)
    return kept


def constraints(node: Node) -> dict[str, Scalar]:
    """What a value must obey beyond its type."""
    found: dict[str, Scalar] = {}
    for key in CONSTRAINTS:
        if key not in node.value:
            continue
        value = node.value[key]
        if key in _COUNTS and isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, (int, float, str)) and _fits(key, value):
            found[key] = value
        else:
            node.report.warning(
                "wrong-type", f"`{key}` cannot be {_shown(value)}; ignored", node.at.child(key)
            )
    return found


def _fits(key: str, value: Scalar) -> bool:
    if isinstance(value, bool):
        return key == "uniqueItems"
    if isinstance(value, str):
        return key == "pattern"
    return key in _NUMBERS or (key in _COUNTS and isinstance(value, int) and value >= 0)


def _shown(value: Tree) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


def examples(value: Mapping[str, Tree]) -> tuple[Tree, ...]:
    """The examples, in any of the ways of writing them; `example` is that of 3.0."""
    examples = value.get("examples", ABSENT)
    if isinstance(examples, list):
        return tuple(examples)
    if isinstance(examples, dict):  # named, as those of parameters are
        return tuple(item.get("value") if isinstance(item, dict) else item for item in examples.values())
    if not isinstance(examples, Absent):
        return (examples,)
    return (value["example"],) if "example" in value else ()
