"""Swagger 2.0: whatever is said about a document is about a place that the document has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from hypothesis import HealthCheck, given, settings

from sdkwright.diagnostics.report import Location, Report, SpecError
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.openapi.model import Document, Schema
from sdkwright.parse.document import parse
from sdkwright.pipeline import build
from sdkwright.syntax.source import Source, Tree, steps
from tests.pipeline import test_mutations as mutations
from tests.support.golden import GOLDEN, built, documents
from tests.support.jsontypes import is_object

if TYPE_CHECKING:
    from typing_extensions import TypeIs


def swagger() -> list[Any]:
    """The golden documents of that version."""
    return [document for document in mutations.documents() if "swagger" in document]


def has(source: Source, at: Location) -> bool:
    """Whether the files as they were written have a place."""
    value: Tree = source.originals[at.file]
    for step in steps(at.pointer):
        if isinstance(value, dict) and step in value:
            value = value[step]
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return False
    return True


def is_tuple(value: Any) -> TypeIs[tuple[Any, ...]]:
    """Whether a value is a tuple."""
    return isinstance(value, tuple)


def places(value: Any) -> Iterator[Location]:
    """Where the parts of a parsed document were written."""
    if isinstance(value, Schema) and value.origin is not None:
        yield value.origin
    if isinstance(value, Location):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if not (name == "at" and getattr(value, "origin", None) is not None):
                yield from places(getattr(value, name))
    elif is_object(value):
        yield from places(tuple(value.values()))
    elif is_tuple(value):
        for item in value:
            yield from places(item)


def parsed(path: Path) -> tuple[Source, Document, Report]:
    """A document up to `parse`."""
    report = Report()
    source = load(find_provider(path), report)
    return source, parse(source, report), report


@settings(
    max_examples=75,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(document=mutations.mutated(swagger))
def test_every_place_is_one_of_the_document(tmp_path: Path, document: Any) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    try:
        source, read, report = parsed(path)
    except SpecError:
        return
    told = [problem.at for problem in report.problems if isinstance(problem.at, Location)]
    assert [at for at in told if not has(source, at)] == []
    # A path parameter that is not described has no place but that of its operation.
    made_up = re.compile(r"/parameters/[^/]+/schema$")
    assert [at for at in places(read) if not has(source, at) and not made_up.search(at.pointer)] == []


def test_classes_say_where_their_definitions_are() -> None:
    result = built(documents(GOLDEN / "swagger")[0])
    text = "".join(text for name, text in result.files.items() if "/models/" in name)
    found = dict(re.findall(r"class (\w+)\(BaseModel\):\s+# (\S+)", text))
    assert found == {
        "ShipBase": "#/definitions/Ship",
        "Captain": "#/definitions/Captain",
        "Tug": "#/definitions/Tug",
        "Ferry": "#/definitions/Ferry",
        "Failure": "#/definitions/Failure",
        "RenameShipRequestBody": "#/paths/~1ships~1{id}/put/parameters",
        "AddPapersRequestBody": "#/paths/~1ships~1{id}~1papers/post/parameters",
    }


def test_a_schema_beside_x_nullable_has_its_own_place(tmp_path: Path) -> None:
    inner = {"x-nullable": True, "allOf": [{"type": "object", "properties": {"a": {"type": "strin"}}}]}
    document = {
        "swagger": "2.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            "/a": {"get": {"responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/A"}}}}}
        },
        "definitions": {"A": {"type": "object", "properties": {"inner": inner}}},
    }
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    result = build(path, "t")
    place = "#/definitions/A/properties/inner"
    assert f"class AInner(BaseModel):  # {place}\n" in result.files["t/models/shared.py"]
    assert f"(at {place[1:]}/allOf/0/properties/a/type)" in result.diagnostics
