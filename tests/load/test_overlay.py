"""Overlays: what their actions change, and what is wrong with those that change nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.diagnostics.report import Location, Position, Report, SpecError
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.parse.document import parse
from sdkwright.syntax.source import Source, Tree

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      tags: [a, b]
      parameters:
        - {name: one, in: query, schema: {type: string}}
        - {name: two, in: query, schema: {type: string}}
        - {name: three, in: query, schema: {type: 5}}
    post: {x-internal: true}
"""


def overlaid(folder: Path, actions: str, document: str = DOCUMENT, version: str = "1.0.0") -> Source:
    (folder / "openapi.yaml").write_text(document)
    head = f"overlay: {version}\ninfo: {{title: Mend, version: '1'}}\nactions:\n"
    (folder / "overlay.yaml").write_text(head + actions)
    return load(find_provider(folder), Report())


def get(source: Source, *path: str | int) -> Tree:
    value = source.originals[source.file]
    for step in path:
        if isinstance(value, dict):
            value = value[str(step)]
        elif isinstance(value, list):
            value = value[int(step)]
    return value


def failures(folder: Path, actions: str, **more: str) -> list[tuple[str, int, int]]:
    with pytest.raises(SpecError) as caught:
        overlaid(folder, actions, **more)
    found: list[tuple[str, int, int]] = []
    for problem in caught.value.problems:
        assert isinstance(problem.at, Position)
        assert problem.at.file == "overlay.yaml"
        found.append((problem.rule, problem.at.line, problem.at.column))
    return found


def test_objects_merge_arrays_grow_and_scalars_change(tmp_path: Path) -> None:
    source = overlaid(
        tmp_path,
        """
  - target: $
    update:
      info: {title: Better, contact: {name: me}}
      paths: {/pets: {get: {tags: [c]}}}
  - target: $.paths['/pets'].get.tags
    update: d
  - target: $.paths['/pets'].get.tags
    update: [e]
""",
    )
    assert get(source, "info") == {"title": "Better", "version": "1", "contact": {"name": "me"}}
    assert get(source, "paths", "/pets", "get", "tags") == ["a", "b", "c", "d", "e"]


def test_inside_of_an_object_an_array_and_a_scalar_replace_each_other(tmp_path: Path) -> None:
    source = overlaid(
        tmp_path,
        """
  - target: $.paths['/pets'].get
    update: {tags: pets}
  - target: $.paths['/pets'].get.parameters[0]
    update: {schema: {type: [string, integer]}}
""",
    )
    assert get(source, "paths", "/pets", "get", "tags") == "pets"
    assert get(source, "paths", "/pets", "get", "parameters", 0, "schema", "type") == ["string", "integer"]


def test_values_are_located_where_they_were_written(tmp_path: Path) -> None:
    source = overlaid(
        tmp_path,
        """
  - target: $.paths.*.get
    update:
      summary: 5
      tags:
        - [c]
  - target: $.info
    update: {title: Better}
""",
    )

    def place(*path: str | int) -> tuple[str, int]:
        at = source.position(Location(source.file, "").child(*path))
        return at.file, at.line

    assert place("paths", "/pets", "get", "summary") == ("overlay.yaml", 7)
    assert place("paths", "/pets", "get", "tags", 1) == ("openapi.yaml", 6)
    assert place("paths", "/pets", "get", "tags", 2) == ("overlay.yaml", 9)
    assert place("paths", "/pets", "get", "tags", 2, 0) == ("overlay.yaml", 9)
    assert place("info", "title") == ("overlay.yaml", 11)
    assert place("info", "version") == ("openapi.yaml", 2)
    report = Report()
    parse(source, report)
    lines = {str(source.position(item.at)) for item in report.problems if isinstance(item.at, Location)}
    assert "overlay.yaml:7:7" in lines


def test_what_moves_up_keeps_its_line(tmp_path: Path) -> None:
    source = overlaid(
        tmp_path,
        """
  - target: $.paths['/pets'].get.parameters
    update: {name: four, in: query, schema: {type: string}}
  - target: $.paths['/pets'].get.parameters[?@.name == 'one' || @.name == 'two']
    remove: true
  - target: $.paths['/pets'].get.parameters[0]
    update: {description: x}
""",
    )
    parameters = get(source, "paths", "/pets", "get", "parameters")
    assert isinstance(parameters, list)
    assert [item["name"] for item in parameters if isinstance(item, dict)] == ["three", "four"]
    at = Location(source.file, "").child("paths", "/pets", "get", "parameters")
    assert source.position(at.child(0, "schema", "type")) == Position("openapi.yaml", 10, 45)
    assert source.position(at.child(0, "description")).file == "overlay.yaml"
    assert source.position(at.child(1, "name")) == Position("overlay.yaml", 6, 14)


