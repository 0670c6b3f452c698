"""The members of unions: which of them are objects, and which constants distinguish these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import TypeAlias

from sdkwright.ir.algebra import (
    objects,
    operations_of,
    parts_of,
    resolved,
    types_of_definition,
    types_pushed,
    types_received,
)
from sdkwright.ir.api import Api, Definition, Object
from sdkwright.ir.types import Literals, Type, UnionOf

Constants: TypeAlias = Mapping[str, tuple[str | int, ...]]
"""Properties of an object by wire name, with the values that the document lists for them."""


def distinguishing_constants(union: UnionOf, definitions: Mapping[str, Definition]) -> dict[str, Constants]:
    """By id, constants of the objects in a union without a tag, as far as they rule members out.

    A property counts if it has one value in some object, or different values in two of them.
    """
    if union.tag is not None:
        return {}
    members = [item for member in union.members for item in objects(member, definitions) or ()]
    constants = {item.id: _constants(item, definitions) for item in members}
    wires = dict.fromkeys(wire for item in constants.values() for wire in item)
    distinguishing = {
        wire
        for wire in wires
        if len(constants) > 1 and _distinguishes([item.get(wire) for item in constants.values()])
    }
    result = {
        id_: {wire: values for wire, values in item.items() if wire in distinguishing}
        for id_, item in constants.items()
    }
    return {id_: item for id_, item in result.items() if item}


def _distinguishes(values: list[tuple[str | int, ...] | None]) -> bool:
    """Whether the values that the members of a union list for a property, if any, rule some of the members out."""
    listed = [frozenset((type(value), value) for value in each) for each in values if each is not None]
    differ = any(one.isdisjoint(two) for one, two in combinations(dict.fromkeys(listed), 2))
    return differ or (len(listed) < len(values) and any(len(one) == 1 for one in listed))


def _constants(item: Object, definitions: Mapping[str, Definition]) -> dict[str, tuple[str | int, ...]]:
    """The properties of an object that have a few values which the API will not add to silently."""
    constants: dict[str, tuple[str | int, ...]] = {}
    for field in item.fields:
        type_ = resolved(field.type, definitions, null=False)
        if isinstance(type_, Literals) and not type_.open:
            values = tuple(value for value in type_.values if not isinstance(value, float))
            if len(values) == len(type_.values):
                constants[field.wire] = values
    return constants


def has_distinguishing_constants(api: Api) -> bool:
    """The members of some union that is received are distinguished by constants, but not by one property."""
    return any(
        distinguishing_constants(part, api.definitions)
        for type_ in _types_received(api)
        for part in parts_of(type_)
        if isinstance(part, UnionOf)
    )


def _types_received(api: Api) -> Iterator[Type]:
    for definition in api.definitions.values():
        if definition.in_response:
            yield from types_of_definition(definition)
    for operation in operations_of(api.root):
        yield from types_received(operation)
    yield from types_pushed(api)
