"""Options of clients and calls: what they change about a request, and which of them counts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx2
import pytest

from runtime import _content, _forms, _multipart
from runtime._pages.addresses import PagesByAddress
from runtime._runtime.operation import Body, Operation, Parameter, Response, Server
from runtime._runtime.request import without_key
from runtime._runtime.retry import BackoffStrategy, RetryConfig
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback
from tests.support.rawserver import RawServer, Turn, response

Call = Callable[..., Any]

THING = {"input": "x", "model": "m"}
OK = (Response("200", "application/json"),)
SEARCH: Operation[Any] = Operation(
    "search",
    "GET",
    "/search?kind=all&sort=up",
    parameters=(
        Parameter("q", "query", lambda: str),
        Parameter("tag", "query", lambda: list[str]),
        Parameter("X-Note", "header", lambda: str, name="note"),
        Parameter("Shop-Referer", "header", lambda: str, name="referer", from_client="referer"),
    ),
    responses=OK,
)


def shop_at(url: str, client: dict[str, Any]) -> Shop:
    """A client, at an address unless its options have another."""
    options: dict[str, Any] = {"server_url": url, **client}
    return Shop(**options)


def sent(call: Call, server: Loopback, operation: Operation[Any] = SEARCH, **options: Any) -> Any:
    """The request of a call; `client` are the options of the client, `extra` those of `RequestOptions`."""
    client, extra = options.pop("client", {}), options.pop("extra", {})
    call(shop_at(server.url, client), operation, options=extra, **options)
    return server.requests[-1]


def refused(operation: Operation[Any] = SEARCH, /, **options: Any) -> str:
    """The message of the error for the arguments of a call."""
    client, extra = options.pop("client", {}), options.pop("extra", {})
    with (
        pytest.raises(errors.ArgumentError) as caught,
        shop_at("http://127.0.0.1:9", client) as shop,
    ):
        shop._dispatcher.call(operation, options=extra, **options)
    return str(caught.value).removeprefix(
        f"{operation.call}: "
    )  # what is wrong with options of a client has no method


# ---------------------------------------------------------------- headers


def test_extra_headers_come_last(call: Call, server: Loopback) -> None:
    request = sent(
        call,
        server,
        params={"note": "argument"},
        http_headers={"x-note": "headers", "x-both": "1"},
        extra={"extra_headers": {"X-NOTE": "extra", "X-Both": "2", "x-more": "3"}},
        client={"default_headers": {"x-note": "client", "x-client": "4"}},
    )
    names = ("x-note", "x-both", "x-more", "x-client")
    assert [request.headers.get_all(name) for name in names] == [["extra"], ["2"], ["3"], ["4"]]


def test_an_argument_comes_before_a_header_of_the_client(call: Call, server: Loopback) -> None:
    client = {"default_headers": {"x-note": "client"}}
    assert sent(call, server, client=client).headers["x-note"] == "client"
    assert sent(call, server, client=client, params={"note": "call"}).headers["x-note"] == "call"


def test_a_header_of_the_client_comes_before_its_argument_for_all_calls(call: Call, server: Loopback) -> None:
    client = {"referer": "argument", "default_headers": {"shop-referer": "header"}}
    assert sent(call, server, client=client).headers.get_all("shop-referer") == ["header"]
    assert sent(call, server, client=client, params={"referer": "call"}).headers["shop-referer"] == "call"


@pytest.mark.parametrize("option", ["http_headers", "extra_headers", "default_headers"])
@pytest.mark.parametrize("kind", ["default", "hooks", "own"])
def test_none_removes_a_header(call: Call, server: Loopback, option: str, kind: str) -> None:
    """Of the SDK, of an argument for all calls, of the HTTP client."""
    removed: dict[str, Any] = dict.fromkeys(
        ("user-agent", "ACCEPT", "Shop-Referer", "X-Own", "Authorization")
    )
    client: dict[str, Any] = {
        "referer": "r",
        "default_headers": removed if option == "default_headers" else None,
    }
    own: dict[str, Any] = {"headers": {"x-own": "1", "x-kept": "2", "connection": "close"}}
    if kind == "own":
        client |= {"client": httpx2.Client(**own), "async_client": httpx2.AsyncClient(**own)}
    shop = Shop(server_url=server.url, **client)
    if kind == "hooks":
        shop.sdk_configuration.hooks.register_before_request_hook(Passing())
    calls: dict[str, dict[str, Any]] = {
        "http_headers": {"http_headers": removed},
        "extra_headers": {"options": {"extra_headers": removed}},
        "default_headers": {},
    }
    call(shop, replace(SEARCH, security=models.SECURITY), **calls[option])
    (request,) = server.requests
    assert [name for name in removed if name in request.headers] == []
    assert request.headers.get("x-kept") == ("2" if kind == "own" else None)


class Passing:
    """A hook that does nothing."""

    def before_request(self, context: Any, request: Any) -> Any:
        return request


def test_a_removed_coding_is_no_coding(call: Call, server: Loopback) -> None:
    """Without the header, a server may choose any."""
    request = sent(call, server, extra={"extra_headers": {"Accept-Encoding": None}})
    assert request.headers.get_all("accept-encoding") == ["identity"]


def test_the_body_keeps_its_type_without_a_header(call: Call, server: Loopback) -> None:
    server.answer(json=models.THING)
    request = sent(call, server, models.create, body=THING, extra={"extra_headers": {"Content-Type": None}})
    assert "content-type" not in request.headers
    assert request.json() == THING


@pytest.mark.parametrize("option", ["http_headers", "extra_headers", "default_headers"])
@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"Content-Length": None}, "Content-Length follows from the body and cannot be set"),
        ({"transfer-encoding": "chunked"}, "transfer-encoding follows from the body and cannot be set"),
        ({"Host": None}, "Host cannot be removed, for every request has it"),
        ({"a b": "1"}, "'a b' is not a header name"),
        ({7: "1"}, "7 is not a header name"),
        (["a"], "must be a mapping of names to text, not list"),
        ("a: b", "must be a mapping of names to text, not str"),
        ({"a": 5}, r"['a'] must be a string, not int"),
        ({"a": b"5"}, r"['a'] must be a string, not bytes"),
    ],
)
def test_headers_that_cannot_be(option: str, headers: Any, message: str) -> None:
    where = {
        "http_headers": {"http_headers": headers},
        "extra_headers": {"extra": {"extra_headers": headers}},
    }
    shown = refused(**where.get(option, {"client": {"default_headers": headers}}))
    assert shown in (f"{option} {message}", f"{option}: {message}", f"{option}{message}")


@pytest.mark.parametrize("value", ["a\r\nb: c", "\x00", "é"])
def test_values_that_no_header_can_carry(value: str) -> None:
    for options in (
        {"extra": {"extra_headers": {"a": value}}},
        {"client": {"default_headers": {"a": value}}},
    ):
        assert refused(**options) == "the header a has a line break or a character that it cannot carry"


def test_the_client_does_not_decide_the_type_of_a_form(call: Call, server: Loopback) -> None:
    client = {"default_headers": {"content-type": "text/x", "accept": "text/y"}}
    body = Body("multipart/form-data", lambda: models.FormTypedDict, flat=True, encoder=_multipart.multipart)
    upload = Operation[Any]("upload", "POST", "/x", bodies=(body,), responses=OK)
    request = sent(call, server, upload, body={"name": "n"}, client=client, accept="application/json")
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert request.headers["accept"] == "application/json"
    server.answer(json=models.THING)
    request = sent(call, server, models.create, body=THING, client=client)
    assert (request.headers["content-type"], request.headers["accept"]) == ("text/x", "text/y")


# ---------------------------------------------------------------- credentials

SCHEMES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("Key", {"api_key": "k-123456"}, {"http_headers": {"authorization": None}}),
    ("Key", {"api_key": "k-123456"}, {"options": {"extra_headers": {"Authorization": "own"}}}),
    ("Basic", {"login": "a:k-123456"}, {"http_headers": {"authorization": None}}),
    ("Header", {"header_key": "k-123456"}, {"http_headers": {"x-shop": None}}),
    ("Query", {"query_key": "k-123456"}, {"options": {"extra_query": {"shop_pass": None}}}),
    ("Query", {"query_key": "k-123456"}, {"options": {"extra_query": {"shop_pass": "own"}}}),
    ("Cookie", {"cookie_key": "k-123456"}, {"http_headers": {"cookie": None}}),
    ("Cookie", {"cookie_key": "k-123456"}, {"http_headers": {"cookie": "sid=own"}}),
]


@pytest.mark.parametrize(("scheme", "client", "options"), SCHEMES)
def test_a_credential_by_hand_replaces_that_of_the_client(
    call: Call, server: Loopback, scheme: str, client: dict[str, Any], options: dict[str, Any]
) -> None:
    secured = replace(SEARCH, security=((scheme,),))
    call(Shop(server_url=server.url, **client), secured, **options)
    (request,) = server.requests
    assert "k-123456" not in f"{request.headers} {request.query}"
    assert ("own" in f"{request.headers} {request.query}") == ("own" in str(options))


@pytest.mark.parametrize(("scheme", "client", "options"), SCHEMES)
def test_no_credential_is_missing_that_is_supplied_by_hand(
    call: Call,
    server: Loopback,
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
    client: dict[str, Any],
    options: dict[str, Any],
) -> None:
    monkeypatch.delenv("SHOP_API_KEY")
    secured = replace(SEARCH, security=((scheme,),))
    with pytest.raises(errors.MissingCredentialsError):
        call(Shop(server_url=server.url), secured)
    call(Shop(server_url=server.url), secured, **options)
    assert len(server.requests) == 1


def test_a_credential_in_the_query_of_the_client_counts(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    secured = replace(SEARCH, security=(("Query",),))
    for client in ({"default_query": {"shop_pass": "a"}}, {"server_url": server.url + "?shop_pass=a"}):
        assert ("shop_pass", "a") in sent(call, server, secured, client=client).params


def test_a_function_for_a_credential_is_not_called_in_vain(call: Call, server: Loopback) -> None:
    asked: list[int] = []

    def ask() -> str:
        asked.append(1)
        return "k"

    client = {"api_key": ask}
    sent(call, server, models.get, client=client, http_headers={"Authorization": "own"})
    assert asked == []


@pytest.mark.parametrize("option", ["extra_headers", "default_headers"])
def test_secrets_in_headers_are_masked(
    call: Call, server: Loopback, option: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    headers = {"X-Api-Key": "s3cret-1", "Authorization": "Own s3cret-2", "X-Note": "shown"}
    server.answer(400, json={"message": "the keys s3cret-1 and s3cret-2"})
    where: dict[str, Any] = {"client": {}, "extra": {}}
    where["client" if option == "default_headers" else "extra"][option] = headers
    where["client"]["debug_logger"] = logging.getLogger("shop")
    with pytest.raises(errors.ClientError, match=r"^the keys \*\*\* and \*\*\*$"):
        sent(call, server, models.get, **where)
    assert "s3cret" not in caplog.text
    assert "'X-Note': 'shown'" in caplog.text


# ---------------------------------------------------------------- the query


def test_extra_query_replaces_what_has_the_same_name(call: Call, server: Loopback) -> None:
    extra = {"q": "é&=", "tag": None, "kind": ["a", "b"], "filter": {"age": {"min": 3}}, "n": 5, "yes": True}
    request = sent(call, server, params={"q": "x", "tag": ["t", "u"]}, extra={"extra_query": extra})
    assert request.query == "sort=up&q=%C3%A9%26%3D&kind=a&kind=b&filter%5Bage%5D%5Bmin%5D=3&n=5&yes=true"


def test_the_query_of_the_call_comes_before_that_of_the_client(call: Call, server: Loopback) -> None:
    client = {"default_query": {"q": "client", "kind": "client", "more": ["1", "2"], "sort": None}}
    request = sent(call, server, client=client)
    assert request.params == [("q", "client"), ("kind", "client"), ("more", "1"), ("more", "2")]
    request = sent(call, server, client=client, params={"q": "call"}, extra={"extra_query": {"more": "3"}})
    assert request.params == [("kind", "client"), ("q", "call"), ("more", "3")]


@pytest.mark.parametrize("place", ["client", "environment", "call", "document"])
def test_a_query_in_the_address_is_sent_with_every_request(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    address = f"{server.url}/base/?api-version=1&key=a%2Fb&kind=own"
    options: dict[str, Any] = {}
    client: dict[str, Any] = {"server_url": None}
    operation = SEARCH
    if place == "client":
        client = {"server_url": address}
    elif place == "environment":
        monkeypatch.setenv("SHOP_SERVER_URL", address)
    elif place == "call":
        options = {"server_url": address}
    else:
        operation = replace(SEARCH, server=Server(address))
    request = sent(call, server, operation, client=client, params={"q": "x"}, **options)
    assert request.path == "/base/search"
    assert request.query == "sort=up&api-version=1&key=a%2Fb&kind=own&q=x"


def test_an_operation_on_the_same_host_has_the_query_of_the_address(call: Call, server: Loopback) -> None:
    operation = replace(SEARCH, path="/x", server=Server("/other?b=2"))
    request = sent(call, server, operation, client={"server_url": f"{server.url}/base?a=1"})
    assert (request.path, request.query) == ("/other/x", "a=1&b=2")


def test_an_address_of_the_call_replaces_the_query_of_the_client(call: Call, server: Loopback) -> None:
    client = {"server_url": f"{server.url}?a=1"}
    assert sent(call, server, models.get, client=client, server_url=server.url).query == ""


def test_secrets_in_the_query_are_masked(call: Call, server: Loopback) -> None:
    server.answer(400, json={"message": "s3cret-1, s3cret/2, s3cret-3"}, default=True)
    client = Shop(server_url=f"{server.url}?code=1&api-key=s3cret-1", default_query={"token": "s3cret/2"})
    assert "s3cret" not in repr(client) + repr(client.sdk_configuration)
    with pytest.raises(errors.ClientError) as caught:
        call(client, models.get, options={"extra_query": {"passwd": "s3cret-3"}})
    assert caught.value.message == "***, ***, ***"
    assert caught.value.url == f"{server.url}/things?code=1&api-key=***&token=***&passwd=***"


def test_pages_by_number_keep_the_options(call: Call, server: Loopback) -> None:
    for ids in ([1, 2], [3]):
        server.answer(json={"data": [{"id": number} for number in ids]})
    client = Shop(server_url=f"{server.url}?v=1", default_query={"w": 2})
    options: Any = {"extra_query": {"x": 3}, "extra_headers": {"X-Own": "4"}}
    with client:
        first: Any = client._dispatcher.call(models.toys, params={"pet_id": 7, "limit": 2}, options=options)
        assert [toy.id for toy in first.iter_items()] == [1, 2, 3]
    assert [request.query for request in server.requests] == [
        "v=1&w=2&limit=2&x=3",
        "v=1&w=2&offset=2&limit=2&x=3",
    ]
    assert [request.headers["x-own"] for request in server.requests] == ["4", "4"]


@pytest.mark.parametrize("option", ["extra_query", "default_query"])
@pytest.mark.parametrize(
    ("query", "message"),
    [
        (["a"], " must be a mapping of names to values, not list"),
        ({5: "a"}, ": 5 is not the name of a query parameter"),
        ({"": "a"}, ": '' is not the name of a query parameter"),
        (
            {"a": object},
            "['a']: a value of type type cannot be sent: Unable to serialize unknown type: " "<class 'type'>",
        ),
        ({"a": float("nan")}, "['a']: nan cannot be sent: it is not a finite number"),
        ({"a": "\ud800"}, "['a']: text with lone surrogates cannot be sent"),
    ],
)
def test_queries_that_cannot_be(option: str, query: Any, message: str) -> None:
    extra = {"extra": {option: query}} if option == "extra_query" else {"client": {option: query}}
    assert refused(**extra) == option + message


@pytest.mark.parametrize(
    "address", ["http://a.example/?a=b#c", "http://a.example/#c", "http://a.example/?a=b c"]
)
def test_addresses_that_cannot_be(address: str) -> None:
    assert "is not a URL such as https://host/path" in refused(client={"server_url": address})


def test_a_variable_cannot_begin_a_query() -> None:
    client = {"server_url": "http://a.example/{base}/v1", "url_params": {"base": "x?y="}}
    assert refused(client=client).startswith("url_params['base'] would begin a query")


# ---------------------------------------------------------------- the body


def test_extra_body_replaces_properties_of_a_document(call: Call, server: Loopback) -> None:
    server.answer(json=models.THING)
    extra = {"extra_body": {"model": {"id": 1}, "more": [None, 2.0], "gone": None}}
    request = sent(call, server, models.create, body=THING, extra=extra)
    assert request.body == b'{"input":"x","model":{"id":1},"more":[null,2.0],"gone":null}'


def test_extra_body_adds_to_a_model(call: Call, server: Loopback) -> None:
    body = Body("application/json", lambda: models.OptionsTypedDict | models.Options)
    operation = Operation[Any]("x", "POST", "/x", bodies=(body,), responses=OK)
    request = sent(call, server, operation, body=models.Options(name="n"), extra={"extra_body": {"a": 1}})
    assert request.json() == {"name": "n", "a": 1}


def test_extra_body_adds_to_forms(call: Call, server: Loopback) -> None:
    body = Body(
        "application/x-www-form-urlencoded", lambda: models.FormTypedDict, flat=True, encoder=_forms.form
    )
    operation = Operation[Any]("x", "POST", "/x", bodies=(body,), responses=OK)
    extra = {"extra_body": {"tags": ["c", "d"], "n": 5, "count": None}}
    request = sent(call, server, operation, body={"tags": ["a"], "count": 1}, extra=extra)
    assert request.body == b"tags=c&tags=d&n=5"
    body = body._replace(media_type="multipart/form-data", encoder=_multipart.multipart)
    request = sent(
        call,
        server,
        replace(operation, bodies=(body,)),
        body={"name": "a"},
        extra={"extra_body": {"x": b"y"}},
    )
    assert b'name="name"\r\n\r\na\r\n' in request.body
    assert (
        b'name="x"; filename="upload"\r\nContent-Type: application/octet-stream\r\n\r\ny\r\n' in request.body
    )


def test_extra_body_alone(call: Call, server: Loopback) -> None:
    """Where the document has no body, and where the call has none."""
    optional = Body("application/json", lambda: models.OptionsTypedDict, flat=True, required=False)
    for operation in (models.order, replace(models.order, bodies=(optional,))):
        request = sent(call, server, operation, extra={"extra_body": {"a": 1}})
        assert (request.body, request.headers["content-type"]) == (b'{"a":1}', "application/json")


@pytest.mark.parametrize("method", ["GET", "HEAD", "TRACE"])
def test_methods_that_have_no_body_get_none(method: str) -> None:
    message = refused(replace(models.get, method=method), extra={"extra_body": {}})
    assert message == "extra_body: the request has no body"


@pytest.mark.parametrize("body", ["text", b"bytes", [1]])
def test_bodies_that_are_no_objects_get_no_properties(body: Any) -> None:
    kind, encoder = ("application/json", None) if isinstance(body, list) else ("text/plain", _content.text)
    declared = Body(kind, lambda: Any, encoder=encoder, required=False)
    operation = Operation[Any]("x", "POST", "/x", bodies=(declared,), responses=OK)
    message = "extra_body: the body is neither a JSON object nor a form"
    assert refused(operation, body=body, extra={"extra_body": {"a": 1}}) == message
    if encoder is not None:
        assert refused(operation, extra={"extra_body": {"a": 1}}) == message


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ([("a", 1)], "extra_body must be a mapping of names to values, not list"),
        ({1: 2}, "extra_body: 1 is not the name of a property"),
        ({"a": float("inf")}, "body: JSON cannot carry Infinity: a number must be finite"),
    ],
)
def test_properties_that_cannot_be(extra: Any, message: str) -> None:
    assert refused(models.create, body=THING, extra={"extra_body": extra}) == message


# ---------------------------------------------------------------- time limits


@pytest.mark.parametrize("per_call", [True, False])
def test_a_timeout_in_seconds(call: Call, server: Loopback, per_call: bool) -> None:
    server.answer(json=[1], delay=30)
    options: dict[str, Any] = {"timeout": 0.1}
    client = Shop(server_url=server.url, retry_config=None, **({} if per_call else options))
    with pytest.raises(errors.APITimeoutError, match=r"^no response within 0.1 s: "):
        call(client, models.get, options=options if per_call else {})


@pytest.mark.parametrize("client", [{"timeout": 0.05}, {"timeout_ms": 50}])
def test_no_timeout_at_all(call: Call, server: Loopback, client: dict[str, Any]) -> None:
    server.answer(json=[1], delay=0.3)
    shop = Shop(server_url=server.url, retry_config=None, **client)
    assert call(shop, models.get, options={"timeout": None}) == [1]


@pytest.mark.parametrize(
    ("client", "call_options"),
    [({"timeout": 30}, {"timeout_ms": 80}), ({"timeout_ms": 30_000}, {"options": {"timeout": 0.08}})],
)
def test_the_limit_of_the_call_counts_in_both_units(
    call: Call, server: Loopback, client: dict[str, Any], call_options: dict[str, Any]
) -> None:
    server.answer(json=[1], delay=30)
    with pytest.raises(errors.APITimeoutError, match=r"^no response within 0.08 s: "):
        call(Shop(server_url=server.url, retry_config=None, **client), models.get, **call_options)


def test_one_limit_has_one_unit() -> None:
    message = "timeout and timeout_ms are two names of one limit: pass one of them"
    assert refused(timeout_ms=1_000, extra={"timeout": None}) == message
    assert refused(client={"timeout_ms": 1_000, "timeout": 1}) == message


def test_the_limit_for_reading(call: Call, raw: RawServer) -> None:
    """Each wait for a piece of the response may be that long; together they may be longer."""
    raw.play(Turn(response(200, b"[1,2]"), pieces=20, pause=0.1), rest=Turn(response(200, b"[3]"), delay=30))
    shop: dict[str, Any] = {"server_url": raw.url, "retry_config": None}
    limits = {"timeout": httpx2.Timeout(0.5)}
    assert call(Shop(**shop), models.get, options=limits) == [1, 2]
    with pytest.raises(errors.APITimeoutError, match=r"^no response: "):
        call(Shop(**shop), models.get, options={"timeout": httpx2.Timeout(None, read=0.1)})


def test_a_deadline_bounds_the_limits_of_phases(call: Call, raw: RawServer) -> None:
    raw.play(rest=Turn(response(200, b"[1]"), delay=30))
    with pytest.raises(errors.APIDeadlineError, match=r"^no response within 0.15 s: "):
        call(Shop(server_url=raw.url), models.get, deadline_ms=150, options={"timeout": httpx2.Timeout(20)})


def test_the_limit_for_connecting(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full queue of connections that nobody accepts."""
    import socket

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(8)]
        try:
            for one in waiting:
                one.setblocking(False)
                one.connect_ex(listener.getsockname())
            shop = Shop(server_url=f"http://127.0.0.1:{listener.getsockname()[1]}", retry_config=None)
            with pytest.raises(errors.APITimeoutError):
                call(shop, models.get, options={"timeout": httpx2.Timeout(None, connect=0.1)})
        finally:
            for one in waiting:
                one.close()


