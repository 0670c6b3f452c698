# ruff: noqa: UP007, UP045 - written as the generator writes
"""Answers that say more than their document: let through, told of, or refused; and errors in good answers."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Annotated, Any, Literal, Optional, Union

import pytest
from openrouter.types import Vector
from pydantic import ValidationError, create_model

from runtime._runtime.client import Client
from runtime._runtime.codecs import TEXT
from runtime._runtime.decode import Deviation
from runtime._runtime.model import BaseModel, Date, DateTime, Open, Tag, Unrecognized, Uuid
from runtime._runtime.operation import Operation, Response
from tests.runtime.sample import errors, models
from tests.runtime.sample._settings import SETTINGS
from tests.runtime.sample.client import Shop
from tests.support.loopback import Loopback

Call = Callable[..., Any]


class Stamp(BaseModel):
    """When and which."""

    at: Optional[DateTime] = None
    on: Optional[Date] = None
    ident: Optional[Uuid] = None


Part = Annotated[
    Union[models.Text, models.Image, Unrecognized], Tag("type", {"text": models.Text, "image": models.Image})
]


class Entry(BaseModel):
    """One of a list."""

    object: Open[Literal["entry"]]
    value: Union[list[float], Vector]
    part: Optional[Part] = None
    stamp: Optional[Stamp] = None
    free: Any = None
    extra: Optional[dict[str, int]] = None


class Entries(BaseModel):
    """A list."""

    data: list[Entry]


entries: Operation[Entries] = Operation(
    "listEntries", "GET", "/entries", responses=(Response("200", "application/json", lambda: Entries),)
)

DECLARED: dict[str, Any] = {
    "data": [
        {"object": "entry", "value": [0.5, 1]},
        {"object": "entry", "value": "AACAPw==", "part": {"type": "text", "text": "t"}},
        {
            "object": "entry",
            "value": [],
            "part": {"type": "image", "image": {"format": "png", "retry": {"count": 1}}},
            "stamp": {
                "at": "2024-01-02T03:04:05Z",
                "on": "2024-01-02",
                "ident": "00000000-0000-0000-0000-000000000001",
            },
            "free": {"anything": [None]},
            "extra": {"a": 1},
        },
    ]
}


def one(**members: Any) -> dict[str, Any]:
    return {"data": [{"object": "entry", "value": [], **members}]}


ODD = [
    ({**one(), "more": 1}, "more", "unknown field"),
    (one(more=1), "data[0].more", "unknown field"),
    (one(part={"type": "text", "text": "t", "more": 1}), "data[0].part.more", "unknown field"),
    (one(stamp={"more": None}), "data[0].stamp.more", "unknown field"),
    (one(object="other"), "data[0].object", "Input should be 'entry'"),
    (one(part={"type": "video"}), "data[0].part.type", "Input should be 'text'"),
    (one(stamp={"at": "yesterday"}), "data[0].stamp.at", "Input should be a valid datetime"),
    (one(stamp={"on": "2024-13-01"}), "data[0].stamp.on", "Input should be a valid date"),
    (one(stamp={"ident": "x"}), "data[0].stamp.ident", "Input should be a valid UUID"),
]
odd = pytest.mark.parametrize(("answer", "path", "message"), ODD)


def test_what_is_declared_passes(call: Call, server: Loopback) -> None:
    server.answer(json=DECLARED)
    told: list[Deviation] = []
    found = call(Shop(server_url=server.url, strict=True, on_deviation=told.append), entries)
    assert type(found) is Entries
    assert found.model_dump(mode="json") == DECLARED
    assert isinstance(found.data[1].value, Vector)
    assert told == []


@odd
def test_strictly(call: Call, server: Loopback, answer: Any, path: str, message: str) -> None:
    server.answer(json=answer)
    with pytest.raises(errors.ResponseValidationError) as caught:
        call(Shop(server_url=server.url, strict=True), entries)
    assert str(caught.value).startswith(f"Response validation failed: {path}: {message}")
    assert isinstance(caught.value.cause, ValidationError)
    assert (caught.value.status_code, len(caught.value.attempts)) == (200, 1)
    assert len(server.requests) == 1


def test_strictly_although_the_model_is_in_use(call: Call, server: Loopback) -> None:
    """Pydantic has a validator of such a class already, a lenient one."""

    class Inner(BaseModel):
        number: int

    class Outer(BaseModel):
        inner: Inner

    Inner(number=1)
    responses = (Response("200", "application/json", lambda: Outer),)
    operation: Operation[Outer] = Operation("getOuter", "GET", "/outer", responses=responses)
    server.answer(json={"inner": {"number": 1}})
    server.answer(json={"inner": {"number": 1, "more": 2}})
    assert type(call(Shop(server_url=server.url, strict=True), operation).inner) is Inner
    with pytest.raises(errors.ResponseValidationError, match=r"inner\.more: unknown field"):
        call(Shop(server_url=server.url, strict=True), operation)


@pytest.mark.parametrize("name", ["metadata", "default", "function", "type", "choices"])
def test_strictly_whatever_a_property_is_called(call: Call, server: Loopback, name: str) -> None:
    """These are also keys of the schemas that pydantic makes."""

    class Inner(BaseModel):
        number: int

    fields: Any = {name: (Inner, ...)}
    named = create_model("Named", __base__=BaseModel, **fields)
    responses = (Response("200", "application/json", lambda: named),)
    operation: Operation[Any] = Operation("getNamed", "GET", "/named", responses=responses)
    server.answer(json={name: {"number": 1}})
    assert call(Shop(server_url=server.url, strict=True), operation).model_dump() == {name: {"number": 1}}
    server.answer(json={name: {"number": 1, "more": 2}})
    with pytest.raises(errors.ResponseValidationError, match=rf"{name}\.more: unknown field"):
        call(Shop(server_url=server.url, strict=True), operation)


@odd
def test_told(call: Call, server: Loopback, answer: Any, path: str, message: str) -> None:
    told: list[Deviation] = []
    server.answer(json=answer)
    found = call(Shop(server_url=server.url, on_deviation=told.append), entries)
    assert found.model_dump(mode="json") == answer, "the value is as it came"
    (deviation,) = told
    assert (deviation.operation, deviation.path) == ("listEntries", path.replace("[0]", "[*]"))
    assert deviation.message.startswith(message)


@odd
def test_let_through(call: Call, server: Loopback, answer: Any, path: str, message: str) -> None:
    server.answer(json=answer)
    assert call(Shop(server_url=server.url), entries).model_dump(mode="json") == answer


def test_each_kind_is_told_once(server: Loopback) -> None:
    told: list[Deviation] = []
    items: list[dict[str, Any]] = [{"object": "new", "value": [], "more": number} for number in range(3)]
    server.answer(json={"data": items}, default=True)
    with Shop(server_url=server.url, on_deviation=told.append) as client:
        for _ in range(3):
            client._dispatcher.call(entries)
        assert sorted(deviation.path for deviation in told) == ["data[*].more", "data[*].object"]
        server.answer(json=one(further=1))
        client._dispatcher.call(entries)
        assert [deviation.path for deviation in told[2:]] == ["data[*].further"]
        other: Operation[Any] = Operation("other", "GET", "/x", responses=entries.responses)
        client._dispatcher.call(other)
        assert sorted((deviation.operation, deviation.path) for deviation in told[3:]) == [
            ("other", "data[*].more"),
            ("other", "data[*].object"),
        ]


def test_kinds_that_are_told_are_bounded(server: Loopback) -> None:
    told: list[Deviation] = []
    server.answer(json={"data": [], **{f"f{number}": 1 for number in range(1_500)}})
    with Shop(server_url=server.url, on_deviation=told.append) as client:
        client._dispatcher.call(entries)
    assert len(told) == 1_000


def test_answers_that_are_no_json_are_no_deviations(call: Call, server: Loopback) -> None:
    told: list[Deviation] = []
    server.answer(body="text", headers={"content-type": "text/plain"})
    operation: Operation[Any] = Operation(
        "x", "GET", "/x", responses=(Response("200", "text/plain", codec=TEXT),)
    )
    assert call(Shop(server_url=server.url, on_deviation=told.append, strict=True), operation) == "text"
    server.answer(204)
    assert call(Shop(server_url=server.url, on_deviation=told.append, strict=True), models.order) is None
    assert told == []


def test_what_is_wrong_is_no_deviation(call: Call, server: Loopback) -> None:
    told: list[Deviation] = []
    server.answer(json=one(value=5))
    with pytest.raises(errors.ResponseValidationError, match=r"data\[0\].value"):
        call(Shop(server_url=server.url, on_deviation=told.append), entries)
    assert told == []


def test_strict_pages(server: Loopback) -> None:
    """The model that adds paging declares nothing."""
    server.answer(json={"data": [{"id": 1}]})
    server.answer(json={"data": [{"id": 1, "more": 2}]})
    with Shop(server_url=server.url, strict=True) as client:
        assert client._dispatcher.call(models.toys, params={"pet_id": 1}).data[0].id == 1
        with pytest.raises(errors.ResponseValidationError, match=r"data\[0\].more: unknown field"):
            client._dispatcher.call(models.toys, params={"pet_id": 1})


@pytest.mark.parametrize("strict", [False, True])
def test_an_answer_that_is_wrong_all_over(call: Call, server: Loopback, strict: bool) -> None:
    """Its error is made at once, and says how much is wrong."""
    server.answer(json={"data": [{"value": 5}] * 8_000})
    started = time.process_time()
    with pytest.raises(errors.ResponseValidationError, match=r"\d{5} values do not match") as caught:
        call(Shop(server_url=server.url, strict=strict), entries)
    assert time.process_time() - started < 5.0
    assert len(str(caught.value)) < 1_000


class Pair(BaseModel):
    """Types that models seldom have."""

    both: Optional[tuple[Stamp, int]] = None
    by_name: Optional[dict[str, Stamp]] = None
    texts: Optional[Union[list[Stamp], Stamp]] = None


pair: Operation[Pair] = Operation(
    "pair", "GET", "/x", responses=(Response("200", "application/json", lambda: Pair),)
)


DEVIATING: list[tuple[Any, ...]] = [
    ({"both": [{"at": None}, 1], "by_name": {"a": {}}, "texts": [{}]}, None),
    ({"both": [{"more": 1}, 1]}, "both[0].more"),
    ({"by_name": {"a": {"more": 1}}}, "by_name.a.more"),
    ({"texts": [{}, {"more": 1}]}, "texts[1].more"),
    ({"texts": {"more": 1}}, "texts.more"),
    ({"texts": {"at": "soon"}}, "texts.at"),
]


@pytest.mark.parametrize(
    ("answer", "path"),
    DEVIATING,
)
def test_strictness_reaches_everywhere(call: Call, server: Loopback, answer: Any, path: str | None) -> None:
    server.answer(json=answer)
    client = Shop(server_url=server.url, strict=True)
    if path is None:
        assert call(client, pair).model_dump(mode="json") == answer
    else:
        with pytest.raises(errors.ResponseValidationError) as caught:
            call(client, pair)
        assert f"failed: {path}: " in str(caught.value)


# ---------------------------------------------------------------- errors in disguise


class Naming(Shop):
    """An SDK whose `sdk.toml` names the member that makes a response an error."""

    def __init__(self, **options: Any) -> None:
        Client.__init__(self, SETTINGS._replace(error_member="error"), **options)


def naming(server: Loopback, **options: Any) -> Naming:
    """A client of it."""
    return Naming(server_url=server.url, credentials={"Key": "k"}, **options)


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("error", "cls", "message", "data"),
    [
        ({"code": 429, "message": "slow down"}, errors.ClientError, "slow down", 429),
        ({"code": "401", "message": "no key"}, errors.UnauthorizedError, "no key", None),
        ({"code": 503, "message": "busy"}, errors.APIError, "busy", None),
        ({"code": 200, "message": "odd"}, errors.APIError, "odd", None),
        ({"code": "rate", "message": "words"}, errors.APIError, "words", None),
        ({"message": "no code"}, errors.APIError, "no code", None),
        ("a word", errors.APIError, "a word", None),
    ],
)
def test_an_error_in_a_good_answer(
    call: Call,
    server: Loopback,
    error: Any,
    cls: type[errors.APIError],
    message: str,
    data: int | None,
    strict: bool,
) -> None:
    for more in ({}, models.THING):
        server.requests.clear()
        server.answer(json={**more, "error": error}, headers={"x-request-id": "r"})
        with pytest.raises(errors.APIError) as caught:
            call(naming(server, strict=strict), models.create, body={"input": "x", "model": "m"})
        raised = caught.value
        assert type(raised) is cls
        assert str(raised) == message
        assert (raised.status_code, raised.request_id, len(raised.attempts)) == (200, "r", 1)
        assert len(server.requests) == 1
        if data is not None:
            assert type(raised.data) is models.Error
            assert raised.data.error.code == data
        else:
            assert raised.data is None or raised.data.error.message == message


@pytest.mark.parametrize("error", [None, {}, "", [], 0, False, 5])
def test_no_error_in_a_good_answer(call: Call, server: Loopback, error: Any) -> None:
    server.answer(json={**models.THING, "error": error})
    found = call(naming(server), models.create, body={"input": "x", "model": "m"})
    assert found.model_dump() == {**models.THING, "error": error}


def test_an_error_that_is_declared_is_a_value(call: Call, server: Loopback) -> None:
    operation: Operation[Any] = Operation(
        "x", "GET", "/x", responses=(Response("200", "application/json", lambda: models.Error),)
    )
    server.answer(json={"error": {"code": 429, "message": "declared"}})
    assert call(Shop(server_url=server.url), operation).error.code == 429


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        (b"[1]", "text/html", "JSON comes as `text/html`"),
        (b"[1]", None, "JSON comes without a content type"),
        (b"\xef\xbb\xbf[1]", "application/json", "the body is not JSON in UTF-8 without"),
        ("[1]".encode("utf-16"), "application/json", "the body is not JSON in UTF-8 without"),
    ],
)
def test_json_in_another_form_is_a_deviation(
    call: Callable[..., Any], server: Loopback, body: bytes, kind: str | None, message: str
) -> None:
    found: list[Any] = []
    server.answer(200, body=body, headers={"content-type": kind} if kind else {}, default=True)
    assert call(Shop(server_url=server.url, on_deviation=found.append), models.get) == [1]
    (deviation,) = found
    assert (deviation.operation, deviation.path) == ("getThing", "")
    assert deviation.message.startswith(message)


@pytest.mark.parametrize("error", ["a word", {"code": 500, "message": "No."}, ["x"]])
def test_a_member_of_a_good_answer_may_be_called_error(call: Call, server: Loopback, error: Any) -> None:
    """Only what is not as declared is searched for an error, unless `sdk.toml` names the member."""
    server.answer(json={**models.THING, "error": error})
    found = call(Shop(server_url=server.url), models.create, body={"input": "x", "model": "m"})
    assert found.model_dump() == {**models.THING, "error": error}


@pytest.mark.parametrize("error", ["a word", {"code": 500, "message": "a word"}])
def test_a_bad_answer_with_an_error_is_that_error(call: Call, server: Loopback, error: Any) -> None:
    server.answer(json={"error": error})
    with pytest.raises(errors.APIError, match=r"^a word$"):
        call(Shop(server_url=server.url), models.create, body={"input": "x", "model": "m"})
