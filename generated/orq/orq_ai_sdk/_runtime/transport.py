"""HTTP clients: what a custom one must offer, how the default ones are chosen, what their failures mean.

The default clients (`blocking.py`, `aio.py`) keep no cookies and follow no redirects. What they leave out of httpx2 and
of aiohttp is what makes them cheap.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Awaitable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Protocol
from urllib.parse import urldefrag, urljoin, urlsplit

from .errors import InvalidArgument, field
from .logs import Redactor

if TYPE_CHECKING:
    import ssl

SIZE = 1000  # of a connection pool: hundreds of calls in flight must not wait for one another
IDLE = 30.0  # seconds that an unused connection is kept
_TEXT = ("utf-8", "surrogateescape")  # of header fields: any bytes, which come back as they are
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|([^.\x00-\x20%/\\]{1,63}\.)*[^.\x00-\x20%/\\]{1,63}\.?)(:\d*)?", re.I)


class _Builder(Protocol):
    def build_request(
        self, method: str, url: str, *, content: Optional[bytes], headers: dict[str, str], timeout: Optional[float]
    ) -> Any:
        """A request; `timeout` in seconds."""


class HttpClient(_Builder, Protocol):
    """A custom client: `httpx2.Client`, `httpx.Client`, or anything with these two methods."""

    def send(self, request: Any, *, stream: bool) -> Any:
        """The answer with `status_code`, `headers` and `content`."""


class AsyncHttpClient(_Builder, Protocol):
    """A custom asynchronous client: `httpx2.AsyncClient`, `httpx.AsyncClient`, or anything alike."""

    def send(self, request: Any, *, stream: bool) -> Awaitable[Any]:
        """The answer with `status_code`, `headers` and `content`."""
        ...


def check_client(argument: str, client: object, *, other: str, own: str) -> None:
    """Raises InvalidArgument for an object that is no client, or is one of the other kind.

    A client that has the method `other` (aclose, close) and not `own` is of the other kind.
    """
    if client is None:
        return
    for method in ("build_request", "send"):
        if not callable(getattr(client, method, None)):
            raise InvalidArgument(f"{argument}: {type(client).__name__} has no method {method}()")
    if hasattr(client, other) and not hasattr(client, own):
        kind = "an asynchronous" if other == "aclose" else "a synchronous"
        raise InvalidArgument(f"{argument}: {type(client).__name__} is {kind} client")


class Request(NamedTuple):
    """A request, ready to be sent as often as it takes; `timeout` in seconds."""

    method: str
    url: str
    headers: dict[str, str]
    content: Optional[bytes]
    timeout: Optional[float]


class InvalidURL(ValueError):
    """An address that no request can go to."""


class BrokenAnswer(ConnectionError):
    """What came is no answer that HTTP knows."""


class Engine:
    """What the default clients have in common."""

    def build_request(
        self, method: str, url: str, *, content: Optional[bytes], headers: dict[str, str], timeout: Optional[float]
    ) -> Request:
        """A request; `timeout` in seconds. Raises InvalidURL."""
        try:
            parts = urlsplit(url)
            if _HOST.fullmatch(parts.netloc) is None or parts.port == 0:  # reading the port checks it
                raise ValueError(f"{parts.netloc!r} is no host")
        except ValueError as error:
            raise InvalidURL(str(error)) from None
        return Request(method, url, headers, content, timeout)


class Reply(NamedTuple):
    """An answer of a default client, read to its end; the names of header fields are in lower case."""

    status_code: int
    headers: dict[str, str]
    content: bytes
    request: Request


def whole(response: Any) -> Any:
    """An answer as programs know it: httpx2's, whichever of the default clients got it."""
    if not isinstance(response, Reply):
        return response
    import httpx2

    gone = ("content-encoding", "content-length", "transfer-encoding")  # of the body as it was on the wire
    fields = ((name, value) for name, value in response.headers.items() if name not in gone)
    headers = [(name.encode(*_TEXT), value.encode(*_TEXT)) for name, value in fields]
    asked = response.request
    request = httpx2.Request(asked.method, asked.url, headers=asked.headers, content=asked.content)
    return httpx2.Response(response.status_code, headers=headers, content=response.content, request=request)


