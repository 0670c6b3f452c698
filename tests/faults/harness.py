"""How a fault is described, played to an SDK, and judged."""

from __future__ import annotations

import asyncio
import gc
import importlib
import os
import pickle
import threading
import time
from collections.abc import Callable, Coroutine, Generator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar

from tests.support.loopback import unused_port
from tests.support.rawserver import GOOD, RawServer, Turn, full_listener, until
from tests.support.sdks import OPENROUTER, ORQ, SDK, Mode

T = TypeVar("T")

VALUE = "a value"
CONNECTION = "APIConnectionError"
TIMEOUT = "APITimeoutError"
INVALID = "ResponseValidationError"
ARGUMENT = "ArgumentError"

BOTH = (ORQ, OPENROUTER)
WAYS: tuple[tuple[Mode, SDK], ...] = (
    ("sync", ORQ),
    ("async", OPENROUTER),
    ("async", ORQ),
    ("sync", OPENROUTER),
)
EVERYTHING = os.environ.get("FAULTS") == "all"  # else one SDK blocking and another one awaited is enough
SECRET = "key-that-nobody-may-see"
SLACK = 20.0  # seconds that a busy machine may take on top of what a case states
SHOWN = 13_000  # characters of a message, of which a body may be 10,000

MODELS = ("asked", "m", "n", "\ufffd")  # what the answers to the call of a case may be about

_STATUSES = {
    "orq": {401: "APIErrorResponse"},
    "openrouter": {
        400: "BadRequestResponseError",
        401: "UnauthorizedResponseError",
        404: "NotFoundResponseError",
        408: "RequestTimeoutResponseError",
        413: "PayloadTooLargeResponseError",
        429: "TooManyRequestsResponseError",
        500: "InternalServerResponseError",
        502: "BadGatewayResponseError",
        503: "ServiceUnavailableResponseError",
        504: "GatewayTimeoutResponseError",
        529: "ProviderOverloadedResponseError",
    },
}


@dataclass(frozen=True)
class Case:
    """One fault, and what has to come of it.

    The server plays `turns`, then `rest`; it sees `requests` requests. The call ends in the `outcome`: VALUE, the name
    of an exception class, or a status whose class is meant; the error tells of `attempts` tries (by default as many
    as requests) and `says` something. That takes `least` … `within` seconds. An `awaited` call may get another outcome,
    with another number of requests: its HTTP client has its own idea of what an answer is.

    A client tries at most `tries` times, with `timeout_ms` for each try; pauses are short unless the server asks for
    others. If `primed`, the server does that to a good call before. `settle` seconds pass between calls. In the end,
    `kept` connections may be open.

    `at` is the address that is called. It and what the server sends may name {port}, {other}, the port of a second
    server, which plays `elsewhere` and sees `there` requests, {closed}, a port where nothing listens, and {full}, one
    where connections are not accepted.
    """

    name: str
    outcome: str | int
    requests: int
    turns: tuple[Turn, ...] = ()
    rest: Turn = GOOD
    attempts: int | None = None
    within: float = 2.0
    least: float = 0.0
    tries: int = 3
    timeout_ms: int = 10_000
    at: str = "http://127.0.0.1:{port}"
    primed: Turn | None = None
    settle: float = 0.0
    kept: int = 1
    elsewhere: Turn = GOOD
    there: int = 0
    says: str = ""
    input: str = "x"
    awaited: tuple[str | int, int] | None = None

    def __str__(self) -> str:
        return self.name.replace(" ", "-")

    @property
    def names_other(self) -> bool:
        """Whether it needs the second server."""
        sent = [turn.send for turn in (*self.turns, self.rest) if isinstance(turn.send, bytes)]
        return "{other}" in self.at or any(b"{other}" in data for data in sent)


def error_name(sdk: SDK, outcome: str | int) -> str:
    """The class that stands for an outcome."""
    return outcome if isinstance(outcome, str) else _STATUSES[sdk.name].get(outcome, sdk.status_error)


def config(sdk: SDK, tries: int = 3, first: int = 1, longest: int = 5, elapsed: int = 8_000) -> Any:
    """A RetryConfig that hardly pauses."""
    utils = importlib.import_module(f"{sdk.package}.utils")
    backoff = utils.BackoffStrategy(first, longest, 1.0, elapsed)
    return utils.RetryConfig("backoff", backoff, True, max_attempts=tries)


def make(sdk: SDK, url: str, **options: Any) -> Any:
    """A client for a server at this address, without the path that the SDK puts before its operations."""
    options = {"retry_config": config(sdk), "timeout_ms": 10_000, sdk.key: SECRET, **options}
    return sdk.make(server_url=url + sdk.base_path, **options)


