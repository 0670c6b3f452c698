# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Fixtures for pytest: `pytest_plugins = ["statuses.testing.plugin"]` in `conftest.py`."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from . import FakeJobs, script_of


@pytest.fixture
def fake_jobs() -> Generator[FakeJobs, None, None]:
    """A client that answers from memory."""
    with FakeJobs() as fake:
        yield fake


@pytest.fixture
def intercepted_jobs(fake_jobs: FakeJobs) -> Generator[FakeJobs, None, None]:
    """The same client, which also answers the calls of all clients that the tested code makes."""
    with script_of(fake_jobs).intercept():
        yield fake_jobs
