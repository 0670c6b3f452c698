"""Operations on the intermediate model: walk it, map its types, unite types, look through names and null."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from sdkwright.ir.api import (
    RUNTIME_ERRORS,
    Alias,
    Api,
    Body,
    Definition,
    ErrorClass,
    Object,
    Operation,
    Parameter,
    Resource,
    Response,
    Webhook,
)
from sdkwright.ir.codecs import Codec
from sdkwright.ir.types import (
    ANY,
    NULL,
    STRING,
    ListOf,
    Literals,
    MapOf,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)

MAX_NESTED_UNIONS = 20
"""Unions among the members of unions are looked through this often: real documents do not come to ten."""


def operations_of(resource: Resource) -> Iterator[Operation]:
    """All operations of a resource and of those below it."""
    yield from resource.operations
    for child in resource.children:
        yield from operations_of(child)


def namespaces_of(resource: Resource, path: str = "") -> dict[str, Resource]:
    """A resource and all below it by their dotted paths, parents first; that of the client is empty."""
    found = {path: resource}
    for child in resource.children:
        found |= namespaces_of(child, below(path, child.name))
    return found


def below(path: str, label: str) -> str:
    """The dotted path of what a namespace has."""
    return f"{path}.{label}" if path else label


def general_errors(base: str | None, default: str | None) -> tuple[str, ...]:
    """The exceptions that belong to no single status: the base of all, that of any status, and those of the runtime."""
    return (base or "", default or "", *RUNTIME_ERRORS)


def map_resources(resource: Resource, change: Callable[[Resource], Resource]) -> Resource:
    """A tree of resources with each of them changed, before those below it."""
    changed = change(resource)
    return replace(changed, children=tuple(map_resources(child, change) for child in changed.children))


def media_type_chosen(bodies: tuple[Body, ...]) -> bool:
    """Whether the caller chooses the media type of a body: there are several, or a wildcard."""
    return len(bodies) > 1 or any("*" in body.media_type for body in bodies)


def kinds_in_lists(type_: Type, definitions: Mapping[str, Definition]) -> frozenset[str]:
    """What lists hold that are values of a type, in the terms of JSON: the integers of a list of token ids."""

    def members(one: Type) -> tuple[Type, ...]:
        behind = resolved(one, definitions, null=False)
        return behind.members if isinstance(behind, UnionOf) else (behind,)

    lists = (resolved(one, definitions, null=False) for one in members(type_))
    inside = (part for one in lists if isinstance(one, ListOf) for part in members(one.item))
    kinds = {one.kind if isinstance(one, Scalar) else "object" for one in inside}
    return frozenset(kinds | ({"integer"} if "number" in kinds else set()))  # each integer is a number


def body_arguments(body: Body) -> tuple[Parameter, ...]:
    """The arguments of a flat body: one for each property, then the one for properties that are not listed."""
    return body.fields if body.extra is None else (*body.fields, body.extra)


def codecs_sent(api: Api) -> frozenset[Codec]:
    """The codecs of request bodies and of their parts."""
    codecs: set[Codec] = set()
    for body in (body for item in operations_of(api.root) for body in item.bodies):
        codecs.add(body.codec)
        stack = [body.parts]
        while stack:
            parts = stack.pop()
            for part in (*parts.named, *parts.first, *((parts.rest,) if parts.rest else ())):
                codecs |= {part.codec} if part.codec is not None and part.codec.facts.is_document else set()
                stack += [part.inside] if part.inside is not None else []
    return frozenset(codecs)


def codecs_received(api: Api) -> frozenset[Codec]:
    """The codecs of responses and errors."""
    return frozenset(
        response.codec
        for item in operations_of(api.root)
        for response in (*item.responses, *(error for error in item.errors if error.codec.facts.is_document))
        if response.media_type is not None
    )


def parts_of(type_: Type) -> Iterator[Type]:
    """A type and all types inside of it, apart from what is behind names."""
    yield type_
    match type_:
        case ListOf(item=inner) | MapOf(value=inner):
            yield from parts_of(inner)
        case TupleOf(items=members) | UnionOf(members=members):
            for member in members:
                yield from parts_of(member)
        case Scalar() | Literals() | Ref():
            return


def refs(type_: Type) -> Iterator[str]:
    """The ids of the definitions that a type mentions."""
    return (part.id for part in parts_of(type_) if isinstance(part, Ref))


def names_of(definition: Definition) -> tuple[str, ...]:
    """All names of a definition, that of its class or alias first."""
    return (definition.name, *definition.other_names)


def types_of_definition(definition: Definition) -> Iterator[Type]:
    """The types that a definition is made of."""
    if isinstance(definition, Alias):
        yield definition.type
        return
    yield from (item.type for item in definition.fields)
    if definition.extra is not None:
        yield definition.extra


def types_sent(operation: Operation) -> Iterator[Type]:
    """The types of the parameters and bodies of an operation."""
    yield from (item.type for item in operation.parameters)
    for body in operation.bodies:
        yield body.type
        yield from (item.type for item in body_arguments(body))


def types_received(operation: Operation) -> Iterator[Type]:
    """The types of the responses of an operation, errors included."""
    responses = (*operation.responses, *operation.errors)
    yield from (item.type for item in responses if item.type is not None)


def types_of(api: Api) -> Iterator[Type]:
    """Every type that is written down somewhere in an SDK; types inside of these are not repeated."""
    for definition in api.definitions.values():
        yield from types_of_definition(definition)
    for operation in operations_of(api.root):
        yield from types_sent(operation)
        yield from types_received(operation)
    yield from types_pushed(api)


def types_pushed(api: Api) -> Iterator[Type]:
    """The types of what the SDK parses apart from successful responses: errors, webhooks and callbacks."""
    yield from (item.data for item in api.errors if item.data is not None)
    callbacks = (item for operation in operations_of(api.root) for item in operation.callbacks)
    yield from (item.type for item in (*api.webhooks, *callbacks) if item.type is not None)
    yield from () if api.payload is None else (api.payload,)


def map_operation_types(operation: Operation, change: Callable[[Type], Type]) -> Operation:
    """An operation with every type in it changed."""

    def parameter(item: Parameter) -> Parameter:
        return replace(item, type=change(item.type))

    def response(item: Response) -> Response:
        return item if item.type is None else replace(item, type=change(item.type))

    def body(item: Body) -> Body:
        fields = tuple(map(parameter, item.fields))
        return replace(
            item, type=change(item.type), fields=fields, extra=item.extra and parameter(item.extra)
        )

    flagged = operation.stream_types
    return replace(
        operation,
        parameters=tuple(map(parameter, operation.parameters)),
        bodies=tuple(map(body, operation.bodies)),
        responses=tuple(map(response, operation.responses)),
        errors=tuple(map(response, operation.errors)),
        callbacks=tuple(map_webhook_type(item, change) for item in operation.callbacks),
        stream_types=flagged and (change(flagged[0]), change(flagged[1])),
    )


def map_types(api: Api, change: Callable[[Type], Type]) -> Api:
    """An API with every type changed that its operations, errors and webhooks mention."""

    def resource(item: Resource) -> Resource:
        operations = tuple(map_operation_types(operation, change) for operation in item.operations)
        return replace(item, operations=operations)

    def error(item: ErrorClass) -> ErrorClass:
        return item if item.data is None else replace(item, data=change(item.data))

    return replace(
        api,
        root=map_resources(api.root, resource),
        errors=tuple(map(error, api.errors)),
        client_parameters=tuple(replace(item, type=change(item.type)) for item in api.client_parameters),
        webhooks=tuple(map_webhook_type(item, change) for item in api.webhooks),
        payload=None if api.payload is None else change(api.payload),
    )


def map_definition_types(definition: Definition, change: Callable[[Type], Type]) -> Definition:
    """A definition with every type in it changed."""
    if isinstance(definition, Alias):
        return replace(definition, type=change(definition.type))
    fields = tuple(replace(item, type=change(item.type)) for item in definition.fields)
    return replace(
        definition, fields=fields, extra=None if definition.extra is None else change(definition.extra)
    )


def map_webhook_type(webhook: Webhook, change: Callable[[Type], Type]) -> Webhook:
    """A webhook with the type of its body changed."""
    return webhook if webhook.type is None else replace(webhook, type=change(webhook.type))


def without_null(type_: Type) -> tuple[Type, bool]:
    """A type without its null, and whether it had one."""
    if not isinstance(type_, UnionOf) or NULL not in type_.members:
        return type_, False
    rest = tuple(member for member in type_.members if member != NULL)
    return (rest[0] if len(rest) == 1 else replace(type_, members=rest)), True


def resolved(
    type_: Type,
    definitions: Mapping[str, Definition],
    *,
    null: bool = True,
    known: dict[str, Type] | None = None,
) -> Type:
    """The type behind its names; a `Ref` is then one to an object. Without `null`, null is taken off it.

    `known` remembers what is behind each name, for callers with `null` that ask for many in a row.
    """

    def aliased(id_: str) -> Type | None:
        definition = definitions.get(id_)
        return definition.type if isinstance(definition, Alias) else None

    return type_behind_names(type_, aliased, null=null, known=known)


def type_behind_names(
    type_: Type,
    aliased: Callable[[str], Type | None],
    *,
    null: bool,
    known: dict[str, Type] | None = None,
) -> Type:
    """Follow names to the type behind them. `aliased` returns the type that an id stands for, None for an object."""
    known = {} if known is None else known
    seen: dict[str, None] = {}
    while True:
        if not null and isinstance(type_, UnionOf) and NULL in type_.members:
            type_, _ = without_null(type_)
        elif isinstance(type_, Ref) and type_.id in known:
            type_ = known[type_.id]
            break
        elif isinstance(type_, Ref) and type_.id not in seen and (target := aliased(type_.id)) is not None:
            seen[type_.id] = None
            type_ = target
        else:
            break
    known |= dict.fromkeys(seen, type_)
    return type_


def objects(type_: Type, definitions: Mapping[str, Definition]) -> list[Object] | None:
    """The objects that a type stands for, null aside; None if it is anything else as well."""
    found: list[Object] = []
    stack, seen = [(type_, 0)], set[Type]()
    while stack:
        part, depth = stack.pop()
        inner = resolved(part, definitions)
        if inner in seen or inner == NULL:
            continue
        seen.add(inner)
        target = definitions[inner.id] if isinstance(inner, Ref) else None
        if isinstance(target, Object):
            found.append(target)
        elif (
            isinstance(inner, UnionOf)
            and depth < MAX_NESTED_UNIONS
            and all(_may_be_objects(member) for member in inner.members)
        ):
            stack.extend((member, depth + 1) for member in reversed(inner.members))
        else:
            return None
    return found


def _may_be_objects(type_: Type) -> bool:
    return isinstance(type_, Ref | UnionOf) or type_ == NULL


def nesting(type_: Type) -> int:
    """How deep the brackets of a type are nested where it is written down."""
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
    """A type with every id of a definition replaced. Members of a union that are the same then are one member."""
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
            distinct = tuple(dict.fromkeys(rewrite(member, rename) for member in members))
            return distinct[0] if len(distinct) == 1 else UnionOf(distinct, tag, new_mapping, new_other)
        case Scalar() | Literals():
            return type_


def united(types: tuple[Type, ...]) -> Type:
    """The union of several types, simplified; null comes last."""
    parts: dict[Type, None] = {}
    for type_ in types:
        parts.update(
            dict.fromkeys(type_.members if isinstance(type_, UnionOf) and type_.tag is None else (type_,))
        )
    flat = _without_never(_one_enum(list(parts)))
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
    """Make one enum of several; beside a plain string it is open."""
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
    """Whether requests can reach a model that has properties which only responses have."""
    return isinstance(item, Object) and item.in_request and any(field.read_only for field in item.fields)


def has_input_form(type_: Type, definitions: Mapping[str, Definition], known: dict[str, bool]) -> bool:
    """Whether a type reads differently as an argument than in a model; `known` keeps what aliases do."""
    outer: dict[str, str] = {}  # alias -> the one that leads to it
    stack = [(type_, "")]
    while stack:
        part, alias = stack.pop()
        match part:
            case UnionOf(members=members):
                stack.extend((member, alias) for member in members)
            case Ref(id=id_) if id_ not in known and isinstance(target := definitions[id_], Alias):
                if id_ not in outer:
                    outer[id_] = alias
                    stack.append((target.type, id_))
            case _ if _reads_differently(part, known):
                while alias:
                    known[alias] = True
                    alias = outer[alias]
                return True
            case _:
                pass
    known.update(dict.fromkeys(outer, False))
    return False


def _reads_differently(type_: Type, known: Mapping[str, bool]) -> bool:
    match type_:
        case Scalar(kind=kind):
            return kind in ("number", "datetime", "date", "uuid", "binary", "vector")
        case Ref(id=id_):
            return known.get(id_, True)  # what is no alias is an object
        case _:
            return isinstance(type_, ListOf | MapOf | TupleOf)
