"""What runs out: connections of a pool, file descriptors, names, ports, tries; and many calls at once."""

from __future__ import annotations

import asyncio
import os
import resource
import socket
import subprocess
import sys
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from operator import attrgetter
from typing import Any

import httpx2
import pytest

from tests.faults.harness import (
    ARGUMENT,
    BOTH,
    CONNECTION,
    EVERYTHING,
    TIMEOUT,
    WAYS,
    Caller,
    check_error,
    still_works,
)
from tests.faults.statuses import fails
from tests.support import ROOT, python_environment
from tests.support.rawserver import GOOD, RawServer, Turn, until
from tests.support.sdks import SDK, Mode

every_sdk = pytest.mark.parametrize("sdk", BOTH if EVERYTHING else BOTH[1:], ids=str)
two_ways = pytest.mark.parametrize(("mode", "sdk"), WAYS if EVERYTHING else WAYS[:2])

HELD = Turn(GOOD.send, held=True)


class Crowd:
    """Many calls at once through one client, blocking or not."""

    def __init__(self, caller: Caller, size: int) -> None:
        self.caller = caller
        self.pool = ThreadPoolExecutor(size) if caller.mode == "sync" else None
        self.waiting: list[Any] = []

    def start(self, count: int, **arguments: Any) -> None:
        """Start calls, named 0, 1, 2 … by their model."""
        named = [self.caller.sdk.arguments(model=str(number), **arguments) for number in range(count)]
        if self.pool is not None:
            method = attrgetter(self.caller.sdk.method)(self.caller.client)
            self.waiting += [self.pool.submit(method, **each) for each in named]
        else:
            function = attrgetter(f"{self.caller.sdk.method}_async")(self.caller.client)

            async def begin() -> None:
                self.waiting += [asyncio.ensure_future(function(**each)) for each in named]
                await asyncio.sleep(0)

            self.caller.run(begin())

    def until(self, ready: Any) -> None:
        """Wait until something is true, with the calls going on."""

        async def wait() -> None:
            while not ready():
                await asyncio.sleep(0.005)

        if self.pool is None:
            self.caller.run(wait())
        else:
            assert until(ready)

    def finish(self) -> list[Any]:
        """The values or errors of all calls."""

        async def gather() -> list[Any]:
            return await asyncio.gather(*self.waiting, return_exceptions=True)

        if self.pool is None:
            return self.caller.run(gather())
        found = [future.exception(20) or future.result() for future in self.waiting]
        self.pool.shutdown()
        return found


@contextmanager
def small_pool(mode: Mode, sdk: SDK, raw: RawServer, **options: Any) -> Generator[Caller]:
    """Calls through a client of the program with two connections."""
    limits = httpx2.Limits(max_connections=2, max_keepalive_connections=2)
    inner: Any = httpx2.Client(limits=limits) if mode == "sync" else httpx2.AsyncClient(limits=limits)
    argument = "client" if mode == "sync" else "async_client"
    with Caller(mode, sdk, raw.url, raw, **{argument: inner}, **options) as caller:
        try:
            yield caller
        finally:
            if mode == "sync":
                inner.close()
            else:
                caller.run(inner.aclose())


