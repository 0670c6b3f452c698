"""Answers of all kinds over the wire: which model a status has, and what a content type means."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.support.golden import package
from tests.support.loopback import Loopback

JSON = "application/json"
Call = Callable[..., Any]


@pytest.fixture(scope="module")
def responses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with package("responses", tmp_path_factory.mktemp("responses")) as (module, _, _):
        yield module


@pytest.fixture
def sdk(responses: ModuleType) -> Iterator[tuple[ModuleType, Any, Loopback]]:
    """The package, and a client and a server of the test's own."""
    with Loopback() as server, responses.Responses(server_url=server.url, retry_config=None) as client:
        yield responses, client, server


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, sdk: tuple[ModuleType, Any, Loopback]) -> Call:
    """Calls a method, in both ways."""
    module, client, server = sdk
    if request.param == "sync":

        def blocking(name: str, **arguments: Any) -> Any:
            return getattr(client, name)(**arguments)

        return blocking

    async def run(name: str, arguments: dict[str, Any]) -> Any:
        async with module.Responses(server_url=server.url, retry_config=None) as other:
            return await getattr(other, f"{name}_async")(**arguments)

    def awaited(name: str, **arguments: Any) -> Any:
        return asyncio.run(run(name, arguments))

    return awaited


MADE, CHANGED = b'{"id": "i"}', b'{"version": 1}'
CASES: list[tuple[str, int, str | None, bytes, Any]] = [
    ("several", 200, JSON, CHANGED, "Changed"),
    ("several", 201, JSON, MADE, "Made"),
    ("several", 202, None, b"", None),
    ("range", 200, JSON, MADE, "Made"),
    ("range", 299, "application/json;charset=UTF-8", MADE, "Made"),
    ("range", 206, JSON, CHANGED, "Changed"),
    ("fallback", 200, JSON, MADE, "Made"),
    ("fallback", 203, "APPLICATION/JSON", MADE, "Made"),
    ("nothing", 204, None, b"", None),
    ("nothing", 205, None, b"", None),
    ("exists", 200, JSON, b"", None),
    ("undeclared", 200, JSON, MADE, None),
    ("undeclared", 204, None, b"", None),
    ("parameters", 200, JSON, MADE, "Made"),
    ("parameters", 200, "Application/Json; Charset=utf-8", MADE, "Made"),
    ("vendor", 200, "application/vnd.example.made+json; v=1", MADE, "Made"),
    ("vendor", 200, JSON, MADE, "Made"),
    ("wild", 200, JSON, MADE, "Made"),
    ("wild", 200, "application/octet-stream", MADE, "Made"),
    ("wild", 201, "text/plain", CHANGED, "Changed"),
    ("wild", 203, JSON, CHANGED, CHANGED),
    ("text", 200, "text/plain; charset=iso-8859-1", b"\xe4", "\u00e4"),
    ("text", 200, "Text/Plain", "\u20ac".encode(), "\u20ac"),
    ("tail", 200, "text/plain", b"a\n", "a\n"),
    ("tail", 200, JSON, b'"a"', '"a"'),
    ("xml", 200, "application/xml", b"<a/>", b"<a/>"),
    ("form", 200, "application/x-www-form-urlencoded", b"id=i", b"id=i"),
]


@pytest.mark.parametrize(("method", "status", "kind", "body", "expected"), CASES)
def test_successes(
    method: str, status: int, kind: str | None, body: bytes, expected: Any, call: Call, sdk: Any
) -> None:
    module, _, server = sdk
    server.answer(status, body=body, headers={"content-type": kind} if kind else {})
    value = call(method)
    if expected in ("Changed", "Made"):
        assert type(value) is getattr(module.models, expected)
    else:
        assert value == expected


def test_errors_by_status_and_range(call: Call, sdk: Any) -> None:
    module, _, server = sdk
    server.answer(409, json={"with": "x"})
    with pytest.raises(module.errors.ConflictError) as conflict:
        call("several")
    assert conflict.value.data.with_ == "x"
    server.answer(422, body=b'{"title": "odd"}', headers={"content-type": "application/problem+json"})
    with pytest.raises(module.errors.APIStatusError, match="odd") as refused:
        call("several")
    assert type(refused.value.data) is module.models.Problem
    server.answer(404, json={"title": "none"})
    with pytest.raises(module.errors.APIStatusError, match="none") as missing:
        call("tail")
    assert missing.value.data.title == "none"
    server.answer(304)
    with pytest.raises(module.errors.APIStatusError) as caught:
        call("exists")
    assert caught.value.status_code == 304


@pytest.mark.parametrize(
    ("body", "kind"), [(MADE, "image/png"), (b"<html>", "text/html"), (b"{}", None), (b"7", "text/plain")]
)
def test_an_answer_of_another_kind_is_an_error(body: bytes, kind: str | None, call: Call, sdk: Any) -> None:
    module, _, server = sdk
    server.answer(200, body=body, headers={"content-type": kind} if kind else {})
    with pytest.raises(module.errors.APIStatusError, match="Unexpected response"):
        call("vendor")


@pytest.mark.parametrize("kind", [None, "text/html", "text/plain; charset=utf-8", "application/octet-stream"])
def test_json_of_another_name_is_read(kind: str | None, call: Call, sdk: Any) -> None:
    _, _, server = sdk
    server.answer(200, body=MADE, headers={"content-type": kind} if kind else {})
    found = call("vendor")
    server.answer(200, body=MADE, headers={"content-type": "application/vnd.x+json"})
    assert found == call("vendor")


def test_what_comes_after_a_redirect(call: Call, sdk: Any) -> None:
    _, _, server = sdk
    server.answer(302, headers={"location": "/there"})
    server.answer(200, body=b"PNG", headers={"content-type": "image/png"})
    assert call("moved") == b"PNG"
    assert [request.path for request in server.requests] == ["/undeclared", "/there"]


def test_header_fields(sdk: Any) -> None:
    module, client, server = sdk
    server.answer(200, body=CHANGED, headers={"content-type": JSON, "X-Version": "7"})
    raw = client.with_raw_response.several()
    assert (raw.headers["x-version"], raw.parsed.version) == ("7", 1)
    cls = client.__class__
    assert "X-Version: The version: a number." in cls.several.__doc__
    assert module.models.Changed is type(raw.parsed)
