# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["flaws.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeFlaws, script_of


@pytest.fixture
def fake_flaws() -> Generator[FakeFlaws, None, None]:
    """A client that answers from memory."""
    with FakeFlaws() as fake:
        yield fake


@pytest.fixture
def intercepted_flaws(fake_flaws: FakeFlaws) -> Generator[FakeFlaws, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_flaws).intercept():
        yield fake_flaws
