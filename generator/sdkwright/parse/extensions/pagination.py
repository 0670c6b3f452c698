"""How operations are paginated: each extension has its own words for the same few things."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal

from sdkwright.openapi.extensions import Meaning
from sdkwright.openapi.model import PaginationHints
from sdkwright.parse.extensions.values import present, unusable
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Tree, kind_of

_Result = PaginationHints | Literal[False] | str
"""A string says why an extension cannot be used."""
_ROLES = frozenset(
    "items has_next_page next_cursor_param next_cursor_field cursor_item_id next_cursor_id_param cursor_url_field "
    "page_number_param total_page_count_field offset_total_count_field offset_count_param".split()
)
_UNUSED_ROLES = frozenset(
    "previous_cursor_param previous_cursor_field previous_cursor_id_param current_page_number_field "
    "offset_count_start_field".split()
)
_STEP = re.compile(r"""\.([\w$@-]+)|\['([^']+)'\]|\["([^"]+)"\]|\[(-1)\]""")


def read_pagination(node: Node, default: Tree) -> PaginationHints | Literal[False] | None:
    """What the extensions of an operation say of pages. `default` is what `x-fern-pagination` of the document says."""
    for key, value, at in present(node, "operation", Meaning.PAGINATION):
        if key == "x-fern-pagination" and value is True:
            value = default
        elif key == "x-fern-pagination" and value is False:
            return False
        if isinstance(value, dict):
            result = _READERS[key](Node(value, at, node.report))
        else:
            result = f"must be an object, not {kind_of(value)}"
        if not isinstance(result, str):
            return result
        unusable(node.report, key, result, at)
    return None


def _speakeasy(node: Node) -> _Result:
    kind, outputs = node.get("type"), node.read_node("outputs") or Node({}, node.at, node.report)
    inputs = {
        item["type"]: item["name"]
        for item, _ in node.read_array("inputs")
        if isinstance(item, dict) and isinstance(item.get("type"), str) and isinstance(item.get("name"), str)
    }
    argument = {str(type_): str(name) for type_, name in inputs.items()}
    places: dict[str, str | None] = {}
    for name in ("results", "numPages", "nextCursor", "nextUrl"):
        places[name] = jsonpath(outputs.get(name))
        if outputs.has(name) and places[name] is None:
            return f"`{name}` must be a JSONPath of names such as `$.data.items`"
    items = places["results"]
    if kind == "offsetLimit" and (
        counted := next((word for word in ("page", "offset") if word in argument), None)
    ):
        return PaginationHints(
            at=node.at,
            kind="page" if counted == "page" else "offset",
            items=items,
            argument=argument[counted],
            limit=argument.get("limit"),
            pages=places["numPages"] if counted == "page" else None,
        )
    if kind == "cursor" and "cursor" in argument and places["nextCursor"]:
        return PaginationHints(
            at=node.at, kind="cursor", items=items, argument=argument["cursor"], next=places["nextCursor"]
        )
    if kind == "url" and places["nextUrl"]:
        return PaginationHints(at=node.at, kind="url", items=items, next=places["nextUrl"])
    return _NEEDED.get(kind, _NEEDED[None]) if isinstance(kind, str) else _NEEDED[None]


_NEEDED: Mapping[str | None, str] = {
    "offsetLimit": "of the type `offsetLimit` needs an input of the type `page` or `offset`",
    "cursor": "of the type `cursor` needs an input of the type `cursor`, and `outputs.nextCursor`",
    "url": "of the type `url` needs `outputs.nextUrl`",
    None: "needs a `type`: `offsetLimit`, `cursor`, or `url`",
}


def jsonpath(value: Tree) -> str | None:
    """A JSONPath as a path with dots, empty for the whole response; None if it is anything but names and `[-1]`."""
    if not isinstance(value, str) or not value.startswith("$"):
        return None
    steps: list[str] = []
    position = 1
    while position < len(value):
        match = _STEP.match(value, position)
        if match is None:
            return None
        steps.append(next(filter(None, match.groups())))
        position = match.end()
    return ".".join(steps)


def _fern(node: Node) -> _Result:
    requested = {key: _after(node.get(key), "$request.") for key in ("cursor", "offset")}
    received = {
        key: _after(node.get(key), "$response.")
        for key in ("results", "next_cursor", "has-next-page", "next_uri", "next_path")
    }
    wrong = [key for key, path in (requested | received).items() if path is None and node.has(key)]
    if wrong:
        start = "$request." if wrong[0] in requested else "$response."
        return f"`{wrong[0]}` must start with `{start}`"
    items, more = received["results"], received["has-next-page"]
    if requested["cursor"] and received["next_cursor"]:
        return PaginationHints(
            at=node.at,
            kind="cursor",
            items=items,
            argument=requested["cursor"],
            next=received["next_cursor"],
            more=more,
        )
    if requested["offset"]:
        kind: Literal["offset", "page"] = "offset" if node.has("step") else "page"
        return PaginationHints(at=node.at, kind=kind, items=items, argument=requested["offset"], more=more)
    following = received["next_uri"] or received["next_path"]
    if following:
        return PaginationHints(at=node.at, kind="url", items=items, next=following, more=more)
    return "needs `cursor` with `next_cursor`, `offset`, `next_uri`, or `next_path`"


def _after(value: Tree, start: str) -> str | None:
    """A path after `$request.` or `$response.`; empty for the whole response."""
    if not isinstance(value, str):
        return None
    if value == start[:-1]:
        return ""
    return value.removeprefix(start) if value.startswith(start) and len(value) > len(start) else None


def _microsoft(node: Node) -> _Result:
    link, items = node.get("nextLinkName"), node.get("itemName", "value")
    if link is None and node.has("nextLinkName"):
        return False
    if not isinstance(link, str) or not link or not isinstance(items, str) or not items:
        return "needs `nextLinkName`, the property with the address of the next page, or null"
    return PaginationHints(at=node.at, kind="url", items=items, next=link)


_READERS: Mapping[str, Callable[[Node], _Result]] = {
    "x-speakeasy-pagination": _speakeasy,
    "x-fern-pagination": _fern,
    "x-ms-pageable": _microsoft,
}


def read_role(node: Node) -> str | None:
    """What a parameter or a property is for in pagination; None if nothing is said that leads to the next page."""
    for key, value, at in present(node, "schema", Meaning.ROLE):
        role = value.get("purpose") if isinstance(value, dict) else None
        if isinstance(role, str) and role in _ROLES:
            return role
        if not (isinstance(value, dict) and (role is None or role in _UNUSED_ROLES)):
            unusable(node.report, key, "needs a `purpose` such as `next_cursor_param`", at)
    return None
