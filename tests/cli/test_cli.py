"""The command line, run in this process: what it prints, writes and refuses, and its exit status."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
import pytest
from msgspec.structs import replace

import sdkwright.cli.check
import sdkwright.cli.generate
import sdkwright.pipeline
from sdkwright import __version__
from sdkwright.__main__ import main
from sdkwright.cli import targets
from sdkwright.formatting import black, ruff
from sdkwright.formatting.errors import FormatterError
from sdkwright.formatting.files import Files
from sdkwright.formatting.format import Formatter, versions
from sdkwright.output import assets, lock
from sdkwright.output.disk import is_ours
from sdkwright.pipeline import Build, build
from sdkwright.render import render
from tests.support import ROOT, python_environment
from tests.support.disk_faults import FAULTS
from tests.support.packages import importable, read
from tests.support.snapshots import Snapshot

DOCUMENT = """\
openapi: 3.1.0
info:
  title: Toys
  version: 1.2.0
servers:
  - url: https://toys.example
tags:
  - name: toys
  - name: shelves
paths:
  /toys/{id}:
    get:
      operationId: getToy
      tags: [toys]
      summary: Find a toy
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
      responses:
        "200":
          description: The toy.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Toy" }
  /shelves:
    get:
      operationId: listShelves
      tags: [shelves]
      responses:
        "204": { description: There are none. }
components:
  schemas:
    Toy:
      type: object
      required: [name]
      properties:
        name: { type: string, description: What children call it. }
"""
OVERLAY = """\
overlay: 1.0.0
info: { title: What toys leave out, version: 1.0.0 }
actions:
  - target: $.components.schemas.Toy
    update: { description: Something to play with. }
"""
SETTINGS = """\
[package]
name = "toys-sdk"
module = "toys_sdk"
"""
FLAWED = DOCUMENT.replace("{ name: id, in: path, required: true, schema", "{ name: id, in: path, schema")
FLAW = "openapi.yaml:17:11: warning [path-parameter]: the path parameter `id` must be required"
BROKEN = DOCUMENT.replace("tags: [toys]", "tags: [toys")

SDK = Path("generated/toys")
HAND = "edits made by hand are lost"
KEEP = ": to keep it: "


def provider(folder: Path, document: str = DOCUMENT, overlay: str = "", settings: str = "") -> Path:
    """A provider's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {"openapi.yaml": document, "overlay.yaml": overlay, "sdk.toml": settings}
    for name, text in texts.items():
        if text:
            (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    """Jinja takes most of the time of a build; here it need not see the same text twice."""
    compile_template = jinja2.Environment.compile
    compiled: dict[str, Any] = {}

    def compile_once(self: jinja2.Environment, source: str, *arguments: Any) -> Any:
        if source not in compiled:
            compiled[source] = compile_template(self, source, *arguments)
        return compiled[source]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", compile_once)
        yield


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in sync: one provider that has everything, and its SDK. Generated once, and never changed."""
    folder = tmp_path_factory.mktemp("made")
    provider(folder / "specs" / "toys", overlay=OVERLAY, settings=SETTINGS)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["generate"]) == 0
    return folder


@pytest.fixture(scope="module")
def snapshot(made: Path) -> Snapshot:
    """The same, for tests that change something."""
    return Snapshot(made)


@pytest.fixture
def project(snapshot: Snapshot, place: Path) -> Path:
    """A working directory with a project in sync."""
    snapshot.write(place)
    return place


class State(NamedTuple):
    """One entry of a tree: its bytes (none of a folder) and when it was changed."""

    data: bytes | None
    changed: int


def tree(folder: Path) -> dict[str, State]:
    """Everything below a folder, hidden things included."""
    found: dict[str, State] = {}
    left, start = [os.fspath(folder)], len(os.fspath(folder)) + 1
    while left:
        with os.scandir(left.pop()) as entries:  # which takes a third of the time of `rglob`
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    left.append(entry.path)
                data = Path(entry.path).read_bytes() if entry.is_file() else None
                changed = entry.stat(follow_symlinks=False).st_mtime_ns
                found[entry.path[start:].replace(os.sep, "/")] = State(data, changed)
    return found


class Result(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line, and read what it printed."""

    def call(*arguments: str) -> Result:
        capsys.readouterr()
        status = main(list(arguments))
        printed = capsys.readouterr()
        return Result(status, printed.out, printed.err)

    return call


# ---------------------------------------------------------------- generate


def test_without_a_path_every_provider_is_generated(place: Path, run: Run) -> None:
    provider(place / "specs" / "toys", settings=SETTINGS)
    provider(place / "specs" / "games", DOCUMENT.replace("title: Toys", "title: Games"))
    (place / "specs" / "_drafts").mkdir()
    (place / "specs" / "notes.txt").write_text("no provider")
    result = run("generate")
    assert (result.status, result.err) == (0, "")
    assert [line.partition(", ")[0] for line in result.out.splitlines()] == [
        "generated/games: written: 2 operations",
        "generated/toys: written: 2 operations",
    ]
    assert sorted(path.name for path in (place / "generated").iterdir()) == ["games", "toys"]
    assert (place / "generated/toys/toys_sdk/py.typed").is_file()
    assert (place / "generated/games/games/py.typed").is_file()


@pytest.mark.parametrize("path", ["specs/toys", "specs/toys/", "./specs/../specs/toys"])
def test_a_folder_is_generated_with_its_overlay_and_configuration(path: str, made: Path, run: Run) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        result = run("generate", path)
    assert result == (0, f"{SDK}: up to date: 2 operations, 1 model, {len(read(made / SDK))} files\n", "")
    assert b"Something to play with." in (made / SDK / "toys_sdk/models/toys.py").read_bytes()
    assert b'name = "toys-sdk"' in (made / SDK / "pyproject.toml").read_bytes()


def test_the_folder_one_stands_in_is_a_path(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "specs/toys")
    assert run("generate", ".", "--output", "../../elsewhere").status == 0
    assert read(project / "elsewhere/toys") == read(project / SDK)


def test_a_plain_file_needs_no_configuration(place: Path, run: Run) -> None:
    """YAML or JSON, the same SDK; what lies beside the file does not matter."""
    import yaml

    (place / "sdk.toml").write_text("nonsense")
    (place / "overlay.yaml").write_text("nonsense")
    (place / "toys.yaml").write_text(DOCUMENT)
    (place / "toys.json").write_text(json.dumps(yaml.safe_load(DOCUMENT)))
    assert run("generate", "toys.yaml", "--output", "from_yaml").status == 0
    assert run("generate", str(place / "toys.json"), "--output", "from_json").status == 0
    one, two = read(place / "from_yaml/toys"), read(place / "from_json/toys")
    assert {
        name: data.replace(b"toys.yaml", b"toys.json") for name, data in one.items() if "lock" not in name
    } == {name: data for name, data in two.items() if "lock" not in name}
    assert b"https://toys.example" in one["toys/_settings.py"]


def test_output_is_where_sdks_are_written(project: Path, run: Run) -> None:
    before = tree(project)
    result = run("generate", "--output", "deep/er")
    assert result.status == 0
    assert result.out.startswith("deep/er/toys: written")
    assert read(project / "deep/er/toys") == read(project / SDK)
    after = tree(project)
    assert {name: state for name, state in after.items() if not name.startswith("deep")} == before


def test_package_names_the_import_package(place: Path, run: Run) -> None:
    (place / "toys.yaml").write_text(DOCUMENT)
    result = run("generate", "toys.yaml", "--output", "out", "--package", "play_things", "--json")
    assert result.status == 0
    assert result.json["targets"][0]["package"] == "play_things"
    assert [path.name for path in (place / "out").iterdir()] == ["play_things"]
    assert b'name = "play-things"' in (place / "out/play_things/pyproject.toml").read_bytes()
    with importable(place / "out/play_things", "play_things") as package:
        assert package.PlayThings(server_url="http://127.0.0.1:1").toys.get_toy.__name__ == "get_toy"
    assert run("check", "toys.yaml", "--output", "out", "--package", "play_things").status == 0


@pytest.mark.parametrize("name", ["build", "dist"])
def test_a_package_may_be_called_like_a_folder_that_tools_leave(name: str, place: Path, run: Run) -> None:
    (place / "toys.yaml").write_text(DOCUMENT)
    arguments = ("toys.yaml", "--output", "out", "--package", name)
    assert run("generate", *arguments).status == 0
    assert run("check", *arguments).status == 0
    (place / "out" / name / name / "client.py").unlink()
    assert run("check", *arguments).status == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        *((name, "must consist of ") for name in ("a-b", "a.b", "1a", "", "ä", "_a", "a_", "a b")),
        ("class", "is a Python keyword"),
        ("json", "would hide a module of the Python standard library"),
        ("pydantic", "would hide a package that SDKs depend on"),
        ("aiohttp", "would hide a package that SDKs depend on"),
        ("yarl", "would hide a package that SDKs depend on"),
    ],
)
def test_package_is_a_name_that_can_be_imported(name: str, reason: str, place: Path, run: Run) -> None:
    (place / "toys.yaml").write_text(DOCUMENT)
    before = tree(place)
    result = run("generate", "toys.yaml", "--package", name)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"--package {name}: the name {reason}")
    assert result.err.count("\n") == 1
    assert tree(place) == before


