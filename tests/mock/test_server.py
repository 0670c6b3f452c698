"""The mock over a real connection: which requests it accepts, why it refuses others, and what it answers."""

from __future__ import annotations

import asyncio
import math
import socket
import struct
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest

from sdkwright.mock import embeddings, serve
from sdkwright.mock.serving import Server, bind
from tests.support import ROOT
from tests.support.golden import GOLDEN

SHOP = Path(__file__).parent / "shop.yaml"
KEY = {"authorization": "Bearer any"}
ORDER = "/orders/ord_abc123"


@pytest.fixture(scope="module")
def shop() -> Iterator[Server]:
    with serve(SHOP) as server:
        yield server


@pytest.fixture(scope="module")
def client(shop: Server) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=shop.url, headers=KEY) as client:
        yield client


def errors(response: httpx2.Response) -> list[tuple[str, str, str]]:
    """Where each thing is that is wrong, and the keyword that says so."""
    return [
        (one["in"], one.get("pointer", one.get("name")), one["keyword"]) for one in response.json()["errors"]
    ]


# --- routes


@pytest.mark.parametrize("prefix", ["", "/v2", "/beta/v2"])
def test_the_paths_of_servers_may_precede_paths(client: httpx2.Client, prefix: str) -> None:
    assert client.get(f"{prefix}/orders").status_code == 200


def test_literal_paths_come_before_templates(shop: Server, client: httpx2.Client) -> None:
    assert client.get("/orders/latest").status_code == 200
    assert shop.exchanges[-1].operation == "latestOrder"
    assert client.delete("/orders/latest").status_code == 405


def test_a_segment_may_have_several_parameters(client: httpx2.Client) -> None:
    assert client.get("/files/a%2Fb.csv").json() == {"name": "a/b", "format": "csv"}
    assert errors(client.get("/files/a.exe")) == [("path", "format", "enum")]


def test_an_unknown_path_names_those_that_are_near(client: httpx2.Client) -> None:
    response = client.get("/order")
    assert (response.status_code, response.headers["content-type"]) == (404, "application/problem+json")
    assert "GET /orders" in response.json()["near"]


def test_another_method_is_told_which_there_are(client: httpx2.Client) -> None:
    response = client.put("/orders")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD, OPTIONS, POST")
    options = client.options("/orders")
    assert (options.status_code, options.headers["allow"]) == (204, "GET, HEAD, OPTIONS, POST")


def test_head_has_the_headers_of_get_and_no_body(client: httpx2.Client) -> None:
    head, get = client.head("/orders"), client.get("/orders")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["x-remaining"] == get.headers["x-remaining"]


# --- security


@pytest.mark.parametrize(
    ("headers", "query", "status"),
    [
        ({}, "", 401),
        ({"authorization": "Bearer"}, "", 401),
        ({"authorization": f"Basic {b64encode(b'a:b').decode()}"}, "", 401),
        ({"authorization": "bearer x"}, "", 200),
        ({}, "?api_key=x", 200),
    ],
)
def test_a_credential_of_the_declared_kind_is_needed(
    shop: Server, headers: dict[str, str], query: str, status: int
) -> None:
    response = httpx2.get(f"{shop.url}/orders{query}", headers=headers)
    assert response.status_code == status
    if status == 401:
        assert response.headers["www-authenticate"].startswith("Bearer")


def test_with_a_key_other_credentials_are_refused() -> None:
    with serve(SHOP, key="right") as server:
        wrong = httpx2.get(f"{server.url}/orders", headers={"authorization": "Bearer wrong"})
        right = httpx2.get(f"{server.url}/orders", headers={"authorization": "Bearer right"})
    assert (wrong.status_code, right.status_code) == (401, 200)


def test_the_log_masks_secrets(shop: Server) -> None:
    httpx2.get(f"{shop.url}/orders?api_key=hidden&limit=2", headers={"authorization": "Bearer hidden"})
    assert shop.exchanges[-1].path == "/orders?api_key=***&limit=2"
    assert "hidden" not in "".join(exchange.line for exchange in shop.exchanges)


# --- parameters


