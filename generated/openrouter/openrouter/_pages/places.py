# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Where the page after this one begins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Optional, cast

from .._runtime.model import is_dict, is_list


def found(value: Any, place: str) -> Any:
    """What stands at a place of an answer; None if there is no such place."""
    for step in place.split(".") if place else ():
        if is_list(value):
            value = value[-1] if value and step == "-1" else None
        else:
            value = value.get(step) if is_dict(value) else getattr(value, step, None)
    return value


class Pagination(NamedTuple):
    """How to ask for the next page. Places in the answer are attributes, with dots for depth; -1 is the last item."""

    kind: str  # offset, page (a number), cursor; or one of those in `addresses.py`
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

    def place(self, exchange: Any, page: Any, items: Any) -> Any:
        """Where the next page begins: a number or a cursor; None if this page is the last one."""
        more = found(page, self.more) if self.more else None
        if more is False:
            return None
        if self.kind == "cursor":
            following = found(page, self.next)
            return (str(following) if self.text else following) if following else None
        given: Mapping[str, Any] = exchange.options.get("body" if self.body else "params") or {}
        asked, total = given.get(self.argument), found(page, self.total) if self.total else None
        if self.kind == "page":
            following = (asked if isinstance(asked, int) else self.start) + 1
            left = None if total is None else following - self.start < total
        else:
            following = (asked or 0) + len(items)
            left = None if total is None else following < total
        size = (given.get(self.limit) if self.limit else None) or self.limit_default or 1
        full = len(items) >= min(size, self.limit_max or size)
        known = left if left is not None else more
        return following if items and (full if known is None else known) else None

    def request(self, exchange: Any, place: Any) -> Optional[tuple[Any, dict[str, Any]]]:
        """The operation and the options that ask for the page at a place; None if they would be the same again."""
        options, where = cast("dict[str, Any]", exchange.options), "body" if self.body else "params"
        given: dict[str, Any] = options.get(where) or {}
        if given.get(self.argument) == place:
            return None
        return exchange.operation, {**options, where: {**given, self.argument: place}}
