"""Twice the document costs twice the work: steps are counted, not seconds."""

from __future__ import annotations

import cProfile
import json
import pstats
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType
from typing import Any, TypeAlias

import pytest

from sdkwright.diagnostics.report import SpecError
from sdkwright.lower.schemas import references
from sdkwright.pipeline import build
from sdkwright.recursion import with_deep_stack
from sdkwright.render.code import docstring
from sdkwright.render.markdown import brief, cell, markdown

TraceFunction: TypeAlias = Callable[[FrameType, str, object], Any]


def document(size: int) -> dict[str, object]:
    """So many operations, schemas and enums, each referring to its neighbours; one resource, and one with many."""
    schemas: dict[str, object] = {}
    paths: dict[str, object] = {}
    for n in range(size):
        near = {"$ref": f"#/components/schemas/Thing{(n + 1) % size}"}
        schemas[f"Thing{n}"] = {
            "type": "object",
            "description": f"Thing {n}. " * 20,
            "required": ["id"],
            "properties": {
                "id": {"type": "string", "example": f"id {n}"},
                "kind": {"$ref": f"#/components/schemas/Kind{n}"},
                "next": near,
                "others": {"type": "array", "items": near},
                "either": {"oneOf": [near, {"type": "string"}]},
                "inner": {"type": "object", "properties": {"a": {"type": "integer"}}},
            },
        }
        schemas[f"Kind{n}"] = {"type": "string", "enum": ["a", "b", f"c{n}"]}
        schemas[f"More{n}"] = {
            "allOf": [near, {"type": "object", "properties": {"more": {"type": "boolean"}}}]
        }
        answer = {"description": "Fine", "content": {"application/json": {"schema": near}}}
        error = {"description": "Bad", "content": {"application/json": {"schema": {"type": "object"}}}}
        paths[f"/things{n}/{{id}}"] = {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {
                "operationId": f"getThing{n}",
                "tags": ["things" if n % 2 else f"tag{n}"],
                "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                "responses": {"200": answer, "404": error},
            },
            "post": {
                "operationId": f"postThing{n}",
                "tags": ["things"],
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/More{n}"}}}
                },
                "responses": {"200": answer},
            },
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


@cache
def steps(size: int, shape: Callable[[int], dict[str, object]] = document) -> dict[str, int]:
    """How often each function is called to make an SDK of such a document."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "things.json")
        path.write_text(json.dumps(shape(size)))
        profile = cProfile.Profile()
        # in a thread with a deep stack, which all stages then share: a profile sees its own thread only
        sdk = with_deep_stack(profile.runcall)(build, path, "things")
    assert len(sdk.files) > size or shape is not document
    result: dict[str, int] = {}
    stats: Any = pstats.Stats(profile)
    for (file, _, name), (_, calls, *_rest) in stats.stats.items():
        key = f"{Path(file).name}: {name}" if "generator" in file else "others"
        result[key] = result.get(key, 0) + calls
    return result


def test_four_times_the_document_costs_four_times_the_steps() -> None:
    small, big = steps(10), steps(40)
    assert sum(big.values()) < 4 * sum(small.values())


def test_no_function_is_called_more_often_than_that() -> None:
    small, big = steps(10), steps(40)
    many = {name: (small.get(name, 0), calls) for name, calls in big.items() if calls > 250}
    assert {name: calls for name, calls in many.items() if calls[1] > 5 * calls[0]} == {}


def kept() -> dict[str, Any]:
    """The schemas that the operations of a document of one thing need."""
    components: Any = document(1)["components"]
    return dict(components["schemas"])


def row_of_references(size: int) -> dict[str, object]:
    """Schemas of which each is a reference to the next."""
    schemas: dict[str, object] = {f"S{n}": {"$ref": f"#/components/schemas/S{n + 1}"} for n in range(size)}
    return {**document(1), "components": {"schemas": {**schemas, f"S{size}": {"type": "string"}, **kept()}}}


def equal_operation_ids(size: int) -> dict[str, object]:
    """Operations that all want one name."""
    operation = {"operationId": "same", "responses": {"204": {"description": ""}}}
    return {**document(1), "paths": {f"/p{n}": {"get": operation} for n in range(size)}}


def equal_titles(size: int) -> dict[str, object]:
    """Schemas that all want one name."""
    parts = [
        {
            "title": "Same",
            "type": "object",
            "required": [f"a{n}"],
            "properties": {f"a{n}": {"type": "string"}},
        }
        for n in range(size)
    ]
    return {
        **document(1),
        "components": {
            "schemas": {
                **kept(),
                "All": {"type": "object", "properties": {f"p{n}": part for n, part in enumerate(parts)}},
            }
        },
    }


def tags(size: int) -> dict[str, object]:
    """Namespaces of one operation each."""
    return {
        **document(1),
        "paths": {
            f"/p{n}": {
                "get": {"operationId": f"o{n}", "tags": [f"t{n}"], "responses": {"204": {"description": ""}}}
            }
            for n in range(size)
        },
    }


def body(**schemas: object) -> dict[str, object]:
    """An operation that takes the first of some schemas and answers with it."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{next(iter(schemas))}"}}}
    answer = {"description": "", "content": content}
    operation = {"operationId": "send", "requestBody": {"content": content}, "responses": {"200": answer}}
    return {**document(1), "paths": {"/": {"post": operation}}, "components": {"schemas": schemas}}


