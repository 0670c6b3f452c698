"""Schemas called like what Python, `typing` or pydantic has: Plaid has a `Warning`, Airflow an `ImportError`.

pydantic reads the annotations of a class when it makes the class. A name that the module defines further down meant
the builtin of that name.
"""

from __future__ import annotations

import builtins
import json
import keyword
import typing
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pydantic
import pytest

from sdkwright.names import BUILTINS
from sdkwright.pipeline import build
from tests.support.packages import build_models, importable, write

# Of `typing` and pydantic some, for the time that it takes; none is found without an import.
OTHERS = "Any Annotated Callable List Literal Mapping Optional Self TypedDict Union BaseModel Field Json Tag".split()
NAMES = sorted(name for name in {*BUILTINS, *OTHERS} if name[0].isupper())


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


KINDS: dict[str, Callable[[str], dict[str, Any]]] = {
    "object": lambda other: {"type": "object", "properties": {"other": ref(other), "an-other": ref(other)}},
    "list": lambda other: {"type": "array", "items": {"oneOf": [ref(other), {"type": "integer"}]}},
    "choice": lambda other: {
        "oneOf": [ref(other), {"type": "object", "required": ["end"], "properties": {"end": {"const": "x"}}}]
    },
    "enum": lambda other: {"type": "string", "enum": ["a", other]},
    "map": lambda other: {"type": "object", "additionalProperties": ref(other)},
}


def document(kinds: list[str]) -> dict[str, Any]:
    """Schemas of some kinds, seven in a circle; those of two tags have a property of each."""
    schemas: dict[str, Any] = {}
    for i, name in enumerate(NAMES):
        circle = NAMES[i - i % 7 :][:7]
        schemas[name] = KINDS[kinds[i % len(kinds)]](circle[(i % 7 + 3) % len(circle)])
    holders = [
        {"type": "object", "properties": {prefix + name: ref(name) for name in NAMES}}
        for prefix in ("", "p-")
    ]
    paths: dict[str, Any] = {}
    for tag in "ab":
        content = {"content": {"application/json": {"schema": ref(f"{tag.upper()}Holder")}}}
        problem = {"content": {"application/json": {"schema": ref("Warning")}}}
        answers = {"200": {"description": "", **content}, "404": {"description": "", **problem}}
        for verb in ("get", "put") if tag == "a" else ("get",):
            body = {"requestBody": content} if verb == "put" else {}
            operation = {"operationId": verb, "tags": [tag], **body, "responses": answers}
            paths.setdefault(f"/{tag}", {})[verb] = operation
    return {
        "openapi": "3.1.0",
        "info": {"title": "Python", "version": "1"},
        "servers": [{"url": "https://python.example"}],
        "paths": paths,
        "components": {"schemas": {"AHolder": holders[0], "BHolder": holders[1], **schemas}},
    }


@pytest.fixture(scope="module", params=[["object"], list(KINDS)], ids=["classes", "all"])
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("python")
    (folder / "openapi.json").write_text(json.dumps(document(request.param)), encoding="utf-8")
    result = build(folder / "openapi.json")
    write(result.files, folder / "out")
    with importable(folder / "out", result.module) as module:
        yield module


def parts(annotation: Any) -> Iterator[Any]:
    """An annotation, and everything in it."""
    yield annotation
    for item in typing.get_args(annotation):
        yield from parts(item)


def test_every_name_means_the_schema(package: ModuleType) -> None:
    assert build_models(package, own=True) > 70
    models = [getattr(package.models, name) for name in package.models.__all__]
    classes = [item for item in models if isinstance(item, type) and issubclass(item, pydantic.BaseModel)]
    assert len(classes) > 15
    exceptions = [item for item in vars(builtins).values() if isinstance(item, type)]
    exceptions = [item for item in exceptions if issubclass(item, BaseException)]
    for item in classes:
        for field in item.model_fields.values():
            for part in parts(field.annotation):
                assert not any(part is one for one in exceptions), (item, field)
        assert not any(part is one for part in typing.get_type_hints(item).values() for one in exceptions)


def test_values_have_the_classes_of_their_schemas(package: ModuleType) -> None:
    for holder in (package.models.AHolder, package.models.BHolder):
        for name, field in holder.model_fields.items():
            label = (field.alias or name).removeprefix("p-")
            cls = getattr(package.models, label)
            if isinstance(cls, type) and issubclass(cls, pydantic.BaseModel) and "other" in cls.model_fields:
                value = getattr(holder.model_validate({field.alias or name: {"more": 1}}), name)
                assert type(value) is cls


def test_all_builtins_of_this_python_are_known() -> None:
    listed = {name for name in dir(builtins) if not name.startswith("_") and not keyword.iskeyword(name)}
    assert listed - BUILTINS == set()
