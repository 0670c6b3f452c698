# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["unions.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeUnions, script_of


@pytest.fixture
def fake_unions() -> Generator[FakeUnions, None, None]:
    """A client that answers from memory."""
    with FakeUnions() as fake:
        yield fake


@pytest.fixture
def intercepted_unions(fake_unions: FakeUnions) -> Generator[FakeUnions, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_unions).intercept():
        yield fake_unions
