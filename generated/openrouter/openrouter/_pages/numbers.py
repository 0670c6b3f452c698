"""Pages that are asked for by number, or by the number of their first item."""

from __future__ import annotations

from typing import Any

from .places import Pagination


class PagesByNumber(Pagination):
    """The kinds `page`, the number of a page, and `offset`, that of an item."""

    def step(self, exchange: Any, page: Any, items: Any) -> tuple[Any, bool]:
        """The number of the next page, and whether it is sure that there is one.

        There is none (None) after a page that is empty, or shorter than it could be, where that tells something.
        """
        last = not items or (self.short and not self.full(exchange, items))
        return (None if last else self.after(exchange, items)), False

    def full(self, exchange: Any, items: Any) -> bool:
        """Whether a page is as long as it can be; where that is not known, all are."""
        size = number(self.given(exchange).get(self.limit)) or self.limit_default or 1
        return len(items) >= min(size, self.limit_max or size)

    def here(self, exchange: Any) -> int:
        """The number that was asked for."""
        asked = number(self.given(exchange).get(self.argument))
        return self.start if asked is None else int(asked)

    def after(self, exchange: Any, items: Any) -> int:
        """The number after that."""
        return self.here(exchange) + (1 if self.kind == "page" else len(items))


def number(value: Any) -> float | None:
    """A number, which may be in text; None for anything else."""
    if isinstance(value, str) and value.isdecimal() and len(value) < 20:
        return int(value)
    return value if isinstance(value, (int, float)) else None
