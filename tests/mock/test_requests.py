"""What clients send to the mock: styles of parameters, kinds of bodies, and requests that are made to break it."""

from __future__ import annotations

import json
import socket
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import httpx2
import pytest

from sdkwright.diagnostics.report import Location
from sdkwright.mock import application, serve
from sdkwright.mock.dice import Dice
from sdkwright.mock.schemas import Schemas
from sdkwright.mock.serving import Server
from sdkwright.mock.values import Maker
from sdkwright.syntax.source import Source

STYLES = Path(__file__).parent / "styles.yaml"
JSON = {"content-type": "application/json"}
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serve(STYLES) as server:
        yield server


@pytest.fixture(scope="module")
def client(server: Server) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=server.url) as client:
        yield client


def send(server: Server, request: bytes) -> bytes:
    """What the server says to a request that is written by hand."""
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=10) as connection:
        connection.sendall(request)
        received = b""
        while data := connection.recv(65536):
            received += data
    return received


# --- parameters


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("form=width,1.5,unit,cm", "form", {"width": 1.5, "unit": "cm"}),
        ("form=", "form", {}),
        ("first=1&second=a&second=b", "exploded", {"first": 1, "second": ["a", "b"]}),
        ("second=a", "exploded", {"second": ["a"]}),
        ("spaces=1%202%203", "spaces", [1, 2, 3]),
        ("spaces=1+2+3", "spaces", [1, 2, 3]),
        ("spaces=1", "spaces", [1]),
        ("pipes=1|2", "pipes", [1, 2]),
        ("pipes=1%7C2", "pipes", [1, 2]),
        ("deep[a][b]=1&deep[a][c]=2&deep[d][e]=", "deep", {"a": {"b": "1", "c": "2"}, "d": {"e": ""}}),
        ("deep[a][b][]=1&deep[a][b][]=2", "deep", {"a": {"b": ["1", "2"]}}),
        ("deep[a][]=1&deep[a][b]=2", "deep", {"a": {"": "1", "b": "2"}}),
        ('json={"width":1}', "json", {"width": 1}),
        ("either=3", "either", 3),
    ],
)
def test_queries_are_read_by_their_styles(client: httpx2.Client, query: str, name: str, value: Any) -> None:
    assert client.get(f"/query/a?{query}").json()[name] == value


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("form=width", "query form: expected object"),
        ("pipes=1|x", "query pipes/1: expected number"),
        ("deep[a]=1&deep[a][b]=2", "query deep: has both a value and members"),
        ('json={"width":1e999}', "query json: is not application/json"),
        (f"json={'[' * 20_000}", "query json: is not application/json"),
        (f"deep{'[a]' * 2_000}=1", "nests too deeply"),
        ("either=1e999", "query either: expected integer or null"),
    ],
)
def test_queries_that_are_not_in_their_style_are_refused(
    client: httpx2.Client, query: str, reason: str
) -> None:
    response = client.get(f"/query/a?{query}")
    assert response.status_code == 400
    assert reason in response.headers["mock-reason"]


def test_a_map_has_what_is_nothing_else_in_the_query(client: httpx2.Client) -> None:
    assert client.get("/maps?limit=3&a=1&b=2").json()["labels"] == {"a": "1", "b": "2"}
    assert "query labels: is required" in client.get("/maps?limit=3").headers["mock-reason"]


@pytest.mark.parametrize(
    ("headers", "name", "value"),
    [
        ({"x-size": "width=1,unit=cm"}, "X-Size", {"width": 1, "unit": "cm"}),
        ({"x-size": "width=1,unit=a,b"}, "X-Size", {"width": 1, "unit": "a,b"}),
        ({"x-size": ""}, "X-Size", {}),
        ({"x-numbers": ""}, "X-Numbers", []),
        ({"x-numbers": "1, 2"}, "X-Numbers", [1, 2]),
        ({"cookie": "sizes=width,1; other; session=3"}, "sizes", {"width": 1}),
        ({"cookie": 'session="3"; session=4'}, "session", 3),
    ],
)
def test_headers_and_cookies_are_read_by_their_styles(
    client: httpx2.Client, headers: dict[str, str], name: str, value: Any
) -> None:
    assert client.get("/query/a", headers=headers).json()[name] == value


