"""Calls that the program gives up: cancelled tasks, expired timeouts of its own, signals, closed clients."""

from __future__ import annotations

import asyncio
import random
import signal
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from operator import attrgetter
from typing import Any

import httpx2
import pytest

from tests.faults.connections import HANG, HEAD, LARGE, RESET, START
from tests.faults.harness import (
    BOTH,
    CONNECTION,
    EVERYTHING,
    SECRET,
    SLACK,
    WAYS,
    Caller,
    check_error,
    still_works,
)
from tests.faults.redirects import to
from tests.faults.statuses import asks
from tests.support.rawserver import GOOD, RawServer, Turn, full_listener, response, until
from tests.support.sdks import OPENROUTER, ORQ, SDK, Mode

every_sdk = pytest.mark.parametrize("sdk", BOTH if EVERYTHING else BOTH[1:], ids=str)

DEAF = Turn(when="accepted", delay=0.25, then="reset")
PAUSE = asks("Retry-After", "7")

# what the server does, and how many requests it sees
MOMENTS: dict[str, tuple[tuple[Turn, ...], int]] = {
    "while it sends": ((DEAF,), 0),
    "before the headers": ((HANG,), 1),
    "in the headers": ((Turn(HEAD[:40], then="hang"),), 1),
    "in the body": ((Turn(START, then="hang"),), 1),
    "in a drip": ((Turn(START, again=b" ", pause=0.01),), 1),
    "in a pause": ((PAUSE,), 1),
    "in the headers of a redirect": ((to("/elsewhere"), HANG), 2),
    "in the second try": ((RESET, HANG), 2),
}
moments = pytest.mark.parametrize("moment", MOMENTS)


def prepare(moment: str, sdk: SDK, raw: RawServer) -> tuple[dict[str, Any], Callable[[], bool]]:
    """Set the server's script; returns the arguments of the call, and whether the moment has come."""
    turns, requests = MOMENTS[moment]
    raw.play(*turns, rest=turns[-1])
    arguments = sdk.arguments(**{sdk.input: "x" if requests else LARGE})
    return arguments, lambda: raw.accepted > 0 and len(raw.requests) == requests


def kept(moment: str) -> int:
    """How many connections may stay open when a call is given up: the one that waits for nothing."""
    return int(moment == "in a pause")


@every_sdk
@moments
def test_a_task_is_cancelled(moment: str, sdk: SDK, raw: RawServer) -> None:
    arguments, come = prepare(moment, sdk, raw)

    async def run(method: Any) -> float:
        task = asyncio.ensure_future(method(**arguments))
        while not come():
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.02)
        started = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return time.monotonic() - started

    with Caller("async", sdk, raw.url, raw) as caller:
        assert caller.run(run(attrgetter(f"{sdk.method}_async")(caller.client))) < 5
        assert come()
        assert until(lambda: raw.open <= kept(moment)), "its connection is closed"
        still_works(caller, raw)


@pytest.mark.parametrize("how", ["timeout", "wait_for"])
@pytest.mark.parametrize("moment", ["before the headers", "in the body", "in a pause"])
def test_the_program_has_its_own_timeout(how: str, moment: str, raw: RawServer) -> None:
    """What is raised is the program's TimeoutError, not the SDK's."""
    arguments, come = prepare(moment, ORQ, raw)

    async def expire(scope: asyncio.Timeout) -> None:
        while not come():
            await asyncio.sleep(0.005)
        scope.reschedule(asyncio.get_running_loop().time() + 0.02)

    async def run(method: Any) -> None:
        if how == "wait_for":
            await asyncio.wait_for(method(**arguments), 0.15)
        async with asyncio.timeout(None) as scope:
            watch = asyncio.ensure_future(expire(scope))
            await method(**arguments)
            await watch

    with Caller("async", ORQ, raw.url, raw) as caller:
        with pytest.raises(TimeoutError) as caught:
            caller.run(run(attrgetter(f"{ORQ.method}_async")(caller.client)))
        assert type(caught.value) is TimeoutError
        assert until(lambda: raw.open <= kept(moment)), "its connection is closed"
        still_works(caller, raw)


