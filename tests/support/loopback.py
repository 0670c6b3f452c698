"""A scripted HTTP server on 127.0.0.1, for tests that need real sockets."""

from __future__ import annotations

import json as jsonlib
import socket
import ssl
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl

_NO_JSON = object()


@dataclass(frozen=True)
class Request:
    """What the server received. `path` is as it came over the wire, without the query."""

    method: str
    path: str
    query: str
    headers: Message
    body: bytes

    @property
    def params(self) -> list[tuple[str, str]]:
        """The query string, decoded."""
        return parse_qsl(self.query, keep_blank_values=True)

    def json(self) -> Any:
        """The body, decoded."""
        return jsonlib.loads(self.body)


@dataclass(frozen=True)
class Answer:
    """What the server will say. `drop` closes the connection without a word; `delay` is in seconds."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    delay: float = 0.0
    drop: bool = False


_EMPTY = Answer(200, b"{}", {"content-type": "application/json"})


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128  # a full queue would cost a client a second
    tls: ssl.SSLContext | None = None

    def finish_request(self, request: Any, client_address: Any) -> None:
        if self.tls is not None:
            try:
                request = self.tls.wrap_socket(request, server_side=True)
            except OSError:  # the client does not trust the certificate
                return
        with request:
            super().finish_request(request, client_address)


class Loopback:
    """A server with a queue of answers, and a default one for when the queue is empty.

    Use it with `with`; `url` is its base address, `requests` what it received so far, `accepted` counts connections.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.requests: list[Request] = []
        self.accepted = 0
        self.default = _EMPTY
        self._answers: list[Answer] = []
        self._lock = threading.Lock()
        self._hurry = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._server.tls = tls
        self._closing = False
        self._thread = threading.Thread(target=self._accept, name="loopback", daemon=True)

    @property
    def url(self) -> str:
        """The base address, without a trailing slash."""
        return f"http{'s' if self._server.tls else ''}://127.0.0.1:{self._server.server_port}"

    def answer(
        self,
        status: int = 200,
        *,
        json: Any = _NO_JSON,
        body: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
        drop: bool = False,
        default: bool = False,
    ) -> Answer:
        """Queue an answer; with `default` it is given whenever the queue is empty."""
        content = body.encode() if isinstance(body, str) else body or b""
        fields = dict(headers or {})
        if json is not _NO_JSON:
            content = jsonlib.dumps(json).encode()
            fields = {"content-type": "application/json", **fields}
        answer = Answer(status, content, fields, delay, drop)
        if default:
            self.default = answer
        else:
            self._answers.append(answer)
        return answer

    def reset(self) -> None:
        """Forget requests and answers; those that are still to be given are given at once."""
        with self._lock:
            self._hurry.set()
            self._hurry = threading.Event()
            self.requests.clear()
            self._answers.clear()
            self.default = _EMPTY

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hurry.set()
        self._closing = True
        with suppress(ConnectionError):
            socket.create_connection(("127.0.0.1", self._server.server_port)).close()  # wakes the thread
        self._thread.join()
        self._server.server_close()

    def _accept(self) -> None:
        # Not serve_forever(): that looks only now and then whether it should end, and every test has its own server.
        while True:
            connection, address = self._server.get_request()
            if self._closing:
                connection.close()
                return
            self.accepted += 1
            self._server.process_request(connection, address)

    def _next(self, request: Request) -> Answer:
        with self._lock:
            self.requests.append(request)
            return self._answers.pop(0) if self._answers else self.default

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def handle_one_request(self) -> None:
                try:
                    super().handle_one_request()
                except (ConnectionError, TimeoutError, ValueError):  # also a body that was cut off
                    self.close_connection = True

            def _body(self) -> bytes:
                if self.headers.get("transfer-encoding") != "chunked":
                    return self.rfile.read(int(self.headers.get("content-length") or 0))
                chunks = list[bytes]()
                while size := int(self.rfile.readline(), 16):
                    chunks.append(self.rfile.read(size + 2)[:-2])
                self.rfile.readline()
                return b"".join(chunks)

            def _answer(self) -> None:
                path, _, query = self.path.partition("?")
                body = self._body()
                answer = loopback._next(Request(self.command, path, query, self.headers, body))
                if answer.delay:
                    loopback._hurry.wait(answer.delay)
                if answer.drop:
                    self.close_connection = True
                    return
                head = [f"HTTP/1.1 {answer.status} Scripted"]
                head += [f"{name}: {value}" for name, value in answer.headers.items()]
                if answer.status not in (204, 304) and "content-length" not in map(str.lower, answer.headers):
                    head.append(f"content-length: {len(answer.body)}")
                self.wfile.write("\r\n".join([*head, "", ""]).encode("latin-1") + answer.body)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_QUERY = _answer
            do_QUERY = do_COPY = _answer

            def log_message(self, format: str, *args: Any) -> None:
                """Keep the test output clean."""

        return Handler


def unused_port() -> int:
    """A port on 127.0.0.1 that nothing listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
    return port
