# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["all_of.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeAllOf, script_of


@pytest.fixture
def fake_all_of() -> Generator[FakeAllOf, None, None]:
    """A client that answers from memory."""
    with FakeAllOf() as fake:
        yield fake


@pytest.fixture
def intercepted_all_of(fake_all_of: FakeAllOf) -> Generator[FakeAllOf, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_all_of).intercept():
        yield fake_all_of
