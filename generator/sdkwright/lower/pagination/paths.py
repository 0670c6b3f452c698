"""Paths into a response, by wire name, followed through definitions."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sdkwright.ir.algebra import resolved
from sdkwright.ir.api import Definition, Object
from sdkwright.ir.types import ANY, ListOf, MapOf, Ref, Type, UnionOf
from sdkwright.lower.pagination import vocabulary
from sdkwright.lower.pagination.vocabulary import plain_name

LAST = "-1"
"""The step to the last item of a list."""


class Place(Struct, frozen=True):
    """A path as far as it could be followed; `missing` is the step that is not there, among those in `fields`."""

    steps: tuple[str, ...]
    type: Type | None  # None: the document does not say
    missing: str | None = None
    fields: tuple[str, ...] = ()


def value_type(type_: Type | None, definitions: Mapping[str, Definition]) -> Type | None:
    """The type of a value that is not null, behind its names; None if the document does not say."""
    return None if type_ is None else resolved(type_, definitions, null=False)


def fields_of(type_: Type | None, definitions: Mapping[str, Definition]) -> dict[str, Type]:
    """The declared properties of an object; none for anything else."""
    value = value_type(type_, definitions)
    target = definitions.get(value.id) if isinstance(value, Ref) else None
    return {item.wire: item.type for item in target.fields} if isinstance(target, Object) else {}


def follow(path: str, type_: Type | None, definitions: Mapping[str, Definition]) -> Place:
    """Follow a dotted path. A property whose own name has dots takes precedence."""
    steps: list[str] = []
    while path:
        value = value_type(type_, definitions)
        fields = fields_of(value, definitions)
        step = path if path in fields else path.split(".")[0]
        path = path[len(step) + 1 :]
        steps.append(step)
        if step in fields:
            type_ = fields[step]
        elif isinstance(value, ListOf) and step == LAST:
            type_ = value.item
        elif _has_undeclared(value, definitions):
            type_ = value.value if isinstance(value, MapOf) else None
        else:
            return Place(tuple(steps), None, step, tuple(fields))
    return Place(tuple(steps), type_)


def _has_undeclared(type_: Type | None, definitions: Mapping[str, Definition]) -> bool:
    """Whether a value may have properties that the document does not list."""
    target = definitions.get(type_.id) if isinstance(type_, Ref) else None
    if isinstance(target, Object):
        return target.declares_extra
    return type_ is None or isinstance(type_, MapOf | UnionOf) or type_ == ANY


def list_of(response: Type, definitions: Mapping[str, Definition]) -> tuple[tuple[str, ...], Type] | None:
    """Where the list is, at the top of a response or in the one object around it, and the type of its items."""
    value, steps = value_type(response, definitions), list[str]()
    for _ in range(2):
        if isinstance(value, ListOf):
            break
        fields = {
            name: value_type(type_, definitions) for name, type_ in fields_of(value, definitions).items()
        }
        lists = [name for name, type_ in fields.items() if isinstance(type_, ListOf)]
        chosen = lists if len(lists) == 1 else [name for name in lists if name.lower() in vocabulary.LISTS]
        if not lists and not steps:
            chosen = [name for name in fields if plain_name(name) in vocabulary.WRAPPERS]
        if len(chosen) != 1:
            return None
        steps.append(chosen[0])
        value = fields[chosen[0]]
    return (tuple(steps), value.item) if isinstance(value, ListOf) else None
