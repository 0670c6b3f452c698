# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["maps.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeMaps, script_of


@pytest.fixture
def fake_maps() -> Generator[FakeMaps, None, None]:
    """A client that answers from memory."""
    with FakeMaps() as fake:
        yield fake


@pytest.fixture
def intercepted_maps(fake_maps: FakeMaps) -> Generator[FakeMaps, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_maps).intercept():
        yield fake_maps
