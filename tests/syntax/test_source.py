"""Where values stand: the positions of JSON and YAML texts, and of values that moved."""

from __future__ import annotations

import json
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.diagnostics.report import Location, Position, Report, SpecError
from sdkwright.syntax import json_reader, yaml_reader
from sdkwright.syntax.source import MAX_DEPTH, PositionNode, Source, Text, Tree, ancestors, steps

YAML = """\
openapi: 3.1.0
paths:
  /pets/{id}:
    get:
      tags: [a, "b",
        c]
      é~: {deep: 1}
"""


def source(text: str = YAML) -> Source:
    return Source(
        file="a.yaml",
        version="3.1.0",
        files={"a.yaml": None},
        originals={},
        texts={"a.yaml": Text(text, yaml_reader.scan)},
    )


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ("", 1, 1),
        ("/openapi", 1, 1),
        ("/paths", 2, 1),
        ("/paths/~1pets~1{id}", 3, 3),
        ("/paths/~1pets~1{id}/get", 4, 5),
        ("/paths/~1pets~1{id}/get/tags/1", 5, 17),
        ("/paths/~1pets~1{id}/get/tags/2", 6, 9),
        ("/paths/~1pets~1{id}/get/é~0/deep", 7, 12),
        ("/paths/~1pets~1{id}/get/missing/x", 4, 5),  # the nearest that there is
        ("/nothing", 1, 1),
    ],
)
def test_positions_are_those_of_keys(pointer: str, line: int, column: int) -> None:
    assert source().position(Location("a.yaml", pointer)) == Position("a.yaml", line, column)


def test_a_file_that_was_not_read_has_no_lines() -> None:
    assert source().position(Location("b.yaml", "/x")) == Position("b.yaml")


def test_values_of_an_overlay_are_in_the_overlay() -> None:
    inner = Source(
        file="a.yaml",
        version="3.1.0",
        files={},
        originals={},
        texts={"a.yaml": Text(YAML, yaml_reader.scan), "o.yaml": Text("x:\n  y: 1\n", yaml_reader.scan)},
        overlaid={"/paths/new": Location("o.yaml", "/x")},
    )
    assert inner.position(Location("a.yaml", "/paths/new/y")) == Position("o.yaml", 2, 3)
    assert inner.position(Location("a.yaml", "/paths/newer")) == Position("a.yaml", 2, 1)
    assert inner.position(Location("o.yaml", "/paths/new")).file == "o.yaml"


def test_places_of_31_are_traced_back_through_each_other() -> None:
    """Two schemas, one in the other, were both wrapped in an `anyOf`; the outer one has an `anyOf` of its own."""
    at = Location("a.yaml", "/s")
    inner = at.child("anyOf", 0, "properties", "p")
    moved = {at.child("anyOf", 0): at, inner.child("anyOf", 0): inner}
    moving = Source(file="a.yaml", version="", files={}, originals={}, moved=moved)
    assert moving.written(inner.child("anyOf", 0, "allOf", 1)) == at.child("properties", "p", "allOf", 1)
    assert moving.written(at.child("anyOf", 0, "anyOf", 0)) == at.child("anyOf", 0)
    assert moving.written(at) == at


def test_pointers_come_apart() -> None:
    assert steps("") == []
    assert steps("/a~1b/~01/") == ["a/b", "~1", ""]
    assert list(ancestors("/a/b")) == [("/a/b", ""), ("/a", "/b"), ("", "/a/b")]


def spots(value: Tree, spot: PositionNode) -> None:
    """Every value has a spot, and no other thing has one."""
    inner = spot.children
    items = value if isinstance(value, dict) else {}
    if isinstance(value, list):
        items = {str(index): item for index, item in enumerate(value)}
    assert inner.keys() == items.keys()
    for key, item in items.items():
        assert (inner[key].line, inner[key].column) > (0, 0)
        spots(item, inner[key])


