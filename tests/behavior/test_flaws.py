"""What is generated of a document with faults works on the wire."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.support.golden import package


def test_a_fragment_of_a_path_is_not_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLAWS_API_KEY", "k")
    with package("flaws", tmp_path) as (_, client, server):
        server.answer(204, default=True)
        client.list_old_pets(limit=1)

        async def again() -> None:
            async with type(client)(server_url=server.url) as other:
                await other.list_old_pets_async(limit=2)

        asyncio.run(again())
        assert [(request.method, request.path, request.query) for request in server.requests] == [
            ("GET", "/pets", "limit=1"),
            ("GET", "/pets", "limit=2"),
        ]
