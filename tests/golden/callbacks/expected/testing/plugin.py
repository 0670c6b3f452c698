# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["parcels.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeParcels, script_of


@pytest.fixture
def fake_parcels() -> Generator[FakeParcels, None, None]:
    """A client that answers from memory."""
    with FakeParcels() as fake:
        yield fake


@pytest.fixture
def intercepted_parcels(fake_parcels: FakeParcels) -> Generator[FakeParcels, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_parcels).intercept():
        yield fake_parcels
