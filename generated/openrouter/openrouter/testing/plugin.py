# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["openrouter.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeOpenRouter, script_of


@pytest.fixture
def fake_open_router() -> Generator[FakeOpenRouter, None, None]:
    """A client that answers from memory."""
    with FakeOpenRouter() as fake:
        yield fake


@pytest.fixture
def intercepted_open_router(fake_open_router: FakeOpenRouter) -> Generator[FakeOpenRouter, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_open_router).intercept():
        yield fake_open_router
