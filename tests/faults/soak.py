"""Thousands of calls, many at a time, through random faults: `make soak`.

Every call has to end, in its own value or in an error of the SDK that fits what the server did last; and nothing may
be left or grow. The faults are drawn from the seed, the number of the call and that of the try, so that a run can be
repeated.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import gzip
import itertools
import os
import random
import resource
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from tests.faults.bodies import BODY, chunked, ok, zipped
from tests.faults.connections import CLOSE, HANG, HEAD, RESET, START
from tests.faults.harness import BOTH, CONNECTION, INVALID, TIMEOUT, VALUE, error_name, make, usage
from tests.faults.protocol import HINTS, before, says
from tests.faults.redirects import to
from tests.faults.statuses import asks, fails
from tests.support.rawserver import GOOD, RawServer, Seen, Turn, answer, response, until
from tests.support.sdks import SDK, Mode

ROOM = 24.0  # MB that memory may grow after the first quarter
TIMEOUT_MS = 1_000
CLOSING = Turn(GOOD.send, then="close")

# how often, what the server does, and what a call may end in whose last request met with it
FAULTS: list[tuple[int, Turn, str | int]] = [
    (6, RESET, CONNECTION),
    (6, CLOSE, CONNECTION),
    (3, Turn(when="request", then="half"), CONNECTION),
    (4, Turn(HEAD[:40], then="reset"), CONNECTION),
    (4, Turn(HEAD, then="close"), CONNECTION),
    (4, Turn(START, then="reset"), CONNECTION),
    (4, Turn(response(200, BODY, length=900), then="close"), CONNECTION),
    (4, Turn(chunked(BODY, end=b""), then="close"), CONNECTION),
    (3, says(b"noise\r\n\r\n"), CONNECTION),
    (2, zipped(gzip.compress(BODY)[:-8] + bytes(8)), CONNECTION),
    (8, fails(503), 503),
    (4, fails(500), 500),
    (4, asks("retry-after-ms", "20"), 429),
    (2, asks("Retry-After", "0.03", 503), 503),
    (3, Turn(response(502, b"<html>", "connection: close", content_type="text/html"), then="close"), 502),
    (3, fails(400), 400),
    (3, ok(b"<html>Sign in", content_type="text/html"), 200),
    (3, ok(BODY[:50]), INVALID),
    (3, ok(b"[" * 10_000), INVALID),
    (1, HANG, TIMEOUT),
    (1, Turn(START, then="hang"), TIMEOUT),
    # no more than odd
    (4, Turn(GOOD.send, pieces=30, pause=0.002), VALUE),
    (4, Turn(GOOD.send, delay=0.05), VALUE),
    (4, before(HINTS), VALUE),
    (4, Turn(GOOD.send, then="close"), VALUE),
    (4, Turn(lambda seen: response(200, answer(seen), "connection: close"), then="close"), VALUE),
    (3, to("/elsewhere"), VALUE),
]


@dataclass
class Ward:
    """What the server does to the calls, and what came of them."""

    seed: int
    share: float  # of requests that meet with a fault
    closing: (
        float  # of the other requests, the share after whose answer the connection is closed, unannounced
    )
    outcomes: Counter[str] = field(default_factory=Counter[str])
    wrong: list[str] = field(default_factory=list[str])
    requests: int = 0
    grown: float = 0.0
    _fitting: dict[str, list[str | int]] = field(default_factory=dict[str, "list[str | int]"])

    def choose(self, seen: Seen) -> Turn:
        """What is done to a request."""
        model: str = seen.json()["model"]
        fitting = self._fitting.setdefault(model, [])
        draw = random.Random(f"{self.seed}/{model}/{len(fitting) + 1}")
        turn: Turn = GOOD
        result: str | int = VALUE
        if draw.random() < self.share:
            _, turn, result = draw.choices(FAULTS, [weight for weight, *_ in FAULTS])[0]
        elif draw.random() < self.closing:
            turn = CLOSING
        fitting.append(result)
        self.requests += 1
        return turn

    def judge(self, sdk: SDK, model: str, outcome: Any, seconds: float) -> None:
        """Count what a call came to after some seconds; complain if it does not fit what the server did."""
        fitting = self._fitting.pop(model, [])
        failed = issubclass(type(outcome), BaseException)
        name = type(outcome).__name__ if failed else VALUE
        self.outcomes[name] += 1
        # On a busy machine the server may see a request that the call no longer waits for, even after the next one.
        considered = fitting if seconds * 1000 >= TIMEOUT_MS else fitting[-1:]
        names = [error_name(sdk, result) for result in considered]
        if not failed:
            fits = outcome.model == model and VALUE in considered
        elif name == CONNECTION and len(outcome.attempts) > len(fitting):
            fits = True  # the server had just closed the connection
        else:
            fits = name in names or name == TIMEOUT and seconds * 1000 >= TIMEOUT_MS
        if not fits:
            self.wrong.append(f"call {model}: {outcome!r:.200} after {seconds:.3f} s and {fitting}")


def soak(
    mode: Mode, calls: int, flight: int = 64, share: float = 0.1, seed: int = 1, closing: float = 0.0
) -> Ward:
    """Make the calls, half of them with either SDK. Returns what came of them; raises AssertionError."""
    ward = Ward(seed, share, closing)
    with RawServer() as server:
        server.recording = False
        server.play(choose=ward.choose)
        before = usage()
        options = {"timeout_ms": TIMEOUT_MS}
        clients = [(sdk, make(sdk, server.url, **options)) for sdk in BOTH]
        numbers = iter(range(calls))
        memory: list[float] = []
        deadline = 60 + calls * 0.03
        if mode == "sync":
            _blocking(ward, clients, numbers, flight, deadline, calls, memory)
            kept = server.open
            for _, client in clients:
                client.close()
        else:
            kept = asyncio.run(_awaiting(ward, clients, numbers, flight, deadline, calls, memory, server))
        assert until(lambda: server.open == 0), f"{server.open} connections are left"
        assert kept <= 2 * flight, f"{kept} connections are open for {flight} calls in flight"
        if not until(lambda: usage() <= before, 2.0):
            gc.collect()
        assert usage() <= before, f"open files and threads: {before} before, {usage()} after"
        assert not server.problems, server.problems
    memory.append(resident())
    ended = ward.outcomes.total()
    assert ended == calls, f"{calls - ended} of {calls} calls are lost"
    assert not ward.wrong, "\n".join(ward.wrong[:20])
    ward.grown = memory[-1] - memory[0]
    assert ward.grown <= ROOM, f"memory has grown by {ward.grown:.1f} MB"
    return ward


def _numbered(
    clients: list[tuple[SDK, Any]], numbers: Iterator[int], calls: int, memory: list[float]
) -> Iterator[tuple[SDK, Any, str]]:
    """The calls still to be made; after a quarter of them, memory is measured."""
    for number in numbers:
        if number == calls // 4:
            gc.collect()
            memory.append(resident())
        yield *clients[number % len(clients)], str(number)


def _blocking(
    ward: Ward,
    clients: list[tuple[SDK, Any]],
    numbers: Iterator[int],
    flight: int,
    deadline: float,
    calls: int,
    memory: list[float],
) -> None:
    lock = threading.Lock()
    todo = _numbered(clients, numbers, calls, memory)

    def work() -> None:
        while True:
            with lock:
                found = next(todo, None)
            if found is None:
                return
            sdk, client, model = found
            started = time.monotonic()
            try:
                outcome = attrgetter(sdk.method)(client)(**sdk.arguments(model=model))
            except BaseException as error:
                outcome = error
            seconds = time.monotonic() - started
            with lock:
                ward.judge(sdk, model, outcome, seconds)

    threads = [threading.Thread(target=work, daemon=True) for _ in range(flight)]
    for thread in threads:
        thread.start()
    ends = time.monotonic() + deadline
    for thread in threads:
        thread.join(max(ends - time.monotonic(), 0))
    assert not any(thread.is_alive() for thread in threads), f"calls hang after {deadline} s"


async def _awaiting(
    ward: Ward,
    clients: list[tuple[SDK, Any]],
    numbers: Iterator[int],
    flight: int,
    deadline: float,
    calls: int,
    memory: list[float],
    server: RawServer,
) -> int:
    todo = _numbered(clients, numbers, calls, memory)

    async def work() -> None:
        for sdk, client, model in todo:
            started = time.monotonic()
            try:
                outcome = await attrgetter(f"{sdk.method}_async")(client)(**sdk.arguments(model=model))
            except BaseException as error:
                outcome = error
            ward.judge(sdk, model, outcome, time.monotonic() - started)

    workers = [asyncio.ensure_future(work()) for _ in range(flight)]
    _, hanging = await asyncio.wait(workers, timeout=deadline)
    assert not hanging, f"calls hang after {deadline} s"
    for worker in workers:
        worker.result()
    kept = server.open
    for _, client in clients:
        await client.aclose()
    for _ in itertools.takewhile(lambda _: len(asyncio.all_tasks()) > 1, range(100)):
        await asyncio.sleep(0.01)
    assert len(asyncio.all_tasks()) == 1, f"tasks are left: {asyncio.all_tasks()}"
    return kept


def resident() -> float:
    """The memory that this process has, in MB."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6


