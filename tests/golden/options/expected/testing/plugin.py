# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["orders.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeOrders, script_of


@pytest.fixture
def fake_orders() -> Generator[FakeOrders, None, None]:
    """A client that answers from memory."""
    with FakeOrders() as fake:
        yield fake


@pytest.fixture
def intercepted_orders(fake_orders: FakeOrders) -> Generator[FakeOrders, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_orders).intercept():
        yield fake_orders
