"""Connections that are used again: whether a request that got no response on one can be sent on another.

A server may close a connection while the next request is on its way. The system says how many bytes the server has
acknowledged and sent, so it is often certain that the server got nothing of the request.
"""

from __future__ import annotations

import socket
import struct
import sys
from typing import Any

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE", "QUERY")  # requests that change nothing, so that two are as good as one
_TCP_INFO = struct.Struct("=B119x2Q")  # the state; bytes that the server acknowledged; bytes from the server
_ESTABLISHED = 1
_CLOSE_NOTIFY = 96  # bytes, more than any TLS record that announces the end of a connection


def _tcp_info(sock: Any) -> bytes | None:
    """What the system knows about a connection, as it is; None if it knows nothing."""
    if sys.platform != "linux":
        return None
    try:
        info: bytes = sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _TCP_INFO.size)
    except OSError:
        return None
    return info if len(info) == _TCP_INFO.size else None


class Reuse:
    """The requests on a connection after its first one, one after the other."""

    _before: bytes | None = None
    _after: bytes | None = None
    _has_ended = False

    def __init__(self, sock: Any, *, encrypted: bool) -> None:
        self._socket, self._encrypted = sock, encrypted
        self.is_late = False  # the server has closed the connection already: sending is useless

    def begin(self) -> None:
        """Note that a request is about to be sent."""
        self._before = _tcp_info(self._socket)
        self.is_late = self._before is not None and self._before[0] != _ESTABLISHED

    def end(self) -> None:
        """Note that the connection ended without a response, while its socket is still there."""
        self._after, self._has_ended = _tcp_info(self._socket), True

    def can_repeat(self, method: str) -> bool:
        """Whether the request can be sent again: nothing of it arrived, or it is safe and nothing of a response did."""
        if self.is_late or not self._has_ended:
            return self.is_late
        if self._before is None or self._after is None:
            return method in SAFE
        _, acknowledged, received = _TCP_INFO.unpack(self._before)
        _, acknowledged_since, received_since = _TCP_INFO.unpack(self._after)
        news = received_since - received
        if news > (_CLOSE_NOTIFY if self._encrypted else 1):  # the end of what the server sends counts as one byte
            return False
        # That end acknowledges all that the server has got until then.
        return method in SAFE or (news > 0 and acknowledged_since == acknowledged)
