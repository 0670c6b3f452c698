# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["orq_ai_sdk.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeOrq, script_of


@pytest.fixture
def fake_orq() -> Generator[FakeOrq, None, None]:
    """A client that answers from memory."""
    with FakeOrq() as fake:
        yield fake


@pytest.fixture
def intercepted_orq(fake_orq: FakeOrq) -> Generator[FakeOrq, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_orq).intercept():
        yield fake_orq
