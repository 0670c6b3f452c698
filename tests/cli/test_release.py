"""`release`: which version the changes of an SDK need, what is written, and what is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sdkwright.__main__ import main
from sdkwright.cli import release as release_command
from tests.support.packages import read
from tests.support.snapshots import Snapshot

DOCUMENT = """\
openapi: 3.1.0
info: { title: Toys, version: 1.2.0 }
servers: [{ url: https://toys.example }]
paths:
  /toys:
    get:
      operationId: listToys
      tags: [toys]
      summary: Find toys
      parameters:
        - { name: color, in: query, schema: { type: string } }
      responses:
        "204": { description: None. }
"""
TOYS, SDK = Path("specs/toys"), Path("generated/toys")
PARAMETER = "        - { name: color, in: query, schema: { type: string } }\n"
EDITS: dict[str, tuple[str, str]] = {
    "breaking": (PARAMETER, PARAMETER.replace("color", "colour")),
    "feature": (PARAMETER, PARAMETER + PARAMETER.replace("color", "size")),
    "fix": ("https://toys.example", "https://api.toys.example"),
    "docs": ("Find toys", "List toys"),
}
VERSIONS = {"breaking": "2.0.0", "feature": "1.3.0", "fix": "1.2.1", "docs": "1.2.1"}
HEADER = """\
# Changelog

Changes for users of this package. Versions are [semantic](https://semver.org).

"""
DATE = ["--date", "2026-01-31"]
FIRST = "## 1.2.0 (2026-01-31)\n\nThe first release.\n"


class Result(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Release = Callable[..., Result]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A project with one SDK, made once."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        TOYS.mkdir(parents=True)
        (TOYS / "openapi.yaml").write_text(DOCUMENT)
        (TOYS / "sdk.toml").write_text('# Facts.\n[package]\nname = "toys-sdk" # of the distribution\n')
        assert main(["generate"]) == 0
    return Snapshot(folder)


@pytest.fixture(scope="module")
def made_again(made: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The same, with its first release."""
    folder = tmp_path_factory.mktemp("again")
    made.write(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["release", *DATE]) == 0
    return Snapshot(folder)


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Release:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Result:
        date = [] if "--date" in arguments else DATE
        capsys.readouterr()
        status = main(["release", *arguments, *date])
        printed = capsys.readouterr()
        return Result(status, printed.out, printed.err)

    return call


@pytest.fixture
def release(made: Snapshot, tmp_path: Path, command: Release) -> Release:
    """`sdkwright release` in a folder with one SDK."""
    made.write(tmp_path)
    return command


@pytest.fixture
def again(made_again: Snapshot, tmp_path: Path, command: Release) -> Release:
    """`sdkwright release` in a folder with one SDK, of which 1.2.0 is released."""
    made_again.write(tmp_path)
    return command


def edit(level: str) -> None:
    old, new = EDITS[level]
    text = (TOYS / "openapi.yaml").read_text()
    assert text.count(old) == 1
    (TOYS / "openapi.yaml").write_text(text.replace(old, new))


def test_the_first_release_writes_the_changelog_and_what_it_was_made_from(release: Release) -> None:
    assert release() == (0, "specs/toys: released: 1.2.0: the first release\n", "")
    assert (TOYS / "CHANGELOG.md").read_text() == HEADER + FIRST
    assert (SDK / "CHANGELOG.md").read_text() == HEADER + FIRST
    assert sorted(read(TOYS / "released")) == ["openapi.yaml", "sdk.lock.json", "sdk.toml"]
    assert (TOYS / "released/openapi.yaml").read_text() == DOCUMENT
    assert main(["check"]) == 0
    assert release() == (0, "specs/toys: nothing to release since 1.2.0\n", "")


@pytest.mark.parametrize("level", EDITS)
def test_the_version_is_what_the_changes_need(level: str, again: Release) -> None:
    edit(level)
    check = again("--check")
    assert check.status == 1
    assert (
        f"1.2.0 is released already, and the SDK has changed since; {VERSIONS[level]} is needed" in check.out
    )
    result = again()
    assert (result.status, result.err) == (0, "")
    assert f"specs/toys: released: {VERSIONS[level]}: 1 {level}" in result.out
    settings = (TOYS / "sdk.toml").read_text()
    assert settings == (
        '# Facts.\n[package]\nname = "toys-sdk" # of the distribution\n' + f'version = "{VERSIONS[level]}"\n'
    )
    assert f'version = "{VERSIONS[level]}"' in (SDK / "pyproject.toml").read_text()
    changelog = (SDK / "CHANGELOG.md").read_text()
    assert changelog.startswith(f"{HEADER}## {VERSIONS[level]} (2026-01-31)\n\n### ")
    assert changelog.endswith(f"\n\n{FIRST}")
    assert (TOYS / "released/openapi.yaml").read_text() == (TOYS / "openapi.yaml").read_text()
    assert main(["check"]) == 0
    assert again("--check") == (0, f"specs/toys: nothing to release since {VERSIONS[level]}\n", "")


def test_the_changelog_says_what_changed_method_by_method(again: Release) -> None:
    edit("breaking")
    again()
    assert (SDK / "CHANGELOG.md").read_text() == (
        f"{HEADER}## 2.0.0 (2026-01-31)\n\n"
        "### Breaking changes\n\n"
        "- `toys.list` no longer accepts `color` (new: `colour`).\n\n"
        "### Features\n\n"
        "- `toys.list` accepts `colour`.\n\n"
        f"{FIRST}"
    )


def test_what_people_wrote_in_the_changelog_stays(again: Release) -> None:
    (TOYS / "CHANGELOG.md").write_text(
        "# Toys\n\nHello.\n\n## 1.2.0 (2026-01-31)\n\nThe first one, at last.\n"
    )
    edit("docs")
    again()
    text = (SDK / "CHANGELOG.md").read_text()
    assert text.startswith("# Toys\n\nHello.\n\n## 1.2.1 (2026-01-31)\n\n### Documentation\n\n- ")
    assert text.endswith("\n\n## 1.2.0 (2026-01-31)\n\nThe first one, at last.\n")


@pytest.mark.parametrize(
    ("version", "status"), [("1.2.1", 1), ("1.3.0", 1), ("2.0.0", 0), ("3.1.4", 0), ("1.2.0", 1)]
)
def test_a_smaller_version_than_needed_is_refused(version: str, status: int, again: Release) -> None:
    edit("breaking")
    before = read(Path())
    result = again("--version", version)
    assert result.status == status
    if status:
        reason = "released already" if version == "1.2.0" else "too small for the changes since 1.2.0"
        assert reason in result.out
        assert "; 2.0.0 is needed\n    breaking: `toys.list` no longer accepts `color`" in result.out
        assert read(Path()) == before, "nothing is written"
    else:
        assert f'version = "{version}"' in (SDK / "pyproject.toml").read_text()


def test_a_version_in_sdk_toml_is_taken_if_it_is_large_enough(again: Release) -> None:
    edit("feature")
    (TOYS / "sdk.toml").write_text('[package]\nname = "toys-sdk"\nversion = "1.2.5"\n')
    assert again().status == 1
    (TOYS / "sdk.toml").write_text('[package]\nname = "toys-sdk"\nversion = "1.4.0"\n')
    assert again("--check") == (0, "specs/toys: can be released: 1.4.0: 1 feature since 1.2.0\n", "")
    assert again().out == "specs/toys: released: 1.4.0: 1 feature since 1.2.0\n"


def test_a_breaking_change_below_1_0_raises_the_second_number(release: Release) -> None:
    (TOYS / "sdk.toml").write_text('[package]\nname = "toys-sdk"\nversion = "0.4.1"\n')
    release()
    edit("breaking")
    assert "specs/toys: released: 0.5.0: 1 breaking" in release().out


def test_names_that_could_stay_are_shown_before_anything_is_written(
    again: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit("breaking")
    written: list[str] = []

    def note(*_: object) -> None:
        written.append((TOYS / "CHANGELOG.md").read_text())

    monkeypatch.setattr(release_command, "_print_proposals", note)
    again()
    assert "2.0.0" not in written[0]


def test_names_that_could_stay_come_before_the_version(again: Release) -> None:
    edit("breaking")
    assert again().out == (
        "specs/toys: names change that could stay as deprecated aliases\n"
        "To keep former names as deprecated aliases, add to `sdk.toml`:\n"
        "    [deprecated.arguments.listToys]\n"
        '    color = "colour"\n'
        "specs/toys: released: 2.0.0: 1 breaking, 1 feature since 1.2.0\n"
    )


def test_a_version_without_a_successor_has_to_be_chosen(release: Release) -> None:
    (TOYS / "sdk.toml").write_text('[package]\nname = "toys-sdk"\nversion = "2.0.0rc1"\n')
    release()
    edit("breaking")
    assert release() == (
        1,
        "specs/toys: refused: `2.0.0rc1` has no next version; choose one with `--version`\n"
        "    breaking: `toys.list` no longer accepts `color`; probably renamed to `colour` [argument-removed]\n"
        "To keep former names as deprecated aliases, add to `sdk.toml`:\n"
        "    [deprecated.arguments.listToys]\n"
        '    color = "colour"\n',
        "",
    )
    assert release("--version", "2.0.0rc2").status == 0


def test_an_sdk_without_a_configuration_gets_one(release: Release) -> None:
    (TOYS / "sdk.toml").unlink()
    main(["generate"])
    release()
    edit("fix")
    release()
    assert (TOYS / "sdk.toml").read_text() == '[package]\nversion = "1.2.1"\n'


def test_code_that_differs_for_another_reason_is_a_patch(again: Release) -> None:
    lock = json.loads((TOYS / "released/sdk.lock.json").read_text())
    lock["files"]["toys/client.py"] = "0" * 16
    (TOYS / "released/sdk.lock.json").write_text(json.dumps(lock))
    assert again().out == "specs/toys: released: 1.2.1: no changes since 1.2.0\n"
    assert "Nothing changes for programs." in (SDK / "CHANGELOG.md").read_text()


def test_files_that_an_input_no_longer_has_are_not_kept(release: Release) -> None:
    (TOYS / "overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: [{target: $.info, update: {summary: s}}]\n"
    )
    main(["generate"])
    release()
    assert (TOYS / "released/overlay.yaml").is_file()
    (TOYS / "overlay.yaml").unlink()
    edit("docs")
    assert release().status == 0
    assert not (TOYS / "released/overlay.yaml").exists()


def test_json(again: Release) -> None:
    edit("feature")
    (target,) = again("--json").json["targets"]
    changes = target.pop("changes")
    assert target == {
        "name": "toys",
        "status": "released",
        "released": "1.2.0",
        "current": "1.2.0",
        "needed": "1.3.0",
        "version": "1.3.0",
        "bump": "minor",
        "reason": None,
    }
    assert [change["rule"] for change in changes] == ["argument-added"]


def test_all_sdks_are_released_or_none(release: Release) -> None:
    shutil.copytree(TOYS, "specs/games")
    games = Path("specs/games/openapi.yaml")
    games.write_text(DOCUMENT.replace("Toys", "Games"))
    (games.parent / "sdk.toml").write_text('[package]\nversion = "1.2.0"\n')
    assert main(["generate"]) == 0
    release()
    edit("feature")
    games.write_text(games.read_text().replace("color", "colour"))
    (games.parent / "sdk.toml").write_text('[package]\nversion = "1.2.1"\n')
    before = read(Path())
    result = release()
    assert result.status == 1
    assert "specs/games: refused: 1.2.1 is too small" in result.out
    assert read(Path()) == before


def test_an_edit_by_hand_is_not_lost(release: Release) -> None:
    path = SDK / "toys/client.py"
    path.write_text(path.read_text() + "# mine\n")
    before = read(Path())
    result = release()
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"{path.as_posix()}: edited by hand; ")
    assert read(Path()) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["specs/toys/openapi.yaml"], "specs/toys/openapi.yaml: not a provider folder"),
        (["specs/toys", "specs/toys", "--version", "2"], "--version 2: needs a single PATH"),
        (["--version", "v2"], "`v2` is not a version"),
        (["--date", "31.1.2026"], "`31.1.2026` is not a date"),
        (["nowhere"], "nowhere: not a provider folder"),
    ],
)
def test_what_cannot_be_released_is_an_error(arguments: list[str], message: str, release: Release) -> None:
    result = release(*arguments)
    assert result.status == 2
    assert message in result.err


