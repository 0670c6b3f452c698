"""Every cell of the specification's table "Style Examples", from a document to the wire."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sdkwright.pipeline import build
from tests.support.loopback import Loopback
from tests.support.packages import importable, write

ARRAY, OBJECT = ["blue", "black", "brown"], {"R": 100, "G": 200, "B": 150}
# place, style, explode: what the empty string, a string, the array and the object are. None: the table has no such
# cell. A path may not have empty parts, so there the SDK refuses the empty string.
TABLE: dict[tuple[str, str, bool], tuple[str | None, str | None, str | None, str | None]] = {
    ("path", "matrix", False): (None, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    ("path", "matrix", True): (
        None,
        ";color=blue",
        ";color=blue;color=black;color=brown",
        ";R=100;G=200;B=150",
    ),
    ("path", "label", False): (None, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("path", "label", True): (None, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("path", "simple", False): (None, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("path", "simple", True): (None, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ("header", "simple", False): ("", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("header", "simple", True): ("", "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ("query", "form", False): ("color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("query", "form", True): (
        "color=",
        "color=blue",
        "color=blue&color=black&color=brown",
        "R=100&G=200&B=150",
    ),
    ("query", "spaceDelimited", False): (
        None,
        None,
        "color=blue%20black%20brown",
        "color=R%20100%20G%20200%20B%20150",
    ),
    ("query", "pipeDelimited", False): (
        None,
        None,
        "color=blue%7Cblack%7Cbrown",
        "color=R%7C100%7CG%7C200%7CB%7C150",
    ),
    ("query", "deepObject", True): (None, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ("cookie", "form", False): ("color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", "form", True): (
        "color=",
        "color=blue",
        "color=blue; color=black; color=brown",
        "R=100; G=200; B=150",
    ),
    ("cookie", "cookie", True): (
        "color=",
        "color=blue",
        "color=blue; color=black; color=brown",
        "R=100; G=200; B=150",
    ),
}
STRING: dict[str, Any] = {"type": "string"}
LIST: dict[str, Any] = {"type": "array", "items": STRING}
MAP: dict[str, Any] = {"type": "object", "additionalProperties": {"type": "integer"}}
COLUMNS = (("", STRING), ("blue", STRING), (ARRAY, LIST), (OBJECT, MAP))
CELLS = [
    (place, style, explode, value, schema, expected)
    for (place, style, explode), row in TABLE.items()
    for (value, schema), expected in zip(COLUMNS, row, strict=True)
    if expected is not None
]


def document() -> dict[str, Any]:
    """A document with an operation for every cell."""
    paths: dict[str, Any] = {}
    for number, (place, style, explode, _, schema, _) in enumerate(CELLS):
        parameter = {"name": "color", "in": place, "required": True, "style": style, "explode": explode}
        path = f"/{number}/{{color}}" if place == "path" else f"/{number}/"
        answers = {"204": {"description": "Done."}}
        operation = {"parameters": [parameter | {"schema": schema}], "responses": answers}
        paths[path] = {"get": operation | {"operationId": f"cell{number}"}}
    return {"openapi": "3.2.0", "info": {"title": "Styles", "version": "1"}, "paths": paths}


def test_every_cell_of_the_table(tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document()), encoding="utf-8")
    result = build(path)
    assert result.diagnostics == ""
    write(result.files, tmp_path / "out")
    with (
        importable(tmp_path / "out", result.module) as module,
        Loopback() as server,
        module.Styles(server_url=server.url) as client,
    ):
        server.answer(204, default=True)
        for number, (place, style, explode, value, _, expected) in enumerate(CELLS):
            getattr(client, f"cell{number}")(color=value)
            request = server.requests[-1]
            found = {
                "path": request.path.partition(f"/{number}/")[2],
                "query": request.query,
                "header": request.headers.get("color"),
                "cookie": request.headers.get("Cookie"),
            }
            assert found[place] == expected, (place, style, explode, value)
