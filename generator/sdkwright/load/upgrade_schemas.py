"""Schemas of Swagger 2.0 and OpenAPI 3.0, converted to 3.1.

Schemas change in place, so pointers keep their meaning. The exception is a schema that needs an `anyOf` around it in
order to allow null: `Upgrade.moved` has its new place.
"""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.diagnostics.report import Location, Report
from sdkwright.syntax.source import Tree, is_swagger

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
    """Converts the schemas of a version, one at a time, and records in `moved` which ones it wrapped."""

    def __init__(self, version: str, report: Report, moved: dict[Location, Location]) -> None:
        self.is_swagger = is_swagger(version)
        self._is_old = self.is_swagger or version.startswith("3.0")
        self._nullable = ("nullable", "x-nullable") if self.is_swagger else ("nullable",)
        self._specification = "Swagger 2.0" if self.is_swagger else f"OpenAPI {version[:3]}"
        self._report = report
        self._moved = moved

    def convert(self, schema: dict[str, Tree], at: Location) -> None:
        """Convert one schema, but not those inside of it. Idempotent."""
        ref = schema.get("$ref")
        if self._is_old and isinstance(ref, str) and len(schema) > 1:
            self._drop_siblings(schema, at)
        for bound, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if isinstance(schema.get(bound), bool):
                _exclusive(schema, bound, limit)
        if self.is_swagger:
            _convert_swagger(schema)
        if self._is_old:
            if "example" in schema and "examples" not in schema:
                schema["examples"] = [schema.pop("example")]
            if schema.get("format") == "byte" and "contentEncoding" not in schema:
                schema["contentEncoding"] = "base64"
        for holder, place in [(schema, at), *self._nullable_parts(schema, at)]:
            for keyword in self._nullable:
                if self._pop_nullable(holder, keyword, place):
                    self._allow_null(schema, at, place.child(keyword))

    def _pop_nullable(self, schema: dict[str, Tree], keyword: str, at: Location) -> bool:
        """Whether a schema is nullable, as one of its keywords says. The keyword is removed."""
        nullable = schema.pop(keyword, False)
        if not isinstance(nullable, bool):
            message = f"`{keyword}` must be true or false; ignored"
            self._report.warning("wrong-type", message, at.child(keyword))
            return False
        if nullable and keyword == "nullable" and (self.is_swagger or not self._is_old):
            message = f"`nullable` is not a keyword in {self._specification}; treated as in 3.0"
            hint = "write `x-nullable: true`" if self.is_swagger else "add `'null'` to `type`"
            self._report.note("nullable", message, at.child(keyword), hint)
        return nullable

    def _nullable_parts(
        self, schema: Mapping[str, Tree], at: Location
    ) -> list[tuple[dict[str, Tree], Location]]:
        """The parts of an `allOf` that say `nullable` and nothing that restricts values: they mean the whole schema."""
        parts = schema.get("allOf")
        listed = enumerate(parts if isinstance(parts, list) else ())
        return [
            (part, at.child("allOf", index))
            for index, part in listed
            if isinstance(part, dict)
            and any(keyword in part for keyword in self._nullable)
            and part.get("type", "object") == "object"
            and all(key in _ANNOTATIONS or key in ("nullable", "type") or key[:2] == "x-" for key in part)
        ]

    def _drop_siblings(self, schema: dict[str, Tree], at: Location) -> None:
        kept = {"$ref", "nullable", *_BESIDE_REF, *(["x-nullable"] if self.is_swagger else [])}
        dropped = [key for key in schema if key not in kept]
        for key in dropped:
            del schema[key]
        quoted = [f"`{key}`" for key in dropped if not key.startswith("x-")]
        if quoted:
            message = f"{self._specification} ignores keys next to `$ref`: {', '.join(quoted)}"
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
                self._moved[at.child(keyword, len(members))] = keyword_at
        kind = schema.get("type") or _implied_type(schema)
        if isinstance(kind, str) and kind != "null":
            schema["type"] = [kind, "null"]
            self._moved[at.child("type", 0)] = at.child("type")
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
        self._moved[at.child("anyOf", 0)] = at
        self._moved[at.child("anyOf", 1)] = keyword_at


def _convert_swagger(schema: dict[str, Tree]) -> None:
    """Convert what OpenAPI 3.0 writes differently."""
    if schema.get("type") == "file":
        schema |= {"type": "string", "format": "binary"}
    discriminator = schema.get("discriminator")
    if isinstance(discriminator, str):
        schema["discriminator"] = {"propertyName": discriminator}
    if "x-example" in schema:
        schema.setdefault("example", schema.pop("x-example"))


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
