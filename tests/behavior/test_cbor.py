"""The golden case `cbor` at work: CBOR in requests, responses and errors, blocking and awaited."""

from __future__ import annotations

import asyncio
import datetime as dt
import email
import email.policy
import io
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import cbor2
import pytest
from pydantic import ValidationError

from tests.support.golden import GOLDEN, built, documents, package
from tests.support.loopback import Loopback

CBOR, THING, PROBLEM = "application/cbor", "application/vnd.example.thing+cbor", "application/problem+cbor"
ID = uuid.UUID("3fa85f64-5717-4562-b3fc-2c963f66afa6")
AT = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
Call = Callable[..., Any]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ModuleType, Any, Loopback]]:
    with package("cbor", tmp_path_factory.mktemp("cbor")) as made:
        yield made


@pytest.fixture
def server(sdk: tuple[ModuleType, Any, Loopback]) -> Loopback:
    sdk[2].reset()
    return sdk[2]


@pytest.fixture
def errors(sdk: tuple[ModuleType, Any, Loopback]) -> ModuleType:
    found: ModuleType = sdk[0].errors
    return found


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, sdk: tuple[ModuleType, Any, Loopback], server: Loopback) -> Call:
    """Calls a method in both ways; `client` has options of the client."""
    module = sdk[0]

    def blocking(name: str, client: dict[str, Any] | None = None, **arguments: Any) -> Any:
        with module.CborThings(server_url=server.url, retry_config=None, **client or {}) as made:
            return getattr(made, name)(**arguments)

    async def awaited(name: str, client: dict[str, Any], arguments: dict[str, Any]) -> Any:
        async with module.CborThings(server_url=server.url, retry_config=None, **client) as made:
            return await getattr(made, f"{name}_async")(**arguments)

    if request.param == "sync":
        return blocking

    def run(name: str, client: dict[str, Any] | None = None, **arguments: Any) -> Any:
        return asyncio.run(awaited(name, client or {}, arguments))

    return run


def put(server: Loopback, content: Any, kind: str = THING, status: int = 200) -> None:
    """Queue an answer: bytes as they are, other values in CBOR."""
    body = content if isinstance(content, bytes) else cbor2.dumps(content)
    server.answer(status, body=body, headers={"content-type": kind})


@pytest.fixture
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cbor2", None)


# --- requests


def test_a_request_keeps_types(call: Call, server: Loopback) -> None:
    put(server, {"id": str(ID)})
    sent = {
        "data": b"\xff\x00",
        "at": AT,
        "day": dt.date(2026, 1, 2),
        "count": 1 << 70,
        "ratio": 0.1,
        "note": None,
    }
    call("put_thing", id="a", id_body=ID, **sent, parent={"id": ID, "list": (1, b"\x80")})
    request = server.requests[-1]
    assert request.headers["content-type"] == request.headers["accept"] == THING
    assert cbor2.loads(request.body) == {
        "id": str(ID),
        **sent,
        "parent": {"id": str(ID), "list": [1, b"\x80"]},
    }


def test_texts_are_sent_as_texts(call: Call, server: Loopback) -> None:
    put(server, {"id": str(ID)})
    call("put_thing", id="a", id_body=str(ID), at="2026-01-02T03:04:05Z", day="2026-01-02")
    sent = {"id": str(ID), "at": "2026-01-02T03:04:05Z", "day": "2026-01-02"}
    assert server.requests[-1].body == cbor2.dumps(sent)


def test_files_are_sent_as_bytes(call: Call, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"\x01\xff")
    for data in (tmp_path / "data", io.BytesIO(b"\x01\xff")):
        put(server, {"id": str(ID)})
        call("put_thing", id="a", id_body=ID, data=data)
        assert cbor2.loads(server.requests[-1].body)["data"] == b"\x01\xff"


def test_a_text_is_no_file(call: Call, server: Loopback, errors: ModuleType) -> None:
    with pytest.raises(
        errors.ArgumentError, match=r"^put_thing: data: .*; a path is pathlib.Path\('a.png'\)$"
    ):
        call("put_thing", id="a", id_body=ID, data="a.png")
    assert server.requests == []


