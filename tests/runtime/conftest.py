"""Makes `templates/runtime` importable as `runtime_under_test`, and gives tests a server and clients for it."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support import ROOT
from tests.support.loopback import Loopback

RUNTIME = ROOT / "templates" / "runtime"

if "runtime_under_test" not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        "runtime_under_test", RUNTIME / "__init__.py", submodule_search_locations=[str(RUNTIME)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["runtime_under_test"] = module
    spec.loader.exec_module(module)


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server that nobody else talks to."""
    with Loopback() as loopback:
        yield loopback


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Carries out an operation with a client, blocking or not, and closes the client."""

    def run(client: Any, operation: Any, **options: Any) -> Any:
        if request.param == "sync":
            with client:
                return client._core.call(operation, **options)

        async def awaited() -> Any:
            async with client:
                return await client._core.call_async(operation, **options)

        return asyncio.run(awaited())

    run.mode = request.param  # type: ignore[attr-defined]
    return run


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests are not about keys."""
    monkeypatch.setenv("SHOP_API_KEY", "key-of-the-environment")
    for suffix in ("SERVER_URL", "DEBUG", "REFERER"):
        monkeypatch.delenv(f"SHOP_{suffix}", raising=False)
