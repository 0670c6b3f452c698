"""Reported: documents of a few lines that took all memory, or made dozens of classes, by `allOf` alone."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from pydantic import TypeAdapter

from tests.support.packages import importable

DOCUMENT = """\
openapi: 3.1.0
info: { title: Reported, version: "1" }
servers: [{ url: "http://127.0.0.1:1" }]
paths:
  /all:
    post:
      operationId: sendAll
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/All" } } }
      responses:
        "200":
          description: The same.
          content: { application/json: { schema: { $ref: "#/components/schemas/All" } } }
components:
  schemas:
    All:
      type: object
      properties:
        chapter: { $ref: "#/components/schemas/Chapter" }
        failure: { $ref: "#/components/schemas/Failure" }
        taxi: { $ref: "#/components/schemas/Taxi" }
        payment: { $ref: "#/components/schemas/Payment" }
        link: { $ref: "#/components/schemas/Link" }
    # An heir that narrows its own property, and a list of itself.
    Section:
      type: object
      properties:
        title: { type: string }
        above: { $ref: "#/components/schemas/Section" }
        below: { type: array, items: { $ref: "#/components/schemas/Section" } }
    Chapter:
      allOf:
        - $ref: "#/components/schemas/Section"
        - type: object
          properties:
            above: { $ref: "#/components/schemas/Chapter" }
            below: { type: array, items: { $ref: "#/components/schemas/Chapter" } }
    # An error inside an error, which may be null.
    Problem:
      type: object
      properties:
        code: { type: string }
        cause: { anyOf: [{ $ref: "#/components/schemas/Problem" }, { type: "null" }] }
    Failure:
      allOf: [{ $ref: "#/components/schemas/Problem" }]
      type: object
      properties:
        cause: { anyOf: [{ $ref: "#/components/schemas/Failure" }, { type: "null" }] }
        trace: { type: string }
    # A property narrowed to a class that there is already.
    Human: { type: object, properties: { name: { type: string } } }
    Driver: { allOf: [{ $ref: "#/components/schemas/Human" }, { properties: { licence: { type: string } } }] }
    Vehicle: { type: object, properties: { owner: { $ref: "#/components/schemas/Human" } } }
    Taxi:
      allOf:
        - $ref: "#/components/schemas/Vehicle"
        - { type: object, properties: { owner: { $ref: "#/components/schemas/Driver" } } }
    # A base that lists its heirs.
    Payment:
      type: object
      required: [kind]
      properties: { kind: { type: string } }
      discriminator: { propertyName: kind }
      oneOf: [{ $ref: "#/components/schemas/Cash" }, { $ref: "#/components/schemas/Cheque" }]
    Cash:
      allOf:
        - $ref: "#/components/schemas/Payment"
        - { type: object, properties: { kind: { const: Cash }, coins: { type: integer } } }
    Cheque:
      allOf:
        - $ref: "#/components/schemas/Payment"
        - { type: object, properties: { kind: { const: Cheque }, bank: { type: string } } }
    # Two mixins with one property each of their own type.
    Forward: { type: object, properties: { next: { $ref: "#/components/schemas/Forward" }, f: { type: string } } }
    Backward: { type: object, properties: { next: { $ref: "#/components/schemas/Backward" }, b: { type: string } } }
    Link: { allOf: [{ $ref: "#/components/schemas/Forward" }, { $ref: "#/components/schemas/Backward" }] }
"""
CLASSES = set(
    "All Section Chapter Problem Failure Human Driver Vehicle Taxi Payment Cash Cheque Forward Backward "
    "Link".split()
)
MEMORY = 2 * 1024**3


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The SDK of the document, made by a process that may take little memory and time."""
    folder = tmp_path_factory.mktemp("reported")
    (folder / "reported.yaml").write_text(DOCUMENT)
    command = [sys.executable, "-m", "sdkwright", "generate", "reported.yaml", "--output", "out"]
    subprocess.run(
        command, cwd=folder, check=True, timeout=60, preexec_fn=_limit_memory, stdout=subprocess.DEVNULL
    )
    with importable(folder / "out" / "reported", "reported") as module:
        yield module


def test_there_are_as_many_classes_as_schemas(package: ModuleType) -> None:
    assert {name.removesuffix("TypedDict") for name in package.models.__all__} == CLASSES


def test_values_have_the_classes_that_their_place_says(package: ModuleType) -> None:
    models = package.models
    value = TypeAdapter(models.All).validate_python(
        {
            "chapter": {"title": "2", "above": {"title": "1", "below": [{"title": "2"}]}},
            "failure": {"cause": {"trace": "t", "cause": None}},
            "taxi": {"owner": {"name": "n", "licence": "l"}},
            "payment": {"kind": "Cheque", "bank": "b"},
            "link": {"next": {"f": "f", "b": "b", "next": {}}},
        }
    )
    assert type(value.chapter.above) is type(value.chapter.above.below[0]) is models.Chapter
    assert type(value.failure.cause) is models.Failure
    assert value.failure.cause.cause is None
    assert type(value.taxi.owner) is models.Driver
    assert type(value.payment) is models.Cheque
    assert value.payment.bank == "b"
    assert type(value.link.next.next) is models.Link


def test_an_object_of_the_existing_class_can_be_given(package: ModuleType) -> None:
    models = package.models
    driver = models.Driver(name="n", licence="l")
    assert models.Taxi(owner=driver).owner is driver
