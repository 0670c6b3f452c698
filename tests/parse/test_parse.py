"""Parsing: what documents say, where they say it, and what is made of what they should not say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.openapi.model import ABSENT, Document, License, Operation, Parameter, Schema
from sdkwright.parse.document import parse
from sdkwright.syntax.source import MAX_DEPTH, Source


class Parsed:
    """A parsed document, its source and its report."""

    def __init__(self, source: Source, document: Document, report: Report) -> None:
        self.source = source
        self.document = document
        self.report = report

    @property
    def operation(self) -> Operation:
        (operation,) = self.document.operations
        return operation

    def schema(self, name: str) -> Schema:
        return self.document.schemas[self.document.components[name]]

    @property
    def rules(self) -> list[str]:
        return [problem.rule for problem in self.report.problems]

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Rule and pointer of each problem."""
        return [
            (problem.rule, problem.at.pointer)
            for problem in self.report.problems
            if isinstance(problem.at, Location)
        ]


@pytest.fixture
def parsed(tmp_path: Path) -> Any:
    def parsed(document: dict[str, Any], version: str = "3.1.0", **files: Any) -> Parsed:
        head = {"openapi": version, "info": {"title": "T", "version": "1"}, "paths": {}}
        for name, value in {"openapi": {**head, **document}, **files}.items():
            (tmp_path / f"{name}.json").write_text(json.dumps(value, indent=1))
        report = Report()
        source = load(find_provider(tmp_path), report)
        return Parsed(source, parse(source, report), report)

    return parsed


def schemas(**items: Any) -> dict[str, Any]:
    return {"components": {"schemas": items}}


OK = {"200": {"description": "fine"}}


def get(path: str = "/a", **more: Any) -> dict[str, Any]:
    return {"paths": {path: {"get": {"responses": OK, **more}}}}


# --- the document --------------------------------------------------------------------------------------------------


def test_a_whole_document(parsed: Any) -> None:
    result: Parsed = parsed(
        {
            "info": {
                "title": "Pets",
                "version": "2",
                "summary": "s",
                "description": "d",
                "license": {"name": "MIT"},
            },
            "externalDocs": {"url": "https://docs"},
            "servers": [
                {"url": "/v1", "x-name": "relative"},
                {
                    "url": "https://{host}/v2",
                    "name": "main",
                    "variables": {"host": {"default": "a", "enum": ["a", "b"], "description": "h"}},
                },
            ],
            "security": [{"key": []}, {}],
            "tags": [
                {"name": "pets", "x-displayName": "Pets!", "description": "All"},
                {"name": "cats", "parent": "pets"},
            ],
            "components": {
                "securitySchemes": {
                    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
                    "bearer": {"type": "http", "scheme": "Bearer", "bearerFormat": "JWT"},
                    "oauth": {
                        "type": "oauth2",
                        "flows": {"clientCredentials": {"tokenUrl": "/t", "scopes": {"r": "read"}}, "x-y": 1},
                    },
                    "oidc": {"type": "openIdConnect", "openIdConnectUrl": "https://id"},
                    "same": {"$ref": "#/components/securitySchemes/key"},
                }
            },
            "x-extra": {"a": None},
            "paths": {
                "x-milky": "milk",
                "/a": {"get": {"responses": OK, "security": [{"key": [], "oauth": ["r"]}]}},
            },
        }
    )
    document = result.document
    assert result.report.problems == []
    assert (document.title, document.version) == ("Pets", "2")
    assert document.license == License(at=Location("openapi.json", "/info/license"), name="MIT")
    assert [(server.url, server.name) for server in document.servers] == [
        ("/v1", "relative"),
        ("https://{host}/v2", "main"),
    ]
    assert document.servers[1].variables[0].enum == ("a", "b")
    assert document.security == ((("key", ()),), ())
    assert result.operation.security == ((("key", ()), ("oauth", ("r",))),)
    assert [(tag.name, tag.summary, tag.parent) for tag in document.tags] == [
        ("pets", "Pets!", None),
        ("cats", None, "pets"),
    ]
    schemes = {scheme.name: scheme for scheme in document.security_schemes}
    assert (schemes["key"].place, schemes["key"].parameter) == ("header", "X-Key")
    assert schemes["bearer"].scheme == "bearer"
    assert schemes["oauth"].flows[0].scopes == {"r": "read"}
    assert schemes["same"].type == "apiKey"
    assert document.extensions == {"x-extra": {"a": None}}


def test_an_empty_document_is_one(parsed: Any) -> None:
    result: Parsed = parsed({"info": None})
    assert result.document.title == "API"
    assert result.document.operations == ()
    assert all(problem.severity is Severity.WARNING for problem in result.report.problems)


def test_an_operation_has_what_its_path_has(parsed: Any) -> None:
    def parameter(name: str, place: str, about: str) -> dict[str, Any]:
        return {"name": name, "in": place, "description": about, "schema": {}, "required": True}

    result: Parsed = parsed(
        {
            "paths": {
                "/a/{id}": {
                    "summary": "shared",
                    "servers": [{"url": "/path"}],
                    "parameters": [
                        parameter("id", "path", "p"),
                        parameter("X-A", "header", "p"),
                        parameter("q", "query", "p"),
                    ],
                    "get": {
                        "operationId": "getA",
                        "tags": ["t"],
                        "parameters": [parameter("x-a", "header", "o"), parameter("q", "cookie", "o")],
                        "responses": OK,
                        "deprecated": True,
                        "externalDocs": {"url": "u"},
                        "x-y": 1,
                    },
                    "post": {"summary": "own", "servers": [{"url": "/own"}], "responses": OK},
                }
            }
        }
    )
    assert result.report.problems == []
    first, second = result.document.operations
    assert (first.method, first.path, first.id, first.deprecated, first.docs_url) == (
        "GET",
        "/a/{id}",
        "getA",
        True,
        "u",
    )
    assert [(item.name, item.place, item.description) for item in first.parameters] == [
        ("id", "path", "p"),
        ("x-a", "header", "o"),
        ("q", "query", "p"),
        ("q", "cookie", "o"),
    ]
    assert (first.summary, second.summary) == ("shared", "own")
    assert (first.servers[0].url, second.servers[0].url) == ("/path", "/own")
    assert first.security is None
    assert first.extensions == {"x-y": 1}
    assert first.at.pointer == "/paths/~1a~1{id}/get"


def test_all_methods_and_those_of_32(parsed: Any) -> None:
    methods = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
    item: dict[str, Any] = {method: {"responses": OK} for method in methods}
    item["additionalOperations"] = {"COPY": {"responses": OK}, "no method": {}}
    result: Parsed = parsed({"paths": {"/a": item}}, "3.2.0")
    assert [operation.method for operation in result.document.operations] == [
        *(method.upper() for method in methods),
        "COPY",
    ]
    assert result.problems == [("method", "/paths/~1a/additionalOperations/no method")]


