"""Drivers for the tests of the wire test."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tests.wire.drive import Driver, Outcome


@contextmanager
def driver(document: Path, folder: Path) -> Generator[Driver]:
    """A driver of a document; its checker has no openapi-core, so that only our own decoding judges."""
    found = Driver(document, folder, sys.executable)
    try:
        yield found
    finally:
        found.close()
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == found.made.module]:
            del sys.modules[name]


def failures(outcomes: list[Outcome]) -> list[str]:
    """What is wrong, with the operation."""
    return [f"{outcome.operation}: {failure}" for outcome in outcomes for failure in outcome.failures]
