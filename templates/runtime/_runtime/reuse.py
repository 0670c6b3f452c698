"""Connections that are used again: whether a request that got no response on one can be sent on another.

A server may close a connection while the next request is on its way. The system says how many bytes the server has
acknowledged and sent, so it is often certain that the server got nothing of the request.
"""

from __future__ import annotations

import socket
import struct
import sys
from typing import Any, NamedTuple

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE", "QUERY")  # requests that change nothing, so that two are as good as one
_TCP_INFO = struct.Struct("=B119x2Q")
_ESTABLISHED = 1
_CLOSE_NOTIFY = 96  # bytes, more than any TLS record that announces the end of a connection


class Counters(NamedTuple):
    """What the system knows about a connection."""

    is_open: bool  # on both sides, as far as it has been told
    acknowledged: int  # bytes that the server got
    received: int  # bytes from the server; the end of what it sends counts as one


def counters(sock: Any) -> Counters | None:
    """The counters of a socket; None if the system has none."""
    if sock is None or sys.platform != "linux":
        return None
    try:
        state, acknowledged, received = _TCP_INFO.unpack(
            sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _TCP_INFO.size)
        )
    except (OSError, struct.error):
        return None
    return Counters(state == _ESTABLISHED, acknowledged, received)


class Reuse:
    """One more request on a connection, which is about to be sent."""

    def __init__(self, sock: Any, *, encrypted: bool) -> None:
        self._socket, self._encrypted = sock, encrypted
        self._before = counters(sock)
        self._after: Counters | None = None
        self._has_ended = False

    @property
    def is_late(self) -> bool:
        """Whether the server has closed the connection already: sending is useless."""
        return self._before is not None and not self._before.is_open

    def end(self) -> None:
        """Note that the connection ended without a response, while its socket is still there."""
        self._after, self._has_ended = counters(self._socket), True

    def can_repeat(self, method: str) -> bool:
        """Whether the request can be sent again: nothing of it arrived, or it is safe and nothing of a response did."""
        before, after = self._before, self._after
        if self.is_late or not self._has_ended:
            return self.is_late
        if before is None or after is None:
            return method in SAFE
        news = after.received - before.received
        if news > (_CLOSE_NOTIFY if self._encrypted else 1):
            return False
        # The end of what the server sends acknowledges all that it has got until then.
        return method in SAFE or (news > 0 and after.acknowledged == before.acknowledged)
