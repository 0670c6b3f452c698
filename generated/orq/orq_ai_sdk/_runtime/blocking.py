"""The default client of blocking calls: httpcore2, the engine of httpx2, with a time limit for each request as a whole.

httpcore2 limits each read and write of a request. It passes the limits of `extensions["timeout"]` to the network stream
as they are; with the stream below these are `TimeLimit`s, functions that return the seconds left. That of a request is
its `_Exchange`.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import urlsplit

import httpcore2

from .codings import Collector
from .connections import KEEPALIVE_SECONDS, POOL_SIZE
from .environment import TrustStore
from .reuse import Reuse
from .transport import Reply, Request, is_repeatable, merge_headers

TimeLimit: TypeAlias = Callable[[], float | None]

_READ_SIZE = 130_000  # bytes; larger buffers make the allocator ask the system for memory each time
_TRAILING_DATA = attrgetter("stream._stream._connection._h11_state.trailing_data")


class BlockingPool:
    """A connection pool, shared by all threads."""

    def __init__(self, maximum: int, trust: TrustStore) -> None:
        self._closed, self._maximum = False, maximum
        self._pool = httpcore2.ConnectionPool(
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),  # a placeholder; see start_tls
            max_connections=POOL_SIZE,
            max_keepalive_connections=POOL_SIZE,
            keepalive_expiry=KEEPALIVE_SECONDS,
            network_backend=_Backend(trust),
        )

    def send(self, request: Request, *, stream: bool) -> Any:
        """Send a request and read the response. Raises httpcore2's exceptions and UnusableResponse.

        With `stream` the response is not read: returns httpcore2's response, its limits, and a function to release it.
        """
        method, url, headers, content, timeout, phases = request
        address, host = _address(url) if url.__class__ is str else _address.__wrapped__(url)  # a secret is not kept
        fields = {"host": host, "accept-encoding": "gzip, deflate"}
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
            method, address, headers=list(fields.items()), content=content, extensions={"timeout": limits}
        )
        response = self._answered(core_request, exchange, method, content)
        if stream:
            return response, limits, partial(self._release, response)
        try:
            received = merge_headers(response.headers)
            collector = Collector(response.status, received.get("content-encoding"), self._maximum)
            for piece in response.iter_stream():
                if not collector.add(piece):
                    break
        finally:
            self._release(response)
        return Reply(response.status, received, collector.body(), request)

    def _answered(self, request: Any, exchange: _Exchange, method: str, content: Any) -> Any:
        """The response, unread. A connection that the server closed before it got the request is replaced."""
        while True:
            try:
                return self._pool.handle_request(request)
            except (httpcore2.NetworkError, httpcore2.RemoteProtocolError):
                reuse, exchange.reuse = exchange.reuse, None
                if self._closed or reuse is None or not (reuse.can_repeat(method) and is_repeatable(content)):
                    raise

    def _release(self, response: Any) -> None:
        # Trailing data would be taken for the next response; the pool may have been closed while it connected.
        if self._closed or _TRAILING_DATA(response) != (b"", False):
            response.extensions["network_stream"].close()
        response.close()

    def close(self) -> None:
        """Close the connections."""
        self._closed = True
        self._pool.close()


@lru_cache(64)
def _address(url: str) -> tuple[httpcore2.URL, str]:
    """A URL as httpcore2 wants it, and the Host header: many calls go to one address."""
    parts = urlsplit(url)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    address = httpcore2.URL(scheme=parts.scheme, host=parts.hostname or "", port=parts.port, target=target)
    return address, parts.netloc.rpartition("@")[2]


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

    def __init__(self, inner: httpcore2.NetworkStream, trust: TrustStore) -> None:
        self._inner, self._trust, self._unsent = inner, trust, b""

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

    def start_tls(self, ssl_context: Any, server_hostname: Any = None, timeout: Any = None) -> _Stream:
        try:
            seconds = _remaining(timeout, httpcore2.ConnectTimeout)
            secured = self._inner.start_tls(self._trust.context, server_hostname, seconds)
            return _Stream(secured, self._trust)
        except BaseException:  # a KeyboardInterrupt during the handshake as well
            self._inner.close()
            raise

    def close(self) -> None:
        self._is_closed = True
        with suppress(OSError):  # wakes a thread that is waiting for a response
            self.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        if not self._in_use:
            self._inner.close()


class _Backend(httpcore2.SyncBackend):
    def __init__(self, trust: TrustStore) -> None:
        self._trust = trust

    def connect_tcp(self, host: str, port: int, timeout: Any = None, *more: Any, **options: Any) -> _Stream:
        seconds = _remaining(timeout, httpcore2.ConnectTimeout)
        return _Stream(super().connect_tcp(host, port, seconds, *more, **options), self._trust)
