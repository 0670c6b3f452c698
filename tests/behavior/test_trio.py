"""Asynchronous calls under trio: with an HTTP client that the program passes, everything that works with asyncio."""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
from collections.abc import Awaitable, Callable, Iterator
from types import ModuleType
from typing import Any

import httpx
import httpx2
import pytest
import trio

from tests.support.packages import generated
from tests.support.rawserver import RawServer, Turn, response, until

DOCUMENT = """
openapi: 3.1.0
info: {title: Shop, version: 1.0.0}
servers: [{url: https://shop.example}]
security: [{OAuth: []}, {}]
paths:
  /value:
    get:
      operationId: getValue
      responses:
        "200": {description: x, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
  /things:
    get:
      operationId: listThings
      parameters: [{name: cursor, in: query, schema: {type: string}}]
      responses:
        "200":
          description: x
          content:
            application/json:
              schema:
                type: object
                required: [data, next_cursor]
                properties:
                  data: {type: array, items: {type: integer}}
                  next_cursor: {type: [string, "null"]}
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
components:
  securitySchemes:
    OAuth: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}
"""

Body = Callable[[Any], Awaitable[Any]]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("trio")) as module:
        yield module


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer() as running:
        yield running


@pytest.fixture(params=[httpx2, httpx], ids=["httpx2", "httpx"])
def run(request: pytest.FixtureRequest, package: ModuleType, server: RawServer) -> Callable[..., Any]:
    """Runs a coroutine function under trio, with a client over an HTTP client that works with trio."""

    def run(body: Body, **options: Any) -> Any:
        async def main() -> Any:
            async with (
                request.param.AsyncClient(verify=False, timeout=10) as http,
                package.Shop(server_url=server.url, async_client=http, **options) as shop,
            ):
                return await body(shop)

        return trio.run(main)

    return run


def answer(value: Any, *fields: str, status: int = 200) -> Turn:
    return Turn(response(status, json.dumps(value).encode(), *fields))


def errors(package: ModuleType) -> Any:
    return importlib.import_module(f"{package.__name__}.errors")


def test_the_default_client_says_that_it_needs_asyncio(package: ModuleType) -> None:
    async def main() -> None:
        async with package.Shop() as shop:
            await shop.get_value_async()

    with pytest.raises(errors(package).ArgumentError) as caught:
        trio.run(main)
    assert str(caught.value) == (
        "the default HTTP client needs asyncio, and this is trio: pass async_client=httpx2.AsyncClient() to Shop()"
    )


def test_calls_and_retries_with_pauses(run: Callable[..., Any], server: RawServer) -> None:
    server.play(answer({}, "retry-after-ms: 50", status=503), rest=answer([1]))

    async def body(shop: Any) -> Any:
        found = await shop.with_raw_response.get_value_async()
        return [attempt.status for attempt in found.attempts], found.parsed, found.elapsed >= 0.05

    assert run(body) == ([503, 200], [1], True)


@pytest.mark.parametrize(
    ("options", "name", "times"),
    [
        ({"timeout_ms": 100, "retries": None}, "APITimeoutError", 1),
        ({"deadline_ms": 100}, "APIDeadlineError", 1),
    ],
)
def test_limits_of_time(
    run: Callable[..., Any],
    server: RawServer,
    package: ModuleType,
    options: dict[str, Any],
    name: str,
    times: int,
) -> None:
    server.play(rest=Turn(then="hang"))

    async def body(shop: Any) -> Any:
        with pytest.raises(getattr(errors(package), name), match=r"no response within 0\.1 s") as caught:
            await shop.get_value_async(**options)
        return len(caught.value.attempts)

    assert run(body) == times


def test_cancelled_by_the_program(run: Callable[..., Any], server: RawServer) -> None:
    server.play(Turn(then="hang"), rest=answer([1]))

    async def body(shop: Any) -> Any:
        with trio.move_on_after(0.1) as scope:
            await shop.get_value_async()
        return scope.cancelled_caught, await shop.get_value_async()

    assert run(body) == (True, [1])