@pytest.mark.parametrize(
    ("query", "headers", "wrong"),
    [
        ("limit=5&cursor=x", {}, []),
        ("tags=a,b", {}, []),
        ("tags=a%2Cb", {}, []),
        ("filter[status]=paid&filter[min]=1.5", {}, []),
        ("other=1", {}, []),
        ("", {"cookie": "theme=dark"}, []),
        ("limit=0", {}, [("query", "limit", "minimum")]),
        ("limit=x", {}, [("query", "limit", "type")]),
        ("limit=1&limit=2", {}, [("query", "limit", "style")]),
        ("tags=a,much-too-long", {}, [("query", "tags/1", "maxLength")]),
        ("filter[min]=x", {}, [("query", "filter/min", "type")]),
        ("filter[size]=1", {}, [("query", "filter", "additionalProperties")]),
        ("", {"x-trace": "x"}, [("header", "X-Trace", "format")]),
        ("", {"cookie": "theme=blue"}, [("cookie", "theme", "enum")]),
    ],
)
def test_parameters_are_read_and_checked(
    client: httpx2.Client, query: str, headers: dict[str, str], wrong: list[Any]
) -> None:
    response = client.get(f"/orders?{query}", headers=headers)
    assert response.status_code == (400 if wrong else 200)
    assert wrong == (errors(response) if wrong else [])


def test_where_the_document_has_no_400_a_wrong_path_is_a_404(client: httpx2.Client) -> None:
    response = client.get("/orders/7")
    assert response.status_code == 404
    assert response.json()["code"] == 404
    assert "order_id" in response.json()["message"]
    assert "expected a match of" in response.headers["mock-reason"]


# --- bodies

XML = {"content-type": "application/xml"}


@pytest.mark.parametrize(
    "request_",
    [
        {"json": {"items": [1, 2], "status": "paid"}},
        {"data": {"items": ["1", "2"], "status": "paid"}},
        {"content": "<o><items><i>1</i><i>2</i></items><status>paid</status></o>", "headers": XML},
    ],
    ids=["json", "form", "xml"],
)
def test_bodies_are_read_and_come_back(client: httpx2.Client, request_: Any) -> None:
    response = client.post("/orders", **request_)
    assert response.status_code == 201
    assert (response.json()["items"], response.json()["status"]) == ([1, 2], "paid")


def test_multipart_bodies_are_read(client: httpx2.Client) -> None:
    files = {"file": ("a.bin", b"\x00\xff\r\n--x")}
    assert client.post("/orders", files=files, data={"copies": "2"}).status_code == 201
    assert client.post("/orders", files=files, data={"copies": "0"}).status_code == 422
    assert client.post("/orders", files={"other": ("a", b"")}).status_code == 422


@pytest.mark.parametrize(
    ("request_", "status", "reason"),
    [
        ({}, 422, "body: is required"),
        ({"json": {"items": []}}, 422, "body /items: expected a number of items of at least 1"),
        ({"json": {"items": ["a"]}}, 422, "body /items/0: expected integer"),
        ({"json": []}, 422, "body: expected object"),
        ({"data": {"items": "a"}}, 422, "body /items/0: expected integer"),
        ({"content": "{", "headers": {"content-type": "application/json"}}, 422, "body: is not JSON"),
        ({"content": "<a>", "headers": XML}, 422, "body: is not XML"),
        ({"content": "<!DOCTYPE a><a/>", "headers": XML}, 422, "body: is XML with a document type"),
        (
            {"content": "a", "headers": {"content-type": "text/plain"}},
            415,
            "body: expected one of application/json",
        ),
    ],
)
def test_bodies_are_checked(client: httpx2.Client, request_: Any, status: int, reason: str) -> None:
    response = client.post("/orders", **request_)
    assert response.status_code == status
    assert reason in response.headers["mock-reason"]
    if status == 422:  # which the document describes
        assert response.json()["code"] == 422
        assert reason in response.json()["message"]


# --- responses


