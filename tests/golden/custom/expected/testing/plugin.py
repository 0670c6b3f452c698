# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["custom.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeCustom, script_of


@pytest.fixture
def fake_custom() -> Generator[FakeCustom, None, None]:
    """A client that answers from memory."""
    with FakeCustom() as fake:
        yield fake


@pytest.fixture
def intercepted_custom(fake_custom: FakeCustom) -> Generator[FakeCustom, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_custom).intercept():
        yield fake_custom
