"""A provider that nobody prepared for: a folder with an `openapi.yaml` about lending boats, and nothing else."""

from __future__ import annotations

import asyncio
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright.__main__ import main
from tests.support.loopback import Loopback
from tests.support.packages import build_models, importable, modules
from tests.support.sdks import Mode, call, exact

DOCUMENT = """\
openapi: 3.1.0
info:
  title: Harbour Library
  version: 2.3.0
  description: Lends boats as other libraries lend books.
servers:
  - url: https://api.harbour-library.example/v3
security:
  - memberKey: []
tags:
  - name: boats
    description: What there is to sail with.
  - name: loans
    description: Who has which boat.
paths:
  /boats:
    get:
      operationId: listBoats
      tags: [boats]
      summary: List boats
      parameters:
        - { name: minLength, in: query, schema: { type: number }, description: In metres. }
        - { name: rig, in: query, schema: { type: array, items: { $ref: "#/components/schemas/Rig" } } }
        - { name: page, in: query, schema: { type: integer, minimum: 1, default: 1 } }
      responses:
        "200":
          description: The boats that match.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Boat" } }
  /boats/{boat-id}:
    parameters:
      - { name: boat-id, in: path, required: true, schema: { type: string }, example: gull }
    get:
      operationId: getBoat
      tags: [boats]
      summary: Look at one boat
      responses:
        "200": { $ref: "#/components/responses/Boat" }
        "404": { $ref: "#/components/responses/NoSuchBoat" }
    patch:
      operationId: updateBoat
      tags: [boats]
      summary: Correct what is known of a boat
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                name: { type: string, minLength: 1 }
                length: { type: number }
                remark: { type: [string, "null"] }
      responses:
        "200": { $ref: "#/components/responses/Boat" }
        "404": { $ref: "#/components/responses/NoSuchBoat" }
  /boats/{boat-id}/loans:
    post:
      operationId: borrowBoat
      tags: [loans]
      summary: Borrow a boat
      parameters:
        - { name: boat-id, in: path, required: true, schema: { type: string } }
        - { name: dry-run, in: query, schema: { type: boolean } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/LoanRequest" }
      responses:
        "201":
          description: The loan.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Loan" }
        "404": { $ref: "#/components/responses/NoSuchBoat" }
  /loans/{number}:
    delete:
      operationId: returnBoat
      tags: [loans]
      summary: Bring a boat back
      parameters:
        - { name: number, in: path, required: true, schema: { type: integer } }
      responses:
        "204": { description: Thank you. }
components:
  securitySchemes:
    memberKey: { type: apiKey, in: header, name: X-Member-Key }
  responses:
    Boat:
      description: The boat.
      content:
        application/json:
          schema: { $ref: "#/components/schemas/Boat" }
    NoSuchBoat:
      description: There is no such boat.
      content:
        application/json:
          schema: { $ref: "#/components/schemas/NoSuchBoat" }
  schemas:
    Rig:
      type: string
      enum: [sloop, ketch, lateen sail]
    Boat:
      type: object
      required: [id, name, rig]
      properties:
        id: { type: string }
        name: { type: string }
        rig: { $ref: "#/components/schemas/Rig" }
        length: { type: number, description: In metres. }
        crew: { type: array, items: { type: string } }
        builtOn: { type: string, format: date }
    LoanRequest:
      type: object
      required: [skipper]
      additionalProperties: false
      properties:
        skipper: { $ref: "#/components/schemas/Person" }
        crew: { type: array, items: { $ref: "#/components/schemas/Person" } }
        days: { type: integer, minimum: 1, maximum: 14, default: 1 }
    Person:
      type: object
      required: [name]
      additionalProperties: false
      properties:
        name: { type: string }
        licence: { type: [string, "null"] }
    Loan:
      type: object
      required: [number, boat, dueAt]
      properties:
        number: { type: integer }
        boat: { $ref: "#/components/schemas/Boat" }
        dueAt: { type: string, format: date-time }
    NoSuchBoat:
      type: object
      required: [message, similar]
      properties:
        message: { type: string }
        similar: { type: array, items: { type: string } }
"""
USAGE = """\
import asyncio

from harbour_library import HarbourLibrary, errors, models


def lend(library: HarbourLibrary) -> int:
    try:
        by_dict = library.loans.borrow_boat(boat_id="gull", skipper={"name": "Ada"}, crew=[{"name": "Bob"}])
        by_model = library.loans.borrow_boat(boat_id="gull", skipper=models.Person(name="Ada"), days=2)
    except errors.NotFoundError as error:
        assert error.data is not None
        print(error.data.similar)
        raise
    return by_dict.number + by_model.number


def built(boat: models.Boat) -> models.Boat:
    return models.Boat(id=boat.id, name=boat.name, rig=boat.rig, length=boat.length, built_on=boat.built_on)


async def names(library: HarbourLibrary) -> list[str]:
    return [boat.name for boat in await library.boats.list_async(rig=["sloop"], min_length=7)]


with HarbourLibrary(api_key="k") as library:
    print(lend(library), asyncio.run(names(library)))
"""
MISUSE = """\
from harbour_library import HarbourLibrary

HarbourLibrary().loans.borrow_boat(boat_id="gull", skipper={"nam": "Ada"})  # type: ignore[arg-type]
"""  # type checkers look at both in test_golden.py
BOAT = {"id": "gull", "name": "Gull", "rig": "sloop", "length": 7.5, "crew": ["Ada"], "builtOn": "1968-05-04"}