class Interrupt(BaseException):
    """As KeyboardInterrupt: raised by a signal handler."""


@contextmanager
def interrupted(ready: Callable[[], bool]) -> Generator[None]:
    """Raises Interrupt in what the main thread does, once something is true."""

    def interrupt(number: int, frame: object) -> None:
        raise Interrupt

    def watch() -> None:
        if until(ready, SLACK):
            time.sleep(0.02)
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGALRM)

    before = signal.signal(signal.SIGALRM, interrupt)
    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        with pytest.raises(Interrupt):
            yield
    finally:
        watcher.join()
        signal.signal(signal.SIGALRM, before)


@moments
def test_a_blocking_call_is_interrupted(moment: str, raw: RawServer) -> None:
    arguments, come = prepare(moment, ORQ, raw)
    with Caller("sync", ORQ, raw.url, raw) as caller:
        with interrupted(come):
            caller.client.router.embeddings.create(**arguments)
        assert come()
        assert until(lambda: raw.open <= kept(moment)), "its connection is closed"
        still_works(caller, raw)


@every_sdk
def test_cancelled_before_it_begins(sdk: SDK, raw: RawServer) -> None:
    async def run(method: Any) -> None:
        task = asyncio.ensure_future(method(**sdk.arguments()))
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with Caller("async", sdk, raw.url, raw) as caller:
        caller.run(run(attrgetter(f"{sdk.method}_async")(caller.client)))
        assert raw.requests == []
        still_works(caller, raw)


@every_sdk
def test_cancelled_while_it_connects(sdk: SDK, raw: RawServer) -> None:
    async def run(method: Any, url: str) -> None:
        task = asyncio.ensure_future(method(**sdk.arguments(server_url=url)))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with full_listener() as port, Caller("async", sdk, raw.url, raw) as caller:
        caller.run(run(attrgetter(f"{sdk.method}_async")(caller.client), f"http://127.0.0.1:{port}"))
        still_works(caller, raw)


@every_sdk
def test_the_others_go_on(sdk: SDK, raw: RawServer) -> None:
    raw.play(rest=Turn(GOOD.send, held=True))

    async def run(method: Any) -> list[Any]:
        tasks = [asyncio.ensure_future(method(**sdk.arguments(model=str(n)))) for n in range(32)]
        while len(raw.requests) < 32:
            await asyncio.sleep(0.005)
        for task in tasks[::2]:
            task.cancel()
        raw.release()
        return await asyncio.gather(*tasks, return_exceptions=True)

    with Caller("async", sdk, raw.url, raw) as caller:
        results = caller.run(run(attrgetter(f"{sdk.method}_async")(caller.client)))
        assert [type(result) for result in results[::2]] == [asyncio.CancelledError] * 16
        assert [result.model for result in results[1::2]] == [str(n) for n in range(1, 32, 2)]
        assert len(raw.requests) == 32
        still_works(caller, raw, 16)


@every_sdk
def test_a_failure_ends_its_siblings(sdk: SDK, raw: RawServer) -> None:
    raw.play(choose=lambda seen: Turn(response(401, b"{}")) if seen.json()["model"] == "bad" else HANG)

    async def run(method: Any) -> None:
        async with asyncio.TaskGroup() as group:
            for model in ("a", "b", "c"):
                group.create_task(method(**sdk.arguments(model=model)))
            while len(raw.requests) < 3:
                await asyncio.sleep(0.005)
            group.create_task(method(**sdk.arguments(model="bad")))

    with Caller("async", sdk, raw.url, raw) as caller:
        with pytest.raises(ExceptionGroup) as caught:
            caller.run(run(attrgetter(f"{sdk.method}_async")(caller.client)))
        (error,) = caught.value.exceptions
        assert isinstance(error, sdk.error(sdk.status_error))
        assert until(lambda: raw.open <= 1)
        still_works(caller, raw)


