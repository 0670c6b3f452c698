"""Secrets in tracebacks: tools that report errors print the local variables of all frames, ours and others."""

from __future__ import annotations

import asyncio
import base64
import pickle
import traceback
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from runtime._runtime.operation import Operation, Response
from runtime._runtime.redaction import Secret
from runtime._runtime.transport import Request
from tests.runtime.sample import errors
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback, unused_port
from tests.support.packages import generated
from tests.support.rawserver import RawServer, Turn, response
from tests.support.secure import TunnelProxy, server_context

Call = Callable[..., Any]

SECRETS = {name: f"s3cret-{name}" for name in ("key", "password", "header", "query", "cookie")}
CREDENTIALS: dict[str, Any] = {
    "api_key": SECRETS["key"],
    "Basic": ("me", SECRETS["password"]),
    "Header": SECRETS["header"],
    "Query": SECRETS["query"],
    "Cookie": SECRETS["cookie"],
}
FORMS = [
    *SECRETS.values(),
    *map(quote, SECRETS.values()),
    base64.b64encode(f"me:{SECRETS['password']}".encode()).decode(),
]


def operation(method: str, *security: str) -> Operation[Any]:
    return Operation(
        "x",
        method,
        "/x",
        security=(security,),
        responses=(Response("200", "application/json", lambda: list[int]),),
    )


OPERATIONS = [operation("GET", "Key", "Header", "Query", "Cookie"), operation("POST", "Basic", "Query")]


def chain(error: BaseException) -> Iterator[BaseException]:
    """An exception, and all that led to it, shown or not."""
    seen: list[BaseException | None] = [None]
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is not None and one not in seen:
            seen.append(one)
            waiting += [one.__cause__, one.__context__]
            yield one


def shown(error: BaseException) -> Iterator[tuple[str, str]]:
    """What a tool can print of an exception, by where it is; but nothing of the frames of tests."""
    yield "pickle", repr(pickle.loads(pickle.dumps(error)).__dict__)
    for one in chain(error):
        yield type(
            one
        ).__name__, f"{one} {one!r} {getattr(one, 'args', ())!r} {getattr(one, '__notes__', ())!r}"
        frames = traceback.walk_tb(one.__traceback__)
        for frame in traceback.StackSummary.extract(frames, lookup_lines=False, capture_locals=True):
            if "/tests/" not in frame.filename:
                for name, value in (frame.locals or {}).items():
                    yield f"{frame.filename}:{frame.lineno} {frame.name} {name}", value


def leaks(error: BaseException) -> list[str]:
    """Where a secret is shown."""
    return [f"{where}: {text:.300}" for where, text in shown(error) if any(form in text for form in FORMS)]


class Raising:
    """A hook that raises at one of its stages."""

    def __init__(self, stage: str) -> None:
        self._stage = stage

    def _pass(self, stage: str, value: Any, *more: Any) -> Any:
        if stage == self._stage:
            raise KeyError(stage)
        return (value, *more) if more else value

    def before_request(self, context: Any, request: Any) -> Any:
        return self._pass("before_request", request)

    def after_success(self, context: Any, response: Any) -> Any:
        return self._pass("after_success", response)

    def after_error(self, context: Any, response: Any, error: Any) -> Any:
        return self._pass("after_error", response, error)


FAILURES = {
    "refused": None,
    "reset": Turn(then="reset"),
    "timeout": Turn(then="hang"),
    "not HTTP": Turn(b"hello\r\n\r\n", then="close"),
    "401": Turn(response(401, b'{"message": "no"}')),
    "echo": Turn(lambda seen: response(401, repr((seen.target, seen.headers)).encode())),
    "invalid response": Turn(response(200, b'["x"]')),
    "no JSON": Turn(response(200, b"nothing")),
    "half a body": Turn(response(200, b"[1]", length=9), then="close"),
    "redirect to nowhere": Turn(response(307, b"", "location: http://127.0.0.1:1/")),
    "redirect to no URL": Turn(response(307, b"", "location: ftp://x")),
    "before_request": Turn(response(200, b"[1]")),
    "after_success": Turn(response(200, b"[1]")),
    "after_error": Turn(response(401, b"{}")),
}
"""What the server does; None: nothing is there. Hooks raise at the stage of the same name."""