def test_the_media_type_is_a_choice(
    call: Call, server: Loopback, sdk: tuple[ModuleType, Any, Loopback]
) -> None:
    server.answer(201, json={"id": str(ID)}, default=True)
    assert call("create_thing", id=ID).id == ID
    assert server.requests[-1].json() == {"id": str(ID)}
    assert server.requests[-1].headers["accept"] == "application/json;q=1, application/cbor;q=0.5"
    assert call("create_thing", id=ID, media_type=CBOR).id == ID
    assert server.requests[-1].headers["content-type"] == CBOR
    assert cbor2.loads(server.requests[-1].body) == {"id": str(ID)}
    put(server, {"id": str(ID), "data": b"\xff"}, CBOR, 201)
    thing = call("create_thing", id=ID, accept_header_override=CBOR)
    assert (thing.data, server.requests[-1].headers["accept"]) == (b"\xff", CBOR)
    put(server, {"id": str(ID)}, CBOR, 201)
    assert call("create_thing", id=ID).id == ID  # it was offered
    put(server, {"id": str(ID)}, CBOR, 201)
    with pytest.raises(sdk[0].errors.APIStatusError, match="Unexpected response received: Status 201"):
        call("create_thing", id=ID, accept_header_override="application/json")


def test_any_value_is_sent_and_read(call: Call, server: Loopback) -> None:
    values: tuple[Any, ...] = (None, [1, {"a": b"\xff"}], AT, 1 << 80, 1.5, True, "é", {"k": None})
    for value in values:
        put(server, value, CBOR)
        found = call("echo_value", body=value)
        assert found == value
        assert type(found) is type(value)
        assert server.requests[-1].body == (b"" if value is None else cbor2.dumps(value))


def test_a_model_is_sent(call: Call, server: Loopback, sdk: tuple[ModuleType, Any, Loopback]) -> None:
    thing = sdk[0].models.Thing(id=ID, data=b"\xff", at=AT)
    put(server, None, CBOR)
    call("echo_value", body={"things": [thing]})
    assert cbor2.loads(server.requests[-1].body) == {"things": [{"id": str(ID), "data": b"\xff", "at": AT}]}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (dt.datetime(2026, 1, 2), "has no time zone, which CBOR requires"),
        (object(), "the body cannot be encoded: "),
        ("\ud800", "the body cannot be encoded: "),
    ],
)
def test_what_cannot_be_sent(
    call: Call, server: Loopback, errors: ModuleType, value: Any, message: str
) -> None:
    with pytest.raises(errors.ArgumentError, match=message):
        call("echo_value", body={"a": value})
    assert server.requests == []


def test_arguments_are_checked(call: Call, server: Loopback, errors: ModuleType) -> None:
    with pytest.raises(errors.ArgumentError, match="count: expected an integer"):
        call("put_thing", id="a", id_body=ID, count="many")
    with pytest.raises(errors.ArgumentError, match="ratio: expected a finite number"):
        call("put_thing", id="a", id_body=ID, ratio=float("nan"))
    assert server.requests == []


def test_parts_of_a_form(call: Call, server: Loopback) -> None:
    server.answer(204, default=True)
    call("add_parts", thing={"id": ID, "data": b"\xff"}, note="n")
    request = server.requests[-1]
    head = b"content-type: " + request.headers["content-type"].encode() + b"\r\n\r\n"
    message = email.message_from_bytes(head + request.body, policy=email.policy.HTTP)
    thing, note = message.iter_parts()
    assert (thing.get_content_type(), thing.get_payload(decode=True)) == (
        CBOR,
        cbor2.dumps({"id": str(ID), "data": b"\xff"}),
    )
    assert note.get_payload(decode=True) == b"n"


# --- responses


def test_a_response_keeps_types(call: Call, server: Loopback) -> None:
    data = {"data": b"\xff\x00", "at": AT, "day": dt.date(2026, 1, 2), "count": 1 << 70, "ratio": 0.1}
    put(server, {"id": ID, **data, "kind": "huge", "parent": {"at": AT}, "more": [b"\xff", 1 << 70]})
    thing = call("put_thing", id="a", id_body=ID)
    assert (thing.id, thing.kind, thing.parent, thing.note) == (ID, "huge", {"at": AT}, None)
    assert {name: getattr(thing, name) for name in data} == data
    assert thing.model_extra == {"more": [b"\xff", 1 << 70]}
    assert thing.model_dump()["more"] == [b"\xff", 1 << 70]


