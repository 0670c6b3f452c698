"""Pages by number whose responses say which one is the last."""

from __future__ import annotations

from typing import Any

from .._runtime.call import Call
from .._runtime.model import is_dict, value_at
from .flags import more_follow
from .numbers import PagesByNumber, to_number
from .strategy import NextRequest, Position


class PagesToEnd(PagesByNumber):
    """The kinds `page` and `offset`, to the end that the responses state.

    That is a flag, or else what a response has for the next page, or else the number of pages or items. Without any of
    these, the last page is one that is empty, or shorter than it could be.
    """

    def next_position(self, call: Call, page: Any, items: list[Any]) -> tuple[Position | None, bool]:
        """The number of the next page, None if there is none; and whether the response says that there is one."""
        if not items:
            return None, False
        following, more = value_at(page, self.next) if self.next else None, more_follow(self, page)
        if more is None:
            more = _names_next(page, self.next)
        if more is None:
            more = self._counts_more(call, page, items)
        if more is None:
            return super().next_position(call, page, items)
        if not isinstance(following, int) or isinstance(following, bool):
            return (self.number_after(call, items) if more else None), more
        requested = to_number(self.arguments(call).get(self.argument)) or 0
        return (following, True) if more and following > requested else (None, False)

    def request(self, call: Call, position: Position, items: list[Any]) -> NextRequest | None:
        """As for all pages. The options also have the number of items before the next page, part of no request."""
        request = super().request(call, position, items)
        return request and (request[0], {**request[1], "counted": self._count(call, items)})

    def _count(self, call: Call, items: list[Any]) -> int | None:
        """The number of items up to the end of this page; None if earlier pages were not requested."""
        distance = self.number(call) - self.start
        options: Any = call.options
        before: int | None = distance if self.kind == "offset" or not distance else options.get("counted")
        return None if before is None else before + len(items)

    def _counts_more(self, call: Call, page: Any, items: list[Any]) -> bool | None:
        """Whether the response counts more pages or items than there have been; None if it has no usable number."""
        pages, total = (to_number(value_at(page, path)) if path else None for path in (self.pages, self.total))
        ordinal, count = self.number(call) - self.start + 1, self._count(call, items)
        if pages and ordinal <= pages:
            return ordinal < pages
        if total is None or count is None or count > total:
            return None
        if total == len(items) and self.is_full(call, items):
            return None  # some APIs report the page size there
        return count < total


def _names_next(page: Any, path: str) -> bool | None:
    """Whether the response has something for the next page; None if it does not say.

    A missing member does not say so by itself, but it does if the object that would contain it is there.
    """
    parent, _, name = path.rpartition(".")
    around = value_at(page, parent) if path else None
    following = value_at(around, name)
    if following is not None:
        return following not in ("", False)
    members: set[str] = set(around) if is_dict(around) else getattr(around, "model_fields_set", set[str]())
    return False if name in members or (parent and members) else None
