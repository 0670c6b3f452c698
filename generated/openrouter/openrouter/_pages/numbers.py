"""Pages that are requested by number, or by the number of their first item."""

from __future__ import annotations

from typing import Any

from .._runtime.call import Call
from .strategy import PagingStrategy, Position


class PagesByNumber(PagingStrategy):
    """The kinds `page`, the number of a page, and `offset`, that of an item."""

    def next_position(self, call: Call, page: Any, items: list[Any]) -> tuple[Position | None, bool]:
        """The number of the next page; never certain.

        There is none after a page that is empty, or shorter than it could be where that means something.
        """
        last = not items or (self.short and not self.is_full(call, items))
        return (None if last else self.number_after(call, items)), False

    def is_full(self, call: Call, items: list[Any]) -> bool:
        """Whether a page has as many items as it can have; True if that is unknown."""
        size = to_number(self.arguments(call).get(self.limit)) or self.limit_default or 1
        return len(items) >= min(size, self.limit_max or size)

    def number(self, call: Call) -> int:
        """The number of this page, as it was requested."""
        requested = to_number(self.arguments(call).get(self.argument))
        return self.start if requested is None else int(requested)

    def number_after(self, call: Call, items: list[Any]) -> int:
        """The number after that."""
        return self.number(call) + (1 if self.kind == "page" else len(items))


def to_number(value: Any) -> float | None:
    """A number, perhaps one in text; None for anything else."""
    if isinstance(value, str) and value.isdecimal() and len(value) < 20:
        return int(value)
    return value if isinstance(value, (int, float)) else None
