# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["shelf.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeShelf, script_of


@pytest.fixture
def fake_shelf() -> Generator[FakeShelf, None, None]:
    """A client that answers from memory."""
    with FakeShelf() as fake:
        yield fake


@pytest.fixture
def intercepted_shelf(fake_shelf: FakeShelf) -> Generator[FakeShelf, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_shelf).intercept():
        yield fake_shelf
