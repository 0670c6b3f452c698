"""Documents from a server: what is followed, what is refused, and that messages show no secrets."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from sdkwright.config.source import is_fetchable, shown
from sdkwright.remote.fetch import MAX_REDIRECTS, FetchError, fetch
from tests.support.loopback import Loopback
from tests.support.secure import AUTHORITY, server_context

DOCUMENT = b"openapi: 3.1.0\n"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """A server whose certificate is trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(AUTHORITY))
    with Loopback(server_context()) as found:
        yield found


def failure(url: str, **limits: float) -> str:
    with pytest.raises(FetchError) as caught:
        fetch(url, **limits)  # type: ignore[arg-type]
    return str(caught.value)


def test_a_document_is_fetched_as_it_is(server: Loopback) -> None:
    server.answer(body=DOCUMENT)
    assert fetch(f"{server.url}/openapi.yaml?token=hush") == DOCUMENT
    (request,) = server.requests
    assert (request.method, request.path) == ("GET", "/openapi.yaml")
    assert request.headers["accept-encoding"] == "identity"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(status: int, server: Loopback) -> None:
    server.answer(status, headers={"location": "/other/openapi.yaml"})
    server.answer(body=DOCUMENT)
    assert fetch(f"{server.url}/openapi.yaml") == DOCUMENT
    assert [request.path for request in server.requests] == ["/openapi.yaml", "/other/openapi.yaml"]


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:1/x",
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "https://user:hush@127.0.0.1/x",
    ],
)
def test_redirects_lead_to_https_only(target: str, server: Loopback) -> None:
    server.answer(302, headers={"location": target})
    message = failure(f"{server.url}/openapi.yaml")
    assert message.endswith("not a URL of HTTPS without a user and a password")
    assert "hush" not in message


def test_a_redirect_to_nowhere_is_refused(server: Loopback) -> None:
    server.answer(302, headers={"location": "//[x"})
    assert failure(f"{server.url}/x") == f"{server.url}/x: redirects to a malformed URL"


@pytest.mark.parametrize(
    "target", ["https://x..example/?hush", "https://.../?hush", f"https://x.example/{'a' * 70_000}?hush"]
)
def test_a_redirect_to_an_impossible_address_is_refused(target: str, server: Loopback) -> None:
    server.answer(302, headers={"location": target})
    assert failure(f"{server.url}/x") == f"{server.url}/x: it, a redirect or the proxy has no usable address"


@pytest.mark.parametrize(
    ("proxy", "message"),
    [
        ("ftp://u:hush@127.0.0.1:1", "it, a redirect or the proxy has no usable address"),
        ("socks5://u:hush@127.0.0.1:1", "the proxy of the environment needs `httpx2[socks]`"),
        ("http://u:hush@127.0.0.1:1", "Connection refused"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_refused(
    proxy: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    found = failure("https://api.example/x?hush")
    assert found.startswith("https://api.example/x: ")
    assert message in found
    assert "hush" not in found


def test_redirects_end(server: Loopback) -> None:
    server.answer(302, headers={"location": "/again"}, default=True)
    assert failure(f"{server.url}/x") == f"{server.url}/again: more than {MAX_REDIRECTS} redirects"
    assert len(server.requests) == MAX_REDIRECTS + 1


@pytest.mark.parametrize("status", [204, 304, 401, 404, 500])
def test_only_a_document_is_one(status: int, server: Loopback) -> None:
    server.answer(status, headers={"location": "/x"} if status == 304 else {})
    assert failure(f"{server.url}/x?token=hush") == f"{server.url}/x: the server answered {status}"


def test_the_size_is_limited(server: Loopback) -> None:
    server.answer(body=b"x" * 2_000, default=True)
    assert failure(server.url, max_bytes=1_999) == f"{server.url}: larger than 1,999 bytes"
    assert len(fetch(server.url, max_bytes=2_000)) == 2_000


def test_compressed_content_is_refused(server: Loopback) -> None:
    server.answer(body=b"x", headers={"content-encoding": "gzip"})
    assert "the content is compressed ('gzip')" in failure(server.url)


def test_the_time_is_limited(server: Loopback) -> None:
    server.answer(body=DOCUMENT, delay=0.5)
    assert "timed out" in failure(server.url, timeout=0.05)
    server.answer(body=DOCUMENT)
    assert failure(server.url, deadline=-1.0) == f"{server.url}: the server takes too long"


@pytest.mark.usefixtures("server")  # whose certificate this one has too
def test_headers_without_an_end_are_left() -> None:
    """Each byte comes in time."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def drip() -> None:
            with (
                suppress(OSError),
                server_context().wrap_socket(listener.accept()[0], server_side=True) as client,
            ):
                client.sendall(b"HTTP/1.1 200 OK\r\nx: ")
                for _ in range(100):
                    client.sendall(b"x")
                    time.sleep(0.05)

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        assert failure(url, timeout=1.0, deadline=0.5) == f"{url}: the server takes too long"
        assert thread.is_alive()


def test_a_server_that_is_not_trusted_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with Loopback(server_context()) as server:
        assert "certificate verify failed" in failure(f"{server.url}/x?token=hush")
        assert server.requests == []


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example/x",
        "https://user:hush@api.example/x",
        "https://",
        "https://api.example:port/x",
        "https://api.example/a b",
        "https://api.example\\@evil.example/",
        "https://[x",
        "file:///x",
        "/x",
        "",
    ],
)
def test_other_urls_are_none(url: str) -> None:
    assert not is_fetchable(url)
    assert "hush" not in failure(url)


def test_urls_are_shown_without_secrets() -> None:
    assert shown("https://user:hush@api.example:8443/a/b?token=hush#hush") == "https://api.example:8443/a/b"
    assert shown("https://[::1]/a") == "https://[::1]/a"
