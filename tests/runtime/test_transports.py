"""The default clients: what goes over the wire, what comes back, and what is odd about both."""

from __future__ import annotations

import asyncio
import importlib
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, cast

import pytest

from runtime._runtime import connections
from runtime._runtime.client import raw as as_raw
from runtime._runtime.client import raw_async
from runtime._runtime.operation import Operation, Parameter, Response
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback
from tests.support.rawserver import RawServer, Turn, response, until

Call = Callable[..., Any]


class Nothing:
    """A hook that changes nothing, but makes httpx2 the client."""

    def before_request(self, context: Any, request: Any) -> Any:
        return request


JSON = (Response("200", "application/json"),)
HINT = response(503, b"", "retry-after-ms: 150")


# ---------------------------------------------------------------- requests


@pytest.mark.parametrize("size", [0, 1, 1 << 20, (1 << 20) + 1, 3_500_000])
def test_bodies_of_any_size(call: Call, server: Loopback, size: int) -> None:
    """Large ones are written in pieces, under the length of the whole."""
    server.answer(json=models.THING)
    call(Shop(server_url=server.url), models.create, body={"input": "x" * size, "model": "m"})
    (request,) = server.requests
    assert request.json() == {"input": "x" * size, "model": "m"}
    assert request.headers.get_all("content-length") == [str(len(request.body))]
    assert "transfer-encoding" not in request.headers


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_methods_without_a_body(call: Call, server: Loopback, method: str) -> None:
    operation: Operation[Any] = Operation("x", method, "/x", responses=(Response("200"), *JSON))
    server.answer(headers={"content-type": "application/json"}, body=b"" if method == "HEAD" else b"[]")
    if method == "HEAD":
        operation = replace(operation, responses=(Response("200"),))
    call(Shop(server_url=server.url), operation)
    (request,) = server.requests
    assert (request.method, request.body) == (method, b"")
    assert request.headers.get("content-length") in (None, "0")


def test_headers_that_the_client_would_send_itself(call: Call, server: Loopback) -> None:
    """Those of the call replace them, whatever their case."""
    own = {"Host": "other.example", "Accept-Encoding": "identity", "User-Agent": "mine"}
    call(Shop(server_url=server.url), models.get, http_headers=own)
    (request,) = server.requests
    assert {name: request.headers.get_all(name) for name in own} == {name: [own[name]] for name in own}


@pytest.mark.parametrize("name", ["Content-Length", "transfer-encoding"])
def test_headers_that_follow_from_the_body(call: Call, server: Loopback, name: str) -> None:
    with pytest.raises(errors.ArgumentError, match=f"^getThing: http_headers: {name} "):
        call(Shop(server_url=server.url), models.get, http_headers={name: "3"})
    assert server.requests == []


def test_a_query_in_the_address(call: Call, server: Loopback) -> None:
    operation: Operation[Any] = Operation(
        "x", "GET", "/x?fixed=1", parameters=(Parameter("q", "query", lambda: str),), responses=JSON
    )
    call(Shop(server_url=server.url + "/base"), operation, params={"q": "a b&c"})
    (request,) = server.requests
    assert (request.path, request.query) == ("/base/x", "fixed=1&q=a%20b%26c")


def test_no_path_at_all(call: Call, server: Loopback) -> None:
    call(Shop(server_url=server.url), Operation("x", "GET", "", responses=JSON))
    assert server.requests[0].path == "/"


@pytest.mark.parametrize("path", ["/é", "/caf%C3%A9", "/a'b(c)*!$&+,;=:@~"])
def test_letters_in_the_address(call: Call, raw: RawServer, path: str) -> None:
    """They are sent percent-encoded, or refused as an argument; alike by both clients."""
    raw.play(rest=Turn(response(200, b"[1]")))
    try:
        assert call(Shop(server_url=raw.url + path), models.get) == [1]
    except errors.ArgumentError:
        assert not path.isascii()
    assert all(seen.target.isascii() for seen in raw.requests)
    assert len(raw.requests) == 1 or not path.isascii()


