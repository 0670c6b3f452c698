"""Results of tools match the schemas that tools declare, whatever an API sends: test_golden_cases.py has more SDKs."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.support.loopback import Loopback
from tests.support.packages import generated
from tests.support.tools import tool_server

SMALL = 300  # bytes: most results are cut

DOCUMENT = """
openapi: 3.2.0
info: {title: Results, version: 1.0.0}
servers: [{url: https://results.example}]
paths:
  /tree: {get: {operationId: tree, responses: {"200": {$ref: "#/components/responses/Tree"}}}}
  /names: {get: {operationId: names, responses: {"200": {$ref: "#/components/responses/Names"}}}}
  /count: {get: {operationId: count, responses: {"200": {$ref: "#/components/responses/Count"}}}}
  /either: {get: {operationId: either, responses: {"200": {$ref: "#/components/responses/Either"}}}}
  /null: {get: {operationId: "null", responses: {"200": {$ref: "#/components/responses/Nullable"}}}}
  /watch: {get: {operationId: watch, responses: {"200": {$ref: "#/components/responses/Trees"}}}}
  /any: {get: {operationId: any, responses: {"200": {$ref: "#/components/responses/Any"}}}}
  /text: {get: {operationId: text, responses: {"200": {$ref: "#/components/responses/Text"}}}}
  /perhaps:
    get:
      operationId: perhaps
      responses: {"200": {$ref: "#/components/responses/Tree"}, "204": {description: None.}}
  /ask:
    post:
      operationId: ask
      requestBody:
        required: true
        content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}
      responses:
        "200":
          description: One, or many.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Tree"}}
            text/event-stream: {itemSchema: {$ref: "#/components/schemas/Tree"}}
components:
  responses:
    Tree: {description: x, content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}}
    Names: {description: x, content: {application/json: {schema: {type: array, items: {type: string}}}}}
    Count: {description: x, content: {application/json: {schema: {type: integer}}}}
    Either: {description: x, content: {application/json: {schema: {$ref: "#/components/schemas/Either"}}}}
    Nullable:
      description: x
      content: {application/json: {schema: {anyOf: [{$ref: "#/components/schemas/Tree"}, {type: "null"}]}}}
    Trees: {description: x, content: {application/jsonl: {itemSchema: {$ref: "#/components/schemas/Tree"}}}}
    Any: {description: x, content: {application/json: {schema: {}}}}
    Text: {description: x, content: {text/plain: {}}}
  schemas:
    Tree:
      type: object
      required: [name]
      additionalProperties: false
      properties:
        name: {type: string, maxLength: 40}
        kind: {enum: [oak, fir]}
        planted: {type: string, format: date-time}
        size: {type: array, prefixItems: [{type: number}, {type: number}], minItems: 2, maxItems: 2}
        children: {type: array, items: {$ref: "#/components/schemas/Tree"}}
    Either:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: type}
    Cat: {type: object, required: [type], properties: {type: {const: cat}, lives: {type: integer}}}
    Dog: {type: object, required: [type], properties: {type: {const: dog}}}
"""
TREE: dict[str, Any] = {"name": "Ask", "children": [{"name": "Embla", "children": []}]}
RESPONSES: dict[str, tuple[Any, Any]] = {  # what the API sends, and the structured content of the result
    "tree": (TREE, TREE),
    "names": (["a", "b"], {"result": ["a", "b"]}),
    "count": (3, {"result": 3}),
    "either": ({"type": "cat", "lives": 9}, {"type": "cat", "lives": 9}),
    "null": (None, {"result": None}),
    "any": ({"a": 1}, {"a": 1}),
    "perhaps": (TREE, {"result": TREE}),
    "ask": (TREE, TREE),
}
ODD: dict[str, tuple[Any, Any]] = {  # what no schema describes, and the SDK keeps
    "tree": (
        {"name": "x" * 50, "kind": "elm", "planted": "2026-01-15T09:30:00", "size": None, "new": [1]},
        {"name": "x" * 50, "kind": "elm", "planted": "2026-01-15T09:30:00", "size": None, "new": [1]},
    ),
    "either": ({"type": "cow", "milk": 7}, {"type": "cow", "milk": 7}),
}
DECLARED = {"tree", "names", "count", "either", "null", "watch", "perhaps"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the package, imported."""
    place = tmp_path_factory.mktemp("results")
    with generated(DOCUMENT, place):
        yield place / "out"


