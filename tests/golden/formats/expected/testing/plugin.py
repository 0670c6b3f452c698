# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["formats.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeFormats, script_of


@pytest.fixture
def fake_formats() -> Generator[FakeFormats, None, None]:
    """A client that answers from memory."""
    with FakeFormats() as fake:
        yield fake


@pytest.fixture
def intercepted_formats(fake_formats: FakeFormats) -> Generator[FakeFormats, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_formats).intercept():
        yield fake_formats
