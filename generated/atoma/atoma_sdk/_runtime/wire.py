"""What goes over the wire, as plain values: requests and answers of the default clients, failures, redirects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple, Optional
from urllib.parse import urldefrag, urljoin, urlsplit

from .errors import field
from .logs import Redactor

_TEXT = ("utf-8", "surrogateescape")  # of header fields: any bytes, which come back as they are
_LABEL = r"[^\s.:/?#@\[\]\\%]{1,63}"
_HOST = rf"\[[0-9a-f:.]+\]|(?:{_LABEL}\.)*{_LABEL}\.?"
_ADDRESS = re.compile(rf"https?://(?:[^\s/?#@]*@)?(?:{_HOST})(?::(\d+))?(?:[/?]\S*)?", re.I)


def is_address(url: str) -> bool:
    """Whether a request can go to an address."""
    found = _ADDRESS.fullmatch(url)
    return found is not None and url.isprintable() and 0 < int(found[1] or 80) < 65536


class InvalidURL(ValueError):
    """An address that no request can go to."""


class BrokenAnswer(ConnectionError):
    """What came is no answer that HTTP knows."""


class Request(NamedTuple):
    """A request, ready to be sent as often as it takes; `timeout` in seconds."""

    method: str
    url: str
    headers: dict[str, str]
    content: Optional[bytes]
    timeout: Optional[float]


class Reply(NamedTuple):
    """An answer of a default client, read to its end; the names of header fields are in lower case."""

    status_code: int
    headers: dict[str, str]
    content: bytes
    request: Request


def joined(fields: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Header fields by name, those that occur several times as one list."""
    headers: dict[str, str] = {}
    for key, text in fields:
        name, value = key.decode(*_TEXT).lower(), text.decode(*_TEXT)
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def whole(response: Any) -> Any:
    """An answer as programs know it: httpx2's, whichever of the default clients got it."""
    if not isinstance(response, Reply):
        return response
    import httpx2

    gone = ("content-encoding", "content-length", "transfer-encoding")  # of the body as it was on the wire
    fields = ((name, value) for name, value in response.headers.items() if name not in gone)
    headers = [(name.encode(*_TEXT), value.encode(*_TEXT)) for name, value in fields]
    method, url, sent, content, _ = response.request
    request = httpx2.Request(method, url, headers=sent, content=content)
    return httpx2.Response(response.status_code, headers=headers, content=response.content, request=request)


class Failure(NamedTuple):
    """Why there is no answer: out of time or not, certainly `unsent`, and whether another try cannot help."""

    timeout: bool = False
    unsent: bool = False
    final: bool = False


_FAILURES = {
    Failure(timeout=True, unsent=True): "ConnectTimeout PoolTimeout ConnectionTimeoutError",
    Failure(timeout=True): "TimeoutException TimeoutError Timeout ReadTimeout WriteTimeout",
    Failure(unsent=True): "ConnectError ConnectionRefusedError ProxyError gaierror ClientConnectorError",
    Failure(final=True): "LocalProtocolError UnsupportedProtocol TooManyRedirects DecodingError ContentEncodingError "
    "InvalidURL SSLCertVerificationError ClientConnectorCertificateError",
    Failure(): "TransportError NetworkError ProtocolError OSError ClientError",
}
_BY_NAME = {name: failure for failure, names in _FAILURES.items() for name in names.split()}


def classify(error: BaseException) -> Optional[Failure]:
    """What an exception of a client means; None if it is no failure of the connection.

    Classes are known by name, so that those of httpx, httpx2, httpcore2, aiohttp and clients made after them are alike.
    """
    known = next((_BY_NAME[cls.__name__] for cls in type(error).__mro__ if cls.__name__ in _BY_NAME), None)
    inner = known and error.__cause__ and classify(error.__cause__)  # what cannot be helped may be wrapped
    return inner if inner and inner.final else known


def redirected(request: Request, response: Any, redactor: Redactor) -> Optional[Request]:
    """The request that a redirect asks for; None for any other answer. Credentials do not go to another origin.

    Raises InvalidURL for a redirect that cannot be followed.
    """
    method, asked, headers, content, timeout = request
    location, status = field(response.headers, "location"), response.status_code
    if status not in (301, 302, 303, 307, 308) or not location:
        return None
    try:
        url = urldefrag(urljoin(asked, location)).url
        source, target = urlsplit(asked), urlsplit(url)
    except ValueError as error:
        raise InvalidURL(f"a redirect leads to no address: {error}") from None
    if not is_address(url) or "@" in target.netloc:
        raise InvalidURL("a redirect leads to no address of HTTP, or to one with credentials")
    if (status == 303 and method != "HEAD") or (status in (301, 302) and method == "POST"):
        method, content = "GET", None
        headers = {name: value for name, value in headers.items() if not name.lower().startswith("content-")}
    upgraded = (source.scheme, target.scheme) == ("http", "https") and source.netloc == source.hostname
    if source.netloc != target.netloc or not (source.scheme == target.scheme or upgraded):
        headers = {name: value for name, value in headers.items() if not redactor.is_secret(name)}
    return Request(method, url, headers, content, timeout)
