"""Servers for the fault tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.register_assert_rewrite("tests.faults.harness")  # so that its assertions say what they saw

from tests.support.rawserver import RawServer  # noqa: E402


@pytest.fixture
def raw() -> Iterator[RawServer]:
    """A server of the test's own: what one test sends too late must not reach another."""
    with RawServer() as server:
        yield server


@pytest.fixture
def other() -> Iterator[RawServer]:
    """Another one."""
    with RawServer() as server:
        yield server