def test_a_name_of_the_world(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(errors.APIConnectionError) as caught:
        call(Shop(server_url="http://bücher.invalid"), models.get, retries=None)
    assert "xn--bcher-kva.invalid" in str(caught.value)


LONG: Operation[Any] = Operation(
    "long", "GET", "/long", parameters=(Parameter("q", "query", lambda: str),), responses=JSON
)


@pytest.mark.parametrize("length", [1_000, 60_000, 70_000])
@pytest.mark.parametrize("status", [200, 414])
def test_a_long_address(call: Call, raw: RawServer, length: int, status: int) -> None:
    raw.play(rest=Turn(response(status, b"[1]")))
    client = Shop(server_url=raw.url)
    if status == 200:
        assert call(client, LONG, params={"q": "x" * length}) == [1]
    else:
        with pytest.raises(errors.ClientError) as caught:
            call(client, LONG, params={"q": "x" * length})
        assert caught.value.status_code == 414


# ---------------------------------------------------------------- answers


@pytest.mark.parametrize("location", ["/café", "/\xff", "/a b", "/\x01", "?q=é", "//[", "/" + "x" * 5_000])
def test_odd_redirects(call: Call, raw: RawServer, location: str) -> None:
    """Followed or not, nothing but an error of the SDK is raised, and nothing but ASCII is sent."""
    head = b"HTTP/1.1 307 Odd\r\ncontent-length: 0\r\nlocation: "
    raw.play(Turn(head + location.encode() + b"\r\n\r\n"), rest=Turn(response(200, b"[1]")))
    try:
        assert call(Shop(server_url=raw.url, retry_config=None), models.get) == [1]
    except errors.APIConnectionError as error:
        assert len(error.attempts) == len(raw.requests) == 1  # noqa: PT017 - either is fine
    assert all(seen.target.isascii() and " " not in seen.target for seen in raw.requests)


def test_a_status_below_200(call: Call, raw: RawServer) -> None:
    raw.play(rest=Turn(response(101, b"", "upgrade: x", "connection: upgrade", length=None), then="close"))
    with pytest.raises(errors.APIConnectionError):
        call(Shop(server_url=raw.url, retry_config=None), models.get)


SECOND = response(200, b'["of nobody"]')


@pytest.mark.parametrize(
    "rest", [SECOND, b"\r\n" + SECOND, b"\0", b"\r\n", response(408, b"", "connection: close")]
)
@pytest.mark.parametrize("how", ["own", "hooks", "httpx2", "httpx"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_what_follows_a_response_is_not_the_next_one(
    mode: str, how: str, rest: bytes, raw: RawServer
) -> None:
    """Whichever HTTP client reads the response; it may refuse one with more after it."""
    raw.play(Turn(response(200, b"[1]") + rest), rest=Turn(response(200, b"[2]")))
    options: dict[str, Any] = {}
    if how.startswith("httpx"):
        http = importlib.import_module(how)
        options = {"client": http.Client(), "async_client": http.AsyncClient()}
    client = Shop(server_url=raw.url, retry_config=None, **options)
    if how == "hooks":
        client.sdk_configuration.hooks.register_before_request_hook(Nothing())
    values: list[Any] = []

    def note(value: Any) -> None:
        values.append(value)

    async def awaited() -> None:
        async with client:
            for _ in range(2):
                with suppress(errors.APIConnectionError):
                    note(await client._dispatcher.call_async(models.order))
            if options:
                await options["async_client"].aclose()

    if mode == "async":
        asyncio.run(awaited())
    else:
        for _ in range(2):
            with suppress(errors.APIConnectionError):
                note(client._dispatcher.call(models.order))
        client.close()
    if options:
        options["client"].close()
    assert values in ([[1], [2]], [[2]])


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_connection_without_more_is_used_again(mode: str, raw: RawServer) -> None:
    raw.play(rest=Turn(response(200, b"[1]")))
    client = Shop(server_url=raw.url)
    client.sdk_configuration.hooks.register_before_request_hook(Nothing())

    async def awaited() -> None:
        async with client:
            for _ in range(3):
                await client._dispatcher.call_async(models.get)

    if mode == "async":
        asyncio.run(awaited())
    else:
        with client:
            for _ in range(3):
                client._dispatcher.call(models.get)
    assert raw.accepted == 1


def test_headers_that_occur_several_times(call: Call, raw: RawServer) -> None:
    raw.play(rest=Turn(response(200, b"[1]", "x-many: a", "X-Many: b", "x-bytes: \xe9")))
    found = call(Shop(server_url=raw.url)._raw(), models.get)
    assert found.headers["x-many"] == "a, b"
    assert found.headers.get("x-bytes")


def test_tls_that_is_none(call: Call, raw: RawServer) -> None:
    raw.play(rest=Turn(response(400), when="accepted", then="close"))
    with pytest.raises(errors.APIConnectionError) as caught:
        call(Shop(server_url=raw.url.replace("http:", "https:"), retry_config=None), models.get)
    assert type(caught.value) is errors.APIConnectionError
    assert until(lambda: raw.open == 0)


def test_no_time_for_tls(call: Call, raw: RawServer) -> None:
    raw.play(rest=Turn(when="accepted", then="hang"))
    with pytest.raises(errors.APITimeoutError):
        call(
            Shop(server_url=raw.url.replace("http:", "https:"), retry_config=None), models.get, timeout_ms=100
        )
    assert until(lambda: raw.open == 0)


@pytest.mark.parametrize("when", ["accepted", "request"])
def test_time_runs_out_between_pieces(call: Call, raw: RawServer, when: Any) -> None:
    """Each piece comes in time, all of them do not."""
    raw.play(rest=Turn(response(200, b"[" + b" " * 400 + b"1]"), pieces=40, pause=0.03))
    started = time.monotonic()
    with pytest.raises(errors.APITimeoutError):
        call(Shop(server_url=raw.url, retry_config=None), models.get, timeout_ms=150)
    assert time.monotonic() - started < 1.5


def test_no_time_at_all(call: Call, raw: RawServer) -> None:
    raw.play(rest=Turn(response(200, b"[1]"), delay=0.3))
    with pytest.raises(errors.APITimeoutError):
        call(Shop(server_url=raw.url, retry_config=None), models.get, timeout_ms=0.0001)


def test_no_limit_at_all(call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """An SDK whose document names no timeout."""
    client = Shop(server_url=server.url)
    client.sdk_configuration.timeout_ms = None
    server.answer(json=[1], delay=0.05)
    assert call(client, models.get) == [1]


# ---------------------------------------------------------------- which client


@pytest.mark.parametrize("name", ["HTTP_PROXY", "https_proxy", "ALL_PROXY"])
def test_a_proxy_of_the_environment(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, server.url)
    if name != "https_proxy":
        server.answer(json=[1])
        assert call(Shop(server_url="http://shop.invalid"), models.get) == [1]
        (request,) = server.requests
        assert request.path == "http://shop.invalid/things"
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server.answer(json=[2])
    assert call(Shop(server_url=server.url), models.get) == [2]


def test_no_proxy_alone_is_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "localhost")
    monkeypatch.setenv("HTTP_PROXY", "")
    client = connections.default_client(asynchronous=False, visible=False, maximum=1)
    assert type(client).__name__ == "BlockingPool"
    client.close()


def test_a_proxy_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where programs set them elsewhere."""
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("urllib.request.getproxies", lambda: {"http": "http://127.0.0.1:1"})
    client = connections.default_client(asynchronous=False, visible=False, maximum=1)
    assert type(client).__module__.partition(".")[0] == "httpx2"
    client.close()


def cached() -> dict[str, int]:
    """How much the caches of the runtime hold."""
    found: dict[str, int] = {}
    for module in ("aio", "blocking", "transport", "operation", "decode", "encode"):
        for name, value in vars(importlib.import_module(f"runtime._runtime.{module}")).items():
            if hasattr(value, "cache_info"):
                found[f"{module}.{name}"] = value.cache_info().currsize
    return found


def test_nothing_is_kept_of_calls(server: Loopback) -> None:
    """However many there are, each with its own time."""

    async def run(count: int) -> None:
        async with Shop(server_url=server.url) as client:
            for number in range(count):
                deadline: Any = 5_000 + number / 7  # each another one, and so no integers
                await client._dispatcher.call_async(models.get, deadline_ms=deadline)

    asyncio.run(run(3))
    before = cached()
    asyncio.run(run(40))
    assert {name: size for name, size in cached().items() if size > before.get(name, 0) + 5} == {}


# ---------------------------------------------------------------- closing between two tries


def test_closed_in_a_pause(raw: RawServer) -> None:
    raw.play(rest=Turn(HINT))
    client = Shop(server_url=raw.url)

    def close() -> None:
        until(lambda: len(raw.requests) == 1)
        time.sleep(0.03)
        client.close()

    closer = threading.Thread(target=close)
    closer.start()
    with pytest.raises(errors.APIConnectionError, match="the client was closed") as caught:
        client._dispatcher.call(models.get)
    closer.join()
    assert len(caught.value.attempts) == len(raw.requests) == 1


def test_closed_in_a_pause_awaited(raw: RawServer) -> None:
    raw.play(rest=Turn(HINT))

    async def run() -> Any:
        client = Shop(server_url=raw.url)
        task = asyncio.ensure_future(client._dispatcher.call_async(models.get))
        while not raw.requests:
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.03)
        await client.aclose()
        with pytest.raises(errors.APIConnectionError, match="the client was closed") as caught:
            await task
        return caught.value

    error = asyncio.run(run())
    assert len(error.attempts) == len(raw.requests) == 1


# ---------------------------------------------------------------- hooks that take their time


def hooked(stage: str, seconds: float, url: str, seen: list[Any]) -> Shop:
    async def hook(*values: Any) -> Any:
        await asyncio.sleep(seconds)
        seen.append(stage)
        return values[1:] if stage == "after_error" else values[1]

    client = Shop(server_url=url, retry_config=None)
    owner = type("Hook", (), {stage: staticmethod(hook)})()
    getattr(client.sdk_configuration.hooks, f"register_{stage}_hook")(owner)
    return client


def test_a_hook_after_a_timeout(server: Loopback) -> None:
    """The try has no time left; its error is what the caller gets all the same."""
    seen: list[Any] = []
    server.answer(delay=5.0)

    async def run() -> None:
        async with hooked("after_error", 0.05, server.url, seen) as client:
            await client._dispatcher.call_async(models.get, timeout_ms=150)

    with pytest.raises(errors.APITimeoutError):
        asyncio.run(run())
    assert seen == ["after_error"]


@pytest.mark.parametrize("stage", ["before_request", "after_success"])
def test_a_slow_hook(server: Loopback, stage: str) -> None:
    """It has the time it takes, or runs out of it with an error of the SDK."""
    seen: list[Any] = []

    async def run() -> Any:
        async with hooked(stage, 0.3, server.url, seen) as client:
            return await client._dispatcher.call_async(models.get, timeout_ms=150)

    try:
        assert asyncio.run(run()) == {}
    except errors.APITimeoutError as error:
        assert len(error.attempts) <= 1  # noqa: PT017 - either is fine
    else:
        assert seen == [stage]


# ---------------------------------------------------------------- for type checkers


def test_raw_methods_are_the_methods() -> None:
    async def method() -> int:
        return 1

    raw, awaited = cast("tuple[Any, Any]", (as_raw(len), raw_async(method)))
    assert raw is len
    assert awaited is method
