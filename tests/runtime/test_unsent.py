"""A request that a server has received is not sent again as if it had not; one that it cannot have received is."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import Any, Literal

import pytest

from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback, unused_port
from tests.support.rawserver import RawServer, Turn, response

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
def closing_server(handled: list[bytes]) -> Generator[str, None, None]:
    """A server that answers one request of each connection, and then closes it without having said so."""

    def serve(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            data = b""
            while b"\r\n\r\n" not in data:
                if not (piece := connection.recv(65536)):
                    return
                data += piece
            handled.append(data.partition(b" ")[0])
            head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 3\r\n\r\n"
            connection.sendall(head + b"[1]")

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0), backlog=200) as listener:
        accepting = threading.Thread(target=accept)
        accepting.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        accepting.join()


def answered(operation: Any, url: str) -> int:
    """How many of 150 awaited calls get an answer: 100 one after the other, and 50 at once."""

    async def run() -> int:
        found = 0
        async with Shop(server_url=url, retry_config=None) as client:
            for _ in range(100):
                with suppress(errors.APIConnectionError):
                    found += len(await client._dispatcher.call_async(operation))
            at_once = [client._dispatcher.call_async(operation) for _ in range(50)]
            outcomes = await asyncio.gather(*at_once, return_exceptions=True)
        return found + outcomes.count([1])

    return asyncio.run(run())


def test_connections_that_the_server_closed_are_replaced() -> None:
    """A pooled connection may be closed between the check and the request."""
    handled: list[bytes] = []
    with closing_server(handled) as url:
        assert answered(models.get, url) == 150
    assert len(handled) == 150


def test_closed_connections_are_replaced_for_a_post_that_nobody_got() -> None:
    """In the few cases where nobody can know, it fails; in none is it carried out twice."""
    handled: list[bytes] = []
    with closing_server(handled) as url:
        count = answered(models.order, url)
    assert len(handled) == count
    assert count > 120


ENDS: tuple[Literal["close", "reset"], ...] = ("close", "reset")


def test_a_post_that_arrived_is_not_sent_again(raw: RawServer) -> None:
    """The server takes it on a connection that is used again, and closes that without an answer."""
    good = Turn(response(200, b"[1]"))

    async def run() -> None:
        async with Shop(server_url=raw.url, retry_config=None) as client:
            await client._dispatcher.call_async(models.order)
            with pytest.raises(errors.APIConnectionError):
                await client._dispatcher.call_async(models.order)

    for last in (Turn(then=end, linger=linger) for end in ENDS for linger in (0.0, 0.1)):
        seen = len(raw.requests)
        raw.play(good, rest=last)
        asyncio.run(run())
        assert len(raw.requests) == seen + 2
