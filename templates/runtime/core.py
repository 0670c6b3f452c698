"""The two shells around a call: one blocks, one awaits. Everything else is shared, in `flow.py`."""

from __future__ import annotations

import threading
import time
import weakref
from typing import Any, TypeVar

from typing_extensions import Unpack

from .configuration import SDKConfiguration
from .flow import Exchange, Opened
from .operation import Operation
from .page import link
from .request import CallOptions
from .settings import checked_url
from .transport import default_client

T = TypeVar("T")


class Core:
    """What the resources of a client share: its configuration and its connections.

    Usable from many threads and event loops at once: one blocking HTTP client, and one asynchronous one per event
    loop, each made when it is first needed. Clients that the program supplied are used as they are, never closed.
    """

    def __init__(self, configuration: SDKConfiguration) -> None:
        self.configuration = configuration
        self._lock = threading.RLock()  # an init hook may look at the client
        self._clients: dict[Any, Opened] = {}  # by event loop; of None, the blocking one
        self._finalizer: Any = None
        self._closed = False

    def __reduce__(self) -> tuple[Any, ...]:
        return Core, (self.configuration,)  # connections are made anew

    def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        """Carry out an operation. Raises the error classes of the SDK; RuntimeError once the client is closed."""
        value: T = self._run(operation, options)
        return value

    async def call_async(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        """Carry out an operation without blocking; otherwise like `call`."""
        value: T = await self._run_async(operation, options)
        return value

    def _run(self, operation: Operation[Any], options: CallOptions) -> Any:
        steps = Exchange(self.configuration, operation, options).steps()
        send: Any = None
        try:
            kind, value = next(steps)
            while True:
                outcome = value
                try:
                    if kind == "send":
                        outcome = send(value, stream=False)
                    elif kind == "open":
                        outcome = self._open(None)
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
            return done.value

    async def _run_async(self, operation: Operation[Any], options: CallOptions) -> Any:
        import asyncio  # loaded already, or there would be no event loop

        steps = Exchange(self.configuration, operation, options).steps()
        send: Any = None
        try:
            kind, value = next(steps)
            while True:
                outcome = value
                try:
                    if kind == "send":
                        outcome = await send(value, stream=False)
                    elif kind == "open":
                        outcome = self._open(asyncio.get_running_loop())
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
            return done.value

    def _open(self, loop: Any) -> Opened:
        opened = self._clients.get(loop)
        if opened is None:
            with self._lock:
                opened = self._clients.get(loop) or self._opened(loop)
        return opened

    def _opened(self, loop: Any) -> Opened:
        """The client of an event loop, after the init hooks have seen it."""
        configuration = self.configuration
        if self._closed:
            raise RuntimeError(f"this {configuration.owner} client is closed: make a new one")
        for ended in [known for known in self._clients if known is not None and known.is_closed()]:
            del self._clients[ended]  # asyncio.run is over, and its sockets with it
        client: Any = configuration.client if loop is None else configuration.async_client
        owned = client is None
        if owned:
            client = default_client(asynchronous=loop is not None)
            if loop is None:  # once: by close, or when nothing refers to this object any more
                self._finalizer = weakref.finalize(self, client.close)
        opened = Opened(client, owned, None)
        for hook in configuration.hooks.sdk_init_hooks:
            address, used = hook.sdk_init(opened.base_url or configuration.server_url, opened.client)
            opened = Opened(used, owned and used is client, checked_url(address))
        self._clients[loop] = opened
        return opened

    def close(self) -> None:
        """Close the connections. Closing again does nothing; later calls raise RuntimeError."""
        with self._lock:
            self._closed = True
            self._clients.clear()
        if self._finalizer is not None:
            self._finalizer()

    async def aclose(self) -> None:
        """Close the connections, those of the running event loop included."""
        import asyncio

        opened = self._clients.get(asyncio.get_running_loop())
        self.close()
        if opened is not None and self.configuration.async_client is None:
            await opened.client.aclose()
