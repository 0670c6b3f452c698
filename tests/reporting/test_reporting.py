"""Problems as they are told: each once, at its place, to people and to programs."""

from __future__ import annotations

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from sdkwright.__main__ import main
from sdkwright.diagnostics.report import Location, Position, Problem, Severity
from sdkwright.reporting.rules import RULES, rules_page
from sdkwright.reporting.text import MAX_WIDTH, format_with_source, unique_problems
from sdkwright.syntax.source import PositionNode, Source, Text
from tests.support import ROOT

HEAD = 'openapi: 3.0.3\ninfo: { title: A, version: "1" }\n'
PATHS = """\
paths:
  /a/{id}:
    get:
      operationId: a
      tags: [x]
      parameters:
        - { name: other, in: path, required: true, schema: { type: string } }
        - { name: id, in: path, schema: { type: string } }
      responses:
        "200": { description: A, content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
components:
  schemas:
    A: { type: object, required: [b, b], properties: { b: { type: boolean, default: "no" }, c: { enum: [1, 1] } } }
tags: [{ name: x }, { name: x }]
"""


def validated(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], *options: str
) -> tuple[int, str, str]:
    (tmp_path / "openapi.yaml").write_text(text)
    status = main(["validate", str(tmp_path / "openapi.yaml"), *options])
    captured = capsys.readouterr()
    place = f"{tmp_path.as_posix()}/"  # messages have the path that was given
    return status, captured.out.replace(place, ""), captured.err.replace(place, "")


