"""When input is read, when requests are sent, and how a call ends."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime._bulk.results import BulkProgress
from runtime._runtime.errors import InvalidArgument
from tests.bulk.conftest import Embed
from tests.bulk.sample import awaited, blocking
from tests.runtime.sample.client import Shop
from tests.support import ROOT
from tests.support.limited import Limited, Limits, vector

WINDOW = 4 * 10 * (6 + 2)  # of four requests with ten items each


class Source:
    """An endless input that knows how much of it was read."""

    def __init__(self) -> None:
        self.read = 0

    def __iter__(self) -> Iterator[str]:
        while True:
            yield f"text {self.read}"
            self.read += 1

    async def items(self) -> AsyncIterator[str]:
        """The same, awaited."""
        for item in self:
            yield item
            await asyncio.sleep(0)


def shop(provider: Limited) -> Shop:
    return Shop("k", server_url=provider.url)


def test_nothing_happens_before_it_is_iterated(provider: Limited) -> None:
    source = Source()
    with shop(provider) as client, blocking(client, source):
        pass
    assert (source.read, provider.stats.requests) == (0, 0)


def test_a_call_shows_how_far_it_is(provider: Limited) -> None:
    with shop(provider) as client, blocking(client, ["a", "b", "c"], batch_size=1, concurrency=1) as many:
        assert repr(many) == "<Bulk of embed: 0 of 3 items done>"
        next(many)
        assert repr(many) == "<Bulk of embed: 1 of 3 items done>"
        assert len(list(many)) == 2

    async def shown() -> str:
        async with shop(provider) as client:
            return repr(awaited(client, Source().items()))

    assert asyncio.run(shown()) == "<AsyncBulk of embed: 0 items done>"


def test_only_as_much_is_read_as_is_needed(provider: Limited) -> None:
    source = Source()
    with shop(provider) as client, blocking(client, source, batch_size=10, concurrency=4) as many:
        for result in many:
            assert source.read <= result.index + WINDOW
            if result.index == 500:
                break
    assert provider.stats.requests <= 50 + WINDOW


@pytest.mark.parametrize("is_awaited", [False, True])
def test_only_as_much_is_read_as_is_needed_awaited(provider: Limited, is_awaited: bool) -> None:
    source = Source()

    async def run() -> None:
        items: Any = source.items() if is_awaited else source
        async with shop(provider) as client, awaited(client, items, batch_size=10, concurrency=4) as many:
            async for result in many:
                assert source.read <= result.index + WINDOW
                assert result.value == vector(result.item, 4)
                if result.index == 500:
                    return

    asyncio.run(run())
    assert provider.stats.requests <= 50 + WINDOW


def test_requests_go_on_while_a_program_is_slow(provider: Limited) -> None:
    """For each result it takes as long as the provider for all that it was sent."""
    with shop(provider) as client:
        for result in blocking(
            client, (f"text {number}" for number in range(300)), batch_size=5, concurrency=4
        ):
            time.sleep(0.001)
            while sum(provider.stats.answered.values()) < 5 * provider.stats.requests:
                time.sleep(0.001)
            if result.index == 50:  # its own batch, those that were sent with it, and those after them
                assert provider.stats.requests > 50 / 5 + 2 * 4


def test_a_slow_input_does_not_hold_back_results(provider: Limited) -> None:
    async def slow() -> AsyncIterator[str]:
        yield "first"
        yield "second"
        await waits.wait()

    waits = asyncio.Event()

    async def run() -> list[str]:
        async with shop(provider) as client, awaited(client, slow(), batch_size=2) as many:
            found = [(await anext(many)).item, (await anext(many)).item]
            waits.set()
            return found + [result.item async for result in many]

    assert asyncio.run(asyncio.wait_for(run(), 10)) == ["first", "second"]


def test_after_the_end_there_is_nothing(provider: Limited) -> None:
    with shop(provider) as client:
        many = blocking(client, ["a"])
        assert len(list(many)) == 1
        assert list(many) == []
        closed = blocking(client, ["a"])
        closed.close()
        closed.close()
        assert list(closed) == []
    assert provider.stats.requests == 1


def test_after_the_end_there_is_nothing_awaited(provider: Limited) -> None:
    async def run() -> None:
        async with shop(provider) as client:
            many = awaited(client, ["a"])
            assert len([result async for result in many]) == 1
            assert [result async for result in many] == []
            closed = awaited(client, ["a"])
            await closed.aclose()
            assert [result async for result in closed] == []

    asyncio.run(run())
    assert provider.stats.requests == 1


def test_threads_end_with_the_call(provider: Limited) -> None:
    with shop(provider) as client:
        list(blocking(client, [f"text {number}" for number in range(50)], batch_size=1))
        until = time.monotonic() + 5
        while any(thread.name.startswith("bulk-") for thread in threading.enumerate()):
            assert time.monotonic() < until
            time.sleep(0.001)


@pytest.mark.parametrize("how", ["cancel", "drop"])
def test_tasks_end_with_the_call(provider: Limited, how: str) -> None:
    provider.provider.limits.latency = 0.2

    async def run() -> None:
        async with shop(provider) as client:
            many = awaited(client, Source(), batch_size=1)
            task = asyncio.create_task(anext(many))
            await asyncio.sleep(0.05)
            assert len(asyncio.all_tasks()) > 3
            if how == "cancel":
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                with pytest.raises(StopAsyncIteration):
                    await anext(many)
            else:
                await task
                del many, task
            await asyncio.sleep(0.05)
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())


def test_what_is_on_its_way_is_kept(provider: Limited, tmp_path: Path) -> None:
    """If the call has a checkpoint, it waits a little for what is paid for already."""
    provider.provider.limits.latency = 0.1
    path = tmp_path / "run.sqlite"
    with shop(provider) as client:
        with blocking(client, Source(), batch_size=1, concurrency=4, checkpoint=path) as many:
            next(many)
        requests = provider.stats.requests
        with blocking(client, [f"text {number}" for number in range(requests)], checkpoint=path) as many:
            assert len(list(many)) == requests
    assert provider.stats.requests == requests


PROGRAM = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # even where the tests run in the background
from itertools import count
from tests.bulk.sample import blocking
from tests.runtime.sample.client import Shop

url, path = sys.argv[1:]
with Shop("k", server_url=url) as client:
    for result in blocking(client, (f"text {number}" for number in count()), batch_size=1, checkpoint=path):
        print(result.index, flush=True)
"""


