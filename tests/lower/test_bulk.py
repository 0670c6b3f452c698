"""Methods for any number of items: what `sdk.toml` and documents can say of them, and what is wrong there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Bulk
from sdkwright.ir.types import ANY, NULL, ListOf, Scalar, UnionOf
from sdkwright.pipeline import load_and_lower
from tests.support import ROOT
from tests.support.lowering import messages_of

MANY = ROOT / "tests" / "golden" / "bulk" / "openapi.yaml"
TEXT, INTEGER = Scalar("string"), Scalar("integer")


def said(folder: Path, settings: str, document: Path = MANY) -> list[str]:
    """The messages that a configuration gives, without the file's name."""
    return messages_of(folder, settings, document)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ['argument = "inputs"'],
            [
                "2:1: error [config-no-match]: the operation `createEmbedding` has no argument `inputs`",
                "hint: did you mean `input`?",
            ],
        ),
        (
            ['argument = "model"'],
            [
                "2:1: error [config-no-match]: the argument `model` of `createEmbedding` takes no list",
                "hint: name the one that takes many items",
            ],
        ),
        (
            ['argument = "input"', 'results = "datas.rows"'],
            [
                "3:1: error [config-no-match]: the response of `createEmbedding` has no `datas`",
                "hint: did you mean `data`?",
            ],
        ),
        (
            ['argument = "input"', 'results = "usage"'],
            ["3:1: error [config-no-match]: `usage` in the response of `createEmbedding` is no list"],
        ),
        (
            ['argument = "input"', 'results = "data"', 'index = "number"', 'value = "embeddings"'],
            [
                "4:1: error [config-no-match]: a result of `createEmbedding` has no `number`",
                "5:1: error [config-no-match]: a result of `createEmbedding` has no `embeddings`",
                "hint: did you mean `embedding`?",
            ],
        ),
        (
            ['argument = "input"', 'value = "usages"', 'usage = "use"'],
            [
                "3:1: error [config-no-match]: the response of `createEmbedding` has no `usages`",
                "hint: did you mean `usage`?",
                "4:1: error [config-no-match]: the response of `createEmbedding` has no `use`",
                "hint: did you mean `usage`?",
            ],
        ),
        (
            ['argument = "input"', 'method = "count_tokens"'],
            [
                "3:1: error [config-no-match]: `count_tokens` cannot be given: the namespace of `createEmbedding` "
                "has it already",
                "hint: choose another name: `method`",
            ],
        ),
        (
            ['argument = "input"', 'method = "with_options"'],
            [
                "3:1: error [config-no-match]: `with_options` cannot be given: the namespace of `createEmbedding` "
                "has it already",
                "hint: choose another name: `method`",
            ],
        ),
        (
            ['argument = "input"', 'method = "__init__"'],
            [
                "3:1: error [config-no-match]: `__init__` cannot be given: such names are private",
                "hint: choose another name",
            ],
        ),
        (
            ['argument = "input"', 'results = "data"', 'index = "embedding"'],
            [
                "4:1: error [config-no-match]: `embedding` in a result of `createEmbedding` is no position",
                "hint: name the number that says which item the result is for, or leave it out",
            ],
        ),
        (
            ['argument = "input"', 'method = "create-many"'],
            [
                "3:1: error [config-value]: `operations.createEmbedding.bulk.method` must be a Python name, "
                "not `create-many`"
            ],
        ),
        (["max_items = 2"], ["1:29: error [config-value]: `bulk` needs `argument`"]),
        (
            ['argument = "input"', "max_items = 0", "max_bytes = 1.5", "max_tokens = true", 'indexs = "i"'],
            [
                "3:1: error [config-value]: `operations.createEmbedding.bulk.max_items` must be at least 1, not 0",
                "4:1: error [config-type]: `operations.createEmbedding.bulk.max_bytes` must be an integer",
                "5:1: error [config-type]: `operations.createEmbedding.bulk.max_tokens` must be an integer",
                "6:1: error [config-unknown-key]: unknown key `indexs` in [operations.createEmbedding.bulk]",
                "hint: did you mean `index`?",
            ],
        ),
    ],
)
def test_what_cannot_be_used_is_an_error_at_its_place(
    tmp_path: Path, lines: list[str], expected: list[str]
) -> None:
    settings = "\n".join(["[operations.createEmbedding.bulk]", *lines, ""])
    assert said(tmp_path, settings) == expected


