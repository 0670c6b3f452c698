"""The JSON of the intermediate model: complete, as its schema says, and stable."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator, validators
from msgspec import Struct

from sdkwright.diagnostics.report import Location
from sdkwright.inspect.inspection import Inspection
from sdkwright.inspect.schema import schema, schema_text
from sdkwright.inspect.to_json import SUM_TYPES, inspections_to_json, kind_of
from sdkwright.ir.types import Kind, Scalar
from sdkwright.openapi.model import ABSENT
from sdkwright.pipeline import Lowered, load_and_lower
from sdkwright.syntax.source import Source
from tests.support import ROOT
from tests.support.golden import CASES, documents, stage
from tests.support.jsontypes import is_array, is_object


def once(validator: Any, reference: str, instance: object, subschema: object) -> Iterator[Any]:
    """`$ref`, for each value only once: the documents of all tests have much in common."""
    key = reference, json.dumps(instance)
    if key not in _found:
        _found[key] = [*Draft202012Validator.VALIDATORS["$ref"](validator, reference, instance, subschema)]
    yield from _found[key]


_found: dict[tuple[str, str], list[Any]] = {}
_validators: Any = validators
VALIDATOR: Any = _validators.extend(Draft202012Validator, {"$ref": once})(schema())
KEYWORDS = set(
    "$defs $ref $schema additionalProperties anyOf const description enum items minItems oneOf prefixItems properties "
    "required title type uniqueItems".split()
)


def vocabulary(node: Any) -> Iterator[tuple[str, Any]]:
    """Each keyword of a schema, with its value."""
    if is_array(node):
        for item in node:
            yield from vocabulary(item)
    elif is_object(node):
        for key, value in node.items():
            yield key, value
            inner = value.values() if key in ("properties", "$defs") else [value]
            for item in inner if key not in ("const", "enum") else ():
                yield from vocabulary(item)


WORDS = {
    word
    for key, value in vocabulary(schema())
    if key in ("const", "enum")
    for word in (value if key == "enum" else [value])
}


def outline(data: Any) -> Any:
    """What a schema that only has these keywords can tell of data: of which text or number it is, little."""
    if is_object(data):
        return {key: outline(item) for key, item in data.items()}
    if is_array(data):
        return [
            item if isinstance(item, str) else outline(item) for item in data
        ]  # which can have to be unique
    if isinstance(data, str):
        return data if data in WORDS else "text"
    if isinstance(data, int) and not isinstance(data, bool):
        return data if data in WORDS else 7
    return data


SPECS = sorted(path.parent for path in (ROOT / "specs").glob("*/openapi.*"))
INPUTS = [*SPECS, *(document for case in CASES for document in documents(case))]


def name(path: Path) -> str:
    return path.name if path in SPECS else f"{path.parent.name}-{path.stem}"


def inspected(lowered: Lowered) -> Inspection:
    return Inspection(
        document=lowered.source.file,
        openapi=lowered.source.version,
        package=lowered.config.module or "",
        left_out=len(lowered.subset.left_out),
        skipped=lowered.skipped,
        api=lowered.api,
    )


def output(path: Path, *include: str) -> Any:
    """The JSON of a document, read."""
    lowered = load_and_lower(path, filters=(include, ()))
    return json.loads(inspections_to_json([(inspected(lowered), lowered.source)]))


def api(path: Path) -> Any:
    return output(path)["documents"][0]["api"]


def written(folder: Path, document: object) -> Path:
    path = folder / "openapi.json"
    path.write_text(json.dumps(document, indent=1))
    return path


# ---------------------------------------------------------------- the schema


def test_the_schema_in_docs_is_current() -> None:
    text = (ROOT / "docs" / "ir.schema.json").read_text(encoding="utf-8")
    assert text == schema_text(), "run `make schemas`"


def test_the_schema_is_valid() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_schema_has_only_keywords_that_an_outline_keeps_the_result_of() -> None:
    assert {key for key, _ in vocabulary(schema())} <= KEYWORDS


def test_the_schema_describes_every_definition() -> None:
    assert [key for key, item in schema()["$defs"].items() if not item["description"]] == []


def test_comments_become_descriptions_wherever_the_formatter_puts_them() -> None:
    properties = schema()["$defs"]["Pagination"]["properties"]
    assert properties["items"]["description"] == "the place of the list; empty: the answer is the list"
    assert properties["argument"]["description"].startswith("the parameter, or the property of a flat body")
    assert "description" not in properties["kind"]


@pytest.mark.parametrize("sum_type", SUM_TYPES)
def test_kinds_distinguish_the_members_of_a_sum_type(sum_type: str) -> None:
    kinds: list[str] = []
    for class_ in SUM_TYPES[sum_type]:
        kind = kind_of(class_)
        kinds += get_args(Kind) if kind is None else [kind]
        assert (kind is None) is (class_ is Scalar)
    assert len(set(kinds)) == len(kinds) > 1


# ---------------------------------------------------------------- every value of the model


@pytest.mark.parametrize("path", INPUTS, ids=name)
def test_the_json_has_every_value(path: Path, tmp_path: Path) -> None:
    lowered = load_and_lower(path if path in SPECS else stage(path, tmp_path))
    inspection = inspected(lowered)
    data = json.loads(inspections_to_json([(inspection, lowered.source)]))
    assert [error.message for error in VALIDATOR.iter_errors(outline(data))] == []
    assert list(differences(inspection, data["documents"][0], lowered.source, "")) == []


def differences(value: Any, data: Any, source: Source, place: str) -> Iterator[str]:
    """Where JSON data does not say what a value is. Written as a list of cases, unlike what makes the data."""
    kind = value.__class__
    if isinstance(value, Location):
        at = source.shown_position(value)
        yield from [] if data == {"file": at.file, "line": at.line, "column": at.column} else [place]
    elif isinstance(value, Struct):
        names = [name for name in value.__struct_fields__ if getattr(value, name) is not ABSENT]
        extra = [key for key in data if key not in names]
        yield from [] if extra in ([], ["kind"], ["at"]) and len(data) == len(names) + len(extra) else [place]
        for key in names:
            yield from differences(getattr(value, key), data.get(key), source, f"{place}.{key}")
        if pointer := data.get("pointer"):
            names_of_paths = {path: name for name, path in source.paths.items()}
            text = source.texts[names_of_paths[data["at"]["file"]]]
            assert 0 < data["at"]["line"] <= len(text.lines), pointer
    elif isinstance(value, Enum):
        yield from [] if data == value.name else [place]
    elif issubclass(kind, Mapping):
        yield from [] if list(value) == list(data) else [place]
        for key in value:
            yield from differences(value[key], data.get(key), source, f"{place}[{key!r}]")
    elif issubclass(kind, frozenset):
        yield from [] if len(value) == len(data) else [place]
    elif issubclass(kind, tuple | list):
        yield from [] if len(value) == len(data) else [place]
        for index, (item, part) in enumerate(zip(value, data, strict=False)):
            yield from differences(item, part, source, f"{place}[{index}]")
    else:
        yield from [] if (type(value), value) == (type(data), data) else [place]


# ---------------------------------------------------------------- single values

SMALL: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Toys", "version": "1"},
    "tags": [{"name": "toys"}],
    "components": {
        "schemas": {
            "Toy": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {"type": "integer"},
                    "age": {"type": ["integer", "null"], "default": None},
                    "size": {"type": "number", "default": 1.0},
                    "kind": {"enum": ["a", "b"]},
                },
            },
        },
    },
    "paths": {
        "/toys": {
            "post": {
                "operationId": "makeToy",
                "tags": ["toys"],
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Toy"}}}
                },
                "responses": {"204": {"description": "Made."}},
            }
        }
    },
}


def test_an_absent_value_is_missing_and_null_is_null(tmp_path: Path) -> None:
    definitions = api(written(tmp_path, SMALL))["definitions"]
    toy = definitions["openapi.json#/components/schemas/Toy"]
    assert {item["name"]: item.get("default", "missing") for item in toy["fields"]} == {
        "id": "missing",
        "age": None,
        "size": 1.0,
        "kind": "missing",
    }


def test_positions_are_of_the_file_that_has_the_value(tmp_path: Path) -> None:
    """Of another file, also if there is a `#` in its name, and of the overlay."""
    properties = {"a#b": {"type": "string"}}
    (tmp_path / "x#1.json").write_text(json.dumps({"Odd": {"type": "object", "properties": properties}}))
    (tmp_path / "overlay.yaml").write_text(
        "overlay: 1.0.0\n"
        "info: { title: More, version: '1' }\n"
        "actions:\n"
        "  - target: $.components.schemas.Toy.properties\n"
        "    update:\n"
        "      odd: { $ref: 'x%231.json#/Odd' }\n"
        "      added: { type: string }\n"
    )
    written(tmp_path, SMALL)
    definitions = output(tmp_path)["documents"][0]["api"]["definitions"]
    toy, odd = (next(d for d in definitions.values() if d["name"] == title) for title in ("Toy", "Odd"))
    places = {f["name"]: f["doc"]["at"] for f in (*toy["fields"], *odd["fields"])}
    assert places["added"] == {"file": str(tmp_path / "overlay.yaml"), "line": 7, "column": 7}
    assert odd["doc"]["at"] == {"file": str(tmp_path / "x#1.json"), "line": 1, "column": 2}
    assert places["a_b"]["file"] == str(tmp_path / "x#1.json")
    assert places["a_b"]["column"] == 43


def test_operations_that_cannot_be_read_are_listed(tmp_path: Path) -> None:
    paths = {**SMALL["paths"], "/broken": {"get": "no operation"}}
    (document,) = output(written(tmp_path, {**SMALL, "paths": paths}))["documents"]
    (skipped,) = document["skipped"]
    assert skipped["name"] == "GET /broken"
    assert skipped["at"]["file"] == str(tmp_path / "openapi.json")
    assert skipped["at"]["line"] > 1


@pytest.mark.parametrize("text", ["\u00e9\u2013\U0001f600", "\ud800", "\x1b[31m"])
def test_the_json_is_ascii(tmp_path: Path, text: str) -> None:
    """So a terminal shows no escape sequences, and no encoding of standard output breaks it."""
    document = {**SMALL, "info": {"title": text, "version": "1"}}
    lowered = load_and_lower(written(tmp_path, document))
    printed = inspections_to_json([(inspected(lowered), lowered.source)])
    assert printed.isascii()
    assert printed.isprintable()
    assert json.loads(printed)["documents"][0]["api"]["title"] == lowered.api.title


def test_types_may_nest_deeply(tmp_path: Path) -> None:
    chain = {f"S{i}": {"type": "array", "items": {"$ref": f"#/x-d/S{i + 1}"}} for i in range(400)}
    properties = {"deep": {"$ref": "#/x-d/S0"}}
    document = {
        **SMALL,
        "components": {"schemas": {"Toy": {"type": "object", "properties": properties}}},
        "x-d": {**chain, "S400": {"type": "string"}},
    }
    lowered = load_and_lower(written(tmp_path, document))
    assert '"kind": "string"' in inspections_to_json([(inspected(lowered), lowered.source)])


# ---------------------------------------------------------------- stability


def run(path: Path, seed: str, *options: str) -> str:
    """The output of a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "sdkwright", "inspect", "--json", str(path), *options]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_hash_seed_changes_nothing(tmp_path: Path) -> None:
    """A subset has a set of names; constants that equal others in Python are one, too."""
    unions = {f"u{i}": {"anyOf": [{"enum": [f"w{i}", True]}, {"type": "number"}]} for i in range(9)}
    schemas = {"Toy": {"type": "object", "properties": unions}}
    path = written(tmp_path, {**SMALL, "components": {"schemas": schemas}})
    first, second = (run(path, seed, "--include", "operation:*") for seed in ("1", "4242"))
    assert first == second
    properties = schema()["$defs"]["Api"]["properties"]
    sets = [key for key, item in properties.items() if item.get("uniqueItems")]
    sizes = [len(json.loads(first)["documents"][0]["api"][key]) for key in sets]
    assert sizes
    assert min(sizes) > 5, "each set could have had another order"


