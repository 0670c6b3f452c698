# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["bodies.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeBodies, script_of


@pytest.fixture
def fake_bodies() -> Generator[FakeBodies, None, None]:
    """A client that answers from memory."""
    with FakeBodies() as fake:
        yield fake


@pytest.fixture
def intercepted_bodies(fake_bodies: FakeBodies) -> Generator[FakeBodies, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_bodies).intercept():
        yield fake_bodies