# --- parameters ----------------------------------------------------------------------------------------------------


def parameters(parsed: Any, *items: Any, path: str = "/a", version: str = "3.1.0", **more: Any) -> Parsed:
    result: Parsed = parsed({**get(path, parameters=list(items)), **more}, version)
    return result


@pytest.mark.parametrize(
    ("given", "style", "explode"),
    [
        ({"in": "query"}, "form", True),
        ({"in": "query", "style": "form", "explode": False}, "form", False),
        ({"in": "query", "style": "pipeDelimited"}, "pipeDelimited", False),
        ({"in": "query", "style": "deepObject"}, "deepObject", True),
        ({"in": "header"}, "simple", False),
        ({"in": "header", "explode": True}, "simple", True),
        ({"in": "cookie"}, "form", True),
        ({"in": "cookie", "style": "cookie"}, "cookie", True),
        ({"in": "path", "required": True}, "simple", False),
        ({"in": "path", "required": True, "style": "matrix"}, "matrix", False),
    ],
)
def test_styles_have_defaults(parsed: Any, given: dict[str, Any], style: str, explode: bool) -> None:
    result = parameters(
        parsed, {"name": "p", "schema": {}, **given}, path="/{p}" if given["in"] == "path" else "/a"
    )
    (parameter,) = result.operation.parameters
    assert (parameter.style, parameter.explode) == (style, explode)
    assert result.report.problems == []


def test_parameters_may_have_content(parsed: Any) -> None:
    result = parameters(
        parsed,
        {"name": "q", "in": "query", "content": {"application/json": {"schema": {"type": "object"}}}},
        {
            "name": "all",
            "in": "querystring",
            "content": {"application/x-www-form-urlencoded": {"schema": {}}},
        },
        {
            "name": "e",
            "in": "query",
            "schema": {},
            "examples": {"a": {"value": 1}, "b": {"$ref": "#/components/examples/E"}},
        },
        version="3.2.0",
        components={"examples": {"E": {"dataValue": 2}}},
    )
    first, second, third = result.operation.parameters
    assert (first.media_type, first.schema.types) == ("application/json", ("object",))
    assert second.place == "querystring"
    assert third.examples == (1, 2)
    assert result.report.problems == []


@pytest.mark.parametrize(
    ("item", "rule", "kept"),
    [
        ({"name": "a", "in": "body", "schema": {}}, "parameter", False),
        ({"name": "a", "schema": {}}, "parameter", False),
        ({"in": "query", "schema": {}}, "parameter", False),
        ({"name": "Accept", "in": "header", "schema": {}}, "header-ignored", False),
        ({"name": "content-type", "in": "header", "schema": {}}, "header-ignored", False),
        ({"name": "a b", "in": "header", "schema": {}}, "header-name", False),
        (None, "wrong-type", False),
        ({"name": "a", "in": "path", "required": True, "schema": {}}, "path-parameter", False),
        ({"name": "a", "in": "query"}, "parameter", True),
        ({"name": "a", "in": "query", "schema": {}, "content": {"text/plain": {}}}, "parameter", True),
        ({"name": "a", "in": "query", "type": "integer", "format": "int64"}, "parameter", True),
        ({"name": "a", "in": "query", "schema": {}, "style": "deepobject"}, "parameter-style", True),
        ({"name": "a", "in": "query", "schema": {}, "required": "yes"}, "wrong-type", True),
        ({"name": 1, "in": "query", "schema": {}}, "wrong-type", True),
        ({"name": "a", "in": "Query", "schema": None}, "wrong-type", True),
    ],
)
def test_odd_parameters(parsed: Any, item: Any, rule: str, kept: bool) -> None:
    result = parameters(parsed, item)
    assert result.rules == [rule]
    assert len(result.operation.parameters) == kept


def test_a_parameter_of_which_nothing_is_said_takes_any_value(parsed: Any) -> None:
    (parameter,) = parameters(parsed, {"name": "a", "in": "query"}).operation.parameters
    assert parameter.schema.always is True


def test_words_beside_a_name_make_a_schema(parsed: Any) -> None:
    result = parameters(
        parsed, {"name": "a", "in": "query", "required": True, "type": "integer", "maximum": 3}
    )
    (parameter,) = result.operation.parameters
    assert (parameter.schema.types, parameter.schema.constraints) == (("integer",), {"maximum": 3})


def test_the_template_decides_about_path_parameters(parsed: Any) -> None:
    path = "/{known}/{petId}/{unknown}.json/{optional}"
    result = parameters(
        parsed,
        {"name": "known", "in": "path", "required": True, "schema": {"type": "integer"}},
        {"name": "pet-id", "in": "path", "required": True, "schema": {"type": "integer"}},
        {"name": "extra", "in": "path", "required": True, "schema": {}},
        {"name": "optional", "in": "path", "schema": {}},
        path=path,
    )
    found = {item.name: item for item in result.operation.parameters}
    assert list(found) == ["known", "petId", "optional", "unknown"]
    assert found["petId"].schema.types == ("integer",)  # meant, and misspelt
    assert found["unknown"].schema.types == ("string",)
    assert all(item.required for item in found.values())
    assert result.rules == ["path-parameter"] * 4


def test_only_what_is_in_the_path_may_have_several_segments(parsed: Any) -> None:
    path = {"in": "path", "required": True}
    given: list[dict[str, Any]] = [
        {"name": "a*", **path, "schema": {}},
        {"name": "b*", **path, "schema": {}, "style": "label"},
        {"name": "c*", **path, "content": {"application/json": {}}},
        {"name": "d", **path, "schema": {}},
        {"name": "e*", "in": "query", "schema": {}},
        {"name": "f*", "in": "header", "schema": {}},
    ]
    operation = {"parameters": given, "responses": {"204": {"description": ""}}}
    found = parsed({"paths": {"/{a*}/{b*}/{c*}/{d}": {"get": operation}}}).operation.parameters
    styles = {"a*": "segments", "b*": "label", "c*": "simple", "d": "simple", "e*": "form", "f*": "simple"}
    assert {item.name: item.style for item in found} == styles


def test_a_parameter_is_given_once(parsed: Any) -> None:
    twice = [{"name": "a", "in": "query", "schema": {"type": kind}} for kind in ("string", "integer")]
    result = parameters(parsed, *twice)
    assert [item.schema.types for item in result.operation.parameters] == [("string",)]
    assert result.problems == [("parameter-duplicate", "/paths/~1a/get/parameters/1")]


