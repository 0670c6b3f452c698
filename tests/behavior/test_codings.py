"""Compressed bodies: every HTTP client, every kind of response, every coding; whole, cut in half, and a bomb.

All pairs of them; all kinds of responses of all clients with the usual coding, and with none.
"""

from __future__ import annotations

import asyncio
import gzip
import importlib
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from types import ModuleType
from typing import Any

import httpx
import httpx2
import pytest

from runtime._runtime.codings import brotli, zstd
from tests.support.packages import generated
from tests.support.rawserver import RawServer, Turn, response

DOCUMENT = """
openapi: 3.1.0
info: {title: Packed, version: 1.0.0}
servers: [{url: https://packed.example}]
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
"""
LIMIT = 50_000
BOMB = 200_000
LONG = 1_200_000  # of a download: more than a piece may have

PACKED: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli().compress,
    "zstd": zstd().compress,
    "": bytes,
}
CLIENTS = ["own", "hooks", "httpx2", "httpx"]
KINDS = ["value", "error", "stream", "download"]


class Nothing:
    """A hook that changes nothing, but makes httpx2 the client."""

    def before_request(self, context: Any, request: Any) -> Any:
        return request


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("packed")) as module:
        yield module


@pytest.fixture(scope="module")
def server() -> Iterator[RawServer]:
    with RawServer() as running:
        yield running


def made(package: ModuleType, url: str, client: str, awaited: bool) -> Any:
    """An SDK client over one of the CLIENTS."""
    options: dict[str, Any] = {}
    if client.startswith("httpx"):
        module: Any = httpx2 if client == "httpx2" else httpx
        http = module.AsyncClient(verify=False) if awaited else module.Client(verify=False)
        options["async_client" if awaited else "client"] = http
    shop = package.Packed(server_url=url, retry_config=None, max_response_bytes=LIMIT, **options)
    if client == "hooks":
        shop.sdk_configuration.hooks.register_before_request_hook(Nothing())
    return shop


class Called:
    """What a program does with one kind of response; `begun` is what it got before an exception."""

    def __init__(self, shop: Any, awaited: bool) -> None:
        self.shop, self.awaited = shop, awaited
        self.begun: list[Any] = []

    async def read(self, kind: str) -> Any:
        """Make a call, and return all that it gives."""
        if kind == "download":
            return await self._download()
        method = self.shop.get_stream if kind == "stream" else self.shop.get_value
        if self.awaited:
            value = await getattr(self.shop, f"{method.__name__}_async")()
        else:
            value = method()
        if kind != "stream":
            return value
        if self.awaited:
            async with value:
                async for item in value:
                    self.begun.append(item)
        else:
            with value:
                self.begun.extend(value)
        return self.begun

    async def _download(self) -> bytes:
        pieces = self.begun
        if self.awaited:
            async with self.shop.with_streaming_response.get_file_async() as download:
                async for piece in download.iter_bytes():
                    pieces.append(piece)
        else:
            with self.shop.with_streaming_response.get_file() as download:
                pieces.extend(download.iter_bytes())
        assert max(map(len, pieces)) <= 1 << 20, "a piece of a download is no larger than what fits"
        return b"".join(pieces)


def outcome(shop: Any, kind: str, awaited: bool) -> tuple[Any, list[Any]]:
    """What a call gives, or its exception; and what came before that."""
    called = Called(shop, awaited)

    found: list[Any] = (
        []
    )  # not the result of a task: asyncio.run() would make text of a megabyte, and forget it

    async def run() -> None:
        try:
            found.append(await called.read(kind))
        except Exception as error:
            found.append(error)
        finally:
            http = shop.sdk_configuration.async_client if awaited else shop.sdk_configuration.client
            await shop.aclose()
            if http is not None:
                await http.aclose() if awaited else http.close()

    asyncio.run(run())
    return found[0], called.begun


@cache
def pack(coding: str, body: bytes) -> bytes:
    """A body in a coding; some take long."""
    return PACKED[coding](body)


def turn(kind: str, body: bytes, coding: str, *, half: bool = False) -> Turn:
    """What the server answers. Half of a body that is not compressed is known by its announced length."""
    packed = pack(coding, body)
    length = len(packed) if half and not coding else -1
    packed = packed[: len(packed) * 2 // 3] if half else packed
    content_type = {"stream": "application/jsonl", "download": "application/octet-stream"}.get(
        kind, "application/json"
    )
    fields = [f"content-encoding: {coding}"] if coding else []
    status = 503 if kind == "error" else 200
    head = response(status, packed, *fields, length=length, content_type=content_type)
    return Turn(head, then="close")


NUMBERS = [number * number * 7919 % 9973 for number in range(5_000)]  # which compress badly


WAYS = list(product(CLIENTS, [False, True]))
COMBINATIONS = [
    *((*way, kind, coding) for way in WAYS for kind in KINDS for coding in ("gzip", "")),
    # They differ in what decompresses a piece, which is the same for all kinds: with each way, one.
    *(
        (*way, KINDS[(index + place) % len(KINDS)], coding)
        for index, way in enumerate(WAYS)
        for place, coding in enumerate(("deflate", "br", "zstd"))
    ),
]


@pytest.mark.parametrize(
    ("client", "awaited", "kind", "coding"),
    COMBINATIONS,
    ids=[
        f"{client}-{'async' if awaited else 'sync'}-{kind}-{coding or 'plain'}"
        for client, awaited, kind, coding in COMBINATIONS
    ],
)
def test_every_coding_with_every_client(
    package: ModuleType, server: RawServer, client: str, awaited: bool, kind: str, coding: str
) -> None:
    errors: Any = importlib.import_module(f"{package.__name__}.errors")

    def call(answer: Turn) -> tuple[Any, list[Any]]:
        server.play(rest=answer)
        return outcome(made(package, server.url, client, awaited), kind, awaited)

    # whole
    body = {"value": b"[1]", "error": b'{"message": "no"}', "stream": b"1\n2\n", "download": b"x" * 10_000}[
        kind
    ]
    found, _ = call(turn(kind, body, coding))
    if kind == "error":
        assert (type(found), found.status_code, found.body) == (errors.APIStatusError, 503, body.decode())
    else:
        assert found == {"value": [1], "stream": [1, 2], "download": body}[kind]

    # half
    body = b"".join(b"%d\n" % number for number in NUMBERS)
    found, begun = call(turn(kind, body, coding, half=True))
    if kind == "error" and coding:  # of an error, what has arrived is enough
        assert (type(found), found.status_code) == (errors.APIStatusError, 503)
        assert len(found.body) < len(body)
        assert body.startswith(found.body.encode())
    else:
        assert type(found) is errors.APIConnectionError
        assert not coding or "its compressed body ends too early" in str(found)
        if kind == "download":
            assert body.startswith(b"".join(begun))
        if kind == "stream":
            assert begun == NUMBERS[: len(begun)]

    # a bomb
    body = {"value": b"[1]", "error": b""}.get(kind, b"") + b" " * (LONG if kind == "download" else BOMB)
    found, begun = call(turn(kind, body, coding))
    if kind == "value":
        assert type(found) is errors.APIConnectionError
        assert f"the body has more than {LIMIT} bytes (max_response_bytes)" in str(found)
    elif kind == "error":
        assert (type(found), found.body) == (errors.APIStatusError, " " * LIMIT)
    elif kind == "stream":
        assert found == []
    else:
        assert found == body
