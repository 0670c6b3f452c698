"""The `init` command: the folder that it makes, what it takes over from other generators, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.__main__ import main
from sdkwright.load import foreign
from tests.migrate.configs import CASES, FERN, OPENAPI_GENERATOR, SPEAKEASY, STAINLESS, Case
from tests.support import old_sdks
from tests.support.packages import write

START = """\
# How the SDK is called, and what its document cannot say. Every key is optional.
# `sdkwright config` prints all values, and `sdkwright config --reference` what each key means.

[package]
# What people install, and what they import.
name = "pet-store"
module = "pet_store"

[client]
# The class that programs make, and the beginning of the variables that it reads.
class = "PetStore"
env_prefix = "PET_STORE"

[security.ApiKey]
argument = "api_key"
env = "PET_STORE_API_KEY"

# What else could stand here:
#
# [retries]
# safe = ["searchPets"]  # these can be sent again, although they use `POST`
#
# [package]
# license = "MIT"
#
# [source]
# url = "https://api.example/openapi.yaml"  # what `sdkwright pull` fetches
"""
HEAD = "".join(START.splitlines(keepends=True)[:3])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write({"pets.yaml": old_sdks.DOCUMENT}, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tables(text: str) -> str:
    """The text of an `sdk.toml` without its comments."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#")).strip() + "\n"