@pytest.mark.parametrize(
    ("client", "options", "expected"),
    [
        ({}, {}, (7.0, 7.0, 7.0, 7.0)),
        ({"timeout": 3}, {}, (3.0, 3.0, 3.0, 3.0)),
        ({"timeout": None}, {}, (None, None, None, None)),
        ({"timeout": 3}, {"timeout": httpx2.Timeout(1, read=2, write=None)}, (1.0, 2.0, None, 1.0)),
        ({"timeout": httpx2.Timeout(4, pool=5)}, {}, (4.0, 4.0, 4.0, 5.0)),
        ({}, {"timeout": None}, (None, None, None, None)),
    ],
)
def test_a_client_that_is_passed_obeys_the_limits(
    call: Call, server: Loopback, client: dict[str, Any], options: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    seen: list[Any] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.extensions["timeout"])
        return httpx2.Response(200, json=[1], request=request)

    own: dict[str, Any] = {"transport": httpx2.MockTransport(note), "timeout": 7.0}
    shop = Shop(
        client=httpx2.Client(**own), async_client=httpx2.AsyncClient(**own), server_url=server.url, **client
    )
    assert call(shop, models.get, options=options) == [1]
    (limits,) = seen
    phases = (limits[name] for name in ("connect", "read", "write", "pool"))
    assert tuple(limit and round(limit, 1) for limit in phases) == expected


