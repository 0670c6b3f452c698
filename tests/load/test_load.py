"""Loading: texts, versions, several files and what must not be read, 3.0 spellings as 3.1 has them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sdkwright.diagnostics.report import Location, Position, Problem, Report, SpecError
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.parse.document import parse
from sdkwright.syntax.source import Source, Tree
from sdkwright.validate.validate import validate

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"


def write(folder: Path, files: dict[str, str | bytes], name: str = "openapi.yaml") -> Path:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / name


def loaded(path: Path) -> tuple[Source, Report]:
    report = Report()
    return load(find_provider(path), report), report


def failure(path: Path) -> Problem:
    with pytest.raises(SpecError) as caught:
        loaded(path)
    (problem,) = caught.value.problems
    assert isinstance(problem.at, Position)
    return problem


def at(tree: Tree, pointer: str) -> Tree:
    for step in pointer.split("/")[1:]:
        if isinstance(tree, dict):
            tree = tree[step.replace("~1", "/")]
        elif isinstance(tree, list):
            tree = tree[int(step)]
    return tree


def upgraded(tmp_path: Path, schema: Tree, version: str = "3.0.3") -> tuple[Tree, Source, Report]:
    document = {
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": {"S": schema}},
    }
    source, report = loaded(write(tmp_path, {"a.json": json.dumps(document, indent=1)}, "a.json"))
    return at(source.tree, "/components/schemas/S"), source, report


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_json_may_be_any_unicode(tmp_path: Path, encoding: str) -> None:
    text = '{"openapi": "3.1.0", "info": {"title": "é😀", "version": "1"}}'
    source, _ = loaded(write(tmp_path, {"a.json": text.encode(encoding)}, "a.json"))
    assert at(source.tree, "/info/title") == "é😀"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_yaml_may_be_any_unicode(tmp_path: Path, encoding: str) -> None:
    text = "openapi: 3.1.0\ninfo: {title: é😀, version: 1}\n"
    source, _ = loaded(write(tmp_path, {"a.yaml": text.encode(encoding)}, "a.yaml"))
    assert at(source.tree, "/info/title") == "é😀"
    place = source.position(Location("a.yaml", "/info/title"))
    assert (place.line, place.column) == (2, 8), "a mark at the beginning is no column"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_half_a_character_at_the_end_is_an_error(tmp_path: Path, encoding: str) -> None:
    problem = failure(write(tmp_path, {"openapi.yaml": "openapi: 3.1.0".encode(encoding)[:-1]}))
    assert problem.rule == "encoding"
    assert problem.message.startswith("not valid UTF-")
    assert problem.hint == "save the file as UTF-8"


def test_other_bytes_are_an_error_where_they_are(tmp_path: Path) -> None:
    problem = failure(write(tmp_path, {"openapi.yaml": b"openapi: 3.1.0\ninfo: \xe9"}))
    assert (problem.rule, problem.at) == ("encoding", Position("openapi.yaml", 2, 7))


def test_json_is_known_by_its_name_or_its_looks(tmp_path: Path) -> None:
    text = '{\n\t"openapi": "3.1.0", "x-date": "2020-01-01"}'  # a tab, which YAML does not allow there
    for name in ("a.json", "a.yaml", "a"):
        source, _ = loaded(write(tmp_path, {name: text}, name))
        assert source.version == "3.1.0"
    flow = "{openapi: 3.1.0, info: {title: T}}"
    assert loaded(write(tmp_path, {"b.yaml": flow}, "b.yaml"))[0].version == "3.1.0"


def test_half_characters_do_not_get_in(tmp_path: Path) -> None:
    text = '{"openapi": "3.1.0", "x": "\\ud800", "\\udfff": "\\ud83d\\ude00 \\\\ud800"}'
    source, _ = loaded(write(tmp_path, {"a.json": text}, "a.json"))
    assert source.tree == {"openapi": "3.1.0", "x": "\ufffd", "\ufffd": "😀 \\ud800"}


@pytest.mark.parametrize("version", ["3.0.0", "3.0.4", "3.1.1", "3.2.0", "3.1.0-rc1", "'3.1'"])
def test_versions(tmp_path: Path, version: str) -> None:
    source, _ = loaded(write(tmp_path, {"openapi.yaml": f"openapi: {version}"}))
    assert source.version == version.strip("'")


def test_a_version_may_lack_its_quotes(tmp_path: Path) -> None:
    assert loaded(write(tmp_path, {"openapi.yaml": "openapi: 3.1"}))[0].version == "3.1"


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("info: {}\nswagger: '1.2'", "unsupported-version", 2, 1),
        ("swagger: '2.1'", "unsupported-version", 1, 1),
        ("openapi: 4.0.0", "unsupported-version", 1, 1),
        ("openapi: [3]", "unsupported-version", 1, 1),
        ("openapi: 3.10.0", "unsupported-version", 1, 1),
        ("", "not-openapi", 1, 1),
        ("- openapi", "not-openapi", 1, 1),
        ("asyncapi: 3.0.0", "not-openapi", 1, 1),
        ("just text", "not-openapi", 1, 1),
        ("openapi: 3.1.0\npaths: {a: [1\n", "syntax", 2, 12),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, text: str, rule: str, line: int, column: int) -> None:
    problem = failure(write(tmp_path, {"openapi.yaml": text}))
    assert (problem.rule, problem.at) == (rule, Position("openapi.yaml", line, column))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("swagger: '1.2'", "npx api-spec-converter --from=swagger_1 --to=swagger_2 a.yaml"),
        ("swagger: '3.0.1'", "write `openapi: 3.0.1`"),
        ("openapi: '2.0'", "write `swagger: '2.0'`"),
        ("openapi: 3", "write `openapi: 3.0.3` or `openapi: 3.1.0`"),
        ("swagger: '2.1'", "supported versions are Swagger 2.0 and OpenAPI 3.0, 3.1, and 3.2"),
    ],
)
def test_the_hint_for_a_version_that_is_not_supported(tmp_path: Path, text: str, hint: str) -> None:
    assert hint in failure(write(tmp_path, {"a.yaml": text}, "a.yaml")).hint


J = '{"openapi": "3.1.0",\n "info": {"title": "T", "version": "1"}, "paths": {}'


@pytest.mark.parametrize(
    ("name", "text", "place", "message", "hint"),
    [
        ("a.yaml", "", (1, 1), "the file is empty", "starts with `openapi"),
        ("a.yaml", "# later\n", (1, 1), "the file has no content", "starts with `openapi"),
        ("a.yaml", "- openapi: 3.1.0\n", (1, 1), "this is a list", "starts with `openapi"),
        ("a.yaml", "hello\n", (1, 1), "this is a single value", "starts with `openapi"),
        ("a.yaml", "info: {}\npaths: {}\n", (1, 1), "it has no `openapi` key", "starts with `openapi"),
        ("a.yaml", "OpenAPI: 3.1.0\n", (1, 1), "it has no `openapi` key", "`openapi` instead of `OpenAPI`"),
        ("a.yaml", "Swagger: '2.0'\n", (1, 1), "it has no `openapi` key", "`swagger` instead of `Swagger`"),
        ("a.yaml", "asyncapi: 3.0.0\n", (1, 1), "this is an AsyncAPI document", ""),
        ("a.json", '{"info": {"_postman_id": "x"}}', (1, 1), "this is a Postman collection", "export"),
        ("a.yaml", "version https://git-lfs.github.com/spec/v1\n", (1, 1), "Git LFS", "git lfs pull"),
        ("a.yaml", "<!DOCTYPE html>\n<p>a: b: c\n", (1, 1), "this is a web page (HTML)", "download"),
        ("a.yaml", "<html><p>\n", (1, 1), "this is a web page (HTML)", "download"),
        ("a.json", "<html>\n", (1, 1), "this is a web page (HTML)", "download"),
        ("a.yaml", '<?xml version="1.0"?>\n<a b="c: d">\n', (1, 1), "this is XML", ""),
        (
            "a.yaml",
            HEAD + "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n",
            (3, 1),
            "merge conflict",
            "keep",
        ),
        ("a.json", J + "\n<<<<<<< HEAD\n}", (3, 1), "merge conflict", "keep"),
        ("a.yaml", "openapi: 3.1.0\ninfo:\n \ttitle: T\n", (3, 2), "tabs are not allowed", "spaces"),
        ("a.yaml", "openapi: 3.1.0\ninfo: {title: @a}\n", (2, 15), "not valid YAML", "quote a value"),
        ("a.yaml", "openapi: 3.1.0\ninfo: title: T\n", (2, 12), "not valid YAML", "quote the value"),
        ("a.yaml", "openapi: 3.1.0\ninfo: {title: 'T}\n", (2, 15), "not valid YAML", "closing quote"),
        ("a.json", J + ", // c\n}", (2, 55), "comments are not allowed", "delete the comment"),
        ("a.json", J + ",\n}", (2, 53), "trailing comma before `}`", "delete the comma"),
        ("a.yaml", J + ', "x" 5}', (2, 59), "not valid JSON: expected `:`", ""),
        ("a.json", "{'openapi': 1}", (1, 2), "double quotes", "double quotes"),
        ("a.json", J, (2, 53), "unexpected end of file", "complete"),
        ("a.json", J + "}}", (2, 54), "unexpected text after the end", "delete"),
        ("a.json", '{"openapi": "3\t1"}', (1, 15), "line break or tab", "write `\\n`"),
        ("a.json", '{"openapi": "3.1.0" "info": 1}', (1, 21), "expected `,` or `}`", "missing comma"),
        ("a.json", "openapi: 3.1.0\n", (1, 1), "not valid JSON", "end with `.yaml`"),
        ("a.json", "", (1, 1), "the file is empty", "starts with `openapi"),
        ("a.yaml", "openapi: 4.0.0\n", (1, 1), "OpenAPI 4.0.0 is not supported", "3.0, 3.1, and 3.2"),
        ("a.yaml", "openapi: 3\n", (1, 1), "OpenAPI 3 is not supported", "write `openapi: 3.0.3`"),
        (
            "a.yaml",
            "openapi:\n",
            (1, 1),
            "`openapi` must be a version such as `3.1.0`, not null",
            "supported versions",
        ),
        (
            "a.yaml",
            "openapi: [3]\n",
            (1, 1),
            "`openapi` must be a version such as `3.1.0`, not an array",
            "supported versions",
        ),
        ("a.yaml", b"\x1f\x8b\x08\x00\xff", (1, 1), "this is a gzip file", "the document itself"),
        ("a.yaml", "openapi: 3.1.0 é".encode("latin-1"), (1, 16), "not valid UTF-8", "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_it_probably_is(
    tmp_path: Path, name: str, text: str | bytes, place: tuple[int, int], message: str, hint: str
) -> None:
    problem = failure(write(tmp_path, {name: text}, name))
    assert message in problem.message
    assert hint in problem.hint
    assert isinstance(problem.at, Position)
    assert (problem.at.file, problem.at.line, problem.at.column) == (name, *place)


@pytest.mark.parametrize("written", ["3.0", "3.1", "'3.0'", "3.2"])
def test_a_version_without_its_last_number_is_known(tmp_path: Path, written: str) -> None:
    source, report = loaded(write(tmp_path, {"a.yaml": f"openapi: {written}\npaths: {{}}\n"}, "a.yaml"))
    version = written.strip("'")
    assert source.version == version
    (problem,) = report.problems
    assert (problem.rule, problem.hint) == ("openapi-version", f"write `openapi: {version}.0`")


def test_a_web_page_that_is_referred_to(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "openapi.yaml": HEAD + "paths: {/a: {$ref: a.yaml}}\n",
        "a.yaml": "<html></html>\n",
    }
    problem = failure(write(tmp_path, files))
    assert (problem.rule, problem.at) == ("not-openapi", Position("a.yaml", 1, 1))


def test_keys_that_mean_nothing_are_told(tmp_path: Path) -> None:
    text = HEAD + """\
