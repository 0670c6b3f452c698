"""A request that a server has received is not sent again as if it had not; one that it cannot have received is."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, Literal

import pytest

from runtime._runtime.reuse import Reuse
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback, unused_port
from tests.support.rawserver import RawServer, Turn, response
from tests.support.secure import AUTHORITY, server_context

Call = Callable[..., Any]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_nowhere_repeats_no_post(call: Call, server: Loopback, status: int) -> None:
    nowhere = f"http://127.0.0.1:{unused_port()}/"
    server.answer(status, headers={"location": nowhere}, default=True)
    with pytest.raises(errors.APIConnectionError):
        call(Shop(server_url=server.url), models.order)
    assert len(server.requests) == 1


def test_a_redirect_to_nowhere_repeats_a_get(call: Call, server: Loopback) -> None:
    nowhere = f"http://127.0.0.1:{unused_port()}/"
    server.answer(307, headers={"location": nowhere}, default=True)
    with pytest.raises(errors.APIConnectionError):
        call(Shop(server_url=server.url), models.get)
    assert len(server.requests) == 3


@contextmanager
def closing_server(handled: list[bytes], tls: ssl.SSLContext | None = None) -> Generator[str, None, None]:
    """A server that answers one request of each connection, and then closes it without having said so."""

    def serve(connection: socket.socket) -> None:
        with suppress(OSError), wrapped(connection) as connection:
            data = b""
            while b"\r\n\r\n" not in data:
                if not (piece := connection.recv(65536)):
                    return
                data += piece
            handled.append(data.partition(b" ")[0])
            head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n"
            connection.sendall(head + b"[1]")
            if isinstance(connection, ssl.SSLSocket) and len(handled) % 2:
                connection.settimeout(0)  # the end of TLS is announced, but the client's is not waited for
                connection.unwrap()

    def wrapped(connection: socket.socket) -> socket.socket:
        return connection if tls is None else tls.wrap_socket(connection, server_side=True)

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0), backlog=200) as listener:
        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield f"http{'s' if tls else ''}://127.0.0.1:{listener.getsockname()[1]}"
        finally:  # else a test that fails would keep the process
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join()


class Nothing:
    """A hook that changes nothing, but makes httpx2 the client."""

    def before_request(self, context: Any, request: Any) -> Any:
        return request


def outcomes(mode: str, operation: Any, url: str, *, hooks: bool = False) -> list[Any]:
    """What becomes of 100 calls without retries, half of them one after the other, and 25 at a time the rest."""
    client = Shop(server_url=url, retry_config=None)
    if hooks:
        client.sdk_configuration.hooks.register_before_request_hook(Nothing())

    def one(_: int) -> Any:
        try:
            return client._dispatcher.call(operation)
        except errors.APIConnectionError as error:
            return error

    async def all_awaited() -> list[Any]:
        async def awaited(_: int) -> Any:
            try:
                return await client._dispatcher.call_async(operation)
            except errors.APIConnectionError as error:
                return error

        async with client:
            found = [await awaited(number) for number in range(50)]
            for _ in range(2):
                found += await asyncio.gather(*map(awaited, range(25)))
        return found

    if mode == "async":
        return asyncio.run(all_awaited())
    with client, ThreadPoolExecutor(25) as pool:
        return [*map(one, range(50)), *pool.map(one, range(25)), *pool.map(one, range(25))]


@pytest.mark.parametrize("hooks", [False, True])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_connections_that_the_server_closed_are_replaced(mode: str, hooks: bool) -> None:
    """A pooled connection may be closed between the check and the request."""
    handled: list[bytes] = []
    with closing_server(handled) as url:
        assert outcomes(mode, models.get, url, hooks=hooks) == [[1]] * 100
    assert len(handled) == 100


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_closed_connections_are_replaced_for_a_post_that_nobody_got(mode: str) -> None:
    """In the few cases where nobody can know, it fails; in none is it carried out twice."""
    handled: list[bytes] = []
    with closing_server(handled) as url:
        count = outcomes(mode, models.order, url).count([1])
    assert len(handled) == count
    assert count > 25


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_closed_connections_with_tls_are_replaced(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some servers announce that they close, which counts as bytes from them."""
    monkeypatch.setenv("SSL_CERT_FILE", str(AUTHORITY))
    handled: list[bytes] = []
    with closing_server(handled, server_context()) as url:
        assert outcomes(mode, models.get, url) == [[1]] * 100
    assert len(handled) == 100


