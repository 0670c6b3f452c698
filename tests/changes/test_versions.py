"""Which version changes need."""

from __future__ import annotations

import pytest

from sdkwright.changes.model import Change, Level
from sdkwright.changes.versions import Bump, bump, maximum_level, needed_after, next_version, parse_version


def change(level: Level) -> Change:
    return Change(rule="surface-other", level=level, subject="pets", message="it differs")


@pytest.mark.parametrize(
    ("version", "levels", "expected"),
    [
        ("1.2.3", [], "1.2.3"),
        ("1.2.3", ["docs"], "1.2.4"),
        ("1.2.3", ["docs", "fix"], "1.2.4"),
        ("1.2.3", ["fix", "feature", "docs"], "1.3.0"),
        ("1.2.3", ["feature", "breaking"], "2.0.0"),
        ("0.2.3", ["docs"], "0.2.4"),
        ("0.2.3", ["feature"], "0.3.0"),
        ("0.2.3", ["breaking"], "0.3.0"),
        ("0", ["breaking"], "0.1.0"),
        ("1.4", ["feature"], "1.5.0"),
        ("2025", ["breaking"], "2026.0.0"),
        ("1.0rc1", ["breaking"], None),
        ("1.2.3.4", ["fix"], None),
        ("", ["fix"], None),
    ],
)
def test_the_most_important_level_says_which_number_changes(
    version: str, levels: list[str], expected: str | None
) -> None:
    assert next_version(version, [change(Level(level)) for level in levels]) == expected


@pytest.mark.parametrize(
    ("version", "expected"),
    [(None, Bump.MAJOR), ("1.0rc1", Bump.MAJOR), ("1.0.0", Bump.MAJOR), ("0.9", Bump.MINOR)],
)
def test_only_a_version_below_one_keeps_its_first_number(version: str | None, expected: Bump) -> None:
    assert bump([change(Level.BREAKING)], version) is expected


def test_levels_are_ordered() -> None:
    assert maximum_level([]) is None
    assert maximum_level(map(change, reversed(Level))) is Level.BREAKING
    assert maximum_level([change(Level.DOCS), change(Level.FIX)]) is Level.FIX


def test_digits_of_other_scripts_are_no_version() -> None:
    assert parse_version("\u0661.\u0662.\u0663") is None


@pytest.mark.parametrize(
    ("released", "level", "expected"),
    [
        ("2.0.0rc1", "breaking", "2.0.0"),
        ("1.5.0rc1", "breaking", "2.0.0"),
        ("1.5.0rc1", "feature", "1.5.0"),
        ("1.5.1b2", "feature", "1.6.0"),
        ("1.5.1.dev3", "docs", "1.5.1"),
        ("0.5.0a1", "breaking", "0.5.0"),
        ("0.5.1a1", "breaking", "0.6.0"),
        ("2.0rc1", "breaking", "2.0.0"),
        ("1.4.2", "breaking", "2.0.0"),
        ("1.4.2.post1", "breaking", None),
        ("1.4.2.1rc1", "docs", None),
    ],
)
def test_a_pre_release_has_raised_a_number_already(released: str, level: str, expected: str | None) -> None:
    assert needed_after(released, [change(Level(level))])[1] == expected
