"""A discriminator beside properties: what is chosen is the member that it names, with those properties."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from sdkwright.pipeline import build
from tests.support.packages import importable, write

DOCUMENT = """
openapi: 3.1.0
info: {title: Animals, version: '1'}
paths:
  /a:
    get:
      operationId: a
      responses:
        '200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
components:
  schemas:
    Animal:
      type: object
      required: [petType]
      discriminator: {propertyName: petType, mapping: {c: '#/components/schemas/Cat'}}
      properties: {petType: {type: string}, name: {type: string}}
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
    Cat: {type: object, properties: {toy: {type: string}}}
    Dog: {type: object, properties: {toy: {type: integer}}}
"""


def test_the_mapping_and_the_names_of_the_members_count(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(DOCUMENT)
    write(build(document, "animals").files, tmp_path / "out")
    with importable(tmp_path / "out", "animals") as package:
        models = package.models
        adapter: TypeAdapter[Any] = TypeAdapter(models.Animal)
        read = adapter.validate_python
        cat, dog, other = (read({"petType": kind, "name": "n", "toy": "7"}) for kind in ("c", "Dog", "zz"))
        assert (cat.toy, dog.toy, dog.name) == ("7", 7, "n")
        assert type(other).__name__ == "Unrecognized"
        assert len({cat.__class__, dog.__class__, other.__class__}) == 3
