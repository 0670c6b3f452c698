# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["bakery_events.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeBakeryEvents, script_of


@pytest.fixture
def fake_bakery_events() -> Generator[FakeBakeryEvents, None, None]:
    """A client that answers from memory."""
    with FakeBakeryEvents() as fake:
        yield fake


@pytest.fixture
def intercepted_bakery_events(fake_bakery_events: FakeBakeryEvents) -> Generator[FakeBakeryEvents, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_bakery_events).intercept():
        yield fake_bakery_events
