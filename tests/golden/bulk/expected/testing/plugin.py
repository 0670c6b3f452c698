# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["many.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeMany, script_of


@pytest.fixture
def fake_many() -> Generator[FakeMany, None, None]:
    """A client that answers from memory."""
    with FakeMany() as fake:
        yield fake


@pytest.fixture
def intercepted_many(fake_many: FakeMany) -> Generator[FakeMany, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_many).intercept():
        yield fake_many
