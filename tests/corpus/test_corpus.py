"""`make corpus` finds what is there, and what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdkwright.pipeline import build
from tests.corpus import __main__ as corpus
from tests.corpus import examine
from tests.corpus.documents import documents, operations
from tests.support.packages import write

DOCUMENT = """
openapi: 3.2.0
info: {title: Things, version: '1'}
paths:
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: get
      responses:
        '200':
          description: it
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
    query: {operationId: ask, responses: {'204': {description: nothing}}}
  /same: {$ref: '#/paths/~1things~1{id}'}
  x-other: {get: {}}
components:
  schemas:
    Thing: {type: object, properties: {id: {type: string}}}
"""

_CIRCLE = """
    T{0}:
      type: object
      properties:
        next:
          type: array
          items: {{type: array, items: {{type: array, items: {{$ref: '#/components/schemas/T{1}'}}}}}}
        map: {{type: object, additionalProperties: {{$ref: '#/components/schemas/T{0}'}}}}
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "things.yaml"
    path.parent.mkdir()
    path.write_text(DOCUMENT)
    return path


@pytest.fixture
def package(document: Path, tmp_path: Path) -> Path:
    """The generated package, in the folder where the examination expects it."""
    write(build(document, examine.PACKAGE).files, tmp_path / "out")
    return tmp_path / "out"


def test_documents_and_their_operations_are_found(document: Path) -> None:
    (document.parent / "part.yaml").write_text("type: object\nproperties:\n  openapi: {type: string}\n")
    (document.parent / "deep").mkdir()
    other = document.parent / "deep" / "other.json"
    other.write_text(
        '\ufeff{"openapi": "3.0.0", "paths": {"/a": {"$ref": "../things.yaml#/paths/~1things~1{id}"}}}'
    )
    assert documents(document.parent) == [other, document]
    assert operations(document) == {
        (verb, path) for verb in ("GET", "QUERY") for path in ("/things/{id}", "/same")
    }
    assert operations(other) == {("GET", "/a"), ("QUERY", "/a")}


def test_what_is_as_it_should_be_passes(document: Path, package: Path) -> None:
    result: dict[str, Any] = {"failed": []}
    examine.count(document, package, result)
    examine.compiled(package, result)
    examine.imported(package, result)
    assert result["failed"] == []
    assert (result["operations"], result["emitted"]) == (4, 4)
    assert result["modules"] > 20
    assert result["built"] == 1


def test_what_is_missing_or_broken_is_found(document: Path, package: Path) -> None:
    result: dict[str, Any] = {"failed": []}
    client = package / examine.PACKAGE / "client.py"
    client.write_text(client.read_text().replace('"/same"', '"/other"', 1))
    examine.count(document, package, result)
    assert result["failed"] == ["GET /same: not emitted", "GET /other: not in the document"]
    models = package / examine.PACKAGE / "models" / "shared.py"
    models.write_text(models.read_text() + '\n\nclass Odd(BaseModel):\n    a: "Missing"\n')
    (package / examine.PACKAGE / "broken.py").write_text("raise ValueError('no')\n")
    result["failed"].clear()
    examine.imported(package, result)
    assert [line.partition(": ")[0] for line in result["failed"]] == [
        "import sdk.broken",
        "sdk.models.shared.Odd",
    ]
    (package / examine.PACKAGE / "wrong.py").write_text("def (\n")
    result["failed"].clear()
    examine.compiled(package, result)
    assert "wrong.py" in result["failed"][0]


def test_models_are_built_as_the_runtime_builds_them(document: Path, tmp_path: Path) -> None:
    """Circles of many schemas need more room than Python has by itself: 40 of these are too many for it."""
    document.write_text(DOCUMENT.replace("id: {type: string}}}", "next: {$ref: '#/components/schemas/T0'}}}"))
    with document.open("a") as file:
        file.writelines(_CIRCLE.format(index, (index + 1) % 50) for index in range(50))
    write(build(document, examine.PACKAGE).files, tmp_path / "out")
    result: dict[str, Any] = {"failed": []}
    examine.imported(tmp_path / "out", result)
    assert (result["failed"], result["built"]) == ([], 51)


def test_refusals_name_a_place_and_crashes_do_not(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("openapi: 3.1.0\ninfo: 7\npaths: [\n")
    result = examine.examine(path, tmp_path / "work")
    assert "bad.yaml:" in result["refused"]
    assert result["failed"] == []


def test_a_broken_off_run_resumes(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[str] = []

    def fake(path: Path, work: Path) -> dict[str, Any]:
        calls.append(path.name)
        return {
            "document": path.name,
            "bytes": 1,
            "seconds": 1,
            "failed": [] if path == document else ["it is odd"],
        }

    (document.parent / "z.json").write_text('{"openapi": "3.0.0"}')
    monkeypatch.setattr(corpus, "examine", fake)
    monkeypatch.setattr("sys.argv", ["corpus", str(document.parent), "--work", str(tmp_path / "work")])
    assert corpus.main() == 1
    assert "z.json: it is odd" in capsys.readouterr().out
    document.write_text(document.read_text() + "\n")
    assert corpus.main() == 1
    assert (sorted(calls[:2]), calls[2:]) == (["things.yaml", "z.json"], ["things.yaml"])
    assert (tmp_path / "work" / "table.md").read_text() in capsys.readouterr().out
