"""HTTP clients: what a custom one must offer, how the default ones are made, when they are needed, and closed.

The default ones (`blocking.py`, `aio.py`) keep no cookies and follow no redirects by themselves. What they leave out of
httpx2 and of aiohttp is what makes them cheap.
"""

from __future__ import annotations

import os
import sys
import threading
import weakref
from collections.abc import Awaitable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Protocol

from .errors import InvalidArgument

if TYPE_CHECKING:
    import ssl

    from .configuration import SDKConfiguration

SIZE = 1000  # of a connection pool: hundreds of calls in flight must not wait for one another
IDLE = 30.0  # seconds that an unused connection is kept


class HttpClient(Protocol):
    """A custom client: `httpx2.Client`, `httpx.Client`, or anything with these two methods."""

    def build_request(self, method: str, url: str, *, content: Any, headers: Any, timeout: Any) -> Any:
        """A request; `timeout` in seconds."""

    def send(self, request: Any, *, stream: bool) -> Any:
        """The answer with `status_code`, `headers` and `content`."""


class AsyncHttpClient(HttpClient, Protocol):
    """A custom asynchronous client: `httpx2.AsyncClient`, `httpx.AsyncClient`, or anything alike."""

    def send(self, request: Any, *, stream: bool) -> Awaitable[Any]:
        """The answer with `status_code`, `headers` and `content`."""
        ...


def check_client(argument: str, client: object, *, other: str, own: str) -> None:
    """Raises InvalidArgument for what is no client, or is one of the other kind: has `other` (aclose) and not `own`."""
    kind = type(client).__name__
    for method in () if client is None else ("build_request", "send"):
        if not callable(getattr(client, method, None)):
            raise InvalidArgument(f"{argument}: {kind} has no method {method}()")
    if hasattr(client, other) and not hasattr(client, own):
        article = "an a" if other == "aclose" else "a "
        raise InvalidArgument(f"{argument}: {kind} is {article}synchronous client")


@cache
def trust() -> ssl.SSLContext:
    """The trust store of the system, or that of SSL_CERT_FILE; read when TLS is first needed, for it takes a while."""
    import httpcore2

    context = httpcore2.default_ssl_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


def default_client(*, asynchronous: bool, seen: bool) -> Any:
    """A client of the SDK's own. An asynchronous one belongs to the event loop that is running.

    It is httpx2's if hooks want to see requests and answers (`seen`), or if the environment names a proxy.
    """
    proxies = {name.lower() for name, value in os.environ.items() if value and name.lower().endswith("_proxy")}
    if sys.platform in ("win32", "darwin"):
        from urllib.request import getproxies

        proxies.update(getproxies())
    if not seen and not proxies - {"no", "no_proxy"}:
        if asynchronous:
            from .aio import Asynchronous

            return Asynchronous()
        from .blocking import Blocking

        return Blocking()
    import httpx2

    limits = httpx2.Limits(max_connections=SIZE, max_keepalive_connections=SIZE, keepalive_expiry=IDLE)
    cls = httpx2.AsyncClient if asynchronous else httpx2.Client
    return cls(verify=trust(), limits=limits, follow_redirects=False)


class Opened(NamedTuple):
    """A client ready for use.

    `owned`: it is the SDK's own, whose redirects are followed by the runtime; `base_url`: the address that an init hook
    wants instead of the configured one; `close` closes an own one, once, and is called when nobody else does.
    """

    client: Any
    owned: bool
    base_url: Optional[str]
    close: Any


class Connections:
    """Usable from many threads and event loops at once.

    There is one blocking HTTP client per process (a child made by fork must not use its parent's sockets), and one
    asynchronous one per event loop. Clients that the program supplied are used as they are, never closed.
    """

    def __init__(self, configuration: SDKConfiguration) -> None:
        self.configuration, self.closed = configuration, False
        self._clients: dict[Any, Opened] = {}  # by event loop or process, and whether hooks look at them
        self._locks: dict[int, threading.RLock] = {}  # by process; an init hook may come back here

    def open(self, loop: Any) -> Opened:
        """The HTTP client of an event loop, or for None the blocking one. Raises RuntimeError once closed."""
        key = loop or os.getpid(), self.configuration.hooks.any()
        opened = self._clients.get(key)
        if opened is None:
            with self._locks.setdefault(os.getpid(), threading.RLock()):
                opened = self._clients.get(key) or self._made(loop)
                self._clients[key] = opened
        return opened

    def _made(self, loop: Any) -> Opened:
        configuration, hooks = self.configuration, self.configuration.hooks
        if self.closed:
            raise RuntimeError(f"this {configuration.owner} client is closed: make a new one")
        for key in [key for key in self._clients if not isinstance(key[0], int) and key[0].is_closed()]:
            self._clients.pop(key).close()  # asyncio.run is over
        client: Any = configuration.client if loop is None else configuration.async_client
        close: Any = bool
        owned, base_url = client is None, None
        if owned:
            client = default_client(asynchronous=loop is not None, seen=bool(hooks.sdk_init_hooks) or hooks.any())
            if hasattr(client, "close"):
                close = weakref.finalize(self, _close, os.getpid(), client)
        for hook in hooks.sdk_init_hooks:
            asked, used = hook.sdk_init(base_url or configuration.server_url, client)
            base_url, owned, client = asked, owned and used is client, used
        return Opened(client, owned, base_url, close)

    def close(self) -> None:
        """Close all clients of the SDK's own."""
        self.closed = True
        while self._clients:
            self._clients.popitem()[1].close()

    async def aclose(self) -> None:
        """Close all clients of the SDK's own, those of the running event loop in the way of their kind."""
        import asyncio

        for key in [key for key in self._clients if key[0] is asyncio.get_running_loop()]:
            opened = self._clients.pop(key)
            if self.configuration.async_client is None:
                getattr(opened.close, "detach", bool)()
                await opened.client.aclose()
        self.close()


def _close(process: int, client: Any) -> None:
    if os.getpid() == process:  # a child shares its parent's sockets
        client.close()
