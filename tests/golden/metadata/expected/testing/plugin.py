# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["stamp_exchange.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeStampExchange, script_of


@pytest.fixture
def fake_stamp_exchange() -> Generator[FakeStampExchange, None, None]:
    """A client that answers from memory."""
    with FakeStampExchange() as fake:
        yield fake


@pytest.fixture
def intercepted_stamp_exchange(fake_stamp_exchange: FakeStampExchange) -> Generator[FakeStampExchange, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_stamp_exchange).intercept():
        yield fake_stamp_exchange