def row_of_arguments(size: int) -> dict[str, object]:
    """Aliases in a request, each of the next; and a body whose properties are all required."""
    chain: dict[str, object] = {f"S{n}": {"$ref": f"#/components/schemas/S{n + 1}"} for n in range(size)}
    properties = {f"p{n}": {"type": "string"} for n in range(size)}
    last = {"type": "object", "required": [*properties], "properties": properties}
    return body(**chain, **{f"S{size}": last})


def parts(size: int) -> dict[str, object]:
    """A schema that merges many others."""
    schemas = {f"P{n}": {"type": "object", "properties": {f"p{n}": {"type": "string"}}} for n in range(size)}
    return body(All={"allOf": [{"$ref": f"#/components/schemas/{name}"} for name in schemas]}, **schemas)


def members(size: int) -> dict[str, object]:
    """A union of enums and objects."""
    enums = [{"type": "string", "enum": [f"e{n}"]} for n in range(size)]
    objects = [{"type": "object", "properties": {f"p{n}": {"type": "string"}}} for n in range(size)]
    return body(Any={"oneOf": [*enums, *objects]})


def heirs(size: int) -> dict[str, object]:
    """A discriminator whose values are the names of many schemas."""
    base = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}},
        "discriminator": {"propertyName": "kind"},
    }
    heir = {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object"}]}
    return body(Base=base, **{f"H{n}": heir for n in range(size)})


def equal_attributes(size: int) -> dict[str, object]:
    """Properties that all want one name."""
    return body(
        All={"type": "object", "properties": {f"a{'-' * n}": {"type": "string"} for n in range(size)}}
    )


SHAPES = (
    row_of_references,
    equal_operation_ids,
    equal_titles,
    tags,
    row_of_arguments,
    parts,
    members,
    heirs,
    equal_attributes,
)


def lines(shape: Callable[[int], dict[str, object]], size: int) -> dict[str, int]:
    """How many lines of each function of the generator are run."""
    found: Counter[str] = Counter()

    @cache
    def counter(code: CodeType) -> TraceFunction | None:
        if "sdkwright" not in code.co_filename or code.co_name == "<module>":
            return None
        name = f"{Path(code.co_filename).name}: {code.co_qualname}"

        def count(frame: FrameType, event: str, argument: object) -> TraceFunction:
            found[name] += 1
            return count

        return count

    def trace(frame: FrameType, event: str, argument: object) -> TraceFunction | None:
        return counter(frame.f_code)

    def traced(path: Path) -> None:
        before = sys.gettrace()
        sys.settrace(trace)
        try:
            build(path, "things")
        finally:
            sys.settrace(before)

    with TemporaryDirectory() as folder:
        path = Path(folder, "things.json")
        path.write_text(json.dumps(shape(size)))
        with_deep_stack(traced)(path)
    return found


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_no_loop_runs_more_often_than_that(shape: Callable[[int], dict[str, object]]) -> None:
    small, big = lines(shape, 6), lines(shape, 24)
    assert sum(big.values()) > 2_000
    many = {name: (small.get(name, 0), count) for name, count in big.items() if count > 100}
    assert {name: counts for name, counts in many.items() if counts[1] > 6 * counts[0]} == {}


def row_of_unions(size: int) -> dict[str, object]:
    """Unions of an object and of the next union, to the last of which an object belongs."""
    schemas: dict[str, object] = {}
    for n in range(size):
        own = {"type": "object", "required": [f"a{n}"], "properties": {f"a{n}": {"type": "string"}}}
        schemas[f"U{n}"] = {"oneOf": [own, {"$ref": f"#/components/schemas/U{n + 1}"}]}
    return body(**schemas, **{f"U{size}": {"type": "object", "properties": {"last": {"type": "string"}}}})


def test_unions_are_looked_through_to_a_depth() -> None:
    """Each union of the row has the members of all below it, up to a number that no real document comes to."""
    small, big = steps(25, row_of_unions), steps(100, row_of_unions)
    assert sum(big.values()) < 5 * sum(small.values())


@pytest.mark.parametrize("text", ["[", "[a](b ", "`", "``` ", "| ", "<a", "\\", "[a", "](", "> "])
def test_text_of_any_length_is_read_once(text: str) -> None:
    """Compared are times, in which a square would be 16 times as much."""

    def seconds(count: int, number: int) -> float:
        whole = f"{text * count}{number}"
        start = time.process_time()
        brief(whole)
        cell(whole)
        markdown(whole)
        docstring(whole, 4)
        return time.process_time() - start

    short = min(seconds(1_500, number) for number in range(5))
    # Other work only makes it slower: once is enough.
    assert any(seconds(6_000, number) < 10 * short for number in range(5))


def test_a_chain_of_merged_schemas_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each schema of the chain has the properties of all below it: a document of 200 KB would be an SDK of 32 MB."""
    monkeypatch.setattr(references, "_MAX_BASES", 20_000)  # test_limits.py has a chain for the usual limit
    schemas: dict[str, Any] = {"S250": {"type": "object", "properties": {"last": {}}}}
    for n in range(250):
        own = {"type": "object", "properties": {f"p{n}": {"type": "string"}}}
        schemas[f"S{n}"] = {"allOf": [{"$ref": f"#/components/schemas/S{n + 1}"}, own]}
    path = tmp_path / "chain.json"
    path.write_text(json.dumps({**document(1), "components": {"schemas": {**schemas, **kept()}}}))
    with pytest.raises(SpecError) as error:
        build(path)
    (problem,) = error.value.problems
    assert problem.rule == "allof-size"
    assert "/components/schemas/S" in str(problem.at)
