"""Text in responses that is a vector in base64, because an argument `encoding_format` of the request chooses it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sdkwright.ir.algebra import (
    body_arguments,
    map_definition_types,
    map_operation_types,
    map_resources,
    operations_of,
    refs,
    resolved,
    types_received,
)
from sdkwright.ir.api import Api, Object, Operation, Resource
from sdkwright.ir.types import NULL, STRING, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.lower.sdk.placement import directions, reachable
from sdkwright.names import words

_ARGUMENT = ["encoding", "format"]
_NUMBERS = ListOf(Scalar("number"))
_TEXTS = (STRING, Scalar("base64"))


def with_vectors(api: Api) -> Api:
    """An API whose responses have vectors where a request chooses between a list of numbers and base64.

    What requests have, too, stays as it is: an input may be text or a list of numbers.
    """
    choosing = {
        operation.doc.pointer for operation in operations_of(api.root) if _offers_base64(operation, api)
    }
    if not choosing:
        return api
    received = [
        type_
        for item in operations_of(api.root)
        if item.doc.pointer in choosing
        for type_ in types_received(item)
    ]
    requests, _ = directions(api)
    ids = reachable(api.definitions, {id_ for type_ in received for id_ in refs(type_)}) - requests
    definitions = {
        id_: map_definition_types(item, _with_vector) if id_ in ids else item
        for id_, item in api.definitions.items()
    }

    def changed(operation: Operation) -> Operation:
        if operation.doc.pointer not in choosing:
            return operation
        received = map_operation_types(operation, _with_vector)
        return replace(operation, responses=received.responses)

    def resource(item: Resource) -> Resource:
        return replace(item, operations=tuple(map(changed, item.operations)))

    return replace(api, definitions=definitions, root=map_resources(api.root, resource))


def _offers_base64(operation: Operation, api: Api) -> bool:
    return any(
        words(wire) == _ARGUMENT and _has_base64(resolved(type_, api.definitions, null=False), api)
        for wire, type_ in _arguments(operation, api)
    )


def _has_base64(type_: Type, api: Api) -> bool:
    if isinstance(type_, UnionOf):
        return any(_has_base64(resolved(member, api.definitions), api) for member in type_.members)
    return isinstance(type_, Literals) and "base64" in type_.values


def _arguments(operation: Operation, api: Api) -> Iterator[tuple[str, Type]]:
    """The parameters of an operation and the properties of its bodies, by wire name."""
    yield from ((item.wire, item.type) for item in operation.parameters)
    for body in operation.bodies:
        yield from ((item.wire, item.type) for item in body_arguments(body))
        target = resolved(body.type, api.definitions, null=False)
        definition = api.definitions.get(target.id) if isinstance(target, Ref) else None
        if isinstance(definition, Object):
            yield from ((item.wire, item.type) for item in definition.fields)


def _with_vector(type_: Type) -> Type:
    """A type with vectors in place of text, in choices between a list of numbers and text."""
    match type_:
        case ListOf(item=item):
            return ListOf(_with_vector(item))
        case MapOf(value=value):
            return MapOf(_with_vector(value))
        case TupleOf(items=items):
            return TupleOf(tuple(map(_with_vector, items)))
        case UnionOf(members=members) if {*members} - {NULL, *_TEXTS} == {_NUMBERS} and len(members) > 1:
            changed = (Scalar("vector") if member in _TEXTS else member for member in members)
            return replace(type_, members=tuple(dict.fromkeys(changed)))
        case UnionOf(members=members):
            return replace(type_, members=tuple(map(_with_vector, members)))
        case Scalar() | Literals() | Ref():
            return type_
