"""The exceptions. The generated package derives its own classes from these:

SDKError
├── StatusError           the operation does not declare the response's status (or content type) as a success
├── InvalidResponse       the status is a success, the body does not match its schema
├── ConnectionFailed      no response: refused, reset, DNS, TLS, broken protocol
│   └── TimedOut          no response within the timeout of an attempt (also a TimeoutError)
│       └── DeadlineExceeded  no response before the deadline of the call
└── InvalidArgument       raised before any request (also a ValueError)
    └── MissingCredentials
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from reprlib import Repr
from traceback import format_exception
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeAlias, TypeVar, cast

from .redaction import masked

if TYPE_CHECKING:
    from httpx2 import Response as HTTPResponse
else:
    HTTPResponse: TypeAlias = Any  # `get_type_hints` must find the name, and importing httpx2 for it takes too long

E = TypeVar("E", bound="SDKError")
_MAX_WIDTH = 60  # characters of a value in a message
_REPR = Repr()
_REPR.maxstring = _REPR.maxother = _REPR.maxlong = _MAX_WIDTH


def field(headers: Mapping[str, str], name: str) -> str | None:
    """A header, or None; `name` in lower case. Headers of custom clients may be case-sensitive."""
    value = headers.get(name)
    return value or next((text for other, text in headers.items() if other.lower() == name), None)


def request_id(headers: Mapping[str, str]) -> str | None:
    """The server's id of a request, in the headers of its response; None if it sent none."""
    names = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id")
    return next(filter(None, (field(headers, name) for name in names)), None)


def brief(value: object) -> str:
    """A value as messages show it: some have no `repr`, and some a very long one."""
    try:
        text = _REPR.repr(value)
    except Exception:  # such as for integers of thousands of digits
        text = f"a value of type {type(value).__name__}"
    return text if len(text) <= _MAX_WIDTH else f"{text[: _MAX_WIDTH - 1]}…"


class Attempt(NamedTuple):
    """One attempt of a call: its start in seconds after the call's, its duration in seconds, its status or failure."""

    began: float
    took: float
    status: int | None = None
    failure: str | None = None


class SDKError(Exception):
    """Base of all errors of this SDK.

    `message` is what `str()` returns. With a response: `status_code` (otherwise -1), `headers`, `body` (text),
    `raw_response`, `request_id`, `data` (the parsed error body, or None if it does not match its schema). With a
    request: `method`, `url` (without secrets) and `attempts`. Errors can be pickled and copied, without `raw_response`.
    """

    def __init__(
        self,
        message: str = "",
        raw_response: HTTPResponse | None = None,
        body: str | None = None,
        *,
        data: Any = None,
        method: str | None = None,
        url: str | None = None,
        attempts: tuple[Attempt, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message, self.raw_response, self.data = message, raw_response, data
        self.method, self.url, self.attempts = method, url, attempts
        self.status_code, self.body = -1, body or ""
        self.headers: Mapping[str, str] = {}
        if raw_response is not None:
            import httpx2  # its headers are case-insensitive, whichever client the response is from

            headers: Any = raw_response.headers
            self.status_code = raw_response.status_code
            self.headers = headers if isinstance(headers, httpx2.Headers) else httpx2.Headers(dict(headers))
            self.body = raw_response.content.decode("utf-8", "replace") if body is None else body

    @property
    def request_id(self) -> str | None:
        """The server's id of the request, to be quoted in support requests; None if it sent none."""
        return request_id(self.headers)

    def hide(self, secrets: Collection[str], cause: BaseException | None) -> Self:
        """Mask credentials that the server repeated. The cause is kept unless it contains some."""
        shown = ("".join(format_exception(cause)) if cause else "") + self.body
        if self.raw_response is not None:  # parsers quote their input, or parts of it
            shown += self.raw_response.content.decode("utf-8", "replace")
        self.message, self.body = masked(self.message, secrets), masked(self.body, secrets)
        fields = [(name, masked(text, secrets)) for name, text in self.headers.items()]
        if fields != list(self.headers.items()):
            import httpx2

            self.headers = httpx2.Headers(fields)
        self.args = (self.message,)
        self.__cause__ = cause if masked(shown, secrets) == shown else None
        return self

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message,), {**vars(self), "raw_response": None}


class StatusError(SDKError):
    """The operation does not declare the response's status or content type as a success."""


class InvalidResponse(SDKError):
    """The body of a successful response does not match its schema."""

    @property
    def cause(self) -> BaseException | None:
        """The error of the parser: pydantic's ValidationError."""
        return self.__cause__


class ConnectionFailed(SDKError):
    """No response: refused, reset, DNS, TLS, broken protocol. `__cause__` is the error of the HTTP client."""


class TimedOut(ConnectionFailed, TimeoutError):
    """No response within the timeout of an attempt."""


class DeadlineExceeded(TimedOut):
    """No response before the deadline of the call, which covers all attempts and pauses."""


class Problem(NamedTuple):
    """One problem of the arguments: its path (`options.retry.on_codes[0]`), and a message."""

    path: str
    message: str


class InvalidArgument(SDKError, ValueError):
    """The arguments cannot be sent; raised before any request. `errors` lists every problem."""

    def __init__(self, message: str = "", *args: Any, errors: tuple[Problem, ...] = (), **context: Any) -> None:
        super().__init__(message, *args, **context)
        self.errors = errors


class MissingCredentials(InvalidArgument):
    """The operation needs a credential, and neither an argument nor the environment has it."""


class ErrorClasses(NamedTuple):
    """The exception classes of one SDK: by the class above that each derives from, and by response status."""

    kinds: Mapping[type[SDKError], type[SDKError]]
    statuses: Mapping[str, type[StatusError]]  # "404", "4XX", "default"

    def of(self, kind: type[E]) -> type[E]:
        """The SDK's class for one of the classes above."""
        return cast("type[E]", self.kinds[kind])

    def of_status(self, status: int) -> type[StatusError]:
        """The SDK's class for a response status."""
        for key in (str(status), f"{status // 100}XX", "default") if status >= 300 else ():
            if key in self.statuses:
                return self.statuses[key]
        return self.of(StatusError)

    def as_own(self, error: InvalidArgument, method: str = "") -> InvalidArgument:
        """An error of the arguments as one of the SDK's own class, which names the method that has the arguments."""
        if type(error) not in self.kinds:
            return error
        message = error.message
        if method and not isinstance(error, MissingCredentials):
            lines = message.split("\n") if error.errors else [message]
            known = f"{method}: ", "... and "  # said already, or of no single argument
            message = "\n".join(line if line.startswith(known) else f"{method}: {line}" for line in lines)
        return self.of(type(error))(message, errors=error.errors)
