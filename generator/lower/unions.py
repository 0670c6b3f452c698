"""Unions put in order: flattened, without repetition, and told apart by a tag where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.document import Schema
from generator.ir import NULL, Literals, Ref, UnionOf
from generator.lower.drafts import Draft


def discriminate(
    union: UnionOf, schema: Schema, drafts: Mapping[str, Draft], components: Mapping[str, str]
) -> UnionOf:
    """The union with its tag, as its discriminator or distinct constants of its members say; or as it was."""
    ids = [member.id for member in union.members if isinstance(member, Ref)]
    if len(ids) < 2 or any(not isinstance(member, Ref) and member != NULL for member in union.members):
        return union
    if schema.discriminator is not None:
        tag = schema.discriminator.property
        mapping = _declared(schema, ids, components)
        for id_ in ids:
            values = _constants(id_, tag, drafts)
            if values and not any(target == id_ for _, target in mapping):
                mapping.extend((value, id_) for value in values)
        if {target for _, target in mapping} >= set(ids):
            return replace(union, tag=tag, mapping=tuple(dict(mapping).items()))
        mapping = [
            (components[id_], id_) for id_ in ids if id_ in components and id_ not in dict(mapping).values()
        ] + mapping
        if {target for _, target in mapping} >= set(ids):
            return replace(union, tag=tag, mapping=tuple(dict(mapping).items()))
        return union
    return union


def with_tags_of(schema: Schema, stands: Mapping[str, str], components: Mapping[str, str]) -> Schema:
    """A choice whose discriminator means what stands for the members that it names."""
    told = schema.discriminator
    if told is None or not stands:
        return schema
    mapping = {value: stands.get(id_, id_) for value, id_ in told.mapping.items()}
    named = set(told.mapping.values())
    mapping |= {components[ref]: id_ for ref, id_ in stands.items() if ref in components and ref not in named}
    return replace(schema, discriminator=replace(told, mapping=mapping))


def tag_by_constants(drafts: Mapping[str, Draft]) -> None:
    """Give a tag to every union of objects that a constant tells apart, once all objects are known."""
    for draft in drafts.values():
        if isinstance(draft.type, UnionOf) and draft.type.tag is None:
            members = [member for member in draft.type.members if member != NULL]
            ids = [member.id for member in members if isinstance(member, Ref)]
            if len(ids) > 1 and len(ids) == len(members):
                draft.type = by_constants(draft.type, ids, drafts)


def _declared(schema: Schema, ids: list[str], components: Mapping[str, str]) -> list[tuple[str, str]]:
    assert schema.discriminator is not None
    return [(value, id_) for value, id_ in schema.discriminator.mapping.items() if id_ in ids]


def _constants(id_: str, tag: str, drafts: Mapping[str, Draft]) -> tuple[str, ...]:
    """The texts that a property of an object may have, if they are a closed few."""
    draft = drafts.get(id_)
    for item in (draft.fields or ()) if draft is not None else ():
        if item.wire == tag:
            type_ = item.type
            while (
                isinstance(type_, Ref) and type_.id in drafts and (inner := drafts[type_.id].type) is not None
            ):
                type_ = inner
            if (
                isinstance(type_, Literals)
                and not type_.open
                and all(isinstance(v, str) for v in type_.values)
            ):
                return tuple(str(value) for value in type_.values)
    return ()


def by_constants(union: UnionOf, ids: list[str], drafts: Mapping[str, Draft]) -> UnionOf:
    """A property that every member requires, each with values of its own, is a tag that nobody declared."""
    first = drafts.get(ids[0])
    for item in (first.fields or ()) if first is not None else ():
        mapping = [(value, id_) for id_ in ids for value in _constants(id_, item.wire, drafts)]
        if not mapping:
            continue
        required = all(
            any(f.wire == item.wire and f.required for f in (drafts[id_].fields or ()))
            for id_ in ids
            if id_ in drafts
        )
        if required and len(dict(mapping)) == len(mapping) and {target for _, target in mapping} == set(ids):
            return replace(union, tag=item.wire, mapping=tuple(mapping))
    return union
