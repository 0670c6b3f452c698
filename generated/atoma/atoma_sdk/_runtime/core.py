"""The client, its resources, and their way to make calls, which `flow.py` carries out."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine, Mapping
from copy import copy
from functools import cached_property, partial
from typing import Any, Generic, NamedTuple, Self, TypeVar, cast

from typing_extensions import ParamSpec, Unpack

from .configuration import SDKConfiguration, Settings
from .errors import Attempt, InvalidArgument
from .flow import Exchange
from .operation import Operation
from .request import CallOptions
from .transport import Connections, whole

P = ParamSpec("P")
T = TypeVar("T")


class RawResponse(NamedTuple, Generic[T]):
    """An answer as it came, beside the value in it; `elapsed` in seconds, all tries and pauses included."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    elapsed: float
    attempts: tuple[Attempt, ...]
    parsed: T


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """A method of a resource that was made with `Core.raw`, as type checkers should see it."""
    return cast("Callable[P, RawResponse[T]]", method)


def raw_async(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """An asynchronous method of a resource that was made with `Core.raw`, as type checkers should see it."""
    return cast("Callable[P, Coroutine[Any, Any, RawResponse[T]]]", method)


class Core:
    """What the resources of a client share; `is_raw`: calls return a RawResponse."""

    def __init__(self, connections: Connections, is_raw: bool = False) -> None:
        self.connections, self._is_raw = connections, is_raw

    def raw(self) -> Core:
        """The same, with calls that return a RawResponse."""
        return Core(self.connections, is_raw=True)

    def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        """Carry out an operation. Raises the error classes of the SDK; RuntimeError once the client is closed."""
        call = self._called(operation, options, None)
        try:
            call.send(None)
        except StopIteration as done:
            value: T = done.value
            return value
        raise AssertionError("a blocking call has nothing to await")

    async def call_async(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        """Carry out an operation without blocking; otherwise like `call`."""
        import asyncio  # loaded already, or there would be no event loop

        value: T = await self._called(operation, options, asyncio)
        return value

    async def _called(self, operation: Operation[Any], options: CallOptions, asyncio: Any) -> Any:
        configuration = self.connections.configuration
        kind, wrapped = operation.exchange or Exchange, configuration.settings.exchange
        exchange: Exchange = (wrapped(kind) if wrapped else kind)(self.connections, operation, options, asyncio)
        run = exchange.run
        if configuration.telemetry:
            from .telemetry import traced

            run = partial(traced, exchange)
        value = await run()
        if operation.pagination is not None and hasattr(value, "__linked__"):
            plain = Core(self.connections) if self._is_raw else self  # pages that follow come without their answers
            value.__linked__(exchange, plain.call_async if asyncio else plain.call)
        if not self._is_raw:
            return value
        answer, elapsed, attempts = whole(exchange.response), time.monotonic() - exchange.began, exchange.attempts
        return RawResponse(answer.status_code, answer.headers, answer.content, elapsed, tuple(attempts), value)


class Resource:
    """A group of operations; reached through the client, not made by programs."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def _raw(self) -> Self:
        return type(self)(self._core.raw())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._core.connections.configuration.owner}>"


class Client:
    """A client: its configuration and its connections.

    Use it with `with` or `async with`, or call `close` / `aclose`; it makes its connections when they are first
    needed. It can be pickled and copied: the copy has the same configuration and connections of its own.
    """

    def __init__(self, settings: Settings, **options: Any) -> None:
        try:
            self.sdk_configuration = SDKConfiguration(settings, type(self).__name__, options)
        except InvalidArgument as problem:
            raise settings.errors()[type(problem)](problem.message, errors=problem.errors) from None
        self._core = Core(Connections(self.sdk_configuration))

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

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __getstate__(self) -> dict[str, Any]:
        made = {name for name in vars(self) if isinstance(getattr(type(self), name, None), cached_property)}
        return {name: value for name, value in vars(self).items() if name not in made}

    def __repr__(self) -> str:
        configuration = self.sdk_configuration
        return f"{type(self).__name__}(server_url={configuration.redactor.url(configuration.server_url)!r})"