def joined(fields: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Header fields by name, those that occur several times as one list."""
    headers: dict[str, str] = {}
    for key, text in fields:
        name, value = key.decode(*_TEXT).lower(), text.decode(*_TEXT)
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def default_client(*, asynchronous: bool, seen: bool) -> Any:
    """A client of the SDK's own. An asynchronous one belongs to the event loop that is running.

    It is httpx2's if hooks want to see requests and answers (`seen`), or if the environment names a proxy.
    """
    if not seen and not _proxied():
        if asynchronous:
            from .aio import Asynchronous

            return Asynchronous()
        from .blocking import Blocking

        return Blocking()
    import httpx2

    limits = httpx2.Limits(max_connections=SIZE, max_keepalive_connections=SIZE, keepalive_expiry=IDLE)
    cls = httpx2.AsyncClient if asynchronous else httpx2.Client
    return cls(verify=trust(), limits=limits, follow_redirects=False)


def _proxied() -> bool:
    if sys.platform in ("win32", "darwin"):
        from urllib.request import getproxies

        return bool(getproxies().keys() - {"no"})
    names = ("http_proxy", "https_proxy", "all_proxy")
    return any(value and name.lower() in names for name, value in os.environ.items())


def trust() -> ssl.SSLContext:
    """The trust store of the system, or that of the environment; read when TLS is first needed, for it takes a while."""
    return _trust(*map(os.environ.get, ("SSL_CERT_FILE", "SSL_CERT_DIR")))


@cache
def _trust(*sources: Optional[str]) -> ssl.SSLContext:
    import httpcore2

    context = httpcore2.default_ssl_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


class Failure(NamedTuple):
    """Why there is no answer: out of time or not, certainly `unsent`, and whether another try cannot help."""

    timeout: bool = False
    unsent: bool = False
    final: bool = False


_FAILURES = {
    Failure(timeout=True, unsent=True): "ConnectTimeout PoolTimeout ConnectionTimeoutError",
    Failure(timeout=True): "TimeoutException TimeoutError Timeout ReadTimeout WriteTimeout",
    Failure(unsent=True): "ConnectError ConnectionRefusedError ProxyError gaierror ClientConnectorError",
    Failure(final=True): "LocalProtocolError UnsupportedProtocol TooManyRedirects DecodingError InvalidURL "
    "ContentEncodingError SSLCertVerificationError ClientConnectorCertificateError",
    Failure(): "TransportError NetworkError ProtocolError OSError ClientError",
}
_BY_NAME = {name: failure for failure, names in _FAILURES.items() for name in names.split()}


def classify(error: BaseException) -> Optional[Failure]:
    """What an exception of a client means; None if it is no failure of the connection.

    Classes are known by name, so that those of httpx, httpx2, httpcore2, aiohttp and of clients made after them are
    treated alike.
    """
    known = next((_BY_NAME[cls.__name__] for cls in type(error).__mro__ if cls.__name__ in _BY_NAME), None)
    inner = known and error.__cause__ and classify(error.__cause__)  # aiohttp wraps what does not unpack
    return inner if inner and inner.final else known


def redirected(request: Request, response: Any, redactor: Redactor) -> Optional[Request]:
    """The request that a redirect asks for; None for any other answer. Credentials do not go to another origin.

    Raises InvalidURL for a redirect that cannot be followed.
    """
    location, status = field(response.headers, "location"), response.status_code
    if status not in (301, 302, 303, 307, 308) or not location:
        return None
    try:
        url = urldefrag(urljoin(request.url, location)).url
        source, target = urlsplit(request.url), urlsplit(url)
    except ValueError as error:
        raise InvalidURL(f"a redirect leads to no address: {error}") from None
    if target.scheme not in ("http", "https") or not target.netloc or "@" in target.netloc:
        raise InvalidURL("a redirect leads to an address that is none of HTTP, or has credentials")
    method, headers, content = request.method, request.headers, request.content
    if (status == 303 and method != "HEAD") or (status in (301, 302) and method == "POST"):
        method, content = "GET", None
        headers = {name: value for name, value in headers.items() if not name.lower().startswith("content-")}
    upgraded = (source.scheme, target.scheme) == ("http", "https") and source.netloc == source.hostname
    same = (source.scheme, source.netloc) == (target.scheme, target.netloc)
    if not same and not (upgraded and source.netloc == target.netloc):
        headers = {name: value for name, value in headers.items() if not redactor.is_secret(name)}
    return Request(method, url, headers, content, request.timeout)