def test_texts_are_read_as_in_json(call: Call, server: Loopback) -> None:
    put(server, {"id": str(ID), "at": "2026-01-02T03:04:05Z", "day": "soon", "ratio": 3, "note": None}, CBOR)
    thing = call("put_thing", id="a", id_body=ID)
    assert (thing.id, thing.at, thing.day, thing.ratio) == (ID, AT, "soon", 3)
    assert "note" in thing.model_fields_set


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "invalid CBOR: "),
        (b"\xa1", "invalid CBOR: "),
        (b'{"id": "a"}', "invalid CBOR: "),
        (b"\xa1\x62id\x61a\xf6", "invalid CBOR: trailing bytes after the first 6"),
        (b"\x81" * 5_000 + b"\x01", "invalid CBOR: "),
        (b"\xa1\xa1\x01\x02\x03", "id: Field required"),
        (None, "Input should be a valid dictionary or object|Input should be a valid dictionary"),
        ({}, "id: Field required"),
        ({"id": str(ID), "count": "many"}, "count: Input should be a valid integer"),
        ({"id": str(ID), "parent": [1]}, "parent: Input should be a valid dictionary"),
        ({"id": str(ID), "data": 1}, "data: Input should be a valid bytes"),
    ],
)
def test_what_is_not_as_described(
    call: Call, server: Loopback, errors: ModuleType, content: Any, message: str
) -> None:
    put(server, content)
    with pytest.raises(errors.ResponseValidationError, match=message) as caught:
        call("put_thing", id="a", id_body=ID)
    assert str(caught.value).startswith("Response validation failed: ")
    assert isinstance(caught.value.__cause__, ValidationError)
    if content == {}:
        assert caught.value.body == "{}"


def test_strict_and_deviations(call: Call, server: Loopback, errors: ModuleType) -> None:
    told: list[Any] = []
    odd = {"id": str(ID), "kind": "huge", "more": b"\xff", "day": "soon"}
    put(server, odd)
    call("put_thing", {"on_deviation": told.append}, id="a", id_body=ID)
    assert sorted(item.path for item in told) == ["day", "kind", "more"]
    put(server, odd)
    with pytest.raises(errors.ResponseValidationError, match="more: unknown field"):
        call("put_thing", {"strict": True}, id="a", id_body=ID)
    put(server, {"id": str(ID), "data": b"\xff", "at": AT, "day": dt.date(2026, 1, 2), "count": 1 << 70})
    assert call("put_thing", {"strict": True}, id="a", id_body=ID).data == b"\xff"


def test_pages(server: Loopback, sdk: tuple[ModuleType, Any, Loopback]) -> None:
    _, client, _ = sdk
    put(server, {"items": [{"id": str(ID), "count": 1}], "has_more": True}, CBOR)
    put(server, {"items": [{"id": str(ID), "count": 2}], "has_more": False}, CBOR)
    assert [item.count for item in client.list_things().iter_items()] == [1, 2]
    assert [request.query for request in server.requests] == ["", "page=2"]

    async def awaited() -> list[Any]:
        async with sdk[0].CborThings(server_url=server.url) as other:
            return [item.count async for item in (await other.list_things_async()).iter_items()]

    put(server, {"items": [{"id": str(ID), "count": 1}], "has_more": True}, CBOR)
    put(server, {"items": [{"id": str(ID), "count": 2}], "has_more": False}, CBOR)
    assert asyncio.run(awaited()) == [1, 2]


# --- errors


def test_an_error_has_data(call: Call, server: Loopback, errors: ModuleType) -> None:
    put(server, {"message": "there is none", "trace": b"\xff", "more": 1 << 70}, PROBLEM, 404)
    with pytest.raises(errors.NotFoundError) as caught:
        call("put_thing", id="a", id_body=ID)
    error = caught.value
    assert (error.message, error.data.message, error.data.trace) == (
        "there is none",
        "there is none",
        b"\xff",
    )
    assert error.data.model_extra == {"more": 1 << 70}
    assert error.body == '{"message":"there is none","trace":"_w==","more":1180591620717411303424}'
    put(server, {"message": "no"}, CBOR, 404)  # CBOR is CBOR, whatever else its name says
    with pytest.raises(errors.NotFoundError) as caught:
        call("put_thing", id="a", id_body=ID)
    assert caught.value.data.message == "no"


def test_the_codec_of_an_error_follows_from_its_content_type(
    call: Call, server: Loopback, errors: ModuleType
) -> None:
    put(server, {"message": "cbor", "trace": b"\xff"}, PROBLEM, 422)
    server.answer(422, json={"message": "json"})
    for text in ("cbor", "json"):
        with pytest.raises(errors.UnprocessableEntityError, match=text) as caught:
            call("create_thing", id=ID)
        assert caught.value.data.message == text


