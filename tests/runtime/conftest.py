"""Gives tests of the runtime (`templates/runtime`, imported as `runtime`) a server and ways to call it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import settings

from tests.support.loopback import Loopback
from tests.support.rawserver import RawServer

# The same examples on every run, and no complaints about a busy machine.
settings.register_profile("runtime", max_examples=50, deadline=None, derandomize=True, database=None)
settings.load_profile("runtime")


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server of the test's own: what one test sends too late must not reach another."""
    with Loopback() as loopback:
        yield loopback


@pytest.fixture
def raw() -> Iterator[RawServer]:
    """A server that does what no HTTP server does."""
    with RawServer() as server:
        yield server


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Carries out an operation with a client, blocking or not, and closes the client."""

    def run(client: Any, operation: Any, **options: Any) -> Any:
        if request.param == "sync":
            with client:
                return client._dispatcher.call(operation, **options)

        async def awaited() -> Any:
            async with client:
                return await client._dispatcher.call_async(operation, **options)

        return asyncio.run(awaited())

    run.mode = request.param  # type: ignore[attr-defined]
    return run


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests are not about keys."""
    monkeypatch.setenv("SHOP_API_KEY", "key-of-the-environment")
    for suffix in ("SERVER_URL", "DEBUG", "REFERER"):
        monkeypatch.delenv(f"SHOP_{suffix}", raising=False)
