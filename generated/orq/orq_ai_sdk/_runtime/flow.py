"""One call, from its arguments to its value: one coroutine, which a blocking call runs without ever being suspended."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from math import inf
from typing import Any, cast

from pydantic import ValidationError

from . import decode
from .codecs import JSON
from .configuration import address
from .errors import Attempt, ConnectionFailed, DeadlineExceeded, InvalidArgument, SDKError, TimedOut, field, masked
from .hooks import STAGES, HookContext
from .operation import Operation, Server
from .request import CallOptions, Outgoing, prepare
from .retry import retry_after
from .transport import Connections, Failure, Opened, Request, classify, redirected, whole

_REDIRECTS = 20


class Exchange:
    """One call on its way; `asyncio` is the module if there is an event loop, None if the call blocks."""

    outgoing: Outgoing
    opened: Opened
    response: Any = None

    def __init__(self, connections: Connections, operation: Operation[Any], options: CallOptions, asyncio: Any) -> None:
        self.connections, self.configuration, self._asyncio = connections, connections.configuration, asyncio
        self.operation, self.options, self._errors = operation, options, connections.configuration.settings.errors
        self.attempts: list[Attempt] = []
        self.began = self._turn = time.monotonic()  # the call, the try

    async def run(self) -> Any:
        """The decoded value. Raises the errors of the SDK."""
        configuration, hooks = self.configuration, self.configuration.hooks
        try:
            self.outgoing = await prepare(configuration, self.operation, self.options, self._do)
        except InvalidArgument as problem:
            raise self._errors()[type(problem)](problem.message, errors=problem.errors) from None
        self.opened = self.connections.open(self._asyncio and self._asyncio.get_running_loop())
        if self.opened.base_url is not None and self.options.get("server_url") is None:
            self.outgoing = self.outgoing._replace(base_url=address(Server(self.opened.base_url)))
        response: Any = None
        while True:
            self._turn = time.monotonic()
            response, lost = await self._tried()
            good = lost is None and response.status_code < 300
            delay = None if good else self._delay(response, lost and lost[1])
            if delay is None:
                break
            await self._do(self._asyncio.sleep if self._asyncio else time.sleep, delay)
            if self.connections.closed:
                response, lost = None, (ConnectionError("between two tries"), Failure())
                break
        if lost is not None or response.status_code >= 400:
            error = None if lost is None else self._unanswered(*lost)
            response, left = await self._hooked("after_error", response, error)
            if left is None and response is None:  # the hooks have taken away the error and given no answer
                left = error or self._errors()[ConnectionFailed]("No response received")
            if left is not None:
                raise left
        else:
            configuration.budget.give()
            response = await self._hooked("after_success", response) if hooks.after_success_hooks else response
        self.response = response
        value, error = self._value(response)
        if error is not None:
            raise error
        return value

    async def _do(self, act: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        """Call a function, and await its outcome if that is to be awaited."""
        outcome = act(*arguments, **options)
        if hasattr(outcome, "__await__") and self._asyncio is None:
            getattr(outcome, "close", bool)()
            raise TypeError("an asynchronous hook, client or credential cannot be used by a blocking call")
        return await outcome if hasattr(outcome, "__await__") else outcome

    async def _tried(self) -> tuple[Any, tuple[Exception, Failure] | None]:
        """One try: the answer at the end of its redirects, or the exception in place of one and what it means."""
        method, base, target, headers, content, *_ = self.outgoing
        first = Request(method, base + target, headers, content, self._left(self._turn))
        hop: Request | None = first
        request, configuration = self._built(first), self.configuration
        if configuration.hooks.before_request_hooks:
            request = await self._hooked("before_request", request)
            content = content if hasattr(content, "spent") else request.content
            hop = Request(request.method, str(request.url), dict(request.headers), content, first.timeout)
        if configuration.debug_logger is not None:
            self._log("Request:", method, first if hasattr(content, "spent") else request)
        try:
            response = await self._sent(request, first.timeout)
            for _ in range(_REDIRECTS if self.opened.owned and 300 <= response.status_code < 400 else 0):
                hop = hop and redirected(hop, response, configuration.redactor)
                if hop is not None:
                    response = await self._sent(self._built(hop._replace(timeout=self._left())), self._left())
        except Exception as error:
            failure = classify(error) or (Failure(final=True) if self.connections.closed else None)
            if failure is None:
                raise
            told = ": ".join(filter(None, (type(error).__name__, str(error))))
            self._note(None, masked(told, self.outgoing.secrets))
            return None, (error, failure)
        self._note(response.status_code, None)
        if configuration.debug_logger is not None:
            self._log("Response:", response.status_code, response)
        return response, None

    async def _sent(self, request: Any, limit: float | None) -> Any:
        if self._asyncio is None:
            return await self._do(self.opened.client.send, request, stream=False)
        async with self._asyncio.timeout(limit):
            response = await self.opened.client.send(request, stream=False)
        if self.connections.closed:
            raise ConnectionError("in the middle of the answer, perhaps")
        return response

    def _built(self, request: Request) -> Any:
        """The request as the client wants it; the default ones take it as it is."""
        build = getattr(self.opened.client, "build_request", None)
        if self._asyncio and hasattr(request.content, "awaited"):
            request = request._replace(content=request.content.awaited())
        method, url, headers, content, limit = request
        return build(method, url, content=content, headers=headers, timeout=limit) if build else request

    def _left(self, now: float | None = None) -> float | None:
        """The seconds that this try may still take."""
        now = now or time.monotonic()
        timeout, deadline = self.outgoing.timeout, self.outgoing.deadline
        seconds = min((timeout or inf) - (now - self._turn), (deadline or inf) - (now - self.began))
        return None if seconds == inf else max(seconds, 0.001)

    def _note(self, status: int | None, failure: str | None) -> None:
        self.attempts.append(Attempt(self._turn - self.began, time.monotonic() - self._turn, status, failure))

    def _delay(self, response: Any, failure: Failure | None) -> float | None:
        """The pause before another try, None for no other try."""
        policy, elapsed = self.outgoing.policy, time.monotonic() - self.began
        why = Failure(final=True) if getattr(self.outgoing.content, "spent", False) else failure or Failure()
        status = None if failure else response.status_code
        if policy is None or why.final or not policy.covers(status, unsent=why.unsent):
            return None
        asked = None if failure else retry_after(response.headers, time.time())
        delay = policy.pause(len(self.attempts), elapsed, random.random(), asked)
        if delay is None or elapsed + delay >= (self.outgoing.deadline or inf) or self.connections.closed:
            return None
        return delay if self.configuration.budget.take() else None

    def _value(self, response: Any) -> tuple[Any, SDKError | None]:
        """What an answer means: its value, or the error to raise."""
        operation, configuration, invalid, value = self.operation, self.configuration, None, None
        kind = field(response.headers, "content-type") or ""
        answer = operation.answer(self.options.get("accept"), response.status_code, kind[:200])
        try:
            value = answer and decode.value(answer, response, strict=configuration.strict)
        except ValidationError as problem:
            invalid = problem
        error: SDKError | None = None
        if answer is None or invalid is not None or "error" in (getattr(value, "model_extra", None) or ()):
            secrets = self.outgoing.secrets
            document, known = (answer and answer.document) or JSON, self._known()
            reading = decode.Reading(operation, whole(response), self._errors(), known, secrets, document)
            error = reading.failure() if answer is None else reading.disguised()
            if error is None and invalid is not None:
                error = reading.invalid(invalid)
            error = error and error.hide(secrets, invalid)
        if answer is not None and error is None:
            configuration.deviations.look(operation, answer, response)
        return value, error

    def _unanswered(self, raised: Exception, failure: Failure) -> Exception:
        """The error of a call that got no answer."""
        known, classes, count = self._known(), self._errors(), len(self.attempts)
        timeout, deadline = self.outgoing.timeout, self.outgoing.deadline
        what, cls = "connection failed", classes[ConnectionFailed]
        if self.connections.closed:
            what = "the client was closed"
        elif failure.timeout:
            late = time.monotonic() - self.began >= (deadline or inf)
            cls, limit = (classes[DeadlineExceeded], deadline) if late else (classes[TimedOut], timeout)
            what = "no answer" if limit is None else f"no answer within {limit:g} s"
        tried = f", {count} attempts" if count > 1 else ""
        reason = str(raised) or type(raised).__name__
        raised.__context__ = None  # it may have the request in it, with credentials
        error: SDKError = cls(f"{what}: {reason} ({known['method']} {known['url']}{tried})", **known)
        return error.hide(self.outgoing.secrets, raised)

    def _known(self) -> dict[str, Any]:
        """What every error says about its call."""
        url = self.configuration.redactor.url(self.outgoing.base_url + self.outgoing.target)
        return {"method": self.outgoing.method, "url": url, "attempts": tuple(self.attempts)}

    def _log(self, what: str, detail: object, message: Any) -> None:
        first, logger = f"{what} {detail} {self._known()['url']}", cast(Any, self.configuration.debug_logger)
        logger.debug("%s", self.configuration.redactor.message(first, message, self.outgoing.secrets))

    async def _hooked(self, stage: str, *values: Any) -> Any:
        """The values after the hooks of a stage. Raises what one of them returns as an error."""
        found: Any = values
        for hook in getattr(self.configuration.hooks, f"{stage}_hooks"):
            called, source = self.operation, self.configuration.credentials or None
            base = self.configuration, self.outgoing.base_url, called.name, None
            context = STAGES[stage](HookContext(*base, source, list(called.tags), called.extensions))
            result = await self._do(getattr(hook, stage), context, *found)
            if isinstance(result, Exception):
                raise result
            found = result if len(values) > 1 else (result,)
        return found if len(values) > 1 else found[0]
