"""The `diff` command: what it reads, prints and refuses, and its exit status."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sdkwright.__main__ import main
from sdkwright.changes.model import Level
from sdkwright.cli.parser import LEVELS

OLD = """\
openapi: 3.1.0
info: { title: Pets, version: "1.4.0" }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses: { "204": { description: None. } }
"""
NEW = OLD.replace("name: limit", "name: page_size")
WIDER = OLD.replace("type: integer", "type: number")
TEXT = """\
breaking: `pets.list` no longer accepts `limit`; probably renamed to `page_size` [argument-removed]
    {old}:8:20 (#/paths/~1pets/get/parameters/0) -> {new}:5:5 (#/paths/~1pets/get)
feature: `pets.list` accepts `page_size` [argument-added]
    {old}:5:5 (#/paths/~1pets/get) -> {new}:8:20 (#/paths/~1pets/get/parameters/0)
{old} -> {new}: 1 breaking, 1 feature; a major version is needed: 2.0.0 after 1.4.0
To keep former names as deprecated aliases, add to `sdk.toml`:
    [deprecated.arguments.listPets]
    limit = "page_size"
"""


class Result(NamedTuple):
    """What the command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Diff = Callable[..., Result]


@pytest.fixture
def diff(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Diff:
    """Runs the command in a folder with two documents, and one that takes more than the old one."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("old.yaml", OLD), ("new.yaml", NEW), ("wider.yaml", WIDER)):
        (tmp_path / name).write_text(text, encoding="utf-8")

    def run(*arguments: str) -> Result:
        status = main(["diff", *arguments])
        printed = capsys.readouterr()
        return Result(status, printed.out, printed.err)

    return run


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the old document at `v1`, and the new one at `v2`, in a folder with an `sdk.toml`."""
    folder = tmp_path / "repository"
    specs = folder / "specs" / "pets"
    specs.mkdir(parents=True)
    _git(folder, "init", "--quiet")
    for tag, text in (("v1", OLD), ("v2", NEW)):
        (specs / "openapi.yaml").write_text(text, encoding="utf-8")
        (specs / "sdk.toml").write_text('[package]\nname = "pets"\n', encoding="utf-8")
        _git(folder, "add", "--all")
        _git(folder, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", tag)
        _git(folder, "tag", tag)
    return folder


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "commit.gpgsign=false", *arguments], cwd=folder, check=True)


# --- files and folders


def test_files_are_compared(diff: Diff) -> None:
    assert diff("old.yaml", "new.yaml") == Result(0, TEXT.format(old="old.yaml", new="new.yaml"), "")


def test_the_same_document_has_no_changes(diff: Diff) -> None:
    assert diff("old.yaml", "old.yaml").out == "old.yaml -> old.yaml: no changes; no new version is needed\n"


def test_folders_are_compared_with_their_configurations(diff: Diff, tmp_path: Path) -> None:
    for name, prefix in (("a", "PETS"), ("b", "ANIMALS")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "openapi.yaml").write_text(OLD, encoding="utf-8")
        (tmp_path / name / "sdk.toml").write_text(f'[client]\nenv_prefix = "{prefix}"\n', encoding="utf-8")
    changes = diff("a", "b", "--json", "--package", "pets").json["changes"]
    assert [(change["rule"], change["before"], change["after"]) for change in changes] == [
        ("settings-changed", "PETS", "ANIMALS")
    ]


def test_json_and_markdown_say_the_same(diff: Diff) -> None:
    found = diff("old.yaml", "new.yaml", "--json").json
    assert found["semver"] == {"bump": "major", "old": "1.4.0", "new": "2.0.0"}
    assert [(change["rule"], change["subject"]) for change in found["changes"]] == [
        ("argument-removed", "pets.list"),
        ("argument-added", "pets.list"),
    ]
    assert found["changes"][0]["old"] == {
        "file": "old.yaml",
        "line": 8,
        "column": 20,
        "pointer": "#/paths/~1pets/get/parameters/0",
    }
    assert diff("old.yaml", "new.yaml", "--markdown").out == (
        "A major version is needed: 2.0.0 after 1.4.0.\n\n"
        "## Breaking changes\n\n"
        "- `pets.list` no longer accepts `limit`; probably renamed to `page_size`.\n\n"
        "## Features\n\n"
        "- `pets.list` accepts `page_size`.\n"
    )


def test_a_version_below_one_needs_a_minor_version(diff: Diff, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(OLD.replace("1.4.0", "0.4.0"), encoding="utf-8")
    semver = diff("old.yaml", "new.yaml", "--json").json["semver"]
    assert semver == {"bump": "minor", "old": "0.4.0", "new": "0.5.0"}


# --- exit status


def test_the_command_line_has_the_levels_of_changes() -> None:
    assert tuple(level.value for level in Level) == LEVELS


@pytest.mark.parametrize(
    ("new", "limit", "status"),
    [
        ("new.yaml", "breaking", 1),
        ("wider.yaml", "breaking", 0),
        ("wider.yaml", "feature", 1),
        ("wider.yaml", "docs", 1),
        ("old.yaml", "docs", 0),
    ],
)
def test_fail_on_counts_the_level_and_more_important_ones(
    diff: Diff, new: str, limit: str, status: int
) -> None:
    assert diff("old.yaml", new, "--fail-on", limit).status == status


def test_a_document_that_cannot_be_used_is_named_with_its_place(diff: Diff, tmp_path: Path) -> None:
    (tmp_path / "new.yaml").write_text(NEW.replace("get:", "get: ["), encoding="utf-8")
    found = diff("old.yaml", "new.yaml")
    assert (found.status, found.out) == (2, "")
    assert "new.yaml:7:11: error [syntax]" in found.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("old.yaml", "missing.yaml"), "missing.yaml"),
        (("old.yaml", "https://pets.example/openapi.yaml"), "https://pets.example/openapi.yaml"),
        (("old.yaml", "new.yaml", "--package", "class"), "--package class"),
        (("old.yaml",), "NEW"),
        (("old.yaml", "new.yaml", "--json", "--markdown"), "--json"),
        (("old.yaml", "new.yaml", "--fail-on", "major"), "major"),
    ],
)
def test_wrong_arguments_are_errors(diff: Diff, arguments: tuple[str, ...], message: str) -> None:
    found = diff(*arguments)
    assert (found.status, found.out) == (2, "")
    assert message in found.err