def reordered(value: Any) -> Any:
    """JSON data with the keys of OpenAPI objects and schemas reversed, but not of maps, whose order means something."""
    if is_array(value):
        return [reordered(item) for item in value]
    if not is_object(value):
        return value
    is_schema = bool({"type", "openapi", "operationId", "content", "description", "schema"} & value.keys())
    items = reversed(value.items()) if is_schema else value.items()
    return {key: reordered(item) for key, item in items}


def test_the_order_of_keys_changes_only_positions(tmp_path: Path) -> None:
    assert list(reordered(SMALL)) != list(SMALL)
    before, after = api(written(tmp_path, SMALL)), api(written(tmp_path, reordered(SMALL)))
    assert before != after
    assert without_positions(before) == without_positions(after)


def without_positions(value: Any) -> Any:
    if is_array(value):
        return [without_positions(item) for item in value]
    if is_object(value):
        return {key: without_positions(item) for key, item in value.items() if key != "at"}
    return value


def test_an_operation_at_the_end_changes_nothing_else(tmp_path: Path) -> None:
    """There is one more operation, with its body, its model and its parameter; no line before them moves."""
    operation = {
        "operationId": "paintToy",
        "tags": ["toys"],
        "parameters": [{"name": "color", "in": "query", "schema": {"type": "string"}}],
        "requestBody": {
            "content": {
                "application/json": {"schema": {"type": "object", "properties": {"x": {"enum": [2, 3]}}}}
            }
        },
        "responses": {"204": {"description": "Painted."}},
    }
    before = api(written(tmp_path, SMALL))
    after = api(written(tmp_path, {**SMALL, "paths": {**SMALL["paths"], "/paint": {"put": operation}}}))
    changes = list(changed(before, after, ""))
    assert [change for change in changes if not change.startswith("+")] == []
    assert sorted(changes) == [
        *(
            f"+.definitions[openapi.json#/paths/~1paint/put/requestBody/content/application~1json/schema{rest}]"
            for rest in ("/properties/x", "")
        ),
        "+.root.children[0].operations[1]",
    ]


def changed(before: Any, after: Any, place: str) -> Iterator[str]:
    """How the data differ; what is only new starts with `+`."""
    if is_object(before) and is_object(after):
        for key in {**before, **after}:
            step = f"{place}[{key}]" if re.search(r"\W", key) else f"{place}.{key}"
            if key not in before:
                yield f"+{step}"
            else:
                yield from changed(before[key], after.get(key), step)
    elif is_array(before) and is_array(after):
        for index, item in enumerate(after):
            step = f"{place}[{index}]"
            yield from changed(before[index], item, step) if index < len(before) else [f"+{step}"]
        yield from [f"-{place}"] if len(after) < len(before) else []
    elif before != after:
        yield place
