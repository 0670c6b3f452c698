"""Answers that are streams or files, over real sockets: item by item, and what becomes of the connections."""

from __future__ import annotations

import asyncio
import gzip
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import aclosing, closing
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.support.packages import importable, write
from tests.support.rawserver import RawServer, Turn, response, until
from tests.test_golden import GOLDEN, built, documents

MODES = ("sync", "async", "httpx", "httpx-async")
both = pytest.mark.parametrize("mode", MODES)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of the golden case, imported."""
    folder = tmp_path_factory.mktemp("streams")
    result = built(documents(GOLDEN / "streams")[0])
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield module


@pytest.fixture(scope="module")
def running() -> Iterator[RawServer]:
    with RawServer() as server:
        yield server


@pytest.fixture
def server(running: RawServer) -> Iterator[RawServer]:
    running.reset()
    yield running
    assert running.problems == []
    running.reset()


def chunked(*pieces: bytes, kind: str = "text/event-stream", end: bool = True, fields: Sequence[str] = ()) -> bytes:
    """An answer in chunks, perhaps without its end."""
    head = response(200, b"", "transfer-encoding: chunked", *fields, length=None, content_type=kind)
    return head + b"".join(chunk(piece) for piece in pieces) + (b"0\r\n\r\n" if end else b"")


def chunk(piece: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(piece), piece)


def data(*items: Any) -> bytes:
    return b"".join(b"data: %b\n\n" % json.dumps(item).encode() for item in items)


class Caller:
    """One client, called in one of the modes; what it returns is used the same way in all of them."""

    def __init__(self, package: ModuleType, server: RawServer, mode: str, **options: Any) -> None:
        self.awaited = mode.endswith("async")
        self.loop = asyncio.new_event_loop() if self.awaited else None
        self.http: Any = None
        if mode == "httpx":
            options["client"] = self.http = httpx2.Client()
        elif mode == "httpx-async":
            options["async_client"] = self.http = self.run(self._made())
        self.client = package.Streams(server_url=server.url, **options)

    async def _made(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient()

    def run(self, outcome: Any) -> Any:
        """The outcome, awaited in the asynchronous modes."""
        return self.loop.run_until_complete(outcome) if self.loop is not None else outcome

    def call(self, method: str, **arguments: Any) -> Any:
        resource, _, name = method.rpartition(".")
        target = getattr(self.client, resource) if resource else self.client
        return self.run(getattr(target, name + "_async" * self.awaited)(**arguments))

    def next(self, stream: Any) -> Any:
        """The next item, None at the end."""
        if self.awaited:
            return self.run(anext(stream, None))
        return next(stream, None)

    def items(self, stream: Any) -> list[Any]:
        return list(iter(lambda: self.next(stream), None))

    def end(self, stream: Any) -> None:
        self.run(stream.aclose() if self.awaited else stream.close())

    def close(self) -> None:
        self.run(self.client.aclose() if self.awaited else self.client.close())
        if self.http is not None:
            self.run(self.http.aclose() if self.awaited else self.http.close())
        if self.loop is not None:
            self.loop.close()


@pytest.fixture
def caller(package: ModuleType, server: RawServer) -> Iterator[Callable[..., Caller]]:
    """Makes callers, and closes them; afterwards the server has no connection left."""
    made: list[Caller] = []

    def make(mode: str, **options: Any) -> Caller:
        made.append(Caller(package, server, mode, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()
    assert until(lambda: server.open == 0)


# ---------------------------------------------------------------- reading


@both
def test_items_come_as_they_are_sent(mode: str, caller: Any, server: RawServer, package: ModuleType) -> None:
    first = chunked(data({"delta": "a"}), end=False)
    server.play(Turn(first, later=chunk(data({"delta": "b"})) + b"0\r\n\r\n"))
    one = caller(mode)
    stream = one.call("chat.create_chat", text="x", stream=True)
    item = one.next(stream)  # while the server waits
    assert (type(item), item.delta) == (package.models.Chunk, "a")
    server.release()
    assert [item.delta for item in one.items(stream)] == ["b"]
    assert one.next(stream) is None
    (request,) = server.requests
    assert request.headers["accept"] == "text/event-stream"
    assert request.json() == {"text": "x", "stream": True}
    server.play(Turn(response(200, b'{"text": "t"}')))
    assert one.call("chat.create_chat", text="x").text == "t"
    assert server.requests[-1].headers["accept"].startswith("application/json;q=1")
    assert server.accepted == 1  # the connection of the stream was used again
