"""Made cases: an edit of the document, a program for the old SDK, and the rules of the changes.

`tests/typed_changes.py` runs a type checker over the programs: what is called breaking is an error with the new SDK, and
what is not called so is none. Two kinds of cases are left out there: `at_run_time` has changes that type checkers cannot
see, and documentation has no program.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from tests.changes.base import Document, Edit, json_content, put, ref


class Case(NamedTuple):
    """One case. The program is the body of a function with a `client`."""

    name: str
    edit: Edit
    program: str
    rules: str  # with spaces between, sorted; those of documentation aside unless there is nothing else
    base: Edit | None = None  # what both documents have
    back: bool = False  # the edited document is the old one

    def documents(self) -> tuple[Document, Document]:
        """The old and the new document."""
        plain, edited = Document(), Document()
        for edit in (self.base, self.edit):
            if edit is not None:
                edit(edited)
        if self.base is not None:
            self.base(plain)
        return (edited, plain) if self.back else (plain, edited)


def _parameter(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "in": "query", "schema": {"type": "string"}, **more}


def _rename(document: Document, old: str, new: str) -> None:
    """Give a component another name, in all references too."""
    schemas = document.tree["components"]["schemas"]
    schemas[new] = schemas.pop(old)
    text = json.dumps(document.tree)
    document.tree = json.loads(text.replace(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"'))


def _one_of(*names: str) -> dict[str, object]:
    return {"oneOf": [ref(name) for name in names], "discriminator": {"propertyName": "sort"}}


def _move(document: Document, old: str, new: str) -> None:
    paths = document.tree["paths"]
    paths[new] = paths.pop(old)


def _cases(
    kind: str, *rows: tuple[str, Edit, str, str], base: Edit | None = None, back: bool = False
) -> list[Case]:
    return [Case(f"{kind}: {name}", edit, program, rules, base, back) for name, edit, program, rules in rows]


LIST = 'client.pets.list(owner="o", limit=1)'
PET = "pet = client.pets.get(id=1)\n"
HOUSE = 'models.House(street="s")'
HOUSE_DICT = 'house: models.HouseTypedDict = {"street": "s"}\n'
CREATE = 'client.pets.create(name="n", house={"street": "s"})'

CASES = [
    *_cases(
        "method",
        (
            "added",
            lambda d: d.tree["paths"].update(
                {
                    "/more": {
                        "get": {
                            "operationId": "more",
                            "tags": ["pets"],
                            "responses": {"204": {"description": "d"}},
                        }
                    }
                }
            ),
            LIST,
            "method-added",
        ),
        (
            "removed",
            lambda d: d.tree["paths"].pop("/photos"),
            'client.photos.add(body=b"")',
            "method-removed namespace-removed",
        ),
        (
            "renamed",
            lambda d: put(d.item("getPet"), operationId="findPet"),
            PET,
            "method-added method-removed",
        ),
        (
            "in another namespace",
            lambda d: put(d.item("addNote"), tags=["memos"]),
            "client.notes.add()",
            "method-added method-removed namespace-added namespace-removed",
        ),
        (
            "with another path",
            lambda d: _move(d, "/notes", "/memos"),
            "client.notes.add()",
            "method-route-changed",
        ),
        ("deprecated", lambda d: put(d.item("listPets"), deprecated=True), LIST, "method-deprecated"),
        (
            "namespace added",
            lambda d: d.tree["paths"].update(
                {
                    "/more": {
                        "get": {
                            "operationId": "listMore",
                            "tags": ["more"],
                            "responses": {"204": {"description": "d"}},
                        }
                    }
                }
            ),
            LIST,
            "method-added namespace-added",
        ),
        (
            "without credentials",
            lambda d: put(d.item("addNote"), security=[]),
            "client.notes.add()",
            "method-security-changed",
        ),
        (
            "with a server of its own",
            lambda d: put(d.item("addNote"), servers=[{"url": "https://notes.example"}]),
            "client.notes.add()",
            "method-server-changed",
        ),
        (
            "that can be repeated",
            lambda d: put(d.item("addNote"), **{"x-idempotent": True}),
            "client.notes.add()",
            "method-retries-changed",
        ),
        (
            "documents another error",
            lambda d: d.item("getPet")["responses"].update(
                {"404": {"description": "d", "content": json_content(ref("Problem"))}}
            ),
            PET,
            "method-error-added",
        ),
        (
            "documents an error no longer",
            lambda d: d.item("listPets")["responses"].pop("404"),
            LIST + "\nprint(errors.NotFoundError)",
            "error-class-removed method-error-removed",
        ),
        ("summary", lambda d: put(d.item("listPets"), summary="Find pets"), LIST, "method-docs-changed"),
    ),
    *_cases(
        "argument",
        (
            "added",
            lambda d: d.item("listPets")["parameters"].append(_parameter("sort")),
            LIST,
            "argument-added",
        ),
        (
            "required added",
            lambda d: d.item("listPets")["parameters"].append(_parameter("sort", required=True)),
            LIST,
            "required-argument-added",
        ),
        ("removed", lambda d: d.item("listPets")["parameters"].pop(0), LIST, "argument-removed"),
        (
            "renamed",
            lambda d: put(d.parameter("listPets", "limit"), name="page_size"),
            LIST,
            "argument-added argument-removed",
        ),
        (
            "became required",
            lambda d: put(d.parameter("listPets", "limit"), required=True),
            'client.pets.list(owner="o")',
            "argument-became-required",
        ),
        (
            "became optional",
            lambda d: put(d.parameter("listPets", "owner"), required=False, schema={"type": "string"}),
            LIST,
            "argument-became-not-nullable argument-became-optional",
        ),
        (
            "became optional, null still",
            lambda d: put(d.parameter("listPets", "owner"), required=False),
            LIST,
            "argument-became-optional",
        ),
        (
            "no longer null",
            lambda d: put(d.parameter("listPets", "owner"), schema={"type": "string"}),
            "client.pets.list(owner=None)",
            "argument-became-not-nullable",
        ),
        (
            "null",
            lambda d: put(
                d.parameter("listPets", "limit"), schema={"type": ["integer", "null"], "maximum": 50}
            ),
            LIST,
            "argument-became-nullable",
        ),
        (
            "integer to number",
            lambda d: put(d.parameter("listPets", "limit"), schema={"type": "number", "maximum": 50}),
            LIST,
            "argument-type-widened",
        ),
        (
            "integer to string",
            lambda d: put(d.parameter("listPets", "limit"), schema={"type": "string"}),
            LIST,
            "argument-constraint-changed argument-type-changed",
        ),
        (
            "string to datetime",
            lambda d: put(d.parameter("listPets", "trace"), schema={"type": "string", "format": "date-time"}),
            'client.pets.list(owner="o", trace="t")',
            "argument-type-widened",
        ),
        (
            "datetime to string",
            lambda d: put(d.parameter("listPets", "since"), schema={"type": "string"}),
            'import datetime\nclient.pets.list(owner="o", since=datetime.datetime.now())',
            "argument-type-changed",
        ),
        (
            "string to enum",
            lambda d: put(d.parameter("listPets", "trace"), schema={"type": "string", "enum": ["on", "off"]}),
            'client.pets.list(owner="o", trace="maybe")',
            "argument-type-changed model-added",
        ),
        (
            "enum to string",
            lambda d: put(d.parameter("listPets", "kind"), schema={"type": "string"}),
            'client.pets.list(owner="o", kind="cat")',
            "argument-type-widened",
        ),
        (
            "several of them",
            lambda d: put(d.parameter("listPets", "kind"), schema={"type": "array", "items": ref("Kind")}),
            'client.pets.list(owner="o", kind="cat")',
            "argument-type-changed",
        ),
        (
            "integer or string",
            lambda d: put(d.parameter("listPets", "limit"), schema={"type": ["integer", "string"]}),
            LIST,
            "argument-constraint-changed argument-type-widened",
        ),
        (
            "any to string",
            lambda d: put(
                d.item("addPhoto"),
                requestBody={"required": True, "content": {"text/plain": {"schema": {"type": "string"}}}},
            ),
            'client.photos.add(body=b"")',
            "argument-type-changed request-media-type-changed",
        ),
        (
            "header to query",
            lambda d: put(d.parameter("listPets", "trace"), **{"in": "query"}),
            'client.pets.list(owner="o", trace="t")',
            "argument-moved",
        ),
        (
            "another style",
            lambda d: put(d.parameter("listPets", "owner"), style="form", explode=False),
            LIST,
            "argument-encoding-changed",
        ),
        (
            "default",
            lambda d: put(d.parameter("listPets", "limit")["schema"], default=20),
            LIST,
            "argument-default-changed",
        ),
        (
            "bounds",
            lambda d: put(d.parameter("listPets", "limit")["schema"], maximum=20),
            LIST,
            "argument-constraint-changed",
        ),
        (
            "deprecated",
            lambda d: put(d.parameter("listPets", "limit"), deprecated=True),
            LIST,
            "argument-deprecated",
        ),
        (
            "same in Python",
            lambda d: put(d.parameter("listPets", "trace")["schema"], format="time"),
            'client.pets.list(owner="o", trace="t")',
            "argument-type-detail-changed",
        ),
    ),
    *_cases(
        "body",
        (
            "property added",
            lambda d: d.schema("NewPet")["properties"].update(toys={"type": "integer"}),
            CREATE,
            "argument-added request-field-added",
        ),
        (
            "required property added",
            lambda d: (
                put(d.schema("NewPet"), required=["name", "house", "toys"]),
                d.schema("NewPet")["properties"].update(toys={"type": "integer"}),
            ),
            CREATE,
            "required-argument-added required-request-field-added",
        ),
        (
            "property removed",
            lambda d: d.schema("NewPet")["properties"].pop("age"),
            'client.pets.create(name="n", house={"street": "s"}, age=1)',
            "argument-removed request-field-removed",
        ),
        (
            "property no longer null",
            lambda d: put(d.field("NewPet", "age"), type="integer"),
            'from zoo.types import UNSET\nclient.pets.create(name="n", house={"street": "s"}, age=UNSET)',
            "argument-became-not-nullable field-became-not-nullable",
        ),
        (
            "added",
            lambda d: put(
                d.item("getPet"), requestBody={"content": {"text/plain": {"schema": {"type": "string"}}}}
            ),
            PET,
            "argument-added",
        ),
        (
            "required added",
            lambda d: put(
                d.item("getPet"),
                requestBody={"required": True, "content": {"text/plain": {"schema": {"type": "string"}}}},
            ),
            PET,
            "required-argument-added",
        ),
        (
            "removed",
            lambda d: d.item("addNote").pop("requestBody"),
            'client.notes.add(body="b")',
            "argument-removed",
        ),
        (
            "became required",
            lambda d: put(d.item("addNote")["requestBody"], required=True),
            "client.notes.add()",
            "argument-became-required",
        ),
        (
            "became optional",
            lambda d: put(d.item("addPhoto")["requestBody"], required=False),
            'client.photos.add(body=b"")',
            "argument-became-optional",
        ),
        (
            "media type changed",
            lambda d: put(d.item("addPhoto")["requestBody"], content={"image/jpeg": {"schema": {}}}),
            'client.photos.add(body=b"")',
            "request-media-type-changed",
        ),
        (
            "media type added",
            lambda d: d.item("addPhoto")["requestBody"]["content"].update({"image/jpeg": {"schema": {}}}),
            'client.photos.add(body=b"")',
            "argument-added request-media-type-added",
        ),
        (
            "media type removed",
            lambda d: d.item("addOwner")["requestBody"]["content"].pop("application/x-www-form-urlencoded"),
            'client.owners.add(name="n", media_type="application/x-www-form-urlencoded")',
            "argument-removed request-media-type-changed",
        ),
        (
            "one of three media types removed",
            lambda d: put(
                d.item("addOwner")["requestBody"],
                content={**json_content(ref("Owner")), "multipart/form-data": {"schema": ref("Owner")}},
            ),
            'client.owners.add(name="n", media_type="application/x-www-form-urlencoded")',
            "request-media-type-added request-media-type-removed",
        ),
        (
            "another union",
            lambda d: put(
                d.item("replacePet")["requestBody"]["content"]["application/json"],
                schema=_one_of("Cat", "Dog", "Bird"),
            ),
            'client.pets.replace(id=1, body={"sort": "cat"})',
            "model-input-added request-type-widened",
        ),
        (
            "a smaller union",
            lambda d: put(
                d.item("replacePet")["requestBody"]["content"]["application/json"], schema=ref("Cat")
            ),
            'client.pets.replace(id=1, body={"sort": "dog"})',
            "",
        ),
    ),
    *_cases(
        "model in requests",
        (
            "field added",
            lambda d: d.schema("House")["properties"].update(floor={"type": "integer"}),
            HOUSE,
            "request-field-added",
        ),
        (
            "required field added",
            lambda d: (
                put(d.schema("House"), required=["street", "floor"]),
                d.schema("House")["properties"].update(floor={"type": "integer"}),
            ),
            HOUSE,
            "required-request-field-added",
        ),
        (
            "field removed",
            lambda d: d.schema("House")["properties"].pop("number"),
            'models.House(street="s", number=1)',
            "request-field-removed",
        ),
        (
            "field became required",
            lambda d: put(d.schema("House"), required=["street", "number"]),
            HOUSE,
            "request-field-became-required",
        ),
        (
            "field became optional",
            lambda d: put(d.schema("House"), required=["number"]),
            'models.House(street="s", number=1)',
            "request-field-became-optional request-field-became-required",
        ),
        (
            "all optional",
            lambda d: put(d.schema("House"), "required"),
            HOUSE,
            "request-field-became-optional",
        ),
        (
            "field no longer null",
            lambda d: put(d.field("House", "since"), type="string"),
            HOUSE_DICT + 'house["since"] = None',
            "field-became-not-nullable",
        ),
        (
            "field null",
            lambda d: put(d.field("House", "zip"), type=["string", "null"]),
            HOUSE_DICT + 'house["zip"] = "z"',
            "request-field-became-nullable",
        ),
        (
            "field wider",
            lambda d: put(d.field("House", "number"), type=["integer", "string"]),
            'models.House(street="s", number=1)',
            "request-field-type-widened",
        ),
        (
            "field narrower",
            lambda d: put(d.field("House", "number"), type="boolean"),
            'models.House(street="s", number=7)',
            "request-field-type-changed",
        ),
        (
            "text to date",
            lambda d: put(d.field("House", "zip"), format="date"),
            'models.House(street="s", zip="z")',
            "request-field-type-changed",
        ),
        (
            "field read-only",
            lambda d: put(d.field("House", "number"), readOnly=True),
            HOUSE_DICT + 'house["number"] = 1',
            "request-field-became-read-only",
        ),
        (
            "field under another key",
            lambda d: (
                d.schema("House")["properties"].update(
                    {"Number": d.schema("House")["properties"].pop("number")}
                )
            ),
            HOUSE_DICT + 'house["number"] = 1',
            "request-field-wire-name-changed",
        ),
        ("default", lambda d: put(d.field("House", "zip"), default="1"), HOUSE, "field-default-changed"),
        ("bounds", lambda d: put(d.field("House", "number"), minimum=0), HOUSE, "field-constraint-changed"),
        (
            "field deprecated",
            lambda d: put(d.field("House", "number"), deprecated=True),
            HOUSE,
            "field-deprecated",
        ),
        (
            "field same in Python",
            lambda d: put(d.field("House", "street"), format="duration"),
            HOUSE,
            "field-type-detail-changed",
        ),
        (
            "enum value added",
            lambda d: d.schema("Colour")["enum"].append("green"),
            'colour: models.Colour = "red"',
            "request-enum-value-added",
        ),
        (
            "enum value removed",
            lambda d: d.schema("Colour")["enum"].pop(),
            'models.House(street="s", colour="blue")',
            "request-enum-value-removed",
        ),
        (
            "enum of an argument smaller",
            lambda d: d.schema("Kind")["enum"].pop(),
            'client.pets.list(owner="o", kind="dog")',
            "request-enum-value-removed",
        ),
        (
            "enum opened",
            lambda d: d.schema("Colour").update({"x-extensible-enum": ["red"]}),
            'colour: models.Colour = "red"',
            "",
        ),
        (
            "constant removed",
            lambda d: put(d.schema("Size"), enum=["small"], **{"x-enum-varnames": ["SMALL"]}),
            "print(models.SizeValues.LARGE)",
            "enum-constant-removed request-enum-value-removed",
        ),
        (
            "constant added",
            lambda d: put(
                d.schema("Size"),
                enum=["small", "large", "huge"],
                **{"x-enum-varnames": ["SMALL", "LARGE", "HUGE"]},
            ),
            "print(models.SizeValues.LARGE)",
            "enum-constant-added request-enum-value-added",
        ),
        (
            "other properties",
            lambda d: put(d.schema("House"), additionalProperties=True),
            HOUSE,
            "model-extra-added",
        ),
        (
            "closed",
            lambda d: put(d.schema("House"), additionalProperties=False),
            HOUSE,
            "model-extra-removed",
        ),
    ),
    *_cases(
        "model in responses",
        (
            "field added",
            lambda d: d.schema("Pet")["properties"].update(toys={"type": "integer"}),
            PET + "print(pet.name)",
            "response-field-added",
        ),
        (
            "field removed",
            lambda d: d.schema("Pet")["properties"].pop("nick"),
            PET + "print(pet.nick)",
            "response-field-removed",
        ),
        (
            "field renamed",
            lambda d: d.schema("Pet")["properties"].update(
                nickname=d.schema("Pet")["properties"].pop("nick")
            ),
            PET + "print(pet.nick)",
            "response-field-added response-field-removed",
        ),
        (
            "field became optional",
            lambda d: put(d.schema("Pet"), required=["id"]),
            PET + "name: str = pet.name",
            "response-field-became-optional",
        ),
        (
            "field became required",
            lambda d: put(d.schema("Pet"), required=["id", "name", "nick"]),
            PET + "nick: str | None = pet.nick",
            "response-field-became-required",
        ),
        (
            "field null",
            lambda d: put(d.field("Pet", "name"), type=["string", "null"]),
            PET + "name: str = pet.name",
            "response-field-became-optional",
        ),
        (
            "number to integer",
            lambda d: put(d.field("Pet", "weight"), type="integer"),
            PET + "weight: float | None = pet.weight",
            "response-field-type-narrowed",
        ),
        (
            "integer to number",
            lambda d: put(d.field("Pet", "id"), type="number"),
            PET + "number: int = pet.id",
            "response-field-type-changed",
        ),
        (
            "date to text",
            lambda d: put(d.field("Pet", "born"), "format"),
            PET + "print(pet.born and pet.born.year)",
            "response-field-type-changed",
        ),
        (
            "other items",
            lambda d: put(d.field("Pet", "friends"), items={"type": "integer"}),
            PET + "friends: list[str] | None = pet.friends",
            "response-field-type-changed",
        ),
        (
            "items are more",
            lambda d: put(d.field("Pet", "friends"), items={"type": ["string", "integer"]}),
            PET + "friends: list[str] | None = pet.friends",
            "response-field-type-changed",
        ),
        (
            "any",
            lambda d: d.schema("Pet")["properties"].update(id={}),
            PET + "def number() -> int:\n    return pet.id\n",
            "response-field-type-changed",
        ),
        (
            "enum value added",
            lambda d: d.schema("Mood")["enum"].append("sad"),
            PET + "mood: models.Mood | str | None = pet.mood",
            "response-enum-value-added",
        ),
        (
            "enum value removed",
            lambda d: d.schema("Mood")["enum"].pop(),
            PET + 'print(pet.mood == "wild")',
            "response-enum-value-removed",
        ),
        (
            "enum to text",
            lambda d: put(d.schema("Pet")["properties"], mood={"type": "string"}),
            PET + "mood: models.Mood | str | None = pet.mood",
            "",
        ),
        (
            "field write-only",
            lambda d: put(d.field("Pet", "name"), writeOnly=True),
            PET + "name: str = pet.name",
            "response-field-became-optional",
        ),
        (
            "field under another key",
            lambda d: (
                d.schema("OwnerList")["properties"].update(
                    {"next_": d.schema("OwnerList")["properties"].pop("next")}
                ),
                setattr(d, "config", d.config.replace('"next"', '"next_"')),
            ),
            "print(client.owners.list().next_)",
            "method-pagination-changed response-field-wire-name-changed",
        ),
        ("field deprecated", lambda d: put(d.field("Pet", "nick"), deprecated=True), PET, "field-deprecated"),
        (
            "renamed",
            lambda d: _rename(d, "Pet", "Animal"),
            PET + "animal: models.Pet = pet",
            "model-added model-removed",
        ),
        (
            "removed",
            lambda d: put(d.answer("getReport")["content"]["application/json"], schema={"type": "integer"}),
            "report = client.reports.get_report()\nprint(report.count)",
            "",
        ),
        ("description", lambda d: put(d.schema("Pet"), description="A pet."), PET, "model-docs-changed"),
        (
            "in requests too",
            lambda d: d.schema("NewPet")["properties"].update(mother=ref("Pet")),
            PET,
            "argument-added model-input-added model-input-added request-field-added",
        ),
    ),
    *_cases(
        "model in both",
        (
            "field became required",
            lambda d: put(d.schema("Owner"), required=["name", "mail"]),
            'client.owners.add(name="n")',
            "",
        ),
        (
            "field became optional",
            lambda d: put(d.schema("Owner"), "required"),
            "name: str = client.owners.add(name='n').name",
            "",
        ),
        (
            "required field added",
            lambda d: (
                put(d.schema("Owner"), required=["name", "age"]),
                d.schema("Owner")["properties"].update(age={"type": "integer"}),
            ),
            'client.owners.add(name="n")',
            "",
        ),
        (
            "field added",
            lambda d: d.schema("Owner")["properties"].update(age={"type": "integer"}),
            'client.owners.add(name="n")',
            "",
        ),
        (
            "no longer sent",
            lambda d: put(d.item("addOwner"), "requestBody"),
            'owner: models.OwnerTypedDict = {"name": "n"}',
            "",
        ),
        (
            "no longer received",
            lambda d: (
                put(
                    d.answer("listOwners")["content"]["application/json"],
                    schema={
                        "type": "object",
                        "properties": {
                            "data": {"type": "array", "items": {"type": "string"}},
                            "next": {"type": "string"},
                        },
                    },
                ),
                put(d.item("addOwner"), "callbacks", responses={"204": {"description": "d"}}),
            ),
            'client.owners.add(name="n").name',
            "",
        ),
    ),
    *_cases(
        "result",
        (
            "another model",
            lambda d: put(d.answer("getPet")["content"]["application/json"], schema=ref("Owner")),
            PET + "animal: models.Pet = pet",
            "",
        ),
        (
            "a model to nothing",
            lambda d: put(d.item("getPet"), responses={"204": {"description": "d"}}),
            PET + "print(pet.name)",
            "",
        ),
        (
            "nothing to a model",
            lambda d: put(
                d.item("addNote"),
                responses={"200": {"description": "d", "content": json_content(ref("Pet"))}},
            ),
            "client.notes.add()",
            "",
        ),
        (
            "or nothing",
            lambda d: d.item("getPet")["responses"].update({"204": {"description": "d"}}),
            PET + "print(pet.name)",
            "",
        ),
        (
            "another status",
            lambda d: d.item("getPet").update(responses={"201": d.answer("getPet")}),
            PET + "print(pet.name)",
            "",
        ),
        (
            "a larger union",
            lambda d: put(
                d.answer("replacePet")["content"]["application/json"], schema=_one_of("Cat", "Dog", "Bird")
            ),
            'from zoo.types import Unrecognized\npet: models.Cat | models.Dog | Unrecognized = client.pets.replace(id=1, body={"sort": "cat"})',
            "",
        ),
        (
            "a smaller union",
            lambda d: put(d.answer("replacePet")["content"]["application/json"], schema=ref("Cat")),
            'from zoo.types import Unrecognized\npet: models.Cat | models.Dog | Unrecognized = client.pets.replace(id=1, body={"sort": "cat"})',
            "",
        ),
        (
            "a list to a model",
            lambda d: put(d.answer("listPets")["content"]["application/json"], schema=ref("OwnerList")),
            'print(client.pets.list(owner="o")[0])',
            "",
        ),
        (
            "a stream of others",
            lambda d: put(d.answer("listEvents")["content"]["text/event-stream"], schema=ref("Sale")),
            "for event in client.events.list():\n    print(event.id)",
            "",
        ),
        (
            "no stream",
            lambda d: put(d.answer("listEvents"), content=json_content(ref("Event"))),
            "for event in client.events.list():\n    print(event.id)",
            "",
        ),
        (
            "media type of a choice removed",
            lambda d: put(d.answer("getReport"), content=json_content(ref("Report"))),
            "from zoo.resources.reports import GetReportAcceptEnum as Accept\nprint(client.reports.get_report(accept_header_override=Accept.TEXT_CSV))",
            "",
        ),
        (
            "media type of a choice added",
            lambda d: d.answer("getReport")["content"].update({"text/plain": {"schema": {"type": "string"}}}),
            "print(client.reports.get_report().count)",
            "",
        ),
        (
            "a choice of media types",
            lambda d: d.answer("getPet")["content"].update({"text/csv": {"schema": {"type": "string"}}}),
            PET + "print(pet.name)",
            "",
        ),
        (
            "no pages",
            lambda d: setattr(d, "config", "[operations.listOwners]\npagination = false\n"),
            "for owner in client.owners.list().iter_items():\n    print(owner)",
            "",
        ),
        (
            "pages",
            lambda d: setattr(
                d,
                "config",
                d.config + '[operations.listPets.pagination]\nkind = "offset"\nargument = "limit"\n',
            ),
            LIST + "[0]",
            "",
        ),
        (
            "other items of pages",
            lambda d: put(
                d.schema("OwnerList"),
                properties={"data": {"type": "array", "items": ref("Pet")}, "next": {"type": "string"}},
            ),
            "for owner in client.owners.list().iter_items():\n    print(owner.mail)",
            "",
        ),
        (
            "header documented",
            lambda d: put(d.answer("getPet"), headers={"X-Rate": {"schema": {"type": "string"}}}),
            PET,
            "response-headers-changed",
        ),
    ),
    *_cases(
        "client",
        ("title", lambda d: put(d.tree["info"], title="Park"), "print(client)", ""),
        ("version", lambda d: put(d.tree["info"], version="2.0"), LIST, "document-changed"),
        (
            "package",
            lambda d: setattr(d, "config", d.config + '[package]\nmodule = "park"\n'),
            "print(client)",
            "",
        ),
        (
            "scheme added",
            lambda d: d.tree["components"]["securitySchemes"].update(
                token={"type": "http", "scheme": "bearer"}
            )
            or put(d.item("addNote"), security=[{"token": []}]),
            'Zoo(api_key="k")',
            "",
        ),
        (
            "scheme removed",
            lambda d: put(d.tree, security=[]) or d.tree["components"].pop("securitySchemes"),
            'Zoo(api_key="k")',
            "",
        ),
        (
            "scheme in another place",
            lambda d: put(d.tree["components"]["securitySchemes"]["key"], name="X-Token"),
            'Zoo(api_key="k")',
            "",
        ),
        (
            "another scheme",
            lambda d: put(d.tree["components"]["securitySchemes"], key={"type": "http", "scheme": "basic"}),
            'Zoo(api_key="k")',
            "",
        ),
        (
            "variable",
            lambda d: setattr(d, "config", d.config.replace("[security.key]", '[security.key]\nenv = "ZOO_SECRET"')),
            'Zoo(api_key="k")',
            "",
        ),
        (
            "global added",
            lambda d: setattr(d, "config", '[client]\nglobals = ["trace"]\n' + d.config),
            LIST,
            "",
        ),
        ("retries", lambda d: setattr(d, "config", "[retries]\nattempts = 5\n" + d.config), LIST, ""),
        ("server changed", lambda d: put(d.tree, servers=[{"url": "https://park.example"}]), LIST, ""),
        (
            "server added",
            lambda d: d.tree["servers"].append({"url": "https://test.example"}),
            "Zoo(server_idx=0)",
            "",
        ),
        (
            "servers named",
            lambda d: put(d.tree, servers=[{"url": "https://zoo.example", "name": "live"}]),
            "Zoo(server_idx=0)",
            "",
        ),
        (
            "exception added",
            lambda d: d.item("getPet")["responses"].update(
                {"409": {"description": "d", "content": json_content(ref("Problem"))}}
            ),
            "print(errors.NotFoundError)",
            "",
        ),
        (
            "exception with other data",
            lambda d: put(
                d.item("listPets")["responses"]["404"]["content"]["application/json"], schema=ref("Owner")
            ),
            "def read(error: errors.NotFoundError) -> models.Problem | None:\n    return error.data\n",
            "",
        ),
        (
            "exception renamed",
            lambda d: setattr(d, "config", d.config + '[errors.names]\n404 = "LostError"\n'),
            "print(errors.NotFoundError)",
            "",
        ),
        (
            "webhook removed",
            lambda d: d.tree.pop("webhooks"),
            'from zoo import webhooks\nprint(webhooks.parse_pet_sold(b""))',
            "",
        ),
        (
            "webhook with another body",
            lambda d: put(
                d.tree["webhooks"]["petSold"]["post"]["requestBody"], content=json_content(ref("Pet"))
            ),
            'from zoo import webhooks\nprint(webhooks.parse_pet_sold(b"").price)',
            "",
        ),
        (
            "webhook added",
            lambda d: d.tree["webhooks"].update(petLost=d.tree["webhooks"]["petSold"] | {})
            or put(
                d.tree["webhooks"],
                petLost={"post": {**d.tree["webhooks"]["petSold"]["post"], "operationId": "petLost"}},
            ),
            'from zoo import webhooks\nprint(webhooks.parse_pet_sold(b""))',
            "",
        ),
        (
            "callback removed",
            lambda d: d.item("addOwner").pop("callbacks"),
            'from zoo import webhooks\nprint(webhooks.parse_add_owner_added(b""))',
            "",
        ),
        (
            "signatures",
            lambda d: setattr(d, "config", d.config + '[webhooks]\nsignature = "standard"\n'),
            LIST,
            "",
        ),
    ),
    *_cases(
        "of several kinds",
        ("enum of media types", lambda d: setattr(d, "config", d.config + '[operations.getReport]\naccept = "ReportKind"\n'), "from zoo.resources.reports import GetReportAcceptEnum as Kind\nclient.reports.get_report(accept_header_override=Kind.APPLICATION_JSON)", ""),
        ("idempotency key", lambda d: setattr(d, "config", '[retries]\nidempotency_header = "Idempotency-Key"\n' + d.config), CREATE, ""),
        ("webhook in another way", lambda d: put(d.tree["webhooks"], petSold={"put": d.tree["webhooks"]["petSold"]["post"]}), LIST, ""),
        ("exception of another status", lambda d: (put(d.item("listPets")["responses"], "404", **{"410": d.item("listPets")["responses"]["404"]}), setattr(d, "config", d.config + '[errors.names]\n410 = "NotFoundError"\n')), "print(errors.NotFoundError)", ""),
        ("field read-only", lambda d: put(d.field("Pet", "nick"), readOnly=True), PET + "print(pet.nick)", ""),
        ("link", lambda d: put(d.answer("getPet"), links={"more": {"operationId": "listPets"}}), PET, ""),
        ("model deprecated", lambda d: put(d.schema("Pet"), deprecated=True), PET, ""),
        ("tag described", lambda d: put(d.tree, tags=[{"name": "pets", "description": "All pets."}]), LIST, ""),
        ("webhook described", lambda d: put(d.tree["webhooks"]["petSold"]["post"], summary="A sale."), LIST, ""),
        ("other properties of results", lambda d: put(d.schema("Report"), additionalProperties={"type": "integer"}), "print(client.reports.get_report().count)", ""),
        ("class to enum", lambda d: put(d.tree["components"]["schemas"], Report={"type": "string", "enum": ["good", "bad"]}), "report: models.Report = client.reports.get_report()\nprint(report.count)", ""),
        ("request model received", lambda d: d.schema("Pet")["properties"].update(house=ref("House")), HOUSE, ""),
        ("page renamed", lambda d: setattr(d, "config", d.config + 'page = "OwnersPage"\n'), "page: models.ListOwnersPage = client.owners.list()", ""),
        ("telemetry", lambda d: put(d.item("getPet"), **{"x-telemetry": {"pet": "$request.path.id"}}), PET, ""),
        ("webhook without body", lambda d: put(d.tree["webhooks"], ping={"post": {"operationId": "ping", "responses": {"200": {"description": "d"}}}}), LIST, ""),
        ("class of a namespace", lambda d: [put(item, tags=["PETS"]) for path in d.tree["paths"].values() for item in path.values() if item["tags"] == ["pets"]], "from zoo.resources.pets import Pets\npets: Pets = client.pets", ""),
        ("exceptions renamed", lambda d: setattr(d, "config", d.config + '[errors]\nbase = "AnyError"\n'), "print(errors.ZooError)", ""),
        ("servers swapped", lambda d: put(d.tree, servers=[{"url": "https://a.example", "name": "b"}, {"url": "https://b.example", "name": "a"}]), LIST, ""),
        ("enum in another order", lambda d: d.schema("Kind")["enum"].reverse(), LIST, ""),
        ("property moved to the query", lambda d: (d.schema("NewPet")["properties"].pop("colour"), put(d.item("createPet"), parameters=[_parameter("colour")])), CREATE, ""),
        ("body not flat", lambda d: put(d.item("createPet")["requestBody"], content=json_content({"type": "array", "items": ref("NewPet")})), CREATE, ""),
        ("JSON Lines", lambda d: put(d.item("addNote")["requestBody"], content={"application/jsonl": {"schema": {}, "itemSchema": {"type": "string"}}}), 'client.notes.add(body="b")', ""),
        ("bytes", lambda d: put(d.answer("getPet"), content={"image/png": {"schema": {}}}), PET + "print(pet.name)", ""),
    ),
    *_cases(
        "back",
        ("method no longer deprecated", lambda d: put(d.item("listPets"), deprecated=True), LIST, ""),
        ("argument no longer deprecated", lambda d: put(d.parameter("listPets", "limit"), deprecated=True), LIST, ""),
        ("field no longer deprecated", lambda d: put(d.field("Pet", "nick"), deprecated=True), PET, ""),
        ("a mapping for a model", lambda d: put(d.schema("House"), additionalProperties=True), 'from collections.abc import Mapping\ndef house(value: Mapping[str, object]) -> None:\n    client.pets.create(name="n", house=value)\n', ""),
        ("data of an exception", lambda d: put(d.item("listPets")["responses"]["404"]["content"]["application/json"], schema={"oneOf": [ref("Problem"), ref("Owner")]}), "print(errors.NotFoundError)", ""),
        ("items of pages", lambda d: put(d.schema("OwnerList"), properties={"data": {"type": "array", "items": {"oneOf": [ref("Owner"), ref("Pet")]}}, "next": {"type": "string"}}), "print([owner.name for owner in client.owners.list().iter_items() if isinstance(owner, models.Owner)])", ""),
        ("union in a request", lambda d: put(d.item("replacePet")["requestBody"]["content"]["application/json"], schema=_one_of("Cat", "Dog", "Bird")), 'client.pets.replace(id=1, body={"sort": "bird"})', ""),
        ("union in a result", lambda d: put(d.answer("replacePet")["content"]["application/json"], schema=_one_of("Cat", "Dog", "Bird")), 'pet: models.ReplacePetResponseBody = client.pets.replace(id=1, body={"sort": "cat"})', ""),
        ("one of three media types", lambda d: d.answer("getReport")["content"].update({"text/plain": {"schema": {"type": "string"}}}), "from zoo.resources.reports import GetReportAcceptEnum as Kind\nprint(Kind.TEXT_PLAIN)", ""),
        ("webhook without body", lambda d: put(d.tree["webhooks"], ping={"post": {"operationId": "ping", "responses": {"200": {"description": "d"}}}}), LIST, ""),
        ("signatures", lambda d: setattr(d, "config", d.config + '[webhooks]\nsignature = "standard"\n'), "from zoo.webhooks import verify\nprint(verify)", ""),
        ("body of a webhook", lambda d: put(d.tree["webhooks"]["petSold"]["post"]["requestBody"], content=json_content({"oneOf": [ref("Sale"), ref("Pet")]})), 'from zoo import webhooks\nprint(webhooks.parse_pet_sold(b""))', ""),
        ("an import path", lambda d: setattr(d, "config", d.config + '[modules]\ncomponents = "models"\n'), "from zoo.components import Pet\nprint(Pet)", ""),
        ("user and password to a key", lambda d: put(d.tree["components"]["securitySchemes"], key={"type": "http", "scheme": "basic"}), 'Zoo(api_key=("u", "p"))', ""),
        ("argument added", lambda d: d.item("listPets")["parameters"].append(_parameter("sort")), 'client.pets.list(owner="o", sort="s")', ""),
        ("array in an argument", lambda d: put(d.parameter("listPets", "kind"), schema={"type": "array", "items": ref("Kind")}), 'client.pets.list(owner="o", kind=["cat"])', ""),
        ("or nothing", lambda d: d.item("getPet")["responses"].update({"204": {"description": "d"}}), PET + "print(pet and pet.name)", ""),
        ("date in a result", lambda d: put(d.field("Pet", "nick"), format="date-time"), PET + "print(pet.nick and pet.nick.year)", ""),
        ("global", lambda d: setattr(d, "config", '[client]\nglobals = ["trace"]\n' + d.config), 'Zoo(trace="t")', ""),
        ("map of numbers", lambda d: put(d.field("House", "colour"), type="object", additionalProperties={"type": "number"}), HOUSE, ""),
        back=True,
    ),
    *_cases(
        "servers",
        ("removed", lambda d: d.tree["servers"].pop(), 'from zoo.sdkconfiguration import SERVER_TEST\nZoo(server=SERVER_TEST)', ""),
        ("added", lambda d: d.tree["servers"].append({"url": "https://new.example", "name": "new"}), 'Zoo(server="live")', ""),
        ("moved", lambda d: put(d.tree["servers"][0], url="https://moved.example"), 'Zoo(server="live")', ""),
        base=lambda d: put(d.tree, servers=[{"url": "https://zoo.example", "name": "live"}, {"url": "https://test.example", "name": "test"}]),
    ),
    *_cases(
        "signatures",
        ("in other headers", lambda d: setattr(d, "config", d.config + 'header_prefix = "zoo"\n'), LIST, ""),
        base=lambda d: setattr(d, "config", d.config + '[webhooks]\nsignature = "standard"\n'),
    ),
    *_cases(
        "schemes",
        ("in another order", lambda d: put(d.tree["components"], securitySchemes=dict(reversed(d.tree["components"]["securitySchemes"].items()))), 'Zoo(api_key="k")', ""),
        base=lambda d: d.tree["components"]["securitySchemes"].update(token={"type": "http", "scheme": "bearer"}) or put(d.item("addNote"), security=[{"token": []}]),
    ),
]
