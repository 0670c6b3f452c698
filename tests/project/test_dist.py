"""Packages of sdkwright and SDKs: valid metadata, an SBOM inside, and the same bytes wherever they are built."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import hatchling.build
import pytest
from packaging.metadata import Metadata

from requirements import dist
from sdkwright.pipeline import build
from tests.support import ROOT
from tests.support.golden import CASES, GOLDEN, built, documents
from tests.support.packages import write

PACKED = (
    *(".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml"),
    *("generated", "generator", "requirements", "templates"),
)
"""What of the repository packages are built from."""
CLASSIFIERS = {
    "Programming Language :: Python :: 3.11",
    "Programming Language :: Python :: 3.14",
    "Typing :: Typed",
}


def wheel_of(folder: Path, output: Path) -> Path:
    """The wheel of a project, built here."""
    output.mkdir(exist_ok=True)
    with contextlib.chdir(folder):
        return output / hatchling.build.build_wheel(str(output))


def metadata_of(wheel: Path) -> Metadata:
    """The metadata of a wheel. Raises an exception group if an index would not accept it."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return Metadata.from_email(archive.read(name), validate=True)


def sdk_of(case: str, folder: Path) -> Path:
    """The SDK of a golden case, in a folder."""
    result = built(documents(GOLDEN / case)[0])
    write(result.files, folder / "sdk")
    return folder / "sdk"


@pytest.mark.parametrize("folder", dist.projects(), ids=lambda path: path.name)
def test_the_metadata_of_ours_is_valid(folder: Path, tmp_path: Path) -> None:
    wheel = wheel_of(folder, tmp_path)
    metadata = metadata_of(wheel)
    assert metadata.description_content_type == "text/markdown"
    assert metadata.requires_python == ">=3.11"
    (sbom,) = folder.glob("requirements/sbom.cdx.json" if folder == ROOT else "sbom.cdx.json")
    assert dist.sbom_of(wheel) == sbom.read_bytes()


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_the_metadata_of_golden_cases_is_valid(case: Path, tmp_path: Path) -> None:
    """As wheels have it, without their modules: that those have an SBOM is seen in ours."""
    files = built(documents(case)[0]).files
    write({name: text for name, text in files.items() if not name.endswith(".py")}, tmp_path)
    (tmp_path / "dist").mkdir()
    with contextlib.chdir(tmp_path):
        name = hatchling.build.prepare_metadata_for_build_wheel(str(tmp_path / "dist"))
    text = (tmp_path / "dist" / name / "METADATA").read_bytes()
    assert set(Metadata.from_email(text, validate=True).classifiers or ()) >= CLASSIFIERS


def test_a_wheel_has_the_metadata_of_the_document(tmp_path: Path) -> None:
    metadata = metadata_of(wheel_of(sdk_of("metadata", tmp_path), tmp_path / "dist"))
    assert metadata.license_expression == "Apache-2.0"
    assert metadata.author == 'Stamps Coins & Co. "]'
    assert metadata.summary == "Typed client of Stamp Exchange"
    assert sorted(metadata.keywords or ()) == ["philately", "stamps"]
    assert metadata.project_urls == {
        "Documentation": "https://stamps.example/docs?page=1#start",
        "Release Notes": "https://stamps.example/news",
        "Repository": "https://git.stamps.example/sdk",
    }


HEADERS = {
    *("Metadata-Version", "Name", "Version", "Summary", "Author", "License", "Keywords", "Classifier"),
    *("Requires-Python", "Requires-Dist", "Provides-Extra", "Description-Content-Type"),
}


@pytest.mark.parametrize(
    "text",
    [
        "x\nLicense-Expression: MIT\n\nbody",
        "x\r\nProject-URL: a, https://eve.example",
        "\u2028Home-page: x\x85\x0bAuthor-email: eve@acme.example\x00",
        '"]\n[project]\nname = "x" \\" \\\\',
        "\ud800 \U000e0001 \U0001f600 <eve@acme.example>, \u202e",
    ],
)
def test_no_text_of_a_document_is_another_line_of_metadata(text: str, tmp_path: Path) -> None:
    info = {"title": text, "version": text, "contact": {"name": text}, "license": {"name": text}}
    document = {"openapi": "3.1.0", "info": info, "tags": [{"name": text}], "paths": {}, "components": {}}
    (tmp_path / "api.json").write_text(json.dumps(document), encoding="utf-8")
    sdk = build(tmp_path / "api.json")
    write(sdk.files, tmp_path / "sdk")
    wheel = wheel_of(tmp_path / "sdk", tmp_path / "dist")
    assert metadata_of(wheel).license is not None
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        headers = archive.read(name).decode().partition("\n\n")[0].split("\n")
    assert {line.partition(": ")[0] for line in headers} == HEADERS


def test_a_license_in_the_folder_of_an_sdk_is_packed(tmp_path: Path) -> None:
    sdk = sdk_of("metadata", tmp_path)
    (sdk / "LICENSE").write_text("Do as you like.\n")
    wheel = wheel_of(sdk, tmp_path / "dist")
    assert metadata_of(wheel).license_files == ["LICENSE"]
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/licenses/LICENSE"))
        assert archive.read(name) == b"Do as you like.\n"


