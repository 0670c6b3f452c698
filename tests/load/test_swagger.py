"""Swagger 2.0 documents as OpenAPI 3.1: what each construct becomes, and what is said about it, with places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import Location, Report
from sdkwright.load.provider import find_provider
from sdkwright.openapi.model import Document, Operation, Parameter
from sdkwright.parse.document import parse
from sdkwright.pipeline import build
from sdkwright.syntax.source import Converted, Source
from sdkwright.validate.validate import validate
from tests.load.test_load import loaded, write
from tests.support.jsontypes import is_array, is_object

GET = "/paths/~1a/get"


def document(**more: Any) -> dict[str, Any]:
    """A document with nothing but what it needs."""
    return {
        "swagger": "2.0",
        "info": {"title": "T", "version": "1"},
        "produces": ["a/b+json"],
        "paths": {},
        **more,
    }


def parsed(tmp_path: Path, tree: dict[str, Any], **files: Any) -> tuple[Document, list[tuple[str, str]]]:
    """A document, parsed, and the pointers and messages of its problems."""
    read, problems, _ = reported(tmp_path, tree, **files)
    return read, [(pointer, message) for pointer, message, _ in problems]


def reported(
    tmp_path: Path, tree: dict[str, Any], **files: Any
) -> tuple[Document, list[tuple[str, str, str]], Source]:
    """A document, parsed; pointer, message and hint of each problem; and the source."""
    texts = {"a.json": tree, **{f"{name}.json": file for name, file in files.items()}}
    folder: dict[str, str | bytes] = {name: json.dumps(text, indent=1) for name, text in texts.items()}
    source, report = loaded(write(tmp_path, folder, "a.json"))
    read = parse(source, report)
    problems = [(p.at.pointer, p.message, p.hint) for p in report.problems if isinstance(p.at, Location)]
    assert len(problems) == len(report.problems)
    return read, problems, source


def operation(tmp_path: Path, *, get: dict[str, Any], **more: Any) -> tuple[Operation, list[tuple[str, str]]]:
    """The operation GET /a of a document, parsed."""
    responses = {"200": {"description": ""}}
    read, problems = parsed(
        tmp_path, document(paths={"/a": {"get": {"responses": responses, **get}}}, **more)
    )
    (item,) = read.operations
    return item, problems


def parameter(tmp_path: Path, **keys: Any) -> tuple[Parameter, list[tuple[str, str]]]:
    """A query parameter, parsed."""
    item, problems = operation(tmp_path, get={"parameters": [{"name": "p", "in": "query", **keys}]})
    (found,) = item.parameters
    return found, problems


@pytest.mark.parametrize("version", ["'2.0'", "2.0", "'2'", "2"])
def test_versions(tmp_path: Path, version: str) -> None:
    source, report = loaded(write(tmp_path, {"a.yaml": f"swagger: {version}\npaths: {{}}\n"}, "a.yaml"))
    assert source.specification == f"Swagger {version.strip(chr(39))}"
    hints = [problem.hint for problem in report.problems]
    assert hints == ([] if "." in version else ["write `swagger: '2.0'`"])


@pytest.mark.parametrize(
    ("keys", "urls", "place"),
    [
        ({}, [], None),
        ({"basePath": "/"}, [], None),
        ({"basePath": "v1/"}, ["/v1"], "/basePath"),
        ({"host": "a.b", "schemes": ["https"]}, ["https://a.b"], "/host"),
        (
            {"host": "a.b:8/", "basePath": "/v", "schemes": ["http", "https"]},
            ["http://a.b:8/v", "https://a.b:8/v"],
            "/host",
        ),
        ({"host": "a.b", "schemes": ["HTTPS", "https"]}, ["https://a.b"], "/host"),
        ({"host": "a.b"}, ["https://a.b"], "/host"),
        ({"host": "localhost:1"}, ["http://localhost:1"], "/host"),
        ({"host": "http://a.b", "basePath": "/v"}, ["http://a.b/v"], "/host"),
        ({"host": "a.b", "schemes": ["wss"]}, ["https://a.b"], "/host"),
    ],
)
def test_servers(tmp_path: Path, keys: dict[str, Any], urls: list[str], place: str | None) -> None:
    read, _ = parsed(tmp_path, document(**keys))
    assert [server.url for server in read.servers] == urls
    assert {server.at.pointer for server in read.servers} == ({place} if place else set())


@pytest.mark.parametrize(
    ("keys", "pointer", "message"),
    [
        ({"host": "a.b"}, "/host", "the document has no `schemes`; using `https`"),
        ({"host": "http://a.b"}, "/host", "`host` must not contain a scheme"),
        ({"host": "a.b", "schemes": ["https", "ws"]}, "/schemes/1", "the scheme `ws` is not HTTP; ignored"),
        ({"host": 3}, "/host", "`host` must be a string, not a number; treated as `3`"),
    ],
)
def test_messages_about_servers(tmp_path: Path, keys: dict[str, Any], pointer: str, message: str) -> None:
    assert (pointer, message) in parsed(tmp_path, document(**keys))[1]


def test_schemes_of_an_operation(tmp_path: Path) -> None:
    item, _ = operation(tmp_path, get={"schemes": ["http"]}, host="a.b", schemes=["https"])
    assert [(server.url, server.at.pointer) for server in item.servers] == [("http://a.b", f"{GET}/schemes")]
    item, _ = operation(tmp_path, get={"schemes": ["http", "https"]}, host="a.b", schemes=["https"])
    assert item.servers == ()


@pytest.mark.parametrize(
    ("name", "style", "explode"),
    [
        (None, "form", False),
        ("csv", "form", False),
        ("ssv", "spaceDelimited", False),
        ("tsv", "tabDelimited", False),
        ("pipes", "pipeDelimited", False),
        ("multi", "form", True),
    ],
)
def test_collection_formats(tmp_path: Path, name: str | None, style: str, explode: bool) -> None:
    keys = {} if name is None else {"collectionFormat": name}
    item, problems = parameter(tmp_path, type="array", items={"type": "string"}, **keys)
    assert (item.style, item.explode, problems) == (style, explode, [])


def test_a_parameter(tmp_path: Path) -> None:
    keys = {
        "type": "integer",
        "minimum": 1,
        "exclusiveMinimum": True,
        "x-nullable": True,
        "x-example": 3,
        "x-own": 1,
    }
    item, problems = parameter(tmp_path, required=True, description="D", allowEmptyValue=True, **keys)
    assert (item.required, item.description, item.allow_empty, item.examples) == (True, "D", True, (3,))
    assert (item.schema.types, item.schema.constraints) == (("integer", "null"), {"exclusiveMinimum": 1})
    assert (item.at.pointer, item.schema.at, item.extensions) == (
        f"{GET}/parameters/0",
        item.at,
        {"x-own": 1},
    )
    assert problems == []


@pytest.mark.parametrize(
    ("keys", "inside", "message"),
    [
        ({}, "", "a parameter needs a `type`; treated as any value"),
        ({"type": "strin"}, "/type", "unknown type `strin`; ignored"),
        ({"type": "string", "maxLength": "3"}, "/maxLength", '`maxLength` cannot be `"3"`; ignored'),
        ({"in": "querry"}, "/in", "a parameter cannot be in `querry`; ignored"),
        ({"in": None}, "/in", "a parameter needs `in`; ignored"),
        ({"name": ""}, "/name", "a parameter needs a `name`; ignored"),
        ({"type": "array", "items": {"type": "itn"}}, "/items/type", "unknown type `itn`; ignored"),
        (
            {"type": "array", "items": {}, "collectionFormat": "x"},
            "/collectionFormat",
            "unknown `collectionFormat: x`; using `csv`",
        ),
        (
            {"type": "array", "items": {"type": "array"}},
            "/items",
            "items that are arrays have no style; each is written as JSON",
        ),
        (
            {"in": "header", "type": "array", "items": {}, "collectionFormat": "ssv"},
            "/collectionFormat",
            "`collectionFormat: ssv` is not supported in header; using `csv`",
        ),
        ({"in": "body", "type": "string"}, "/type", "`type` must be in a `schema`"),
    ],
)
def test_messages_about_parameters(tmp_path: Path, keys: dict[str, Any], inside: str, message: str) -> None:
    tree = {"parameters": [{"name": "p", "in": "query", **keys}]}
    _, problems = operation(tmp_path, get=tree, consumes=["a/b"])
    assert problems == [(f"{GET}/parameters/0{inside}", message)]


def test_a_body_has_the_media_types_that_the_operation_consumes(tmp_path: Path) -> None:
    body = {"name": "b", "in": "body", "required": True, "description": "D", "schema": {"type": "string"}}
    more = {"x-examples": {"text/plain": "e"}, "x-example": "x"}
    item, problems = operation(
        tmp_path,
        get={"consumes": ["text/plain", "text/css"], "parameters": [{**body, **more}]},
        consumes=["a/b"],
    )
    assert item.body is not None
    assert (item.body.required, item.body.description) == (True, "D")
    assert [(media.type, dict(media.examples)) for media in item.body.content] == [
        ("text/plain", {"example": "e"}),
        ("text/css", {"example": "x"}),
    ]
    place = f"{GET}/parameters/0"
    assert {media.at.pointer for media in item.body.content} == {item.body.at.pointer} == {place}
    assert {media.schema.at.pointer for media in item.body.content if media.schema} == {f"{place}/schema"}
    assert (item.parameters, problems) == ((), [])


def test_without_media_types_bodies_are_json(tmp_path: Path) -> None:
    tree = document(paths={"/a": {"put": {"parameters": [{"name": "b", "in": "body", "schema": {}}]}}})
    tree["paths"]["/a"]["put"]["responses"] = {"200": {"description": "", "schema": {}}}
    del tree["produces"]
    read, problems = parsed(tmp_path, tree)
    (item,) = read.operations
    assert item.body is not None
    assert [media.type for media in (*item.body.content, *item.responses[0].content)] == [
        "application/json"
    ] * 2
    assert problems == [
        ("", "some operations have no `consumes`; treated as `application/json`"),
        ("", "some operations have no `produces`; treated as `application/json`"),
    ]


FIELD = {"name": "f", "in": "formData", "type": "string"}
FILE = {"name": "g", "in": "formData", "type": "file", "required": True}


@pytest.mark.parametrize(
    ("fields", "consumes", "expected"),
    [
        ([FIELD], [], ["application/x-www-form-urlencoded"]),
        ([FIELD], ["multipart/form-data"], ["multipart/form-data"]),
        ([FIELD], ["application/json"], ["application/x-www-form-urlencoded"]),
        (
            [FIELD],
            ["application/x-www-form-urlencoded", "multipart/form-data"],
            ["application/x-www-form-urlencoded", "multipart/form-data"],
        ),
        ([FIELD, FILE], [], ["multipart/form-data"]),
        ([FILE], ["application/x-www-form-urlencoded"], ["multipart/form-data"]),
        ([FILE], ["application/x-www-form-urlencoded", "multipart/form-data"], ["multipart/form-data"]),
    ],
)
def test_forms(tmp_path: Path, fields: list[Any], consumes: list[str], expected: list[str]) -> None:
    item, _ = operation(tmp_path, get={"parameters": fields}, consumes=consumes)
    assert item.body is not None
    assert [media.type for media in item.body.content] == expected
    assert item.body.required is (FILE in fields)
    schema = item.body.content[0].schema
    assert schema is not None
    assert schema.required == (("g",) if FILE in fields else ())
    formats = {name: (field.types, field.format) for name, field in schema.properties.items()}
    known = {"f": (("string",), None), "g": (("string",), "binary")}
    assert formats == {field["name"]: known[field["name"]] for field in fields}
    assert [field.at.pointer for field in schema.properties.values()] == [
        f"{GET}/parameters/{index}" for index in range(len(fields))
    ]


def test_parameters_of_a_path_item(tmp_path: Path) -> None:
    shared: list[dict[str, Any]] = [
        {"name": "x", "in": "query", "type": "string"},
        {"name": "doc", "in": "body", "schema": {}},
    ]
    own = [
        {"name": "x", "in": "query", "type": "integer"},
        {"name": "own", "in": "body", "schema": {"type": "string"}},
    ]
    responses = {"200": {"description": ""}}
    item: dict[str, Any] = {
        "parameters": shared,
        "put": {"responses": responses},
        "post": {"parameters": own, "responses": responses},
    }
    read, problems = parsed(tmp_path, document(paths={"/a": item}, consumes=["a/b"]))
    put, post = read.operations
    assert put.body is not None
    assert post.body is not None
    assert (put.parameters[0].schema.types, put.body.at.pointer) == (("string",), "/paths/~1a/parameters/1")
    assert (post.parameters[0].schema.types, post.body.at.pointer) == (
        ("integer",),
        "/paths/~1a/post/parameters/1",
    )
    assert problems == []


def test_a_duplicate_and_a_form_beside_a_body(tmp_path: Path) -> None:
    body: dict[str, Any] = {"name": "b", "in": "body", "schema": {}}
    item, problems = operation(
        tmp_path, get={"parameters": [body, FIELD, {**body, "name": "c"}]}, consumes=["a/b"]
    )
    assert item.body is not None
    assert item.body.at.pointer == f"{GET}/parameters/0"
    assert problems == [
        (f"{GET}/parameters/2", "duplicate body parameter `c`; the first one is used"),
        (f"{GET}/parameters/1", "an operation has a body or a form; the field `f` is ignored"),
    ]


def test_a_response(tmp_path: Path) -> None:
    response = {
        "description": "D",
        "schema": {"type": "string"},
        "headers": {"X": {"type": "array", "items": {"type": "integer"}, "description": "H"}},
        "examples": {"a/b": "e", "c/d": 1},
    }
    item, problems = operation(tmp_path, get={"produces": ["a/b", "e/f"], "responses": {"200": response}})
    (found,) = item.responses
    assert [(media.type, dict(media.examples)) for media in found.content] == [
        ("a/b", {"example": "e"}),
        ("e/f", {}),
    ]
    (header,) = found.headers
    assert (header.name, header.description, header.schema.types) == ("X", "H", ("array",))
    place = f"{GET}/responses/200"
    assert {found.at.pointer, *(media.at.pointer for media in found.content)} == {place}
    assert header.at.pointer == header.schema.at.pointer == f"{place}/headers/X"
    assert header.schema.items is not None
    assert header.schema.items.at.pointer == f"{place}/headers/X/items"
    assert problems == []


@pytest.mark.parametrize(
    ("produces", "expected"),
    [
        ([], ["*/*"]),
        (["application/json"], ["*/*"]),
        (["text/csv"], ["*/*"]),
        (["application/pdf", "application/json", "image/png"], ["application/pdf", "image/png"]),
    ],
)
def test_files(tmp_path: Path, produces: list[str], expected: list[str]) -> None:
    responses = {"200": {"description": "", "schema": {"type": "file"}}}
    item, problems = operation(tmp_path, get={"produces": produces, "responses": responses})
    content = item.responses[0].content
    assert [media.type for media in content] == expected
    assert {(media.schema.types, media.schema.format) for media in content if media.schema} == {
        (("string",), "binary")
    }
    assert problems == []


def test_a_response_without_a_schema_has_no_content(tmp_path: Path) -> None:
    item, problems = operation(tmp_path, get={})
    assert (item.responses[0].content, problems) == ((), [])


@pytest.mark.parametrize(
    ("written", "kind", "scheme", "flows"),
    [
        ({"type": "basic"}, "http", "basic", []),
        ({"type": "apiKey", "in": "header", "name": "K"}, "apiKey", None, []),
        (
            {"type": "oauth2", "flow": "implicit", "authorizationUrl": "u", "scopes": {"a": "A"}},
            "oauth2",
            None,
            [("implicit", "u", None)],
        ),
        ({"type": "oauth2", "flow": "password", "tokenUrl": "t"}, "oauth2", None, [("password", None, "t")]),
        (
            {"type": "oauth2", "flow": "application", "tokenUrl": "t"},
            "oauth2",
            None,
            [("clientCredentials", None, "t")],
        ),
        (
            {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "u", "tokenUrl": "t"},
            "oauth2",
            None,
            [("authorizationCode", "u", "t")],
        ),
    ],
)
def test_security_definitions(
    tmp_path: Path, written: dict[str, Any], kind: str, scheme: str | None, flows: list[Any]
) -> None:
    read, problems = parsed(tmp_path, document(securityDefinitions={"s": written}, security=[{"s": ["a"]}]))
    (found,) = read.security_schemes
    assert (found.type, found.scheme, found.at.pointer) == (kind, scheme, "/securityDefinitions/s")
    assert [(flow.kind, flow.authorization_url, flow.token_url) for flow in found.flows] == flows
    assert (read.security, problems) == (((("s", ("a",)),),), [])


@pytest.mark.parametrize(
    ("written", "inside", "message", "hint"),
    [
        ({"type": "basics"}, "/type", "unknown type `basics`; ignored", "did you mean `basic`?"),
        (
            {"type": 1},
            "/type",
            "a security scheme needs a `type`; ignored",
            "expected one of `basic`, `apiKey`, `oauth2`",
        ),
        (
            {"type": "oauth2"},
            "",
            "an `oauth2` security scheme needs a `flow`; the program has to fetch tokens itself",
            "expected one of `implicit`, `password`, `application`, `accessCode`",
        ),
        (
            {"type": "oauth2", "flow": "code"},
            "/flow",
            "unknown OAuth flow `code`; the program has to fetch tokens itself",
            "expected one of",
        ),
        (
            {"type": "apiKey", "in": "cookies", "name": "n"},
            "/in",
            "an `apiKey` needs `in`, one of `header`, `query`, `cookie`; ignored",
            "did you mean `cookie`?",
        ),
    ],
)
def test_messages_about_security(
    tmp_path: Path, written: dict[str, Any], inside: str, message: str, hint: str
) -> None:
    _, problems, _ = reported(tmp_path, document(securityDefinitions={"s": written}))
    ((pointer, text, advice),) = problems
    assert (pointer, text) == (f"/securityDefinitions/s{inside}", message)
    assert advice.startswith(hint)


def test_schemas(tmp_path: Path) -> None:
    schema = {
        "type": "object",
        "discriminator": "kind",
        "properties": {
            "kind": {"type": "string", "x-example": "E"},
            "bound": {"type": "number", "maximum": 9, "exclusiveMaximum": True, "example": 3},
            "bytes": {"type": "string", "format": "byte", "x-nullable": True},
            "file": {"type": "file"},
            "old": {"type": "string", "nullable": True},
            "ref": {"$ref": "#/definitions/S", "x-nullable": True, "maxLength": 3},
        },
    }
    read, problems, source = reported(tmp_path, document(definitions={"S": schema}))
    assert read.components == {"S": "a.json#/definitions/S"}
    found = read.schemas["a.json#/definitions/S"]
    assert found.discriminator is not None
    assert (found.discriminator.property, found.discriminator.at.pointer) == (
        "kind",
        "/definitions/S/discriminator",
    )
    items = found.properties
    assert (items["kind"].examples, items["bound"].examples) == (("E",), (3,))
    assert items["bound"].constraints == {"exclusiveMaximum": 9}
    assert (items["bytes"].types, items["bytes"].content_encoding) == (("string", "null"), "base64")
    assert (items["file"].types, items["file"].format) == (("string",), "binary")
    assert items["old"].types == ("string", "null")
    assert [member.ref for member in items["ref"].any_of] == ["a.json#/definitions/S", None]
    place = "/definitions/S/properties"
    assert problems == [
        (
            f"{place}/old/nullable",
            "`nullable` is not a keyword in Swagger 2.0; treated as in 3.0",
            "write `x-nullable: true`",
        ),
        (
            f"{place}/ref",
            "Swagger 2.0 ignores keys next to `$ref`: `maxLength`",
            "move the `$ref` into an `allOf`",
        ),
    ]
    assert source.originals["a.json"] != source.files["a.json"]


def test_references_lead_to_places_of_the_document(tmp_path: Path) -> None:
    body = {"name": "b", "in": "body", "schema": {"type": "object", "properties": {"n": {"type": "string"}}}}
    responses = {"200": {"description": "", "schema": {"$ref": "#/paths/~1a/put/parameters/0/schema"}}}
    put = {"parameters": [body], "responses": responses}
    get = {
        "responses": {"200": {"description": "", "schema": {"$ref": "#/paths/~1a/put/responses/200/schema"}}}
    }
    read, problems = parsed(tmp_path, document(paths={"/a": {"put": put, "get": get}}, consumes=["a/b"]))
    refs = [
        media.schema.ref for item in read.operations for media in item.responses[0].content if media.schema
    ]
    assert refs == ["a.json#/paths/~1a/put/parameters/0/schema", "a.json#/paths/~1a/put/responses/200/schema"]
    assert problems == []


def test_references_to_other_files(tmp_path: Path) -> None:
    other = document(
        produces=["x/y"],
        parameters={"B": {"name": "b", "in": "body", "schema": {"$ref": "#/definitions/S"}}},
        responses={"R": {"description": "R", "schema": {"$ref": "#/definitions/S"}}},
        definitions={"S": {"type": "string", "x-nullable": True}},
    )
    item = {
        "put": {
            "parameters": [{"$ref": "b.json#/parameters/B"}],
            "responses": {"200": {"$ref": "b.json#/responses/R"}},
        }
    }
    main = document(paths={"/a": {"$ref": "c.json#/item"}}, consumes=["a/b"])
    read, problems = parsed(tmp_path, main, b=other, c={"item": item})
    (found,) = read.operations
    assert found.body is not None
    media = (*found.body.content, *found.responses[0].content)
    assert [entry.type for entry in media] == ["a/b", "a/b+json"]  # of the operation's document
    assert [entry.schema.ref for entry in media if entry.schema] == ["b.json#/definitions/S"] * 2
    assert (str(found.at), str(found.body.at)) == ("c.json#/item/put", "b.json#/parameters/B")
    assert read.schemas["b.json#/definitions/S"].types == ("string", "null")
    assert problems == []


def test_keys_beside_the_reference_of_a_path_item(tmp_path: Path) -> None:
    other = {
        "item": {
            "get": {"responses": {"200": {"description": ""}}},
            "put": {"responses": {"201": {"description": ""}}},
        }
    }
    main = document(
        paths={"/a": {"$ref": "b.json#/item", "put": {"responses": {"202": {"description": ""}}}}}
    )
    read, problems = parsed(tmp_path, main, b=other)
    assert {item.method: item.responses[0].status for item in read.operations} == {"GET": "200", "PUT": "202"}
    assert {item.method: str(item.at) for item in read.operations} == {
        "GET": "b.json#/item/get",
        "PUT": "a.json#/paths/~1a/put",
    }
    assert problems == []


def test_a_part_of_an_openapi_3_document_in_swagger_2(tmp_path: Path) -> None:
    old = document(
        definitions={"S": {"type": "number", "minimum": 1, "exclusiveMinimum": True, "x-nullable": True}}
    )
    main = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": {"M": {"$ref": "b.json#/definitions/S"}}},
    }
    read, problems, source = reported(tmp_path, main, b=old)
    found = read.schemas["b.json#/definitions/S"]
    assert (found.types, found.constraints, problems) == (("number", "null"), {"exclusiveMinimum": 1}, [])
    report = Report()
    validate(source, report)  # the rules of 3.1 are not those of the other file
    assert report.problems == []


def test_references_that_lead_nowhere(tmp_path: Path) -> None:
    get = {
        "parameters": [{"$ref": "#/parameters/Limt"}, {"$ref": "#/definitions/S"}],
        "responses": {
            "200": {"$ref": "#/definitions/S"},
            "404": {"$ref": "#/responses/404"},
            "500": {"description": "", "schema": {"$ref": "#/definitions/Limit"}},
        },
    }
    tree = document(
        paths={"/a": {"get": get}},
        parameters={"Limit": {"name": "l", "in": "query", "type": "string"}},
        definitions={"S": {}},
    )
    _, problems, _ = reported(tmp_path, tree)
    assert sorted(problems) == [
        (
            f"{GET}/parameters/0/$ref",
            "cannot resolve `#/parameters/Limt`: no `Limt` in `/parameters`",
            "did you mean `Limit`?",
        ),
        (
            f"{GET}/parameters/1/$ref",
            "`#/definitions/S` is a schema, not a parameter; ignored",
            "refer to one of `parameters`, or write `name`, `in: body` and `schema: {$ref: ...}`",
        ),
        (
            f"{GET}/responses/200/$ref",
            "`#/definitions/S` is a schema, not a response; ignored",
            "write `description` and `schema: {$ref: ...}`",
        ),
        (f"{GET}/responses/404/$ref", "cannot resolve `#/responses/404`: no `responses` in the document", ""),
        (
            f"{GET}/responses/500/schema/$ref",
            "cannot resolve `#/definitions/Limit`: no `Limit` in `/definitions`; treated as any value",
            "did you mean `#/parameters/Limit`?",
        ),
    ]


def test_keys_that_are_unknown(tmp_path: Path) -> None:
    get: dict[str, Any] = {
        "consume": [],
        "requestBody": {},
        "responses": {
            "200": {"description": "", "shema": {}, "headers": {"X": {"type": "string", "fromat": ""}}}
        },
    }
    get["parameters"] = [
        {"name": "a", "in": "query", "type": "string", "style": "form", "colectionFormat": "csv"}
    ]
    tree = document(
        servers=[],
        definition={},
        paths={"/a": {"get": get}},
        securityDefinitions={"s": {"type": "basic", "scheme": "x"}},
    )
    _, problems, _ = reported(tmp_path, tree)
    of_3 = "this key is of OpenAPI 3, and the document says `swagger`"
    assert sorted(
        (pointer, hint) for pointer, message, hint in problems if message.startswith("unknown key")
    ) == [
        ("/definition", "did you mean `definitions`?"),
        (f"{GET}/consume", "did you mean `consumes`?"),
        (f"{GET}/parameters/0/colectionFormat", "did you mean `collectionFormat`?"),
        (f"{GET}/parameters/0/style", of_3),
        (f"{GET}/requestBody", of_3),
        (f"{GET}/responses/200/headers/X/fromat", "did you mean `format`?"),
        (f"{GET}/responses/200/shema", "did you mean `schema`?"),
        ("/securityDefinitions/s/scheme", of_3),
        ("/servers", of_3),
    ]


def test_an_overlay_changes_the_document_as_it_is_written(tmp_path: Path) -> None:
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "T", "version": "1"},
        "actions": [{"target": "$.definitions.S", "update": {"properties": {"b": {"type": "strin"}}}}],
    }
    tree = document(definitions={"S": {"type": "object", "properties": {"a": {"type": "string"}}}})
    files: dict[str, str | bytes] = {
        "openapi.json": json.dumps(tree),
        "overlay.json": json.dumps(overlay, indent=1),
    }
    write(tmp_path, files)
    source, report = loaded(tmp_path)
    read = parse(source, report)
    (problem,) = report.problems
    assert isinstance(problem.at, Location)
    assert problem.at.pointer == "/definitions/S/properties/b/type"
    assert source.position(problem.at).file == "overlay.json"
    assert list(read.schemas["openapi.json#/definitions/S"].properties) == ["a", "b"]


def test_the_package_is_configured_by_pointers_of_the_document(tmp_path: Path) -> None:
    inner = {"type": "object", "properties": {"b": {"type": "string"}}}
    responses = {"200": {"description": "", "schema": {"type": "object", "properties": {"a": inner}}}}
    files: dict[str, str | bytes] = {
        "openapi.json": json.dumps(
            document(paths={"/a": {"get": {"operationId": "a", "responses": responses}}})
        ),
        "sdk.toml": '[names]\n"/paths/~1a/get/responses/200/schema/properties/a" = "Inner"\n',
    }
    write(tmp_path, files)
    result = build(tmp_path, "t")
    assert "class Inner(BaseModel):" in "".join(result.files.values())


@pytest.mark.parametrize(
    ("get", "findings"),
    [
        ({}, []),
        ({"responses": {"200": {"description": "", "schema": {"type": "file"}}}}, []),
        (
            {
                "parameters": [
                    {
                        "name": "a",
                        "in": "query",
                        "type": "array",
                        "items": {"type": "string"},
                        "collectionFormat": "xsv",
                    }
                ]
            },
            [f"{GET}/parameters/0/collectionFormat"],
        ),
        ({"responses": {"200": {"schema": {"type": "string"}}}}, [f"{GET}/responses/200"]),
    ],
)
def test_validation_follows_the_specification_of_swagger(
    tmp_path: Path, get: dict[str, Any], findings: list[str]
) -> None:
    responses = {"200": {"description": ""}}
    tree = document(paths={"/a": {"get": {"responses": responses, **get}}}, produces=["a/b"])
    source, _ = loaded(write(tmp_path, {"a.json": json.dumps(tree)}, "a.json"))
    report = Report()
    validate(source, report)
    assert [item.at.pointer for item in report.problems if isinstance(item.at, Location)] == findings


def test_every_object_of_the_conversion_knows_where_it_was_written(tmp_path: Path) -> None:
    body = {"name": "b", "in": "body", "schema": {"$ref": "#/definitions/S"}}
    get = {
        "parameters": [body],
        "responses": {"200": {"description": "", "schema": {}, "headers": {"X": {"type": "string"}}}},
    }
    tree = document(paths={"/a": {"get": get}}, definitions={"S": {}}, host="a.b", consumes=["a/b"])
    path = write(tmp_path, {"a.json": json.dumps(tree)}, "a.json")
    source, _ = loaded(path)
    assert find_provider(path).document.name == source.file
    original = {id(item) for item in objects(source.files["a.json"])}
    assert isinstance(source.tree, dict)
    made = [item for value in source.tree.values() for item in objects(value) if id(item) not in original]
    assert [item for item in made if not isinstance(item, Converted)] == []


def objects(value: Any) -> list[dict[str, Any]]:
    """All objects in a value, and the value if it is one."""
    found: list[dict[str, Any]] = [value] if is_object(value) else []
    for part in value.values() if is_object(value) else value if is_array(value) else ():
        found += objects(part)
    return found


@pytest.mark.parametrize("name", ["swagger.json", "swagger.yaml", "swagger.yml"])
def test_a_provider_folder_may_call_it_swagger(tmp_path: Path, name: str) -> None:
    (tmp_path / "pets").mkdir()
    (tmp_path / "pets" / name).write_text(json.dumps(document()))
    provider = find_provider(tmp_path / "pets")
    assert (provider.name, provider.document) == ("pets", tmp_path / "pets" / name)


def test_a_file_may_be_called_after_its_format(tmp_path: Path) -> None:
    (tmp_path / "pets.swagger.json").write_text(json.dumps(document()))
    assert find_provider(tmp_path / "pets.swagger.json").name == "pets"
