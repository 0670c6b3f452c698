"""The default client of asynchronous calls: aiohttp, which is far cheaper than httpx2 under concurrency."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from functools import lru_cache
from typing import Any
from weakref import WeakSet

import aiohttp
from yarl import URL

from .connections import KEEPALIVE_SECONDS, MAX_DECOMPRESSED, POOL_SIZE, trust_store
from .transport import BrokenResponse, Reply, Request, UnusableResponse

_WRITE_SIZE = 1 << 20  # bytes written at once, so that the event loop can do other things in between


class AsyncPool:
    """A session. It belongs to the event loop that is running when it is made."""

    def __init__(self) -> None:
        self._loop, self._sockets = asyncio.get_running_loop(), WeakSet[socket.socket]()
        self._connector = _Connector(
            limit=POOL_SIZE, keepalive_timeout=KEEPALIVE_SECONDS, socket_factory=self._make_socket
        )
        options: Any = {"cookie_jar": aiohttp.DummyCookieJar(), "skip_auto_headers": ["Content-Type"]}
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
        method, url, headers, content, timeout = request
        data: Any = content
        if isinstance(content, bytes) and len(content) > _WRITE_SIZE:
            data, headers = _pieces(content), {**headers, "Content-Length": str(len(content))}
        target, limits = URL(url, encoded=True), _connect_timeout(timeout)
        tls = trust_store() if url[:5].lower() == "https" else True
        try:
            response = await self._session.request(
                method, target, data=data, headers=headers, timeout=limits, allow_redirects=False, ssl=tls
            )
            if stream and response.status >= 200:
                self._streams.add(response)
                return response
            self._reading.add(response)
            try:
                body = await (_read_bounded(response) if "Content-Encoding" in response.headers else response.read())
            finally:
                self._reading.discard(response)
        except (aiohttp.ClientResponseError, aiohttp.ServerDisconnectedError) as error:
            reason: Any = error.message  # the exception itself holds the request, with its credentials
            text = " ".join(reason.split())[:200] if isinstance(reason, str) else "it ends too early"
            raise BrokenResponse(text) from None
        if response.status < 200:
            response.close()
            raise BrokenResponse(f"the status is {response.status}")
        return Reply(response.status, response.headers, body, request)

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


class _Connector(aiohttp.TCPConnector):
    async def _get(self, key: Any, traces: Any) -> Any:
        """An idle connection, but none that received unsolicited data: it would be taken for a response."""
        while True:
            connection: Any = await super()._get(key, traces)
            if connection is None or not connection.protocol.should_close:
                return connection
            connection.close()


@lru_cache(4)
def _connect_timeout(timeout: float | None) -> aiohttp.ClientTimeout:
    """The limit for connecting alone, which proves that nothing was sent. The caller limits the request as a whole."""
    return aiohttp.ClientTimeout(total=None, sock_connect=timeout and timeout * 0.95)


async def _read_bounded(response: aiohttp.ClientResponse) -> bytes:
    """The body of a compressed response. Raises UnusableResponse for one that would fill the memory."""
    try:
        await response.content.readexactly(MAX_DECOMPRESSED + 1)
    except asyncio.IncompleteReadError as end:
        return end.partial
    finally:
        response.close()  # does nothing once the body was read to its end
    raise UnusableResponse(f"it decompresses to more than {MAX_DECOMPRESSED} bytes")


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(content), _WRITE_SIZE):
        yield content[start : start + _WRITE_SIZE]