def main() -> int:
    """Soak in both modes, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--calls", type=int, default=10_000, help="in each mode (10000)")
    parser.add_argument("--flight", type=int, default=64, help="how many at a time (64)")
    parser.add_argument(
        "--faults", type=float, default=0.1, help="share of requests that meet with one (0.1)"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mode", choices=["sync", "async"], help="only this one")
    parser.add_argument(
        "--closing", type=float, help="only with this share of connections closed after an answer (0 and 0.5)"
    )
    options = parser.parse_args()
    failed = False
    shares = (0.0, 0.5) if options.closing is None else (options.closing,)
    for mode, closing in itertools.product((options.mode,) if options.mode else ("sync", "async"), shares):
        started = time.monotonic()
        what = f"{options.calls} calls, {options.flight} at a time, seed {options.seed}, {closing:.0%} closed"
        print(f"{mode}: {what}", flush=True)
        try:
            ward = soak(mode, options.calls, options.flight, options.faults, options.seed, closing)
        except AssertionError as problem:
            failed = True
            print(f"  FAILED: {problem}")
            continue
        took = time.monotonic() - started
        print(f"  {took:.1f} s, {ward.requests} requests, {ward.grown:+.1f} MB after the first quarter")
        for name, count in ward.outcomes.most_common():
            print(f"  {count:7} {name}")
    return failed


if __name__ == "__main__":
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    sys.exit(main())
