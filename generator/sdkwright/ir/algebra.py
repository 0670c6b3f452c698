"""What can be done with the IR, whoever made it: walk it; unite, rename, look through types."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from sdkwright.ir.api import (
    ANY,
    NULL,
    STRING,
    Alias,
    Api,
    Body,
    Definition,
    ListOf,
    Literals,
    MapOf,
    Object,
    Operation,
    Parameter,
    Ref,
    Resource,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from sdkwright.ir.codecs import Codec


def operations_of(resource: Resource) -> Iterator[Operation]:
    """All operations of a resource and of those below it."""
    yield from resource.operations
    for child in resource.children:
        yield from operations_of(child)


def media_type_chosen(bodies: tuple[Body, ...]) -> bool:
    """Whether a caller can say what a body is sent as: there are several media types, or a wildcard."""
    return len(bodies) > 1 or any("*" in body.media_type for body in bodies)


def arguments_of(body: Body) -> tuple[Parameter, ...]:
    """The arguments that are properties of a flat body, the one for properties that are not listed at the end."""
    return body.fields if body.extra is None else (*body.fields, body.extra)


def codecs_sent(api: Api) -> frozenset[Codec]:
    """The codecs of request bodies and of their parts."""
    found: set[Codec] = set()
    for body in (body for item in operations_of(api.root) for body in item.bodies):
        found.add(body.codec)
        stack = [body.parts]
        while stack:
            parts = stack.pop()
            for part in (*parts.named, *parts.first, *((parts.rest,) if parts.rest else ())):
                found |= {part.codec} if part.codec is not None and part.codec.facts.is_document else set()
                stack += [part.inside] if part.inside is not None else []
    return frozenset(found)


def codecs_received(api: Api) -> frozenset[Codec]:
    """The codecs of responses and errors."""
    return frozenset(
        response.codec
        for item in operations_of(api.root)
        for response in (*item.responses, *(error for error in item.errors if error.codec.facts.is_document))
        if response.media_type is not None
    )


def refs(type_: Type) -> Iterator[str]:
    """The ids of the definitions that a type mentions."""
    match type_:
        case Ref(id=id_):
            yield id_
        case ListOf(item=item):
            yield from refs(item)
        case MapOf(value=value):
            yield from refs(value)
        case TupleOf(items=members) | UnionOf(members=members):
            for member in members:
                yield from refs(member)
        case Scalar() | Literals():
            return


def types_of(api: Api) -> Iterator[Type]:
    """Every type that is written down somewhere in an SDK; what is inside of it is not given once more."""
    for definition in api.definitions.values():
        if isinstance(definition, Alias):
            yield definition.type
        else:
            yield from (item.type for item in definition.fields)
    for operation in operations_of(api.root):
        yield from (item.type for item in operation.parameters)
        yield from (body.type for body in operation.bodies)
        yield from (item.type for body in operation.bodies for item in body.fields)
        yield from (item.type for item in operation.responses if item.type is not None)
        yield from (item.type for item in operation.callbacks if item.type is not None)
    yield from (item.type for item in api.webhooks if item.type is not None)
    yield from (item.data for item in api.errors if item.data is not None)


def resolved(type_: Type, definitions: Mapping[str, Definition]) -> Type:
    """The type behind aliases."""
    seen: set[str] = set()
    while isinstance(type_, Ref) and type_.id not in seen:
        seen.add(type_.id)
        target = definitions[type_.id]
        if isinstance(target, Object):
            break
        type_ = target.type
    return type_


def nesting(type_: Type) -> int:
    """How many brackets stand inside each other where a type is written down."""
    match type_:
        case ListOf(item=item):
            return 1 + nesting(item)
        case MapOf(value=value):
            return 1 + nesting(value)
        case TupleOf(items=members) | UnionOf(members=members):
            return 1 + max(map(nesting, members), default=0)
        case Scalar() | Literals() | Ref():
            return 1


def rewrite(type_: Type, rename: Callable[[str], str]) -> Type:
    """A type with every id of a definition replaced."""
    match type_:
        case Ref(id=id_):
            return Ref(rename(id_))
        case ListOf(item=item):
            return ListOf(rewrite(item, rename))
        case MapOf(value=value):
            return MapOf(rewrite(value, rename))
        case TupleOf(items=items):
            return TupleOf(tuple(rewrite(item, rename) for item in items))
        case UnionOf(members=members, tag=tag, mapping=mapping, other=other):
            new_mapping = tuple((value, rename(id_)) for value, id_ in mapping)
            new_other = None if other is None else rename(other)
            return UnionOf(tuple(rewrite(member, rename) for member in members), tag, new_mapping, new_other)
        case Scalar() | Literals():
            return type_


def united(types: tuple[Type, ...]) -> Type:
    """One type that takes what any of the given ones takes; null comes last."""
    flat: list[Type] = []
    for type_ in types:
        parts = type_.members if isinstance(type_, UnionOf) and type_.tag is None else (type_,)
        flat.extend(part for part in parts if part not in flat)
    flat = _without_never(_one_enum(flat))
    if Scalar("number") in flat:
        flat = [part for part in flat if part != Scalar("integer")]
    if ANY in flat or not flat:
        return ANY
    tagged = next((part for part in flat if isinstance(part, UnionOf)), None)
    if tagged is not None and all(part in (tagged, NULL) for part in flat) and len(flat) > 1:
        return replace(tagged, members=(*(m for m in tagged.members if m != NULL), NULL))
    flat.sort(key=lambda part: part == NULL)
    return flat[0] if len(flat) == 1 else UnionOf(tuple(flat))


def _without_never(types: list[Type]) -> list[Type]:
    return [part for part in types if part != Scalar("never")] or types


def _one_enum(types: list[Type]) -> list[Type]:
    """Enums side by side are one enum; beside the plain string they are an open one."""
    enums = [part for part in types if isinstance(part, Literals)]
    if not enums:
        return types
    values = tuple(dict.fromkeys((type(value), value) for part in enums for value in part.values))
    strings = all(isinstance(value, str) for _, value in values)
    open_ = any(part.open for part in enums) or (strings and STRING in types)
    merged = Literals(tuple(value for _, value in values), open_)
    rest = [part for part in types if not isinstance(part, Literals) and not (open_ and part == STRING)]
    first = types.index(enums[0])
    return [*rest[:first], merged, *rest[first:]]


def is_unsent(item: Definition) -> bool:
    """Requests can reach the model, and it has properties that only responses have."""
    return isinstance(item, Object) and item.in_request and any(field.read_only for field in item.fields)


def without_null(type_: Type) -> tuple[Type, bool]:
    """A type without its null, and whether it had one."""
    if not isinstance(type_, UnionOf) or NULL not in type_.members:
        return type_, False
    rest = tuple(member for member in type_.members if member != NULL)
    return (rest[0] if len(rest) == 1 else replace(type_, members=rest)), True
