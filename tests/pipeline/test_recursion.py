"""Schemas in long chains, pyramids and circles: they cost neither the stack nor exponential time."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright import pipeline, recursion
from sdkwright.diagnostics.report import SpecError
from sdkwright.ir.api import Alias, Object
from sdkwright.pipeline import Build, build
from sdkwright.recursion import with_deep_stack
from tests.support.packages import check_code
from tests.support.stand_ins import Unformatted

Schemas = dict[str, Any]
Shape = Callable[[int, int], Any]


@pytest.fixture(autouse=True)
def _unformatted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Formatting takes most of the time and is not what is tested."""
    monkeypatch.setattr(pipeline, "Formatting", Unformatted)


@pytest.fixture
def _few_frames() -> Iterator[None]:
    """Python allows fewer frames than by default, so that shorter chains have more levels than that."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(LONG - 40)
    yield
    sys.setrecursionlimit(limit)


def ref(index: int, group: str = "components/schemas") -> Schemas:
    return {"$ref": f"#/{group}/S{index}"}


def document(folder: Path, schemas: Schemas, **more: Any) -> Path:
    """A document that sends and gets the first of some schemas."""
    content = {"content": {"application/json": {"schema": ref(0)}}}
    operation = {
        "operationId": "x",
        "requestBody": content,
        "responses": {"200": {"description": "", **content}},
    }
    parts = {"info": {"title": "T", "version": "1"}, "paths": {"/x": {"post": operation}}}
    path = folder / "t.json"
    path.write_text(json.dumps({"openapi": "3.1.0", **parts, "components": {"schemas": schemas}, **more}))
    return path


def made(folder: Path, count: int, shape: Shape, last: Any = None) -> Build:
    """An SDK of schemas each of which is made from its number and how many there are; the last may differ."""
    schemas = {f"S{i}": shape(i, count) for i in range(count)}
    if last is not None:
        schemas[f"S{count - 1}"] = last
    return build(document(folder, schemas))


TEXT = {"type": "string"}
LONG = 440
"""More than the frames that Python allows here."""
CHAINS: dict[str, Shape] = {
    "anyOf": lambda i, n: {"anyOf": [ref(i + 1), {"type": "integer"}]},
    "oneOf": lambda i, n: {"oneOf": [ref(i + 1), {"type": "array", "items": TEXT}]},
    "allOf": lambda i, n: {"allOf": [ref(i + 1)], "description": "More."},
    "allOf with a type": lambda i, n: {"allOf": [ref(i + 1), {"type": "string"}], "maxLength": i},
    "arrays": lambda i, n: {"type": "array", "items": ref(i + 1)},
    "tuples": lambda i, n: {"type": "array", "prefixItems": [ref(i + 1), TEXT]},
    "maps": lambda i, n: {"type": "object", "additionalProperties": ref(i + 1)},
    "objects": lambda i, n: {"type": "object", "properties": {"x": ref(i + 1)}},
    "objects inside": lambda i, n: {
        "type": "object",
        "properties": {"x": {"type": "array", "items": ref(i + 1)}},
    },
    "references": lambda i, n: ref(i + 1),
}


@pytest.mark.usefixtures("_few_frames")
@pytest.mark.parametrize("shape", CHAINS.values(), ids=CHAINS)
def test_a_chain_may_be_long(shape: Shape, tmp_path: Path) -> None:
    result = made(tmp_path, LONG, shape, TEXT)
    assert len(result.api.definitions) >= LONG
    assert not [problem for problem in result.report.problems if problem.rule == "too-deep"]


@pytest.mark.parametrize("name", ["anyOf", "arrays", "tuples", "maps", "objects", "references"])
def test_a_chain_outside_of_components_may_be_long(name: str, tmp_path: Path) -> None:
    """What has no name is written down where it is used: with no more brackets than Python can read."""
    schemas = json.dumps({f"S{i}": CHAINS[name](i, 250) if i < 249 else TEXT for i in range(250)})
    path = document(
        tmp_path, {"S0": ref(0, "d")}, d=json.loads(schemas.replace("#/components/schemas/", "#/d/"))
    )
    result = build(path)
    for file, text in result.files.items():
        if file.endswith(".py"):
            check_code(text)


@pytest.mark.usefixtures("_few_frames")
def test_a_chain_that_is_too_long_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recursion, "MAX_FRAMES", 0)
    with pytest.raises(SpecError) as caught:
        made(tmp_path, LONG, CHAINS["objects"], TEXT)
    (problem,) = caught.value.problems
    assert (problem.rule, str(problem.at)) == ("too-deep", "t.json:1:1")


def test_what_is_raised_deep_down_is_raised() -> None:
    def fail() -> int:
        raise ZeroDivisionError("here")

    with pytest.raises(ZeroDivisionError, match="here"):
        with_deep_stack(fail)()
    assert with_deep_stack(with_deep_stack(lambda: 1))() == 1


def _object(**properties: Any) -> Schemas:
    return {"type": "object", "properties": properties}


def _tagged(i: int) -> Schemas:
    return {"allOf": [ref(i + 1)], "properties": {"k": {"const": f"v{i}"}}}


NEXT: dict[str, tuple[int, Shape, Any]] = {
    "allOf twice": (40, lambda i, n: {"allOf": [ref(i + 1), ref(i + 1)]}, _object(a=TEXT)),
    "allOf twice, with more": (
        40,
        lambda i, n: {"allOf": [ref(i + 1), {"allOf": [ref(i + 1)], **_object(a={"maxLength": i})}]},
        _object(a=TEXT),
    ),
    "allOf twice, heirs of a base": (
        40,
        lambda i, n: {"allOf": [ref(i + 1), ref(i + 1)]},
        {**_object(a=TEXT), "discriminator": {"propertyName": "a"}},
    ),
    "anyOf twice": (
        60,
        lambda i, n: {"anyOf": [ref(i + 1), ref(min(i + 2, n - 1)), {"type": "array", "items": ref(i + 1)}]},
        TEXT,
    ),
    "choices of choices": (
        16,
        lambda i, n: {"oneOf": [ref(i + 1), _tagged(i)], "properties": {f"z{i}": TEXT}},
        _object(a=TEXT),
    ),
    "choices times choices": (
        25,
        lambda i, n: {"allOf": [ref(i + 1), {"oneOf": [ref(i + 1), _object(**{f"c{i}": TEXT})]}]},
        {"oneOf": [_object(a=TEXT), _object(b=TEXT)]},
    ),
    "circles of objects": (
        150,
        lambda i, n: _object(x=ref((i + 1) % n), y=ref((7 * i + 3) % n), z={"items": ref((5 * i + 2) % n)}),
        None,
    ),
    "circles of unions": (
        150,
        lambda i, n: {"anyOf": [ref((i + 1) % n), ref((7 * i + 3) % n), {"items": ref((5 * i + 2) % n)}]},
        None,
    ),
    "circles of allOf": (
        30,
        lambda i, n: {"allOf": [ref((i + 1) % n), ref((7 * i + 3) % n), _object(**{f"a{i}": TEXT})]},
        None,
    ),
    "all are parts of all": (
        20,
        lambda i, n: {"allOf": [*(ref(j) for j in range(n) if j != i), _object(**{f"a{i}": TEXT})]},
        None,
    ),
    "all are one of all": (
        24,
        lambda i, n: {"anyOf": [*(ref(j) for j in range(n) if j != i), _object(**{f"a{i}": TEXT})]},
        None,
    ),
}


@pytest.mark.parametrize(("count", "shape", "last"), NEXT.values(), ids=NEXT)
def test_what_branches_takes_no_exponential_time(count: int, shape: Shape, last: Any, tmp_path: Path) -> None:
    start = time.process_time()  # not what other processes take
    result = made(tmp_path, count, shape, last)
    assert time.process_time() - start < 30, "a second or two"
    assert count <= len(result.api.definitions) < 5000


def test_parts_are_merged_once_and_all_of_them_count(tmp_path: Path) -> None:
    result = made(tmp_path, 30, NEXT["allOf twice, with more"][1], _object(a=TEXT, b=TEXT))
    for definition in result.api.definitions.values():
        assert isinstance(definition, Object)
        assert [field.wire for field in definition.fields] == ["a", "b"]


def test_a_circle_of_parts_has_the_properties_of_all(tmp_path: Path) -> None:
    result = made(tmp_path, 5, NEXT["all are parts of all"][1])
    for definition in result.api.definitions.values():
        assert isinstance(definition, Object)
        assert {field.wire for field in definition.fields} == {"a0", "a1", "a2", "a3", "a4"}
    assert {problem.rule for problem in result.report.problems} == {"allof-cycle"}


def test_a_property_that_an_heir_says_more_of_is_no_circle(tmp_path: Path) -> None:
    schemas = {
        "S0": {"allOf": [ref(1)], "properties": {"p": {"allOf": [ref(2), _object(own=TEXT)]}}},
        "S1": _object(p=_object(base=TEXT)),
        "S2": _object(more=TEXT),
    }
    result = build(document(tmp_path, schemas))
    assert [problem.rule for problem in result.report.problems] == []
    found = {item.name: item for item in result.api.definitions.values()}
    inner = found["S0P"]
    assert isinstance(inner, Object)
    assert [field.wire for field in inner.fields] == ["base", "more", "own"]


def test_choices_that_are_left_out_are_named(tmp_path: Path) -> None:
    result = made(tmp_path, 8, NEXT["choices of choices"][1], _object(a=TEXT))
    left_out = [problem for problem in result.report.problems if problem.rule == "alternatives"]
    assert left_out
    assert "this one is not typed" in left_out[0].message
    assert any(isinstance(item, Alias) for item in result.api.definitions.values())