# --- bodies and responses ------------------------------------------------------------------------------------------


def test_bodies_and_responses(parsed: Any) -> None:
    part: dict[str, Any] = {
        "schema": {"type": "object"},
        "encoding": {
            "file": {
                "contentType": "image/png",
                "headers": {"X-H": {"schema": {"type": "string"}}, "content-type": {}},
            },
            "list": {"style": "pipeDelimited", "explode": False, "allowReserved": True},
        },
        "examples": {"one": {"value": {"a": 1}}},
    }
    result: Parsed = parsed(
        get(
            requestBody={
                "required": True,
                "content": {"multipart/form-data": part, "text/plain": {"example": "t"}},
            },
            responses={
                "200": {
                    "description": "d",
                    "headers": {"X-Rate": {"schema": {"type": "integer"}, "required": True}},
                    "content": {"text/event-stream": {"itemSchema": {"type": "string"}}},
                },
                "4xx": {"description": "e"},
                "DEFAULT": {"$ref": "#/components/responses/R", "description": "mine"},
                "x-y": 1,
                "abc": {},
                "204": None,
            },
        )
        | {"components": {"responses": {"R": {"description": "theirs", "content": {"a/b": None}}}}},
        "3.2.0",
    )
    body = result.operation.body
    assert body is not None
    assert body.required
    form, plain = body.content
    assert form.encoding["file"].content_type == "image/png"
    assert list(form.encoding["file"].headers) == ["X-H"]
    assert (form.encoding["list"].style, form.encoding["list"].explode) == ("pipeDelimited", False)
    assert form.examples == {"one": {"a": 1}}
    assert plain.examples == {"example": "t"}
    responses = {response.status: response for response in result.operation.responses}
    assert list(responses) == ["200", "4XX", "default", "204"]
    assert (responses["200"].headers[0].name, responses["200"].headers[0].required) == ("X-Rate", True)
    assert responses["200"].content[0].item_schema is not None
    assert responses["default"].description == "mine"
    assert responses["default"].content[0].type == "a/b"
    assert sorted(result.rules) == ["header-ignored", "status", "wrong-type", "wrong-type"]


def test_a_body_without_content_is_none(parsed: Any) -> None:
    result: Parsed = parsed(get(requestBody={"content": {}}))
    assert result.operation.body is None
    assert result.rules == ["body-empty"]


def test_webhooks_and_callbacks_are_operations(parsed: Any) -> None:
    hook: dict[str, Any] = {
        "post": {"requestBody": {"content": {"a/b": {"schema": {"type": "string"}}}}, "responses": OK}
    }
    result: Parsed = parsed(
        {
            "webhooks": {"new {x}": hook, "again": {"$ref": "#/components/pathItems/H"}},
            "components": {
                "pathItems": {"H": hook},
                "callbacks": {"C": {"{$request.body#/url}": hook, "x-y": 1}},
            },
            **get(
                callbacks={"a": {"$ref": "#/components/callbacks/C"}, "b": {"u": {"put": {"responses": OK}}}}
            ),
        }
    )
    assert [(item.path, item.method) for item in result.document.webhooks] == [
        ("new {x}", "POST"),
        ("again", "POST"),
    ]
    first, second = result.operation.callbacks
    assert (first.name, first.operations[0].path) == ("a", "{$request.body#/url}")
    assert first.operations[0].body is not None
    assert second.operations[0].method == "PUT"
    assert result.report.problems == []


def test_operations_may_share_a_callback(parsed: Any) -> None:
    shared = {"responses": OK, "callbacks": {"c": {"$ref": "#/components/callbacks/C"}}}
    called = {"u": {"put": {"responses": OK}}}
    result: Parsed = parsed(
        {"paths": {"/a": {"get": shared, "post": shared}}, "components": {"callbacks": {"C": called}}}
    )
    assert [len(item.callbacks[0].operations) for item in result.document.operations] == [1, 1]
    assert result.report.problems == []


def test_a_callback_that_leads_to_itself_ends(parsed: Any) -> None:
    result: Parsed = parsed(
        {
            "paths": {"/a": {"post": {"responses": OK, "callbacks": {"c": {"u": {"$ref": "#/paths/~1a"}}}}}},
        }
    )
    (callback,) = result.operation.callbacks
    assert callback.operations[0].callbacks == ()
    assert result.rules == ["callback-cycle"]


def test_a_header_that_contains_itself_ends(parsed: Any) -> None:
    content = {"a/b": {"encoding": {"p": {"headers": {"H": {"$ref": "#/components/headers/H"}}}}}}
    result: Parsed = parsed(
        {
            "components": {"headers": {"H": {"content": content}}},
            **get(responses={"200": {"headers": {"H": {"$ref": "#/components/headers/H"}}}}),
        }
    )
    assert result.rules == ["ref-cycle"]


# --- schemas -------------------------------------------------------------------------------------------------------


def test_a_schema_is_read_keyword_by_keyword(parsed: Any) -> None:
    every: dict[str, Any] = {
        "title": "T",
        "description": "D",
        "type": ["object", "null"],
        "format": "f",
        "enum": [1, None, "a", True, 1.5, {"a": []}],
        "const": None,
        "default": {"a": None},
        "examples": [1, 2],
        "properties": {"a": {"type": "string"}, "$ref": {"type": "integer"}, "": True},
        "required": ["a"],
        "additionalProperties": False,
        "patternProperties": {"^x": {}},
        "propertyNames": {"pattern": "x"},
        "prefixItems": [{}, {"type": "null"}],
        "items": False,
        "allOf": [{}],
        "anyOf": [{}, {}],
        "oneOf": [{"$ref": "#/components/schemas/Other"}],
        "not": {"type": "string"},
        "readOnly": True,
        "writeOnly": True,
        "deprecated": True,
        "contentEncoding": "base64",
        "contentMediaType": "a/b",
        "contentSchema": {},
        "minLength": 1,
        "maximum": 2.5,
        "pattern": "p",
        "uniqueItems": True,
        "maxItems": 3.0,
        "x-y": [1],
    }
    result: Parsed = parsed(schemas(S=every, Other={}, Bare={"unevaluatedProperties": {"type": "string"}}))
    schema = result.schema("S")
    assert (schema.title, schema.types, schema.format) == ("T", ("object", "null"), "f")
    assert schema.enum == tuple(every["enum"])
    assert schema.const is None
    assert schema.default == {"a": None}
    assert schema.examples == (1, 2)
    assert list(schema.properties) == ["a", "$ref", ""]
    assert schema.properties[""].always is True
    assert schema.additional is not None
    assert schema.additional.always is False
    assert schema.items is not None
    assert schema.items.always is False
    assert [len(part) for part in (schema.prefix_items, schema.all_of, schema.any_of)] == [2, 1, 2]
    assert (
        schema.one_of[0].ref
        == result.document.components["Other"]
        == "openapi.json#/components/schemas/Other"
    )
    assert schema.one_of[0].at.pointer == "/components/schemas/S/oneOf/0"
    assert schema.constraints == {
        "minLength": 1,
        "maximum": 2.5,
        "pattern": "p",
        "uniqueItems": True,
        "maxItems": 3,
    }
    assert schema.extensions == {"x-y": [1]}
    assert schema.read_only
    bare = result.schema("Bare")
    assert (bare.const, bare.default, bare.enum) == (ABSENT, ABSENT, None)
    assert bare.additional is not None
    assert result.rules == ["keyword", "keyword"]  # `propertyNames` and `not` are read, and not checked


