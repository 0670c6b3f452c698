"""What answers which call."""

from __future__ import annotations

import threading
from abc import abstractmethod
from collections.abc import Callable, Coroutine, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from importlib import import_module
from math import inf
from typing import Any, Generic, Protocol, Self, TypeVar, overload

import httpx2

from .._runtime.call import Call
from .._runtime.configuration import Settings
from .._runtime.connections import StandIn, replaced
from .._runtime.encode import to_json, to_jsonable
from .._runtime.errors import ConnectionFailed, SDKError, StatusError, TimedOut
from .._runtime.operation import Operation
from .answers import Answer, Make, Outcome, Streamed, always, computed, raising
from .bodies import Body, body_of, by_preference, media_type_of, status_of
from .operations import check_arguments, operation_of
from .paging import PageSequence
from .records import Calls, RecordedRequest, shown
from .samples import Samples, error_status

T = TypeVar("T")
R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)
_JSON = {"content-type": "application/json"}


class UnscriptedCall(AssertionError):
    """A call that no script answers, after `refuse_unscripted`."""


class StreamLike(Protocol[T_co]):
    """A stream of a blocking call."""

    def __next__(self) -> T_co: ...
    def close(self) -> None: ...


class AsyncStreamLike(Protocol[T_co]):
    """A stream of an asynchronous call."""

    async def __anext__(self) -> T_co: ...
    async def aclose(self) -> None: ...


