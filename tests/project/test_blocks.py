"""Every fenced block of the documentation: programs and commands run, everything else is read by what reads it.

All blocks of all pages are looked at. What is not run stands in `NOT_RUN`, with the reason; a row that fits nothing is
an error, and so is a block that nothing runs or reads: a new one cannot be left out.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import re
import shutil
import subprocess
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, chdir, nullcontext
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
import pytest
import yaml

from sdkwright.__main__ import main
from sdkwright.config import reader
from sdkwright.diagnostics.report import Location, Report
from sdkwright.mock import serve
from sdkwright.parse.extensions.bulk import read_bulk
from sdkwright.parse.node import Node
from sdkwright.pipeline import load_and_lower
from tests.bulk import test_page
from tests.changes.test_docs import documents as changed_documents
from tests.config.test_reference import SCHEMA
from tests.inspect import test_docs as inspect_page
from tests.migrate.configs import SPEAKEASY
from tests.project import (
    test_bulk_at_scale_page,
    test_guides,
    test_hooks_page,
    test_migration_page,
    test_publishing_page,
    test_pull_page,
    test_readme,
    test_renames_page,
    test_testing_page,
)
from tests.support import ROOT, old_sdks, shell
from tests.support.documentation import (
    PAGES,
    awaits,
    blocks_of,
    pets_folder,
    pets_package,
    program,
    write_pets,
)
from tests.support.loopback import Loopback
from tests.support.old_sdks import write_package
from tests.support.packages import importable, write
from tests.support.pages import Block, all_blocks
from tests.support.secure import AUTHORITY, server_context

BLOCKS = [block for page in PAGES for block in all_blocks(page)]
SHELLS = ("sh", "console")
COMMANDS = [item for block in BLOCKS if block.language in SHELLS for item in shell.commands(block)]

# Page, how a program or a command begins, why it does not run here.
NOT_RUN = {
    ("docs/migration.md", "# before\n"): "programs of SDKs of other generators, which are not installed",
    ("docs/first-sdk.md", "sdkwright mock"): "runs until it is stopped: tests/cli/test_mock.py",
    (
        "docs/first-sdk.md",
        'pip install "$(ls dist/',
    ): "the wheel: tests/project/test_wheel.py builds and runs it",
    (
        "docs/command-line.md",
        "source <(pets-api completion zsh)",
    ): "another shell: tests/sdks/test_completion.py",
    ("docs/command-line.md", "pets-api completion fish"): "another shell: tests/sdks/test_completion.py",
    ("docs/bulk-at-scale.md", "import ray"): "an engine that is not installed here: make scale runs it",
    ("docs/bulk-at-scale.md", "import dask"): "an engine that is not installed here: make scale runs it",
    ("docs/bulk-at-scale.md", "from pyspark"): "an engine that is not installed here: make scale runs it",
    ("docs/bulk-at-scale.md", "import polars"): "an engine that is not installed here: make scale runs it",
    ("docs/bulk-at-scale.md", "from datasets"): "an engine that is not installed here: make scale runs it",
    ("docs/mock.md", "sdkwright mock"): "runs until it is stopped: tests/cli/test_mock.py",
    (
        "docs/publishing.md",
        "python -m build",
    ): "downloads what it builds with: tests/project/test_dist.py builds",
    ("docs/results.md", ".venv/bin/python -m tests.corpus"): "needs a folder of documents: tests/corpus",
    ("README.md", ".venv/bin/python - <<"): "needs a server: tests/project/test_readme.py runs the program",
    ("CONTRIBUTING.md", ".ci/run"): "is what runs this test",
    ("CONTRIBUTING.md", ".venv/bin/python -m pytest"): "is what runs this test",
    ("CONTRIBUTING.md", ".venv/bin/python -m tests.changes.typed"): "a part of `make types`",
    ("CONTRIBUTING.md", ".venv/bin/sdkwright count"): "the recipe adds the command; its function runs",
    ("examples/README.md", "sdkwright mock"): "runs until it is stopped: tests/examples",
    ("examples/README.md", "ORQ_SERVER_URL="): "needs that server: tests/examples",
}


def reason(name: str, text: str) -> str | None:
    """Why something does not run here; None if it does."""
    return next(
        (why for (page, start), why in NOT_RUN.items() if page == name and text.startswith(start)), None
    )


def test_no_row_of_the_table_is_stale() -> None:
    texts = [(block.name, block.text) for block in BLOCKS if block.language == "python"]
    texts += [(item.block.name, item.text) for item in COMMANDS]
    unused = [
        (page, start)
        for page, start in NOT_RUN
        if not any(name == page and text.startswith(start) for name, text in texts)
    ]
    assert unused == []


# ---------------------------------------------------------------- programs

# Programs whose output or tests matter run in modules of their own, which say which those are.
ELSEWHERE: list[Block] = [
    *test_page.PROGRAMS,
    *test_bulk_at_scale_page.CALLS,
    *test_guides.PROGRAMS,
    *test_hooks_page.PROGRAMS,
    *test_migration_page.NOW,
    *test_publishing_page.PROGRAMS,
    *test_readme.OURS,
    *test_renames_page.PROGRAMS,
    *test_testing_page.PROGRAMS,
    *inspect_page.PROGRAMS,
]
PROGRAMS = [block for block in BLOCKS if block.language == "python"]
CUSTOM = blocks_of("docs/custom-code.md", "python")  # of a package: a test of its own
HERE = [
    block for block in PROGRAMS if block not in (*ELSEWHERE, *CUSTOM) and not reason(block.name, block.text)
]


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `specs/pets` and its package."""
    folder = tmp_path_factory.mktemp("pets")
    write_pets(folder / "specs/pets")
    write(pets_package(), folder / "generated/pets")
    return folder


