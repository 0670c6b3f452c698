"""Sources of packages: folders, projects and wheels; nothing is imported, and no link followed."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from sdkwright.diagnostics.report import SpecError
from sdkwright.load import packages
from sdkwright.load.packages import read_package
from tests.support.packages import write

FILES = {"__init__.py": "x = 1\n", "inner/__init__.py": "", "inner/a.py": "\ufeffy = 2\n"}
TEXTS = {"__init__.py": "x = 1\n", "inner/__init__.py": "", "inner/a.py": "y = 2\n"}


def named(folder: str) -> dict[str, str]:
    return {f"{folder}/{path}": text for path, text in FILES.items()}


def test_a_folder_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write({**named("pets"), "pets/__pycache__/a.py": "", "pets/py.typed": ""}, tmp_path)
    monkeypatch.chdir(tmp_path / "pets")
    for path in (tmp_path / "pets", Path()):
        sources = read_package(path)
        assert (sources.name, sources.texts) == ("pets", TEXTS)


@pytest.mark.parametrize("folder", ["pets", "src/pets"])
def test_a_project(tmp_path: Path, folder: str) -> None:
    write({**named(folder), "tests/__init__.py": "", "_build/__init__.py": "", "setup.py": ""}, tmp_path)
    sources = read_package(tmp_path)
    assert (sources.name, sources.texts) == ("pets", TEXTS)


@pytest.mark.parametrize("folder", ["pets", "vendor/pets"])
def test_a_wheel(tmp_path: Path, folder: str) -> None:
    path = tmp_path / "pets-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in named(folder).items():
            wheel.writestr(name, text)
        wheel.writestr("pets-1.0.dist-info/METADATA", "Name: pets\n")
    sources = read_package(path)
    assert (sources.name, sources.texts) == ("pets", TEXTS)


def test_links_and_pipes_are_left_out(tmp_path: Path) -> None:
    write({**named("pets"), "secret.py": "key = 1\n"}, tmp_path)
    (tmp_path / "pets" / "secret.py").symlink_to(tmp_path / "secret.py")
    (tmp_path / "pets" / "loop").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pets" / "pipe.py")
    assert read_package(tmp_path / "pets").texts == TEXTS


def test_bytes_that_are_no_text_are_replaced(tmp_path: Path) -> None:
    write(named("pets"), tmp_path)
    (tmp_path / "pets" / "latin.py").write_bytes(b"# caf\xe9\n")
    assert read_package(tmp_path / "pets").texts["latin.py"] == "# caf\ufffd\n"


def test_there_is_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(named("pets"), tmp_path)
    with zipfile.ZipFile(tmp_path / "pets.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
        wheel.writestr("pets/__init__.py", "#" * 1_000_000)
    monkeypatch.setattr(packages, "MAX_BYTES", 10)
    for name in ("pets", "pets.whl"):
        with pytest.raises(SpecError, match=r"more than .* modules, or than 10 bytes"):
            read_package(tmp_path / name)


@pytest.mark.parametrize("files", [{}, {"a/__init__.py": "", "b/__init__.py": ""}])
def test_a_wheel_needs_one_package(tmp_path: Path, files: dict[str, str]) -> None:
    with zipfile.ZipFile(tmp_path / "x.whl", "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    with pytest.raises(SpecError, match=r"the wheel has (no package|several packages: a, b)"):
        read_package(tmp_path / "x.whl")
