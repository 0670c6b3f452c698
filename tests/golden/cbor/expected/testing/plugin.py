# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["cbor_things.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeCborThings, script_of


@pytest.fixture
def fake_cbor_things() -> Generator[FakeCborThings, None, None]:
    """A client that answers from memory."""
    with FakeCborThings() as fake:
        yield fake


@pytest.fixture
def intercepted_cbor_things(fake_cbor_things: FakeCborThings) -> Generator[FakeCborThings, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_cbor_things).intercept():
        yield fake_cbor_things