@pytest.mark.parametrize("name", ["json", "httpx2"])
def test_a_package_hides_nothing(name: str, place: Path, run: Run) -> None:
    provider(place / "specs/toys", settings=SETTINGS.replace("toys_sdk", name))
    result = run("generate")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"specs/toys/sdk.toml:3:1: error [package-name]: `{name}` is a ")
    assert f"hint: try `{name}_sdk`" in result.err
    (place / "json.yaml").write_text(DOCUMENT.replace("Toys", "JSON"))
    assert run("generate", "json.yaml", "--json").json["targets"][0]["package"] == "json_sdk"


def test_package_needs_a_single_document(project: Path, run: Run) -> None:
    provider(project / "specs/games")
    assert run("generate", "--package", "toys").status == 2
    assert run("check", "specs/toys", "specs/games", "--package", "toys").status == 2


def test_json_has_exactly_this_shape(place: Path, run: Run) -> None:
    provider(place / "specs/toys", FLAWED, settings=SETTINGS)
    result = run("generate", "--json")
    assert (result.status, result.err) == (0, "")
    assert result.out.count("\n") == 1, "one object, on one line"
    assert list(result.json) == ["targets"]
    (target,) = result.json["targets"]
    seconds = target.pop("seconds")
    assert type(seconds) is float
    assert 0 < seconds < 60
    (warning,) = target.pop("warnings")
    assert warning.startswith(f"specs/toys/{FLAW}")
    assert target == {
        "name": "toys",
        "package": "toys_sdk",
        "operations": {"total": 2, "generated": 2, "left_out": 0, "skipped": []},
        "models": 1,
        "files": len(read(place / SDK)),
    }
    assert list(run("generate", "--json").json["targets"][0]) == [
        "name",
        "package",
        "operations",
        "models",
        "files",
        "warnings",
        "seconds",
    ]


def test_json_says_what_was_skipped(place: Path, run: Run) -> None:
    odd = """\
  /odd:
    get: nothing
    fetch: { operationId: fetchOdd, responses: { "204": { description: Done. } } }
    additionalOperations:
      "NO WAY": {}
  /odder: nothing
components:
"""
    provider(place / "specs/toys", DOCUMENT.replace("components:\n", odd))
    result = run("generate", "--json")
    assert result.status == 0
    file = "specs/toys/openapi.yaml"
    assert result.json["targets"][0]["operations"] == {
        "total": 6,
        "generated": 2,
        "left_out": 0,
        "skipped": [
            {
                "operation": "GET /odd",
                "at": f"{file}:31:5",
                "reason": "an operation must be an object, not a string",
            },
            {"operation": "FETCH /odd", "at": f"{file}:32:5", "reason": "not an HTTP method"},
            {"operation": "NO WAY /odd", "at": f"{file}:34:7", "reason": "not an HTTP method"},
            {
                "operation": "/odder",
                "at": f"{file}:35:3",
                "reason": "a path item must be an object, not a string",
            },
        ],
    }
    shutil.rmtree(place / "generated")
    assert "2 operations (4 skipped)" in run("generate").out


def test_json_has_one_entry_for_each_target_in_their_order(place: Path, run: Run) -> None:
    (place / "toys.yaml").write_text(DOCUMENT)
    (place / "games.yaml").write_text("openapi: 3.1.0\ninfo: {title: Games, version: 1.0.0}\npaths: {}\n")
    targets = run("generate", "toys.yaml", "games.yaml", "--output", "out", "--json").json["targets"]
    assert [(target["name"], target["operations"]["total"]) for target in targets] == [
        ("toys", 2),
        ("games", 0),
    ]


def test_what_is_up_to_date_is_not_touched(project: Path, run: Run) -> None:
    before = tree(project)
    assert run("generate").out.startswith("generated/toys: up to date: ")
    assert tree(project) == before


def test_an_sdk_is_replaced_as_a_whole(project: Path, run: Run) -> None:
    before = read(project)
    (project / SDK / "toys_sdk/resources/shelves.py").unlink()
    (project / SDK / "README.md").unlink()
    assert run("generate").out.startswith("generated/toys: written: ")
    assert read(project) == before
    assert [path.name for path in (project / "generated").iterdir()] == ["toys"], "nothing is left beside it"


def _remark(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")


def _stale(path: Path) -> None:
    """A file of an SDK that would not have it any more."""
    provider(path.parents[5] / "specs/toys", DOCUMENT.replace("tags: [shelves]", "tags: [racks]"))
    _remark(path)


def _link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/proc/self/environ")


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _linked_folder(path: Path) -> None:
    path.parent.rename(path.parents[4] / "elsewhere")
    path.parent.symlink_to("../../../elsewhere")


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("edit", [_remark, _emptied, _stale, _link, _pipe, _linked_folder])
def test_an_edit_is_not_overwritten_in_passing(edit: Callable[[Path], None], project: Path, run: Run) -> None:
    edited = project / SDK / "toys_sdk/resources/shelves.py"
    edit(edited)
    named = edited.parent if edit is _linked_folder else edited
    name = named.relative_to(project).as_posix()
    before = tree(project)
    result = run("generate")
    assert (result.status, result.out) == (1, "")
    first, *lines, message, hint = result.err.splitlines()
    assert first == f"{name}: edited by hand"
    is_kept = named.is_file() and not named.is_symlink()
    assert lines == ([keep("resources/shelves.py", replaces=True)] if is_kept else [])
    assert message == "sdkwright: nothing was written, because 1 file would lose what was edited by hand"
    assert hint == (
        "    hint: move the edits to the spec, the overlay, a template, or `custom/`; or overwrite them with `--force`"
    )
    assert tree(project) == before
    listed = run("generate", "--json")
    assert (listed.status, listed.json["edited"]) == (1, [name])

    result = run("generate", "--force")
    assert result.status == 0
    assert f"{name}: edited by hand; overwritten" in result.err.splitlines()
    assert not edited.is_symlink()
    assert run("check").status == 0
    if edit is _linked_folder:
        assert (project / "elsewhere/shelves.py").is_file(), "what a link leads to is left alone"


def test_a_file_that_stands_where_a_new_one_belongs_is_an_edit(project: Path, run: Run) -> None:
    provider(project / "specs/toys", DOCUMENT.replace("tags: [shelves]", "tags: [racks]"))
    mine = project / SDK / "toys_sdk/resources/racks.py"
    mine.write_text("mine")
    assert run("generate").status == 1
    assert mine.read_text() == "mine"


def test_what_is_not_generated_is_kept_and_named(project: Path, run: Run) -> None:
    mine = project / SDK / "toys_sdk/mine.py"
    mine.write_text("mine")
    provider(project / "specs/toys", DOCUMENT.replace("Find a toy", "Look for a toy"))
    result = run("generate")
    assert result.status == 0
    assert result.err == f"{SDK}/toys_sdk/mine.py: not a generated file; kept\n"
    assert mine.read_text() == "mine"
    assert run("check").status == 1


@pytest.mark.parametrize("path", ["README.md", "toys_sdk/client.py"])
@pytest.mark.parametrize("target", ["/proc/self/environ", "/dev/zero", "secret.txt"])
def test_check_does_not_follow_links(path: str, target: str, project: Path, run: Run) -> None:
    (project / SDK / "secret.txt").write_text("hush")
    (project / SDK / path).unlink()
    (project / SDK / path).symlink_to(target)
    result = run("check")
    assert result.status == 1
    assert f"{SDK}/{path}: modified: edited by hand: it is not a regular file" in result.out
    assert "hush" not in result.out
    assert "PATH=" not in result.out


def test_check_tells_of_an_interrupted_run(project: Path, run: Run) -> None:
    provider(project / "specs/toys", DOCUMENT.replace("Find a toy", "Look for a toy"))
    with FAULTS.at(4, SystemError("killed"), event="os.rename", part=".sdkwright", dead=True):
        run("generate")
    result = run("check")
    assert result.status == 1
    assert "`generate` was interrupted" in result.out
    fix(result)
    assert run("check").status == 0
    assert [path.name for path in (project / SDK).iterdir() if path.name.startswith(".")] == []


# ---------------------------------------------------------------- what cannot be used: status 2


@dataclass(frozen=True)
class Bad:
    """Inputs that cannot be used, and the first line that is said about them."""

    message: str
    document: str = DOCUMENT
    overlay: str = ""
    settings: str = ""


BAD = {
    "yaml syntax": Bad("specs/toys/openapi.yaml:15:14: error [syntax]: not valid YAML: ", BROKEN),
    "not openapi": Bad(
        "specs/toys/openapi.yaml:1:1: error [not-openapi]: this is not an OpenAPI document", "title: Toys\n"
    ),
    "another version": Bad(
        "specs/toys/openapi.yaml:2:1: error [unsupported-version]: Swagger 1.2 is not supported",
        "# old\nswagger: '1.2'\n",
    ),
    "outside": Bad(
        "specs/toys/openapi.yaml:23:25: error [ref-outside]: `../x.yaml` is outside",
        DOCUMENT.replace("#/components/schemas/Toy", "../x.yaml"),
    ),
    "overlay": Bad(
        "specs/toys/overlay.yaml:4:5: error [overlay-no-match]: `$.nothing` matches nothing in the document",
        overlay=OVERLAY.replace("$.components.schemas.Toy", "$.nothing"),
    ),
    "overlay syntax": Bad("specs/toys/overlay.yaml:2:1: error [syntax]: ", overlay="overlay: 1.0.0\n]\n"),
    "configuration": Bad(
        "specs/toys/sdk.toml:2:1: error [config-unknown-key]: unknown key `nam` in [package]",
        settings='[package]\nnam = "x"\n',
    ),
    "configuration syntax": Bad("specs/toys/sdk.toml:1:9: error [", settings="[package\n"),
}
COMMANDS = ("generate", "check", "validate")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_a_message_names_file_line_and_column(case: Bad, command: str, project: Path, run: Run) -> None:
    shutil.rmtree(project / "specs/toys")
    provider(project / "specs/toys", case.document, case.overlay, case.settings)
    before = tree(project)
    result = run(command)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(case.message)
    assert tree(project) == before, "the SDK stays as it was"


@pytest.mark.parametrize("command", [*COMMANDS, "inspect"])
@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        (
            '[package]\nversion = "one"\n',
            [
                "sdk.toml:2:1: error [config-value]: `package.version` must be a version such as `1.2.3`, not `one`",
                "    1 | [package]",
                '    2 | version = "one"',
                "      | ^^^^^^^",
                "    hint: write a value that the message allows",
            ],
        ),
        (
            "[package]\n\n[clint]\n",
            [
                "sdk.toml:3:2: error [config-unknown-key]: unknown key `clint`",
                "    3 | [clint]",
                "      |  ^^^^^",
                "    hint: did you mean `client`?",
            ],
        ),
        (
            "[package\n",
            [
                "sdk.toml:1:9: error [config-syntax]: not valid TOML: expected `]`",
                "    1 | [package",
                "      |         ^",
                "    hint: fix the syntax in this line",
            ],
        ),
        (
            '[retries]\nsafe = ["getTool"]\n',
            [
                "sdk.toml:2:9: error [config-no-match]: the document has no operation `getTool` "
                "(at /retries/safe/0)",
                "    1 | [retries]",
                '    2 | safe = ["getTool"]',
                "      |         ^^^^^^^^^",
                "    hint: did you mean `getToy`?",
            ],
        ),
    ],
    ids=["value", "key", "syntax", "no match"],
)
def test_a_problem_of_the_configuration_has_the_line_it_is_about(
    settings: str, shown: list[str], command: str, place: Path, run: Run
) -> None:
    provider(place / "specs/toys", settings=settings)
    result = run(command)
    assert result.status == 2
    lines = (result.out + result.err).splitlines()
    assert [line.removeprefix("specs/toys/") for line in lines][: len(shown)] == shown


