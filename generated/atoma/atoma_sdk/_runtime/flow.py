"""One call, from its arguments to its value, without doing any input or output.

`Exchange.steps` is a generator: it yields what is to be done and gets the outcome back (or the exception thrown in).
Two thin shells in `core.py` do it, one blocking, one awaiting.
"""

from __future__ import annotations

import random
import time
from collections.abc import Generator
from typing import Any, Literal, NamedTuple, Optional

from pydantic import ValidationError

from . import decode
from .configuration import SDKConfiguration
from .errors import InvalidArgument
from .hooks import HookContext
from .operation import Operation
from .request import CallOptions, Outgoing, prepare
from .retry import decide, retry_after
from .transport import Failure, classify, guard_redirect

# open: give an Opened; send: this request, give the response; sleep: seconds; settle: await it if it can be awaited
Steps = Generator[tuple[Literal["open", "send", "sleep", "settle"], Any], Any, Any]

_REDIRECTS = 20


class Opened(NamedTuple):
    """A client ready for use.

    `owned`: it is the SDK's own, whose redirects are followed here; `base_url`: the address that an init hook wants
    instead of the configured one.
    """

    client: Any
    owned: bool
    base_url: Optional[str]


class Exchange:
    """One call on its way."""

    outgoing: Outgoing

    def __init__(self, config: SDKConfiguration, operation: Operation[Any], options: CallOptions) -> None:
        self.configuration, self.operation, self.options = config, operation, options
        self.attempts = 0

    def steps(self) -> Steps:
        """What is to be done; returns the decoded value, raises the errors of the SDK."""
        configuration, hooks = self.configuration, self.configuration.hooks
        try:
            self.outgoing = prepare(configuration, self.operation, self.options)
        except InvalidArgument as problem:
            raise configuration.settings.errors().own(problem) from None
        opened: Opened = yield "open", None
        if opened.base_url is not None and self.options.get("server_url") is None:
            self.outgoing = self.outgoing._replace(base_url=opened.base_url)
        context = self._context() if hooks.any() else None
        started = time.monotonic()
        while True:
            self.attempts += 1
            request = self._build(opened.client)
            if hooks.before_request_hooks:
                request = yield from hooks.run("before_request", context, request)
            self._log("Request:", self.outgoing.method, request)
            response: Any = None
            lost: Optional[tuple[Exception, Failure]] = None
            try:
                response = yield "send", request
                if opened.owned and response.next_request is not None:
                    response = yield from self._redirected(request, response)
            except Exception as error:
                failure = classify(error)
                if failure is None:
                    raise
                lost = error, failure
            else:
                self._log("Response:", response.status_code, response)
            delay = self._delay(response, lost and lost[1], started)
            if delay is None:
                break
            yield "sleep", delay
        if lost is not None:
            response = yield from self._after_error(context, None, self._unanswered(*lost))
        elif response.status_code >= 400:
            response = yield from self._after_error(context, response, None)
        elif hooks.after_success_hooks:
            response = yield from hooks.run("after_success", context, response)
        return self._value(response)

    def _delay(self, response: Any, failure: Optional[Failure], started: float) -> Optional[float]:
        """The pause before another try, None for no other try."""
        policy = self.outgoing.policy
        if policy is None or (failure is None and not policy.covers(response.status_code)):
            return None
        now = self.attempts, time.monotonic() - started, random.random()
        if failure is not None:
            return None if failure.final else decide(policy, *now, unsent=failure.unsent)
        asked = retry_after(response.headers, time.time())
        return decide(policy, *now, status=response.status_code, asked=asked)

    def _value(self, response: Any) -> Any:
        """What an answer means: its value, or the error that is raised."""
        status, answer, classes = response.status_code, None, self.configuration.settings.errors
        if status < 400:
            answers = self.operation.asked(self.options.get("accept"))
            answer = decode.find(answers, status, decode.content_type(response))
        if answer is None:
            raise decode.failure(self.operation, response, classes(), self._known()).hide(
                self.outgoing.secrets
            )
        try:
            return decode.value(answer, response)
        except ValidationError as error:
            raise decode.invalid(error, response, classes(), self._known()) from error

    def _known(self) -> dict[str, Any]:
        """What every error says about its call."""
        return {"method": self.outgoing.method, "url": self._url(), "attempts": self.attempts}

    def _url(self) -> str:
        return self.configuration.redactor.url(self.outgoing.base_url + self.outgoing.target)

    def _log(self, what: str, detail: object, message: Any) -> None:
        logger = self.configuration.debug_logger
        if logger is not None:
            first = f"{what} {detail} {self._url()}"
            logger.debug("%s", self.configuration.redactor.message(first, message, self.outgoing.secrets))

    def _build(self, client: Any) -> Any:
        method, base, target, headers, content, limit, *_ = self.outgoing
        try:
            return client.build_request(
                method, base + target, content=content, headers=headers, timeout=limit
            )
        except Exception as error:
            if type(error).__name__ != "InvalidURL":
                raise
            problem = f"the address {self._url()!r} cannot be used: {error}"
            raise self.configuration.settings.errors().argument(problem) from error

    def _redirected(self, request: Any, response: Any) -> Steps:
        """The answer at the end of the redirects, or the last redirect if there are too many."""
        for _ in range(_REDIRECTS):
            following = response.next_request
            if following is None:
                break
            guard_redirect(request, following, self.configuration.redactor)
            request = following
            response = yield "send", request
        return response

    def _unanswered(self, raised: Exception, failure: Failure) -> Exception:
        """The error of a call that got no answer."""
        known, limit, classes = self._known(), self.outgoing.timeout, self.configuration.settings.errors()
        tried = f", {self.attempts} attempts" if self.attempts > 1 else ""
        what, cls = "connection failed", classes.connection
        if failure.timeout:
            what, cls = "no answer" + ("" if limit is None else f" within {limit:g} s"), classes.timeout
        reason = str(raised) or type(raised).__name__
        error = cls(f"{what}: {reason} ({known['method']} {known['url']}{tried})", **known)
        error.__cause__ = raised
        return error

    def _after_error(self, context: Any, response: Any, error: Optional[Exception]) -> Steps:
        """The answer as the hooks leave it. Raises the error as they leave it."""
        response, left = yield from self.configuration.hooks.run("after_error", context, response, error)
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
