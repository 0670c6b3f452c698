"""One call, from its arguments to its value: a coroutine, which a blocking call runs without ever being suspended.

    prepare → (attempt → pause)* → hooks → decode

Two steps can be replaced by parts of the SDK: an `Authorizer` goes around each attempt, to fetch a token for it, and a
`ResponseHandler` decides how a response is read, to return a stream or a download before its body has arrived.
"""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from math import inf
from typing import Any, NamedTuple, Protocol, TypeAlias

from pydantic import ValidationError

from . import decode
from .codecs import JSON
from .configuration import base_address
from .connections import Connections, OpenClient
from .context import CONTEXTS, HookContext
from .errors import Attempt, ConnectionFailed, DeadlineExceeded, InvalidArgument, SDKError, TimedOut, field
from .hooks import check_result
from .operation import Operation, Server
from .options import Phases
from .redaction import clear_locals, masked
from .request import CallOptions, Outgoing, at_base, prepare
from .retry import retry_after
from .transport import Failure, Request, as_httpx_response, classify, is_httpx, is_of_proxy, reason_of, redirect

_MAX_REDIRECTS = 20


class NoResponse(NamedTuple):
    """Why an attempt got no response: the exception of the HTTP client, and what it means."""

    error: Exception
    failure: Failure


Outcome: TypeAlias = tuple[Any, NoResponse | None]  # of an attempt: the response, or None and why there is none


class Authorizer(Protocol):
    """Goes around the attempts of one call."""

    async def attempt(self, call: Call) -> Outcome:
        """Make `call.attempt()` with a token."""
        ...


class ResponseHandler(Protocol):
    """Reads the responses of one call instead of the call itself."""

    async def send(self, call: Call, request: Any, seconds: float | None) -> Any:
        """Send a request. Returns the response, unread if the handler is going to hand it out."""
        ...

    def hand_out(self, call: Call, response: Any) -> tuple[Any, Any] | None:
        """The value of the call and its response without a body; None for a response that was read whole."""
        ...

    def loggable(self, response: Any) -> Any:
        """The response as far as it can be logged."""
        ...

    async def finish(self, call: Call) -> None:
        """Release what was not handed out. Called at the end of the call, whether it succeeded or failed."""
        ...


