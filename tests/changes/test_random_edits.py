"""Whatever is edited in a document, `diff` names what differs between the SDKs."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sdkwright.changes.compare import compare
from sdkwright.diagnostics.report import SpecError
from sdkwright.pipeline import Lowered
from tests.changes.base import Document
from tests.changes.comparing import lower_document
from tests.changes.edits import EDITS, edited
from tests.changes.surface import Surface, false_alarms, unnamed

_CHECKS = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]
SEEDS = st.lists(st.tuples(st.integers(0, len(EDITS) - 1), st.integers(0, 10_000)), min_size=1, max_size=4)


def _lowered(document: Document, folder: Path) -> Lowered:
    try:
        return lower_document(document, folder)
    except SpecError:  # such as a name in sdk.toml that is taken
        assume(False)
        raise


def _made(seeds: list[tuple[int, int]], folder: Path) -> tuple[Lowered, Surface]:
    if not seeds:
        return _original(folder)
    lowered = _lowered(edited(seeds), folder)
    return lowered, Surface.of(lowered)


@cache
def _original(folder: Path) -> tuple[Lowered, Surface]:
    lowered = _lowered(Document(), folder)
    return lowered, Surface.of(lowered)


@given(before=st.one_of(st.just([]), SEEDS), steps=st.lists(SEEDS, min_size=3, max_size=3))
@settings(max_examples=8, deadline=None, derandomize=True, database=None, suppress_health_check=_CHECKS)
def test_every_difference_of_the_sdks_is_named(
    before: list[tuple[int, int]], steps: list[list[tuple[int, int]]], originals: Path
) -> None:
    """What is new for one comparison is what the next begins with: an SDK takes longer to make than to compare."""
    seeds, old = before, _made(before, originals)
    for step in steps:
        seeds = [*seeds, *step]
        new = _made(seeds, originals)
        changes = compare(old[0].api, new[0].api, old[0].config, new[0].config)
        assert unnamed(old[1], new[1], changes) == []
        assert [change.message for change in changes if change.rule == "surface-other"] == []
        assert false_alarms(old[1], new[1], changes) == []
        old = new


@given(seeds=SEEDS)
@settings(max_examples=10, deadline=None, derandomize=True, database=None, suppress_health_check=_CHECKS)
def test_a_document_does_not_differ_from_itself(seeds: list[tuple[int, int]], originals: Path) -> None:
    old, new = (_lowered(edited(seeds), originals) for _ in range(2))
    assert compare(old.api, new.api, old.config, new.config) == ()


@pytest.mark.parametrize("kind", range(len(EDITS)))
def test_every_kind_of_edit_changes_documents(kind: int) -> None:
    plain, *found = (
        f"{json.dumps(document.tree)} {document.config}"
        for document in (Document(), *(edited([(kind, seed)]) for seed in range(10)))
    )
    assert any(text != plain for text in found)
