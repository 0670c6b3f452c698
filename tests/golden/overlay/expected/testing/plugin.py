# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["library_sdk.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeLibrary, script_of


@pytest.fixture
def fake_library() -> Generator[FakeLibrary, None, None]:
    """A client that answers from memory."""
    with FakeLibrary() as fake:
        yield fake


@pytest.fixture
def intercepted_library(fake_library: FakeLibrary) -> Generator[FakeLibrary, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_library).intercept():
        yield fake_library
