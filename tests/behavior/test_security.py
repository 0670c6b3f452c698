"""Credentials and addresses of golden packages on the wire: security schemes, OAuth tokens, servers."""

from __future__ import annotations

import asyncio
import copy
import importlib
import inspect
import pickle
import subprocess
import sys
import threading
from base64 import b64decode
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

import pytest

from sdkwright.names import RESERVED_CLIENT_ARGUMENTS
from tests.support.golden import GOLDEN, built, documents
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

OWN = {"client_id": "me", "client_secret": "s3cr3t-s3cr3t"}


class Call:
    """Calls methods, or their asynchronous twins on one event loop; closes the clients in the end."""

    def __init__(self, runner: asyncio.Runner | None) -> None:
        self.runner = runner
        self._clients: list[Any] = []

    def __call__(self, client: Any, name: str, /, **arguments: Any) -> Any:
        self._clients.append(client)
        if self.runner is None:
            return getattr(client, name)(**arguments)
        return self.runner.run(getattr(client, f"{name}_async")(**arguments))

    def close(self) -> None:
        for client in self._clients:
            if self.runner is None:
                client.close()
            else:
                self.runner.run(client.aclose())


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Iterator[Call]:
    """The two ways to call a method."""
    if request.param == "sync":
        found = Call(None)
        yield found
        found.close()
        return
    with asyncio.Runner() as runner:
        found = Call(runner)
        yield found
        found.close()


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of the case `security`."""
    with package("security", tmp_path_factory.mktemp("security")) as module:
        yield module


@pytest.fixture(scope="module")
def weather(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of the case `servers`."""
    with package("servers", tmp_path_factory.mktemp("servers")) as module:
        yield module


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as made:
        made.answer(204, default=True)
        yield made


@contextmanager
def package(case: str, folder: Path) -> Generator[ModuleType]:
    result = built(documents(GOLDEN / case)[0])
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield module


def paths(server: Loopback) -> list[str]:
    return [request.path for request in server.requests]


def authorization(server: Loopback, path: str) -> list[str | None]:
    return [request.headers["Authorization"] for request in server.requests if request.path == path]


def token(text: str, **more: Any) -> dict[str, Any]:
    return {"access_token": text, "token_type": "Bearer", **more}


def test_each_credential_goes_where_its_scheme_says(call: Call, vault: ModuleType, server: Loopback) -> None:
    client = vault.Vault(
        api_key="h k",
        query_key="q/k",
        cookie_key="c;k",
        credentials=("ada", "p:w"),
        bearer_auth="Bearer b-1",
        digest_auth='username="ada"',
        custom_auth="c-1",
        access_token=lambda: "o-1",
        server_url=server.url,
    )
    sent: dict[str, tuple[str, Any]] = {
        "header": ("X-Api-Key", "h k"),
        "cookie": ("Cookie", "theme=dark; session=c%3Bk"),
        "basic": ("Authorization", "Basic YWRhOnA6dw=="),
        "bearer": ("Authorization", "Bearer b-1"),
        "digest": ("Authorization", 'Digest username="ada"'),
        "custom": ("Authorization", "Acme-Token c-1"),
        "open_id": ("Authorization", "Bearer o-1"),
    }
    for name, (header, value) in sent.items():
        call(client, name, **({"theme": "dark"} if name == "cookie" else {}))
        assert server.requests[-1].headers[header] == value, name
        assert server.requests[-1].query == ""
    call(client, "query", page=2)
    assert server.requests[-1].query == "page=2&api%20key=q%2Fk"
    assert server.requests[-1].headers["Authorization"] is None


