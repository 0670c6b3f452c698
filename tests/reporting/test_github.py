"""What a workflow shows: no text of a document ends an annotation, a table, a block or an output."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from sdkwright.reporting import github
from sdkwright.reporting.github import Annotation, Row

HOSTILE = "a|b`c`<script>x()</script>\n::error::y\r\n```\n# z\n%0A, :[l](javascript:x)"


def test_an_annotation_is_one_line() -> None:
    found = list(github.annotation_lines([Annotation(HOSTILE, HOSTILE, HOSTILE, 3, 4)]))
    assert len(found) == 1
    properties, _, message = found[0].removeprefix("::error ").partition("::")
    assert not {"\n", "\r"} & set(found[0])
    assert [item.partition("=")[0] for item in properties.split(",")] == ["file", "line", "col", "title"]
    assert message.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%") == HOSTILE


def test_of_too_many_annotations_the_last_says_how_many_there_are() -> None:
    found = list(github.annotation_lines([Annotation(str(n), "t", "f", n) for n in range(1, 31)]))
    assert len(found) == github.MAX_ANNOTATIONS
    assert found[-1] == "::error title=t::and 21 more places"


def test_a_place_without_a_line_has_none() -> None:
    assert list(github.annotation_lines([Annotation("m", "t", "f")])) == ["::error file=f,title=t::m"]


def test_a_summary_shows_texts_as_they_are() -> None:
    diff = f"--- a\n+++ b\n-{HOSTILE}\n+````\n"
    text = github.summary("Title", [Row(HOSTILE, "modified", HOSTILE, diff)], HOSTILE)
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    assert sum(token.type == "tr_open" for token in tokens) == 2
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h3"]
    (fence,) = (token for token in tokens if token.type == "fence")
    assert fence.content == diff.replace("\r", "").rstrip() + "\n"
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert "<script" not in html
    assert "<a " not in html


def test_a_summary_ends_before_it_is_too_long() -> None:
    diff = "+" + "x" * 400_000
    text = github.summary("Title", [Row(str(n), "modified", "c", diff) for n in range(5)], "")
    assert text.count("```diff") == 2
    assert len(text) < github.MAX_SUMMARY + 1_000
    assert text.endswith("The other differences are too long to be shown here.\n")


def test_an_output_of_several_lines_ends_where_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "out"))
    github.write_outputs([("one", "a=b"), ("two", "x\nEND\nthree=1")])
    assert (tmp_path / "out").read_text() == "one=a=b\ntwo<<END_\nx\nEND\nthree=1\nEND_\n"


def test_without_a_workflow_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_OUTPUT", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    github.write_outputs([("a", "b")])
    github.write_summary("text")