class Route(Generic[R]):
    """What the calls of one method get, in order. The last answer holds for all further calls, unless it has `times`.

    `after` is how long the server takes, in seconds. Nobody waits for them, but limits of calls count them.
    """

    def __init__(self, script: Script, operation: Operation[Any], arguments: Mapping[str, Any]) -> None:
        self._script, self.operation, self._conditions, self._answers = script, operation, arguments, list[Answer]()

    def returns(
        self,
        value: R | Mapping[str, Any],
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        after: float = 0.0,
        times: int | None = None,
    ) -> Self:
        """A value, as a model or in plain data. Raises TypeError if the method cannot return it."""
        body = body_of(self.operation, value, status)
        return self._add(always(body._replace(headers={**body.headers, **(headers or {})})), after, times)

    def fails(
        self,
        error: int | type[SDKError],
        body: object = None,
        *,
        headers: Mapping[str, str] | None = None,
        after: float = 0.0,
        times: int | None = None,
    ) -> Self:
        """A response with an error status, or the error class that it raises; by default with a body as documented.

        The classes of connection errors and timeouts mean these failures.
        """
        if isinstance(error, type) and issubclass(error, ConnectionFailed):
            return self.times_out(times=times) if issubclass(error, TimedOut) else self.disconnects(times=times)
        given: Any = error
        if isinstance(error, int):
            status = error
        elif not isinstance(given, type):  # in a program that nobody checks
            raise TypeError(f"fails(…) takes a status or an error class, not {error!r}; raises(…) takes an exception")
        elif issubclass(error, StatusError):
            status = error_status(error, self._script.settings.errors().statuses)
        else:
            raise TypeError(f"no response raises {error.__name__}")
        if not 300 <= status <= 599:
            raise ValueError(f"fails(…) takes a status from 300 to 599, not {status}; responds({status}, …) takes any")
        if body is None:
            body = self._script.samples.error(self.operation, status) or {"message": phrase_of(status)}
        return self.responds(status, body, headers=headers, after=after, times=times)

    def responds(
        self,
        status: int = 200,
        body: object = b"",
        *,
        headers: Mapping[str, str] | None = None,
        after: float = 0.0,
        times: int | None = None,
    ) -> Self:
        """Any response, also one that the API does not describe: bytes and text as they are, other values as JSON."""
        if isinstance(body, (bytes, str)):
            content = body.encode() if isinstance(body, str) else body
            declared = by_preference(self.operation, None)
            media_type = media_type_of(declared[0]) if declared and status < 300 else "text/plain"
            own = {"content-type": media_type} if content and media_type else {}
        else:
            content, own = to_json(to_jsonable(body)), _JSON
        return self._add(always(Body(status, _merged(own, headers), content)), after, times)

    def raises(self, error: Exception | type[Exception], *, after: float = 0.0, times: int | None = None) -> Self:
        """A failure in place of a response: an exception that an HTTP client raises, such as `httpx2.ConnectError`."""
        if isinstance(error, SDKError) or (isinstance(error, type) and issubclass(error, SDKError)):
            raise TypeError("errors of the SDK follow from responses: use fails(…)")
        make = partial(error, "a scripted failure") if isinstance(error, type) else error
        return self._add(raising(make), after, times)

    def times_out(self, *, times: int | None = None) -> Self:
        """No response: the timeout of the attempt passes, or the deadline of the call, at once."""
        return self._add(raising(lambda: httpx2.ReadTimeout("the server is silent")), inf, times)

    def disconnects(self, *, sent: bool = True, after: float = 0.0, times: int | None = None) -> Self:
        """No response: the connection is reset; without `sent`, there is no connection at all."""
        error = httpx2.ReadError("connection reset by peer") if sent else httpx2.ConnectError("connection refused")
        return self._add(raising(error), after, times)

    def streams(
        self,
        items: Iterable[Any],
        *,
        breaks: bool | Exception = False,
        every: float = 0.0,
        headers: Mapping[str, str] | None = None,
        after: float = 0.0,
        times: int | None = None,
    ) -> Self:
        """A stream of items, as models or in plain data; of a download, pieces of bytes.

        With `breaks` the connection ends after the items, with this exception if it is one. `every` are the seconds
        before each item. Raises TypeError for what is no item of the stream.
        """
        status, media_type, pieces = stream_parts(self.operation, list(items))
        if breaks is True:
            breaks = httpx2.RemoteProtocolError("peer closed connection without sending complete message body")
        if breaks:
            pieces = [*_without_end(pieces, len(list(pieces))), breaks]
        streamed = Streamed(status, _merged({"content-type": media_type}, headers), pieces, every)
        return self._add(always(streamed), after, times)

    def pages(self, *pages: R | Mapping[str, Any], after: float = 0.0, times: int | None = None) -> Self:
        """Pages in order. What leads from one to the next is filled in: cursors, addresses, flags, counts."""
        sequence = PageSequence(self.operation, pages, "pages(…)")
        return self._add(lambda call, request: sequence.body(call, request.url), after, times)

    def answers(
        self, function: Callable[[RecordedRequest], Any], *, after: float = 0.0, times: int | None = None
    ) -> Self:
        """What a function returns for a request: a value, an `httpx2.Response`, or an exception.

        It may be asynchronous if the calls are.
        """
        return self._add(computed(function, self.operation), after, times)

    def _add(self, make: Make, after: float, times: int | None) -> Self:
        if times is not None and times < 1:
            raise ValueError("times must be at least 1")
        self._answers.append(Answer(make, after, times))
        return self

    def next_answer(self) -> Answer | None:
        """The answer for another call; None once all are used up."""
        for number, answer in enumerate(self._answers, 1):
            limit = (inf if number == len(self._answers) else 1) if answer.times is None else answer.times
            if answer.used < limit:
                answer.used += 1
                return answer
        return None

    @property
    def unused(self) -> bool:
        """Whether some answer was not used."""
        return any(answer.used < (answer.times or 1) for answer in self._answers)

    @property
    def is_empty(self) -> bool:
        """Whether there are no answers."""
        return not self._answers

    def covers(self, request: RecordedRequest) -> bool:
        """Whether the route is for a request."""
        return request.operation == self.operation.name and request.has(self._conditions)

    def is_like(self, other: Route[Any]) -> bool:
        """Whether both are for the same requests."""
        same = self.operation.name == other.operation.name
        return same and to_jsonable(dict(self._conditions)) == to_jsonable(dict(other._conditions))

    def __repr__(self) -> str:
        conditions = f" with {shown(self._conditions)}" if self._conditions else ""
        count = len(self._answers)
        answers = f"{count} answer{'' if count == 1 else 's'}"
        return f"<{answers} for {self._script.samples.method(self.operation.name)}{conditions}>"


