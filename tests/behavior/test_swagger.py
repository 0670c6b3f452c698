"""SDKs of Swagger 2.0 documents on the wire: the golden cases `swagger` and `collections`."""

from __future__ import annotations

import asyncio
import base64
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright.pipeline import build
from tests.behavior.test_bodies import parts
from tests.support.golden import package
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

PAIR = ["a", "b c"]


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("csv", "csv=a,b%20c"),
        ("ssv", "ssv=a%20b%20c"),
        ("tsv", "tsv=a%09b%20c"),
        ("pipes", "pipes=a%7Cb%20c"),
        ("multi", "multi=a&multi=b%20c"),
        ("odd", "odd=a,b%20c"),
    ],
)
def test_the_collection_formats_of_queries(tmp_path: Path, name: str, query: str) -> None:
    with package("collections", tmp_path) as (_, client, server):
        server.answer(200, json=[])
        assert client.find_books(**{name: PAIR}) == []
        assert server.requests[0].query == query


def test_arrays_in_headers_paths_and_arrays(tmp_path: Path) -> None:
    with package("collections", tmp_path) as (_, client, server):
        server.answer(200, json=[])
        client.find_books(x_shelves=[1, 2], pairs=[[1, 2], [3]])
        server.answer(200, json={"title": "t", "sequel": None})
        book = client.put_book(shelf=["a/b", "c"], title="t")
        first, second = server.requests
        assert (first.headers["x-shelves"], first.params) == ("1,2", [("pairs", "[1,2],[3]")])
        assert (second.path, second.json()) == ("/shelves/a%2Fb,c", {"title": "t"})
        assert book.sequel is None


def test_the_collection_formats_of_forms(tmp_path: Path) -> None:
    with package("collections", tmp_path) as (_, client, server):
        server.answer(204)
        client.send_form(title="t", csv=PAIR, ssv=PAIR, tsv=PAIR, pipes=PAIR, multi=PAIR)
        (request,) = server.requests
        assert request.headers["content-type"] == "application/x-www-form-urlencoded"
        assert request.body.decode().split("&") == [
            "title=t",
            "csv=a,b%20c",
            "ssv=a%20b%20c",
            "tsv=a%09b%20c",
            "pipes=a%7Cb%20c",
            "multi=a",
            "multi=b%20c",
        ]


def test_the_collection_formats_of_forms_with_files(tmp_path: Path) -> None:
    with package("collections", tmp_path) as (_, client, server):
        server.answer(200, body=b"\x89PNG", headers={"content-type": "image/png"})
        cover = client.send_file(title="t", cover=("c.png", b"\x89PNG"), csv=PAIR, tsv=PAIR, multi=PAIR)
        assert cover == b"\x89PNG"
        named = [(name, file, content) for name, file, _, content in parts(server.requests[0])]
        assert named == [
            ("title", None, b"t"),
            ("cover", "c.png", b"\x89PNG"),
            ("csv", None, b"a,b c"),
            ("tsv", None, b"a\tb c"),
            ("multi", None, b"a"),
            ("multi", None, b"b c"),
        ]


def test_a_form_without_a_file(tmp_path: Path) -> None:
    with (
        package("swagger", tmp_path) as (module, _, server),
        _client(module, server, credentials="ada:pw") as it,
    ):
        server.answer(204)
        assert it.ships.rename(id=7, name="Bo", aliases=["x", "y"], notes=["1", "2"]) is None
        (request,) = server.requests
        assert (request.method, request.path) == ("PUT", "/ships/7")
        assert request.body == b"name=Bo&aliases=x,y&notes=1&notes=2"
        assert request.headers["authorization"] == f"Basic {base64.b64encode(b'ada:pw').decode()}"


def _client(module: ModuleType, server: Loopback, **arguments: Any) -> Any:
    """A client of the golden case `swagger` with credentials."""
    return module.Harbor(server_url=server.url, retry_config=None, **arguments)


def test_api_keys_and_operations_without_credentials(tmp_path: Path) -> None:
    with package("swagger", tmp_path) as (module, _, server), _client(module, server, api_key="k") as client:
        server.answer(200, json=[])
        client.ships.list(x_trace="t")
        server.answer(204)
        with pytest.warns(DeprecationWarning, match="remove"):
            client.ships.remove(id=1)
        first, second = server.requests
        assert (first.headers["x-key"], first.headers["x-trace"]) == ("k", "t")
        assert (second.headers["x-key"], second.headers["authorization"]) == (None, None)


