"""Schemas with their references and `allOf`s folded in. Uses nothing of the generator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from tests.support.jsontypes import get_object, is_array, is_object
from tests.wire.spec import Spec

Effective = dict[str, Any]

_NUMBERS = ("minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems")
_KINDS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys((*_NUMBERS, "minProperties", "maxProperties"), (int, float)),
    **dict.fromkeys(("properties", "patternProperties", "discriminator"), (dict,)),
    **dict.fromkeys(("allOf", "oneOf", "anyOf", "prefixItems", "enum", "required"), (list,)),
    **dict.fromkeys(("items", "additionalProperties", "not"), (dict, bool)),
    **dict.fromkeys(("format", "pattern"), (str,)),
    "type": (str, list),
}
"""What the values of keywords are; others say nothing."""


class Impossible(Exception):
    """No value could be found."""


@dataclass
class Schemas:
    """The schemas of one document."""

    spec: Spec
    _cache: dict[int, tuple[Any, Effective]] = field(default_factory=dict[int, tuple[Any, Effective]])

    def effective(self, schema: Any, base: str, seen: tuple[int, ...] = ()) -> Effective:
        """One schema in place of its `$ref`s and `allOf`s."""
        if id(schema) in self._cache and self._cache[id(schema)][0] is schema:
            return self._cache[id(schema)][1]
        if schema is False or id(schema) in seen:
            raise Impossible("the schema allows nothing")
        if not is_object(schema) or not schema:
            return {"properties": {}, "required": [], "choices": [], "patterns": []}
        schema, written = _proper(schema), schema
        seen = (*seen, id(written))
        if isinstance(schema.get("$id"), str):  # which its references are relative to
            base = urljoin(self.spec.address, schema["$id"])
        own = {key: item for key, item in schema.items() if key not in ("$ref", "allOf")}
        ref = schema.get("$ref")
        parts: list[Effective] = []
        if isinstance(ref, str):
            target, where = self.spec.step(ref, base)
            parts.append(self.effective(target, where, seen))
            if self.spec.old:
                own = {}
        parts += [
            self.effective(part, base, seen)
            for part in schema.get("allOf") or ()
            if not self.spec.old or not ref
        ]
        result: Effective = self._own(own, base)
        for part in parts:
            result = merged(result, part)
        self._cache[id(written)] = (written, result)
        return result

    def _own(self, schema: dict[str, Any], base: str) -> Effective:
        one: Effective = dict(schema)
        if self.spec.old and one.get("format") == "time":
            one["format"] = "local-time"  # before OpenAPI 3.1, no specification says that it has a zone
        kinds = one.pop("type", None)
        if kinds is not None:
            kinds = [kinds] if isinstance(kinds, str) else list(kinds)
            if self.spec.old and one.get("nullable"):
                kinds.append("null")
            one["types"] = kinds
        one["properties"] = {
            name: (item, base) for name, item in get_object(one, "properties").items() if item is not False
        }
        one["required"] = (
            [name for name in one.get("required") or () if isinstance(name, str)]
            if is_array(one.get("required"))
            else []
        )
        one["patterns"] = [one["pattern"]] if isinstance(one.get("pattern"), str) else []
        if "items" in one:
            one["items"] = (one["items"], base)
        if "additionalProperties" in one:
            one["additionalProperties"] = (one["additionalProperties"], base)
        if "prefixItems" in one:
            one["prefixItems"] = [(item, base) for item in one["prefixItems"]]
        if "patternProperties" in one:
            one["patternProperties"] = {key: (item, base) for key, item in one["patternProperties"].items()}
        one["choices"] = [
            (kind, [(item, base) for item in one[kind]], one.get("discriminator"))
            for kind in ("oneOf", "anyOf")
            if is_array(one.get(kind)) and one[kind]
        ]
        for low, strict, step in (("minimum", "exclusiveMinimum", 1), ("maximum", "exclusiveMaximum", -1)):
            limit, bound = one.get(strict), one.get(low)
            if limit is True and bound is not None:
                one[low], one[f"{low}_open"] = bound, True
            elif isinstance(limit, bool) or not isinstance(limit, (int, float)):
                continue
            elif bound is None or (limit - bound) * step >= 0:
                one[low], one[f"{low}_open"] = limit, True
        return one

    def hidden(self, schema: Any, base: str, answer: bool | None) -> bool:
        """Whether only the other direction has a property."""
        try:
            one = self.effective(schema, base)
        except (Impossible, KeyError, RecursionError):
            return False
        return answer is not None and bool(one.get("writeOnly" if answer else "readOnly"))

    def item(self, entry: dict[str, Any], base: str) -> tuple[Any, str]:
        """The schema of the items of a stream: before OpenAPI 3.2, some describe the stream as an array."""
        if "itemSchema" in entry:
            return entry["itemSchema"], base
        schema = entry.get("schema", {})
        one = self.effective(schema, base)
        return one["items"] if one.get("types") == ["array"] and "items" in one else (schema, base)

    def names(self, schema: Any, base: str) -> set[str]:
        """The names of the properties of an object and of its alternatives."""
        one = self.effective(schema, base)
        found = set(one["properties"])
        for _, options, _ in one["choices"]:
            for option in options:
                found |= self.names(*option)
        return found

    def coded(self, schema: Any, base: str, event: dict[str, Any]) -> tuple[Any, str] | None:
        """The schema of what the text of an event's data says in JSON, if it does."""
        one = self.effective(schema, base)
        data = self.effective(*one["properties"]["data"]) if "data" in one["properties"] else {}
        if "json" in str(data.get("contentMediaType")):
            return data.get("contentSchema", {}), base
        for _, options, _ in one["choices"]:
            for option, where in options:
                kind = self.effective(option, where)["properties"].get("event")
                fixed = self.effective(*kind).get("const") if kind else None
                if fixed is None or fixed == event.get("event"):
                    found = self.coded(option, where, event)
                    if found is not None:
                        return found
        return None

    def targets(self, schema: Any, base: str) -> list[int]:
        found: list[int] = []
        while is_object(schema) and isinstance(schema.get("$ref"), str) and len(found) < 20:
            schema, base = self.spec.step(schema["$ref"], base)
            found.append(id(schema))
        return found


