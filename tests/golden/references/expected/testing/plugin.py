# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["references.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeReferences, script_of


@pytest.fixture
def fake_references() -> Generator[FakeReferences, None, None]:
    """A client that answers from memory."""
    with FakeReferences() as fake:
        yield fake


@pytest.fixture
def intercepted_references(fake_references: FakeReferences) -> Generator[FakeReferences, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_references).intercept():
        yield fake_references
