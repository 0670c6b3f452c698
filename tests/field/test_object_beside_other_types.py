"""`type: [object, string]` with `properties`: the class was all that was left, and every text was refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkwright.pipeline import load_and_lower
from tests.support.loopback import Loopback
from tests.support.packages import generated

DOCUMENT = """
openapi: 3.1.0
info: {title: Wiki, version: "1"}
paths:
  /pages:
    put:
      operationId: putPage
      parameters:
        - name: filter
          in: query
          style: deepObject
          schema: {type: [object, string], properties: {tag: {type: string}}}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
      responses: {"200": {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
components:
  schemas:
    Page:
      type: object
      properties:
        editor: {$ref: "#/components/schemas/Editor"}
        count: {type: [integer, object], properties: {exact: {type: boolean}}, required: [exact]}
        rows: {type: [object, array, "null"], items: {type: integer}, properties: {file: {type: string}}}
        parts: {type: array, items: {type: [string, object], properties: {heading: {type: string}}}}
        closed: {type: [object, boolean], properties: {by: {type: string}}, additionalProperties: false}
        either:
          type: [object, string]
          properties: {a: {type: string}, b: {type: string}}
          oneOf: [{required: [a]}, {required: [b]}]
        some:
          type: [object, string, integer]
          properties: {a: {type: string}, b: {type: string}}
          oneOf: [{required: [a]}, {required: [b]}]
        choice:
          type: [object, string, integer]
          properties: {shared: {type: string}}
          oneOf: [{type: object, required: [own], properties: {own: {type: integer}}}, {type: string}]
        text: {allOf: [{$ref: "#/components/schemas/Editor"}, {type: string, description: Only the name.}]}
        odd: {type: [string, integer], properties: {never: {type: string}}}
        word: {type: string, properties: {never: {type: string}}}
        list: {type: array, items: {type: integer}, properties: {never: {type: string}}}
    Editor:
      type: [object, string]
      properties: {name: {type: string}, boss: {$ref: "#/components/schemas/Editor"}}
"""

VALUES: list[tuple[str, Any]] = [
    ("word", "x"),
    ("list", [1, 2]),
    ("editor", "Ada"),
    ("editor", {"name": "Ada", "boss": {"name": "Bo", "boss": "Cy"}}),
    ("count", 3),
    ("count", {"exact": True}),
    ("rows", [1, 2]),
    ("rows", {"file": "rows.csv"}),
    ("rows", None),
    ("parts", ["text", {"heading": "One"}]),
    ("closed", True),
    ("closed", {"by": "Ada"}),
    ("either", "x"),
    ("either", {"b": "x"}),
    ("choice", {"shared": "s", "own": 1}),
    ("some", 1),
    ("some", {"b": "x"}),
    ("choice", "x"),
    ("text", "Ada"),
    ("odd", 1),
    ("odd", "x"),
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(DOCUMENT, tmp_path_factory.mktemp("wiki")) as module:
        yield module


@pytest.mark.parametrize(("name", "value"), VALUES)
def test_every_type_is_sent_and_received(package: ModuleType, name: str, value: Any) -> None:
    with Loopback() as server, package.Wiki(server_url=server.url, strict=True) as client:
        server.answer(200, json={name: value})
        page = client.put_page(**{name: value})
        assert server.requests[0].json() == {name: value}
        assert page.model_dump(mode="json") == {name: value}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("editor", 1),
        ("count", {}),
        ("rows", "x"),
        ("closed", {"with": 1}),
        ("text", {"name": "Ada"}),
        ("odd", {}),
        ("word", {"never": "x"}),
        ("list", {"never": "x"}),
    ],
)
def test_no_other_type_is_sent(package: ModuleType, name: str, value: Any) -> None:
    with Loopback() as server, package.Wiki(server_url=server.url) as client:
        with pytest.raises(package.errors.ArgumentError, match=name):
            client.put_page(**{name: value})
        assert server.requests == []


def test_the_objects_have_classes(package: ModuleType) -> None:
    models = package.models
    page = models.Page.model_validate({"editor": {"boss": {"name": "Bo"}}, "parts": [{"heading": "One"}]})
    assert isinstance(page.editor, models.EditorObject)
    assert page.editor.boss == models.EditorObject(name="Bo")
    assert page.parts == [models.PagePartsObject(heading="One")]
    assert models.Page.model_validate({"some": {"a": "x"}}).some == models.PageSomeObject(a="x")
    assert models.Page(editor=models.EditorObject(name="Ada")).model_dump() == {"editor": {"name": "Ada"}}


def test_a_query_parameter_takes_every_type(package: ModuleType) -> None:
    with Loopback() as server, package.Wiki(server_url=server.url) as client:
        client.put_page(filter="new")
        client.put_page(filter={"tag": "new"})
        assert [request.params for request in server.requests] == [
            [("filter", "new")],
            [("filter[tag]", "new")],
        ]


def test_properties_without_an_object_are_reported(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    problems = load_and_lower(tmp_path).report.problems
    assert [(item.rule, item.message) for item in problems if item.severity == "warning"] == [
        ("keyword", "`properties` has no effect on `type: string`"),
        ("keyword", "`properties` has no effect on `type: array`"),
    ]
