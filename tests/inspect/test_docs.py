"""`docs/inspect.md` is true. Its commands run in tests/project/test_blocks.py."""

from __future__ import annotations

import io
import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from sdkwright.__main__ import main
from tests.support import ROOT
from tests.support.jsontypes import is_array, is_object
from tests.support.pages import blocks

PAGE = ROOT / "docs" / "inspect.md"
PROGRAMS = blocks(PAGE, "python")


@pytest.fixture(autouse=True)
def _document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory with the document of the page."""
    (block,) = blocks(PAGE, "yaml")
    (tmp_path / "pets.yaml").write_text(block.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a successful command prints."""
    capsys.readouterr()
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def sessions() -> list[tuple[list[str], str]]:
    """The commands of the page whose output is shown, as words, and that output."""
    return [
        (shlex.split(command.removeprefix("$ ")), output)
        for command, _, output in (block.text.partition("\n") for block in blocks(PAGE, "console"))
    ]


def test_the_program_prints_what_the_page_says(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words, output = sessions()[1]
    assert words[words.index("|") :] == ["|", "python", "list_methods.py"]
    text = printed(capsys, *words[1 : words.index("|")])
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    (program,) = PROGRAMS
    program.run()
    assert capsys.readouterr().out == output


def test_the_object_is_one_of_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    """Some of its properties are left out."""
    (block,) = blocks(PAGE, "json")
    document = json.loads(printed(capsys, "inspect", "pets.yaml", "--json"))["documents"][0]
    fields = document["api"]["definitions"]["pets.yaml#/components/schemas/Pet"]["fields"]
    (field,) = (field for field in fields if field["name"] == "kind")
    assert is_part(json.loads(block.text), field)


def is_part(part: Any, whole: Any) -> bool:
    """Whether a value differs from another one only by properties that are left out."""
    if is_object(part):
        return all(key in whole and is_part(part[key], whole[key]) for key in part)
    if is_array(part):
        return len(part) == len(whole) and all(map(is_part, part, whole))
    return bool(part == whole)


def test_the_page_names_every_kind_and_every_property_of_a_document() -> None:
    """Besides those of scalars, of which it has examples."""
    text = PAGE.read_text(encoding="utf-8")
    schema = json.loads((ROOT / "docs" / "ir.schema.json").read_text(encoding="utf-8"))
    kinds = [
        item["properties"]["kind"]["const"]
        for item in schema["$defs"].values()
        if "const" in item.get("properties", {}).get("kind", {})
    ]
    assert len(kinds) > 5
    assert [kind for kind in kinds if f"`{kind}`" not in text] == []
    properties = schema["$defs"]["Inspection"]["properties"]
    assert [name for name in properties if f"`{name}`" not in text] == []
