"""Names that Python takes for another: a tag and a schema of one name, and characters that it normalizes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.pipeline import build
from tests.support.loopback import Loopback
from tests.support.packages import importable, write


def document(tag: str, name: str, schema: dict[str, Any]) -> dict[str, Any]:
    content = {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}
    answer = {"200": {"description": "", **content}}
    operation = {
        "operationId": "put",
        "tags": [tag],
        "requestBody": {"required": True, **content},
        "responses": answer,
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Names", "version": "1"},
        "paths": {"/a": {"put": operation}},
        "components": {"schemas": {name: schema}},
    }


@pytest.mark.parametrize("tag", ["用户", "ユーザー"])
def test_a_tag_and_a_schema_may_have_one_name_without_case(tag: str, tmp_path: Path) -> None:
    """The module of the tag's models was the attribute of `models` that its class should have been."""
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}
    (tmp_path / "openapi.json").write_text(json.dumps(document(tag, tag, schema)), encoding="utf-8")
    result = build(tmp_path / "openapi.json")
    write(result.files, tmp_path / "out")
    with importable(tmp_path / "out", result.module) as package, Loopback() as server:
        server.answer(200, json={"a": "x"})
        value = getattr(package.Names(server_url=server.url), tag).put(a="x")
        assert type(value) is getattr(package.models, tag)
        assert value.a == "x"


@pytest.mark.parametrize("key", ["d\u00b5", "\ufb01", "\u017f", "\uff41"])
def test_a_key_that_python_normalizes_is_sent_as_it_is(key: str, tmp_path: Path) -> None:
    """`µ` (micro sign) in the body of a class is `μ` (Greek): the key of the TypedDict was another one."""
    inner = {
        "type": "object",
        "required": [key],
        "properties": {key: {"type": "integer"}},
        "additionalProperties": False,
    }
    outer = {"type": "object", "properties": {"inner": inner}}
    (tmp_path / "openapi.json").write_text(json.dumps(document("things", "Thing", outer)), encoding="utf-8")
    result = build(tmp_path / "openapi.json")
    write(result.files, tmp_path / "out")
    with importable(tmp_path / "out", result.module) as package, Loopback() as server:
        server.answer(200, json={})
        client = package.Names(server_url=server.url)
        client.things.put(inner={key: 1})
        assert json.loads(server.requests[0].body) == {"inner": {key: 1}}
        with pytest.raises(package.errors.ArgumentError):
            client.things.put(inner={key: "one"})


@pytest.mark.parametrize("title", ["Pipes", "Distutils", "Annotationlib", "Json"])
def test_no_package_is_called_like_a_module_of_any_python(title: str, tmp_path: Path) -> None:
    """`pipes` is a module of Python 3.11 and not of 3.13: the SDK has the same name on both."""
    text = json.dumps(document("things", "Thing", {"type": "object"})).replace('"Names"', json.dumps(title))
    (tmp_path / "openapi.json").write_text(text, encoding="utf-8")
    assert build(tmp_path / "openapi.json").module == f"{title.lower()}_sdk"
