"""The HTTP clients: what a custom one must offer, how the default ones are made, what their errors mean."""

from __future__ import annotations

import os
from collections.abc import Awaitable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Optional, Protocol

from .errors import InvalidArgument
from .logs import Redactor

if TYPE_CHECKING:
    import ssl

_SIZE = 1000  # of the connection pool: hundreds of calls in flight must not wait for one another
_SECONDS = 30.0  # that an idle connection is kept


class _Builder(Protocol):
    def build_request(
        self,
        method: str,
        url: str,
        *,
        content: Optional[bytes],
        headers: dict[str, str],
        timeout: Optional[float],
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


def default_client(*, asynchronous: bool) -> Any:
    """A client of the SDK's own, which follows redirects itself. An asynchronous one belongs to one event loop."""
    import httpx2

    limits = httpx2.Limits(max_connections=_SIZE, max_keepalive_connections=_SIZE, keepalive_expiry=_SECONDS)
    tls = _tls(*map(os.environ.get, ("SSL_CERT_FILE", "SSL_CERT_DIR")))
    return (httpx2.AsyncClient if asynchronous else httpx2.Client)(
        verify=tls, limits=limits, follow_redirects=False
    )


@cache
def _tls(*sources: Optional[str]) -> ssl.SSLContext:
    """The trust store of the system, or of the `sources` named in the environment; to read it takes a while."""
    import httpx2

    return httpx2.create_ssl_context()


class Failure(NamedTuple):
    """Why there is no answer: out of time or not, certainly `unsent`, and whether another try cannot help."""

    timeout: bool = False
    unsent: bool = False
    final: bool = False


_FAILURES = {
    Failure(timeout=True, unsent=True): "ConnectTimeout PoolTimeout",
    Failure(timeout=True): "TimeoutException TimeoutError Timeout",
    Failure(unsent=True): "ConnectError ConnectionRefusedError ProxyError gaierror",
    Failure(final=True): "LocalProtocolError UnsupportedProtocol TooManyRedirects DecodingError",
    Failure(): "TransportError OSError",
}
_BY_NAME = {name: failure for failure, names in _FAILURES.items() for name in names.split()}


def classify(error: Exception) -> Optional[Failure]:
    """What an exception of a client means; None if it is no failure of the connection.

    Classes are known by name, so that httpx, httpx2 and clients made after them are treated alike.
    """
    return next((_BY_NAME[cls.__name__] for cls in type(error).__mro__ if cls.__name__ in _BY_NAME), None)


def guard_redirect(request: Any, following: Any, redactor: Redactor) -> None:
    """Take credentials off a request that follows a redirect to another host, keep the cookies on the same one."""
    source, target = request.url, following.url
    upgraded = (source.scheme, target.scheme, source.port, target.port) == ("http", "https", None, None)
    same = source.scheme == target.scheme and source.port == target.port
    if source.host == target.host and (same or upgraded):
        if "cookie" in request.headers:
            following.headers["cookie"] = request.headers["cookie"]
        return
    for name in [name for name in following.headers if redactor.is_secret(name)]:
        del following.headers[name]