both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SDK, made as its users would make it: a folder below specs/, and `sdkwright generate`."""
    place = tmp_path_factory.mktemp("fourth")
    (place / "specs/harbour").mkdir(parents=True)
    (place / "specs/harbour/openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        assert main(["validate", "--strict"]) == 0
        assert main(["generate", "--strict"]) == 0
        assert main(["check"]) == 0
    return place / "generated/harbour"


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[Any]:
    """The package, imported."""
    with importable(folder, "harbour_library") as package:
        yield package


@pytest.fixture
def harbour() -> Iterator[Loopback]:
    """The library's server."""
    with Loopback() as server:
        yield server


def client(library: Any, harbour: Loopback, **options: Any) -> Any:
    return library.HarbourLibrary(**{"api_key": "k-123", "server_url": f"{harbour.url}/v3", **options})


def test_names_follow_from_the_document(library: Any, folder: Path) -> None:
    assert library.HarbourLibrary.__name__ == "HarbourLibrary"
    assert library.VERSION == "2.3.0"
    names = {"list", "get", "update", "borrow_boat", "return_boat"}
    made = library.HarbourLibrary(api_key="k")
    assert names == {
        name
        for resource in (made.boats, made.loans)
        for name, _ in inspect.getmembers(resource, inspect.ismethod)
        if not name.startswith("_") and not name.endswith("_async")
    }
    assert (folder / "diagnostics.txt").read_text(encoding="utf-8") == ""
    assert {"boats.md", "loans.md", "errors.md", "models.md"} == {
        path.name for path in folder.glob("docs/*.md")
    }
    assert build_models(library) >= 8
    assert len(list(modules(library))) > 20


@both_modes
def test_parameters_go_out_as_declared(mode: Mode, library: Any, harbour: Loopback) -> None:
    harbour.answer(json=[BOAT, {"id": "x", "name": "X", "rig": "dhow", "owner": "Ada"}])
    boats = call(
        mode,
        client(library, harbour),
        "boats.list",
        min_length=7,
        rig=["sloop", "lateen sail"],
        page=2,
    )
    (request,) = harbour.requests
    assert (request.method, request.path, request.body) == ("GET", "/v3/boats", b"")
    assert request.params == [("minLength", "7"), ("rig", "sloop"), ("rig", "lateen sail"), ("page", "2")]
    assert request.headers["x-member-key"] == "k-123"
    assert request.headers["accept"] == "application/json"
    assert [type(boat) for boat in boats] == [library.models.Boat] * 2
    assert boats[0].length == 7.5
    assert boats[0].built_on.isoformat() == "1968-05-04"
    assert boats[1].rig == "dhow", "a rig that the document does not know"
    assert boats[1].model_dump() == {"id": "x", "name": "X", "rig": "dhow", "owner": "Ada"}


@both_modes
def test_a_path_parameter_is_escaped(mode: Mode, library: Any, harbour: Loopback) -> None:
    harbour.answer(json=BOAT)
    boat = call(mode, client(library, harbour), "boats.get", boat_id="a/b ü?")
    assert [(item.path, item.query) for item in harbour.requests] == [("/v3/boats/a%2Fb%20%C3%BC%3F", "")]
    assert exact(boat.model_dump(mode="json", by_alias=True)) == exact(BOAT)


@both_modes
@pytest.mark.parametrize("kind", ["dict", "model"])
def test_a_json_body_is_sent_as_given(kind: str, mode: Mode, library: Any, harbour: Loopback) -> None:
    skipper: Any = {"name": "Ada", "licence": None}
    loan = {"number": 7, "boat": BOAT, "dueAt": "2030-01-02T03:04:05Z"}
    harbour.answer(201, json=loan)
    found = call(
        mode,
        client(library, harbour),
        "loans.borrow_boat",
        boat_id="gull",
        dry_run=True,
        skipper=library.models.Person(**skipper) if kind == "model" else skipper,
        crew=[{"name": "Bob"}],
    )
    (request,) = harbour.requests
    assert (request.method, request.path, request.query) == ("POST", "/v3/boats/gull/loans", "dry-run=true")
    assert request.headers["content-type"] == "application/json"
    assert exact(request.json()) == exact({"skipper": skipper, "crew": [{"name": "Bob"}]}), "nothing added"
    assert type(found) is library.models.Loan
    assert (found.number, found.boat.name, found.due_at.year) == (7, "Gull", 2030)