def _proper(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without keywords whose values are malformed. Those of lists still say that there is a list."""
    result: dict[str, Any] = {}
    for keyword, value in schema.items():
        kinds = _KINDS.get(keyword, ())
        if not kinds or (isinstance(value, kinds) and not (int in kinds and isinstance(value, bool))):
            result[keyword] = value
        elif keyword in ("items", "prefixItems"):
            result[keyword] = {} if keyword == "items" else []
    return result


def nullable(one: Effective) -> bool:
    """Whether null is valid."""
    return "null" in one.get("types", ()) or any(
        is_object(item) and item.get("type") == "null" for _, items, _ in one["choices"] for item, _ in items
    )


def guess(one: Effective) -> list[str]:
    """The type of a schema that names none."""
    if one["properties"] or "additionalProperties" in one or one["required"] or "minProperties" in one:
        return ["object"]
    if "items" in one or "prefixItems" in one or "minItems" in one:
        return ["array"]
    if one["patterns"] or "minLength" in one or "maxLength" in one or "format" in one:
        return ["string"]
    return ["number"] if "minimum" in one or "maximum" in one else []


def fits(value: Any, kinds: list[str]) -> bool:
    """Whether a value is of one of some types."""
    checks: dict[str, Callable[[Any], bool]] = {
        "string": lambda item: isinstance(item, str),
        "integer": lambda item: isinstance(item, int) and not isinstance(item, bool),
        "number": lambda item: isinstance(item, (int, float)) and not isinstance(item, bool),
        "boolean": lambda item: isinstance(item, bool),
        "array": is_array,
        "object": is_object,
        "null": lambda item: item is None,
    }
    return any(checks.get(kind, lambda _: True)(value) for kind in kinds)


def merged(one: Effective, other: Effective) -> Effective:
    """What both schemas ask for."""
    result = {**other, **one}
    result["properties"] = dict(other["properties"])
    for name, (schema, base) in one["properties"].items():
        there = result["properties"].get(name)
        if there is not None and there[0] is not schema and there[1] == base and there[0] != schema:
            schema = {"allOf": [schema, there[0]]}
        result["properties"][name] = (schema, base)
    result["required"] = [
        *one["required"],
        *(name for name in other["required"] if name not in one["required"]),
    ]
    result["choices"] = [*one["choices"], *other["choices"]]
    result["patterns"] = [*one["patterns"], *other["patterns"]]
    if "types" in one and "types" in other:
        both = [kind for kind in one["types"] if kind in other["types"]]
        if "integer" in other["types"] and "number" in one["types"] and "integer" not in both:
            both.append("integer")
        result["types"] = both or one["types"]
    if is_array(one.get("enum")) and is_array(other.get("enum")):
        result["enum"] = [item for item in one["enum"] if item in other["enum"]] or one["enum"]
    for key, pick in (("minLength", max), ("minItems", max), ("minProperties", max), ("minimum", max)):
        if key in one and key in other:
            result[key] = pick(one[key], other[key])
    for key, pick in (("maxLength", min), ("maxItems", min), ("maxProperties", min), ("maximum", min)):
        if key in one and key in other:
            result[key] = pick(one[key], other[key])
    first, second = one.get("items"), other.get("items")
    if first and second and first[1] == second[1] and first[0] is not second[0]:
        result["items"] = ({"allOf": [first[0], second[0]]}, first[1])
    closed = other.get("additionalProperties")
    if "additionalProperties" in one and closed is not None and closed[0] is False:
        result["additionalProperties"] = closed
    return result
