"""What extensions say, in calls of the golden package over a real server."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.support.golden import GOLDEN, built, documents
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

both = pytest.mark.parametrize("awaited", [False, True], ids=["blocking", "awaited"])


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package, imported once."""
    result = built(documents(GOLDEN / "extensions")[0])
    folder = tmp_path_factory.mktemp("extensions")
    write(result.files, folder)
    with importable(folder, result.module) as module:
        yield module


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture
def client(package: ModuleType, server: Loopback) -> Iterator[Any]:
    with package.Extensions(server_url=server.url) as made:
        yield made


def items(client: Any, method: str, awaited: bool, **arguments: Any) -> list[Any]:
    """All items of all pages, or of a stream."""

    def found(start: Any) -> Any:
        *path, name = method.split(".")
        for step in path:
            start = getattr(start, step)
        return getattr(start, f"{name}_async" if awaited else name)(**arguments)

    async def collect() -> list[Any]:
        async with pickle.loads(pickle.dumps(client)) as other:  # with connections of its own
            result = await found(other)
            return [item async for item in (result.iter_items() if hasattr(result, "iter_items") else result)]

    if awaited:
        return asyncio.run(collect())
    result = found(client)
    return list(result.iter_items() if hasattr(result, "iter_items") else result)


def order(placed: str) -> dict[str, Any]:
    return {"placed": placed, "state": 0}


# --- pages


@both
def test_a_cursor_of_the_last_item_leads_to_the_next_page(
    client: Any, server: Loopback, awaited: bool
) -> None:
    server.answer(json={"result": {"orders": [order("1"), order("2")]}})
    server.answer(json={"result": {"orders": [order("3")]}})
    server.answer(json={"result": {"orders": []}})
    found = items(client, "store.orders.list", awaited, placed_after="0")
    assert [item.placed for item in found] == ["1", "2", "3"]
    assert [request.query for request in server.requests] == ["since=0", "since=2", "since=3"]


@both
def test_a_page_that_is_shorter_than_the_limit_is_the_last(
    client: Any, server: Loopback, awaited: bool
) -> None:
    server.answer(json={"found": ["a", "b"]})
    server.answer(json={"found": ["c"]})
    assert items(client, "parts.list", awaited, size=2) == ["a", "b", "c"]
    assert [request.query for request in server.requests] == ["size=2", "number=2&size=2"]


@both
def test_a_cursor_that_the_document_describes_for_all(client: Any, server: Loopback, awaited: bool) -> None:
    server.answer(json={"rows": [1], "paging": {"after": "x"}})
    server.answer(json={"rows": [2], "paging": {"after": None}})
    assert items(client, "rows.list", awaited) == [1, 2]
    assert [request.query for request in server.requests] == ["", "after=x"]


@both
def test_an_address_leads_to_the_next_page(client: Any, server: Loopback, awaited: bool) -> None:
    server.answer(json={"value": ["a"], "following": f"{server.url}/links?skip=1"})
    server.answer(json={"value": ["b"]})
    assert items(client, "links.list", awaited) == ["a", "b"]
    assert [request.query for request in server.requests] == ["", "skip=1"]


def test_an_operation_without_pages_returns_its_response(
    package: ModuleType, client: Any, server: Loopback
) -> None:
    server.answer(json={"value": ["a"], "nextLink": f"{server.url}/whole?skip=1"})
    assert client.links.list_whole() == package.models.ListWholeResponseBody(
        value=["a"], next_link=f"{server.url}/whole?skip=1"
    )
    assert len(server.requests) == 1


@both
def test_roles_of_properties_lead_to_the_next_page(client: Any, server: Loopback, awaited: bool) -> None:
    server.answer(json={"tokens": ["a"], "following": "x"})
    server.answer(json={"tokens": ["b"], "following": None})
    assert items(client, "tokens.list", awaited, start_at="w") == ["a", "b"]
    assert [request.query for request in server.requests] == ["position=w", "position=x"]


# --- retries


def statuses(server: Loopback, *codes: int) -> None:
    for code in codes:
        server.answer(code)
    server.answer(200, json=order("1"), default=True)


