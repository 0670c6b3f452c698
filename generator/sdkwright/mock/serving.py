"""Serving the mock over HTTP: in the foreground for the command line, or in a thread for programs and tests."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable, Generator, MutableMapping
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

import uvicorn
from starlette.types import Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from sdkwright.mock.application import Exchange, MockApp

_START_SECONDS = 30


class _Connections:
    """The open connections by the addresses of clients, so that one can be reset."""

    def __init__(self) -> None:
        self._transports: MutableMapping[object, asyncio.Transport] = {}

    def protocol(self) -> type[H11Protocol]:
        """A protocol whose connections are known here."""
        transports = self._transports

        class Protocol(H11Protocol):
            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                assert isinstance(transport, asyncio.Transport)
                transports[transport.get_extra_info("peername")] = transport
                super().connection_made(transport)

            def connection_lost(self, exc: Exception | None) -> None:
                transports.pop(self.transport.get_extra_info("peername"), None)
                super().connection_lost(exc)

        return Protocol

    def reset(self, scope: Scope) -> bool:
        """End the connection of a request as a process that dies does."""
        client = scope.get("client")
        transport = self._transports.get(tuple(client) if client else None)
        if transport is None:
            return False
        connection = transport.get_extra_info("socket")
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()
        return True


def make_server(app: MockApp) -> uvicorn.Server:
    """A server of an application. It writes no log of its own."""
    connections = _Connections()
    app.reset = connections.reset
    config = uvicorn.Config(
        app,
        http=connections.protocol(),
        ws="none",
        lifespan="on",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    return uvicorn.Server(config)


def bind(host: str, port: int) -> socket.socket:
    """A socket that listens. Port 0 is any that is free. Raises `OSError`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends at once (TCP_NODELAY) only where the socket says that it is one of TCP. Otherwise the body of each
    # response waits 40 ms for the client to acknowledge the headers.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(512)
    except OSError:
        listener.close()
        raise
    return listener


def url_of(listener: socket.socket) -> str:
    """The address of a server with a socket."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class Server:
    """A mock that is being served."""

    def __init__(self, url: str, app: MockApp, exchanges: list[Exchange]) -> None:
        self.url = url
        self.app = app
        self.exchanges = exchanges
        """What has been asked and answered so far, as in the log."""


@contextmanager
def serving(
    make_app: Callable[[Callable[[Exchange], None]], MockApp], host: str = "127.0.0.1", port: int = 0
) -> Generator[Server]:
    """Serve an application in a thread, on a free port."""
    exchanges: list[Exchange] = []
    app = make_app(exchanges.append)
    listener = bind(host, port)
    server = make_server(app)
    ready, failures = Event(), list[BaseException]()

    async def run() -> None:
        task = asyncio.ensure_future(server.serve(sockets=[listener]))
        while not server.started and not task.done():
            await asyncio.sleep(0.005)
        ready.set()
        await task

    def work() -> None:
        try:
            asyncio.run(run())
        except BaseException as error:
            failures.append(error)
        finally:
            ready.set()

    thread = Thread(target=work, name="mock", daemon=True)
    thread.start()
    try:
        if not ready.wait(_START_SECONDS) or failures or not server.started:
            raise RuntimeError("the server did not start") from next(iter(failures), None)
        yield Server(url_of(listener), app, exchanges)
    finally:
        server.should_exit = True
        thread.join(_START_SECONDS)
        listener.close()


def serve_forever(app: MockApp, listener: socket.socket) -> None:
    """Serve an application until the process is interrupted or told to end."""
    server = make_server(app)
    asyncio.run(_serve(server, listener))


async def _serve(server: Any, listener: socket.socket) -> None:
    await server.serve(sockets=[listener])
