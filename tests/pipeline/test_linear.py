"""Twice the document costs twice the work: steps are counted, not seconds."""

from __future__ import annotations

import cProfile
import json
import pstats
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sdkwright.pipeline import build
from sdkwright.recursion import with_deep_stack


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
def steps(size: int) -> dict[str, int]:
    """How often each function is called to make an SDK of such a document."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "things.json")
        path.write_text(json.dumps(document(size)))
        profile = cProfile.Profile()
        # in a thread with a deep stack, which all stages then share: a profile sees its own thread only
        sdk = with_deep_stack(profile.runcall)(build, path, "things")
    assert len(sdk.files) > size
    result: dict[str, int] = {}
    stats: Any = pstats.Stats(profile)
    for (file, _, name), (_, calls, *_rest) in stats.stats.items():
        key = f"{Path(file).name}: {name}" if "generator" in file else "others"
        result[key] = result.get(key, 0) + calls
    return result


def test_four_times_the_document_costs_four_times_the_steps() -> None:
    small, big = steps(20), steps(80)
    assert sum(big.values()) < 4.2 * sum(small.values())


def test_no_function_is_called_more_often_than_that() -> None:
    small, big = steps(20), steps(80)
    many = {name: (small.get(name, 0), calls) for name, calls in big.items() if calls > 500}
    assert {name: calls for name, calls in many.items() if calls[1] > 5 * calls[0]} == {}
