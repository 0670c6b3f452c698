"""Values made from schemas: each keyword, and that what is made is what `jsonschema` accepts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sdkwright.diagnostics.report import Location
from sdkwright.mock.dice import Dice
from sdkwright.mock.folding import Folder, ImpossibleError
from sdkwright.mock.schemas import Schemas
from sdkwright.mock.values import Maker
from sdkwright.syntax.source import Source
from tests.support.golden import CASES, documents
from tests.support.jsontypes import get_object

SEEDS = range(12)


def schemas(definitions: dict[str, Any]) -> Schemas:
    """The schemas of a document with some components."""
    tree: Any = {"openapi": "3.1.0", "components": {"schemas": definitions}}
    return Schemas(Source(file="a.yaml", version="3.1.0", files={"a.yaml": tree}, originals={}))


def made(schema: Any, **others: Any) -> list[Any]:
    """Values of a schema, by several seeds."""
    document = {"It": schema, **others}
    known = schemas(document)
    root = known.at(Location("a.yaml", "/components/schemas/It"))
    values = [Maker(known).make(root, Dice(seed)) for seed in SEEDS]
    judge: Any = Draft202012Validator(
        {**(schema if isinstance(schema, dict) else {}), "components": {"schemas": document}},
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )
    assert [str(error) for value in values for error in judge.iter_errors(value)] == []
    return values


TREE = {
    "type": "object",
    "required": ["value", "children"],
    "properties": {
        "value": {"type": "integer"},
        "children": {"type": "array", "items": {"$ref": "#/components/schemas/It"}},
    },
}
SCHEMAS: dict[str, Any] = {
    "any": {},
    "const": {"const": {"a": [1, None]}},
    "enum of several types": {"enum": [1, "a", None, [2]]},
    "enum and type": {"type": "string", "enum": [1, "a"]},
    "pattern": {"type": "string", "pattern": r"^[A-Z]{2}\d{4}(-[a-f]+)?$"},
    "pattern and lengths": {"type": "string", "pattern": r"^\w+$", "minLength": 30, "maxLength": 31},
    "two patterns": {"allOf": [{"pattern": "^a"}, {"type": "string", "pattern": "z$"}]},
    "lookahead": {"type": "string", "pattern": r"^(?=.*[a-z])[a-z0-9]{8}$"},
    "lengths": {"type": "string", "minLength": 200, "maxLength": 201},
    "one letter": {"type": "string", "maxLength": 1},
    **{
        f"format {name}": {"type": "string", "format": name}
        for name in (
            "date-time date time duration email hostname ipv4 ipv6 uri uri-reference uri-template json-pointer "
            "regex uuid iri"
        ).split()
    },
    "bounds": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.1},
    "whole bounds": {"type": "integer", "minimum": -3, "maximum": -3},
    "multiples": {"type": "number", "multipleOf": 0.01, "minimum": 5, "maximum": 6},
    "two multiples": {"allOf": [{"type": "integer", "multipleOf": 4}, {"multipleOf": 6}], "minimum": 100},
    "unique items": {"type": "array", "items": {"enum": [1, 2, 3]}, "uniqueItems": True, "minItems": 3},
    "prefix items": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "null"}], "items": False},
    "contains": {"type": "array", "items": {"type": "integer"}, "contains": {"const": 7}, "minContains": 2},
    "map": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 3},
    "names of a map": {
        "type": "object",
        "propertyNames": {"pattern": "^x_[a-z]+$"},
        "minProperties": 2,
        "additionalProperties": {"type": "boolean"},
    },
    "pattern properties": {
        "type": "object",
        "patternProperties": {"^n_": {"type": "integer"}},
        "additionalProperties": False,
        "minProperties": 1,
    },
    "closed": {
        "type": "object",
        "properties": {"a": {"type": "string"}},
        "required": ["a"],
        "additionalProperties": False,
    },
    "closed parts": {
        "allOf": [
            {"type": "object", "properties": {"a": {"type": "integer"}}, "additionalProperties": False},
            {"type": "object", "properties": {"a": {}, "b": {"type": "integer"}}},
        ]
    },
    "unevaluated": {
        "allOf": [{"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}],
        "unevaluatedProperties": False,
    },
    "few properties": {
        "type": "object",
        "properties": {name: {"type": "string"} for name in "abcdef"},
        "maxProperties": 2,
    },
    "one of": {
        "oneOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
            {"type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}},
        ]
    },
    "any of with a bound outside": {"anyOf": [{"type": "string"}, {"type": "integer"}], "minimum": 50},
    "not": {"type": "string", "enum": ["a", "b"], "not": {"const": "a"}},
    "if": {
        "type": "object",
        "properties": {"kind": {"enum": ["a", "b"]}, "size": {"type": "integer"}},
        "required": ["kind"],
        "if": {"properties": {"kind": {"const": "a"}}},
        "then": {"required": ["size"]},
        "else": {"properties": {"size": False}},
    },
    "dependent": {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "dependentRequired": {"a": ["b"]},
    },
    "recursive": TREE,
    "recursive union": {
        "oneOf": [
            {"type": "object", "required": ["of"], "properties": {"of": {"$ref": "#/components/schemas/It"}}},
            {"type": "integer"},
        ]
    },
    "json in text": {
        "type": "string",
        "contentMediaType": "application/json",
        "contentSchema": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}},
    },
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_values_are_valid(name: str) -> None:
    made(SCHEMAS[name])


def test_text_that_is_json_follows_its_own_schema() -> None:
    values = [json.loads(value) for value in made(SCHEMAS["json in text"])]
    assert all(isinstance(value["n"], int) for value in values)


@pytest.mark.parametrize(
    "schema",
    [
        False,
        {"type": "string", "minLength": 3, "maxLength": 2},
        {"type": "integer", "minimum": 2, "maximum": 1},
        {"allOf": [{"type": "string"}, {"type": "integer"}]},
        {"type": "object", "required": ["it"], "properties": {"it": {"$ref": "#/components/schemas/It"}}},
        {"type": "array", "items": {"enum": [1]}, "minItems": 2, "uniqueItems": True},
    ],
    ids=str,
)
def test_what_no_value_satisfies_is_said(schema: Any) -> None:
    known = schemas({"It": schema})
    with pytest.raises(ImpossibleError):
        Maker(known).make(known.at(Location("a.yaml", "/components/schemas/It")), Dice(0))


def test_values_depend_on_the_seed_and_on_nothing_else() -> None:
    first, again = made(TREE), made(TREE)
    assert first == again
    assert len({str(value) for value in first}) > len(SEEDS) / 2


def test_a_property_does_not_change_the_others() -> None:
    both = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}}
    alone = {"type": "object", "properties": {"b": {"type": "string"}}}
    assert [value["b"] for value in made(both)] == [value["b"] for value in made(alone)]


def test_objects_read_like_a_persons() -> None:
    names = "id first_name last_name email city created_at updated_at".split()
    person = {
        "type": "object",
        "required": names,
        "properties": {name: {"type": "string"} for name in names},
    }
    for value in made(person):
        assert value["email"] == f"{value['first_name']}.{value['last_name']}@example.com".lower()
        assert value["created_at"] < value["updated_at"] < "2027"
        assert value["city"][0].isupper()


def test_only_the_direction_has_what_is_read_only_or_write_only() -> None:
    account = {
        "type": "object",
        "required": ["id", "password"],
        "properties": {
            "id": {"type": "string", "readOnly": True},
            "password": {"type": "string", "writeOnly": True},
        },
    }
    known = schemas({"It": account})
    root = known.at(Location("a.yaml", "/components/schemas/It"))
    assert [*get_object({"": Maker(known).make(root, Dice(0))}, "")] == ["id"]
    assert [*get_object({"": Maker(known, "request").make(root, Dice(0))}, "")] == ["password"]
    assert known.is_valid(root, {"id": "a"}, "response")
    assert not known.is_valid(root, {"id": "a"}, "request")


@pytest.mark.parametrize("case", ["unions", "recursion", "formats", "maps", "swagger"])
def test_every_response_of_golden_documents_can_be_made(case: str) -> None:
    from sdkwright.mock.api import load_mocked

    (folder,) = (path for path in CASES if path.name == case)
    mocked = load_mocked(documents(folder)[0])
    maker, count = Maker(mocked.schemas), 0
    for operation in mocked.operations:
        for response in operation.responses:
            for media in response.content:
                if media.schema is not None:
                    maker.make(mocked.schemas.at(media.schema.at), Dice(operation.name))
                    count += 1
    assert count > 1


class Pausing:
    """Calls a function; the first call says that it has begun, and waits until it may go on."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.begun, self.may_go_on = Event(), Event()

    def __call__(self, *arguments: Any) -> Any:
        if not self.begun.is_set():
            self.begun.set()
            assert self.may_go_on.wait(60)
        return self._function(*arguments)


