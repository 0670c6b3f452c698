# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["streams.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeStreams, script_of


@pytest.fixture
def fake_streams() -> Generator[FakeStreams, None, None]:
    """A client that answers from memory."""
    with FakeStreams() as fake:
        yield fake


@pytest.fixture
def intercepted_streams(fake_streams: FakeStreams) -> Generator[FakeStreams, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_streams).intercept():
        yield fake_streams
