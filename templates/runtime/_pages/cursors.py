"""Pages whose answers have what to ask the next one with."""

from __future__ import annotations

from typing import Any

from .flags import more_follow
from .places import Pagination
from .trail import extended
from .walk import found


class PagesByCursor(Pagination):
    """The kind `cursor`: a token, the id of an item, or whatever else the API wants to have back."""

    def step(self, exchange: Any, page: Any, items: Any) -> tuple[Any, bool]:
        """The cursor of the next page, None if there is none, and whether it is sure that there is one."""
        cursor = None if more_follow(self, page) is False else found(page, self.next)
        return (str(cursor) if self.text and cursor else cursor or None), bool(cursor)

    def request(self, exchange: Any, place: Any, items: Any) -> tuple[Any, dict[str, Any]] | None:
        """As of all pages. Raises ValueError for a cursor that was there before."""
        request = super().request(exchange, place, items)
        return request and (request[0], extended(request[1], place))
