"""Operations on the file system that fail when a test wants them to."""

from __future__ import annotations

import builtins
import functools
import io
import os
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest

_OPERATIONS: dict[str, tuple[tuple[Any, str], ...]] = {
    "open": ((builtins, "open"), (io, "open"), (os, "open")),
    "os.rename": ((os, "rename"), (os, "replace")),
    "os.link": ((os, "link"),),
    "os.remove": ((os, "remove"), (os, "unlink")),
    "os.rmdir": ((os, "rmdir"),),
    "os.mkdir": ((os, "mkdir"),),
}
"""Audit events, and the functions that raise them. A hook for events cannot be removed: each later test would pay."""


class Faults:
    """Raises an error at the nth operation on the file system; with `dead`, at each one from then on."""

    def __init__(self) -> None:
        self.nth, self.count, self.dead = 0, 0, False
        self._error = BaseException()
        self._part = ""

    def _failing(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def call(*arguments: Any, **options: Any) -> Any:
            self._begin((*arguments, *options.values()))
            return function(*arguments, **options)

        return call

    def _begin(self, arguments: tuple[Any, ...]) -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        if any(self._part in str(argument) for argument in arguments):
            self.count += 1
            if self.count == self.nth or (self.dead and self.count > self.nth):
                raise self._error

    @contextmanager
    def at(
        self, nth: int, error: BaseException, *, event: str = "", part: str = "", dead: bool = False
    ) -> Generator[None]:
        """Fail at the nth operation of a kind, on paths that contain a text. `count` is how many there were."""
        self.nth, self.count, self.dead = nth, 0, dead
        self._error, self._part = error, part
        with pytest.MonkeyPatch.context() as patch:
            for owner, name in _OPERATIONS[event] if event else sum(_OPERATIONS.values(), ()):
                patch.setattr(owner, name, self._failing(getattr(owner, name)))
            yield

    def called(
        self, nth: int, error: BaseException, function: Callable[[], None], *, dead: bool = False
    ) -> bool:
        """Call a function that may fail so; whether it came to its nth operation."""
        with self.at(nth, error, dead=dead):
            try:
                function()
            except type(error):
                pass
        return self.count >= nth


FAULTS = Faults()
