"""Shows how far a call with many items has come: with tqdm, or by a function of the program."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .._runtime.configuration import install_command
from .._runtime.errors import InvalidArgument
from .options import Reporter
from .results import BulkProgress


class Bar:
    """A progress bar of tqdm."""

    def __init__(self, name: str) -> None:
        """Raises InvalidArgument if tqdm is not installed."""
        try:
            tqdm: Any = import_module("tqdm.auto").tqdm
        except ImportError:
            command = install_command("bulk")
            raise InvalidArgument(f"progress=True needs the package tqdm: {command}, or pass a function") from None
        self._bar = tqdm(desc=name, unit=" items", disable=None)

    def __call__(self, progress: BulkProgress) -> None:
        self._bar.total = progress.total
        self._bar.set_postfix(failed=progress.failed, concurrency=progress.concurrency, refresh=False)
        self._bar.update(progress.done - self._bar.n)

    def close(self) -> None:
        """Leave the bar as it is."""
        self._bar.close()


def reporter(progress: bool | Reporter | None, name: str) -> Reporter | None:
    """What is called with the progress."""
    if progress is True:
        return Bar(name)
    return progress or None
