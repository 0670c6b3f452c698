# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["parameters.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeParameters, script_of


@pytest.fixture
def fake_parameters() -> Generator[FakeParameters, None, None]:
    """A client that answers from memory."""
    with FakeParameters() as fake:
        yield fake


@pytest.fixture
def intercepted_parameters(fake_parameters: FakeParameters) -> Generator[FakeParameters, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_parameters).intercept():
        yield fake_parameters