# --- revisions of git


def test_revisions_of_a_folder_are_compared(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    old, new = "v1:specs/pets/openapi.yaml", "v2:specs/pets/openapi.yaml"
    expected = TEXT.format(old=old, new=new).replace(f"{old} -> {new}:", "v1:specs/pets -> v2:specs/pets:")
    assert diff("v1:specs/pets", "v2:specs/pets") == Result(0, expected, "")


def test_a_revision_is_compared_with_the_files_on_disk(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    (repository / "specs/pets/openapi.yaml").write_text(WIDER, encoding="utf-8")
    changes = diff("HEAD~1:specs/pets", "specs/pets", "--json").json["changes"]
    assert [change["rule"] for change in changes] == ["argument-type-widened"]


@pytest.mark.parametrize("inside", [".", "specs"])
def test_a_revision_alone_is_that_of_the_other_path(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    """`.` is the only provider folder of the repository; paths are those of the working directory."""
    monkeypatch.chdir(repository / inside)
    path = "specs/pets" if inside == "." else "pets"
    named = f"v1:./{path} -> {path}: 1 breaking, 1 feature; a major version is needed: 2.0.0 after 1.4.0"
    assert named in diff("v1", path).out
    if inside == ".":
        assert diff("v1", ".").out == diff("v1", path).out


def test_the_provider_folders_of_a_repository_are_named(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    (repository / "specs/toys").mkdir()
    assert diff("HEAD", ".") == Result(
        2,
        "",
        ".: has several provider folders; name one:\n"
        "    sdkwright diff HEAD specs/pets\n"
        "    sdkwright diff HEAD specs/toys\n",
    )


def test_a_file_comes_before_a_revision_of_its_name(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    (repository / "v1").write_text(OLD, encoding="utf-8")
    assert diff("v1", "specs/pets").out.splitlines()[-4].startswith("v1 -> specs/pets: 1 breaking")


def test_a_document_at_a_revision_has_those_beside_it(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    path = "specs/pets/openapi.yaml"
    text = NEW.replace("{ type: integer }", '{ $ref: "parts.yaml#/Limit" }')
    (repository / path).write_text(text, encoding="utf-8")
    (repository / "specs/pets/parts.yaml").write_text("Limit: { type: boolean }\n", encoding="utf-8")
    _git(repository, "add", "--all")
    _git(repository, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "v3")
    changes = diff(f"v2:{path}", f"HEAD:{path}", "--json").json["changes"]
    assert [(change["rule"], change["new"]["file"]) for change in changes] == [
        ("argument-type-changed", f"HEAD:{path}")
    ]


@pytest.mark.parametrize(
    "text", ["v9:specs/pets", "v1:specs/cats", "v1:", "--output=x:specs/pets", "v1:../../etc", ":"]
)
def test_a_revision_that_does_not_exist_is_an_error(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(repository)
    found = diff("v1:specs/pets", *(["--", text] if text.startswith("-") else [text]))
    assert (found.status, found.out) == (2, "")
    assert text in found.err


def test_messages_about_a_revision_name_it(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    (repository / "specs/pets/openapi.yaml").write_text("openapi: 3.1.0\npaths: [\n", encoding="utf-8")
    _git(repository, "add", "--all")
    _git(repository, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "bad")
    found = diff("v1:specs/pets", "HEAD:specs/pets")
    assert (found.status, found.out) == (2, "")
    assert "HEAD:specs/pets/openapi.yaml:3:1" in found.err


def test_outside_of_a_repository_a_revision_is_an_error(
    diff: Diff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    found = diff("v1:specs/pets", "old.yaml")
    assert (found.status, found.out) == (2, "")
    assert "v1:specs/pets" in found.err


def test_links_of_a_revision_are_not_followed(
    diff: Diff, repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(repository)
    specs = repository / "specs/pets"
    (specs / "openapi.yaml").unlink()
    (specs / "openapi.yaml").symlink_to(tmp_path / "old.yaml")
    _git(repository, "add", "--all")
    _git(repository, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", "link")
    found = diff("v1:specs/pets", "HEAD:specs/pets")
    assert (found.status, found.out) == (2, "")
