"""Schemas become types: each shape of JSON Schema is recognized once, here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import nesting, refs, united, without_null
from sdkwright.ir.types import ANY, NULL, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.lower.schemas.allof import Merger, without_members
from sdkwright.lower.schemas.discriminators import with_mapping_to
from sdkwright.lower.schemas.drafts import Draft, DraftField
from sdkwright.lower.schemas.member_names import Member, member_labels
from sdkwright.lower.schemas.references import is_annotation_only
from sdkwright.lower.schemas.scalars import literals, scalar
from sdkwright.openapi.model import ABSENT, Schema

MAX_ALTERNATIVES = 100
"""How many alternatives choices within choices may make of one schema; real ones make a few dozen."""
MAX_NESTING = 50
"""How many brackets an annotation may have inside each other; Python itself reads less than 200."""
_NOTHING: Mapping[str, Draft] = {}


class SchemaLowering(Struct):
    """Turns schemas into types, and collects a draft of every definition that these types refer to.

    The order in which schemas are lowered decides which of two definitions gets a name that both would have.

    Methods pass on `unnamed`: the drafts, by id, of what is being lowered around a schema and has no name so far. One
    that turns out to contain itself becomes a definition.
    """

    merger: Merger
    report: Report
    components: Mapping[str, str]  # schema id -> component name
    pinned: frozenset[str]  # pointers of schemas that have a name in sdk.toml
    heirs: Mapping[str, tuple[str, ...]]  # schema with a discriminator -> the schemas that extend it
    event_data: frozenset[str]  # ids of the texts in server-sent events that are read as what they contain
    drafts: dict[str, Draft] = field(default_factory=dict[str, Draft])
    _types: dict[str, Type] = field(default_factory=dict[str, Type])  # of ids that need no definition

    def type_of(
        self,
        schema: Schema,
        owner: str,
        part: str,
        unnamed: Mapping[str, Draft] = _NOTHING,
        alternatives: int = 1,
    ) -> Type:
        """The type of a schema.

        `owner` is the id of what the schema stands in and `part` says which part of that it is, in case it needs a
        name. `alternatives` counts those that choices around the schema make of it.
        """
        target = self.merger.references.as_plain_reference(schema)
        if target is not None and schema.at.pointer not in self.pinned:
            return self._nullable_reference(schema, target, unnamed)
        if schema.id in self.drafts:
            return self._reference_to(schema.id)
        if schema.id in self.components or schema.id in unnamed:
            return self.reference(schema.id, unnamed)
        return self._build(schema, Draft(schema.id, schema, owner=owner, part=part), unnamed, alternatives)

    def reference(self, id_: str, unnamed: Mapping[str, Draft] = _NOTHING) -> Type:
        """The type of a schema that something refers to."""
        if id_ in self.drafts:
            return self._reference_to(id_)
        if id_ in self._types:
            return self._types[id_]
        if id_ in unnamed:
            self._define(unnamed[id_])
            return Ref(id_)
        schema = self.merger.references.schemas.get(id_)
        if schema is None:
            return ANY
        if id_ in self.heirs:
            return self._family(id_, schema, unnamed)
        target = self.merger.references.as_plain_reference(schema)
        if id_ not in self.components:
            if target is not None and target != id_:
                self._types[id_] = ANY  # cut a cycle of references that mean nothing
                self._types[id_] = result = self.reference(target, unnamed)
                return result
            return self._build(schema, Draft(id_, schema, part=_label_of_location(schema)), unnamed)
        draft = Draft(id_, schema, component=self.components[id_])
        if target is not None and target != id_:
            self._define(draft)
            draft.type = self._nullable_reference(schema, target, unnamed)
            return Ref(id_)
        return self._build(schema, draft, unnamed)

    def annotations(self, schema: Schema) -> Schema:
        """What a property or parameter says about itself, filled up with what a referenced schema says."""
        if schema.ref is None and not schema.all_of:
            return schema
        target = self.merger.merged(schema)
        # What a referenced schema says of itself stands there already.
        text = schema.description if schema.ref is not None else schema.description or target.description
        default = target.default if schema.default is ABSENT else schema.default
        return replace(target, default=default, description=text)

    def _nullable_reference(self, schema: Schema, target: str, unnamed: Mapping[str, Draft]) -> Type:
        """The type of a schema that plainly refers to another one, perhaps with a `type` that allows null."""
        result = self.reference(target, unnamed)
        return united((result, NULL)) if "null" in schema.types and schema.ref is None else result

    def _reference_to(self, id_: str) -> Type:
        """A reference to a definition, with null where that stands beside it in each place."""
        return united((Ref(id_), NULL)) if self.drafts[id_].nullable else Ref(id_)

    def _define(self, draft: Draft) -> None:
        """Make a definition of a draft whose type is not known yet."""
        self.drafts[draft.id] = draft
        draft.type = ANY  # stands in while the type refers to itself

    def _family(self, id_: str, schema: Schema, unnamed: Mapping[str, Draft]) -> Type:
        """A base schema whose discriminator distinguishes its heirs: any of them, or the base itself."""
        name = self.components.get(id_)
        draft = Draft(id_, schema, component=name)
        self._define(draft)
        base_id = f"{id_}/base"
        base = self._build(schema, Draft(base_id, schema, owner=id_, part="Base"), unnamed)
        heirs = [heir for heir in self.heirs[id_] if heir in refs(self.reference(heir, unnamed))]
        discriminator = schema.discriminator
        assert discriminator is not None
        members: list[Type] = [*map(Ref, heirs)]
        mapping = dict(discriminator.mapping)
        if name is not None:
            mapping.setdefault(name, id_)
        if Ref(base_id) == base:  # else it says nothing that an heir does not
            members.append(base)
            mapping = {value: base_id if target == id_ else target for value, target in mapping.items()}
        draft.type = UnionOf(tuple(members)) if members else base
        draft.choice = replace(discriminator, mapping=mapping, default=base_id)
        return Ref(id_)

    def _build(
        self, schema: Schema, draft: Draft, unnamed: Mapping[str, Draft], alternatives: int = 1
    ) -> Type:
        merged = self.merger.merged(schema)
        nullable = "null" in merged.types and len(merged.types) > 1 and merged.const is ABSENT
        if nullable:
            merged = replace(merged, types=tuple(name for name in merged.types if name != "null"))
        if self._is_object(merged, alternatives):
            draft.nullable = nullable
            # A circle through an object needs no other definition, unless references lead to one.
            known = self.merger.references.schemas
            self._object(merged, draft, {id_: one for id_, one in unnamed.items() if id_ in known})
            return self._reference_to(draft.id)
        named = draft.component is not None or schema.at.pointer in self.pinned
        if named:
            self._define(draft)
        elif draft.id in self.merger.references.schemas or schema.ref is not None or schema.all_of:
            unnamed = {**unnamed, draft.id: draft}
        result = self._shape(merged, draft, named, unnamed, alternatives)
        if nullable:
            result = united((result, NULL))
        if isinstance(result, UnionOf) and Ref(draft.id) in result.members:  # to contain itself adds nothing
            result = united(tuple(member for member in result.members if member != Ref(draft.id)))
        if merged.enum is not None:
            draft.values = merged.hints.values
        if draft.id in self.drafts or _deserves_name(result):
            return self._alias(draft, result, named or draft.id in self.drafts)
        return result

    def _alias(self, draft: Draft, result: Type, named: bool) -> Type:
        """Null stays outside of an alias that nobody named: `Colour | None` reads better than a nullable alias."""
        plain, had_null = without_null(result)
        if named or not had_null:
            draft.type = result
        elif isinstance(plain, Ref):
            return result
        else:
            draft.type, draft.nullable = plain, True
        self.drafts[draft.id] = draft
        return self._reference_to(draft.id)

    # --- objects

    def _is_object(self, schema: Schema, alternatives: int) -> bool:
        """Whether a schema has known properties, rather than being a choice between objects that have them."""
        if len(schema.types) > 1 or (not schema.properties and not _is_closed_and_empty(schema)):
            return False
        if schema.properties and schema.types and schema.types[0] not in ("object", "null"):
            return False  # properties are those of objects, and the type says that there is none
        return not self._is_choice_of_objects(schema) or self._makes_too_many(schema, alternatives)

    def _is_choice_of_objects(self, schema: Schema) -> bool:
        """Whether a choice beside properties says more than which of the properties are required."""
        targets = map(self.merger.references.target, schema.one_of or schema.any_of)
        if all(is_annotation_only(target, ignoring=("required",)) for target in targets):
            return False
        return schema.discriminator is None or bool(schema.one_of)

    def _object(self, schema: Schema, draft: Draft, unnamed: Mapping[str, Draft]) -> None:
        draft.fields = []
        self.drafts[draft.id] = draft
        required = frozenset(schema.required)
        for name, item in schema.properties.items():
            type_ = self.type_of(item, draft.id, name, unnamed)
            facts = self.annotations(item)
            draft.fields.append(DraftField(name, type_, name in required, facts, facts.default))
        for name in schema.required:
            if name not in schema.properties:
                hint = f"add {name!r} to properties, or take it out of required"
                message = f"required names {name!r}, which is no property"
                self.report.warning("required-unknown", message, schema.at, hint)
                # Requests need it, whatever it is; a response without it is none the worse.
                unknown = Schema(at=schema.at.child("required"))
                draft.fields.append(DraftField(name, ANY, False, unknown))
        draft.extra = self._extra(schema, draft.id, "", unnamed)
        draft.declares_extra = draft.extra is not None and bool(
            schema.additional or schema.pattern_properties
        )

    def _extra(self, schema: Schema, owner: str, part: str, unnamed: Mapping[str, Draft]) -> Type | None:
        """The type of properties that an object does not list; None if there may be none."""
        label = f"{part}_value" if part else "Value"
        additional, patterns = schema.additional, schema.pattern_properties.values()
        types = [self.type_of(item, owner, label, unnamed) for item in patterns]
        if additional is None:
            return united(tuple(types)) if types else ANY
        if additional.always is False:
            return united(tuple(types)) if types else None
        return united((*types, self.type_of(additional, owner, label, unnamed)))

    # --- what is no object

    def _shape(
        self, schema: Schema, draft: Draft, named: bool, unnamed: Mapping[str, Draft], alternatives: int
    ) -> Type:
        owner, part = (draft.id, "") if named else (draft.owner or draft.id, draft.part)
        if schema.always is not None:
            return ANY if schema.always else Scalar("never")
        if schema.const is not ABSENT:
            return literals((schema.const,))
        if schema.enum:
            return literals(schema.enum)
        if self._is_choice(schema):
            if self._makes_too_many(schema, alternatives):
                return ANY
            return self._union(schema, draft, (owner, part), unnamed, alternatives)
        if len(schema.types) > 1:
            types = [
                self._one_type(schema, index, owner, part, unnamed) for index in range(len(schema.types))
            ]
            return united(tuple(types))
        return self._single(schema, owner, part, unnamed)

    def _is_choice(self, schema: Schema) -> bool:
        """Whether the members of a choice are types, rather than lists of required properties."""
        members = schema.one_of or schema.any_of
        return bool(members) and (
            not schema.properties or len(schema.types) < 2 or self._is_choice_of_objects(schema)
        )

    def _one_type(
        self, schema: Schema, index: int, owner: str, part: str, unnamed: Mapping[str, Draft]
    ) -> Type:
        """One of several types of a schema. Properties belong to objects alone."""
        kind = schema.types[index]
        hints = replace(schema.hints, class_name=None)  # the name is that of the choice
        member = replace(schema, types=(kind,), at=schema.at.child("type", index), hints=hints)
        if kind == "object" and schema.properties:
            part = f"{part}_object"  # a class beside the name of the choice
        elif schema.properties:
            member = without_members(replace(member, one_of=(), any_of=(), discriminator=None))
        return self._build(member, Draft(member.id, member, owner=owner, part=part), unnamed)

    def _single(self, schema: Schema, owner: str, part: str, unnamed: Mapping[str, Draft]) -> Type:
        """The type of a schema that has one `type`, or keywords that show which one it means."""
        kind = schema.types[0] if schema.types else ""
        if schema.properties:
            message = f"`properties` has no effect on `type: {kind}`"
            self.report.warning("keyword", message, schema.at, "write `type: object`, or delete `properties`")
        if kind == "array" or (not kind and (schema.items is not None or schema.prefix_items)):
            return self._array(schema, owner, part, unnamed)
        if kind == "object" or (not kind and (schema.additional is not None or schema.pattern_properties)):
            extra = self._extra(schema, owner, part, unnamed)
            return MapOf(ANY if extra is None else extra)
        if kind == "string" and "x-vector" in schema.extensions:
            if schema.extensions["x-vector"] == "float32":
                return Scalar("vector")
            message = "`x-vector` is not float32, the one coding that is known; read as other text"
            self.report.warning("vector", message, schema.at)
        if kind == "string" and schema.id in self.event_data and schema.content_schema is not None:
            return self.type_of(schema.content_schema, owner, part, unnamed)
        return scalar(schema, kind)

    def _array(self, schema: Schema, owner: str, part: str, unnamed: Mapping[str, Draft]) -> Type:
        rest: Type = ANY
        if schema.items is not None:
            rest = self.type_of(schema.items, owner, part or "Item", unnamed)
        if not schema.prefix_items:
            return ListOf(rest)
        # A list: a generator inside of a call would go down the stack of C, which Python 3.12 keeps short.
        items = [
            self.type_of(item, owner, f"{part}{index + 1}", unnamed)
            for index, item in enumerate(schema.prefix_items)
        ]
        return TupleOf(tuple(items)) if _has_fixed_length(schema) else ListOf(united((*items, rest)))

    # --- choices

    def _union(
        self,
        schema: Schema,
        draft: Draft,
        place: tuple[str, str],
        unnamed: Mapping[str, Draft],
        alternatives: int,
    ) -> Type:
        base = replace(schema, one_of=(), any_of=(), discriminator=None, title=None, description=None)
        is_bare = is_annotation_only(base, beside="object")
        members = list(self._members(schema, draft, None if is_bare else base))
        if not is_bare:
            alternatives *= len(members)
        owner, part = place
        labels = member_labels(members, part, self.components, self.merger, has_name=draft.type is not None)
        types: list[Type] = []
        ids: dict[str, str] = {}  # member that is referred to -> the definition with what stands beside it
        for member, label in zip(members, labels, strict=True):
            written, complete = member.written, member.complete
            if is_bare and written.enum and written.ref is None and written.at.pointer not in self.pinned:
                types.append(literals(written.enum))  # side by side, enums make one
                continue
            type_ = self.type_of(complete, owner, label, unnamed, alternatives)
            types.append(type_)
            if complete is not written and written.ref is not None and isinstance(type_, Ref):
                ids[written.ref] = type_.id
        draft.choice = with_mapping_to(schema.discriminator, ids)
        draft.names = {id_: self.components[ref] for ref, id_ in ids.items() if ref in self.components}
        return united(tuple(types))

    def _members(self, schema: Schema, draft: Draft, base: Schema | None) -> Iterator[Member]:
        """The members of a choice, each with what stands beside it, unless the member extends the schema anyway."""
        keyword = "oneOf" if schema.one_of else "anyOf"
        for index, member in enumerate(schema.one_of or schema.any_of):
            complete = member
            if base is not None and draft.schema.id not in self.merger.references.bases(member):
                complete = self.merger.with_base(member, base, schema.at.child(keyword, index))
            yield Member(member, complete, self.merger.merged(complete))

    def _makes_too_many(self, schema: Schema, alternatives: int) -> bool:
        """Whether choices within choices multiply so often that this one is left out."""
        members = schema.one_of or schema.any_of
        if alternatives == 1 or alternatives * len(members) <= MAX_ALTERNATIVES:
            return False
        message = (
            f"choices within choices make more than {MAX_ALTERNATIVES} alternatives; this one is not typed"
        )
        hint = "tell the members apart by references"
        self.report.warning("alternatives", message, schema.at, hint)
        return True


def _deserves_name(type_: Type) -> bool:
    """Whether a type that nobody named is worth a definition."""
    match type_:
        case Literals(values=values):
            return len(values) > 1 and not all(isinstance(value, bool) for value in values)
        case _ if nesting(type_) > MAX_NESTING:
            return True
        case UnionOf(members=members):
            rest = [member for member in members if member != NULL]
            if len(rest) == 1:
                return _deserves_name(rest[0])
            return any(not isinstance(member, Scalar) for member in rest) and (
                len(rest) > 2 or any(isinstance(member, Ref | UnionOf | Literals | MapOf) for member in rest)
            )
        case _:
            return False


def _is_closed_and_empty(schema: Schema) -> bool:
    """Whether a schema is an object that has no properties at all."""
    closed = schema.additional is not None and schema.additional.always is False
    has_more = schema.pattern_properties or schema.one_of or schema.any_of
    return schema.types == ("object",) and closed and not has_more


def _has_fixed_length(schema: Schema) -> bool:
    """Whether each position of an array that lists some is there, and nothing follows them."""
    count = len(schema.prefix_items)
    least, most = schema.constraints.get("minItems", 0), schema.constraints.get("maxItems", count + 1)
    closed = schema.items is not None and schema.items.always is False
    return least == count and (closed or most == count)


def _label_of_location(schema: Schema) -> str:
    """What a schema outside of components is called: by its title, else by the last step to it that is a name."""
    if schema.title:
        return schema.title
    steps = [step for step in schema.at.pointer.split("/") if step and not step.isdigit()]
    part = steps[-1].replace("~1", "/").replace("~0", "~") if steps else schema.at.file.rpartition("/")[2]
    return part.partition(".")[0]
