"""Servers for the fault tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.register_assert_rewrite("tests.faults.harness")  # so that its assertions say what they saw

from tests.support.rawserver import RawServer  # noqa: E402


@pytest.fixture(scope="session")
def raw_servers() -> Iterator[tuple[RawServer, RawServer]]:
    """Two servers for all tests: to start and stop them takes longer than most tests."""
    with RawServer() as first, RawServer() as second:
        yield first, second


@pytest.fixture
def raw(raw_servers: tuple[RawServer, RawServer]) -> RawServer:
    """A server that has seen and been told nothing yet."""
    raw_servers[0].reset()
    return raw_servers[0]


@pytest.fixture
def other(raw_servers: tuple[RawServer, RawServer]) -> RawServer:
    """Another one."""
    raw_servers[1].reset()
    return raw_servers[1]