@pytest.mark.parametrize("seed", range(3))
def test_a_small_pool_survives_a_storm_of_cancellations(seed: int, raw: RawServer) -> None:
    draw = random.Random(seed)
    raw.play(choose=lambda seen: Turn(GOOD.send, delay=0.002))

    async def run() -> list[Any]:
        limits = httpx2.Limits(max_connections=4, max_keepalive_connections=2)
        async with (
            httpx2.AsyncClient(limits=limits) as inner,
            ORQ.make(server_url=raw.url, async_client=inner, api_key=SECRET) as client,
        ):
            method = attrgetter(f"{ORQ.method}_async")(client)
            tasks = [asyncio.ensure_future(method(**ORQ.arguments(model=str(n)))) for n in range(100)]
            for task in draw.sample(tasks, 70):
                await asyncio.sleep(draw.random() * 0.002)
                task.cancel()
            await asyncio.wait(tasks, timeout=10)
            assert all(task.done() for task in tasks), "the pool has lost its connections"
            async with asyncio.timeout(5):
                again = [method(**ORQ.arguments(model=str(n))) for n in range(20)]
                assert [found.model for found in await asyncio.gather(*again)] == [str(n) for n in range(20)]
            return [(n, task) for n, task in enumerate(tasks) if not task.cancelled()]

    done = asyncio.run(run())
    assert len(done) >= 30
    assert all(task.result().model == str(n) for n, task in done)
    assert until(lambda: raw.open == 0)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_cancelled_in_the_tls_handshake(raw: RawServer) -> None:
    raw.play(rest=Turn(when="accepted", then="hang"))

    async def run(method: Any) -> None:
        url = raw.url.replace("http", "https")
        task = asyncio.ensure_future(method(**OPENROUTER.arguments(server_url=url)))
        while not raw.accepted:
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    with Caller("async", OPENROUTER, raw.url, raw) as caller:
        caller.run(run(attrgetter(f"{OPENROUTER.method}_async")(caller.client)))
        assert until(lambda: raw.open == 0, 2.0), "its connection is open"
        still_works(caller, raw)


@pytest.mark.parametrize(("mode", "sdk"), WAYS if EVERYTHING else WAYS[:2])
@pytest.mark.parametrize("moment", ["before the headers", "in the body", "in a pause"])
def test_the_client_is_closed_during_calls(moment: str, mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """Calls that are under way then end at once, after their one try; RuntimeError is for later ones."""
    turns, _ = MOMENTS[moment]
    raw.play(rest=asks("Retry-After", "0.2") if moment == "in a pause" else turns[0])
    outcomes: list[Any] = []
    closed: list[float] = []

    def work(method: Any) -> None:
        try:
            outcomes.append(method(**sdk.arguments()))
        except Exception as error:
            outcomes.append(error)

    async def awaited(method: Any) -> None:
        tasks = [asyncio.ensure_future(method(**sdk.arguments())) for _ in range(3)]
        while len(raw.requests) < 3:
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.02)
        closed.append(time.monotonic())
        await caller.client.aclose()
        outcomes.extend(await asyncio.gather(*tasks, return_exceptions=True))

    with Caller(mode, sdk, raw.url, raw, timeout_ms=4_000) as caller:
        if mode == "async":
            caller.run(awaited(attrgetter(f"{sdk.method}_async")(caller.client)))
        else:
            method = attrgetter(sdk.method)(caller.client)
            threads = [threading.Thread(target=work, args=(method,), daemon=True) for _ in range(3)]
            for thread in threads:
                thread.start()
            assert until(lambda: len(raw.requests) == 3)
            time.sleep(0.02)
            closed.append(time.monotonic())
            caller.client.close()
            for thread in threads:
                thread.join(SLACK)
        assert time.monotonic() - closed[0] < 2.0
        assert len(outcomes) == len(raw.requests) == 3
        for outcome in outcomes:
            check_error(outcome, sdk, CONNECTION)
            assert "closed" in str(outcome)
            assert len(outcome.attempts) == 1
        with pytest.raises(RuntimeError, match="closed"):
            caller.call()
