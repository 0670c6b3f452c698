"""What is written into an SDK's folder, and what is left alone there."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.__main__ import main
from sdkwright.output import write as output
from sdkwright.output.write import compare
from tests.support import ROOT

FIRST = {"pkg/__init__.py": "1", "README.md": "x"}
SECOND = {"pkg/__init__.py": "2"}


def write(folder: Path, files: dict[str, str], before: dict[str, str] | None = None) -> bool:
    """Write an SDK; whether anything changed."""
    difference = compare(folder, files, before or ())
    output.write(folder, files, difference, before or ())
    return bool(difference)


def test_what_lies_beside_the_files_of_an_sdk_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    assert write(folder, FIRST)
    for path in (".git/HEAD", "NOTES.md", "tests/test_it.py", "pkg/stray.py"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text("mine")
    assert compare(folder, FIRST, FIRST).orphaned == ("pkg/stray.py",)
    assert write(folder, SECOND, FIRST)
    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert left == {".git/HEAD", "NOTES.md", "tests/test_it.py", "pkg/__init__.py"}
    assert not compare(folder, SECOND, FIRST)
    assert not write(folder, SECOND, SECOND)


def test_all_counts_where_it_is_not_known_what_was_there_before(tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    write(folder, FIRST)
    (folder / "NOTES.md").write_text("mine")
    assert compare(folder, FIRST).orphaned == ("NOTES.md",)


def test_work_of_people_that_goes_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = ROOT / "tests" / "golden" / "minimal" / "openapi.yaml"
    command = ["generate", str(document), "--output", str(tmp_path), "--package", "least"]
    assert main(command) == 0
    (package,) = tmp_path.glob("*/least")
    (package / "mine.py").write_text("mine")
    (package / "client.py").write_text("changed")
    capsys.readouterr()
    assert main(command) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"{package}/client.py: edited by hand; overwritten",
        f"{package}/mine.py: not a generated file; removed",
    ]
    assert main(command) == 0
    assert capsys.readouterr().err == ""
