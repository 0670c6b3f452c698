"""Calls over a real socket, blocking and not: what goes out, what comes back."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

import pytest

from runtime._runtime.codecs import BYTES, TEXT
from runtime._runtime.model import UNSET
from runtime._runtime.operation import Body, Operation, Response
from runtime._streams.codecs import EVENTS
from tests.runtime.sample import errors, models
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback

Call = Callable[..., Any]


def body(**more: Any) -> dict[str, Any]:
    return {"input": "x", "model": "m", **more}


def test_request_on_the_wire(call: Call, server: Loopback) -> None:
    server.answer(json=models.THING)
    thing = call(Shop("secret", server_url=server.url + "/"), models.create, body=body())
    (request,) = server.requests
    assert (request.method, request.path, request.query) == ("POST", "/things", "")
    assert request.body == b'{"input":"x","model":"m"}'
    assert request.headers["accept"] == "application/json"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["authorization"] == "Bearer secret"
    assert request.headers["user-agent"].startswith("shop-sdk/1.2.3 python/3.")
    assert isinstance(thing, models.Thing)
    assert thing.items is not None
    assert thing.items[0].value == [1.5, 2.0]
    assert thing.model_dump() == models.THING


def test_no_body_no_content_type(call: Call, server: Loopback) -> None:
    assert call(Shop(server_url=server.url), models.get) == {}
    assert server.requests[0].method == "GET"
    assert server.requests[0].body == b""
    assert "content-type" not in server.requests[0].headers


BODIES: list[tuple[Any, ...]] = [
    ({"input": ("a", (1, 2))}, {"input": ["a", [1, 2]]}),
    ({"input": {"only": 1}.keys()}, {"input": ["only"]}),
    ({"number": 3}, {"number": 3}),
    ({"number": 3.0}, {"number": 3.0}),
    ({"number": None, "options": None, "kind": UNSET}, {}),
    ({"all_options": None}, {"all_options": None}),
    ({"all_options": UNSET}, {}),
    ({"all_options": []}, {"all_options": []}),
    ({"options": {}}, {"options": {}}),
    ({"options": {"name": None, "retry": None}}, {"options": {}}),
    ({"options": {"name": UNSET, "format": "f"}}, {"options": {"format": "f"}}),
    (
        {"options": {"retry": {"count": 1, "on_codes": None}}},
        {"options": {"retry": {"count": 1, "on_codes": None}}},
    ),
    ({"all_options": [{"name": None}]}, {"all_options": [{}]}),
    ({"options": models.Options(name="n", format="f")}, {"options": {"name": "n", "format": "f"}}),
    ({"options": {"retry": models.Retry(count=1)}}, {"options": {"retry": {"count": 1}}}),
    ({"options": models.Options(name=None)}, {"options": {}}),
    (
        {"options": models.Options(retry=cast("Any", {"count": 2, "on_codes": None}))},
        {"options": {"retry": {"count": 2, "on_codes": None}}},
    ),
    (
        {"mixed": [{"content": ({"type": "text", "text": "t"},)}]},
        {"mixed": [{"content": [{"type": "text", "text": "t"}]}]},
    ),
    ({"sort": "tomorrow"}, {"sort": "tomorrow"}),
    ({"when": datetime(2024, 1, 2, tzinfo=UTC)}, {"when": "2024-01-02T00:00:00Z"}),
    ({"when": "yesterday"}, {"when": "yesterday"}),
    ({"ident": UUID(int=1)}, {"ident": "00000000-0000-0000-0000-000000000001"}),
    ({"price": Decimal("1.10")}, {"price": "1.10"}),
    ({"data": b"abc"}, {"data": "abc"}),
    (
        {"free": {"deep": [None, "NaN", 1]}, "unknown": 5},
        {"free": {"deep": [None, "NaN", 1]}, "unknown": 5},
    ),
    ({"model": "héllo 日本 😀"}, {"model": "héllo 日本 😀"}),
]


@pytest.mark.parametrize(
    ("given", "sent"),
    BODIES,
)
def test_arguments_become_the_body(
    call: Call, server: Loopback, given: dict[str, Any], sent: dict[str, Any]
) -> None:
    server.answer(json=models.THING)
    call(Shop(server_url=server.url), models.create, body=body(**given))
    expected = {**body(), **sent}
    assert server.requests[0].json() == expected
    number = server.requests[0].json().get("number")
    assert type(number) is type(expected.get("number"))


def test_iterators_are_read_once(call: Call, server: Loopback) -> None:
    server.answer(json=models.THING, default=True)
    arguments = {"input": (word for word in ["a", (i for i in [1, 2])]), "mixed": iter([iter([1, 2.5])])}
    call(Shop(server_url=server.url), models.create, body=body(**arguments))
    assert server.requests[0].json() == body(input=["a", [1, 2]], mixed=[[1, 2.5]])


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Response("200", "application/json"), {"a": [1, None]}),
        (Response("2XX", "application/json"), {"a": [1, None]}),
        (Response("default", "application/problem+json"), None),
        (Response("200", "application/json", lambda: dict[str, Any]), {"a": [1, None]}),
        (Response("200", "*/*", codec=BYTES), b'{"a": [1, null]}'),
        (Response("200", "application/*", codec=BYTES), b'{"a": [1, null]}'),
        (Response("200"), None),
    ],
)
def test_declared_answers(call: Call, server: Loopback, answer: Response, expected: Any) -> None:
    content_type = "application/json; charset=utf-8"
    if answer.media_type == "application/problem+json":
        content_type, expected = "application/problem+json", {"a": [1, None]}
    server.answer(json={"a": [1, None]}, headers={"content-type": content_type})
    assert call(Shop(server_url=server.url), Operation("x", "GET", "/x", responses=(answer,))) == expected


def test_a_status_may_have_a_media_type_of_its_own(call: Call, server: Loopback) -> None:
    answers = (
        Response("200", "application/json"),
        Response("200", "text/csv", codec=TEXT),
        Response("202", "text/plain", codec=TEXT),
    )
    operation: Operation[Any] = Operation("x", "GET", "/x", responses=answers)
    server.answer(202, body="later", headers={"content-type": "text/plain"})
    assert call(Shop(server_url=server.url), operation) == "later"
    server.answer(body="a,b", headers={"content-type": "text/csv"})
    assert call(Shop(server_url=server.url), operation) == "a,b"  # the Accept header offers a table
    server.answer(body="a,b", headers={"content-type": "text/csv"})
    with pytest.raises(errors.APIError, match="Content-Type text/csv"):
        call(Shop(server_url=server.url), operation, accept="application/json")


def test_the_content_type_picks_the_answer(call: Call, server: Loopback) -> None:
    operation: Operation[Any] = Operation(
        "x",
        "GET",
        "/x",
        responses=(
            Response("200", "application/json"),
            Response("200", "text/event-stream", codec=EVENTS),
            Response("200", "image/png", codec=BYTES),
            Response("204"),
        ),
    )
    accept = "application/json;q=1, text/event-stream;q=0, image/png;q=0.5"
    server.answer(json=[1])
    assert call(Shop(server_url=server.url), operation) == [1]
    server.answer(body="data: é\n\n", headers={"content-type": "text/event-stream"})
    assert call(Shop(server_url=server.url), operation, accept="text/event-stream") == "data: é\n\n"
    server.answer(body=b"\x89PNG", headers={"content-type": "image/png"})
    assert call(Shop(server_url=server.url), operation, accept="image/png") == b"\x89PNG"
    server.answer(body="data: é\n\n", headers={"content-type": "text/event-stream"})
    with pytest.raises(errors.APIError, match="Content-Type text/event-stream"):
        call(Shop(server_url=server.url), operation)  # nobody asked for a stream
    server.answer(204)
    assert call(Shop(server_url=server.url), operation) is None
    assert [request.headers["accept"] for request in server.requests] == [
        accept,
        "text/event-stream",
        "image/png",
        accept,
        accept,
    ]


def test_text_in_another_charset(call: Call, server: Loopback) -> None:
    operation: Operation[Any] = Operation(
        "x", "GET", "/x", responses=(Response("200", "text/plain", codec=TEXT),)
    )
    for charset, content in (("latin-1", b"\xe9"), ("nonsense", "é".encode()), ('"utf-8"', "é".encode())):
        server.answer(body=content, headers={"content-type": f"text/plain; charset={charset}"})
        assert call(Shop(server_url=server.url), operation) == "é"


def test_unknown_things_in_answers_survive(call: Call, server: Loopback) -> None:
    answer: dict[str, Any] = {
        "items": [
            {
                "object": "item_of_tomorrow",
                "value": "text",
                "part": {"type": "video", "video": {"deep": None}},
            },
            {"object": "item", "value": [0.5], "part": {"type": "text", "text": "t", "more": 1}, "level": 7},
            {"object": 5, "value": [], "part": None, "level": "high"},
        ],
        "model": "m",
        "new": {"deep": [None, 1]},
    }
    server.answer(json=answer)
    thing = call(Shop(server_url=server.url), models.create, body=body())
    assert thing.items[0].object == "item_of_tomorrow"
    assert type(thing.items[0].part).__name__ == "Unrecognized"
    assert thing.items[0].part.video == {"deep": None}
    assert isinstance(thing.items[1].part, models.Text)
    assert thing.items[1].level == 7
    assert thing.model_dump() == answer
    assert models.Thing.model_validate_json(thing.model_dump_json()) == thing
    assert "format" not in thing.model_dump()
    assert thing.format_ is None


def test_a_body_that_is_one_value(call: Call, server: Loopback) -> None:
    operation: Operation[Any] = Operation(
        "x",
        "PUT",
        "/x",
        bodies=(Body("application/json", lambda: list[int]),),
        responses=(Response("200", "application/json"),),
    )
    client: dict[str, Any] = {"server_url": server.url}
    call(Shop(**client), operation, body=[1, 2])
    assert server.requests[0].body == b"[1,2]"
    with pytest.raises(errors.ArgumentError, match=r"^x: body\[1\]: expected an integer, got 'b' \(str\)$"):
        call(Shop(**client), operation, body=[1, "b"])
    with pytest.raises(errors.ArgumentError, match="x: body is required"):
        call(Shop(**client), operation)
    assert len(server.requests) == 1


def test_an_optional_body(call: Call, server: Loopback) -> None:
    json = (Response("200", "application/json"),)
    flat: Operation[Any] = Operation(
        "x",
        "POST",
        "/x",
        bodies=(Body("application/json", lambda: models.OptionsTypedDict, flat=True, required=False),),
        responses=json,
    )
    whole: Operation[Any] = Operation(
        "x",
        "POST",
        "/x",
        bodies=(Body("application/json", lambda: models.OptionsTypedDict, required=False),),
        responses=json,
    )
    client: dict[str, Any] = {"server_url": server.url}
    call(Shop(**client), flat, body={"name": None})
    call(Shop(**client), whole)
    call(Shop(**client), whole, body=None)
    call(Shop(**client), flat, body={"name": "n"})
    assert [request.body for request in server.requests] == [b"", b"", b"", b'{"name":"n"}']


def test_http_headers_come_last(call: Call, server: Loopback) -> None:
    own = {"ACCEPT": "text/html", "authorization": "Basic x", "X-Own": "tab\there", "user-agent": ""}
    call(Shop(server_url=server.url), models.get, http_headers=own)
    headers = server.requests[0].headers
    assert headers.get_all("accept") == ["text/html"]
    assert headers.get_all("authorization") == ["Basic x"]
    assert headers["x-own"] == "tab\there"
    assert headers["user-agent"] == ""


def test_client_parameters(call: Call, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answer(json={"data": []}, default=True)

    def referer(params: dict[str, Any], **client: Any) -> str | None:
        call(Shop(server_url=server.url, **client), models.toys, params={"pet_id": 1, **params})
        return server.requests[-1].headers.get("shop-referer")

    assert referer({}) is None
    assert referer({"referer": None}, referer="client") == "client"
    assert referer({"referer": "call"}, referer="client") == "call"
    monkeypatch.setenv("SHOP_REFERER", "environment")
    assert referer({"referer": UNSET}) == "environment"
    assert referer({}, referer="client") == "client"
    monkeypatch.setenv("SHOP_REFERER", "")
    assert referer({}) is None


def test_pages(call: Call, server: Loopback) -> None:
    for ids in ([1, 2], [3, 4], [5]):
        server.answer(json={"data": [{"id": number} for number in ids]})
    operation: Operation[Any] = models.toys if call.mode == "sync" else models.toys_async  # type: ignore[attr-defined]
    seen: list[list[int]] = []

    async def follow(client: Shop) -> None:
        params = {"pet_id": 7, "offset": 10, "limit": 2}
        page: Any = (
            client._dispatcher.call(operation, params=params)
            if operation is models.toys
            else await client._dispatcher.call_async(operation, params=params)
        )
        while page is not None:
            assert page.result is page
            seen.append([toy.id for toy in page.data])
            following = page.next()
            page = await following if asyncio.iscoroutine(following) else following

    async def run() -> None:
        async with Shop(server_url=server.url) as client:
            await follow(client)

    asyncio.run(run())
    assert seen == [[1, 2], [3, 4], [5]]
    assert [request.path for request in server.requests] == ["/pets/7/toys"] * 3
    assert [request.query for request in server.requests] == [
        f"offset={offset}&limit=2" for offset in (10, 12, 14)
    ]


@pytest.mark.parametrize(
    ("ids", "params", "last"),
    [
        ([], {}, True),
        ([1, 2], {}, True),
        ([1, 2, 3], {}, False),
        ([1, 2], {"limit": 2}, False),
        ([1, 2, 3], {"limit": 4}, True),
    ],
)
def test_where_pages_end(server: Loopback, ids: list[int], params: dict[str, Any], last: bool) -> None:
    server.answer(json={"data": [{"id": number} for number in ids]})
    server.answer(json={"data": []})
    with Shop(server_url=server.url) as client:
        page = client._dispatcher.call(models.toys, params={"pet_id": 7, "offset": None, **params})
        following = page.next()
    assert (following is None) is last
    if not last:
        assert dict(server.requests[1].params)["offset"] == str(len(ids))


def test_many_threads_share_a_client(server: Loopback) -> None:
    server.answer(json=models.THING, default=True)
    found: list[str] = []
    with Shop(server_url=server.url) as client:
        threads = [
            threading.Thread(target=lambda: found.append(client.things.create(input="x", model="m").model))
            for _ in range(16)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == ["m"] * 16


def test_many_tasks_share_a_client(server: Loopback) -> None:
    server.answer(json=models.THING, default=True)

    async def run() -> list[Any]:
        async with Shop(server_url=server.url) as client:
            return await asyncio.gather(
                *(client.things.create_async(input="x", model="m") for _ in range(32))
            )

    assert [thing.model for thing in asyncio.run(run())] == ["m"] * 32