class StreamRoute(Route[Any], Generic[T]):
    """What the calls of a method get that returns a stream."""

    def streams(
        self,
        items: Iterable[T | Mapping[str, Any]],
        *,
        breaks: bool | Exception = False,
        every: float = 0.0,
        headers: Mapping[str, str] | None = None,
        after: float = 0.0,
        times: int | None = None,
    ) -> Self:
        """Like that of `Route`, with items of the declared type."""
        options: Any = {"breaks": breaks, "every": every, "headers": headers, "after": after, "times": times}
        return super().streams(items, **options)


def _merged(own: Mapping[str, str], headers: Mapping[str, str] | None) -> dict[str, str]:
    """Headers, of which those of the script replace our own in any case of their names."""
    names = {name.lower() for name in headers or ()}
    return {**{name: value for name, value in own.items() if name not in names}, **(headers or {})}


def _without_end(pieces: Sequence[Any], count: int) -> Sequence[Any]:
    """The pieces of a stream that breaks: without what ends it."""
    return pieces[:-1] if count and b"[DONE]" in pieces[-1] else pieces


def phrase_of(status: int) -> str:
    """A status in words."""
    return HTTPStatus(status).phrase if status in set(HTTPStatus) else f"status {status}"


def stream_parts(operation: Operation[Any], items: list[Any]) -> tuple[int, str, Sequence[Any]]:
    """Status, media type and pieces of a stream. Raises TypeError for an operation without one."""
    if any(one.codec.is_stream for one in operation.responses):
        module = import_module(".streams", __package__)  # a part of SDKs with streams
        declared = module.stream_of(operation)
        return status_of(declared), media_type_of(declared), list(module.pieces_of(operation, declared, items))
    declared = next((one for one in operation.responses if one.media_type and one.document is None), None)
    if declared is None or not all(isinstance(item, bytes) for item in items):
        raise TypeError(f"{operation.call} does not return a stream: script its responses with returns(…)")
    return status_of(declared), media_type_of(declared), items


class Script(StandIn):
    """Routes, and the requests that were sent. It stands in for the network."""

    def __init__(self, settings: Settings) -> None:
        self.settings, self.samples = settings, Samples.of(settings.package)
        self.requests: list[RecordedRequest] = []
        self.routes: list[Route[Any]] = []  # the latest first
        self.refuses: str | None = None  # why unscripted calls are refused
        self.recorded: Callable[[RecordedRequest], Outcome] | None = None  # finds what was recorded
        self._lock = threading.RLock()

    def add(self, method: Any, arguments: Mapping[str, Any]) -> Route[Any]:
        """A route, which comes before all earlier ones and replaces one for the same requests."""
        operation = operation_of(method)
        check_arguments(method, arguments)
        route: Route[Any] = Route(self, operation, arguments)
        with self._lock:
            self.routes = [route, *(one for one in self.routes if not one.is_like(route))]
        return route

    def record(self, call: Call, request: Any) -> RecordedRequest:
        """Note a request."""
        recorded = RecordedRequest(call, request)
        with self._lock:
            self.requests.append(recorded)
        return recorded

    def answer(self, call: Call, request: RecordedRequest) -> Answer:
        """What a request gets. Raises UnscriptedCall."""
        if request.operation is None:
            token = {"access_token": "fake-token", "token_type": "Bearer", "expires_in": 3600}
            return Answer(always(Body(200, _JSON, to_json(token))))
        with self._lock:
            routes = [route for route in self.routes if route.covers(request) and not route.is_empty]
            for route in routes:
                if answer := route.next_answer():
                    return answer
        if self.recorded is not None:
            found = self.recorded
            return Answer(lambda call, request: found(request))
        if self.refuses is not None:
            raise UnscriptedCall(self._refusal(request, used_up=bool(routes)))
        return Answer(partial(self._sample, call.operation))

    def _refusal(self, request: RecordedRequest, *, used_up: bool) -> str:
        method = self.samples.method(str(request.operation))
        call = f"{method}({request.shown_arguments()})"
        others = [route for route in self.routes if route.operation.name == request.operation]
        if used_up:
            reason = "all its scripted answers are used up: the last one has times=…, without which it would go on"
        elif others:
            reason = f"the scripts for it are for other arguments: {', '.join(map(repr, others))}"
        else:
            reason = f"nothing is scripted for it: fake.on(fake.{method}).returns(…)"
        return f"{call} was called, and {reason}"

    def _sample(self, operation: Operation[Any], call: Call, request: RecordedRequest) -> Outcome:
        declared = by_preference(operation, call.options.get("accept"))[0]
        status, headers = status_of(declared), {"content-type": media_type_of(declared)}
        if declared.media_type is None:
            return Body(status, {}, b"")
        try:
            value = self.samples.for_items(operation, self.samples.value(operation, declared), request.arguments)
        except LookupError:
            if declared.document is None and not declared.codec.is_stream:
                return Body(status, headers, b"sample")
            method = self.samples.method(operation.name)
            raise UnscriptedCall(f"{method} has no sample response: script it with fake.on(…).returns(…)") from None
        if declared.codec.is_stream:
            _, media_type, pieces = stream_parts(operation, value)
            return Streamed(status, {"content-type": media_type}, pieces)
        if declared.document is None:
            return Body(status, headers, str(value).encode())
        if operation.pagination is not None:
            return PageSequence(operation, [value], "a page").body(call, request.url)
        return Body(status, headers, declared.document.encoded(value))

    def client(self) -> Any:
        """The HTTP client that replaces all others."""
        from .transport import FakeHttp

        return FakeHttp(self)

    def attach(self, opened: Any, call: Any) -> Any:
        """The HTTP client for one call."""
        from .transport import attached

        return attached(self, opened, call)

    def __deepcopy__(self, memo: object) -> Script:
        return self

    def __reduce__(self) -> Any:
        raise TypeError("a fake cannot be pickled: its script and its requests are in this process")