def test_the_first_valid_example_is_the_response(shop: Server, client: httpx2.Client) -> None:
    expected: Any = {"id": "ord_abc123", "status": "paid", "total": 12.5, "items": []}
    assert client.get(ORDER).json() == expected, "without what is writeOnly, and with the id of the path"
    assert shop.exchanges[-1].notes == (
        "the example wrong is not valid: response: 'status' is a required property",
    )


@pytest.mark.parametrize(
    "prefer", ["example=empty", 'respond-async, example="empty"', "code=200; example=empty"]
)
def test_an_example_can_be_chosen(client: httpx2.Client, prefer: str) -> None:
    assert client.get(ORDER, headers={"prefer": prefer}).json()["status"] == "open"


def test_an_example_that_is_chosen_is_not_changed(tmp_path: Path) -> None:
    text = SHOP.read_text()
    schema = '                  next_cursor: { type: [string, "null"] }\n'
    examples = "              examples: { empty: { value: { data: [], next_cursor: null } } }\n"
    document = tmp_path / "openapi.yaml"
    document.write_text(text.replace(schema, schema + examples))
    with serve(document) as server, httpx2.Client(base_url=server.url, headers=KEY) as client:
        chosen = client.get("/orders?limit=2", headers={"prefer": "example=empty"})
        order = client.get("/orders/ord_cccccc", headers={"prefer": "example=empty"})
        assert len(client.get("/orders?limit=2").json()["data"]) == 2
    assert chosen.json() == {"data": [], "next_cursor": None}
    assert order.json()["id"] == "ord_bbbbbb"


def test_the_items_of_pages_are_the_same_on_every_port() -> None:
    items: list[Any] = []
    for _ in range(2):
        with serve(GOLDEN / "pagination") as server:
            items.append(httpx2.get(f"{server.url}/link", params={"api_key": "secret"}).json())
    assert len(items[0]) == 3
    assert items[0] == items[1]


def test_data_is_made_on_request_and_is_the_same_for_the_same_request(client: httpx2.Client) -> None:
    first, again = (client.get(ORDER, headers={"prefer": "dynamic=true"}).json() for _ in range(2))
    assert first == again
    assert first["customer"]["email"].startswith(first["customer"]["first_name"].lower())
    other = client.get("/orders/ord_zzz999", headers={"prefer": "dynamic=true"}).json()
    assert other["customer"] != first["customer"]


def test_a_status_can_be_chosen(client: httpx2.Client) -> None:
    response = client.get(ORDER, headers={"prefer": "code=404"})
    assert (response.status_code, response.json()["code"]) == (404, 404)
    missing = client.get(ORDER, headers={"prefer": "code=418"})
    assert (missing.status_code, missing.headers["content-type"]) == (418, "application/problem+json")


def test_an_error_that_is_chosen_is_sent_whatever_the_client_accepts(tmp_path: Path) -> None:
    """An SDK asks for the media type of the success."""
    text = SHOP.read_text()
    error = """          description: There is none.
          content: { application/json:"""
    document = tmp_path / "openapi.yaml"
    document.write_text(text.replace(error, error.replace("/json:", "/problem+json:")))
    json = {"accept": "application/json"}
    with serve(document) as server, httpx2.Client(base_url=server.url, headers=KEY | json) as client:
        response = client.get(ORDER, headers={"prefer": "code=404"})
        success = client.get(ORDER, headers={"prefer": "code=200", "accept": "image/png"})
    assert (response.status_code, response.headers["content-type"]) == (404, "application/problem+json")
    assert response.json()["code"] == 404
    assert success.status_code == 406


def test_some_statuses_have_no_body(client: httpx2.Client) -> None:
    for response in (client.get(ORDER, headers={"prefer": "code=304"}), client.delete("/orders/a")):
        assert (response.content, "content-type" in response.headers) == (b"", False)


def test_the_client_chooses_the_media_type(client: httpx2.Client) -> None:
    xml = client.get(ORDER, headers={"accept": "application/json;q=0.1, application/xml"})
    assert xml.headers["content-type"] == "application/xml"
    assert "<id>ord_abc123</id>" in xml.text
    refused = client.get(ORDER, headers={"accept": "image/png"})
    assert refused.status_code == 406
    assert client.get(ORDER, headers={"accept": "image/png, */*;q=0.1"}).status_code == 200


