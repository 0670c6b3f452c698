"""The made cases: which rules an edit of the document gives. `tests/changes/typed.py` checks them with mypy."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.changes.compare import compare
from sdkwright.changes.rules import RULES
from tests.changes.base import Document
from tests.changes.cases import CASES, Case
from tests.changes.comparing import changes_of, lower_document, rules_of


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_edit_gives_the_rules_of_its_case(case: Case, originals: Path) -> None:
    assert rules_of(changes_of(case, originals)) == case.rules


def test_cases_have_names_of_their_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES)


def test_every_rule_has_a_case(originals: Path) -> None:
    """Aside from the one for what no other rule names."""
    seen = {change.rule for case in CASES for change in changes_of(case, originals)}
    assert RULES.keys() - seen == {"surface-other"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_change_has_a_place_in_a_document(case: Case, originals: Path) -> None:
    old, new = (lower_document(document, originals).source for document in case.documents())
    without = [
        change
        for change in changes_of(case, originals)
        if not old.locate(change.old) and not new.locate(change.new)
    ]
    assert without == []


def test_what_is_the_same_in_two_media_types_is_said_once(originals: Path) -> None:
    """The body of `addOwner` can be JSON or a form."""
    edited = Document()
    edited.schema("Owner")["properties"]["mail"]["description"] = "Where to write to."
    old, new = lower_document(Document(), originals), lower_document(edited, originals)
    changes = compare(old.api, new.api, old.config, new.config)
    assert [(change.subject, change.member) for change in changes] == [
        ("models.Owner", "mail"),
        ("owners.add", "mail"),
    ]


def test_the_same_document_has_no_changes(originals: Path) -> None:
    old, new = (lower_document(Document(), originals) for _ in range(2))
    assert compare(old.api, new.api, old.config, new.config) == ()