def test_a_release_that_cannot_be_read_any_more_is_an_error(again: Release) -> None:
    (TOYS / "released/openapi.yaml").write_text("openapi: 9.9.9\n")
    result = again()
    assert result.status == 2
    assert "specs/toys/released/openapi.yaml:1" in result.err


@pytest.mark.parametrize("step", [1, 2, 3])
def test_an_interrupted_release_is_completed(
    step: int, again: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit("breaking")
    called: list[str] = []

    def interrupted(name: str) -> None:
        function = getattr(release_command, name)

        def call(*arguments: Any) -> None:
            called.append(name)
            if len(called) == step:
                raise KeyboardInterrupt
            function(*arguments)

        patch.setattr(release_command, name, call)

    with monkeypatch.context() as patch:
        interrupted("_replace")
        interrupted("write")
        assert again().status == 130
    assert again().status == 0
    assert (TOYS / "CHANGELOG.md").read_text().count("## 2.0.0") == 1
    assert again().out == "specs/toys: nothing to release since 2.0.0\n"
    assert main(["check"]) == 0


def test_a_version_is_released_once(again: Release) -> None:
    before = read(Path())
    assert again("--version", "1.2.0") == (0, "specs/toys: nothing to release since 1.2.0\n", "")
    assert read(Path()) == before


def test_a_pre_release_does_not_hide_what_breaks(again: Release) -> None:
    edit("feature")
    assert again("--version", "1.3.0rc1").status == 0
    edit("breaking")
    refused = again("--version", "1.3.0")
    assert (refused.status, "2.0.0 is needed" in refused.out) == (1, True)
    assert again("--version", "2.0.0rc1").status == 0
    assert again("--version", "2.0.0").status == 0
    assert "## 2.0.0 (2026-01-31)\n\nNothing changes for programs.\n" in (TOYS / "CHANGELOG.md").read_text()


def test_lines_end_as_before(release: Release) -> None:
    (TOYS / "sdk.toml").write_bytes(b'[package]\r\nname = "toys-sdk" # mine\r\n')
    (TOYS / "CHANGELOG.md").write_bytes(b"# Changes\r\n\r\n## 1\r\n")
    release()
    settings = (TOYS / "sdk.toml").read_bytes()
    assert settings == b'[package]\r\nname = "toys-sdk" # mine\r\nversion = "1.2.0"\r\n'
    changelog = (TOYS / "CHANGELOG.md").read_bytes()
    assert changelog == (b"# Changes\r\n\r\n## 1.2.0 (2026-01-31)\r\n\r\nThe first release.\r\n\r\n## 1\r\n")


def test_code_in_the_changelog_has_no_headings(release: Release) -> None:
    intro = "# Changes\n\n```sh\n## install\n```\n\n"
    (TOYS / "CHANGELOG.md").write_text(f"{intro}## 1.0.0\n")
    release()
    assert (TOYS / "CHANGELOG.md").read_text() == f"{intro}{FIRST}\n## 1.0.0\n"


def _no_document() -> None:
    (TOYS / "released/openapi.yaml").unlink()


def _file() -> None:
    shutil.rmtree(TOYS / "released")
    (TOYS / "released").write_text("")


def _link() -> None:
    shutil.move(TOYS / "released", "released")
    (TOYS / "released").symlink_to("../../released")


@pytest.mark.parametrize("damage", [_no_document, _file, _link])
def test_without_the_last_release_nothing_is_written(damage: Callable[[], None], again: Release) -> None:
    edit("breaking")
    damage()
    before = read(Path())
    result = again()
    assert result.status == 2
    assert result.err.startswith("specs/toys/released: error [")
    assert "restore it from version control, or remove it" in result.err
    assert read(Path()) == before