@two_ways
def test_a_pool_is_exhausted(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    raw.play(rest=HELD)
    with small_pool(mode, sdk, raw) as caller:
        crowd = Crowd(caller, 2)
        crowd.start(2)
        crowd.until(lambda: len(raw.requests) == 2)
        with pytest.raises(sdk.error(TIMEOUT)) as caught:
            caller.call(timeout_ms=100)
        check_error(caught.value, sdk, TIMEOUT)
        assert len(caught.value.attempts) == 3
        assert len(raw.requests) == 2
        raw.release()
        assert sorted(value.model for value in crowd.finish()) == ["0", "1"]
        still_works(caller, raw, 2)


@two_ways
def test_calls_wait_for_their_turn(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    with small_pool(mode, sdk, raw) as caller:
        crowd = Crowd(caller, 16)
        crowd.start(40)
        assert [value.model for value in crowd.finish()] == [str(number) for number in range(40)]
        assert (len(raw.requests), raw.accepted) == (40, 2)
        still_works(caller, raw, 2)


@two_ways
def test_failures_give_their_connections_back(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    resets = [Turn(then="reset"), Turn(b"HTTP/1.1 2", then="close"), Turn(when="head", then="reset")]
    raw.play(*resets * 4)
    with small_pool(mode, sdk, raw, retry_config=None) as caller:
        crowd = Crowd(caller, 4)
        crowd.start(12)
        found = crowd.finish()
        assert [type(error) for error in found] == [sdk.error(CONNECTION)] * 12
        assert len(raw.requests) == 12
        assert until(lambda: raw.open == 0)
        still_works(caller, raw)


@two_ways
def test_more_than_a_hundred_are_in_flight_at_once(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """None waits for another: the server sees them all before it answers the first. HTTP clients stop at 100."""
    raw.play(rest=HELD)
    count = 120
    with Caller(mode, sdk, raw.url, raw) as caller:
        crowd = Crowd(caller, count)
        crowd.start(count)
        crowd.until(lambda: len(raw.requests) == count)
        raw.release()
        assert [value.model for value in crowd.finish()] == [str(number) for number in range(count)]
        assert len(raw.requests) == count
        still_works(caller, raw, count)


@two_ways
def test_no_file_descriptor_is_left(mode: Mode, sdk: SDK, raw: RawServer, other: RawServer) -> None:
    with Caller(mode, sdk, raw.url, raw, other) as caller:
        caller.call()  # all is imported now
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        highest = max(map(int, os.listdir("/proc/self/fd")))
        spare = [os.open("/dev/null", os.O_RDONLY) for _ in range(highest)]  # no gaps below
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (max(spare) + 1, hard))
            with pytest.raises(sdk.error(CONNECTION)) as caught:
                caller.call(server_url=other.url + sdk.base_path)
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
            for number in spare:
                os.close(number)
        check_error(caught.value, sdk, CONNECTION)
        assert (len(raw.requests), len(other.requests)) == (1, 0)
        still_works(caller, raw)


@two_ways
@pytest.mark.parametrize("code", [socket.EAI_NONAME, socket.EAI_AGAIN])
def test_a_name_is_not_known(
    code: int, mode: Mode, sdk: SDK, raw: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    known = socket.getaddrinfo

    def getaddrinfo(host: Any, *rest: Any, **more: Any) -> Any:
        if str(host).startswith("127."):
            return known(host, *rest, **more)
        asked.append(host)
        raise socket.gaierror(code, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with Caller(mode, sdk, raw.url, raw) as caller:
        with pytest.raises(sdk.error(CONNECTION), match="not known") as caught:
            caller.call(server_url="http://nobody.invalid" + sdk.base_path)
        check_error(caught.value, sdk, CONNECTION)
        assert len(caught.value.attempts) == len(asked) == 3
        still_works(caller, raw)


@two_ways
@pytest.mark.parametrize(
    ("address", "outcome"),
    [
        ("http://127.0.0.1:0", ARGUMENT),
        ("http://[::1", ARGUMENT),
        ("http://127.0.0.1:port", ARGUMENT),
        ("http://127.0.0.1:99999", ARGUMENT),
        ("http://" + "a" * 64 + ".invalid", ARGUMENT),
        ("http://a..invalid", ARGUMENT),
        ("ftp://127.0.0.1", ARGUMENT),
    ],
)
def test_an_address_that_leads_nowhere(
    address: str, outcome: str, mode: Mode, sdk: SDK, raw: RawServer
) -> None:
    with Caller(mode, sdk, raw.url, raw) as caller:
        with pytest.raises(sdk.error(sdk.base_error)) as caught:
            caller.call(server_url=address)
        check_error(caught.value, sdk, outcome)
        still_works(caller, raw)


@every_sdk
def test_event_loops_come_and_go(sdk: SDK, raw: RawServer) -> None:
    """Each loop's connections end with it, also when its calls were cut short."""
    raw.play(choose=lambda seen: Turn(then="hang") if seen.json()["model"] == "slow" else GOOD)
    with Caller("sync", sdk, raw.url, raw) as caller:
        method = attrgetter(f"{sdk.method}_async")(caller.client)

        async def run() -> None:
            slow = asyncio.ensure_future(method(**sdk.arguments(model="slow")))
            assert (await method(**sdk.arguments(model="fast"))).model == "fast"
            slow.cancel()
            await asyncio.gather(slow, return_exceptions=True)
            await caller.client._dispatcher.connections._clients[
                asyncio.get_running_loop(), False, None
            ].http.aclose()

        threads = [threading.Thread(target=lambda: asyncio.run(run())) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert until(lambda: raw.open == 0)
        still_works(caller, raw)


def test_a_child_process_has_its_own_connections(raw: RawServer) -> None:
    """Blocking; an awaited call in a child runs in a new event loop, which has a client of its own."""
    raw.play(choose=lambda seen: Turn(GOOD.send, delay=0.1))
    program = f"""
import os
from tests.faults.harness import ORQ, make
with make(ORQ, {raw.url!r}, retry_config=None) as client:
    def call(model):
        return client.router.embeddings.create(**ORQ.arguments(model=model)).model
    call("before")
    child = os.fork()
    who = "parent" if child else "child"
    line = " ".join([who, *[call(who + str(number)) for number in range(3)]])
    os.write(1, line.encode() + b"\\n")  # at once, so that no lines are mixed
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=python_environment(),
        capture_output=True,
        text=True,
        timeout=30,
    )
    said = sorted(done.stdout.splitlines())
    assert said == ["child child0 child1 child2", "parent parent0 parent1 parent2"], done.stderr
    by_child = {seen.connection for seen in raw.requests if seen.json()["model"].startswith("child")}
    by_parent = {seen.connection for seen in raw.requests if not seen.json()["model"].startswith("child")}
    assert not by_child & by_parent


@two_ways
def test_retries_have_a_budget(mode: Mode, sdk: SDK, raw: RawServer) -> None:
    """Of 60 calls in a row that meet with nothing but 503, the last are not repeated.

    A single call, and calls among many that go well, have all their tries.
    """
    with Caller(mode, sdk, raw.url, raw) as caller:
        raw.play(rest=fails(503))
        for _ in range(60):
            with pytest.raises(sdk.error(sdk.status_error)):
                caller.call()
        assert 62 <= len(raw.requests) <= 160
        still_works(caller, raw)
