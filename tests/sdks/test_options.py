"""Options of clients and calls, in the three SDKs."""

from __future__ import annotations

import asyncio
from operator import attrgetter
from typing import Any

import httpx2
import pytest

from tests.support.provider import Provider
from tests.support.sdks import SDK, SDKS, Mode, call

everywhere = pytest.mark.parametrize("sdk", SDKS, ids=str)
both = pytest.mark.parametrize("mode", ["sync", "async"])


@everywhere
@both
def test_options_of_a_call(sdk: SDK, mode: Mode) -> None:
    options: dict[str, Any] = {
        "extra_headers": {"X-Own": "1", "User-Agent": None},
        "extra_query": {"a": ["b", "c"]},
        "extra_body": {"model": "other", "more": {"x": 1}},
        "max_retries": 1,
        "idempotency_key": "key",
    }
    with Provider() as provider:
        provider.reply(503)
        call(mode, sdk.make(server_url=provider.base(sdk)), sdk.method, **sdk.arguments(**options))
        _, request = provider.requests
    assert request.params == [("a", "b"), ("a", "c")]
    assert request.json() == {"input": "x", "model": "other", "more": {"x": 1}}
    names = ("x-own", "user-agent", "idempotency-key")
    assert [request.headers.get(name) for name in names] == ["1", None, "key"]


@everywhere
@both
def test_options_of_a_client(sdk: SDK, mode: Mode) -> None:
    with Provider() as provider:
        provider.reply(503)
        client = sdk.make(
            server_url=f"{provider.base(sdk)}?v=1",
            default_headers={"X-Own": "1", "Authorization": None},
            default_query={"w": 2},
            max_retries=0,
            timeout=httpx2.Timeout(30),
        )
        with pytest.raises(sdk.error(sdk.base_error)):
            call(mode, client, sdk.method, **sdk.arguments())
        (request,) = provider.requests
    assert request.path == sdk.path
    assert request.params == [("v", "1"), ("w", "2")]
    assert [request.headers.get(name) for name in ("x-own", "authorization")] == ["1", None]


@everywhere
@both
def test_a_copy_with_other_options(sdk: SDK, mode: Mode) -> None:
    def copied(client: Any) -> Any:
        other = client.with_options(**{sdk.key: "other-key", "default_headers": {"X-Own": "1"}})
        assert type(other) is type(client)
        return other

    async def awaited(client: Any) -> None:
        async with client:
            async with copied(client) as other:
                await attrgetter(f"{sdk.method}_async")(other)(**sdk.arguments())
            await attrgetter(f"{sdk.method}_async")(client)(
                **sdk.arguments()
            )  # closing the copy does not end it

    with Provider() as provider, sdk.make(server_url=provider.base(sdk)) as client:
        if mode == "async":
            asyncio.run(awaited(client))
        else:
            with copied(client) as other:
                attrgetter(sdk.method)(other)(**sdk.arguments())
            attrgetter(sdk.method)(client)(**sdk.arguments())
        shown = [(seen.headers["authorization"], seen.headers.get("x-own")) for seen in provider.requests]
    assert shown == [("Bearer other-key", "1"), ("Bearer test-key", None)]


@everywhere
@both
@pytest.mark.parametrize("spelling", ["input", "input_"])
def test_a_request_that_is_not_sent(sdk: SDK, mode: Mode, spelling: str) -> None:
    arguments = {sdk.input if sdk.name == "openrouter" else spelling: "x", "model": "m"}

    async def awaited() -> httpx2.Request:
        async with sdk.make() as client:
            method = attrgetter(f"{sdk.method}_async")(client)
            request: httpx2.Request = await client.build_request_async(method, **arguments)
            return request

    if mode == "async":
        request = asyncio.run(awaited())
    else:
        with sdk.make() as client:
            request = client.build_request(attrgetter(sdk.method)(client), **arguments)
    assert (request.method, request.url.path) == ("POST", sdk.path)
    assert request.content == b'{"input":"x","model":"m"}'
    assert request.headers["authorization"] == "Bearer test-key"
    assert request.headers["user-agent"].startswith(sdk.agent)


@everywhere
@both
def test_an_unknown_argument(sdk: SDK, mode: Mode) -> None:
    arguments = sdk.arguments(dimension=3)
    message = r"\(\) got an unexpected keyword argument 'dimension'(\. Did you mean 'dimensions'\?)?$"
    with pytest.raises(TypeError, match=message):
        call(mode, sdk.make(), sdk.method, **arguments)


@everywhere
@both
def test_ids_of_requests(sdk: SDK, mode: Mode) -> None:
    group, _, method = sdk.method.rpartition(".")
    with Provider() as provider:
        provider.reply(400, {"message": "no"}, headers={"x-request-id": "r-1"})
        client = sdk.make(server_url=provider.base(sdk))
        with pytest.raises(sdk.error(sdk.base_error)) as caught:
            call(mode, client, f"{group}.with_raw_response.{method}", **sdk.arguments())
    assert caught.value.request_id == "r-1"
