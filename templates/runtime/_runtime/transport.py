"""What goes to an HTTP client and what comes back: requests, responses, redirects, failures."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias
from urllib.parse import SplitResult, quote, urldefrag, urljoin, urlsplit

from .errors import InvalidArgument, field
from .operation import Content
from .options import Phases
from .redaction import Redactor, Secret

if TYPE_CHECKING:
    import httpx2

    HTTPRequest: TypeAlias = httpx2.Request
else:
    HTTPRequest: TypeAlias = Any  # as `HTTPResponse` of the errors

MAX_URL = 60_000  # characters; httpx2 refuses longer addresses
_HEADER_TEXT = ("utf-8", "surrogateescape")  # any bytes survive a round trip
_URL_CHARACTERS = "%/?&=+:@!$'()*,;~[]"  # not escaped in paths and queries, like letters and digits
_LABEL = r"[^\s.:/?#@\[\]\\%]{1,63}"
_HOST = rf"\[[0-9a-f:.]+\]|(?:{_LABEL}\.)*{_LABEL}\.?"
_URL = re.compile(rf"https?://(?:[^\s/?#@]*@)?(?:{_HOST})(?::(\d+))?(?:[/?]\S*)?", re.I | re.A)
_NOT_ASCII = re.compile(
    r"(.*?://)(?:([^/?#]*)@)?([^/?#@]{1,255}?)(:\d*)?([/?#].*)?", re.S
)  # user, host, port, the rest


class HttpClient(Protocol):
    """A custom client: `httpx2.Client`, `httpx.Client`, or anything with these two methods."""

    def build_request(self, method: str, url: str, *, content: Any, headers: Any, timeout: Any) -> Any:
        """A request; `timeout` in seconds."""

    def send(self, request: Any, *, stream: bool) -> Any:
        """The response: `status_code`, `headers` and `content`; with `stream`: `read`, `iter_bytes` and `close`."""


class AsyncHttpClient(HttpClient, Protocol):
    """A custom asynchronous client: `httpx2.AsyncClient`, `httpx.AsyncClient`, or anything alike."""

    def send(self, request: Any, *, stream: bool) -> Awaitable[Any]:
        """The response: `status_code`, `headers` and `content`; with `stream`: `aread`, `aiter_bytes`, `aclose`."""
        ...


def check_client(argument: str, client: object, *, other: str, own: str) -> None:
    """Raise InvalidArgument unless a client has the methods; one with `other` (aclose) must have `own` (close)."""
    missing = [name for name in ("build_request", "send") if not callable(getattr(client, name, None))]
    if client is not None and missing:
        raise InvalidArgument(f"{argument}: {type(client).__name__} has no method {missing[0]}()")
    if hasattr(client, other) and not hasattr(client, own):
        kind = "an asynchronous" if other == "aclose" else "a synchronous"
        raise InvalidArgument(f"{argument}: {type(client).__name__} is {kind} client")


def is_httpx(value: object) -> bool:
    """Whether a client or a response is one of httpx or httpx2, or of a class that is derived from theirs."""
    return any(cls.__module__.split(".")[0] in ("httpx", "httpx2") for cls in type(value).__mro__)


class UnusableResponse(ValueError):
    """A response that another attempt would not improve."""


class BrokenResponse(ConnectionError):
    """What arrived is not a response in HTTP's terms."""


class Request(NamedTuple):
    """A request that can be sent several times; `timeout` in seconds, for all phases together."""

    method: str
    url: str
    headers: dict[str, str]
    content: Content
    timeout: float | None
    phases: Phases | None = None  # limits of its phases, none longer than the timeout

    def __repr__(self) -> str:
        url = self.url.partition("?")[0] if isinstance(self.url, Secret) else self.url
        return f"Request({self.method} {Redactor().url(url)})"  # headers and bodies may have secrets