@pytest.mark.parametrize("command", COMMANDS)
def test_a_json_document_is_located_too(command: str, place: Path, run: Run) -> None:
    (place / "toys.json").write_text('{\n  "openapi": "3.1.0",\n  "info": {\n}')
    result = run(command, "toys.json")
    assert result.status == 2
    assert result.err.startswith("toys.json:4:2: error [syntax]: ")


@pytest.mark.parametrize("command", COMMANDS)
def test_json_says_what_failed(command: str, project: Path, run: Run) -> None:
    provider(project / "specs/toys", BROKEN)
    result = run(command, "--json")
    assert result.status == 2
    assert list(result.json) == ["error", "problems"]
    told = result.err.splitlines()
    assert result.json["error"].splitlines() == [line for line in told if " | " not in line], "no frame"
    (problem,) = result.json["problems"]
    assert (problem["file"], problem["line"], problem["column"]) == ("specs/toys/openapi.yaml", 15, 14)
    assert result.err.startswith("specs/toys/openapi.yaml:15:14: error [syntax]")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "specs: no provider folders found; pass a provider folder or an OpenAPI file"),
        (("nowhere.yaml",), "nowhere.yaml: error [not-found]: no such file or folder"),
        (("empty",), "empty: error [no-document]: no OpenAPI document in this folder"),
        (("x" * 300,), f"{'x' * 300}: File name too long"),
    ],
    ids=["no specs", "no file", "an empty folder", "a name too long"],
)
def test_what_is_not_there_is_named(
    arguments: tuple[str, ...], message: str, command: str, place: Path, run: Run
) -> None:
    (place / "empty").mkdir()
    result = run(command, *arguments)
    assert (result.status, result.out) == (2, "")
    assert result.err.splitlines()[0] == message


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("destroy",),
        ("generate", "--nothing"),
        ("validate", "--output", "x"),
        ("check", "--package"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_is_explained(arguments: tuple[str, ...], place: Path, run: Run) -> None:
    result = run(*arguments)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("usage: sdkwright ")
    assert tree(place) == {}


@pytest.mark.parametrize("command", [*COMMANDS, "inspect"])
@pytest.mark.parametrize(
    ("url", "fix"),
    [
        ("https://toys.example/v1/toys.yaml", "curl -L -o openapi.yaml https://toys.example/v1/toys.yaml"),
        ("HTTP://toys.example/toys.json?a=1", "curl -L -o openapi.json 'HTTP://toys.example/toys.json?a=1'"),
        ("https://[toys", "curl -L -o openapi.yaml 'https://[toys'"),
    ],
)
def test_a_url_is_to_be_downloaded_first(url: str, fix: str, command: str, place: Path, run: Run) -> None:
    message = f"{url}: documents are not read from the network; download it first: `{fix}`"
    assert run(command, url) == (2, "", f"{message}\n")
    assert run(command, url, "--json").json == {"error": message}
    assert tree(place) == {}


def test_two_documents_do_not_share_a_folder(place: Path, run: Run) -> None:
    for folder in ("a", "b"):
        (place / folder).mkdir()
        (place / folder / "toys.yaml").write_text(DOCUMENT)
    for command in ("generate", "check"):
        result = run(command, "a/toys.yaml", "b/toys.yaml", "--output", "out")
        assert (result.status, result.out) == (2, "")
        assert result.err.startswith("out/toys: both a/toys.yaml and b/toys.yaml ")
    assert not (place / "out").exists()


@pytest.mark.parametrize("command", ["generate", "check"])
@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (
            SETTINGS,
            SETTINGS.replace("toys-sdk", "games"),
            "sdk.toml:3:1: error [package-taken]: the package name `toys_sdk` is taken by specs/a",
        ),
        (
            SETTINGS,
            SETTINGS.replace("toys_sdk", "games").replace("toys-sdk", "Toys.SDK"),
            "sdk.toml:2:1: error [package-taken]: the distribution name `Toys.SDK` is taken by specs/a",
        ),
        ("", "", "openapi.yaml:3:3: error [package-taken]: the package name `toys` is taken by specs/a"),
    ],
    ids=["package", "distribution", "made up from the title"],
)
def test_two_providers_do_not_share_a_package(
    first: str, second: str, message: str, command: str, place: Path, run: Run
) -> None:
    provider(place / "specs/a", settings=first)
    provider(place / "specs/b", settings=second)
    result = run(command)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"specs/b/{message}")
    assert not (place / "generated").exists()


def test_folders_that_are_one_and_the_same_are_not_written_twice(place: Path, run: Run) -> None:
    for name in ("toys", "Games"):
        (place / f"{name}.yaml").write_text(DOCUMENT.replace("Toys", name))
    (place / "out/Games").mkdir(parents=True)
    (place / "out/toys").symlink_to("Games")
    result = run("generate", "toys.yaml", "Games.yaml", "--output", "out")
    assert result.status == 2
    assert result.err.startswith("out/Games: both toys.yaml and Games.yaml would be written here")
    assert list((place / "out/Games").iterdir()) == []


# ---------------------------------------------------------------- all or nothing


def _file_of_the_users(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "thesis.txt").write_text("years of work")


def _file_in_its_place(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("years of work")


def _name_in_common(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "README.md").write_text("years of work")


def _virtual_environment(folder: Path) -> None:
    (folder / ".venv").mkdir(parents=True)


@pytest.mark.parametrize(
    "occupy", [_file_of_the_users, _file_in_its_place, _name_in_common, _virtual_environment]
)
def test_a_folder_of_somebody_else_is_not_overwritten(
    occupy: Callable[[Path], None], place: Path, run: Run
) -> None:
    provider(place / "specs/toys")
    occupy(place / SDK)
    before = tree(place)
    result = run("generate")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"{SDK}: contains files that were not generated; ")
    assert tree(place) == before


