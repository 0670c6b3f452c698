"""The `compare` command: what it prints about SDKs in the style of five generators, and its exit status."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.__main__ import main
from tests.support import old_sdks
from tests.support.old_sdks import write_package

TEXT = """\
petstore (Speakeasy) -> pet_store
  import package                    0 of 1; 1 of 1 with the proposal
  clients                           1 of 1
  arguments of the client           1 of 2; 2 of 2 with the proposal
  environment variables             0 of 1; 1 of 1 with the proposal
  methods                           1 of 2; 2 of 2 with the proposal
  async methods                     1 of 2; 2 of 2 with the proposal
  arguments                         3 of 3
  models and types                  2 of 3; 3 of 3 with the proposal
  fields                            5 of 5
  exceptions                        1 of 3; 3 of 3 with the proposal
  import paths                      2 of 5; 7 of 7 with the proposal
  other names of the package        2 of 2

everywhere:
  asynchronous calls: `await client.pets.fetch_async(…)` is `await client.pets.get_async(…)`

import package:
  petstore -> pet_store

arguments of the client:
  token -> api_key

environment variables:
  PETSTORE_TOKEN -> PET_STORE_API_KEY

methods:
  pets.fetch -> pets.get

models and types:
  Animal -> Pet

exceptions:
  NoResponseError -> APIConnectionError
  PetNotFound -> NotFoundError

import paths:
  petstore.components -> pet_store.models (3 names, such as `PetPage`)

not in the document (1 method, and the models that only it needs):
  pets.feed: POST /v1/pets/{}/meals

To keep names, add to `sdk.toml`:

    [package]
    module = "petstore"

    [security.ApiKey]
    argument = "token"
    env = "PETSTORE_TOKEN"

    [errors.names]
    404 = "PetNotFound"

    [operations.getPet]
    method = "pets.fetch"

    [names]
    "/components/schemas/Pet" = "Animal"

    [aliases]
    NoResponseError = "APIConnectionError"

    [modules]
    components = "models"

docs/migration.md#speakeasy explains this.

petstore -> pets.yaml: 19 of 30 public names are the same, 32 of 32 with the proposal
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pets.yaml").write_text(old_sdks.DOCUMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def compared(
    capsys: pytest.CaptureFixture[str], files: Mapping[str, str], name: str, *options: str
) -> dict[str, Any]:
    """The JSON about a package."""
    write_package(files, Path(), name)
    assert main(["compare", name, "pets.yaml", "--json", *options]) == 0
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return result


def differences(result: Mapping[str, Any], kind: str) -> dict[str, str]:
    found = (item for item in result["differences"] if item["kind"] == kind)
    return {item.get("old", ""): item.get("new", "") or item.get("reason", "") for item in found}


def test_the_text_says_what_changes_and_what_can_stay(capsys: pytest.CaptureFixture[str]) -> None:
    write_package(old_sdks.SPEAKEASY, Path(), "petstore")
    assert main(["compare", "petstore", "pets.yaml"]) == 0
    assert capsys.readouterr().out == TEXT


