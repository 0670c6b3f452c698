# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["repeats.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeRepeats, script_of


@pytest.fixture
def fake_repeats() -> Generator[FakeRepeats, None, None]:
    """A client that answers from memory."""
    with FakeRepeats() as fake:
        yield fake


@pytest.fixture
def intercepted_repeats(fake_repeats: FakeRepeats) -> Generator[FakeRepeats, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_repeats).intercept():
        yield fake_repeats
