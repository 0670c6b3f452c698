"""Made cases: an edit of the document, a program for the old SDK, and the rules of the changes.

`tests/changes/typed.py` runs a type checker over the programs: what is called breaking is an error with the new SDK,
and what is not called so is none, except for what only breaks at run time.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from sdkwright.output import assets
from tests.changes.base import Document, Edit, json_content, put, ref


class Case(NamedTuple):
    """One case. The program is the body of a function with a `client`."""

    name: str
    edit: Edit
    program: str
    rules: str  # with spaces between, sorted; those of documentation aside unless there is nothing else
    base: Edit | None = None  # what both documents have
    back: bool = False  # the edited document is the old one
    at_run_time: bool = False  # it breaks the program, which type checkers cannot see

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


def rename(document: Document, old: str, new: str) -> None:
    """Give a component another name, in all references too."""
    schemas = document.tree["components"]["schemas"]
    schemas[new] = schemas.pop(old)
    text = json.dumps(document.tree)
    document.tree = json.loads(text.replace(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"'))


def rename_and_keep(document: Document, old: str, new: str) -> str:
    """The same, with the former name in `sdk.toml`."""
    rename(document, old, new)
    return document.configure(f'[deprecated.models]\n{old} = "{new}"\n')


def _query_owners(document: Document) -> str:
    """Another operationId, so that a paginated method and the class of its pages have other names."""
    put(document.item("listOwners"), operationId="queryOwners")
    return document.reconfigure("operations.listOwners", "operations.queryOwners")


def _one_of(*names: str) -> dict[str, object]:
    return {"oneOf": [ref(name) for name in names], "discriminator": {"propertyName": "sort"}}


def _move(document: Document, old: str, new: str) -> None:
    paths = document.tree["paths"]
    paths[new] = paths.pop(old)


def _add_template(document: Document) -> str:
    put(document.custom, **{"templates/package/errors.py.j2": _ERRORS})
    return document.configure('[custom]\ntemplates = "templates"\n', first=True)


def _add_mixin(document: Document) -> str:
    put(document.custom, **{"more.py": _MORE})
    return document.configure('[custom.mixins]\npets = "more:More"\n')


def _add_verdicts(document: Document) -> None:
    """An operation that judges many texts."""
    texts: dict[str, object] = {"type": "array", "items": {"type": "string"}}
    numbers = {"score": {"type": "number"}, "rank": {"type": "integer"}, "label": {"type": "string"}}
    verdict = {"type": "object", "required": [*numbers], "properties": numbers}
    used = {"words": {"type": "integer"}, "name": {"type": "string"}}
    usage = {"type": "object", "required": [*used], "properties": used}
    body = {"type": "object", "required": ["texts"], "properties": {"texts": texts, "tags": texts}}
    parts = {"verdicts": {"type": "array", "items": verdict}, "usage": usage}
    answer = {"type": "object", "required": [*parts], "properties": parts}
    document.tree["paths"]["/verdicts"] = {
        "post": {
            "operationId": "judge",
            "tags": ["verdicts"],
            "requestBody": {"required": True, "content": json_content(body)},
            "responses": {"200": {"description": "d", "content": json_content(answer)}},
        }
    }


def _judge_many(document: Document) -> str:
    """The method for many items of that operation."""
    return document.configure(JUDGE)


def _can_judge_many(document: Document) -> None:
    _add_verdicts(document)
    _judge_many(document)


def _cases(
    kind: str,
    *rows: tuple[str, Edit, str, str],
    base: Edit | None = None,
    back: bool = False,
    at_run_time: bool = False,
) -> list[Case]:
    return [Case(f"{kind}: {row[0]}", *row[1:], base, back, at_run_time) for row in rows]


LIST = 'client.pets.list(owner="o", limit=1)'
PET = "pet = client.pets.get(id=1)\n"
PAGES = """\
async def read() -> models.AsyncListOwnersPage | None:
    return await (await client.owners.list_async()).next()


first: models.ListOwnersPage = client.owners.list(cursor="c")
names: list[str] = [owner.name for page in first.iter_pages() for owner in page.data]
print(isinstance(first, models.ListOwnersPage), read)
"""
RAISED = """\
try:
    client.pets.list(owner="o")
except errors.NotFoundError as error:
    data: errors.NotFoundErrorData | None = error.data
    print(data.detail if data else "")
"""
JUDGE = """
[operations.judge.bulk]
argument = "texts"
results = "verdicts"
value = "score"
usage = "usage.words"
"""
SCORES = """\
for result in client.verdicts.judge_many(texts=["a"], tags=["b"]):
    score: float = result.value
    words: int | None = result.usage
    print(score, words)
"""
LOST = '[errors.names]\n404 = "LostError"\n'
_TOOLS = "MEAL = 1\n\n\ndef feed() -> int:\n    return MEAL\n"
_ERRORS = assets.templates()["package/errors.py.j2"]
_MORE = """\
from ._runtime.client import Resource


class More(Resource):
    def feed(self) -> int:
        return 1