paths:
  /a:
    get:
      paramters: []
      consumes: [a/b]
      responses: { '200': { descripton: d, x-own: 1 } }
      parameters: [{ name: a, in: query, type: string }, { $ref: '#/components/parameters/P', required: true }]
components:
  parameters: { P: { name: p, in: query, shema: {} } }
  schemas:
    S: { type: object, propertis: {}, own: 1, minlength: 2, properties: { propertis: {}, requird: {} } }
  examples: { E: { value: 1 }, F: { odd: 1 } }
"""
    _, report = loaded(write(tmp_path, {"a.yaml": text}, "a.yaml"))
    get = "/paths/~1a/get"
    found = [
        (item.rule, item.at.pointer, item.hint) for item in report.problems if isinstance(item.at, Location)
    ]
    assert sorted(found) == [
        ("ref-siblings", f"{get}/parameters/1", "move them to the target of the reference"),
        ("unknown-key", "/components/parameters/P/shema", "did you mean `schema`?"),
        ("unknown-key", "/components/schemas/S/minlength", "did you mean `minLength`?"),
        ("unknown-key", "/components/schemas/S/propertis", "did you mean `properties`?"),
        ("unknown-key", f"{get}/consumes", "this key is of Swagger 2.0, and the document says `openapi`"),
        ("unknown-key", f"{get}/paramters", "did you mean `parameters`?"),
        ("unknown-key", f"{get}/responses/200/descripton", "did you mean `description`?"),
    ]


def test_references_bring_in_other_files(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "specs/x/openapi.yaml": HEAD
        + "paths:\n  /a: {$ref: paths/a.yaml}\ncomponents:\n  schemas: {$ref: './schemas/all.json#/map'}\n",
        "specs/x/paths/a.yaml": "get: {parameters: [{$ref: '../more%20things/p.yaml#/~1p'}]}\n",
        "specs/x/more things/p.yaml": "/p: {name: p, in: query, schema: {$ref: 'p.yaml#/s'}}\ns: {nullable: true}\n",
        "specs/x/schemas/all.json": '{"map": {"S": {"$ref": "#/other"}}, "other": {"type": "string"}}',
        "specs/x/unused.yaml": "{",
    }
    write(tmp_path, files)
    source, report = loaded(tmp_path / "specs" / "x")
    assert set(source.files) == {
        f"specs/x/{name}"
        for name in ("openapi.yaml", "paths/a.yaml", "more things/p.yaml", "schemas/all.json")
    }
    assert source.folder == "specs/x"
    assert source.position(Location("specs/x/schemas/all.json", "/other/type")).line == 1
    # Only references say that the one with `nullable` is a schema.
    assert [item.rule for item in report.problems] == ["nullable"]


def test_files_that_refer_to_each_other_are_read_once(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "openapi.yaml": HEAD + "components: {schemas: {A: {$ref: a.yaml}}}",
        "a.yaml": "properties: {b: {$ref: ./b.yaml}, me: {$ref: a.yaml}, root: {$ref: 'openapi.yaml#/info'}}",
        "b.yaml": "properties: {a: {$ref: x/../a.yaml}}",
    }
    source, _ = loaded(write(tmp_path, files))
    assert set(source.files) == {"openapi.yaml", "a.yaml", "b.yaml"}


@pytest.mark.parametrize(
    ("ref", "rule"),
    [
        ("https://example.com/a.yaml", "ref-remote"),
        ("http://example.com/a.yaml#/A", "ref-remote"),
        ("//example.com/a.yaml", "ref-remote"),
        ("file:///etc/passwd", "ref-outside"),
        ("FTP://example.com/a", "ref-remote"),
        ("urn:example:a", "ref-remote"),
        ("/etc/passwd", "ref-outside"),
        ("%2Fetc/passwd", "ref-outside"),
        ("C:/a.yaml", "ref-outside"),
        ("\\\\host\\a", "ref-outside"),
        ("../secret.yaml", "ref-outside"),
        ("%2e%2e/secret.yaml", "ref-outside"),
        ("a/../../secret.yaml", "ref-outside"),
        ("..\\secret.yaml", "ref-outside"),
        ("..", "ref-outside"),
        ("link.yaml", "ref-outside"),
        ("folder/secret.yaml", "ref-outside"),
        ("a%00b.yaml", "ref-outside"),
    ],
)
def test_nothing_outside_is_read(tmp_path: Path, ref: str, rule: str) -> None:
    inside = tmp_path / "inside"
    write(tmp_path, {"secret.yaml": "type: string", "inside/openapi.yaml": ""})
    os.symlink(tmp_path / "secret.yaml", inside / "link.yaml")
    os.symlink(tmp_path, inside / "folder")
    text = HEAD + f"components:\n  schemas:\n    A:\n      $ref: {json.dumps(ref)}\n"
    problem = failure(write(inside, {"openapi.yaml": text}))
    assert (problem.rule, problem.at) == (rule, Position("openapi.yaml", 6, 7))
    assert problem.hint


def test_a_name_that_begins_like_the_folder_is_outside_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "specs/x/openapi.yaml": HEAD + "components: {schemas: {A: {$ref: ../xy/a.yaml}}}",
        "specs/xy/a.yaml": "{}",
    }
    assert failure(write(tmp_path, files, "specs/x")).rule == "ref-outside"


def test_links_inside_the_folder_are_fine(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"openapi.yaml": HEAD + "components: {schemas: {A: {$ref: l.yaml}}}", "d/a.yaml": "type: string"},
    )
    os.symlink(tmp_path / "d" / "a.yaml", tmp_path / "l.yaml")
    assert "l.yaml" in loaded(tmp_path)[0].files


def test_all_bad_references_are_reported_where_they_were_written(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "openapi.yaml": "openapi: 3.0.0\ncomponents:\n  schemas:\n    A: {nullable: true, $ref: 'http://a/b'}\n",
            "overlay.yaml": "overlay: 1.0.0\ninfo: {title: a, version: b}\nactions:\n"
            "- target: $.components.schemas\n  update: {B: {$ref: ../b.yaml}}\n",
        },
    )
    with pytest.raises(SpecError) as caught:
        loaded(tmp_path)
    assert [(problem.rule, problem.at) for problem in caught.value.problems] == [
        ("ref-remote", Position("openapi.yaml", 4, 25)),
        ("ref-outside", Position("overlay.yaml", 5, 16)),
    ]


@pytest.mark.parametrize("ref", ["nowhere.yaml", ".", "x" * 5000, "a?b=c"])
def test_missing_files_are_left_to_the_parser(tmp_path: Path, ref: str) -> None:
    source, report = loaded(
        write(tmp_path, {"openapi.yaml": HEAD + f"components: {{schemas: {{A: {{$ref: '{ref}'}}}}}}"})
    )
    parse(source, report)
    assert [item.rule for item in report.problems] == ["ref-unresolved"]


def test_data_is_not_searched_for_references(tmp_path: Path) -> None:
    text = HEAD + (
        "x-a: {$ref: 'http://a'}\n"
        "components:\n"
        "  schemas:\n"
        "    A:\n"
        "      example: {$ref: 'http://a'}\n"
        "      default: {$ref: 'http://a', nullable: true}\n"
        "      enum: [{$ref: /b, exclusiveMinimum: true}]\n"
        "      properties: {nullable: {const: {$ref: ../c}}, x-b: {x-c: {$ref: ../d}}}\n"
    )
    source, report = loaded(write(tmp_path, {"openapi.yaml": text}))
    assert source.tree == source.originals["openapi.yaml"]
    assert report.problems == []


def test_published_schemas_are_not_fetched(tmp_path: Path) -> None:
    text = HEAD + "components: {schemas: {A: {$ref: 'https://json-schema.org/draft/2020-12/schema'}}}"
    source, report = loaded(write(tmp_path, {"openapi.yaml": text}))
    document = parse(source, report)
    assert [item.rule for item in report.problems] == ["meta-schema"]
    assert document.schemas[document.components["A"]].always is True


SPOKEN: list[tuple[dict[str, Tree], Tree]] = [
    ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
    ({"type": "string", "nullable": False}, {"type": "string"}),
    ({"nullable": True}, {}),
    (
        {"type": "string", "nullable": True, "enum": ["a"]},
        {"type": ["string", "null"], "enum": ["a", None]},
    ),
    (
        {"type": "string", "nullable": True, "enum": ["a", None]},
        {"type": ["string", "null"], "enum": ["a", None]},
    ),
    ({"nullable": True, "properties": {}}, {"type": ["object", "null"], "properties": {}}),
    ({"nullable": True, "items": {}}, {"type": ["array", "null"], "items": {}}),
    (
        {"nullable": True, "$ref": "#/x", "description": "d"},
        {"anyOf": [{"$ref": "#/x"}, {"type": "null"}], "description": "d"},
    ),
    (
        {"nullable": True, "type": "object", "allOf": [{}], "title": "T", "default": None},
        {"anyOf": [{"type": "object", "allOf": [{}]}, {"type": "null"}], "title": "T", "default": None},
    ),
    (
        {"nullable": True, "oneOf": [{"type": "string"}]},
        {"oneOf": [{"type": "string"}, {"type": "null"}]},
    ),
    (
        {"nullable": True, "type": "string", "anyOf": [{"type": "null"}]},
        {"type": ["string", "null"], "anyOf": [{"type": "null"}]},
    ),
    ({"nullable": True, "const": 1}, {"anyOf": [{"const": 1}, {"type": "null"}]}),
    ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
    ({"maximum": 1.5, "exclusiveMaximum": False}, {"maximum": 1.5}),
    ({"exclusiveMaximum": True}, {}),
    ({"exclusiveMinimum": 3}, {"exclusiveMinimum": 3}),
    ({"example": 1}, {"examples": [1]}),
    ({"format": "byte"}, {"format": "byte", "contentEncoding": "base64"}),
    ({"format": "binary"}, {"format": "binary"}),
    (
        {"$ref": "#/x", "type": "string", "description": "d", "x-a": 1},
        {"$ref": "#/x", "description": "d"},
    ),
    ({"properties": {"nullable": {"nullable": True}}}, {"properties": {"nullable": {}}}),
    (
        {"properties": {"$ref": {"type": "string", "nullable": True}}},
        {"properties": {"$ref": {"type": ["string", "null"]}}},
    ),
    ({"items": [{"example": 1}]}, {"items": [{"examples": [1]}]}),
    ({"not": {"minimum": 1, "exclusiveMinimum": True}}, {"not": {"exclusiveMinimum": 1}}),
    (
        {"allOf": [{"$ref": "#/x"}, {"nullable": True, "description": "d"}], "title": "T"},
        {"anyOf": [{"allOf": [{"$ref": "#/x"}, {"description": "d"}]}, {"type": "null"}], "title": "T"},
    ),
    (
        {"allOf": [{"$ref": "#/x"}, {"nullable": True, "type": "object", "properties": {}}]},
        {"allOf": [{"$ref": "#/x"}, {"type": ["object", "null"], "properties": {}}]},
    ),
]


@pytest.mark.parametrize(("schema", "expected"), SPOKEN)
def test_30_is_spoken_as_31(tmp_path: Path, schema: dict[str, Tree], expected: Tree) -> None:
    tree, source, _ = upgraded(tmp_path, schema)
    assert tree == expected
    assert at(source.originals["a.json"], "/components/schemas/S") == schema


def test_31_keeps_its_meaning(tmp_path: Path) -> None:
    schema: Tree = {"$ref": "#/x", "title": "T", "example": 1, "format": "byte", "nullable": False}
    tree, _, report = upgraded(tmp_path, schema, "3.1.0")
    assert tree == {"$ref": "#/x", "title": "T", "example": 1, "format": "byte"}
    assert report.problems == []
    tree, _, report = upgraded(
        tmp_path, {"type": "string", "nullable": True, "minimum": 1, "exclusiveMinimum": True}, "3.1.0"
    )
    assert tree == {"type": ["string", "null"], "exclusiveMinimum": 1}
    assert [item.rule for item in report.problems] == ["nullable"]
    parts: Tree = [{"$ref": "#/x"}, {"nullable": True}]
    tree, _, report = upgraded(tmp_path, {"allOf": parts}, "3.1.0")
    assert tree == {"anyOf": [{"allOf": [{"$ref": "#/x"}, {}]}, {"type": "null"}]}
    at_part = Location("a.json", "/components/schemas/S/allOf/1/nullable")
    assert [(item.rule, item.at) for item in report.problems] == [("nullable", at_part)]


def test_what_is_dropped_beside_a_reference_is_noted(tmp_path: Path) -> None:
    _, source, report = upgraded(tmp_path, {"$ref": "#/x", "minLength": 3, "x-a": 1})
    (problem,) = report.problems
    assert (problem.rule, problem.at) == ("ref-siblings", Location("a.json", "/components/schemas/S"))
    assert "`minLength`" in problem.message
    assert source.position(Location("a.json", "/components/schemas/S/minLength")).line == 11


def test_wrapped_schemas_have_their_old_lines(tmp_path: Path) -> None:
    _, source, _ = upgraded(tmp_path, {"nullable": True, "allOf": [{"type": "object"}]})
    old, new = "/components/schemas/S/allOf/0/type", "/components/schemas/S/anyOf/0/allOf/0/type"
    assert source.position(Location("a.json", new)) == source.position(Location("a.json", old))
    assert source.position(Location("a.json", "/components/schemas/S/anyOf/1")).line == 10


def test_every_place_for_a_schema_is_known(tmp_path: Path) -> None:
    schema: Tree = {"nullable": True, "type": "string"}
    media: dict[str, Tree] = {
        "content": {"a/b": {"schema": schema, "encoding": {"p": {"headers": {"h": {"schema": schema}}}}}}
    }
    path: Tree = {
        "parameters": [{"schema": schema}, media],
        "get": {
            "requestBody": media,
            "responses": {"200": {**media, "headers": {"x-h": {"schema": schema}}}, "x-ext": media},
            "callbacks": {"c": {"{$url}": {"post": {"requestBody": media}}}},
        },
        "additionalOperations": {"COPY": {"requestBody": media}},
    }
    document: Tree = {
        "openapi": "3.0.0",
        "paths": {"/": path, "x-ext": path},
        "webhooks": {"w": path},
        "components": {
            "parameters": {"x-p": {"schema": schema}},
            "responses": {"r": media},
            "callbacks": {"c": {"u": path}},
            "pathItems": {"p": path},
            "schemas": {"x-s": {"properties": {"x-q": schema}, "additionalProperties": {"items": schema}}},
        },
    }
    source, _ = loaded(write(tmp_path, {"a.json": json.dumps(document)}, "a.json"))
    left = [pointer for pointer in pointers(source.tree) if pointer.endswith("/nullable")]
    assert left
    assert [pointer for pointer in left if "/x-ext/" not in pointer] == []


def pointers(value: Tree, pointer: str = "") -> Iterator[str]:
    yield pointer
    items = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, item in items:
        yield from pointers(item, f"{pointer}/{key}")


def test_the_validator_says_where(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "openapi.yaml": "openapi: 3.0.3\ninfo: {title: T}\npaths:\n  /a/{b}:\n    get:\n"
        "      responses: {'200': {description: d, content: {a/b: {schema: {$ref: parts/s.yaml}},"
        " c/d: {schema: {$ref: parts/t.yaml}}}}}\n",
        "parts/s.yaml": "nullable: true\nproperties:\n  a: {type: strin}\n",
        "parts/t.yaml": "items:\n  {type: integer, default: x}\n",
    }
    mend = "overlay: 1.0.0\ninfo: {title: a, version: b}\nactions:\n- target: $.info\n  update: {titel: X}\n"
    write(tmp_path, {**files, "overlay.yaml": mend})
    source, _ = loaded(tmp_path)
    report = Report()
    validate(source, report)
    assert {problem.rule for problem in report.problems} == {"schema-invalid"}
    found = "\n".join(
        f"{source.position(problem.at)} {problem.message}"
        for problem in report.problems
        if isinstance(problem.at, Location)
    )
    assert "openapi.yaml:2:1 `version` is missing" in found
    assert "overlay.yaml:5:12 `titel` is not allowed here" in found
    assert "parts/s.yaml:3:7 `strin` is not allowed here" in found
    assert "parts/t.yaml:2:19 expected an integer, not a string" in found


def test_the_validator_finds_nothing_in_what_is_right(tmp_path: Path) -> None:
    for version in ("3.0.3", "3.1.1", "3.2.0"):
        text = f"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n"
        source, report = loaded(write(tmp_path, {"openapi.yaml": text}))
        validate(source, report)
        assert report.problems == []


def test_the_validator_ends(tmp_path: Path) -> None:
    """It would take every way through a pyramid, and never leave a circle."""
    names = [f"S{n}" for n in range(40)]
    pyramid = {n: {"allOf": [{"$ref": f"#/components/schemas/{m}"}] * 2} for n, m in pairwise(names)}
    tree = {"anyOf": [{"type": "string"}, {"items": {"$ref": "#/components/schemas/Tree"}}]}
    schemas: dict[str, Any] = {
        **pyramid,
        "S39": {"properties": {"a": {}}},
        "Tree": tree,
        "Heir": {"allOf": [{"$ref": "#/components/schemas/Tree"}], "required": ["b"]},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": schemas},
    }
    source, _ = loaded(write(tmp_path, {"a.json": json.dumps(document)}, "a.json"))
    report = Report()
    validate(source, report)
    assert [problem.message for problem in report.problems] == [
        "`required` lists `b`, which `properties` does not define"
    ]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.one_of(
        st.text(),
        st.text(alphabet="{}[]:,-?&*!|>'\"%@#~ \n\tabo1.<"),
        st.text(alphabet='{}[]:,"\\u0 \nalsetrun1.e-').map(lambda text: '{"openapi": "3.1.0",' + text),
        st.text(alphabet="{}[]:,-?&*!|>'\" \nab$ref#/1<").map(lambda text: "openapi: 3.0.0\n" + text),
        st.binary(),
    ),
    name=st.sampled_from(["a.json", "a.yaml"]),
)
@example(text=b"\xff\xfe\x00", name="a.json")
@example(text="\ufeff\ufeff", name="a.yaml")
@example(text="[" * 5000, name="a.json")
@example(text="{" * 5000, name="a.yaml")
@example(text="a: &a [*a]", name="a.yaml")
@example(text="!!python/object/apply:os.system [x]", name="a.yaml")
def test_any_input_is_a_document_or_an_error(tmp_path: Path, text: str | bytes, name: str) -> None:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    try:
        source, report = loaded(write(tmp_path, {name: data}, name))
        parse(source, report)
    except SpecError as error:
        problems = error.problems
    else:
        problems = ()
    assert all(problem.message and isinstance(problem.at, Position) for problem in problems)


@pytest.mark.parametrize("name", ["overlay.yaml", "sdk.toml", "CHANGELOG.md"])
def test_a_link_that_leads_nowhere_is_an_error(name: str, tmp_path: Path) -> None:
    write(tmp_path, {"openapi.yaml": HEAD})
    (tmp_path / name).symlink_to("nowhere")
    problem = failure(tmp_path)
    assert (problem.rule, problem.message) == ("unreadable", "the link leads nowhere")
    assert problem.at == Position((tmp_path / name).as_posix())
