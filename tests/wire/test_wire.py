"""The wire test itself: golden documents pass it, and a request or an answer that is wrong does not."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.utils import canonicalize_name

from tests.support import ROOT
from tests.support.golden import GOLDEN, documents
from tests.wire.compare import differences
from tests.wire.driving import driver, failures
from tests.wire.spec import Spec
from tests.wire.values import Maker, Wish

CASES = ("parameters", "bodies", "responses", "streams", "cbor")


@pytest.mark.parametrize("case", CASES)
def test_golden_documents_pass(case: str, tmp_path: Path) -> None:
    with driver(documents(GOLDEN / case)[0], tmp_path) as found:
        outcomes = list(found.run(every=1))
    assert outcomes
    assert failures(outcomes) == []
    assert [outcome.unmet for outcome in outcomes if outcome.unmet] == []
    assert all(outcome.calls >= 2 for outcome in outcomes)


MALFORMED = """
openapi: 3.0.0
info: {title: Pets, version: '1'}
paths:
  /a:
    get:
      operationId: a
      parameters:
        - {name: x, schema: {type: string}}
        - {in: query, schema: {type: string}}
        - {in: nowhere, name: z, schema: {type: string}}
        - {in: query, name: n, required: true, schema: {type: integer, minimum: '1', maximum: [], multipleOf: '2'}}
        - {in: query, name: o, required: true, schema: 5}
      requestBody: 7
      responses:
        '200': {description: x, content: {application/json: {schema: {type: object, properties: [a, b]}}}}
    put:
      operationId: c
      parameters: {in: query, name: q}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: a
              minProperties: '2'
              properties:
                {a: 5, b: {type: strange}, c: {allOf: {}}, d: {oneOf: {}}, e: {format: 7}, f: {type: 7},
                 g: {additionalProperties: 7}, h: {discriminator: 7}, i: {prefixItems: {}}, j: {patternProperties: []},
                 k: {allOf: [5, {type: string}]}, l: {oneOf: [7, {type: string}]}, m: {items: 5, uniqueItems: x}}
      responses:
        '200': {description: x, content: {application/json: {schema: {type: array, items: [{}], minItems: '1'}}}}
        '300': 7
"""


def test_malformed_documents_are_driven_as_far_as_they_say_something(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(MALFORMED)
    with driver(document, tmp_path) as found:
        outcomes = list(found.run(every=1))
    assert failures(outcomes) == []
    assert [outcome.calls for outcome in outcomes] == [2, 2]


def test_wrong_requests_are_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with driver(documents(GOLDEN / "parameters")[0], tmp_path) as found:
        encode = import_module(f"{found.made.module}._runtime.encode")
        right = encode.parts

        def wrong(parameter: Any, value: Any) -> list[str]:
            parts: list[str] = right(parameter, value)
            return (
                parts[:-1] if parameter.wire == "exploded" else [part.replace("%20", "+20") for part in parts]
            )

        monkeypatch.setattr(encode, "parts", wrong)
        found_wrong = failures(list(found.run(every=1000)))
    assert any("query exploded" in problem for problem in found_wrong)
    assert any("'another text' became" in problem for problem in found_wrong)


def test_wrong_bodies_are_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with driver(documents(GOLDEN / "bodies")[0], tmp_path) as found:
        encode = import_module(f"{found.made.module}._runtime.encode")
        right = encode.body

        def wrong(declared: Any, value: Any) -> tuple[Any, str]:
            content, kind = right(declared, value)
            if isinstance(content, bytes):
                content = content.replace(b"another", b"other")
            return content, kind.replace("image/png", "image/gif")

        monkeypatch.setattr(encode, "body", wrong)
        found_wrong = failures(list(found.run(every=1000)))
    assert any("request: body.name: " in problem for problem in found_wrong)  # JSON
    assert any("request: body: name (form): " in problem for problem in found_wrong)
    assert any("content-type: 'image/gif' instead of 'image/png'" in problem for problem in found_wrong)


def test_wrong_answers_are_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with driver(documents(GOLDEN / "responses")[0], tmp_path) as found:
        decode = import_module(f"{found.made.module}._runtime.decode")
        right = decode.value

        def wrong(answer: Any, response: Any, **options: Any) -> Any:
            value = right(answer, response, **options)
            if hasattr(value, "id"):
                value.id += "!"
            return value[:-1] if isinstance(value, (bytes, str)) else value

        monkeypatch.setattr(decode, "value", wrong)
        found_wrong = failures(list(found.run(every=1000)))
    assert any('answer: .id: "text" became "text!"' in problem for problem in found_wrong)
    assert any("answer: b'some\\x00bytes' became" in problem for problem in found_wrong)
    assert any('answer: : "some text" became "some tex"' in problem for problem in found_wrong)


def test_values_are_valid_and_cover_what_is_asked_for() -> None:
    spec = Spec(documents(GOLDEN / "formats")[0])
    maker = Maker(spec)
    for name in spec.root["components"]["schemas"]:
        schema = {"$ref": f"#/components/schemas/{name}"}
        for full in (False, True):
            value, wrong = maker.make(schema, "", Wish(full, answer=False))
            assert wrong == ""
            assert list(maker.errors(schema, value)) == []


def test_values_that_mean_the_same_are_equal() -> None:
    assert not list(
        differences({"a": 1.0, "b": "2024-01-02T03:04:05Z"}, {"b": "2024-01-02T03:04:05+00:00", "a": 1})
    )
    assert list(differences({"a": 1, "b": [1]}, {"a": True, "c": 2})) == [
        ".a: 1 became true",
        ".b: lost (was [1])",
        ".c: added (2)",
    ]


def test_a_parameter_that_is_a_text_describes_nothing(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text("paths: {/a: {get: {parameters: [text, {name: q, in: query}]}}}\n")
    (operation,) = Spec(document).operations()
    assert [parameter.name for parameter in operation.params] == ["q"]


def test_the_environment_of_the_checker_has_what_it_imports() -> None:
    """What the tests happen to have here may be missing there."""
    program = (
        "import json, sys; before = set(sys.modules); import tests.wire.checker;"
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    imported = {name.partition(".")[0] for name in json.loads(done.stdout)}
    distributions = {
        canonicalize_name(item)
        for name, found in packages_distributions().items()
        if name in imported
        for item in found
    }
    text = (ROOT / "requirements/wire.lock").read_text(encoding="utf-8")
    assert distributions - set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE)) == set()
    assert "sdkwright" not in imported