def bounded(work: Callable[[], T], seconds: float) -> T:
    """What a blocking function returns or raises; AssertionError if that takes too long."""
    done: list[tuple[T | None, BaseException | None]] = []

    def run() -> None:
        try:
            done.append((work(), None))
        except BaseException as error:
            done.append((None, error))

    thread = threading.Thread(target=run, daemon=True, name="bounded")
    thread.start()
    thread.join(seconds)
    assert done, f"hung: no outcome after {seconds} s"
    value, error = done[0]
    if error is not None:
        raise error
    return value  # type: ignore[return-value]


async def awaited(work: Coroutine[Any, Any, T], seconds: float) -> T:
    """What a coroutine returns or raises; AssertionError if that takes too long."""
    task = asyncio.ensure_future(work)
    await asyncio.wait({task}, timeout=seconds)
    assert task.done(), f"hung: no outcome after {seconds} s"
    return task.result()


class Caller:
    """Calls of one client, blocking or not, in a scope that leaves nothing behind.

    Use it with `with`. On leaving, the client is closed and there are as many open files, connections, threads and
    tasks as before.
    """

    def __init__(self, mode: Mode, sdk: SDK, url: str, *servers: RawServer, **options: Any) -> None:
        self.mode, self.sdk, self.servers = mode, sdk, servers
        self._before = usage()
        self._runner = asyncio.Runner() if mode == "async" else None
        self.client = make(sdk, url, **options)

    def __enter__(self) -> Caller:
        if self._runner is not None:
            self._runner.__enter__()
        return self

    def call(self, seconds: float = SLACK, method: str = "", **arguments: Any) -> Any:
        """One call; `method` is the embeddings operation by default, with the least arguments it needs."""
        arguments = arguments if method else self.sdk.arguments(**arguments)
        method = method or self.sdk.method
        if self._runner is None:
            return bounded(lambda: attrgetter(method)(self.client)(**arguments), seconds)
        return self.run(attrgetter(f"{method}_async")(self.client)(**arguments), seconds)

    def run(self, work: Coroutine[Any, Any, T], seconds: float = SLACK) -> T:
        """Run a coroutine in the event loop of the calls."""
        assert self._runner is not None
        # Not with its run(): that handles SIGINT, and the enumeration in `signal` then makes a text of all results.
        return self._runner.get_loop().run_until_complete(awaited(work, seconds))

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        left: set[str] = set()
        if self._runner is None:
            self.client.close()
        else:
            left = self._runner.get_loop().run_until_complete(self._aclose())
            self._runner.__exit__(None, None, None)
        if kind is None:
            assert not left, f"tasks are left: {left}"
            self.assert_clean()

    async def _aclose(self) -> set[str]:
        await self.client.aclose()
        left = set[asyncio.Task[Any]]()
        for _ in range(100):
            left = asyncio.all_tasks() - {asyncio.current_task()}
            if not left:
                break
            await asyncio.sleep(0.01)
        return {repr(task) for task in left}

    def assert_clean(self) -> None:
        """Nothing is open that was not before."""
        for server in self.servers:
            assert until(partial(_idle, server)), f"{server.open} connections are left"
            assert not server.problems
        if not until(lambda: usage() <= self._before, 1.0):
            gc.collect()
        files, threads = usage()
        assert files <= self._before[0], f"{files - self._before[0]} files are left: {links()}"
        assert threads <= self._before[1], f"threads are left: {threading.enumerate()}"


def _idle(server: RawServer) -> bool:
    return server.open == 0


def usage() -> tuple[int, int]:
    """How many open files and threads this process has."""
    return len(os.listdir("/proc/self/fd")), threading.active_count()


def links() -> list[str]:
    """What the open files of this process are."""
    found: list[str] = []
    for name in os.listdir("/proc/self/fd"):
        try:
            found.append(os.readlink(f"/proc/self/fd/{name}"))
        except OSError:
            continue
    return found


def check_error(raised: Exception, sdk: SDK, outcome: str | int) -> None:
    """An error is of exactly the class meant, tells what it should, survives pickling, and keeps secrets."""
    assert type(raised).__name__ == error_name(sdk, outcome), repr(raised)
    assert isinstance(raised, sdk.error(sdk.base_error))
    error: Any = raised
    assert 0 < len(str(error)) < SHOWN, "a message is for people"
    assert SECRET not in f"{error} {error!r} {error.url} {error.__cause__!r}"
    if outcome in (CONNECTION, TIMEOUT):
        assert error.status_code == -1
        assert error.__cause__ is not None
    if isinstance(outcome, int):
        assert error.status_code == outcome
    if len(error.body) < 1_000_000:
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy), copy.attempts) == (type(error), str(error), error.attempts)


@contextmanager
def ports(case: Case, server: RawServer, *others: RawServer) -> Generator[dict[str, int]]:
    """The ports that a case may name."""
    with full_listener() if "{full}" in case.at else nullcontext(0) as full:
        other = others[0].port if others else 0
        yield {"port": server.port, "other": other, "closed": unused_port(), "full": full}


