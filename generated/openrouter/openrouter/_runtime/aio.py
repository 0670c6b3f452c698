"""The default client of asynchronous calls: aiohttp, which is far cheaper than httpx2 under concurrency."""

from __future__ import annotations

import asyncio
import select
import socket
from collections.abc import AsyncIterator
from contextvars import ContextVar
from functools import lru_cache, partial
from typing import Any
from weakref import WeakSet

import aiohttp
from aiohttp.client_proto import ResponseHandler
from yarl import URL

from .codings import Collector, joined_codings
from .connections import KEEPALIVE_SECONDS, POOL_SIZE
from .environment import TrustStore
from .options import Phases
from .reuse import Reuse
from .transport import BrokenResponse, Reply, Request, is_repeatable

_SMALL = 1 << 16  # bytes of a body that needs no watching
_WRITE_SIZE = 1 << 20  # bytes written at once, so that the event loop can do other things in between


class AsyncPool:
    """A session. It belongs to the event loop that is running when it is made."""

    def __init__(self, maximum: int, trust: TrustStore) -> None:
        self._maximum, self._trust = maximum, trust
        self._loop, self._sockets = asyncio.get_running_loop(), WeakSet[socket.socket]()
        self._connector = _Connector(
            limit=POOL_SIZE, keepalive_timeout=KEEPALIVE_SECONDS, socket_factory=self._make_socket
        )
        self._connector.watch()
        options: Any = {
            "cookie_jar": aiohttp.DummyCookieJar(),
            "skip_auto_headers": ["Accept", "Content-Type", "User-Agent"],
            "auto_decompress": False,
            "headers": {"Accept-Encoding": "gzip, deflate"},
        }
        self._session = aiohttp.ClientSession(connector=self._connector, **options)
        self._reading: set[aiohttp.ClientResponse] = set()
        self._streams = WeakSet[aiohttp.ClientResponse]()

    def _make_socket(self, address: Any) -> socket.socket:
        made = socket.socket(*address[:3])
        self._sockets.add(made)
        return made

    async def send(self, request: Request, *, stream: bool) -> Any:
        """Send a request and read the response; with `stream` return aiohttp's, unread.

        Raises aiohttp's exceptions, BrokenResponse and UnusableResponse.
        """
        try:
            response = await self._answered(request)
            if stream and response.status >= 200:
                self._streams.add(response)
                return response
            self._reading.add(response)
            try:
                body = await self._read(response)
            finally:
                self._reading.discard(response)
        except (aiohttp.ClientResponseError, aiohttp.ServerDisconnectedError) as error:
            reason: Any = error.message  # the exception itself holds the request, with its credentials
            text = " ".join(reason.split())[:200] if isinstance(reason, str) else "it ends too early"
            if isinstance(error, aiohttp.ServerDisconnectedError):
                text = "Server disconnected without sending a response."  # as other clients say it
            raise BrokenResponse(text) from None
        if response.status < 200:
            response.close()
            raise BrokenResponse(f"the status is {response.status}")
        return Reply(response.status, response.headers, body, request)

    async def _answered(self, request: Request) -> aiohttp.ClientResponse:
        """The response, unread. A connection that the server closed before it got the request is replaced."""
        method, url, headers, content, timeout, phases = request
        target, limits = URL(url, encoded=True), _connect_timeout(timeout) if phases is None else _timeouts(phases)
        tls = self._trust.context if url[:5].lower() == "https" else True
        while True:
            data: Any = content
            if isinstance(content, bytes) and len(content) > _WRITE_SIZE:
                data, headers = _pieces(content), {**headers, "Content-Length": str(len(content))}
            token = _REUSE.set(None)
            try:
                return await self._session.request(
                    method, target, data=data, headers=headers, timeout=limits, allow_redirects=False, ssl=tls
                )
            except aiohttp.ClientConnectionError:
                reuse = _REUSE.get()
                if reuse is None or not (reuse.can_repeat(method) and is_repeatable(content)):
                    raise
            finally:
                _REUSE.reset(token)

    async def _read(self, response: aiohttp.ClientResponse) -> bytes:
        """The body, decompressed. Raises UnusableResponse and BrokenResponse."""
        codings, length = joined_codings(response.headers), response.content_length
        if not codings and length is not None and length <= min(_SMALL, self._maximum):
            return await response.read()
        try:
            collector = Collector(response.status, codings, self._maximum)
            async for piece in response.content.iter_any():
                if not collector.add(piece):
                    break
            return collector.body()
        finally:
            response.close()  # does nothing once the body was read to its end

    async def aclose(self) -> None:
        """Close the connections; calls that read from one fail."""
        for response in [*self._reading, *self._streams]:
            response.close()
        await self._session.close()

    def close(self) -> None:
        """Close the connections of a client that nobody closed; its event loop may be gone."""
        self._session.detach()
        closing = self._connector.close().__await__()
        next(closing, None)  # as far as it gets without an event loop: everything that matters
        closing.close()
        for one in list(self._sockets) if self._loop.is_closed() else ():
            one.close()


class _Protocol(ResponseHandler):
    """A connection, which knows whether it is used again."""

    reuse: Reuse | None = None  # from its second request on

    def reused(self) -> bool:
        """Note that the connection is used again. False if the server has closed it."""
        if self.reuse is None:
            transport: Any = self.transport
            is_encrypted = transport.get_extra_info("sslcontext") is not None
            self.reuse = Reuse(transport.get_extra_info("socket"), encrypted=is_encrypted)
        self.reuse.begin()
        return not self.reuse.is_late

    def connection_lost(self, exc: BaseException | None) -> None:
        if self.reuse is not None:
            self.reuse.end()
        super().connection_lost(exc)


_REUSE: ContextVar[Reuse | None] = ContextVar("_REUSE", default=None)


class _Connector(aiohttp.TCPConnector):
    def watch(self) -> None:
        """Let connections know what `_Protocol` does."""
        factory: Any = partial(_Protocol, loop=asyncio.get_running_loop())
        self._factory = factory

    async def _get(self, key: Any, traces: Any) -> Any:
        """An idle connection, but none that the server closed, or that has data nobody asked for.

        Those would be taken for a response. The event loop may not have seen yet what has arrived.
        """
        while True:
            connection: Any = await super()._get(key, traces)
            if connection is None:
                return None
            protocol = connection.protocol
            if not (protocol.should_close or _has_arrived(connection)) and protocol.reused():
                _REUSE.set(protocol.reuse)
                return connection
            connection.close()


def _has_arrived(connection: Any) -> bool:
    """Whether there is something to read from a connection: data, or its end."""
    transport = connection.protocol.transport
    number = -1 if transport is None else transport.get_extra_info("socket").fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))


@lru_cache(4)
def _connect_timeout(timeout: float | None) -> aiohttp.ClientTimeout:
    """The limit for connecting alone, which proves that nothing was sent. The caller limits the request as a whole."""
    return aiohttp.ClientTimeout(total=None, sock_connect=timeout and timeout * 0.95)


def _timeouts(phases: Phases) -> aiohttp.ClientTimeout:
    """The limits of phases as far as aiohttp knows them: it has none for writing."""
    connect, read, _, pool = phases
    wait = None if connect is None or pool is None else connect + pool
    return aiohttp.ClientTimeout(total=None, connect=wait, sock_connect=connect, sock_read=read)


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(content), _WRITE_SIZE):
        yield content[start : start + _WRITE_SIZE]