@pytest.mark.parametrize("per_call", [True, False])
@pytest.mark.parametrize(
    ("timeout", "message"),
    [
        (0, "timeout must be a number above 0 and up to 1,000,000, not 0"),
        (-1.5, "timeout must be a number above 0 and up to 1,000,000, not -1.5"),
        (float("nan"), "timeout must be a number above 0 and up to 1,000,000, not nan"),
        (10**5000, "timeout must be a number above 0 and up to 1,000,000, not a value of type int"),
        (True, "timeout must be a number of seconds, an httpx2.Timeout or None, not bool"),
        ("5", "timeout must be a number of seconds, an httpx2.Timeout or None, not str"),
        (httpx2.Timeout(5, read=-1), "timeout.read must be a number above 0 and up to 1,000,000, not -1"),
    ],
    ids=["zero", "negative", "nan", "huge", "bool", "text", "phase"],
)
def test_limits_that_cannot_be(timeout: Any, message: str, per_call: bool) -> None:
    assert (
        refused(**({"extra": {"timeout": timeout}} if per_call else {"client": {"timeout": timeout}}))
        == message
    )


# ---------------------------------------------------------------- retries


def attempts(call: Call, server: Loopback, operation: Operation[Any] = models.get, **options: Any) -> int:
    """How often a server is asked that has nothing but errors."""
    client, extra = options.pop("client", {}), options.pop("extra", {})
    server.answer(503, default=True)
    with pytest.raises(errors.APIError):
        call(shop_at(server.url, client), operation, options=extra, **options)
    return len(server.requests)