def test_requirements_are_alternatives_of_schemes_together(
    call: Call, vault: ModuleType, server: Loopback
) -> None:
    names = ("Authorization", "X-Api-Key", "Cookie")

    def sent(name: str, **given: Any) -> tuple[Any, ...]:
        call(vault.Vault(server_url=server.url, **given), name)
        request = server.requests[-1]
        return request.query, *(request.headers[header] for header in names)

    basic = "Basic YTpi"
    assert sent("either", credentials="a:b", query_key="q") == ("api%20key=q", basic, None, None)
    assert sent("either", credentials="a:b", cookie_key="c", api_key="h") == ("", None, "h", "session=c")
    assert sent("optional") == ("", None, None, None)
    assert sent("optional", query_key="q") == ("api%20key=q", None, None, None)
    assert sent("public", api_key="h") == ("", None, None, None)
    assert sent("certificate", api_key="h") == ("", None, None, None)
    count = len(server.requests)
    with pytest.raises(vault.errors.MissingCredentialsError) as caught:
        call(vault.Vault(server_url=server.url, credentials="a:b"), "either")
    ways = "pass {0}=… to Vault() or set VAULT_{1}"
    assert str(caught.value) == "no credentials: " + "; or ".join(
        " and ".join(ways.format(name, name.upper()) for name in some)
        for some in (("credentials", "query_key"), ("cookie_key", "api_key"))
    )
    with pytest.raises(vault.errors.MissingCredentialsError) as caught:
        call(vault.Vault(server_url=server.url, client_id="me"), "add_secret", name="n")
    assert (
        "pass client_id=… and client_secret=…, or oauth_token=… to Vault() or set VAULT_OAUTH_TOKEN"
        in str(caught.value)
    )
    assert len(server.requests) == count


@pytest.mark.parametrize(
    ("method", "what"),
    [
        ("header", "API key"),
        ("query", "API key"),
        ("cookie", "API key"),
        ("basic", "user name and password"),
        ("bearer", "bearer token"),
        ("digest", "Digest credential"),
        ("custom", "Acme-Token credential"),
        ("open_id", "bearer token"),
        ("add_secret", "access token"),
        ("list_secrets", "credentials"),  # one of two kinds
    ],
)
def test_what_is_missing_is_named_by_its_kind(
    call: Call, vault: ModuleType, server: Loopback, method: str, what: str
) -> None:
    arguments = {"name": "n"} if method == "add_secret" else {}
    with pytest.raises(vault.errors.MissingCredentialsError, match=f"^no {what}: pass "):
        call(vault.Vault(server_url=server.url), method, **arguments)


def test_a_token_is_got_once_for_the_scopes_and_kept(call: Call, vault: ModuleType, server: Loopback) -> None:
    server.answer(200, json=token("t-1", expires_in=3600))
    server.answer(204)
    server.answer(204)
    server.answer(200, json=token("t-2"))
    server.answer(200, json=[])
    client = vault.Vault(server_url=f"{server.url}/v1", **OWN)
    for name in ("one", "two"):
        call(client, "add_secret", name=name)
    assert call(client, "list_secrets") == []
    assert paths(server) == ["/oauth/token", "/v1/secrets", "/v1/secrets", "/oauth/token", "/v1/secrets"]
    first, *_, second, _ = server.requests
    assert first.method == "POST"
    assert first.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert b64decode(first.headers["Authorization"].removeprefix("Basic ")) == b"me:s3cr3t-s3cr3t"
    assert parse_qs(first.body.decode()) == {"grant_type": ["client_credentials"], "scope": ["read write"]}
    assert parse_qs(second.body.decode())["scope"] == ["read"]
    assert authorization(server, "/v1/secrets") == ["Bearer t-1", "Bearer t-1", "Bearer t-2"]


