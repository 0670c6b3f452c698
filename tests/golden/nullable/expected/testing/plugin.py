# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["nullable.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeNullable, script_of


@pytest.fixture
def fake_nullable() -> Generator[FakeNullable, None, None]:
    """A client that answers from memory."""
    with FakeNullable() as fake:
        yield fake


@pytest.fixture
def intercepted_nullable(fake_nullable: FakeNullable) -> Generator[FakeNullable, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_nullable).intercept():
        yield fake_nullable
