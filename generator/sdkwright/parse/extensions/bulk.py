"""Operations that take many items in one request, which get a second method for any number of them."""

from __future__ import annotations

from collections.abc import Iterator

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
        problems = list(_problems(value))
        for name, reason in problems:
            unusable(node.report, key, reason, at.child(name) if name else at)
        if problems or not isinstance(value, dict):
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


def _problems(value: Tree) -> Iterator[tuple[str, str]]:
    """Why the value cannot be used, in words that follow the name of the extension, each with a key in it."""
    if not isinstance(value, dict):
        yield "", f"must be an object, not {kind_of(value)}"
        return
    if "argument" not in value:
        yield "", "needs `argument`"
    for name, item in value.items():
        if name in _TEXTS and (
            not isinstance(item, str) or not item or (name == "method" and not words(item))
        ):
            yield name, f"needs a name as `{name}`"
        if name in _NUMBERS and (not isinstance(item, int) or isinstance(item, bool) or item < 1):
            yield name, f"needs a whole number above 0 as `{name}`"
        if name not in _TEXTS | _NUMBERS and not name.startswith("x-"):
            yield name, f"has an unknown key `{name}`"
