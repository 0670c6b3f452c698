"""Requests that are built and not sent; imported when a program asks for the first one."""

from __future__ import annotations

from collections.abc import Callable
from inspect import iscoroutinefunction, unwrap
from types import MethodType
from typing import Any

from .call import Call, Outcome
from .client import Client, Dispatcher, Resource, blocking
from .connections import Connections
from .errors import InvalidArgument
from .operation import Operation
from .request import CallOptions, prepare
from .transport import MAX_URL, HTTPRequest, Reply, Request, as_httpx_request


class RequestBuilder(Call):
    """A call that ends where its request would be sent. Its value is the request."""

    _request: HTTPRequest

    async def _run(self) -> Any:
        try:
            self.begin(await prepare(self.configuration, self.operation, self.options, self.maybe_await))
        except InvalidArgument as problem:
            raise self.own(problem) from None
        _, missing = await self._attempts()
        if missing is not None:  # there is no token
            raise self.connection_error(*missing)
        return self._request

    async def attempt(self) -> Outcome:
        """Build the request."""
        import httpx2

        request, native = self.new_request()
        if self.configuration.hooks.before_request_hooks:
            request, native = await self.hooked(request, native)
        if len(request.url) >= MAX_URL:
            raise self.errors().of(InvalidArgument)("the address is too long for an httpx2.Request")
        if not isinstance(native, httpx2.Request):  # of another HTTP client
            native = as_httpx_request(native if isinstance(native, Request) else request)
        self._request = native
        return Reply(200, {}, b"", request), None


class _Built(BaseException):
    """Ends a method at its first request: what a custom method does with a response is not of interest."""

    def __init__(self, request: HTTPRequest) -> None:
        super().__init__()
        self.request = request


class RequestDispatcher(Dispatcher):
    """Makes the requests of a client's methods."""

    async def _run(self, operation: Operation[Any], options: CallOptions, asyncio: Any) -> Any:
        raise _Built(await RequestBuilder(self.connections, operation, options, asyncio).run())


def builder(connections: Connections, method: Any, *, awaited: bool) -> Callable[..., Any]:
    """The same method, returning its request. Raises the SDK's error for what is no method of the client."""
    settings = connections.configuration.settings
    owner: Any = getattr(method, "__self__", None)
    if not isinstance(method, MethodType) or not issubclass(type(owner), (Resource, Client)):
        raise _no_method(connections)
    name, function = method.__name__, method.__func__
    if owner._dispatcher.connections.configuration.settings is not settings or hasattr(Client, name):
        raise _no_method(connections)
    if iscoroutinefunction(unwrap(function)) is not awaited:
        other = "build_request" if awaited else "build_request_async"
        raise settings.errors().as_own(InvalidArgument(f"{name}: use {other} for this method"))
    bound = MethodType(function, owner._with_dispatcher(RequestDispatcher(connections)))
    building: Callable[..., Any] = bound
    if hasattr(function, "__deprecated__"):
        from .deprecation import heeding

        building = heeding(bound)
    return (_first_awaited if awaited else _first)(building, connections)


def _no_method(connections: Connections) -> InvalidArgument:
    message = "this is no method of the client that makes a call, such as client.pets.list"
    return connections.configuration.settings.errors().as_own(InvalidArgument(message))


def _first(building: Callable[..., Any], connections: Connections) -> Callable[..., Any]:
    """The same method, which returns its first request."""

    def build(*args: Any, **arguments: Any) -> Any:
        try:
            built = building(*args, **arguments)
        except _Built as first:
            return first.request
        if not hasattr(built, "__first__"):
            raise _no_method(connections)
        operation, options = built.__first__()
        return blocking(RequestBuilder(connections, operation, options, None).run())

    return build


def _first_awaited(building: Callable[..., Any], connections: Connections) -> Callable[..., Any]:
    """Like `_first`, for a coroutine."""

    async def build(*args: Any, **arguments: Any) -> Any:
        try:
            await building(*args, **arguments)
        except _Built as first:
            return first.request
        raise _no_method(connections)

    return build
