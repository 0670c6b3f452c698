"""Schemas become types: each shape of JSON Schema is recognized once, here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import nesting, refs, united
from sdkwright.ir.api import ANY, NULL, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.lower.schemas.allof import Merger, says_nothing
from sdkwright.lower.schemas.discriminators import with_tags_of
from sdkwright.lower.schemas.drafts import Draft, DraftField
from sdkwright.lower.schemas.member_names import labels
from sdkwright.lower.schemas.scalars import literals, scalar
from sdkwright.openapi.model import ABSENT, Schema

MAX_SPREAD = 100
"""How many alternatives one schema may have in the end; real ones have a few dozen."""
MAX_NESTING = 50
"""How many brackets an annotation may have inside each other; Python itself reads less than 200."""


@dataclass(slots=True)
class Gatherer:
    """Walks schemas once, turning each into a type and collecting the definitions met on the way."""

    merger: Merger
    report: Report
    components: dict[str, str]  # schema id -> component name
    pinned: frozenset[str]  # pointers whose schema has a name in sdk.toml
    drafts: dict[str, Draft] = field(default_factory=dict[str, Draft])
    resolved: dict[str, Type] = field(
        default_factory=dict[str, Type]
    )  # ids that turned out to need no definition
    nullable: set[str] = field(
        default_factory=set[str]
    )  # definitions that null stands beside wherever they are
    heirs: dict[str, list[str]] = field(default_factory=dict[str, list[str]])  # base id -> ids that extend it
    decoding: bool = False  # within a server-sent event, whose `data` is decoded where it is JSON
    _open: set[str] = field(default_factory=set[str])  # ids of what is being built and has no name
    _circular: set[str] = field(
        default_factory=set[str]
    )  # those of them that turned out to contain themselves
    _spread: int | None = None  # alternatives made so far of one schema with what stands beside its choices

    def type_of(self, schema: Schema, owner: str, part: str) -> Type:
        """The type of a schema; `owner` and `part` say where it stands, in case it needs a name."""
        target = self.merger.sole_reference(schema)
        if target is not None and schema.at.pointer not in self.pinned:
            result = self.reference(target)
            return united((result, NULL)) if "null" in schema.types and schema.ref is None else result
        if schema.id in self.drafts:
            return self._known(schema.id)
        if schema.id in self.components:
            return self.reference(schema.id)
        return self._build(schema, Draft(schema.id, schema, owner=owner, part=part))

    def reference(self, id_: str) -> Type:
        """The type of a schema that something refers to."""
        if id_ in self.drafts:
            return self._known(id_)
        if id_ in self.resolved:
            return self.resolved[id_]
        if id_ in self._open:
            self._circular.add(id_)
            return Ref(id_)
        schema = self.merger.schemas.get(id_)
        if schema is None:
            return ANY
        name = self.components.get(id_)
        if id_ in self.heirs:
            return self._family(id_, schema, name)
        target = self.merger.sole_reference(schema)
        if name is None:
            if target is not None and target != id_:
                self.resolved[id_] = ANY  # cut a cycle of references that mean nothing
                self.resolved[id_] = result = self.reference(target)
                return result
            steps = [step for step in schema.at.pointer.split("/") if step and not step.isdigit()]
            part = (
                steps[-1].replace("~1", "/").replace("~0", "~")
                if steps
                else schema.at.file.rpartition("/")[2]
            )
            return self._build(schema, Draft(id_, schema, part=schema.title or part.partition(".")[0]))
        draft = Draft(id_, schema, component=name)
        if target is not None and target != id_:
            self.drafts[id_] = draft
            draft.type = ANY
            result = self.reference(target)
            draft.type = united((result, NULL)) if "null" in schema.types and schema.ref is None else result
            return Ref(id_)
        return self._build(schema, draft)

    def _known(self, id_: str) -> Type:
        """A definition that there is already; null stands beside it, in each place anew."""
        return united((Ref(id_), NULL)) if id_ in self.nullable else Ref(id_)

    def _family(self, id_: str, schema: Schema, name: str | None) -> Type:
        """A base schema whose discriminator tells its heirs apart: any of them, or the base itself."""
        draft = Draft(id_, schema, component=name, type=ANY)
        self.drafts[id_] = draft
        base_id = f"{id_}/base"
        base = self._build(schema, Draft(base_id, schema, owner=id_, part="Base"))
        heirs = [heir for heir in dict.fromkeys(self.heirs[id_]) if heir in refs(self.reference(heir))]
        told = schema.discriminator
        assert told is not None
        members: list[Type] = [*map(Ref, heirs)]
        mapping = dict(told.mapping) if name is None else {**told.mapping, name: told.mapping.get(name, id_)}
        if Ref(base_id) == base:  # else it says nothing that an heir does not
            members.append(base)
            mapping = {value: base_id if target == id_ else target for value, target in mapping.items()}
        draft.type = UnionOf(tuple(members)) if members else base
        draft.choice = replace(told, mapping=mapping, default=base_id)
        return Ref(id_)

    def _build(self, schema: Schema, draft: Draft) -> Type:
        merged = self.merger.merged(schema)
        nullable = "null" in merged.types and len(merged.types) > 1 and merged.const is ABSENT
        plain = (
            replace(merged, types=tuple(name for name in merged.types if name != "null"))
            if nullable
            else merged
        )
        if plain.properties or (plain.types == ("object",) and self._closed_and_empty(plain, draft)):
            bodies = self._alternatives(plain)
            if not bodies or self._too_many(plain):
                if nullable:
                    self.nullable.add(draft.id)
                self._object(plain, draft)
                return self._known(draft.id)
        named = draft.component is not None or schema.at.pointer in self.pinned
        if named:
            self.drafts[draft.id] = draft
            draft.type = ANY  # stands in while the type refers to itself
        self._open.add(draft.id)
        result = self._shape(plain, draft, named)
        self._open.discard(draft.id)
        if nullable:
            result = united((result, NULL))
        if isinstance(result, UnionOf) and Ref(draft.id) in result.members:  # to contain itself adds nothing
            result = united(tuple(member for member in result.members if member != Ref(draft.id)))
        named = named or draft.id in self._circular
        if named or self._deserves_name(result):
            self.drafts[draft.id] = draft
            return self._alias(draft, result, named)
        return result

    def _alias(self, draft: Draft, result: Type, named: bool) -> Type:
        """Null stays outside of an alias that nobody named: `Optional[Colour]` reads better than a nullable alias."""
        if not named and isinstance(result, UnionOf) and NULL in result.members:
            rest = united(tuple(member for member in result.members if member != NULL))
            if isinstance(rest, Ref):
                del self.drafts[draft.id]
                return result
            draft.type = rest
            self.nullable.add(draft.id)
            return self._known(draft.id)
        draft.type = result
        return Ref(draft.id)

    def _deserves_name(self, type_: Type) -> bool:
        match type_:
            case Literals(values=values):
                return len(values) > 1 and not all(isinstance(value, bool) for value in values)
            case _ if nesting(type_) > MAX_NESTING:
                return True
            case UnionOf(members=members):
                rest = [member for member in members if member != NULL]
                if len(rest) == 1:
                    return self._deserves_name(rest[0])
                return any(not isinstance(member, Scalar) for member in rest) and (
                    len(rest) > 2
                    or any(isinstance(member, Ref | UnionOf | Literals | MapOf) for member in rest)
                )
            case _:
                return False

    def _closed_and_empty(self, schema: Schema, draft: Draft) -> bool:
        closed = schema.additional is not None and schema.additional.always is False
        return closed and not schema.pattern_properties and not schema.one_of and not schema.any_of

    def _alternatives(self, schema: Schema) -> tuple[Schema, ...]:
        """The members of a choice beside properties, where they say more than which properties are required."""
        members = schema.one_of or schema.any_of
        telling = [
            member for member in members if not says_nothing(replace(self.merger.target(member), required=()))
        ]
        return members if telling and schema.discriminator is None or schema.one_of and telling else ()

    def _object(self, schema: Schema, draft: Draft) -> None:
        draft.fields = []
        self.drafts[draft.id] = draft
        for name, item in schema.properties.items():
            type_ = self.type_of(item, draft.id, name)
            facts = self.annotations(item)
            draft.fields.append(DraftField(name, type_, name in schema.required, facts, facts.default))
        for name in schema.required:
            if name not in schema.properties:
                hint = f"add {name!r} to properties, or take it out of required"
                self.report.warning(
                    "required-unknown", f"required names {name!r}, which is no property", schema.at, hint
                )
                # Requests need it, whatever it is; an answer without it is none the worse.
                unknown = Schema(at=schema.at.child("required"))
                draft.fields.append(DraftField(name, ANY, False, unknown))
        draft.extra = self._extra(schema, draft.id, "")
        draft.free = draft.extra is not None and bool(schema.additional or schema.pattern_properties)

    def annotations(self, schema: Schema) -> Schema:
        """What a property or parameter says about itself, filled up with what a referenced schema says."""
        if schema.ref is None and not schema.all_of:
            return schema
        target = self.merger.merged(schema)
        # What a referenced schema says of itself stands there already.
        named = schema.ref is not None
        text = schema.description if named else schema.description or target.description
        default = target.default if schema.default is ABSENT else schema.default
        return replace(target, default=default, description=text)

    def _extra(self, schema: Schema, owner: str, part: str) -> Type | None:
        label = f"{part}_value" if part else "Value"
        additional, patterns = schema.additional, tuple(schema.pattern_properties.values())
        types = [self.type_of(item, owner, label) for item in patterns]
        if additional is None:
            return united(tuple(types)) if types else ANY
        if additional.always is False:
            return united(tuple(types)) if types else None
        return united((*types, self.type_of(additional, owner, label)))

    def _shape(self, schema: Schema, draft: Draft, named: bool) -> Type:
        owner, part = (draft.id, "") if named else (draft.owner or draft.id, draft.part)
        if schema.always is not None:
            return ANY if schema.always else Scalar("never")
        if schema.const is not ABSENT:
            return literals((schema.const,))
        if schema.enum is not None and schema.enum:
            return literals(schema.enum)
        if schema.one_of or schema.any_of:
            if self._too_many(schema):
                return ANY
            return self._union(schema, draft, owner, part)
        if len(schema.types) > 1:
            members = [
                replace(schema, types=(name,), at=schema.at.child("type", i))
                for i, name in enumerate(schema.types)
            ]
            return united(
                tuple(
                    self._build(member, Draft(member.id, member, owner=owner, part=part))
                    for member in members
                )
            )
        return self._single(schema, draft, owner, part)

    def _single(self, schema: Schema, draft: Draft, owner: str, part: str) -> Type:
        kind = schema.types[0] if schema.types else ""
        if kind == "array" or (not kind and (schema.items is not None or schema.prefix_items)):
            rest = ANY if schema.items is None else self.type_of(schema.items, owner, part or "Item")
            if schema.prefix_items:
                items = tuple(
                    self.type_of(item, owner, f"{part}{i + 1}") for i, item in enumerate(schema.prefix_items)
                )
                return TupleOf(items) if _has_fixed_length(schema) else ListOf(united((*items, rest)))
            return ListOf(rest)
        if kind == "object" or (not kind and (schema.additional is not None or schema.pattern_properties)):
            extra = self._extra(schema, owner, part)
            return MapOf(ANY if extra is None else extra)
        if kind == "string" and "x-vector" in schema.extensions:
            if schema.extensions["x-vector"] == "float32":
                return Scalar("vector")
            message = "`x-vector` is not float32, the one coding that is known; read as other text"
            self.report.warning("vector", message, schema.at)
        if kind == "string" and self.decoding and part == "data" and schema.content_schema is not None:
            return self.type_of(schema.content_schema, owner, part)
        return scalar(schema, kind)

    def _union(self, schema: Schema, draft: Draft, owner: str, part: str) -> Type:
        keyword = "oneOf" if schema.one_of else "anyOf"
        members = schema.one_of or schema.any_of
        base = replace(schema, one_of=(), any_of=(), discriminator=None, title=None, description=None)
        plain = says_nothing(base, beside="object")
        types: list[Type] = []
        stands: dict[str, str] = {}  # member that is referred to -> what it is with what stands beside
        outermost = not plain and self._spread is None
        if not plain:
            self._spread = (self._spread or 0) + len(members)
        told = [
            member if plain else self._beside(member, base, schema.at.child(keyword, index))
            for index, member in enumerate(members)
        ]
        named = draft.type is not None
        for member, whole, label in zip(
            members, told, labels(members, told, self.merger, self.components, part, named=named), strict=True
        ):
            if plain and member.enum and member.ref is None and member.at.pointer not in self.pinned:
                types.append(literals(member.enum))  # side by side, enums make one
                continue
            types.append(self.type_of(whole, owner, label))
            if not plain and member.ref is not None and isinstance(made := types[-1], Ref):
                stands[member.ref] = made.id
        if outermost:
            self._spread = None
        draft.choice = with_tags_of(schema, stands, self.components).discriminator
        return united(tuple(types))

    def _too_many(self, schema: Schema) -> bool:
        """Whether choices inside choices have multiplied so often that this one is left out."""
        if (self._spread or 0) <= MAX_SPREAD:
            return False
        message = f"choices within choices make more than {MAX_SPREAD} alternatives; this one is not typed"
        self.report.warning("alternatives", message, schema.at, "tell the members apart by references")
        return True

    def _beside(self, member: Schema, base: Schema, at: Location) -> Schema:
        """A member of a choice together with what stands beside the choice."""
        return replace(base, at=at, title=member.title, all_of=(replace(base, at=at.child("base")), member))


def _has_fixed_length(schema: Schema) -> bool:
    """Whether each position of an array that lists some is there, and nothing follows them."""
    count = len(schema.prefix_items)
    least, most = schema.constraints.get("minItems", 0), schema.constraints.get("maxItems", count + 1)
    closed = schema.items is not None and schema.items.always is False
    return least == count and (closed or most == count)
