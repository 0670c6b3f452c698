"""The guides for newcomers: what they show works, from the document to the calls."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sdkwright.__main__ import main
from sdkwright.mock import serve
from tests.support import ROOT
from tests.support.packages import importable
from tests.support.pages import blocks

FIRST, OVERLAYS, CONFIGURATION = (
    ROOT / "docs" / f"{name}.md" for name in ("first-sdk", "overlays", "configuration")
)
PROGRAMS = blocks(FIRST, "python")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the guide works, with its document."""
    (document,) = blocks(FIRST, "yaml")
    (tmp_path / "pets.yaml").write_text(document.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_first_sdk_can_be_called(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each program of the page runs, one after another, and prints something."""
    assert main(["generate", "pets.yaml", "--output", "sdks"]) == 0
    said = next(
        line for block in blocks(FIRST, "console") for line in block.text.splitlines() if "written" in line
    )
    assert capsys.readouterr().out.startswith(said.removesuffix("…"))
    with serve(project / "pets.yaml") as server, importable(project / "sdks/pets", "pets"):
        monkeypatch.setenv("PETS_SERVER_URL", server.url)
        monkeypatch.setenv("PETS_API_KEY", "any")
        for program in PROGRAMS:
            program.run()
            assert "Rex" in capsys.readouterr().out


def test_the_overlay_corrects_that_document(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = project / "specs/pets"
    folder.mkdir(parents=True)
    os.rename("pets.yaml", folder / "openapi.yaml")
    (overlay,) = blocks(OVERLAYS, "yaml")
    (folder / "overlay.yaml").write_text(overlay.text, encoding="utf-8")
    assert main(["inspect", "specs/pets"]) == 0
    out = capsys.readouterr().out
    assert "kind" not in out
    assert "The day of birth" not in out
    assert main(["generate", "specs/pets"]) == 0
    model = (project / "generated/pets/pets/models/pets.py").read_text(encoding="utf-8")
    assert "The day of birth, if it is known." in model


def test_what_config_prints_is_a_configuration(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As the page about providers says."""
    folder = project / "specs/pets"
    folder.mkdir(parents=True)
    os.rename("pets.yaml", folder / "openapi.yaml")
    assert main(["config", "specs/pets"]) == 0
    (folder / "sdk.toml").write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["generate", "specs/pets"]) == 0