@pytest.mark.parametrize(
    ("schema", "rule", "expected"),
    [
        ({"type": None}, "schema-type", {"types": ("null",)}),
        ({"type": ["string", None]}, "schema-type", {"types": ("string", "null")}),
        ({"type": "String"}, "schema-type", {"types": ("string",)}),
        ({"type": "date"}, "schema-type", {"types": ()}),
        ({"type": 5}, "wrong-type", {"types": ()}),
        ({"type": []}, None, {"types": ()}),
        ({"type": ["string", "string"]}, None, {"types": ("string",)}),
        ({"enum": []}, "enum-empty", {"enum": None}),
        ({"enum": "a"}, "wrong-type", {"enum": None}),
        ({"enum": ["a", "a", 1, True, "1"]}, "enum-duplicate", {"enum": ("a", 1, True, "1")}),
        ({"required": True}, "wrong-type", {"required": ()}),
        ({"required": ["a", "b", "a"]}, "required-duplicate", {"required": ("a", "b")}),
        ({"required": ["a", None]}, "wrong-type", {"required": ("a",)}),
        ({"properties": []}, "wrong-type", {"properties": {}}),
        ({"allOf": {}}, "wrong-type", {}),
        ({"allOf": "x"}, "wrong-type", {"all_of": ()}),
        ({"minLength": "5"}, "wrong-type", {"constraints": {}}),
        ({"minLength": -1}, "wrong-type", {"constraints": {}}),
        ({"maximum": True}, "wrong-type", {"constraints": {}}),
        ({"description": None}, "wrong-type", {"description": None}),
        ({"description": 5}, "wrong-type", {"description": "5"}),
        ({"format": {}}, "wrong-type", {"format": None}),
        ({"deprecated": "no"}, "wrong-type", {"deprecated": False}),
        ({"nullable": "yes"}, "wrong-type", {"types": ()}),
        ({"example": 0}, None, {"examples": (0,)}),
        ({"examples": {"a": {"value": 1}}}, None, {"examples": (1,)}),
        ({"discriminator": "kind"}, "wrong-type", {}),
        ({"discriminator": {}}, "discriminator", {"discriminator": None}),
        ({"discriminator": 5}, "wrong-type", {"discriminator": None}),
        ({"$ref": 5}, "wrong-type", {"ref": None}),
        ({"if": {}}, "keyword", {}),
        (None, "wrong-type", {"always": True}),
        ("x", "wrong-type", {"always": True}),
        (False, None, {"always": False}),
    ],
)
def test_odd_schemas(parsed: Any, schema: Any, rule: str | None, expected: dict[str, Any]) -> None:
    result: Parsed = parsed(schemas(S=schema))
    assert result.rules == ([rule] if rule else [])
    found = result.schema("S")
    assert {key: getattr(found, key) for key in expected} == expected


def test_a_null_property_is_one_that_may_be_anything(parsed: Any) -> None:
    result: Parsed = parsed(schemas(S={"properties": {"a": None}}))
    assert result.schema("S").properties["a"].always is True
    assert result.problems == [("wrong-type", "/components/schemas/S/properties/a")]


def test_a_list_of_items_is_a_tuple(parsed: Any) -> None:
    result: Parsed = parsed(
        schemas(S={"items": [{"type": "string"}, {}], "additionalItems": {"type": "null"}})
    )
    schema = result.schema("S")
    assert [item.types for item in schema.prefix_items] == [("string",), ()]
    assert schema.items is not None
    assert schema.items.types == ("null",)
    assert result.rules == ["items-list"]


def test_discriminators_map_to_schemas(parsed: Any) -> None:
    mapping = {
        "name": "Cat",
        "ref": "#/components/schemas/Dog",
        "deep": "#/components/schemas/Dog/allOf/0",
        "file": "other.json",
        "wrong": "Catt",
        "odd": 5,
    }
    union = {"discriminator": {"propertyName": "kind", "mapping": mapping, "defaultMapping": "Cat"}}
    result: Parsed = parsed(
        schemas(U=union, Cat={}, Dog={"allOf": [{"title": "inner"}]}), "3.2.0", other={"title": "other"}
    )
    discriminator = result.schema("U").discriminator
    assert discriminator is not None
    assert discriminator.property == "kind"
    titles = {key: result.document.schemas[id_].title for key, id_ in discriminator.mapping.items()}
    assert titles == {"name": None, "ref": None, "deep": "inner", "file": "other"}
    assert discriminator.default == result.document.components["Cat"]
    assert result.problems == [
        ("discriminator", "/components/schemas/U/discriminator/mapping/wrong"),
        ("wrong-type", "/components/schemas/U/discriminator/mapping/odd"),
    ]


# --- references ----------------------------------------------------------------------------------------------------


def test_references_lead_anywhere(parsed: Any) -> None:
    deep = "#/paths/~1a~1%7Bid%7D/get/responses/200/content/application~1json/schema/properties/x"
    result: Parsed = parsed(
        {
            **schemas(
                Deep={"$ref": deep},
                Member={"$ref": "#/components/schemas/Deep/allOf/0"},
                Odd={"$ref": "#/x-schemas/odd~0name"},
                File={"$ref": "other.json"},
                Part={"$ref": "./other.json#/properties/a"},
                Through={"$ref": "#/components/schemas/File/properties/a"},
            ),
            "x-schemas": {"odd~name": {"type": "boolean"}},
            **get(
                "/a/{id}",
                parameters=[{"name": "id", "in": "path", "required": True, "schema": {}}],
                responses={
                    "200": {
                        "description": "",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "properties": {"x": {"type": "string", "allOf": [{"type": "number"}]}}
                                }
                            }
                        },
                    }
                },
            ),
        },
        other={"type": "object", "properties": {"a": {"type": "integer"}, "b": {"$ref": "#/properties/a"}}},
    )

    def target(name: str) -> Schema:
        return result.document.schemas[result.schema(name).ref or ""]

    assert target("Deep").types == ("string",)
    assert target("Member").types == ("number",)  # through a reference
    assert target("Odd").types == ("boolean",)
    assert target("File").types == ("object",)
    assert target("Part").types == target("Through").types == ("integer",)
    assert target("Part").id == target("Through").id == target("File").properties["b"].ref
    assert target("Part").at.file == "other.json"
    assert result.report.problems == []


