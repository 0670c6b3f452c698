"""What golden packages make of credentials from functions, of choices in addresses, and of hostile arguments."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from sdkwright.pipeline import build
from tests.behavior.test_security import OWN, Call, authorization, token
from tests.behavior.test_security import call as call
from tests.behavior.test_security import server as server
from tests.behavior.test_security import vault as vault
from tests.behavior.test_security import weather as weather
from tests.support.loopback import Loopback
from tests.support.packages import importable, write


class Stream:
    """A body that can be read once."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def read(self, size: int = -1) -> bytes:
        found, self._content = self._content, b""
        return found


def test_a_function_may_be_awaited(vault: ModuleType, server: Loopback) -> None:
    tokens = iter(["t-1", "t-2", "t-3"])

    async def fetch() -> str:
        await asyncio.sleep(0)
        return next(tokens)

    async def login() -> tuple[str, str]:
        return "ada", "p:w"

    async def nothing() -> None:
        return None

    async def calls() -> None:
        async with vault.Vault(bearer_auth=fetch, credentials=login, server_url=server.url) as client:
            await client.bearer_async()
            await client.bearer_async()
            await client.basic_async()
        async with vault.Vault(oauth_token=fetch, server_url=server.url) as client:
            await client.add_secret_async(name="n")
        # An alternative whose function has nothing is none.
        async with vault.Vault(
            credentials="a:b", query_key=nothing, cookie_key=lambda: "c", api_key="h"
        ) as client:
            await client.either_async(server_url=server.url)
        async with vault.Vault(bearer_auth=nothing, server_url=server.url) as client:
            with pytest.raises(vault.errors.MissingCredentialsError):
                await client.bearer_async()

    asyncio.run(calls())
    sent = [request.headers["Authorization"] for request in server.requests]
    assert sent == ["Bearer t-1", "Bearer t-2", "Basic YWRhOnA6dw==", "Bearer t-3", None]
    assert server.requests[-1].headers["Cookie"] == "session=c"


def test_a_blocking_call_cannot_await_one(vault: ModuleType, server: Loopback) -> None:
    async def fetch() -> str:
        raise AssertionError("nobody awaits it")

    for argument, method in (("bearer_auth", "bearer"), ("oauth_token", "list_secrets")):
        client = vault.Vault(server_url=server.url, **{argument: fetch})
        with pytest.raises(TypeError, match="client or credential cannot be used by a blocking call"):
            getattr(client, method)()
    assert server.requests == []


def test_values_of_an_address_are_those_of_its_enum(
    call: Call, weather: ModuleType, server: Loopback
) -> None:
    client = weather.Weather(url_params={"region": "us"})
    assert client.sdk_configuration.server_url == "https://us.weather.example:443/v1"
    for wrong in ("mars", "EU", ""):
        with pytest.raises(weather.errors.ArgumentError) as caught:
            weather.Weather(url_params={"region": wrong})
        assert str(caught.value) == (
            "the server address https://{region}.weather.example:{port}/{base}/ needs one of 'eu', 'us': "
            "url_params={'region': …}"
        )
    assert weather.Weather(url_params={"port": "8443"}).sdk_configuration.server_url.endswith(":8443/v1")
    client = weather.Weather(url_params={"port": 8443})
    assert client.sdk_configuration.server_url.endswith(":8443/v1")
    client = weather.Weather(url_params={"disk": "floppy"})
    with pytest.raises(weather.errors.ArgumentError, match="needs one of 'main', 'tape'"):
        call(client, "get_report")
    with pytest.raises(weather.errors.ArgumentError, match="needs one of"):
        weather.Weather(server="Europe (1)", url_params={"region": "mars"})
    assert server.requests == []


def test_a_name_and_a_password_in_the_address_are_sent(
    call: Call, vault: ModuleType, server: Loopback
) -> None:
    address = server.url.replace("//", "//ada:p%3Aw@")
    client = vault.Vault(server_url=address, bearer_auth="b")
    call(client, "public")
    call(client, "bearer")
    call(client, "public", http_headers={"authorization": "own"})
    sent = [request.headers.get_all("Authorization") for request in server.requests]
    assert sent == [["Basic YWRhOnA6dw=="], ["Bearer b"], ["own"]]
    server.answer(500, body="Basic YWRhOnA6dw== is not for p:w")
    with pytest.raises(vault.errors.APIStatusError) as caught:
        call(client, "public", retries=None)
    assert "Body: Basic *** is not for ***" in str(caught.value)
    assert caught.value.url == f"{server.url}/public"


