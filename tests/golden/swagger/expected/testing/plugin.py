# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["harbor.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeHarbor, script_of


@pytest.fixture
def fake_harbor() -> Generator[FakeHarbor, None, None]:
    """A client that answers from memory."""
    with FakeHarbor() as fake:
        yield fake


@pytest.fixture
def intercepted_harbor(fake_harbor: FakeHarbor) -> Generator[FakeHarbor, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_harbor).intercept():
        yield fake_harbor
