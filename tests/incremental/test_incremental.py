"""Whatever is edited: a build that takes over what the one before made has the same bytes as one from nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.incremental.compare import Project
from tests.incremental.documents import settings_of, tree_of
from tests.incremental.edits import SLOW, edited
from tests.support import ROOT
from tests.support.formatted import formatted_once

SPECS = sorted((ROOT / "specs").glob("*/openapi.yaml"))
Projects = Callable[[Path], Project]
GOLDEN = [ROOT / "tests/golden" / name / "openapi.yaml" for name in ("names", "pagination", "streams")]


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Projects:
    """A project for each document, which stays from one edit to the next."""

    @cache
    def project(document: Path) -> Project:
        texts = settings_of(document.parent)
        if (
            document != SPECS[-1]
        ):  # black takes most of the time, and formats one of them as it would the others
            texts = {name: text.replace('formatter = "black"', "") for name, text in texts.items()}
        return Project(tmp_path_factory.mktemp("project"), texts)

    return project


@pytest.mark.parametrize("document", [*SPECS, *GOLDEN], ids=lambda path: path.parent.name)
@settings(max_examples=3, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_bytes_are_those_of_a_full_build(document: Path, data: st.DataObject, projects: Projects) -> None:
    tree = data.draw(edited(tree_of(document)))
    with formatted_once():
        assert projects(document).differences_with(tree) == []
