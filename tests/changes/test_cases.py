"""The made cases: which rules an edit of the document gives. `tests/changes/typed.py` checks them with mypy."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.changes.compare import compare
from sdkwright.changes.rules import RULES
from tests.changes.base import Document
from tests.changes.cases import CASES, Case
from tests.changes.comparing import compared, lower_document, lower_once, rules_of


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_edit_gives_the_rules_of_its_case(case: Case, originals: Path) -> None:
    """And every change has a place in a document."""
    old, new, changes = compared(case, originals)
    assert rules_of(changes) == case.rules
    assert [
        item for item in changes if not (old.source.locate(item.old) or new.source.locate(item.new))
    ] == []


def test_cases_have_names_of_their_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES)


def test_every_rule_has_a_case() -> None:
    """Aside from the one for what no other rule names."""
    seen = {rule for case in CASES for rule in case.rules.split()}
    assert RULES.keys() - seen == {"surface-other"}


def test_what_is_the_same_in_two_media_types_is_said_once(originals: Path) -> None:
    """The body of `addOwner` can be JSON or a form."""
    edited = Document()
    edited.schema("Owner")["properties"]["mail"]["description"] = "Where to write to."
    old, new = lower_once(Document(), originals), lower_document(edited, originals)
    changes = compare(old.api, new.api, old.config, new.config)
    assert [(change.subject, change.member) for change in changes] == [
        ("models.Owner", "mail"),
        ("owners.add", "mail"),
    ]


def test_types_that_are_the_same_for_type_checkers_are_shown_as_they_are(originals: Path) -> None:
    """A boolean is an integer for them."""
    before, after = Document(), Document()
    for document, kinds in ((before, ["string", "integer"]), (after, ["string", "integer", "boolean"])):
        document.schema("Pet")["properties"]["size"] = {"type": kinds}
    old, new = lower_document(before, originals), lower_document(after, originals)
    messages = [change.message for change in compare(old.api, new.api, old.config, new.config)]
    assert messages == [
        "`size` of `models.Pet` is `bool | int | str` now, which type checkers take for `int | str`"
    ]


def test_values_that_are_equal_in_python_alone_differ(originals: Path) -> None:
    before, after = Document(), Document()
    for document, value in ((before, False), (after, 0)):
        document.schema("Pet")["properties"]["size"] = {"default": value}
    old, new = lower_document(before, originals), lower_document(after, originals)
    messages = [change.message for change in compare(old.api, new.api, old.config, new.config)]
    assert messages == ["the default of `size` of `models.Pet` is `0` instead of `False`"]


def test_the_same_document_has_no_changes(originals: Path) -> None:
    old, new = (lower_document(Document(), originals) for _ in range(2))
    assert compare(old.api, new.api, old.config, new.config) == ()
