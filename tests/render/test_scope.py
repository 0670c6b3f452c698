"""The names of a module: the document's stay what they are, and annotations mean something at run time."""

from __future__ import annotations

import ast
import json
import typing
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright import names
from sdkwright.pipeline import build
from sdkwright.render.scope import HOMES
from tests.support.golden import package
from tests.support.loopback import Loopback
from tests.support.packages import build_models, importable, modules, public, write

NAMES = (
    "File Page Date Field Items Stream Number Body Client Any List Literal Annotated TypedDict NotRequired BaseModel "
    "Either Mapping UUID DateTime Unset Response Operation Resource Self Tag"
).split()


def test_schemas_tags_and_methods_keep_their_names(tmp_path: Path) -> None:
    with package("clashes", tmp_path) as (module, client, server):
        assert set(NAMES) <= set(module.models.__all__)
        for namespace, method in (
            ("file", "list"),
            ("page", "str"),
            ("date", "models"),
            ("field", "cached_property"),
        ):
            server.answer(
                200, json={"id": "00000000-0000-0000-0000-000000000000", "list": ["a"], "dict": {"b": 1}}
            )
            value = getattr(getattr(client, namespace), method)()
            assert type(value).__name__ in NAMES
            assert value.list == ["a"]


OURS = [name for name in HOMES if name[0].isupper() and name not in ("TYPE_CHECKING", "UNSET")]
"""What modules of models and others may import, in capitals like classes: any schema may be called so."""


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package of a document whose tags share schemas with the names of ours, and need ours too."""
    own = {"type": "object", "required": ["own"], "properties": {"own": {"type": "string", "maxLength": 3}}}
    formats = {
        name: {"type": "string", "format": name} for name in ("date", "date-time", "uuid", "binary", "byte")
    }
    vectors: dict[str, Any] = {"type": "array", "items": {"type": "number"}}
    kinds = [
        {"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}, f"only-{kind}": {}}}
        for kind in ("a", "b")
    ]
    schemas: dict[str, Any] = dict.fromkeys(OURS, own) | {f"Kind{i}": kinds[i] for i in range(2)}
    for tag in "ab":
        schemas[f"Holder{tag.upper()}"] = {
            "type": "object",
            "required": ["number"],
            "properties": {
                **{f"its-{name}": ref(name) for name in OURS},
                **formats,
                "number": {"type": "number"},
                "color": {"enum": ["red", "green"]},
                "level": {"enum": [1, 2]},
                "kind": {"oneOf": [ref("Kind0"), ref("Kind1")]},
                "vector": {"oneOf": [vectors, {"type": "string", "format": "base64"}]},
                "map": {"type": "object", "additionalProperties": ref("Any")},
                "list": {"type": "array", "items": ref("Items")},
                "null": {"type": ["string", "null"], "maxLength": 4},
            },
        }
    paths: dict[str, Any] = {}
    for tag in "ab":
        content = {"content": {"application/json": {"schema": ref(f"Holder{tag.upper()}")}}}
        answer = {"200": {"description": "", **content}}
        paths[f"/{tag}"] = {
            "post": {"operationId": f"make{tag}", "tags": [tag], "requestBody": content, "responses": answer}
        }
        page: dict[str, Any] = {"type": "object", "required": ["items", "next_cursor"]}
        page["properties"] = {
            "items": {"type": "array", "items": ref("Page")},
            "next_cursor": {"type": "string"},
        }
        answer = {"200": {"description": "", "content": {"application/json": {"schema": page}}}}
        cursor = {"name": "cursor", "in": "query", "schema": {"type": "string"}}
        paths[f"/{tag}s"] = {
            "get": {"operationId": f"list{tag}", "tags": [tag], "parameters": [cursor], "responses": answer}
        }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Shared", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }
    folder = tmp_path_factory.mktemp("shared")
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    result = build(folder / "openapi.json")
    write(result.files, folder / "out")
    with importable(folder / "out", result.module) as module:
        yield module


def test_what_several_tags_share_keeps_its_names_beside_ours(shared: ModuleType) -> None:
    assert build_models(shared) > len(OURS)
    for one in list(modules(shared)):
        for item in public(one):
            typing.get_type_hints(item)
    assert {f"its_{name}" for name in ("page", "field")} < set(shared.models.HolderA.model_fields)
    for name in OURS:
        assert getattr(shared.models, name).__module__.endswith(".models.shared"), name
        assert getattr(shared.models, name)(own="x").own == "x"
    for holder in (shared.models.HolderA, shared.models.HolderB):
        data = {
            "number": 3.5,
            "date": "2030-01-02",
            "color": "red",
            "level": 3,
            "kind": {"kind": "b", "x": 1},
        }
        value = holder.model_validate({**data, "its-Date": {"own": "y"}, "its-Any": {"own": "z"}})
        assert (value.date.year, value.its_date.own, type(value.kind)) == (2030, "y", shared.models.Kind1)
    assert issubclass(shared.models.ListaPage, shared._pages.Page)


def test_no_module_imports_two_things_under_one_name(shared: ModuleType) -> None:
    assert shared.__file__ is not None
    for path in Path(shared.__file__).parent.rglob("*.py"):
        found = Counter(
            alias.asname or alias.name
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        )
        assert [name for name, count in found.items() if count > 1] == [], path


def test_a_tag_may_be_called_like_what_a_module_imports(tmp_path: Path) -> None:
    tags = ["annotations", "attach", "models", "resources", "client", "type checking"]
    paths = {
        f"/{names.snake(tag)}": {
            "get": {"operationId": f"find_{index}x", "tags": [tag], "responses": {"200": {"description": ""}}}
        }
        for index, tag in enumerate(tags)
    }
    document = {"openapi": "3.1.0", "info": {"title": "Tags", "version": "1"}, "paths": paths}
    (tmp_path / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    result = build(tmp_path / "openapi.json")
    write(result.files, tmp_path / "out")
    with importable(tmp_path / "out", result.module) as module, Loopback() as server:
        server.answer(200, default=True)
        client = module.Tags(server_url=server.url)
        for index, tag in enumerate(tags):
            namespace = getattr(client, names.snake(tag))
            assert type(namespace).__module__.startswith(f"{result.module}.resources."), tag
            assert getattr(namespace, f"find_{index}x")() is None
        assert [request.path for request in server.requests] == [*paths]


def test_a_deprecated_operation_warns(tmp_path: Path) -> None:
    with package("clashes", tmp_path) as (_, client, server):
        server.answer(200, json=[])
        with pytest.warns(DeprecationWarning, match="`add` is deprecated"):
            client.file.add(id="00000000-0000-0000-0000-000000000000")