@both_modes
def test_null_is_sent_and_what_is_not_given_is_not(mode: Mode, library: Any, harbour: Loopback) -> None:
    harbour.answer(json=BOAT)
    call(mode, client(library, harbour), "boats.update", boat_id="gull", remark=None, length=8)
    (request,) = harbour.requests
    assert request.method == "PATCH"
    assert exact(request.json()) == exact({"remark": None, "length": 8})


@both_modes
def test_an_answer_without_content(mode: Mode, library: Any, harbour: Loopback) -> None:
    harbour.answer(204)
    assert call(mode, client(library, harbour), "loans.return_boat", number=7) is None
    assert [(item.method, item.path) for item in harbour.requests] == [("DELETE", "/v3/loans/7")]


@both_modes
def test_the_declared_error_is_a_class_with_typed_data(mode: Mode, library: Any, harbour: Loopback) -> None:
    harbour.answer(404, json={"message": "There is no guul.", "similar": ["gull"]})
    with pytest.raises(library.errors.NotFoundError) as caught:
        call(mode, client(library, harbour), "boats.get", boat_id="guul")
    error = caught.value
    assert isinstance(error, library.errors.HarbourLibraryError)
    assert error.status_code == 404
    assert error.data.similar == ["gull"]
    assert "There is no guul." in str(error)


@both_modes
def test_any_other_error_is_caught_by_the_base_class(mode: Mode, library: Any, harbour: Loopback) -> None:
    harbour.answer(418, body="<teapot>", headers={"content-type": "text/html"})
    with pytest.raises(library.errors.HarbourLibraryError) as caught:
        call(mode, client(library, harbour), "boats.get", boat_id="gull")
    assert type(caught.value) is library.errors.APIStatusError
    assert (caught.value.status_code, caught.value.body) == (418, "<teapot>")


@both_modes
@pytest.mark.parametrize("key", [None, ""])
def test_a_missing_key_names_its_variable(
    key: str | None, mode: Mode, library: Any, harbour: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HARBOUR_LIBRARY_API_KEY", raising=False)
    with pytest.raises(library.errors.HarbourLibraryError) as caught:
        call(mode, client(library, harbour, api_key=key), "boats.list")
    assert "HARBOUR_LIBRARY_API_KEY" in str(caught.value)
    assert harbour.requests == []


def test_key_and_address_come_from_the_environment(
    library: Any, harbour: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HARBOUR_LIBRARY_API_KEY", "from-the-shell")
    monkeypatch.setenv("HARBOUR_LIBRARY_SERVER_URL", f"{harbour.url}/v3")
    harbour.answer(json=[])
    assert library.HarbourLibrary().boats.list() == []
    assert harbour.requests[0].headers["x-member-key"] == "from-the-shell"
    assert harbour.requests[0].path == "/v3/boats"


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"skipper": {"name": 7}}, "skipper.name"),
        ({"skipper": {"name": "Ada", "licence": 7}}, "skipper.licence"),
        ({"skipper": {"nam": "Ada", "name": "Ada"}}, "skipper.nam"),
        ({"skipper": {"name": "Ada"}, "crew": [{"name": "Bob"}, {}]}, "crew[1].name"),
        ({"skipper": {"name": "Ada"}, "days": "two"}, "days"),
    ],
)
def test_a_wrong_argument_is_named_by_its_path(
    arguments: dict[str, Any], path: str, library: Any, harbour: Loopback
) -> None:
    with pytest.raises(library.errors.ArgumentError) as caught:
        client(library, harbour).loans.borrow_boat(boat_id="gull", **arguments)
    assert path in str(caught.value)
    assert harbour.requests == []


def test_both_modes_share_a_client(library: Any, harbour: Loopback) -> None:
    harbour.answer(json=BOAT, default=True)

    async def main() -> list[str]:
        async with client(library, harbour) as made:
            boats = await asyncio.gather(*(made.boats.get_async(boat_id=str(i)) for i in range(5)))
            return [boat.name for boat in boats]

    assert asyncio.run(main()) == ["Gull"] * 5
    assert sorted(request.path for request in harbour.requests) == [f"/v3/boats/{i}" for i in range(5)]


def test_its_pages_tell_how_to_use_it(
    folder: Path, library: Any, harbour: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first program of the README runs as it stands."""
    monkeypatch.setenv("HARBOUR_LIBRARY_API_KEY", "k")
    monkeypatch.setenv("HARBOUR_LIBRARY_SERVER_URL", f"{harbour.url}/v3")
    harbour.answer(json=[BOAT], default=True)
    text = (folder / "README.md").read_text(encoding="utf-8")
    program = text.partition("```python\n")[2].partition("```")[0]
    names: dict[str, Any] = {}
    exec(compile(program, "README.md", "exec"), names)  # noqa: S102
    assert len(harbour.requests) == 1
    assert importlib.import_module("harbour_library") is library