@pytest.mark.parametrize(
    ("path", "size"),
    [
        ("/simple/1,2/width=1,unit=a%2Cb", {"width": 1, "unit": "a,b"}),
        ("/label/.1.2/.width=1.5.unit=a", {"width": 1.5, "unit": "a"}),
        ("/matrix/;numbers=1,2/;width=1;unit=a%3Bb", {"width": 1, "unit": "a;b"}),
        ("/matrix/;numbers=1;numbers=2/;unit=", {"unit": ""}),
    ],
)
def test_paths_are_read_by_their_styles(client: httpx2.Client, path: str, size: Any) -> None:
    found = client.get(path).json()
    assert (found["numbers"], found["size"]) == ([1, 2], size)


@pytest.mark.parametrize("path", ["/label/1.2/.width=1", "/matrix/;other=1/;width=1"])
def test_paths_that_are_not_in_their_style_are_refused(client: httpx2.Client, path: str) -> None:
    assert "has to begin with" in client.get(path).headers["mock-reason"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/r%C3%A4ume/mit%20platz:a", "a"),
        ("/r%c3%a4ume/m%69t%20platz%3aa%2Fb", "a/b"),
        ("/r%C3%A4ume/r%C3%A4ume/mit%20platz:%0A", "\n"),
    ],
)
def test_paths_may_be_encoded_where_they_need_not(client: httpx2.Client, path: str, name: str) -> None:
    assert client.get(path).json()["name"] == name


def test_paths_that_are_the_same_are_told_apart_by_their_values(
    server: Server, client: httpx2.Client
) -> None:
    for value, operation, status in (
        ("ae83fb6b-1650-408c-be24-7cb95722775c", "readById", 200),
        ("a.txt", "readByName", 200),
        ("neither-of-them", "readById", 400),
    ):
        assert client.get(f"/same/{value}").status_code == status
        assert server.exchanges[-1].operation == operation


# --- bodies


def multipart(*parts: tuple[str, str, bytes]) -> dict[str, Any]:
    """A body of parts, each with its name, its media type and its content."""
    content = b""
    for name, media_type, inner in parts:
        kind = f"\r\nContent-Type: {media_type}" if media_type else ""
        head = f'--b\r\nContent-Disposition: form-data; name="{name}"{kind}\r\n\r\n'
        content += head.encode() + inner + b"\r\n"
    return {"content": content + b"--b--\r\n", "headers": {"content-type": "multipart/form-data; boundary=b"}}


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ({"json": {"name": None, "size": {"width": 1}}}, {"size": {"width": 1}}),
        ({"data": {"size": '{"width":1}', "deep[width]": "2"}}, {"size": {"width": 1}, "deep": {"width": 2}}),
        ({"data": {"size[width]": "1", "numbers[]": ["1", "2"]}}, {"size": {"width": 1}, "numbers": [1, 2]}),
        (
            multipart(("deep[width]", "", b"3"), ("deep[unit]", "", b"a&b"), ("numbers", "", b"1,2")),
            {"deep": {"width": 3, "unit": "a&b"}, "numbers": [1, 2]},
        ),
        (
            multipart(("size", "application/x-www-form-urlencoded", b"width=3&unit=a+b")),
            {"size": {"width": 3, "unit": "a b"}},
        ),
        (multipart(("size", "application/xml", b"<s><width>3</width></s>")), {"size": {"width": 3}}),
        (multipart(("size", "application/json", b'{"width":3}')), {"size": {"width": 3}}),
        (multipart(("kind", "", b'{"width":1}')), {"kind": {"width": 1}}),
        (multipart(("name", "text/plain; charset=latin-1", b"\xe4")), {"name": "\xe4"}),
        ({"content": "name=%ff", "headers": FORM}, {"name": "\N{REPLACEMENT CHARACTER}"}),
    ],
)
def test_bodies_are_read_as_they_are_written(client: httpx2.Client, request_: Any, expected: Any) -> None:
    found = client.post("/bodies", **request_).json()
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    "media_type", ["application/xml", "application/x-tar", "text/xml", "application/vnd.bytes+xml"]
)
def test_a_range_of_media_types_has_bodies_of_any_kind(client: httpx2.Client, media_type: str) -> None:
    response = client.post("/bodies", content=b"%PDF <", headers={"content-type": media_type})
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("request_", "status", "reason"),
    [
        ({"content": '{"note":1e999}', "headers": JSON}, 400, "too large a number"),
        ({"content": '{"note":NaN}', "headers": JSON}, 400, "NaN is not JSON"),
        ({"content": b'{"name":"\xff"}', "headers": JSON}, 400, "is not text in utf-8"),
        (
            {"content": "a", "headers": {"content-type": "text/plain; charset=undefined"}},
            400,
            "is not text in",
        ),
        ({"content": "a", "headers": {"content-type": "text/plain; charset=rot13"}}, 400, "is not text in"),
        ({"content": "[" * 20_000, "headers": JSON}, 400, "it nests too deeply"),
        ({"content": "note=1e999", "headers": FORM}, 400, "/note: expected number"),
        ({"content": "a", "headers": {**JSON, "content-encoding": "gzip"}}, 415, "gzip is not supported"),
        ({"json": {"deep": {"a\0b\n": 1}}}, 400, "'a\\x00b\\n' was unexpected"),
        (multipart(("note", "", b"1"), ("note", "", b"2")), 400, "/note: expected number"),
        ({"data": {"note": ["1", "2"]}}, 400, "is given 2 times"),
        ({"content": "a", "headers": {"content-type": ";;"}}, 415, "expected one of"),
        (
            {"content": '{"name":"a"}\n{"name":3}', "headers": {"content-type": "application/jsonl"}},
            400,
            "body /1/name: expected string or null",
        ),
    ],
)
def test_bodies_that_cannot_be_read_are_refused(
    client: httpx2.Client, request_: Any, status: int, reason: str
) -> None:
    response = client.post("/bodies", **request_)
    assert response.status_code == status
    assert reason in response.headers["mock-reason"]


