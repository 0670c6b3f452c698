"""Operations that take many items: a result for each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.ir.algebra import kinds_in_lists
from sdkwright.ir.api import Bulk, Definition
from sdkwright.mock.checking import Accepted
from sdkwright.syntax.source import Tree

_KINDS = {"bool": "boolean", "int": "integer", "float": "number", "str": "string"}


def with_results(bulk: Bulk, value: Tree, accepted: Accepted, definitions: Mapping[str, Definition]) -> Tree:
    """A response with as many results as the request has items, each with its position."""
    items = _items(bulk, accepted, definitions)
    if items is None or bulk.results is None:
        return value
    known = value
    for step in bulk.results:
        known = known.get(step) if isinstance(known, dict) else None
    if not isinstance(known, list) or not known:
        return value
    results: list[Tree] = []
    for index in range(len(items)):
        result: Tree = known[index % len(known)]
        results.append(_replaced(result, bulk.index, index) if bulk.index else result)
    return _replaced(value, bulk.results, results)


def _items(bulk: Bulk, accepted: Accepted, definitions: Mapping[str, Definition]) -> list[Tree] | None:
    """The items of a request; None if it has only one, which may be a list."""
    body = accepted.body
    if bulk.place == "whole":
        items: object = body
    elif bulk.place == "body":
        items = body.get(bulk.argument) if isinstance(body, dict) else None
    else:
        items = next((one for (_, name), one in accepted.parameters.items() if name == bulk.argument), None)
    if not isinstance(items, list):
        return None
    kinds = kinds_in_lists(bulk.item, definitions)
    return None if any(_kind(item) in kinds for item in items[:1]) else items


def _kind(value: object) -> str:
    return _KINDS.get(type(value).__name__, "object")


def _replaced(value: Tree, path: Sequence[str], part: Tree) -> Tree:
    if not path:
        return part
    members = value if isinstance(value, dict) else {}
    return {**members, path[0]: _replaced(members.get(path[0]), path[1:], part)}
