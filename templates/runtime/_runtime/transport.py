"""HTTP clients: how the default ones are made and closed, what comes back from them, and why nothing does."""

from __future__ import annotations

import os
import re
import sys
import threading
import weakref
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from .errors import InvalidArgument, Redactor, field
from .operation import Content

if TYPE_CHECKING:
    import ssl

    from .configuration import SDKConfiguration

SIZE = 1000  # of a connection pool: hundreds of calls in flight must not wait for one another
IDLE = 30.0  # seconds that an unused connection is kept
LARGEST = 1 << 29  # bytes that a compressed answer may unpack to


def check_client(argument: str, client: object, *, other: str, own: str) -> None:
    """Raises InvalidArgument for what is no client, or is one of the other kind: has `other` (aclose) and not `own`."""
    missing = [name for name in ("build_request", "send") if not callable(getattr(client, name, None))]
    if client is not None and missing:
        raise InvalidArgument(f"{argument}: {type(client).__name__} has no method {missing[0]}()")
    if hasattr(client, other) and not hasattr(client, own):
        kind = "an asynchronous" if other == "aclose" else "a synchronous"
        raise InvalidArgument(f"{argument}: {type(client).__name__} is {kind} client")


@cache
def trust() -> ssl.SSLContext:
    """The trust store of the system, or that of SSL_CERT_FILE; read when TLS is first needed, for it takes a while."""
    import httpcore2

    context = httpcore2.default_ssl_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


def default_client(*, asynchronous: bool, seen: bool) -> Any:
    """A client of the SDK's own: httpx2's if hooks want to see its requests, or if the environment names a proxy."""
    if sys.platform in ("win32", "darwin") or any(name.lower().endswith("_proxy") for name in os.environ):
        from urllib.request import getproxies

        seen = seen or bool(getproxies().keys() - {"no"})
    if not seen and asynchronous:
        from .aio import Asynchronous

        return Asynchronous()
    if not seen:
        from .blocking import Blocking

        return Blocking()
    import httpx2

    limits = httpx2.Limits(max_connections=SIZE, max_keepalive_connections=SIZE, keepalive_expiry=IDLE)
    cls = httpx2.AsyncClient if asynchronous else httpx2.Client
    return cls(verify=trust(), limits=limits, follow_redirects=False)


def _close(process: int, loop: Any, client: Any) -> None:
    if os.getpid() == process or (loop is not None and loop.is_closed()):  # a child shares its parent's sockets
        client.close()


class Opened(NamedTuple):
    """A client ready for use."""

    client: Any
    owned: bool  # by the SDK, whose runtime follows its redirects
    base_url: str | None  # that an init hook wants instead of the configured one
    close: Any  # closes an own client, once; done when nobody else does


class Connections:
    """The HTTP clients of one client: a blocking one per process, and one per event loop; not those of the program."""

    def __init__(self, configuration: SDKConfiguration) -> None:
        self.configuration, self.closed = configuration, False
        self._clients: dict[Any, Opened] = {}  # by event loop or process, and whether hooks look at them
        self._locks: dict[int, threading.RLock] = {}  # by process; an init hook may come back here

    def __reduce__(self) -> tuple[Any, ...]:
        return Connections, (self.configuration,)  # connections are made anew

    def open(self, loop: Any) -> Opened:
        """The HTTP client of an event loop, or for None the blocking one. Raises RuntimeError once closed."""
        key = loop or os.getpid(), self.configuration.hooks.any()
        opened = self._clients.get(key)
        if opened is None:
            with self._locks.setdefault(os.getpid(), threading.RLock()):
                opened = self._clients.get(key) or self._made(loop)
                self._clients[key] = opened
        return opened

    def _made(self, loop: Any) -> Opened:
        configuration, hooks = self.configuration, self.configuration.hooks
        if self.closed:
            raise RuntimeError(f"this {configuration.owner} client is closed: make a new one")
        for key in [key for key in self._clients if not isinstance(key[0], int) and key[0].is_closed()]:
            self._clients.pop(key).close()  # asyncio.run is over
        client: Any = configuration.client if loop is None else configuration.async_client
        finalizer: Any = bool
        owned, base_url = client is None, None
        if owned:
            client = default_client(asynchronous=loop is not None, seen=bool(hooks.sdk_init_hooks) or hooks.any())
            if hasattr(client, "close"):
                finalizer = weakref.finalize(self, _close, os.getpid(), loop, client)
        for hook in hooks.sdk_init_hooks:
            asked, used = hook.sdk_init(base_url or configuration.server_url, client)
            base_url, owned, client = asked, owned and used is client, used
        return Opened(client, owned, base_url, finalizer)

    def close(self) -> None:
        """Close all clients of the SDK's own."""
        with self._locks.setdefault(os.getpid(), threading.RLock()):
            self.closed = True
            while self._clients:
                self._clients.popitem()[1].close()

    async def aclose(self) -> None:
        """Close all clients of the SDK's own, those of the running event loop in the way of their kind."""
        import asyncio

        self.closed = True
        for key in [key for key in self._clients if key[0] is asyncio.get_running_loop()]:
            opened = self._clients.pop(key)
            if self.configuration.async_client is None:
                getattr(opened.close, "detach", bool)()
                await opened.client.aclose()
        self.close()


