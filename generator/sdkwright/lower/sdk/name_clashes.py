"""Names of `sdk.toml` that cannot be given: Python, the SDK or another entry has them already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.api import Operation
from sdkwright.names import RESERVED_ARGUMENTS, RESERVED_CLASSES, RESERVED_MEMBERS


def check(
    config: Config, operations: Iterable[Operation], runtime_errors: Iterable[str], report: Report
) -> None:
    """Note an error for every name that would break the SDK."""
    known = {operation.id: operation for operation in operations}
    methods = dict[str, str]()
    for id_, entry in config.operations.items():
        at = config.at("operations", id_)
        if entry.method is not None:
            other = methods.setdefault(entry.method, id_)
            if other != id_:
                _taken(report, entry.method, f"the method of the operation `{other}`", at.child("method"))
            if not RESERVED_MEMBERS.isdisjoint(entry.method.split(".")):
                _taken(report, entry.method, "needed by the client itself", at.child("method"))
        if id_ in known:
            _arguments(known[id_], [("names", entry.names), ("alternatives", entry.alternatives)], at, report)
    for key, given in (("names", config.names.items()), ("aliases", ((old, old) for old in config.aliases))):
        for entry_key, name in given:
            if name in RESERVED_CLASSES:
                _taken(report, name, "used by annotations", config.at(key, entry_key))
    errors = dict.fromkeys(runtime_errors, "a class of every SDK")
    errors |= {name: "the base of the errors" for name in (config.base_error, config.default_error) if name}
    for status, name in config.error_names.items():
        if name in errors:
            _taken(report, name, errors[name], config.at("errors", "names", status))
        errors.setdefault(name, f"the error of the status {status}")


def _arguments(
    operation: Operation, given: Iterable[tuple[str, Mapping[str, str]]], at: Location, report: Report
) -> None:
    """Arguments that get the name of another one, or one that every method has."""
    for body in operation.bodies or (None,):
        items = [*operation.parameters, *(body.fields if body is not None else ())]
        names = Counter(name for item in items for name in (item.name, *item.other_names))
        for key, entries in given:
            for wire, name in entries.items():
                if name in RESERVED_ARGUMENTS:
                    _taken(report, name, "an argument of every method", at.child(key, wire))
                elif names[name] > 1:
                    _taken(report, name, f"another argument of `{operation.id}`", at.child(key, wire))


def _taken(report: Report, name: str, by: str, at: Location) -> None:
    report.error("config-names", f"`{name}` cannot be given: it is {by}", at, "choose another name")