FIVE = RetryConfig("backoff", BackoffStrategy(0, 0, 1, 60_000), max_attempts=5)
CASES: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any], int]] = [
    ({}, {}, {}, 3),
    ({}, {}, {"max_retries": 0}, 1),
    ({}, {}, {"max_retries": 5}, 6),
    ({}, {}, {"max_retries": None}, 3),
    ({}, {"retries": None}, {"max_retries": 1}, 2),
    ({}, {"retries": FIVE}, {"max_retries": 1}, 2),
    ({"max_retries": 0}, {}, {}, 1),
    ({"max_retries": 4}, {}, {}, 5),
    ({"max_retries": 4}, {}, {"max_retries": 1}, 2),
    ({"max_retries": 4}, {"retries": None}, {}, 1),
    ({"max_retries": 1}, {"retries": FIVE}, {}, 5),
    ({"max_retries": 3, "retry_config": FIVE}, {}, {}, 4),
    ({"max_retries": 1, "retry_config": None}, {}, {}, 2),
]


@pytest.mark.parametrize(("client", "options", "extra", "count"), CASES)
def test_the_number_of_retries(
    call: Call,
    server: Loopback,
    client: dict[str, Any],
    options: dict[str, Any],
    extra: dict[str, Any],
    count: int,
) -> None:
    assert attempts(call, server, client=client, extra=extra, **options) == count