def filled(turn: Turn, names: Mapping[str, int]) -> Turn:
    """A turn with the ports filled in."""
    data = turn.send
    if isinstance(data, bytes) and len(data) < 10_000:
        for name, port in names.items():
            data = data.replace(b"{%s}" % name.encode(), b"%d" % port)
    return replace(turn, send=data)


def play(case: Case, sdk: SDK, mode: Mode) -> None:
    """Play a case and judge it; then see that the client still works.

    It has servers of its own: what it sends too late must not reach another one.
    """
    with ExitStack() as stack:
        _play(case, sdk, mode, *[stack.enter_context(RawServer()) for _ in range(1 + case.names_other)])


def _play(case: Case, sdk: SDK, mode: Mode, server: RawServer, *others: RawServer) -> None:
    if mode == "async" and case.awaited is not None:
        outcome, requests = case.awaited
        case = replace(case, outcome=outcome, requests=requests, attempts=None)
    options = {"retry_config": config(sdk, case.tries), "timeout_ms": case.timeout_ms}
    with (
        ports(case, server, *others) as names,
        Caller(mode, sdk, server.url, server, *others, **options) as caller,
    ):
        if case.primed is not None:
            server.play(case.primed)
            caller.call()
            assert case.primed.then in ("keep", "half") or until(lambda: server.open == 0)
            time.sleep(case.settle)
            server.forget()
        server.play(*(filled(turn, names) for turn in case.turns), rest=filled(case.rest, names))
        for other in others:
            other.play(rest=filled(case.elsewhere, names))
        started = time.monotonic()
        found = attempt(case, caller, case.at.format(**names) + sdk.base_path)
        took = time.monotonic() - started
        judge(case, sdk, found)
        due = case.requests - out_of_time(found, case.timeout_ms)
        until(lambda: len(server.requests) >= case.requests, 2.0)  # it may still be reading
        assert due <= len(server.requests) <= case.requests
        assert sum(len(other.requests) for other in others) == case.there
        assert case.least <= took <= case.within + SLACK
        longest = max((seen.body for seen in server.requests), key=len, default=b"")
        assert all(longest.startswith(seen.body) for seen in server.requests), "each try sends the same"
        for seen in [seen for one in (server, *others) for seen in one.requests]:
            at_home = seen.headers["host"] == f"127.0.0.1:{server.port}"
            told = sorted(name for name, value in seen.headers.items() if SECRET in value)
            assert told == (["authorization", "cookie", "x-api-key"] if at_home else []), seen
        if case.settle:  # what comes late has come, however busy the machine is
            assert until(lambda: server.sending == 0)
            time.sleep(case.settle)
        still_works(caller, server, case.kept)


def attempt(case: Case, caller: Caller, address: str) -> Any:
    """What comes of the call: its value, or the exception."""
    try:
        return caller.call(
            case.within + SLACK,
            server_url=address,
            http_headers={"x-api-key": SECRET, "cookie": f"session={SECRET}"},
            **{"model": "asked", caller.sdk.input: case.input},
        )
    except AssertionError:  # it hung
        raise
    except Exception as error:
        return error


def out_of_time(outcome: Any, timeout_ms: int) -> int:
    """How many tries ended because of their timeout: on a busy machine they may not have sent all they would."""
    if not isinstance(outcome, Exception):
        return 0
    error: Any = outcome
    return sum(item.status is None and item.took * 1000 >= timeout_ms for item in error.attempts)


def judge(case: Case, sdk: SDK, outcome: Any) -> None:
    """The outcome is the one that the case states."""
    if case.outcome == VALUE:
        if isinstance(outcome, Exception):
            raise outcome
        assert outcome.model in MODELS, "this is the answer to another call"
        return
    assert isinstance(outcome, Exception), f"{str(outcome)[:200]} in place of {case.outcome}"
    check_error(outcome, sdk, case.outcome)
    error: Any = outcome
    wanted = case.requests if case.attempts is None else case.attempts
    assert len(error.attempts) == wanted, f"{error.attempts}: {error}"
    assert case.says in str(error)


def still_works(caller: Caller, server: RawServer, kept: int = 1) -> None:
    """A good call gets its own answer, with one request; no more connections than those to be kept are open."""
    server.play()
    server.forget()
    # The timeout of the client can be shorter than a good call takes on a busy machine.
    assert caller.call(model="after", timeout_ms=int(SLACK * 1000)).model == "after"
    models = [seen.json()["model"] for seen in server.requests]
    assert models.count("after") == 1, models  # what an earlier call gave up may come late
    assert until(lambda: server.open <= kept), f"{server.open} connections are open"
