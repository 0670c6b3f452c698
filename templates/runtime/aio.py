"""The default client of asynchronous calls: aiohttp, which under concurrency is far cheaper than httpx2."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import cache
from typing import Any, Optional

import aiohttp
from yarl import URL

from .transport import IDLE, SIZE, BrokenAnswer, Reply, Request, joined, trust

_PIECE = 1 << 20  # bytes that are written at once, so that the event loop does other things in between


class Asynchronous:
    """A session. It belongs to the event loop that is running when it is made."""

    def __init__(self) -> None:
        self._connector = _Connector(limit=SIZE, keepalive_timeout=IDLE)
        self._session = aiohttp.ClientSession(connector=self._connector, cookie_jar=aiohttp.DummyCookieJar())

    async def send(self, request: Request, *, stream: bool) -> Reply:
        """Send it and read the answer. Raises aiohttp's exceptions and BrokenAnswer."""
        method, url, headers, content, timeout = request
        data: Any = content
        if content is not None and len(content) > _PIECE:
            data, headers = _pieces(content), {**headers, "Content-Length": str(len(content))}
        target, limits = URL(url, encoded=True), _limits(timeout)
        tls = trust() if target.scheme == "https" else True
        try:
            async with self._session.request(
                method, target, data=data, headers=headers, timeout=limits, allow_redirects=False, ssl=tls
            ) as response:
                body = await response.read()
        except aiohttp.ClientResponseError as error:  # has the request in it, with its credentials
            raise BrokenAnswer(" ".join(error.message.split())[:200]) from None
        if response.status < 200:
            raise BrokenAnswer(f"the status is {response.status}")
        return Reply(response.status, joined(response.raw_headers), body, request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._session.close()

    def close(self) -> None:
        """Let the connections go, for a client that nobody closed; perhaps its event loop is gone already."""
        self._session.detach()
        closing = self._connector.close().__await__()
        next(closing, None)  # as far as it gets without waiting, which is all there is to do
        closing.close()


class _Connector(aiohttp.TCPConnector):
    async def _get(self, key: Any, traces: Any) -> Any:
        """An idle connection, but none on which something came unasked: it would be taken for an answer."""
        while True:
            connection: Any = await super()._get(key, traces)
            if connection is None or not connection.protocol.should_close:
                return connection
            connection.close()


@cache
def _limits(timeout: Optional[float]) -> aiohttp.ClientTimeout:
    """For connecting only, so that it is known that nothing was sent; who awaits `send` times the whole."""
    return aiohttp.ClientTimeout(total=None, sock_connect=timeout and timeout * 0.95)


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(content), _PIECE):
        yield content[start : start + _PIECE]
