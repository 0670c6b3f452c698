"""Which operations have an idempotency key, and in which header."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import SpecError
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Operation
from sdkwright.pipeline import load_and_lower
from sdkwright.reporting.text import format_error


def lowered(
    folder: Path, methods: dict[str, list[dict[str, Any]]], settings: str = ""
) -> dict[str, Operation]:
    """Operations by method; each has some parameters."""
    paths = {
        f"/{method}": {method: {"parameters": parameters, "responses": {"204": {"description": ""}}}}
        for method, parameters in methods.items()
    }
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    (folder / "sdk.toml").write_text(settings, encoding="utf-8")
    return {item.verb.lower(): item for item in operations_of(load_and_lower(folder).api.root)}


def header(name: str, place: str = "header") -> dict[str, Any]:
    return {"name": name, "in": place, "required": True, "schema": {"type": "string"}}


@pytest.mark.parametrize(
    "name", ["Idempotency-Key", "idempotency-key", "X-Idempotency-Key", "X-IDEMPOTENCY-KEY"]
)
@pytest.mark.parametrize("method", ["post", "get"])
def test_a_declared_header_has_the_key_and_becomes_optional(tmp_path: Path, name: str, method: str) -> None:
    operation = lowered(tmp_path, {method: [header("X-Other"), header(name)]})[method]
    assert operation.idempotency_header == name
    shown = [(item.wire, item.required, item.is_key) for item in operation.parameters]
    assert shown == [("X-Other", True, False), (name, False, True)]


@pytest.mark.parametrize("parameter", [header("Idempotency-Key", "query"), header("Idempotency")])
def test_other_parameters_have_no_key(tmp_path: Path, parameter: dict[str, Any]) -> None:
    operation = lowered(tmp_path, {"post": [parameter]})["post"]
    assert (operation.idempotency_header, operation.parameters[0].required) == (None, True)


NAMED = '[retries]\nidempotency_header = "Request-Key"\n'


def test_the_configuration_means_methods_that_are_not_safe_to_repeat(tmp_path: Path) -> None:
    methods = ("get", "head", "put", "delete", "options", "trace", "post", "patch")
    operations = lowered(tmp_path, {method: [] for method in methods}, NAMED)
    keyed = [method for method in methods if operations[method].idempotency_header == "Request-Key"]
    assert keyed == ["post", "patch"]
    assert {operations[method].idempotency_header for method in methods if method not in keyed} == {None}


def test_a_declared_header_comes_before_that_of_the_configuration(tmp_path: Path) -> None:
    methods = {"post": [header("Idempotency-Key")], "patch": []}
    operations = lowered(tmp_path, methods, NAMED)
    found = [operations[method].idempotency_header for method in methods]
    assert found == ["Idempotency-Key", "Request-Key"]


def test_a_header_of_the_configuration_may_be_declared_too(tmp_path: Path) -> None:
    operation = lowered(tmp_path, {"put": [header("request-key")]}, NAMED)["put"]
    assert (operation.idempotency_header, operation.parameters[0].required) == ("request-key", False)


def test_a_header_that_the_client_supplies_is_no_key_of_a_call(tmp_path: Path) -> None:
    settings = '[client]\nglobals = ["Idempotency-Key"]\n'
    operation = lowered(tmp_path, {"post": [header("Idempotency-Key")]}, settings)["post"]
    assert (operation.idempotency_header, operation.parameters[0].is_key) == (None, False)


def test_a_header_that_no_operation_needs_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        lowered(tmp_path, {"get": []}, NAMED)
    message = "every operation of the document is safe to repeat, or declares another header for its key"
    assert f"sdk.toml:2:1: error [config-no-match]: {message}" in format_error(caught.value)
