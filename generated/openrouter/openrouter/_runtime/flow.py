"""One call, from its arguments to its value, without doing any input or output.

`Exchange.steps` is a generator: it yields what is to be done and gets the outcome back (or the exception thrown in).
Two thin shells in `core.py` do it, one blocking, one awaiting.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Generator
from functools import partial
from math import inf
from typing import Any, Optional, Union

from pydantic import ValidationError

from . import decode
from .errors import Attempt, InvalidArgument, field
from .hooks import AfterErrorContext, AfterSuccessContext, BeforeRequestContext, HookContext
from .operation import Operation
from .request import CallOptions, Outgoing, prepare
from .retry import decide, retry_after
from .settings import address
from .transport import Connections, Opened
from .wire import Failure, Request, classify, redirected, whole

# A number: seconds to sleep; a function: to be called, and its result awaited if it can be.
Steps = Generator[Union[float, Callable[[], Any]], Any, Any]

_REDIRECTS = 20
_STAGES = {
    "before_request": BeforeRequestContext,
    "after_success": AfterSuccessContext,
    "after_error": AfterErrorContext,
}


class Exchange:
    """One call on its way; `loop` is the event loop that it runs in, if any."""

    outgoing: Outgoing
    opened: Opened
    response: Any = None

    def __init__(
        self, connections: Connections, operation: Operation[Any], options: CallOptions, loop: Any = None
    ) -> None:
        self.connections, self.configuration = connections, connections.configuration
        self.operation, self.options, self._loop = operation, options, loop
        self.attempts: list[Attempt] = []
        self.began = self._turn = time.monotonic()  # the call, the try

    def steps(self) -> Steps:
        """What is to be done; returns the decoded value, raises the errors of the SDK."""
        configuration, hooks = self.configuration, self.configuration.hooks
        try:
            self.outgoing = prepare(configuration, self.operation, self.options)
        except InvalidArgument as problem:
            raise configuration.settings.errors().own(problem) from None
        self.opened = self.connections.open(self._loop)
        if self.opened.base_url is not None and self.options.get("server_url") is None:
            self.outgoing = self.outgoing._replace(base_url=address(self.opened.base_url))
        context = self._context() if hooks.any() else None
        response: Any = None
        delay: Optional[float] = 0.0
        lost: Optional[tuple[Exception, Failure]] = None
        while delay is not None:
            self._turn = time.monotonic()
            response, lost = yield from self._tried(context)
            delay = self._delay(response, lost and lost[1])
            if delay is not None:
                yield delay
                if self.connections.closed:
                    response, lost, delay = None, (ConnectionError("between two tries"), Failure()), None
        if lost is not None or response.status_code >= 400:
            error = None if lost is None else self._unanswered(*lost)
            response, left = yield from self._hooked("after_error", context, response, error)
            if left is None and response is None:  # the hooks have taken away the error and given no answer
                left = error or configuration.settings.errors().connection("No response received")
            if left is not None:
                raise left
        else:
            configuration.budget.give()
            response = yield from self._hooked("after_success", context, response)
        self.response = response
        return self._value(response)

    def _tried(self, context: Optional[HookContext]) -> Steps:
        """One try: the answer at the end of its redirects, or the exception in place of one and what it means."""
        method, base, target, headers, content, *_ = self.outgoing
        hop = Request(method, base + target, headers, content, self.left(self._turn))
        request = yield from self._hooked("before_request", context, self._built(hop))
        self._log("Request:", method, request)
        send = self.opened.client.send
        try:
            response: Any = yield partial(send, request, stream=False)
            for _ in range(_REDIRECTS if self.opened.owned else 0):
                following = redirected(hop, response, self.configuration.redactor)
                if following is None:
                    break
                hop = following._replace(timeout=self.left())
                response = yield partial(send, self._built(hop), stream=False)
        except Exception as error:
            failure = classify(error) or (Failure(final=True) if self.connections.closed else None)
            if failure is None:
                raise
            self._note(failure=": ".join(filter(None, (type(error).__name__, str(error)))))
            return None, (error, failure)
        self._note(status=response.status_code)
        self._log("Response:", response.status_code, response)
        return response, None

    def _built(self, request: Request) -> Any:
        method, url, headers, content, timeout = request
        build = self.opened.client.build_request
        return build(method, url, content=content, headers=headers, timeout=timeout)

    def left(self, now: Optional[float] = None) -> Optional[float]:
        """The seconds that this try may still take."""
        now = now or time.monotonic()
        timeout, deadline = self.outgoing.timeout, self.outgoing.deadline
        seconds = min((timeout or inf) - (now - self._turn), (deadline or inf) - (now - self.began))
        return None if seconds == inf else max(seconds, 0.001)

    def _note(self, **outcome: Any) -> None:
        self.attempts.append(Attempt(self._turn - self.began, time.monotonic() - self._turn, **outcome))

    def _delay(self, response: Any, failure: Optional[Failure]) -> Optional[float]:
        """The pause before another try, None for no other try."""
        policy, elapsed = self.outgoing.policy, time.monotonic() - self.began
        if policy is None or (failure is None and not policy.covers(response.status_code)):
            return None
        now = len(self.attempts), elapsed, random.random()
        if failure is None:
            asked = retry_after(response.headers, time.time())
            delay = decide(policy, *now, status=response.status_code, asked=asked)
        else:
            delay = None if failure.final else decide(policy, *now, unsent=failure.unsent)
        if delay is None or elapsed + delay >= (self.outgoing.deadline or inf) or self.connections.closed:
            return None
        return delay if self.configuration.budget.take() else None

    def _value(self, response: Any) -> Any:
        """What an answer means: its value, or the error that is raised."""
        operation, configuration, secrets = self.operation, self.configuration, self.outgoing.secrets
        status, classes = response.status_code, configuration.settings.errors
        answers = operation.asked(self.options.get("accept")) if status < 400 else ()
        answer = decode.find(answers, status, field(response.headers, "content-type") or "")
        if answer is None:
            raise decode.failure(operation, whole(response), classes(), self._known()).hide(secrets)
        value: Any = None
        invalid: Optional[ValidationError] = None
        try:
            value = decode.value(answer, response, strict=configuration.strict)
        except ValidationError as problem:
            invalid = problem
        if invalid is not None or "error" in (getattr(value, "model_extra", None) or ()):
            hidden = decode.disguised(operation, whole(response), classes(), self._known())
            if hidden is not None:
                raise hidden.hide(secrets) from invalid
        if invalid is not None:
            raise decode.invalid(invalid, whole(response), classes(), self._known()).hide(secrets) from invalid
        configuration.deviations.look(operation, answer, response)
        return value

    def _unanswered(self, raised: Exception, failure: Failure) -> Exception:
        """The error of a call that got no answer."""
        known, classes, count = self._known(), self.configuration.settings.errors(), len(self.attempts)
        timeout, deadline = self.outgoing.timeout, self.outgoing.deadline
        what, cls = "connection failed", classes.connection
        if self.connections.closed:
            what = "the client was closed"
        elif failure.timeout:
            late = time.monotonic() - self.began >= (deadline or inf)
            cls, limit = (classes.deadline, deadline) if late else (classes.timeout, timeout)
            what = "no answer" if limit is None else f"no answer within {limit:g} s"
        tried = f", {count} attempts" if count > 1 else ""
        reason = str(raised) or type(raised).__name__
        error = cls(f"{what}: {reason} ({known['method']} {known['url']}{tried})", **known)
        error.__cause__ = raised
        return error.hide(self.outgoing.secrets)

    def _known(self) -> dict[str, Any]:
        """What every error says about its call."""
        return {"method": self.outgoing.method, "url": self._url(), "attempts": tuple(self.attempts)}

    def _url(self) -> str:
        return self.configuration.redactor.url(self.outgoing.base_url + self.outgoing.target)

    def _log(self, what: str, detail: object, message: Any) -> None:
        logger = self.configuration.debug_logger
        if logger is not None:
            first = f"{what} {detail} {self._url()}"
            logger.debug("%s", self.configuration.redactor.message(first, message, self.outgoing.secrets))

    def _hooked(self, stage: str, context: Any, *values: Any) -> Steps:
        """The values after the hooks of a stage. Raises what one of them returns as an error."""
        context = context and _STAGES[stage](context)
        for hook in getattr(self.configuration.hooks, f"{stage}_hooks"):
            result: Any = yield partial(getattr(hook, stage), context, *values)
            if isinstance(result, Exception):
                raise result
            values = result if len(values) > 1 else (result,)
        found: Any = values
        return found if len(values) > 1 else found[0]

    def _context(self) -> HookContext:
        configuration, operation = self.configuration, self.operation
        return HookContext(
            configuration,
            self.outgoing.base_url,
            operation.name,
            security_source=configuration.credentials or None,
            tags=list(operation.tags),
            extensions=operation.extensions,
        )
