"""The default client where something else than the SDK takes part in a call, hooks or a proxy: one of httpx2."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import httpx2

from .connections import KEEPALIVE_SECONDS, POOL_SIZE
from .environment import Proxies, TrustStore
from .reuse import SAFE

_HEADERS = {"accept-encoding": "gzip, deflate"}  # what the SDK itself can unpack within its limits
_ENDED = httpx2.NetworkError, httpx2.RemoteProtocolError


def visible_client(proxies: Proxies, trust: TrustStore, *, asynchronous: bool) -> Any:
    """A client that keeps no cookies, and whose requests go through the proxies. Raises InvalidArgument."""
    limits = httpx2.Limits(
        max_connections=POOL_SIZE, max_keepalive_connections=POOL_SIZE, keepalive_expiry=KEEPALIVE_SECONDS
    )
    # It leaves the environment alone: what cannot be used there must not matter to hosts that do not need it.
    make = partial(
        httpx2.AsyncHTTPTransport if asynchronous else httpx2.HTTPTransport,
        verify=trust.context,
        limits=limits,
        trust_env=False,
    )
    return _client((AsyncRoutes if asynchronous else Routes)(proxies, make), asynchronous=asynchronous)


def intercepted_client(handler: Callable[[Any], Any], *, asynchronous: bool) -> Any:
    """A client whose requests a function answers."""
    return _client(httpx2.MockTransport(handler), asynchronous=asynchronous)


def _client(transport: Any, *, asynchronous: bool) -> Any:
    cls: Any = httpx2.AsyncClient if asynchronous else httpx2.Client
    client = cls(transport=transport, headers=_HEADERS, trust_env=False)
    client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))  # none is kept, and none is sent
    return client


class _Attempt:
    """A request that is sent again if it was safe, and a connection that was used again ended without a response."""

    is_new = False  # the connection

    def __init__(self, request: httpx2.Request) -> None:
        self.request = request
        self._trace = request.extensions.get("trace")

    def note(self, event: str, information: Any) -> Any:
        """Note what httpcore2 does; it says this to the program as well, if that wants to know."""
        self.is_new = self.is_new or event.endswith("connect_tcp.started")
        return self._trace(event, information) if self._trace is not None else None

    async def note_awaited(self, event: str, information: Any) -> None:
        """Like `note`, for asynchronous calls."""
        if (noted := self.note(event, information)) is not None:
            await noted

    def can_repeat(self) -> bool:
        """Whether to send the request again."""
        return not self.is_new and self.request.method in SAFE and isinstance(self.request.stream, httpx2.ByteStream)


class _Routes:
    """Chooses the proxy for each request. Connections through a proxy are made when it is first needed."""

    def __init__(self, proxies: Proxies, make: Callable[..., Any]) -> None:
        self._proxies, self._make = proxies, make
        self._by_proxy: dict[str | None, Any] = {}

    def _transport(self, request: httpx2.Request) -> Any:
        proxy = self._proxies.of(str(request.url))
        if proxy not in self._by_proxy:
            self._by_proxy.setdefault(proxy, self._make(proxy=proxy))
        return self._by_proxy[proxy]


class Routes(_Routes, httpx2.BaseTransport):
    """For blocking calls."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request. Raises InvalidArgument for a proxy that cannot be used."""
        attempt, transport = _Attempt(request), self._transport(request)
        request.extensions = {**request.extensions, "trace": attempt.note}
        while True:
            try:
                response: httpx2.Response = transport.handle_request(request)
                return response
            except _ENDED:
                if not attempt.can_repeat():
                    raise

    def close(self) -> None:
        """Close all connections."""
        for transport in self._by_proxy.values():
            transport.close()


class AsyncRoutes(_Routes, httpx2.AsyncBaseTransport):
    """For asynchronous calls."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request. Raises InvalidArgument for a proxy that cannot be used."""
        attempt, transport = _Attempt(request), self._transport(request)
        request.extensions = {**request.extensions, "trace": attempt.note_awaited}
        while True:
            try:
                response: httpx2.Response = await transport.handle_async_request(request)
                return response
            except _ENDED:
                if not attempt.can_repeat():
                    raise

    async def aclose(self) -> None:
        """Close all connections."""
        for transport in self._by_proxy.values():
            await transport.aclose()