def test_with_the_proposal_nothing_is_left(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The SDK that has the proposal in its `sdk.toml` has the names, and there is nothing to propose any more."""
    proposal = compared(capsys, old_sdks.SPEAKEASY, "petstore")["proposal"]
    (folder / "specs/pets").mkdir(parents=True)
    (folder / "specs/pets/openapi.yaml").write_text(old_sdks.DOCUMENT)
    (folder / "specs/pets/sdk.toml").write_text(proposal)
    assert main(["compare", "petstore", "--check"]) == 0  # the only folder in specs/
    assert capsys.readouterr().out.endswith("\npetstore -> specs/pets: 32 of 32 public names are the same\n")


def test_what_sdk_toml_has_already_is_not_proposed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sdk.toml").write_text('[operations.getPet]\nmethod = "pets.read"\n')
    result = compared(capsys, old_sdks.SPEAKEASY, "petstore", "--config", "sdk.toml")
    assert differences(result, "method") == {"pets.fetch": "pets.read"}
    assert "operations" not in tomllib.loads(result["proposal"])


def test_former_names_can_be_proposed_instead(capsys: pytest.CaptureFixture[str]) -> None:
    result = compared(capsys, old_sdks.SPEAKEASY, "petstore", "--keep", "deprecated")
    assert tomllib.loads(result["proposal"])["deprecated"] == {
        "methods": {"pets.fetch": "pets.get"},
        "models": {"Animal": "Pet"},
        "errors": {"NoResponseError": "APIConnectionError", "PetNotFound": "NotFoundError"},
    }


def test_stainless(capsys: pytest.CaptureFixture[str]) -> None:
    """Paths lack the `/v1` of the document, because the address of the server has it."""
    result = compared(capsys, old_sdks.STAINLESS, "petstore")
    assert differences(result, "method") == {
        "pets.retrieve": "pets.get",
        "pets.create_and_poll": "makes no request of its own; write it in `custom/`",
    }
    assert differences(result, "exception") == {"PetstoreError": "PetStoreError"}
    assert result["everywhere"] == [
        "asynchronous calls: `await AsyncPetstore().pets.retrieve(…)` is `await client.pets.get_async(…)`",
        "arguments by position: 1 method, such as `retrieve(pet_id=…)`: pass names",
    ]
    assert result["missing"] == []
    assert tomllib.loads(result["proposal"])["operations"] == {"getPet": {"method": "pets.retrieve"}}


def test_fern(capsys: pytest.CaptureFixture[str]) -> None:
    result = compared(capsys, old_sdks.FERN, "petstore")
    assert differences(result, "client-argument") == {
        "base_url": "server_url",
        "token": "api_key",
        "httpx_client": "client, async_client",
    }
    assert differences(result, "model") == {"PetKind": "Kind"}
    assert result["everywhere"][2:] == [
        "the option `request_options` of 2 methods: timeout, max_retries, extra_headers, extra_query, extra_body",
        "enums: write the value in place of the member of `PetKind`",
    ]
    names = tomllib.loads(result["proposal"])["names"]
    assert names == {"/components/schemas/Kind": "PetKind"}


def test_openapi_generator(capsys: pytest.CaptureFixture[str]) -> None:
    result = compared(capsys, old_sdks.OPENAPI_GENERATOR, "openapi_client")
    assert differences(result, "method") == {
        "get_pet": "pets.get",
        "create_pet": "pets.create",
        "list_pets": "pets.list",
    }
    assert differences(result, "argument") == {
        "create_pet(new_pet=)": "pass the fields of `NewPet` as arguments"
    }
    assert tomllib.loads(result["proposal"])["errors"] == {
        "base": "OpenApiException",
        "default": "ApiException",
        "names": {"404": "NotFoundException"},
    }


def test_openapi_python_client(capsys: pytest.CaptureFixture[str]) -> None:
    result = compared(capsys, old_sdks.OPENAPI_PYTHON_CLIENT, "pet_store_client")
    assert differences(result, "client") == {"AuthenticatedClient": "PetStore", "Client": "PetStore"}
    assert differences(result, "method") == {
        "api.pets.create_pet.sync": "pets.create",
        "api.pets.get_pet.sync": "pets.get",
    }
    assert "`additional_properties` of models: `model_extra`" in result["everywhere"]
    assert result["counts"]["model"] == {"same": 4, "total": 4, "proposed": 4}


def test_an_sdk_of_our_own_can_be_the_old_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "pets.yaml"]) == 0
    capsys.readouterr()
    assert main(["compare", "generated/pets", "pets.yaml", "--check"]) == 0
    assert "pet_store (sdkwright) -> pet_store\n" in (out := capsys.readouterr().out)
    assert "->" not in out.splitlines()[-2]  # only the summary, and counts


def test_names_of_arguments_and_fields(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = dict(old_sdks.SPEAKEASY)
    files["pets.py"] = files["pets.py"].replace("pet_id: int", "pet_id_: int, colour: str = ''")
    files["components/animal.py"] = files["components/animal.py"].replace("    name: str", "    name_: str")
    result = compared(capsys, files, "petstore")
    assert differences(result, "argument") == {
        "pets.fetch(pet_id_=)": "pet_id=",
        "pets.fetch(colour=)": "",
    }
    assert differences(result, "field") == {"Animal.name_": "name"}
    assert tomllib.loads(result["proposal"])["operations"]["getPet"]["names"] == {"petId": "pet_id_"}


def test_a_required_argument_that_is_new_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = dict(old_sdks.SPEAKEASY)
    files["pets.py"] = files["pets.py"].replace("*, pet_id: int", "")
    result = compared(capsys, files, "petstore")
    assert differences(result, "argument") == {"": "pet_id="}


def test_check_fails_if_programs_have_to_change(capsys: pytest.CaptureFixture[str]) -> None:
    write_package(old_sdks.FERN, Path(), "petstore")
    assert main(["compare", "petstore", "pets.yaml", "--check"]) == 1
    capsys.readouterr()


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ("nowhere", "nowhere: error [not-found]: no such folder or wheel"),
        ("empty", "empty: error [not-found]: no package: there is no `__init__.py`"),
        ("several", "several: error [not-found]: there are several packages"),
        ("bad.whl", "bad.whl: error [unreadable]: not a wheel: File is not a zip file"),
        ("plain", "plain: found no method that makes a request; is this the package of an SDK?"),
        ("https://pets.example/x.whl", "https://pets.example/x.whl: documents are not read from the network"),
    ],
)
def test_what_is_no_sdk_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, message: str
) -> None:
    (folder / "empty").mkdir()
    (folder / "bad.whl").write_text("nothing")
    for name in ("several/a", "several/b", "plain"):
        write_package({"__init__.py": "x = 1\n"}, folder, name)
    assert main(["compare", old, "pets.yaml"]) == 2
    assert capsys.readouterr().err.startswith(message)


def test_a_document_that_cannot_be_used_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    write_package(old_sdks.FERN, Path(), "petstore")
    assert main(["compare", "petstore", "nowhere.yaml"]) == 2
    assert capsys.readouterr().err.startswith("nowhere.yaml: error [not-found]: no such file or folder")
    assert main(["compare", "petstore"]) == 2
    assert capsys.readouterr().err == "specs: has 0 folders; pass the provider folder or the OpenAPI file\n"
