# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["recursion.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeRecursion, script_of


@pytest.fixture
def fake_recursion() -> Generator[FakeRecursion, None, None]:
    """A client that answers from memory."""
    with FakeRecursion() as fake:
        yield fake


@pytest.fixture
def intercepted_recursion(fake_recursion: FakeRecursion) -> Generator[FakeRecursion, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_recursion).intercept():
        yield fake_recursion
