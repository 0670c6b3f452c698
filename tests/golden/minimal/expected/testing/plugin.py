# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["minimal.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeMinimal, script_of


@pytest.fixture
def fake_minimal() -> Generator[FakeMinimal, None, None]:
    """A client that answers from memory."""
    with FakeMinimal() as fake:
        yield fake


@pytest.fixture
def intercepted_minimal(fake_minimal: FakeMinimal) -> Generator[FakeMinimal, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_minimal).intercept():
        yield fake_minimal
