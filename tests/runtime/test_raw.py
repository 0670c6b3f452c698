"""Answers as they came, beside their values."""

from __future__ import annotations

import asyncio
import dataclasses
import gzip
import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest

from runtime._runtime.client import RawResponse
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback
from tests.support.provider import Provider
from tests.support.sdks import SDK, SDKS, Mode
from tests.support.stand_ins import responding

Call = Callable[..., Any]

BODY = {"input": "x", "model": "m"}


def test_a_raw_response(call: Call, server: Loopback) -> None:
    server.answer(503)
    server.answer(json=models.THING, headers={"X-Request-Id": "r-7", "x-many": "a"}, delay=0.02)
    found = call(Shop(server_url=server.url)._raw(), models.create, body=BODY)
    assert found.status_code == 200
    assert (found.headers["content-type"], found.headers["X-Many"]) == ("application/json", "a")
    assert json.loads(found.content) == models.THING
    assert [attempt.status for attempt in found.attempts] == [503, 200]
    assert 0.02 <= found.attempts[1].took <= found.elapsed < 60
    assert type(found.parsed) is models.Thing
    assert found.parsed.model == "m"
    with pytest.raises(AttributeError):
        found.status_code = 1
    assert isinstance(found, RawResponse)


def test_without_an_id_and_without_content(call: Call, server: Loopback) -> None:
    server.answer(204)
    found = call(Shop(server_url=server.url)._raw(), models.order)
    assert (found.status_code, found.content, found.parsed) == (204, b"", None)


def test_the_content_is_unpacked(call: Call, server: Loopback) -> None:
    server.answer(
        body=gzip.compress(b"[1]"), headers={"content-type": "application/json", "content-encoding": "gzip"}
    )
    found = call(Shop(server_url=server.url)._raw(), models.get)
    assert (found.content, found.parsed) == (b"[1]", [1])
    assert "content-encoding" not in found.headers
    assert found.headers.get("content-length", "3") == "3"


def test_errors_stay_errors(call: Call, server: Loopback) -> None:
    server.answer(404, json={"message": "gone"})
    with pytest.raises(errors.ClientError, match="gone"):
        call(Shop(server_url=server.url)._raw(), models.get)


def test_what_hooks_put_in_its_place(call: Call, server: Loopback) -> None:
    class Replacing:
        def after_success(self, context: Any, response: Any) -> Any:
            return httpx2.Response(201, headers={"content-type": "application/json"}, content=b"[2]")

    client = Shop(server_url=server.url)
    client.sdk_configuration.hooks.register_after_success_hook(Replacing())
    operation = dataclasses.replace(models.get, responses=(models.get.responses[0]._replace(status="2XX"),))
    found = call(client._raw(), operation)
    assert (found.status_code, found.content, found.parsed) == (201, b"[2]", [2])


def test_the_answer_of_a_client_of_ones_own() -> None:
    answer = SimpleNamespace(status_code=200, headers={"Content-Type": "application/json"}, content=b"[3]")
    mine = responding(answer)
    with Shop(client=mine) as client:
        found: Any = client._raw()._dispatcher.call(models.get)
    assert (found.status_code, found.content, found.parsed, found.headers) == (
        200,
        b"[3]",
        [3],
        answer.headers,
    )


def test_the_client_itself_is_as_before(server: Loopback) -> None:
    server.answer(json=models.THING, default=True)
    with Shop(server_url=server.url) as client:
        raw: Any = client.things._raw().create(**BODY)
        assert type(raw.parsed) is models.Thing
        assert type(client.things.create(**BODY)) is models.Thing
        assert client._raw()._dispatcher.connections is client._dispatcher.connections


def test_a_raw_resource_awaits(server: Loopback) -> None:
    server.answer(json=models.THING)

    async def run() -> Any:
        async with Shop(server_url=server.url) as client:
            return await client.things._raw().create_async(**BODY)

    found = asyncio.run(run())
    assert found.parsed.model == "m"
    assert isinstance(found, RawResponse)


def test_pages_follow_a_raw_page(server: Loopback) -> None:
    for ids in ([1, 2], [3, 4], [5]):
        server.answer(json={"data": [{"id": number} for number in ids]})
    params = {"pet_id": 7, "limit": 2}
    with Shop(server_url=server.url) as client:
        first: Any = client._raw()._dispatcher.call(models.toys, params=params)
        second = first.parsed.next()
        assert [toy.id for toy in first.parsed.data] == [1, 2]
        assert [toy.id for toy in second.data] == [3, 4]
        assert [toy.id for toy in second.next().data] == [5]
    assert [dict(request.params).get("offset") for request in server.requests] == [None, "2", "4"]


def test_pages_follow_a_raw_page_awaited(server: Loopback) -> None:
    for ids in ([1, 2], [3]):
        server.answer(json={"data": [{"id": number} for number in ids]})

    async def run() -> list[list[int]]:
        async with Shop(server_url=server.url) as client:
            first: Any = await client._raw()._dispatcher.call_async(
                models.toys_async, params={"pet_id": 7, "limit": 2}
            )
            second = await first.parsed.next()
            assert await second.next() is None
            return [[toy.id for toy in page.data] for page in (first.parsed, second)]

    assert asyncio.run(run()) == [[1, 2], [3]]


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("sdk", SDKS, ids=str)
def test_with_raw_response(sdk: SDK, mode: Mode) -> None:
    """As programs write it."""
    group, _, method = sdk.method.rpartition(".")

    def resource(client: Any) -> Any:
        for name in group.split("."):
            client = getattr(client, name)
        return client.with_raw_response

    async def run(provider: Provider) -> Any:
        async with sdk.make(server_url=provider.base(sdk)) as client:
            return await getattr(resource(client), f"{method}_async")(**sdk.arguments())

    with Provider() as provider:
        if mode == "sync":
            with sdk.make(server_url=provider.base(sdk)) as client:
                found = getattr(resource(client), method)(**sdk.arguments())
        else:
            found = asyncio.run(run(provider))
        assert len(found.attempts) == len(provider.requests) == 1
    assert found.status_code == 200
    assert found.headers["content-type"].startswith("application/json")
    assert json.loads(found.content)["model"] == found.parsed.model == "a/b"
    assert found.elapsed >= found.attempts[0].took