def test_all_kinds_of_things_are_referred_to(parsed: Any) -> None:
    components = {
        "parameters": {
            "P": {"name": "p", "in": "query", "schema": {"type": "string"}},
            "Q": {"$ref": "#/components/parameters/P"},
        },
        "responses": {"R": {"description": "r", "headers": {"H": {"$ref": "#/components/headers/H"}}}},
        "headers": {"H": {"schema": {"type": "integer"}}},
        "requestBodies": {"B": {"content": {"a/b": {"$ref": "#/components/mediaTypes/M"}}}},
        "mediaTypes": {"M": {"schema": {"type": "boolean"}}, "All": {"c/d": {"schema": {"type": "null"}}}},
        "pathItems": {
            "I": {
                "post": {
                    "parameters": [{"$ref": "#/components/parameters/Q", "description": "mine"}],
                    "requestBody": {"$ref": "#/components/requestBodies/B"},
                    "responses": {
                        "200": {"$ref": "#/components/responses/R"},
                        "201": {"content": {"$ref": "#/components/mediaTypes/All"}},
                    },
                }
            }
        },
    }
    result: Parsed = parsed(
        {
            "components": components,
            "paths": {
                "/a": {"$ref": "#/components/pathItems/I", "get": {"$ref": "#/paths/~1b/get"}},
                "/b": {"get": {"responses": OK}},
            },
        },
        "3.2.0",
    )
    own, there, other = result.document.operations
    assert (own.path, own.method, own.at) == ("/a", "GET", other.at)
    assert (there.path, there.method) == ("/a", "POST")
    (parameter,) = there.parameters
    assert (parameter.name, parameter.description) == ("p", "mine")
    assert there.body is not None
    assert there.body.content[0].schema is not None
    assert there.body.content[0].schema.types == ("boolean",)
    assert there.responses[0].headers[0].schema.types == ("integer",)
    assert there.responses[1].content[0].type == "c/d"
    assert result.report.problems == []


def test_anchors_are_found_in_other_files(parsed: Any) -> None:
    part = {"$anchor": "whole", "properties": {"n": {"$anchor": "inner", "type": "integer"}}}
    other = {"openapi": "3.1.0", "components": {"schemas": {"T": {"$anchor": "named", "type": "boolean"}}}}
    refs = {"p": "part.json#inner", "q": "part.json#whole", "r": "other.json#named", "s": "part.json#none"}
    schema = {"properties": {name: {"$ref": ref} for name, ref in refs.items()}}
    result: Parsed = parsed({"components": {"schemas": {"A": schema}}}, part=part, other=other)
    found = [item.ref for _, item in sorted(result.schema("A").properties.items())]
    assert found[:3] == ["part.json#/properties/n", "part.json#", "other.json#/components/schemas/T"]
    (problem,) = result.report.problems
    assert "no anchor `none`" in problem.message


def test_references_go_by_id_and_anchor(parsed: Any) -> None:
    result: Parsed = parsed(
        {
            "$self": "https://example.com/api/openapi.json",
            **schemas(
                Tree={
                    "$id": "https://example.com/schemas/tree",
                    "$dynamicAnchor": "node",
                    "title": "tree",
                    "properties": {
                        "next": {"$dynamicRef": "#node"},
                        "leaf": {"$ref": "#leaf"},
                        "def": {"$ref": "#/$defs/leaf"},
                        "whole": {
                            "$ref": "#/components/schemas/Plain"
                        },  # strictly wrong, and plain what is meant
                        "sibling": {"$ref": "leaves"},
                    },
                    "$defs": {"leaf": {"$anchor": "leaf", "title": "leaf"}},
                },
                Leaves={"$id": "https://example.com/schemas/leaves", "title": "leaves"},
                Plain={"title": "plain"},
                ById={"$ref": "https://example.com/schemas/tree"},
                ByAnchor={"$ref": "https://example.com/schemas/tree#leaf"},
                BySelf={"$ref": "https://example.com/api/openapi.json#/components/schemas/Plain"},
                Relative={"$ref": "openapi.json#/components/schemas/Plain"},
            ),
        },
        "3.2.0",
    )

    def title(schema: Schema) -> str | None:
        return result.document.schemas[schema.ref or ""].title

    inner = {name: title(schema) for name, schema in result.schema("Tree").properties.items()}
    assert inner == {"next": "tree", "leaf": "leaf", "def": "leaf", "whole": "plain", "sibling": "leaves"}
    assert title(result.schema("ById")) == "tree"
    assert title(result.schema("ByAnchor")) == "leaf"
    assert title(result.schema("BySelf")) == title(result.schema("Relative")) == "plain"
    assert result.report.problems == []


def test_a_dynamic_reference_that_could_lead_elsewhere_is_noted(parsed: Any) -> None:
    def node(name: str) -> dict[str, Any]:
        inner = {"one": {"$dynamicRef": "#node"}, "two": {"$ref": "#node"}, "leaf": {"$dynamicRef": "#leaf"}}
        leaf = {"$defs": {"leaf": {"$dynamicAnchor": "leaf"}}} if name == "a" else {}
        return {"$id": f"https://x.example/{name}", "$dynamicAnchor": "node", "properties": inner, **leaf}

    alone = parsed(schemas(A=node("a")))
    assert alone.report.problems == []
    both = parsed(schemas(A=node("a"), B={"$id": "https://x.example/b", "$dynamicAnchor": "node"}))
    assert both.problems == [("keyword", "/components/schemas/A/properties/one/$dynamicRef")]


def test_references_into_schemas_that_were_wrapped(parsed: Any) -> None:
    wrapped = {"nullable": True, "allOf": [{"title": "first"}], "properties": {"p": {"title": "inner"}}}
    result: Parsed = parsed(
        schemas(
            W=wrapped,
            Member={"$ref": "#/components/schemas/W/allOf/0"},
            Property={"$ref": "#/components/schemas/W/properties/p"},
        ),
        "3.0.3",
    )
    for name, title in (("Member", "first"), ("Property", "inner")):
        target = result.document.schemas[result.schema(name).ref or ""]
        assert target.title == title
    assert target.id == result.schema("W").any_of[0].properties["p"].id
    assert result.report.problems == []


