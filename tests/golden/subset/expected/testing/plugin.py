# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["harbour.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeHarbour, script_of


@pytest.fixture
def fake_harbour() -> Generator[FakeHarbour, None, None]:
    """A client that answers from memory."""
    with FakeHarbour() as fake:
        yield fake


@pytest.fixture
def intercepted_harbour(fake_harbour: FakeHarbour) -> Generator[FakeHarbour, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_harbour).intercept():
        yield fake_harbour
