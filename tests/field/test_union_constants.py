"""Members of unions that contradict the data: enums of responses may grow, so `{kind: square}` could become a Circle.

No single property distinguishes all members here. A constant that the data contradicts rules a member out.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic
import pytest

from tests.support.loopback import Loopback
from tests.support.packages import generated


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def either(*names: str) -> dict[str, Any]:
    return {"oneOf": [ref(name) for name in names]}


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    """An object: a type is written by its name, constants as a list."""
    schemas: dict[str, Any] = {
        name: {"enum": item} if item.__class__ is list else {"type": item} if isinstance(item, str) else item
        for name, item in properties.items()
    }
    return {"type": "object", "required": list(required), "properties": schemas}


def document(title: str, schemas: dict[str, Any], names: list[str]) -> str:
    """A document whose operations take and return some of its schemas."""
    paths: dict[str, Any] = {}
    for name in names:
        content = {"content": {"application/json": {"schema": ref(name)}}}
        operation = {"operationId": f"put{name}", "requestBody": content}
        paths[f"/{name}"] = {"put": {**operation, "responses": {"200": {"description": "", **content}}}}
    info = {"title": title, "version": "1"}
    return json.dumps({"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}})


SCHEMAS: dict[str, Any] = {
    "Event": either("Begun", "Ended", "Failed"),
    "Begun": thing("of", "step", of=["job"], step=["begun"], note="string", by="string"),
    "Ended": thing("of", "step", of=["job"], step=["ended", "stopped"], code="integer"),
    "Failed": thing("of", of=["failure"], note="string", code="integer"),
    "Optional": either("Cat", "Dog", "Any"),
    "Cat": thing("size", kind=["cat"], size="number", lives="integer"),
    "Dog": thing("size", kind=["dog"], size="number"),
    "Any": thing("name", name="string"),
    "Number": either("One", "Two", "True"),
    "One": thing("v", v=[1], w=["a"], x="string", y="string"),
    "Two": thing("v", v=[1], w=["b"], x="string"),
    "True": thing("v", v=[True]),
    "Nested": either("Optional", "Event", "Cow"),
    "Cow": thing(kind=["cow"], of=["herd"], size="number", lives="integer", name="string"),
    "Mixed": {"oneOf": [{"type": "string"}, ref("Cat"), ref("Dog"), {"type": "array", "items": ref("Cat")}]},
    "Lone": either("List", "Other"),
    "List": thing(object=["list"], first="string", last="string"),
    "Other": thing("first", first="string"),
    "Holder": thing(pet=ref("Optional"), pets={"type": "array", "items": ref("Optional")}),
}
NAMES = ["Event", "Optional", "Number", "Nested", "Mixed", "Lone", "Holder"]

CASES: list[tuple[str, Any, str]] = [
    ("Event", {"of": "job", "step": "ended", "note": "n", "by": "b"}, "Ended"),
    ("Event", {"of": "job", "step": "stopped", "note": "n", "by": "b"}, "Ended"),
    ("Event", {"of": "job", "step": "begun", "code": 1}, "Begun"),
    ("Event", {"of": "failure", "step": "begun", "note": "n", "by": "b"}, "Failed"),
    ("Event", {"of": "job", "step": "new", "note": "n"}, "Unrecognized"),
    ("Event", {"of": "news"}, "Unrecognized"),
    ("Event", {"of": "job", "step": "ended", "code": "no integer"}, "Unrecognized"),
    ("Optional", {"kind": "dog", "size": 1, "lives": 9}, "Dog"),
    ("Optional", {"kind": "cat", "size": 1}, "Cat"),
    ("Optional", {"kind": None, "size": 1, "lives": 9}, "Cat"),
    ("Optional", {"size": 1, "lives": 9}, "Cat"),
    ("Optional", {"kind": "dog", "name": "Rex"}, "Any"),
    ("Optional", {"kind": "cow", "size": 1, "name": "Elsa"}, "Any"),
    ("Optional", {"kind": ["cat"], "size": 1}, "Unrecognized"),
    ("Number", {"v": 1, "w": "b", "x": "", "y": ""}, "Two"),
    ("Number", {"v": True, "w": "b", "x": "", "y": ""}, "ModelTrue"),
    ("Nested", {"kind": "dog", "size": 1, "lives": 9, "name": "n"}, "Dog"),
    ("Nested", {"kind": "cow", "size": 1}, "Cow"),
    ("Nested", {"of": "job", "step": "ended", "note": "n", "by": "b"}, "Ended"),
    ("Mixed", {"kind": "dog", "size": 1, "lives": 9}, "Dog"),
    ("Mixed", "text", "str"),
    ("Mixed", [{"size": 1}], "list"),
    ("Lone", {"object": "page", "first": "f", "last": "l"}, "Other"),
    ("Lone", {"object": "list", "first": "f", "last": "l"}, "List"),
    ("Lone", {"object": "pages", "last": "l"}, "List"),  # an enum that grew is better than no class
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with generated(document("Unions", SCHEMAS, NAMES), tmp_path_factory.mktemp("unions")) as module:
        yield module


@pytest.mark.parametrize(("union", "value", "expected"), CASES)
def test_constants_rule_members_out(package: ModuleType, union: str, value: Any, expected: str) -> None:
    with Loopback() as server, package.Unions(server_url=server.url) as client:
        server.answer(200, json=value)
        result = getattr(client, f"put_{union.lower()}")()
        assert type(result).__name__ == expected
        if isinstance(result, pydantic.BaseModel):
            assert result.model_dump(mode="json") == value


@pytest.mark.parametrize(
    ("union", "value"),
    [(union, value) for union, value, expected in CASES if expected in ("Ended", "Dog", "ModelTrue")],
)
def test_a_strict_client_says_what_the_member_does_not_declare(
    package: ModuleType, union: str, value: Any
) -> None:
    with Loopback() as server, package.Unions(server_url=server.url, strict=True) as client:
        server.answer(200, json=value)
        with pytest.raises(package.errors.ResponseValidationError, match="unknown field"):
            getattr(client, f"put_{union.lower()}")()
        server.answer(200, json={"kind": "dog", "size": 1})
        assert client.put_optional() == package.models.Dog(kind="dog", size=1)


def test_arguments_and_models_of_a_program_keep_their_members(package: ModuleType) -> None:
    models = package.models
    holder = models.Holder(pet=models.Dog(size=1), pets=[models.Cat(kind="cat", size=2), {"name": "Rex"}])
    assert [type(item).__name__ for item in (holder.pet, *holder.pets)] == ["Dog", "Cat", "Any"]
    with Loopback() as server, package.Unions(server_url=server.url) as client:
        client.put_holder(**holder.model_dump())
        client.put_optional(body={"kind": "dog", "size": 1, "lives": 9})
        sent = [request.json() for request in server.requests]
    assert sent[0] == {"pet": {"size": 1}, "pets": [{"kind": "cat", "size": 2}, {"name": "Rex"}]}
    assert sent[1] == {"kind": "dog", "size": 1, "lives": 9}


def test_the_json_schema_lists_each_member_once(package: ModuleType) -> None:
    schema = pydantic.TypeAdapter(package.models.Optional).json_schema()
    names = ["Cat", "Dog", "Any", "Unrecognized"]
    assert schema["anyOf"] == [{"$ref": f"#/$defs/{name}"} for name in names]
    assert schema["$defs"]["Dog"]["properties"]["kind"]["anyOf"][0] == {"const": "dog", "type": "string"}


def test_many_members_with_many_constants(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A validator for each set of members that can remain would be too many: the first properties count.

    Five of them tell these members apart, and all twelve would be half a million sets.
    """
    members: dict[str, Any] = {}
    for index in range(32):
        bits = {f"p{bit}": ["a" if index >> bit & 1 else "b"] for bit in range(12) if bit != index}
        members[f"Member{index}"] = thing(**bits)
    text = document("Many", {**members, "All": either(*members)}, ["All"])
    with generated(text, tmp_path) as package:
        constants: Any = importlib.import_module(f"{package.__name__}._constants")
        monkeypatch.setattr(constants, "_MAX_CHOICES", 300)  # not 1,000, for most are built
        for index in range(12, 32):
            value = {f"p{bit}": "a" if index >> bit & 1 else "b" for bit in range(12)}
            result = pydantic.TypeAdapter(package.models.All).validate_python(value)
            assert type(result).__name__ == f"Member{index}"


CHOICE = """
openapi: 3.1.0
info: {title: Grows, version: "1"}
paths:
  /refused: {get: {operationId: getRefused, responses: {"204": {description: ""}, "422":
    {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Refused"}}}}}}}
  /failed: {get: {operationId: getFailed, responses: {"204": {description: ""}, "422":
    {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Failed"}}}}}}}
components:
  schemas:
    Refused: {type: object, properties: {code: {const: refused}, why: {type: string}}}
    Failed: {type: object, properties: {why: {type: string}}}
"""


def test_errors_of_several_operations_may_be_distinguished_by_constants(tmp_path: Path) -> None:
    """No single response is a union here, and the package lacked a module that its errors imported."""
    with generated(CHOICE, tmp_path) as package, Loopback() as server:
        server.answer(422, json={"code": "refused", "why": "no"}, default=True)
        with package.Grows(server_url=server.url) as client:
            found: list[str] = []
            for call in (client.get_refused, client.get_failed):
                with pytest.raises(package.errors.UnprocessableEntityError) as caught:
                    call()
                found.append(type(caught.value.data).__name__)
    assert found == ["Refused", "Failed"]
