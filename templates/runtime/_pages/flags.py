"""What answers say of the end in one word."""

from __future__ import annotations

from typing import Any

from .places import Pagination
from .walk import found


def more_follow(how: Pagination, page: Any) -> bool | None:
    """Whether more pages follow, as a flag in the answer says; None if none does."""
    for place, end in ((how.more, False), (how.last, True)):
        flag = found(page, place) if place else None
        if isinstance(flag, bool):
            return flag is not end
    return None