def failure(call: Call, client: Shop, one: Operation[Any], timeout_ms: int = 5_000) -> Exception:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - of any kind
        call(client, one, timeout_ms=timeout_ms, retries=None)
    return caught.value


PATHS = ["own", "hooks", "passed"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("what", FAILURES)
def test_no_secret_is_in_a_traceback(call: Call, raw: RawServer, what: str, path: str) -> None:
    turn = FAILURES[what]
    raw.play(rest=turn or Turn())
    url = raw.url if turn else f"http://127.0.0.1:{unused_port()}"
    for one in OPERATIONS:
        options: dict[str, Any] = dict(CREDENTIALS)
        if path == "passed":
            own: dict[str, Any] = {"verify": False, "limits": httpx2.Limits(max_keepalive_connections=0)}
            own["follow_redirects"] = True
            options |= {"client": httpx2.Client(**own), "async_client": httpx2.AsyncClient(**own)}
        client = Shop(server_url=url, **options)
        if path == "hooks" or what in vars(Raising):
            hook = Raising(what)
            for stage in ("before_request", "after_success", "after_error"):
                getattr(client.sdk_configuration.hooks, f"register_{stage}_hook")(hook)
        assert leaks(failure(call, client, one, 80 if what == "timeout" else 5_000)) == []


@pytest.mark.parametrize("path", ["own", "hooks", "proxy"])
def test_no_secret_is_in_a_traceback_of_tls(call: Call, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    with Loopback(server_context()) as server, TunnelProxy() as proxy:
        if path == "proxy":
            monkeypatch.setenv("HTTPS_PROXY", proxy.url.replace("//", f"//me:{SECRETS['password']}@"))
        client = Shop(server_url=server.url, **CREDENTIALS)
        if path == "hooks":
            client.sdk_configuration.hooks.register_before_request_hook(Raising(""))
        error = failure(call, client, OPERATIONS[0])
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert leaks(error) == []


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_no_secret_is_in_a_traceback_of_a_proxy(
    call: Call, monkeypatch: pytest.MonkeyPatch, raw: RawServer, scheme: str
) -> None:
    raw.play(rest=Turn(response(407, b"no")))
    for port in (raw.port, unused_port()):
        monkeypatch.setenv(f"{scheme}_proxy", f"http://me:{SECRETS['password']}@127.0.0.1:{port}")
        error = failure(call, Shop(server_url=f"{scheme}://shop.example", **CREDENTIALS), OPERATIONS[0])
        assert isinstance(error, errors.ShopError)
        assert leaks(error) == []


def test_the_locals_of_the_program_stay(server: Loopback) -> None:
    """Those of its hooks, and of what called the SDK."""

    class Hook:
        def before_request(self, context: Any, request: Any) -> Any:
            mine = "of the hook"
            raise KeyError(mine)

    client = Shop(server_url=server.url, **CREDENTIALS)
    client.sdk_configuration.hooks.register_before_request_hook(Hook())
    with pytest.raises(KeyError) as caught:
        client._dispatcher.call(OPERATIONS[0])
    frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    assert frames[-1].f_locals["mine"] == "of the hook"
    assert frames[0].f_locals["client"] is client


def test_what_the_program_was_handling_stays_as_it_is(server: Loopback) -> None:
    """Although it came from an HTTP client of the program."""
    server.answer(401, default=True)
    with pytest.raises(errors.APIError) as caught:
        call_while_handling(server)
    own = caught.value.__context__
    assert isinstance(own, httpx2.HTTPStatusError)
    *_, (frame, _) = traceback.walk_tb(own.__traceback__)
    assert "httpx2" in frame.f_code.co_filename
    assert frame.f_locals["self"].status_code == 401


def call_while_handling(server: Loopback) -> None:
    """Call the SDK after another request has failed."""
    try:
        httpx2.get(server.url, verify=False).raise_for_status()
    except httpx2.HTTPStatusError:
        with Shop(server_url=server.url, **CREDENTIALS) as client:
            client._dispatcher.call(OPERATIONS[0], retries=None)


def test_requests_show_no_query_that_may_be_secret() -> None:
    secret = Request("GET", "https://x.example/y" + Secret("?a=b"), {}, None, None)
    assert repr(secret) == "Request(GET https://x.example/y)"
    assert repr(secret._replace(url="https://x.example/y?a=b&token=c")) == (
        "Request(GET https://x.example/y?a=b&token=***)"
    )


# ---------------------------------------------------------------- parts that not all SDKs have

DOCUMENT = """
openapi: 3.1.0
info: {title: Kept, version: 1.0.0}
servers: [{url: https://kept.example}]
security: [{OAuth: []}]
paths:
  /value:
    get:
      operationId: getValue
      responses:
        "200": {description: x, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
  /stream:
    get:
      operationId: getStream
      responses:
        "200": {description: x, content: {application/jsonl: {schema: {type: integer}}}}
  /file:
    get:
      operationId: getFile
      responses:
        "200": {description: x, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
components:
  securitySchemes:
    OAuth: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}
"""
TOKEN = b'{"access_token": "s3cret-key", "token_type": "bearer", "expires_in": 3600}'
KINDS = ["get_value", "get_stream", "get_file"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("kept")) as module:
        yield module


def read(client: Any, mode: str, method: str) -> Exception:
    """The exception of a call that reads all that a response has."""

    def blocking() -> None:
        if method == "get_file":
            with client.with_streaming_response.get_file() as download:
                download.read()
        elif method == "get_stream":
            with client.get_stream() as stream:
                list(stream)
        else:
            client.get_value()

    async def awaited() -> None:
        async with client:
            if method == "get_file":
                async with client.with_streaming_response.get_file_async() as download:
                    await download.read()
            elif method == "get_stream":
                async with await client.get_stream_async() as stream:
                    [item async for item in stream]
            else:
                await client.get_value_async()

    with pytest.raises(Exception) as caught:  # noqa: PT011 - of any kind
        asyncio.run(awaited()) if mode == "async" else blocking()
    client.close()
    return caught.value


@pytest.mark.parametrize("method", KINDS)
@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("hooks", [False, True])
def test_no_token_is_in_a_traceback(
    package: ModuleType, raw: RawServer, mode: str, method: str, hooks: bool
) -> None:
    kind = {"get_value": "application/json", "get_stream": "application/jsonl"}.get(
        method, "application/octet-stream"
    )
    body = b"[1" if method == "get_value" else b"1\n2"
    answers = {
        "token refused": (Turn(response(401, b'{"error": "s3cret-password"}')), Turn()),
        "no token": (Turn(response(200, b'{"echo": "s3cret-password"}')), Turn()),
        "token server away": (Turn(then="reset"), Turn()),
        "refused": (Turn(response(200, TOKEN)), Turn(response(401, b'{"echo": "s3cret-key"}'))),
        "broken off": (
            Turn(response(200, TOKEN)),
            Turn(response(200, body, length=99, content_type=kind), then="close"),
        ),
        "silent": (
            Turn(response(200, TOKEN)),
            Turn(response(200, body, length=99, content_type=kind), then="hang"),
        ),
        "odd": (Turn(response(200, TOKEN)), Turn(response(200, b'"s3cret-key"\n', content_type=kind))),
    }
    for what, (token, answer) in answers.items():
        if (what, method) == ("odd", "get_file"):
            continue  # any bytes are a file

        def choose(seen: Any, token: Turn = token, answer: Turn = answer) -> Turn:
            return token if seen.target == "/token" else answer

        raw.play(choose=choose)
        client = package.Kept(
            client_id="me",
            client_secret=SECRETS["password"],
            server_url=raw.url,
            timeout_ms=80 if what == "silent" else 5_000,
            retry_config=None,
        )
        if hooks:
            client.sdk_configuration.hooks.register_before_request_hook(Raising(""))
        assert leaks(read(client, mode, method)) == [], what
