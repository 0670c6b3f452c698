"""A loopback server that costs its clients nothing: canned bytes from a process of its own.

The first segment of a request's path names the answer: `small`, `float` (256 vectors of 1536 numbers, 8 MB) or
`base64` (the same vectors, 2 MB). It prints its port when it is ready and ends with its standard input.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from array import array
from base64 import b64encode
from functools import cache
from typing import Any

VECTORS, DIMENSIONS = 256, 1536
_HEAD = b"HTTP/1.1 %s\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"


@cache
def vectors() -> list[array[float]]:
    """What a model answers: 32-bit floats, the same in every run."""
    numbers = random.Random(0)
    return [array("f", (numbers.gauss(0, 0.03) for _ in range(DIMENSIONS))) for _ in range(VECTORS)]


def document(embeddings: list[Any]) -> bytes:
    """The body of an answer that all the SDKs understand."""
    data = [{"object": "embedding", "index": index, "embedding": it} for index, it in enumerate(embeddings)]
    usage = {"prompt_tokens": 3, "total_tokens": 3}
    return json.dumps({"object": "list", "data": data, "model": "a/b", "usage": usage}).encode()


@cache
def answer(name: bytes) -> bytes:
    """The whole answer of a name, head included."""
    if name == b"small":
        body = document([[0.25, -1.0, 1e-09], [0.5, 2.0, 3.0]])
    elif name == b"float":
        body = document([list(vector) for vector in vectors()])
    elif name == b"base64":
        body = document([b64encode(vector.tobytes()).decode() for vector in vectors()])
    else:
        return _HEAD % (b"404 Not Found", 2) + b"{}"
    return _HEAD % (b"200 OK", len(body)) + body


def take(buffer: bytes) -> tuple[bytes, bytes] | None:
    """The name in the first request of the buffer, and what follows that request; None if it is not complete."""
    head, end, rest = buffer.partition(b"\r\n\r\n")
    if not end:
        return None
    length = int(head.lower().partition(b"\r\ncontent-length:")[2].partition(b"\r\n")[0] or b"0")
    if len(rest) < length:
        return None
    return head.partition(b" /")[2].partition(b"/")[0], rest[length:]


class Connection(asyncio.Protocol):
    """One kept-alive connection."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (taken := take(self.buffer)) is not None:
            name, self.buffer = taken
            self.transport.write(answer(name))


async def main() -> None:
    """Serve until standard input ends."""
    for name in (b"small", b"float", b"base64"):
        answer(name)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
