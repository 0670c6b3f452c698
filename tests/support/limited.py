"""A loopback provider of embeddings with the limits that real ones have, and with their faults.

In tests it runs in a thread (`Limited`), for measurements in a process of its own: `python -m tests.support.limited
'{"latency": 0.04}'` prints its port, answers `GET /stats`, and ends with its standard input.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import math
import random
import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Self, TypeAlias

Response: TypeAlias = tuple[int, dict[str, str], bytes]  # status, headers, body
BAD = "bad"
"""What a text begins with that the provider refuses."""


@dataclass
class Limits:
    """What the provider takes, and how it fails."""

    items: int = 128  # of a request; more are refused with 400
    size: int = 1 << 20  # bytes of a request; more are refused with 413
    latency: float = 0.0  # seconds
    faults: float = 0.0  # the share of requests that end with 503, or with a closed connection
    concurrent: int | None = None  # requests at the same time; more are refused with 429
    rate: int | None = None  # requests per `window`; more are refused with 429
    window: float = 1.0  # seconds
    retry_after: float = 0.05  # seconds that a refusal names; that of a rate names what is left of the window
    dimensions: int = 4
    shuffles: bool = True  # results are not in the order of the items
    seed: int = 0


@dataclass
class Stats:
    """What was requested, and answered."""

    requests: int = 0
    refused: int = 0  # 429
    bad: int = 0  # 400 and 413
    faults: int = 0
    peak: int = 0  # requests at the same time
    early: int = 0  # requests that came before the end of a pause that was requested
    first: float = 0.0  # when the first request came
    last: float = 0.0  # when the last response was ready
    answered: Counter[str] = field(default_factory=Counter[str])  # by text


def vector(text: object, dimensions: int) -> list[float]:
    """The embedding of a text: always the same."""
    digest = hashlib.blake2b(json.dumps(text).encode(), digest_size=4 * dimensions).digest()
    words = (int.from_bytes(digest[start : start + 4], "big") for start in range(0, len(digest), 4))
    return [word / (1 << 32) for word in words]


class Provider:
    """The provider: `answer` is all that it does. Texts are counted if `counts`."""

    def __init__(self, limits: Limits, *, counts: bool = True) -> None:
        self.limits, self.stats, self._counts = limits, Stats(), counts
        self._random, self._busy, self._closed_until = random.Random(limits.seed), 0, 0.0
        self._window, self._taken = 0.0, 0
        self.connections = set[_Connection]()
        self.embed: Callable[[bytes], Response] = self._embed  # tests replace it

    async def answer(self, content: bytes) -> Response | None:
        """Status, headers and body of the response to a body; None: the connection is closed."""
        limits, stats, loop = self.limits, self.stats, asyncio.get_running_loop()
        stats.requests += 1
        stats.first = stats.first or loop.time()
        stats.early += loop.time() < self._closed_until - 0.005
        self._busy += 1
        stats.peak = max(stats.peak, self._busy)
        try:
            wait = self._wait(loop.time())
            if wait:
                stats.refused += 1
                self._closed_until = loop.time() + wait
                return 429, {"retry-after-ms": str(math.ceil(wait * 1000))}, _error("busy")
            if limits.latency:
                await asyncio.sleep(limits.latency)
            if self._random.random() < limits.faults:
                stats.faults += 1
                return None if self._random.random() < 0.3 else (503, {}, _error("fault"))
            return self.embed(content)
        finally:
            self._busy -= 1
            stats.last = loop.time()

    def _wait(self, now: float) -> float:
        """Seconds until there is room for a request that has come; 0: there is."""
        limits = self.limits
        if limits.concurrent is not None and self._busy > limits.concurrent:
            return limits.retry_after
        if limits.rate is None:
            return 0.0
        if now >= self._window + limits.window:
            self._window, self._taken = now, 0
        self._taken += 1
        return self._window + limits.window - now if self._taken > limits.rate else 0.0

    def _embed(self, content: bytes) -> Response:
        limits, stats = self.limits, self.stats
        items = json.loads(content)["input"]
        if len(content) > limits.size:
            stats.bad += 1
            return 413, {}, _error("too large")
        if len(items) > limits.items or any(isinstance(item, str) and item.startswith(BAD) for item in items):
            stats.bad += 1
            return 400, {}, _error("an input is invalid")
        data = [
            {"index": index, "embedding": vector(item, limits.dimensions)} for index, item in enumerate(items)
        ]
        if limits.shuffles:
            self._random.shuffle(data)
        if self._counts:
            stats.answered.update(map(str, items))
        usage = {"prompt_tokens": len(items), "total_tokens": len(items)}
        data = [{"object": "embedding", **item} for item in data]
        body = {"object": "list", "data": data, "model": "m", "usage": usage}
        return 200, {}, json.dumps(body).encode()


def _error(message: str) -> bytes:
    return json.dumps({"error": {"message": message}}).encode()


class _Connection(asyncio.Protocol):
    """A kept-alive connection, whose requests are answered in turn."""

    transport: asyncio.Transport

    def __init__(self, provider: Provider) -> None:
        self.provider, self.buffer, self.tasks = provider, b"", set[asyncio.Task[None]]()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.provider.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self.provider.connections.discard(self)
        for task in self.tasks:
            task.cancel()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end].lower()
            length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0] or b"0")
            if len(self.buffer) < end + 4 + length:
                return
            content, self.buffer = self.buffer[end + 4 : end + 4 + length], self.buffer[end + 4 + length :]
            task = asyncio.get_running_loop().create_task(self._answer(head, content))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _answer(self, head: bytes, content: bytes) -> None:
        if head.startswith(b"get "):
            shown = {**asdict(self.provider.stats), "answered": None}
            outcome: Any = 200, {}, json.dumps(shown).encode()
        else:
            outcome = await self.provider.answer(content)
        if outcome is None:
            self.transport.close()
            return
        status, headers, body = outcome
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        start = f"HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n{lines}\r\n"
        self.transport.write(start.encode() + body)


class Limited:
    """The provider in a thread of the tests."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.provider = Provider(limits or Limits())
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    @property
    def stats(self) -> Stats:
        """What was requested, and answered."""
        return self.provider.stats

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(self._serve(), self._loop).result()
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def _serve(self) -> asyncio.Server:
        loop = asyncio.get_running_loop()
        return await loop.create_server(lambda: _Connection(self.provider), "127.0.0.1", 0)

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        for socket in self._server.sockets:  # a server that is closed first leaks what is just being accepted
            self._loop.remove_reader(socket.fileno())
        while self.provider.connections or len(asyncio.all_tasks()) > 1:
            for connection in list(self.provider.connections):
                connection.transport.abort()
            await asyncio.sleep(0.001)
        self._server.close()


async def _main(limits: Limits) -> None:
    loop = asyncio.get_running_loop()
    provider = Provider(limits, counts=False)
    server = await loop.create_server(lambda: _Connection(provider), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_main(Limits(**json.loads(sys.argv[1]))))