def test_headers_are_those_of_the_document(client: httpx2.Client) -> None:
    assert 0 <= int(client.get("/orders").headers["x-remaining"]) <= 5


def test_a_response_that_no_value_can_have_is_an_error_of_the_server(
    shop: Server, client: httpx2.Client
) -> None:
    assert client.get("/nothing-fits").status_code == 500
    assert "no valid value could be made" in shop.exchanges[-1].line


def test_a_flag_of_the_body_asks_for_a_stream(client: httpx2.Client) -> None:
    plain = client.post("/chat", json={"model": "m"})
    assert (plain.headers["content-type"], plain.json()["model"]) == ("application/json", "m")
    stream = client.post("/chat", json={"stream": True, "model": "m"})
    assert stream.headers["content-type"] == "text/event-stream"
    events = stream.text.strip().split("\n\n")
    assert len(events) == 5
    assert all(event.startswith('data: {"delta":"') and '"model":"m"' in event for event in events[:-1])
    assert events[-1] == "data: [DONE]"


def test_lines_are_several(client: httpx2.Client) -> None:
    assert len(client.get("/lines").text.splitlines()) == 4


def test_pages_end(client: httpx2.Client) -> None:
    cursor: Any = ""
    pages: list[list[Any]] = []
    while cursor is not None and len(pages) < 9:
        body = client.get("/orders", params={"limit": 2, "cursor": cursor}).json()
        pages.append([order["id"] for order in body["data"]])
        cursor = body["next_cursor"]
    assert list(map(len, pages)) == [2, 2, 1]
    assert len({id_ for page in pages for id_ in page}) == 5
    assert client.get("/orders", params={"cursor": "unknown"}).json() == {"data": [], "next_cursor": None}


# --- faults


def test_faults_can_be_chosen(shop: Server, client: httpx2.Client) -> None:
    limited = client.get(ORDER, headers={"prefer": "fault=429"})
    assert (limited.status_code, limited.headers["retry-after"]) == (429, "1")
    assert limited.json() == {"code": 429, "message": "this error was made on purpose"}
    assert client.get(ORDER, headers={"prefer": "fault=503"}).status_code == 503
    with pytest.raises(httpx2.RemoteProtocolError):
        client.get(ORDER, headers={"prefer": "fault=truncate"})
    with pytest.raises(httpx2.ReadError):
        client.get(ORDER, headers={"prefer": "fault=reset"})
    assert shop.exchanges[-1].status == 0


def test_faults_are_drawn_from_the_seed() -> None:
    def statuses() -> list[int]:
        with serve(SHOP, faults="50%", seed=3) as server:
            for _ in range(12):
                with suppress(httpx2.HTTPError):
                    httpx2.get(f"{server.url}/orders/latest")
            return [exchange.status for exchange in server.exchanges]

    first = statuses()
    assert first == statuses()
    assert len({*first}) > 2


def test_responses_take_their_time() -> None:
    with serve(SHOP, latency="60ms..61ms") as server:
        assert httpx2.get(f"{server.url}/orders/latest").elapsed.total_seconds() > 0.06
        assert server.exchanges[-1].milliseconds > 60


