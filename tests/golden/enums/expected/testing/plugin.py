# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["enums.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeEnums, script_of


@pytest.fixture
def fake_enums() -> Generator[FakeEnums, None, None]:
    """A client that answers from memory."""
    with FakeEnums() as fake:
        yield fake


@pytest.fixture
def intercepted_enums(fake_enums: FakeEnums) -> Generator[FakeEnums, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_enums).intercept():
        yield fake_enums