class Reply(NamedTuple):
    """A response of a default client, read to its end; header names are in lower case."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    request: Request

    def __repr__(self) -> str:
        return f"Reply({self.status_code}, {len(self.content)} bytes, {self.request!r})"


def normalize_url(url: str) -> str:
    """An absolute http(s) URL in ASCII. Raises ValueError for any other text."""
    if not url.isascii() and (parts := _NOT_ASCII.fullmatch(url)):
        scheme, user, host, port, rest = parts.groups("")
        host = host if host.isascii() else _encoded(host)
        user = quote(user, _URL_CHARACTERS, *_HEADER_TEXT) + "@" if user else ""
        url = scheme + user + host + port + quote(rest, f"{_URL_CHARACTERS}#", *_HEADER_TEXT)
    match = _URL.fullmatch(url)
    if match is None or not url.isprintable() or not 0 < int(match[1] or 80) < 65536:
        raise ValueError("it is not a URL such as https://host/path")
    return url


def _encoded(host: str) -> str:
    """The name of a host in ASCII, as HTTP clients write it: Python's own codec names others. Raises ValueError."""
    import httpx2

    try:
        return httpx2.URL(f"http://{host}").raw_host.decode()
    except httpx2.InvalidURL as error:
        raise ValueError(str(error)) from None


def resolve_reference(base: str, reference: str) -> str:
    """The URL that a response to a request at `base` refers to, perhaps with blanks. Raises ValueError."""
    return normalize_url(urldefrag(urljoin(base, reference.replace(" ", "%20"))).url)


def is_repeatable(content: Any) -> bool:
    """Whether the content of a request can be sent again: it is not a stream that was read and cannot be rewound."""
    return isinstance(content, bytes | None) or not getattr(content, "spent", True)


