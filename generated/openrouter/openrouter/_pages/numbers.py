# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Pages that are asked for by number, or by the number of their first item."""

from __future__ import annotations

from typing import Any

from .places import Pagination


class PagesByNumber(Pagination):
    """The kinds `page`, the number of a page, and `offset`, that of an item."""

    def step(self, exchange: Any, page: Any, items: Any) -> tuple[Any, bool]:
        """The number of the next page, and whether it is sure that there is one.

        There is none (None) after a page that is empty, or shorter than it could be, where that is known.
        """
        size = self.given(exchange).get(self.limit) or self.limit_default or 1
        full = len(items) >= min(size, self.limit_max or size)
        return (self.here(exchange) + self.length(items) if items and full else None), False

    def here(self, exchange: Any) -> int:
        """The number that was asked for."""
        asked = self.given(exchange).get(self.argument)
        return asked if isinstance(asked, int) else self.start

    def length(self, items: Any) -> int:
        """How far the next page is."""
        return 1 if self.kind == "page" else len(items)
