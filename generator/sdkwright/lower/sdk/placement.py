"""Which models requests and responses reach, and which module each of them lives in."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.ir.algebra import (
    names_of,
    namespaces_of,
    operations_of,
    refs,
    types_of_definition,
    types_pushed,
    types_received,
    types_sent,
)
from sdkwright.ir.api import Api, Definition, Resource
from sdkwright.lower.schemas.definitions import SHARED


class _Usage(Struct, frozen=True):
    """From where a definition can be reached."""

    requests: frozenset[str]
    responses: frozenset[str]
    modules: Mapping[str, frozenset[str]]  # id -> the resource modules that reach it; two stand for more


def place_definitions(api: Api) -> Api:
    """An API whose definitions know whether requests or responses reach them, and in which module they are."""
    usage = _usage(api)
    known = modules_of(api.root)
    labels = {label for item in api.definitions.values() for label in names_of(item)}
    # The package `models` has its modules and the classes in them as attributes: no two of these have one name.
    modules_of_models = {name: f"{name}_" if name in labels else name for name in known}

    def place(id_: str, definition: Definition) -> Definition:
        modules = usage.modules.get(id_, frozenset())
        in_request = id_ in usage.requests
        return replace(
            definition,
            in_request=in_request,
            in_response=id_ in usage.responses or not in_request,
            module=(
                modules_of_models[next(iter(modules))] if len(modules) == 1 and modules <= known else SHARED
            ),
        )

    definitions = {id_: place(id_, definition) for id_, definition in api.definitions.items()}
    return replace(api, definitions=definitions)


def reachable(
    definitions: Mapping[str, Definition], roots: Iterable[str], done: Container[str] = ()
) -> frozenset[str]:
    """The ids of all definitions that can be reached from some, on paths around those that are done."""
    reached: set[str] = set()
    stack = list(roots)
    while stack:
        id_ = stack.pop()
        if id_ in reached or id_ in done or id_ not in definitions:
            continue
        reached.add(id_)
        stack.extend(ref for type_ in types_of_definition(definitions[id_]) for ref in refs(type_))
    return frozenset(reached)


def directions(api: Api) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of all definitions that requests can reach, and of those that responses can reach."""
    operations = list(operations_of(api.root))
    sent = (type_ for operation in operations for type_ in types_sent(operation))
    received = (type_ for operation in operations for type_ in types_received(operation))
    requests = {id_ for type_ in sent for id_ in refs(type_)}
    responses = {id_ for type_ in (*received, *types_pushed(api)) for id_ in refs(type_)}
    return reachable(api.definitions, requests), reachable(api.definitions, responses)


def modules_of(root: Resource) -> frozenset[str]:
    """The names of the modules that resources below a root live in."""
    modules = {child.module for child in root.children}
    return frozenset(modules.union(*(modules_of(child) for child in root.children)))


def _usage(api: Api) -> _Usage:
    owners: dict[str, set[str]] = {}
    shared: set[str] = set()  # what two modules reach, and so everything that these lead to
    for resource in namespaces_of(api.root).values():
        types = (
            type_ for item in resource.operations for type_ in (*types_sent(item), *types_received(item))
        )
        mentioned = {id_ for type_ in types for id_ in refs(type_)}
        for id_ in reachable(api.definitions, mentioned, shared):
            owners.setdefault(id_, set()).add(resource.module)
            if len(owners[id_]) > 1:
                shared.add(id_)
    # What no operation reaches is shared, and so is all that it mentions: shared modules import no resource's.
    unreached = [id_ for id_ in api.definitions if id_ not in owners]
    for id_ in reachable(api.definitions, unreached, shared):
        owners.setdefault(id_, set()).add(SHARED)
    requests, responses = directions(api)
    return _Usage(requests, responses, {id_: frozenset(modules) for id_, modules in owners.items()})
