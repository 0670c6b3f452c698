# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["client.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeClient, script_of


@pytest.fixture
def fake_client() -> Generator[FakeClient, None, None]:
    """A client that answers from memory."""
    with FakeClient() as fake:
        yield fake


@pytest.fixture
def intercepted_client(fake_client: FakeClient) -> Generator[FakeClient, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_client).intercept():
        yield fake_client
