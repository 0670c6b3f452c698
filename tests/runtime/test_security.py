"""Credentials: where they come from, where they go, and where they must not be seen."""

from __future__ import annotations

import base64
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from runtime._content import file
from runtime._runtime.codecs import BYTES
from runtime._runtime.operation import Body, Operation, Parameter, Response
from runtime._runtime.redaction import Redactor
from runtime._runtime.transport import Reply, redirect
from runtime._runtime.transport import Request as Outgoing
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback, Request

Call = Callable[..., Any]


def operation(*security: tuple[str, ...]) -> Operation[Any]:
    return Operation("x", "GET", "/x", security=security, responses=(Response("200", "application/json"),))


def sent(call: Call, server: Loopback, *security: tuple[str, ...], **credentials: Any) -> Request:
    call(Shop(server_url=server.url, **credentials), operation(*security))
    return server.requests[-1]


def test_bearer(call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = iter(["first", "second"])
    for given_key, header in (
        ("k", "Bearer k"),
        ("bearer k", "bearer k"),
        ("BEARER k", "BEARER k"),
        (lambda: next(keys), "Bearer first"),
        (None, "Bearer key-of-the-environment"),
    ):
        assert sent(call, server, ("Key",), api_key=given_key).headers["authorization"] == header
    monkeypatch.setenv("SHOP_API_KEY", "changed")
    assert sent(call, server, ("Key",)).headers["authorization"] == "Bearer changed"


def test_a_callable_is_asked_once_per_call(server: Loopback) -> None:
    keys = iter(["1", "2", "3"])
    server.answer(503)
    with Shop(lambda: next(keys), server_url=server.url) as client:
        client._dispatcher.call(models.get)
        client._dispatcher.call(models.get)
    assert [request.headers["authorization"] for request in server.requests] == [
        "Bearer 1",
        "Bearer 1",
        "Bearer 2",
    ]


@pytest.mark.parametrize("login", [("me", "p:w"), ["me", "p:w"], "me:p:w", lambda: ("me", "p:w")])
def test_basic(call: Call, server: Loopback, login: Any) -> None:
    header = sent(call, server, ("Basic",), Basic=login).headers["authorization"]
    assert base64.b64decode(header.removeprefix("Basic ")) == b"me:p:w"


def test_basic_with_umlauts(call: Call, server: Loopback) -> None:
    header = sent(call, server, ("Basic",), Basic=("me", "pä")).headers["authorization"]
    assert base64.b64decode(header.removeprefix("Basic ")).decode() == "me:pä"


def test_other_places(call: Call, server: Loopback) -> None:
    assert sent(call, server, ("Header",), Header="h").headers["x-shop"] == "h"
    assert sent(call, server, ("Query",), Query="q&r").query == "shop_pass=q%26r"
    assert sent(call, server, ("Cookie",), Cookie="c;d").headers["cookie"] == "sid=c%3Bd"
    both = sent(call, server, ("Header", "Query"), Header="h", Query="q")
    assert (both.headers["x-shop"], both.query) == ("h", "shop_pass=q")


def test_alternatives(call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SHOP_API_KEY")
    both = (("Key", "Header"), ("Query",))
    assert sent(call, server, *both, Query="q", Header="h").query == "shop_pass=q"
    request = sent(call, server, *both, Query="q", Header="h", api_key="k")
    assert (request.query, request.headers["x-shop"], request.headers["authorization"]) == (
        "",
        "h",
        "Bearer k",
    )
    optional = ((), ("Header",))
    assert "x-shop" not in sent(call, server, *optional).headers
    assert sent(call, server, *optional, Header="h").headers["x-shop"] == "h"
    assert "authorization" not in sent(call, server, api_key="k").headers


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"SHOP_APIKEY": "s3cret"}, " (SHOP_APIKEY is set, but SHOP_API_KEY is read)"),
        ({"SHOP_API_KEYS": "s3cret"}, " (SHOP_API_KEYS is set, but SHOP_API_KEY is read)"),
        ({"SHOP_API_KEY": "", "SHOP_APIKEY": "s3cret"}, " (SHOP_API_KEY is empty)"),
        ({"SHOP_APIKEY": "", "SHIPPING_API_KEY": "s3cret", "SHOP_SERVER_URL": "http://x.example"}, ""),
    ],
)
def test_a_variable_that_may_have_been_meant_is_named(
    variables: Mapping[str, str], said: str, call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SHOP_API_KEY")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(errors.MissingCredentialsError) as caught:
        sent(call, server, ("Key",))
    assert str(caught.value) == f"no API key: pass api_key=… to Shop() or set SHOP_API_KEY{said}"


@pytest.mark.parametrize("key", [None, "", lambda: None, lambda: "", "  "])
def test_a_missing_key(call: Call, server: Loopback, key: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SHOP_API_KEY")
    with pytest.raises(errors.MissingCredentialsError) as caught:
        sent(call, server, ("Key",), api_key=key)
    assert str(caught.value) == "no API key: pass api_key=… to Shop() or set SHOP_API_KEY"
    monkeypatch.setenv("SHOP_API_KEY", "")
    with pytest.raises(errors.MissingCredentialsError):
        sent(call, server, ("Key",), api_key=key)
    assert server.requests == []


def test_an_empty_key_is_not_replaced(call: Call, server: Loopback) -> None:
    with pytest.raises(errors.MissingCredentialsError):
        sent(call, server, ("Key",), api_key="")
    assert server.requests == []


def test_missing_alternatives_are_all_named(call: Call, server: Loopback) -> None:
    with pytest.raises(errors.MissingCredentialsError) as caught:
        sent(call, server, ("Basic",), ("Header", "Query"))
    assert str(caught.value) == (
        "no credentials: pass login=… to Shop() or set SHOP_LOGIN; "
        "or pass header_key=… to Shop() and pass query_key=… to Shop()"
    )


@pytest.mark.parametrize("scheme", ["Key", "Basic", "Header", "Query", "Cookie"])
@pytest.mark.parametrize("key", ["secret\n", "secret\r\nX-Evil: 1", "sec\x00ret", 5])
def test_keys_that_cannot_be_sent(call: Call, server: Loopback, scheme: str, key: Any) -> None:
    with pytest.raises(errors.ArgumentError) as caught:
        sent(call, server, (scheme,), **{scheme: key} if scheme != "Key" else {"api_key": key})
    assert not isinstance(caught.value, errors.MissingCredentialsError)
    assert "sec" not in str(caught.value)
    assert server.requests == []


# ---------------------------------------------------------------- redirects

SECRETS: dict[str, Any] = {"Header": "h", "Query": "q", "Cookie": "c", "api_key": "k"}
ALL = operation(("Key", "Header", "Query", "Cookie"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_on_the_same_host_keep_credentials(call: Call, server: Loopback, status: int) -> None:
    server.answer(status, headers={"location": "/y"})
    server.answer(json=[1])
    assert call(Shop(server_url=server.url, **SECRETS), ALL) == [1]
    assert [request.path for request in server.requests] == ["/x", "/y"]
    headers = server.requests[1].headers
    assert (headers["authorization"], headers["x-shop"], headers["cookie"]) == ("Bearer k", "h", "sid=c")


def test_redirects_to_another_host_do_not(call: Call, server: Loopback) -> None:
    with Loopback() as other:
        server.answer(307, headers={"location": other.url + "/y"})
        other.answer(json=[1])
        own = {"X-Api-Key": "a", "X-Session": "s", "X-Plain": "p"}
        assert call(Shop(server_url=server.url, **SECRETS), ALL, http_headers=own) == [1]
        headers = other.requests[0].headers
    assert headers["x-plain"] == "p"
    assert not {"authorization", "x-shop", "cookie", "x-api-key", "x-session"} & set(map(str.lower, headers))


@pytest.mark.parametrize(
    "location", ["http://LOCALHOST:{port}/y", "HTTP://localhost:{port}/y", "//LocalHost:{port}/y"]
)
def test_the_same_host_in_other_letters_is_the_same(call: Call, server: Loopback, location: str) -> None:
    port = server.url.rpartition(":")[2]
    server.answer(307, headers={"location": location.format(port=port)})
    server.answer(json=[1])
    assert call(Shop(server_url=f"http://localhost:{port}", **SECRETS), ALL) == [1]
    assert server.requests[1].headers["authorization"] == "Bearer k"


@pytest.mark.parametrize(
    ("source", "target", "kept"),
    [
        ("https://a.test/x", "https://a.test:443/y", True),
        ("https://a.test:443/x", "https://A.test/y", True),
        ("http://a.test:80/x", "http://a.test/y", True),
        ("http://a.test/x", "https://a.test/y", True),
        ("http://a.test:80/x", "https://a.test:443/y", True),
        ("https://a.test/x", "http://a.test/y", False),
        ("https://a.test/x", "http://a.test:443/y", False),
        ("http://a.test:8080/x", "https://a.test:8080/y", False),
        ("http://a.test:8080/x", "https://a.test/y", False),
        ("https://a.test/x", "https://a.test:8443/y", False),
        ("https://a.test/x", "https://a.test./y", False),
        ("https://a.test/x", "https://b.a.test/y", False),
    ],
)
def test_which_addresses_keep_credentials(source: str, target: str, kept: bool) -> None:
    request = Outgoing("GET", source, {"Authorization": "Bearer k"}, None, None)
    following = redirect(request, Reply(307, {"location": target}, b"", request), Redactor())
    assert following is not None
    assert ("Authorization" in following.headers) is kept


def test_blanks_in_the_address_of_a_redirect(call: Call, server: Loopback) -> None:
    server.answer(307, headers={"location": "/a b?c=d e"})
    server.answer(json=[1])
    assert call(Shop(server_url=server.url), operation()) == [1]
    assert (server.requests[1].path, server.requests[1].query) == ("/a%20b", "c=d%20e")


def test_redirects_keep_the_body_as_the_status_says(call: Call, server: Loopback) -> None:
    for status, method, body in ((307, "POST", b'{"input":"x","model":"m"}'), (303, "GET", b"")):
        server.answer(status, headers={"location": "/y"})
        server.answer(json=models.THING)
        call(Shop(server_url=server.url), models.create, body={"input": "x", "model": "m"})
        assert (server.requests[-1].method, server.requests[-1].body) == (method, body)


def test_redirects_without_an_end(call: Call, server: Loopback) -> None:
    server.answer(302, headers={"location": "/x"}, default=True)
    with pytest.raises(errors.APIError, match="Status 302"):
        call(Shop(server_url=server.url), operation())
    assert len(server.requests) == 21


def test_a_redirect_to_nowhere(call: Call, server: Loopback) -> None:
    server.answer(302, headers={"location": "http://127.0.0.1:1/x"})
    with pytest.raises(errors.APIConnectionError):
        call(Shop(server_url=server.url), operation(), retries=None)


# ---------------------------------------------------------------- what is shown


@pytest.mark.parametrize(
    "name",
    [
        "authorization",
        "Proxy-Authorization",
        "COOKIE",
        "set-cookie",
        "X-API-Key",
        "api_key",
        "apikey",
        "x-auth-token",
        "client_secret",
        "password",
        "X-Shop",
        "shop_pass",
        "sid",
        "key",
        "x_session_id",
        "sig-key",
        "X-Amz-Signature",
    ],
)
def test_secret_names(name: str) -> None:
    assert Redactor(["X-Shop", "shop_pass", "sid"]).is_secret(name)


@pytest.mark.parametrize(
    "name",
    ["accept", "content-type", "x-request-id", "monkey", "author", "user-agent", "host", "limit"],
)
def test_plain_names(name: str) -> None:
    assert not Redactor().is_secret(name)


names = st.sampled_from(["Authorization", "cookie", "X-Api-Key", "shop_pass", "SID", "access_token"])
secrets = st.text(st.characters(codec="ascii", categories=["L", "N"])).map("s3cr3t-0f-".__add__)


@given(names, secrets, st.text(st.characters(codec="ascii", categories=["L", "N"])))
def test_redaction(name: str, secret: str, other: str) -> None:
    assume(secret not in other)
    redactor = Redactor(["shop_pass", "sid"])
    assert secret not in str(redactor.headers({name.swapcase(): secret, "accept": "x"}))
    shown = redactor.url(f"https://user:{secret}@host/path?a={other}&{name}={secret}&b=1#f")
    assert secret not in shown
    assert shown == f"https://host/path?a={other}&{name}=***&b=1#f"
    assert redactor.url(f"https://host/{other}?a={other}") == f"https://host/{other}?a={other}"


class Message:
    def __init__(self, content: bytes) -> None:
        self.content = content
        self.headers = {"content-type": "application/json"}


@given(
    st.sampled_from(["password", "client_secret", "apiKey", "access_token", "my-credential"]),
    st.text(min_size=8),
)
def test_secrets_in_bodies(name: str, secret: str) -> None:
    import json
    from urllib.parse import urlencode

    content = json.dumps({"a": 1, name: secret, "b": 2})
    shown = Redactor().message("POST", Message(content.encode()), ())
    assert f'"{name}": "***", "b": 2' in shown
    shown = Redactor().message("POST", Message(urlencode({"a": 1, name: secret, "b": 2}).encode()), ())
    assert f"a=1&{name}=***&b=2" in shown
    assert (
        secret.encode() not in Redactor().message("POST", Message(b"x" + secret.encode()), [secret]).encode()
    )


def test_numbers_of_tokens_are_no_secrets() -> None:
    assert '"total_tokens": 7' in Redactor().message("x", Message(b'{"total_tokens": 7}'), ())


def test_the_debug_log(call: Call, server: Loopback, caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("shop-test")
    server.answer(
        503, body="k3y-of-the-call echoed", headers={"set-cookie": "sid=visitor", "x-token": "t0ken"}
    )
    server.answer(json=models.THING, headers={"content-type": "application/json"})
    credentials: dict[str, Any] = {
        "api_key": "k3y-of-the-call",
        "Header": "h3ader",
        "Query": "qu3ry",
        "Cookie": "c00kie",
    }
    with caplog.at_level(logging.DEBUG, "shop-test"):
        call(
            Shop(server_url=server.url, debug_logger=logger, **credentials),
            ALL,
            http_headers={"X-Plain": "plain"},
        )
    log = caplog.text
    messages = [record.getMessage() for record in caplog.records if record.name == "shop-test"]
    assert [message.splitlines()[0] for message in messages] == [
        f"Request: GET {server.url}/x?shop_pass=***",
        f"Response: 503 {server.url}/x?shop_pass=***",
        f"Request: GET {server.url}/x?shop_pass=***",
        f"Response: 200 {server.url}/x?shop_pass=***",
    ]
    assert "plain" in log
    assert '"model": "m"' in log
    for secret in ("k3y-of-the-call", "h3ader", "qu3ry", "c00kie", "visitor", "t0ken"):
        assert secret not in "".join(messages)


def test_the_environment_turns_the_log_on(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SHOP_DEBUG", "1")
    logger = logging.getLogger("tests.runtime.sample")
    try:
        client = Shop(server_url=server.url)
        Shop(server_url=server.url)
        assert logger.level == logging.DEBUG
        call(client, models.get)
        assert "Request: GET" in caplog.text
    finally:
        logger.handlers.clear()
        logger.setLevel(logging.NOTSET)


def test_nothing_is_shown(server: Loopback) -> None:
    with Shop("s3cret", server_url=server.url.replace("//", "//user:s3cret@"), Header="s3cret") as client:
        shown = repr(client) + repr(client.things) + repr(client.sdk_configuration) + repr(client._dispatcher)
        assert "s3cret" not in shown
        assert server.url in shown
        server.answer(404, default=True)
        with pytest.raises(errors.APIError) as caught:
            client._dispatcher.call(models.get)
    assert "s3cret" not in str(caught.value)
    assert caught.value.url == server.url + "/things"


def test_a_key_that_is_an_argument_is_masked_too(call: Call, server: Loopback) -> None:
    """The document declares the header Authorization; no security scheme sends it."""
    operation: Operation[Any] = Operation(
        "x",
        "GET",
        "/x",
        (Parameter("Authorization", "header", lambda: str, name="token"),),
        responses=(Response("204"),),
    )
    server.answer(401, body="t0ken-of-the-call is wrong", headers={"content-type": "text/plain"})
    with pytest.raises(errors.UnauthorizedError) as caught:
        call(Shop(server_url=server.url), operation, params={"token": "Bearer t0ken-of-the-call"})
    assert server.requests[0].headers["authorization"] == "Bearer t0ken-of-the-call"
    assert "t0ken-of-the-call" not in str(caught.value) + caught.value.body


@pytest.mark.parametrize(
    ("address", "reached"),
    [
        ("http://bücher.example?ä=ö", "http://xn--bcher-kva.example"),
        ("http://bücher.example:81/ä", "http://xn--bcher-kva.example:81/%C3%A4"),
        ("http://me:pä@bücher.example", "http://xn--bcher-kva.example"),
        ("http://straße.example", "http://xn--strae-oqa.example"),  # "strasse.example" is somebody else
        ("http://日本。example", "http://xn--wgv71a.example"),
        ("http://127.0.0.1/bücher", "http://127.0.0.1/b%C3%BCcher"),
    ],
)
def test_only_the_host_of_an_address_is_encoded_as_one(address: str, reached: str) -> None:
    """A part of anything else would be a part of the name of another host, which would get the credentials."""
    client = Shop("secret", server_url=address)
    request = client.build_request(client.things.create, input="x", model="m")
    assert str(request.url).startswith(f"{reached}/things")
    assert request.url.params.get("ä") == ("ö" if "ö" in address else None)


@pytest.mark.parametrize(
    "address",
    [
        "http://a／b.example",
        "http://a＠b.example",
        "http://a？b.example",
        "http://a：80",
        "http://a:８０",
        "httpſ://a.example",
    ],
)
def test_characters_that_look_like_the_ends_of_a_host_are_refused(address: str) -> None:
    with pytest.raises(errors.ArgumentError, match="is not a URL"):
        Shop("secret", server_url=address)


def test_the_user_of_an_address_can_have_any_letters(call: Call, server: Loopback) -> None:
    address = server.url.replace("://", "://mé:pä@")
    call(Shop(server_url=address), operation())
    (request,) = server.requests
    assert base64.b64decode(request.headers["authorization"].split()[1]).decode() == "mé:pä"


HIDDEN: list[tuple[bytes, str]] = [
    (b'{"passwords":["a-secret","a]-secret"],"n":1}', '{"passwords":[***],"n":1}'),
    (b'{"secret": {"value": "a-secret"}, "n": 1}', '{"secret": {***}, "n": 1}'),
    (b'{"api_keys": [], "private_key": ["a-secret', '{"api_keys": [], "private_key": [***'),
    (
        b'--b\r\nContent-Disposition: form-data; name="password"\r\n\r\na-secret\r\nof two lines\r\n--b--\r\n',
        '--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n***\r\n--b--\r\n',
    ),
    (
        b'--b\r\nContent-Disposition: form-data; name="token"; filename="x"\r\nA: b\r\n\r\na-secret\r\n--b--',
        '--b\r\nContent-Disposition: form-data; name="token"; filename="x"\r\nA: b\r\n\r\n***\r\n--b--',
    ),
    (
        b'--b\r\nContent-Disposition: form-data; name="tokens"\r\n\r\n5\r\n--b--',
        '--b\r\nContent-Disposition: form-data; name="tokens"\r\n\r\n5\r\n--b--',
    ),
]


@pytest.mark.parametrize(("body", "shown"), HIDDEN)
def test_lists_and_parts_of_forms_in_the_debug_log(
    call: Call, server: Loopback, caplog: pytest.LogCaptureFixture, body: bytes, shown: str
) -> None:
    """Of a secret name, all is masked that belongs to it."""
    server.answer(body=body, headers={"content-type": "application/octet-stream"})
    sending = Operation[Any](
        "x",
        "POST",
        "/x",
        bodies=(Body("application/octet-stream", lambda: bytes, encoder=file),),
        responses=(Response("200", "application/octet-stream", codec=BYTES),),
    )
    with caplog.at_level(logging.DEBUG, "test"):
        call(Shop(server_url=server.url, debug_logger=logging.getLogger("test")), sending, body=body)
    assert server.requests[0].body == body
    assert [record.getMessage().partition("Body: ")[2] for record in caplog.records] == [shown, shown]


@pytest.mark.parametrize(
    "start", ['"jwt":[', '"jwt":["', '"secret":{"a":"', '; name="secret"\r\na: b', '"secret":"']
)
def test_what_looks_like_secrets_is_searched_quickly(start: str) -> None:
    response = Reply(
        200, {}, (start * (20_000 // len(start))).encode(), Outgoing("GET", "http://a", {}, None, None)
    )
    began = time.thread_time()  # not that of a busy machine
    Redactor().message("", response, ())
    assert time.thread_time() - began < 2
