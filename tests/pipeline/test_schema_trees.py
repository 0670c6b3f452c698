"""Schemas made of any keywords, which refer to each other at random: whatever they say, the SDK compiles and builds."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sdkwright import pipeline
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Object
from sdkwright.pipeline import build
from tests.support.packages import build_models, importable, write
from tests.support.stand_ins import Unformatted

COUNT = 12
PLACES = (
    "",
    "/properties/a",
    "/items",
    "/allOf/0",
    "/anyOf/0",
    "/oneOf/1",
    "/additionalProperties",
    "/prefixItems/0",
)
NAMES = ("a", "b", "kind", "class", "", "model_config", "A", "a-b", "__init__", "ü", 'q"')
TYPES = ("string", "integer", "number", "boolean", "null", "array", "object")
FORMATS = ("date-time", "date", "time", "uuid", "byte", "binary", "decimal", "int64", "email", "odd")
values: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, 1, 1.5, -1, 10**20, "", "a", "b", 'q"', [], [1, "a"], {}, {"a": 1}]
)
texts: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"type": st.just("string")},
    optional={
        "format": st.sampled_from(FORMATS),
        "maxLength": st.integers(0, 3),
        "pattern": st.sampled_from(["^a", '"""', "\\d"]),
        "default": values,
    },
)


def reference(number: int, place: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/S{number}{place}"}


plain: st.SearchStrategy[Any] = st.one_of(
    st.booleans(),
    st.just({}),
    texts,
    st.fixed_dictionaries({"type": st.sampled_from(TYPES)}),
    st.fixed_dictionaries({"type": st.lists(st.sampled_from(TYPES), min_size=1, max_size=4)}),
    st.fixed_dictionaries({"enum": st.lists(values, max_size=4)}),
    st.fixed_dictionaries({"const": values}),
    st.builds(
        reference,
        st.integers(0, COUNT - 1),
        st.sampled_from(PLACES),
    ),
)

CHECKS = cast("list[HealthCheck]", list(HealthCheck))


def combined(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Schemas with several keywords that have schemas inside them."""
    several, named = st.lists(inner, min_size=1, max_size=3), st.dictionaries(
        st.sampled_from(NAMES), inner, max_size=4
    )
    keywords: dict[str, st.SearchStrategy[Any]] = {
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), several),
        **dict.fromkeys(
            ("items", "additionalProperties", "unevaluatedProperties", "not", "propertyNames"), inner
        ),
        "properties": named,
        "patternProperties": st.dictionaries(st.sampled_from(["^a", "b$"]), inner, max_size=2),
        "required": st.lists(st.sampled_from(NAMES), unique=True, max_size=3),
        "type": st.sampled_from(
            [*TYPES, ["object", "null"], ["array", "object"], ["string", "array", "null"]]
        ),
        "discriminator": st.just({"propertyName": "kind"}),
        "title": st.sampled_from(["Title", "List", "a b"]),
        **dict.fromkeys(("readOnly", "writeOnly", "deprecated"), st.booleans()),
        "default": values,
        "minItems": st.integers(0, 3),
        "nullable": st.booleans(),
        "$ref": st.integers(0, COUNT - 1).map(lambda number: f"#/components/schemas/S{number}"),
    }
    return st.sets(st.sampled_from(sorted(keywords)), min_size=1, max_size=4).flatmap(
        lambda chosen: st.fixed_dictionaries({key: keywords[key] for key in sorted(chosen)})
    )


trees = st.recursive(plain, combined, max_leaves=6)


def document(schemas: list[Any], version: str) -> dict[str, Any]:
    """A document in which every other schema is sent, and every third one comes back."""
    paths: dict[str, Any] = {}
    for number in range(len(schemas)):
        content = {"application/json": {"schema": {"$ref": f"#/components/schemas/S{number}"}}}
        operation: dict[str, Any] = {"operationId": f"op{number}", "responses": {"200": {"description": "d"}}}
        if number % 2 == 0:
            operation["requestBody"] = {"required": number % 4 == 0, "content": content}
        if number % 3 == 0:
            operation["responses"]["200"]["content"] = content
        if number % 5 == 0:
            operation["parameters"] = [{"name": "p", "in": "query", "schema": schemas[number]}]
        paths[f"/{number}"] = {"post": operation}
    named = {f"S{number}": schema for number, schema in enumerate(schemas)}
    info = {"title": "Trees", "version": "1"}
    return {"openapi": version, "info": info, "paths": paths, "components": {"schemas": named}}


@settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=CHECKS,
)
@given(st.lists(trees, min_size=COUNT, max_size=COUNT), st.sampled_from(["3.0.3", "3.1.0"]))
def test_any_schemas_make_a_package(
    tmp_path_factory: pytest.TempPathFactory, schemas: list[Any], version: str
) -> None:
    folder: Path = tmp_path_factory.mktemp("trees")
    path = folder / "openapi.json"
    path.write_text(json.dumps(document(schemas, version)), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:  # what takes most of the time is not what is tested
        patch.setattr(pipeline, "Formatting", Unformatted)
        result = build(path)
    write(result.files, folder / "out")
    assert len(list(operations_of(result.api.root))) == COUNT
    with importable(folder / "out", result.module) as package, warnings.catch_warnings():
        warnings.simplefilter("error")  # pydantic warns of fields that hide what its models have
        objects = [item for item in result.api.definitions.values() if isinstance(item, Object)]
        assert build_models(package) >= len(objects)
