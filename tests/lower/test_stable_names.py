"""Names stay: what is added at the end of a document renames nothing of it that was there before."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from sdkwright import names
from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import Api
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.lower import lower
from sdkwright.lower.operations.errors import class_name_of
from sdkwright.lower.sdk.defaults import complete
from sdkwright.names import pascal
from sdkwright.parse.document import parse
from sdkwright.syntax.source import Tree
from tests.support.golden import CASES, built, documents, stage
from tests.support.lowering import obj


def lowered(folder: Path, added: Mapping[str, Tree]) -> Api:
    """The API of a document with more schemas at its end."""
    report, provider = Report(), find_provider(folder)
    source = load(provider, report)
    if added:
        tree = source.tree
        assert isinstance(tree, dict)
        components = tree.setdefault("components", {})
        assert isinstance(components, dict)
        schemas = components.setdefault("schemas", {})
        assert isinstance(schemas, dict)
        schemas.update(added)
    document = parse(source, report)
    return lower(document, complete(provider.config, document, report), report)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_schemas_that_are_added_rename_nothing(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = documents(case)[0]
    before = built(document).api
    stage(document, tmp_path)
    monkeypatch.chdir(tmp_path)
    folder = Path(case.name)  # what definitions have in their ids
    existing = {pointer.rpartition("/")[2] for pointer in before.definitions}
    names = {item.name for item in before.definitions.values()}
    # everything that a name of today can meet: itself, another case, with a number, with a suffix of the generator
    wanted = {
        spelled
        for name in names
        for spelled in (name, name.upper(), f"{name}2", f"{name}TypedDict", f"{name}_2")
    }
    part: Tree = {"enum": ["new", "newer"]}
    schema: Tree = {"type": "object", "properties": {name: copy.deepcopy(part) for name in sorted(names)[:5]}}
    # a schema of another file leaves its name to a component
    elsewhere = {
        item.name for id_, item in before.definitions.items() if not id_.startswith(f"{before.doc.pointer}/")
    }
    wanted = {name for name in wanted if pascal(name) not in elsewhere}
    added = {name: copy.deepcopy(schema) for name in sorted(wanted - existing)}
    after = lowered(folder, added)
    assert len(after.definitions) >= len(before.definitions) + len(added)
    for id_, definition in before.definitions.items():
        assert after.definitions[id_].name == definition.name
    taken = [item.name for item in after.definitions.values()]
    assert len(set(taken)) == len(taken)


def test_no_name_is_too_long_for_a_file() -> None:
    assert names.snake("t" * 300) == "t" * 200
    assert len(names.snake("日本" * 200).encode()) <= 200
    assert names.snake("日本" * 200).isidentifier()
    assert names.snake("a" * 199 + " b") == "a" * 199


@pytest.mark.parametrize(
    ("status", "name"),
    [
        ("413", "RequestEntityTooLargeError"),
        ("414", "RequestURITooLongError"),
        ("416", "RequestedRangeNotSatisfiableError"),
        ("417", "ExpectationFailedError"),
        ("422", "UnprocessableEntityError"),
        ("404", "NotFoundError"),
        ("599", "Status599Error"),
    ],
)
def test_errors_are_called_the_same_on_every_python(status: str, name: str) -> None:
    """Python's own phrases of statuses changed in 3.13."""
    assert class_name_of(status) == name


def response_with(schema: str) -> Tree:
    """The responses of an operation, with a schema by its reference."""
    return {"200": {"description": "d", "content": {"application/json": {"schema": {"$ref": schema}}}}}


def document_of_two_files(folder: Path, component: Tree) -> Path:
    """A document that leads to a schema of another file before its own component of that name."""
    paths = {
        "/other": {"get": {"responses": response_with("other.json#/components/schemas/Pet")}},
        "/own": {"get": {"responses": response_with("#/components/schemas/Pet")}},
    }
    info = {"title": "Pets", "version": "1"}
    root = {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": {"Pet": component}}}
    other = {"components": {"schemas": {"Pet": obj(age={"type": "integer"})}}}
    (folder / "openapi.json").write_text(json.dumps(root))
    (folder / "other.json").write_text(json.dumps(other))
    return folder


def class_names(api: Api) -> dict[str, str]:
    return {id_.partition("#")[0]: item.name for id_, item in api.definitions.items()}


def test_a_component_keeps_its_name_before_a_schema_of_another_file(tmp_path: Path) -> None:
    folder = document_of_two_files(tmp_path, {"type": "object", "properties": {"name": {"type": "string"}}})
    assert class_names(lowered(folder, {})) == {"openapi.json": "Pet", "other.json": "Pet2"}


def test_a_component_that_refers_to_a_schema_of_another_file_leaves_it_the_name(tmp_path: Path) -> None:
    folder = document_of_two_files(tmp_path, {"$ref": "other.json#/components/schemas/Pet"})
    assert class_names(lowered(folder, {}))["other.json"] == "Pet"


def test_equal_schemas_of_two_files_share_the_name(tmp_path: Path) -> None:
    folder = document_of_two_files(tmp_path, {"type": "object", "properties": {"age": {"type": "integer"}}})
    assert class_names(lowered(folder, {})) == {"openapi.json": "Pet"}
