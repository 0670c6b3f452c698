"""The life of a client: processes, event loops, threads, closing, copies; and what must not be seen of it."""

from __future__ import annotations

import asyncio
import base64
import copy
import gc
import html
import importlib
import json
import os
import pickle
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO, Any
from urllib.parse import quote, quote_plus

import httpcore2
import httpx2
import pytest

from runtime._runtime.errors import Attempt, Problem
from runtime._runtime.retry import BackoffStrategy, RetryConfig
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support import ROOT, python_environment
from tests.support.loopback import Loopback
from tests.support.rawserver import GOOD, RawServer, Turn, response, until
from tests.support.sdks import SDK, SDKS

Call = Callable[..., Any]

SECRET = "key-that-nobody-may-see"


@pytest.fixture
def raw() -> Iterator[RawServer]:
    """A server that counts connections."""
    with RawServer() as server:
        yield server


class Programs:
    """Runs programs, each in a fork of one process: what all of them import takes most of their time."""

    _MAIN = """
import asyncio, gc, os, socket, sys, threading, time, warnings
from runtime._runtime import blocking  # which a first call imports
from tests.runtime.sample import models
from tests.runtime.sample.client import Shop

gc.collect()
gc.freeze()  # none of the programs looks at it when it ends
orders = socket.socket(fileno=0)
while True:
    order, files, _, _ = socket.recv_fds(orders, 1 << 16, 3)
    if not order:
        os._exit(0)
    if (program := os.fork()) == 0:
        orders.close()
        for number, file in enumerate(files):
            os.dup2(file, number)
        break
    for file in files:
        os.close(file)
    orders.send(b"%d" % os.waitpid(program, 0)[1])

for file in files:
    os.close(file)
url, text = order.decode().split(" ", 1)
shop = Shop("k", server_url=url, retry_config=None)

def call():
    return shop._dispatcher.call(models.get)

def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

exec(text)
"""

    def __init__(self) -> None:
        self._orders, inner = socket.socketpair()
        self._orders.settimeout(60)
        self._is_running = False
        with inner:
            command = [sys.executable, "-c", self._MAIN]
            self._process = subprocess.Popen(
                command, stdin=inner.fileno(), cwd=ROOT, env=python_environment()
            )

    def start(self, server: RawServer, *statements: str) -> tuple[IO[str], IO[str], IO[str]]:
        """Begin a program with a client `shop` for the server. Returns its standard input, output and errors."""
        if self._is_running:  # that of a test which failed
            self.status()
        self._is_running = True
        pipes = [os.pipe() for _ in range(3)]
        theirs = [pipes[0][0], pipes[1][1], pipes[2][1]]
        socket.send_fds(self._orders, [" ".join([server.url, "\n".join(statements)]).encode()], theirs)
        for file in theirs:
            os.close(file)
        return os.fdopen(pipes[0][1], "w"), os.fdopen(pipes[1][0]), os.fdopen(pipes[2][0])

    def status(self) -> int:
        """How the program ended, once it has."""
        status = int(self._orders.recv(9))
        self._is_running = False
        return status

    def close(self) -> None:
        self._orders.close()
        try:
            assert self._process.wait(60) == 0
        finally:
            self._process.kill()


@pytest.fixture(scope="module")
def programs() -> Iterator[Programs]:
    running = Programs()
    yield running
    running.close()


def ran(programs: Programs, server: RawServer, *statements: str) -> list[str]:
    """What a program prints."""
    given, said, wrong = programs.start(server, *statements)
    with given, said, wrong:
        found = said.read().splitlines(), wrong.read(), programs.status()
    assert found[1:] == ("", 0)
    return found[0]


# ---------------------------------------------------------------- processes


@pytest.mark.parametrize(
    ("ending", "used"),
    [
        ("sys.exit()", True),
        ("sys.exit()", False),
        ("pass", True),
        ("del shop; gc.collect()", True),
        ("shop.close()", False),
        ("os._exit(0)", True),
    ],
)
def test_a_child_leaves_its_parent_alone(programs: Programs, raw: RawServer, ending: str, used: bool) -> None:
    """It has connections of its own, and takes nothing along when it ends."""
    found = ran(
        programs,
        raw,
        "call()",
        "child = os.fork()",
        "if child == 0:",
        *(["    call(); say('child')"] if used else []),
        f"    {ending}",
        "else:",
        "    _, status = os.waitpid(child, 0)",
        "    call(); call(); say('parent', status)",
    )
    assert found == [*(["child"] if used else []), "parent 0"]
    assert len(raw.requests) == 3 + used
    by_parent = [raw.requests[0], *raw.requests[1 + used :]]
    assert len({seen.connection for seen in by_parent}) == 1, "the connection of the parent is still the same"
    assert raw.accepted == 1 + used
    assert until(lambda: raw.open == 0)


