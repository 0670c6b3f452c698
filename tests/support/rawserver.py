"""A server that does to its connections whatever a script says, byte by byte, for tests of what clients survive.

One thread with an event loop of its own serves all connections with bare sockets, so that it can also do what no
HTTP server would: reset, half-close, drip, overrun, or say nothing at all.
"""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Coroutine, Generator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Literal, TypeVar

T = TypeVar("T")

_CHUNK = 1 << 16
_RESET = struct.pack("ii", 1, 0)  # SO_LINGER: close() sends RST
_PATIENCE = 10.0  # seconds for what the server itself has to do


@dataclass(frozen=True)
class Seen:
    """A request as the server saw it. `connection` counts from 1 in the order of acceptance, `at` is monotonic."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    connection: int
    at: float

    def json(self) -> Any:
        """The body, decoded."""
        return json.loads(self.body)


Text = bytes | Callable[[Seen], bytes]


@dataclass(frozen=True)
class Turn:
    """What the server does with one request, or with one connection.

    It acts once the client is `accepted`, or has sent its `head`, or all of its `request`. It waits `delay` seconds,
    or, when `held`, for `RawServer.release()`; it sends `send` at once or in `pieces` bytes every `pause` seconds, then
    `later` after `RawServer.release()`, and `again` every `pause` seconds for as long as the client takes it. After
    `linger` seconds it

    - `keep`s the connection for the next request,
    - `close`s it or `reset`s it,
    - `half`-closes it and waits until the client closes its half,
    - `hang`s until the client goes away.
    """

    send: Text = b""
    when: Literal["accepted", "head", "request"] = "request"
    later: bytes = b""
    then: Literal["keep", "close", "reset", "half", "hang"] = "keep"
    delay: float = 0.0
    held: bool = False
    pieces: int = 0
    pause: float = 0.0
    linger: float = 0.0
    again: bytes = b""


def response(
    status: int | str = 200,
    body: bytes = b"",
    *fields: str,
    length: int | None = -1,
    content_type: str | None = "application/json",
    version: str = "HTTP/1.1",
) -> bytes:
    """The bytes of an answer. `length` is what Content-Length says: by default the truth, with None nothing."""
    line = f"{version} {status} Scripted" if isinstance(status, int) else f"{version} {status}"
    head = [line, *fields]
    if content_type is not None:
        head.append(f"content-type: {content_type}")
    if length is not None:
        head.append(f"content-length: {len(body) if length < 0 else length}")
    return "\r\n".join([*head, "", ""]).encode("latin-1") + body


def answer(seen: Seen) -> bytes:
    """The body of a good answer: embeddings for the very model that was asked for, or a list of models."""
    if seen.method == "GET":
        return json.dumps({"data": [], "path": seen.target}).encode()
    data = [{"object": "embedding", "index": 0, "embedding": [0.25, -1.0]}]
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    model = seen.json()["model"]
    return json.dumps({"object": "list", "data": data, "model": model, "usage": usage}).encode()


GOOD = Turn(lambda seen: response(200, answer(seen)))
"""The answer of a provider in good health."""


@dataclass
class _Script:
    turns: list[Turn] = field(default_factory=list[Turn])
    rest: Turn = GOOD
    choose: Callable[[Seen], Turn] | None = None


class RawServer:
    """Use it with `with`. `requests` is what it saw so far, while it is `recording`.

    `accepted` and `open` count connections, `sending` the turns that still send something. What goes wrong in the
    server itself is kept in `problems`.
    """

    def __init__(self) -> None:
        self.requests: list[Seen] = []
        self.recording = True
        self.accepted = 0
        self.sending = 0
        self.problems: list[BaseException] = []
        self._script = _Script()
        self._lock = threading.Lock()
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Event()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self._socket.setblocking(False)
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever, name="raw server", daemon=True)
        self._later: asyncio.TimerHandle | None = None

    @property
    def url(self) -> str:
        """The address, without a trailing slash."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def open(self) -> int:
        """How many connections neither side has closed."""
        return len(self._tasks)

    def play(self, *turns: Turn, rest: Turn = GOOD, choose: Callable[[Seen], Turn] | None = None) -> None:
        """Set the script: the turns one after the other, `rest` from then on; or what `choose` says of a request."""
        with self._lock:
            self._script = _Script(list(turns), rest, choose)

    def forget(self) -> None:
        """Forget the requests seen so far."""
        with self._lock:
            self.requests.clear()
            self.accepted = 0

    def release(self) -> None:
        """Let all that is held go on."""
        self._loop.call_soon_threadsafe(self._gate.set)

    def __enter__(self) -> RawServer:
        self._thread.start()
        self._run(self._start())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE)
        self._socket.close()
        self._loop.close()

    # ------------------------------------------------------------ in the thread of the server

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_PATIENCE)

    async def _start(self) -> None:
        self._listen()

    async def _cut(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _stop(self) -> None:
        if self._later is not None:
            self._later.cancel()
        self._loop.remove_reader(self._socket)
        await self._cut()

    def _listen(self) -> None:
        self._loop.add_reader(self._socket, self._accept)

    def _accept(self) -> None:
        # Not loop.sock_accept(): whoever cancels that loses a connection that came at the same moment.
        try:
            sock, _ = self._socket.accept()
        except BlockingIOError:
            return
        except OSError:  # no file descriptor left, or the client is gone again
            self._loop.remove_reader(self._socket)
            self._later = self._loop.call_later(0.01, self._listen)
            return
        with self._lock:
            self.accepted += 1
            number = self.accepted
        task = self._loop.create_task(self._connection(sock, number))
        self._tasks.add(task)

        def done(task: asyncio.Task[None]) -> None:
            sock.close()  # also if it was cancelled before it began
            self._tasks.discard(task)

        task.add_done_callback(done)

    async def _connection(self, sock: socket.socket, number: int) -> None:
        sock.setblocking(False)
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            await self._serve(sock, number)
        except OSError:
            pass  # the client is gone
        except Exception as problem:
            self.problems.append(problem)

    async def _serve(self, sock: socket.socket, number: int) -> None:
        turn = self._take("accepted", None)
        if turn is not None and not await self._act(sock, turn, None):
            return
        buffer = bytearray()
        while True:
            while b"\r\n\r\n" not in buffer:
                if not await self._more(sock, buffer):
                    return
            head, _, rest = bytes(buffer).partition(b"\r\n\r\n")
            line, *lines = head.decode("latin-1").split("\r\n")
            method, target, _ = line.split(" ")
            pairs = (item.partition(":") for item in lines)
            headers = {name.lower(): value.strip() for name, _, value in pairs}
            length = int(headers.get("content-length", 0))
            turn = self._take("head", None)
            if turn is None:
                buffer = bytearray(rest)
                while len(buffer) < length:
                    if not await self._more(sock, buffer):
                        return
                rest = bytes(buffer[:length])
                del buffer[:length]
            seen = Seen(method, target, headers, rest, number, time.monotonic())
            if self.recording:
                with self._lock:
                    self.requests.append(seen)
            turn = turn or self._take("request", seen)
            assert turn is not None
            if not await self._act(sock, turn, seen):
                return

    async def _more(self, sock: socket.socket, buffer: bytearray) -> bool:
        data = await self._loop.sock_recv(sock, _CHUNK)
        buffer += data
        return bool(data)

    def _take(self, when: str, seen: Seen | None) -> Turn | None:
        """The next turn of the script, if it is one for this moment."""
        with self._lock:
            script = self._script
            if script.choose is not None:
                return None if seen is None else script.choose(seen)
            turn = script.turns[0] if script.turns else script.rest
            if turn.when != when and when != "request":
                return None
            if script.turns:
                script.turns.pop(0)
            return turn

    async def _act(self, sock: socket.socket, turn: Turn, seen: Seen | None) -> bool:
        """Carry out a turn; returns whether the connection is kept."""
        if turn.delay:
            await asyncio.sleep(turn.delay)
        if turn.held:
            await self._gate.wait()
        self.sending += 1
        try:
            await self._send(sock, turn, seen)
        finally:
            self.sending -= 1
        if turn.linger:
            await asyncio.sleep(turn.linger)
        if turn.then != "keep":
            await self._finish(sock, turn)
        return turn.then == "keep"

    async def _send(self, sock: socket.socket, turn: Turn, seen: Seen | None) -> None:
        """Send everything that a turn has to send, in its rhythm."""
        if callable(turn.send):
            assert seen is not None
            data = turn.send(seen)
        else:
            data = turn.send
        for piece in _cut(data, turn.pieces):
            await self._loop.sock_sendall(sock, piece)
            if turn.pieces:
                await asyncio.sleep(turn.pause)
        if turn.later:
            await self._gate.wait()
            await self._loop.sock_sendall(sock, turn.later)
        while turn.again:
            await self._loop.sock_sendall(sock, turn.again)
            await asyncio.sleep(turn.pause)

    async def _finish(self, sock: socket.socket, turn: Turn) -> None:
        """Prepare the end of a connection, which is closed afterwards."""
        if turn.then == "reset":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        elif turn.then != "close":
            if turn.then == "half":
                sock.shutdown(socket.SHUT_WR)
            while await self._loop.sock_recv(sock, _CHUNK):
                pass


def _cut(data: bytes, size: int) -> Sequence[bytes]:
    if not size:
        return [data] if data else []
    return [data[start : start + size] for start in range(0, len(data), size)]


def until(ready: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Whether something becomes true in some seconds."""
    ends = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > ends:
            return False
        time.sleep(0.001)
    return True


@contextmanager
def full_listener() -> Generator[int]:
    """A port on 127.0.0.1 where something listens whose queue is full: connections are not established."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            filler = stack.enter_context(socket.socket())
            filler.setblocking(False)
            with suppress(BlockingIOError):
                filler.connect(listener.getsockname())
        yield listener.getsockname()[1]
