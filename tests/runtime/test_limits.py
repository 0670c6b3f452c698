"""What a server cannot do to the memory of a program, and what is no whole body."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib
from collections.abc import Callable
from functools import cache
from typing import Any

import httpx2
import pytest

from runtime._runtime.codecs import BYTES
from runtime._runtime.codings import brotli, zstd
from runtime._runtime.operation import Operation, Response
from runtime._runtime.retry import BackoffStrategy, RetryConfig
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback
from tests.support.rawserver import RawServer, Turn, response

Call = Callable[..., Any]

JSON_TYPE = {"content-type": "application/json"}


class Nothing:
    """A hook that changes nothing, but makes httpx2 the client."""

    def before_request(self, context: Any, request: Any) -> Any:
        return request


@pytest.fixture(params=["own", "hooks", "given"])
def shop(request: pytest.FixtureRequest, server: Loopback) -> Callable[..., Shop]:
    """Makes clients over the default HTTP clients, over the SDK's httpx2, and over a program's."""

    def made(**options: Any) -> Shop:
        if request.param == "given":
            own: Any = {"limits": httpx2.Limits(max_keepalive_connections=0), "verify": False}
            options |= {"client": httpx2.Client(**own), "async_client": httpx2.AsyncClient(**own)}
        options = {"server_url": server.url, "retry_config": None, **options}
        client = Shop(**options)
        if request.param == "hooks":
            client.sdk_configuration.hooks.register_before_request_hook(Nothing())
        return client

    return made


def bare(body: bytes) -> bytes:
    """Deflate without the header of zlib."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


PACKED: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "bare deflate": bare,
    "br": brotli().compress,
    "zstd": zstd().compress,
    "none": bytes,
}


@cache
def packed(coding: str, body: bytes) -> bytes:
    """The same for all clients: to pack megabytes takes longer than to unpack them."""
    return PACKED[coding](body)


def answer(server: Loopback, body: bytes, coding: str, status: int = 200) -> None:
    """Let the server answer with a body in a coding."""
    fields = {} if coding == "none" else {"content-encoding": coding.rpartition(" ")[2]}
    server.answer(status, body=packed(coding, body), headers={**JSON_TYPE, **fields})


@pytest.mark.parametrize("coding", PACKED)
def test_no_body_is_larger_than_the_limit(
    call: Call, shop: Callable[..., Shop], server: Loopback, coding: str
) -> None:
    answer(server, b"[1," + b" " * 9_995 + b"2]", coding)
    assert call(shop(max_response_bytes=10_000), models.get) == [1, 2]
    answer(server, b"[1," + b" " * 9_996 + b"2]", coding)
    with pytest.raises(errors.APIConnectionError, match=r"more than 10000 bytes \(max_response_bytes\)"):
        call(shop(max_response_bytes=10_000), models.get)


@pytest.mark.parametrize("coding", PACKED)
def test_of_an_error_the_beginning_is_kept(
    call: Call, shop: Callable[..., Shop], server: Loopback, coding: str
) -> None:
    answer(server, b'{"message": "' + b"x" * 3_000_000 + b'"}', coding, status=503)
    tracemalloc.start()
    try:
        with pytest.raises(errors.APIError) as caught:
            call(shop(), models.get)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert caught.value.status_code == 503
    assert len(caught.value.body) == 1 << 20
    assert peak < 30_000_000


