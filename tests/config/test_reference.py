"""The page and the JSON Schema of `sdk.toml`: they have every key, and what they show is read."""

from __future__ import annotations

import ast
import json
import tomllib
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sdkwright.config import reader
from sdkwright.config.model import Config
from sdkwright.config.reference import configuration_page, example_of, json_schema
from sdkwright.config.settings import SECTIONS, SETTINGS, AnySetting, Section
from sdkwright.diagnostics.report import SpecError
from tests.support import ROOT

SCHEMA: Any = Draft202012Validator(json.loads(json_schema()))


def whole(section: Section) -> str:
    """The example of a table, with what it needs to be allowed."""
    text = example_of(section)
    if section.path.endswith("pagination") and "<" in section.path:  # kinds exclude keys
        kept = [
            line for line in text.splitlines() if line.split(" ")[0] in ("kind", "items", "argument", "next")
        ]
        text = "\n".join([text.splitlines()[0], *kept])
    return text


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.path)
def test_examples_are_read_and_change_something(section: Section) -> None:
    config = reader.read(whole(section), "sdk.toml")
    assert config != Config()
    SCHEMA.validate(tomllib.loads(example_of(section)))


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.path)
def test_no_example_says_what_is_so_anyway(setting: AnySetting) -> None:
    assert setting.example != (setting.default or setting.kind.default)
    assert setting.doc.endswith(".")


def test_each_key_is_in_one_table() -> None:
    tables = {section.path for section in SECTIONS}
    assert {item.path if item.path in tables else item.table for item in SETTINGS} <= tables
    assert len({item.path for item in SETTINGS}) == len(SETTINGS)


def test_the_reader_reads_nothing_else() -> None:
    """Each value comes from a setting: `Table` is asked for tables only, and every setting is used."""
    source = (ROOT / "generator/sdkwright/config/reader.py").read_text(encoding="utf-8")
    called = {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)}
    values = {name for name in called if name.startswith("get_")}
    assert values <= {"get_table", "get_tables", "get_names"}
    from sdkwright.config import settings

    names = {name for name, value in vars(settings).items() if any(value is item for item in SETTINGS)}
    assert names <= called
    assert len(names) == len(SETTINGS)


@pytest.mark.parametrize(
    "text",
    [
        '[package]\nnam = "x"',
        "[package]\nname = 1",
        '[package]\nname = "-"',
        "[retries]\nattempts = -1",
        '[operations.x]\nstream = "no"',
        '[operations.x.pagination]\nkind = "seek"',
        '[security.x]\nenv = "lower"',
        '[errors.names]\n999 = "X"',
        '[deprecated.arguments.x]\na = "b c"',
        '[custom.extras]\nUpper = ["x"]',
        '[webhooks]\nsignature = "own"',
    ],
)
def test_editors_refuse_what_the_reader_refuses(text: str) -> None:
    with pytest.raises(SpecError):
        reader.read(text, "sdk.toml")
    assert not SCHEMA.is_valid(tomllib.loads(text))


def test_pages_can_be_turned_off() -> None:
    SCHEMA.validate({"operations": {"listPets": {"pagination": False}}})


@pytest.mark.parametrize("folder", sorted((ROOT / "specs").iterdir()), ids=lambda path: path.name)
def test_ours_are_valid(folder: object) -> None:
    path = ROOT / "specs" / getattr(folder, "name", "") / "sdk.toml"
    SCHEMA.validate(tomllib.loads(path.read_text(encoding="utf-8")))


def test_the_page_and_the_schema_are_true() -> None:
    message = "write what `sdkwright.config.reference` makes there"
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    assert page == configuration_page(), message
    assert (ROOT / "docs/sdk.schema.json").read_text(encoding="utf-8") == json_schema(), message
