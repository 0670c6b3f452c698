"""What is written into an SDK's folder, and what is left alone there."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.output import lock
from sdkwright.output.disk import compare, list_files
from sdkwright.output.write import write


def files(texts: dict[str, str]) -> dict[str, str]:
    """The files of an SDK, with their lock."""
    made = lock.Lock(inputs={"spec": "0"}, files={path: lock.digest(text) for path, text in texts.items()})
    return {**texts, lock.NAME: made.to_json()}


FIRST = files({"pkg/__init__.py": "1", "README.md": "x"})
SECOND = files({"pkg/__init__.py": "2"})


def test_what_lies_beside_the_files_of_an_sdk_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    assert write(folder, FIRST).texts.keys() == FIRST.keys()
    for path in (".git/HEAD", "NOTES.md", "tests/test_it.py", "pkg/stray.py"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text("mine")
    assert compare(folder, FIRST, FIRST).orphaned == ("pkg/stray.py",)
    done = write(folder, SECOND)
    assert (done.gone, done.kept) == (("README.md",), ("pkg/stray.py",))
    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert left == {".git/HEAD", "NOTES.md", "tests/test_it.py", "pkg/stray.py", *SECOND}
    assert compare(folder, SECOND, FIRST).orphaned == ("pkg/stray.py",)
    assert write(folder, SECOND).texts == {}


def test_all_counts_where_it_is_not_known_what_was_there_before(tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    write(folder, FIRST)
    (folder / "NOTES.md").write_text("mine")
    assert compare(folder, FIRST).orphaned == ("NOTES.md",)


def test_what_is_edited_is_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    write(folder, FIRST)
    (folder / "README.md").write_text("changed")
    (folder / "pkg/__init__.py").write_text("changed")
    done = write(folder, SECOND)
    assert sorted(done.edited) == ["README.md", "pkg/__init__.py"]
    assert (folder / "README.md").read_text() == "changed"
    write(folder, SECOND, force=True)
    assert sorted(path.name for path in folder.rglob("*")) == ["__init__.py", "pkg", lock.NAME]


def test_a_folder_that_is_not_empty_is_in_the_way_even_by_force(tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    write(folder, FIRST)
    (folder / "README.md").unlink()
    (folder / "README.md").mkdir()
    (folder / "README.md/thesis.txt").write_text("years of work")
    with pytest.raises(IsADirectoryError):
        write(folder, FIRST, force=True)
    (folder / "README.md/thesis.txt").unlink()
    assert write(folder, FIRST).texts.keys() == {"README.md"}
    assert (folder / "README.md").read_text() == "x"


def test_folders_of_files_that_are_gone_go_with_their_bytecode(tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    write(folder, files({"pkg/a/b/c.py": "", "pkg/a/d/e.py": ""}))
    (folder / "pkg/a/b/__pycache__").mkdir()
    (folder / "pkg/a/b/__pycache__/c.cpython-311.pyc").write_bytes(b"")
    (folder / "pkg/a/d/mine.txt").write_text("mine")
    write(folder, files({}))
    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
    assert left == {"pkg", "pkg/a", "pkg/a/d", "pkg/a/d/mine.txt", lock.NAME}


def test_what_belongs_to_an_sdk_is_listed(tmp_path: Path) -> None:
    """Without what tools and transactions leave; what links lead to is not looked into."""
    kept = ["a.py", "build/b.py", "pkg/sub/c.py", "pkg/z.txt"]
    left = [
        "pkg/__pycache__/c.txt",
        "pkg/a.pyc",
        "pkg/.c.py.sdkwright-new",
        "pkg/dist/d.py",
        ".sdkwright/new.json",
    ]
    outside = tmp_path / "outside"
    for path in [*(tmp_path / "sdk" / name for name in (*kept, *left)), outside / "secret"]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "sdk/pkg/link").symlink_to(outside)
    (tmp_path / "sdk/pkg/nowhere").symlink_to(outside / "nothing")
    names = ["a.py", "build/b.py", "pkg/link", "pkg/nowhere", "pkg/z.txt", "pkg/sub/c.py"]
    sdk = tmp_path / "sdk"
    assert list(list_files(sdk, ["build/b.py"]).items()) == [(name, sdk / name) for name in names]
    assert list(list_files(sdk)) == [name for name in names if not name.startswith("build/")]
    assert list(list_files(sdk, (), {"pkg"})) == names[2:]