@pytest.mark.parametrize(
    ("client", "extra", "count"), [({}, {}, 2), ({"max_retries": 3}, {}, 4), ({}, {"max_retries": 0}, 1)]
)
def test_the_number_of_retries_of_an_operation_with_a_policy(
    call: Call, server: Loopback, client: dict[str, Any], extra: dict[str, Any], count: int
) -> None:
    own = RetryConfig("backoff", BackoffStrategy(0, 0, 1, 60_000), max_attempts=2)
    assert attempts(call, server, replace(models.get, retries=own), client=client, extra=extra) == count


def test_more_retries_do_not_make_an_operation_repeatable(call: Call, server: Loopback) -> None:
    assert attempts(call, server, models.order, extra={"max_retries": 5}) == 1


def test_the_pauses_of_the_policy_stay(call: Call, server: Loopback) -> None:
    """Its time is over before its attempts are."""
    brief = RetryConfig("backoff", BackoffStrategy(40, 40, 1, 100, jitter_ms=0))
    assert attempts(call, server, client={"retry_config": brief}, extra={"max_retries": 1_000}) < 5


@pytest.mark.parametrize("number", [-1, 1.0, True, "3", -(10**5000)], ids=list("abcde"))
def test_numbers_of_retries_that_cannot_be(number: Any) -> None:
    for where in ({"extra": {"max_retries": number}}, {"client": {"max_retries": number}}):
        assert refused(**where).startswith("max_retries must be a whole number from 0, not ")


