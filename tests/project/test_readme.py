"""What people read first is true: programs run, commands exist, links lead somewhere."""

from __future__ import annotations

import ast
import importlib
import os
import re
import shlex
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sdkwright.__main__ import main
from sdkwright.cli.parser import make_parser
from sdkwright.openapi.extensions import EXTENSIONS, table_rows
from tests.support import ROOT
from tests.support.packages import importable
from tests.support.pages import Block, blocks, prose
from tests.support.provider import Provider
from tests.support.sdks import SDKS

README = ROOT / "README.md"
PAGES = sorted([*ROOT.glob("generated/*/README.md"), *ROOT.glob("generated/*/docs/**/*.md")])
COMPATIBILITY = ROOT / "docs" / "compatibility.md"
INSPECT = ROOT / "docs" / "inspect.md"
CHANGES = ROOT / "docs" / "changes.md"
RENAMES = ROOT / "docs" / "renames.md"
TEXTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted(ROOT.glob("docs/*.md")),
    ROOT / "examples" / "README.md",
    *PAGES,
]
COMMANDS = set(make_parser()[1])

_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^)\s]+)\)")
_HEREDOC = re.compile(r"<<'EOF'\n(.*?)^EOF$", re.MULTILINE | re.DOTALL)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


PROGRAMS = [block for page in PAGES for block in blocks(page, "python")]
# The server of the tests answers for these APIs.
ANSWERED = [
    block
    for block in PROGRAMS
    if block.page.relative_to(ROOT).parts[1] in {sdk.name for sdk in SDKS} and ".testing " not in block.text
]
FAKED = [block for block in PROGRAMS if ".testing " in block.text]


# ---------------------------------------------------------------- the README's program


OURS = blocks(README, "python")


def program() -> Block:
    (block,) = OURS
    return block


def test_the_program_says_which_key_is_missing(
    server: Provider, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENROUTER_SERVER_URL", server.url)
    program().run()
    assert "OPENROUTER_API_KEY" in capsys.readouterr().out
    assert server.requests == []


def test_the_program_prints_the_answer(environment: Provider, capsys: pytest.CaptureFixture[str]) -> None:
    program().run()
    assert re.fullmatch(r"2 .*prompt_tokens=3\.?0?\b.*\n", capsys.readouterr().out)
    (request,) = environment.requests
    assert (request.method, request.path) == ("POST", "/api/v1/embeddings")
    assert request.json() == {"input": ["hello", "world"], "model": "openai/text-embedding-3-small"}


def test_the_program_prints_errors(environment: Provider, capsys: pytest.CaptureFixture[str]) -> None:
    environment.reply(401, {"error": {"code": 401, "message": "No such key."}})
    program().run()
    assert "No such key." in capsys.readouterr().out


def test_the_quick_start_runs_the_same_program() -> None:
    """In a shell, as a here document."""
    found = [text for block in blocks(README, "sh") for text in _HEREDOC.findall(block.text)]
    assert found == [program().text]


# ---------------------------------------------------------------- commands


def lines() -> Iterator[list[str]]:
    """The commands in the README's shell blocks, as words."""
    for block in blocks(README, "sh"):
        for line in _HEREDOC.sub("", block.text).splitlines():
            words = shlex.split(line, comments=True)
            if words:
                yield words


def test_targets_of_make_are_in_its_help() -> None:
    done = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    known = set(re.findall(r"^  make (\w+)", done.stdout, re.MULTILINE))
    said = {words[1] for words in lines() if words[0] == "make"}
    said |= set(re.findall(r"`make (\w+)`", prose(README)))
    assert said >= {"generate", "check"}
    assert said <= known
    default = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert default.stdout == done.stdout, "make alone lists the targets"


def test_commands_are_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    """The table has every command, with options that it takes."""
    rows = re.findall(r"^\| `sdkwright (\w+)([^`]*)` \|", prose(README), re.MULTILINE)
    assert {command for command, _ in rows} == COMMANDS
    assert main(["--help"]) == 0
    known = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))
    assert known == COMMANDS
    for command, usage in rows:
        assert main([command, "--help"]) == 0
        told = capsys.readouterr().out
        for option in re.findall(r"--[\w-]+", usage):
            assert f"{option} " in told or f"{option}\n" in told, f"{command} does not know {option}"


def test_every_line_of_the_shell_starts_something_that_exists() -> None:
    made = {".venv/bin/python", ".venv/bin/pip", ".venv/bin/sdkwright"}  # by make
    for words in lines():
        assert words[0] in made | {"make"} or os.access(ROOT / words[0], os.X_OK), " ".join(words)
    for script in re.findall(r"`(\.ci/\w+)`", prose(README)):
        assert os.access(ROOT / script, os.X_OK), script


def test_any_other_document_works_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The third block: generate from a file, install the folder, import it."""
    ((_, *arguments),) = (words for words in lines() if words[0].endswith("/sdkwright"))
    (tmp_path / "specs").symlink_to(ROOT / "specs")
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 0
    (folder,) = (words[-1] for words in lines() if words[0].endswith("/pip"))
    (code,) = (words[-1] for words in lines() if words[1:2] == ["-c"])
    assert (tmp_path / folder / "pyproject.toml").is_file()
    (package,) = re.findall(r"import (\w+)", code)
    capsys.readouterr()
    with importable(tmp_path / folder, package):
        exec(code, {})  # noqa: S102
    assert len(capsys.readouterr().out) > 20


def test_files_of_the_architecture_exist() -> None:
    """Each path in the first column of its tables; the later ones of a cell lie beside the first."""
    cells = re.findall(
        r"^\| (`(?:generator|templates)/.*?) \|", prose(ROOT / "ARCHITECTURE.md"), re.MULTILINE
    )
    assert len(cells) > 10
    for cell in cells:
        first, *others = re.findall(r"`([^`]+)`", cell)
        folder = first.rpartition("/")[0]
        for path in [first, *(f"{folder}/{other}" for other in others)]:
            assert list(ROOT.glob(path.rstrip("/"))), path


# ---------------------------------------------------------------- links


def anchors(page: Path) -> set[str]:
    """What a page's headings are called in its address, as GitHub has it."""
    found: set[str] = set()
    for heading in re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE):
        slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        number = 0
        while (anchor := f"{slug}-{number}" if number else slug) in found:
            number += 1
        found.add(anchor)
    return found