def test_a_child_of_a_program_with_event_loops(programs: Programs, raw: RawServer) -> None:
    found = ran(
        programs,
        raw,
        "async def run():",
        "    return await shop._dispatcher.call_async(models.get)",
        "async def both():",
        "    async with shop:",
        "        return await run()",
        "asyncio.run(run()); gc.collect()",
        "child = os.fork()",
        "if child == 0:",
        "    asyncio.run(run()); gc.collect(); say('child')",
        "    sys.exit()",
        "say(os.waitpid(child, 0)[1])",
        "asyncio.run(both()); say('parent')",
    )
    assert found == ["child", "0", "parent"]
    assert (len(raw.requests), raw.accepted) == (3, 3)
    assert until(lambda: raw.open == 0)


def test_a_child_forked_during_a_call(programs: Programs, raw: RawServer) -> None:
    """Another thread of the parent waits for an answer meanwhile."""
    raw.play(GOOD, Turn(GOOD.send, held=True))
    given, said, wrong = programs.start(
        raw,
        # Python 3.12 and later warn of just what is tried here.
        "warnings.filterwarnings('ignore', '.*multi-threaded, use of fork', DeprecationWarning)",
        "call()",  # what is imported at a first call would be half imported in the child
        "thread = threading.Thread(target=lambda: (call(), say('thread')))",
        "thread.start()",
        "os.read(0, 1)",  # until the server has the request
        "child = os.fork()",
        "if child == 0:",
        "    call(); say('child'); os._exit(0)",
        "os.waitpid(child, 0); say('waited'); thread.join(); call(); shop.close(); say('parent')",
    )
    with given, said, wrong:
        assert until(lambda: len(raw.requests) == 2, 60)
        given.close()
        assert said.readline() == "child\n"
        assert said.readline() == "waited\n"
        raw.release()
        assert (said.read(), wrong.read(), programs.status()) == ("thread\nparent\n", "", 0)
    assert (len(raw.requests), raw.accepted) == (4, 2)


def test_a_program_that_closes_nothing(programs: Programs, raw: RawServer) -> None:
    assert ran(programs, raw, "call(); say('done')") == ["done"]
    assert until(lambda: raw.open == 0)


# ---------------------------------------------------------------- event loops

# Nothing can be awaited for connections whose event loop is gone; asyncio then warns of its transports.
unclosed = pytest.mark.filterwarnings("ignore::ResourceWarning")


@unclosed
def test_many_event_loops_one_after_the_other(raw: RawServer) -> None:
    client = Shop(server_url=raw.url)
    counts: list[int] = []

    async def run() -> list[Any]:
        return await asyncio.gather(*(client._dispatcher.call_async(models.get) for _ in range(4)))

    for number in range(1, 6):
        assert len(asyncio.run(run())) == 4
        assert len(raw.requests) == 4 * number
        counts.append(raw.open)
    client.close()
    left = 0 if until(lambda: raw.open == 0, 1.0) else raw.open
    gc.collect()
    assert until(lambda: raw.open == 0)
    assert max(counts) <= 8, "connections of earlier loops go with the next call"
    assert left == 0, "close has closed them all"