class Call:
    """One call of an operation; `asyncio` is the module or its like if it runs on an event loop, None if it blocks."""

    outgoing: Outgoing
    client: OpenClient
    response: Any = None  # of the last attempt, once the call has a value

    def __init__(
        self,
        connections: Connections,
        operation: Operation[Any],
        options: CallOptions,
        asyncio: Any,
        handler: ResponseHandler | None = None,
    ) -> None:
        self.connections, self.configuration, self.asyncio = connections, connections.configuration, asyncio
        settings = self.configuration.settings
        self.operation, self.options, self.errors = operation, options, settings.errors
        self._handler: ResponseHandler | None = handler or (operation.handler() if operation.handler else None)
        self._authorizer: Authorizer | None = settings.authorizer() if settings.authorizer else None
        self.attempts: list[Attempt] = []
        self.skipped = 0.0  # seconds that have passed for this call alone, where tests do not wait for them
        self.started = self.attempt_started = time.monotonic()
        self.token_url: str | None = None  # while a token is being fetched: where from, without secrets

    def run(self) -> Coroutine[Any, Any, Any]:
        """Make the call and return its value. Raises the errors of the SDK."""
        return self._run() if self._handler is None else self._run_and_finish(self._handler)

    async def _run_and_finish(self, handler: ResponseHandler) -> Any:
        try:
            return await self._run()
        finally:
            await handler.finish(self)

    def begin(self, outgoing: Outgoing) -> None:
        """Note the request and find the HTTP client. Raises InvalidArgument for an address that is none."""
        self.outgoing = outgoing
        client = self.connections.client(self.asyncio and self.asyncio.get_running_loop())
        if client.stand_in is not None:
            client = client.stand_in.attach(client, self)
        self.client = client
        if client.base_url is not None and self.options.get("server_url") is None:
            self.outgoing = at_base(outgoing, base_address(Server(client.base_url)))
        if not client.owned and not outgoing.is_limited:
            self.outgoing = self.outgoing._replace(timeout=None)  # the program's client has its own

    async def _run(self) -> Any:
        response: Any = None
        try:
            response, missing = await self._outcome()
            problem = None
        except InvalidArgument as invalid:
            missing, problem = None, invalid
        if problem is not None:  # outside of `except`: its context would show how it came about
            raise self.own(problem)
        if missing is None and response.status_code < 400:
            self.configuration.budget.refill()
            if self.configuration.hooks.after_success_hooks:
                response = await self._run_hooks("after_success", response)
        else:
            response = await self._after_error(response, missing)
        if self._handler is not None and (handed_out := self._handler.hand_out(self, response)):
            value, self.response = handed_out
            return value
        self.response = response
        value, error = self.decode(self.operation, self.options.get("accept"), response)
        if error is not None:
            raise error
        return value

    def own(self, problem: InvalidArgument) -> InvalidArgument:
        """An error as one of the SDK's own class. Before there is a request, it names the method."""
        return self.errors().as_own(problem, "" if hasattr(self, "outgoing") else self.operation.call)

    async def _outcome(self) -> Outcome:
        """Make the request and send it. Raises InvalidArgument for arguments, or an environment, of no use."""
        self.begin(await prepare(self.configuration, self.operation, self.options, self.maybe_await))
        return await self._attempts()

    async def maybe_await(self, function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        """Call a function, and await its result if it is awaitable. Raises TypeError for that in a blocking call."""
        result = function(*arguments, **options)
        if not hasattr(result, "__await__"):
            return result
        if self.asyncio is None:
            getattr(result, "close", bool)()
            raise TypeError("an asynchronous hook, client or credential cannot be used by a blocking call")
        return await result

    # --- attempts

    async def _attempts(self) -> Outcome:
        """The outcome of the last attempt: the first that succeeds, or that no other may follow."""
        while True:
            self.attempt_started = self.now()
            authorizer = self._authorizer
            response, missing = await (self.attempt() if authorizer is None else authorizer.attempt(self))
            succeeded = missing is None and response.status_code < 300
            delay = None if succeeded else self._delay(response, missing)
            if delay is None:
                return response, missing
            await self._pause(delay)
            if self.connections.closed:
                return None, NoResponse(ConnectionError("during the pause between two attempts"), Failure())

    async def attempt(self) -> Outcome:
        """Send the request and follow redirects."""
        request, native = self.new_request()
        if self.configuration.hooks.before_request_hooks:
            request, native = await self.hooked(request, native)
        if self.configuration.debug_logger is not None:
            self._log("Request:", request.method, request if hasattr(request.content, "spent") else native)
        response: Any = None
        try:
            response = await self._send(native, request.timeout)
            if self.client.owned and 300 <= response.status_code < 400:
                response = await self._follow_redirects(request, response)
        except Exception as error:
            if problem := getattr(request.content, "problem", None):
                raise problem from error
            failure = classify(error) or (Failure(final=True) if self.connections.closed else None)
            if failure is None:
                raise
            if response is not None:  # the server had the request, although what it redirects to did not
                failure = failure._replace(unsent=False)
            reason = ": ".join(filter(None, (type(error).__name__, str(error))))
            self.note_attempt(None, masked(reason, self.outgoing.secrets))
            return None, NoResponse(error, failure)
        self.note_attempt(response.status_code, None)
        if self.configuration.debug_logger is not None:
            shown = response if self._handler is None else self._handler.loggable(response)
            self._log("Response:", response.status_code, shown)
        return response, None

    def new_request(self) -> tuple[Request, Any]:
        """The request of an attempt, and what the HTTP client gets."""
        method, base, target, headers, content, *_ = self.outgoing
        seconds = self.remaining(now=self.attempt_started)
        request = Request(method, base + target, headers, content, seconds, self._phases(seconds))
        return request, self.build(request, self.outgoing.removed)

    async def hooked(self, request: Request, native: Any) -> tuple[Request, Any]:
        """The same after the hooks."""
        native = await self._run_hooks("before_request", native)
        content = request.content if hasattr(request.content, "spent") else native.content
        url = type(request.url)(native.url)  # a secret stays one
        return Request(native.method, url, dict(native.headers), content, *request[4:]), native

    async def _follow_redirects(self, request: Request, response: Any) -> Any:
        """The response at the end of the redirects. Custom clients are configured to follow them, or not to."""
        for _ in range(_MAX_REDIRECTS):
            following = redirect(request, response, self.configuration.redactor)
            if following is None:
                break
            seconds = self.remaining()
            request = following._replace(timeout=seconds, phases=self._phases(seconds))
            response = await self._send(self.build(request, self.outgoing.removed), seconds)
        return response

    def _send(self, native: Any, seconds: float | None) -> Awaitable[Any]:
        return self.send(native, seconds) if self._handler is None else self._handler.send(self, native, seconds)

    async def send(self, native: Any, seconds: float | None, *, stream: bool = False) -> Any:
        """Send a request, as `build` returns it, and read the response unless it is a stream."""
        http, is_default = self.client.http, isinstance(native, Request)
        if self.asyncio is None:
            response = await self.maybe_await(http.send, native, stream=stream or not is_default)
            return response if stream or is_default else await self._read(response)
        async with self.asyncio.timeout(seconds):
            response = await http.send(native, stream=stream or not is_default)
            if not stream and not is_default:
                response = await self._read(response)
        self.check_open()
        return response

    async def _read(self, response: Any) -> Any:
        from .httpx_responses import read_response

        awaited = self.asyncio is not None
        return await read_response(response, self.configuration.max_response_bytes, awaited=awaited)

    def build(self, request: Request, without: Iterable[str] = ()) -> Any:
        """The request as the HTTP client wants it, without some headers; the default ones take it as it is."""
        build = getattr(self.client.http, "build_request", None)
        if self.asyncio and hasattr(request.content, "awaited"):
            request = request._replace(content=request.content.awaited())
        if build is None:
            return request
        method, url, headers, content, timeout, phases = request
        limits: dict[str, Any] = {"timeout": timeout}
        if is_httpx(self.client.http):
            if phases is not None:
                limits = {"timeout": tuple(phases)}
            elif timeout is None and not self.client.owned and not self.outgoing.is_limited:
                limits = {}  # those of the client itself
        native = build(method, url, content=content, headers=headers, **limits)
        added: Any = getattr(native, "headers", None)
        for name in without if hasattr(added, "pop") else ():
            added.pop(name, None)
        return native

    def _phases(self, seconds: float | None) -> Phases | None:
        """The limits of the phases of an attempt, none longer than the seconds that are left."""
        phases = self.outgoing.phases
        return None if phases is None else phases.within(seconds)

    def check_open(self) -> None:
        """Raise ConnectionError if the client was closed in the meantime."""
        if self.connections.closed:
            raise ConnectionError("while a response was being read")

    def now(self) -> float:
        """The time, in seconds; only differences mean something."""
        return time.monotonic() + self.skipped

    async def _pause(self, seconds: float) -> None:
        if self.client.stand_in is not None and self.client.stand_in.replaces:
            self.skipped += seconds
        else:
            await self.maybe_await(self.asyncio.sleep if self.asyncio else time.sleep, seconds)

    def remaining(self, now: float | None = None, since: float | None = None) -> float | None:
        """The seconds left of the timeout, which began with the attempt or at `since`, and of the deadline."""
        now, since = now or self.now(), since or self.attempt_started
        timeout, deadline = self.outgoing.timeout, self.outgoing.deadline
        seconds = min((timeout or inf) - (now - since), (deadline or inf) - (now - self.started))
        return None if seconds == inf else max(seconds, 0.001)

    def note_attempt(self, status: int | None, failure: str | None) -> None:
        """Add the attempt to those that errors and raw responses list."""
        start, end = self.attempt_started, self.now()
        self.attempts.append(Attempt(start - self.started, end - start, status, failure))

    def _delay(self, response: Any, missing: NoResponse | None) -> float | None:
        """The pause before another attempt; None if there is to be none."""
        policy, elapsed = self.outgoing.policy, self.now() - self.started
        failure = Failure() if missing is None else missing.failure
        status = response.status_code if missing is None else None
        spent = getattr(self.outgoing.content, "spent", False)
        if policy is None or failure.final or spent or not policy.covers(status, unsent=failure.unsent):
            return None
        requested = retry_after(response.headers, time.time()) if missing is None else None
        delay = policy.pause(len(self.attempts), elapsed, random.random(), requested)
        if delay is None or elapsed + delay >= (self.outgoing.deadline or inf) or self.connections.closed:
            return None
        return delay if self.configuration.budget.spend() else None

    # --- results

    async def _after_error(self, response: Any, missing: NoResponse | None) -> Any:
        """The response with an error status, or another one from a hook. Raises the error in place of a response."""
        error = None if missing is None else self.connection_error(*missing)
        response, remaining = await self._run_hooks("after_error", response, error)
        if remaining is None and response is None:  # the hooks removed the error without a response in its place
            remaining = error or self.errors().of(ConnectionFailed)("No response received")
        if remaining is not None:
            raise remaining
        return response

    def decode(
        self, operation: Operation[Any], accept: str | None, response: Any, *, is_item: bool = False
    ) -> tuple[Any, SDKError | None]:
        """The value of a response, or the error to raise. An item of a stream is an error if it has an `error`."""
        configuration, secrets = self.configuration, self.outgoing.secrets
        content_type = field(response.headers, "content-type") or ""
        declared = operation.response(accept, response.status_code, content_type[:200])
        value, invalid = None, None
        error: SDKError | None = None
        if declared is not None:
            try:
                value = decode.value(declared, response, strict=configuration.strict)
            except ValidationError as problem:
                invalid = problem
        elif not configuration.strict:
            keeps = configuration.keeps_invalid
            declared, value = decode.mislabeled(operation, accept, response, content_type[:200], keeps=keeps)
        member = configuration.settings.error_member or "error"
        has_error = (is_item or configuration.settings.error_member) and member in (
            getattr(value, "model_extra", None) or ()
        )
        if declared is None or invalid is not None or has_error:
            raw, document = as_httpx_response(response), (declared and declared.document) or JSON
            keeps, context = configuration.keeps_invalid, self.error_context()
            decoder = decode.ErrorDecoder(operation, raw, self.errors(), context, secrets, document, keeps)
            error = decoder.status_error() if declared is None else decoder.disguised_error(member)
            if error is None and declared is not None and invalid is not None:
                value, error = decoder.invalid_value(declared, invalid)
        if error is not None:
            return value, error.hide(secrets, invalid)
        if declared is not None:
            configuration.deviations.check(operation, declared, response)
        return value, None

    def connection_error(self, error: Exception, failure: Failure) -> Exception:
        """The error for a call without a response."""
        if isinstance(error, SDKError):  # no token
            error.attempts = tuple(self.attempts)
            return error
        context, classes, count = self.error_context(), self.errors(), len(self.attempts)
        timeout, deadline = self.outgoing.timeout, self.outgoing.deadline
        cls: type[SDKError] = classes.of(ConnectionFailed)
        what = "connection failed"
        if self.connections.closed:
            what = "the client was closed"
        elif failure.timeout:
            late = self.now() - self.started >= (deadline or inf)
            cls, limit = classes.of(DeadlineExceeded if late else TimedOut), deadline if late else timeout
            what = "no response" if limit is None else f"no response within {limit:g} s"
        attempts = f", {count} attempts" if count > 1 else ""
        reason = reason_of(error)
        reason = f"the proxy refused it: {reason}" if is_of_proxy(error) else reason
        error.__context__ = None  # it may hold the request, with credentials
        clear_locals(error)
        message = f"{what}: {reason} ({context['method']} {context['url']}{attempts})"
        return cls(message, **context).hide(self.outgoing.secrets, error)

    def error_context(self) -> dict[str, Any]:
        """What every error says about its call."""
        method, url = "POST", self.token_url
        if url is None:
            method, base_url, target, *_ = self.outgoing
            url = self.configuration.redactor.url(base_url + target)
        return {"method": method, "url": url, "attempts": tuple(self.attempts)}

    def _log(self, what: str, detail: object, message: Any) -> None:
        logger, redactor = self.configuration.debug_logger, self.configuration.redactor
        if logger is not None:
            first = f"{what} {detail} {self.error_context()['url']}"
            logger.debug("%s", redactor.message(first, message, self.outgoing.secrets))

    async def _run_hooks(self, stage: str, *values: Any) -> Any:
        """The values after the hooks of a stage. Raises an exception that one of them returns."""
        current: Any = values
        for hook in getattr(self.configuration.hooks, f"{stage}_hooks"):
            operation, source = self.operation, self.configuration.credentials or None
            base = self.configuration, self.outgoing.base_url, operation.name, None
            context = CONTEXTS[stage](HookContext(*base, source, list(operation.tags), operation.extensions))
            result = await self.maybe_await(getattr(hook, stage), context, *current)
            if isinstance(result, Exception):
                raise result
            check_result(hook, stage, result)
            current = result if len(values) > 1 else (result,)
        return current if len(values) > 1 else current[0]