@pytest.mark.parametrize("existing", [True, False], ids=["an SDK", "nothing yet"])
def test_a_link_is_written_through(existing: bool, project: Path, run: Run) -> None:
    (project / "elsewhere").mkdir()
    if existing:
        (project / SDK).rename(project / "elsewhere/toys")
    else:
        shutil.rmtree(project / SDK)
    (project / SDK).symlink_to("../elsewhere/toys")
    provider(project / "specs/toys", DOCUMENT.replace("Find a toy", "Look for a toy"))
    assert run("generate").status == 0
    assert (project / SDK).readlink() == Path("../elsewhere/toys")
    assert not (project / "elsewhere/toys").is_symlink()
    assert [path.name for path in (project / "generated").iterdir()] == ["toys"]
    assert [path.name for path in (project / "elsewhere").iterdir()] == ["toys"]
    assert run("check").status == 0


def test_an_empty_folder_is_nobodys(project: Path, run: Run) -> None:
    shutil.rmtree(project / SDK)
    (project / SDK).mkdir()
    assert run("generate").status == 0
    assert run("check").status == 0


FULL = OSError(28, "No space left on device")
# The kind of an operation on files of a transaction, and which one of these.
FAULTS_OF_THE_DISK = {
    "the first folder": ("os.mkdir", 1),
    "the journal": ("open", 2),
    "one of the first files": ("open", 4),
    "one of the last files": ("open", 6),
    "the beginning of the swap": ("os.rename", 2),
    "half of the swap": ("os.rename", 4),
}


@pytest.mark.parametrize("fault", FAULTS_OF_THE_DISK.values(), ids=FAULTS_OF_THE_DISK)
@pytest.mark.parametrize("existing", [True, False], ids=["over an old SDK", "for the first time"])
def test_a_disk_that_fails_leaves_everything_as_it_was(
    existing: bool, fault: tuple[str, int], project: Path, run: Run
) -> None:
    event, nth = fault
    provider(project / "specs/toys", DOCUMENT.replace("Find a toy", "Look for a toy"))
    if not existing:
        shutil.rmtree(project / SDK)
    before = read(project)
    with FAULTS.at(nth, FULL, event=event, part=".sdkwright"):
        result = run("generate")
    assert FAULTS.count >= nth
    assert (result.status, result.out) == (2, "")
    assert result.err == f"{SDK}: cannot be written: No space left on device\n"
    assert read(project) == before
    assert [path.name for path in (project / "generated").iterdir()] == (["toys"] if existing else [])
    assert run("generate").status == 0, "and the next run works"


@pytest.mark.parametrize(("event", "nth"), [("open", 4), ("os.rename", 3)])
def test_ctrl_c_leaves_everything_as_it_was(event: str, nth: int, project: Path, run: Run) -> None:
    provider(project / "specs/toys", DOCUMENT.replace("Find a toy", "Look for a toy"))
    before = read(project)
    with FAULTS.at(nth, KeyboardInterrupt(), event=event, part=".sdkwright"):
        result = run("generate")
    assert (result.status, result.out, result.err) == (130, "", "sdkwright: interrupted\n")
    assert read(project) == before
    assert [path.name for path in (project / "generated").iterdir()] == ["toys"]


def test_ctrl_c_counts_where_somebody_swallows_it(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider(project / "specs/toys", DOCUMENT.replace("Find a toy", "Look for a toy"))
    before, original = read(project), is_ours

    def interrupted(*given: Any) -> bool:
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        return original(*given)

    monkeypatch.setattr(sdkwright.cli.generate, "is_ours", interrupted)
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)  # whatever it is where the tests run
    try:
        result = run("generate")
    finally:
        signal.signal(signal.SIGINT, handler)
    assert (result.status, result.out, result.err) == (130, "", "sdkwright: interrupted\n")
    assert read(project) == before


def test_ctrl_c_is_one_line_whenever_it_comes(place: Path) -> None:
    """In a process of its own, while it loads, reads, formats and writes; and again while it clears up."""
    schemas = "".join(
        f"    S{n}: {{ type: object, properties: {{ a: {{ type: string }}, b: {{ type: integer }} }} }}\n"
        for n in range(6000)
    )
    provider(place / "specs/toys", DOCUMENT + schemas)
    # Whoever starts the tests in the background has Ctrl-C ignored, here too.
    script = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); print(flush=True); "
        "from sdkwright.__main__ import main; sys.argv = ['sdkwright', 'generate']; raise SystemExit(main())"
    )
    for delay in (0.1, 0.3, 0.5, 0.8):
        with subprocess.Popen(
            [sys.executable, "-c", script],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=python_environment(),
            start_new_session=True,
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            for wait in (delay, 0.01):
                time.sleep(wait)
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGINT)
            out, err = process.stdout.read(), process.stderr.read()
        assert (out, err) == (b"", b"sdkwright: interrupted\n")
        assert process.returncode in (130, -signal.SIGINT), "the second may find nobody to ignore it any more"
        assert list(place.iterdir()) == [place / "specs"]


@pytest.mark.parametrize("name", ["alpha", "zeta"])
def test_one_bad_target_stops_all(name: str, project: Path, run: Run) -> None:
    """Whether it comes first or last."""
    provider(project / "specs/toys", DOCUMENT.replace("Find a toy", "Look for a toy"))
    provider(project / "specs/middle")
    provider(project / "specs" / name, BROKEN)
    before = tree(project)
    result = run("generate")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"specs/{name}/openapi.yaml:15:14: error [syntax]")
    assert tree(project) == before


def test_one_occupied_folder_stops_all(project: Path, run: Run) -> None:
    provider(project / "specs/another")
    provider(project / "specs/zeta")
    _file_of_the_users(project / "generated/zeta")
    before = tree(project)
    assert run("generate").status == 2
    assert tree(project) == before


# ---------------------------------------------------------------- strict, faults of ours, and the rest


def test_strict_takes_warnings_for_errors(place: Path, run: Run) -> None:
    provider(place / "specs/toys", FLAWED)
    before = tree(place)
    result = run("generate", "--strict")
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith(f"specs/toys/{FLAW}")
    assert result.err.endswith("\nnothing was written: `--strict` treats warnings as errors\n")
    result = run("generate", "--strict", "--json")
    assert result.status == 1
    assert result.json["targets"][0]["warnings"][0].startswith(f"specs/toys/{FLAW}")
    assert run("validate", "--strict").status != 0
    assert tree(place) == before

    result = run("generate")
    assert result.status == 0
    assert result.err.startswith(f"specs/toys/{FLAW}")
    assert run("check").status == 0
    result = run("check", "--strict")
    assert result.status == 1
    assert "in sync" in result.out
    assert f"specs/toys/{FLAW}" in result.err
    assert "--strict" in result.err


def test_strict_lets_clean_documents_pass(project: Path, run: Run) -> None:
    for command in COMMANDS:
        result = run(command, "--strict")
        assert (result.status, result.err) == (0, "")


