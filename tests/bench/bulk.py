"""One side of the section `bulk`: embeds many short texts, and prints what it took.

`python bulk.py SIDE URL COUNT CONCURRENCY BATCH` runs in the environment of the SDKs. `loop` is what people write by
hand: tasks of asyncio on aiohttp, the same batches and pauses, and halves of batches that are refused.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import resource
import sys
import time
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import Any

EVERY = 50  # one text of so many is refused
Outcome = tuple[int, bool]


def texts(count: int) -> Iterator[str]:
    """The corpus: it is not in memory."""
    for number in range(count):
        yield f"bad {number}" if is_bad(number) else f"text {number}"


def is_bad(number: int) -> bool:
    """Whether the provider refuses the text."""
    return number % EVERY == 7


class Check:
    """Takes the results one by one: each index once, in order, with a value unless the text is bad."""

    def __init__(self) -> None:
        self.count = self.failed = 0

    def take(self, index: int, failed: bool) -> None:
        """The next result."""
        if index != self.count or failed != is_bad(index):
            raise AssertionError(f"result {self.count} is that of {index}, failed: {failed}")
        self.count += 1
        self.failed += failed


def blocking(url: str, count: int, concurrency: int, batch: int) -> Check:
    """Our SDK, blocking."""
    from atoma_sdk import AtomaSDK

    check = Check()
    with AtomaSDK("k", server_url=url, max_retries=8) as client:
        for result in client.embeddings.create_many(
            input=texts(count), model="m", concurrency=concurrency, batch_size=batch, on_error="yield"
        ):
            check.take(result.index, result.error is not None)
    return check


async def awaited(url: str, count: int, concurrency: int, batch: int) -> Check:
    """Our SDK, awaited."""
    from atoma_sdk import AtomaSDK

    check = Check()
    async with AtomaSDK("k", server_url=url, max_retries=8) as client:
        async for result in client.embeddings.create_many_async(
            input=texts(count), model="m", concurrency=concurrency, batch_size=batch, on_error="yield"
        ):
            check.take(result.index, result.error is not None)
    return check


class Loop:
    """The loop of a careful person: as many requests in flight, and no more in memory than it takes."""

    def __init__(self, session: Any, url: str, concurrency: int) -> None:
        self.session, self.url = session, f"{url}/v1/embeddings"
        self.slots, self.is_open = asyncio.Semaphore(concurrency), asyncio.Event()
        self.is_open.set()

    async def post(self, items: list[str]) -> tuple[int, bytes, float]:
        """Status, body and pause of a response; 503 without one."""
        import aiohttp

        await self.is_open.wait()
        try:
            async with (
                self.slots,
                self.session.post(self.url, json={"input": items, "model": "m"}) as response,
            ):
                content = await response.read()
                return response.status, content, float(response.headers.get("retry-after-ms", "0")) / 1000
        except aiohttp.ClientError:
            return 503, b"", 0.0

    async def request(self, items: list[str]) -> bytes | None:
        """The answer; None if the items are refused."""
        failures = 0
        while failures < 9:
            status, content, wait = await self.post(items)
            if status == 200:
                return content
            if status in (400, 413, 422):
                return None
            if status != 429:
                failures += 1
                await asyncio.sleep(random.random() * min(0.5 * 2 ** (failures - 1), 8.0))
            elif self.is_open.is_set():
                self.is_open.clear()
                await asyncio.sleep(wait)
                self.is_open.set()
        raise RuntimeError("too many failures")

    async def embed(self, first: int, items: list[str]) -> list[Outcome]:
        """The results of a batch."""
        content = await self.request(items)
        if content is not None:
            vectors: list[Any] = [None] * len(items)
            for item in json.loads(content)["data"]:
                vectors[item["index"]] = item["embedding"]
            return [(first + position, vector is None) for position, vector in enumerate(vectors)]
        if len(items) == 1:
            return [(first, True)]
        middle = len(items) // 2
        halves = (self.embed(first, items[:middle]), self.embed(first + middle, items[middle:]))
        return [outcome for half in await asyncio.gather(*halves) for outcome in half]


async def loop(url: str, count: int, concurrency: int, batch: int) -> Check:
    """The loop, with results in order."""
    import aiohttp

    check, source, first = Check(), texts(count), 0
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        hand, waiting = Loop(session, url, concurrency), deque[asyncio.Task[list[Outcome]]]()
        while True:
            while len(waiting) < 4 * concurrency and (items := list(islice(source, batch))):
                waiting.append(asyncio.create_task(hand.embed(first, items)))
                first += len(items)
            if not waiting:
                return check
            for index, failed in await waiting.popleft():
                check.take(index, failed)


def main(side: str, url: str, *numbers: str) -> None:
    """Run one side."""
    count, concurrency, batch = map(int, numbers)
    begun, spent = time.perf_counter(), time.process_time()
    if side == "blocking":
        check = blocking(url, count, concurrency, batch)
    else:
        run = awaited if side == "awaited" else loop
        check = asyncio.run(run(url, count, concurrency, batch))
    assert check.count == count
    assert check.failed == sum(map(is_bad, range(count)))
    taken = {"wall": time.perf_counter() - begun, "cpu": time.process_time() - spent}
    taken["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**taken, "rate": count / taken["wall"]}), flush=True)
    os._exit(0)  # what is left of threads and connections is not measured


if __name__ == "__main__":
    main(*sys.argv[1:])