"""
HOUSE = 'models.House(street="s")'
HOUSE_DICT = 'house: models.HouseTypedDict = {"street": "s"}\n'
FIND = '[operations.getPet]\nmethod = "pets.find"\n'
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
            "error-class-removed method-error-removed model-moved",
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
            "argument-became-optional",
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
            "argument-constraint-changed argument-type-detail-changed",
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
            "argument-became-not-nullable request-field-became-not-nullable",
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
            "model-input-added model-moved model-received-no-longer request-type-widened",
        ),
        (
            "a smaller union",
            lambda d: put(
                d.item("replacePet")["requestBody"]["content"]["application/json"], schema=ref("Cat")
            ),
            'client.pets.replace(id=1, body={"sort": "dog"})',
            "argument-added argument-removed model-input-removed model-removed required-argument-added",
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
            HOUSE,
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
            "request-field-became-not-nullable",
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
            "field-constraint-changed field-type-detail-changed",
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
            lambda d: put(
                d.tree["components"]["schemas"],
                Colour={"anyOf": [{"type": "string"}, {"type": "string", "enum": ["red", "blue"]}]},
            ),
            'colour: models.Colour = "red"',
            "request-type-widened",
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
            "argument-type-widened model-extra-added",
        ),
        (
            "closed",
            lambda d: put(d.schema("House"), additionalProperties=False),
            HOUSE,
            "model-extra-changed",
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
            "model-moved response-field-type-narrowed",
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
                d.reconfigure('"next"', '"next_"'),
            ),
            "print(client.owners.list().next_)",
            "method-pagination-changed response-field-wire-name-changed",
        ),
        ("field deprecated", lambda d: put(d.field("Pet", "nick"), deprecated=True), PET, "field-deprecated"),
        (
            "renamed",
            lambda d: rename(d, "Pet", "Animal"),
            PET + "animal: models.Pet = pet",
            "model-added model-removed",
        ),
        (
            "removed",
            lambda d: put(d.answer("getReport")["content"]["application/json"], schema={"type": "integer"}),
            "report = client.reports.get_report()\nprint(report.count)",
            "model-moved result-changed",
        ),
        ("description", lambda d: put(d.schema("Pet"), description="A pet."), PET, "model-docs-changed"),
        (
            "in requests too",
            lambda d: d.schema("NewPet")["properties"].update(mother=ref("Pet")),
            PET,
            "argument-added model-input-added model-use-changed request-field-added",
        ),
    ),
    *_cases(
        "model in both",
        (
            "field became required",
            lambda d: put(d.schema("Owner"), required=["name", "mail"]),
            'client.owners.add(name="n")',
            "argument-became-required request-field-became-required response-field-became-required",
        ),
        (
            "field became optional",
            lambda d: put(d.schema("Owner"), "required"),
            "name: str = client.owners.add(name='n').name",
            "argument-became-optional request-field-became-optional response-field-became-optional",
        ),
        (
            "required field added",
            lambda d: (
                put(d.schema("Owner"), required=["name", "age"]),
                d.schema("Owner")["properties"].update(age={"type": "integer"}),
            ),
            'client.owners.add(name="n")',
            "required-argument-added required-request-field-added response-field-added",
        ),
        (
            "field added",
            lambda d: d.schema("Owner")["properties"].update(age={"type": "integer"}),
            'client.owners.add(name="n")',
            "argument-added request-field-added response-field-added",
        ),
        (
            "no longer sent",
            lambda d: put(d.item("addOwner"), "requestBody"),
            'owner: models.OwnerTypedDict = {"name": "n"}',
            "argument-removed model-input-removed",
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
            "model-added model-moved model-received-no-longer page-item-changed "
            "response-field-added response-field-removed response-media-type-changed "
            "result-changed webhook-function-removed",
        ),
    ),
    *_cases(
        "result",
        (
            "another model",
            lambda d: put(d.answer("getPet")["content"]["application/json"], schema=ref("Owner")),
            PET + "animal: models.Pet = pet",
            "model-moved result-changed",
        ),
        (
            "a model to nothing",
            lambda d: put(d.item("getPet"), responses={"204": {"description": "d"}}),
            PET + "print(pet.name)",
            "response-media-type-changed result-changed",
        ),
        (
            "nothing to a model",
            lambda d: put(
                d.item("addNote"),
                responses={"200": {"description": "d", "content": json_content(ref("Pet"))}},
            ),
            "client.notes.add()",
            "model-moved response-media-type-changed result-added",
        ),
        (
            "or nothing",
            lambda d: d.item("getPet")["responses"].update({"204": {"description": "d"}}),
            PET + "print(pet.name)",
            "result-changed",
        ),
        (
            "another status",
            lambda d: d.item("getPet").update(responses={"201": d.answer("getPet")}),
            PET + "print(pet.name)",
            "response-decoding-changed",
        ),
        (
            "a larger union",
            lambda d: put(
                d.answer("replacePet")["content"]["application/json"], schema=_one_of("Cat", "Dog", "Bird")
            ),
            "from zoo.types import Unrecognized\n"
            "pet: models.Cat | models.Dog | Unrecognized = client.pets.replace(id=1, "
            'body={"sort": "cat"})',
            "model-moved response-type-changed",
        ),
        (
            "a smaller union",
            lambda d: put(d.answer("replacePet")["content"]["application/json"], schema=ref("Cat")),
            'pet: models.ReplacePetResponseBody = client.pets.replace(id=1, body={"sort": "cat"})',
            "model-received-no-longer model-removed result-narrowed",
        ),
        (
            "a list to a model",
            lambda d: put(d.answer("listPets")["content"]["application/json"], schema=ref("OwnerList")),
            'print(client.pets.list(owner="o")[0])',
            "model-moved result-changed",
        ),
        (
            "a stream of others",
            lambda d: put(d.answer("listEvents")["content"]["text/event-stream"], schema=ref("Sale")),
            "for event in client.events.list():\n    print(event.id)",
            "model-moved result-changed",
        ),
        (
            "no stream",
            lambda d: put(d.answer("listEvents"), content=json_content(ref("Event"))),
            "for event in client.events.list():\n    print(event.id)",
            "response-media-type-changed result-changed",
        ),
        (
            "media type of a choice removed",
            lambda d: put(d.answer("getReport"), content=json_content(ref("Report"))),
            "from zoo.resources.reports import GetReportAcceptEnum as Accept\n"
            "print(client.reports.get_report(accept_header_override=Accept.TEXT_CSV))",
            "argument-removed response-media-type-changed",
        ),
        (
            "media type of a choice added",
            lambda d: d.answer("getReport")["content"].update({"text/plain": {"schema": {"type": "string"}}}),
            "print(client.reports.get_report().count)",
            "response-media-type-added",
        ),
        (
            "a choice of media types",
            lambda d: d.answer("getPet")["content"].update({"text/csv": {"schema": {"type": "string"}}}),
            PET + "print(pet.name)",
            "argument-added response-media-type-added",
        ),
        (
            "no pages",
            lambda d: d.reconfigure(d.config, "[operations.listOwners]\npagination = false\n"),
            "for owner in client.owners.list().iter_items():\n    print(owner)",
            "method-pagination-removed response-field-added response-field-removed",
        ),
        (
            "pages",
            lambda d: d.configure('[operations.listPets.pagination]\nkind = "offset"\nargument = "limit"\n'),
            LIST + "[0]",
            "method-pagination-added",
        ),
        (
            "other items of pages",
            lambda d: put(
                d.schema("OwnerList"),
                properties={"data": {"type": "array", "items": ref("Pet")}, "next": {"type": "string"}},
            ),
            "for owner in client.owners.list().iter_items():\n    print(owner.mail)",
            "model-moved page-item-changed response-field-type-changed",
        ),
        (
            "header documented",
            lambda d: put(d.answer("getPet"), headers={"X-Rate": {"schema": {"type": "string"}}}),
            PET,
            "response-headers-changed",
        ),
    ),
    *_cases(
        "many items",
        ("added", _judge_many, 'client.verdicts.judge(texts=["a"])', "bulk-added"),
        base=_add_verdicts,
    ),
    *_cases("many items", ("removed", _judge_many, SCORES, "bulk-removed"), base=_add_verdicts, back=True),
    *_cases(
        "many items",
        (
            "renamed",
            lambda d: d.configure('method = "judge_all"\n'),
            SCORES,
            "bulk-added bulk-removed",
        ),
        (
            "in another argument",
            lambda d: d.reconfigure('argument = "texts"', 'argument = "tags"'),
            SCORES.replace('["a"]', 'iter(["a"])'),  # a list would be taken by both
            "bulk-argument-changed",
        ),
        (
            "of another type",
            lambda d: d.item("judge")["requestBody"]["content"]["application/json"]["schema"][
                "properties"
            ].update(texts={"type": "array", "items": {"type": "integer"}}),
            SCORES,
            "argument-type-changed request-field-type-changed",
        ),
        ("at most five", lambda d: d.configure("max_items = 5\n"), SCORES, "bulk-changed"),
        (
            "with other values",
            lambda d: d.reconfigure('value = "score"', 'value = "label"'),
            SCORES,
            "bulk-value-changed",
        ),
        (
            "with narrower values",
            lambda d: d.reconfigure('value = "score"', 'value = "rank"'),
            SCORES,
            "bulk-value-narrowed",
        ),
        (
            "with another usage",
            lambda d: d.reconfigure('usage = "usage.words"', 'usage = "usage.name"'),
            SCORES,
            "bulk-value-changed",
        ),
        base=_can_judge_many,
    ),
    *_cases(
        "client",
        (
            "title",
            lambda d: put(d.tree["info"], title="Park"),
            "print(client)",
            "client-renamed credential-variable-changed default-error-renamed "
            "distribution-renamed package-renamed settings-changed",
        ),
        ("version", lambda d: put(d.tree["info"], version="2.0"), LIST, "document-changed version-changed"),
        (
            "package",
            lambda d: d.configure('[package]\nmodule = "park"\n'),
            "print(client)",
            "credential-variable-changed distribution-renamed package-renamed settings-changed",
        ),
        (
            "scheme added",
            lambda d: d.tree["components"]["securitySchemes"].update(
                token={"type": "http", "scheme": "bearer"}
            )
            or put(d.item("addNote"), security=[{"token": []}]),
            'Zoo(api_key="k")',
            "client-argument-added method-security-changed",
        ),
        (
            "scheme removed",
            lambda d: (
                put(d.tree, security=[]),
                d.tree["components"].pop("securitySchemes"),
                d.reconfigure('[security.key]\nargument = "api_key"\n', ""),
            ),
            'Zoo(api_key="k")',
            "client-argument-removed method-security-changed",
        ),
        (
            "scheme in another place",
            lambda d: put(d.tree["components"]["securitySchemes"]["key"], name="X-Token"),
            'Zoo(api_key="k")',
            "authentication-changed",
        ),
        (
            "another scheme",
            lambda d: put(d.tree["components"]["securitySchemes"], key={"type": "http", "scheme": "basic"}),
            'Zoo(api_key="k")',
            "authentication-changed",
        ),
        (
            "variable",
            lambda d: d.reconfigure("[security.key]", '[security.key]\nenv = "ZOO_SECRET"'),
            'Zoo(api_key="k")',
            "credential-variable-changed",
        ),
        (
            "global added",
            lambda d: d.configure('[client]\nglobals = ["trace"]\n', first=True),
            LIST,
            "argument-from-client-changed global-added",
        ),
        (
            "retries",
            lambda d: d.configure("[retries]\nattempts = 5\n", first=True),
            LIST,
            "settings-changed",
        ),
        (
            "server changed",
            lambda d: put(d.tree, servers=[{"url": "https://park.example"}]),
            LIST,
            "server-changed",
        ),
        (
            "server added",
            lambda d: d.tree["servers"].append({"url": "https://test.example"}),
            "Zoo(server_idx=0)",
            "server-added",
        ),
        (
            "servers named",
            lambda d: put(d.tree, servers=[{"url": "https://zoo.example", "name": "live"}]),
            "Zoo(server_idx=0)",
            "client-argument-removed server-changed",
        ),
        (
            "exception added",
            lambda d: d.item("getPet")["responses"].update(
                {"409": {"description": "d", "content": json_content(ref("Problem"))}}
            ),
            "print(errors.NotFoundError)",
            "error-class-added method-error-added",
        ),
        (
            "exception with other data",
            lambda d: put(
                d.item("listPets")["responses"]["404"]["content"]["application/json"], schema=ref("Owner")
            ),
            "def read(error: errors.NotFoundError) -> models.Problem | None:\n    return error.data\n",
            "error-data-changed method-error-changed model-moved",
        ),
        (
            "exception renamed",
            lambda d: d.configure('[errors.names]\n404 = "LostError"\n'),
            "print(errors.NotFoundError)",
            "error-class-added error-class-removed",
        ),
        (
            "webhook removed",
            lambda d: d.tree.pop("webhooks"),
            'from zoo import webhooks\nprint(webhooks.parse_pet_sold(b""))',
            "webhook-function-removed",
        ),
        (
            "webhook with another body",
            lambda d: put(
                d.tree["webhooks"]["petSold"]["post"]["requestBody"], content=json_content(ref("Pet"))
            ),
            'from zoo import webhooks\nprint(webhooks.parse_pet_sold(b"").price)',
            "webhook-type-changed",
        ),
        (
            "webhook added",
            lambda d: d.tree["webhooks"].update(petLost=d.tree["webhooks"]["petSold"] | {})
            or put(
                d.tree["webhooks"],
                petLost={"post": {**d.tree["webhooks"]["petSold"]["post"], "operationId": "petLost"}},
            ),
            'from zoo import webhooks\nprint(webhooks.parse_pet_sold(b""))',
            "webhook-function-added",
        ),
        (
            "callback removed",
            lambda d: d.item("addOwner").pop("callbacks"),
            'from zoo import webhooks\nprint(webhooks.parse_add_owner_added(b""))',
            "webhook-function-removed",
        ),
        (
            "signatures",
            lambda d: d.configure('[webhooks]\nsignature = "standard"\n'),
            LIST,
            "webhook-signature-added",
        ),
    ),
    *_cases(
        "of several kinds",
        (
            "enum of media types",
            lambda d: d.configure('[operations.getReport]\naccept = "ReportKind"\n'),
            "from zoo.resources.reports import GetReportAcceptEnum as Kind\n"
            "client.reports.get_report(accept_header_override=Kind.APPLICATION_JSON)",
            "accept-enum-renamed",
        ),
        (
            "idempotency key",
            lambda d: d.configure('[retries]\nidempotency_header = "Idempotency-Key"\n', first=True),
            CREATE,
            "method-retries-changed settings-changed",
        ),
        (
            "webhook in another way",
            lambda d: put(d.tree["webhooks"], petSold={"put": d.tree["webhooks"]["petSold"]["post"]}),
            LIST,
            "callback-changed",
        ),
        (
            "exception of another status",
            lambda d: (
                put(
                    d.item("listPets")["responses"], "404", **{"410": d.item("listPets")["responses"]["404"]}
                ),
                d.configure('[errors.names]\n410 = "NotFoundError"\n'),
            ),
            "print(errors.NotFoundError)",
            "error-status-changed method-error-added method-error-removed",
        ),
        (
            "field read-only",
            lambda d: put(d.field("Pet", "nick"), readOnly=True),
            PET + "print(pet.nick)",
            "field-direction-changed",
        ),
        (
            "link",
            lambda d: put(d.answer("getPet"), links={"more": {"operationId": "listPets"}}),
            PET,
            "link-changed",
        ),
        ("model deprecated", lambda d: put(d.schema("Pet"), deprecated=True), PET, "model-deprecated"),
        (
            "tag described",
            lambda d: put(d.tree, tags=[{"name": "pets", "description": "All pets."}]),
            LIST,
            "metadata-changed namespace-docs-changed",
        ),
        (
            "webhook described",
            lambda d: put(d.tree["webhooks"]["petSold"]["post"], summary="A sale."),
            LIST,
            "webhook-docs-changed",
        ),
        (
            "other properties of results",
            lambda d: put(d.schema("Report"), additionalProperties={"type": "integer"}),
            "print(client.reports.get_report().count)",
            "model-extra-changed",
        ),
        (
            "class to enum",
            lambda d: put(
                d.tree["components"]["schemas"], Report={"type": "string", "enum": ["good", "bad"]}
            ),
            "report: models.Report = client.reports.get_report()\nprint(report.count)",
            "model-kind-changed result-changed",
        ),
        (
            "request model received",
            lambda d: d.schema("Pet")["properties"].update(house=ref("House")),
            HOUSE,
            "model-received response-field-added",
        ),
        (
            "page renamed",
            lambda d: d.configure('page = "OwnersPage"\n'),
            "page: models.ListOwnersPage = client.owners.list()",
            "page-renamed",
        ),
        (
            "page of a renamed method",
            _query_owners,
            "page: models.ListOwnersPage = client.owners.list()",
            "method-added method-removed page-renamed",
        ),
        (
            "telemetry",
            lambda d: put(d.item("getPet"), **{"x-telemetry": {"pet": "$request.path.id"}}),
            PET,
            "telemetry-changed",
        ),
        (
            "webhook without body",
            lambda d: put(
                d.tree["webhooks"],
                ping={"post": {"operationId": "ping", "responses": {"200": {"description": "d"}}}},
            ),
            LIST,
            "webhook-added",
        ),
        (
            "class of a namespace",
            lambda d: (
                put(d.tree, paths={"/photos": d.tree["paths"].pop("/photos"), **d.tree["paths"]}),
                d.configure('[operations.addPhoto]\nmethod = "big.pets.add"\n'),
            ),
            "from zoo.resources.pets import Pets\npets: Pets = client.pets",
            "method-added method-removed model-moved namespace-added namespace-class-renamed "
            "namespace-removed",
        ),
        (
            "exceptions renamed",
            lambda d: d.configure('[errors]\nbase = "AnyError"\n'),
            "print(errors.ZooError)",
            "default-error-renamed",
        ),
        ("enum in another order", lambda d: d.schema("Kind")["enum"].reverse(), LIST, "order-changed"),
        (
            "property moved to the query",
            lambda d: (
                d.schema("NewPet")["properties"].pop("colour"),
                d.item("createPet")["parameters"].append(_parameter("colour")),
            ),
            'models.NewPet(name="n", house=models.House(street="s"), colour="c")',
            "argument-default-changed argument-moved request-field-removed",
        ),
        (
            "body not flat",
            lambda d: put(
                d.item("createPet")["requestBody"],
                content=json_content({"type": "array", "items": ref("NewPet")}),
            ),
            CREATE,
            "argument-removed required-argument-added",
        ),
        (
            "JSON Lines",
            lambda d: put(
                d.item("addNote")["requestBody"],
                content={"application/jsonl": {"schema": {"type": "array", "items": {"type": "integer"}}}},
            ),
            'client.notes.add(body="b")',
            "argument-type-changed request-media-type-changed",
        ),
        (
            "bytes",
            lambda d: put(d.answer("getPet"), content={"image/png": {"schema": {}}}),
            PET + "print(pet.name)",
            "response-media-type-changed result-changed",
        ),
    ),
    *_cases(
        "back",
        (
            "method no longer deprecated",
            lambda d: put(d.item("listPets"), deprecated=True),
            LIST,
            "method-no-longer-deprecated",
        ),
        (
            "argument no longer deprecated",
            lambda d: put(d.parameter("listPets", "limit"), deprecated=True),
            LIST,
            "argument-no-longer-deprecated",
        ),
        (
            "field no longer deprecated",
            lambda d: put(d.field("Pet", "nick"), deprecated=True),
            PET,
            "field-no-longer-deprecated",
        ),
        (
            "a mapping for a model",
            lambda d: put(d.schema("House"), additionalProperties=True),
            "from collections.abc import Mapping\ndef house(value: Mapping[str, object]) -> None:\n"
            '    client.pets.create(name="n", house=value)\n',
            "argument-type-changed model-extra-removed",
        ),
        (
            "data of an exception",
            lambda d: put(
                d.item("listPets")["responses"]["404"]["content"]["application/json"],
                schema={"oneOf": [ref("Problem"), ref("Owner")]},
            ),
            "data: models.ListPetsResponse404",
            "error-data-narrowed method-error-changed model-moved model-removed",
        ),
        (
            "items of pages",
            lambda d: put(
                d.schema("OwnerList"),
                properties={
                    "data": {"type": "array", "items": {"oneOf": [ref("Owner"), ref("Pet")]}},
                    "next": {"type": "string"},
                },
            ),
            "item: models.OwnerListData = client.owners.list().data[0]",
            "model-moved model-removed page-item-narrowed response-field-type-changed",
        ),
        (
            "union in a request",
            lambda d: put(
                d.item("replacePet")["requestBody"]["content"]["application/json"],
                schema=_one_of("Cat", "Dog", "Bird"),
            ),
            'client.pets.replace(id=1, body={"sort": "bird"})',
            "model-input-removed model-moved model-received request-type-changed",
        ),
        (
            "union in a result",
            lambda d: put(
                d.answer("replacePet")["content"]["application/json"], schema=_one_of("Cat", "Dog", "Bird")
            ),
            'pet: models.ReplacePetResponseBody = client.pets.replace(id=1, body={"sort": "cat"})',
            "model-moved response-type-narrowed",
        ),
        (
            "one of three media types",
            lambda d: d.answer("getReport")["content"].update({"text/plain": {"schema": {"type": "string"}}}),
            "from zoo.resources.reports import GetReportAcceptEnum as Kind\nprint(Kind.TEXT_PLAIN)",
            "response-media-type-removed",
        ),
        (
            "webhook without body",
            lambda d: put(
                d.tree["webhooks"],
                ping={"post": {"operationId": "ping", "responses": {"200": {"description": "d"}}}},
            ),
            LIST,
            "webhook-removed",
        ),
        (
            "signatures",
            lambda d: d.configure('[webhooks]\nsignature = "standard"\n'),
            "from zoo.webhooks import verify\nprint(verify)",
            "webhook-signature-removed",
        ),
        (
            "body of a webhook",
            lambda d: put(
                d.tree["webhooks"]["petSold"]["post"]["requestBody"],
                content=json_content({"oneOf": [ref("Sale"), ref("Pet")]}),
            ),
            "body: models.PetSoldWebhook",
            "model-moved model-removed webhook-type-narrowed",
        ),
        (
            "an import path",
            lambda d: d.configure('[modules]\ncomponents = "models"\n'),
            "from zoo.components import Pet\nprint(Pet)",
            "import-path-removed",
        ),
        (
            "user and password to a key",
            lambda d: put(d.tree["components"]["securitySchemes"], key={"type": "http", "scheme": "basic"}),
            'Zoo(api_key=("u", "p"))',
            "client-argument-type-changed",
        ),
        (
            "argument added",
            lambda d: d.item("listPets")["parameters"].append(_parameter("sort")),
            'client.pets.list(owner="o", sort="s")',
            "argument-removed",
        ),
        (
            "array in an argument",
            lambda d: put(d.parameter("listPets", "kind"), schema={"type": "array", "items": ref("Kind")}),
            'client.pets.list(owner="o", kind=["cat"])',
            "argument-type-changed",
        ),
        (
            "or nothing",
            lambda d: d.item("getPet")["responses"].update({"204": {"description": "d"}}),
            PET + "print(pet and pet.name)",
            "result-narrowed",
        ),
        (
            "date in a result",
            lambda d: put(d.field("Pet", "nick"), format="date-time"),
            PET + "print(pet.nick and pet.nick.year)",
            "response-field-type-changed",
        ),
        (
            "global",
            lambda d: d.configure('[client]\nglobals = ["trace"]\n', first=True),
            'Zoo(trace="t")',
            "argument-from-client-changed client-argument-removed",
        ),
        (
            "map of numbers",
            lambda d: put(
                d.schema("House")["properties"],
                colour={"type": "object", "additionalProperties": {"type": "number"}},
            ),
            'models.House(street="s", colour={"a": 1.0})',
            "model-moved model-received-no-longer model-use-changed request-field-type-changed",
        ),
        back=True,
    ),
    *_cases(
        "servers",
        (
            "removed",
            lambda d: d.tree["servers"].pop(),
            "from zoo.sdkconfiguration import SERVER_TEST\nZoo(server=SERVER_TEST)",
            "server-changed server-removed",
        ),
        (
            "added",
            lambda d: d.tree["servers"].append({"url": "https://new.example", "name": "new"}),
            'Zoo(server="live")',
            "server-added server-changed",
        ),
        (
            "moved",
            lambda d: put(d.tree["servers"][0], url="https://moved.example"),
            'Zoo(server="live")',
            "server-changed",
        ),
        ("in another order", lambda d: d.tree["servers"].reverse(), 'Zoo(server="live")', "server-changed"),
        (
            "without names",
            lambda d: [item.pop("name") for item in d.tree["servers"]],
            'Zoo(server="live")',
            "client-argument-removed server-changed",
        ),
        base=lambda d: put(
            d.tree,
            servers=[
                {"url": "https://zoo.example", "name": "live"},
                {"url": "https://test.example", "name": "test"},
            ],
        ),
    ),
    *_cases(
        "signatures",
        (
            "in other headers",
            lambda d: d.configure('header_prefix = "zoo"\n'),
            LIST,
            "webhook-signature-changed",
        ),
        base=lambda d: d.configure('[webhooks]\nsignature = "standard"\n'),
    ),
    *_cases(
        "schemes",
        (
            "in another order",
            lambda d: put(
                d.tree["components"],
                securitySchemes=dict(reversed(d.tree["components"]["securitySchemes"].items())),
            ),
            'Zoo("k")',
            "client-arguments-reordered",
        ),
        base=lambda d: (
            d.tree["components"]["securitySchemes"].update(user={"type": "http", "scheme": "basic"}),
            put(d.item("addNote"), security=[{"user": []}]),
        ),
    ),
    *_cases(
        "types",
        (
            "discriminator by another property",
            lambda d: (
                [
                    put(
                        d.schema(name),
                        required=["type"],
                        properties={"type": {"const": name.lower()}, "sort": {"const": name.lower()}},
                    )
                    for name in ("Cat", "Dog")
                ],
                [
                    put(node["content"]["application/json"]["schema"], discriminator={"propertyName": "type"})
                    for node in (d.item("replacePet")["requestBody"], d.answer("replacePet"))
                ],
            ),
            'client.pets.replace(id=1, body={"sort": "cat"})',
            "field-type-detail-changed request-field-became-optional request-field-removed "
            "required-request-field-added response-field-added response-field-became-optional "
            "response-field-removed",
        ),
        (
            "without discriminator",
            lambda d: [
                put(node["content"]["application/json"]["schema"], "discriminator")
                for node in (d.item("replacePet")["requestBody"], d.answer("replacePet"))
            ],
            'client.pets.replace(id=1, body={"sort": "cat"})',
            "",
        ),
        (
            "a model in an array",
            lambda d: put(d.field("Pet", "friends"), items=ref("Pet")),
            PET + "friends: list[str] | None = pet.friends",
            "response-field-type-changed",
        ),
        (
            "a model in a map",
            lambda d: put(
                d.schema("Pet")["properties"],
                friends={"type": "object", "additionalProperties": ref("Owner")},
            ),
            PET + "friends: list[str] | None = pet.friends",
            "model-moved response-field-type-changed",
        ),
        (
            "nullable items",
            lambda d: put(d.field("Pet", "friends"), items={"type": ["string", "null"]}),
            PET + "friends: list[str] | None = pet.friends",
            "response-field-type-changed",
        ),
        (
            "a tuple",
            lambda d: put(
                d.field("Pet", "friends"),
                "items",
                prefixItems=[{"type": "string"}, {"type": "integer"}],
                items=False,
                minItems=2,
            ),
            PET + "friends: list[str] | None = pet.friends",
            "field-constraint-changed response-field-type-changed",
        ),
        (
            "a boolean to an integer",
            lambda d: put(d.field("Cat", "lives"), type="boolean"),
            'client.pets.replace(id=1, body={"sort": "cat", "lives": 9})',
            "request-field-type-changed response-field-type-narrowed",
        ),
        (
            "a constant",
            lambda d: put(d.schema("Cat")["properties"], sort={"const": "tiger"}),
            'client.pets.replace(id=1, body={"sort": "cat"})',
            "field-type-detail-changed request-field-type-changed",
        ),
        (
            "an integer to a UUID",
            lambda d: put(d.parameter("getPet", "id"), schema={"type": "string", "format": "uuid"}),
            PET,
            "argument-type-changed",
        ),
        (
            "a recursive model",
            lambda d: d.schema("Owner")["properties"].update(boss=ref("Owner")),
            'client.owners.add(name="n")',
            "argument-added request-field-added response-field-added",
        ),
        (
            "properties of a model inside of a model",
            lambda d: put(
                d.schema("Pet")["properties"],
                mood={"type": "object", "properties": {"now": {"type": "string"}}},
            ),
            PET + "mood: models.Mood | str | None = pet.mood",
            "model-added model-moved response-field-type-changed",
        ),
        (
            "inherited properties",
            lambda d: put(
                d.tree["components"]["schemas"],
                Pet={"allOf": [d.schema("Pet"), {"properties": {"toys": {"type": "integer"}}}]},
            ),
            PET + "print(pet.name)",
            "response-field-added",
        ),
    ),
    *_cases(
        "former names",
        (
            "of a method",
            lambda d: d.configure(f'{FIND}[deprecated.methods]\n"pets.get" = "pets.find"\n'),
            PET,
            "method-added method-deprecated",
        ),
        (
            "of a method in another namespace",
            lambda d: [
                put(d.item("addNote"), tags=["memos"]),
                d.configure('[deprecated.methods]\n"notes.add" = "memos.add_note"\n'),
            ],
            "client.notes.add()",
            "method-added method-deprecated namespace-added",
        ),
        (
            "of an argument that can be left out",
            lambda d: d.configure(
                '[operations.listPets.names]\nlimit = "size"\n[deprecated.arguments.listPets]\nlimit = "size"\n'
            ),
            LIST,
            "argument-added argument-deprecated",
        ),
        (
            "of an argument that must be given",
            lambda d: d.configure(
                '[operations.listPets.names]\nowner = "of"\n[deprecated.arguments.listPets]\nowner = "of"\n'
            ),
            LIST,
            "argument-added argument-deprecated",
        ),
        (
            "of a property of the body",
            lambda d: d.configure(
                '[operations.createPet.names]\nname = "label"\n'
                '[deprecated.arguments.createPet]\nname = "label"\n'
            ),
            CREATE,
            "argument-added argument-deprecated",
        ),
        (
            "of a model",
            lambda d: rename_and_keep(d, "House", "Home"),
            f"{HOUSE_DICT}print(isinstance({HOUSE}, models.House), house)",
            "model-added model-name-deprecated",
        ),
        (
            "of a model that changed, too",
            lambda d: [
                rename_and_keep(d, "House", "Home"),
                put(d.schema("Home")["properties"], rooms={"type": "integer"}),
            ],
            HOUSE,
            "model-added model-name-deprecated request-field-added",
        ),
        (
            "of an enum",
            lambda d: rename_and_keep(d, "Size", "Extent"),
            "size: models.Size = models.SizeValues.SMALL",
            "enum-constant-added model-added model-name-deprecated",
        ),
        (
            "of a paginated method and its pages",
            lambda d: [
                _query_owners(d),
                d.configure(
                    '[deprecated.methods]\n"owners.list" = "owners.query"\n'
                    '[deprecated.models]\nListOwnersPage = "QueryOwnersPage"\n'
                ),
            ],
            PAGES,
            "method-added method-deprecated model-added model-name-deprecated",
        ),
        (
            "of pages",
            lambda d: d.configure(
                'page = "OwnersPage"\n[deprecated.models]\nListOwnersPage = "OwnersPage"\n'
            ),
            PAGES,
            "model-added model-name-deprecated",
        ),
        (
            "of an exception",
            lambda d: d.configure(f'{LOST}[deprecated.errors]\nNotFoundError = "LostError"\n'),
            RAISED,
            "error-class-added error-name-deprecated",
        ),
        (
            "of an exception whose status has another body",
            lambda d: [
                d.configure(f'{LOST}[deprecated.errors]\nNotFoundError = "LostError"\n'),
                put(
                    d.item("listPets")["responses"]["404"]["content"]["application/json"], schema=ref("Owner")
                ),
            ],
            "def read(error: errors.NotFoundError) -> models.Problem | None:\n    return error.data\n",
            "error-class-added error-data-changed error-name-deprecated method-error-changed model-moved",
        ),
        (
            "of the general exceptions",
            lambda d: d.configure(
                '[errors]\nbase = "AnyError"\ndefault = "StatusError"\n'
                '[deprecated.errors]\nZooError = "AnyError"\nAPIStatusError = "StatusError"\n'
            ),
            "try:\n    client.pets.get(id=1)\nexcept errors.APIStatusError as error:\n    print(error.status_code)\n"
            "except errors.ZooError as error:\n    print(error)\n",
            "error-class-added error-name-deprecated",
        ),
        (
            "that there was not before",
            lambda d: d.configure(
                'page = "ListOwnersPage"\n'
                '[deprecated.methods]\n"pets.all" = "pets.list"\n[deprecated.arguments.listPets]\nsize = "limit"\n'
                '[deprecated.models]\nHome = "House"\nOwnersPage = "ListOwnersPage"\n'
                '[deprecated.errors]\nLostError = "NotFoundError"\n'
            ),
            LIST,
            "argument-added error-class-added method-added model-added",
        ),
    ),
    *_cases(
        "aliases",
        (
            "of pages",
            lambda d: d.configure(
                'page = "OwnersPage"\n'
                '[aliases]\nListOwnersPage = "OwnersPage"\nAsyncListOwnersPage = "AsyncOwnersPage"\n'
            ),
            PAGES,
            "model-added",
        ),
        (
            "of pages, without the awaited ones",
            lambda d: d.configure('page = "OwnersPage"\n[aliases]\nListOwnersPage = "OwnersPage"\n'),
            PAGES,
            "page-renamed",
        ),
        (
            "of an exception",
            lambda d: d.configure(f'{LOST}[aliases]\nNotFoundError = "LostError"\n'),
            "print(errors.NotFoundError)",
            "error-class-added",
        ),
        (
            "of the base of exceptions",
            lambda d: d.configure('[errors]\nbase = "AnyError"\n[aliases]\nZooError = "AnyError"\n'),
            "print(errors.ZooError)",
            "error-class-added",
        ),
    ),
    *_cases(
        "aliases no longer",
        (
            "of an exception",
            lambda d: d.reconfigure('LostError = "NotFoundError"', ""),
            "print(errors.LostError)",
            "error-class-removed",
        ),
        (
            "of pages",
            lambda d: d.reconfigure('OwnersPage = "ListOwnersPage"', ""),
            "page: models.OwnersPage = client.owners.list()",
            "model-removed",
        ),
        (
            "of pages for awaited calls",
            lambda d: d.reconfigure('AsyncOwners = "AsyncListOwnersPage"', ""),
            "print(models.AsyncOwners)",
            "model-removed",
        ),
        base=lambda d: d.configure(
            '[aliases]\nLostError = "NotFoundError"\n'
            'OwnersPage = "ListOwnersPage"\nAsyncOwners = "AsyncListOwnersPage"\n'
        ),
    ),
    *_cases(
        "former exceptions",
        (
            "of a status, as one of any status",
            lambda d: [
                d.item("listPets")["responses"].pop("404"),
                d.configure('[deprecated.errors]\nNotFoundError = "APIStatusError"\n'),
            ],
            "print(errors.NotFoundError)",
            "error-name-deprecated error-status-changed method-error-removed model-moved",
        ),
        at_run_time=True,
    ),
    *_cases(
        "former names no longer",
        (
            "of a method",
            lambda d: d.reconfigure('"pets.find" = "pets.get"', ""),
            "client.pets.find(id=1)",
            "method-removed",
        ),
        (
            "of the methods of a namespace",
            lambda d: d.reconfigure('"beasts.get" = "pets.get"', ""),
            "client.beasts.get(id=1)",
            "method-removed namespace-removed",
        ),
        (
            "of an argument",
            lambda d: d.reconfigure('size = "limit"', ""),
            'client.pets.list(owner="o", size=1)',
            "argument-removed",
        ),
        (
            "of an argument, which is its name again",
            lambda d: [
                d.reconfigure('size = "limit"', ""),
                d.configure('[operations.listPets.names]\nlimit = "size"\n'),
            ],
            f'{LIST}\nclient.pets.list(owner="o", size=1)',
            "argument-no-longer-deprecated argument-removed",
        ),
        (
            "of a model",
            lambda d: d.reconfigure('Home = "House"', ""),
            'models.Home(street="s")',
            "model-removed",
        ),
        (
            "of pages",
            lambda d: d.reconfigure('OwnersPage = "ListOwnersPage"', ""),
            "page: models.OwnersPage = client.owners.list()",
            "model-removed",
        ),
        (
            "of an exception",
            lambda d: d.reconfigure('LostError = "NotFoundError"', ""),
            "print(errors.LostError)",
            "error-class-removed",
        ),
        (
            "of an exception, which is its name again",
            lambda d: [d.reconfigure('LostError = "NotFoundError"', ""), d.configure(LOST)],
            "print(errors.LostError, errors.NotFoundError)",
            "error-class-removed",
        ),
        (
            "of the base of exceptions",
            lambda d: d.reconfigure('AnyError = "ZooError"', ""),
            "print(errors.AnyError)",
            "error-class-removed",
        ),
        (
            "of a method, which is its name again",
            lambda d: [
                d.reconfigure(
                    '"pets.find" = "pets.get"\n"beasts.get" = "pets.get"', '"beasts.get" = "pets.find"'
                ),
                d.configure(FIND),
            ],
            "client.pets.find(id=1)\npet = client.pets.get(id=1)",
            "method-no-longer-deprecated method-removed",
        ),
        base=lambda d: d.configure(
            '[deprecated.methods]\n"pets.find" = "pets.get"\n"beasts.get" = "pets.get"\n'
            '[deprecated.arguments.listPets]\nsize = "limit"\n'
            '[deprecated.models]\nHome = "House"\nOwnersPage = "ListOwnersPage"\n'
            '[deprecated.errors]\nLostError = "NotFoundError"\nAnyError = "ZooError"\n'
        ),
    ),
    *_cases(
        "requests",
        (
            "a cookie",
            lambda d: put(d.parameter("listPets", "trace"), **{"in": "cookie"}),
            'client.pets.list(owner="o", trace="t")',
            "argument-moved",
        ),
        (
            "an argument called otherwise in sdk.toml",
            lambda d: d.configure('[operations.listPets.names]\nlimit = "size"\n'),
            LIST,
            "argument-added argument-removed",
        ),
        (
            "a method called otherwise in sdk.toml",
            lambda d: d.configure('[operations.listPets]\nmethod = "pets.find"\n'),
            LIST,
            "method-added method-removed",
        ),
        (
            "a model called otherwise in sdk.toml",
            lambda d: d.configure('[names]\n"/components/schemas/House" = "Home"\n'),
            HOUSE,
            "model-added model-removed",
        ),
        (
            "an alias for the old name",
            lambda d: d.configure(
                '[names]\n"/components/schemas/House" = "Home"\n[aliases]\nHouse = "Home"\n'
            ),
            HOUSE,
            "model-added",
        ),
        (
            "a form",
            lambda d: put(
                d.item("createPet")["requestBody"],
                content={"application/x-www-form-urlencoded": {"schema": ref("NewPet")}},
            ),
            CREATE,
            "request-media-type-changed",
        ),
        (
            "a body of any type",
            lambda d: put(d.item("createPet")["requestBody"], content=json_content({})),
            CREATE,
            "argument-removed model-input-removed model-moved model-received model-use-changed "
            "required-argument-added",
        ),
        (
            "a body with other properties",
            lambda d: put(d.schema("NewPet"), additionalProperties={"type": "string"}),
            CREATE,
            "argument-added model-extra-added",
        ),
        (
            "files",
            lambda d: put(
                d.item("addNote")["requestBody"],
                content={
                    "multipart/form-data": {
                        "schema": {
                            "type": "object",
                            "properties": {"body": {"type": "string", "format": "binary"}},
                        }
                    }
                },
            ),
            'client.notes.add(body="b")',
            "argument-type-changed model-added request-media-type-changed",
        ),
    ),
    *_cases(
        "at run time",
        (
            "text to several texts, which text is for type checkers",
            lambda d: put(
                d.parameter("listPets", "trace"), schema={"type": "array", "items": {"type": "string"}}
            ),
            'client.pets.list(owner="o", trace="t")',
            "argument-type-changed",
        ),
        (
            "text to JSON Lines of any values",
            lambda d: put(d.item("addNote")["requestBody"], content={"application/jsonl": {"schema": {}}}),
            'client.notes.add(body="b")',
            "argument-type-changed request-media-type-changed",
        ),
        at_run_time=True,
    ),
    *_cases(
        "order",
        ("of arguments", lambda d: d.item("listPets")["parameters"].reverse(), LIST, "order-changed"),
        (
            "of fields",
            lambda d: put(d.schema("Pet"), properties=dict(reversed(d.schema("Pet")["properties"].items()))),
            PET,
            "order-changed",
        ),
        (
            "of methods and models",
            lambda d: put(d.tree, paths={"/photos": d.tree["paths"].pop("/photos"), **d.tree["paths"]}),
            LIST,
            "order-changed",
        ),
    ),
    *_cases(
        "import path",
        (
            "added",
            lambda d: d.configure('components = "models"\n'),
            LIST,
            "import-path-added",
        ),
        (
            "changed",
            lambda d: d.reconfigure('"models"', '"errors"'),
            "from zoo.beasts import Pet\nprint(Pet)",
            "import-path-changed",
        ),
        base=lambda d: d.configure('[modules]\nbeasts = "models"\n'),
    ),
    *_cases(
        "custom code",
        (
            "another function",
            lambda d: put(d.custom, **{"tools.py": _TOOLS + "\n\ndef more() -> int:\n    return 2\n"}),
            "from zoo.tools import feed\nfeed()",
            "custom-code-changed custom-name-added",
        ),
        (
            "without a function",
            lambda d: put(d.custom, **{"tools.py": "MEAL = 1\n"}),
            "from zoo.tools import feed\nfeed()",
            "custom-code-changed custom-name-removed",
        ),
        (
            "another body",
            lambda d: put(d.custom, **{"tools.py": _TOOLS.replace("1", "2")}),
            "from zoo.tools import feed\nfeed()",
            "custom-code-changed",
        ),
        (
            "exported",
            lambda d: d.configure('[custom.exports]\nfeed = "tools:feed"\n'),
            "from zoo.tools import feed\nfeed()",
            "custom-name-added",
        ),
        base=lambda d: put(d.custom, **{"tools.py": _TOOLS}),
    ),
    *_cases(
        "template of custom code",
        (
            "another text",
            lambda d: put(d.custom, **{"templates/package/errors.py.j2": f"{_ERRORS}# Ours.\n"}),
            "from zoo.errors import ZooError",
            "custom-code-changed",
        ),
        base=_add_template,
    ),
    *_cases(
        "method of custom code",
        (
            "without it",
            lambda d: put(d.custom, **{"more.py": _MORE.replace("feed", "eat")}),
            "client.pets.feed()",
            "custom-code-changed custom-name-added custom-name-removed",
        ),
        (
            "without the mixin",
            lambda d: d.reconfigure('pets = "more:More"', ""),
            "client.pets.feed()",
            "custom-code-changed custom-name-removed",
        ),
        (
            "in a base class",
            lambda d: put(
                d.custom, **{"more.py": f"{_MORE.replace('More(', 'Base(')}\n\nclass More(Base):\n    pass\n"}
            ),
            "client.pets.feed()",
            "custom-code-changed custom-name-added",
        ),
        (
            "another one",
            lambda d: put(d.custom, **{"more.py": f"{_MORE}\n    def eat(self) -> int:\n        return 2\n"}),
            "client.pets.feed()",
            "custom-code-changed custom-name-added",
        ),
        base=_add_mixin,
    ),
    *_cases(
        "same type",
        (
            "of a webhook's body",
            lambda d: put(
                d.tree["webhooks"]["petSold"]["post"]["requestBody"],
                content=json_content({"type": "string", "format": "duration"}),
            ),
            'from zoo import webhooks\ntext: str = webhooks.parse_pet_sold(b"")',
            "result-detail-changed",
        ),
        base=lambda d: put(
            d.tree["webhooks"]["petSold"]["post"]["requestBody"], content=json_content({"type": "string"})
        ),
    ),
    *_cases(
        "keys",
        (
            "of a header",
            lambda d: d.configure('[retries]\nidempotency_header = "X-Once"\n', first=True),
            CREATE,
            "argument-idempotency-changed method-retries-changed settings-changed",
        ),
        base=lambda d: put(d.parameter("createPet", "Idempotency-Key"), name="X-Once"),
    ),
]
