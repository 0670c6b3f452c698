# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Where the page after this one begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, Optional

from .._runtime.model import is_dict, is_list

_LINK = re.compile(r"<([^<>]*)>([^<]*)")  # of RFC 8288: an address, and what is said about it
_RELATION = re.compile(r';\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))', re.I)


class Pagination(NamedTuple):
    """How to ask for the next page. Places in the answer are attributes, with dots for depth; -1 is the last item."""

    kind: str  # offset, page (a number), cursor, url (an address in the answer), link (one in the header Link)
    argument: str = ""  # where the page begins: a parameter by Python name, or a property of the body by wire name
    body: bool = False  # argument and limit are properties of the body
    text: bool = False  # the argument is text, whatever the answer has
    limit: str = ""  # the argument that says how many items a page has at most
    limit_default: Optional[int] = None
    limit_max: Optional[int] = None  # whoever asks for more gets this many
    start: int = 1  # the number of the first page
    next: str = ""  # the next cursor or address in the answer
    more: str = ""  # whether there are more, in the answer
    total: str = ""  # how many items (offset) or pages (page) there are, in the answer


def found(value: Any, place: str) -> Any:
    """What stands at a place of an answer; None if there is no such place."""
    for step in place.split(".") if place else ():
        if is_list(value):
            value = value[-1] if value and step == "-1" else None
        else:
            value = value.get(step) if is_dict(value) else getattr(value, step, None)
    return value


def position(exchange: Any, page: Any, items: Any) -> Any:
    """Where the next page begins: a number, a cursor or an address; None if this page is the last one."""
    how: Pagination = exchange.operation.pagination
    more = found(page, how.more) if how.more else None
    if more is False:
        return None
    if how.kind == "link":
        return _link(exchange.response.headers)
    if how.kind in ("cursor", "url"):
        following = found(page, how.next)
        return (str(following) if how.text else following) if following else None
    given: Mapping[str, Any] = exchange.options.get("body" if how.body else "params") or {}
    asked, total = given.get(how.argument), found(page, how.total) if how.total else None
    if how.kind == "page":
        following = (asked if isinstance(asked, int) else how.start) + 1
        left = None if total is None else following - how.start < total
    else:
        following = (asked or 0) + len(items)
        left = None if total is None else following < total
    size = (given.get(how.limit) if how.limit else None) or how.limit_default or 1
    full = len(items) >= min(size, how.limit_max or size)
    known = left if left is not None else more
    return following if items and (full if known is None else known) else None


def _link(headers: Mapping[str, str]) -> Optional[str]:
    """The address that the header Link calls `next`."""
    for address, facts in _LINK.findall(", ".join(text for name, text in headers.items() if name.lower() == "link")):
        relation = _RELATION.search(facts)
        if relation and "next" in (relation[1] or relation[2]).lower().split():
            return str(address)
    return None