KEYS = st.text(max_size=50)  # YAML has a limit for keys, as escaped: 1,024 characters
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES, st.sampled_from([None, 1]))
def test_json_is_read_as_json(value: Tree, indent: int | None) -> None:
    for ascii_only in (True, False):
        text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
        assert json_reader.read(text, "a.json", Report()) == value
        spots(value, json_reader.scan(text))


@given(st.text('{}[],:"\\ \n1-.eatrunl\x01é', max_size=12), st.integers(0, 40), st.integers(0, 3))
def test_faults_in_json_are_found_where_python_finds_them(piece: str, at: int, cut: int) -> None:
    whole = '{"a": [1, -2.5e3, "\\n\\u00e9", null], "b": {"c": {}}}'
    text = whole[:at] + piece + whole[at + cut :]
    try:
        json.loads(text)
        return
    except json.JSONDecodeError as error:
        theirs = error
    with pytest.raises(SpecError, match="not valid JSON") as caught:
        json_reader.read(text, "a.json", Report())
    (problem,) = caught.value.problems
    assert "cannot be read from here on" not in problem.message
    if "escape" not in problem.message and not theirs.msg.startswith("Illegal trailing comma"):
        assert problem.at == Position("a.json", theirs.lineno, theirs.colno)


@settings(max_examples=50)
@given(st.dictionaries(KEYS, VALUES))
def test_json_is_read_as_yaml_too(value: dict[str, Tree]) -> None:
    read, spot = yaml_reader.read(json.dumps(value, indent=1), "a.yaml", Report())
    assert json.dumps(read) == json.dumps(value)  # which tells 1 from 1.0 and from true
    spots(value, spot)


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ('{"a": 1,\n "b" 2}', 2, 6, "expected `:` after the key"),
        ('{"a":\n  [1, NaN, "Infinity"]}', 2, 7, "NaN"),
        ('["1e999",\n1e999]', 2, 1, "out of range"),
        (f'[1,\n  {"9" * 5000}]', 2, 3, "out of range"),
        ("", 1, 1, "expected a value"),
        ("{} x", 1, 4, "unexpected text after the end"),
        ('{"a": 1,\n}', 2, 1, "expected a key in double quotes"),
        ("[1,\n]", 2, 1, "expected a value"),
        ("[1 2]", 1, 4, "expected `,` or `]`"),
        ('{"a": 1 "b"', 1, 9, "expected `,` or `}`"),
        ("{a: 1}", 1, 2, "expected a key in double quotes"),
        ("[01]", 1, 3, "expected `,` or `]`"),
        ("[{}, [], tru]", 1, 10, "expected a value"),
        ('["a\\"b]', 1, 2, "unterminated string"),
        ('["a\nb"]', 1, 4, "line break or tab in a string"),
        ('["a\x07b"]', 1, 4, "control character in a string"),
        ('["\\n\\q"]', 1, 5, "invalid escape sequence"),
        ('["\\u12"]', 1, 3, "invalid escape sequence"),
    ],
)
def test_faults_in_json_are_located(text: str, line: int, column: int, words: str) -> None:
    with pytest.raises(SpecError) as caught:
        json_reader.read(text, "a.json", Report())
    (problem,) = caught.value.problems
    assert problem.rule == "syntax"
    assert problem.at == Position("a.json", line, column)
    assert words in problem.message


