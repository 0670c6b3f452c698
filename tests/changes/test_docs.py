"""`docs/changes.md` is true: its example, its JSON, and its tables of rules."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sdkwright.__main__ import main
from sdkwright.changes.rules import RULES, rules_table
from tests.support import ROOT
from tests.support.pages import blocks

PAGE = ROOT / "docs" / "changes.md"
_EDIT = re.compile(r"((?:^-.*\n)+)((?:^\+.*\n)+)", re.MULTILINE)


def documents() -> tuple[str, str]:
    """The two documents of the example."""
    (old,), (diff,) = ([block.text for block in blocks(PAGE, kind)] for kind in ("yaml", "diff"))
    new = old
    for edit in _EDIT.finditer(diff):
        before, after = (re.sub("^.", "", lines, flags=re.MULTILINE) for lines in edit.groups())
        assert before in new
        new = new.replace(before, after)
    return old, new


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The working directory has the documents of the example."""
    monkeypatch.chdir(tmp_path)
    for name, text in zip(("old.yaml", "new.yaml"), documents(), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("example")
def test_the_example_prints_what_the_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    command, _, output = blocks(PAGE, "console")[0].text.partition("\n")
    assert main(command.removeprefix("$ sdkwright ").split()) == 0
    assert capsys.readouterr().out == output


@pytest.mark.usefixtures("example")
def test_the_json_is_what_the_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    command, _, output = blocks(PAGE, "console")[1].text.partition("\n")
    assert main(command.partition(" | ")[0].removeprefix("$ sdkwright ").split()) == 0
    found = json.loads(capsys.readouterr().out)
    parts = [json.dumps(value, indent=2) for value in (found["semver"], found["changes"][0])]
    assert output == "".join(f"{part}\n" for part in parts)


def test_the_table_has_all_rules() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(f"## Rules\n\n{rules_table()}")


def test_the_rules_that_oasdiff_judges_otherwise_exist() -> None:
    text = PAGE.read_text(encoding="utf-8")
    section = text.partition("## oasdiff\n")[2].partition("## Rules\n")[0]
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
    levels = [(id_, row[1]) for row in rows for id_ in re.findall(r"`([a-z-]+)`", row[0])]
    assert levels
    assert [(id_, RULES[id_].level.value) for id_, _ in levels] == levels
