"""What the site makes of pages that GitHub shows as they are."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from tests.support import ROOT

SITE: dict[str, Any] = runpy.run_path(str(ROOT / "docs/site/build.py"))


def moved(text: str) -> str:
    """A page of the folder docs/ on the site."""
    source = ROOT / "docs" / "runtime.md"
    result: str = SITE["_moved"](text, source, {source: "runtime.md", ROOT / "README.md": "index.md"})
    return result


def test_a_pipe_in_the_code_of_a_table_has_no_backslash() -> None:
    """Python-Markdown splits no code at pipes, and shows the backslash."""
    row = r"| `str \| None` | a \| b, ``x \| `y` `` |"
    assert moved(f"| a | b |\n| --- | --- |\n{row}\n") == (
        "| a | b |\n| --- | --- |\n" + r"| `str | None` | a \| b, ``x | `y` `` |" + "\n"
    )


def test_blocks_and_paragraphs_stay() -> None:
    text = "Write `a \\| b`.\n\n```\n| `a \\| b` |\n```\n"
    assert moved(text) == text


def test_links_lead_to_pages_of_the_site() -> None:
    assert moved("[a](../README.md#commands), [b](../Makefile)\n") == "[a](index.md#commands), b\n"


def test_styles_are_part_of_the_site() -> None:
    places: dict[Path, str] = dict(SITE["_places"]())
    assert places[ROOT / "docs/site/site.css"] == "site.css"
    assert "extra_css: [site.css]" in (ROOT / "docs/site/mkdocs.yml").read_text(encoding="utf-8")
