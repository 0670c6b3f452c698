# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["vault.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeVault, script_of


@pytest.fixture
def fake_vault() -> Generator[FakeVault, None, None]:
    """A client that answers from memory."""
    with FakeVault() as fake:
        yield fake


@pytest.fixture
def intercepted_vault(fake_vault: FakeVault) -> Generator[FakeVault, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_vault).intercept():
        yield fake_vault
