"""What went wrong, and what must not be seen of it. The generated package derives its own errors from these:

SDKError
├── StatusError           the answer is an HTTP status (or a content type) that the operation does not promise
├── InvalidResponse       the status is fine, the body is not what the operation promises
├── ConnectionFailed      no answer: refused, reset, DNS, TLS, broken protocol
│   └── TimedOut          no answer within the timeout of a try (a TimeoutError as well)
│       └── DeadlineExceeded  no answer before the deadline of the call
└── InvalidArgument       raised before any request (a ValueError as well)
    └── MissingCredentials
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from traceback import format_exception
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from urllib.parse import quote, unquote_plus

if TYPE_CHECKING:
    import httpx2

_NAMES = r"auth(?!or(?!i))|api-?key|token|secret|passw|passphrase|credential|cookie|signature|session|jwt|(^|[^a-z])key"
_SECRET = re.compile(_NAMES, re.I)
USER = re.compile(r"(?<=://)[^/]*@")
_WORDS = r"[\w-]*(?:passw|passphrase|secret|api[-_]?key|private[-_]?key|token(?!s|i)|credential|jwt)[\w-]*"
_SECRET_MEMBER = re.compile(rf'("{_WORDS}"\s*:\s*")(?:[^"\\]|\\.)*|((?<![\w-]){_WORDS}=)[^&\s"]+', re.I)
_BODY = 10_000
MASK = "***"


class Redactor:
    """Hides credentials: those of the security schemes by name, and names that look like credentials."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = frozenset(name.lower() for name in names)

    def is_secret(self, name: str) -> bool:
        """Whether a header, query parameter (its name as in the URL) or cookie of this name carries a secret."""
        plain = unquote_plus(name)
        return plain.lower() in self._names or _SECRET.search(plain.replace("_", "-")) is not None

    def headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        """The header fields with secrets masked."""
        return {name: MASK if self.is_secret(name) else value for name, value in headers.items()}

    def url(self, url: str) -> str:
        """The URL without user name, password and secret query values."""
        address, mark, query = url.partition("?")
        pairs = [pair.partition("=") for pair in query.split("&")]
        shown = [name + equals + (MASK if value and self.is_secret(name) else value) for name, equals, value in pairs]
        return USER.sub("", address) + mark + "&".join(shown)

    def message(self, first: str, message: Any, secrets: Iterable[str]) -> str:
        """Header fields and body of a request or response, if it has any, under a first line; `secrets` are masked."""
        content: Any = getattr(message, "content", None) or b""
        data = content if isinstance(content, bytes) else str(content).encode("utf-8", "replace")
        body = masked(_SECRET_MEMBER.sub(rf"\1\2{MASK}", data.decode("utf-8", "replace")), secrets)
        more = f"...and {len(data) - _BODY} more bytes" if len(data) > _BODY else ""
        fields = self.headers(dict(getattr(message, "headers", None) or {}))
        headers = {name: masked(value, secrets) for name, value in fields.items()}
        return f"{masked(first, secrets)}\nHeaders: {headers}\nBody: {body[:_BODY]}{more}"


def masked(text: str, secrets: Iterable[str]) -> str:
    """The text without the secrets, as they are sent and as JSON has them; short ones only as words of their own."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):  # the longest first, for they may overlap
        more = repr(secret)[1:-1], quote(secret, safe=""), b64encode(secret.encode("utf-8", "replace")).decode()
        for form in (*more, secret, json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1]):
            text = text.replace(form, MASK) if len(form) > 3 else re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", MASK, text)
    return text


def console_logger(name: str) -> Any:
    """The logger of the package, writing debug messages to standard error."""
    import logging

    logger = logging.getLogger(name)
    logger.setLevel(logging.DEBUG)
    if not logger.handlers:
        logger.addHandler(logging.StreamHandler())
        logger.handlers[0].setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
    return logger


def field(headers: Mapping[str, str], name: str) -> str | None:
    """A header field; `name` in lower case. The headers of custom clients may mind the case."""
    found = headers.get(name)
    return found or next((value for other, value in headers.items() if other.lower() == name), None)


class Attempt(NamedTuple):
    """One try: when it began (seconds after the call did), the seconds that it took, and its status or its failure."""

    began: float
    took: float
    status: int | None = None
    failure: str | None = None


class SDKError(Exception):
    """Base of all errors of this SDK.

    `message` is what `str()` gives. Where there was an answer: `status_code` (else -1), `headers`, `body` (text),
    `raw_response`, `request_id`, `data` (the parsed error body, None when it is odd). Where a request was made:
    `method`, `url` (without secrets) and `attempts`. Errors can be pickled and copied; `raw_response` is left behind.
    """

    def __init__(
        self,
        message: str = "",
        raw_response: httpx2.Response | None = None,
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
            import httpx2  # for headers that do not mind the case, whatever client they are from

            given: Any = raw_response.headers
            self.status_code = raw_response.status_code
            self.headers = given if isinstance(given, httpx2.Headers) else httpx2.Headers(dict(given))
            self.body = raw_response.content.decode("utf-8", "replace") if body is None else body

    @property
    def request_id(self) -> str | None:
        """The id that the server gave to the request, to be quoted to its operators."""
        names = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id")
        return next(filter(None, (field(self.headers, name) for name in names)), None)

    def hide(self, secrets: Collection[str], cause: BaseException | None) -> Self:
        """The error without credentials that the server repeated, and its cause if there are none in that."""
        told = ("".join(format_exception(cause)) if cause else "") + self.body
        if self.raw_response is not None:  # parsers show what they have read, perhaps in part
            told += self.raw_response.content.decode("utf-8", "replace")
        self.message, self.body = masked(self.message, secrets), masked(self.body, secrets)
        self.args = (self.message,)
        self.__cause__ = cause if masked(told, secrets) == told else None
        return self

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message,), {**vars(self), "raw_response": None}


class StatusError(SDKError):
    """The answer has a status or a content type that the operation does not promise."""


class InvalidResponse(SDKError):
    """The body of a successful answer is not what the operation promises."""

    @property
    def cause(self) -> BaseException | None:
        """What the parser said: pydantic's ValidationError."""
        return self.__cause__


class ConnectionFailed(SDKError):
    """No answer: refused, reset, DNS, TLS, broken protocol. `__cause__` is the error of the HTTP client."""


class TimedOut(ConnectionFailed, TimeoutError):
    """No answer in time."""


class DeadlineExceeded(TimedOut):
    """No answer before the deadline of the call, all its tries and pauses included."""


class Problem(NamedTuple):
    """One thing wrong with the arguments: where (`options.retry.on_codes[0]`), and what."""

    path: str
    message: str


class InvalidArgument(SDKError, ValueError):
    """The arguments cannot be sent; raised before any request. `errors` lists every problem."""

    def __init__(self, message: str = "", *args: Any, errors: tuple[Problem, ...] = (), **known: Any) -> None:
        super().__init__(message, *args, **known)
        self.errors = errors


class MissingCredentials(InvalidArgument):
    """The operation needs a credential that was neither given nor found in the environment."""


# The classes of one SDK: by the base class above that they are derived from, and by status: "404", "4XX" or "default".
ErrorClasses = Mapping[str | type[SDKError], Any]
