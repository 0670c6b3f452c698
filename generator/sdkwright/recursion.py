"""Deep recursion: schemas refer to each other through thousands of levels, and every stage follows them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import partial, wraps
from typing import Generic, ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

MAX_FRAMES = 100_000
"""The recursion limit of functions with a deep stack: enough for thousands of schemas in a row."""
_STACK_BYTES = 512 * 1024 * 1024  # reserved, not used: what that many calls may need outside of Python


class _DeepThread(threading.Thread, Generic[_T]):
    """Runs a function once. A daemon, so that Ctrl-C does not wait for it."""

    def __init__(self, function: Callable[[], _T]) -> None:
        super().__init__(name="deep stack", daemon=True)
        self._function = function
        self.result: list[_T] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result.append(self._function())
        except BaseException as error:
            self.error = error


def with_deep_stack(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """Let a function, and everything it calls, recurse up to `MAX_FRAMES` levels.

    The function runs in a thread, because only a new thread can have a larger stack; the caller waits for its result
    or its exception. Functions with a deep stack that call each other share one thread.
    """

    @wraps(function)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        if isinstance(threading.current_thread(), _DeepThread):
            return function(*args, **kwargs)
        return _run_in_thread(partial(function, *args, **kwargs))

    return run


def _run_in_thread(function: Callable[[], _T]) -> _T:
    thread = _DeepThread(function)
    frame_limit, stack_bytes = sys.getrecursionlimit(), threading.stack_size(_STACK_BYTES)
    sys.setrecursionlimit(max(frame_limit, MAX_FRAMES))
    try:
        try:
            thread.start()
        finally:
            threading.stack_size(stack_bytes)
        thread.join()
    finally:
        sys.setrecursionlimit(frame_limit)
    if thread.error is not None:
        raise thread.error
    return thread.result[0]