def test_responses_are_sent_at_once() -> None:
    """Not when the client has acknowledged the headers, which systems put off for 40 ms."""
    found: list[int] = []

    class Noted(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            connection: socket.socket = transport.get_extra_info("socket")
            found.append(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            assert isinstance(transport, asyncio.Transport)
            transport.close()

    async def run(listener: socket.socket) -> None:
        server = await asyncio.get_running_loop().create_server(Noted, sock=listener)
        async with server:
            reader, writer = await asyncio.open_connection(*listener.getsockname())
            await reader.read()
            writer.close()

    with bind("127.0.0.1", 0) as listener:
        asyncio.run(run(listener))
    assert [bool(value) for value in found] == [True]


# --- embeddings


def dot(one: list[float], other: list[float]) -> float:
    """How near two unit vectors are."""
    return sum(left * right for left, right in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("sdk", "path", "more"),
    [
        ("orq", "/v2/router/embeddings", {}),
        ("openrouter", "/api/v1/embeddings", {}),
        ("atoma", "/v1/embeddings", {}),
    ],
)
def test_embeddings_are_unit_vectors_of_the_texts(sdk: str, path: str, more: dict[str, Any]) -> None:
    folder = ROOT / "specs" / sdk
    if not folder.is_dir():  # a provider may be taken out, and its tests go with it
        return
    texts = ["the cat sat on the mat", "a cat sat on a mat", "quarterly tax forms for companies"]
    with serve(folder) as server, httpx2.Client(base_url=server.url, headers=KEY) as client:
        body = {"model": "m", "input": texts, "dimensions": 128, **more}
        plain = client.post(path, json=body).json()
        coded = client.post(path, json={**body, "encoding_format": "base64"}).json()
        one = client.post(path, json={**body, "input": texts[0]}).json()
    vectors = [item["embedding"] for item in plain["data"]]
    assert [len(vector) for vector in vectors] == [128, 128, 128]
    assert all(math.isclose(math.hypot(*vector), 1, rel_tol=1e-6) for vector in vectors)
    assert dot(vectors[0], vectors[1]) > dot(vectors[0], vectors[2]) + 0.2
    assert one["data"][0]["embedding"] == vectors[0]
    assert plain["model"] == "m"
    assert plain["usage"]["prompt_tokens"] == plain["usage"]["total_tokens"] > 10
    first = struct.unpack("<128f", b64decode(coded["data"][0]["embedding"]))
    assert first == pytest.approx(vectors[0], abs=1e-6)


def test_texts_without_spaces_have_words_too() -> None:
    near, far = embeddings.vector("日本語の文章", 128), embeddings.vector("経済成長率", 128)
    text = embeddings.vector("日本語のテキスト", 128)
    assert dot([*text], [*near]) > dot([*text], [*far]) + 0.2


# --- many items


def test_operations_that_take_many_items_have_a_result_for_each() -> None:
    texts = ["a", "b", "c"]
    with serve(GOLDEN / "bulk") as server, httpx2.Client(base_url=server.url, headers=KEY) as client:
        vectors = client.post("/embeddings", json={"model": "m", "input": texts}).json()["data"]
        tokens = client.post("/embeddings", json={"model": "m", "input": [1, 2, 3]}).json()["data"]
        verdicts = client.post("/moderations", json={"texts": texts}).json()["results"]
        meanings = client.get("/words", params={"word": texts}).json()
        documents: list[dict[str, object]] = [{"id": text, "values": []} for text in texts]
        nested = client.post("/classifications", json={"documents": documents, "labels": []}).json()
        entries = client.put("/vectors", json=documents).json()
    assert [one["index"] for one in vectors] == [0, 1, 2]
    assert [one["index"] for one in tokens] == [0]
    assert [one["number"] for one in meanings] == [0, 1, 2]
    assert (len(verdicts), len(nested["output"]["items"]), [*entries]) == (3, 3, ["upserted"])


# --- the files


def test_a_changed_document_is_served_and_a_broken_one_is_not(tmp_path: Path) -> None:
    from sdkwright.mock.application import MockApp

    document, said = tmp_path / "openapi.yaml", list[str]()
    document.write_text(SHOP.read_text(encoding="utf-8"), encoding="utf-8")
    app = MockApp(tmp_path, say=said.append)
    assert not app.reload()
    document.write_text("openapi: [", encoding="utf-8")
    assert not app.reload()
    assert said[-1].endswith("still serving what they were before")
    assert len(app.mocked.operations) == 9
    (tmp_path / "sdk.toml").write_text('[subset]\ninclude = ["path:/chat"]\n', encoding="utf-8")
    document.write_text(SHOP.read_text(encoding="utf-8"), encoding="utf-8")
    assert app.reload()
    assert (said[-1], len(app.mocked.operations)) == ("reloaded: 1 operations", 1)


def test_programs_can_have_the_application_alone() -> None:
    from starlette.testclient import TestClient

    from sdkwright.mock import app

    assert TestClient(app(SHOP, include=["path:/chat"])).get("/orders").status_code == 404
