"""Edges of rules: where a comparison, a default or a step the other way round would be noticed nowhere else."""

from __future__ import annotations

import ast
import asyncio
import json
import zlib
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, get_overloads

import pytest

from sdkwright.diagnostics.report import SpecError
from sdkwright.ir.algebra import without_null
from sdkwright.ir.types import NULL, Literals, Scalar, UnionOf
from sdkwright.lower.schemas.scalars import literals
from sdkwright.pipeline import build
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

JSON = "application/json"
TEXT = {"type": "string"}


@contextmanager
def made(folder: Path, paths: Mapping[str, Any], settings: str = "", **more: Any) -> Generator[ModuleType]:
    """The package of a document with these paths, imported."""
    document = {"openapi": "3.2.0", "info": {"title": "Edge", "version": "1"}, "paths": paths, **more}
    (folder / "edge").mkdir()
    (folder / "edge" / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    (folder / "edge" / "sdk.toml").write_text(settings, encoding="utf-8")
    result = build(folder / "edge")
    write(result.files, folder / "out")
    with importable(folder / "out", result.module) as module:
        yield module


def answers(schema: Any, kind: str = JSON, key: str = "schema") -> dict[str, Any]:
    return {"responses": {"200": {"description": "Done.", "content": {kind: {key: schema}}}}}


def body(schema: Any, kind: str = JSON, **media: Any) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {kind: {"schema": schema, **media}}}}


DONE = {"responses": {"204": {"description": "Done."}}}


def test_an_error_among_the_items_of_a_stream_may_look_like_an_item(tmp_path: Path) -> None:
    """It has nothing of a model whose fields are all optional, and validates all the same."""
    text = {"type": "object", "properties": {"text": TEXT}}
    event = {"properties": {"data": {**TEXT, "contentMediaType": JSON, "contentSchema": text}}}
    paths = {"/x": {"get": {"operationId": "listen", **answers(event, "text/event-stream", "itemSchema")}}}
    with made(tmp_path, paths) as module, Loopback() as server:
        client = module.Edge(server_url=server.url)
        events = b'data: {"text": "a"}\n\ndata: {"error": {"code": 500, "message": "No."}}\n\n'
        server.answer(body=events, headers={"content-type": "text/event-stream"})
        with client, client.listen() as stream:
            assert next(stream).data.text == "a"
            with pytest.raises(module.errors.EdgeError, match=r"No\."):
                next(stream)


@pytest.mark.parametrize("awaited", [False, True])
def test_compressed_bytes_end_where_their_compression_ends(tmp_path: Path, awaited: bool) -> None:
    """Of what a decompressor holds back nothing is lost, and nothing at all is a valid answer."""
    paths = {"/x": {"get": {"operationId": "load", **answers({}, "application/octet-stream")}}}

    async def loaded_async(client: Any) -> bytes:
        async with client, client.with_streaming_response.load_async() as found:
            return b"".join([piece async for piece in found.iter_bytes()])

    with made(tmp_path, paths) as module, Loopback() as server:
        packer = zlib.compressobj(wbits=-15)
        whole = b"a" * 131_172
        packed = packer.compress(whole) + packer.flush()
        for content, coding, expected in ((packed, "deflate", whole), (b"", "gzip", b"")):
            fields = {"content-type": "application/octet-stream", "content-encoding": coding}
            server.answer(body=content, headers=fields)
            client = module.Edge(server_url=server.url)
            if awaited:
                assert asyncio.run(loaded_async(client)) == expected
                continue
            with client, client.with_streaming_response.load() as found:
                assert b"".join(found.iter_bytes()) == expected


