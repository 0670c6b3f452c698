"""`generate` where nothing has changed since it ran: nothing is read but digests, and nothing is printed otherwise."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sdkwright.cli import targets
from sdkwright.cli.main import run
from sdkwright.output import memory
from sdkwright.output.assets import templates
from sdkwright.pipeline import Build, build
from tests.support.packages import read

DOCUMENT = """\
openapi: 3.1.0
info: { title: Toys, version: "1" }
servers: [{ url: https://toys.example }]
paths:
  /toys:
    get:
      operationId: getToy
      tags: [toys]
      summary: Find a toy
      parameters: [{ $ref: "common.yaml#/Age" }]
      responses: { "204": { description: None. } }
"""
COMMON = "Age: { name: age, in: query, schema: { type: integer } }\n"
TOYS, GAMES = Path("specs/toys"), Path("specs/games")
SDK = Path("generated/toys")


class Result(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str
    built: list[str]  # the documents that were built


Generate = Callable[..., Result]


def provider(folder: Path, title: str) -> None:
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(DOCUMENT.replace("Toys", title))
    (folder / "common.yaml").write_text(COMMON)
    (folder / "sdk.toml").write_text(f'[package]\nmodule = "{title.lower()}_sdk"\n')
    (folder / "custom").mkdir()
    (folder / "custom/mine.py").write_text("MINE = 1\n")


def provide(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Work in the project of a folder, and remember what is up to date beside it."""
    patch.chdir(folder / "project")

    def file(command: str, options: object) -> Path:
        return folder / "memory.json"

    patch.setattr(memory, "_file", file)
    patch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two providers, whose SDKs are up to date; made once, and only copied."""
    folder = tmp_path_factory.mktemp("made")
    for path, title in ((TOYS, "Toys"), (GAMES, "Games")):
        provider(folder / "project" / path, title)
    with pytest.MonkeyPatch.context() as patch:
        provide(folder, patch)
        assert run(["generate"], is_process=True) == 0
    return folder


@pytest.fixture
def generate(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Generate:
    """`sdkwright generate` as a process runs it, where it has run before."""
    shutil.copytree(made / "project", tmp_path / "project")
    remembered = (made / "memory.json").read_text().replace(str(made), str(tmp_path))
    (tmp_path / "memory.json").write_text(remembered)
    provide(tmp_path, monkeypatch)
    built: list[str] = []

    def noted(path: Path, *arguments: Any, **options: Any) -> Build:
        built.append(path.as_posix())
        return build(path, *arguments, **options)

    monkeypatch.setattr(targets, "build", noted)

    def call(*arguments: str) -> Result:
        built.clear()
        status = run(["generate", *arguments], is_process=True)
        printed = capsys.readouterr()
        return Result(status, printed.out, printed.err, [*built])

    return call


UP_TO_DATE = "".join(
    f"generated/{name}: up to date: 1 operation, 0 models, 97 files\n" for name in ("games", "toys")
)


def test_nothing_is_built_where_nothing_changed(generate: Generate) -> None:
    before = {path: path.stat().st_mtime_ns for path in Path().rglob("*")}
    assert generate() == (0, UP_TO_DATE, "", [])
    assert {path: path.stat().st_mtime_ns for path in Path().rglob("*")} == before


def test_json_is_printed_as_ever(generate: Generate) -> None:
    first, second = (json.loads(generate("--json", "--force").out) for _ in range(2))
    for item in first["targets"]:
        item["seconds"] = 0.0
    assert first == second


def test_warnings_and_notes_are_printed_as_ever(generate: Generate) -> None:
    (SDK / "toys_sdk/other.py").write_text("")
    (TOYS / "common.yaml").write_text(COMMON.replace("in: query", "in: query, required: maybe"))
    first = generate()
    assert first.built == ["specs/toys"]
    assert "not a generated file; kept" in first.err
    assert "warning [" in first.err
    second = generate()
    assert (second.built, second.err, second.out) == ([], first.err, UP_TO_DATE)
    assert generate("--strict").status == 1, "warnings are errors, whatever is remembered"


def written(path: Path, text: str) -> Callable[[], None]:
    def change() -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    return change


def appended(path: Path, text: str) -> Callable[[], None]:
    return lambda: written(path, path.read_text() + text)()


def _linked() -> None:
    path = SDK / "toys_sdk/client.py"
    copy = Path("client.py").absolute()
    path.rename(copy)
    path.symlink_to(copy)


def _linked_folder() -> None:
    path = SDK / "toys_sdk/resources"
    copy = Path("resources").absolute()
    path.rename(copy)
    path.symlink_to(copy)


def _pipe() -> None:
    (SDK / "README.md").unlink()
    os.mkfifo(SDK / "README.md")


def _file_for_folder() -> None:
    (TOYS / "overlay.yaml").mkdir()
    assert run(["generate"], is_process=True) == 0
    (TOYS / "overlay.yaml").rmdir()
    (TOYS / "overlay.yaml").write_text(OVERLAY)


def _filled(name: str, text: str) -> Callable[[], None]:
    def change() -> None:
        (TOYS / name).write_text("")
        assert run(["generate"], is_process=True) == 0
        (TOYS / name).write_text(text)

    return change


OVERLAY = (
    "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: [{target: $.info, update: {summary: s}}]\n"
)
EDITS: dict[str, Callable[[], None]] = {
    "the document": appended(TOYS / "openapi.yaml", "# more\n"),
    "a file that it refers to": appended(TOYS / "common.yaml", "# more\n"),
    "the configuration": appended(TOYS / "sdk.toml", 'version = "2"\n'),
    "no configuration": lambda: (TOYS / "sdk.toml").unlink(),
    "an overlay": written(TOYS / "overlay.yaml", OVERLAY),
    "an overlay in the place of a folder": _file_for_folder,
    "an empty configuration that gets entries": _filled("sdk.toml", '[package]\nname = "mine"\n'),
    "an empty changelog that gets a text": _filled("CHANGELOG.md", "# Changes\n"),
    "a second document": written(TOYS / "openapi.json", "{}"),
    "custom code": appended(TOYS / "custom/mine.py", "YOURS = 2\n"),
    "another module": written(TOYS / "custom/yours.py", ""),
    "a module in a new folder": written(TOYS / "custom/more/yours.py", ""),
    "a generated file": appended(SDK / "toys_sdk/client.py", "# mine\n"),
    "a deleted file": lambda: (SDK / "README.md").unlink(),
    "a deleted SDK": lambda: shutil.rmtree(SDK),
    "a link to a file": _linked,
    "a link to a folder": _linked_folder,
    "a pipe": _pipe,
    "a file of somebody": written(SDK / "toys_sdk/resources/mine.py", ""),
    "the lock": appended(SDK / "sdk.lock.json", "\n"),
    "an interrupted run": lambda: (SDK / ".sdkwright").mkdir(),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_changed_is_noticed(name: str, generate: Generate) -> None:
    EDITS[name]()
    assert "specs/toys" in generate().built


def test_templates_are_inputs(generate: Generate) -> None:
    mine = Path("mine/package/errors.py.j2")
    written(mine, templates()["package/errors.py.j2"])()
    options = ["--templates", "mine"]
    assert (generate(*options).built, generate(*options).built) == (["specs/games", "specs/toys"], [])
    mine.write_text("# mine\n" + mine.read_text())
    assert generate(*options).built == ["specs/games", "specs/toys"]
    assert "# mine\n" in (SDK / "toys_sdk/errors.py").read_text()
    assert generate(*options).built == []
    written(Path("mine/package/no_template.py.j2"), "")()
    assert generate(*options).status == 2


def test_templates_of_custom_code_are_inputs(generate: Generate) -> None:
    template = TOYS / "custom/templates/package/errors.py.j2"
    written(template, templates()["package/errors.py.j2"])()
    (TOYS / "sdk.toml").write_text((TOYS / "sdk.toml").read_text() + '\n[custom]\ntemplates = "templates"\n')
    assert (generate().built, generate().built) == (["specs/toys"], [])
    template.write_text("# mine\n" + template.read_text())
    assert (generate().built, generate().built) == (["specs/toys"], [])
    assert "# mine\n" in (SDK / "toys_sdk/errors.py").read_text()
    template.unlink()
    assert generate().status == 2


def test_a_provider_may_be_a_link(generate: Generate) -> None:
    TOYS.rename("toys")
    TOYS.symlink_to("../toys")
    assert (generate().built, generate().built) == (["specs/toys"], [])
    (TOYS / "overlay.yaml").write_text(OVERLAY)
    assert generate().built == ["specs/toys"]


def test_the_folder_of_providers_may_be_a_link(generate: Generate) -> None:
    Path("specs").rename("documents")
    Path("specs").symlink_to("documents")
    assert (generate().status, generate().built) == (0, [])
    provider(Path("specs/cards"), "Cards")
    assert generate().built == ["specs/cards"]


def test_only_the_sdk_whose_input_changed_is_built(generate: Generate) -> None:
    document = TOYS / "openapi.yaml"
    document.write_text(document.read_text().replace("Find", "Get"))
    assert generate().built == ["specs/toys"]
    assert generate() == (0, UP_TO_DATE, "", [])
    assert dict(read(SDK)) == {
        path: text.encode() for path, text in build(TOYS, output=None).files.items()
    }, "as if it were built from nothing"


def test_a_new_provider_is_noticed(generate: Generate) -> None:
    provider(Path("specs/cards"), "Cards")
    assert generate().built == ["specs/cards"]
    shutil.rmtree("specs/cards")
    assert generate() == (0, UP_TO_DATE, "", [])


def test_a_name_that_an_unchanged_sdk_has_is_taken(generate: Generate) -> None:
    (TOYS / "sdk.toml").write_text('[package]\nmodule = "games_sdk"\n')
    result = generate()
    assert (result.status, result.built) == (2, ["specs/toys"])
    assert "the package name `games_sdk` is taken by specs/games" in result.err


@pytest.mark.parametrize(
    "options",
    [["--include", "tag:toys"], ["--output", "other"], ["specs/toys"], ["specs/toys", "--package", "p"]],
    ids=" ".join,
)
def test_other_options_are_another_command(options: list[str], generate: Generate) -> None:
    first, second = generate(*options), generate(*options)
    assert first.built != []
    assert second.built == []
    assert second.out == first.out.replace("written", "up to date")


def test_another_tool_builds_again(generate: Generate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_running_tool", lambda: "newer")
    assert generate().built == ["specs/games", "specs/toys"]
    assert generate().built == []


def test_a_module_of_the_tool_makes_another_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_PACKAGE", tmp_path)
    (tmp_path / "inside").mkdir()
    module = tmp_path / "inside/module.py"
    tools = [memory._tool()]
    for text in ("", "x = 1\n"):
        module.write_text(text)
        tools.append(memory._tool())
    os.utime(module, (1, 1))
    tools.append(memory._tool())
    assert len(set(tools)) == 4
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/module.pyc").touch()
    assert memory._tool() == tools[-1]


def test_nothing_is_remembered_where_python_keeps_no_bytecode(
    generate: Generate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (TOYS / "sdk.toml").write_text("")
    shutil.rmtree(SDK)
    assert generate().built == ["specs/toys"]
    assert generate().built == ["specs/toys"]


@pytest.mark.parametrize("text", ["", "{", "[1, 2, 3]", "null"])
def test_what_is_remembered_may_be_damaged(text: str, generate: Generate, tmp_path: Path) -> None:
    (tmp_path / "memory.json").write_text(text)
    assert generate() == (0, UP_TO_DATE, "", ["specs/games", "specs/toys"])


def test_an_input_that_changed_while_it_was_read_is_read_again(
    generate: Generate, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edited(path: Path, *arguments: Any, **options: Any) -> Build:
        result = build(path, *arguments, **options)
        if path == TOYS:
            (TOYS / "openapi.yaml").write_text(DOCUMENT.replace("Find", "Look for"))
        return result

    (TOYS / "openapi.yaml").write_text(DOCUMENT.replace("Find", "Get"))
    with monkeypatch.context() as patch:
        patch.setattr(targets, "build", edited)
        generate()
    assert "specs/toys" in generate().built
    assert "Look for a toy" in (SDK / "docs/toys.md").read_text()


def test_nothing_large_is_imported_to_find_that_out() -> None:
    """All of that takes as long as a start of Python."""
    program = (
        "import sys\n"
        "import sdkwright.cli.main\n"
        "large = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not large & {'msgspec', 'jinja2', 'yaml', 'typing_extensions', 'inspect', 'asyncio'}\n"
        "assert 'sdkwright.pipeline' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
