"""Room for recursion: schemas may refer to each other through thousands of levels, and every pass follows them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")

MAX_FRAMES = 100_000
"""How many calls may be open: enough for thousands of schemas in a row."""
_STACK = 512 * 1024 * 1024  # reserved, not used: what those calls may need outside of Python


class _Run(threading.Thread, Generic[_T]):
    """Runs a function once; a daemon, so that nobody waits for it after Ctrl-C."""

    def __init__(self, function: Callable[[], _T]) -> None:
        super().__init__(name="deep", daemon=True)
        self._function = function
        self.result: list[_T] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result.append(self._function())
        except BaseException as error:
            self.error = error


def deeply(function: Callable[[], _T]) -> _T:
    """What a function returns or raises, called where there is room for deep recursion."""
    if isinstance(threading.current_thread(), _Run):
        return function()
    run = _Run(function)
    limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK)
    sys.setrecursionlimit(max(limit, MAX_FRAMES))
    try:
        try:
            run.start()
        finally:
            threading.stack_size(size)
        run.join()
    finally:
        sys.setrecursionlimit(limit)
    if run.error is not None:
        raise run.error
    return run.result[0]
