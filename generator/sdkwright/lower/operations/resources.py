"""Namespaces: a tree of resources out of the dotted paths of operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sdkwright import names
from sdkwright.ir.algebra import rewrite
from sdkwright.ir.api import Body, Doc, Operation, Parameter, Resource, Response, Type
from sdkwright.lower.operations.operation import Placed
from sdkwright.lower.operations.webhooks import surviving
from sdkwright.lower.schemas.naming import Namer


def resource_tree(placed: Iterable[Placed], docs: Mapping[str, Doc], package: str) -> Resource:
    """All operations under one root; class and module names are unique in the whole tree."""
    by_path: dict[tuple[str, ...], list[Operation]] = {(): []}
    for item in placed:
        for depth in range(1, len(item.path) + 1):
            by_path.setdefault(item.path[:depth], [])
        by_path[item.path].append(item.operation)
    made = _named(by_path, package)
    inside: dict[tuple[str, ...], list[tuple[str, ...]]] = {path: [] for path in by_path}
    for path in by_path:
        if path:
            inside[path[:-1]].append(path)

    def build(path: tuple[str, ...]) -> Resource:
        label = path[-1] if path else package
        class_name, module = made[path]
        return Resource(
            name=label,
            class_name=class_name,
            module=module,
            operations=tuple(by_path[path]),
            children=tuple(map(build, inside[path])),
            doc=docs.get(label, Doc()),
        )

    return build(())


def _named(paths: Iterable[tuple[str, ...]], package: str) -> dict[tuple[str, ...], tuple[str, str]]:
    """The class and the module of every namespace, given in the order of the document."""
    classes: set[str] = {package}
    modules: set[str] = {"shared"}
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for path in paths:
        label = path[-1] if path else package
        class_name = names.avoiding(names.pascal(label), names.RESERVED_RESOURCES)
        module = label if path else "client"
        if class_name in classes and path:
            class_name = names.unique(names.pascal("_".join(path)), classes, "")
        if module in modules:
            module = names.unique("_".join(path), modules)
        classes.add(class_name)
        modules.add(module)
        found[path] = class_name, module
    return found


def renamed(resource: Resource, namer: Namer) -> Resource:
    """The tree with every type pointing at the definition that survived merging."""

    def parameter(item: Parameter) -> Parameter:
        return replace(item, type=rewrite(item.type, namer.survivor))

    def response(item: Response) -> Response:
        return item if item.type is None else replace(item, type=rewrite(item.type, namer.survivor))

    def body(item: Body) -> Body:
        return replace(
            item,
            type=rewrite(item.type, namer.survivor),
            fields=tuple(parameter(entry) for entry in item.fields),
            extra=item.extra and parameter(item.extra),
        )

    def asking(types: tuple[Type, Type]) -> tuple[Type, Type]:
        return rewrite(types[0], namer.survivor), rewrite(types[1], namer.survivor)

    operations = tuple(
        replace(
            operation,
            parameters=tuple(parameter(item) for item in operation.parameters),
            bodies=tuple(body(item) for item in operation.bodies),
            responses=tuple(response(item) for item in operation.responses),
            errors=tuple(response(item) for item in operation.errors),
            callbacks=tuple(surviving(item, namer) for item in operation.callbacks),
            stream_types=operation.stream_types and asking(operation.stream_types),
        )
        for operation in resource.operations
    )
    return replace(
        resource, operations=operations, children=tuple(renamed(child, namer) for child in resource.children)
    )