def test_ctrl_c(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "templates")])}
    path = tmp_path / "run.sqlite"
    with Limited(Limits(latency=0.02)) as provider:
        command = [sys.executable, "-c", PROGRAM, provider.url, str(path)]
        pipe = subprocess.PIPE
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.send_signal(signal.SIGINT)
            _, problem = process.communicate(timeout=20)
        assert problem.endswith("KeyboardInterrupt\n")
        answered = set(provider.stats.answered)
        provider.stats.answered.clear()
        with shop(provider) as client:
            list(blocking(client, sorted(answered), checkpoint=path))
        assert not provider.stats.answered


def test_progress(embed: Embed) -> None:
    reports: list[BulkProgress] = []
    items = ["a", "bad", "c", "d"]
    embed(items, batch_size=1, on_error="yield", progress=reports.append)
    last = reports[-1]
    assert (last.done, last.failed, last.total, last.known, last.requests, last.concurrency) == (
        4,
        1,
        4,
        0,
        4,
        8,
    )
    assert [report.done for report in reports] == sorted(report.done for report in reports)


def test_trio_is_refused_in_words(provider: Limited) -> None:
    import httpx2
    import trio

    async def run() -> None:
        async with (
            httpx2.AsyncClient() as http,
            Shop("k", server_url=provider.url, async_client=http) as client,
        ):
            with pytest.raises(InvalidArgument, match="calls with many items need asyncio"):
                await anext(awaited(client, ["a"]))

    trio.run(run)


def test_a_progress_function_that_fails_ends_the_call(embed: Embed) -> None:
    def fail(progress: BulkProgress) -> None:
        raise RuntimeError("the display is gone")

    with pytest.raises(RuntimeError, match="the display is gone"):
        embed(["a", "b"], batch_size=1, progress=fail)


@pytest.mark.parametrize("problem", [asyncio.CancelledError, GeneratorExit, SystemExit])
@pytest.mark.parametrize("is_awaited", [False, True])
def test_an_input_that_ends_with_any_exception_ends_the_call(
    provider: Limited, problem: type[BaseException], is_awaited: bool
) -> None:
    """Even with one that the tasks of the call would end with themselves."""

    def items() -> Iterator[str]:
        yield "a"
        raise problem

    async def awaited_items() -> AsyncIterator[str]:
        for item in items():
            yield item

    async def run() -> None:
        async with (
            shop(provider) as client,
            awaited(client, awaited_items() if is_awaited else items()) as many,
        ):
            async with asyncio.timeout(10):
                with pytest.raises(problem):
                    await anext(many)

    asyncio.run(run())


def test_nobody_waits_for_a_call_that_another_task_has_ended(provider: Limited) -> None:
    provider.provider.limits.latency = 0.2

    async def run() -> None:
        async with shop(provider) as client, awaited(client, Source(), batch_size=1) as many:
            first, second = (asyncio.create_task(anext(many, None)) for _ in range(2))
            await asyncio.sleep(0.02)
            first.cancel()
            assert await asyncio.wait_for(second, 10) is None

    asyncio.run(run())


def test_input_is_not_read_after_an_error(provider: Limited) -> None:
    """However late the program asks for the next result."""
    source = Source()
    count, whole = 0, provider.provider.embed

    def once(content: bytes) -> Any:
        nonlocal count
        count += 1
        return whole(content) if count == 1 else (401, {}, b"{}")

    provider.provider.embed = once

    async def run() -> None:
        options: dict[str, Any] = {"batch_size": 10, "concurrency": 1, "on_error": "yield"}
        async with shop(provider) as client, awaited(client, source.items(), **options) as many:
            await anext(many)
            await asyncio.sleep(0.2)
            assert source.read <= 2 * WINDOW

    asyncio.run(run())