@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_fault_of_the_generator_is_3(
    command: str, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("never expected")

    monkeypatch.setattr(sdkwright.pipeline, "render", fail)
    before = tree(project)
    result = run(command)
    assert (result.status, result.out) == (3, "")
    assert "ZeroDivisionError: never expected" in result.err
    assert result.err.endswith("this is a bug in the generator, not in the document; please report it\n")
    assert tree(project) == before


def test_an_sdk_that_cannot_be_read_is_no_fault_of_the_generator(project: Path, run: Run) -> None:
    denied = PermissionError(13, "Permission denied", "generated/toys/README.md")
    with FAULTS.at(1, denied, event="open", part="generated/toys/README.md"):
        assert run("check") == (2, "", "generated/toys/README.md: Permission denied\n")


def test_whatever_a_document_holds_can_be_printed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    provider(project / "specs/toys", DOCUMENT.replace("Find a toy", "Find a 玩具"))
    raw = io.BytesIO()
    stdout = io.TextIOWrapper(raw, encoding="ascii")
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", stdout)
        assert main(["check"]) == 1
        stdout.flush()
    assert b"Find a \\u73a9\\u5177" in raw.getvalue()


def test_version_and_help(run: Run) -> None:
    assert run("--version") == (0, f"sdkwright {__version__}\n", "")
    for arguments in (["--help"], *([command, "--help"] for command in COMMANDS)):
        result = run(*arguments)
        assert (result.status, result.err) == (0, "")
        assert result.out.startswith("usage: sdkwright ")


def test_the_module_is_the_same_command() -> None:
    command = [sys.executable, "-m", "sdkwright", "--version"]
    done = subprocess.run(
        command, cwd=ROOT, env=python_environment(), capture_output=True, text=True, check=True
    )
    assert done.stdout == f"sdkwright {__version__}\n"


# ---------------------------------------------------------------- validate


def test_validate_says_what_is_valid(project: Path, run: Run) -> None:
    provider(project / "specs/games")
    before = tree(project)
    assert run("validate") == (
        0,
        "specs/games/openapi.yaml: valid (OpenAPI 3.1.0, 2 operations)\n"
        "specs/toys/openapi.yaml: valid (OpenAPI 3.1.0, 2 operations)\n",
        "",
    )
    assert run("validate", "specs/toys").out.count("\n") == 1
    assert tree(project) == before


def test_messages_name_the_path_that_was_given(
    place: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("specs3/a", "specs3/b", "specs/c"):
        provider(place / folder, FLAWED, settings="[package\n")
    result = run("validate", "specs3/a", "./specs3/b", "specs/c", str(place / "specs/c"))
    assert [line.partition(" ")[0] for line in result.err.splitlines() if "error [" in line] == [
        "specs3/a/sdk.toml:1:9:",
        "specs3/b/sdk.toml:1:9:",
        "specs/c/sdk.toml:1:9:",
        f"{place}/specs/c/sdk.toml:1:9:",
    ]
    monkeypatch.chdir(place / "specs/c")
    assert run("generate", ".").err.startswith("sdk.toml:1:9: error [config-syntax]")
    assert run("generate", "../../specs3/a").err.startswith("../../specs3/a/sdk.toml:1:9: ")
    assert (
        run("generate", "../../specs3/a", "--json").json["problems"][0]["file"] == "../../specs3/a/sdk.toml"
    )


def test_generated_files_do_not_name_the_path_that_was_given(place: Path, run: Run) -> None:
    """Also with warnings, in the overlay too, and operations that are skipped."""
    odd = FLAWED.replace("components:\n", "  /odd:\n    get: nothing\ncomponents:\n")
    overlay = OVERLAY.replace("description: Something to play with.", "readOnly: maybe")
    for folder in ("some/toys", "other/toys"):
        provider(place / folder, odd, overlay=overlay, settings=SETTINGS)
    first = run("generate", "some/toys", "--output", "first", "--json")
    second = run("generate", str(place / "other/toys"), "--output", "second", "--json")
    assert (first.status, second.status) == (0, 0)
    assert read(place / "first") == read(place / "second")
    assert b"\nopenapi.yaml:17:11: " in b"\n" + (place / "first/toys/diagnostics.txt").read_bytes()
    for result, folder in ((first, "some/toys"), (second, f"{place}/other/toys")):
        (target,) = result.json["targets"]
        assert target["operations"]["skipped"][0]["at"] == f"{folder}/openapi.yaml:31:5"
        places = [warning.partition(" ")[0] for warning in target["warnings"]]
        assert {f"{folder}/openapi.yaml:17:11:", f"{folder}/overlay.yaml:5:15:"} <= set(places)


def test_a_document_in_a_folder_is_named_with_it(place: Path, run: Run) -> None:
    (place / "some/dir").mkdir(parents=True)
    (place / "some/dir/toys.yaml").write_text(DOCUMENT.replace("#/components/schemas/Toy", "toy.yaml"))
    (place / "some/dir/toy.yaml").write_text("type: object\nproperties: { a: { type: thing } }\n")
    result = run("validate", "some/dir/toys.yaml")
    assert result.out.startswith("some/dir/toy.yaml:2:")
    assert result.out.splitlines()[-1].startswith("some/dir/toys.yaml: ")
    assert (
        run("validate", "some/dir/toys.yaml", "--json").json["documents"][0]["document"]
        == "some/dir/toys.yaml"
    )
    assert run("inspect", "some/dir/toys.yaml").out.startswith("some/dir/toys.yaml: Toys")
    assert " some/dir/toys.yaml:12:5\n" in run("inspect", "some/dir/toys.yaml").out


# ---------------------------------------------------------------- --config and --overlay


@pytest.mark.parametrize("command", ["generate", "validate", "inspect"])
@pytest.mark.parametrize("folder", [".", "some/dir"])
def test_what_lies_beside_a_file_and_is_not_used_is_named(
    folder: str, command: str, place: Path, run: Run
) -> None:
    provider(place / folder, overlay="nonsense", settings="nonsense")
    (place / folder / "overlay.json").write_text("nonsense")
    (place / "sdk.toml").write_text("nonsense")
    before = "" if folder == "." else f"{folder}/"
    result = run(command, f"{folder}/openapi.yaml")
    reason = f"note: not used, because `{before}openapi.yaml` is a file; pass the folder `{folder}`, or"
    assert (result.status, result.err.splitlines()) == (
        0,
        [
            f"{before}sdk.toml: {reason} `--config {before}sdk.toml`",
            f"{before}overlay.yaml: {reason} `--overlay {before}overlay.yaml`",
            f"{before}overlay.json: {reason} `--overlay {before}overlay.json`",
        ],
    )


def test_a_folder_with_another_document_is_not_recommended(place: Path, run: Run) -> None:
    (place / "my sdk").mkdir()
    (place / "my sdk/sdk.toml").write_text("nonsense")
    (place / "my sdk/toys.yaml").write_text(DOCUMENT)
    assert run("validate", "my sdk/toys.yaml").err == (
        "my sdk/sdk.toml: note: not used, because `my sdk/toys.yaml` is a file; pass `--config 'my sdk/sdk.toml'`\n"
    )
    assert run("validate", "my sdk/toys.yaml", "--config", "my sdk/sdk.toml").err.startswith(
        "my sdk/sdk.toml:1:9: "
    )


def test_a_document_alone_has_no_notes(place: Path, run: Run) -> None:
    (place / "toys.yaml").write_text(DOCUMENT)
    assert run("generate", "toys.yaml").err == ""
    provider(place / "specs/toys", overlay=OVERLAY, settings=SETTINGS)
    assert run("check", "specs/toys").err == ""


def test_files_are_named_one_by_one(project: Path, run: Run) -> None:
    """Wherever they lie: the SDK is that of the folder. The remedy of `check` names them too."""
    texts = {"a/toys.yaml": DOCUMENT, "b/fix.yaml": OVERLAY, "c/my settings.toml": SETTINGS}
    for name, text in texts.items():
        (project / name).parent.mkdir()
        (project / name).write_text(text)
    options = ("a/toys.yaml", "--config", "c/my settings.toml", "--overlay", "b/fix.yaml", "--output", "out")
    result = run("check", *options)
    assert (result.status, result.err) == (1, "")
    command = "sdkwright generate a/toys.yaml --config 'c/my settings.toml' --overlay b/fix.yaml --output out"
    assert f"To fix: run `{command}`" in result.out
    fix(result)
    assert run("check", *options).status == 0
    modules = {name: data for name, data in read(project / "out/toys").items() if name.endswith(".py")}
    assert {
        name: data.replace(b"toys.yaml", b"specs/toys/openapi.yaml") for name, data in modules.items()
    } == {name: data for name, data in read(project / SDK).items() if name.endswith(".py")}
    inputs = json.loads((project / "out/toys/sdk.lock.json").read_text())["inputs"]
    assert list(inputs) == ["--config my settings.toml", "--overlay fix.yaml", "toys.yaml"]
    (project / "c/my settings.toml").write_text(SETTINGS + "version = '7'\n")
    assert (
        "the configuration changed at c/my settings.toml:4:1 (`package.version`, new)"
        in run("check", *options).out
    )
    (project / "c/my settings.toml").write_text(SETTINGS)
    (project / "b/fix.yaml").write_text(OVERLAY.replace("Something", "Things"))
    assert "the overlay changed at b/fix.yaml:5:15 (#/components/schemas/Toy)" in run("check", *options).out


def test_named_files_replace_those_of_a_folder(project: Path, run: Run) -> None:
    (project / "other.toml").write_text(SETTINGS.replace("toys_sdk", "other"))
    (project / "other.yaml").write_text(OVERLAY.replace("$.components.schemas.Toy", "$.info"))
    result = run("generate", "specs/toys", "--config", "other.toml", "--output", "out", "--json")
    assert (result.err, result.json["targets"][0]["package"]) == ("", "other")
    assert b"Something to play with." in (project / "out/toys/other/models/toys.py").read_bytes()
    assert run("generate", "specs/toys", "--overlay", "other.yaml", "--output", "out2").status == 0
    assert b"Something to play with." not in (project / "out2/toys/toys_sdk/models/toys.py").read_bytes()


@pytest.mark.parametrize("command", [*COMMANDS, "inspect"])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("toys.yaml", "--config", "x/no.toml"), "x/no.toml: error [not-found]: no such file"),
        (("toys.yaml", "--overlay", "x"), "x: error [not-found]: no such file"),
        (("toys.yaml", "--config", "x/bad.toml"), "x/bad.toml:1:4: error [config-syntax]: "),
        (("toys.yaml", "--overlay", "x/bad.toml"), "x/bad.toml:1:1: error ["),
        (("toys.yaml", "toys.yaml", "--config", "x"), "--config x: needs a single PATH, but there are 2"),
        (("toys.yaml", "--overlay", "https://x/o.yaml"), "https://x/o.yaml: documents are not read from "),
    ],
)
def test_named_files_that_cannot_be_used(
    arguments: tuple[str, ...], message: str, command: str, place: Path, run: Run
) -> None:
    (place / "toys.yaml").write_text(DOCUMENT)
    (place / "x").mkdir()
    (place / "x/bad.toml").write_text("bad")
    result = run(command, *arguments)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(message)


