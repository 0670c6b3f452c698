"""Drafts become definitions: named, without duplicates, and in an order in which Python can read them."""

from __future__ import annotations

from sdkwright.ir.algebra import refs, without_null
from sdkwright.ir.api import Alias, Constant, Constants, Definition, Field, Object
from sdkwright.ir.types import NULL, Literals, Ref
from sdkwright.lower.schemas.circles import circles
from sdkwright.lower.schemas.drafts import Draft, Drafts, constraints, make_doc
from sdkwright.lower.schemas.naming import Names, field_names
from sdkwright.names import constant, unique

SHARED = "shared"
"""The models module of what belongs to no single resource."""


def define(drafts: Drafts, names: Names) -> dict[str, Definition]:
    """All definitions by id, in the order in which they are written; no operation is known to use them yet."""
    lazy = _recursive(drafts, names)
    return {
        id_: (
            _object(drafts[id_], names)
            if drafts[id_].fields is not None
            else _alias(drafts[id_], names, lazy)
        )
        for id_ in _ordered(drafts)
        if id_ not in names.merged
    }


def _alias(draft: Draft, names: Names, lazy: frozenset[str]) -> Alias:
    return Alias(
        id=draft.id,
        name=names.by_id[draft.id],
        type=names.canonical(draft.type or Ref(draft.id)),
        in_request=False,
        in_response=True,
        recursive=draft.id in lazy,
        module=SHARED,
        constants=_constants(draft, names),
        doc=make_doc(draft.schema),
    )


def _constants(draft: Draft, names: Names) -> Constants | None:
    """The values of an enum that extensions name or describe; those without a name are called like the value."""
    label = names.constants.get(draft.id)
    type_ = without_null(draft.type or NULL)[0]
    if label is None or not isinstance(type_, Literals):
        return None
    said = {repr(item.value): item for item in draft.values}
    members: dict[str, Constant] = {}
    counts: dict[str, int] = {}
    for value in type_.values:
        item = said.get(repr(value))
        text = (item.name if item is not None else None) or str(value)
        name = unique(constant(text), members, counts=counts)
        about = item.description if item is not None else None
        members[name] = Constant(name=name, value=value, description=about or "")
    return Constants(name=label, members=tuple(members.values()))


def _object(draft: Draft, names: Names) -> Object:
    items = draft.fields or []
    attributes = field_names({item.wire: item.schema.hints.property_name or item.wire for item in items})
    fields = tuple(
        Field(
            wire=item.wire,
            name=attributes[item.wire],
            type=names.canonical(item.type),
            required=item.required,
            default=item.default,
            read_only=item.schema.read_only,
            write_only=item.schema.write_only,
            constraints=constraints(item.schema),
            role=item.schema.hints.role,
            doc=make_doc(item.schema),
        )
        for item in items
    )
    return Object(
        id=draft.id,
        name=names.by_id[draft.id],
        fields=fields,
        extra=None if draft.extra is None else names.canonical(draft.extra),
        declares_extra=draft.declares_extra,
        in_request=False,
        in_response=True,
        module=SHARED,
        doc=make_doc(draft.schema),
    )


def _ordered(drafts: Drafts) -> list[str]:
    """Ids with components first in document order, each followed by what is defined inside it."""
    inside: dict[str, list[str]] = {}
    tops: list[str] = []
    for draft in drafts.values():
        if draft.component is None and draft.owner in drafts and draft.owner is not None:
            inside.setdefault(draft.owner, []).append(draft.id)
        else:
            tops.append(draft.id)
    tops.sort(key=lambda id_: drafts[id_].component is None)
    result: list[str] = []
    stack = tops[::-1]
    while stack:
        id_ = stack.pop()
        result.append(id_)
        stack.extend(reversed(inside.get(id_, [])))
    return result


def _recursive(drafts: Drafts, names: Names) -> frozenset[str]:
    """Ids of aliases that mean themselves without an object between: only these need a lazy alias."""
    inside: dict[str, list[str]] = {}
    for draft in drafts.values():
        if draft.type is not None:
            inside[draft.id] = [names.canonical_id(ref) for ref in refs(draft.type)]
    loops = {id_ for id_, targets in inside.items() if id_ in targets}
    return frozenset(loops.union(*(group for group in circles(inside) if len(group) > 1)))
