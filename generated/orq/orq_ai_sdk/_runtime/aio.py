"""The default client of asynchronous calls: aiohttp, which under concurrency is far cheaper than httpx2."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from functools import lru_cache
from typing import Any
from weakref import WeakSet

import aiohttp
from yarl import URL

from .transport import IDLE, LARGEST, SIZE, BrokenAnswer, Reply, Request, UnusableAnswer, trust

_PIECE = 1 << 20  # bytes that are written at once, so that the event loop does other things in between


class Asynchronous:
    """A session. It belongs to the event loop that is running when it is made."""

    def __init__(self) -> None:
        self._loop, self._sockets = asyncio.get_running_loop(), WeakSet[socket.socket]()
        self._connector = _Connector(limit=SIZE, keepalive_timeout=IDLE, socket_factory=self._socket)
        options: Any = {"cookie_jar": aiohttp.DummyCookieJar(), "skip_auto_headers": ["Content-Type"]}
        self._session = aiohttp.ClientSession(connector=self._connector, **options)
        self._reading: set[aiohttp.ClientResponse] = set()
        self._streams = WeakSet[aiohttp.ClientResponse]()

    def _socket(self, place: Any) -> socket.socket:
        made = socket.socket(*place[:3])
        self._sockets.add(made)
        return made

    async def send(self, request: Request, *, stream: bool) -> Any:
        """Send it and read the answer; aiohttp's own with `stream`. Raises aiohttp's exceptions and BrokenAnswer."""
        method, url, headers, content, timeout = request
        data: Any = content
        if isinstance(content, bytes) and len(content) > _PIECE:
            data, headers = _pieces(content), {**headers, "Content-Length": str(len(content))}
        target, limits, tls = URL(url, encoded=True), _limits(timeout), trust() if url[:5].lower() == "https" else True
        try:
            response = await self._session.request(
                method, target, data=data, headers=headers, timeout=limits, allow_redirects=False, ssl=tls
            )
            if stream and response.status >= 200:
                self._streams.add(response)
                return response
            self._reading.add(response)
            try:
                body = await (_bounded(response) if "Content-Encoding" in response.headers else response.read())
            finally:
                self._reading.discard(response)
        except (aiohttp.ClientResponseError, aiohttp.ServerDisconnectedError) as error:
            told: Any = error.message  # the exception itself has the request in it, with its credentials
            raise BrokenAnswer(" ".join(told.split())[:200] if isinstance(told, str) else "it breaks off") from None
        if response.status < 200:
            response.close()
            raise BrokenAnswer(f"the status is {response.status}")
        return Reply(response.status, response.headers, body, request)

    async def aclose(self) -> None:
        """Close the connections; calls that read from one fail."""
        for response in [*self._reading, *self._streams]:
            response.close()
        await self._session.close()

    def close(self) -> None:
        """Let the connections go, for a client that nobody closed; perhaps its event loop is gone already."""
        self._session.detach()
        closing = self._connector.close().__await__()
        next(closing, None)  # as far as it gets without waiting, which is all there is to do
        closing.close()
        for one in list(self._sockets) if self._loop.is_closed() else ():
            one.close()


class _Connector(aiohttp.TCPConnector):
    async def _get(self, key: Any, traces: Any) -> Any:
        """An idle connection, but none on which something came unasked: it would be taken for an answer."""
        while True:
            connection: Any = await super()._get(key, traces)
            if connection is None or not connection.protocol.should_close:
                return connection
            connection.close()


@lru_cache(4)
def _limits(timeout: float | None) -> aiohttp.ClientTimeout:
    """For connecting only, so that it is known that nothing was sent; who awaits `send` times the whole."""
    return aiohttp.ClientTimeout(total=None, sock_connect=timeout and timeout * 0.95)


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    """The body of a compressed answer. Raises UnusableAnswer for one that would fill the memory."""
    try:
        await response.content.readexactly(LARGEST + 1)
    except asyncio.IncompleteReadError as end:
        return end.partial
    finally:
        response.close()  # which does nothing to one that was read to its end
    raise UnusableAnswer(f"it unpacks to more than {LARGEST} bytes")


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(content), _PIECE):
        yield content[start : start + _PIECE]