def test_an_error_without_a_schema_tells_its_message(
    call: Call, server: Loopback, errors: ModuleType
) -> None:
    put(server, {"error": {"message": "broken"}}, CBOR, 500)
    with pytest.raises(errors.APIStatusError, match=r"^broken$") as caught:
        call("put_thing", id="a", id_body=ID)
    assert caught.value.data == {"error": {"message": "broken"}}


@pytest.mark.parametrize("content", [b"\xa1", b"", {"trace": 1}, [1], b"\xd8\x1c\x81\xd8\x1d\x00"])
def test_an_odd_error_is_an_error_still(
    call: Call, server: Loopback, errors: ModuleType, content: Any
) -> None:
    put(server, content, PROBLEM, 404)
    with pytest.raises(errors.NotFoundError) as caught:
        call("put_thing", id="a", id_body=ID)
    assert caught.value.data is None
    assert caught.value.message.startswith(f"API error occurred: Status 404 Content-Type {PROBLEM}. Body: ")


def test_an_error_with_a_good_status(call: Call, server: Loopback, errors: ModuleType) -> None:
    put(server, {"error": {"message": "overloaded", "code": 503}})
    with pytest.raises(errors.APIStatusError, match="overloaded"):
        call("put_thing", id="a", id_body=ID)


def test_secrets_do_not_appear_in_errors(server: Loopback, sdk: tuple[ModuleType, Any, Loopback]) -> None:
    put(server, {"message": "not s3cret-key", "list": ["s3cret-key", 1]}, CBOR, 500)
    with pytest.raises(sdk[0].errors.APIStatusError) as caught:
        sdk[1].delete_thing(id="a", http_headers={"Authorization": "Bearer s3cret-key"})
    assert "s3cret-key" not in f"{caught.value} {caught.value.body} {caught.value.data!r}"
    assert caught.value.data.model_extra["list"][1] == 1


# --- the library


@pytest.mark.usefixtures("no_library")
def test_without_the_library_nothing_is_sent(call: Call, server: Loopback) -> None:
    for method, arguments in (
        ("put_thing", {"id": "a", "id_body": ID}),
        ("echo_value", {}),  # whose response could not be read
        ("create_thing", {"id": ID, "media_type": CBOR}),
        ("create_thing", {"id": ID, "accept_header_override": CBOR}),
        ("add_parts", {"thing": {"id": ID}}),
    ):
        with pytest.raises(
            ImportError, match=r"cbor2, which is not installed: pip install '[a-z-]+\[cbor\]'"
        ):
            call(method, **arguments)
    assert server.requests == []


@pytest.mark.usefixtures("no_library")
def test_without_the_library_json_works(call: Call, server: Loopback, errors: ModuleType) -> None:
    server.answer(201, json={"id": str(ID)})
    assert call("create_thing", id=ID).id == ID
    put(server, {"message": "no"}, PROBLEM, 422)
    with pytest.raises(errors.UnprocessableEntityError, match=r"pip install '[a-z-]+\[cbor\]'") as caught:
        call("create_thing", id=ID)
    assert (caught.value.data, caught.value.status_code) == (None, 422)


def test_the_library_is_imported_when_it_is_needed(tmp_path: Path, server: Loopback) -> None:
    from tests.support.packages import write

    result = built(documents(GOLDEN / "cbor")[0])
    write(result.files, tmp_path)
    program = f"""
import sys
import {result.module}
with {result.module}.CborThings(server_url={server.url!r}) as client:
    client.create_thing(id={str(ID)!r})
    assert "cbor2" not in sys.modules
    client.create_thing(id={str(ID)!r}, media_type="application/cbor")
    assert "cbor2" in sys.modules
"""
    server.answer(201, json={"id": str(ID)}, default=True)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert [request.headers["content-type"] for request in server.requests] == ["application/json", CBOR]


def test_the_package_offers_the_extra() -> None:
    files = built(documents(GOLDEN / "cbor")[0]).files
    assert '\ncbor = ["cbor2>=5.6"]\n' in files["pyproject.toml"]
    assert "pip install '.[cbor]'" in files["README.md"]
    others = built(documents(GOLDEN / "bodies")[0]).files
    assert "cbor" not in others["pyproject.toml"] + others["README.md"]
    assert not [name for name in others if name.endswith("_cbor.py")]