class Scripting:
    """Scripts calls and shows those that were made: the members that a fake adds to its client."""

    @property
    @abstractmethod
    def _script(self) -> Script: ...

    @overload
    def on(self, method: Callable[..., StreamLike[T]], /, **arguments: Any) -> StreamRoute[T]: ...
    @overload
    def on(
        self, method: Callable[..., Coroutine[Any, Any, AsyncStreamLike[T]]], /, **arguments: Any
    ) -> StreamRoute[T]: ...
    @overload
    def on(self, method: Callable[..., Coroutine[Any, Any, R]], /, **arguments: Any) -> Route[R]: ...
    @overload
    def on(self, method: Callable[..., R], /, **arguments: Any) -> Route[R]: ...
    def on(self, method: Callable[..., Any], /, **arguments: Any) -> Any:
        """Script the calls of a method, or only those with some arguments: `fake.on(fake.pets.get, id=7).returns(pet)`.

        It holds for blocking and for asynchronous calls, whichever of the two methods is passed. A later script comes
        before earlier ones, and replaces one for the same arguments. Raises TypeError for anything else than a method.
        """
        return self._script.add(method, arguments)

    def calls(self, method: Callable[..., Any], /) -> Calls:
        """The calls of a method, blocking and asynchronous."""
        script, name = self._script, operation_of(method).name
        own = [one for one in script.requests if one.operation == name and one.attempt == 1]
        return Calls(script.samples.method(name), own)

    @property
    def requests(self) -> Sequence[RecordedRequest]:
        """All requests that were sent, those of further attempts included."""
        return tuple(self._script.requests)

    def refuse_unscripted(self) -> Self:
        """From now on, calls that no script answers raise UnscriptedCall. Returns the fake."""
        self._script.refuses = "unscripted"
        return self

    def assert_all_used(self) -> None:
        """Assert that every scripted answer was used."""
        unused = [repr(route) for route in reversed(self._script.routes) if route.unused]
        if unused:
            raise AssertionError(f"scripted and not used: {', '.join(unused)}")

    def reset(self) -> None:
        """Forget all scripts and requests."""
        self._script.routes.clear()
        self._script.requests.clear()

    @contextmanager
    def intercept(self) -> Generator[Self, None, None]:
        """Answer the calls of all clients of the SDK, in all threads, those that programs make themselves included.

        They need no keys: environment variables with credentials are replaced for as long as it lasts.
        """
        from .fake import fake_environment

        with fake_environment(self._script.settings), replaced(self._script):
            yield self
