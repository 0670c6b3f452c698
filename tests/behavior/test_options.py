"""The golden case `options` at work: idempotency keys, and arguments with the names of options."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.support.golden import package
from tests.support.loopback import Loopback, Request

ORDER = {"item": "pen", "count": 2}


class Api:
    """The package, and a way to call its methods in both kinds."""

    def __init__(self, module: ModuleType, server: Loopback, kind: str) -> None:
        self.module, self.server, self.kind = module, server, kind

    def client(self, **options: Any) -> Any:
        return self.module.Orders(**{"server_url": self.server.url, "api_key": "k", **options})

    def __call__(self, path: str, /, *, client: Any = None, **arguments: Any) -> Any:
        """Call a method."""
        made = client or self.client()

        async def awaited() -> Any:
            async with made:
                return await attrgetter(f"{path}_async")(made)(**arguments)

        if self.kind == "async":
            return asyncio.run(awaited())
        with made:
            return attrgetter(path)(made)(**arguments)

    def sent(self, path: str, /, **arguments: Any) -> Request:
        """The request of a call whose response has nothing."""
        self.server.answer(204)
        self(path, **arguments)
        return self.server.requests[-1]


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with package("options", tmp_path_factory.mktemp("options")) as (module, _, _):
        yield module


@pytest.fixture(params=["sync", "async"])
def api(request: pytest.FixtureRequest, orders: ModuleType) -> Iterator[Api]:
    with Loopback() as server:
        yield Api(orders, server, request.param)


def keys(server: Loopback, name: str) -> list[str | None]:
    return [request.headers.get(name) for request in server.requests]


# ---------------------------------------------------------------- idempotency keys


def test_a_call_makes_the_key_that_the_api_requires(api: Api) -> None:
    api.server.answer(503)
    api.server.answer(json=ORDER)
    assert api("orders.create", **ORDER).count == 2
    first, second = keys(api.server, "idempotency-key")
    assert first == second
    assert len(first or "") == 36


@pytest.mark.parametrize("path", ["orders.create", "orders.replace"])
def test_a_key_is_an_argument_where_it_is_declared(api: Api, path: str) -> None:
    name, more = ("x_idempotency_key", {"id": "7"}) if path == "orders.replace" else ("idempotency_key", {})
    api.server.answer(json=ORDER)
    api(path, **ORDER, **more, **{name: "own"})
    assert keys(api.server, name.replace("_", "-")) == ["own"]


def test_an_option_is_the_key_as_well(api: Api) -> None:
    api.server.answer(json=ORDER)
    api("orders.replace", **ORDER, id="7", idempotency_key="own")
    assert keys(api.server, "x-idempotency-key") == ["own"]


def test_the_configuration_names_the_header_of_all_unsafe_methods(api: Api) -> None:
    assert len(api.sent("jobs.start", name="n").headers["request-key"]) == 36
    api.server.answer(json={"orders": [], "next": None})
    api("orders.list")
    assert keys(api.server, "request-key")[1:] == [None]


@pytest.mark.parametrize(
    "options", [{}, {"idempotency_key": "own"}, {"http_headers": {"request-key": "own"}}], ids=str
)
def test_each_page_has_a_key_of_its_own(api: Api, options: dict[str, Any]) -> None:
    for page, following in enumerate(("a", "b", None)):
        api.server.answer(json={"orders": [{"item": str(page)}], "next": following})

    async def collect() -> list[str]:
        async with api.client() as client:
            return [order.item async for order in await client.orders.search_async(text="x", **options)]

    if api.kind == "async":
        found = asyncio.run(collect())
    else:
        with api.client() as client:
            found = [order.item for order in client.orders.search(text="x", **options)]
    assert found == ["0", "1", "2"]
    sent = keys(api.server, "request-key")
    assert (sent[0] == "own", len(set(sent))) == (bool(options), 3)


def test_a_key_is_made_for_a_request_that_is_not_sent(api: Api) -> None:
    async def run() -> httpx2.Request:
        async with api.client() as client:
            request: httpx2.Request = await client.build_request_async(client.orders.create_async, **ORDER)
            return request

    if api.kind == "async":
        request = asyncio.run(run())
    else:
        with api.client() as client:
            request = client.build_request(client.orders.create, **ORDER)
    assert len(request.headers["idempotency-key"]) == 36
    assert api.server.requests == []


# ---------------------------------------------------------------- names of options


def test_arguments_of_the_api_come_before_options(api: Api) -> None:
    arguments = {"name": "n", "timeout": 5, "max_retries": 2, "options": {"a": "b"}}
    request = api.sent("jobs.start", **arguments, extra_query={"q": 1}, extra_headers={"x": "y"})
    assert request.json() == arguments
    assert (request.query, request.headers["x"]) == ("q=1", "y")


def test_an_argument_may_be_called_options(api: Api) -> None:
    request = api.sent("jobs.plan_job", options="a", options_body="b", extra_body={"c": 1}, timeout=5)
    assert request.json() == {"options": "a", "options_": "b", "c": 1}


@pytest.mark.parametrize(
    ("path", "arguments", "message"),
    [
        ("notes.clear", {"tiemout": 5}, "'tiemout'. Did you mean 'timeout'?"),
        ("notes.add", {"body": "a", "server_urls": 1}, "'server_urls'. Did you mean 'server_url'?"),
        ("jobs.plan_job", {"zzz": 1}, "'zzz'"),
    ],
)
def test_an_unknown_argument_is_a_type_error(api: Api, path: str, arguments: Any, message: str) -> None:
    with pytest.raises(TypeError) as caught:
        api(path, **arguments)
    name = f"{path[0].upper()}{path[1:]}{'_async' if api.kind == 'async' else ''}"
    assert str(caught.value) == f"{name}() got an unexpected keyword argument {message}"
    assert api.server.requests == []


def test_options_are_in_every_signature(orders: ModuleType) -> None:
    def last(method: Any) -> tuple[str, str]:
        parameter = list(inspect.signature(method).parameters.values())[-1]
        return str(parameter), parameter.kind.description

    with orders.Orders(api_key="k") as client:
        collected = ("**options: 'Unpack[RequestOptions]'", "variadic keyword")
        assert last(client.notes.clear) == last(client.notes.clear_async) == collected
        assert last(client.jobs.plan_job) == ("**options_: 'Unpack[RequestOptions]'", "variadic keyword")
        assert last(client.jobs.start) == ("idempotency_key: 'str | None' = None", "keyword-only")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"item": 5}, "orders.create: item: expected a string, got 5 (int)"),
        ({"item": None}, "orders.create: item is required"),
        (
            {"item": None, "count": "2"},
            "orders.create: item is required\norders.create: count: expected an integer, got '2' (str)",
        ),
        ({**ORDER, "http_headers": {"a b": ""}}, "orders.create: http_headers: 'a b' is not a header name"),
    ],
)
def test_errors_of_arguments_name_the_method(api: Api, arguments: dict[str, Any], message: str) -> None:
    """As programs call it, and not by its operationId."""
    with pytest.raises(api.module.errors.ArgumentError) as caught:
        api("orders.create", **arguments)
    assert str(caught.value) == message
    assert api.server.requests == []


# ---------------------------------------------------------------- bodies


def test_extra_properties_of_every_kind_of_body(api: Api, tmp_path: Path) -> None:
    extra = {"extra_body": {"a": "new", "b": [1, 2]}}
    assert api.sent("notes.send_form", a="old", **extra).body == b"a=new&b=1&b=2"
    file = tmp_path / "a.txt"
    file.write_bytes(b"text")
    body = api.sent("notes.upload", a="old", file=file, **extra).body
    assert body.count(b"Content-Disposition") == 4
    assert b'name="a"\r\n\r\nnew\r\n' in body
    request = api.sent("notes.clear", **extra)
    assert (request.headers["content-type"], request.json()) == ("application/json", extra["extra_body"])
    with pytest.raises(api.module.errors.ArgumentError, match=r"^notes.add: extra_body: the body is neither"):
        api("notes.add", body="text", **extra)


def test_a_file_of_a_request_that_is_not_sent_is_a_stream(orders: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"text" * 1_000)
    with orders.Orders(api_key="k", server_url="http://a.example") as client:
        request = client.build_request(client.notes.upload, file=file)
        with pytest.raises(httpx2.RequestNotRead):
            _ = request.content
        assert len(request.read()) == int(request.headers["content-length"])
        assert b"texttext" in request.content


def test_a_file_of_an_awaited_request_is_a_stream(orders: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"text" * 1_000)

    async def run() -> bytes:
        async with orders.Orders(api_key="k", server_url="http://a.example") as client:
            request = await client.build_request_async(client.notes.upload_async, file=file)
            return b"".join([piece async for piece in request.stream])

    assert b"texttext" in asyncio.run(run())


# ---------------------------------------------------------------- tokens


def test_a_request_that_is_not_sent_has_a_token(api: Api) -> None:
    api.server.answer(json={"access_token": "t-1", "expires_in": 3600})
    options = {"api_key": None, "client_id": "id", "client_secret": "s3cret"}

    async def run() -> httpx2.Request:
        async with api.client(**options) as client:
            request: httpx2.Request = await client.build_request_async(client.notes.grant_async)
            return request

    if api.kind == "async":
        request = asyncio.run(run())
    else:
        with api.client(**options) as client:
            request = client.build_request(client.notes.grant)
    assert request.headers["authorization"] == "Bearer t-1"
    assert [request.path for request in api.server.requests] == ["/token"]


def test_no_request_without_a_token(api: Api) -> None:
    api.server.answer(400, json={"error": "invalid_scope"})
    refused = pytest.raises(api.module.errors.APIStatusError, match=r"no token from .*: invalid_scope")
    with api.client(client_id="id", client_secret="s3cret") as client, refused:
        client.build_request(client.notes.grant)


def test_a_token_by_hand_is_not_fetched(api: Api) -> None:
    client = api.client(client_id="id", client_secret="s3cret")
    request = api.sent("notes.grant", client=client, http_headers={"Authorization": "Bearer own"})
    assert [request.headers["authorization"], len(api.server.requests)] == ["Bearer own", 1]


def test_a_copy_shares_tokens_unless_it_has_another_secret(orders: ModuleType) -> None:
    with Loopback() as server:
        server.answer(json={"access_token": "t-1", "expires_in": 3600})
        server.answer(204)
        server.answer(204)
        server.answer(json={"access_token": "t-2", "expires_in": 3600})
        server.answer(204)
        with orders.Orders(server_url=server.url, client_id="id", client_secret="one") as client:
            client.notes.grant()
            client.with_options(max_retries=1).notes.grant()
            client.with_options(client_secret="two").notes.grant()
        calls = [(request.path, request.headers["authorization"]) for request in server.requests]
    assert [call for call in calls if call[0] == "/tokens"] == [
        ("/tokens", "Bearer t-1"),
        ("/tokens", "Bearer t-1"),
        ("/tokens", "Bearer t-2"),
    ]
    assert [path for path, _ in calls].count("/token") == 2
