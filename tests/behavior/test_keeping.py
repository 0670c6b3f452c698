"""Clients with `on_invalid="keep"`: what does not match its type is kept as it came, and nothing else is lost."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from collections.abc import Callable, Iterator
from functools import reduce
from types import ModuleType
from typing import Any

import pytest

from tests.support.jsontypes import is_object
from tests.support.loopback import Loopback
from tests.support.packages import generated
from tests.support.provider import Provider
from tests.support.sdks import SDK, SDKS

DOCUMENT = """
openapi: 3.1.0
info: {title: Shelf, version: "1"}
paths:
  /books:
    get:
      operationId: listBooks
      parameters: [{name: cursor, in: query, schema: {type: string}}]
      responses:
        "200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Books"}}}}
  /books/{id}:
    get:
      operationId: getBook
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses:
        "200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
        "404": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Failure"}}}}
  /numbers:
    get:
      operationId: getNumbers
      responses:
        "200": {description: "", content: {application/json: {schema: {type: array, items: {type: integer}}}}}
  /binary:
    get:
      operationId: getBinary
      responses:
        "200": {description: "", content: {application/cbor: {schema: {$ref: "#/components/schemas/Book"}}}}
  /events:
    get:
      operationId: getEvents
      responses:
        "200": {description: "", content: {text/event-stream: {schema: {$ref: "#/components/schemas/Book"}}}}
components:
  schemas:
    Books:
      type: object
      required: [data]
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Book"}}
        next_cursor: {type: [string, "null"]}
    Book:
      type: object
      required: [id, title]
      properties:
        id: {type: integer}
        title: {type: string}
        published: {type: string, format: date}
        pages: {type: array, items: {type: integer}}
        authors: {type: array, items: {$ref: "#/components/schemas/Author"}}
        prices: {type: object, additionalProperties: {type: number}}
        size: {type: array, prefixItems: [{type: integer}, {type: integer}], items: false, minItems: 2}
        sequel: {$ref: "#/components/schemas/Book"}
        label: {anyOf: [{type: boolean}, {type: array, items: {type: string}}, {$ref: "#/components/schemas/Label"}]}
        covers: {type: object, additionalProperties: {type: array, items: {$ref: "#/components/schemas/Label"}}}
    Author: {type: object, required: [name], properties: {name: {type: string}, born: {type: integer}}}
    Label:
      type: object
      required: [color]
      properties: {color: {type: string, enum: [red, blue]}, width: {type: integer}}
    Failure:
      type: object
      required: [code, message]
      properties: {code: {type: integer}, message: {type: string}}
