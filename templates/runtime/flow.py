"""One call, from its arguments to its value, without doing any input or output.

`Exchange.steps` is a generator: it yields what is to be done and gets the outcome back (or the exception thrown in).
Two thin shells in `core.py` do it, one blocking, one awaiting.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Generator
from math import inf
from typing import Any, Literal, NamedTuple, Optional

from pydantic import ValidationError

from . import decode
from .configuration import SDKConfiguration
from .errors import Attempt, InvalidArgument
from .hooks import HookContext
from .operation import Operation
from .request import CallOptions, Outgoing, prepare
from .retry import decide, retry_after
from .transport import Failure, Request, classify, redirected, whole

# open: give an Opened; send: this request, give the response; sleep: seconds; settle: await it if it can be awaited
Steps = Generator[tuple[Literal["open", "send", "sleep", "settle"], Any], Any, Any]

_REDIRECTS = 20


class Opened(NamedTuple):
    """A client ready for use.

    `owned`: it is the SDK's own, whose redirects are followed here; `base_url`: the address that an init hook wants
    instead of the configured one; `plain`: its requests and answers are not httpx2's; `closed` tells whether the
    program has closed it meanwhile.
    """

    client: Any
    owned: bool
    base_url: Optional[str]
    plain: bool
    closed: Callable[[], bool]


class Exchange:
    """One call on its way."""

    outgoing: Outgoing
    opened: Opened
    response: Any = None

    def __init__(self, config: SDKConfiguration, operation: Operation[Any], options: CallOptions) -> None:
        self.configuration, self.operation, self.options = config, operation, options
        self.attempts: list[Attempt] = []
        self.began = self._turn = time.monotonic()  # the call, the try

    def steps(self) -> Steps:
        """What is to be done; returns the decoded value, raises the errors of the SDK."""
        configuration, hooks = self.configuration, self.configuration.hooks
        try:
            self.outgoing = prepare(configuration, self.operation, self.options)
        except InvalidArgument as problem:
            raise configuration.settings.errors().own(problem) from None
        self.opened = yield "open", None
        if self.opened.base_url is not None and self.options.get("server_url") is None:
            self.outgoing = self.outgoing._replace(base_url=self.opened.base_url)
        context = self._context() if hooks.any() else None
        while True:
            self._turn = time.monotonic()
            response, lost = yield from self._tried(context)
            delay = self._delay(response, lost and lost[1])
            if delay is None:
                break
            yield "sleep", delay
            if self.opened.closed():
                response, lost = None, (ConnectionError("between two tries"), Failure())
                break
        if lost is not None:
            response = yield from self._after_error(context, None, self._unanswered(*lost))
        elif response.status_code >= 400:
            response = yield from self._after_error(context, response, None)
        else:
            configuration.budget.give()
            if hooks.after_success_hooks:
                response = yield from self._hooked("after_success", context, response)
        self.response = response
        return self._value(response)

    def _tried(self, context: Optional[HookContext]) -> Steps:
        """One try: the answer at the end of its redirects, or why there is none."""
        request = self._build(self._request())
        if context is not None:
            request = yield from self._hooked("before_request", context, request)
        self._log("Request:", self.outgoing.method, request)
        try:
            response = yield "send", request
            if self.opened.owned and response.status_code < 400:
                response = yield from self._redirected(response)
        except Exception as error:
            failure = classify(error)
            if failure is None:
                if not self.opened.closed():
                    raise
                failure = Failure(final=True)
            self._note(failure=f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)
            return None, (error, failure)
        self._note(status=response.status_code)
        self._log("Response:", response.status_code, response)
        return response, None

    def _note(self, **outcome: Any) -> None:
        began, now = self._turn - self.began, time.monotonic()
        self.attempts.append(Attempt(began, now - self._turn, **outcome))

    def left(self, now: Optional[float] = None) -> Optional[float]:
        """The seconds that this try may still take."""
        now = now or time.monotonic()
        timeout, deadline = self.outgoing.timeout, self.outgoing.deadline
        seconds = min((timeout or inf) - (now - self._turn), (deadline or inf) - (now - self.began))
        return None if seconds == inf else max(seconds, 0.001)

    def _request(self) -> Request:
        method, base, target, headers, content, *_ = self.outgoing
        return Request(method, base + target, headers, content, self.left(self._turn))

    def _build(self, request: Request) -> Any:
        method, url, headers, content, limit = request
        try:
            return self.opened.client.build_request(method, url, content=content, headers=headers, timeout=limit)
        except Exception as error:
            if type(error).__name__ != "InvalidURL":
                raise
            problem = f"the address {self._url()!r} cannot be used: {error}"
            raise self.configuration.settings.errors().argument(problem) from error

    def _redirected(self, response: Any) -> Steps:
        """The answer at the end of the redirects, or the last redirect if there are too many."""
        hop = self._request()
        for _ in range(_REDIRECTS):
            following = redirected(hop, response, self.configuration.redactor)
            if following is None:
                break
            hop = following._replace(timeout=self.left())
            method, url, headers, content, limit = hop
            build = self.opened.client.build_request
            response = yield "send", build(method, url, content=content, headers=headers, timeout=limit)
        return response

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
        if delay is None or elapsed + delay >= (self.outgoing.deadline or inf) or self.opened.closed():
            return None
        return delay if self.configuration.budget.take() else None

    def _value(self, response: Any) -> Any:
        """What an answer means: its value, or the error that is raised."""
        configuration, operation, status = self.configuration, self.operation, response.status_code
        classes, answer = configuration.settings.errors, None
        if status < 400:
            answers = operation.asked(self.options.get("accept"))
            answer = decode.find(answers, status, decode.content_type(response))
        if answer is None:
            failed = decode.failure(operation, whole(response), classes(), self._known())
            raise failed.hide(self.outgoing.secrets)
        invalid: Optional[ValidationError] = None
        value: Any = None
        try:
            value = decode.value(answer, response, strict=configuration.strict)
        except ValidationError as problem:
            invalid = problem
        if invalid is not None or "error" in (getattr(value, "model_extra", None) or ()):
            hidden = decode.disguised(operation, whole(response), classes(), self._known())
            if hidden is not None:
                raise hidden.hide(self.outgoing.secrets) from invalid
        if invalid is not None:
            error = decode.invalid(invalid, whole(response), classes(), self._known())
            raise error.hide(self.outgoing.secrets) from invalid
        configuration.deviations.look(operation, answer, response)
        return value

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

    def _unanswered(self, raised: Exception, failure: Failure) -> Exception:
        """The error of a call that got no answer."""
        known, classes, count = self._known(), self.configuration.settings.errors(), len(self.attempts)
        _, _, _, _, _, timeout, deadline, *_ = self.outgoing
        what, cls, limit = "connection failed", classes.connection, None
        if self.opened.closed():
            what = "the client was closed"
        elif failure.timeout and time.monotonic() - self.began >= (deadline or inf):
            what, cls, limit = "no answer", classes.deadline, deadline
        elif failure.timeout:
            what, cls, limit = "no answer", classes.timeout, timeout
        what += "" if limit is None else f" within {limit:g} s"
        reason = str(raised) or type(raised).__name__
        tried = f", {count} attempts" if count > 1 else ""
        error = cls(f"{what}: {reason} ({known['method']} {known['url']}{tried})", **known)
        error.__cause__ = raised
        return error.hide(self.outgoing.secrets)

    def _hooked(self, stage: Any, context: Any, *values: Any) -> Steps:
        return self.configuration.hooks.run(stage, context, *values)

    def _after_error(self, context: Any, response: Any, error: Optional[Exception]) -> Steps:
        """The answer as the hooks leave it. Raises the error as they leave it."""
        response, left = yield from self._hooked("after_error", context, response, error)
        if left is None and response is None:  # the hooks have taken away the error and given no answer
            left = error or self.configuration.settings.errors().connection("No response received")
        if left is not None:
            raise left
        return response

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
