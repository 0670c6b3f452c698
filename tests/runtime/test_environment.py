"""What the environment says about connections: certificates and proxies, and what in it cannot be used."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import ssl
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest

from runtime._runtime.environment import Proxies
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback
from tests.support.sdks import SDK, SDKS
from tests.support.secure import AUTHORITY, OTHER_AUTHORITY, TunnelProxy, server_context

Call = Callable[..., Any]

PATHS = ["own", "hooks", "proxy"]


# Connections of a client that nobody closes are not kept.
LIMITS = httpx2.Limits(max_keepalive_connections=0)


class Nothing:
    """A hook that changes nothing, but makes httpx2 the client."""

    def before_request(self, context: Any, request: Any) -> Any:
        return request


@pytest.fixture(autouse=True)
def _no_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    """The authorities of a machine, a hundred, take each HTTP client 40 ms to load: here it has one."""
    paths = ssl.get_default_verify_paths()._replace(openssl_cafile=str(OTHER_AUTHORITY), openssl_capath="")
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: paths)
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def secure() -> Iterator[Loopback]:
    """A server with a certificate of an authority that only tests know."""
    with Loopback(server_context()) as server:
        yield server


@pytest.fixture
def proxy() -> Iterator[TunnelProxy]:
    with TunnelProxy() as proxy:
        yield proxy


def made(path: str, url: str, proxy: TunnelProxy, monkeypatch: pytest.MonkeyPatch, **options: Any) -> Shop:
    """A client that sends its requests on one of the PATHS."""
    if path == "proxy":
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    client = Shop("k", server_url=url, **options)
    if path == "hooks":
        client.sdk_configuration.hooks.register_before_request_hook(Nothing())
    return client


# ---------------------------------------------------------------- certificates


@pytest.mark.parametrize("path", PATHS)
def test_an_untrusted_certificate_is_met_once(
    call: Call, secure: Loopback, proxy: TunnelProxy, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    with pytest.raises(errors.APIConnectionError, match="CERTIFICATE_VERIFY_FAILED") as caught:
        call(made(path, secure.url, proxy, monkeypatch), models.get)
    assert (len(caught.value.attempts), secure.accepted) == (1, 1)
    assert len(proxy.targets) == (path == "proxy")


def test_an_untrusted_certificate_is_met_once_by_a_client_that_is_passed(
    call: Call, secure: Loopback
) -> None:
    client = Shop(
        server_url=secure.url,
        client=httpx2.Client(limits=LIMITS),
        async_client=httpx2.AsyncClient(limits=LIMITS),
    )
    with pytest.raises(errors.APIConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
        call(client, models.get)
    assert secure.accepted == 1


@pytest.mark.parametrize("path", PATHS)
def test_new_clients_trust_what_the_environment_names_now(
    call: Call, secure: Loopback, proxy: TunnelProxy, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """Although another client has used TLS before."""
    secure.answer(json=[1])
    with pytest.raises(errors.APIConnectionError):
        call(made(path, secure.url, proxy, monkeypatch), models.get)
    monkeypatch.setenv("SSL_CERT_FILE", str(AUTHORITY))
    assert call(made(path, secure.url, proxy, monkeypatch), models.get) == [1]


def test_a_folder_of_certificates(
    call: Call, secure: Loopback, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "53562682.0").write_bytes(AUTHORITY.read_bytes())  # named by a digest of the name in it
    monkeypatch.setenv("SSL_CERT_DIR", f"/no/such{os.pathsep}{tmp_path}")
    secure.answer(json=[1])
    assert call(Shop("k", server_url=secure.url), models.get) == [1]


def test_a_file_of_certificates_that_changes_is_read_again(
    call: Call, secure: Loopback, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "authorities.pem"
    file.write_bytes(OTHER_AUTHORITY.read_bytes())
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with pytest.raises(errors.APIConnectionError):
        call(Shop("k", server_url=secure.url), models.get)
    file.write_bytes(AUTHORITY.read_bytes())
    os.utime(file, (1, 1))
    secure.answer(json=[1])
    assert call(Shop("k", server_url=secure.url), models.get) == [1]


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ("SSL_CERT_FILE={folder}/none", "No such file or directory"),
        ("SSL_CERT_FILE={folder}/text", "it has no certificates"),
        ("SSL_CERT_FILE={folder}", "it has no certificates"),
        ("SSL_CERT_DIR={folder}/none", "there is no such folder"),
        ("SSL_CERT_DIR={folder}/text", "there is no such folder"),
    ],
)
def test_certificates_that_cannot_be_loaded_are_an_error_of_the_constructor(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, setting: str, reason: str
) -> None:
    (tmp_path / "text").write_text("no certificate")
    name, _, value = setting.format(folder=tmp_path).partition("=")
    monkeypatch.setenv(name, value)
    with pytest.raises(errors.ArgumentError) as caught:
        Shop("k", server_url="https://shop.example")
    assert str(caught.value) == f"{name}={value!r} cannot be used: {reason}"


@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_packages_refuse_certificates_that_are_not_there(sdk: SDK, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/no/such")
    with pytest.raises(sdk.error("ArgumentError"), match=r"^SSL_CERT_FILE='/no/such' cannot be used"):
        sdk.make()


def test_certificates_do_not_matter_without_tls(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/no/such")
    server.answer(json=[1])
    assert call(Shop("k", server_url=server.url), models.get) == [1]


def test_certificates_that_are_gone_are_an_error_of_the_call(
    call: Call, secure: Loopback, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is not tried again."""
    client = Shop("k", server_url="http://shop.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
    with pytest.raises(errors.ArgumentError, match=r"^SSL_CERT_FILE='.*none' cannot be used: No such file"):
        call(client, models.get, server_url=secure.url)
    assert secure.requests == []


# ---------------------------------------------------------------- proxies

WRONG = {
    "socks5://127.0.0.1:1": "SOCKS needs the package socksio (pip install 'httpx2[socks]')",
    "ftp://127.0.0.1:1": "its scheme is not http, https, socks5 or socks5h",
    "http://127.0.0.1:99999": "Port out of range 0-65535",
    "http://127.0.0.1:0": "it is not a URL such as http://host:port",
    "http://127.0.0.1:port": "Port could not be cast to integer value as 'port'",
    "127.0.0.1:port": "Port could not be cast to integer value as 'port'",
    "http://": "it is not a URL such as http://host:port",
    "not a proxy": "it is not a URL such as http://host:port",
    "http://[::1": "Invalid IPv6 URL",
}


@pytest.fixture
def _no_socks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether or not it is installed."""
    find = importlib.util.find_spec

    def find_no_socks(name: str, package: str | None = None) -> Any:
        return None if name == "socksio" else find(name, package)

    monkeypatch.setattr("importlib.util.find_spec", find_no_socks)


@pytest.mark.usefixtures("_no_socks")
@pytest.mark.parametrize("address", WRONG)
@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_a_proxy_that_cannot_be_used_is_an_error_of_the_constructor(
    monkeypatch: pytest.MonkeyPatch, name: str, address: str
) -> None:
    monkeypatch.setenv(name, address)
    with pytest.raises(errors.ArgumentError) as caught:
        Shop("k", server_url="http://shop.example")
    shown = address if "://" in address else f"http://{address}"
    assert str(caught.value) == f"{name}={shown!r} cannot be used as a proxy: {WRONG[address]}"


@pytest.mark.usefixtures("_no_socks")
@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_packages_refuse_a_proxy_that_cannot_be_used(sdk: SDK, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    with pytest.raises(sdk.error("ArgumentError"), match=r"^ALL_PROXY='socks5://127.0.0.1:1' cannot be used"):
        sdk.make()


@pytest.mark.parametrize("scheme", ["ftp://", "http://", ""])
@pytest.mark.parametrize("password", ["s3cret", "s3/c@r3t", "s3cret:"])
def test_the_password_of_a_proxy_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, scheme: str, password: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"{scheme}me:{password}@proxy.example:99999")
    with pytest.raises(errors.ArgumentError) as caught:
        Shop("k", server_url="http://shop.example")
    shown = f"HTTP_PROXY='{scheme or 'http://'}***@proxy.example:99999' cannot be used as a proxy: "
    assert str(caught.value).startswith(shown)
    assert not {"me:", "s3", "r3t"} & set(str(caught.value).replace("@", " ").split())


@pytest.mark.usefixtures("_no_socks")
@pytest.mark.parametrize("exception", ["*", "127.0.0.1", "127.0.0.0/8", "other.example, 127.0.0.1"])
def test_a_proxy_does_not_matter_to_hosts_that_need_none(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch, exception: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", exception)
    server.answer(json=[1])
    assert call(Shop("k", server_url=server.url), models.get) == [1]


@pytest.mark.usefixtures("_no_socks")
def test_the_proxy_of_another_scheme_does_not_matter(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:1")
    server.answer(json=[1])
    assert call(Shop("k", server_url=server.url), models.get) == [1]


@pytest.mark.usefixtures("_no_socks")
def test_a_proxy_that_only_a_redirect_needs_is_an_error_of_the_call(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server.answer(307, headers={"location": "http://other.example/"})
    with pytest.raises(errors.ArgumentError, match=r"^ALL_PROXY='socks5://127.0.0.1:1' cannot be used"):
        call(Shop("k", server_url=server.url), models.get)
    assert len(server.requests) == 1


def test_clients_that_are_passed_have_an_environment_of_their_own(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    own: dict[str, Any] = {
        "client": httpx2.Client(limits=LIMITS),
        "async_client": httpx2.AsyncClient(limits=LIMITS),
    }
    monkeypatch.setenv("ALL_PROXY", "ftp://127.0.0.1:1")
    server.answer(json=[1])
    assert call(Shop("k", server_url=server.url, **own), models.get) == [1]


def test_a_tunnel_to_a_secure_server(
    call: Call, secure: Loopback, proxy: TunnelProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(AUTHORITY))
    secure.answer(json=[1])
    assert call(made("proxy", secure.url, proxy, monkeypatch), models.get) == [1]
    assert proxy.targets == [secure.url.removeprefix("https://")]


class Refusing(BaseHTTPRequestHandler):
    """A proxy that connects nobody."""

    status, asked = 407, 0

    def do_CONNECT(self) -> None:
        type(self).asked += 1
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the test output clean."""


@pytest.mark.parametrize(("status", "asked"), [(407, 1), (403, 1), (429, 3), (502, 3)])
@pytest.mark.parametrize("client", ["default", "own"])
def test_a_proxy_that_refuses_is_asked_once(
    call: Call, status: int, asked: int, client: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wrong credentials would be wrong again, and lock an account; what may pass is tried again."""

    class Proxy(Refusing):
        """One of this test."""

    Proxy.status = status
    with ThreadingHTTPServer(("127.0.0.1", 0), Proxy) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        monkeypatch.setenv("HTTPS_PROXY", f"http://user:password@127.0.0.1:{server.server_port}")
        own: dict[str, Any] = {}
        if client == "own":
            own = {"client": httpx2.Client(), "async_client": httpx2.AsyncClient()}
        with pytest.raises(errors.APIConnectionError, match=f"the proxy refused it: {status}") as caught:
            call(Shop("k", server_url="https://a.example", **own), models.get)
        server.shutdown()
    assert (Proxy.asked, len(caught.value.attempts)) == (asked, asked)
    assert "password" not in str(caught.value)


DIRECT = [
    ("*", "http://a.example", True),
    ("a.example", "http://a.example", True),
    ("a.example", "http://www.a.example", True),
    ("a.example", "http://aa.example", False),
    (" A.Example ,b", "http://a.example", True),
    (".a.example", "http://www.a.example", True),
    (".a.example", "http://a.example", False),
    ("*.a.example", "http://www.a.example", True),
    ("*.a.example", "http://a.example", False),
    ("localhost", "http://localhost:8000", True),
    ("localhost", "http://a.localhost", False),
    ("a.example:8080", "http://a.example:8080", True),
    ("a.example:8080", "http://a.example", False),
    ("a.example:443", "https://a.example", True),
    ("10.1.2.3", "http://10.1.2.3", True),
    ("10.1.2.3:81", "http://10.1.2.3:81", True),
    ("10.1.2.3:81", "http://10.1.2.3", False),
    ("10.0.0.0/8", "http://10.1.2.3", True),
    ("10.0.0.0/8", "http://11.1.2.3", False),
    ("10.0.0.0/8", "http://a.example", False),
    ("10.0.0.0/8", "http://[::1]", False),
    ("::1", "http://[::1]:80", True),
    ("[::1]", "http://[::1]", True),
    ("[::1]:81", "http://[::1]:81", True),
    ("[::1]:81", "http://[::1]:82", False),
    ("[fd00::]/8", "http://[fd12::1]", True),
    ("fd00::/8", "http://[fd12::1]", True),
    ("https://a.example", "https://a.example", True),
    ("https://a.example", "http://a.example", False),
    ("all://a.example", "http://a.example", True),
    ("http://", "http://a.example", True),
    ("", "http://a.example", False),
    ("b^d/..", "http://a.example", False),
]


@pytest.mark.parametrize(("exceptions", "url", "direct"), DIRECT)
def test_which_hosts_need_no_proxy(exceptions: str, url: str, direct: bool) -> None:
    proxies = Proxies({"all": "http://proxy.example:1", "no": exceptions})
    assert proxies.of(url) == (None if direct else "http://proxy.example:1")


def test_which_proxy_is_used() -> None:
    proxies = Proxies({"http": "one.example", "all": "https://two.example"})
    assert proxies.of("http://a.example") == "http://one.example"
    assert proxies.of("https://a.example") == "https://two.example"
    assert Proxies({"http": "one.example", "ftp": "x"}).of("https://a.example") is None


def test_one_client_uses_several_proxies(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each request takes the one for its address, and finds its connection again."""
    with Loopback() as other:
        monkeypatch.setenv("HTTP_PROXY", other.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")

        async def run() -> None:
            async with Shop("k", server_url=server.url) as client:
                for _ in range(2):
                    await client._dispatcher.call_async(models.get)
                    await client._dispatcher.call_async(models.get, server_url="http://shop.example")

        asyncio.run(run())
        assert [request.path for request in other.requests] == ["http://shop.example/things"] * 2
        assert (len(server.requests), server.accepted, other.accepted) == (2, 1, 1)