# ---------------------------------------------------------------- idempotency keys

KEYED = replace(models.order, idempotency_header="Idempotency-Key")


def keys(server: Loopback, name: str = "idempotency-key") -> list[str | None]:
    return [request.headers.get(name) for request in server.requests]


def test_a_key_is_the_same_in_all_attempts_and_redirects(call: Call, server: Loopback) -> None:
    """Though the method is POST, which is not safe to repeat without one."""
    server.answer(503)
    server.answer(drop=True)
    server.answer(307, headers={"location": "/elsewhere"})
    server.answer(json=[1])
    assert call(Shop(server_url=server.url, max_retries=3), KEYED) == [1]
    (key,) = set(keys(server))
    assert key is not None
    assert len(key) == 36
    assert len(server.requests) == 4


def test_a_key_goes_to_another_origin(call: Call, server: Loopback) -> None:
    """It is no secret, and not shown as one."""
    with Loopback() as other:
        server.answer(307, headers={"location": f"{other.url}/things"})
        other.answer(400, json={"message": "the key 7-7-7"})
        with pytest.raises(errors.ClientError, match=r"^the key 7-7-7$"):
            call(Shop(server_url=server.url), KEYED, options={"idempotency_key": "7-7-7"})
        assert keys(other) == ["7-7-7"]


