"""The HTTP clients of one client of an SDK: how they are made, when they are needed, and closed.

The default ones (`blocking.py`, `aio.py`) keep no cookies and follow no redirects by themselves. What they leave out of
httpx2 and of aiohttp is what makes them cheap.
"""

from __future__ import annotations

import os
import sys
import threading
import weakref
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from .configuration import SDKConfiguration
from .settings import address

if TYPE_CHECKING:
    import ssl

SIZE = 1000  # of a connection pool: hundreds of calls in flight must not wait for one another
IDLE = 30.0  # seconds that an unused connection is kept


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
    proxies = {name for name, value in os.environ.items() if value and name.lower().endswith("_proxy")}
    if sys.platform in ("win32", "darwin"):
        from urllib.request import getproxies

        proxies.update(getproxies())
    if not seen and not proxies - {"no", "no_proxy", "NO_PROXY"}:
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
    wants instead of the configured one; `plain`: its requests and answers are not httpx2's.
    """

    client: Any
    owned: bool
    base_url: Optional[str]
    plain: bool


class Connections:
    """Usable from many threads and event loops at once.

    There is one blocking HTTP client per process (a child made by fork must not use its parent's sockets), and one
    asynchronous one per event loop. Clients that the program supplied are used as they are, never closed.
    """

    def __init__(self, configuration: SDKConfiguration) -> None:
        self.configuration, self.closed = configuration, False
        self._clients: dict[Any, Opened] = {}  # by event loop, or by process
        self._finalizers: dict[Any, Any] = {}  # of those that are the SDK's own
        self._locks: dict[int, threading.RLock] = {}  # by process; an init hook may come back here

    def open(self, loop: Any) -> Opened:
        """The HTTP client of an event loop, or for None the blocking one. Raises RuntimeError once closed."""
        key = loop or os.getpid()
        opened = self._clients.get(key)
        if opened is None or (opened.plain and self.configuration.hooks.any()):
            with self._locks.setdefault(os.getpid(), threading.RLock()):
                opened = self._clients.get(key)
                if opened is None or opened.plain:
                    opened = self._clients[key] = self._made(loop, key)
        return opened

    def _made(self, loop: Any, key: Any) -> Opened:
        configuration, hooks = self.configuration, self.configuration.hooks
        if self.closed:
            raise RuntimeError(f"this {configuration.owner} client is closed: make a new one")
        for ended in [key for key in self._clients if not isinstance(key, int) and key.is_closed()]:
            del self._clients[ended]  # asyncio.run is over
            self._finalizers.pop(ended, bool)()
        client: Any = configuration.client if loop is None else configuration.async_client
        owned, plain, base_url = client is None, client is None and not hooks.registered(), None
        if owned:
            client = default_client(asynchronous=loop is not None, seen=not plain)
            if hasattr(client, "close"):  # once: by `close`, or when nothing refers to this object any more
                self._finalizers[key] = weakref.finalize(self, _close, os.getpid(), client)
        for hook in hooks.sdk_init_hooks:
            asked, used = hook.sdk_init(base_url or configuration.server_url, client)
            base_url, owned, client = address(asked), owned and used is client, used
        return Opened(client, owned, base_url, plain)

    def close(self) -> None:
        """Close all clients of the SDK's own."""
        self.closed = True
        self._clients.clear()
        while self._finalizers:
            self._finalizers.popitem()[1]()

    async def aclose(self) -> None:
        """Close all clients of the SDK's own, that of the running event loop in the way of its kind."""
        import asyncio

        loop = asyncio.get_running_loop()
        opened, finalizer = self._clients.get(loop), self._finalizers.pop(loop, None)
        if finalizer is not None:
            finalizer.detach()
        self.close()
        if opened is not None and self.configuration.async_client is None:
            await opened.client.aclose()


def _close(process: int, client: Any) -> None:
    if os.getpid() == process:  # a child shares its parent's sockets
        client.close()
