"""The default client of blocking calls: httpcore2, the engine of httpx2, with a time limit for each request as a whole.

httpcore2 limits each read and write of a request. It passes the limits of `extensions["timeout"]` to the network stream
as they are; with the stream below these are `TimeLimit`s, functions that return the seconds left. That of a request is
its `_Exchange`.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeAlias
from urllib.parse import urlsplit

import httpcore2

from .codings import Collector
from .connections import KEEPALIVE_SECONDS
from .environment import TrustStore
from .pool import Lease, Pool
from .reuse import Reuse
from .transport import Reply, Request, is_repeatable, merge_headers

TimeLimit: TypeAlias = Callable[[], float | None]

_NETWORK: Final = httpcore2.SyncBackend()
_READ_SIZE = 130_000  # bytes; larger buffers make the allocator ask the system for memory each time
_TRAILING_DATA = attrgetter("stream._connection._h11_state.trailing_data")


class BlockingPool:
    """A client with connections that all threads share."""

    def __init__(self, maximum: int, trust: TrustStore) -> None:
        self._closed, self._maximum = False, maximum
        self._pool, self._trust = Pool(), trust

    def send(self, request: Request, *, stream: bool) -> Any:
        """Send a request and read the response. Raises httpcore2's exceptions and UnusableResponse.

        With `stream` the response is not read: returns httpcore2's response, its limits, and a function to release it.
        """
        method, url, headers, content, timeout, phases = request
        target = _target(url) if url.__class__ is str else _target.__wrapped__(url)  # a secret is not kept
        fields = {"host": target.host, "accept-encoding": "gzip, deflate"}
        fields.update((name.lower(), value) for name, value in headers.items())
        if isinstance(content, bytes) or (content is None and method not in ("GET", "HEAD")):
            fields["content-length"] = str(len(content or b""))
        elif content is not None and "content-length" not in fields:
            fields["transfer-encoding"] = "chunked"
        exchange = _Exchange(None if timeout is None else time.monotonic() + timeout)
        limits: dict[str, Any] = {"pool": timeout, "connect": exchange, "read": exchange, "write": exchange}
        if phases is not None:
            limits = {name: exchange.phase(seconds) for name, seconds in phases._asdict().items()}
            limits["pool"] = phases.pool
        core_request = httpcore2.Request(
            method, target.url, headers=list(fields.items()), content=content, extensions={"timeout": limits}
        )
        lease, response = self._answered(core_request, target.origin, limits, exchange, content)
        if stream:
            return response, limits, partial(self._release, lease, response)
        try:
            received = merge_headers(response.headers)
            collector = Collector(response.status, received.get("content-encoding"), self._maximum)
            for piece in response.iter_stream():
                if not collector.add(piece):
                    break
        finally:
            self._release(lease, response)
        return Reply(response.status, received, collector.body(), request)

    def _answered(
        self, request: Any, origin: str, limits: Mapping[str, Any], exchange: _Exchange, content: Any
    ) -> tuple[Lease, Any]:
        """The response, unread. A connection that the server closed before it got the request is replaced."""
        while True:
            lease = self._pool.lease(origin, limits["pool"])
            try:
                if lease.connection is None:
                    lease.connection = self._connect(request.url, limits["connect"])
                return lease, lease.connection.handle_request(request)
            except (httpcore2.NetworkError, httpcore2.RemoteProtocolError):
                self._pool.release(lease)
                reuse, exchange.reuse = exchange.reuse, None
                if (
                    self._closed
                    or reuse is None
                    or not (reuse.can_repeat(request.method.decode()) and is_repeatable(content))
                ):
                    raise
            except BaseException:
                self._pool.release(lease)
                raise

    def _connect(self, url: httpcore2.URL, limit: TimeLimit) -> httpcore2.HTTP11Connection:
        """A new connection."""
        origin = url.origin
        host = origin.host.decode("ascii")
        stream = _NETWORK.connect_tcp(host, origin.port, _remaining(limit, httpcore2.ConnectTimeout))
        if url.scheme == b"https":
            stream = _secured(stream, self._trust, host, limit)
        return httpcore2.HTTP11Connection(origin, _Stream(stream), KEEPALIVE_SECONDS)

    def _release(self, lease: Lease, response: Any) -> None:
        # Trailing data would be taken for the next response; the pool may have been closed while it connected.
        if self._closed or _TRAILING_DATA(response) != (b"", False):
            response.extensions["network_stream"].close()
        response.close()
        self._pool.release(lease)

    def close(self) -> None:
        """Close the connections."""
        self._closed = True
        self._pool.close()


class _Target(NamedTuple):
    """Where a request goes."""

    url: httpcore2.URL
    host: str  # the Host header
    origin: str  # what requests on one connection have in common


@lru_cache(64)
def _target(url: str) -> _Target:
    """The parts of a URL as httpcore2 wants them: many calls go to one address."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise httpcore2.UnsupportedProtocol(f"there are no requests by {parts.scheme}")
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    address = httpcore2.URL(scheme=parts.scheme, host=parts.hostname or "", port=parts.port, target=path)
    return _Target(address, parts.netloc.rpartition("@")[2], str(address.origin))