def test_a_credential_in_a_header_is_no_secret_of_the_query(tmp_path: Path) -> None:
    """The next page's address keeps a parameter that is called like the header of a scheme."""
    found = {"type": "object", "properties": {"items": {"type": "array", "items": TEXT}, "next": TEXT}}
    settings = '[operations.list]\npagination = { kind = "url", next = "next", items = "items" }\n'
    schemes = {"k": {"type": "apiKey", "in": "header", "name": "token"}}
    with (
        made(
            tmp_path,
            {"/x": {"get": {"operationId": "list", **answers(found)}}},
            settings,
            components={"securitySchemes": schemes},
            security=[{"k": []}],
        ) as module,
        Loopback() as server,
        module.Edge(server_url=server.url, api_key="s") as client,
    ):
        server.answer(json={"items": ["a"], "next": "/x?token=t1&page=2"})
        server.answer(json={"items": ["b"]})
        assert list(client.list().iter_items()) == ["a", "b"]
        assert [request.query for request in server.requests] == ["", "token=t1&page=2"]


def test_pages_of_operations_of_one_name_have_names_of_their_own(tmp_path: Path) -> None:
    whole = {"type": "integer"}
    parameters = [{"name": name, "in": "query", "schema": whole} for name in ("offset", "limit")]
    pet = {"type": "object", "properties": {"id": TEXT}}
    listed = {"parameters": parameters, **answers({"type": "array", "items": pet})}
    paths = {
        "/a": {"get": {"operationId": "list_pets", "tags": ["cats"], **listed}},
        "/b": {"get": {"operationId": "listPets", "tags": ["dogs"], **listed}},
    }
    with made(tmp_path, paths) as module, module.Edge(server_url="http://127.0.0.1:1") as client:
        pages = [group.list_pets.__annotations__["return"] for group in (client.cats, client.dogs)]
    assert pages == ["models.ListPetsPage", "models.ListPetsPage2"]


RAISED = (
    "ResponseValidationError",
    "APIConnectionError",
    "APITimeoutError",
    "APIDeadlineError",
    "ArgumentError",
    "MissingCredentialsError",
)


@pytest.mark.parametrize("name", RAISED)
def test_an_error_of_a_status_is_not_called_like_one_of_the_runtime(name: str, tmp_path: Path) -> None:
    gone = {"404": {"description": "Gone."}}
    paths = {"/x": {"get": {"operationId": "get", "responses": {**DONE["responses"], **gone}}}}
    with (
        pytest.raises(SpecError, match=f"`{name}` cannot be given: it is a class of every SDK"),
        made(tmp_path, paths, f'[errors.names]\n404 = "{name}"\n'),
    ):
        raise AssertionError("it was given")


@pytest.mark.parametrize("encoding", ["8bit", "7bit", "binary"])
def test_an_image_whose_bytes_stay_as_they_are_is_bytes(encoding: str, tmp_path: Path) -> None:
    image = {"type": "string", "contentMediaType": "image/png", "contentEncoding": encoding}
    upload = body(
        {"type": "object", "required": ["image"], "properties": {"image": image}}, "multipart/form-data"
    )
    with (
        made(tmp_path, {"/x": {"post": {"operationId": "send", **upload, **DONE}}}) as module,
        Loopback() as server,
        module.Edge(server_url=server.url) as client,
    ):
        server.answer(204)
        client.send(image=b"\x89\xff")
        assert b"\r\n\r\n\x89\xff\r\n" in server.requests[0].body


@pytest.mark.parametrize(
    ("value", "kept"), [(2**63 - 1, True), (-(2**63 - 1), True), (2**63, False), (-(2**63), False)]
)
def test_the_largest_constants(value: int, kept: bool) -> None:
    assert (literals((value,)) == Literals((value,))) is kept


def test_an_example_of_what_requires_itself_ends(tmp_path: Path) -> None:
    node = {"type": "object", "required": ["name", "inner"], "properties": {"name": TEXT}}
    node["properties"]["inner"] = {"$ref": "#/components/schemas/Node"}  # type: ignore[index]
    paths = {"/x": {"post": {"operationId": "send", **body({"$ref": "#/components/schemas/Node"}), **DONE}}}
    with made(tmp_path, paths, components={"schemas": {"Node": node}}):
        text = (tmp_path / "out" / "docs" / "client.md").read_text(encoding="utf-8")
    assert 2 <= text.count("inner") < 20


