"""The mock as an ASGI application: from requests to responses, with what goes wrong on purpose."""

from __future__ import annotations

import asyncio
import re
import sys
import traceback
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from hashlib import blake2b
from itertools import count
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import TypeAlias
from urllib.parse import unquote_plus

from msgspec import Struct
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import Response as HttpResponse
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from sdkwright.diagnostics.report import SpecError, escape_unprintable
from sdkwright.load.provider import NO_EXTRAS, Extras
from sdkwright.load.snapshot import take_snapshot
from sdkwright.mock.api import Mocked, load_mocked
from sdkwright.mock.checking import Accepted, Checker
from sdkwright.mock.dice import Dice
from sdkwright.mock.faults import Fault, Faults, Latency, read_fault
from sdkwright.mock.parameters import Sent, read_query
from sdkwright.mock.preferences import Preferences, read_preferences
from sdkwright.mock.problems import Refused, problem
from sdkwright.mock.responses import (
    BODILESS,
    REASON,
    Reply,
    Request,
    Responder,
    header_text,
    problem_reply,
)
from sdkwright.mock.routes import Match, Router
from sdkwright.mock.writing import to_json
from sdkwright.openapi.model import Operation
from sdkwright.pipeline import Filters
from sdkwright.syntax.source import Tree

_SECRET = ("key", "token", "secret", "password", "signature", "sig", "auth", "credential", "code")
_WATCH_SECONDS = 0.3
_ORIGIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/]*")
MAX_BODY = 256 * 1024 * 1024
"""Bodies are kept in memory while they are checked."""


class Settings(Struct, frozen=True, kw_only=True):
    """How a mock behaves."""

    seed: int = 0
    pages: int = 3
    is_dynamic: bool = False  # made data even where the document has examples
    key: str | None = None  # the only credential that is accepted; None: any
    latency: Latency = Latency()
    faults: Faults = Faults()
    reloads: bool = False


DEFAULT = Settings()


class Exchange(Struct, frozen=True):
    """One request with its response, as the log has it. No secret is in it."""

    method: str
    path: str  # with the query, whose secrets are masked
    status: int  # 0: the connection was ended
    milliseconds: float
    operation: str  # its id; empty if there is none for the request
    notes: tuple[str, ...]

    @property
    def line(self) -> str:
        """The line of the log."""
        status = str(self.status) if self.status else "---"
        text = f"{self.method} {self.path} {status} {self.milliseconds:.0f}ms {self.operation or '-'}"
        return escape_unprintable("; ".join([text, *self.notes]))


Log: TypeAlias = Callable[[Exchange], object]
Reset: TypeAlias = Callable[[Scope], bool]
"""Ends the connection of a request at once. False if the server cannot do that."""


class _Served(Struct, frozen=True):
    """An API with everything that serves it; replaced as a whole when its files change."""

    mocked: Mocked
    router: Router
    checker: Checker
    responder: Responder
    lock: Lock  # makers count what they make, and schemas are converted when they are needed


class _Handled(Struct, frozen=True):
    """A reply, and the operation that it is for."""

    reply: Reply
    operation: Operation | None = None


