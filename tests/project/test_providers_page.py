"""docs/providers.md: each method in its table is called as the tool calls it, and names change as the page says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sdkwright.ir.algebra import namespaces_of
from sdkwright.pipeline import load_and_lower
from tests.support import ROOT

PAGE = (ROOT / "docs/providers.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("### How methods are named\n")[2].partition("\n### ")[0]
ROWS = re.findall(r"^\| (.+?) \| (.+?) \| `([\w.]+)` \|", TABLE, re.MULTILINE)


def operation(cell: str, tag: str) -> tuple[str, str, dict[str, Any]]:
    """The path, the HTTP method and the operation of a row."""
    route = re.search(r"`GET (\S+)`", cell)
    id_ = None if route else re.findall(r"`([^`]+)`", cell)[0]
    described: dict[str, Any] = {"responses": {"204": {"description": "None."}}}
    described |= {"operationId": id_} if id_ else {}
    described |= {"tags": [tag.strip("`")]} if tag != "none" else {}
    described |= {"summary": summary[1]} if (summary := re.search(r'"(.+)"', cell)) else {}
    return route[1] if route else f"/{len(cell)}", "get", described


def methods(operations: list[tuple[str, str, dict[str, Any]]], folder: Path) -> list[str]:
    """What the methods of a document are called."""
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Clinic", "version": "1.0.0"},
        "servers": [{"url": "https://clinic.example"}],
        "paths": {},
    }
    for path, verb, item in operations:
        document["paths"].setdefault(path, {})[verb] = item
        if "{id}" in path:
            item["parameters"] = [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
            ]
    file = folder / "openapi.yaml"
    file.write_text(json.dumps(document), encoding="utf-8")
    root = load_and_lower(file).api.root
    return [f"{path}.{item.name}" for path, space in namespaces_of(root).items() for item in space.operations]


@pytest.mark.parametrize(("cell", "tag", "expected"), ROWS, ids=[row[2] for row in ROWS])
def test_a_method_is_named_as_the_table_says(cell: str, tag: str, expected: str, tmp_path: Path) -> None:
    before = re.search(r"after `(\w+)`", cell)
    first = [operation(f"`{before[1]}`", tag)] if before else []
    assert methods([*first, operation(cell, tag)], tmp_path)[-1] == expected


def test_the_table_has_enough_rows() -> None:
    assert len(ROWS) >= 6


def test_what_is_inserted_renames_and_what_is_appended_does_not(tmp_path: Path) -> None:
    many, one = (operation(f"`{id_}`", "pets") for id_ in ("listPets", "getPet"))
    assert methods([one], tmp_path) == ["pets.get_pet"]
    assert methods([one, many], tmp_path) == ["pets.get_pet", "pets.list"]
    assert methods([many, one], tmp_path) == ["pets.list", "pets.get"]