def test_a_schema_that_was_wrapped_knows_where_it_was_written(parsed: Any) -> None:
    inner = {"title": "inner"}
    wrapped = {"nullable": True, "allOf": [inner], "properties": {"p": inner, "plain": inner}}
    schema = parsed(schemas(W=wrapped, Plain=inner), "3.0.3").schema("W").any_of[0]
    places = [item.origin.pointer for item in (schema, *schema.all_of, *schema.properties.values())]
    assert places == [
        "/components/schemas/W",
        "/components/schemas/W/allOf/0",
        "/components/schemas/W/properties/p",
        "/components/schemas/W/properties/plain",
    ]


def test_siblings_count_since_31(parsed: Any) -> None:
    document = schemas(
        A={"$ref": "#/components/schemas/B", "description": "d", "minLength": 1}, B={"type": "string"}
    )
    new: Parsed = parsed(document)
    assert (new.schema("A").description, new.schema("A").constraints) == ("d", {"minLength": 1})
    old: Parsed = parsed(document, "3.0.0")
    assert (old.schema("A").description, old.schema("A").constraints) == ("d", {})
    assert old.rules == ["ref-siblings"]


def test_cycles_cost_nothing(parsed: Any) -> None:
    result: Parsed = parsed(
        schemas(
            Node={
                "properties": {"next": {"$ref": "#/components/schemas/Node"}},
                "items": {"$ref": "#/components/schemas/Other"},
            },
            Other={
                "allOf": [{"$ref": "#/components/schemas/Node"}],
                "not": {"$ref": "#/components/schemas/Other/not"},
            },
        )
    )
    assert result.schema("Node").properties["next"].ref == result.document.components["Node"]
    assert result.document.schemas["openapi.json#/components/schemas/Other/not"].always is True
    assert result.rules == ["keyword", "ref-cycle"]


def test_long_chains_are_no_cycles(parsed: Any) -> None:
    chain = {f"S{n}": {"$ref": f"#/components/schemas/S{n + 1}"} for n in range(3000)}
    result: Parsed = parsed(schemas(**chain, S3000={"type": "string"}))
    assert len(result.document.schemas) == 3001
    assert result.report.problems == []


def test_circles_of_references_mean_anything(parsed: Any) -> None:
    result: Parsed = parsed(
        schemas(
            A={"$ref": "#/components/schemas/B"},
            B={"$ref": "#/components/schemas/A", "title": "kept"},
            C={"$ref": "#/components/schemas/A"},
            D={"$ref": "#/components/schemas/D", "type": "string"},
            E={"$ref": "#/components/schemas/E/properties/x"},
        )
    )
    assert result.schema("A").always is True
    assert (result.schema("B").always, result.schema("B").title) == (True, "kept")
    assert result.schema("C").ref == result.document.components["A"]
    assert (result.schema("D").ref, result.schema("D").always) == (None, None)
    assert result.schema("E").always is True
    assert result.rules == ["ref-unresolved", "ref-cycle", "ref-cycle", "ref-cycle"]


@pytest.mark.parametrize(
    ("ref", "words", "hint"),
    [
        ("#/components/schemas/Pett", "no `Pett`", "did you mean `Pet`?"),
        ("#/components/schemata/Dog", "no `schemata`", "did you mean `schemas`?"),
        ("#/components/schema/Pet", "no `schema`", "did you mean `#/components/schemas/Pet`?"),
        ("#/definitions/Pet", "no `definitions`", "did you mean `#/components/schemas/Pet`?"),
        ("#/components/schemas/Dog", "no `Dog`", "expected one of `Pet`, `S`"),
        ("#pet", "no anchor", ""),
        (
            "missing.json#/Pet",
            "the file `missing.json` does not exist",
            "did you mean `#/components/schemas/Pet`?",
        ),
        ("Pet", "the file `Pet` does not exist", "did you mean `#/components/schemas/Pet`?"),
        ("#/components/schemas/Pet/required/7", "no element 7", ""),
        ("#/components/schemas/Pet/required", "not a schema", ""),
        ("#/info/title/x", "`/info/title` is a string", ""),
    ],
)
def test_a_schema_that_is_not_there_may_be_anything(parsed: Any, ref: str, words: str, hint: str) -> None:
    result: Parsed = parsed(
        schemas(Pet={"required": ["a"]}, S={"properties": {"p": {"$ref": ref, "description": "d"}}})
    )
    (problem,) = result.report.problems
    assert (problem.rule, problem.severity, problem.hint) == ("ref-unresolved", Severity.WARNING, hint)
    assert words in problem.message
    assert isinstance(problem.at, Location)
    assert problem.at.pointer == "/components/schemas/S/properties/p/$ref"
    assert result.source.position(problem.at).line > 1
    found = result.schema("S").properties["p"]
    assert (found.always, found.description) == (True, "d")


@pytest.mark.parametrize(
    "operation",
    [
        {"parameters": [{"$ref": "#/components/parameters/Pag"}]},
        {"requestBody": {"$ref": "#/components/parameters/Pag"}},
        {"responses": {"200": {"$ref": "#/components/parameters/Pag"}}},
        {"responses": {"200": {"content": {"a/b": {"$ref": "#/components/parameters/Pag"}}}}},
        {"$ref": "#/components/parameters/Pag"},
    ],
)
def test_anything_else_that_is_not_there_is_an_error(parsed: Any, operation: Any) -> None:
    result: Parsed = parsed(
        {"paths": {"/a": {"get": {"responses": OK, **operation}}}, "components": {"parameters": {"Page": {}}}}
    )
    (problem,) = result.report.errors
    assert (problem.rule, problem.hint) == ("ref-unresolved", "did you mean `Page`?")