"""
ADA: dict[str, Any] = {"id": 7, "title": "Ada", "published": "1843-01-02"}

# what is wrong: members of a book, where, what a program finds there
WRONG: dict[str, tuple[dict[str, Any], str, Any]] = {
    "a scalar": ({"id": "seven"}, "id", "seven"),
    "null": ({"title": None}, "title", None),
    "an object in place of text": ({"title": {"de": "Ada"}}, "title", {"de": "Ada"}),
    "an item of a list": ({"pages": [1, "two", None]}, "pages", [1, "two", None]),
    "text in place of a list": ({"pages": "all"}, "pages", "all"),
    "a value of a map": ({"prices": {"EUR": 1.5, "USD": "two"}}, "prices", {"EUR": 1.5, "USD": "two"}),
    "a list in place of a map": ({"prices": [1]}, "prices", [1]),
    "an item of a tuple": ({"size": [20, "wide"]}, "size", (20, "wide")),
    "a short tuple": ({"size": [20]}, "size", [20]),
    "text in place of an object": ({"sequel": "Bob"}, "sequel", "Bob"),
    "a member of an object in a list": (
        {"authors": [{"name": "A"}, {"name": 5, "born": 1815}]},
        "authors.1.name",
        5,
    ),
    "text in place of an object in a list": ({"authors": [{"name": "A"}, "B"]}, "authors.1", "B"),
    "a member deep inside": (
        {"sequel": {**ADA, "sequel": {**ADA, "pages": [[1]]}}},
        "sequel.sequel.pages",
        [[1]],
    ),
    "no member of a union": ({"label": 5}, "label", 5),
    "an item of a list in a union": ({"label": ["a", 5]}, "label", ["a", 5]),
    "a member of an object in a union": ({"label": {"color": "red", "width": "wide"}}, "label.color", "red"),
    "a member in lists in a map": (
        {"covers": {"front": [{"color": "red"}, {"color": "blue", "width": [3]}]}},
        "covers.front.1.width",
        [3],
    ),
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("shelf")) as module:
        yield module


@pytest.fixture(scope="module")
def _server() -> Iterator[Provider]:
    with Provider() as provider:
        yield provider


@pytest.fixture
def server(_server: Provider) -> Provider:
    _server.reset()
    return _server


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, package: ModuleType, server: Loopback) -> Callable[..., Any]:
    """Calls a method of a client that keeps; lists what is iterable, page by page."""

    def run(method: str, **options: Any) -> Any:
        client, more = package.Shelf(server_url=server.url, **{"on_invalid": "keep", **options}), {}
        if method == "get_book":
            more["id"] = 7
        if request.param == "sync":
            with client:
                value = getattr(client, method)(**more)
                return list(value) if method in ("list_books", "get_events") else value

        async def awaited() -> Any:
            async with client:
                value = await getattr(client, f"{method}_async")(**more)
                return [item async for item in value] if method in ("list_books", "get_events") else value

        return asyncio.run(awaited())

    return run


def at(value: Any, path: str) -> Any:
    return reduce(member, path.split("."), value)


def member(value: Any, step: str) -> Any:
    if step.isdigit():
        return value[int(step)]
    return value[step] if is_object(value) else getattr(value, step)


wrong = pytest.mark.parametrize(("members", "path", "found"), WRONG.values(), ids=WRONG)


@wrong
def test_what_does_not_match_is_kept_where_it_was(
    package: ModuleType, call: Callable[..., Any], server: Loopback, members: Any, path: str, found: Any
) -> None:
    answer = {**ADA, "more": [1], **members}
    server.answer(json=answer)
    book = call("get_book")
    assert type(book) is package.models.Book
    assert at(book, path) == found
    assert (book.published.isoformat(), book.more) == ("1843-01-02", [1])
    assert book.model_dump(mode="json") == answer
    assert json.loads(book.model_dump_json()) == answer


@wrong
def test_it_is_reported(
    call: Callable[..., Any], server: Loopback, members: Any, path: str, found: Any
) -> None:
    told: list[Any] = []
    server.answer(json={**ADA, **members})
    call("get_book", on_deviation=told.append)
    assert {
        (deviation.operation, deviation.path.partition("[")[0].partition(".")[0]) for deviation in told
    } == {("getBook", next(iter(members)))}


@wrong
def test_without_the_option_it_is_an_error(
    package: ModuleType, call: Callable[..., Any], server: Loopback, members: Any, path: str, found: Any
) -> None:
    server.answer(json={**ADA, **members})
    with pytest.raises(package.errors.ResponseValidationError):
        call("get_book", on_invalid="raise")


def test_objects_beside_it_are_models(
    package: ModuleType, call: Callable[..., Any], server: Loopback
) -> None:
    models = package.models
    server.answer(
        json={
            **ADA,
            "id": None,
            "sequel": ADA,
            "authors": [{"name": "A"}, {"name": "B", "born": "?"}],
            "label": {"color": "red"},
            "covers": {"front": [{"color": "blue"}]},
        }
    )
    book = call("get_book")
    assert book.sequel == models.Book.model_validate(ADA)
    assert book.authors[0] == models.Author(name="A")
    assert type(book.authors[1]) is models.Author
    assert book.label == models.Label(color="red")
    assert book.covers == {"front": [models.Label(color="blue")]}


def test_a_missing_member_reads_as_none_and_is_not_set(call: Callable[..., Any], server: Loopback) -> None:
    told: list[Any] = []
    server.answer(json={"title": "Ada"})
    book = call("get_book", on_deviation=told.append)
    assert (book.id, book.title, book.model_fields_set) == (None, "Ada", {"title"})
    assert book.model_dump() == {"title": "Ada"}
    assert [(deviation.path, deviation.message) for deviation in told] == [("id", "Field required")]


def test_lists_keep_their_other_items(call: Callable[..., Any], server: Loopback) -> None:
    server.answer(json=[1, "two", 3])
    assert call("get_numbers") == [1, "two", 3]


def test_pages_go_on(package: ModuleType, call: Callable[..., Any], server: Loopback) -> None:
    server.answer(json={"data": [ADA, "Bob", {**ADA, "id": "x"}], "next_cursor": "c"})
    server.answer(json={"data": "none", "next_cursor": None})
    books = call("list_books")
    assert [type(book) for book in books] == [package.models.Book, str, package.models.Book]
    assert [request.query for request in server.requests] == ["", "cursor=c"]


def test_events_go_on(call: Callable[..., Any], server: Loopback) -> None:
    events = [ADA, {**ADA, "id": "x"}, ADA]
    body = "".join(f"data: {json.dumps(event)}\n\n" for event in events)
    server.answer(body=body, headers={"content-type": "text/event-stream"})
    assert [event.model_dump(mode="json") for event in call("get_events")] == events


def test_bodies_in_cbor(package: ModuleType, call: Callable[..., Any], server: Loopback) -> None:
    import cbor2

    server.answer(
        body=cbor2.dumps({**ADA, "pages": [1, b"two"]}), headers={"content-type": "application/cbor"}
    )
    book = call("get_binary")
    assert (type(book), book.pages) == (package.models.Book, [1, b"two"])


def test_json_under_another_label(package: ModuleType, call: Callable[..., Any], server: Loopback) -> None:
    server.answer(body=json.dumps({**ADA, "id": "x"}), headers={"content-type": "text/plain"})
    book = call("get_book")
    assert (type(book), book.id) == (package.models.Book, "x")


def test_bodies_of_errors(package: ModuleType, call: Callable[..., Any], server: Loopback) -> None:
    server.answer(404, json={"code": "E7", "message": "no such book"})
    with pytest.raises(package.errors.ShelfError) as caught:
        call("get_book")
    data = caught.value.data
    assert (type(data), data.code, data.message) == (package.models.Failure, "E7", "no such book")
    server.answer(404, json={"code": "E7", "message": "no such book"})
    with pytest.raises(package.errors.ShelfError) as caught:
        call("get_book", on_invalid="raise")
    assert caught.value.data is None


@pytest.mark.parametrize("body", ['"Ada"', "[]", "null", "{", ""])
def test_a_body_of_another_kind_is_an_error_still(
    package: ModuleType, call: Callable[..., Any], server: Loopback, body: str
) -> None:
    server.answer(body=body, headers={"content-type": "application/json"})
    with pytest.raises(package.errors.ResponseValidationError):
        call("get_book")


def test_an_error_in_a_good_response_is_an_error_still(
    package: ModuleType, call: Callable[..., Any], server: Loopback
) -> None:
    server.answer(json={"error": {"code": 404, "message": "no such book"}})
    with pytest.raises(package.errors.ShelfError, match="no such book"):
        call("get_book")


def test_copies_and_pickles_are_the_same(call: Callable[..., Any], server: Loopback) -> None:
    server.answer(json={**ADA, "id": "x", "authors": [{"name": 5}]})
    book = call("get_book")
    for other in (copy.deepcopy(book), pickle.loads(pickle.dumps(book)), book.model_copy()):
        assert other == book
        assert other.model_dump() == book.model_dump()


def test_a_copy_of_a_client_can_keep(package: ModuleType, server: Loopback) -> None:
    for _ in range(2):
        server.answer(json={**ADA, "id": "x"})
    with package.Shelf(server_url=server.url) as client:
        assert client.with_options(on_invalid="keep").get_book(id=7).id == "x"
        with pytest.raises(package.errors.ResponseValidationError):
            client.get_book(id=7)


def test_a_pickled_client_keeps_too(package: ModuleType, server: Loopback) -> None:
    server.answer(json={**ADA, "id": "x"})
    with pickle.loads(pickle.dumps(package.Shelf(server_url=server.url, on_invalid="keep"))) as client:
        assert client.get_book(id=7).id == "x"


@pytest.mark.parametrize(
    "options", [{"on_invalid": "drop"}, {"on_invalid": None}, {"on_invalid": "keep", "strict": True}]
)
def test_other_choices_are_refused(package: ModuleType, options: dict[str, Any]) -> None:
    with pytest.raises(package.errors.ArgumentError, match=r"^on_invalid must be 'raise' or 'keep'"):
        package.Shelf(server_url="http://127.0.0.1:9", **options)


@pytest.mark.parametrize("sdk", SDKS, ids=str)
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_the_sdks_keep_the_rest_of_a_response(sdk: SDK, mode: str, server: Provider) -> None:
    answer = {
        "object": "list",
        "data": [
            {"object": "embedding", "index": "first", "embedding": [0.5]},
            {"object": "embedding", "index": 1, "embedding": [0.25, 1]},
        ],
        "model": "m",
        "usage": {"prompt_tokens": None, "total_tokens": 3},
    }
    server.reply(200, answer)
    client = sdk.make(server_url=server.base(sdk), on_invalid="keep")
    resource, _, name = sdk.method.rpartition(".")
    target = client
    for step in resource.split("."):
        target = getattr(target, step)
    if mode == "sync":
        with client:
            found = getattr(target, name)(**sdk.arguments())
    else:

        async def run() -> Any:
            async with client:
                return await getattr(target, f"{name}_async")(**sdk.arguments())

        found = asyncio.run(run())
    assert [item.index for item in found.data] == ["first", 1]
    assert (found.data[1].embedding, found.usage.total_tokens) == ([0.25, 1], 3)
    assert found.model_dump(mode="json") == answer