def test_what_was_sent_of_a_secret_is_masked(call: Call, vault: ModuleType, server: Loopback) -> None:
    """Also encoded, without its prefix, and without the name that stands before a password."""
    echo = "Basic YWRhOnAmc3N3b3Jk, p&ssword, q%26ery%20key, q&ery key, token t0k3n-t0k3n, ab of cab"
    server.answer(401, json={"message": echo}, default=True)
    given: dict[str, Any] = {
        "credentials": ("ada", "p&ssword"),
        "query_key": "q&ery key",
        "bearer_auth": "Bearer t0k3n-t0k3n",
        "api_key": "ab",
    }
    shown = {}
    for name in ("basic", "query", "bearer", "header"):
        with pytest.raises(vault.errors.APIStatusError) as caught:
            call(vault.Vault(server_url=server.url, **given), name)
        assert caught.value.message in caught.value.body
        shown[name] = caught.value.message
    assert shown == {
        "basic": "Basic ***, ***, q%26ery%20key, q&ery key, token t0k3n-t0k3n, ab of cab",
        "query": "Basic YWRhOnAmc3N3b3Jk, p&ssword, ***, ***, token t0k3n-t0k3n, ab of cab",
        "bearer": "Basic YWRhOnAmc3N3b3Jk, p&ssword, q%26ery%20key, q&ery key, token ***, ab of cab",
        "header": "Basic YWRhOnAmc3N3b3Jk, p&ssword, q%26ery%20key, q&ery key, token t0k3n-t0k3n, *** of cab",
    }


def test_no_secret_is_reachable_from_an_error(call: Call, vault: ModuleType, server: Loopback) -> None:
    server.answer(101, default=True)
    with pytest.raises(vault.errors.APIConnectionError) as caught:
        call(vault.Vault(server_url=server.url, bearer_auth="t0k3n-t0k3n", retry_config=None), "bearer")
    error: BaseException | None = caught.value
    while error is not None:
        assert error.__context__ is None or error.__context__ is error.__cause__
        assert "t0k3n-t0k3n" not in repr(vars(error))
        error = error.__cause__


def test_a_body_that_is_gone_is_not_sent_again_with_another_token(
    call: Call, vault: ModuleType, server: Loopback
) -> None:
    server.answer(200, json=token("t-1"))
    server.answer(401)
    with pytest.raises(vault.errors.APIStatusError) as caught:
        call(vault.Vault(server_url=server.url, **OWN), "put_scan", body=Stream(b"scan"))
    assert caught.value.status_code == 401
    assert authorization(server, "/scan") == ["Bearer t-1"]
    assert server.requests[-1].body == b"scan"


def test_small_answers_cannot_fill_the_memory(call: Call, vault: ModuleType, server: Loopback) -> None:
    kind = {"content-type": "application/json", "content-encoding": "gzip"}
    client = vault.Vault(server_url=server.url, bearer_auth="b", max_response_bytes=100_000)
    members = b"".join(gzip.compress(part) for part in (b"[", b" " * 99_998, b"", b"]"))
    server.answer(200, body=members, headers=kind)
    assert call(client, "list_secrets") == []
    for bomb in (
        gzip.compress(b" " * 100_001),
        gzip.compress(b"\0" * 5_000_000),
        members + gzip.compress(b" "),
    ):
        server.answer(200, body=bomb, headers=kind)
        before = len(server.requests)
        with pytest.raises(vault.errors.APIConnectionError, match="more than 100000 bytes"):
            call(client, "list_secrets")
        assert len(server.requests) == before + 1
    server.answer(200, body=gzip.compress(b"[]"), headers=kind)
    assert call(client, "list_secrets") == []


def test_telemetry_says_what_it_needs(
    call: Call, vault: ModuleType, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", None)
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ImportError, match=r"telemetry needs OpenTelemetry: pip install 'vault\[telemetry\]'"):
        call(vault.Vault(server_url=server.url, telemetry=True), "public")
    assert server.requests == []


