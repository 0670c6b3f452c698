"""Operations on the file system that fail when a test wants them to."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

_EVENTS = frozenset(("open", "os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir"))


class Faults:
    """Raises an error at the nth operation on the file system; with `dead`, at each one from then on."""

    def __init__(self) -> None:
        self.nth, self.count, self.dead = 0, 0, False
        self._error = BaseException()
        self._event = self._part = ""
        sys.addaudithook(self._hook)  # which stays for as long as the process

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.nth or event not in _EVENTS or threading.current_thread() is not threading.main_thread():
            return
        if self._event in event and any(self._part in str(argument) for argument in arguments):
            self.count += 1
            if self.count == self.nth or (self.dead and self.count > self.nth):
                raise self._error

    @contextmanager
    def at(
        self, nth: int, error: BaseException, *, event: str = "", part: str = "", dead: bool = False
    ) -> Generator[None]:
        """Fail at the nth operation of a kind, on paths that contain a text. `count` is how many there were."""
        self.nth, self.count, self.dead = nth, 0, dead
        self._error, self._event, self._part = error, event, part
        try:
            yield
        finally:
            self.nth = 0

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