def test_many_calls_at_once(run: Callable[..., Any], server: RawServer) -> None:
    server.play(rest=answer([1]))

    async def body(shop: Any) -> Any:
        found: list[Any] = []

        async def one() -> None:
            found.append(await shop.get_value_async())

        async with trio.open_nursery() as nursery:
            for _ in range(20):
                nursery.start_soon(one)
        return found

    assert run(body) == [[1]] * 20


def test_pages(run: Callable[..., Any], server: RawServer) -> None:
    server.play(answer({"data": [1, 2], "next_cursor": "n"}), answer({"data": [3], "next_cursor": None}))

    async def body(shop: Any) -> Any:
        return [item async for item in await shop.list_things_async()]

    assert run(body) == [1, 2, 3]


def test_streams(run: Callable[..., Any], server: RawServer) -> None:
    server.play(rest=Turn(response(200, b"1\n2\n", content_type="application/jsonl")))

    async def body(shop: Any) -> Any:
        async with await shop.get_stream_async() as stream:
            return [item async for item in stream]

    assert run(body) == [1, 2]


# Generators inside of httpx are left alone where one stops reading; trio warns of that, if it is asked to.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
def test_streams_that_are_not_read_to_their_end(
    run: Callable[..., Any], server: RawServer, package: ModuleType
) -> None:
    head = response(200, b"1\n2\n", length=9, content_type="application/jsonl")
    server.play(rest=Turn(head, then="hang"))
    found: list[Any] = []

    async def read(stream: Any) -> None:
        async for item in stream:
            found.append(item)

    async def body(shop: Any) -> Any:
        async with await shop.get_stream_async(timeout_ms=100) as stream:
            with pytest.raises(errors(package).APITimeoutError):
                await read(stream)
        async with await shop.get_stream_async() as stream:
            found.append(await anext(stream))

    run(body)
    gc.collect()
    assert found == [1, 2, 1]
    assert until(lambda: server.open == 0)


def test_downloads(run: Callable[..., Any], server: RawServer) -> None:
    server.play(rest=Turn(response(200, b"abc", content_type="application/octet-stream")))

    async def body(shop: Any) -> Any:
        async with shop.with_streaming_response.get_file_async() as download:
            return await download.read()

    assert run(body) == b"abc"


def test_one_call_fetches_the_token_of_all(run: Callable[..., Any], server: RawServer) -> None:
    """In each run of trio, with a lock of its own."""

    def choose(seen: Any) -> Turn:
        token = {"access_token": "t", "token_type": "bearer", "expires_in": 0}
        return answer(token) if seen.target == "/token" else answer([1])

    server.play(choose=choose)

    async def body(shop: Any) -> Any:
        async with trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(shop.get_value_async)

    for count in (1, 2):
        run(body, client_id="i", client_secret="s")
        assert [seen.target for seen in server.requests].count("/value") == 5 * count
        assert {seen.headers.get("authorization") for seen in server.requests if seen.target == "/value"} == {
            "Bearer t"
        }


def test_one_client_in_several_runs(package: ModuleType, server: RawServer) -> None:
    """And in asyncio, with the default HTTP client, although trio is loaded."""
    server.play(rest=answer([1]))
    http = httpx2.AsyncClient(limits=httpx2.Limits(max_keepalive_connections=0), verify=False)
    shop = package.Shop(server_url=server.url, async_client=http)
    assert [trio.run(shop.get_value_async) for _ in range(3)] == [[1]] * 3

    async def main() -> Any:
        async with package.Shop(server_url=server.url) as shop:
            return await shop.get_value_async()

    assert asyncio.run(main()) == [1]


def test_interception_under_trio(package: ModuleType) -> None:
    """What answers is httpx2, not the default client."""
    httpclient = importlib.import_module(f"{package.__name__}.httpclient")

    async def main() -> Any:
        async with package.Shop() as shop:
            return await shop.get_value_async()

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=[1])

    with httpclient.intercepted(answer):
        assert trio.run(main) == [1]


def test_closing_under_trio(package: ModuleType) -> None:
    async def main() -> None:
        shop = package.Shop(async_client=httpx2.AsyncClient())
        await shop.aclose()
        with pytest.raises(RuntimeError, match="this Shop client is closed"):
            await shop.get_value_async()

    trio.run(main)
