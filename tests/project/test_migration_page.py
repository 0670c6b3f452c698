"""`docs/migration.md` is true: its programs run, `generate` accepts its TOML, and it names keys that exist."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright.__main__ import main
from sdkwright.config.settings import SECTIONS, SETTINGS
from sdkwright.load.provider import Extras
from sdkwright.migrate.read import GENERATORS
from sdkwright.pipeline import load_and_lower
from tests.migrate.configs import CASES, SPEAKEASY
from tests.support import ROOT, old_sdks
from tests.support.loopback import Loopback
from tests.support.old_sdks import write_package
from tests.support.packages import generated, write
from tests.support.pages import Block, blocks, prose

PAGE = ROOT / "docs" / "migration.md"
PROGRAMS = blocks(PAGE, "python")
NOW = [block for block in PROGRAMS if block.text.startswith("# now\n")]
BEFORE = [block for block in PROGRAMS if block.text.startswith("# before\n")]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with generated(old_sdks.DOCUMENT, tmp_path), Loopback() as loopback:
        monkeypatch.setenv("PET_STORE_SERVER_URL", loopback.url)
        yield loopback


@pytest.mark.parametrize("block", NOW, ids=str)
def test_the_new_programs_run(block: Block, server: Loopback, capsys: pytest.CaptureFixture[str]) -> None:
    pet = {"id": 7, "name": "Rex"}
    if "list(" in block.text:
        server.answer(json={"data": [pet], "next_cursor": None})
    else:
        server.answer(json=pet)
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(block.text, str(block), "exec", dont_inherit=True), names)  # noqa: S102
    if "main" in names:
        asyncio.run(names["main"]())
    assert capsys.readouterr().out == "Rex\n"
    assert len(server.requests) == 1


def test_every_generator_has_a_section_with_both_programs() -> None:
    headings = re.findall("^## (.+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(GENERATORS) <= set(headings)
    assert len(NOW) == len(BEFORE) == len(GENERATORS)
    assert len(PROGRAMS) == 2 * len(GENERATORS)


def test_the_tables_of_toml_can_be_used(tmp_path: Path) -> None:
    (block,) = blocks(PAGE, "toml")
    write({"pets.yaml": old_sdks.DOCUMENT}, tmp_path)
    assert load_and_lower(tmp_path / "pets.yaml", extras=Extras(config_text=block.text)).report.errors == ()


def test_the_output_of_the_commands_is_what_they_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The page shows some of the lines, and says so."""
    write({"pets.yaml": old_sdks.DOCUMENT, SPEAKEASY.file: SPEAKEASY.text}, tmp_path)
    write_package(old_sdks.SPEAKEASY, tmp_path, "petstore")
    monkeypatch.chdir(tmp_path)
    assert main(["init", "pets.yaml", "--from", SPEAKEASY.file]) == 0
    assert main(["compare", "petstore", "pets.yaml"]) == 0
    printed = "".join(capsys.readouterr()).splitlines()
    (_, init), (compare,) = blocks(PAGE, "console"), blocks(PAGE, "")
    shown = [*init.text.splitlines(), *compare.text.splitlines()]
    assert [line for line in shown if line not in printed and line[:1] not in ("$", "…")] == []


def test_keys_of_sdk_toml_exist() -> None:
    known = {setting.path for setting in SETTINGS} | {section.path for section in SECTIONS}
    named: set[str] = set()
    for table, keys in re.findall(r"`\[([\w.<>]+)\]`((?:,? `\w+`)*)", prose(PAGE)):
        named |= {f"{table}.{key}" for key in re.findall(r"\w+", keys)} or {table}
    assert len(named) > 25
    assert named - known - {"deprecated"} == set()


def test_keys_of_other_generators_are_read() -> None:
    """Each key in the first column of the tables about configurations is in the module that reads it."""
    sources = "".join(path.read_text() for path in (ROOT / "generator/sdkwright/migrate").glob("*.py"))
    tables = re.findall(
        r"^\| (?:`[\w.]+`|configuration) \| `sdk\.toml` \|\n\| --- .*\n((?:\|.*\n)+)",
        prose(PAGE),
        re.MULTILINE,
    )
    assert len(tables) == len(CASES)
    for row in "".join(tables).splitlines():
        for key in re.findall(r"`([\w.*-]+)`", row.split(" | ")[0]):
            for step in key.split("."):
                assert step == "*" or step in sources, key