def test_a_part_with_a_type_is_no_file_because_of_its_content_type(tmp_path: Path) -> None:
    """Where only the encoding says what a part is, it is a file."""
    kind = {"contentType": "image/png"}
    paths = {
        f"/{name}": {
            "post": {
                "operationId": name,
                "requestBody": {
                    "required": True,
                    "content": {"multipart/mixed": {"itemSchema": schema, "itemEncoding": kind}},
                },
                **DONE,
            }
        }
        for name, schema in (("told", TEXT), ("free", {}))
    }
    with (
        made(tmp_path, paths) as module,
        Loopback() as server,
        module.Edge(server_url=server.url) as client,
    ):
        server.answer(204, default=True)
        client.told(body=["a text"])
        client.free(body=[b"\xff"])
        assert b"\r\n\r\na text\r\n" in server.requests[0].body
        assert b"\r\n\r\n\xff\r\n" in server.requests[1].body
        with pytest.raises(module.errors.ArgumentError, match="expected a string"):
            client.told(body=[b"\xff"])


def test_a_wildcard_takes_any_media_type(tmp_path: Path) -> None:
    content: dict[str, Any] = {"image/*": {"schema": {}}, "application/pdf": {"schema": {}}}
    send = {"operationId": "send", "requestBody": {"required": True, "content": content}, **DONE}
    with (
        made(tmp_path, {"/x": {"post": send}}) as module,
        Loopback() as server,
        module.Edge(server_url=server.url) as client,
    ):
        server.answer(204, default=True)
        client.send(body=b"x", media_type="image/webp")
        assert server.requests[0].headers["content-type"] == "image/webp"
        source = "".join(path.read_text() for path in (tmp_path / "out").rglob("*.py"))
    assert "media_type: Literal" not in source
    assert "media_type: Optional[Literal" not in source


def test_a_type_without_its_null_has_none() -> None:
    text, number = Scalar("string"), Scalar("integer")
    assert without_null(UnionOf((text, NULL))) == (text, True)
    assert without_null(UnionOf((text, NULL, number))) == (UnionOf((text, number)), True)
    assert without_null(UnionOf((text, number))) == (UnionOf((text, number)), False)


def test_the_data_of_an_error_may_be_called_like_another_error(tmp_path: Path) -> None:
    def said(name: str) -> dict[str, Any]:
        return {"description": "No.", "content": {JSON: {"schema": {"$ref": f"#/components/schemas/{name}"}}}}

    schemas = {name: {"type": "object", "properties": {"why": TEXT}} for name in ("Gone", "Lost")}
    paths = {
        "/x": {
            "get": {
                "operationId": "get",
                "responses": {**DONE["responses"], "404": said("Gone"), "410": said("Lost")},
            }
        }
    }
    settings = '[errors.names]\n404 = "Missing"\n410 = "MissingData"\n'
    with made(tmp_path, paths, settings, components={"schemas": schemas}) as module, Loopback() as server:
        server.answer(410, json={"why": "w"})
        with module.Edge(server_url=server.url) as client, pytest.raises(module.errors.MissingData) as caught:
            client.get()
        assert caught.value.data.why == "w"
    tree = ast.parse((tmp_path / "out/edge/errors.py").read_text(encoding="utf-8"))
    classes = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    others = [
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    assert set(classes).isdisjoint(others)


def test_a_body_without_the_flag_asks_for_no_stream(tmp_path: Path) -> None:
    """Of several bodies, only those with the property `stream` have a signature that returns one."""
    told = {
        "type": "object",
        "required": ["text"],
        "properties": {"text": TEXT, "stream": {"type": "boolean"}},
    }
    content = {
        JSON: {"schema": told},
        "application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": {"line": TEXT}}},
    }
    found = {JSON: {"schema": {"type": "object"}}, "text/event-stream": {"schema": {"type": "object"}}}
    talk = {
        "operationId": "talk",
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "Done.", "content": found}},
    }
    with made(tmp_path, {"/x": {"post": talk}}) as module:
        signatures = [item.__annotations__ for item in get_overloads(module.Edge.talk)]
    assert [(item.get("stream"), item["return"].partition("[")[0]) for item in signatures] == [
        ("Literal[False] | None", "dict"),
        ("Literal[True]", "Stream"),
        (None, "dict"),
    ]
