"""Room for building the validators of schemas that refer to each other, however many there are.

pydantic builds the validator of a schema by recursion. Python has no room for a few hundred schemas in a row.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import Final, Generic, TypeVar

R = TypeVar("R")

_FRAMES: Final = 200_000  # enough for ten thousand schemas
_STACK_BYTES: Final = 1 << 29  # reserved, and used only as far as needed
_locks: Final[dict[int, threading.Lock]] = {}  # one per process: a fork may copy a held one


class _DeepThread(threading.Thread, Generic[R]):
    def __init__(self, function: Callable[[], R]) -> None:
        super().__init__(name="deep stack", daemon=True)
        self._function = function
        self.results: list[R] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.results.append(self._function())
        except BaseException as error:
            self.error = error


def at_any_depth(build: Callable[[], R]) -> R:
    """What a function returns. If it recurses too deeply, it is called again, with more room."""
    try:
        return build()
    except RecursionError:
        return with_room(build)


def with_room(build: Callable[[], R]) -> R:
    """What a function returns that is called in a thread with a large stack. Raises what the function raises."""
    if isinstance(threading.current_thread(), _DeepThread):
        return build()
    thread = _DeepThread(build)
    # The limit and the size of stacks are those of all threads, so they are put back at once.
    with _locks.setdefault(os.getpid(), threading.Lock()):
        limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK_BYTES)
        sys.setrecursionlimit(max(limit, _FRAMES))
        try:
            try:
                thread.start()
            finally:
                threading.stack_size(size)
            thread.join()
        finally:
            sys.setrecursionlimit(limit)
    if thread.error is not None:
        raise thread.error
    return thread.results[0]