def test_the_policy_of_the_document_applies(package: ModuleType, client: Any, server: Loopback) -> None:
    """429 and 5XX, not 408 as without it."""
    statuses(server, 429, 500)
    client.links.list_whole()
    assert len(server.requests) == 3
    server.answer(408)
    with pytest.raises(package.errors.APIStatusError):
        client.links.list_whole()
    assert len(server.requests) == 4


def test_an_operation_is_repeated_by_its_own_policy(
    package: ModuleType, client: Any, server: Loopback
) -> None:
    """A POST after 409, and not after 500 as the policy of the document says."""
    statuses(server, 409)
    client.store.orders.place(state=0)
    assert [request.method for request in server.requests] == ["POST", "POST"]
    server.answer(500)
    with pytest.raises(package.errors.APIStatusError):
        client.store.orders.place(state=0)
    assert len(server.requests) == 3


def test_retries_that_are_turned_off_are_not_made(package: ModuleType, client: Any, server: Loopback) -> None:
    server.answer(500, default=True)
    with pytest.raises(package.errors.APIStatusError):
        client.store.orders.purge()
    assert len(server.requests) == 1


def quick(package: ModuleType, *codes: str) -> Any:
    utils = package.utils
    return utils.RetryConfig("backoff", utils.BackoffStrategy(1, 1, 1, 5000), status_codes_override=codes)


def test_the_policy_of_a_client_wins_over_that_of_an_operation(package: ModuleType, server: Loopback) -> None:
    statuses(server, 500, 500)
    config = quick(package, "500")
    with package.Extensions(server_url=server.url, retry_config=config) as client:
        client.store.orders.place(state=0)
    assert len(server.requests) == 3
    server.reset()
    server.answer(409)
    other = package.Extensions(server_url=server.url, retry_config=None)
    with other as client, pytest.raises(package.errors.APIStatusError):
        client.store.orders.place(state=0)
    assert len(server.requests) == 1


def test_the_policy_of_a_call_wins_over_that_of_an_operation(
    package: ModuleType, client: Any, server: Loopback
) -> None:
    server.answer(500)
    server.answer(204)
    client.store.orders.purge(retries=quick(package, "500"))
    assert len(server.requests) == 2


# --- streams


def events(*data: str) -> dict[str, Any]:
    body = "".join(f"data: {text}\n\n" for text in data)
    return {"body": body, "headers": {"content-type": "text/event-stream"}}


@both
def test_a_stream_ends_with_its_sentinel(client: Any, server: Loopback, awaited: bool) -> None:
    server.answer(**events('{"text": "a"}', "[END]", '{"text": "b"}'))
    assert [item.text for item in items(client, "events.read_events", awaited)] == ["a"]


@both
def test_a_stream_of_text_ends_with_its_sentinel(client: Any, server: Loopback, awaited: bool) -> None:
    server.answer(**events("[DONE]", "bye", "b"))
    assert [item.data for item in items(client, "events.read_lines", awaited)] == ["[DONE]"]


def test_the_usual_sentinel_is_an_item_like_any_other_then(
    package: ModuleType, client: Any, server: Loopback
) -> None:
    server.answer(**events('{"text": "a"}', "[DONE]"))
    with pytest.raises(package.errors.ResponseValidationError):
        items(client, "events.read_events", awaited=False)


# --- names, enums, what is left out


def test_renamed_arguments_and_properties_are_sent_under_their_own_names(
    package: ModuleType, client: Any, server: Loopback
) -> None:
    server.answer(json={"$note": "n", "ref": "r", "state": 1})
    models = package.models
    placed = client.store.orders.place(
        state=models.StateValues.DONE, channel=models.SalesChannelValues.SHOP, remark="n", reference="r"
    )
    assert server.requests[0].json() == {"state": 2, "channel": "shop", "$note": "n", "ref": "r"}
    assert (placed.remark, placed.reference, placed.state) == ("n", "r", models.StateValues.IN_PROGRESS)


def test_what_is_left_out_is_not_in_the_package(package: ModuleType, client: Any) -> None:
    assert not hasattr(package.models, "Hidden")
    assert not {"hidden", "secret"} & package.models.Order.model_fields.keys()
    assert [name for name in dir(client.store.orders) if not name.startswith(("_", "with"))] == [
        "list",
        "list_async",
        "place",
        "place_async",
        "purge",
        "purge_async",
    ]
    with pytest.raises(TypeError, match="debug"):
        client.store.orders.list(debug=True)
