"""A discriminator beside properties: what is chosen is the member that it names, with those properties."""

from __future__ import annotations

import re
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


def test_a_mapping_adds_to_the_names(tmp_path: Path) -> None:
    """The specification knows implicit and explicit values side by side; a name that is mapped means what it maps to.

    An enum of the member itself says which values there are, so that its name is none.
    """
    text = DOCUMENT.replace("mapping: {c: '#/components/schemas/Cat'}", "mapping: {c: Cat, Dog: Cow}")
    text = text.replace("{$ref: '#/components/schemas/Dog'}]", "{$ref: Dog}, {$ref: Cow}, {$ref: Bat}]")
    text = re.sub(r"\$ref: (\w+)", r"$ref: '#/components/schemas/\1'", text).replace(
        "Dog: Cow", "c2: Cow, Dog: Cow"
    )
    text += "    Cow: {type: object, properties: {toy: {type: boolean}}}\n"
    text += (
        "    Bat: {type: object, properties: {petType: {type: string, enum: [bat]}, toy: {type: number}}}\n"
    )
    text = text.replace("mapping: {", "mapping: {dog: Dog, bat: Bat, ")
    for beside in (True, False):  # properties stand beside the choice, or in each member
        document = tmp_path / f"{beside}.yaml"
        own = "properties: {petType: {type: string}, toy:"
        bare = re.sub(r"      (type: object|properties: .*petType.*name.*)\n", "", text)
        bare = bare.replace("required: [petType]\n", "type: object\n").replace("properties: {toy:", own)
        bare = bare.replace("      type: object\n", "").replace(
            "{type: object, ", "{type: object, required: [petType], "
        )
        document.write_text(text if beside else bare)
        write(build(document, f"animals_{beside}".lower()).files, tmp_path / f"out{beside}")
        with importable(tmp_path / f"out{beside}", f"animals_{beside}".lower()) as package:
            adapter: TypeAdapter[Any] = TypeAdapter(package.models.Animal)
            kinds = ("c", "Cat", "dog", "Dog", "Cow", "bat", "Bat")
            names = [type(adapter.validate_python({"petType": kind})).__name__ for kind in kinds]
            assert [name.removeprefix("Animal") for name in names] == [
                *("Cat", "Cat", "Dog", "Cow", "Cow", "Bat", "Unrecognized")
            ], beside