def hostile() -> dict[str, Any]:
    """A document with parameters that HTTP has opinions about."""

    def named(name: str, place: str, **more: Any) -> dict[str, Any]:
        return {"name": name, "in": place, "required": place == "path", "schema": {"type": "string"}, **more}

    words = {"schema": {"type": "array", "items": {"type": "string"}}}
    own = [
        "self",
        "retries",
        "server_url",
        "timeout_ms",
        "http_headers",
        "body",
        "client",
        "class",
        "None",
        "a b",
        "a-b",
    ]
    operations = {
        "/files/{name}": {"operationId": "file", "parameters": [named("name", "path")]},
        "/raw/{name}": {"operationId": "raw", "parameters": [named("name", "path", allowReserved=True)]},
        "/lists/{names}": {"operationId": "listed", "parameters": [named("names", "path", **words)]},
        "/v{major}.{minor}": {
            "operationId": "versions",
            "parameters": [named("major", "path"), named("minor", "path")],
        },
        "/headers": {
            "operationId": "headers",
            "parameters": [
                named(name, "header")
                for name in ("X-Note", "User-Agent", "Content-Length", "transfer-encoding", "Authorization")
            ],
        },
        "/names/{id}": {
            "operationId": "names",
            "parameters": [named(name, "query") for name in own]
            + [named("id", place) for place in ("path", "query", "header", "cookie")],
        },
    }
    answers = {"responses": {"204": {"description": "Done."}}}
    paths = {path: {"get": operation | answers} for path, operation in operations.items()}
    return {"openapi": "3.1.0", "info": {"title": "Hostile", "version": "1"}, "paths": paths}


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of `hostile`."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "openapi.json").write_text(json.dumps(hostile()), encoding="utf-8")
    result = build(folder / "openapi.json")
    notes = re.findall(r"note \[(header-\w+)\]", result.diagnostics)
    assert sorted(notes) == ["header-authorization", "header-ignored", "header-ignored"]
    write(result.files, folder / "out")
    with importable(folder / "out", result.module) as module:
        yield module


def test_arguments_stay_in_their_segment_of_the_path(call: Call, odd: ModuleType, server: Loopback) -> None:
    client = odd.Hostile(server_url=server.url)
    sent = {
        "../x": "/files/..%2Fx",
        "a%2Fb": "/files/a%252Fb",
        "a?b#c;d": "/files/a%3Fb%23c%3Bd",
        "...": "/files/...",
    }
    for value, path in sent.items():
        call(client, "file", name=value)
        assert server.requests[-1].path == path
    call(client, "raw", name="a/b%2Fc")
    assert server.requests[-1].path == "/raw/a%2Fb%2Fc"
    call(client, "listed", names=["..", "", "a,b"])
    assert server.requests[-1].path == "/lists/..,,a%2Cb"
    call(client, "versions", major=".", minor=".")
    assert server.requests[-1].path == "/v..."
    count = len(server.requests)
    cases: tuple[tuple[str, dict[str, Any], str], ...] = (
        ("file", {"name": "."}, "'.' or '..'"),
        ("file", {"name": ".."}, "'.' or '..'"),
        ("raw", {"name": "%2E."}, "'.' or '..'"),
        ("listed", {"names": [".."]}, "'.' or '..'"),
        ("file", {"name": ""}, "cannot be empty"),
        ("listed", {"names": [""]}, "cannot be empty"),
        ("listed", {"names": []}, "cannot be empty"),
    )
    for method, arguments, told in cases:
        with pytest.raises(odd.errors.ArgumentError) as caught:
            call(client, method, **arguments)
        assert told in str(caught.value)
    assert len(server.requests) == count


def test_headers_hold_one_line(call: Call, odd: ModuleType, server: Loopback) -> None:
    client = odd.Hostile(server_url=server.url)
    call(client, "headers", x_note=" two  words\t", user_agent="me", http_headers={"X-More": " more "})
    headers = server.requests[-1].headers
    assert (headers["X-Note"], headers["X-More"]) == ("two  words", "more")
    assert headers.get_all("User-Agent") == ["me"]
    for value in ("a\r\nX-Evil: 1", "a\nb", "a\0b", "é"):
        with pytest.raises(odd.errors.ArgumentError, match="the header X-Note has"):
            call(client, "headers", x_note=value)
        with pytest.raises(odd.errors.ArgumentError, match="the header Authorization has"):
            call(client, "headers", authorization=value)
    for argument in ("content_length", "transfer_encoding"):
        with pytest.raises(TypeError, match=argument):
            client.headers(**{argument: "5"})
    assert len(server.requests) == 1


def test_names_of_arguments_do_not_meet(call: Call, odd: ModuleType, server: Loopback) -> None:
    given = {"self_": "1", "retries_": "2", "server_url_": "3", "timeout_ms_": "4", "http_headers_": "5"}
    given |= {"body": "6", "client": "7", "class_": "8", "none": "9", "a_b": "10", "a_b_query": "11"}
    given |= {"id": "a", "id_query": "b", "id_header": "c", "id_cookie": "d"}
    call(odd.Hostile(server_url=server.url), "names", **given)
    (request,) = server.requests
    assert request.path == "/names/a"
    assert request.params == [
        ("self", "1"),
        ("retries", "2"),
        ("server_url", "3"),
        ("timeout_ms", "4"),
        ("http_headers", "5"),
        ("body", "6"),
        ("client", "7"),
        ("class", "8"),
        ("None", "9"),
        ("a b", "10"),
        ("a-b", "11"),
        ("id", "b"),
    ]
    assert (request.headers["id"], request.headers["Cookie"]) == ("c", "id=d")
