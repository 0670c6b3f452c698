"""`docs/changes.md` is true: its tables of rules. Its examples run in tests/project/test_blocks.py."""

from __future__ import annotations

import re

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


def test_the_table_has_all_rules() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(f"## Rules\n\n{rules_table()}")


def test_the_rules_that_oasdiff_judges_otherwise_exist() -> None:
    text = PAGE.read_text(encoding="utf-8")
    section = text.partition("## oasdiff\n")[2].partition("## Rules\n")[0]
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
    levels = [(id_, row[1]) for row in rows for id_ in re.findall(r"`([a-z-]+)`", row[0])]
    assert levels
    assert [(id_, RULES[id_].level.value) for id_, _ in levels] == levels
