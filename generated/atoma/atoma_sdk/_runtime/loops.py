"""What runs asynchronous calls: asyncio, or trio if the program passes an HTTP client that works with it."""

from __future__ import annotations

import sys
import weakref
from functools import cache
from importlib import import_module
from types import TracebackType
from typing import Any


def running() -> Any:
    """The module asyncio, or what calls use of it for trio."""
    trio = sys.modules.get("trio")
    if trio is not None:
        try:
            trio.lowlevel.current_task()
            return Trio(trio)
        except RuntimeError:  # trio is loaded, but does not run this
            pass
    import asyncio  # loaded already, or there would be no event loop

    return asyncio


class Run:
    """One run of trio, as calls see it: an event loop."""

    def __init__(self, token: Any) -> None:
        self._token = weakref.ref(token)

    def is_closed(self) -> bool:
        """Whether the run is over."""
        return self._token() is None


class Trio:
    """What calls use of the module asyncio, for trio."""

    def __init__(self, trio: Any) -> None:
        self.sleep, self.Lock = trio.sleep, trio.Lock

    def get_running_loop(self) -> Run:
        """The run of trio, always the same object."""
        current = _current_run()
        run: Run | None = current.get(None)
        if run is None:
            run = Run(import_module("trio").lowlevel.current_trio_token())
            current.set(run)
        return run

    def timeout(self, seconds: float | None) -> _Timeout:
        """Like `asyncio.timeout`."""
        return _Timeout(seconds)


@cache
def _current_run() -> Any:
    return import_module("trio").lowlevel.RunVar("the run of trio, for SDKs")


class _Timeout:
    def __init__(self, seconds: float | None) -> None:
        trio: Any = import_module("trio")
        self._scope = trio.CancelScope() if seconds is None else trio.move_on_after(seconds)

    async def __aenter__(self) -> None:
        self._scope.__enter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        handled: bool = self._scope.__exit__(kind, error, trace)
        if self._scope.cancelled_caught:
            raise TimeoutError
        return handled
