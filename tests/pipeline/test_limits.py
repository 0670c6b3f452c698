"""Documents whose SDK would be far larger than they are: refused at their places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import Location, SpecError
from sdkwright.pipeline import build

OBJECT: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "string"}}}


def operation(content: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """An operation that answers with some content."""
    return {"operationId": "get", "responses": {"200": {"description": "", "content": content or {}}}, **more}


def document(
    path: str = "/a", item: dict[str, Any] | None = None, schemas: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    """A document with one path."""
    paths = {path: item or {"get": operation()}}
    info = {"title": "A", "version": "1"}
    components = {"schemas": schemas or {}}
    return {"openapi": "3.2.0", "info": info, "paths": paths, "components": components, **more}


def content(count: int, prefix: str = "x") -> dict[str, Any]:
    """So many media types."""
    return {f"application/{prefix}{number}+json": {"schema": OBJECT} for number in range(count)}


def chain(count: int) -> dict[str, Any]:
    """Schemas that extend each other, all with the same property."""
    bases = [[{"$ref": f"#/components/schemas/S{number - 1}"}] if number else [] for number in range(count)]
    return {f"S{number}": {"allOf": [*base, OBJECT]} for number, base in enumerate(bases)}


def choices(count: int) -> dict[str, Any]:
    """A schema that merges so many choices."""
    parts = [{"oneOf": [OBJECT, {**OBJECT, "title": f"T{number}"}]} for number in range(count)]
    return {"All": {"allOf": parts}}


def nested(count: int) -> dict[str, Any]:
    """Tags inside of each other, and an operation in the innermost one."""
    tags = [
        {"name": f"t{number}", **({"parent": f"t{number - 1}"} if number else {})} for number in range(count)
    ]
    return document(item={"get": operation(tags=[f"t{count - 1}"])}, tags=tags)


@pytest.mark.parametrize(
    ("described", "rule", "place"),
    [
        (document(schemas=choices(201)), "allof-size", "/components/schemas/All/allOf/200"),
        (document(schemas=chain(1416)), "allof-size", "/components/schemas/S1414"),
        (document("/" + "a" * 1000), "too-long", "a.json:1:72"),
        (
            document(item={"get": operation(content(101))}),
            "too-many-media-types",
            "/paths/~1a/get/responses/200/content",
        ),
        (
            document(item={"put": operation(content(40), requestBody={"content": content(26, "y")})}),
            "too-many-media-types",
            "/paths/~1a/put",
        ),
        (nested(51), "too-deep", "/paths/~1a/get"),
    ],
    ids=["choices", "bases", "name", "media types", "combinations", "namespaces"],
)
def test_what_is_refused(described: dict[str, Any], rule: str, place: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(described))
    with pytest.raises(SpecError) as error:
        build(path)
    (problem,) = error.value.problems
    pointer = problem.at.pointer if isinstance(problem.at, Location) else str(problem.at)
    assert (problem.rule, pointer) == (rule, place)


def test_files_of_namespaces_have_names_that_disks_allow(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    labels = ["surroundings"] * 30
    path.write_text(
        json.dumps(document(item={"get": operation() | {"operationId": ".".join([*labels, "get"])}}))
    )
    files = build(path).files
    assert [name for name in files if len(name.rpartition("/")[2].encode()) > 220] == []
    assert sum(name.startswith("docs/surroundings") for name in files) == 1
