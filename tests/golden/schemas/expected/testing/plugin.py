# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["schemas.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeSchemas, script_of


@pytest.fixture
def fake_schemas() -> Generator[FakeSchemas, None, None]:
    """A client that answers from memory."""
    with FakeSchemas() as fake:
        yield fake


@pytest.fixture
def intercepted_schemas(fake_schemas: FakeSchemas) -> Generator[FakeSchemas, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_schemas).intercept():
        yield fake_schemas