def test_client_credentials_fetch_a_token(tmp_path: Path) -> None:
    with package("swagger", tmp_path) as (module, _, server):
        arguments = {"client_id": "c", "client_secret": "s", "token_url": f"{server.url}/token"}
        with _client(module, server, **arguments) as client:
            server.answer(200, json={"access_token": "t-1", "token_type": "Bearer"})
            server.answer(200, body="written", headers={"content-type": "text/plain"})
            assert client.write_log(body="line") == "written"
        token, call = server.requests
        assert (token.path, call.headers["authorization"]) == ("/token", "Bearer t-1")
        assert (call.headers["content-type"], call.headers["accept"]) == ("text/plain", "text/plain")
        assert call.body == b"line"


@pytest.fixture(name="ships")
def _ships(tmp_path: Path) -> Any:
    with (
        package("swagger", tmp_path) as (module, _, server),
        _client(module, server, api_key="k") as client,
    ):
        yield module, client, server


def test_queries_of_the_twins(ships: tuple[ModuleType, Any, Loopback]) -> None:
    _, client, server = ships
    server.answer(200, json=[])
    client.ships.list(
        limit=5,
        flags=["nl", "de"],
        berths=[1, 2],
        ports=["a", "b"],
        lines=["c", "d"],
        since=date(2024, 2, 29),
    )
    assert server.requests[0].query == (
        "limit=5&flags=nl&flags=de&berths=1,2&ports=a%20b&lines=c%7Cd&since=2024-02-29"
    )


def test_a_discriminator_selects_the_definition_by_its_name(ships: tuple[ModuleType, Any, Loopback]) -> None:
    module, client, server = ships
    tug, ferry = {"kind": "Tug", "name": "Ada", "power": 900}, {"kind": "Ferry", "name": "Bo", "seats": None}
    server.answer(200, json=[tug, ferry, {"kind": "Raft", "name": "Cy", "captain": None}])
    first, second, third = client.ships.list()
    assert (type(first), type(second)) == (module.models.Tug, module.models.Ferry)
    assert (first.power, second.seats, third.kind, third.captain) == (900, None, "Raft", None)
    server.answer(201, json=tug)
    assert client.ships.add(body=module.models.Tug(kind="Tug", name="Ada", power=900)) == first
    assert server.requests[1].json() == tug
    assert server.requests[1].headers["content-type"] == "application/json"


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_files(ships: tuple[ModuleType, Any, Loopback], kind: str) -> None:
    module, client, server = ships

    async def awaited() -> tuple[bytes, str]:
        async with module.Harbor(api_key="k", server_url=server.url, retry_config=None) as other:
            papers = await other.ships.get_papers_async(id=1)
            return papers, await other.ships.add_papers_async(id=1, scan=b"scan", pages=2, labels=["a", "b"])

    server.answer(200, body=b"%PDF", headers={"content-type": "application/pdf"})
    server.answer(200, json="fine")
    if kind == "async":
        assert asyncio.run(awaited()) == (b"%PDF", "fine")
    else:
        assert client.ships.get_papers(id=1) == b"%PDF"
        assert client.ships.add_papers(id=1, scan=b"scan", pages=2, labels=["a", "b"]) == "fine"
    get, post = server.requests
    assert get.headers["accept"].startswith("application/pdf")
    assert [(name, content) for name, _, _, content in parts(post)] == [
        ("scan", b"scan"),
        ("pages", b"2"),
        ("labels", b"a"),
        ("labels", b"b"),
    ]


def test_errors_have_the_media_types_of_the_operation(ships: tuple[ModuleType, Any, Loopback]) -> None:
    module, client, server = ships
    server.answer(404, json={"message": "no papers"})
    with pytest.raises(module.errors.NotFoundError) as caught:
        client.ships.get_papers(id=1)
    assert caught.value.data.message == "no papers"
    server.answer(500, json={"message": "broken"})
    with pytest.raises(module.errors.APIStatusError) as default:
        client.ships.list()
    assert default.value.data.message == "broken"


FILES = """
swagger: '2.0'
info: {title: Files, version: '1'}
host: files.example
schemes: [https]
produces: [%s]
paths:
  /file: {get: {operationId: load, responses: {'200': {description: It., schema: {type: file}}}}}
"""


@pytest.mark.parametrize("produces", ["application/json", "application/octet-stream", "text/csv"])
def test_a_file_is_bytes_whatever_the_document_produces(tmp_path: Path, produces: str) -> None:
    document = tmp_path / "files.yaml"
    document.write_text(FILES % produces, encoding="utf-8")
    result = build(document)
    write(result.files, tmp_path / "sdk")
    with importable(tmp_path / "sdk", result.module) as module, Loopback() as server:
        server.answer(200, body=b'{"a": 1}', headers={"content-type": produces})
        with module.Files(server_url=server.url) as client:
            assert client.load() == b'{"a": 1}'
