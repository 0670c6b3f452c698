# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["additions.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeAdditions, script_of


@pytest.fixture
def fake_additions() -> Generator[FakeAdditions, None, None]:
    """A client that answers from memory."""
    with FakeAdditions() as fake:
        yield fake


@pytest.fixture
def intercepted_additions(fake_additions: FakeAdditions) -> Generator[FakeAdditions, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_additions).intercept():
        yield fake_additions
