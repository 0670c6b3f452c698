# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["extensions.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeExtensions, script_of


@pytest.fixture
def fake_extensions() -> Generator[FakeExtensions, None, None]:
    """A client that answers from memory."""
    with FakeExtensions() as fake:
        yield fake


@pytest.fixture
def intercepted_extensions(fake_extensions: FakeExtensions) -> Generator[FakeExtensions, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_extensions).intercept():
        yield fake_extensions