def of_both(first: Callable[[], Any], pausing: Pausing, second: Callable[[], Any]) -> list[Any]:
    """What two threads get, of which the second begins while the first pauses."""
    with ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(first)]
        assert pausing.begun.wait(60)
        futures.append(pool.submit(second))
        wait(futures[1:], 0.1)  # time enough for a result that did not wait
        pausing.may_go_on.set()
        return [future.result(60) for future in futures]


def test_a_schema_is_used_when_it_is_converted(monkeypatch: pytest.MonkeyPatch) -> None:
    known = schemas({"It": TREE})
    pausing = Pausing(known._convert)
    monkeypatch.setattr(known, "_convert", pausing)

    def converted() -> Any:
        schema = known.resolve(known.at(Location("a.yaml", "/components/schemas/It")))
        assert isinstance(schema, dict), "anything is allowed"
        return dict(schema)

    one, other = of_both(converted, pausing, converted)
    assert one == other
    assert one["required"] == ["value", "children"]


def test_a_height_is_used_when_it_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    known = schemas({"It": TREE})
    root = known.at(Location("a.yaml", "/components/schemas/It"))
    folder = Folder(known.definitions)
    pausing = Pausing(folder._height)
    monkeypatch.setattr(folder, "_height", pausing)
    assert of_both(lambda: folder.height(root), pausing, lambda: folder.height(root)) == [1, 1]


def test_the_numbers_of_vectors_are_not_looked_at_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[object] = []
    usual = Draft202012Validator.VALIDATORS["type"]

    def counted(validator: Any, kinds: Any, value: Any, schema: Any) -> Iterator[Any]:
        looked_at.append(value)
        yield from usual(validator, kinds, value, schema)

    monkeypatch.setitem(Draft202012Validator.VALIDATORS, "type", counted)
    known = schemas({})
    schema: Any = {"type": "array", "items": {"type": "number"}}
    numbers: Any = [0.5] * 1_000
    assert known.is_valid(schema, numbers, "response")
    assert len(looked_at) < 10
    assert not known.is_valid(schema, [*numbers, "0.5"], "response")
    assert not known.is_valid(schema, [True], "response")
