# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["documents.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeDocuments, script_of


@pytest.fixture
def fake_documents() -> Generator[FakeDocuments, None, None]:
    """A client that answers from memory."""
    with FakeDocuments() as fake:
        yield fake


@pytest.fixture
def intercepted_documents(fake_documents: FakeDocuments) -> Generator[FakeDocuments, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_documents).intercept():
        yield fake_documents
