# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["twins.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeTwins, script_of


@pytest.fixture
def fake_twins() -> Generator[FakeTwins, None, None]:
    """A client that answers from memory."""
    with FakeTwins() as fake:
        yield fake


@pytest.fixture
def intercepted_twins(fake_twins: FakeTwins) -> Generator[FakeTwins, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_twins).intercept():
        yield fake_twins