def told(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    problems: list[dict[str, Any]] = json.loads(validated(text, tmp_path, capsys, "--json")[1])["documents"][
        0
    ]["problems"]
    return problems


def test_every_problem_is_told_once_and_where_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What both the validator and parsing find is told by parsing, which says what comes of it."""
    problems = told(HEAD + PATHS, tmp_path, capsys)
    places = [(item["pointer"], item["rule"], item["severity"]) for item in problems]
    assert sorted(places) == [
        ("/components/schemas/A/properties/b/default", "schema-invalid", "warning"),
        ("/components/schemas/A/properties/c/enum/1", "enum-duplicate", "warning"),
        ("/components/schemas/A/required", "required-duplicate", "warning"),
        ("/paths/~1a~1{id}/get/parameters/0", "path-parameter", "warning"),
        ("/paths/~1a~1{id}/get/parameters/1", "path-parameter", "warning"),
        ("/tags/1", "tag", "warning"),
    ]
    assert [item for item in problems if item["line"] is None or item["column"] is None] == []


def test_what_stops_no_sdk_is_a_warning_unless_strict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert validated(HEAD + PATHS, tmp_path, capsys)[0] == 0
    assert validated(HEAD + PATHS, tmp_path, capsys, "--strict")[0] == 1
    out = ["--output", str(tmp_path / "out"), "--package", "a_sdk"]
    document = str(tmp_path / "openapi.yaml")
    assert main(["generate", document, *out, "--strict"]) == 1
    assert main(["generate", document, *out]) == 0
    assert main(["check", document, *out]) == 0
    assert main(["check", document, *out, "--strict"]) == 1


@pytest.mark.parametrize(
    ("wrong", "pointer", "message"),
    [
        ("info: {title: A}", "/info", "`version` is missing"),
        ("info: {title: A, version: '1', odd: 1}", "/info/odd", "`odd` is not allowed here"),
        (
            "info: {title: A, version: '1', license: [x]}",
            "/info/license",
            "expected an object, not an array",
        ),
        ("info: {title: A, version: '1'}\nexternalDocs: {}", "/externalDocs", "`url` is missing"),
    ],
)
def test_the_validators_findings_are_readable_and_located(
    wrong: str, pointer: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(f"openapi: 3.1.0\n{wrong}\npaths: {{}}\n", tmp_path, capsys)
    assert (pointer, message) in [(item["pointer"], item["message"]) for item in found] or pointer in [
        item["pointer"] for item in found if item["rule"] != "schema-invalid"
    ]
    assert not any("'" in item["message"] for item in found)


def test_a_problem_has_the_line_it_is_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\n  oddity: 1\npaths: {}\n"
    status, out, _ = validated(text, tmp_path, capsys)
    assert status == 0
    assert out.splitlines() == [
        "openapi.yaml:5:3: warning [schema-invalid]: `oddity` is not allowed here (at /info/oddity)",
        "    4 |   version: '1'",
        "    5 |   oddity: 1",
        "      |   ^^^^^^",
        "    hint: delete it, or prefix it with `x-`",
        "openapi.yaml: usable (OpenAPI 3.1.0, 0 operations, 1 warning)",
    ]


def source(text: str) -> Source:
    return Source(
        file="a.json",
        version="3.1.0",
        files={"a.json": {}},
        originals={"a.json": {}},
        texts={"a.json": Text(text, lambda _: PositionNode(1, 1))},
    )


def test_a_frame_shows_part_of_a_long_line_and_obeys_nothing_in_it() -> None:
    line = "[" + "1, " * 500 + '"wrong\x1b[31m", ' + "2, " * 500 + "]"
    problem = Problem("wrong-type", Severity.WARNING, "m", Position("a.json", 1, line.index('"') + 1), "h")
    head, frame, mark, hint = format_with_source(problem, source(line)).split("\n")
    assert head == f"a.json:1:{line.index(chr(34)) + 1}: warning [wrong-type]: m"
    assert hint == "    hint: h"
    assert len(frame) <= MAX_WIDTH + 10
    assert "\x1b" not in frame
    assert frame[mark.index("^") :].startswith('"wrong')
    assert "\x1b[1;33m" in format_with_source(problem, source(line), color=True)


def test_a_problem_beyond_the_text_or_in_no_text_has_no_frame() -> None:
    for at in (Position("a.json", 9, 1), Position("b.json", 1, 1), Position("a.json")):
        assert (
            format_with_source(Problem("tag", Severity.NOTE, "m", at), source("{}")).count("\n") == 1
        ), "the hint alone"


def test_our_own_problem_about_a_key_stands_for_the_validators_about_its_value() -> None:
    mine = Problem("enum-duplicate", Severity.WARNING, "m", Location("a.json", "/a/enum/1"))
    theirs = Problem("schema-invalid", Severity.ERROR, "m", Location("a.json", "/a/enum"))
    other = Problem("schema-invalid", Severity.ERROR, "m", Location("a.json", "/b"))
    spots = PositionNode(
        1,
        1,
        {
            "a": PositionNode(2, 1, {"enum": PositionNode(3, 1, {"1": PositionNode(4, 1)})}),
            "b": PositionNode(5, 1),
        },
    )
    document = source("{}")
    document.texts["a.json"]._root = spots
    assert unique_problems([theirs, other, mine], document) == [mine, other]


def test_colours_are_for_terminals_that_want_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b" not in validated(HEAD + PATHS, tmp_path, capsys)[1]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b" in validated(HEAD + PATHS, tmp_path, capsys)[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in validated(HEAD + PATHS, tmp_path, capsys)[1]


def test_sarif(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What the schema of SARIF 2.1.0 requires, and what code scanning services ask for beside it."""
    folder = tmp_path / "a b"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    status, out, err = validated(HEAD + PATHS, folder, capsys, "--sarif", "-")
    assert (status, err) == (0, "")
    log = json.loads(out)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "sdkwright"
    assert [rule["id"] for rule in rules] == sorted({result["ruleId"] for result in run["results"]})
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    assert len(run["results"]) == 6
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        ((place),) = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/openapi.yaml"
        assert min(place["physicalLocation"]["region"].values()) >= 1
    assert validated(HEAD + PATHS, folder, capsys, "--sarif", "found.sarif")[0] == 0
    assert json.loads((tmp_path / "found.sarif").read_text()) == log


def test_what_cannot_be_read_is_shown_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = validated("openapi: 3.1.0\ninfo:\n\ttitle: T\n", tmp_path, capsys)
    assert (status, out) == (2, "")
    assert err.splitlines() == [
        "openapi.yaml:3:1: error [syntax]: not valid YAML: tabs are not allowed as indentation",
        "    2 | info:",
        "    3 |  title: T",
        "      | ^",
        "    hint: use spaces",
    ]


def test_a_document_that_cannot_be_read_hides_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in {"a": "openapi: [", "b": HEAD + PATHS, "c": "[]"}.items():
        (tmp_path / f"{name}.yaml").write_text(text)
    paths = [f"{name}.yaml" for name in "abc"]
    assert main(["validate", *paths]) == 2
    captured = capsys.readouterr()
    assert captured.out.splitlines()[-1] == "b.yaml: usable (OpenAPI 3.0.3, 1 operation, 6 warnings)"
    assert [line.partition(":")[0] for line in captured.err.splitlines() if "error [" in line] == [
        "a.yaml",
        "c.yaml",
    ]
    assert main(["validate", *paths, "--json"]) == 2
    answer = json.loads(capsys.readouterr().out)
    assert [item["rule"] for item in answer["problems"]] == ["syntax", "not-openapi"]
    assert [(item["document"], item["usable"]) for item in answer["documents"]] == [("b.yaml", True)]


def test_what_a_message_quotes_makes_no_lines_and_no_colours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = json.dumps("a\nopenapi.yaml:1:1: error [tag]: b\x1b[31m\u202e")
    text = HEAD + f"paths: {{}}\ntags: [{{ name: {odd} }}, {{ name: {odd} }}]\n"
    _, out, _ = validated(text, tmp_path, capsys)
    message = r"duplicate tag `a\nopenapi.yaml:1:1: error [tag]: b\x1b[31m\u202e`"
    assert [line for line in out.splitlines() if "[tag]" in line and "|" not in line] == [
        f"openapi.yaml:4:{len(odd) + 20}: warning [tag]: {message}; the first one is used (at /tags/1)"
    ]
    assert "\x1b" not in out


def test_sarif_knows_every_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = validated(
        HEAD + "paths: { a: { get: { responses: { '200': { description: A } } } } }\n",
        tmp_path,
        capsys,
        "--sarif",
        "-",
    )
    assert status == 0
    assert "path" in [result["ruleId"] for result in json.loads(out)["runs"][0]["results"]]


def test_sarif_tells_what_cannot_be_read_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    status, out, _ = validated("openapi: [", tmp_path / "a", capsys, "--sarif", "-")
    assert status == 2
    (result,) = json.loads(out)["runs"][0]["results"]
    assert result["ruleId"] == "syntax"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a/openapi.yaml"


def test_json_of_an_error_has_its_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = validated("openapi: [", tmp_path, capsys, "--json")
    assert status == 2
    (problem,) = json.loads(out)["problems"]
    assert (problem["file"], problem["rule"], problem["severity"]) == ("openapi.yaml", "syntax", "error")
    assert set(problem) == {"file", "line", "column", "pointer", "rule", "severity", "message", "hint"}


def test_contradictions_are_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = HEAD.replace("3.0.3", "3.1.0") + "paths: {}\ncomponents: { schemas: { A: "
    text += "{ allOf: [{ type: object }, { type: 'null' }] } } }\n"
    (tmp_path / "openapi.yaml").write_text(text)
    assert (
        main(
            [
                "generate",
                str(tmp_path / "openapi.yaml"),
                "--output",
                str(tmp_path / "out"),
                "--package",
                "a_b",
            ]
        )
        == 0
    )
    assert "no value is both an object and null" in capsys.readouterr().err


# ---------------------------------------------------------------- rules


def named_rules() -> set[str]:
    """Every rule id that the generator's code names where it notes a problem."""
    callers = {"Problem", "error", "warning", "note", "add", "report", "_report", "_error"}
    called_with_text = re.compile(rf"\b({'|'.join(callers)})\((\s|#.*)*[\"']")
    found: set[str] = set()
    for path in (ROOT / "generator").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if called_with_text.search(text) else ():
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                more = len(node.args) + len(node.keywords) > 1
                if called in callers and more and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
    return found


def test_every_rule_is_explained_and_every_explained_rule_exists() -> None:
    assert named_rules() == set(RULES)


def test_the_page_of_rules_is_true() -> None:
    assert (ROOT / "docs/rules.md").read_text(
        encoding="utf-8"
    ) == rules_page(), "write `sdkwright.reporting.rules.rules_page()` there"
