"""Schemas of OpenAPI 3.0, converted to 3.1.

Schemas change in place, so pointers keep their meaning. The exception is a schema that needs an `anyOf` around it in
order to allow null: `Upgrade.moved` has its new place.
"""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.diagnostics.report import Location, Report
from sdkwright.syntax.source import Tree

_BESIDE_REF = ("description", "summary")  # kept, because they do not change the meaning of the schema
_ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
    }
)
_OBJECT_KEYWORDS = ("properties", "additionalProperties", "patternProperties", "required")


class Upgrade:
    """Converts schemas one at a time, and records which ones it wrapped."""

    def __init__(self, version: str, report: Report) -> None:
        self._is_30 = version.startswith("3.0")
        self._report = report
        self.moved: dict[Location, Location] = {}

    def convert(self, schema: dict[str, Tree], at: Location) -> None:
        """Convert one schema, but not those inside of it. Idempotent."""
        ref = schema.get("$ref")
        if self._is_30 and isinstance(ref, str) and len(schema) > 1:
            self._drop_siblings(schema, at)
        for bound, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if isinstance(schema.get(bound), bool):
                _exclusive(schema, bound, limit)
        if self._is_30:
            if "example" in schema and "examples" not in schema:
                schema["examples"] = [schema.pop("example")]
            if schema.get("format") == "byte" and "contentEncoding" not in schema:
                schema["contentEncoding"] = "base64"
        for holder, place in [(schema, at), *_nullable_parts(schema, at)]:
            if self._pop_nullable(holder, place):
                self._allow_null(schema, at, place.child("nullable"))

    def _pop_nullable(self, schema: dict[str, Tree], at: Location) -> bool:
        """Whether a schema is `nullable`. The keyword is removed."""
        nullable = schema.pop("nullable", False)
        if not isinstance(nullable, bool):
            message = "`nullable` must be true or false; ignored"
            self._report.warning("wrong-type", message, at.child("nullable"))
            return False
        if nullable and not self._is_30:
            message = "`nullable` is not a keyword in OpenAPI 3.1; treated as in 3.0"
            self._report.note("nullable", message, at.child("nullable"), "add `'null'` to `type`")
        return nullable

    def _drop_siblings(self, schema: dict[str, Tree], at: Location) -> None:
        kept = {"$ref", "nullable", *_BESIDE_REF}
        dropped = [key for key in schema if key not in kept]
        for key in dropped:
            del schema[key]
        quoted = [f"`{key}`" for key in dropped if not key.startswith("x-")]
        if quoted:
            message = f"OpenAPI 3.0 ignores keys next to `$ref`: {', '.join(quoted)}"
            self._report.note("ref-siblings", message, at, "move the `$ref` into an `allOf`")

    def _allow_null(self, schema: dict[str, Tree], at: Location, keyword_at: Location) -> None:
        """Allow null in a schema; `keyword_at` is where the document says `nullable`."""
        enum = schema.get("enum")
        if isinstance(enum, list) and enum and None not in enum:
            schema["enum"] = [*enum, None]
        if any(keyword in schema for keyword in ("$ref", "allOf", "not", "const")):
            self._wrap(schema, at, keyword_at)
            return
        for keyword in ("oneOf", "anyOf"):
            members = schema.get(keyword)
            if isinstance(members, list) and not any(_is_null(member) for member in members):
                null: dict[str, Tree] = {"type": "null"}
                schema[keyword] = [*members, null]
                self.moved[at.child(keyword, len(members))] = keyword_at
        kind = schema.get("type") or _implied_type(schema)
        if isinstance(kind, str) and kind != "null":
            schema["type"] = [kind, "null"]
        elif isinstance(kind, list) and "null" not in kind and None not in kind:
            schema["type"] = [*kind, "null"]

    def _wrap(self, schema: dict[str, Tree], at: Location, keyword_at: Location) -> None:
        """Wrap a schema as "this or null" if its other keywords would still forbid null."""
        inner = {key: value for key, value in schema.items() if key not in _ANNOTATIONS and key[:2] != "x-"}
        outer = {key: value for key, value in schema.items() if key not in inner}
        null: dict[str, Tree] = {"type": "null"}
        schema.clear()
        schema["anyOf"] = [inner, null]
        schema.update(outer)
        self.moved[at.child("anyOf", 0)] = at
        self.moved[at.child("anyOf", 1)] = keyword_at


def _nullable_parts(schema: Mapping[str, Tree], at: Location) -> list[tuple[dict[str, Tree], Location]]:
    """The parts of an `allOf` that say `nullable` and nothing that restricts values: they mean the whole schema."""
    parts = schema.get("allOf")
    listed = enumerate(parts if isinstance(parts, list) else ())
    return [
        (part, at.child("allOf", index))
        for index, part in listed
        if isinstance(part, dict)
        and "nullable" in part
        and part.get("type", "object") == "object"
        and all(key in _ANNOTATIONS or key in ("nullable", "type") or key[:2] == "x-" for key in part)
    ]


def _exclusive(schema: dict[str, Tree], bound: str, limit: str) -> None:
    """In 3.0, `exclusiveMinimum` is a boolean that modifies `minimum`; in 3.1, it is the limit."""
    if schema.pop(bound) and isinstance(schema.get(limit), (int, float)):
        schema[bound] = schema.pop(limit)


def _is_null(schema: Tree) -> bool:
    return isinstance(schema, dict) and schema.get("type") in ("null", ["null"])


def _implied_type(schema: Mapping[str, Tree]) -> str | None:
    """The type that other keywords imply; needed because adding `null` to `type` would exclude it."""
    if any(keyword in schema for keyword in _OBJECT_KEYWORDS):
        return "object"
    return "array" if "items" in schema else None