class _Exchange:
    """One request and its response: a TimeLimit, which knows whether the connection is used again."""

    def __init__(self, end: float | None) -> None:
        self._end = end
        self.reuse: Reuse | None = None

    def __call__(self) -> float | None:
        return None if self._end is None else self._end - time.monotonic()

    def phase(self, seconds: float | None) -> _Exchange | _Phase:
        """The limit of each operation of a phase, inside of that of the request as a whole."""
        return self if seconds is None else _Phase(self, seconds)


class _Phase(NamedTuple):
    exchange: _Exchange
    seconds: float

    def __call__(self) -> float:
        left = self.exchange()
        return self.seconds if left is None else min(self.seconds, left)


def _remaining(limit: TimeLimit, failure: type[Exception]) -> float | None:
    """The seconds left for one read or write. Raises `failure` if there are none."""
    seconds = limit()
    if seconds is not None and seconds <= 0:
        raise failure("timed out")
    return seconds


class _Stream(httpcore2.NetworkStream):
    """A connection with TimeLimits as timeouts. It sends the head of a request together with its body.

    The number of a closed socket goes to the next one that is made, and a thread that still uses it would go on there.
    So the thread that reads or writes closes it, if another thread wanted to close it in the meantime.
    """

    _exchange: Any = None  # the last one that sent something
    _reuse: Reuse | None = None  # from the second request on
    _in_use = False  # a thread reads or writes
    _is_closed = False

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner, self._unsent = inner, b""

    def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        if self._unsent:
            with suppress(httpcore2.WriteError):  # the server may have refused the request already, and says why
                self._flush(timeout)
        seconds = _remaining(timeout, httpcore2.ReadTimeout)
        self._in_use = True
        try:
            data = self._inner.read(max(max_bytes, _READ_SIZE), seconds) if not self._is_closed else b""
        except httpcore2.ReadError:
            self._end()
            raise
        finally:
            self._release()
        if not data:
            self._end()
        return data

    def _release(self) -> None:
        self._in_use = False
        if self._is_closed:
            self._inner.close()

    def _end(self) -> None:
        if self._reuse is not None:
            self._reuse.end()

    def write(self, buffer: bytes, timeout: Any = None) -> None:
        self._unsent += buffer
        if len(self._unsent) > _READ_SIZE:
            self._flush(timeout)

    def _flush(self, timeout: Any) -> None:
        unsent, self._unsent = self._unsent, b""
        exchange = timeout if timeout.__class__ is _Exchange else timeout.exchange
        if exchange is not self._exchange:
            if self._exchange is not None:
                self._reused(exchange)
            self._exchange = exchange
        if exchange.reuse is not None and exchange.reuse.is_late:
            return
        seconds = _remaining(timeout, httpcore2.WriteTimeout)
        self._in_use = True
        try:
            if self._is_closed:
                raise httpcore2.WriteError("the connection was closed")
            self._inner.write(unsent, seconds)
        finally:
            self._release()

    def _reused(self, exchange: _Exchange) -> None:
        if self._reuse is None:
            is_encrypted = self.get_extra_info("ssl_object") is not None
            self._reuse = Reuse(self.get_extra_info("socket"), encrypted=is_encrypted)
        self._reuse.begin()
        exchange.reuse = self._reuse

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def close(self) -> None:
        self._is_closed = True
        with suppress(OSError):  # wakes a thread that is waiting for a response
            self.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        if not self._in_use:
            self._inner.close()


def _secured(
    stream: httpcore2.NetworkStream, trust: TrustStore, host: str, limit: TimeLimit
) -> httpcore2.NetworkStream:
    """A connection with TLS."""
    try:
        return stream.start_tls(trust.context, host, _remaining(limit, httpcore2.ConnectTimeout))
    except BaseException:  # a KeyboardInterrupt during the handshake as well
        stream.close()
        raise
