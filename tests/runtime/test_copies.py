"""Clients with other options, on the connections of the client that they come from."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import httpx2
import pytest

from runtime._runtime.retry import BackoffStrategy, RetryConfig
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback
from tests.support.rawserver import RawServer, Turn, response
from tests.support.stand_ins import pickled

Call = Callable[..., Any]


def in_turn(mode: str, *steps: Callable[[Any], Any], client: Any) -> list[Any]:
    """The results of calls by one client and its copies, one after the other, on one event loop if they are awaited."""
    if mode == "sync":
        with client:
            return [step(client)._dispatcher.call(models.get) for step in steps]

    async def run() -> list[Any]:
        async with client:
            return [await step(client)._dispatcher.call_async(models.get) for step in steps]

    return asyncio.run(run())


both = pytest.mark.parametrize("mode", ["sync", "async"])


@both
def test_a_copy_shares_connections(raw: RawServer, mode: str) -> None:
    raw.play(rest=Turn(response(200, b"[1]")))
    shop = Shop("k", server_url=raw.url)
    one, two = shop.with_options(max_retries=1), shop.with_options(timeout=5).with_options(api_key="other")
    assert type(two) is Shop
    in_turn(mode, lambda client: client, lambda _: one, lambda _: two, client=shop)
    assert [request.connection for request in raw.requests] == [1, 1, 1]
    assert [request.headers["authorization"] for request in raw.requests] == [
        "Bearer k",
        "Bearer k",
        "Bearer other",
    ]


@both
def test_closing_a_copy_closes_no_connections(raw: RawServer, mode: str) -> None:
    raw.play(rest=Turn(response(200, b"[1]")))
    shop = Shop("k", server_url=raw.url)
    copy = shop.with_options(max_retries=1)
    last = copy.with_options(max_retries=2)

    def close(client: Any) -> Any:
        copy.close()
        return client

    assert in_turn(mode, lambda _: copy, close, lambda _: last, client=shop) == [[1], [1], [1]]
    assert [request.connection for request in raw.requests] == [1, 1, 1]
    with pytest.raises(RuntimeError, match=r"^this Shop client is closed: make a new one$"):
        copy._dispatcher.call(models.get)


@both
def test_closing_the_original_ends_its_copies(raw: RawServer, mode: str) -> None:
    raw.play(rest=Turn(response(200, b"[1]")))
    shop = Shop("k", server_url=raw.url)
    copy = shop.with_options(max_retries=1)
    in_turn(mode, lambda client: client, client=shop)
    with pytest.raises(RuntimeError, match="is closed"):
        copy._dispatcher.call(models.get)


def test_a_copy_keeps_the_connections_of_an_original_that_is_gone(raw: RawServer) -> None:
    raw.play(rest=Turn(response(200, b"[1]")))
    copy = Shop("k", server_url=raw.url).with_options(max_retries=0)
    assert copy._dispatcher.call(models.get) == [1]
    gc.collect()
    assert copy._dispatcher.call(models.get) == [1]
    assert [request.connection for request in raw.requests] == [1, 1]


def test_a_copy_shares_hooks_and_the_retry_budget(server: Loopback) -> None:
    seen: list[str] = []

    class Noting:
        def before_request(self, context: Any, request: Any) -> Any:
            seen.append(context.config.server_url)
            return request

    server.answer(503, default=True)
    with Shop(server_url=server.url) as shop:
        copy = shop.with_options(server_url=f"{server.url}/other", max_retries=2)
        shop.sdk_configuration.hooks.register_before_request_hook(Noting())
        for client in (copy, shop):
            with pytest.raises(errors.APIError):
                client._dispatcher.call(models.get)
    assert seen == [f"{server.url}/other"] * 3 + [server.url] * 3
    assert copy.sdk_configuration.budget is shop.sdk_configuration.budget
    assert shop.sdk_configuration.budget._remaining == 96


def test_resources_of_a_copy_have_its_options(server: Loopback) -> None:
    server.answer(json=models.THING, default=True)
    with Shop("k", server_url=server.url) as shop:
        shop.things.create(input="x", model="m")
        shop.with_options(api_key="other").things.create(input="x", model="m")
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer k", "Bearer other"]


def test_headers_and_queries_of_a_copy_add_up(server: Loopback) -> None:
    with Shop(
        server_url=server.url, default_headers={"X-A": "1", "X-B": "2"}, default_query={"a": 1}
    ) as shop:
        copy = shop.with_options(default_headers={"x-a": None, "x-c": "3"}, default_query={"b": 2})
        copy.with_options(default_headers={"X-A": "4"})._dispatcher.call(models.get)
        copy._dispatcher.call(models.get)
        shop.with_options(default_headers=None, default_query=None)._dispatcher.call(models.get)
    first, second, third = server.requests
    names = ("x-a", "x-b", "x-c")
    assert [first.headers.get(name) for name in names] == ["4", "2", "3"]
    assert [second.headers.get(name) for name in names] == [None, "2", "3"]
    assert [third.headers.get(name) for name in names] == [None, None, None]
    assert [request.query for request in server.requests] == ["a=1&b=2", "a=1&b=2", ""]


TIMES = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 60_000), max_attempts=7)


@pytest.mark.parametrize(
    ("options", "changes", "expected"),
    [
        ({"timeout_ms": 1_000}, {"timeout": 2}, {"timeout": 2.0}),
        ({"timeout": 2}, {"timeout_ms": 1_000}, {"timeout": 1.0}),
        ({"timeout": 2}, {"timeout_ms": None}, {"timeout": 10.0}),
        ({"timeout": 2}, {"timeout": None}, {"timeout": None}),
        ({"timeout": 2}, {"deadline_ms": 500}, {"timeout": 2.0, "deadline": 0.5}),
        ({"server": "region"}, {"server_url": "https://a.example"}, {"server_url": "https://a.example"}),
        ({"server_url": "https://a.example"}, {"server": 1}, {"server_url": "https://eu.shop.example"}),
        ({"server": 1}, {"url_params": {"region": "us"}}, {"server_url": "https://us.shop.example"}),
        (
            {"server_url": "https://a.example"},
            {"server_url": None},
            {"server_url": "https://shop.example/api"},
        ),
        ({"max_retries": 3}, {"retry_config": TIMES}, {"max_retries": None, "retry_config": TIMES}),
        ({"retry_config": TIMES}, {"max_retries": 3}, {"max_retries": 3, "retry_config": TIMES}),
        ({"strict": True}, {}, {"strict": True}),
        ({"strict": True}, {"strict": False}, {"strict": False}),
    ],
)
def test_what_a_change_replaces(
    options: dict[str, Any], changes: dict[str, Any], expected: dict[str, Any]
) -> None:
    configuration = Shop(**options).with_options(**changes).sdk_configuration
    assert {name: getattr(configuration, name) for name in expected} == expected


def test_a_copy_keeps_the_address_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_SERVER_URL", "https://a.example")
    shop = Shop()
    monkeypatch.setenv("SHOP_SERVER_URL", "https://b.example")
    assert shop.with_options(max_retries=1).sdk_configuration.server_url == "https://a.example"


def test_changes_that_cannot_be() -> None:
    with Shop() as shop, pytest.raises(errors.ArgumentError, match=r"^max_retries must be a whole number"):
        shop.with_options(max_retries=-1)


def test_an_address_of_a_hook_is_not_that_of_a_copy_with_another(server: Loopback) -> None:
    class Moving:
        def sdk_init(self, base_url: str, client: Any) -> tuple[str, Any]:
            return f"{base_url}/moved?v=1", client

    shop = Shop(server_url=server.url)
    shop.sdk_configuration.hooks.register_sdk_init_hook(Moving())
    with shop:
        shop._dispatcher.call(models.get)
        shop.with_options(max_retries=1)._dispatcher.call(models.get)
        shop.with_options(server_url=f"{server.url}/other")._dispatcher.call(models.get)
    paths = [f"{request.path}?{request.query}" for request in server.requests]
    assert paths == ["/moved/things?v=1", "/moved/things?v=1", "/other/things?"]


def test_a_copy_can_be_pickled(server: Loopback) -> None:
    copy = Shop("k", server_url=f"{server.url}?v=1").with_options(max_retries=4, default_headers={"x-a": "1"})
    with pickled(copy) as again:
        again._dispatcher.call(models.get)
        assert again.sdk_configuration.max_retries == 4
    copy.close()
    assert (server.requests[0].query, server.requests[0].headers["x-a"]) == ("v=1", "1")


# ---------------------------------------------------------------- requests that are not sent

THING = {"input": "x", "model": "m"}


def built(mode: str, client: Any, **arguments: Any) -> httpx2.Request:
    """The request of `things.create`."""
    if mode == "sync":
        with client:
            request: httpx2.Request = client.build_request(client.things.create, **arguments)
            return request

    async def run() -> httpx2.Request:
        async with client:
            awaited: httpx2.Request = await client.build_request_async(
                client.things.create_async, **arguments
            )
            return awaited

    return asyncio.run(run())


@both
def test_a_request_that_is_not_sent(server: Loopback, mode: str) -> None:
    client = Shop(
        "k", server_url=f"{server.url}?v=1", default_headers={"X-Own": "1"}, timeout=httpx2.Timeout(3, read=4)
    )
    request = built(mode, client, **THING, options={"extra_query": {"w": 2}, "idempotency_key": "key"})
    assert type(request) is httpx2.Request
    assert (request.method, str(request.url)) == ("POST", f"{server.url}/things?v=1&w=2")
    assert request.content == b'{"input":"x","model":"m"}'
    assert dict(request.headers) == {
        "accept": "application/json",
        "authorization": "Bearer k",
        "content-length": "25",
        "content-type": "application/json",
        "host": server.url.removeprefix("http://"),
        "idempotency-key": "key",
        "user-agent": client.sdk_configuration.user_agent,
        "x-own": "1",
    }
    assert request.extensions["timeout"] == {"connect": 3.0, "read": 4.0, "write": 3.0, "pool": 3.0}
    assert server.requests == []


@both
def test_a_request_that_is_not_sent_is_what_would_be_sent(server: Loopback, mode: str) -> None:
    server.answer(json=models.THING, default=True)
    request = built(mode, Shop("k", server_url=server.url), **THING)
    with httpx2.Client() as http:
        http.send(request)
    with Shop("k", server_url=server.url) as client:
        client.things.create(**THING)
    one, two = ({name.lower(): text for name, text in seen.headers.items()} for seen in server.requests)
    assert two.pop("accept-encoding") == "gzip, deflate"  # which the HTTP client adds
    assert one == two
    assert server.requests[0].body == server.requests[1].body


@both
@pytest.mark.parametrize("own", [False, True])
def test_hooks_see_a_request_that_is_not_sent(server: Loopback, mode: str, own: bool) -> None:
    class Signing:
        def before_request(self, context: Any, request: Any) -> Any:
            request.headers["X-Signature"] = f"{len(request.content)}"
            return request

    clients: dict[str, Any] = {"client": httpx2.Client(), "async_client": httpx2.AsyncClient()} if own else {}
    client = Shop("k", server_url=server.url, **clients)
    client.sdk_configuration.hooks.register_before_request_hook(Signing())
    request = built(mode, client, **THING)
    assert request.headers["x-signature"] == "25"
    assert request.content == b'{"input":"x","model":"m"}'


def test_the_request_of_another_kind_of_client(server: Loopback) -> None:
    class Other:
        def build_request(self, method: str, url: str, **options: Any) -> Any:
            return SimpleNamespace(method=method, url=url, **options)

        def send(self, request: Any, *, stream: bool) -> Any:
            raise AssertionError("it is not sent")

    with Shop("k", server_url=server.url, client=Other()) as client:
        request = client.build_request(client.things.create, **THING)
    assert type(request) is httpx2.Request
    assert request.content == b'{"input":"x","model":"m"}'
    assert request.headers["authorization"] == "Bearer k"


def test_the_request_has_the_options_of_the_client_that_builds_it() -> None:
    with Shop("k") as client:
        other = client.with_options(api_key="other")
        assert other.build_request(client.things.create, **THING).headers["authorization"] == "Bearer other"


def test_arguments_are_checked_as_for_a_call() -> None:
    with Shop("k") as client:
        with pytest.raises(errors.ArgumentError, match="model is required"):
            client.build_request(client.things.create, input="x")
        with pytest.raises(TypeError, match=r"^Things.create\(\) got an unexpected keyword argument 'extra'"):
            client.build_request(client.things.create, **THING, options={"extra": 1})


@both
@pytest.mark.parametrize("which", range(7))
def test_methods_that_are_none(mode: str, which: int) -> None:
    client = Shop("k")
    wrong = [len, None, client.close, client.things.__repr__, Shop.build_request, "create", client.things]
    method: Any = wrong[which]
    with client, pytest.raises(errors.ArgumentError, match=r"^this is no method of the client that makes"):
        _ = (
            client.build_request(method)
            if mode == "sync"
            else asyncio.run(client.build_request_async(method))
        )


def test_methods_of_the_other_kind() -> None:
    with Shop("k") as client:
        with pytest.raises(errors.ArgumentError, match=r"^create_async: use build_request_async for this"):
            client.build_request(client.things.create_async)
        with pytest.raises(errors.ArgumentError, match=r"^create: use build_request for this method"):
            asyncio.run(client.build_request_async(cast(Any, client.things.create)))


def test_a_method_of_another_sdk() -> None:
    from openrouter import OpenRouter

    refused = pytest.raises(errors.ArgumentError, match=r"^this is no method of the client")
    with Shop("k") as client, OpenRouter(api_key="k") as other, refused:
        client.build_request(other.embeddings.generate, input="x", model="m")


def test_an_address_that_no_request_can_have() -> None:
    with Shop("k") as client, pytest.raises(errors.ArgumentError, match=r"^the address is too long"):
        client.build_request(client.things.create, **THING, options={"extra_query": {"a": "x" * 70_000}})