def test_each_call_has_a_key_of_its_own(server: Loopback) -> None:
    server.answer(json=[1], default=True)
    with Shop(server_url=server.url) as client:
        for _ in range(3):
            client._dispatcher.call(KEYED)
    assert len(set(keys(server))) == 3


@pytest.mark.parametrize(
    "options",
    [
        {"options": {"idempotency_key": "own"}},
        {"http_headers": {"IDEMPOTENCY-KEY": "own"}},
        {"options": {"extra_headers": {"idempotency-key": "own"}, "idempotency_key": "other"}},
        {"params": {"key": "own"}},
        {"params": {"key": "other"}, "options": {"idempotency_key": "own"}},
    ],
    ids=str,
)
def test_a_key_of_the_program(call: Call, server: Loopback, options: dict[str, Any]) -> None:
    server.answer(503)
    server.answer(json=[1])
    parameter = Parameter("Idempotency-Key", "header", lambda: str, name="key")
    call(Shop(server_url=server.url), replace(KEYED, parameters=(parameter,)), **options)
    assert keys(server) == ["own", "own"]


def test_a_key_of_the_program_for_an_operation_that_declares_none(call: Call, server: Loopback) -> None:
    server.answer(503)
    server.answer(json=[1])
    call(Shop(server_url=server.url), models.order, options={"idempotency_key": "own"})
    assert keys(server) == ["own", "own"]


def test_no_key_if_its_header_is_removed(call: Call, server: Loopback) -> None:
    assert attempts(call, server, KEYED, http_headers={"idempotency-key": None}) == 1
    assert keys(server) == [None]