@pytest.mark.parametrize("coding", [name for name in PACKED if name != "none"])
def test_half_of_a_packed_body_is_no_body(
    call: Call, shop: Callable[..., Shop], server: Loopback, coding: str
) -> None:
    packed = PACKED[coding](b"[1]" + b" " * 50_000)
    for end in (len(packed) - 1, len(packed) // 2):
        fields = {"content-encoding": coding.rpartition(" ")[2]}
        server.answer(200, body=packed[:end], headers={**JSON_TYPE, **fields})
        with pytest.raises(errors.APIConnectionError, match="its compressed body ends too early"):
            call(shop(), models.get)


@pytest.mark.parametrize("status", [401, 503])
@pytest.mark.parametrize("coding", [name for name in PACKED if name != "none"])
def test_an_error_that_is_packed_in_another_way_than_it_says_is_that_error(
    call: Call, shop: Callable[..., Shop], server: Loopback, coding: str, status: int
) -> None:
    body, fields = b'{"message": "no such key"}', {"content-encoding": coding.rpartition(" ")[2]}
    server.answer(status, body=body, headers={**JSON_TYPE, **fields}, default=True)
    with pytest.raises(errors.APIError, match="no such key") as caught:
        call(
            shop(),
            models.get,
            retries=RetryConfig("backoff", BackoffStrategy(1, 1, 1, 9_999), max_attempts=2),
        )
    assert caught.value.status_code == status
    assert len(server.requests) == (2 if status == 503 else 1)


def test_a_redirect_is_followed_whatever_its_body(call: Call, server: Loopback) -> None:
    server.answer(307, body=b"<html>", headers={"location": "/y", "content-encoding": "gzip"})
    server.answer(json=[1])
    assert call(Shop(server_url=server.url), models.get) == [1]


def test_codings_in_several_headers(call: Call, shop: Callable[..., Shop], raw: RawServer) -> None:
    """They are removed as if they were in one."""
    packed = zlib.compress(gzip.compress(b"[1]"))
    raw.play(rest=Turn(response(200, packed, "content-encoding: gzip", "Content-Encoding: deflate")))
    assert call(shop(server_url=raw.url), models.get) == [1]


def test_what_follows_a_packed_body_is_ignored_in_whatever_pieces_it_comes(
    call: Call, raw: RawServer
) -> None:
    pieces = b"".join(b"%x\r\n%b\r\n" % (len(one), one) for one in (gzip.compress(b"[1]") + b"a", b"\x1fb"))
    fields = "transfer-encoding: chunked", "content-encoding: gzip"
    raw.play(rest=Turn(response(200, b"", *fields, length=None) + pieces + b"0\r\n\r\n"))
    assert call(Shop(server_url=raw.url, retry_config=None), models.get) == [1]


@pytest.mark.parametrize("rest", [b"\0" * 512, b"\r\n", b"trailing"])
def test_what_follows_a_packed_body_is_ignored(
    call: Call, shop: Callable[..., Shop], server: Loopback, rest: bytes
) -> None:
    server.answer(200, body=gzip.compress(b"[1]") + rest, headers={**JSON_TYPE, "content-encoding": "gzip"})
    assert call(shop(), models.get) == [1]


def test_members_of_one_body(call: Call, shop: Callable[..., Shop], server: Loopback) -> None:
    """Gzip and zstd join bodies by joining what they are packed to."""
    for coding, pack in (("gzip", gzip.compress), ("zstd", zstd().compress)):
        server.answer(200, body=pack(b"[1,") + pack(b"2]"), headers={**JSON_TYPE, "content-encoding": coding})
        assert call(shop(), models.get) == [1, 2]


@pytest.mark.parametrize("coding", [name for name in PACKED if name != "none"])
def test_a_damaged_body_is_an_error(
    call: Call, shop: Callable[..., Shop], server: Loopback, coding: str
) -> None:
    """It is not tried again: the next one would be no better."""
    fields = {**JSON_TYPE, "content-encoding": coding.rpartition(" ")[2]}
    server.answer(200, body=b"\x0f\xffdamaged" * 9, headers=fields, default=True)
    with pytest.raises(errors.APIConnectionError):
        call(shop(), models.get, retries=RetryConfig("backoff"))
    assert len(server.requests) == 1


def test_a_coding_that_nothing_removes_stays(
    call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The SDK did not ask for it, so it is what the server takes for the body."""
    monkeypatch.setattr("runtime._runtime.codings.brotli", lambda: None)
    answer(server, b"[1]", "br")
    with pytest.raises(errors.ResponseValidationError):
        call(Shop(server_url=server.url), models.get)


def test_a_body_as_large_as_a_piece_is_whole(call: Call, shop: Callable[..., Shop], server: Loopback) -> None:
    for size in (1 << 17, (1 << 17) + 100, 1 << 18):
        answer(server, b"[1]" + b" " * (size - 3), "bare deflate")
        assert call(shop(), models.get) == [1]


def test_the_rest_of_a_long_error_is_not_waited_for(call: Call, raw: RawServer) -> None:
    body = b"x" * ((1 << 20) + 1)
    raw.play(Turn(response(500, body, length=1 << 30), then="hang"))
    with pytest.raises(errors.APIError) as caught:
        call(Shop(server_url=raw.url, retry_config=None, timeout_ms=30_000), models.get)
    assert caught.value.body == body[:-1].decode()


@pytest.mark.parametrize("coding", ["gzip", "deflate", "deflate, gzip"])
def test_no_body_is_an_empty_one_whatever_its_coding(
    call: Call, shop: Callable[..., Shop], server: Loopback, coding: str
) -> None:
    server.answer(200, headers={"content-type": "application/octet-stream", "content-encoding": coding})
    operation: Operation[Any] = Operation(
        "download", "GET", "/x", responses=(Response("200", "application/octet-stream", codec=BYTES),)
    )
    assert call(shop(), operation) == b""


def test_thousands_of_codings(call: Call, shop: Callable[..., Shop], server: Loopback) -> None:
    server.answer(200, body=b"x", headers={**JSON_TYPE, "content-encoding": ",".join(["gzip"] * 5_000)})
    with pytest.raises(errors.APIConnectionError):
        call(shop(), models.get)


def test_no_client_of_ours_keeps_cookies(call: Call, shop: Callable[..., Shop], server: Loopback) -> None:
    server.answer(200, body=b"[1]", headers={**JSON_TYPE, "set-cookie": "a=b; Path=/"}, default=True)
    client = shop()
    if client.sdk_configuration.client is not None:
        return  # the program's own may keep them
    for _ in range(2):
        assert client._dispatcher.call(models.get) == [1]
    client.close()
    assert [request.headers["cookie"] for request in server.requests] == [None, None]


@pytest.mark.parametrize("charset", ["punycode", "unicode_escape", "idna", "hex", "rot13", "no-such"])
def test_a_charset_is_one_of_the_known(call: Call, server: Loopback, charset: str) -> None:
    """Some codecs of Python take minutes for a text."""
    server.answer(503, body=b"x" * 200_000, headers={"content-type": f"text/plain; charset={charset}"})
    start = time.process_time()
    with pytest.raises(errors.APIError) as caught:
        call(Shop(server_url=server.url, retry_config=None), models.get)
    assert caught.value.body == "x" * 200_000
    assert time.process_time() - start < 5


@pytest.mark.parametrize("wrong", [0, -1, True, 1.5, "9"])
def test_a_limit_is_a_whole_number(wrong: Any) -> None:
    with pytest.raises(
        errors.ArgumentError, match=r"^max_response_bytes must be a whole number above 0, not"
    ):
        Shop(max_response_bytes=wrong)
