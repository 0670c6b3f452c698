"""Pages by number whose answers tell which one is the last."""

from __future__ import annotations

from typing import Any

from .._runtime.model import is_dict
from .flags import more_follow
from .numbers import PagesByNumber, number
from .walk import found


class PagesToEnd(PagesByNumber):
    """The kinds `page` and `offset`, to the end that the answers tell.

    That is a flag, else what an answer has for the next page, else how many pages or items there are. Where an answer
    says nothing of these, the end is a page that is empty, or shorter than it could be.
    """

    def step(self, exchange: Any, page: Any, items: Any) -> tuple[Any, bool]:
        """The number of the next page, None if there is none, and whether it is sure that there is one."""
        if not items:
            return None, False
        following, more = found(page, self.next) if self.next else None, more_follow(self, page)
        if more is None:
            more = _leads_on(page, self.next)
        if more is None:
            more = self._left(exchange, page, items)
        if more is None:
            return super().step(exchange, page, items)
        if not isinstance(following, int) or isinstance(following, bool):
            return (self.after(exchange, items) if more else None), more
        asked = number(self.given(exchange).get(self.argument)) or 0
        return (following, True) if more and following > asked else (None, False)

    def request(self, exchange: Any, place: Any, items: Any) -> tuple[Any, dict[str, Any]] | None:
        """As of all pages; the options tell the next page how many items come before it, which no request has."""
        request = super().request(exchange, place, items)
        return request and (request[0], {**request[1], "counted": self._counted(exchange, items)})

    def _counted(self, exchange: Any, items: Any) -> int | None:
        """How many items there are up to the end of this page; None after pages that nobody has seen."""
        here = self.here(exchange) - self.start
        before: int | None = here if self.kind == "offset" or not here else exchange.options.get("counted")
        return None if before is None else before + len(items)

    def _left(self, exchange: Any, page: Any, items: Any) -> bool | None:
        """Whether pages or items are left of those that there are; None if the answer does not tell."""
        pages, total = (number(found(page, place)) if place else None for place in (self.pages, self.total))
        ordinal, counted = self.here(exchange) - self.start + 1, self._counted(exchange, items)
        if pages and ordinal <= pages:
            return ordinal < pages
        if total is None or counted is None or counted > total:
            return None
        if counted == total == len(items) and self.full(exchange, items):
            return None  # some APIs call the number of items on a page so
        return counted < total


def _leads_on(page: Any, place: str) -> bool | None:
    """Whether there is a next page, by what the answer has for it; None if it says nothing.

    An answer that leaves out what comes next says nothing, unless it has the object in which that would stand.
    """
    holder, _, step = place.rpartition(".")
    around = found(page, holder) if place else None
    following = found(around, step)
    if following is not None:
        return following not in ("", False)
    there: set[str] = set(around) if is_dict(around) else getattr(around, "model_fields_set", set[str]())
    return False if step in there or (holder and there) else None