@unclosed
def test_event_loops_in_many_threads(raw: RawServer) -> None:
    client = Shop(server_url=raw.url)
    found: list[Any] = []

    async def run() -> None:
        found.extend(await asyncio.gather(*(client._dispatcher.call_async(models.get) for _ in range(5))))

    threads = [threading.Thread(target=lambda: asyncio.run(run())) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    client.close()
    left = 0 if until(lambda: raw.open == 0, 1.0) else raw.open
    gc.collect()
    assert until(lambda: raw.open == 0)
    assert len(found) == len(raw.requests) == 30
    assert left == 0, "close has closed them all"


@pytest.mark.parametrize("how", ["close", "aclose", "forget"])
def test_connections_end_with_their_client(raw: RawServer, how: str) -> None:
    async def run() -> None:
        client = Shop(server_url=raw.url)
        await client._dispatcher.call_async(models.get)
        client._dispatcher.call(models.get)
        assert raw.open == 2
        if how == "close":
            client.close()
        elif how == "aclose":
            await client.aclose()
        del client
        gc.collect()
        await asyncio.sleep(0.05)

    asyncio.run(run())
    assert until(lambda: raw.open == 0)


# ---------------------------------------------------------------- threads


@contextmanager
def hasty() -> Generator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def at_once(count: int, work: Callable[[], Any]) -> list[Any]:
    """The results or errors of threads that begin at the same moment."""
    barrier = threading.Barrier(count)
    found: list[Any] = []

    def run() -> None:
        barrier.wait()
        try:
            found.append(work())
        except Exception as error:
            found.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(found) == count
    return found


@pytest.mark.parametrize("turn", range(5))
def test_the_first_calls_of_many_threads_share_a_pool(turn: int, raw: RawServer) -> None:
    client = Shop(server_url=raw.url)
    with hasty():
        found = at_once(32, lambda: client._dispatcher.call(models.get))
    assert not [result for result in found if isinstance(result, Exception)]
    assert len(raw.requests) == 32
    client.close()
    assert until(lambda: raw.open == 0), "close has closed them all"


@pytest.mark.parametrize("turn", range(5))
def test_closing_while_many_threads_begin(turn: int, raw: RawServer) -> None:
    """Each call ends in a value, in an error of the SDK or in RuntimeError, and nothing stays open."""
    client = Shop(server_url=raw.url, retry_config=None)
    todo = iter([client.close])
    with hasty():
        found = at_once(16, lambda: next(todo, lambda: client._dispatcher.call(models.get))())
    for result in found:
        text = repr(result)
        assert result is None or isinstance(result, (dict, errors.APIConnectionError, RuntimeError)), text
    assert until(lambda: raw.open == 0), "close has closed them all"


def test_a_connection_is_closed_by_the_thread_that_uses_it() -> None:
    """Otherwise its number could be that of a new connection before the thread has noticed, and used there."""
    blocking: Any = importlib.import_module("runtime._runtime.blocking")
    reading, woken = threading.Event(), threading.Event()
    closed: list[str] = []

    class Connection(httpcore2.NetworkStream):
        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            reading.set()
            woken.wait()
            return b""

        def close(self) -> None:
            closed.append(threading.current_thread().name)

        def get_extra_info(self, info: str) -> Any:
            return unconnected  # shutting it down wakes nobody

    stream = blocking._Stream(Connection())
    thread = threading.Thread(target=lambda: stream.read(1, blocking._Exchange(None)), name="reader")
    with socket.socket() as unconnected:
        thread.start()
        reading.wait()
        stream.close()
        assert closed == []
        woken.set()
        thread.join()
    assert closed == ["reader"]


# ---------------------------------------------------------------- closing


@pytest.mark.parametrize("hooked", [False, True])
def test_clients_are_closed_once(hooked: bool, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect()  # what other tests have left
    closed: list[str] = []
    if hooked:
        owners: list[Any] = [httpx2.Client, httpx2.AsyncClient]
    else:
        modules = [importlib.import_module(f"runtime._runtime.{name}") for name in ("blocking", "aio")]
        owners = [modules[0].BlockingPool, modules[1].AsyncPool]
    known = [owners[0].close, owners[1].aclose]

    def close(self: Any) -> None:
        closed.append("close")
        known[0](self)

    async def aclose(self: Any) -> None:
        closed.append("aclose")
        await known[1](self)

    monkeypatch.setattr(owners[0], "close", close)
    monkeypatch.setattr(owners[1], "aclose", aclose)

    class Hook:
        def before_request(self, context: Any, request: Any) -> Any:
            return request

    async def run() -> None:
        client = Shop(server_url=server.url)
        if hooked:
            client.sdk_configuration.hooks.register_before_request_hook(Hook())
        async with client:
            await client._dispatcher.call_async(models.get)
            client._dispatcher.call(models.get)
        assert sorted(closed) == ["aclose", "close"]
        client.close()
        await client.aclose()
        del client
        gc.collect()

    asyncio.run(run())
    assert sorted(closed) == ["aclose", "close"]


def test_a_hook_registered_between_calls(raw: RawServer) -> None:
    """The client made before is closed as well."""
    seen: list[str] = []

    class Hook:
        def before_request(self, context: Any, request: Any) -> Any:
            seen.append("hook")
            return request

    client = Shop(server_url=raw.url)
    client._dispatcher.call(models.get)
    client.sdk_configuration.hooks.register_before_request_hook(Hook())
    client._dispatcher.call(models.get)
    client._dispatcher.call(models.get)
    assert seen == ["hook", "hook"]
    client.close()
    assert until(lambda: raw.open == 0)


def test_a_closed_client_stays_closed(server: Loopback) -> None:
    async def run() -> None:
        client = Shop(server_url=server.url)
        await client.aclose()
        await client.aclose()
        with pytest.raises(RuntimeError, match="this Shop client is closed"):
            await client._dispatcher.call_async(models.get)
        with pytest.raises(RuntimeError, match="this Shop client is closed"):
            client._dispatcher.call(models.get)

    asyncio.run(run())
    assert server.requests == []


# ---------------------------------------------------------------- copies

COPIED: list[Callable[[Any], Any]] = [lambda value: pickle.loads(pickle.dumps(value)), copy.deepcopy]
copies = pytest.mark.parametrize("copied", COPIED, ids=["pickle", "deepcopy"])


@copies
def test_a_copy_of_a_closed_client_is_open(server: Loopback, copied: Callable[[Any], Any]) -> None:
    client = Shop("k", server_url=server.url, deadline_ms=5_000, strict=True)
    client._dispatcher.call(models.get)
    client.close()
    with copied(client) as again:
        assert again._dispatcher.call(models.get) == {}
        assert again.sdk_configuration.deadline_ms == 5_000
        assert again.sdk_configuration.strict
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer k"] * 2


@copies
def test_raw_copies_stay_raw(server: Loopback, copied: Callable[[Any], Any]) -> None:
    with copied(Shop("k", server_url=server.url)._raw()) as again:
        assert again._dispatcher.call(models.get).parsed == {}


def test_configurations_compare_by_what_they_say() -> None:
    config = RetryConfig("backoff", BackoffStrategy(1, 2, 3, 4))
    again = pickle.loads(pickle.dumps(Shop("k", retry_config=config))).sdk_configuration
    assert again.retry_config == config


ERRORS = [cls for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, errors.ShopError)]


@pytest.mark.parametrize("copied", [*COPIED, copy.copy], ids=["pickle", "deepcopy", "copy"])
@pytest.mark.parametrize("cls", ERRORS, ids=lambda cls: cls.__name__)
def test_every_error_can_be_copied(cls: type[errors.ShopError], copied: Callable[[Any], Any]) -> None:
    answer = httpx2.Response(
        418, headers=[(b"X-Request-Id", b"r"), (b"x-odd", "é".encode())], content=b"tea \xff"
    )
    more: dict[str, Any] = (
        {"errors": (Problem("a[0]", "b"),)} if issubclass(cls, errors.ArgumentError) else {}
    )
    full = cls(
        "a message",
        answer,
        data=models.Error(error=models.ErrorBody(code=1, message="m")),
        method="GET",
        url="https://shop.example/x?a=%20",
        attempts=(Attempt(0.0, 0.5, 503), Attempt(0.6, 0.1, None, "OSError: x")),
        **more,
    )
    for error in (full, cls("only a message"), cls()):
        again = copied(error)
        assert type(again) is cls
        assert (str(again), again.args, repr(again)) == (str(error), error.args, repr(error))
        assert again.raw_response is None
        for name in ("message", "status_code", "body", "data", "method", "url", "attempts", "request_id"):
            assert getattr(again, name) == getattr(error, name), name
        assert dict(again.headers) == dict(error.headers)
        assert again.headers.get("x-odd") == error.headers.get("x-odd")
        assert getattr(again, "errors", ()) == getattr(error, "errors", ())


@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_every_error_of_the_packages_can_be_pickled(sdk: SDK) -> None:
    module = importlib.import_module(sdk.errors)
    base = sdk.error(sdk.base_error)
    found = [getattr(module, name) for name in dir(module)]
    classes: set[Any] = {cls for cls in found if isinstance(cls, type) and issubclass(cls, base)}
    assert len(classes) >= 8
    answer = httpx2.Response(418, headers={"x-request-id": "r"}, content=b"{}")
    for cls in classes:
        for arguments in (("m",), ("m", answer), ("m", answer, "body")):
            error: Any = cls(*arguments)
            again: Any = pickle.loads(pickle.dumps(error))
            assert type(again) is cls
            assert (str(again), again.body, again.status_code) == (str(error), error.body, error.status_code)


# ---------------------------------------------------------------- what must not be seen


def shown(value: Any) -> str:
    """All that programs print of something."""
    configuration = value.sdk_configuration
    seen: list[Any] = [
        value,
        configuration,
        configuration.hooks,
        value._dispatcher,
        value._dispatcher.connections,
        vars(value),
    ]
    return " ".join(map(repr, seen)) + str(value) + str(configuration)


@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_no_key_is_shown_by_packages(sdk: SDK) -> None:
    with sdk.make(**{sdk.key: SECRET}, server_url=f"https://user:{SECRET}@host.example/x") as client:
        assert SECRET not in shown(client)


def test_no_key_is_shown(server: Loopback) -> None:
    with Shop(SECRET, server_url=server.url, Basic=("me", SECRET), Query=SECRET) as client:
        client._dispatcher.call(models.get)
        assert SECRET not in shown(client) + repr(client.things)


ECHOES: dict[str, Turn] = {
    "in an error": Turn(response(400, b'{"error": {"code": 400, "message": "bad: %s"}}' % SECRET.encode())),
    "in an odd error": Turn(response(500, b"<%s>" % SECRET.encode(), content_type="text/html")),
    "in a good status": Turn(response(200, b'{"error": {"code": 401, "message": "%s"}}' % SECRET.encode())),
    "in a bad value": Turn(response(200, b'{"items": "%s"}' % SECRET.encode())),
    "in no JSON": Turn(response(200, b'{"items": %s}' % SECRET.encode())),
    "in an undeclared status": Turn(response(207, SECRET.encode())),
    "in a status line": Turn(b"HTTP/1.1 %s\r\n\r\n" % SECRET.encode(), then="close"),
    "in no HTTP": Turn(SECRET.encode() + b"\r\n\r\n", then="close"),
    "in a bad header": Turn(b"HTTP/1.1 200 OK\r\nno colon %s\r\n\r\n" % SECRET.encode(), then="close"),
    "in a half head": Turn(b"HTTP/1.1 200 OK\r\nx-key: %s\r\n" % SECRET.encode(), then="close"),
    "in a chunk": Turn(
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n%s\r\n" % SECRET.encode(), then="close"
    ),
    "in a redirect": Turn(response(307, b"", f"location: http://{SECRET}.invalid/")),
    "in a redirect to nowhere": Turn(response(307, b"", f"location: http://x:{SECRET}/")),
}


@pytest.mark.parametrize("where", ECHOES)
def test_what_a_server_repeats_is_not_shown(call: Call, raw: RawServer, where: str) -> None:
    """Not in the message, the attempts, the causes, nor in a traceback."""
    raw.play(rest=ECHOES[where])
    with pytest.raises(errors.ShopError) as caught:
        call(
            Shop(SECRET, server_url=raw.url, retry_config=None),
            models.create,
            body={"input": "x", "model": "m"},
        )
    error = caught.value
    assert SECRET not in f"{error} {error!r} {error.body} {error.url}"
    assert SECRET not in repr(error.attempts)
    cause: BaseException | None = error.__cause__
    while cause is not None:
        assert SECRET not in f"{cause} {cause!r}"
        cause = cause.__cause__
    assert SECRET not in "".join(traceback.format_exception(error))


FORMS: list[Callable[[str], str]] = [
    str,
    repr,
    html.escape,
    partial(html.escape, quote=False),
    lambda text: html.escape(text).replace("&quot;", "&#34;").replace("&#x27;", "&#39;"),
    quote,
    quote_plus,
    partial(quote, safe=""),
    json.dumps,
    lambda text: base64.b64encode(text.encode()).decode(),
]


@pytest.mark.parametrize("form", FORMS)
def test_a_key_is_masked_in_whatever_form_it_is_repeated(
    call: Call, raw: RawServer, form: Callable[[str], str]
) -> None:
    key = """s3cret&<key>"of'all kinds"""
    text = form(key)
    raw.play(rest=Turn(response(400, f"<p>no: {text}</p>".encode(), content_type="text/html")))
    with pytest.raises(errors.ShopError) as caught:
        call(Shop(key, server_url=raw.url, retry_config=None), models.get)
    assert caught.value.body.startswith("<p>no: ")
    assert "***" in caught.value.body
    for part in (text, "s3cret", base64.b64encode(b"s3cret").decode()[:8]):
        assert part not in f"{caught.value} {caught.value.body}"


def test_a_client_that_was_closed_is_not_closed_again(
    raw: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left for the garbage collector: its time may come in another thread, or when the loop is gone."""
    closed: list[object] = []

    def close_unused(*arguments: object) -> None:
        closed.append(arguments)

    monkeypatch.setattr("runtime._runtime.connections._close_unused", close_unused)

    async def run() -> None:
        async with Shop("k", server_url=raw.url) as shop:
            await shop._dispatcher.call_async(models.get)

    asyncio.run(run())
    gc.collect()
    assert closed == []
