"""What `sdk.toml` can say so that programs may use the former names of what was renamed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sdkwright.changes.model import Change
from sdkwright.changes.operations import methods_of
from sdkwright.config.layout import key_text, value_text
from sdkwright.ir.algebra import names_of, operations_of
from sdkwright.ir.api import Api

_CLASSES = {  # rule -> table
    "model-removed": "models",
    "page-renamed": "models",
    "error-class-removed": "errors",
    "default-error-renamed": "errors",
}


def propose(changes: Iterable[Change], new: Api) -> str:
    """Tables of TOML that keep former names as deprecated aliases; empty if nothing was probably renamed."""
    methods = methods_of(new.root)
    tables: dict[str, dict[str, str]] = {}
    for change in changes:
        if not change.renamed or _is_taken(change, new):
            continue
        if change.rule == "method-removed":
            tables.setdefault("methods", {})[change.subject] = change.renamed
        elif change.rule in _CLASSES:
            name = change.before or change.subject.rpartition(".")[2]
            tables.setdefault(_CLASSES[change.rule], {})[name] = change.renamed
        elif change.rule == "argument-removed" and change.subject in methods:
            operation = key_text(methods[change.subject].operation.id)
            tables.setdefault(f"arguments.{operation}", {})[change.member] = change.renamed
    return "\n".join(_table(name, tables[name]) for name in sorted(tables, key=_order))


def _is_taken(change: Change, api: Api) -> bool:
    """Whether another class has the former name of pages or of a general exception."""
    name = change.before
    if change.rule == "default-error-renamed":
        return name in (item.name for item in api.errors)
    if change.rule != "page-renamed":
        return False
    pages = {item.page for item in operations_of(api.root)}
    models = {label for item in api.definitions.values() for label in names_of(item)}
    return not (pages | models).isdisjoint((name, f"Async{name}"))


def _order(name: str) -> tuple[int, str]:
    return ["methods", "arguments", "models", "errors"].index(name.partition(".")[0]), name


def _table(name: str, entries: Mapping[str, str]) -> str:
    lines = (f"{key_text(old)} = {value_text(new)}\n" for old, new in entries.items())
    return f"[deprecated.{name}]\n{''.join(lines)}"