def test_things_that_lead_in_circles_are_left_out_and_told_once(parsed: Any) -> None:
    def ref(kind: str, name: str) -> dict[str, str]:
        return {"$ref": f"#/components/{kind}/{name}"}

    operation: dict[str, Any] = {
        "parameters": [
            ref("parameters", "B"),
            {"name": "q", "in": "query", "schema": {}},
            ref("parameters", "A"),
        ],
        "requestBody": ref("requestBodies", "A"),
        "responses": {"200": ref("responses", "A"), **OK},
        "callbacks": {"c": ref("callbacks", "A")},
    }
    kinds = ("parameters", "requestBodies", "responses", "callbacks", "securitySchemes")
    loops = {kind: {"A": ref(kind, "B"), "B": ref(kind, "A")} for kind in kinds}
    paths = {"/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"}, "/c": {"post": {**operation}}}
    result: Parsed = parsed({"paths": paths, "components": loops, "security": [{"A": []}]})
    assert sorted(result.problems) == [
        ("ref-cycle", "/components/callbacks/A/$ref"),
        ("ref-cycle", "/components/parameters/A/$ref"),
        ("ref-cycle", "/components/requestBodies/A/$ref"),
        ("ref-cycle", "/components/securitySchemes/A/$ref"),
        ("ref-cycle", "/components/securitySchemes/B/$ref"),
        ("ref-cycle", "/paths/~1a/$ref"),
        ("ref-cycle", "/paths/~1b/$ref"),
    ]
    assert {problem.severity for problem in result.report.problems} == {Severity.WARNING}
    assert all(problem.hint for problem in result.report.problems)
    (found,) = result.document.operations
    assert [parameter.name for parameter in found.parameters] == ["q"]
    assert (found.body, [response.status for response in found.responses]) == (None, ["200"])
    assert [(item.name, item.reason) for item in result.document.skipped] == [
        ("/a", "its reference cannot be resolved"),
        ("/b", "its reference cannot be resolved"),
    ]


# --- leniency ------------------------------------------------------------------------------------------------------


FAULTS: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"paths": None}, [("wrong-type", "/paths")]),
    ({"paths": {"/a": None}}, [("wrong-type", "/paths/~1a")]),
    (
        {"paths": {"/a": {"get": None}}},
        [("wrong-type", "/paths/~1a/get")],
    ),
    ({"paths": {"/a": {"get": {}}}}, [("responses-missing", "/paths/~1a/get")]),
    ({"paths": {"/a": {"GET": {"responses": OK}}}}, [("method", "/paths/~1a/GET")]),
    ({"paths": {"a": {"get": {"responses": OK}}}}, [("path", "/paths/a")]),
    ({"paths": {"/a": {"gett": {}}}}, [("path-item", "/paths/~1a/gett")]),
    ({"components": None}, [("wrong-type", "/components")]),
    ({"components": {"schemas": []}}, [("wrong-type", "/components/schemas")]),
    (
        {"servers": [None, {}, {"url": 1}]},
        [("wrong-type", "/servers/0"), ("server", "/servers/1"), ("wrong-type", "/servers/2/url")],
    ),
    (
        {"servers": [{"url": "/{a}", "variables": {"a": {"enum": [1]}}}]},
        [("wrong-type", "/servers/0/variables/a/enum/0"), ("server", "/servers/0/variables/a")],
    ),
    (
        {"servers": [{"url": "/{a}", "variables": {"a": {"default": "c", "enum": ["a", "b"]}}}]},
        [("server", "/servers/0/variables/a/default")],
    ),
    (
        {"tags": [{"name": "a"}, {"name": "a"}, "b", {}]},
        [("tag", "/tags/1"), ("wrong-type", "/tags/2"), ("tag", "/tags/3")],
    ),
    ({"security": [{"nobody": []}]}, [("security-unknown", "/security/0/nobody")]),
    ({"security": {}}, [("wrong-type", "/security")]),
    (
        {"components": {"securitySchemes": {"a": {"type": "apikey"}}}},
        [("security-scheme", "/components/securitySchemes/a/type")],
    ),
    (
        {"components": {"securitySchemes": {"a": {"type": "http"}}}},
        [("security-scheme", "/components/securitySchemes/a")],
    ),
    ({"components": {"securitySchemes": {"a": None}}}, [("wrong-type", "/components/securitySchemes/a")]),
    ({"info": {"title": "T", "version": 1.5}}, [("wrong-type", "/info/version")]),
    (get(tags="a"), [("wrong-type", "/paths/~1a/get/tags")]),
    (get(operationId=5), [("wrong-type", "/paths/~1a/get/operationId")]),
    (get(parameters={"a": 1}), [("wrong-type", "/paths/~1a/get/parameters")]),
    (get(requestBody=None), [("wrong-type", "/paths/~1a/get/requestBody")]),
    (get(responses=[]), [("wrong-type", "/paths/~1a/get/responses")]),
    (get(callbacks={"a": {"u": 5}}), [("wrong-type", "/paths/~1a/get/callbacks/a/u")]),
]


def scheme(**words: Any) -> dict[str, Any]:
    return {"components": {"securitySchemes": {"s": words}}, "security": [{"s": []}]}


@pytest.mark.parametrize(
    ("document", "place", "message", "hint"),
    [
        (scheme(), "", "a security scheme needs a `type`; ignored", "expected one of `apiKey`, `http`"),
        (scheme(type="oauth"), "/type", "unknown type `oauth`", "did you mean `oauth2`?"),
        (scheme(type="apiKey"), "", "an `apiKey` needs `name` and `in`; ignored", "add `name: X-API-Key`"),
        (scheme(type="apiKey", name="k"), "", "an `apiKey` needs `in`", "write `in: header`"),
        (scheme(type="apiKey", name="k", **{"in": "headers"}), "/in", "an `apiKey` needs `in`", "`header`?"),
        (
            scheme(type="apiKey", **{"in": "query"}),
            "",
            "an `apiKey` needs `name`",
            "name of the query parameter",
        ),
        (scheme(type="http"), "", "an `http` security scheme needs `scheme`", "add `scheme: bearer`"),
        (scheme(type="oauth2"), "", "an `oauth2` security scheme needs `flows`", "add `flows: {client"),
    ],
)
def test_an_incomplete_security_scheme_is_told_once_with_what_is_missing(
    parsed: Any, document: dict[str, Any], place: str, message: str, hint: str
) -> None:
    (problem,) = parsed(document).report.problems
    assert (problem.rule, problem.severity) == ("security-scheme", Severity.WARNING)
    assert problem.at.pointer == f"/components/securitySchemes/s{place}"
    assert message in problem.message
    assert hint in problem.hint


def test_a_security_scheme_is_deprecated_if_it_says_so(parsed: Any) -> None:
    basic = {"type": "http", "scheme": "basic"}
    components = {"securitySchemes": {"new": basic, "old": {**basic, "deprecated": True}}}
    result = parsed({"components": components}, "3.2.0")
    assert {item.name: item.deprecated for item in result.document.security_schemes} == {
        "new": False,
        "old": True,
    }


def test_a_link_refers_to_one_operation(parsed: Any) -> None:
    links = {"none": {}, "both": {"operationId": "a", "operationRef": "#/b"}, "id": {"operationId": "a"}}
    operation = {"responses": {"200": {"description": "", "links": links}}}
    result: Parsed = parsed({"paths": {"/a": {"get": operation}}})
    assert [item.message for item in result.report.problems if item.rule == "link"] == [
        "the link `none` refers to no operation",
        "the link `both` refers to two operations",
    ]


