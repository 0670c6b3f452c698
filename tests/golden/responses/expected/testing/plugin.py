# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["responses.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeResponses, script_of


@pytest.fixture
def fake_responses() -> Generator[FakeResponses, None, None]:
    """A client that answers from memory."""
    with FakeResponses() as fake:
        yield fake


@pytest.fixture
def intercepted_responses(fake_responses: FakeResponses) -> Generator[FakeResponses, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_responses).intercept():
        yield fake_responses
