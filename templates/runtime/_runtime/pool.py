"""The connections of the default client of blocking calls: which ones are free, and how many there may be.

httpcore2's own pool looks at all of its connections twice for each request. This one hands out the one that was
used last, and looks at no other.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator

import httpcore2

from .connections import KEEPALIVE_SECONDS, POOL_SIZE


class Lease:
    """The right of one request to one connection; `connection` is None until one is made for it."""

    __slots__ = ("connection", "origin")

    def __init__(self, origin: str, connection: httpcore2.HTTP11Connection | None) -> None:
        self.origin, self.connection = origin, connection


class Pool:
    """Connections, shared by all threads."""

    def __init__(self, size: int = POOL_SIZE) -> None:
        self._size, self._leases = size, set[Lease]()
        self._free: dict[str, deque[tuple[float, httpcore2.HTTP11Connection]]] = {}  # with the end of each, in order
        self._changed = threading.Condition()  # reentrant: the garbage collector releases what a program forgot

    def lease(self, origin: str, timeout: float | None) -> Lease:
        """A free connection to an origin, or room for a new one. Raises httpcore2.PoolTimeout."""
        surplus = None
        with self._changed:
            free = self._free.get(origin)
            if not free and self._is_full():
                if not self._changed.wait_for(lambda: any(self._free.values()) or not self._is_full(), timeout):
                    raise httpcore2.PoolTimeout
                free = self._free.get(origin)
                surplus = self._oldest() if not free and self._is_full() else None
            lease = Lease(origin, free.pop()[1] if free else None)
            self._leases.add(lease)
        if surplus is not None:
            surplus.close()
        while (connection := lease.connection) is not None and connection.has_expired():
            connection.close()
            with self._changed:
                lease.connection = free.pop()[1] if free else None
        return lease

    def _is_full(self) -> bool:
        return len(self._leases) + sum(map(len, self._free.values())) >= self._size

    def _oldest(self) -> httpcore2.HTTP11Connection:
        """Take a free connection to another origin, to make room."""
        return next(free for free in self._free.values() if free).popleft()[1]

    def release(self, lease: Lease) -> None:
        """Take a connection back, once. The next request uses it if the response was read to its end."""
        now, connection = time.monotonic(), lease.connection
        with self._changed:
            if lease not in self._leases:
                return
            self._leases.remove(lease)
            if connection is not None and connection.is_available():
                self._free.setdefault(lease.origin, deque()).append((now + KEEPALIVE_SECONDS, connection))
            expired = list(self._expired(now))
            self._changed.notify(1 + len(expired))
        _close(expired)

    def _expired(self, now: float) -> Iterator[httpcore2.HTTP11Connection]:
        """Take the connections that nobody has used for long."""
        for origin, free in [*self._free.items()]:
            while free and free[0][0] < now:
                yield free.popleft()[1]
            if not free:
                self._free.pop(origin, None)

    def close(self) -> None:
        """Close all connections, those in use as well."""
        with self._changed:
            connections = [lease.connection for lease in self._leases if lease.connection is not None]
            self._leases.clear()
            for free in self._free.values():
                connections += (connection for _, connection in free)
                free.clear()
            self._changed.notify_all()
        _close(connections)


def _close(connections: Iterable[httpcore2.HTTP11Connection]) -> None:
    for connection in connections:
        connection.close()
