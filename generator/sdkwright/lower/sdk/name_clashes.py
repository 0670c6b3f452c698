"""Names in `sdk.toml` that clash with names of Python, of the SDK or of another entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import RUNTIME_ERRORS, Api, Operation, Resource
from sdkwright.names import RESERVED_ARGUMENTS, RESERVED_CLASSES, RESERVED_MEMBERS


def check_name_clashes(config: Config, api: Api, report: Report) -> None:
    """Report an error for every name in `sdk.toml` that would break the SDK."""
    operations = {operation.id: operation for operation in operations_of(api.root)}
    methods: dict[str, str] = {}  # method -> the operation that has it first
    given = dict(methods_below(api.root))
    for id_, entry in config.operations.items():
        at = config.at("operations", id_)
        if entry.method is not None:
            _check_method(entry.method, id_, methods.setdefault(entry.method, id_), at, report)
            if methods[entry.method] == id_ and given.get(id_, entry.method) != entry.method:
                report_taken(report, entry.method, "another method or namespace", at.child("method"))
        if id_ in operations:
            named = [("names", entry.names), ("alternatives", entry.alternatives)]
            _check_arguments(operations[id_], named, at, report)
    for keys, name in _class_names(config):
        if name in RESERVED_CLASSES:
            report_taken(report, name, "a name that type checkers know", config.at(*keys))
    _check_errors(config, report)
    _check_security(config, api, report)


def _class_names(config: Config) -> Iterator[tuple[tuple[str, ...], str]]:
    """The classes that `sdk.toml` names, by the keys that do. Those of pages are checked with the pages."""
    single = (
        (("client", "class"), config.client),
        (("errors", "base"), config.base_error),
        (("errors", "default"), config.default_error),
    )
    yield from ((keys, name) for keys, name in single if name is not None)
    yield from ((("errors", "names", status), name) for status, name in config.error_names.items())
    yield from ((("names", pointer), name) for pointer, name in config.names.items())
    yield from ((("aliases", old), old) for old in config.aliases)
    yield from ((("deprecated", "models", old), old) for old in config.deprecated.models)
    yield from ((("deprecated", "errors", old), old) for old in config.deprecated.errors)


def methods_below(resource: Resource, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """The operations below a namespace, each with its method: `pets.list`."""
    for operation in resource.operations:
        yield operation.id, ".".join((*path, operation.name))
    for child in resource.children:
        yield from methods_below(child, (*path, child.name))


def _check_security(config: Config, api: Api, report: Report) -> None:
    """Arguments for credentials that the client uses otherwise."""
    for scheme in api.security_schemes:
        wanted = config.security.get(scheme.name, {}).get("argument", scheme.argument)
        if wanted != scheme.argument:
            at = config.at("security", scheme.name, "argument")
            report_taken(report, wanted, "another argument of the client", at)


def _check_method(method: str, id_: str, first: str, at: Location, report: Report) -> None:
    """A method that gets the name of another one, or one that the client needs."""
    if first != id_:
        report_taken(report, method, f"the method of the operation `{first}`", at.child("method"))
    if not RESERVED_MEMBERS.isdisjoint(method.split(".")):
        report_taken(report, method, "needed by the client itself", at.child("method"))


def _check_errors(config: Config, report: Report) -> None:
    """Errors that get the name of another one."""
    errors: dict[str, str] = dict.fromkeys(RUNTIME_ERRORS, "a class of every SDK")
    for key, given in (("base", config.base_error or ""), ("default", config.default_error or "")):
        if given in errors:
            report_taken(report, given, errors[given], config.at("errors", key))
        errors |= {given: "the base of the errors"} if given else {}
    for status, name in config.error_names.items():
        if name in errors:
            report_taken(report, name, errors[name], config.at("errors", "names", status))
        errors.setdefault(name, f"the error of the status {status}")


def _check_arguments(
    operation: Operation, named: Iterable[tuple[str, Mapping[str, str]]], at: Location, report: Report
) -> None:
    """Arguments that get the name of another one, or of one that every method has."""
    for body in operation.bodies or (None,):
        items = [*operation.parameters, *(body.fields if body is not None else ())]
        names = Counter(name for item in items for name in (item.name, *item.other_names))
        for key, entries in named:
            for wire, name in entries.items():
                called = [item.name for item in items if item.wire == wire]
                if name in RESERVED_ARGUMENTS:
                    report_taken(report, name, "an argument of every method", at.child(key, wire))
                elif names[name] > 1 or (key == "names" and called and name not in called):
                    report_taken(report, name, f"another argument of `{operation.id}`", at.child(key, wire))


def report_taken(report: Report, name: str, by: str, at: Location) -> None:
    """Report an error for a name in `sdk.toml` that something else has."""
    report.error("config-names", f"`{name}` cannot be given: it is {by}", at, "choose another name")
