"""The default client of blocking calls: httpcore2, the engine of httpx2, with a time limit for the whole exchange."""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from contextlib import suppress
from functools import partial
from operator import attrgetter
from typing import Any
from urllib.parse import urlsplit

import httpcore2

from .transport import IDLE, LARGEST, SIZE, Reply, Request, UnusableAnswer, joined, trust

_READ = 130_000  # bytes; less than what the allocator takes from the system each time
_PACKED = 1 << 14  # bytes that are unpacked at once: what follows a member is copied
_REST = attrgetter("stream._stream._connection._h11_state.trailing_data")


class Blocking:
    """A connection pool, for all threads."""

    def __init__(self) -> None:
        self._closed = False
        self._pool = httpcore2.ConnectionPool(
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),  # in name only; see start_tls
            max_connections=SIZE,
            max_keepalive_connections=SIZE,
            keepalive_expiry=IDLE,
            network_backend=_Backend(),
        )

    def send(self, request: Request, *, stream: bool) -> Any:
        """Send it and read the answer. Raises httpcore2's exceptions and UnusableAnswer.

        With `stream` it is left unread: httpcore2's response, the limits of reading it, and what ends that.
        """
        method, url, headers, content, timeout = request
        place = urlsplit(url)
        target = f"{place.path or '/'}?{place.query}" if place.query else place.path or "/"
        lines = {"host": place.netloc.rpartition("@")[2], "accept-encoding": "gzip, deflate"}
        lines.update((name.lower(), value) for name, value in headers.items())
        if isinstance(content, bytes) or (content is None and method not in ("GET", "HEAD")):
            lines["content-length"] = str(len(content or b""))
        elif content is not None and "content-length" not in lines:
            lines["transfer-encoding"] = "chunked"
        end = None if timeout is None else time.monotonic() + timeout
        limits = {"pool": timeout, "connect": end, "read": end, "write": end}
        sent = httpcore2.Request(
            method,
            httpcore2.URL(scheme=place.scheme, host=place.hostname or "", port=place.port, target=target),
            headers=list(lines.items()),
            content=content,
            extensions={"timeout": limits},
        )
        response: Any = self._pool.handle_request(sent)
        if stream:
            return response, limits, partial(self._release, response)
        try:
            body = response.read()
        finally:
            self._release(response)
        fields = joined(response.headers)
        coding = fields.get("content-encoding")
        return Reply(response.status, fields, unpacked(body, coding) if coding else body, request)

    def _release(self, response: Any) -> None:
        # What follows would be taken for the next answer; the pool may have been closed while it connected.
        if self._closed or _REST(response) != (b"", False):
            response.extensions["network_stream"].close()
        response.close()

    def close(self) -> None:
        """Close the connections."""
        self._closed = True
        self._pool.close()


def unpacked(body: bytes, codings: str) -> bytes:
    """A body without compression that is of a known kind. Raises UnusableAnswer for what is damaged or too large."""
    for coding in reversed(codings.lower().replace(" ", "").split(",")):
        if coding not in ("gzip", "x-gzip", "deflate") or not body:
            continue
        raw = coding == "deflate" and body[0] & 15 != 8  # some servers leave out the header of zlib
        unpacker, pieces, left = zlib.decompressobj(-15 if raw else 47), list[bytes](), LARGEST
        for packed in (body[start : start + _PACKED] for start in range(0, len(body), _PACKED)):
            while packed and left >= 0:
                if unpacker.eof and not raw:  # there may be several members
                    unpacker = zlib.decompressobj(47)
                try:
                    pieces.append(unpacker.decompress(packed, left + 1))
                except zlib.error as error:
                    raise UnusableAnswer(str(error)) from error
                left -= len(pieces[-1])
                packed = unpacker.unused_data if not raw else b""
        if left < 0:
            raise UnusableAnswer(f"it unpacks to more than {LARGEST} bytes")
        body = b"".join(pieces)
    return body


def _left(end: float | None, failure: type[Exception]) -> float | None:
    """The seconds until then: httpcore2 limits each read and write, and hands the time to the stream as it is."""
    seconds = None if end is None else end - time.monotonic()
    if seconds is not None and seconds <= 0:
        raise failure("timed out")
    return seconds


class _Stream(httpcore2.NetworkStream):
    """A connection whose timeouts are points in time, and which sends the head of a request together with its body."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner, self._waiting = inner, b""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with suppress(httpcore2.WriteError):  # perhaps the server has refused already, and says so
            self._flush(timeout)
        return self._inner.read(max(max_bytes, _READ), _left(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._waiting += buffer
        if len(self._waiting) > _READ:
            self._flush(timeout)

    def _flush(self, timeout: float | None) -> None:
        waiting, self._waiting = self._waiting, b""
        self._inner.write(waiting, _left(timeout, httpcore2.WriteTimeout))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def start_tls(self, ssl_context: Any, server_hostname: Any = None, timeout: float | None = None) -> _Stream:
        try:
            limit = _left(timeout, httpcore2.ConnectTimeout)
            return _Stream(self._inner.start_tls(trust(), server_hostname, limit))
        except BaseException:  # a KeyboardInterrupt in the handshake as well
            self._inner.close()
            raise

    def close(self) -> None:
        with suppress(OSError):  # wakes a thread that waits for an answer
            self.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        self._inner.close()


class _Backend(httpcore2.SyncBackend):
    def connect_tcp(self, host: str, port: int, timeout: float | None = None, *more: Any, **options: Any) -> _Stream:
        limit = _left(timeout, httpcore2.ConnectTimeout)
        return _Stream(super().connect_tcp(host, port, limit, *more, **options))