def results_of(folder: Path, answers: list[tuple[str, Any]]) -> list[dict[str, Any]]:
    """What a client of the library gets that validates structured content, over standard input and output."""

    async def run(url: str) -> list[dict[str, Any]]:
        environment = {**os.environ, "PYTHONPATH": str(folder), "RESULTS_SERVER_URL": url}
        server = StdioServerParameters(command=sys.executable, args=["-m", "results", "mcp"], env=environment)
        async with stdio_client(server) as streams, ClientSession(*streams) as session:
            await session.initialize()
            tools = (await session.list_tools()).tools
            listed = {tool["name"]: tool for tool in (item.model_dump(by_alias=True) for item in tools)}
            assert {name for name, tool in listed.items() if tool["outputSchema"]} == DECLARED
            results = [await session.call_tool(name, {}) for name, _ in answers]
            return [item.model_dump(mode="json", by_alias=True, exclude_none=True) for item in results]

    with Loopback() as loopback:
        for name, body in answers:
            if name == "watch":
                loopback.answer(body=body, headers={"content-type": "application/jsonl"})
            else:
                loopback.answer(json=body)
        return asyncio.run(run(loopback.url))


def test_a_client_that_validates_accepts_all_results(folder: Path) -> None:
    """Those that schemas describe, and others that the SDK keeps: one server is asked for both."""
    lines = "".join(f"{json.dumps(item)}\n" for item in (TREE, {"name": "x", "kind": "elm"}))
    described = [(name, body) for name, (body, _) in RESPONSES.items()]
    odd = [*((name, body) for name, (body, _) in ODD.items()), ("watch", lines)]
    done = results_of(folder, [*described, *odd])
    assert [result.get("structuredContent") for result in done[: len(described)]] == [
        structured for _, structured in RESPONSES.values()
    ]
    for (_, body), result in zip(described, done, strict=False):
        assert body is None or json.loads(result["content"][0]["text"]) == body
    assert [result["structuredContent"] for result in done[len(described) :]] == [
        *(structured for _, structured in ODD.values()),
        {"items": [TREE, {"name": "x", "kind": "elm"}]},
    ]


def called(tools: Any, name: str) -> dict[str, Any]:
    """The result of a tool; then its client is closed."""

    async def run() -> dict[str, Any]:
        async with tools._calls._client:
            result: dict[str, Any] = await tools.call(name, {})
            return result

    return asyncio.run(run())


def test_a_result_of_nothing_is_null(folder: Path) -> None:
    client = importlib.import_module("results").Results
    with Loopback() as loopback:
        loopback.answer(204)
        tools = tool_server("results", client(server_url=loopback.url, max_retries=0))
        result = called(tools, "perhaps")
    assert result["structuredContent"] == {"result": None}
    assert result["content"][0]["text"] == "Done; the API returned nothing."


def test_a_schema_refers_to_itself_and_limits_nothing(folder: Path) -> None:
    tools = {tool["name"]: tool for tool in tool_server("results", None).tools()}
    assert tools["tree"]["outputSchema"] == {
        "type": "object",
        "$ref": "#/$defs/Tree",
        "$defs": {
            "Tree": {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "kind": {"anyOf": [{"$ref": "#/$defs/TreeKind"}, {"type": "null"}]},
                    "planted": {"type": ["string", "null"]},
                    "size": {
                        "type": ["array", "null"],
                        "prefixItems": [{"type": "number"}, {"type": "number"}],
                    },
                    "children": {"type": ["array", "null"], "items": {"$ref": "#/$defs/Tree"}},
                },
                "required": ["name"],
            },
            "TreeKind": {"type": "string", "examples": ["oak", "fir"]},
        },
    }


def test_a_schema_that_is_too_long_says_that_there_is_an_object(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.import_module("results._mcp.outputs"), "_MAX_SCHEMA", 200)
    tools = {tool["name"]: tool for tool in tool_server("results", None).tools()}
    assert tools["tree"]["outputSchema"] == {"type": "object"}
    assert tools["perhaps"]["outputSchema"] == {"type": "object", "required": ["result"]}
    assert tools["count"]["outputSchema"]["properties"] == {"result": {"type": "integer"}}


def test_a_result_of_which_nothing_is_left_is_an_error(folder: Path) -> None:
    client = importlib.import_module("results").Results
    with Loopback() as loopback:
        loopback.answer(json={f"key {number}": "x" for number in range(200)})
        tools = tool_server("results", client(server_url=loopback.url), SMALL)
        result = called(tools, "any")
    assert result["isError"] is True
    assert "larger than 300 bytes" in result["content"][0]["text"]
