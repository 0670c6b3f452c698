# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["renamed.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeRenamed, script_of


@pytest.fixture
def fake_renamed() -> Generator[FakeRenamed, None, None]:
    """A client that answers from memory."""
    with FakeRenamed() as fake:
        yield fake


@pytest.fixture
def intercepted_renamed(fake_renamed: FakeRenamed) -> Generator[FakeRenamed, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_renamed).intercept():
        yield fake_renamed
