# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["names.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeNames, script_of


@pytest.fixture
def fake_names() -> Generator[FakeNames, None, None]:
    """A client that answers from memory."""
    with FakeNames() as fake:
        yield fake


@pytest.fixture
def intercepted_names(fake_names: FakeNames) -> Generator[FakeNames, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_names).intercept():
        yield fake_names