class MockApp:
    """Serves the API of a provider folder or an OpenAPI file. Raises `SpecError` if that cannot be used."""

    def __init__(
        self,
        path: Path,
        settings: Settings = DEFAULT,
        *,
        extras: Extras = NO_EXTRAS,
        filters: Filters = ((), ()),
        log: Log | None = None,
        say: Callable[[str], object] | None = None,
        explain: Callable[[SpecError], str] = str,
    ) -> None:
        self._path = path
        self._extras = extras
        self._filters = filters
        self.settings = settings
        self._log = log
        self._say: Callable[[str], object] = say or _print_error
        self._explain = explain
        self._numbers = count()
        self.reset: Reset = lambda scope: False
        self._snapshot = self._take_snapshot(())
        self._served = self._load()
        self._snapshot = self._take_snapshot(self._served.mocked.files)
        self._application = Starlette(lifespan=self._lifespan)

    @property
    def mocked(self) -> Mocked:
        """The API that is served."""
        return self._served.mocked

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What ASGI servers call."""
        if scope["type"] == "lifespan":
            await self._application(scope, receive, send)
        else:  # not by routes of the framework, which has other opinions on paths than documents
            await self._serve(scope, receive, send)

    # --- the files

    def _load(self) -> _Served:
        mocked = load_mocked(self._path, extras=self._extras, filters=self._filters)
        settings = self.settings
        return _Served(
            mocked=mocked,
            router=Router(mocked.document, mocked.operations),
            checker=Checker(mocked, settings.key),
            responder=Responder(
                mocked, seed=settings.seed, pages=settings.pages, is_dynamic=settings.is_dynamic
            ),
            lock=Lock(),
        )

    def _take_snapshot(self, files: tuple[Path, ...]) -> Mapping[Path, tuple[int, int]]:
        extras = [path for path in (self._extras.config, self._extras.overlay) if path is not None]
        return take_snapshot([self._path, *extras, *files])

    def reload(self) -> bool:
        """Read the files again if one of them has changed; whether the API that is served is another one now.

        Files that cannot be used change nothing, and are explained.
        """
        snapshot = self._take_snapshot(self._served.mocked.files)
        if snapshot == self._snapshot:
            return False
        self._snapshot = snapshot
        try:
            self._served = self._load()
        except SpecError as error:
            self._say(
                f"{self._explain(error)}\nthe files cannot be used; still serving what they were before"
            )
            return False
        self._snapshot = self._take_snapshot(self._served.mocked.files)
        self._say(f"reloaded: {len(self._served.mocked.operations)} operations")
        return True

    def _lifespan(self, _: Starlette) -> AbstractAsyncContextManager[None]:
        return self._watching()

    @asynccontextmanager
    async def _watching(self) -> AsyncGenerator[None]:
        task = asyncio.create_task(self._watch()) if self.settings.reloads else None
        try:
            yield
        finally:
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(_WATCH_SECONDS)
            await asyncio.to_thread(self.reload)

    # --- a request

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1003})
            return
        begun = perf_counter()
        request = HttpRequest(scope, receive)
        dice = Dice(self.settings.seed, "request", next(self._numbers))
        try:
            content = await _read_content(request)
        except ClientDisconnect:
            return
        wishes = read_preferences(request.headers.getlist("prefer"))
        handled = await asyncio.to_thread(self._handle, request, content, wishes)
        delay = self.settings.latency.draw(dice.child("latency"))
        if delay:
            await asyncio.sleep(delay)
        fault = read_fault(wishes.fault) or self.settings.faults.draw(dice.child("fault"))
        if wishes.notes:
            handled = _Handled(_with_notes(handled.reply, *wishes.notes), handled.operation)
        if fault in ("429", "500", "503"):
            made = await asyncio.to_thread(self._error, handled, int(fault), request)
            handled = _Handled(_with_notes(made, *handled.reply.notes), handled.operation)
        # Before it is sent: who has the response finds it in the log.
        self._note(request, handled, fault, perf_counter() - begun)
        await self._send(handled.reply, fault, request, send)

    def _note(self, request: HttpRequest, handled: _Handled, fault: Fault | None, seconds: float) -> None:
        if self._log is None:
            return
        operation = handled.operation
        self._log(
            Exchange(
                method=request.method,
                path=_shown_path(request, self._secret_names()),
                status=0 if fault == "reset" else handled.reply.status,
                milliseconds=seconds * 1000,
                operation="" if operation is None else operation.id or operation.name,
                notes=(*handled.reply.notes, *((f"fault {fault}",) if fault else ())),
            )
        )

    def _secret_names(self) -> frozenset[str]:
        schemes = self._served.mocked.document.security_schemes
        return frozenset(item.parameter or "" for item in schemes if item.place == "query")

    def _handle(self, request: HttpRequest, content: bytes | None, wishes: Preferences) -> _Handled:
        """The reply to a request, as far as nothing goes wrong on purpose."""
        operation: Operation | None = None
        served = self._served
        try:
            sent = _read(request)
            raw_path = _raw_path(request)
            query = {
                name: [unquote_plus(value) for value in values] for name, values in sent.query.named.items()
            }
            match = served.router.find(request.method, raw_path, query)
            if match.route is None:
                return _Handled(_unrouted(request.method, raw_path, match))
            operation = match.route.operation
            with served.lock:
                operation, sent = self._choose(served, match, sent)
                return _Handled(_reply(served, operation, request, sent, content, wishes), operation)
        except Exception:
            self._say(traceback.format_exc())
            text = "a bug in the mock, not in the request or the document; please report it"
            return _Handled(_with_notes(problem_reply(500, text), text), operation)

    def _choose(self, served: _Served, match: Match, sent: Sent) -> tuple[Operation, Sent]:
        """The operation for a request, with the values of its path: the first that allows them."""
        assert match.route is not None
        routes = [(match.route, match.values), *match.others]
        secrets = self._secret_names()
        every = [
            (
                route.operation,
                Sent(sent.query, values, sent.headers, sent.cookies, secrets | route.query_names),
            )
            for route, values in routes
        ]
        return next((one for one in every if len(every) == 1 or served.checker.has_path(*one)), every[0])

    async def _send(self, reply: Reply, fault: Fault | None, request: HttpRequest, send: Send) -> None:
        """Send the reply, or what is in its place."""
        if fault == "reset":
            if not self.reset(request.scope):
                raise ConnectionResetError("a fault that the request or the settings ask for")
        elif fault == "truncate" and request.method != "HEAD" and reply.status not in BODILESS:
            await _send_truncated(reply, send)
        else:
            await _response(reply)(request.scope, request.receive, send)

    def _error(self, handled: _Handled, status: int, request: HttpRequest) -> Reply:
        more = {"retry-after": "1"} if status in (429, 503) else {}
        if handled.operation is None:
            return problem_reply(status, "a fault that the settings ask for", more)
        about = _about(request, _read(request), b"")
        reason = "this error was made on purpose"
        served = self._served
        try:
            with served.lock:
                reply = served.responder.with_status(
                    handled.operation, status, Accepted({}), about, reason=reason
                )
        except Refused:
            reply = problem_reply(status, reason)
        return reply.with_headers(more)


def _reply(
    served: _Served,
    operation: Operation,
    request: HttpRequest,
    sent: Sent,
    content: bytes | None,
    wishes: Preferences,
) -> Reply:
    """What an operation replies to a request."""
    about = _about(request, sent, content or b"")
    try:
        coding = request.headers.get("content-encoding", "").strip().lower()
        if content is None:
            raise Refused(413, f"the body is larger than {MAX_BODY:,} bytes", headers={"connection": "close"})
        if content and coding not in ("", "identity"):
            title = f"the content coding {coding} is not supported"
            raise Refused(415, title, headers={"accept-encoding": "identity"})
        try:
            accepted = served.checker.check(operation, sent, content, request.headers.get("content-type", ""))
        except RecursionError:
            raise Refused(400, "the request nests too deeply to be checked") from None
        return served.responder.respond(operation, accepted, about, wishes)
    except Refused as refused:
        return _with_notes(served.responder.refuse(operation, refused, about), refused.reason)


async def _read_content(request: HttpRequest) -> bytes | None:
    """The body of a request; None if it is too large."""
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > MAX_BODY:
            return None
    return bytes(content)


def _print_error(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _with_notes(reply: Reply, *notes: str) -> Reply:
    return Reply(
        status=reply.status,
        headers=reply.headers,
        media_type=reply.media_type,
        chunks=reply.chunks,
        is_stream=reply.is_stream,
        notes=(*reply.notes, *notes),
    )


def _raw_path(request: HttpRequest) -> str:
    raw = request.scope.get("raw_path")
    text = raw.decode("ascii", "replace") if isinstance(raw, bytes) else str(request.scope["path"])
    # Clients that take the server for a proxy send the whole address.
    return _ORIGIN.sub("", text.partition("?")[0]) or "/"


def _read(request: HttpRequest) -> Sent:
    """The parts of a request, still encoded."""
    query_string = request.scope.get("query_string", b"")
    query = read_query(query_string.decode("latin-1") if isinstance(query_string, bytes) else "")
    headers: dict[str, list[str]] = {}
    for name, value in request.headers.items():
        headers.setdefault(name.lower(), []).append(value)
    cookies: dict[str, str] = {}
    for part in "; ".join(headers.get("cookie", ())).split(";"):
        name, equals, value = part.strip().partition("=")
        if equals:
            is_quoted = len(value) > 1 and value[0] == value[-1] == '"'
            cookies.setdefault(name, value[1:-1] if is_quoted else value)
    return Sent(query, headers=headers, cookies=cookies)


def _about(request: HttpRequest, sent: Sent, content: bytes) -> Request:
    digest = blake2b(content, digest_size=16).hexdigest()
    path = _raw_path(request)
    base = f"{request.scope.get('scheme', 'http')}://{request.headers.get('host') or 'localhost'}"
    return Request(
        identity=f"{path}?{'&'.join(sorted(f'{key}={value}' for key, value in sent.query.pairs))}#{digest}",
        address=f"{base}{path}",
        query=tuple((unquote_plus(key), unquote_plus(value)) for key, value in sent.query.pairs),
        accept=request.headers.get("accept", ""),
    )


def _unrouted(method: str, path: str, match: Match) -> Reply:
    """The reply where the document has no operation for a request."""
    if match.methods:
        allow = ", ".join(match.methods)
        if method == "OPTIONS":
            return Reply(status=204, headers=(("allow", allow),))
        detail = f"{method} is not a method of {path}; it has {allow}"
        reply = problem_reply(405, detail, {"allow": allow, REASON: header_text(detail)})
        return _with_notes(reply, detail)
    near = list(match.near)
    detail = f"the document has no path for {method} {path}"
    body: Tree = {**problem(404, detail), "near": [*near]}
    hint = f"; near: {', '.join(near)}" if near else ""
    reply = problem_reply(404, detail).with_headers({REASON: header_text(detail + hint)})
    reply = Reply(status=404, headers=reply.headers, media_type=reply.media_type, chunks=(to_json(body),))
    return _with_notes(reply, detail + hint)


def _response(reply: Reply) -> HttpResponse:
    response: HttpResponse
    if reply.is_stream:
        response = StreamingResponse(_stream(reply.chunks), reply.status, media_type=reply.media_type)
    elif reply.media_type is None:
        response = HttpResponse(None, reply.status)
    else:
        response = HttpResponse(b"".join(reply.chunks), reply.status)
    if reply.media_type is not None:
        response.headers["content-type"] = header_text(reply.media_type)  # starlette would add a charset
    for name, value in reply.headers:
        response.headers.append(name, header_text(value))
    return response


async def _stream(chunks: tuple[bytes, ...]) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk
        await asyncio.sleep(0.005)  # so that each arrives by itself


async def _send_truncated(reply: Reply, send: Send) -> None:
    """Send half of a response that says it has all: the server ends the connection."""
    content = b"".join(reply.chunks) or b"{}"
    headers = [(name.encode("latin-1"), header_text(value).encode()) for name, value in reply.headers]
    media_type = header_text(reply.media_type or "application/json").encode()
    headers += [(b"content-type", media_type), (b"content-length", str(len(content)).encode())]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": content[: len(content) // 2], "more_body": True})


def _shown_path(request: HttpRequest, secrets: frozenset[str]) -> str:
    """The path and the query, with secrets masked."""
    path = _raw_path(request)
    pairs: list[str] = []
    for key, value in _read(request).query.pairs:
        name = unquote_plus(key)
        is_secret = name in secrets or any(part in name.lower() for part in _SECRET)
        pairs.append(f"{key}={'***' if is_secret and value else value[:100]}")
    return f"{path}?{'&'.join(pairs)}" if pairs else path
