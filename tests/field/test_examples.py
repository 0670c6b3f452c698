"""Example calls of the README and the pages that the SDK itself refused, such as `obj={}` in a path."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from sdkwright.pipeline import build
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

TEXT = {"type": "string"}
OBJECT = {"type": "object", "properties": {"a": TEXT, "b": {"type": "integer"}}}


def parameter(schema: Any, place: str = "path", **more: Any) -> dict[str, Any]:
    return {"name": "p", "in": place, "required": True, "schema": schema, **more}


CASES: dict[str, dict[str, Any]] = {
    "matrix": parameter(OBJECT, style="matrix", explode=True),
    "label": parameter(OBJECT, style="label"),
    "simple": parameter(OBJECT),
    "map": parameter({"type": "object", "additionalProperties": {"type": "integer"}}),
    "any_object": parameter({"type": "object"}),
    "no_properties": parameter({"type": "object", "properties": {"id": {**TEXT, "readOnly": True}}}),
    "list": parameter({"type": "array", "items": OBJECT}),
    "empty_constant": parameter({"type": "string", "enum": ["", "x"]}),
    "list_of_constants": parameter({"type": "array", "items": {"enum": ["", ".", "x"]}}),
    "choice": parameter({"oneOf": [{"type": "null"}, OBJECT, {"type": "array", "items": TEXT}]}),
    "empty_example": parameter(TEXT, example=""),
    "dot_example": parameter(TEXT, example=".."),
    "empty_default": parameter({"type": "array", "items": TEXT, "default": []}),
    "document": {
        "name": "p",
        "in": "path",
        "required": True,
        "content": {"application/json": {"schema": OBJECT}},
    },
    "header": parameter({**TEXT, "example": "Grüße"}, "header"),
    "headers": parameter({"type": "array", "items": TEXT, "example": ["a", "two\nlines"]}, "header"),
    "header_object": parameter({**OBJECT, "example": {"a": "é"}}, "header"),
    "query": parameter(OBJECT, "query", style="deepObject"),
    "number": parameter({"type": "number", "example": 1.5}, "query"),
    "date": parameter({"type": "string", "format": "date-time"}),
    "cookie": parameter({**TEXT, "example": "é;="}, "cookie"),
}


def document() -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for name, item in CASES.items():
        path = f"/{name}/{{p}}" if item["in"] == "path" else f"/{name}"
        operation = {"operationId": name, "parameters": [item], "responses": {"204": {"description": ""}}}
        paths[path] = {"get": operation}
    info = {"title": "Shown", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "servers": [{"url": "https://x.example"}], "paths": paths}


def test_every_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps(document()), encoding="utf-8")
    result = build(tmp_path / "openapi.json")
    write(result.files, tmp_path / "out")
    pages = [text for name, text in result.files.items() if name.endswith(".md")]
    examples = [code for page in pages for code in re.findall(r"```python\n(.*?)```", page, re.DOTALL)]
    calls = [code for code in examples if "with Shown(" in code and "shown." in code]
    with Loopback() as server, importable(tmp_path / "out", result.module):
        server.answer(204, default=True)
        monkeypatch.setenv("SHOWN_SERVER_URL", server.url)
        for code in calls:
            (tmp_path / "example.py").write_text(code, encoding="utf-8")
            runpy.run_path(str(tmp_path / "example.py"))
        called = {request.path.split("/")[1] for request in server.requests}
    assert called == set(CASES)