def test_a_named_file_opens_no_other_folder_to_the_document(place: Path, run: Run) -> None:
    (place / "a").mkdir()
    (place / "b").mkdir()
    (place / "b/x.yaml").write_text("type: string")
    (place / "b/o.yaml").write_text(OVERLAY)
    for ref in ("../b/x.yaml", "--overlay o.yaml"):
        (place / "a/toys.yaml").write_text(DOCUMENT.replace("#/components/schemas/Toy", ref))
        result = run("generate", "a/toys.yaml", "--overlay", "b/o.yaml")
        assert (result.status, "[ref-outside]" in result.err) == (2, True)


def test_validate_tells_more_than_generate(project: Path, run: Run) -> None:
    """A document that the specification forbids, and from which an SDK can be made all the same."""
    provider(project / "specs/toys", DOCUMENT.replace("title: Toys", "title: Toys\n  odd: 1"))
    provider(project / "specs/games")
    assert run("generate", "specs/toys", "--output", "out").status == 0
    before = tree(project)
    result = run("validate")
    assert result.status == 0
    assert run("validate", "--strict").status == 1
    lines = result.out.splitlines()
    assert lines[0] == "specs/games/openapi.yaml: valid (OpenAPI 3.1.0, 2 operations)"
    assert lines[-1] == "specs/toys/openapi.yaml: usable (OpenAPI 3.1.0, 2 operations, 1 warning)"
    assert (
        lines[1]
        == "specs/toys/openapi.yaml:4:3: warning [schema-invalid]: `odd` is not allowed here (at /info/odd)"
    )
    result = run("validate", "--json")
    assert result.status == 0
    good, bad = result.json["documents"]
    assert good == {"document": "specs/games/openapi.yaml", "valid": True, "usable": True, "problems": []}
    assert bad["usable"]
    assert bad["document"] == "specs/toys/openapi.yaml"
    assert not bad["valid"]
    assert [item["message"] for item in bad["problems"]] == ["`odd` is not allowed here"]
    assert tree(project) == before


@pytest.mark.parametrize(
    ("settings", "rule"),
    [
        ('[package]\nmodule = "json"\n', "package-name"),
        ("[operations.nothing]\npagination = false\n", "config-no-match"),
        ('[aliases]\nOld = "Nothing"\n', "config-no-match"),
    ],
)
def test_validate_refuses_what_generate_refuses(settings: str, rule: str, place: Path, run: Run) -> None:
    """Also what is only found when the SDK is made, and none of what is only inferred then."""
    provider(place / "specs/toys", settings=settings)
    assert run("generate").status == 2
    result = run("validate", "--json")
    assert result.status == 2
    (document,) = result.json["documents"]
    assert not document["usable"]
    assert rule in {problem["rule"] for problem in document["problems"]}


def test_validate_warns_of_what_generate_warns_of(place: Path, run: Run) -> None:
    cycle = "    A: { allOf: [{ $ref: '#/components/schemas/B' }] }\n"
    cycle += "    B: { allOf: [{ $ref: '#/components/schemas/A' }] }\n"
    document = DOCUMENT.replace("components:\n  schemas:\n", f"components:\n  schemas:\n{cycle}")
    provider(place / "specs/toys", document + "        next: { $ref: '#/components/schemas/A' }\n")
    assert run("generate", "--strict").status == 1
    result = run("validate", "--strict")
    assert (result.status, "[allof-cycle]" in result.out) == (1, True)
    assert "note" not in result.out


def test_validate_names_references_that_mean_nothing(place: Path, run: Run) -> None:
    document = DOCUMENT.replace("schemas/Toy", "schemas/Tox").replace('"204": {', '"204": {$ref: "#/none"} #')
    document += """\
  responses:
    Unused: { content: { a/b: { schema: { $ref: "#/components/schemas/Toy/properties/nam" } } } }
"""
    provider(place / "specs/toys", document)
    result = run("validate")
    assert result.status == 2
    file = "specs/toys/openapi.yaml"
    lines = [line.partition(" (at ")[0] for line in result.out.splitlines() if " | " not in line]
    assert lines[:-1] == [
        f"{file}:23:25: warning [ref-unresolved]: cannot resolve `#/components/schemas/Tox`: "
        "no `Tox` in `/components/schemas`; treated as any value",
        "    hint: did you mean `Toy`?",
        f"{file}:29:17: error [ref-unresolved]: cannot resolve `#/none`: no `none` in the document",
        "    hint: correct the reference, or add its target",
        f"{file}:38:5: warning [schema-invalid]: `description` is missing",
        "    hint: add it",
        f"{file}:38:43: warning [ref-unresolved]: cannot resolve `#/components/schemas/Toy/properties/nam`: "
        "no `nam` in `/components/schemas/Toy/properties`",
        "    hint: did you mean `name`?",
    ]


def test_validate_takes_the_overlay_into_account(project: Path, run: Run) -> None:
    action = "\n  - target: $.info\n    update: { oddity: [1] }\n"
    provider(project / "specs/toys", overlay=OVERLAY.rstrip("\n") + action)
    result = run("validate")
    assert result.status == 0
    assert "specs/toys/overlay.yaml:7:15: warning " in result.out


