"""Changes as text, Markdown and JSON."""

from __future__ import annotations

import json

from sdkwright.changes.model import Change, Level
from sdkwright.changes.report import Comparison, to_json, to_markdown, to_text
from sdkwright.changes.rules import RULES
from sdkwright.diagnostics.report import Position

CHANGES = (
    Change(
        rule="argument-removed",
        level=Level.BREAKING,
        subject="pets.list",
        message="`pets.list` no longer accepts `limit`; probably renamed to `size`",
        member="limit",
        old="openapi.yaml#/paths/~1pets/get/parameters/0",
        renamed="size",
    ),
    Change(
        rule="model-added",
        level=Level.FEATURE,
        subject="models.Cat",
        message="there is `models.Cat`",
        new="openapi.yaml#/components/schemas/Cat",
    ),
    Change(rule="argument-moved", level=Level.FIX, subject="a.b", message="<b> *is* sent\n# as [x](y)\x1b"),
)


def comparison(changes: tuple[Change, ...] = CHANGES, version: str = "1.2.3") -> Comparison:
    return Comparison(
        old="v1",
        new="v2",
        changes=changes,
        version=version,
        proposal="",
        locate_old=lambda place: Position("v1/openapi.yaml", 7, 9) if place else None,
        locate_new=lambda place: Position("v2/openapi.yaml", 30, 5) if place else None,
    )


def test_text_has_the_sentence_the_rule_and_both_places() -> None:
    assert to_text(comparison()).splitlines() == [
        "breaking: `pets.list` no longer accepts `limit`; probably renamed to `size` [argument-removed]",
        "    v1/openapi.yaml:7:9 (#/paths/~1pets/get/parameters/0)",
        "feature: There is `models.Cat` [model-added]",
        "    v2/openapi.yaml:30:5 (#/components/schemas/Cat)",
        "fix: <b> *is* sent\\n# as [x](y)\\x1b [argument-moved]",
        "v1 -> v2: 1 breaking, 1 feature, 1 fix; a major version is needed: 2.0.0 after 1.2.3",
    ]


def test_markdown_has_a_list_for_each_level() -> None:
    assert to_markdown(comparison()).splitlines() == [
        "A major version is needed: 2.0.0 after 1.2.3.",
        "",
        "## Breaking changes",
        "",
        "- `pets.list` no longer accepts `limit`; probably renamed to `size`.",
        "",
        "## Features",
        "",
        "- There is `models.Cat`.",
        "",
        "## Fixes",
        "",
        "- \\<b\\> \\*is\\* sent\\\\n\\# as \\[x\\](y)\\\\x1b.",
    ]


def test_json_has_everything_that_is_known() -> None:
    document = json.loads(to_json(comparison()))
    assert document["semver"] == {"bump": "major", "old": "1.2.3", "new": "2.0.0"}
    assert document["counts"] == {"breaking": 1, "feature": 1, "fix": 1, "docs": 0}
    assert (document["format"], document["old"], document["new"]) == (1, "v1", "v2")
    assert document["changes"][0] == {
        "rule": "argument-removed",
        "level": "breaking",
        "subject": "pets.list",
        "member": "limit",
        "message": "`pets.list` no longer accepts `limit`; probably renamed to `size`",
        "old": {
            "file": "v1/openapi.yaml",
            "line": 7,
            "column": 9,
            "pointer": "#/paths/~1pets/get/parameters/0",
        },
        "renamed": "size",
    }


def test_no_changes_need_no_version() -> None:
    assert to_text(comparison(())) == "v1 -> v2: no changes; no new version is needed\n"
    assert to_markdown(comparison(())) == "No new version is needed.\n"
    assert json.loads(to_json(comparison(())))["semver"] == {"bump": "none", "old": "1.2.3", "new": "1.2.3"}


def test_a_version_that_is_no_semantic_one_has_no_successor() -> None:
    assert to_text(comparison(CHANGES[1:2], "1.0rc1")).endswith("; a minor version is needed\n")


def test_rules_are_sorted_and_say_what_they_mean() -> None:
    assert list(RULES) == sorted(RULES)
    assert [id_ for id_, rule in RULES.items() if not rule.meaning.endswith(".")] == []
