# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Where the page after this one begins."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional, cast

from .._runtime.model import is_dict, is_list, plain


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

    kind: str  # offset, page (a number), cursor, url or link
    argument: str = ""  # where the page begins: a parameter by Python name, or a property of the body by wire name
    group: str = ""  # the argument that has `argument` and `limit` as members, if they are no arguments themselves
    body: bool = False  # argument and limit are properties of the body
    text: bool = False  # the argument is text, whatever the answer has
    limit: str = ""  # the argument that says how many items a page has at most
    limit_default: Optional[int] = None
    limit_max: Optional[int] = None  # whoever asks for more gets this many
    short: bool = True  # a page with fewer items than the limit is the last one
    start: int = 0  # the number of the first page, or of the first item
    next: str = ""  # the next cursor, address or number in the answer
    more: str = ""  # whether there are more, in the answer
    last: str = ""  # whether this page is the last one, in the answer
    total: str = ""  # how many items there are, in the answer
    pages: str = ""  # how many pages there are, in the answer

    def given(self, exchange: Any) -> dict[str, Any]:
        """The arguments of the call, those among which the place is."""
        given: Any = exchange.options.get("body" if self.body else "params") or {}
        return cast("dict[str, Any]", plain(given.get(self.group)) or {} if self.group else given)

    def request(self, exchange: Any, place: Any, items: Any) -> Optional[tuple[Any, dict[str, Any]]]:
        """The operation and the options that ask for the page at a place; None if they would be the same again."""
        options, where = cast("dict[str, Any]", exchange.options), "body" if self.body else "params"
        given, value = self.given(exchange), str(place) if self.text else place
        if given.get(self.argument) == value:
            return None
        changed: dict[str, Any] = {**given, self.argument: value}
        if self.group:
            changed = {**(options.get(where) or {}), self.group: changed}
        return exchange.operation, {**options, where: changed}
