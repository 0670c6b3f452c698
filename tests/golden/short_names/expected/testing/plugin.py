# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["warehouse.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeWarehouse, script_of


@pytest.fixture
def fake_warehouse() -> Generator[FakeWarehouse, None, None]:
    """A client that answers from memory."""
    with FakeWarehouse() as fake:
        yield fake


@pytest.fixture
def intercepted_warehouse(fake_warehouse: FakeWarehouse) -> Generator[FakeWarehouse, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_warehouse).intercept():
        yield fake_warehouse
