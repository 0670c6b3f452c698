"""Merges schemas: one schema that says what the parts of an `allOf` say together.

A merged schema has an identity. What two parts say of the same property becomes one schema, which is made once for
the same two schemas, wherever they meet; and it is the narrower of them where one already extends the other. So the
schemas that merging makes are as finite as those of the document, whatever refers to what.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from sdkwright.diagnostics.report import Location, Problem, Report, Severity, SpecError
from sdkwright.lower.schemas.references import References, choice_of, is_annotation_only, is_null
from sdkwright.openapi.model import ABSENT, JSON, NO_SCHEMA_HINTS, Schema, SchemaHints

_EMPTY = Schema(at=Location("", ""))
_NEVER = sys.maxsize
_MAX_PROPERTIES = 100_000  # real documents come to some thousands


class _Merged(Struct, frozen=True):
    """A schema, which has to live as long as its `id()` is a key, and the result of merging its parts."""

    schema: Schema
    result: Schema
    cut: int  # how many schemas were open around the outermost one at which a cycle was cut


class Merger(Struct):
    """Merges the parts of schemas; each schema is merged once."""

    references: References
    components: Mapping[str, str]  # schema id -> component name
    report: Report
    _known: dict[int, _Merged] = field(default_factory=dict[int, _Merged])
    # Those that are being merged, by `id()`, with how many were before; those known only until a cycle is finished;
    # and where a cycle was cut while the innermost one is merged.
    _open: dict[int, int] = field(default_factory=dict[int, int])
    _passing: list[int] = field(default_factory=list[int])
    _cut: int = _NEVER
    # Schemas that are made here: by what they consist of, and what they consist of by id; and the ids of those that
    # consist of referenced schemas only.
    _intersections: dict[frozenset[str], Schema] = field(default_factory=dict[frozenset[str], Schema])
    _made: dict[str, object] = field(default_factory=dict[str, object])
    _of_references: set[str] = field(default_factory=set[str])
    _properties: int = 0  # of all schemas that were merged

    def __post_init__(self) -> None:
        for id_ in self.components:
            schema = self.references.schemas[id_]
            if len(schema.all_of) > 1 and is_annotation_only(schema, ignoring=("all_of",), beside="object"):
                parts = self._narrowest(list(self._parts(schema)))
                if len(parts) > 1:
                    plain = Schema(at=schema.at, ref=id_)
                    self._intersections.setdefault(self._identity(parts), plain)

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
        self._count(schema, result)
        return result

    def _count(self, schema: Schema, result: Schema) -> None:
        """Refuse a document whose merged schemas are many times larger than what it says."""
        self._properties += len(result.properties) if schema.all_of else 0
        if self._properties > _MAX_PROPERTIES:
            message = (
                f"the schemas that `allOf` merges have more than {_MAX_PROPERTIES:,} properties together"
            )
            raise SpecError(
                Problem("allof-size", Severity.ERROR, message, schema.at, "shorten the chain of `allOf`")
            )

    def with_base(self, member: Schema, base: Schema, at: Location) -> Schema:
        """A member of a choice together with what stands beside the choice."""
        at = self._locate(at, (self.references.key(member), base.at))
        base = replace(base, origin=None)  # that of the result is neither's
        return replace(
            base,
            at=at,
            title=member.title,
            hints=NO_SCHEMA_HINTS,
            all_of=(replace(base, at=at.child("base")), member),
        )

    # --- parts of one schema

    def _together(self, schema: Schema) -> Schema:
        own = replace(schema, ref=None, all_of=())
        parts: list[Schema] = []
        if schema.ref is not None and schema.ref in self.references.schemas:
            parts.append(self._inherited(self.merged(self.references.schemas[schema.ref]), schema))
        for part in schema.all_of:
            if part.ref is not None and is_annotation_only(part, ignoring=("ref",)):
                parts.append(self._inherited(self.merged(self.references.target(part)), schema))
            else:
                parts.append(self._chosen_already(self.merged(part), schema))
        result = parts[0] if parts else own
        for part in [*parts[1:], own] if parts else []:
            result = self._both(result, part, schema.at)
        description = own.description or result.description
        hints = replace(
            own.hints,
            values=own.hints.values or result.hints.values,
            role=own.hints.role or result.hints.role,
        )
        return replace(
            result, at=schema.at, origin=schema.origin, title=own.title, description=description, hints=hints
        )

    def _inherited(self, base: Schema, heir: Schema) -> Schema:
        """A base schema as its heirs see it: its own title and its choice among the heirs are not theirs."""
        base = self._chosen_already(base, heir)
        if base.discriminator is not None and not (base.one_of or base.any_of):
            return replace(base, title=None, discriminator=None)
        return replace(base, title=None)

    def _chosen_already(self, part: Schema, heir: Schema) -> Schema:
        """A part without its choice, where the heir is or extends one of the members: that one is chosen."""
        members = part.one_of or part.any_of
        if not members:
            return part
        known = self.references.bases(heir) | {heir.id}
        if known.isdisjoint(map(self.references.key, members)):
            return part
        return replace(part, one_of=(), any_of=(), discriminator=None)

    def _both(self, first: Schema, second: Schema, at: Location) -> Schema:
        types = self._types(first, second, at)
        first, second = _as_one_of(types, first), _as_one_of(types, second)
        properties = dict(first.properties)
        for name, schema in second.properties.items():
            place = self._place_inside(schema, at, "properties", name)
            properties[name] = self._property(properties.get(name), schema, place)
        items = second.items or first.items
        if second.items is not None:
            items = self._property(first.items, second.items, self._place_inside(second.items, at, "items"))
        one_of, any_of = second.one_of or first.one_of, second.any_of or first.any_of
        if first.one_of and second.one_of and first.one_of != second.one_of:
            one_of = tuple(self._chosen(member, first.one_of) for member in second.one_of)
        return replace(
            _annotated(first, first, second),
            types=types,
            format=second.format or first.format,
            enum=self._enum(first, second),
            const=first.const if second.const is ABSENT else second.const,
            properties=properties,
            required=(*first.required, *(name for name in second.required if name not in first.required)),
            additional=self._additional(first.additional, second.additional),
            pattern_properties={**first.pattern_properties, **second.pattern_properties},
            property_names=second.property_names or first.property_names,
            items=items,
            prefix_items=second.prefix_items or first.prefix_items,
            one_of=one_of,
            any_of=any_of,
            negated=second.negated or first.negated,
            discriminator=second.discriminator or first.discriminator,
            content_encoding=second.content_encoding or first.content_encoding,
            content_media_type=second.content_media_type or first.content_media_type,
            content_schema=second.content_schema or first.content_schema,
            always=second.always if first.always is True else first.always,
        )

    def _types(self, first: Schema, second: Schema, at: Location) -> tuple[str, ...]:
        if not first.types or not second.types:
            return second.types or first.types
        common = [name for name in second.types if name in first.types]
        if "integer" in (*first.types, *second.types) and not common:
            common = ["integer"] if {"number"} & {*first.types, *second.types} else []
        if not common:
            both = sorted((_in_words(first.types), _in_words(second.types)))
            self.report.warning("allof-contradiction", f"no value is both {' and '.join(both)}", at)
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

    # --- two choices

    def _chosen(self, member: Schema, others: tuple[Schema, ...]) -> Schema:
        """A member of one choice, with what another choice leaves open: members that may be the same object.

        A member that contradicts all of them is not restricted by them: where parts contradict, the later one counts.
        """
        if any(self.references.narrows(member, other) for other in others):
            return member
        own = self._constants(member)
        fitting = tuple(
            other
            for other in others
            if all(own.get(name, values) & values for name, values in self._constants(other).items())
        )
        if not fitting:
            return member
        identity = (self.references.key(member), tuple(map(self.references.key, fitting)))
        at = self._locate(member.at.child("allOf"), identity)
        choice = replace(_EMPTY, at=at.child("choice"), one_of=fitting)
        return replace(
            member,
            at=at,
            hints=NO_SCHEMA_HINTS,
            all_of=(*member.all_of, fitting[0] if len(fitting) == 1 else choice),
        )

    def _constants(self, schema: Schema) -> dict[str, frozenset[str]]:
        """The properties of an object that have few values, as far as it says so itself."""
        constants: dict[str, frozenset[str]] = {}
        target = self.references.target(schema)
        for part in (target, *map(self.references.target, target.all_of)):
            for name, item in part.properties.items():
                meant = self.references.target(item)
                values = meant.enum or (() if meant.const is ABSENT else (meant.const,))
                if values:
                    constants[name] = frozenset(map(repr, values))
        return constants

    # --- two schemas of the same property

    def _property(self, first: Schema | None, second: Schema, at: Location) -> Schema:
        """What two parts say together of a property, or of the items of an array."""
        if first is None or first == second:
            return second
        if is_annotation_only(second):
            return replace(_annotated(first, first, second), title=second.title or first.title)
        if is_annotation_only(first) or self.references.narrows(second, first):
            return _annotated(second, first, second)
        if self._narrows_later(first, second):
            return _annotated(first, first, second)
        return _annotated(self._intersection(first, second, at), first, second)

    def _intersection(self, first: Schema, second: Schema, at: Location) -> Schema:
        """The schema of values that are in both of two schemas: made once for the same two."""
        one, two = _without_null(first), _without_null(second)
        if two is not None or (one is not None and _allows_null(second)):
            return self._nullable(self._property(one or first, two or second, at), at)
        if one is not None:
            return self._property(one, second, at)
        parts = self._narrowest([*self._parts(first), *self._parts(second)])
        if len(parts) == 1:
            return parts[0]
        identity = self._identity(parts)
        if (known := self._intersections.get(identity)) is None:
            known = Schema(at=self._locate(at, identity), all_of=tuple(parts))
            self._intersections[identity] = known
            if None not in map(self.references.as_plain_reference, parts):
                self._of_references.add(known.id)
        return known

    def _nullable(self, schema: Schema, at: Location) -> Schema:
        at = self._locate(at, (schema.id, "null"))
        return Schema(at=at, any_of=(schema, Schema(at=at.child("anyOf", 1), types=("null",))))

    def _parts(self, schema: Schema) -> Iterator[Schema]:
        """The schemas that a schema consists of, with `allOf` inside `allOf` taken apart."""
        if schema.ref is not None and self.references.as_plain_reference(schema) is not None:
            yield Schema(at=schema.at, ref=schema.ref)  # what stands beside it belongs to the place
        elif self.references.as_plain_reference(schema) is not None:
            yield schema
        elif schema.all_of and is_annotation_only(schema, ignoring=("all_of",), beside="object"):
            for part in schema.all_of:
                yield from self._parts(part)
        elif not is_annotation_only(schema):
            yield schema

    def _narrowest(self, parts: Sequence[Schema]) -> list[Schema]:
        """The parts without those that another one narrows."""
        kept: list[Schema] = []
        for part in parts:
            if not any(self._narrows_later(other, part) for other in kept):
                kept = [other for other in kept if not self.references.narrows(part, other)] + [part]
        return kept

    def _narrows_later(self, first: Schema, second: Schema) -> bool:
        """Whether a part narrows a later one. A later choice that lists more members is taken at its word."""
        if self.references.choice(first) and self.references.choice(second):
            return False
        return self.references.narrows(first, second)

    def _identity(self, parts: Sequence[Schema]) -> frozenset[str]:
        return frozenset(map(self.references.key, parts))

    def _place_inside(self, schema: Schema, at: Location, *steps: str) -> Location:
        """The place of a part of a merged schema: inside of it, or where the part is written down.

        What is inside an intersection of referenced schemas is written down elsewhere. There it stays, for such schemas
        may lead to others without end, and with them the pointer would grow.
        """
        return schema.at.child("allOf") if str(at) in self._of_references else at.child(*steps)

    def _locate(self, at: Location, identity: object) -> Location:
        """A location for a schema that is made here, which no other schema has."""
        place, number = at, 0
        while (
            str(place) in self.references.schemas or self._made.setdefault(str(place), identity) != identity
        ):
            place, number = at.child("allOf", number), number + 1
        return place


def without_members(schema: Schema) -> Schema:
    """A schema without the keywords that apply to objects only."""
    return replace(schema, properties={}, required=(), additional=None, pattern_properties={})


def _as_one_of(types: tuple[str, ...], schema: Schema) -> Schema:
    """A schema that allows objects among others, without their keywords where the types have no object."""
    if "object" not in types and "object" in schema.types and set(types) < set(schema.types):
        return without_members(schema)
    return schema


def _without_null(schema: Schema) -> Schema | None:
    """The one schema that stands beside null in a choice; None if the schema is not of that form."""
    members = choice_of(schema)
    rest = [member for member in members if not is_null(member)]
    return rest[0] if len(rest) == 1 and len(rest) < len(members) else None


def _allows_null(schema: Schema) -> bool:
    """Whether a schema says itself that null is a value, or says nothing of types."""
    if schema.ref is not None or schema.all_of or schema.enum or schema.const is not ABSENT:
        return False
    return "null" in schema.types if schema.types else not (schema.one_of or schema.any_of)


def _annotated(schema: Schema, first: Schema, second: Schema) -> Schema:
    """A schema with the annotations of two others, which describe the place where all of them stand."""
    if schema is second and _is_bare(first):
        return schema
    return replace(
        schema,
        description=second.description or first.description,
        default=first.default if second.default is ABSENT else second.default,
        examples=second.examples or first.examples,
        read_only=first.read_only or second.read_only,
        write_only=first.write_only or second.write_only,
        deprecated=first.deprecated or second.deprecated,
        constraints={**first.constraints, **second.constraints},
        hints=_hints(first.hints, second.hints),
        extensions={**first.extensions, **second.extensions},
    )


def _hints(first: SchemaHints, second: SchemaHints) -> SchemaHints:
    """What extensions say of two schemas of the same place. Each keeps its own class."""
    return SchemaHints(
        property_name=second.property_name or first.property_name,
        values=second.values or first.values,
        role=second.role or first.role,
    )


def _is_bare(schema: Schema) -> bool:
    """Whether a schema has no annotations."""
    flags = schema.read_only or schema.write_only or schema.deprecated
    texts = (
        schema.description
        or schema.examples
        or schema.constraints
        or schema.extensions
        or (schema.hints != NO_SCHEMA_HINTS)
    )
    return not flags and not texts and schema.default is ABSENT


def _in_words(types: tuple[str, ...]) -> str:
    """Types in words: `an object or null`."""
    words = {"object": "an object", "array": "an array", "integer": "an integer", "null": "null"}
    return " or ".join(words.get(name, f"a {name}") for name in types)
