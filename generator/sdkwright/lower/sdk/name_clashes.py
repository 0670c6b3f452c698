"""Names in `sdk.toml` that clash with names of Python, of the SDK or of another entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Operation
from sdkwright.lower.operations.errors import RUNTIME_ERRORS
from sdkwright.names import RESERVED_ARGUMENTS, RESERVED_CLASSES, RESERVED_MEMBERS


def check_name_clashes(config: Config, api: Api, report: Report) -> None:
    """Report an error for every name in `sdk.toml` that would break the SDK."""
    operations = {operation.id: operation for operation in operations_of(api.root)}
    methods: dict[str, str] = {}  # method -> the operation that has it first
    for id_, entry in config.operations.items():
        at = config.at("operations", id_)
        if entry.method is not None:
            _check_method(entry.method, id_, methods.setdefault(entry.method, id_), at, report)
        if id_ in operations:
            named = [("names", entry.names), ("alternatives", entry.alternatives)]
            _check_arguments(operations[id_], named, at, report)
    pinned = [("names", key, name) for key, name in config.names.items()]
    aliases = [("aliases", old, old) for old in config.aliases]
    for table, key, name in (*pinned, *aliases):
        if name in RESERVED_CLASSES:
            _report_taken(report, name, "a name that type checkers know", config.at(table, key))
    _check_errors(config, report)


def _check_method(method: str, id_: str, first: str, at: Location, report: Report) -> None:
    """A method that gets the name of another one, or one that the client needs."""
    if first != id_:
        _report_taken(report, method, f"the method of the operation `{first}`", at.child("method"))
    if not RESERVED_MEMBERS.isdisjoint(method.split(".")):
        _report_taken(report, method, "needed by the client itself", at.child("method"))


def _check_errors(config: Config, report: Report) -> None:
    """Errors that get the name of another one."""
    errors = dict.fromkeys(RUNTIME_ERRORS, "a class of every SDK")
    errors |= {name: "the base of the errors" for name in (config.base_error, config.default_error) if name}
    for status, name in config.error_names.items():
        if name in errors:
            _report_taken(report, name, errors[name], config.at("errors", "names", status))
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
                if name in RESERVED_ARGUMENTS:
                    _report_taken(report, name, "an argument of every method", at.child(key, wire))
                elif names[name] > 1:
                    _report_taken(report, name, f"another argument of `{operation.id}`", at.child(key, wire))


def _report_taken(report: Report, name: str, by: str, at: Location) -> None:
    report.error("config-names", f"`{name}` cannot be given: it is {by}", at, "choose another name")
