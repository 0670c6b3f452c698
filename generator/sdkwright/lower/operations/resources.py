"""Namespaces: a tree of resources, built from the dotted paths of operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sdkwright import names
from sdkwright.ir.api import Doc, Operation, Resource
from sdkwright.lower.operations.operation import PlacedOperation
from sdkwright.openapi.model import Tag

Path = tuple[str, ...]


def resource_tree(placed: Iterable[PlacedOperation], tags: Iterable[Tag], client: str) -> Resource:
    """All operations under one root; class and module names are unique in the whole tree."""
    by_path: dict[Path, list[Operation]] = {(): []}
    for item in placed:
        for depth in range(1, len(item.path) + 1):
            by_path.setdefault(item.path[:depth], [])
        by_path[item.path].append(item.operation)
    class_and_module = _class_and_module_names(by_path, client)
    inside: dict[Path, list[Path]] = {path: [] for path in by_path}
    for path in by_path:
        if path:
            inside[path[:-1]].append(path)
    docs = _docs(tags)
    built: dict[Path, Resource] = {}
    for path in reversed(by_path):  # what is inside of a namespace comes after it
        label = path[-1] if path else client
        class_name, module = class_and_module[path]
        built[path] = Resource(
            name=label,
            class_name=class_name,
            module=module,
            operations=tuple(by_path[path]),
            children=tuple(built[child] for child in inside[path]),
            doc=docs.get(label, Doc()),
        )
    return built[()]


def _class_and_module_names(paths: Iterable[Path], client: str) -> dict[Path, tuple[str, str]]:
    """The class and the module of every namespace, assigned in the order of the document."""
    classes: set[str] = {client}
    modules: set[str] = {"shared"}
    class_counts, module_counts = dict[str, int](), dict[str, int]()
    result: dict[Path, tuple[str, str]] = {}
    for path in paths:
        label = path[-1] if path else client
        class_name = names.avoiding(names.pascal(label), names.RESERVED_CLASSES)
        module = names.portable(label) if path else "client"
        if class_name in classes and path:
            class_name = names.unique(names.pascal("_".join(path)), classes, "", class_counts)
        if module in modules:
            module = names.unique(names.portable_path(path), modules, counts=module_counts)
        classes.add(class_name)
        modules.add(module)
        result[path] = class_name, module
    return result


def _docs(tags: Iterable[Tag]) -> Mapping[str, Doc]:
    """The documentation of namespaces by name; of several tags for one namespace, the first counts."""
    docs: dict[str, Doc] = {}
    for tag in tags:
        label = names.avoiding(names.module_name(tag.name), names.RESERVED_MEMBERS)
        docs.setdefault(
            label, Doc(summary=tag.summary or "", description=tag.description or "", pointer=str(tag.at))
        )
    return docs
