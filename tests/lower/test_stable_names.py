"""Names stay: what is added at the end of a document renames nothing that was there before."""

from __future__ import annotations

import copy
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
from sdkwright.parse.document import parse
from sdkwright.syntax.source import Tree
from tests.support.golden import CASES, documents, stage


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
def test_schemas_that_are_added_rename_nothing(case: Path, tmp_path: Path) -> None:
    folder = stage(documents(case)[0], tmp_path)
    before = lowered(folder, {})
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
        ("422", "UnprocessableEntityError"),
        ("404", "NotFoundError"),
        ("599", "Status599Error"),
    ],
)
def test_errors_are_called_the_same_on_every_python(status: str, name: str) -> None:
    """Python's own phrases of statuses changed in 3.13."""
    assert class_name_of(status) == name