def test_what_a_repository_ignores_is_packed(tmp_path: Path) -> None:
    """Names such as `docs/` or `lib/` are in the `.gitignore` of many repositories."""
    sdk = sdk_of("metadata", tmp_path)
    (tmp_path / ".gitignore").write_text("*.py\ndocs/\n")
    with contextlib.chdir(sdk):
        archive = tmp_path / hatchling.build.build_sdist(str(tmp_path))
    with tarfile.open(archive) as file:
        inside = {name.partition("/")[2] for name in file.getnames()}
    expected = {path.relative_to(sdk).as_posix() for path in sdk.rglob("*") if path.is_file()}
    assert inside == expected - {"diagnostics.txt", "sdk.lock.json"} | {".gitignore", "PKG-INFO"}


def copied(folder: Path, *, reverse: bool, mtime: int, file_mode: int, folder_mode: int) -> Path:
    """The repository, as another machine might have it: other order of files, times and modes."""
    ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
    folder.mkdir()
    for name in sorted(PACKED, reverse=reverse):
        source = ROOT / name
        if source.is_file():
            shutil.copyfile(source, folder / name)
            continue
        files = sorted(
            path
            for path in source.rglob("*")
            if path.is_file() and not ignored(str(path.parent), [*path.relative_to(ROOT).parts])
        )
        for path in reversed(files) if reverse else files:
            target = folder / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    for path in folder.rglob("*"):
        path.chmod(folder_mode if path.is_dir() else file_mode)
        os.utime(path, (mtime, mtime))
    return folder


def made(folder: Path, umask: int, **environment: str) -> dict[str, bytes]:
    """What `python -m requirements.dist` makes of a copy of the repository."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    subprocess.run(
        [sys.executable, "-m", "requirements.dist"],
        cwd=folder,
        env={**clean, **environment},
        umask=umask,
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=300,
    )
    return {path.name: path.read_bytes() for path in (folder / "dist").iterdir()}


def test_packages_have_the_same_bytes_everywhere(tmp_path: Path) -> None:
    here = copied(tmp_path / "a", reverse=False, mtime=1_000_000_000, file_mode=0o644, folder_mode=0o755)
    there = copied(
        tmp_path / "other place", reverse=True, mtime=1_700_000_000, file_mode=0o600, folder_mode=0o700
    )
    time = {"SOURCE_DATE_EPOCH": "1750000000"}
    first = made(here, 0o022, TZ="UTC", PYTHONHASHSEED="0", LANG="C.UTF-8", **time)
    second = made(there, 0o077, TZ="Pacific/Kiritimati", PYTHONHASHSEED="4242", LC_ALL="C", **time)
    kinds = {name: sum(file.endswith(name) for file in first) for name in (".whl", ".tar.gz", ".cdx.json")}
    assert set(kinds.values()) == {len(dist.projects())}
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    listed = [line.split("  ")[1] for line in first[dist.SUMS].decode().splitlines()]
    assert listed == sorted(first.keys() - {dist.SUMS})


def test_a_source_distribution_has_what_belongs_to_it(tmp_path: Path) -> None:
    with contextlib.chdir(ROOT):
        archive = tmp_path / hatchling.build.build_sdist(str(tmp_path))
    with tarfile.open(archive) as file:
        inside = [name.split("/")[1] for name in file.getnames()]
    assert set(inside) == {*PACKED, "PKG-INFO"} - {"generated"}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is no repository, in an environment without a time."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return tmp_path


def commit(folder: Path, date: str) -> None:
    person = {"NAME": "Jo", "EMAIL": "jo@acme.example", "DATE": date}
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in person.items()}
    for command in (("init", "--quiet"), ("commit", "--quiet", "--allow-empty", "--message", "Begin")):
        subprocess.run(["git", *command], cwd=folder, env={**os.environ, **who}, check=True)


def test_files_have_the_time_of_the_last_commit(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert dist.epoch(repository) == dist.DEFAULT_EPOCH
    commit(repository, "1700000000 +0200")
    assert dist.epoch(repository) == "1700000000"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    assert dist.epoch(repository) == "1750000000"


def test_without_git_files_have_a_fixed_time(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, "1700000000 +0200")
    monkeypatch.setenv("PATH", str(repository))
    assert dist.epoch(repository) == dist.DEFAULT_EPOCH


def test_a_tag_names_a_project() -> None:
    assert dist.project_of("sdkwright-v0.1.0") == ROOT
    for folder in dist.projects()[1:]:
        assert dist.project_of(f"{folder.name}-v1.0") == folder
    for tag in ("v1.0", "none-v1.0", "sdkwright", "sdkwright-1.0"):
        with pytest.raises(dist.WrongTag, match=f"`{tag}` names no project; expected one of sdkwright"):
            dist.project_of(tag)


def test_a_tag_has_the_version_of_the_package() -> None:
    wheel = Path("orq_ai_sdk-1.0rc1-py3-none-any.whl")
    dist.check_version("toys-v1.0rc1", wheel)
    for tag in ("toys-v1.0", "toys-v1.0-rc1", "toys-v"):
        with pytest.raises(dist.WrongTag, match=f"`{tag}` does not fit the version of the project, 1.0rc1"):
            dist.check_version(tag, wheel)
