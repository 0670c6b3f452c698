"""Notes about extensions that have no effect although another generator acts on them: one for each extension."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import Location, Report
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider

OK = {"200": {"description": "fine"}}


def notes(folder: Path, document: dict[str, Any], **version: str) -> list[tuple[str, str, str]]:
    """Pointer, message and hint of each note."""
    head = {**(version or {"openapi": "3.1.0"}), "info": {"title": "T", "version": "1"}, "paths": {}}
    (folder / "openapi.json").write_text(json.dumps({**head, **document}))
    report = Report()
    load(find_provider(folder), report)
    found: list[tuple[str, str, str]] = []
    for item in report.problems:
        if item.rule == "extension-unused":
            assert isinstance(item.at, Location)
            found.append((item.at.pointer, item.message, item.hint))
    return found


def test_an_extension_of_another_generator_is_a_note_once_at_its_first_place(tmp_path: Path) -> None:
    document = {
        "x-speakeasy-timeout": 5,
        "servers": [{"url": "/", "x-fern-server-name": "a"}],
        "tags": [{"name": "a", "x-ms-tag": "a"}],
        "components": {"schemas": {"A": {"x-go-name": "B"}, "B": {"properties": {"c": {"x-go-name": "C"}}}}},
    }
    other = "is for other generators; it has no effect"
    assert sorted(notes(tmp_path, document)) == [
        ("/components/schemas/A/x-go-name", f"`x-go-name` {other} (2 places)", ""),
        ("/servers/0/x-fern-server-name", f"`x-fern-server-name` {other}", ""),
        ("/tags/0/x-ms-tag", f"`x-ms-tag` {other}", ""),
        (
            "/x-speakeasy-timeout",
            f"`x-speakeasy-timeout` {other}",
            "set `timeout_ms` in `[client]` of sdk.toml",
        ),
    ]


@pytest.mark.parametrize(
    "key", ["x-logo", "x-internal-id", "x-go", "x-amazon-apigateway-auth", "x-codeSamples"]
)
def test_an_extension_that_no_generator_acts_on_is_ignored(tmp_path: Path, key: str) -> None:
    assert notes(tmp_path, {key: "a", "components": {"schemas": {"A": {key: "a"}}}}) == []


def test_an_extension_that_asks_for_what_is_done_anyway_is_ignored(tmp_path: Path) -> None:
    assert notes(tmp_path, {"components": {"schemas": {"A": {"x-speakeasy-unknown-values": "allow"}}}}) == []


def test_an_extension_in_an_object_where_it_has_no_effect_is_a_note(tmp_path: Path) -> None:
    operation: dict[str, Any] = {"responses": OK, "x-speakeasy-retries": {}, "x-enum-varnames": []}
    document: dict[str, Any] = {"paths": {"/a": {"get": operation, "x-speakeasy-retries": {}}}}
    assert notes(tmp_path, document) == [
        (
            "/paths/~1a/x-speakeasy-retries",
            "`x-speakeasy-retries` has no effect here, in the object `path item`",
            "",
        ),
        (
            "/paths/~1a/get/x-enum-varnames",
            "`x-enum-varnames` has no effect here, in the object `operation`",
            "",
        ),
    ]


def test_names_that_look_like_extensions_are_none(tmp_path: Path) -> None:
    document = {
        "components": {
            "schemas": {"x-ms-a": {"properties": {"x-go-name": {"type": "string"}}}},
            "parameters": {"x-fern-b": {"name": "x-ms-c", "in": "header", "schema": {"type": "string"}}},
        }
    }
    assert notes(tmp_path, document) == []


def test_examples_have_no_extensions(tmp_path: Path) -> None:
    media = {"examples": {"a": {"value": {"x-go-name": 1}}}, "example": {"x-go-name": 1}}
    response = {"description": "", "content": {"application/json": media}}
    assert notes(tmp_path, {"paths": {"/a": {"get": {"responses": {"200": response}}}}}) == []


def test_nullable_of_swagger_has_an_effect_there_alone(tmp_path: Path) -> None:
    schema = {"type": "string", "x-nullable": True}
    assert notes(tmp_path, {"definitions": {"A": schema}}, swagger="2.0") == []
    assert notes(tmp_path, {"components": {"schemas": {"A": schema}}}) == [
        (
            "/components/schemas/A/x-nullable",
            "`x-nullable` is for other generators; it has no effect",
            "add `'null'` to `type`",
        )
    ]


def test_objects_of_swagger_are_those_of_the_table(tmp_path: Path) -> None:
    """An enum of Swagger 2.0 can be in a parameter itself."""
    parameter = {"name": "a", "in": "query", "type": "string", "enum": ["a"], "x-enum-varnames": ["A"]}
    operation = {"responses": OK, "parameters": [parameter], "x-speakeasy-group": "a"}
    document = {"x-speakeasy-retries": {"strategy": "none"}, "paths": {"/a": {"get": operation}}}
    assert notes(tmp_path, document, swagger="2.0") == []