@pytest.mark.parametrize("name", sorted(path.parent.name for path in (ROOT / "specs").glob("*/openapi.*")))
def test_ours_are_valid(name: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = run("validate", f"specs/{name}")
    assert result.status == 0
    assert result.out.splitlines()[-1].startswith(f"specs/{name}/openapi.yaml: valid (")


# ---------------------------------------------------------------- check


@dataclass(frozen=True)
class Drifted:
    """A change, and what has to be said about it: lines for files, whole or their beginnings."""

    change: Callable[[Path, pytest.MonkeyPatch], None]
    lines: tuple[str, ...]
    diff: tuple[str, ...] = ()
    """Lines of the diff, of which there has to be one exactly if there are any."""
    by_hand: bool = False


def _write(path: str, text: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def change(project: Path, patch: pytest.MonkeyPatch) -> None:
        (project / path).write_text(text)

    return change


def _append(path: str, text: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def change(project: Path, patch: pytest.MonkeyPatch) -> None:
        with (project / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


def _replace(path: str, old: str, new: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def change(project: Path, patch: pytest.MonkeyPatch) -> None:
        text = (project / path).read_text(encoding="utf-8")
        assert old in text
        (project / path).write_text(text.replace(old, new), encoding="utf-8")

    return change


def _remove(*paths: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def change(project: Path, patch: pytest.MonkeyPatch) -> None:
        for path in paths:
            target = project / path
            shutil.rmtree(target) if target.is_dir() else target.unlink()

    return change


def _asset(kind: str, name: str, text: str) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def change(project: Path, patch: pytest.MonkeyPatch) -> None:
        files = dict(getattr(assets, kind)())
        files[name] += text
        patch.setattr(assets, kind, lambda: files)

    return change


def _another_generator(project: Path, patch: pytest.MonkeyPatch) -> None:
    def newer(*arguments: Any) -> Files:
        made = render(*arguments)
        texts = {**made.texts, "pyproject.toml": made.texts["pyproject.toml"] + "# Made with care.\n"}
        return replace(made, texts=texts)

    patch.setattr(sdkwright.pipeline, "render", newer)


def _other_versions(project: Path, patch: pytest.MonkeyPatch) -> None:
    def other(formatter: Formatter) -> dict[str, str]:
        return {"ruff": "99.1"}

    patch.setattr(sdkwright.pipeline, "versions", other)


def _other_formatter(project: Path, patch: pytest.MonkeyPatch) -> None:
    _append("specs/toys/sdk.toml", 'formatter = "black"\n')(project, patch)

    def formatted(sources: Mapping[str, str], line_length: int) -> dict[str, str]:
        return {
            path: text.replace("class Toys(Client):", "class Toys(Client):  # black")
            for path, text in sources.items()
        }

    patch.setattr(black, "format_sources", formatted)

    def other(formatter: Formatter) -> dict[str, str]:
        return versions("ruff") | {"black": "99.2"}

    patch.setattr(sdkwright.pipeline, "versions", other)


def _folder_in_the_place_of_a_file(project: Path, patch: pytest.MonkeyPatch) -> None:
    path = project / SDK / "README.md"
    path.unlink()
    path.mkdir()
    (path / "more.md").write_text("")


def _link_to_nowhere(project: Path, patch: pytest.MonkeyPatch) -> None:
    path = project / SDK / "README.md"
    path.unlink()
    path.symlink_to("nowhere")


def _no_lock_and_a_newer_spec(project: Path, patch: pytest.MonkeyPatch) -> None:
    _remove(f"{SDK}/sdk.lock.json")(project, patch)
    _replace("specs/toys/openapi.yaml", "Find a toy", "Look for a toy")(project, patch)


def _sdk_of_a_removed_spec(project: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.copytree(project / SDK, project / "generated/games")
    (project / "generated/README.md").write_text("no SDK")
    (project / "generated/notes").mkdir()


SHELVES = "specs/toys/openapi.yaml:25:5 (#/paths/~1shelves/get)"
OVERLAID = "specs/toys/overlay.yaml:5:15 (#/components/schemas/Toy)"


def keep(part: str, *, replaces: bool = False) -> str:
    """The line that says how an edit becomes custom code."""
    path, target = f"{SDK}/toys_sdk/{part}", f"specs/toys/custom/{part}"
    more = f', and `replaces = ["{part}"]` under `[custom]` in `sdk.toml`' if replaces else ""
    return f"{path}{KEEP}`mkdir -p {Path(target).parent.as_posix()} && mv {path} {target}`{more}"


NO_LOCK = "the SDK has no lock: it was never generated, or its lock was removed"
DRIFTS = {
    "hand edit": Drifted(
        _append(f"{SDK}/toys_sdk/client.py", "# mine\n"),
        (f"{SDK}/toys_sdk/client.py: modified: edited by hand", keep("client.py", replaces=True)),
        (f"--- {SDK}/toys_sdk/client.py", f"+++ {SDK}/toys_sdk/client.py (expected)", "-# mine"),
        by_hand=True,
    ),
    "hand edit without line end": Drifted(
        _write(f"{SDK}/toys_sdk/py.typed", "partial"),
        (f"{SDK}/toys_sdk/py.typed: modified: edited by hand",),
        ("-partial", "\\ No newline at end of file"),
        by_hand=True,
    ),
    "deleted file": Drifted(
        _remove(f"{SDK}/toys_sdk/models/toys.py"),
        (f"{SDK}/toys_sdk/models/toys.py: missing: the file was deleted",),
    ),
    "deleted folder": Drifted(
        _remove(f"{SDK}/docs"),
        (
            f"{SDK}/docs/shelves.md: missing: the file was deleted",
            f"{SDK}/docs/toys.md: missing: the file was deleted",
        ),
    ),
    "orphan": Drifted(
        _write(f"{SDK}/toys_sdk/more.py", ""),
        (f"{SDK}/toys_sdk/more.py: orphaned: not a generated file: added by hand", keep("more.py")),
        by_hand=True,
    ),
    "runtime edit": Drifted(
        _append(f"{SDK}/toys_sdk/_runtime/retry.py", "# mine\n"),
        (
            f"{SDK}/toys_sdk/_runtime/retry.py: modified: edited by hand "
            "(its source is templates/runtime/_runtime/retry.py)",
            keep("_runtime/retry.py", replaces=True),
        ),
        (f"--- {SDK}/toys_sdk/_runtime/retry.py", "-# mine"),
        by_hand=True,
    ),
    "spec": Drifted(
        _replace("specs/toys/openapi.yaml", "Find a toy", "Look for a toy"),
        tuple(
            f"{SDK}/{path}: modified: the spec changed at specs/toys/openapi.yaml:12:5 (#/paths/~1toys~1{{id}}/get)"
            for path in ("README.md", "docs/toys.md", "toys_sdk/resources/toys.py")
        ),
        ('-        """Find a toy', '+        """Look for a toy'),
    ),
    "spec with other tags": Drifted(
        _replace("specs/toys/openapi.yaml", "tags: [shelves]", "tags: [racks]"),
        (
            f"{SDK}/toys_sdk/resources/racks.py: missing: the spec changed at {SHELVES}",
            f"{SDK}/toys_sdk/resources/shelves.py: orphaned: the spec changed at {SHELVES}",
            f"{SDK}/toys_sdk/client.py: modified: the spec changed at {SHELVES}",
        ),
    ),
    "overlay": Drifted(
        _replace("specs/toys/overlay.yaml", "Something to play with", "Fun"),
        (f"{SDK}/toys_sdk/models/toys.py: modified: the overlay changed at {OVERLAID}",),
        ('-    """Something to play with."""', '+    """Fun."""'),
    ),
    "overlay removed": Drifted(
        _remove("specs/toys/overlay.yaml"),
        (
            f"{SDK}/toys_sdk/models/toys.py: modified: "
            "the overlay changed (specs/toys/overlay.yaml, #/components/schemas/Toy)",
        ),
        ('-    """Something to play with."""',),
    ),
    "configuration": Drifted(
        _append("specs/toys/sdk.toml", '[client]\nclass = "ToyBox"\n'),
        (
            f"{SDK}/toys_sdk/client.py: modified: "
            "the configuration changed at specs/toys/sdk.toml:5:1 (`client.class`, new)",
        ),
        ("-class Toys(Client):", "+class ToyBox(Client):"),
    ),
    "configuration removed": Drifted(
        _remove("specs/toys/sdk.toml"),
        (
            f"{SDK}/pyproject.toml: modified: "
            "the configuration changed (specs/toys/sdk.toml, `package.module`, removed); "
            "the configuration changed (specs/toys/sdk.toml, `package.name`, removed)",
        ),
        ('-name = "toys-sdk"', '+name = "toys"'),
    ),
    "spec and overlay": Drifted(
        lambda project, patch: (
            _append("specs/toys/openapi.yaml", "# more\n")(project, patch),
            _replace("specs/toys/overlay.yaml", "Something to play with", "Fun")(project, patch),
        )[0],
        (f"{SDK}/toys_sdk/models/toys.py: modified: the overlay changed at {OVERLAID}",),
        ('+    """Fun."""',),
    ),
    "spec without effect": Drifted(
        _append("specs/toys/openapi.yaml", "# a remark\n"),
        (f"{SDK}/sdk.lock.json: modified: the spec changed (specs/toys/openapi.yaml)",),
        (f"--- {SDK}/sdk.lock.json",),
    ),
    "template": Drifted(
        _asset("templates", "docs/README.md.j2", "\nMade with care.\n"),
        (f"{SDK}/README.md: modified: a template changed (templates/docs/README.md.j2)",),
        (f"--- {SDK}/README.md", "+Made with care."),
    ),
    "runtime": Drifted(
        _asset("runtime", "_runtime/retry.py", "# new\n"),
        (
            f"{SDK}/toys_sdk/_runtime/retry.py: modified: "
            "the runtime changed (templates/runtime/_runtime/retry.py)",
        ),
        ("+# new",),
    ),
    "generator": Drifted(
        _another_generator,
        (f"{SDK}/pyproject.toml: modified: the generator changed (generator/)",),
        ("+# Made with care.",),
    ),
    "formatter": Drifted(
        _other_versions,
        (
            f"{SDK}/sdk.lock.json: modified: the formatter changed: "
            f"ruff {versions('ruff')['ruff']} -> ruff 99.1",
        ),
    ),
    "formatter that lays out differently": Drifted(
        _other_formatter,
        (
            f"{SDK}/toys_sdk/client.py: modified: "
            "the configuration changed at specs/toys/sdk.toml:4:1 (`package.formatter`, new)",
        ),
        ("+class Toys(Client):  # black",),
    ),
    "no lock": Drifted(
        _remove(f"{SDK}/sdk.lock.json"), (f"{SDK}/sdk.lock.json: missing: the file was deleted",)
    ),
    "no lock, and a newer spec": Drifted(
        _no_lock_and_a_newer_spec,
        (f"{SDK}/toys_sdk/resources/toys.py: modified: {NO_LOCK}",),
        ('-        """Find a toy', '+        """Look for a toy'),
    ),
    "lock edited": Drifted(
        _replace(f"{SDK}/sdk.lock.json", '"files": {"README.md": "', '"files": {"README.md": "0'),
        (f"{SDK}/sdk.lock.json: modified: edited by hand",),
        (f"--- {SDK}/sdk.lock.json",),
        by_hand=True,
    ),
    "lock unreadable": Drifted(
        _write(f"{SDK}/sdk.lock.json", "<<<<<<< HEAD\n"),
        (f"{SDK}/sdk.lock.json: modified: sdk.lock.json cannot be read",),
        ("-<<<<<<< HEAD",),
    ),
    "never generated": Drifted(
        _remove("generated"),
        (f"{SDK}: missing: the SDK was not generated yet, or was deleted",),
    ),
    "an SDK without a spec": Drifted(
        _sdk_of_a_removed_spec,
        ("generated/games: orphaned: no folder in specs/ generates this SDK", f"{SDK}: in sync"),
    ),
    "a folder in the place of a file": Drifted(
        _folder_in_the_place_of_a_file,
        (
            f"{SDK}/README.md: missing: the file was deleted",
            f"{SDK}/README.md/more.md: orphaned: not a generated file",
        ),
        by_hand=True,
    ),
    "a link to nowhere": Drifted(
        _link_to_nowhere,
        (f"{SDK}/README.md: modified: edited by hand",),
        ("+# Toys for Python",),
        by_hand=True,
    ),
}


def fix(result: Result) -> None:
    """Run the commands that `check` recommends."""
    (line,) = [line for line in result.out.splitlines() if line.startswith("To fix: run `")]
    for command in line.split("`")[1].split(" && "):
        match shlex.split(command):
            case ["rm", "-r", path]:
                shutil.rmtree(path) if Path(path).is_dir() else Path(path).unlink()
            case ["make", "generate", *force]:
                assert main(["generate", *(["--force"] if force == ["ARGS=--force"] else [])]) == 0
            case ["sdkwright", *arguments]:
                assert main(arguments) == 0
            case _:
                pytest.fail(f"not a command to run: {command}")


def _build_once(patch: pytest.MonkeyPatch) -> None:
    """Let each `check` compare with what the first one built: for inputs that stay as they are."""
    built: dict[tuple[Path, object], Build] = {}

    def once(path: Path, *arguments: Any, output: Path | None = None, **options: Any) -> Build:
        if output is not None:  # `generate`, which looks at what is there
            return build(path, *arguments, output=output, **options)
        key = path, repr((arguments, {**options, "progress": None}))
        if key not in built:
            built[key] = build(path, *arguments, **options)
        return built[key]

    patch.setattr(targets, "build", once)


@pytest.mark.parametrize("case", DRIFTS.values(), ids=DRIFTS)
def test_drift_is_named_explained_and_fixed(
    case: Drifted, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.change(project, monkeypatch)
    _build_once(monkeypatch)
    before = tree(project)
    result = run("check")
    assert (result.status, result.err) == (1, "")
    assert tree(project) == before, "check never writes"

    lines = result.out.splitlines()
    for expected in case.lines:
        assert any(line.startswith(expected) for line in lines), f"{expected}\nis not in\n{result.out}"
    for expected in case.diff:
        assert expected in lines
    modified = [line.partition(": ")[0] for line in lines if ": modified: " in line]
    assert [line[4:] for line in lines if line.startswith("--- ")] == modified, "each has a diff"
    assert (HAND in result.out) == case.by_hand

    listed = run("check", "--json")
    assert listed.status == 1
    found = [item for target in listed.json["targets"] for item in target["drift"]]
    assert [f"{item['path']}: {item['kind']}: {item['cause']}" for item in found] == [
        line for line in lines if line.startswith((f"{SDK}/", f"{SDK}: missing")) and KEEP not in line
    ]
    assert tree(project) == before

    fix(result)
    assert run("check").status == 0, "what the message says has fixed it"


@pytest.mark.parametrize(
    ("wrapper", "edited", "command"),
    [
        ("make generate", False, "make generate"),
        ("make generate", True, "make generate ARGS=--force"),
        ("just sdks", True, "just sdks"),
    ],
)
def test_a_project_has_a_command_of_its_own(
    wrapper: str, edited: bool, command: str, project: Path, run: Run
) -> None:
    path = project / SDK / "toys_sdk/client.py"
    path.write_text("# mine\n") if edited else path.unlink()
    assert f"To fix: run `{command}` and commit" in run("check", "--fix-with", wrapper).out


@pytest.fixture
def formatted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of everything that is formatted, in order."""
    paths: list[str] = []

    class Noted(ruff.Run):
        def __init__(self, sources: Mapping[str, str], line_length: int) -> None:
            paths.extend(sources)
            super().__init__(sources, line_length)

    monkeypatch.setattr(ruff, "Run", Noted)
    return paths


def test_what_did_not_change_is_not_formatted_again(project: Path, run: Run, formatted: list[str]) -> None:
    before = tree(project)
    assert run("generate").status == 0
    assert (formatted, tree(project)) == ([], before)
    _replace("specs/toys/openapi.yaml", "Find a toy", "Look for a toy")(project, pytest.MonkeyPatch())
    assert run("generate").status == 0
    assert formatted == ["toys_sdk/resources/toys.py"]
    changed = read(project / SDK)
    shutil.rmtree(project / "generated")
    assert run("generate").status == 0
    assert read(project / SDK) == changed, "the same bytes as from nothing"


@pytest.mark.parametrize(
    "change",
    [
        _append(f"{SDK}/toys_sdk/client.py", "# by hand\n"),
        _remove(f"{SDK}/toys_sdk/client.py"),
        _replace(f"{SDK}/sdk.lock.json", '"toys_sdk/client.py": "', '"toys_sdk/client.py": "0'),
    ],
    ids=["edited", "deleted", "with another digest"],
)
def test_what_is_not_as_it_was_generated_is_formatted_again(
    change: Callable[[Path, pytest.MonkeyPatch], None],
    project: Path,
    run: Run,
    formatted: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = read(project / SDK)
    change(project, monkeypatch)
    assert run("check").status == 1
    assert "toys_sdk/models/toys.py" in formatted, "what is compared comes from the spec alone"
    formatted.clear()
    assert run("generate", "--force").status == 0
    assert (formatted, read(project / SDK)) == (["toys_sdk/client.py"], before)


@pytest.mark.parametrize(
    "change", [_other_versions, _write(f"{SDK}/sdk.lock.json", "{}")], ids=["versions", "lock"]
)
def test_all_is_formatted_again_where_it_may_not_be_the_same(
    change: Callable[[Path, pytest.MonkeyPatch], None],
    project: Path,
    run: Run,
    formatted: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = (project / SDK / lock.NAME).read_text(encoding="utf-8")
    sources = (lock.read(text) or lock.Lock()).sources
    change(project, monkeypatch)
    assert run("generate").status == 0
    assert set(formatted) == set(sources)


def test_a_formatter_that_cannot_run_is_2(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(sources: Mapping[str, str], line_length: int) -> None:
        raise FormatterError("ruff cannot be run: no such file; reinstall ruff")

    monkeypatch.setattr(ruff, "Run", fails)
    result = run("check")
    assert (result.status, result.out) == (2, "")
    assert result.err == "ruff cannot be run: no such file; reinstall ruff\n"


def test_no_drift_is_0(project: Path, run: Run) -> None:
    (project / SDK / "toys_sdk/__pycache__").mkdir()
    (project / SDK / "toys_sdk/__pycache__/client.cpython-311.pyc").write_bytes(b"")
    (project / SDK / "dist").mkdir()
    (project / SDK / "dist/toys.whl").write_bytes(b"")
    (project / SDK / "toys_sdk.egg-info").mkdir()
    (project / SDK / "toys_sdk.egg-info/PKG-INFO").write_bytes(b"")
    before = tree(project)
    result = run("check")
    assert (result.status, result.err) == (0, "")
    (line,) = result.out.splitlines()
    assert line.startswith(f"{SDK}: in sync (")
    assert tree(project) == before


def test_check_counts_and_summarizes(project: Path, run: Run) -> None:
    (project / SDK / "README.md").unlink()
    (project / SDK / "docs/notes.md").write_text("")
    (project / SDK / "docs/more.md").write_text("")
    (project / SDK / "pyproject.toml").write_text("")
    assert run("check").out.splitlines()[-2] == (
        f"{SDK}: drift: 1 modified, 1 missing, 2 orphaned; cause: the file was deleted; "
        "not a generated file: added by hand; edited by hand"
    )


def test_check_compares_every_target(project: Path, run: Run) -> None:
    provider(project / "specs/games")
    provider(project / "specs/zoo", DOCUMENT.replace("Toys", "Zoo"))
    assert main(["generate"]) == 0
    (project / "generated/games/README.md").unlink()
    (project / "generated/zoo/README.md").unlink()
    out = run("check").out
    assert "generated/games/README.md: missing" in out
    assert "generated/toys: in sync" in out
    assert "generated/zoo/README.md: missing" in out
    assert out.count("To fix") == 1
    only = run("check", "specs/toys")
    assert only.status == 0
    assert "games" not in only.out


def test_the_remedy_repeats_how_it_was_asked(place: Path, run: Run) -> None:
    (place / "my toys.yaml").write_text(DOCUMENT)
    arguments = ("my toys.yaml", "--output", "out", "--package", "toys_sdk")
    result = run("check", *arguments)
    assert result.status == 1
    assert "To fix: run `sdkwright generate 'my toys.yaml' --output out --package toys_sdk`" in result.out
    fix(result)
    assert run("check", *arguments).status == 0


def test_check_json(project: Path, run: Run) -> None:
    in_sync: dict[str, Any] = {"name": "toys", "package": "toys_sdk", "drift": []}
    result = run("check", "--json")
    assert (result.status, result.err) == (0, "")
    assert result.json == {"in_sync": True, "targets": [in_sync], "orphaned": []}
    (project / SDK / "README.md").unlink()
    (project / "generated/games").mkdir()
    (project / "generated/games/sdk.lock.json").write_text("{}")
    before = tree(project)
    result = run("check", "--json")
    assert (result.status, result.err) == (1, "")
    text = "the file was deleted"
    nowhere = {"file": None, "line": None, "column": None, "part": None, "more": 0}
    cause = {"input": "hand", "change": "changed", **nowhere, "text": text}
    missing = {"path": f"{SDK}/README.md", "kind": "missing", "cause": text, "causes": [cause], "keep": None}
    assert result.json == {
        "in_sync": False,
        "targets": [{**in_sync, "drift": [missing]}],
        "orphaned": ["generated/games"],
    }
    assert tree(project) == before


def test_check_prints_to_a_pipe_that_closes(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`sdkwright check | head`."""

    def closed(*arguments: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    (project / SDK / "README.md").unlink()
    monkeypatch.setattr(sdkwright.cli.check, "_print_drift", closed)
    assert run("check") == (1, "", "")