def test_an_operation_without_a_key(call: Call, server: Loopback) -> None:
    assert attempts(call, server, models.order) == 1
    assert keys(server) == [None]


@pytest.mark.parametrize("key", [5, "", " ", b"k", ["k"]])
def test_keys_that_cannot_be(key: Any) -> None:
    assert refused(KEYED, extra={"idempotency_key": key}).startswith("idempotency_key must be text, not ")


def test_a_key_that_no_header_can_carry() -> None:
    assert "Idempotency-Key has a line break" in refused(KEYED, extra={"idempotency_key": "a\r\nb"})


PAGED = replace(models.toys, idempotency_header="Idempotency-Key")


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"options": {"idempotency_key": "own"}},
        {"http_headers": {"idempotency-key": "own"}},
        {"options": {"extra_headers": {"Idempotency-key": "own"}}},
        {"params": {"key": "own"}},
    ],
    ids=str,
)
def test_each_page_has_a_key_of_its_own(server: Loopback, options: dict[str, Any]) -> None:
    """Otherwise the server would answer with the first page again."""
    for ids in ([1, 2], [3, 4], [5]):
        server.answer(json={"data": [{"id": number} for number in ids]})
    parameter = Parameter("Idempotency-Key", "header", lambda: str, name="key")
    operation = replace(PAGED, parameters=(*PAGED.parameters, parameter))
    params = {"pet_id": 7, "limit": 2, **options.pop("params", {})}
    with Shop(server_url=server.url) as client:
        page: Any = client._dispatcher.call(operation, params=params, **options)
        assert [toy.id for toy in page.iter_items()] == [1, 2, 3, 4, 5]
    sent_keys = keys(server)
    assert len(set(sent_keys)) == 3
    assert (sent_keys[0] == "own") == bool(options or "key" in params)


def test_each_page_of_an_address_has_a_key_of_its_own(server: Loopback) -> None:
    for address in ("?page=2", "?page=3", None):
        server.answer(json={"data": [{"id": 1}], "following": address})
    parameter = Parameter("Idempotency-Key", "header", lambda: str, name="key")
    pages = PagesByAddress("url", next="following")
    operation = replace(PAGED, parameters=(*PAGED.parameters, parameter), pagination=pages)
    with Shop(server_url=server.url) as client:
        page: Any = client._dispatcher.call(operation, params={"pet_id": 7, "key": "own"})
        assert len(list(page.iter_pages())) == 3
    assert [request.query for request in server.requests] == ["", "page=2", "page=3"]
    sent_keys = keys(server)
    assert (sent_keys[0], len(set(sent_keys))) == ("own", 3)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, {"idempotency_key": None}),
        ({"idempotency_key": "k", "timeout": 5}, {"idempotency_key": None, "timeout": 5}),
        (
            {"options": {"idempotency_key": "k", "extra_headers": {"IDEMPOTENCY-KEY": "k", "x": "y"}}},
            {"options": {"idempotency_key": None, "extra_headers": {"x": "y"}}},
        ),
        (
            {"http_headers": {"Idempotency-Key": "k"}, "extra_headers": {"idempotency-key": None}},
            {"http_headers": {}, "extra_headers": {"idempotency-key": None}, "idempotency_key": None},
        ),
        ({"params": {"key": "k", "id": 1}}, {"params": {"id": 1}, "idempotency_key": None}),
    ],
    ids=str,
)
def test_the_options_of_another_request_have_no_key(
    options: dict[str, Any], expected: dict[str, Any]
) -> None:
    parameter = Parameter("idempotency-key", "header", lambda: str, name="key")
    before = str(options)
    assert without_key(replace(models.order, parameters=(parameter,)), options) == expected
    assert str(options) == before


# ---------------------------------------------------------------- unknown options


def test_an_unknown_option_is_an_unknown_argument(call: Call) -> None:
    with Shop() as client, pytest.raises(TypeError) as caught:
        client.things.create(input="x", model="m", options={"extra_header": {}})
    message = "got an unexpected keyword argument 'extra_header'. Did you mean 'extra_headers'?"
    assert str(caught.value) == f"Things.create() {message}"


# ---------------------------------------------------------------- raw responses


@pytest.mark.parametrize("name", ["x-request-id", "Request-Id", "x-amzn-requestid", "x-correlation-id"])
def test_a_raw_response_has_the_id_of_the_request(call: Call, server: Loopback, name: str) -> None:
    server.answer(json=[1], headers={name: "r-7"})
    assert call(Shop(server_url=server.url)._raw(), models.get).request_id == "r-7"


def test_a_raw_response_without_an_id(call: Call, server: Loopback) -> None:
    assert call(Shop(server_url=server.url)._raw(), models.get).request_id is None