def test_what_is_said_of_no_operation_is_an_error(tmp_path: Path) -> None:
    assert said(tmp_path, '[operations.createEmbeddings.bulk]\nargument = "input"\n') == [
        "1:13: error [config-no-match]: the document has no operation `createEmbeddings`",
        "hint: did you mean `createEmbedding`?",
    ]


def test_a_former_method_cannot_be_called_like_one_for_many_items(tmp_path: Path) -> None:
    settings = """\
[operations.createEmbedding.bulk]
argument = "input"

[deprecated.methods]
"embeddings.create_many" = "embeddings.create"
"""
    assert said(tmp_path, settings) == [
        "5:1: error [config-names]: `embeddings.create_many` cannot be given: it is the method for many items of the "
        "operation `createEmbedding`",
        "hint: choose another name",
    ]


OK = {"description": "d"}
NUMBERS = {"type": "array", "items": {"type": "integer"}}
TEXTS = {"type": "array", "items": {"type": "string"}}


def document(*operations: dict[str, Any]) -> dict[str, Any]:
    """A document with operations that post `texts`, unless they say otherwise."""
    body = {"type": "object", "required": ["texts"], "properties": {"texts": TEXTS}}
    paths = {
        f"/{number}": {
            "post": {
                "operationId": f"judge{number}",
                "tags": ["texts"],
                "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
                "responses": {"200": {**OK, "content": {"application/json": {"schema": NUMBERS}}}},
                **operation,
            }
        }
        for number, operation in enumerate(operations)
    }
    return {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}


def lowered(folder: Path, tree: dict[str, Any], settings: str = "") -> tuple[dict[str, Bulk], list[str]]:
    """The declared methods by operation, and what is said of extensions."""
    (folder / "openapi.json").write_text(json.dumps(tree, indent=1))
    (folder / "sdk.toml").write_text(settings)
    result = load_and_lower(folder)
    methods = {item.id: item.bulk for item in operations_of(result.api.root) if item.bulk is not None}
    texts: list[str] = []
    for problem in result.report.problems:
        if problem.rule == "extension":
            place = str(getattr(problem.at, "pointer", "")).partition("/post/")[2]
            texts.append(f"{place}: {problem.message.removesuffix('; `x-sdkwright-bulk` is ignored')}")
    return methods, texts


def declared(**more: Any) -> dict[str, Any]:
    return {"x-sdkwright-bulk": {"argument": "texts", **more}}


def test_a_document_declares_what_sdk_toml_declares(tmp_path: Path) -> None:
    methods, texts = lowered(tmp_path, document(declared(max_items=3, max_bytes=4, max_tokens=5)))
    expected = Bulk(
        name="judge0_many",
        argument="texts",
        place="body",
        item=TEXT,
        value=INTEGER,
        results=(),
        result=INTEGER,
        max_items=3,
        max_bytes=4,
        max_tokens=5,
    )
    assert (methods, texts) == ({"judge0": expected}, [])


def test_sdk_toml_wins(tmp_path: Path) -> None:
    settings = """\
[operations.judge0]
bulk = false
[operations.judge1.bulk]
argument = "texts"
method = "judge_all"
"""
    methods, texts = lowered(tmp_path, document(declared(), declared(argument="none")), settings)
    assert ({id_: item.name for id_, item in methods.items()}, texts) == ({"judge1": "judge_all"}, [])


def test_a_name_of_the_document_is_made_one_of_python(tmp_path: Path) -> None:
    methods, _ = lowered(tmp_path, document(declared(method="judgeAll"), declared(method="class")))
    assert [item.name for item in methods.values()] == ["judge_all", "class_"]


def test_two_operations_of_a_namespace_do_not_share_a_method(tmp_path: Path) -> None:
    methods, texts = lowered(tmp_path, document(declared(method="all"), declared(method="all")))
    assert (list(methods), texts) == (
        ["judge0"],
        ["x-sdkwright-bulk/method: `all` cannot be given: the namespace of `judge1` has it already"],
    )


def _answer(**contents: Any) -> dict[str, Any]:
    content = {name.replace("_", "/"): {"schema": schema} for name, schema in contents.items()}
    return {"responses": {"200": {**OK, "content": content}}}


def _request(media_type: str, schema: Any) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {media_type: {"schema": schema}}}}


