"""`config` prints a configuration that gives the same SDK; `explain` and wrong command lines."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

import sdkwright.pipeline
from sdkwright.__main__ import main
from sdkwright.config import reader
from sdkwright.load.provider import Extras
from sdkwright.pipeline import build
from sdkwright.reporting.rules import RULES
from tests.support import ROOT
from tests.support.stand_ins import Unformatted

DOCUMENT = """\
openapi: 3.1.0
info:
  title: Pet Store
  version: 1.2.0
  license: { name: MIT }
  contact: { name: Jo, email: jo@pets.example }
servers: [{ url: https://pets.example }]
security: [{ ApiKey: [] }]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "204": { description: None. }
        "404": { description: None. }
components:
  securitySchemes:
    ApiKey: { type: apiKey, in: header, name: X-Key }
"""
SETTINGS = """\
[package]
name = "pets-sdk"

[client]
class = "Pets"

[operations.listPets]
names = { "filter[name]" = "name" }
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "specs/pets"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(DOCUMENT)
    monkeypatch.chdir(tmp_path)
    return folder


def lines(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, str]:
    """Where each value comes from, by the text before it."""
    assert main(["config", *arguments]) == 0
    found = (line.partition("# ") for line in capsys.readouterr().out.splitlines() if " = " in line)
    return {text.strip(): origin for text, _, origin in found}


def test_each_value_has_its_origin(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sdk.toml").write_text(
        SETTINGS.replace('names = { "filter[name]" = "name" }', 'method = "pets.all"')
    )
    found = lines(capsys, "specs/pets")
    assert found['name = "pets-sdk"'] == "specs/pets/sdk.toml:2:1"
    assert found['class = "Pets"'] == "specs/pets/sdk.toml:5:1"
    assert found['module = "pet_store"'] == "made from the title of the document"
    assert found['license = "MIT"'] == "the license of the document"
    assert found['authors = ["Jo <jo@pets.example>"]'] == "the contact of the document"
    assert found['version = "1.2.0"'].startswith("the version of the document")
    assert found['argument = "api_key"'] == "from the document"
    assert found['env = "PET_STORE_API_KEY"'] == "from the document"
    assert found['404 = "NotFoundError"'] == "from the document"
    assert found["attempts = 3"] == "default"
    assert found['method = "pets.all"'] == "specs/pets/sdk.toml:8:1"


@pytest.mark.parametrize("name", ["pets", "orq", "openrouter", "atoma"])
def test_what_is_printed_gives_the_same_sdk(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also with the same formatter: what that would make of the same modules takes most of the time."""
    path = folder if name == "pets" else ROOT / "specs" / name
    assert main(["config", str(path)]) == 0
    text = capsys.readouterr().out
    assert reader.read(text, "sdk.toml").name
    Path("sdk.toml").write_text(text)
    monkeypatch.setattr(sdkwright.pipeline, "Formatting", Unformatted)
    before, after = build(path), build(path, extras=Extras(config=Path("sdk.toml")))
    assert after.config.formatter == before.config.formatter == ("ruff" if name == "pets" else "black")
    assert {path: text for path, text in after.files.items() if path != "sdk.lock.json"} == {
        path: text for path, text in before.files.items() if path != "sdk.lock.json"
    }


def test_json_has_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sdk.toml").write_text('[package]\nname = "pets-sdk"\n')
    assert main(["config", "--json"]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["path"] == "specs/pets"
    found = {item["key"]: item for item in document["settings"]}
    assert found["package.name"] == {
        "key": "package.name",
        "value": "pets-sdk",
        "file": "specs/pets/sdk.toml",
        "line": 2,
        "column": 1,
    }
    assert found["retries.statuses"] == {
        "key": "retries.statuses",
        "value": ["408", "409", "429", "5XX"],
        "origin": "default",
    }


def test_hostile_names_stay_in_their_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = DOCUMENT.replace("ApiKey", "'a\"] = 1 # \x7f'").replace("\x7f", "é")
    (folder / "openapi.yaml").write_text(text)
    assert main(["config"]) == 0
    assert 'a"] = 1 # é' in tomllib.loads(capsys.readouterr().out)["security"]


def test_a_token_in_the_url_of_the_source_is_not_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sdk.toml").write_text('[source]\nurl = "https://pets.example/openapi.yaml?token=abc"\n')
    for arguments in ([], ["--json"]):
        assert main(["config", *arguments]) == 0
        assert "abc" not in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_a_document_that_cannot_be_used_prints_nothing(
    arguments: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sdk.toml").write_text("[packge]\n")
    assert main(["config", *arguments]) == 2
    assert "did you mean `package`?" in capsys.readouterr().err


# --- what keys mean


@pytest.mark.parametrize(
    ("option", "page"), [("--schema", "sdk.schema.json"), ("--reference", "configuration.md")]
)
def test_what_keys_mean_is_printed_without_a_document(
    option: str,
    page: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["config", option]) == 0
    assert capsys.readouterr().out == (ROOT / "docs" / page).read_text(encoding="utf-8")


# --- explain


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "operation-id"]) == 0
    rule = RULES["operation-id"]
    assert capsys.readouterr().out == f"operation-id\n  {rule.meaning}\n  fix: {rule.remedy}\n"


def test_a_rule_of_changes_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "page-renamed"]) == 0
    assert capsys.readouterr().out.startswith("page-renamed (breaking change)\n  ")


def test_without_a_name_all_rules_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--json"]) == 0
    found = [item["rule"] for item in json.loads(capsys.readouterr().out)["rules"]]
    assert set(RULES) < set(found)
    assert len(found) == len(set(found))


def test_an_unknown_rule_is_an_error_with_a_guess(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "operation-id", "operaton-id"]) == 2
    assert capsys.readouterr() == ("", "operaton-id: there is no such rule; did you mean `operation-id`?\n")


# --- wrong command lines


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("generat", "sdkwright: error: there is no command `generat`; did you mean `generate`?"),
        ("fly", "sdkwright: error: there is no command `fly`\n"),
        ("check --jsn", "sdkwright check: error: `check` has no option `--jsn`; did you mean `--json`?"),
        ("check --jsn=1", "`check` has no option `--jsn`; did you mean `--json`?"),
        ("diff a b c", "sdkwright diff: error: `diff` has no argument `c`\n"),
        ("--strict", "the following arguments are required: COMMAND"),
    ],
)
def test_a_wrong_command_line_says_what_may_be_meant(
    line: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line.split()) == 2
    assert message in capsys.readouterr().err
