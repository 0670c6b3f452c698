# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["atoma_sdk.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeAtomaSDK, script_of


@pytest.fixture
def fake_atoma_sdk() -> Generator[FakeAtomaSDK, None, None]:
    """A client that answers from memory."""
    with FakeAtomaSDK() as fake:
        yield fake


@pytest.fixture
def intercepted_atoma_sdk(fake_atoma_sdk: FakeAtomaSDK) -> Generator[FakeAtomaSDK, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_atoma_sdk).intercept():
        yield fake_atoma_sdk
