"""The HTTP clients of a client: which one a call uses, how the default ones are made and closed."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, NamedTuple

from .configuration import SDKConfiguration
from .environment import Proxies, TrustStore, check
from .errors import InvalidArgument
from .loops import Run, running

POOL_SIZE = 1000  # connections: hundreds of concurrent calls must not wait for one another
KEEPALIVE_SECONDS = 30.0  # for unused connections


def default_client(*, asynchronous: bool, visible: bool, maximum: int) -> Any:
    """The SDK's own client, or httpx2's if it is visible to hooks or if the environment names a proxy."""
    proxies, trust = Proxies.of_environment(), TrustStore.of_environment()
    if visible or proxies:
        from .visible import visible_client

        return visible_client(proxies, trust, asynchronous=asynchronous)
    if asynchronous:
        from .aio import AsyncPool

        return AsyncPool(maximum, trust)
    from .blocking import BlockingPool

    return BlockingPool(maximum, trust)


class StandIn:
    """What tests put between the calls of clients and the network."""

    replaces = True  # there is no network behind it, and no time is spent on waiting

    def client(self) -> Any:
        """The HTTP client that replaces all others. It treats requests and responses like one of the program."""
        raise NotImplementedError

    def attach(self, opened: OpenClient, call: Any) -> OpenClient:
        """The HTTP client for one call."""
        raise NotImplementedError


_HANDLERS: list[Callable[[Any], Any] | StandIn] = []  # of `intercepted` and `replaced`, the innermost last


@contextmanager
def intercepted(handler: Callable[[Any], Any]) -> Generator[None, None, None]:
    """Let a function answer what default HTTP clients send, those of clients that exist already too; for tests.

    It takes an `httpx2.Request` and returns an `httpx2.Response`, or raises one of httpx2's exceptions. It may be
    asynchronous if all calls are. HTTP clients that programs pass are left alone. It holds in all threads.
    """
    _HANDLERS.append(handler)
    try:
        yield
    finally:
        _HANDLERS.remove(handler)


@contextmanager
def replaced(stand_in: StandIn) -> Generator[None, None, None]:
    """Let a stand-in answer the calls of all clients, those with HTTP clients of the program included; for tests."""
    _HANDLERS.append(stand_in)
    try:
        yield
    finally:
        _HANDLERS.remove(stand_in)


def _close_unused(process: int, loop: Any, client: Any) -> None:
    if os.getpid() == process or (loop is not None and loop.is_closed()):  # a fork shares the sockets of its parent
        client.close()


class OpenClient(NamedTuple):
    """An HTTP client ready for use."""

    http: Any
    owned: bool  # by the SDK, which then follows redirects itself
    base_url: str | None  # set by an init hook; replaces the configured one
    close: Any  # closes an owned client, once; called by the garbage collector if by nobody else
    stand_in: StandIn | None = None  # attaches it to each call


class Connections:
    """The HTTP clients of one client: one per process for blocking calls, and one per event loop."""

    def __init__(self, configuration: SDKConfiguration, origin: Connections | None = None) -> None:
        self.configuration, self._closed = configuration, False
        self._origin: Connections | None = origin and (origin._origin or origin)  # has the clients, for this one too
        if configuration.client is configuration.async_client is configuration.stand_in is None:
            try:
                check(configuration.server_url)
            except InvalidArgument as problem:
                raise configuration.settings.errors().as_own(problem) from None
        # By event loop or process, whether hooks see them, and what intercepts them.
        self._clients: dict[Any, OpenClient] = {}
        self._locks: dict[int, threading.RLock] = {}  # by process; reentrant for init hooks that make calls

    def __reduce__(self) -> tuple[Any, ...]:
        return Connections, (self.configuration,)  # without the clients

    @property
    def closed(self) -> bool:
        """Whether this client was closed, or the one whose connections it uses."""
        return self._closed or (self._origin is not None and self._origin._closed)

    def client(self, loop: Any) -> OpenClient:
        """The HTTP client of an event loop, or the blocking one for None. Raises RuntimeError after `close`."""
        origin = self._origin
        if origin is not None and not self.closed:
            opened = origin.client(loop)
            same = origin.configuration.server_url == self.configuration.server_url
            return opened if same else opened._replace(base_url=None)  # a hook has chosen it for another address
        key = loop or os.getpid(), self.configuration.hooks.any(), _HANDLERS[-1] if _HANDLERS else None
        client = self._clients.get(key)
        if client is None:
            with self._locks.setdefault(os.getpid(), threading.RLock()):
                client = self._clients.get(key) or self._open(loop)
                self._clients[key] = client
        return client

    def _open(self, loop: Any) -> OpenClient:
        configuration, hooks = self.configuration, self.configuration.hooks
        if self.closed:
            raise RuntimeError(f"this {configuration.owner} client is closed: make a new one")
        for key in [key for key in self._clients if not isinstance(key[0], int) and key[0].is_closed()]:
            self._clients.pop(key).close()  # left over from an earlier asyncio.run
        http: Any = configuration.client if loop is None else configuration.async_client
        finalizer: Any = bool
        owned, base_url, stand_in = http is None, None, self._stand_in()
        if stand_in is not None and stand_in.replaces:
            owned, http = True, stand_in.client()
        elif owned:
            http = self._default_client(loop)
            if hasattr(http, "close"):
                finalizer = weakref.finalize(self, _close_unused, os.getpid(), loop, http)
        for hook in hooks.sdk_init_hooks:
            base_url, chosen = hook.sdk_init(base_url or configuration.server_url, http)
            owned, http = owned and chosen is http, chosen
        return OpenClient(http, owned, base_url, finalizer, stand_in)

    @property
    def is_replaced(self) -> bool:
        """Whether something else than the network answers, for which nobody waits."""
        stand_in = self._stand_in()
        return stand_in is not None and stand_in.replaces

    def _stand_in(self) -> StandIn | None:
        own: StandIn | None = self.configuration.stand_in
        if own is None and _HANDLERS and isinstance(_HANDLERS[-1], StandIn):
            return _HANDLERS[-1]
        return own

    def _default_client(self, loop: Any) -> Any:
        configuration, hooks, asynchronous = self.configuration, self.configuration.hooks, loop is not None
        if _HANDLERS and not isinstance(handler := _HANDLERS[-1], StandIn):
            from .visible import intercepted_client

            return intercepted_client(handler, asynchronous=asynchronous)
        if isinstance(loop, Run):
            remedy = f"pass async_client=httpx2.AsyncClient() to {configuration.owner}()"
            raise InvalidArgument(f"the default HTTP client needs asyncio, and this is trio: {remedy}")
        visible = bool(hooks.sdk_init_hooks) or hooks.any() or configuration.stand_in is not None
        return default_client(asynchronous=asynchronous, visible=visible, maximum=configuration.max_response_bytes)

    def close(self) -> None:
        """Close all clients that the SDK owns."""
        with self._locks.setdefault(os.getpid(), threading.RLock()):
            self._closed = True
            while self._clients:
                self._clients.popitem()[1].close()

    async def aclose(self) -> None:
        """Close all clients that the SDK owns; the one of the running event loop is awaited."""
        self._closed, loop = True, running().get_running_loop()
        for key in [key for key in self._clients if key[0] is loop]:
            client = self._clients.pop(key)
            if self.configuration.async_client is None:
                getattr(client.close, "detach", bool)()
                await client.http.aclose()
        self.close()