def test_paths_that_are_not_what_they_should_be(parsed: Any) -> None:
    paths = ["/a/{x}", "/a/{y}", "b", "/b", "/c?d=1", "/e#f", "/g/{h", "/i/{j}{k}", "/l/{m}-n:o", "/p:q"]
    names = {"/i/{j}{k}": ["j", "k"], "/l/{m}-n:o": ["m"], "/a/{x}": ["x"], "/a/{y}": ["y"]}
    items = {
        path: {
            "get": {
                "responses": OK,
                "parameters": [
                    {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                    for name in names.get(path, [])
                ],
            }
        }
        for path in paths
    }
    result: Parsed = parsed({"paths": items})
    found = [
        (item.at.pointer, item.message) for item in result.report.problems if isinstance(item.at, Location)
    ]
    assert {item.rule for item in result.report.problems} == {"path", "operation-id"}
    assert [item for item in found if "is taken by" not in item[1]] == [
        ("/paths/~1a~1{y}", "the path `/a/{y}` is equivalent to `/a/{x}`"),
        ("/paths/b", "the path `b` must start with a slash; treated as `/b`"),
        ("/paths/~1b", "the path `/b` is equivalent to `b`"),
        ("/paths/~1c?d=1", "the path `/c?d=1` has a query string, which is sent as it is"),
        ("/paths/~1e#f", "the fragment of the path `/e#f` is not sent"),
        ("/paths/~1g~1{h", "unbalanced brace in the path `/g/{h`; sent as it is"),
    ]
    assert len(result.document.operations) == len(paths)
    assert len({operation.name for operation in result.document.operations}) == len(paths)


def test_a_schema_is_no_parameter(parsed: Any) -> None:
    ref = {"$ref": "#/components/schemas/S"}
    operation = {"parameters": [ref], "requestBody": ref, "responses": {"200": ref}}
    result: Parsed = parsed(
        {"paths": {"/a": {"post": operation}}, "components": {"schemas": {"S": {"type": "object"}}}}
    )
    assert [(item.rule, item.severity) for item in result.report.problems] == [
        ("ref-kind", Severity.WARNING),
        ("ref-kind", Severity.WARNING),
        ("ref-kind", Severity.WARNING),
    ]
    assert [item.message for item in result.report.problems] == [
        f"`#/components/schemas/S` is a schema, not a {what}; ignored"
        for what in ("parameter", "request body", "response")
    ]
    assert all("schema: {$ref: ...}" in item.hint for item in result.report.problems)


def test_a_status_that_is_given_twice(parsed: Any) -> None:
    responses = {"2XX": {"description": "a"}, "2xx": {"description": "b"}, "Default": {"description": "c"}}
    result: Parsed = parsed({"paths": {"/a": {"get": {"responses": responses}}}})
    assert result.problems == [("status", "/paths/~1a/get/responses/2xx")]
    (operation,) = result.document.operations
    assert [(item.status, item.description) for item in operation.responses] == [
        ("2XX", "a"),
        ("default", "c"),
    ]


NO_TITLE, NO_VERSION = "add `title` with the name of the API", "add `version: '1.0'`"


@pytest.mark.parametrize(
    ("info", "place", "hint"),
    [
        ({"version": "1"}, "/info", NO_TITLE),
        ({"title": None, "version": "1"}, "/info/title", NO_TITLE),
        ({"title": "", "version": "1"}, "/info/title", NO_TITLE),
        ({"title": ["a"], "version": "1"}, "/info/title", None),
        ({"title": "T"}, "/info", NO_VERSION),
        ([], "/info", None),
    ],
)
def test_a_fault_of_info_is_told_once(parsed: Any, info: Any, place: str, hint: str | None) -> None:
    (problem,) = parsed({"info": info}).report.problems
    assert problem.at.pointer == place
    assert hint is None or problem.hint == hint


@pytest.mark.parametrize(("document", "problems"), FAULTS)
def test_faults_are_warnings_where_they_are(
    parsed: Any, document: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    result: Parsed = parsed(document)
    assert result.problems == problems
    assert result.report.errors == ()


def test_an_unknown_scheme_does_not_open_the_door(parsed: Any) -> None:
    document = get(security=[{"nobody": []}, {"key": [], "nobody": []}])
    document["components"] = {"securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": "k"}}}
    result: Parsed = parsed(document)
    assert result.operation.security == ((("key", ()),),)


def test_every_operation_with_a_name_of_its_own(parsed: Any) -> None:
    result: Parsed = parsed(
        {
            "paths": {
                "/a": {
                    "get": {"operationId": "x", "responses": OK},
                    "put": {"operationId": "x", "responses": OK},
                }
            }
        }
    )
    assert [operation.id for operation in result.document.operations] == ["x", "x"]
    assert result.problems == [("operation-id", "/paths/~1a/put/operationId")]


def test_status_keys_may_be_numbers(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "openapi: 3.0.0\ninfo: {title: T, version: 1.0}\npaths:\n  /a:\n    get:\n      responses:\n"
        "        200: {description: on}\n        5XX: {description: 2020-01-01}\n"
    )
    report = Report()
    (operation,) = parse(load(find_provider(tmp_path / "a.yaml"), report), report).operations
    assert [(item.status, item.description) for item in operation.responses] == [
        ("200", "on"),
        ("5XX", "2020-01-01"),
    ]


def test_values_are_equal_for_equal_documents(parsed: Any) -> None:
    document = {
        **schemas(A={"properties": {"b": {"$ref": "#/components/schemas/B"}}}, B={"enum": [1]}),
        **get(),
    }
    first: Parsed = parsed(document)
    second: Parsed = parsed(document)
    assert first.document == second.document
    assert isinstance(first.document, Document)
    assert all(isinstance(item, Parameter) for item in first.operation.parameters)


@pytest.mark.parametrize("keyword", ["items", "not", "allOf", "properties", "nullable"])
def test_what_may_be_read_may_be_parsed(parsed: Any, keyword: str) -> None:
    """The deepest nesting that is read, with room on the stack for whoever calls."""
    schema: Any = {"type": "string"}
    wrap: dict[str, Any] = {
        "items": lambda: {"items": schema},
        "not": lambda: {"not": schema},
        "allOf": lambda: {"allOf": [schema]},
        "properties": lambda: {"properties": {"a": schema}},
        "nullable": lambda: {"nullable": True, "not": schema},
    }
    levels = {"allOf": 2, "properties": 2}.get(keyword, 1)
    for _ in range((MAX_DEPTH - 5) // levels):
        schema = wrap[keyword]()
    result: Parsed = parsed(schemas(S=schema), "3.0.0")
    assert {rule for rule in result.rules if rule != "keyword"} == set()  # `not` is read, and not checked
