"""Extensions: what each form of them means, and which values cannot be used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import Location, Report
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.openapi.model import (
    BulkHints,
    Document,
    EnumValue,
    PaginationHints,
    RetryHints,
    Schema,
    SchemaHints,
)
from sdkwright.parse.document import parse
from sdkwright.parse.extensions.pagination import jsonpath

OK = {"200": {"description": "fine"}}
TEXT = {"type": "string"}


def read(folder: Path, document: dict[str, Any]) -> tuple[Document, list[str]]:
    """A document, and the problems of its extensions: pointers, then messages."""
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    (folder / "openapi.json").write_text(json.dumps({**head, **document}))
    report = Report()
    parsed = parse(load(find_provider(folder), report), report)
    problems = [item for item in report.problems if item.rule == "extension"]
    return parsed, [f"{_pointer(item.at)}: {item.message}" for item in problems]


def _pointer(at: object) -> str:
    assert isinstance(at, Location)
    return at.pointer


def operation(folder: Path, said: dict[str, Any], **document: Any) -> tuple[Any, list[str]]:
    """The hints of one operation with some extensions, and its problems, without what all pointers begin with."""
    item = {"operationId": "getThing", "responses": OK, **said}
    parsed, problems = read(folder, {"paths": {"/a": {"get": item}}, **document})
    return parsed.operations[0].hints, [text.removeprefix("/paths/~1a/get/") for text in problems]


def schema(folder: Path, said: dict[str, Any], **more: Any) -> tuple[Schema, list[str]]:
    """One component with some extensions, and its problems."""
    parsed, problems = read(folder, {"components": {"schemas": {"A": {**more, **said}}}})
    found = parsed.schemas[parsed.components["A"]]
    return found, [text.removeprefix("/components/schemas/A/") for text in problems]


# --- methods


@pytest.mark.parametrize(
    ("said", "method", "group"),
    [
        ({"x-speakeasy-name-override": "list"}, "list", None),
        ({"x-fern-sdk-method-name": "list"}, "list", None),
        ({"x-fern-sdk-method-name": "b", "x-speakeasy-name-override": "a"}, "a", None),
        ({"x-speakeasy-group": "a.b"}, None, ("a", "b")),
        ({"x-fern-sdk-group-name": "a"}, None, ("a",)),
        ({"x-fern-sdk-group-name": ["a", "b.c"]}, None, ("a", "b.c")),
    ],
)
def test_names_of_methods_and_namespaces(
    tmp_path: Path, said: dict[str, Any], method: str | None, group: tuple[str, ...] | None
) -> None:
    hints, problems = operation(tmp_path, said)
    assert (hints.method, hints.group, problems) == (method, group, [])


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"x-speakeasy-name-override": 5}, "x-speakeasy-name-override` must be a name, not a number"),
        ({"x-fern-sdk-method-name": "--"}, "x-fern-sdk-method-name` has no letter or digit"),
        ({"x-speakeasy-group": "a."}, "x-speakeasy-group` has no letter or digit"),
        ({"x-fern-sdk-group-name": []}, "x-fern-sdk-group-name` is empty"),
        ({"x-fern-sdk-group-name": ["a", {"b": 1}]}, "x-fern-sdk-group-name` must be a name, not an object"),
    ],
)
def test_names_that_cannot_be_used(tmp_path: Path, said: dict[str, Any], problem: str) -> None:
    hints, problems = operation(tmp_path, said)
    assert (hints.method, hints.group) == (None, None)
    assert problems == [f"{next(iter(said))}: `{problem}; ignored"]


def test_a_value_that_cannot_be_used_leaves_the_place_to_the_next_extension(tmp_path: Path) -> None:
    hints, problems = operation(tmp_path, {"x-speakeasy-group": 1, "x-fern-sdk-group-name": "a"})
    assert (hints.group, len(problems)) == (("a",), 1)


@pytest.mark.parametrize(
    ("rules", "method"),
    [
        ([("^get.*", "get")], "get"),
        ([("^list", "list"), ("Thing$", "thing")], "thing"),
        ([("^get", "first"), ("^get", "second")], "first"),
    ],
)
def test_rules_of_the_document_name_methods(
    tmp_path: Path, rules: list[tuple[str, str]], method: str
) -> None:
    listed = [{"operationId": pattern, "methodNameOverride": name} for pattern, name in rules]
    hints, problems = operation(tmp_path, {}, **{"x-speakeasy-name-override": listed})
    assert (hints.method, problems) == (method, [])


def test_an_operation_wins_over_the_rules_of_the_document(tmp_path: Path) -> None:
    rules = [{"operationId": "^get", "methodNameOverride": "get"}]
    said = {"x-speakeasy-name-override": "fetch"}
    assert operation(tmp_path, said, **{"x-speakeasy-name-override": rules})[0].method == "fetch"


@pytest.mark.parametrize(
    "rule",
    [
        {"operationId": "(", "methodNameOverride": "a"},
        {"operationId": "(a+)+$", "methodNameOverride": "a"},
        {"operationId": "a?a?a?a?aaaa", "methodNameOverride": "a"},
        {"operationId": "(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)$", "methodNameOverride": "a"},
        {"operationId": "a{4294967295}", "methodNameOverride": "a"},
        {"operationId": "[[a]", "methodNameOverride": "a"},
        {"operationId": "a" * 1000, "methodNameOverride": "a"},
        {"operationId": "^get"},
        {"methodNameOverride": "a"},
        {"operationId": "^get", "methodNameOverride": "?"},
        "get",
    ],
)
def test_rules_that_cannot_be_used_or_could_take_long(tmp_path: Path, rule: Any) -> None:
    hints, problems = operation(tmp_path, {}, **{"x-speakeasy-name-override": [rule]})
    assert hints.method is None
    assert [text.partition(": ")[0] for text in problems] == ["/x-speakeasy-name-override/0"]


def test_the_slowest_rule_that_is_used_comes_to_an_end(tmp_path: Path) -> None:
    rules = [{"operationId": "(a|a)(a|a)(a|a).*.*.*b$", "methodNameOverride": "b"}]
    said = {"operationId": "a" * 128}
    hints, problems = operation(tmp_path, said, **{"x-speakeasy-name-override": rules})
    assert (hints.method, problems) == (None, [])


def test_rules_do_not_look_at_very_long_ids(tmp_path: Path) -> None:
    rules = [{"operationId": "^a", "methodNameOverride": "b"}]
    said = {"operationId": "a" * 129}
    assert operation(tmp_path, said, **{"x-speakeasy-name-override": rules})[0].method is None


# --- what is left out


def left_out(document: Document) -> dict[str, Any]:
    """What remains of a document: operations, parameters, components, properties of `A`."""
    found = document.schemas.get(document.components.get("A", ""))
    return {
        "operations": [item.path for item in document.operations],
        "parameters": [item.name for one in document.operations for item in one.parameters],
        "components": list(document.components),
        "properties": list(found.properties) if found is not None else [],
        "required": list(found.required) if found is not None else [],
        "members": len(found.properties["union"].any_of) if found is not None else 0,
    }


@pytest.mark.parametrize(
    "said",
    [
        {"x-speakeasy-ignore": True},
        {"x-fern-ignore": True},
        {"x-stainless-skip": True},
        {"x-stainless-skip": ["go", "python"]},
    ],
)
def test_what_is_ignored_is_left_out_with_a_note(tmp_path: Path, said: dict[str, Any]) -> None:
    parameters = [{"name": "kept", "in": "query", "schema": TEXT}, {"name": "no", "in": "query", **said}]
    document = {
        "paths": {
            "/kept": {"get": {"responses": OK, "parameters": parameters}},
            "/no": {"get": {"responses": OK, **said}},
        },
        "components": {
            "schemas": {
                "A": {
                    "required": ["kept", "no"],
                    "properties": {
                        "kept": TEXT,
                        "no": {**TEXT, **said},
                        "ref": {"$ref": "#/components/schemas/B"},
                        "union": {"anyOf": [TEXT, {"$ref": "#/components/schemas/B"}, {**TEXT, **said}]},
                    },
                },
                "B": {"type": "object", **said},
            }
        },
    }
    (tmp_path / "openapi.json").write_text(
        json.dumps({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, **document})
    )
    report = Report()
    parsed = parse(load(find_provider(tmp_path), report), report)
    assert left_out(parsed) == {
        "operations": ["/kept"],
        "parameters": ["kept"],
        "components": ["A"],
        "properties": ["kept", "union"],
        "required": ["kept"],
        "members": 1,
    }
    assert [(item.name, item.reason) for item in parsed.skipped] == [
        ("GET /no", f"left out, as `{next(iter(said))}` says")
    ]
    assert sorted(_pointer(item.at) for item in report.problems if item.rule == "left-out") == [
        "/components/schemas/A/properties/no",
        "/components/schemas/A/properties/ref",
        "/components/schemas/A/properties/union/anyOf/1",
        "/components/schemas/A/properties/union/anyOf/2",
        "/components/schemas/B",
        "/paths/~1kept/get/parameters/1",
        "/paths/~1no/get",
    ]


@pytest.mark.parametrize("said", [{"x-speakeasy-ignore": False}, {"x-stainless-skip": ["go"]}])
def test_what_is_not_ignored_stays(tmp_path: Path, said: dict[str, Any]) -> None:
    parsed, problems = read(tmp_path, {"paths": {"/a": {"get": {"responses": OK, **said}}}})
    assert (len(parsed.operations), problems) == (1, [])


def test_a_text_that_is_true_is_treated_so_with_a_warning(tmp_path: Path) -> None:
    parsed, problems = read(tmp_path, {"paths": {"/a": {"get": {"responses": OK, "x-fern-ignore": "True"}}}})
    assert parsed.operations == ()
    assert problems == [
        "/paths/~1a/get/x-fern-ignore: `x-fern-ignore` must be true or false, not a string; treated as one"
    ]


def test_a_parameter_of_the_path_cannot_be_left_out(tmp_path: Path) -> None:
    parameter = {"name": "id", "in": "path", "required": True, "schema": TEXT, "x-fern-ignore": True}
    parsed, problems = read(
        tmp_path, {"paths": {"/a/{id}": {"get": {"responses": OK, "parameters": [parameter]}}}}
    )
    assert [item.name for item in parsed.operations[0].parameters] == ["id"]
    assert problems == [
        "/paths/~1a~1{id}/get/parameters/0/x-fern-ignore: the path parameter `id` cannot be left out; "
        "`x-fern-ignore` ignored"
    ]


# --- names in schemas


@pytest.mark.parametrize(
    ("said", "hints"),
    [
        ({"x-speakeasy-name-override": "B"}, SchemaHints(class_name="B")),
        ({"x-fern-type-name": "B"}, SchemaHints(class_name="B")),
        ({"x-ms-enum": {"name": "B"}}, SchemaHints(class_name="B")),
        ({"x-stainless-naming": "B"}, SchemaHints(class_name="B")),
        ({"x-stainless-naming": {"python": {"type_name": "B"}}}, SchemaHints(class_name="B")),
        ({"x-stainless-naming": {"python": {"model_name": "B"}}}, SchemaHints(class_name="B")),
        ({"x-stainless-naming": {"python": {"property_name": "b"}}}, SchemaHints(property_name="b")),
        ({"x-stainless-naming": {"go": {"property_name": "b"}}}, SchemaHints()),
        ({"x-fern-property-name": "b"}, SchemaHints(property_name="b")),
        ({"x-stainless-param": "b"}, SchemaHints(property_name="b")),
        ({"x-stainless-pagination-property": {"purpose": "items"}}, SchemaHints(role="items")),
        ({"x-stainless-pagination-property": {"purpose": "previous_cursor_param"}}, SchemaHints()),
        ({"x-stainless-pagination-property": {"is_top_level_array": True}}, SchemaHints()),
    ],
)
def test_names_and_roles_of_schemas(tmp_path: Path, said: dict[str, Any], hints: SchemaHints) -> None:
    found, problems = schema(tmp_path, said)
    assert (found.hints, problems) == (hints, [])


@pytest.mark.parametrize(
    ("said", "argument"),
    [
        ({"x-speakeasy-name-override": "b"}, "b"),
        ({"x-fern-parameter-name": "b"}, "b"),
        ({"x-stainless-param": "b"}, "b"),
        ({}, None),
    ],
)
def test_names_of_parameters(tmp_path: Path, said: dict[str, Any], argument: str | None) -> None:
    parameter = {"name": "a", "in": "query", "schema": TEXT, **said}
    parsed, problems = read(
        tmp_path, {"paths": {"/a": {"get": {"responses": OK, "parameters": [parameter]}}}}
    )
    assert (parsed.operations[0].parameters[0].argument, problems) == (argument, [])


# --- values of enums

A = EnumValue(value="a", name="First", description="The first.")
B = EnumValue(value="b", name="Second")


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ({"x-enum-varnames": ["First", "Second"], "x-enum-descriptions": ["The first.", ""]}, (A, B)),
        ({"x-enumNames": ["First", "Second"], "x-enumDescriptions": {"a": " The first. "}}, (A, B)),
        (
            {
                "x-speakeasy-enums": {"a": "First", "b": "Second"},
                "x-speakeasy-enum-descriptions": {"a": "The first."},
            },
            (A, B),
        ),
        (
            {"x-fern-enum": {"b": {"name": "Second"}, "a": {"name": "First", "description": "The first."}}},
            (A, B),
        ),
        (
            {
                "x-ms-enum": {
                    "values": [
                        {"value": "a", "name": "First", "description": "The first."},
                        {"value": "b", "name": "Second"},
                    ]
                }
            },
            (A, B),
        ),
        (
            {
                "x-stainless-renameMap": {"First": "a", "Second": "b"},
                "x-enum-descriptions": ["The first.", None],
            },
            (A, B),
        ),
        ({"x-enum-varnames": ["First", None]}, (EnumValue(value="a", name="First"),)),
        (
            {
                "x-enum-varnames": ["First", "Second"],
                "x-enumNames": ["1st", "2nd"],
                "x-enum-descriptions": ["The first.", ""],
            },
            (A, B),
        ),
    ],
)
def test_names_and_descriptions_of_values(
    tmp_path: Path, said: dict[str, Any], values: tuple[EnumValue, ...]
) -> None:
    found, problems = schema(tmp_path, said, enum=["a", "b"])
    assert (found.hints.values, problems) == (values, [])


def test_keys_of_maps_are_values_of_any_type(tmp_path: Path) -> None:
    found, problems = schema(tmp_path, {"x-enum-varnames": {"1": "one", "true": "yes"}}, enum=[1, True, None])
    assert found.hints.values == (EnumValue(value=1, name="one"), EnumValue(value=True, name="yes"))
    assert problems == []


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"x-enum-varnames": ["a"]}, "has 1 entries for the 2 values of the enum"),
        ({"x-enum-varnames": "a"}, "must be a list or an object, not a string"),
        ({"x-enum-varnames": ["--", "b"]}, "has a name without letters and digits"),
        ({"x-enum-varnames": [1, 2]}, "has a name without letters and digits"),
        ({"x-enum-descriptions": {"c": "Other."}}, "describes `c`, which the enum does not have"),
        ({"x-fern-enum": ["a"]}, "must be an object, not an array"),
        ({"x-stainless-renameMap": ["a"]}, "must be an object, not an array"),
        ({"x-ms-enum": {"values": "a"}}, "needs a list of `values`"),
    ],
)
def test_values_that_cannot_be_described(tmp_path: Path, said: dict[str, Any], reason: str) -> None:
    _, problems = schema(tmp_path, said, enum=["a", "b"])
    key = next(iter(said))
    assert problems == [f"{key}: `{key}` {reason}; ignored"]


def test_names_of_values_need_an_enum(tmp_path: Path) -> None:
    _, problems = schema(tmp_path, {"x-enumNames": ["a"]}, type="string")
    assert problems == ["x-enumNames: `x-enumNames` needs an `enum` in the same schema; ignored"]


# --- retries


@pytest.mark.parametrize(
    ("said", "hints"),
    [
        ({"x-speakeasy-retries": {"strategy": "none"}}, RetryHints(enabled=False)),
        ({"x-speakeasy-retries": {"strategy": "backoff"}}, RetryHints()),
        (
            {
                "x-speakeasy-retries": {
                    "strategy": "backoff",
                    "backoff": {
                        "initialInterval": 5,
                        "maxInterval": 6.0,
                        "maxElapsedTime": 7,
                        "exponent": 1.5,
                    },
                    "statusCodes": [503, "5xx", "5XX"],
                    "retryConnectionErrors": False,
                }
            },
            RetryHints(
                initial_ms=5,
                max_ms=6,
                elapsed_ms=7,
                exponent=1.5,
                statuses=("503", "5XX"),
                connection_errors=False,
            ),
        ),
        ({"x-fern-retries": {"disabled": True}}, RetryHints(enabled=False)),
        ({"x-fern-retries": {"disabled": False}}, None),
    ],
)
def test_retry_policies(tmp_path: Path, said: dict[str, Any], hints: RetryHints | None) -> None:
    found, problems = operation(tmp_path, said)
    assert (found.retries, problems) == (hints, [])


@pytest.mark.parametrize(
    ("policy", "problem"),
    [
        ([], ": `x-speakeasy-retries` must be an object, not an array; ignored"),
        ({}, ": `x-speakeasy-retries` needs a `strategy`, `backoff` or `none`; ignored"),
        (
            {"strategy": "magic"},
            "/strategy: `x-speakeasy-retries` needs a `strategy`, `backoff` or `none`; ignored",
        ),
        (
            {"strategy": "backoff", "backoff": {"exponent": 1000}},
            "/backoff/exponent: `x-speakeasy-retries` `exponent` must be a number from 1 to 100, not 1000; ignored",
        ),
        (
            {"strategy": "backoff", "backoff": {"maxInterval": True}},
            "/backoff/maxInterval: `x-speakeasy-retries` `maxInterval` must be a number from 0 to 86400000, "
            "not a boolean; ignored",
        ),
        (
            {"strategy": "backoff", "statusCodes": ["6XX"]},
            "/statusCodes/0: `x-speakeasy-retries` must list statuses such as `503`, or ranges such as `5XX`; ignored",
        ),
    ],
)
def test_retry_policies_that_cannot_be_used(tmp_path: Path, policy: Any, problem: str) -> None:
    _, problems = operation(tmp_path, {"x-speakeasy-retries": policy})
    assert problems == [f"x-speakeasy-retries{problem}"]


# --- pages

AT = Location("openapi.json", "/paths/~1a/get/x-speakeasy-pagination")


def speakeasy(type_: str, *inputs: tuple[str, str], **outputs: str) -> dict[str, Any]:
    listed = [{"name": name, "in": "parameters", "type": kind} for name, kind in inputs]
    return {"x-speakeasy-pagination": {"type": type_, "inputs": listed, "outputs": outputs}}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            speakeasy("offsetLimit", ("skip", "offset"), ("take", "limit"), results="$.data.items"),
            {"kind": "offset", "argument": "skip", "limit": "take", "items": "data.items"},
        ),
        (
            speakeasy("offsetLimit", ("no", "page"), numPages="$.pages", results="$"),
            {"kind": "page", "argument": "no", "pages": "pages", "items": ""},
        ),
        (
            speakeasy("cursor", ("since", "cursor"), nextCursor="$.rows[-1]['created at']"),
            {"kind": "cursor", "argument": "since", "next": "rows.-1.created at"},
        ),
        (speakeasy("url", nextUrl='$["next"]'), {"kind": "url", "next": "next"}),
    ],
)
def test_pages_of_speakeasy(tmp_path: Path, said: dict[str, Any], expected: dict[str, Any]) -> None:
    hints, problems = operation(tmp_path, said)
    assert (hints.pagination, problems) == (PaginationHints(at=AT, **expected), [])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            {
                "cursor": "$request.body.after",
                "next_cursor": "$response.page.after",
                "results": "$response.rows",
            },
            {"kind": "cursor", "argument": "body.after", "next": "page.after", "items": "rows"},
        ),
        (
            {"offset": "$request.page", "results": "$response.rows", "has-next-page": "$response.more"},
            {"kind": "page", "argument": "page", "items": "rows", "more": "more"},
        ),
        (
            {"offset": "$request.skip", "step": "$request.take", "results": "$response"},
            {"kind": "offset", "argument": "skip", "items": ""},
        ),
        (
            {"next_uri": "$response.next", "results": "$response.rows"},
            {"kind": "url", "next": "next", "items": "rows"},
        ),
        ({"next_path": "$response.next"}, {"kind": "url", "next": "next"}),
    ],
)
def test_pages_of_fern(tmp_path: Path, said: dict[str, Any], expected: dict[str, Any]) -> None:
    hints, problems = operation(tmp_path, {"x-fern-pagination": said})
    at = Location("openapi.json", "/paths/~1a/get/x-fern-pagination")
    assert (hints.pagination, problems) == (PaginationHints(at=at, **expected), [])


def test_true_means_the_pages_of_the_document(tmp_path: Path) -> None:
    said = {"next_uri": "$response.next"}
    hints, problems = operation(tmp_path, {"x-fern-pagination": True}, **{"x-fern-pagination": said})
    at = Location("openapi.json", "/paths/~1a/get/x-fern-pagination")
    assert (hints.pagination, problems) == (PaginationHints(at=at, kind="url", next="next"), [])


@pytest.mark.parametrize("said", [{"x-fern-pagination": False}, {"x-ms-pageable": {"nextLinkName": None}}])
def test_some_operations_have_no_pages(tmp_path: Path, said: dict[str, Any]) -> None:
    hints, problems = operation(tmp_path, said)
    assert (hints.pagination, problems) == (False, [])


@pytest.mark.parametrize(
    ("said", "items"),
    [({"nextLinkName": "next"}, "value"), ({"nextLinkName": "next", "itemName": "rows"}, "rows")],
)
def test_pages_of_autorest(tmp_path: Path, said: dict[str, Any], items: str) -> None:
    hints, problems = operation(tmp_path, {"x-ms-pageable": said})
    at = Location("openapi.json", "/paths/~1a/get/x-ms-pageable")
    assert (hints.pagination, problems) == (PaginationHints(at=at, kind="url", items=items, next="next"), [])


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"x-speakeasy-pagination": "cursor"}, "must be an object, not a string"),
        (speakeasy("magic"), "needs a `type`: `offsetLimit`, `cursor`, or `url`"),
        (
            speakeasy("offsetLimit", ("a", "limit")),
            "of the type `offsetLimit` needs an input of the type `page` or `offset`",
        ),
        (
            speakeasy("cursor", ("a", "cursor")),
            "of the type `cursor` needs an input of the type `cursor`, and `outputs.nextCursor`",
        ),
        (speakeasy("url", ("a", "cursor")), "of the type `url` needs `outputs.nextUrl`"),
        (speakeasy("url", nextUrl="$..next"), "`nextUrl` must be a JSONPath of names such as `$.data.items`"),
        (
            {"x-fern-pagination": {"type": "custom"}},
            "needs `cursor` with `next_cursor`, `offset`, `next_uri`, or `next_path`",
        ),
        ({"x-fern-pagination": {"offset": "page"}}, "`offset` must start with `$request.`"),
        ({"x-fern-pagination": {"next_uri": "$request.a"}}, "`next_uri` must start with `$response.`"),
        ({"x-fern-pagination": True}, "must be an object, not null"),
        (
            {"x-ms-pageable": {}},
            "needs `nextLinkName`, the property with the address of the next page, or null",
        ),
    ],
)
def test_pages_that_cannot_be_used(tmp_path: Path, said: dict[str, Any], reason: str) -> None:
    hints, problems = operation(tmp_path, said)
    key = next(iter(said))
    assert (hints.pagination, problems) == (None, [f"{key}: `{key}` {reason}; ignored"])


# --- many items


def test_operations_that_take_many_items(tmp_path: Path) -> None:
    said = {
        "argument": "input",
        "results": "data",
        "index": "index",
        "value": "embedding",
        "usage": "usage",
        "max_items": 1,
        "max_bytes": 2,
        "max_tokens": 3,
        "method": "createAll",
        "x-more": True,
    }
    hints, problems = operation(tmp_path, {"x-sdkwright-bulk": said})
    at = Location("openapi.json", "/paths/~1a/get/x-sdkwright-bulk")
    expected = BulkHints(
        at=at,
        argument="input",
        results="data",
        index="index",
        value="embedding",
        usage="usage",
        max_items=1,
        max_bytes=2,
        max_tokens=3,
        method="createAll",
    )
    assert (hints.bulk, problems) == (expected, [])


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        (True, [": must be an object, not a boolean"]),
        ({}, [": needs `argument`"]),
        ({"argument": ""}, ["/argument: needs a name as `argument`"]),
        (
            {"argument": "a", "results": 1, "method": "-"},
            ["/results: needs a name as `results`", "/method: needs a name as `method`"],
        ),
        (
            {"argument": "a", "max_items": 0, "max_bytes": True, "max_tokens": "9"},
            [
                "/max_items: needs a whole number above 0 as `max_items`",
                "/max_bytes: needs a whole number above 0 as `max_bytes`",
                "/max_tokens: needs a whole number above 0 as `max_tokens`",
            ],
        ),
        ({"argument": "a", "limit": 1}, ["/limit: has an unknown key `limit`"]),
    ],
)
def test_what_cannot_be_said_of_many_items(tmp_path: Path, said: Any, reasons: list[str]) -> None:
    hints, problems = operation(tmp_path, {"x-sdkwright-bulk": said})
    expected = [
        f"x-sdkwright-bulk{reason.replace(': ', ': `x-sdkwright-bulk` ', 1)}; ignored" for reason in reasons
    ]
    assert (hints.bulk, problems) == (None, expected)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("$", ""),
        ("$.a", "a"),
        ("$.a-b.c_d", "a-b.c_d"),
        ("$['a.b']", "a.b"),
        ("$.a[-1].b", "a.-1.b"),
        ("a.b", None),
        ("$a", None),
        ("$.a[0]", None),
        ("$.a[*].b", None),
        ("$.", None),
        (5, None),
    ],
)
def test_jsonpaths_of_names_only(text: Any, path: str | None) -> None:
    assert jsonpath(text) == path


# --- streams


def streams(
    folder: Path, media: dict[str, Any], said: dict[str, Any], kind: str = "text/event-stream"
) -> Any:
    responses = {"200": {"description": "", "content": {kind: media}}}
    parsed, problems = read(folder, {"paths": {"/a": {"get": {"responses": responses, **said}}}})
    return parsed.operations[0].responses[0].content[0].sentinel, problems


@pytest.mark.parametrize(
    ("media", "said", "sentinel"),
    [
        ({"x-speakeasy-sse-sentinel": "[END]"}, {}, "[END]"),
        ({}, {"x-fern-streaming": {"format": "sse", "terminator": "bye"}}, "bye"),
        ({"x-speakeasy-sse-sentinel": "[END]"}, {"x-fern-streaming": {"terminator": "bye"}}, "[END]"),
        ({}, {"x-fern-streaming": True}, None),
    ],
)
def test_what_ends_a_stream(tmp_path: Path, media: Any, said: Any, sentinel: str | None) -> None:
    assert streams(tmp_path, media, said) == (sentinel, [])


@pytest.mark.parametrize("value", ["", 5, ["[END]"]])
def test_an_end_of_streams_that_cannot_be_used(tmp_path: Path, value: Any) -> None:
    sentinel, problems = streams(tmp_path, {"x-speakeasy-sse-sentinel": value}, {})
    assert sentinel is None
    assert [text.rpartition(": ")[2] for text in problems] == [
        "`x-speakeasy-sse-sentinel` must be a text that is not empty; ignored"
    ]


def test_what_is_no_stream_has_no_end(tmp_path: Path) -> None:
    sentinel, problems = streams(tmp_path, {"x-speakeasy-sse-sentinel": "x"}, {}, "application/json")
    assert sentinel is None
    assert [text.rpartition(": ")[2] for text in problems] == [
        "`x-speakeasy-sse-sentinel` ends streams, and `application/json` is none; ignored"
    ]