def test_every_match_gets_values_of_its_own(tmp_path: Path) -> None:
    source = overlaid(
        tmp_path,
        """
  - target: $.paths['/pets'].*
    update: {x-tags: [a]}
  - target: $.paths['/pets'].get['x-tags']
    update: b
""",
    )
    assert get(source, "paths", "/pets", "post", "x-tags") == ["a"]
    assert get(source, "paths", "/pets", "get", "x-tags") == ["a", "b"]


def test_removing(tmp_path: Path) -> None:
    source = overlaid(
        tmp_path,
        """
  - {target: "$..*[?@['x-internal'] == true]", remove: true}
  - {target: "$..parameters", remove: true}
  - {target: "$..tags[0]", remove: true, update: ignored}
  - {target: $.info.title, remove: false, update: New}
""",
    )
    assert get(source, "paths", "/pets") == {"get": {"tags": ["b"]}}
    assert get(source, "info", "title") == "New"  # values without parts may be targets since 1.1


def test_copying(tmp_path: Path) -> None:
    source = overlaid(
        tmp_path,
        """
  - {target: "$.paths['/pets'].post", copy: "$.paths['/pets'].get"}
  - {target: "$.paths['/pets'].get.tags", remove: true}
""",
        version="1.1.0",
    )
    post = get(source, "paths", "/pets", "post")
    assert isinstance(post, dict)
    assert post["tags"] == ["a", "b"]
    assert post["x-internal"] is True
    at = Location(source.file, "/paths/~1pets/post/tags/1")
    assert source.position(at) == Position("openapi.yaml", 6, 17)


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("{target: $.nothing, update: {}}", ("overlay-no-match", 4, 6)),
        ("{target: '$.paths[?@.x]', remove: true}", ("overlay-no-match", 4, 6)),
        ("{target: '$[', update: {}}", ("overlay-path", 4, 6)),
        ("{target: paths, update: {}}", ("overlay-path", 4, 6)),
        ("{target: $, remove: true}", ("overlay-remove", 4, 17)),
        ("{target: $, update: 1}", ("overlay-update", 4, 17)),
        ("{target: $.info, update: [1]}", ("overlay-update", 4, 22)),
        ("{target: $.info, copy: $.nothing}", ("overlay-no-match", 4, 22)),
        ("{target: $.info, copy: $.*}", ("overlay-path", 4, 22)),
        ("{target: 1, update: {}}", ("overlay-invalid", 4, 6)),
        ("{update: {}}", ("overlay-invalid", 4, 5)),
        ("{target: $.info}", ("overlay-invalid", 4, 5)),
        ("{target: $.info, upate: {}, update: {}}", ("overlay-invalid", 4, 22)),
        ("{target: $.info, remove: 1}", ("overlay-invalid", 4, 22)),
        ("nothing", ("overlay-invalid", 4, 5)),
    ],
)
def test_actions_that_do_nothing_are_errors(
    tmp_path: Path, action: str, expected: tuple[str, int, int]
) -> None:
    assert failures(tmp_path, f"  - {action}\n") == [expected]


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    actions = (
        "  - {target: $.a, update: {}}\n  - {target: $.info, update: {x: 1}}\n  - {target: $.b, update: {}}\n"
    )
    assert failures(tmp_path, actions) == [("overlay-no-match", 4, 6), ("overlay-no-match", 6, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "openapi: 3.1.0",
        "overlay: 2.0.0\ninfo: {title: a, version: b}\nactions: [{target: $, update: {}}]",
        "overlay: 1.0.0\nactions: [{target: $, update: {}}]",
        "overlay: 1.0.0\ninfo: {title: a, version: b}",
        "overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: []",
        "overlay: 1.0.0\ninfo: {title: a, version: b}\nactions: {}",
        "overlay: 1.0.0\ninfo: {title: a, version: b}\naction: []\nactions: [{target: $, update: {}}]",
    ],
)
def test_overlays_are_checked(tmp_path: Path, text: str) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    (tmp_path / "overlay.yaml").write_text(text)
    with pytest.raises(SpecError) as caught:
        load(find_provider(tmp_path), Report())
    assert {problem.rule for problem in caught.value.problems} == {"overlay-invalid"}


def test_an_overlay_may_be_json_and_carry_extensions(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    actions = [{"target": "$.info", "update": {"title": "J"}, "description": "why", "x-y": 1}]
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "a", "version": "1"},
        "actions": actions,
        "extends": "./x",
        "x-z": 1,
    }
    (tmp_path / "overlay.json").write_text(json.dumps(overlay))
    assert get(load(find_provider(tmp_path), Report()), "info", "title") == "J"