def test_a_body_may_nest_more_deeply_than_can_be_checked(client: httpx2.Client) -> None:
    for depth, status in ((50, 200), (900, 400)):
        content = '{"child":' * depth + "{}" + "}" * depth
        assert client.put("/tree", content=content, headers=JSON).status_code == status


def test_a_body_that_is_too_large_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application, "MAX_BODY", 1_000)
    response = httpx2.post(f"{server.url}/bodies", content=iter([b"a" * 600] * 2), headers=JSON)
    assert response.status_code == 413
    assert response.headers["connection"] == "close"
    assert httpx2.post(f"{server.url}/bodies", json={"name": "a"}).status_code == 200


def test_the_number_of_fields_costs_no_more_than_there_are(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each field of a form is decoded once or twice, not once for each other field."""
    from sdkwright.mock import parameters

    decoded: list[str] = []

    def unquote(text: str) -> str:
        decoded.append(text)
        return text

    monkeypatch.setattr(parameters, "unquote_plus", unquote)
    content = "&".join(f"a{number}=1" for number in range(300))
    response = httpx2.post(f"{server.url}/bodies", content=content, headers=FORM)
    assert "/a0: expected object" in response.headers["mock-reason"]
    assert 0 < len(decoded) < 900


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        ({"kind": "Cat"}, 200, ""),
        ({"kind": "hound", "weight": 1}, 200, ""),
        ({"kind": "hound"}, 400, "'weight' is a required property"),
        ({"kind": "cow"}, 400, "'cow' is not a value of the discriminator kind"),
        ({}, 400, "matches no member"),
    ],
)
def test_a_discriminator_chooses_what_a_body_has_to_be(
    client: httpx2.Client, body: Any, status: int, reason: str
) -> None:
    response = client.post("/pets", json=body)
    assert (response.status_code, reason in response.headers.get("mock-reason", "")) == (status, True)


STATE: Any = {"type": "object", "required": ["type"]}
ENUM: Any = {**STATE, "properties": {"type": {"type": "string", "enum": ["open"]}}}
CONST: Any = {**STATE, "properties": {"type": {"$ref": "#/components/schemas/Done"}}}
BOTH: Any = {**STATE, "properties": {"type": {"enum": ["open", "done"]}}}
NAMED: Any = {**STATE, "properties": {"type": {"enum": ["One", "Two"]}}}


@pytest.mark.parametrize(
    ("one", "two", "valid", "invalid"),
    [
        (ENUM, CONST, ["open", "done"], ["One", "other"]),
        ({"allOf": [ENUM]}, {"$ref": "#/components/schemas/Const"}, ["open", "done"], ["Two"]),
        (NAMED, NAMED, ["One", "Two"], ["open"]),
        (STATE, STATE, ["One", "Two"], ["open"]),
        (BOTH, {**CONST, "required": ["type", "at"]}, ["open", "done"], ["One"]),
    ],
    ids=["listed", "listed elsewhere", "names", "no list", "the same list"],
)
def test_members_may_list_the_values_of_a_discriminator(one: Any, two: Any, valid: Any, invalid: Any) -> None:
    """The name of a member is a value only if the member allows it."""
    union: Any = {
        "oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in ("One", "Two")],
        "discriminator": {"propertyName": "type"},
    }
    listed: Any = {"One": one, "Two": two, "Const": CONST, "Done": {"const": "done"}, "Union": union}
    tree: Any = {"openapi": "3.1.0", "components": {"schemas": listed}}
    schemas = Schemas(Source(file="a.yaml", version="3.1.0", files={"a.yaml": tree}, originals={}))
    schema = schemas.at(Location("a.yaml", "/components/schemas/Union"))
    for tag in (*valid, *invalid):
        assert schemas.is_valid(schema, {"type": tag}, "request") is (tag in valid), tag
    made = [Maker(schemas, is_loose=True).make(schema, Dice(seed)) for seed in range(6)]
    assert all(isinstance(value, dict) and value["type"] in valid for value in made)


# --- requests by hand


@pytest.mark.parametrize(
    ("target", "status"),
    [("http://api.example/maps?a=1", 200), ("http://api.example", 404), ("*", 404), ("//maps?a=1", 404)],
)
def test_targets_have_several_forms(server: Server, target: str, status: int) -> None:
    received = send(server, f"GET {target} HTTP/1.1\r\nhost: [\r\nconnection: close\r\n\r\n".encode())
    assert received.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"application/problem+json" in received or status == 200


def test_a_client_may_go_before_its_body_is_there(server: Server) -> None:
    head = b"POST /bodies HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{"
    address = urlsplit(server.url)
    before = len(server.exchanges)
    with socket.create_connection((address.hostname or "", address.port or 0)) as connection:
        connection.sendall(head)
    assert httpx2.get(f"{server.url}/maps?a=1").status_code == 200
    assert len(server.exchanges) == before + 1


# --- responses


@pytest.mark.parametrize("note", ["a\0b", "a\u2028b\x85c", "a\r\nb", "grüße <&> \U0001f600", 'say "a"'])
def test_what_comes_back_can_be_read(client: httpx2.Client, note: str) -> None:
    def text(accept: str) -> str:
        return client.get("/written/a", params={"note": note}, headers={"accept": accept}).text

    assert client.get("/written/a", params={"note": note}).json() == {"note": note}
    found = ElementTree.fromstring(text("application/xml")).findtext("note")
    assert found == note.replace("\0", "\N{REPLACEMENT CHARACTER}")
    events = text("text/event-stream").split("\n\n")[:-1]
    assert {httpx2.Response(200, text=event.removeprefix("data: ")).json()["note"] for event in events} == {
        note
    }
    assert len(text("application/jsonl").split("\n")) == 5


def test_half_of_a_surrogate_pair_is_written_as_an_escape(client: httpx2.Client) -> None:
    response = client.post("/pets", content=b'{"kind":"Cat","name":"\\ud800"}', headers=JSON)
    assert b'"name":"\\ud800"' in response.content


def test_headers_are_what_a_response_can_have(server: Server, client: httpx2.Client) -> None:
    response = client.get("/written/a")
    assert response.headers["x-words"] == "a\\x01b gr\\xfc\\xdfe"
    assert "the name `X Not A Token`" in server.exchanges[-1].notes[0]


@pytest.mark.parametrize("accept", ["", "json", "\\Vy<E", ",;q=", "*", "*/*;q=x"])
def test_what_is_no_range_of_media_types_asks_for_nothing(client: httpx2.Client, accept: str) -> None:
    assert client.get("/written/a", headers={"accept": accept}).headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("prefer", "status", "note"),
    [
        ("code=100", 200, "there is no status `100` that a response can have"),
        ("code=999", 200, "there is no status `999` that a response can have"),
        ("code=found", 200, "there is no status `found` that a response can have"),
        ("code=204", 204, "the document describes no response 204"),
        ("code=205", 205, "the document describes no response 205"),
        ("code=304, fault=truncate", 304, "the document describes no response 304"),
        ("fault=flood", 200, "there is no fault `flood`"),
        ("example=none", 200, "there is no example `none`"),
    ],
)
def test_preferences_that_cannot_be_met_are_noted(
    server: Server, client: httpx2.Client, prefer: str, status: int, note: str
) -> None:
    for _ in range(2):  # the connection can be used again
        response = client.get("/maps?a=1", headers={"prefer": prefer})
        assert response.status_code == status
        assert any(note in item for item in server.exchanges[-1].notes)
        assert ("content-type" in response.headers) is (status == 200)


def test_a_response_without_a_body_is_not_truncated(client: httpx2.Client) -> None:
    response = client.head("/maps?a=1", headers={"prefer": "fault=truncate"})
    assert (response.status_code, response.headers["content-type"]) == (200, "application/json")


def test_requests_at_the_same_time_are_checked_as_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Schemas are converted when the first request needs them, and until then they allow everything."""
    convert = Schemas._convert

    def slowly(self: Schemas, *arguments: Any) -> Any:
        sleep(0.002)
        return convert(self, *arguments)

    monkeypatch.setattr(Schemas, "_convert", slowly)
    with serve(STYLES) as server, httpx2.Client(base_url=server.url) as client, ThreadPoolExecutor(4) as pool:

        def status(number: int) -> int:
            return client.get(f"/query/{number}?first=no").status_code

        statuses = [*pool.map(status, range(4))]
    assert statuses == [400] * 4


def test_a_body_of_plain_text_may_be_a_number_or_a_boolean(tmp_path: Path) -> None:
    document = tmp_path / "openapi.json"
    kinds = {"text": "string", "number": "integer", "flag": "boolean"}
    paths = {
        f"/{name}": {
            "put": {
                "requestBody": {"content": {"text/plain": {"schema": {"type": kind}}}, "required": True},
                "responses": {"204": {"description": "Set."}},
            }
        }
        for name, kind in kinds.items()
    }
    document.write_text(
        json.dumps({"openapi": "3.1.0", "info": {"title": "Plain", "version": "1"}, "paths": paths})
    )
    sent = [("text", "7"), ("number", "7"), ("flag", "false"), ("number", "seven"), ("flag", "0")]
    with serve(document) as server, httpx2.Client(base_url=server.url) as client:
        headers = {"content-type": "text/plain"}
        statuses = [client.put(f"/{name}", content=text, headers=headers).status_code for name, text in sent]
    assert statuses == [204, 204, 204, 400, 400]


def test_credentials_have_to_be_of_their_kind(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(
        "openapi: 3.1.0\ninfo: {title: a, version: '1'}\nsecurity: [{basic: []}, {cookie: []}]\n"
        "paths: {/a: {get: {responses: {'204': {description: a}}}}}\n"
        "components: {securitySchemes: {basic: {type: http, scheme: basic},"
        " cookie: {type: apiKey, in: cookie, name: sid}}}\n",
        encoding="utf-8",
    )
    with serve(document, key="right") as server:

        def status(**headers: str) -> int:
            return httpx2.get(f"{server.url}/a", headers=headers).status_code

        assert status(authorization=f"Basic {b64encode(b'user:right').decode()}") == 204
        assert status(authorization=f"Basic {b64encode(b'no colon').decode()}") == 401
        assert status(authorization="Basic not-base64!") == 401
        assert status(cookie='sid="right"') == 204
        assert status(cookie="sid=") == 401
