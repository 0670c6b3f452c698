"""Pages whose responses have a cursor for the next one."""

from __future__ import annotations

from typing import Any

from .._runtime.call import Call
from .._runtime.model import value_at
from .flags import more_follow
from .strategy import NextRequest, PagingStrategy, Position
from .trail import extend_trail


class PagesByCursor(PagingStrategy):
    """The kind `cursor`: a token, the id of an item, or whatever else the API expects back."""

    def next_position(self, call: Call, page: Any, items: list[Any]) -> tuple[Position | None, bool]:
        """The cursor of the next page, None if there is none; and whether the response says that there is one."""
        cursor = None if more_follow(self, page) is False else value_at(page, self.next)
        return (str(cursor) if self.text and cursor else cursor or None), bool(cursor)

    def request(self, call: Call, position: Position, items: list[Any]) -> NextRequest | None:
        """As for all pages. Raises ValueError for a cursor that was returned before."""
        request = super().request(call, position, items)
        return request and (request[0], extend_trail(request[1], position))
