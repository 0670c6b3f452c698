"""Where other generators point into a document, and what sdkwright calls what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Alias, Api, Definition, Object, Operation, Resource
from sdkwright.ir.types import ListOf, Ref, Type, UnionOf

_PARAMETER = re.compile(r"\{[^{}]*\}")


def path_shape(path: str) -> str:
    """A path without the names of its parameters, which differ between generators."""
    return "/" + _PARAMETER.sub("{}", path).strip("/")


class Lookup:
    """Finds operations and definitions of an API."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.operations = {operation.id: operation for operation in operations_of(api.root)}
        self.paths = dict(_paths(api.root, ()))
        self._by_request = {(op.verb.lower(), path_shape(op.path)): op for op in self.operations.values()}
        self._by_pointer = {id_.partition("#")[2]: item for id_, item in api.definitions.items()}
        self._by_name = {item.name: item for item in api.definitions.values()}

    def operation(self, request: str) -> Operation | None:
        """The operation of a request such as `get /pets/{id}`."""
        verb, _, path = request.strip().partition(" ")
        return self._by_request.get((verb.lower(), path_shape(path.strip())))

    def definition_at(self, pointer: str) -> Definition | None:
        """The definition of a schema, by a JSON pointer into the document."""
        return self._by_pointer.get(pointer)

    def definition(self, name: str) -> tuple[str, Definition] | None:
        """A definition by the name of its class, with its pointer."""
        item = self._by_name.get(name)
        return None if item is None else (item.id.partition("#")[2], item)

    def arguments(self, operation: Operation) -> dict[str, str]:
        """The arguments of an operation: wire names with the names in Python."""
        fields = (*operation.parameters, *(field for body in operation.bodies for field in body.fields))
        return {field.wire: field.name for field in fields}

    def response_fields(self, operation: Operation) -> dict[str, Type]:
        """The properties of a successful response, by wire name."""
        for response in operation.responses:
            if isinstance(response.type, Ref):
                item = self.api.definitions.get(response.type.id)
                if isinstance(item, Object):
                    return {field.wire: field.type for field in item.fields}
        return {}

    def lists(self, operation: Operation) -> list[str]:
        """The properties of a successful response that are lists."""
        return [wire for wire, kind in self.response_fields(operation).items() if self._is_list(kind)]

    def _is_list(self, kind: Type) -> bool:
        if isinstance(kind, UnionOf):
            return any(isinstance(item, ListOf) for item in kind.members)
        definition = self.api.definitions.get(kind.id) if isinstance(kind, Ref) else None
        return isinstance(definition.type if isinstance(definition, Alias) else kind, ListOf)


def _paths(resource: Resource, before: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The path of each method, by the id of its operation."""
    for operation in resource.operations:
        yield operation.id, ".".join((*before, operation.name))
    for child in resource.children:
        yield from _paths(child, (*before, child.name))
