"""`allOf` taken apart: one schema that says what all the parts say together."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sdkwright.diagnostics.report import Location, Report
from sdkwright.openapi.model import ABSENT, JSON, Schema

_STRUCTURE = (
    "types enum properties required additional pattern_properties items prefix_items all_of any_of one_of "
    "always format content_encoding"
).split()


def says_nothing(schema: Schema, *, beside: str = "") -> bool:
    """Whether a schema has annotations only (`beside`: a lone `type` of that name counts as nothing too)."""
    if schema.ref is not None or schema.const is not ABSENT:
        return False
    for keyword in _STRUCTURE:
        value = getattr(schema, keyword)
        if value and not (keyword == "types" and value == (beside,)):
            return False
        if keyword in ("enum", "always", "additional") and value is not None and value != ():
            if keyword == "additional" and value.always is True:
                continue
            return False
    return True


@dataclass(frozen=True, slots=True)
class _Merged:
    """A schema, which lives as long as its id is used here, and what it says with all its parts."""

    schema: Schema
    result: Schema
    cut: int  # how many schemas were open around the outermost one at which a cycle was cut


_NEVER = sys.maxsize


@dataclass(slots=True)
class Merger:
    """Merges parts of schemas; the table finds what a reference means."""

    schemas: Mapping[str, Schema]
    report: Report
    _known: dict[int, _Merged] = field(default_factory=dict[int, _Merged])
    _open: dict[int, int] = field(default_factory=dict[int, int])  # those being merged, with how many before
    _passing: list[int] = field(default_factory=list[int])  # those known only until a cycle is finished
    _cut: int = _NEVER  # of the one being merged, so far

    def target(self, schema: Schema) -> Schema:
        """What a schema that only refers to another one finally means."""
        seen: set[str] = set()
        while schema.ref is not None and schema.ref in self.schemas and schema.ref not in seen:
            seen.add(schema.ref)
            schema = self.schemas[schema.ref]
        return schema

    def sole_reference(self, schema: Schema) -> str | None:
        """The one schema that this one refers to, where everything beside the reference is annotation."""
        if schema.ref is not None:
            return schema.ref if says_nothing(replace(schema, ref=None)) and not schema.all_of else None
        if schema.all_of and says_nothing(replace(schema, all_of=()), beside="object"):
            parts = [part for part in schema.all_of if not says_nothing(part, beside="object")]
            if len(parts) == 1:
                return self.sole_reference(parts[0])
        return None

    def merged(self, schema: Schema) -> Schema:
        """The schema without `allOf` and without a reference: properties, bounds and flags of all parts together.

        Each schema is merged once, however often others have it as a part. What was made while a cycle was cut
        counts only as long as the schema at which it was cut is not finished: seen from elsewhere, the cycle would
        be cut at another place.
        """
        if schema.ref is None and not schema.all_of:
            return schema
        if (known := self._known.get(id(schema))) is not None:
            self._cut = min(self._cut, known.cut)
            return known.result
        if id(schema) in self._open:
            self.report.warning(
                "allof-cycle", "a schema that is part of itself through allOf; the cycle is cut", schema.at
            )
            self._cut = min(self._cut, self._open[id(schema)])
            return replace(schema, ref=None, all_of=())
        depth, outside, first = len(self._open), self._cut, len(self._passing)
        self._open[id(schema)], self._cut = depth, _NEVER
        result = self._together(schema)
        del self._open[id(schema)]
        if self._cut >= depth:  # no cycle leads out of it
            for key in self._passing[first:]:
                del self._known[key]
            del self._passing[first:]
            self._cut = _NEVER
        else:
            self._passing.append(id(schema))
        self._known[id(schema)] = _Merged(schema, result, self._cut)
        self._cut = min(self._cut, outside)
        return result

    def _together(self, schema: Schema) -> Schema:
        own = replace(schema, ref=None, all_of=())
        parts: list[Schema] = []
        if schema.ref is not None and schema.ref in self.schemas:
            parts.append(self._inherited(self.merged(self.schemas[schema.ref])))
        for part in schema.all_of:
            if part.ref is not None and says_nothing(replace(part, ref=None)):
                parts.append(self._inherited(self.merged(self.target(part))))
            else:
                parts.append(self.merged(part))
        result = parts[0] if parts else own
        for part in [*parts[1:], own] if parts else []:
            result = self._both(result, part, schema.at)
        return replace(
            result, at=schema.at, title=own.title, description=own.description or result.description
        )

    def _inherited(self, base: Schema) -> Schema:
        """A base schema as its heirs see it: its own title and its choice among the heirs are not theirs."""
        if base.discriminator is not None and not (base.one_of or base.any_of):
            return replace(base, title=None, discriminator=None)
        return replace(base, title=None)

    def _both(self, first: Schema, second: Schema, at: Location) -> Schema:
        properties = dict(first.properties)
        for name, schema in second.properties.items():
            properties[name] = self._property(properties.get(name), schema, at.child("properties", name))
        one_of, any_of = second.one_of or first.one_of, second.any_of or first.any_of
        if first.one_of and second.one_of and first.one_of != second.one_of:
            one_of = tuple(self._chosen(member, first.one_of) for member in second.one_of)
        return replace(
            first,
            types=self._types(first, second, at),
            format=second.format or first.format,
            description=second.description or first.description,
            enum=self._enum(first, second),
            const=first.const if second.const is ABSENT else second.const,
            default=first.default if second.default is ABSENT else second.default,
            examples=second.examples or first.examples,
            properties=properties,
            required=(*first.required, *(name for name in second.required if name not in first.required)),
            additional=self._additional(first.additional, second.additional),
            pattern_properties={**first.pattern_properties, **second.pattern_properties},
            property_names=second.property_names or first.property_names,
            items=(
                self._property(first.items, second.items, at.child("items")) if second.items else first.items
            ),
            prefix_items=second.prefix_items or first.prefix_items,
            one_of=one_of,
            any_of=any_of,
            negated=second.negated or first.negated,
            discriminator=second.discriminator or first.discriminator,
            read_only=first.read_only or second.read_only,
            write_only=first.write_only or second.write_only,
            deprecated=first.deprecated or second.deprecated,
            content_encoding=second.content_encoding or first.content_encoding,
            content_media_type=second.content_media_type or first.content_media_type,
            content_schema=second.content_schema or first.content_schema,
            constraints={**first.constraints, **second.constraints},
            extensions={**first.extensions, **second.extensions},
            always=second.always if first.always is True else first.always,
        )

    def _chosen(self, member: Schema, others: tuple[Schema, ...]) -> Schema:
        """A member of one choice, with what another choice leaves open: members that may be the same object."""
        same = self.sole_reference(member)
        if same is not None and any(self.sole_reference(other) == same for other in others):
            return member
        own = self._constants(member)
        fitting = [
            other
            for other in others
            if all(own.get(name, values) & values for name, values in self._constants(other).items())
        ]
        if len(fitting) == 1:
            return replace(member, all_of=(*member.all_of, fitting[0]))
        choice = replace(_EMPTY, at=member.at, one_of=tuple(fitting) or others)
        return replace(member, all_of=(*member.all_of, choice))

    def _constants(self, schema: Schema) -> dict[str, frozenset[str]]:
        """The properties of an object that have few values, as far as it says so itself."""
        found: dict[str, frozenset[str]] = {}
        told = self.target(schema)
        for part in (told, *map(self.target, told.all_of)):
            for name, item in part.properties.items():
                said = self.target(item)
                values = said.enum or (() if said.const is ABSENT else (said.const,))
                if values:
                    found[name] = frozenset(map(repr, values))
        return found

    def _property(self, first: Schema | None, second: Schema, at: Location) -> Schema:
        if first is None or first == second:
            return second
        if says_nothing(second):
            merged = replace(first, description=second.description or first.description)
            return replace(
                merged, read_only=first.read_only or second.read_only, title=second.title or first.title
            )
        if says_nothing(first) or (
            (same := self.sole_reference(first)) is not None and same == self.sole_reference(second)
        ):
            return second
        return replace(_EMPTY, at=at, all_of=(first, second))

    def _types(self, first: Schema, second: Schema, at: Location) -> tuple[str, ...]:
        if not first.types or not second.types:
            return second.types or first.types
        common = [name for name in second.types if name in first.types]
        if "integer" in (*first.types, *second.types) and not common:
            common = ["integer"] if {"number"} & {*first.types, *second.types} else []
        if not common:
            self.report.warning(
                "allof-contradiction",
                f"no value is both {' and '.join(sorted((_told(first.types), _told(second.types))))}",
                at,
            )
            return second.types
        return tuple(common)

    def _enum(self, first: Schema, second: Schema) -> tuple[JSON, ...] | None:
        if first.enum is None or second.enum is None:
            return first.enum if second.enum is None else second.enum
        return tuple(value for value in second.enum if value in first.enum) or second.enum

    def _additional(self, first: Schema | None, second: Schema | None) -> Schema | None:
        if first is None or second is None or first.always is True:
            return second or first
        return first if first.always is False or second.always is True else second


_EMPTY = Schema(at=Location("", ""))


def _told(types: tuple[str, ...]) -> str:
    """Types in words: `an object or null`."""
    words = {"object": "an object", "array": "an array", "integer": "an integer", "null": "null"}
    return " or ".join(words.get(name, f"a {name}") for name in types)
