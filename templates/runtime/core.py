"""The client and its resources, and the two shells around a call: one blocks, one awaits.

Everything that the shells have in common is in `flow.py`.
"""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import Callable, Coroutine, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, Optional, TypeVar, cast

from typing_extensions import ParamSpec, Self, Unpack

from .configuration import ClientOptions, SDKConfiguration
from .errors import Attempt, InvalidArgument, request_id
from .flow import Exchange, Opened, Steps
from .operation import Operation
from .page import link
from .request import CallOptions
from .settings import Settings, address
from .transport import default_client, whole

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class RawResponse(Generic[T]):
    """An answer as it came, beside the value in it; `elapsed` in seconds, all tries and pauses included."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    elapsed: float
    attempts: tuple[Attempt, ...]
    parsed: T

    @property
    def request_id(self) -> Optional[str]:
        """The id that the server gave to the request, to be quoted to its operators."""
        return request_id(self.headers)


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """A method of a resource that was made with `Core.raw`, as type checkers should see it."""
    return cast("Callable[P, RawResponse[T]]", method)


def raw_async(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """An asynchronous method of a resource that was made with `Core.raw`, as type checkers should see it."""
    return cast("Callable[P, Coroutine[Any, Any, RawResponse[T]]]", method)


class Connections:
    """The HTTP clients of one client, each made when it is first needed.

    Usable from many threads and event loops at once: one blocking HTTP client per process (a child made by fork must
    not use its parent's sockets), one asynchronous one per event loop. Clients that the program supplied are used as
    they are, never closed.
    """

    def __init__(self, configuration: SDKConfiguration) -> None:
        self.closed = False
        self._configuration = configuration
        self._clients: dict[Any, Opened] = {}  # by event loop, or by process
        self._locks: dict[int, threading.RLock] = {}  # reentrant, for an init hook may look at the client
        self._finalizers: dict[Any, Any] = {}  # of the clients that are this SDK's own

    def open(self, loop: Any) -> Opened:
        """The HTTP client of an event loop, or of None the blocking one. Raises RuntimeError once closed."""
        key = os.getpid() if loop is None else loop
        opened = self._clients.get(key)
        if opened is None or (opened.plain and self._configuration.hooks.any()):
            with self._locks.setdefault(os.getpid(), threading.RLock()):
                opened = self._clients.get(key)
                if opened is None or opened.plain:
                    opened = self._clients[key] = self._made(loop)
        return opened

    def _made(self, loop: Any) -> Opened:
        """A client for an event loop, after the init hooks have seen it."""
        configuration, hooks = self._configuration, self._configuration.hooks
        if self.closed:
            raise RuntimeError(f"this {configuration.owner} client is closed: make a new one")
        for ended in [key for key in self._clients if not isinstance(key, int) and key.is_closed()]:
            del self._clients[ended]  # asyncio.run is over
            self._finalizers.pop(ended, bool)()
        client: Any = configuration.client if loop is None else configuration.async_client
        owned, plain = client is None, client is None and not (hooks.any() or hooks.sdk_init_hooks)
        if owned:
            client = default_client(asynchronous=loop is not None, seen=not plain)
            if hasattr(client, "close"):  # once: by close, or when nothing refers to this object any more
                key = os.getpid() if loop is None else loop
                self._finalizers[key] = weakref.finalize(self, _close, os.getpid(), client)
        base_url = None
        for hook in hooks.sdk_init_hooks:
            asked, used = hook.sdk_init(base_url or configuration.server_url, client)
            base_url, owned, client = address(asked), owned and used is client, used
        return Opened(client, owned, base_url, plain, lambda: self.closed)

    def close(self) -> None:
        """Close all clients of this SDK's own."""
        self.closed = True
        self._clients.clear()
        while self._finalizers:
            self._finalizers.popitem()[1]()

    async def aclose(self) -> None:
        """Close all clients of this SDK's own, that of the running event loop properly."""
        import asyncio

        loop = asyncio.get_running_loop()
        opened, finalizer = self._clients.get(loop), self._finalizers.pop(loop, None)
        if finalizer is not None:
            finalizer.detach()
        self.close()
        if opened is not None and self._configuration.async_client is None:
            await opened.client.aclose()


def _close(process: int, client: Any) -> None:
    if os.getpid() == process:  # a child shares its parent's sockets
        client.close()


class Core:
    """What the resources of a client share. `raw`: calls return a RawResponse."""

    def __init__(
        self, configuration: SDKConfiguration, connections: Optional[Connections] = None, raw: bool = False
    ) -> None:
        self.configuration = configuration
        self.connections = connections or Connections(configuration)
        self._raw = raw

    def raw(self) -> Core:
        """The same, with calls that return a RawResponse."""
        return Core(self.configuration, self.connections, raw=True)

    def __reduce__(self) -> tuple[Any, ...]:
        return Core, (self.configuration, None, self._raw)  # connections are made anew

    def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        """Carry out an operation. Raises the error classes of the SDK; RuntimeError once the client is closed."""
        value: T = self._run(operation, options)
        return value

    async def call_async(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        """Carry out an operation without blocking; otherwise like `call`."""
        value: T = await self._run_async(operation, options)
        return value

    def _run(self, operation: Operation[Any], options: CallOptions) -> Any:
        exchange, steps = self._exchange(operation, options)
        send: Any = None
        try:
            kind, value = next(steps)
            while True:
                outcome = value
                try:
                    if kind == "send":
                        outcome = send(value, stream=False)
                    elif kind == "open":
                        outcome = self.connections.open(None)
                        send = outcome.client.send
                    elif kind == "sleep":
                        time.sleep(value)
                    elif hasattr(value, "__await__"):
                        raise TypeError("an asynchronous hook cannot be run by a blocking call")
                except Exception as error:
                    kind, value = steps.throw(error)
                else:
                    kind, value = steps.send(outcome)
        except StopIteration as done:
            link(done.value, operation, options, self._run)
            return self._result(exchange, done.value)

    async def _run_async(self, operation: Operation[Any], options: CallOptions) -> Any:
        import asyncio  # loaded already, or there would be no event loop

        exchange, steps = self._exchange(operation, options)
        send: Any = None
        try:
            kind, value = next(steps)
            while True:
                outcome = value
                try:
                    if kind == "send":
                        async with asyncio.timeout(exchange.left()):
                            outcome = await send(value, stream=False)
                    elif kind == "open":
                        outcome = self.connections.open(asyncio.get_running_loop())
                        send = outcome.client.send
                    elif kind == "sleep":
                        await asyncio.sleep(value)
                    elif hasattr(value, "__await__"):
                        outcome = await value
                except Exception as error:
                    kind, value = steps.throw(error)
                else:
                    kind, value = steps.send(outcome)
        except StopIteration as done:
            link(done.value, operation, options, self._run_async)
            return self._result(exchange, done.value)

    def _exchange(self, operation: Operation[Any], options: CallOptions) -> tuple[Exchange, Steps]:
        exchange = Exchange(self.configuration, operation, options)
        if self.configuration.telemetry is None:
            return exchange, exchange.steps()
        from .telemetry import traced

        return exchange, traced(exchange)

    def _result(self, exchange: Exchange, value: Any) -> Any:
        if not self._raw:
            return value
        answer, elapsed = whole(exchange.response), time.monotonic() - exchange.began
        return RawResponse(answer.status_code, answer.headers, answer.content, elapsed, tuple(exchange.attempts), value)


class Resource:
    """A group of operations; reached through the client, not made by programs."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def _raw(self) -> Self:
        return type(self)(self._core.raw())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._core.configuration.owner}>"


class Client:
    """A client: its configuration and its connections.

    Use it with `with` or `async with`, or call `close` / `aclose`; it makes its connections when they are first
    needed. It can be pickled and copied: the copy has the same configuration and connections of its own.
    """

    def __init__(self, settings: Settings, **options: Unpack[ClientOptions]) -> None:
        try:
            self.sdk_configuration = SDKConfiguration(settings, type(self).__name__, options)
        except InvalidArgument as problem:
            raise settings.errors().own(problem) from None
        self._core = Core(self.sdk_configuration)

    def _raw(self) -> Self:
        other = copy(self)
        other._core = self._core.raw()
        return other

    def close(self) -> None:
        """Close the connections. Closing again does nothing; later calls raise RuntimeError."""
        self._core.connections.close()

    async def aclose(self) -> None:
        """Close the connections, those of the running event loop included."""
        await self._core.connections.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.aclose()

    def __getstate__(self) -> dict[str, Any]:
        made = (name for name in vars(self) if isinstance(getattr(type(self), name, None), cached_property))
        return {name: value for name, value in vars(self).items() if name not in set(made)}

    def __repr__(self) -> str:
        configuration = self.sdk_configuration
        return f"{type(self).__name__}(server_url={configuration.redactor.url(configuration.server_url)!r})"