@pytest.mark.parametrize("page", TEXTS, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(prose(page)):
        if re.match(r"https?://|mailto:", link):
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), f"{link}: there is no such file"
        assert not path.startswith("/"), f"{link}: not relative"
        if anchor:
            assert anchor in anchors(target), f"{link}: there is no such heading"


@pytest.mark.parametrize("sdk", sorted({page.parent for page in PAGES if page.name == "README.md"}), ids=name)
def test_every_page_of_an_sdk_is_reached_from_its_readme(sdk: Path) -> None:
    found, left = set[Path](), [sdk / "README.md"]
    while left:
        page = left.pop()
        links = (link.partition("#")[0] for link in _LINK.findall(prose(page)))
        linked = {(page.parent / link).resolve() for link in links if link.endswith(".md")} - found
        found |= linked
        left += linked
    assert found >= set(sdk.glob("docs/**/*.md"))


# ---------------------------------------------------------------- programs of the generated pages


def test_every_page_shows_programs() -> None:
    """Those about methods and the README; of others, errors have one if a method raises them."""
    about_methods = [page for page in PAGES if page.parent.name not in ("models", "errors")]
    shown = {block.page for block in PROGRAMS}
    assert len(about_methods) >= 2
    assert {page for page in about_methods if page.name not in ("models.md", "errors.md")} <= shown
    assert any(page.parent.name == "errors" for page in shown)


def calls(block: Block) -> int:
    """How many methods a program calls inside its `with` blocks, printing aside."""
    return sum(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr not in ("iter_items", "write_to")
        for statement in ast.walk(ast.parse(block.text))
        if isinstance(statement, ast.With | ast.AsyncWith)
        for inner in statement.body
        for node in ast.walk(inner)
    )


@pytest.mark.parametrize("block", ANSWERED, ids=str)
def test_a_program_of_a_page_runs(
    block: Block, environment: Provider, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each call is a request that the API knows, and its answer is printed."""
    block.run()
    assert len(environment.requests) == calls(block)
    assert bool(capsys.readouterr().out) == bool(environment.requests)


@pytest.mark.parametrize("block", FAKED, ids=str)
def test_a_program_with_a_fake_needs_no_server(block: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a fake has opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    block.run()
    assert len(FAKED) == len(SDKS)


@pytest.mark.parametrize("sdk", sorted({page.parent for page in PAGES if page.name == "README.md"}), ids=name)
def test_a_readme_names_what_there_is(sdk: Path) -> None:
    """The distribution, and modules and classes that its text points to."""
    text = prose(sdk / "README.md")
    project = (sdk / "pyproject.toml").read_text(encoding="utf-8")
    (distribution,) = re.findall(r"The distribution is called `([^`]+)`", text)
    assert f'name = "{distribution}"' in project
    (package,) = (path.parent.name for path in sdk.glob("*/__init__.py"))
    # not the methods, which are links or the first cells of rows: those begin with a variable, which may be called
    # like the package
    dotted = re.findall(rf"(?<!\[)(?<!^\| )`({package}\.[\w.]+)`", text, re.MULTILINE)
    assert dotted
    for path in dotted:
        value: object = importlib.import_module(package)
        for attribute in path.split(".")[1:]:
            value = getattr(value, attribute)


def test_every_golden_case_is_in_the_page_of_what_is_supported() -> None:
    found = _LINK.findall(COMPATIBILITY.read_text(encoding="utf-8"))
    links = {link for link in found if link.startswith("../")}
    golden = ROOT / "tests" / "golden"
    cases = [
        case
        for folder in (golden, golden / "errors")
        for case in folder.iterdir()
        if any(case.glob("openapi*"))
    ]
    assert links == {f"../{case.relative_to(ROOT).as_posix()}/" for case in cases}


def test_the_table_of_extensions_is_that_of_the_code() -> None:
    text = COMPATIBILITY.read_text(encoding="utf-8").partition("| extension | in | effect |")[2]
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert rows == table_rows()


def test_the_golden_case_of_extensions_has_all_of_them() -> None:
    text = (ROOT / "tests" / "golden" / "extensions" / "openapi.yaml").read_text(encoding="utf-8")
    assert [item.key for item in EXTENSIONS if f"{item.key}:" not in text] == []


def test_the_cases_of_a_construct_have_it() -> None:
    """What a row of the tables calls by its name stands in a document of a case that the row links."""
    golden = ROOT / "tests" / "golden"
    missing: list[str] = []
    for row in re.findall(r"^\| (.*\]\(.*) \|$", COMPATIBILITY.read_text(encoding="utf-8"), re.MULTILINE):
        links = (link for link in _LINK.findall(row) if link.startswith("../"))
        cases = [golden / Path(link).relative_to("../tests/golden") for link in links]
        inputs = [
            path for case in cases for path in case.rglob("*") if path.suffix in (".yaml", ".json", ".toml")
        ]
        text = "".join(path.read_text() for path in inputs if "expected" not in path.parts)
        words = re.findall(r"`([^`]+)`", row.partition(" | ")[0])
        missing += [word for word in words if word.removesuffix("*") not in text]
    assert missing == []
