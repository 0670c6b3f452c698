"""What `sdk.toml` can say so that programs may use the former names of what was renamed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sdkwright.changes.model import Change
from sdkwright.changes.operations import methods_of
from sdkwright.config.layout import key_text, value_text
from sdkwright.ir.api import Api


def propose(changes: Iterable[Change], new: Api) -> str:
    """Tables of TOML that keep former names as deprecated aliases; empty if nothing was probably renamed."""
    methods = methods_of(new.root)
    tables: dict[str, dict[str, str]] = {}
    for change in changes:
        if not change.renamed:
            continue
        if change.rule == "method-removed":
            tables.setdefault("methods", {})[change.subject] = change.renamed
        elif change.rule == "model-removed":
            tables.setdefault("models", {})[change.subject.rpartition(".")[2]] = change.renamed
        elif change.rule == "argument-removed" and change.subject in methods:
            operation = key_text(methods[change.subject].operation.id)
            tables.setdefault(f"arguments.{operation}", {})[change.member] = change.renamed
    return "\n".join(_table(name, tables[name]) for name in sorted(tables, key=_order))


def _order(name: str) -> tuple[int, str]:
    return ["methods", "arguments", "models"].index(name.partition(".")[0]), name


def _table(name: str, entries: Mapping[str, str]) -> str:
    lines = (f"{key_text(old)} = {value_text(new)}\n" for old, new in entries.items())
    return f"[deprecated.{name}]\n{''.join(lines)}"
