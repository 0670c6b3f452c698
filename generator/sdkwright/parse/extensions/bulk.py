"""Operations that take many items in one request, which get a second method for any number of them."""

from __future__ import annotations

from sdkwright.names import words
from sdkwright.openapi.extensions import Meaning
from sdkwright.openapi.model import BulkHints
from sdkwright.parse.extensions.values import present, unusable
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Tree, kind_of

_TEXTS = frozenset({"argument", "results", "index", "value", "usage", "method"})
_NUMBERS = frozenset({"max_items", "max_bytes", "max_tokens"})


def read_bulk(node: Node) -> BulkHints | None:
    """What the extension of an operation says; None, perhaps with a warning, if that is nothing of use."""
    for key, value, at in present(node, "operation", Meaning.BULK):
        problem = _problem(value)
        if problem is not None or not isinstance(value, dict):
            unusable(node.report, key, problem or "", at)
            continue
        texts = {name: item for name, item in value.items() if isinstance(item, str)}
        numbers = {name: item for name, item in value.items() if isinstance(item, int)}
        return BulkHints(
            at=at,
            argument=texts["argument"],
            results=texts.get("results"),
            index=texts.get("index"),
            value=texts.get("value"),
            usage=texts.get("usage"),
            max_items=numbers.get("max_items"),
            max_bytes=numbers.get("max_bytes"),
            max_tokens=numbers.get("max_tokens"),
            method=texts.get("method"),
        )
    return None


def _problem(value: Tree) -> str | None:
    """Why the value cannot be used, in words that follow the name of the extension."""
    if not isinstance(value, dict):
        return f"must be an object, not {kind_of(value)}"
    if "argument" not in value:
        return "needs `argument`"
    for name, item in value.items():
        if name in _TEXTS and (
            not isinstance(item, str) or not item or (name == "method" and not words(item))
        ):
            return f"has a `{name}` that is no name"
        if name in _NUMBERS and (not isinstance(item, int) or isinstance(item, bool) or item < 1):
            return f"has a `{name}` that is no whole number above 0"
        if name not in _TEXTS | _NUMBERS and not name.startswith("x-"):
            return f"has an unknown key `{name}`"
    return None