def test_a_replaced_connection_costs_no_attempt() -> None:
    """Neither one of the call, nor one of the client's budget."""
    client = Shop()
    with closing_server([]) as url:
        found = [client._raw()._dispatcher.call(models.get, server_url=url, retries=None) for _ in range(50)]
    client.close()
    assert [len(one.attempts) for one in found] == [1] * 50
    assert client.sdk_configuration.budget.spend()
    assert client.sdk_configuration.budget._remaining == 99


class Socket:
    """What the system says of a connection: state, bytes that the server acknowledged, bytes from it."""

    def __init__(self, *said: tuple[int, int, int] | None) -> None:
        self._said = iter(said)

    def getsockopt(self, *_: object) -> bytes:
        said = next(self._said)
        if said is None:
            raise OSError("no such option")
        return struct.pack("=B119x2Q", *said)


OPEN, CLOSED = 1, 7
ENDINGS = {
    "it had ended before": ((8, 10, 20), (8, 10, 20), True, True),
    "the end came, and acknowledged nothing": ((OPEN, 10, 20), (CLOSED, 10, 21), True, True),
    "the end came, and acknowledged the request": ((OPEN, 10, 20), (CLOSED, 15, 21), True, False),
    "it was reset": ((OPEN, 10, 20), (CLOSED, 10, 20), True, False),
    "a response had begun": ((OPEN, 10, 20), (CLOSED, 15, 30), False, False),
    "something came that is no response": ((OPEN, 10, 20), (CLOSED, 10, 30), False, False),
    "the system does not say": (None, None, True, False),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_can_be_sent_again(ending: str) -> None:
    before, after, get, post = ENDINGS[ending]
    reuse = Reuse(Socket(before, after), encrypted=False)
    reuse.begin()
    reuse.end()
    assert (reuse.can_repeat("GET"), reuse.can_repeat("POST")) == (get, post)


def test_what_tls_says_at_the_end_is_no_response() -> None:
    for size, whether in ((25, True), (32, True), (97, False)):
        reuse = Reuse(Socket((OPEN, 10, 20), (CLOSED, 10, 20 + size)), encrypted=True)
        reuse.begin()
        reuse.end()
        assert reuse.can_repeat("POST") is whether


def test_a_connection_that_has_not_ended_is_no_reason_to_repeat() -> None:
    reuse = Reuse(Socket((OPEN, 10, 20)), encrypted=False)
    reuse.begin()
    assert not reuse.can_repeat("GET")


ENDS: tuple[Literal["close", "reset"], ...] = ("close", "reset")


def test_a_post_that_arrived_is_not_sent_again(raw: RawServer) -> None:
    """The server takes it on a connection that is used again, and closes that without an answer."""
    good = Turn(response(200, b"[1]"))

    async def awaited() -> None:
        async with Shop(server_url=raw.url, retry_config=None) as client:
            await client._dispatcher.call_async(models.order)
            with pytest.raises(errors.APIConnectionError):
                await client._dispatcher.call_async(models.order)

    def blocking() -> None:
        with Shop(server_url=raw.url, retry_config=None) as client:
            client._dispatcher.call(models.order)
            with pytest.raises(errors.APIConnectionError):
                client._dispatcher.call(models.order)

    for last in (Turn(then=end, linger=linger) for end in ENDS for linger in (0.0, 0.1)):
        for run in (blocking, lambda: asyncio.run(awaited())):
            seen = len(raw.requests)
            raw.play(good, rest=last)
            run()
            assert len(raw.requests) == seen + 2