def test_a_folder_to_start_with(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = old_sdks.DOCUMENT.replace("operationId: createPet", "operationId: searchPets")
    (folder / "pets.yaml").write_text(document)
    assert main(["init", "pets.yaml"]) == 0
    assert capsys.readouterr().out == (
        "specs/pets/openapi.yaml: written\nspecs/pets/sdk.toml: written\nnext: sdkwright generate specs/pets\n"
    )
    assert (folder / "specs/pets/openapi.yaml").read_text() == document
    assert (folder / "specs/pets/sdk.toml").read_text() == START
    assert main(["generate"]) == 0


def test_without_a_path_the_document_here_is_taken(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A usual name says nothing, so the folder is called after the package."""
    (folder / "pets.yaml").rename(folder / "openapi.yaml")
    assert main(["init", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "written": ["specs/pet_store/openapi.yaml", "specs/pet_store/sdk.toml"],
        "from": None,
        "settings": 0,
        "notes": [],
    }


def test_files_that_the_document_refers_to_come_along(folder: Path) -> None:
    document = old_sdks.DOCUMENT.replace('"#/components/schemas/Problem"', '"parts/problem.json"')
    write({"api/Pets.JSON": json.dumps({}), "api/pets.yaml": document}, folder)
    write({"api/parts/problem.json": '{ "type": "object" }\n', "api/other.yaml": ""}, folder)
    assert main(["init", "api/pets.yaml", "--folder", "there"]) == 0
    found = sorted(path.relative_to(folder / "there").as_posix() for path in (folder / "there").rglob("*.*"))
    assert found == ["openapi.yaml", "parts/problem.json", "sdk.toml"]
    assert (folder / "there/parts/problem.json").read_bytes() == b'{ "type": "object" }\n'
    assert main(["generate", "there"]) == 0


def test_a_document_that_others_know_by_its_name_is_not_renamed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "pets.yaml").write_text(old_sdks.DOCUMENT.replace('"#/components', '"pets.yaml#/components'))
    assert main(["init", "pets.yaml"]) == 2
    assert capsys.readouterr().err == (
        "pets.yaml: refers to `pets.yaml`, which would be `openapi.yaml` in the folder; rename the document before\n"
    )
    assert not (folder / "specs").exists()


@pytest.mark.parametrize(
    ("name", "text", "copied"),
    [
        ("pets.yml", old_sdks.DOCUMENT, "openapi.yml"),
        ("pets", old_sdks.DOCUMENT, "openapi.yaml"),
        (
            "pets.txt",
            '{"swagger": "2.0", "info": {"title": "P", "version": "1"}, "paths": {}}',
            "swagger.json",
        ),
    ],
)
def test_the_copy_has_a_name_that_is_found(folder: Path, name: str, text: str, copied: str) -> None:
    (folder / name).write_text(text)
    assert main(["init", name, "--folder", "new"]) == 0
    assert (folder / "new" / copied).read_text() == text


def test_a_provider_folder_gets_an_sdk_toml(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write({"specs/pets/openapi.yaml": old_sdks.DOCUMENT}, folder)
    assert main(["init", "specs/pets"]) == 0
    assert capsys.readouterr().out.startswith("specs/pets/sdk.toml: written\n")
    assert (folder / "specs/pets/sdk.toml").read_text().startswith(HEAD)


def test_nothing_is_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write({"specs/pets/sdk.toml": "# mine\n"}, folder)
    (folder / "specs/pets/openapi.yaml").symlink_to("nowhere")
    assert main(["init", "pets.yaml"]) == 2
    assert capsys.readouterr().err == (
        "specs/pets/openapi.yaml, specs/pets/sdk.toml: exists; nothing was written; choose another folder with "
        "`--folder`\n"
    )
    assert (folder / "specs/pets/sdk.toml").read_text() == "# mine\n"


# ---------------------------------------------------------------- other generators


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_configurations_of_other_generators(
    folder: Path, capsys: pytest.CaptureFixture[str], case: Case
) -> None:
    write({case.file: case.text, "fern/fern.config.json": '{"organization": "pet-shop"}'}, folder)
    assert main(["init", "pets.yaml", "--from", case.file]) == 0
    printed = capsys.readouterr()
    assert tables((folder / "specs/pets/sdk.toml").read_text()) == case.toml
    assert printed.err == case.notes
    assert main(["check", "--diff", "none"]) == 1  # it can be used; there is no SDK yet
    capsys.readouterr()


@pytest.mark.parametrize("place", ["gen.yaml", "fern/generators.yml", "stainless.yml", "openapitools.json"])
def test_the_configuration_beside_the_document_is_found(
    folder: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    text = {
        "gen.yaml": SPEAKEASY.text,
        "fern/generators.yml": FERN.text,
        "stainless.yml": STAINLESS.text,
        "openapitools.json": '{"generator-cli": {"generators": {"a": {"generatorName": "go"}, "b": {"generatorName": '
        '"python", "additionalProperties": {"packageName": "pets_cli"}}}}}',
    }[place]
    write({place: text}, folder)
    assert main(["init", "pets.yaml", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["from"]["file"] == place
    assert result["settings"] > 1


def test_of_several_configurations_one_has_to_be_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write({"gen.yaml": SPEAKEASY.text, "stainless.yml": STAINLESS.text}, folder)
    assert main(["init", "pets.yaml"]) == 2
    assert capsys.readouterr().err == (
        "gen.yaml: there are 2 configurations of other generators; pass `--from gen.yaml` or `--from stainless.yml`\n"
    )


def test_json_has_the_notes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write({"config.json": OPENAPI_GENERATOR.text}, folder)
    assert main(["init", "pets.yaml", "--from", "config.json", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["from"] == {"file": "config.json", "generator": "OpenAPI Generator"}
    assert result["notes"][0] == {
        "file": "config.json",
        "line": 2,
        "column": 3,
        "message": "`generatorName`: belongs to the build of the other generator",
    }


def test_entries_that_clash_are_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever another generator was told, `generate` can use the result."""
    text = """\
configVersion: 2.0.0
generation: { sdkClassName: "class" }
python: { packageName: "../pets", moduleName: json, version: next, description: "a\\nb", license: none of yours,
  authors: ["a, b", 7], envVarPrefix: "1", homepage: "javascript:x", baseErrorName: [x], imports: { paths: 1 } }
"""
    write({"gen.yaml": text}, folder)
    assert main(["init", "pets.yaml"]) == 0
    printed = capsys.readouterr()
    assert {line.split("`")[1] for line in printed.err.splitlines()} == {
        "package.name",
        "package.module",
        "package.version",
        "package.description",
        "package.license",
        "package.authors",
        "client.env_prefix",
        "package.urls.Homepage",
    }
    assert main(["generate"]) == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: 1\n",
            "odd.yml: not a configuration of Speakeasy, Stainless, Fern, openapi-python-client, OpenAPI Ge",
        ),
        ("[1]", "odd.yml: not a configuration of Speakeasy"),
        ("a: [\n", "odd.yml:2:1: error [syntax]: not valid YAML"),
        ("a: &a [*a]\n", "odd.yml:1:8: error [syntax]: not valid YAML"),
        ("#" * 200, "odd.yml: error [unreadable]: the file has more than 100 bytes"),
        (None, "odd.yml: error [not-found]: no such file"),
    ],
)
def test_files_that_are_no_configuration(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    text: str | None,
    message: str,
) -> None:
    monkeypatch.setattr(foreign, "MAX_BYTES", 100)
    if text is not None:
        (folder / "odd.yml").write_text(text)
    assert main(["init", "pets.yaml", "--from", "odd.yml"]) == 2
    assert capsys.readouterr().err.startswith(message)
    assert not (folder / "specs").exists()


def test_a_document_that_cannot_be_used_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 2
    assert capsys.readouterr().err == (
        ".: no OpenAPI document found; pass its path: `sdkwright init openapi.yaml`\n"
    )
    assert main(["init", "nowhere.yaml"]) == 2
    assert capsys.readouterr().err.startswith("nowhere.yaml: error [not-found]: no such file or folder")
    assert main(["init", "https://pets.example/openapi.yaml"]) == 2
    assert "documents are not read from the network" in capsys.readouterr().err
    assert sorted(path.name for path in folder.iterdir()) == ["pets.yaml"]