_TEXT = ("utf-8", "surrogateescape")  # of header fields: any bytes, which come back as they are
_KEPT = "%/?&=+:@!$'()*,;~[]"  # of the path and the query of an address, beside letters and digits
_LABEL = r"[^\s.:/?#@\[\]\\%]{1,63}"
_HOST = rf"\[[0-9a-f:.]+\]|(?:{_LABEL}\.)*{_LABEL}\.?"
_ADDRESS = re.compile(rf"https?://(?:[^\s/?#@]*@)?(?:{_HOST})(?::(\d+))?(?:[/?]\S*)?", re.I)


def plain_address(url: str) -> str:
    """An address that a request can go to, in ASCII. Raises ValueError if it is none."""
    if not url.isascii():
        scheme, mark, rest = url.partition("://")
        host, slash, path = rest.partition("/")
        url = scheme + mark + host.encode("idna").decode() + slash + quote(path, _KEPT, *_TEXT)
    found = _ADDRESS.fullmatch(url)
    if found is None or not url.isprintable() or not 0 < int(found[1] or 80) < 65536:
        raise ValueError("it is not a URL such as https://host/path")
    return url


class UnusableAnswer(ValueError):
    """An answer that no other try would mend."""


class BrokenAnswer(ConnectionError):
    """What came is no answer that HTTP knows."""


class Request(NamedTuple):
    """A request, ready to be sent as often as it takes; `timeout` in seconds."""

    method: str
    url: str
    headers: dict[str, str]
    content: Content
    timeout: float | None


class Reply(NamedTuple):
    """An answer of a default client, read to its end; its header fields can be got by names in lower case."""

    status_code: int
    headers: Mapping[str, str]
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
    fields = ((name, value) for name, value in response.headers.items() if name.lower() not in gone)
    headers = [(name.encode(*_TEXT), value.encode(*_TEXT)) for name, value in fields]
    method, url, sent, content, _ = response.request
    # httpx2 takes no longer addresses
    request = httpx2.Request(method, url if len(url) < 60_000 else url.partition("?")[0], headers=sent, content=content)
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
    "InvalidURL UnusableAnswer SSLCertVerificationError ClientConnectorCertificateError",
    Failure(): "TransportError NetworkError ProtocolError OSError ClientError",
}
_BY_NAME = {name: failure for failure, names in _FAILURES.items() for name in names.split()}


def classify(error: BaseException) -> Failure | None:
    """What an exception of a client means; None if it is no failure of the connection.

    Classes are known by name, so that those of httpx, httpx2, httpcore2, aiohttp and clients made after them are alike.
    """
    known = next((_BY_NAME[cls.__name__] for cls in type(error).__mro__ if cls.__name__ in _BY_NAME), None)
    inner = known and error.__cause__ and classify(error.__cause__)  # what cannot be helped may be wrapped
    return inner if inner and inner.final else known


def redirected(request: Request, response: Any, redactor: Redactor) -> Request | None:
    """The request that a redirect asks for; None for any other answer. Credentials do not go to another origin.

    Raises UnusableAnswer for a redirect that cannot be followed.
    """
    method, asked, headers, content, timeout = request
    location, status = field(response.headers, "location"), response.status_code
    if status not in (301, 302, 303, 307, 308) or not location:
        return None
    try:
        url = plain_address(urldefrag(urljoin(asked, location)).url)
        source, target = urlsplit(asked), urlsplit(url)
        if "@" in target.netloc:
            raise ValueError("it has credentials")
    except ValueError as error:
        raise UnusableAnswer(f"a redirect cannot be followed: {error}") from None
    if (status == 303 and method != "HEAD") or (status in (301, 302) and method == "POST"):
        method, content = "GET", None
        headers = {name: value for name, value in headers.items() if not name.lower().startswith("content-")}
    elif getattr(content, "spent", False):
        raise UnusableAnswer("a redirect cannot be followed: the body was read from a stream that cannot go back")
    upgraded = (source.scheme, target.scheme) == ("http", "https") and source.netloc == source.hostname
    if source.netloc != target.netloc or not (source.scheme == target.scheme or upgraded):
        kept = (name for name in headers if not redactor.is_secret(name) and name.lower() != "host")
        headers = {name: headers[name] for name in kept}
    return Request(method, url, headers, content, timeout)