def merge_headers(fields: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Header fields by name in lower case; the values of a repeated one are joined with commas."""
    headers: dict[str, str] = {}
    for key, text in fields:
        name, value = key.decode(*_HEADER_TEXT).lower(), text.decode(*_HEADER_TEXT)
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def as_httpx_response(response: Any) -> Any:
    """A response as programs see it: a Reply as httpx2's class, that of a custom client as it is."""
    if not isinstance(response, Reply):
        return response
    import httpx2

    on_the_wire = ("content-encoding", "content-length", "transfer-encoding")  # not true of the decoded body
    fields = ((name, value) for name, value in response.headers.items() if name.lower() not in on_the_wire)
    headers = [(name.encode(*_HEADER_TEXT), value.encode(*_HEADER_TEXT)) for name, value in fields]
    request = as_httpx_request(response.request)
    return httpx2.Response(response.status_code, headers=headers, content=response.content, request=request)


def as_httpx_request(request: Request) -> HTTPRequest:
    """A request as httpx2's class. Of an address that is too long for it, the query is left out."""
    import httpx2

    method, url, headers, content, timeout, phases = request
    url = url if len(url) < MAX_URL else url.partition("?")[0]
    limits = dict.fromkeys(Phases._fields, timeout) if phases is None else phases._asdict()
    return httpx2.Request(method, url, headers=headers, content=content, extensions={"timeout": limits})


class Failure(NamedTuple):
    """What is known about a missing response: timed out, certainly `unsent`, `final`: another attempt cannot help."""

    timeout: bool = False
    unsent: bool = False
    final: bool = False


_FAILURES = {
    Failure(timeout=True, unsent=True): "ConnectTimeout PoolTimeout ConnectionTimeoutError",
    Failure(timeout=True): "TimeoutException TimeoutError Timeout ReadTimeout WriteTimeout ServerTimeoutError",
    Failure(unsent=True): "ConnectError ConnectionRefusedError ProxyError gaierror ClientConnectorError",
    Failure(final=True): "LocalProtocolError UnsupportedProtocol TooManyRedirects DecodingError ContentEncodingError "
    "InvalidURL UnusableResponse SSLCertVerificationError ClientConnectorCertificateError",
    Failure(): "TransportError NetworkError ProtocolError OSError ClientError",
}
_REASONS = {  # in place of what aiohttp says, which has a `repr` or an address in it
    "ClientPayloadError": "peer closed connection without sending complete message body",
    "ClientOSError": "the connection ended while the request was being sent",
}
_REFUSAL = re.compile(r"4(?!08|29)\d\d\b")  # of a proxy: the same credentials, or the same host, will not do later
_BY_CLASS_NAME = {name: failure for failure, names in _FAILURES.items() for name in names.split()}


def classify(error: BaseException) -> Failure | None:
    """What an exception of a client means; None if it is not a failure of the connection.

    Classes are recognized by name: httpx, httpx2, httpcore2, aiohttp and clients modelled on them share their names.
    """
    names = (cls.__name__ for cls in type(error).__mro__)
    failure = next((_BY_CLASS_NAME[name] for name in names if name in _BY_CLASS_NAME), None)
    if is_of_proxy(error) and _REFUSAL.match(str(error)):
        return Failure(final=True)
    cause = error.__cause__ or (error.__context__ if error.__suppress_context__ else None)  # `raise error from None`
    inner = failure and cause and classify(cause)  # a final failure may be wrapped in another
    return inner if inner and inner.final else failure


def reason_of(error: BaseException) -> str:
    """Why there is no response, in words: what the system said if it did, else what the HTTP client says."""
    for inner in _chain(error):
        if isinstance(inner, OSError) and inner.errno is not None:
            # asyncio and aiohttp have words of their own for what the system said.
            known = f"[Errno {inner.errno}] {os.strerror(inner.errno)}"
            return known if isinstance(inner, ConnectionError) else str(inner)
    name = type(error).__name__
    return _REASONS.get(name) or str(error) or name


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and those that it came from, the innermost first: HTTP clients wrap what the system says."""
    if error is None:
        return
    cause = error.__cause__ or (error.__context__ if error.__suppress_context__ else None)
    group: Any = getattr(error, "exceptions", None)  # of an ExceptionGroup
    yield from _chain(group[0] if group.__class__ is tuple else cause)
    yield error


def is_of_proxy(error: BaseException) -> bool:
    """Whether it was a proxy that failed. It says with which status, such as "407 Proxy Authentication Required"."""
    return any(cls.__name__ in ("ProxyError", "ClientHttpProxyError") for cls in type(error).__mro__)


def _is_same_origin(source: SplitResult, target: SplitResult) -> bool:
    """Whether an address has the scheme, host and port of another, or is the same one with https on its usual port."""
    ports = [url.port or (443 if url.scheme == "https" else 80) for url in (source, target)]
    return source.hostname == target.hostname and (
        (source.scheme, ports[0]) == (target.scheme, ports[1])
        or ((source.scheme, target.scheme) == ("http", "https") and ports == [80, 443])
    )


def redirect(request: Request, response: Any, redactor: Redactor) -> Request | None:
    """The request that a redirect leads to; None for other responses. Credentials do not go to another origin.

    Raises UnusableResponse for a redirect that cannot be followed.
    """
    method, source_url, headers, content, timeout, phases = request
    location, status = field(response.headers, "location"), response.status_code
    if status not in (301, 302, 303, 307, 308) or not location:
        return None
    try:
        url = resolve_reference(source_url, location)
        source, target = urlsplit(source_url), urlsplit(url)
        if "@" in target.netloc:
            raise ValueError("it has credentials")
    except ValueError as error:
        raise UnusableResponse(f"a redirect cannot be followed: {error}") from None
    if (status == 303 and method != "HEAD") or (status in (301, 302) and method == "POST"):
        method, content = "GET", None
        headers = {name: value for name, value in headers.items() if not name.lower().startswith("content-")}
    elif getattr(content, "spent", False):
        raise UnusableResponse("a redirect cannot be followed: the body was read from a stream that cannot be rewound")
    if not _is_same_origin(source, target):
        safe = (name for name in headers if not redactor.is_secret(name) and name.lower() != "host")
        headers = {name: headers[name] for name in safe}
    return Request(method, Secret(url) if isinstance(source_url, Secret) else url, headers, content, timeout, phases)