def test_a_token_that_ends_is_replaced_before(
    call: Call, vault: ModuleType, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    oauth: Any = importlib.import_module("vault._oauth")

    now = [1000.0]
    monkeypatch.setattr(oauth.time, "monotonic", lambda: now[0])
    client = vault.Vault(server_url=server.url, retry_config=None, **OWN)
    server.answer(200, json=token("t-1", expires_in="3600"))
    for seconds, path in ((0, "/oauth/token"), (3539, "/secrets"), (3541, "/oauth/token")):
        now[0] = 1000.0 + seconds
        before = len(server.requests)
        if path == "/oauth/token" and seconds:
            server.answer(200, json=token("t-2", expires_in=0))
        call(client, "add_secret", name="n")
        assert paths(server)[before] == path
    server.answer(200, json=token("t-3", expires_in="odd"))
    call(client, "add_secret", name="n")
    assert authorization(server, "/secrets") == [f"Bearer t-{number}" for number in (1, 1, 2, 3)]


def test_a_refused_token_is_replaced_once(call: Call, vault: ModuleType, server: Loopback) -> None:
    client = vault.Vault(server_url=server.url, **OWN)
    for status, text in ((401, "t-1"), (204, "t-2")):
        server.answer(200, json=token(text))
        server.answer(status)
    call(client, "add_secret", name="n")
    assert authorization(server, "/secrets") == ["Bearer t-1", "Bearer t-2"]
    server.answer(401)
    server.answer(200, json=token("t-3"))
    server.answer(401, json={"message": "t-3 is not welcome"})
    with pytest.raises(vault.errors.VaultError) as caught:
        call(client, "add_secret", name="n")
    assert caught.value.status_code == 401
    assert [attempt.status for attempt in caught.value.attempts] == [401, 401]
    assert "t-3" not in f"{caught.value} {caught.value.body}"
    assert [request.body for request in server.requests if request.path == "/secrets"] == [
        b'{"name":"n"}'
    ] * 4


def test_many_calls_at_once_get_one_token(call: Call, vault: ModuleType, server: Loopback) -> None:
    server.answer(200, json=token("t-1"))
    client = vault.Vault(server_url=server.url, **OWN)
    if call.runner is None:
        barrier = threading.Barrier(8)

        def one(number: int) -> None:
            barrier.wait(10)
            client.add_secret(name=str(number))

        with ThreadPoolExecutor(8) as threads:
            list(threads.map(one, range(8)))
    else:

        async def all_of_them() -> None:
            async with client:
                await asyncio.gather(*(client.add_secret_async(name=str(number)) for number in range(8)))

        call.runner.run(all_of_them())
    assert paths(server).count("/oauth/token") == 1
    assert authorization(server, "/secrets") == ["Bearer t-1"] * 8


@pytest.mark.parametrize("status", [400, 401])
def test_the_secret_goes_into_the_body_where_the_header_is_refused(
    status: int, call: Call, vault: ModuleType, server: Loopback
) -> None:
    client = vault.Vault(server_url=server.url, **OWN)
    server.answer(status, json={"error": "invalid_client"})
    server.answer(200, json=token("t-1", expires_in=0))
    server.answer(204)
    server.answer(200, json=token("t-2"))
    for _ in range(2):
        call(client, "add_secret", name="n")
    asked = [request for request in server.requests if request.path == "/oauth/token"]
    assert [request.headers["Authorization"] is None for request in asked] == [False, True, True]
    assert parse_qs(asked[2].body.decode()) == {
        "grant_type": ["client_credentials"],
        "scope": ["read write"],
        "client_id": ["me"],
        "client_secret": ["s3cr3t-s3cr3t"],
    }


def test_errors_of_the_token_server_are_the_sdks(call: Call, vault: ModuleType, server: Loopback) -> None:
    errors = vault.errors
    given = {"server_url": server.url, **OWN}
    quick = vault.utils.RetryConfig("backoff", vault.utils.BackoffStrategy(1, 2, 1.0, 10_000), True)

    def raised(kind: type[Exception], **options: Any) -> Any:
        with pytest.raises(kind) as caught:
            call(vault.Vault(**{**given, **options}), "add_secret", name="n")
        shown = f"{caught.value} {getattr(caught.value, 'body', '')} {pickle.dumps(caught.value)!r}"
        assert "s3cr3t-s3cr3t" not in shown
        return caught.value

    server.answer(400, json={"error": "invalid_scope", "error_description": "no s3cr3t-s3cr3t for you"})
    error = raised(errors.APIStatusError)
    assert (error.status_code, error.method, error.url) == (400, "POST", f"{server.url}/oauth/token")
    assert str(error) == f"no token from {server.url}/oauth/token: invalid_scope: no *** for you"
    server.answer(200, json={"token": "t-1"})
    assert "the response has none" in str(raised(errors.ResponseValidationError))
    server.answer(302, headers={"location": f"{server.url}/elsewhere"})
    assert "status 302" in str(raised(errors.APIStatusError))  # the secret stays where it was meant to go
    assert set(paths(server)) == {"/oauth/token"}
    for _ in range(2):
        server.answer(503)
    server.answer(200, json=token("t-1"))
    call(vault.Vault(**given, retry_config=quick), "add_secret", name="n")  # though it is a POST
    server.answer(503, default=True)
    twice = vault.utils.RetryConfig("backoff", quick.backoff, True, max_attempts=2)
    error = raised(errors.APIStatusError, retry_config=twice)
    assert (error.status_code, len(error.attempts)) == (503, 2)
    server.answer(200, json=token("late"), delay=60, default=True)
    error = raised(errors.APITimeoutError, timeout_ms=50, retry_config=None)
    assert error.url == f"{server.url}/oauth/token"
    assert "the token URL cannot be used" in str(raised(errors.ArgumentError, token_url="http://[odd"))
    with_password = f"http://user:password@{server.url.removeprefix('http://')}/token"
    assert "it has credentials" in str(raised(errors.ArgumentError, token_url=with_password))
    for name in ("client_id", "client_secret"):
        odd = raised(errors.ArgumentError, **{name: "odd-\ud800"})
        assert (
            str(odd)
            == f"add_secret: the client's {name.removeprefix('client_')} cannot be sent: it has lone surrogates"
        )
        assert odd.__cause__ is odd.__context__ is None


def test_a_supplied_token_is_used_as_it_is(
    call: Call, vault: ModuleType, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sent(**given: Any) -> Any:
        call(vault.Vault(server_url=server.url, **given), "add_secret", name="n")
        return server.requests[-1].headers["Authorization"]

    assert sent(oauth_token="mine", **OWN) == "Bearer mine"
    assert sent(oauth_token=lambda: "made") == "Bearer made"
    monkeypatch.setenv("VAULT_OAUTH_TOKEN", "env")
    assert sent() == "Bearer env"
    headers = {"Authorization": "Bearer by-hand"}
    call(vault.Vault(server_url=server.url, **OWN), "add_secret", name="n", http_headers=headers)
    assert server.requests[-1].headers["Authorization"] == "Bearer by-hand"
    assert set(paths(server)) == {"/secrets"}
    server.answer(200, json=token("t-1"))
    assert sent(**OWN) == "Bearer t-1"  # arguments before the environment
    monkeypatch.delenv("VAULT_OAUTH_TOKEN")
    monkeypatch.setenv("VAULT_CLIENT_ID", "env-id")
    monkeypatch.setenv("VAULT_CLIENT_SECRET", "env-secret")
    monkeypatch.setenv("VAULT_TOKEN_URL", f"{server.url}/other?x=1")
    server.answer(200, json=token("t-2"))
    assert sent() == "Bearer t-2"
    assert (server.requests[-2].path, server.requests[-2].query) == ("/other", "x=1")
    call(vault.Vault(server_url=server.url, bearer_auth="b", oauth_token=""), "bearer")
    assert server.requests[-1].headers["Authorization"] == "Bearer b"


def test_a_token_of_the_environment_counts_unless_both_parts_are_given(
    call: Call, vault: ModuleType, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VAULT_OAUTH_TOKEN", "env")
    monkeypatch.setenv("VAULT_CLIENT_ID", "env-id")
    monkeypatch.setenv("VAULT_CLIENT_SECRET", "env-secret")
    for given in ({"client_id": "me"}, {"client_secret": "s3cr3t"}):
        call(vault.Vault(server_url=server.url, **given), "add_secret", name="n")
    assert authorization(server, "/secrets") == ["Bearer env"] * 2
    assert paths(server) == ["/secrets"] * 2, "no token was asked for"


def test_clients_with_tokens_can_be_copied_and_pickled(vault: ModuleType, server: Loopback) -> None:
    server.answer(200, json=token("t-1"))
    client = vault.Vault(server_url=server.url, **OWN)
    client.add_secret(name="n")
    copy.deepcopy(client).add_secret(name="copied")  # with the token
    packed = pickle.dumps(client)
    assert b"t-1" not in packed
    server.answer(200, json=token("t-2"))
    pickle.loads(packed).add_secret(name="unpickled")
    assert authorization(server, "/secrets") == ["Bearer t-1", "Bearer t-1", "Bearer t-2"]
    assert (
        "s3cr3t" not in f"{client} {client.sdk_configuration} {vars(client.sdk_configuration)['credentials']}"
    )


def test_a_lock_that_a_thread_holds_is_none_of_a_childs(vault: ModuleType, server: Loopback) -> None:
    """In a program of its own: the process of the tests has threads, which a child could not fork safely."""
    server.answer(200, json=token("t-1", expires_in=0), default=True)
    program = f"""
import os, threading, vault
client = vault.Vault(server_url={server.url!r}, timeout_ms=20_000, **{OWN!r})
credentials = client.sdk_configuration.credentials["oauth"]
with credentials.lock(os.getpid(), threading.Lock):
    if (child := os.fork()) == 0:
        try:
            client.list_secrets()
        except vault.errors.ResponseValidationError:  # the default answer is no list
            os._exit(0)
        finally:
            os._exit(1)
    print(os.waitpid(child, 0)[1])
""".replace("vault", vault.__name__)
    folder = Path(vault.__file__ or "").parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_nothing_of_tokens_is_logged(vault: ModuleType, server: Loopback, caplog: Any) -> None:
    import logging

    server.answer(200, json=token("t0k3n-text"))
    logger = logging.getLogger("vault-test")
    caplog.set_level(logging.DEBUG, logger="vault-test")
    vault.Vault(server_url=server.url, debug_logger=logger, **OWN).add_secret(name="n")
    assert "/secrets" in caplog.text
    assert "t0k3n-text" not in caplog.text
    assert "s3cr3t" not in caplog.text


def test_operations_go_to_their_servers(call: Call, weather: ModuleType, server: Loopback) -> None:
    class Recorder:
        """A client of the program that sends nothing."""

        def __init__(self) -> None:
            self.urls: list[str] = []

        def build_request(self, method: str, url: str, **options: Any) -> Any:
            self.urls.append(url)
            raise ConnectionRefusedError

        send = build_request

    def asked(name: str, server_url: str | None = None, **options: Any) -> str:
        recorder = Recorder()
        client = weather.Weather(client=recorder, async_client=recorder, retry_config=None, **options)
        arguments = {} if name == "now" else {"name": "a"}
        with pytest.raises(Exception):  # noqa: B017, PT011
            call(client, name, server_url=server_url, **arguments)
        return recorder.urls[0]

    assert asked("now") == "https://eu.weather.example:443/v1/now"
    assert asked("now", url_params={"region": "us", "base": "v2/"}) == "https://us.weather.example:443/v2/now"
    assert asked("now", server="test") == "https://test.weather.example/now"
    assert asked("now", server="plain") == "https://weather.example/v3/now"
    assert asked("now", server_url="https://other.example/x/") == "https://other.example/x/now"
    assert asked("get_file") == "https://eu.weather.example:443/uploads/files/a"
    assert asked("get_file", server="test") == "https://test.weather.example/uploads/files/a"
    assert asked("put_file") == "https://main.storage.example/files/a"
    assert asked("put_file", url_params={"bucket": "b"}) == "https://b.storage.example/files/a"
    assert (
        asked("put_file", server_url="https://mirror.storage.example")
        == "https://mirror.storage.example/files/a"
    )


def test_no_scheme_takes_an_argument_that_every_client_has(weather: ModuleType, vault: ModuleType) -> None:
    plain = set(inspect.signature(weather.Weather.__init__).parameters) | {"server_idx"}
    assert plain == RESERVED_CLIENT_ARGUMENTS
    assert "client_" in inspect.signature(vault.Vault.__init__).parameters  # of the scheme `client`


def test_what_is_no_address_is_said(weather: ModuleType, tmp_path: Path) -> None:
    errors = weather.errors
    with pytest.raises(errors.ArgumentError, match="no server 'tset': choose from 'Europe"):
        weather.Weather(server="tset")
    with pytest.raises(errors.ArgumentError, match=r"'https://:443/v1/?' is not a URL"):
        weather.Weather(url_params={"region": "", "port": "443"}, server_url="https://{region}:{port}/v1")
    with package("namespaces", tmp_path) as zoo:
        with pytest.raises(zoo.errors.ArgumentError) as caught:
            zoo.Zoo()
        assert str(caught.value) == (
            "the server address '/api' is not a URL such as https://host/path; pass server_url=…"
        )
        assert zoo.Zoo(server_url="https://zoo.example/api").sdk_configuration.server_url.endswith("/api")
