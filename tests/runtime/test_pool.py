"""The connections of the default client of blocking calls: which one a request gets, and how many there are."""

from __future__ import annotations

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import Any, Literal, cast

import httpcore2
import pytest

from runtime._runtime import blocking, connections
from runtime._runtime.pool import Lease, Pool
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.rawserver import GOOD, RawServer, until

A, B = "https://a:443", "https://b:443"


class Connection:
    """What a pool asks of a connection."""

    def __init__(self) -> None:
        self.is_open = True
        self.is_dead = False  # closed by the server
        self.is_busy = False

    def has_expired(self) -> bool:
        return self.is_dead

    def is_available(self) -> bool:
        return self.is_open and not self.is_busy

    def close(self) -> None:
        self.is_open = False


def connect(pool: Pool, origin: str = A, timeout: float | None = None) -> tuple[Lease, Connection]:
    """A lease with a connection, a new one if there is none."""
    lease = pool.lease(origin, timeout)
    if lease.connection is None:
        lease.connection = cast("Any", Connection())
    return lease, cast("Any", lease.connection)


def test_the_connection_that_was_used_last_is_used_next() -> None:
    pool = Pool()
    (first, _), (second, newest) = connect(pool), connect(pool)
    pool.release(first)
    pool.release(second)
    assert connect(pool)[1] is newest


def test_other_origins_have_connections_of_their_own() -> None:
    pool = Pool()
    lease, _ = connect(pool)
    pool.release(lease)
    assert pool.lease(B, None).connection is None


def test_dead_connections_are_closed_and_passed_over() -> None:
    pool = Pool()
    held = [connect(pool) for _ in range(3)]
    for lease, _ in held:
        pool.release(lease)
    living, *dead = (connection for _, connection in held)
    for connection in dead:
        connection.is_dead = True
    assert connect(pool)[1] is living
    assert [connection.is_open for connection in dead] == [False, False]
    assert pool.lease(A, None).connection is None


def test_a_connection_in_the_middle_of_a_response_is_not_used_again() -> None:
    pool = Pool()
    lease, connection = connect(pool)
    connection.is_busy = True
    pool.release(lease)
    assert pool.lease(A, None).connection is None


def test_a_lease_ends_once() -> None:
    """A stream may be closed again when its connection has been given to another request."""
    pool = Pool()
    lease, connection = connect(pool)
    pool.release(lease)
    other, same = connect(pool)
    assert same is connection
    pool.release(lease)
    assert pool.lease(A, None).connection is None, "the connection is still that of the other request"
    pool.release(other)
    assert connect(pool)[1] is connection


def test_connections_that_nobody_uses_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    pool = Pool()
    held = [connect(pool, origin) for origin in (A, A, A, B)]
    for lease, _ in held:
        pool.release(lease)
    now += connections.KEEPALIVE_SECONDS - 1
    lease, used = connect(pool)
    pool.release(lease)
    now += 2
    lease, again = connect(pool)
    pool.release(lease)
    assert again is used
    assert [connection.is_open for _, connection in held] == [False, False, True, False]


def test_a_request_waits_until_there_is_room() -> None:
    pool = Pool(size=1)
    lease, connection = connect(pool)
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(connect, pool)
        time.sleep(0.05)
        assert not waiting.done()
        pool.release(lease)
        assert waiting.result(10)[1] is connection


def test_nobody_waits_longer_than_the_limit() -> None:
    pool = Pool(size=1)
    connect(pool)
    for limit in (0.02, 0, -1):
        with pytest.raises(httpcore2.PoolTimeout):
            pool.lease(A, limit)
    with pytest.raises(httpcore2.PoolTimeout):
        pool.lease(B, 0)


def test_a_failed_connection_makes_room() -> None:
    pool = Pool(size=1)
    pool.release(pool.lease(A, None))
    assert pool.lease(A, 0).connection is None


def test_a_full_pool_closes_the_oldest_connection_to_another_origin() -> None:
    pool = Pool(size=3)
    held = [connect(pool) for _ in range(3)]
    for lease, _ in held[:2]:
        pool.release(lease)
    assert pool.lease(B, 0).connection is None
    assert [connection.is_open for _, connection in held] == [False, True, True]


def test_a_request_that_waits_takes_the_room_of_another_origin() -> None:
    pool = Pool(size=1)
    lease, connection = connect(pool)
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(connect, pool, B)
        time.sleep(0.05)
        pool.release(lease)
        assert waiting.result(10)[1] is not connection
    assert not connection.is_open


def test_closing_closes_what_is_in_use_too() -> None:
    pool = Pool()
    (free, idle), (_, busy) = connect(pool), connect(pool, B)
    pool.release(free)
    pool.lease(A, None)
    pool.lease(A, None)  # without a connection yet
    pool.close()
    assert not idle.is_open
    assert not busy.is_open


def test_what_is_forgotten_may_be_released_in_the_middle_of_a_request() -> None:
    """The garbage collector runs at any moment, in the thread that holds the lock as well."""
    pool = Pool()
    lease, _ = connect(pool)
    with pool._changed:
        pool.release(lease)
        assert pool.lease(A, 0).connection is lease.connection


def test_threads_never_share_a_connection() -> None:
    size, turns, before = 4, 300, sys.getswitchinterval()
    pool, busy, faults = Pool(size), set[int](), list[str]()

    def work(seed: int) -> None:
        for turn in range(turns):
            lease, connection = connect(pool, (A, B)[(seed + turn // 7) % 2], 30)
            if id(connection) in busy or not connection.is_open:
                faults.append(f"{seed}: {turn}")
            busy.add(id(connection))
            if len(busy) > size:
                faults.append(f"{len(busy)} are in use")
            busy.discard(id(connection))
            connection.is_dead = (seed * turn) % 11 == 5
            pool.release(lease)

    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    finally:
        sys.setswitchinterval(before)
    assert faults == []
    assert not pool._leases
    assert sum(map(len, pool._free.values())) <= size


# ---------------------------------------------------------------- over sockets


def calls(client: Shop, count: int) -> None:
    for _ in range(count):
        client._dispatcher.call(models.get)


@pytest.mark.parametrize("then", ["keep", "close"])
def test_calls_one_after_the_other(then: Literal["keep", "close"], raw: RawServer) -> None:
    """They share a connection; one that the server has closed is not used."""
    raw.play(rest=replace(GOOD, then=then))
    with Shop(server_url=raw.url, retry_config=None) as client:
        calls(client, 5)
        assert (len(raw.requests), raw.accepted) == (5, 1 if then == "keep" else 5)
    assert until(lambda: raw.open == 0)


def test_a_full_pool_is_a_timeout(raw: RawServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocking, "Pool", partial(Pool, 1))
    raw.play(rest=replace(GOOD, held=True))
    with Shop(server_url=raw.url, retry_config=None) as client, ThreadPoolExecutor(1) as threads:
        first = threads.submit(calls, client, 1)
        assert until(lambda: len(raw.requests) == 1)
        with pytest.raises(errors.APITimeoutError):
            client._dispatcher.call(models.get, timeout_ms=100)
        assert len(raw.requests) == 1
        raw.release()
        first.result(30)
