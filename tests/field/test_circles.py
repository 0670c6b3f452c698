"""Hundreds of schemas that refer to each other, in circles or in a row, as those of Elasticsearch do."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright.pipeline import build
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

# pydantic has no room for 70 on Python 3.11. The limit of C calls of Python 3.12 cannot be changed: see runtime.md.
COUNT = 400 if sys.version_info >= (3, 13) else 100


def ref(index: int) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/Node{index % COUNT}"}


LINKS: dict[str, Callable[[int], dict[str, Any]]] = {
    "circle": lambda index: {
        "next": ref(index + 1),
        "far": ref(index * 5),
        "list": {"type": "array", "items": ref(index + 2)},
    },
    "row": lambda index: {"next": ref(index + 1) if index + 1 < COUNT else {"type": "integer"}},
    "choices": lambda index: {"next": {"oneOf": [ref(index + 1), ref(index + 3), {"type": "string"}]}},
}


@pytest.fixture(scope="module", params=LINKS)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    links = LINKS[request.param]
    schemas = {
        f"Node{index}": {"type": "object", "properties": {"value": {"type": "integer"}, **links(index)}}
        for index in range(COUNT)
    }
    content = {"content": {"application/json": {"schema": ref(0)}}}
    answer = {"200": {"description": "", **content}}
    operation = {"operationId": "put", "tags": ["node"], "requestBody": content, "responses": answer}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Nodes", "version": "1"},
        "paths": {"/node": {"put": operation}},
        "components": {"schemas": schemas},
    }
    folder = tmp_path_factory.mktemp("nodes")
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    result = build(folder / "openapi.json")
    write(result.files, folder / "out")
    with importable(folder / "out", result.module) as module:
        yield module


VALUE: dict[str, Any] = {"value": 1, "next": {"value": 2, "next": {"value": 3}}}


def test_a_model_is_built_on_its_first_use(package: ModuleType) -> None:
    before = sys.getrecursionlimit(), threading.stack_size()
    first = package.models.Node0.model_validate(VALUE)
    assert (first.value, first.next.value, type(first.next.next)) == (1, 2, package.models.Node2)
    last = getattr(package.models, f"Node{COUNT - 1}")
    assert last(value=4).model_dump() == {"value": 4}
    assert (sys.getrecursionlimit(), threading.stack_size()) == before


@pytest.mark.parametrize("strict", [False, True])
def test_calls_validate_arguments_and_responses(package: ModuleType, strict: bool) -> None:
    with Loopback() as server, package.Nodes(server_url=server.url, strict=strict) as client:
        server.answer(200, json=VALUE)
        value = client.node.put(**VALUE)
        assert value.next.next.value == 3
        assert json.loads(server.requests[0].body) == VALUE
        with pytest.raises(package.errors.ArgumentError, match="next"):
            client.node.put(next={"value": []})


IN_ITSELF: list[tuple[dict[str, Any], Any]] = [
    ({"type": "array", "items": {"$ref": "#/components/schemas/C", "type": "array"}}, [[], [[]]]),
    ({"items": {"$ref": "#/components/schemas/C", "allOf": [{"type": ["array", "object"]}]}}, [[], [[]]]),
    (
        {
            "type": ["object", "string"],
            "additionalProperties": {"$ref": "#/components/schemas/C", "type": "object"},
        },
        {"a": {"b": {}}},
    ),
]


@pytest.mark.parametrize(("schema", "value"), IN_ITSELF)
def test_a_schema_in_itself_with_something_beside_the_reference(
    schema: dict[str, Any], value: Any, tmp_path: Path
) -> None:
    """What stands beside the reference makes a schema without a name, which contains itself as well."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/C"}}}
    operation = {"operationId": "get", "responses": {"200": {"description": "x", "content": content}}}
    head = {
        "openapi": "3.1.0",
        "info": {"title": "Trees", "version": "1"},
        "paths": {"/c": {"get": operation}},
    }
    (tmp_path / "trees.json").write_text(json.dumps({**head, "components": {"schemas": {"C": schema}}}))
    write(build(tmp_path / "trees.json", "trees").files, tmp_path / "out")
    with importable(tmp_path / "out", "trees") as package, Loopback() as server:
        server.answer(200, json=value)
        with package.Trees(server_url=server.url) as client:
            assert client.get() == value
