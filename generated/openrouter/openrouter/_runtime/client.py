"""The base classes of generated clients and resources, and the dispatcher that makes their calls."""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine, Mapping
from functools import cached_property
from typing import Any, Generic, NamedTuple, Self, TypeVar, cast

from typing_extensions import ParamSpec, Unpack

from .call import Call, ResponseHandler
from .configuration import ClientOptions, SDKConfiguration, Settings
from .connections import Connections
from .errors import Attempt, InvalidArgument, request_id
from .loops import running
from .model import Opaque
from .operation import Operation
from .options import check_names
from .redaction import clear_locals
from .request import CallOptions
from .transport import HTTPRequest, as_httpx_response

P = ParamSpec("P")
T = TypeVar("T")


class RawResponse(NamedTuple, Generic[T]):
    """A response and the value in it; `elapsed` in seconds, all attempts and pauses included."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    elapsed: float
    attempts: tuple[Attempt, ...]
    parsed: T

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, to be quoted in support requests; None if it sent none."""
        return request_id(self.headers)


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """The method of a resource made with `Dispatcher.raw`, as type checkers should see it."""
    return cast("Callable[P, RawResponse[T]]", method)


def raw_async(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """The asynchronous method of a resource made with `Dispatcher.raw`, as type checkers should see it."""
    return cast("Callable[P, Coroutine[Any, Any, RawResponse[T]]]", method)


def begun(call: Call) -> Coroutine[Any, Any, Any]:
    """A call that is made when the coroutine runs, with a span if the client has telemetry."""
    if not call.configuration.telemetry:
        return call.run()
    from .telemetry import run_traced

    return run_traced(call)


def blocking(coroutine: Coroutine[Any, Any, T]) -> T:
    """The value of a call that has nothing to await."""
    try:
        coroutine.send(None)
    except StopIteration as stop:
        value: T = stop.value
        return value
    except BaseException as error:
        clear_locals(error)
        raise
    raise AssertionError("a blocking call has nothing to await")


class Dispatcher:
    """Makes the calls of a client's resources; `is_raw`: they return a RawResponse."""

    def __init__(
        self, connections: Connections, is_raw: bool = False, handler: Callable[[], ResponseHandler] | None = None
    ) -> None:
        self.connections, self._is_raw, self._handler = connections, is_raw, handler

    def raw(self) -> Dispatcher:
        """A dispatcher whose calls return a RawResponse."""
        return Dispatcher(self.connections, is_raw=True)

    def with_handler(self, handler: Callable[[], ResponseHandler]) -> Dispatcher:
        """A dispatcher whose calls have their responses read by a handler of their own."""
        return Dispatcher(self.connections, handler=handler)

    def call(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        """Call an operation. Raises the error classes of the SDK; RuntimeError once the client is closed."""
        if extra := options.get("options"):
            check_names(extra)
        value: T = blocking(self._run(operation, options, None))
        return value

    async def call_async(self, operation: Operation[T], **options: Unpack[CallOptions]) -> T:
        """Call an operation without blocking; otherwise like `call`."""
        try:
            if extra := options.get("options"):
                check_names(extra)
            value: T = await self._run(operation, options, running())
            return value
        except BaseException as error:
            clear_locals(error)
            raise

    async def _run(self, operation: Operation[Any], options: CallOptions, asyncio: Any) -> Any:
        handler = None if self._handler is None else self._handler()
        call = Call(self.connections, operation, options, asyncio, handler)
        value = await begun(call)
        if operation.pagination is not None and hasattr(value, "__linked__"):
            pages = Dispatcher(self.connections) if self._is_raw else self  # the pages that follow are not raw
            value.__linked__(call, pages.call_async if asyncio else pages.call)
        if not self._is_raw:
            return value
        response, elapsed = as_httpx_response(call.response), call.now() - call.started
        attempts = tuple(call.attempts)
        return RawResponse(response.status_code, response.headers, response.content, elapsed, attempts, value)


class Resource(Opaque):
    """A group of operations; an attribute of the client, not made by programs."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        self._dispatcher = dispatcher

    def _with_dispatcher(self, dispatcher: Dispatcher) -> Self:
        return type(self)(dispatcher)

    def _raw(self) -> Self:
        return self._with_dispatcher(self._dispatcher.raw())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._dispatcher.connections.configuration.owner}>"


class _Signature:
    """The signature of the classes of clients.

    FastAPI fills the parameters of a dependency from the request, where anyone could pass `api_key` or `server_url`.
    So it sees none of a generated constructor; in programs without FastAPI, and of subclasses, all are seen.
    """

    def __get__(self, instance: object, owner: type[Client]) -> Any:
        generated = owner.__init__.__module__.startswith(__name__.partition("_runtime.")[0])
        if "fastapi" not in sys.modules or not generated:
            raise AttributeError("__signature__")
        from inspect import Signature

        return Signature()


class Client(Opaque):
    """A client: its configuration and its connections.

    Use it with `with` or `async with`, or call `close` / `aclose`. Connections are opened when they are first needed.
    A client can be pickled and copied: the copy has the same configuration and its own connections.
    """

    __signature__ = _Signature()

    def __init__(self, settings: Settings, **options: Unpack[ClientOptions]) -> None:
        try:
            self.sdk_configuration = self._configuration(settings, options)
        except InvalidArgument as error:
            raise settings.errors().as_own(error) from None
        self._dispatcher = Dispatcher(Connections(self.sdk_configuration))

    def _configuration(self, settings: Settings, options: ClientOptions) -> SDKConfiguration:
        return SDKConfiguration(settings, type(self).__name__, options)

    def _with_dispatcher(self, dispatcher: Dispatcher) -> Self:
        other = type(self).__new__(type(self))
        vars(other).update(self.__getstate__())
        other._dispatcher = dispatcher
        return other

    def _with_options(self, **changes: Any) -> Self:
        """The method `with_options` of generated clients: options that are UNSET stay as they are."""
        configuration = self.sdk_configuration
        try:
            changed = configuration.with_options(changes)
        except InvalidArgument as error:
            raise configuration.settings.errors().as_own(error) from None
        other = self._with_dispatcher(Dispatcher(Connections(changed, self._dispatcher.connections)))
        other.sdk_configuration = changed
        return other

    def build_request(self, method: Callable[P, object], /, *args: P.args, **arguments: P.kwargs) -> HTTPRequest:
        """The request that a method would send, as an `httpx2.Request`: `client.build_request(client.pets.get, id=7)`.

        It has the headers, credentials and bytes of a call, and hooks have seen it. Of a method that makes several
        requests, it is the first. Raises what the call raises before it sends something.
        """
        from .building import builder

        request = builder(self._dispatcher.connections, method, awaited=False)(*args, **arguments)
        return cast("HTTPRequest", request)

    async def build_request_async(
        self, method: Callable[P, Coroutine[Any, Any, object]], /, *args: P.args, **arguments: P.kwargs
    ) -> HTTPRequest:
        """Like `build_request`, for a method that ends in `_async`."""
        from .building import builder

        request = await builder(self._dispatcher.connections, method, awaited=True)(*args, **arguments)
        return cast("HTTPRequest", request)

    def __copy__(self) -> Self:
        return self._with_dispatcher(Dispatcher(Connections(self.sdk_configuration)))

    def _raw(self) -> Self:
        return self._with_dispatcher(self._dispatcher.raw())

    def close(self) -> None:
        """Close the connections. Closing again does nothing; later calls raise RuntimeError."""
        self._dispatcher.connections.close()

    async def aclose(self) -> None:
        """Close the connections, those of the running event loop included."""
        await self._dispatcher.connections.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __getstate__(self) -> dict[str, Any]:
        cached = {name for name in vars(self) if isinstance(getattr(type(self), name, None), cached_property)}
        return {name: value for name, value in vars(self).items() if name not in cached}

    def __repr__(self) -> str:
        configuration = self.sdk_configuration
        return f"{type(self).__name__}(server_url={configuration.redactor.url(configuration.server_url)!r})"
