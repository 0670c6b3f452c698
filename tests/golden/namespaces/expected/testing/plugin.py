# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["zoo.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeZoo, script_of


@pytest.fixture
def fake_zoo() -> Generator[FakeZoo, None, None]:
    """A client that answers from memory."""
    with FakeZoo() as fake:
        yield fake


@pytest.fixture
def intercepted_zoo(fake_zoo: FakeZoo) -> Generator[FakeZoo, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_zoo).intercept():
        yield fake_zoo
