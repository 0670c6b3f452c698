"""OpenAPI 3.0 spellings of a schema, rewritten as 3.1 says them.

Schemas change in place and stay where they are, so pointers keep their meaning; the one exception, a schema that
is wrapped to allow null beside it, is told to the caller.
"""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.diagnostics.report import Location, Report
from sdkwright.syntax.source import Tree

_BESIDE_REF = ("description", "summary")  # they cannot change what the schema means, so they are kept
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
_OBJECT_WORDS = ("properties", "additionalProperties", "patternProperties", "required")


class Upgrade:
    """Rewrites schemas one at a time and remembers which ones it had to wrap."""

    def __init__(self, version: str, report: Report) -> None:
        self._is_30 = version.startswith("3.0")
        self._report = report
        self.moved: dict[Location, Location] = {}

    def schema(self, schema: dict[str, Tree], at: Location) -> None:
        """Rewrite one schema, not those inside it. Harmless to repeat."""
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
        if "nullable" in schema:
            nullable = schema.pop("nullable")
            if not isinstance(nullable, bool):
                message = "`nullable` has to be true or false; ignored"
                self._report.warning("wrong-type", message, at.child("nullable"))
            elif nullable:
                if not self._is_30:
                    message = "`nullable` is not a keyword since OpenAPI 3.1; taken as in 3.0"
                    self._report.note("nullable", message, at.child("nullable"), "add null to `type`")
                self._allow_null(schema, at)

    def _drop_siblings(self, schema: dict[str, Tree], at: Location) -> None:
        kept = {"$ref", "nullable", *_BESIDE_REF}
        dropped = [key for key in schema if key not in kept]
        for key in dropped:
            del schema[key]
        named = [f"`{key}`" for key in dropped if not key.startswith("x-")]
        if named:
            message = f"OpenAPI 3.0 ignores what stands beside a `$ref`: {', '.join(named)}"
            self._report.note("ref-siblings", message, at, "put the `$ref` into an `allOf`")

    def _allow_null(self, schema: dict[str, Tree], at: Location) -> None:
        enum = schema.get("enum")
        if isinstance(enum, list) and enum and None not in enum:
            schema["enum"] = [*enum, None]
        if any(word in schema for word in ("$ref", "allOf", "not", "const")):
            self._wrap(schema, at)
            return
        for word in ("oneOf", "anyOf"):
            members = schema.get(word)
            if isinstance(members, list) and not any(_is_null(member) for member in members):
                null: dict[str, Tree] = {"type": "null"}
                schema[word] = [*members, null]
                self.moved[at.child(word, len(members))] = at.child("nullable")
        kind = schema.get("type") or _implied_type(schema)
        if isinstance(kind, str) and kind != "null":
            schema["type"] = [kind, "null"]
        elif isinstance(kind, list) and "null" not in kind and None not in kind:
            schema["type"] = [*kind, "null"]

    def _wrap(self, schema: dict[str, Tree], at: Location) -> None:
        """Say `this or null` where null cannot be added from within: the parts would still forbid it."""
        inner = {key: value for key, value in schema.items() if key not in _ANNOTATIONS and key[:2] != "x-"}
        outer = {key: value for key, value in schema.items() if key not in inner}
        null: dict[str, Tree] = {"type": "null"}
        schema.clear()
        schema["anyOf"] = [inner, null]
        schema.update(outer)
        self.moved[at.child("anyOf", 0)] = at
        self.moved[at.child("anyOf", 1)] = at.child("nullable")


def _exclusive(schema: dict[str, Tree], bound: str, limit: str) -> None:
    """3.0 says whether the limit itself is excluded; 3.1 has a limit of its own for that."""
    if schema.pop(bound) and isinstance(schema.get(limit), (int, float)):
        schema[bound] = schema.pop(limit)


def _is_null(schema: Tree) -> bool:
    return isinstance(schema, dict) and schema.get("type") in ("null", ["null"])


def _implied_type(schema: Mapping[str, Tree]) -> str | None:
    """The type that goes without saying; only needed where `type: null` would otherwise exclude it."""
    if any(word in schema for word in _OBJECT_WORDS):
        return "object"
    return "array" if "items" in schema else None
