"""Former names of methods, arguments and classes, which SDKs keep as `[deprecated]` of `sdk.toml` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from sdkwright import names
from sdkwright.config.custom import CLIENT
from sdkwright.config.model import Config, PaginationConfig
from sdkwright.diagnostics.report import Location, Report
from sdkwright.diagnostics.suggestions import near
from sdkwright.ir.algebra import (
    body_arguments,
    general_errors,
    map_resources,
    media_type_chosen,
    names_of,
    namespaces_of,
    operations_of,
)
from sdkwright.ir.api import Api, Definition, Doc, Operation, Parameter, Resource
from sdkwright.lower.pagination.paginate import page_class_name
from sdkwright.lower.sdk.name_clashes import methods_below, report_taken

_NAMESPACE = "a namespace"


# --- the API with its former names


def with_former_names(api: Api, config: Config) -> Api:
    """The API, or a subset, with the former names of what it has, and with the namespaces that only these need."""
    deprecated = config.deprecated
    if not (deprecated.methods or deprecated.arguments or deprecated.models or deprecated.errors):
        return api
    calls = dict(methods_below(api.root))

    def renamed(operation: Operation) -> Operation:
        former = _former(deprecated.methods, calls[operation.id])
        arguments = deprecated.arguments.get(operation.id, {})
        return replace(
            operation,
            former_names=former,
            former_pages=_former(deprecated.models, operation.page) if operation.page else (),
            parameters=_with_former_arguments(operation.parameters, arguments),
            bodies=tuple(
                replace(body, fields=_with_former_arguments(body.fields, arguments))
                for body in operation.bodies
            ),
        )

    root = map_resources(
        api.root, lambda item: replace(item, operations=tuple(map(renamed, item.operations)))
    )
    definitions = {
        id_: _with_former_classes(item, deprecated.models) for id_, item in api.definitions.items()
    }
    exceptions = _exceptions(api, config)
    errors = {old: new for old, new in deprecated.errors.items() if new in exceptions}
    return replace(
        api, root=_with_former_namespaces(root, api), definitions=definitions, former_errors=errors
    )


def _exceptions(api: Api, config: Config) -> tuple[str, ...]:
    """The names of all exceptions of an SDK."""
    general = general_errors(config.base_error, config.default_error)
    return (*general, *(item.name for item in api.errors))


def _former(entries: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(old for old, new in entries.items() if new == name)


def _with_former_arguments(items: Iterable[Parameter], entries: Mapping[str, str]) -> tuple[Parameter, ...]:
    return tuple(replace(item, former_names=_former(entries, item.name)) for item in items)


def _with_former_classes(item: Definition, entries: Mapping[str, str]) -> Definition:
    former = tuple(old for label in names_of(item) for old in _former(entries, label))
    return replace(item, former_names=former)


def _with_former_namespaces(root: Resource, api: Api) -> Resource:
    """The tree with the namespaces of former methods that it has not."""
    classes, modules = set[str](), {"shared"}
    for resource in namespaces_of(root).values():
        classes.add(resource.class_name)
        modules.add(resource.module)
    classes |= api.names_of_document
    modules |= api.names_of_document

    def placed(resource: Resource, path: tuple[str, ...], depth: int, pointer: str) -> Resource:
        if depth == len(path):
            return resource
        label = path[depth]
        children = {child.name: child for child in resource.children}
        child = children.get(label) or _namespace(path[: depth + 1], classes, modules, pointer)
        children[label] = placed(child, path, depth + 1, pointer)
        return replace(resource, children=tuple(children.values()))

    for operation in operations_of(root):
        for former in operation.former_names:
            root = placed(root, tuple(former.split(".")[:-1]), 0, operation.doc.pointer)
    return root


def _namespace(path: tuple[str, ...], classes: set[str], modules: set[str], pointer: str) -> Resource:
    """A namespace without operations of its own, with a class and a module that nothing else is called."""
    class_name = names.avoiding(names.pascal(path[-1]), names.RESERVED_CLASSES)
    module = names.portable(path[-1])
    if class_name in classes:
        class_name = names.unique(names.pascal("_".join(path)), classes, "")
    if module in modules:
        module = names.unique(names.portable_path(path), modules)
    classes.add(class_name)
    modules.add(module)
    return Resource(name=path[-1], class_name=class_name, module=module, doc=Doc(pointer=pointer))


# --- entries of sdk.toml that cannot be


def check_renames(config: Config, api: Api, report: Report, subset: Api) -> None:
    """Report an error for every former name of what the document has not, and for each that is taken.

    Only the operations of the subset have pages and methods for many items. Whether classes are taken is known when
    all of them are: see `render/unused_config.py`.
    """
    _check_methods(config, api, report, subset)
    operations = {operation.id: operation for operation in operations_of(api.root)}
    for id_, entries in config.deprecated.arguments.items():
        at = config.at("deprecated", "arguments", id_)
        if id_ in operations:
            _check_arguments(operations[id_], entries, at, report)
        else:
            message = f"the document has no operation `{id_}`"
            report.error("config-no-match", message, at, near(id_, operations))
    models = [label for item in api.definitions.values() for label in names_of(item)]
    models += [item.page for item in operations_of(subset.root) if item.page is not None]
    possible = _possible_pages(config, operations.keys() - {item.id for item in operations_of(subset.root)})
    for old, new in config.deprecated.models.items():
        if new not in models and new.rstrip("0123456789") not in possible and new not in possible:
            message = f"the SDK has no model `{new}` to be called `{old}`"
            report.error(
                "config-no-match", message, config.at("deprecated", "models", old), near(new, models)
            )
    exceptions = _exceptions(api, config)
    for old, new in config.deprecated.errors.items():
        if new not in exceptions:
            message = f"the SDK has no exception `{new}` to be called `{old}`"
            report.error(
                "config-no-match", message, config.at("deprecated", "errors", old), near(new, exceptions)
            )


def _possible_pages(config: Config, left_out: Iterable[str]) -> set[str]:
    """What the page classes of operations can be called that a subset leaves out: there, nobody looks for pages."""
    entries = ((id_, config.operations.get(id_)) for id_ in left_out)
    settings = ((id_, entry.pagination if entry is not None else None) for id_, entry in entries)
    return {
        item.page if isinstance(item, PaginationConfig) and item.page is not None else page_class_name(id_)
        for id_, item in settings
    }


def _check_methods(config: Config, api: Api, report: Report, subset: Api) -> None:
    calls = set(dict(methods_below(api.root)).values())
    taken = dict(_custom_members(config)) | dict(_members(subset.root)) | dict(_members(api.root))
    for old, new in config.deprecated.methods.items():
        at = config.at("deprecated", "methods", old)
        if new not in calls:
            message = f"the SDK has no method `{new}` to be called `{old}`"
            report.error("config-no-match", message, at, near(new, calls))
        elif by := _taken_by(old, taken):
            report_taken(report, old, by, at)
        else:
            around = dict.fromkeys(_around(old), _NAMESPACE)
            taken |= {**around, **dict.fromkeys((old, f"{old}_async"), "another former name")}


def _taken_by(call: str, taken: Mapping[str, str]) -> str:
    """Why a method cannot have a name; empty if it can."""
    steps = call.split(".")
    if any(step.startswith("_") for step in steps):
        return "private"
    if not names.RESERVED_MEMBERS.isdisjoint(steps):
        return "needed by the client itself"
    inside = next((path for path in _around(call) if taken.get(path, _NAMESPACE) != _NAMESPACE), None)
    if inside is not None:
        return f"inside of `{inside}`, {taken[inside]}"
    return next((taken[label] for label in (call, f"{call}_async") if label in taken), "")


def _around(call: str) -> list[str]:
    """The namespaces that a method is in, from the outside to the inside."""
    steps = call.split(".")
    return [".".join(steps[:length]) for length in range(1, len(steps))]


def _members(resource: Resource, path: str = "") -> Iterator[tuple[str, str]]:
    """What can be reached from the client, and what each is."""
    for operation in resource.operations:
        methods = {operation.name: "the method"}
        if operation.bulk is not None:
            methods[operation.bulk.name] = "the method for many items"
        for label, what in methods.items():
            for end in ("", "_async"):
                yield f"{path}{label}{end}", f"{what} of the operation `{operation.id}`"
    for child in resource.children:
        yield f"{path}{child.name}", _NAMESPACE
        yield from _members(child, f"{path}{child.name}.")


def _custom_members(config: Config) -> Iterator[tuple[str, str]]:
    """What custom code adds to that."""
    for path in config.custom.resources:
        yield path, "a namespace of custom code"
    for path, module, class_name in config.custom.wired():
        prefix = "" if path == CLIENT else f"{path}."
        definition = module.definitions.get(class_name)
        for label in definition.methods if definition is not None else ():
            yield f"{prefix}{label}", "a method of custom code"


def _check_arguments(operation: Operation, entries: Mapping[str, str], at: Location, report: Report) -> None:
    known = {item.name for item in (*operation.parameters, *(f for b in operation.bodies for f in b.fields))}
    taken = dict.fromkeys(_arguments(operation), f"another argument of `{operation.id}`")
    taken |= dict.fromkeys(names.RESERVED_ARGUMENTS, "an argument of every method")
    for old, new in entries.items():
        if new not in known:
            message = f"the operation `{operation.id}` has no argument `{new}` to be called `{old}`"
            report.error("config-no-match", message, at.child(old), near(new, known))
        elif old in taken:
            report_taken(report, old, taken[old], at.child(old))


def _arguments(operation: Operation) -> Iterator[str]:
    """All that the method of an operation accepts beside the arguments of every method."""
    listed = (item for body in operation.bodies for item in body_arguments(body))
    for item in (*operation.parameters, *listed):
        yield from (item.name, *item.other_names)
    yield from (body.argument for body in operation.bodies if not body.flat)
    if media_type_chosen(operation.bodies):
        yield "media_type"