@pytest.mark.parametrize(
    ("operation", "reason"),
    [
        (_answer(text_plain={"type": "string"}), "answers with no documents"),
        (_answer(application_octet={"type": "string", "format": "binary"}), "answers with no documents"),
        (_answer(**{"text_event-stream": {"type": "object"}}), "answers with no documents"),
        (
            {
                "responses": {
                    "200": {**OK, "content": {"application/json": {"schema": NUMBERS}}},
                    "201": {**OK, "content": {"application/json": {"schema": TEXTS}}},
                }
            },
            "answers with several kinds of documents",
        ),
    ],
)
def test_some_operations_cannot_take_any_number_of_items(
    tmp_path: Path, operation: dict[str, Any], reason: str
) -> None:
    methods, texts = lowered(tmp_path, document({**declared(), **operation}))
    message = f"x-sdkwright-bulk: `judge0` cannot take any number of items: it {reason}"
    assert (methods, texts) == ({}, [message])


@pytest.mark.parametrize(
    "media_type", ["image/*", "text/plain", "application/xml", "application/octet-stream"]
)
def test_a_body_that_is_sent_as_it_is_cannot_take_any_number_of_items(
    tmp_path: Path, media_type: str
) -> None:
    _, texts = lowered(tmp_path, document({**declared(argument="body"), **_request(media_type, TEXTS)}))
    assert texts == [
        "x-sdkwright-bulk: `judge0` cannot take any number of items: it takes a body that is no document"
    ]


def test_pages_cannot_take_any_number_of_items(tmp_path: Path) -> None:
    parameter = {"name": "offset", "in": "query", "schema": {"type": "integer"}}
    settings = '[operations.judge0.pagination]\nkind = "offset"\nargument = "offset"\n'
    _, texts = lowered(tmp_path, document({**declared(), "parameters": [parameter]}), settings)
    assert texts == ["x-sdkwright-bulk: `judge0` cannot take any number of items: it answers with pages"]


def test_a_response_that_is_no_list_belongs_to_all_items(tmp_path: Path) -> None:
    answer = {"type": "object", "required": ["count"], "properties": {"count": {"type": "integer"}}}
    nothing = {"responses": {"204": OK}}
    tree = document(
        {**declared(value="count"), **_answer(application_json=answer)}, {**declared(), **nothing}
    )
    methods, texts = lowered(tmp_path, tree)
    facts = [(item.results, item.part, item.value) for item in methods.values()]
    assert (facts, texts) == ([(None, ("count",), INTEGER), (None, (), NULL)], [])


def test_what_the_document_does_not_describe_may_be_there(tmp_path: Path) -> None:
    tree = document({**declared(results="a.b", index="c", value="d"), **_answer(application_json={})})
    methods, texts = lowered(tmp_path, tree)
    facts = [(item.results, item.index, item.part, item.value) for item in methods.values()]
    assert (facts, texts) == ([(("a", "b"), ("c",), ("d",), ANY)], [])


@pytest.mark.parametrize(
    ("schema", "item"),
    [
        (TEXTS, TEXT),
        ({"anyOf": [{"type": "string"}, TEXTS]}, TEXT),
        ({"type": ["array", "null"], "items": {"type": "string"}}, TEXT),
        ({"anyOf": [NUMBERS, {"type": "array", "items": NUMBERS}]}, ListOf(INTEGER)),
        (
            {"anyOf": [TEXTS, NUMBERS, {"type": "array", "items": NUMBERS}]},
            UnionOf((TEXT, ListOf(INTEGER))),
        ),
    ],
)
def test_an_item_is_what_the_outermost_lists_hold(tmp_path: Path, schema: Any, item: object) -> None:
    body = {"type": "object", "properties": {"texts": schema}}
    methods, _ = lowered(tmp_path, document({**declared(), **_request("application/json", body)}))
    assert [one.item for one in methods.values()] == [item]


def test_an_argument_of_any_type_takes_items_of_any_type(tmp_path: Path) -> None:
    """As of APIs that take documents of any kind, and do not say that these are in a list."""
    body: dict[str, Any] = {"required": True, "content": {"application/json": {"schema": {}}}}
    tree = document({"x-sdkwright-bulk": {"argument": "body"}, "requestBody": body})
    methods, texts = lowered(tmp_path, tree)
    assert texts == []
    assert (methods["judge0"].place, methods["judge0"].item) == ("whole", ANY)
