"""Flags in a response that say whether more pages follow."""

from __future__ import annotations

from typing import Any

from .._runtime.model import value_at
from .strategy import PagingStrategy


def more_follow(strategy: PagingStrategy, page: Any) -> bool | None:
    """Whether more pages follow; None if there is no flag."""
    for path, end in ((strategy.more, False), (strategy.last, True)):
        flag = value_at(page, path) if path else None
        if isinstance(flag, bool):
            return flag is not end
    return None