@pytest.fixture(params=[True, False], ids=["libyaml", "python"])
def libyaml(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the parser that is there, and with the one where PyYAML has no libyaml."""
    if not request.param:
        monkeypatch.setattr(yaml_reader, "_loader", import_module("yaml").BaseLoader)


with_and_without_libyaml = pytest.mark.usefixtures("libyaml")


@with_and_without_libyaml
@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: 1\nb: [1, 2\nc: 3", 3, 2, "expected `,` or `]`"),
        ("a:\n\tb: 1", 2, 1, "no value can start with this"),
        ("a: *b", 1, 4, "undefined alias `*b`"),
        ("a: &b\n  c: *b", 2, 6, "is inside of"),
        ("a: 1\n---\nb: 2", 2, 1, "second document"),
        ("? [a]\n: 1", 1, 3, "a key must be a string"),
        ("a: \x07", 1, 4, "not allowed"),
        ("x: 1\n<<: 3", 2, 1, "needs a mapping"),
        ("%YAML 2.0\n---\na: 1", 1, 1, "unsupported version of YAML"),
        ("a: b: c", 1, 5, "a mapping cannot start here"),
        ("a: - b", 1, 4, "a list cannot start here"),
        ("a: 1\nb\nc: 2", 3, 1, "expected `:` after this key"),
        ("a: 'x", 1, 6, "unterminated string"),
        ("a: 'x\n---\ny'", 2, 1, "unterminated string"),
        ('a: "\\xq"', 1, 7, "incomplete escape sequence"),
        ("a: [}", 1, 5, "expected a value"),
        ("{a: 1]", 1, 6, "expected `,` or `}`"),
        ("a:\n  b: 1\n c: 2", 3, 2, "expected a key"),
        ("- a\nb: c", 2, 1, "expected a list item, `- `"),
        ("a: !x!y z", 1, 4, "undeclared tag prefix"),
        ("a: !<x z", 1, 7, "invalid tag"),
        ("a: &  b", 1, 5, "invalid anchor name"),
        ("a: |5x\n  q", 1, 6, "invalid start of a block string"),
        ("[1,2] x", 1, 7, "a document cannot start here"),
        ("%YAML 1.1\n%YAML 1.1\n---\na", 2, 1, "duplicate directive"),
    ],
)
def test_faults_in_yaml_are_located(text: str, line: int, column: int, words: str) -> None:
    with pytest.raises(SpecError) as caught:
        yaml_reader.read(text, "a.yaml", Report())
    (problem,) = caught.value.problems
    assert problem.rule == "syntax"
    assert problem.at == Position("a.yaml", line, column)
    assert words in problem.message


@with_and_without_libyaml
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-01-01", "2020-01-01"),
        ("2020-01-01T10:00:00Z", "2020-01-01T10:00:00Z"),
        ("on", "on"),
        ("No", "No"),
        ("y", "y"),
        ("~", None),
        ("", None),
        ("Null", None),
        ("TRUE", True),
        ("12", 12),
        ("-0", 0),
        ("007", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("10:20", "10:20"),
        ("1.5e3", 1500.0),
        (".5", 0.5),
        ("1.", 1.0),
        (".", "."),
        ("-", [None]),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("'1'", "1"),
        ('"true"', "true"),
        ("!!str 1", "1"),
        ("! 1", "1"),
        ("!!int '1'", 1),
        ("!!binary aGk=", "aGk="),
        ("!custom 1", 1),
        ("<<", "<<"),
        ("=", "="),
        ("|\n  a\n  b\n", "a\nb\n"),
        ('"\\ud83d\\ude00 \\ud83d \\\\ud83d"', "\U0001f600 \ufffd \\ud83d"),  # as Java writes it
    ],
)
def test_plain_scalars_are_those_of_yaml_12(text: str, value: Tree) -> None:
    read, _ = yaml_reader.read(text, "a.yaml", Report())
    assert (read, type(read)) == (value, type(value))


def test_keys_are_text_as_it_is_written() -> None:
    read, _ = yaml_reader.read(
        "200: a\non: b\nnull: c\n1.10: d\n'': e\n~: f\n2020-01-01: g\n", "a.yaml", Report()
    )
    assert read == {"200": "a", "on": "b", "null": "c", "1.10": "d", "": "e", "~": "f", "2020-01-01": "g"}


def test_aliases_are_values_of_their_own() -> None:
    text = "a: &x {b: [1]}\nc: *x\nd: [*x]\n? &k e\n: 1\nf: *k\n"
    read, spot = yaml_reader.read(text, "a.yaml", Report())
    assert read == {"a": {"b": [1]}, "c": {"b": [1]}, "d": [{"b": [1]}], "e": 1, "f": "e"}
    assert isinstance(read, dict)
    assert read["a"] is not read["c"]
    c = spot.children["c"]
    assert (c.line, c.children["b"].line) == (2, 1)  # inside, it is written where the anchor is


def test_merge_keys_give_what_is_missing() -> None:
    text = (
        "x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  c: 5\n  <<: [*x, *y]\nw: {<<: {a: 1}}\nq: {'<<': 1}\n"
    )
    read, spot = yaml_reader.read(text, "a.yaml", Report())
    assert isinstance(read, dict)
    assert read["z"] == {"a": 1, "b": 2, "c": 5}
    assert read["w"] == {"a": 1}
    assert read["q"] == {"<<": 1}
    spots(read, spot)


def test_repeated_keys_are_noted_and_the_last_counts() -> None:
    report = Report()
    assert yaml_reader.read("a: 1\nb: 2\na: 3\n", "f", report)[0] == {"a": 3, "b": 2}
    assert json_reader.read('{"a": 1, "b": 2,\n "\\u0061": 3}', "f", report) == {"a": 3, "b": 2}
    assert [(problem.rule, problem.at) for problem in report.problems] == [
        ("duplicate-key", Position("f", 3, 1)),
        ("duplicate-key", Position("f", 2, 2)),
    ]


def test_nesting_has_a_limit() -> None:
    deep, deeper = "[" * MAX_DEPTH + "]" * MAX_DEPTH, "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)
    json_reader.read(deep, "f", Report())
    for text in (deeper, "[" * 100_000 + "]" * 100_000):
        with pytest.raises(SpecError, match="levels deep") as caught:
            json_reader.read(text, "f", Report())
        assert caught.value.problems[0].at == Position("f", 1, MAX_DEPTH + 1)


@with_and_without_libyaml
def test_nesting_in_yaml_has_the_same_limit() -> None:
    """Though libyaml may have a limit of its own, and reads ahead: it may stop before it tells of any depth."""
    yaml_reader.read("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f", Report())
    for text, line, column in (
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), 1, MAX_DEPTH + 1),
        ("[" * 5_000, 1, MAX_DEPTH + 1),
        ("a:\n  b: " + "[{a: " * 1_000, 2, 6 + 5 * (MAX_DEPTH - 2) // 2),
        ("- " * 1_000 + "a", 1, 2 * MAX_DEPTH + 1),
        ("".join(" " * depth + "a:\n" for depth in range(500)), MAX_DEPTH + 1, MAX_DEPTH + 1),
    ):
        with pytest.raises(SpecError) as caught:
            yaml_reader.read(text, "f", Report())
        (problem,) = caught.value.problems
        assert (problem.rule, problem.at) == ("too-deep", Position("f", line, column))
    brackets = "x" + "[" * 5000  # a text that nests nothing
    assert yaml_reader.read(f"a: {brackets}", "f", Report())[0] == {"a": brackets}
    with pytest.raises(SpecError, match="a mapping cannot start here"):
        yaml_reader.read(f"a: {brackets}\n b: c", "f", Report())


def test_alias_bombs_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert yaml_reader.MAX_COPIES <= 1_000_000
    monkeypatch.setattr(yaml_reader, "MAX_COPIES", 50_000)
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 20)]
    with pytest.raises(SpecError) as caught:
        yaml_reader.read("\n".join(lines), "f", Report())
    assert caught.value.problems[0].rule == "too-many-aliases"
    towers = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 300))]
    with pytest.raises(SpecError, match="levels deep"):
        yaml_reader.read("\n".join(towers), "f", Report())