@pytest.mark.parametrize("block", HERE, ids=str)
def test_a_program_runs(block: Block, specs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a fake in the place of the API."""
    monkeypatch.chdir(specs)
    with importable(specs / "generated/pets", "pets"):
        fake = importlib.import_module("pets.testing").FakePets()
        if "on_invalid" in block.text:
            fake.on(fake.pets.get).responds(200, b'{"id": 7, "name": "Rex", "age": "old"}')
        names: dict[str, Any] = {"__name__": "example"}
        code = compile(program(block), str(block), "exec", dont_inherit=True)
        with nullcontext() if "serve(" in block.text else fake.intercept():
            exec(code, names)  # noqa: S102
            done = names["program"]()
            if awaits(block.text):
                asyncio.run(done)


def test_custom_code_is_part_of_the_package(specs: Path) -> None:
    """The modules of docs/custom-code.md, which lie in `specs/pets/custom`."""
    with importable(specs / "generated/pets", "pets"):
        fake = importlib.import_module("pets.testing").FakePets()
        fake.on(fake.animals.list).pages({"data": [{"id": 7, "name": "Rex"}]})
        assert fake.animals.first("Re").name == "Rex"
        assert fake.shops.count_pets(id="x") == len(fake.shops.get_shop(id="x").pets)


def test_what_custom_code_adds_is_no_command_and_what_it_replaces_is_called(specs: Path) -> None:
    """As docs/custom-code.md says: a catalog is made from the document, and leads to the methods of the client."""
    with importable(specs / "generated/pets", "pets") as pets:
        catalog = importlib.import_module("pets._catalog")
        paths = catalog.Catalog("pets").paths
        with pets.Pets("key") as client:
            method: Any = catalog.method_of(client, "shops.get_shop")
    assert "shops.get_shop" in paths
    assert {"shops.count_pets", "animals.first"}.isdisjoint(paths)
    assert type(method.__self__).__module__ == "pets.shops"


# ---------------------------------------------------------------- commands


def _git(folder: Path, *lines: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for line in lines:
        subprocess.run(["git", *line.split()], cwd=folder, check=True)


def _sdkwright(folder: Path, *words: str) -> None:
    with chdir(folder):
        assert main([*words]) == 0


class Stage(NamedTuple):
    """Where the commands of some blocks of a page run."""

    prepare: Callable[
        [Path, ExitStack], Mapping[str, str]
    ]  # writes files; returns variables of the environment
    taken: int | None = None  # how many blocks; all, by default
    status: int = 0  # of the last command
    address: str = ""  # of the page, in the output in place of that of the server


def _nothing(folder: Path, _: ExitStack) -> Mapping[str, str]:
    return {}


def _changes(folder: Path, _: ExitStack) -> Mapping[str, str]:
    old, new = changed_documents()
    write({"old.yaml": old, "new.yaml": new}, folder)
    return {}


def _installed(folder: Path, stack: ExitStack) -> Mapping[str, str]:
    write_pets(folder / "specs/pets")
    write(pets_package(), folder.parent / "site")
    write({"texts.jsonl": '"one"\n"two"\n"three"\n'}, folder)
    server = stack.enter_context(serve(folder / "specs/pets"))
    return {"PETS_SERVER_URL": server.url, "PETS_API_KEY": "any", "ADDRESS": server.url}


def _edited(folder: Path, _: ExitStack) -> Mapping[str, str]:
    write(pets_folder(), folder / "specs/pets")
    config = folder / "specs/pets/sdk.toml"
    config.write_text(config.read_text().replace("[package]", '[package]\nmodule = "pets_sdk"'))
    _sdkwright(folder, "generate")
    with (folder / "generated/pets/pets_sdk/utils.py").open("a") as file:
        file.write("# by hand\n")
    return {}


def _drifted(folder: Path, _: ExitStack) -> Mapping[str, str]:
    shutil.copytree(ROOT / "specs/orq", folder / "specs/orq", ignore=shutil.ignore_patterns("__pycache__"))
    _sdkwright(folder, "generate")
    document = folder / "specs/orq/openapi.yaml"
    text = document.read_text("utf-8")
    document.write_text(text.replace("summary: ", "summary: Now ", 1), "utf-8")
    return {}


def _first(folder: Path, _: ExitStack) -> Mapping[str, str]:
    (document,) = blocks_of("docs/first-sdk.md", "yaml")
    write({"pets.yaml": document.text}, folder)
    return {}


def _inspect(folder: Path, _: ExitStack) -> Mapping[str, str]:
    (document,) = blocks_of("docs/inspect.md", "yaml")
    (listing,) = blocks_of("docs/inspect.md", "python")
    write({"pets.yaml": document.text, "list_methods.py": listing.text}, folder)
    return {}


def _old_project(folder: Path, _: ExitStack) -> Mapping[str, str]:
    write({"openapi.yaml": old_sdks.DOCUMENT.replace("title: Pet Store", "title: Pets")}, folder)
    files = {path: text.replace("petstore", "pet_store") for path, text in old_sdks.SPEAKEASY.items()}
    write_package(files, folder.parent / "old/src", "pet_store")
    return {}


def _speakeasy(folder: Path, _: ExitStack) -> Mapping[str, str]:
    write({"pets.yaml": old_sdks.DOCUMENT, SPEAKEASY.file: SPEAKEASY.text}, folder)
    return {}


def _downloaded(folder: Path, _: ExitStack) -> Mapping[str, str]:
    return {"DOCUMENT": str(ROOT / "tests/project/pets.yaml")}


def _repository(folder: Path, _: ExitStack) -> Mapping[str, str]:
    _git(folder, "init --quiet --bare ../origin.git", "init --quiet", "remote add origin ../origin.git")
    _git(folder, "-c user.name=Jo -c user.email=jo@pets.example commit --quiet --allow-empty -m x")
    return {}


def _pulled(folder: Path, stack: ExitStack) -> Mapping[str, str]:
    server = stack.enter_context(Loopback(server_context()))
    server.answer(body=test_pull_page.NEW, default=True)
    test_pull_page.write_specs(folder, server)
    return {"SSL_CERT_FILE": str(AUTHORITY), "ADDRESS": server.url}


def _released(folder: Path, _: ExitStack) -> Mapping[str, str]:
    """1.4.2 is released, and an argument has another name since."""
    write({"openapi.yaml": RELEASED}, folder / "specs/pets")
    _git(folder, "init --quiet")
    _sdkwright(folder, "generate")
    _sdkwright(folder, "release")
    write({"openapi.yaml": RELEASED.replace("name: color", "name: colour")}, folder / "specs/pets")
    return {}


def _released_then_changed(folder: Path, stack: ExitStack) -> Mapping[str, str]:
    """2.0.0 is released, and there is one argument more."""
    _released(folder, stack)
    _sdkwright(folder, "release")
    more = "name: colour, in: query }\n        - { name: age, in: query }"
    write({"openapi.yaml": RELEASED.replace("name: color, in: query }", more)}, folder / "specs/pets")
    _sdkwright(folder, "generate")
    return {}


RELEASED = """\
openapi: 3.1.0
info: { title: Pets, version: 1.4.2 }
servers: [{ url: https://pets.example }]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - { name: color, in: query }
      responses:
        "204": { description: None. }
"""


def _examples(folder: Path, _: ExitStack) -> Mapping[str, str]:
    shutil.copy(ROOT / "examples/assistant.yaml", folder)
    return {}


def _router(folder: Path, _: ExitStack) -> Mapping[str, str]:
    (folder / "specs").symlink_to(ROOT / "specs")
    return {}


def _contributor(folder: Path, _: ExitStack) -> Mapping[str, str]:
    (folder / "docs").mkdir()
    return {}


STAGES: Mapping[str, Sequence[Stage]] = {
    "CONTRIBUTING.md": [Stage(_contributor)],
    "README.md": [Stage(_router)],
    "docs/changes.md": [Stage(_changes)],
    "docs/command-line.md": [Stage(_installed, address="https://api.pets.example")],
    "docs/custom-code.md": [Stage(_nothing, 1), Stage(_edited, status=1)],
    "docs/drift.md": [Stage(_drifted, status=1)],
    "docs/first-sdk.md": [Stage(_first)],
    "docs/inspect.md": [Stage(_inspect)],
    "docs/mcp.md": [Stage(_installed)],
    "docs/migration.md": [Stage(_old_project, 1), Stage(_speakeasy, 1)],
    "docs/mock.md": [Stage(_nothing)],
    "docs/providers.md": [Stage(_downloaded)],
    "docs/publishing.md": [Stage(_repository)],
    "docs/pull.md": [Stage(_pulled, address="https://api.example")],
    "docs/releases.md": [
        Stage(_released, 1),
        Stage(_released, 1, status=1),
        Stage(_released_then_changed, 1, status=1),
    ],
    "docs/results.md": [Stage(_nothing)],
    "examples/README.md": [Stage(_examples)],
    "requirements/README.md": [Stage(_nothing)],
}


@cache
def staged() -> dict[str, tuple[Stage, list[shell.Command]]]:
    """Each stage, with the commands that run in it."""
    found: dict[str, tuple[Stage, list[shell.Command]]] = {}
    for page, stages in STAGES.items():
        left = [block for block in BLOCKS if block.name == page and block.language in SHELLS]
        for number, stage in enumerate(stages):
            taken, left = left[: stage.taken], left[len(left) if stage.taken is None else stage.taken :]
            listed = [
                item for block in taken for item in shell.commands(block) if not reason(page, item.text)
            ]
            found[f"{page}-{number}"] = stage, listed
        assert not left, f"{page}: blocks without a stage"
    return found


@pytest.mark.parametrize("name", staged())
def test_the_commands_of_a_page_run(name: str, tmp_path: Path) -> None:
    """In one shell, and print what the page shows."""
    stage, listed = staged()[name]
    folder = tmp_path / "project"
    folder.mkdir()
    with ExitStack() as stack:
        environment = stage.prepare(folder, stack)
        done = shell.run(listed, folder, environment) if listed else []
    for item in done:
        output = item.output.replace(environment.get("ADDRESS", "\0"), stage.address)
        assert item.status == (stage.status if item is done[-1] else 0), f"{item.command}\n{output}"
        if item.command.output:
            assert shell.matches(item.command.output, output), f"{item.command}\n{output}"


def test_every_command_has_a_stage() -> None:
    """Or does not run, with a reason."""
    in_stages = [item for _, listed in staged().values() for item in listed]
    left = [item for item in COMMANDS if item not in in_stages]
    assert [str(item) for item in left if reason(item.block.name, item.text) is None] == []
    consoles = [block for block in BLOCKS if block.language in SHELLS]
    assert [str(block) for block in consoles if not list(shell.commands(block))] == []


# ---------------------------------------------------------------- everything else


def _read_toml(block: Block, _: Path) -> None:
    """The keys of all kinds of pages stand in one table, and `generate` would refuse those of other kinds."""
    if block.text.startswith("[operations.searchPets.pagination]"):
        SCHEMA.validate(tomllib.loads(block.text))
    else:
        reader.read(block.text, block.name)


def _read_yaml(block: Block, folder: Path) -> None:
    value: Any = yaml.load(block.text, yaml.BaseLoader)  # `on` is a key
    match value:
        case {"openapi": _}:
            write({"openapi.yaml": block.text}, folder)
            assert load_and_lower(folder).report.errors == ()
        case {"overlay": _}:
            _apply(block.text, blocks_of("docs/first-sdk.md", "yaml")[0].text, folder)
        case [{"target": _}, *_]:
            header = 'overlay: 1.0.0\ninfo: { title: x, version: "1" }\nactions:\n'
            document = (ROOT / "tests/golden/extensions/openapi.yaml").read_text("utf-8")
            _apply(header + block.text, document, folder)
        case {"jobs": jobs}:
            _check_steps([step for job in jobs.values() for step in job["steps"]])
        case [{"uses": _} | {"run": _}, *_]:
            _check_steps(value)
        case {"repos": [{"repo": _, "rev": _, "hooks": hooks}]}:
            known = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
            assert {item["id"] for item in hooks} <= {item["id"] for item in known}
        case {"include": [{"local": _}]}:
            pass
        case {"x-sdkwright-bulk": declared}:
            report = Report()
            assert read_bulk(Node({"x-sdkwright-bulk": declared}, Location("x", ""), report))
            assert not report.problems
        case {"paths": paths}:
            assert all("$ref" in item for item in paths.values())
        case _:
            raise AssertionError(f"{block}: what is this?")


def _apply(overlay: str, document: str, folder: Path) -> None:
    write({"openapi.yaml": document, "overlay.yaml": overlay}, folder)
    assert load_and_lower(folder).report.errors == ()


def _check_steps(steps: Sequence[Any]) -> None:
    assert steps
    assert all(("uses" in step) != ("run" in step) for step in steps)


def _read_json(block: Block, _: Path) -> None:
    json.loads(block.text)


def _read_template(block: Block, _: Path) -> None:
    jinja2.Environment(undefined=jinja2.StrictUndefined).parse(block.text)


def _read_diff(block: Block, _: Path) -> None:
    """What is there before the edit is in the file that the page names last, unless a recipe adds it."""
    lines = block.text.splitlines()
    assert {line[:1] for line in lines} <= {" ", "+", "-"}
    above = "\n".join(block.page.read_text("utf-8").splitlines()[: block.line])
    named = re.findall(r"`((?:generator|templates|tests)/[\w/.]+)`", above)
    before = [line[1:] for line in lines if line[0] != "+"]
    if named:
        text = (ROOT / named[-1]).read_text("utf-8")
        assert [line for line in before if line not in text] == []


def _read_nothing(block: Block, _: Path) -> None:
    """Output, drawings and Markdown: no program reads them."""


READERS: Mapping[str, Callable[[Block, Path], None]] = {
    "toml": _read_toml,
    "yaml": _read_yaml,
    "json": _read_json,
    "jinja": _read_template,
    "diff": _read_diff,
    "markdown": _read_nothing,
    "": _read_nothing,
}


@pytest.mark.parametrize(
    "block", [block for block in BLOCKS if block.language not in ("python", *SHELLS)], ids=str
)
def test_other_blocks_are_read_by_what_reads_them(block: Block, tmp_path: Path) -> None:
    READERS[block.language](block, tmp_path)


def test_every_program_runs_or_has_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    """Prints how many blocks there are, and what is done with them (`pytest -s`)."""
    excused = [block for block in PROGRAMS if reason(block.name, block.text)]
    assert len(PROGRAMS) == len({*HERE, *ELSEWHERE, *CUSTOM}) + len(excused)
    assert set(ELSEWHERE) <= set(PROGRAMS)
    running = [item for _, listed in staged().values() for item in listed]
    languages = ", ".join(
        f"{count} {name or 'text'}" for name, count in Counter(b.language for b in BLOCKS).items()
    )
    with capsys.disabled():
        print(
            f"\n{len(BLOCKS)} blocks of {len(PAGES)} pages ({languages}):"
            f" {len(PROGRAMS) - len(excused)} of {len(PROGRAMS)} programs run,"
            f" and {len(running)} of {len(COMMANDS)} commands; every other block is parsed"
        )
