"""docs/publishing.md and the workflows that publish: what they say is there, and their commands work."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.json import encode
from packaging.requirements import Requirement

from sdkwright.__main__ import main
from sdkwright.config import reader
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import SpecError
from tests.support import ROOT
from tests.support.pages import blocks

PAGE = ROOT / "docs/publishing.md"
TEXT = PAGE.read_text(encoding="utf-8")
PROGRAMS = blocks(PAGE, "python")
OURS, THEIRS = ROOT / ".github/workflows/publish.yml", ROOT / "docs/publish.yml"
WORKFLOWS: dict[str, dict[str, Any]] = {
    path.parent.name: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # `on` is a key
    for path in (OURS, THEIRS)
}
DOCUMENT = """\
openapi: 3.1.0
info: { title: Toys, version: 1.2.0, license: { name: MIT } }
servers:
  - url: https://toys.example
paths:
  /toys:
    get:
      operationId: listToys
      responses:
        "204": { description: There are none. }
"""


def steps(workflow: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """All steps, with the names of their jobs."""
    return [(name, step) for name, job in workflow["jobs"].items() for step in job["steps"]]


def is_key(name: str) -> bool:
    """Whether `[package]` can have a key. Numbers are refused in all keys, with another rule than unknown keys."""
    with pytest.raises(SpecError) as caught:
        reader.read(f"[package]\n{name} = 1\n", "sdk.toml")
    return "config-unknown-key" not in {problem.rule for problem in caught.value.problems}


def test_the_page_has_all_keys_of_the_table() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)
    assert len(rows) == len(set(rows))
    assert set(rows) == {name for name in Config.__struct_fields__ if is_key(name)}


def test_the_example_is_a_configuration() -> None:
    (example,) = blocks(PAGE, "toml")
    config = reader.read(example.text, "sdk.toml")
    package = tomllib.loads(example.text)["package"]
    told = json.loads(encode(config))
    assert {key: told[key] for key in package} == package


def test_the_program_finds_the_sbom(capsys: pytest.CaptureFixture[str]) -> None:
    (program,) = PROGRAMS
    installed = any("sboms/" in str(file) for file in files("orq-ai-sdk") or ())
    assert installed, "editable installations have it too"
    program.run()
    assert re.fullmatch(r"orq_ai_sdk-[\d.]+\.dist-info/sboms/sbom\.cdx\.json\n", capsys.readouterr().out)


@pytest.mark.parametrize("place", WORKFLOWS)
def test_only_the_job_that_publishes_can_prove_who_it_is(place: str) -> None:
    workflow = WORKFLOWS[place]
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == {
        "build": {"contents": "read"},
        "publish": {"id-token": "write"},
    }
    publish = workflow["jobs"]["publish"]
    assert (publish["needs"], publish["environment"]) == ("build", "publish")
    assert [step["uses"].partition("@")[0] for step in publish["steps"]] == [
        "actions/download-artifact",
        "pypa/gh-action-pypi-publish",
    ], "and runs no code of the repository"
    assert workflow["on"] == {"push": {"tags": ["*-v*"]}}


@pytest.mark.parametrize("place", WORKFLOWS)
def test_no_expression_is_part_of_a_script(place: str) -> None:
    """It would be run as what it says, and tags are named by people."""
    scripts = [step["run"] for _, step in steps(WORKFLOWS[place]) if "run" in step]
    assert len(scripts) == 3
    assert [script for script in scripts if "${{" in script] == []
    checkouts = [step for _, step in steps(WORKFLOWS[place]) if "checkout" in step.get("uses", "")]
    assert [step["with"]["persist-credentials"] for step in checkouts] == ["false"]


def test_ours_checks_before_it_builds_with_targets_and_options_that_exist() -> None:
    scripts = [step["run"] for _, step in steps(WORKFLOWS["workflows"]) if "run" in step]
    assert scripts == ["make check", "make install", '.venv/bin/python -m requirements.dist --tag "$TAG"']
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert targets >= {"check", "install", "dist"}
    command = (sys.executable, "-m", "requirements.dist", "--help")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "--tag TAG" in done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a spec, its SDK, and one commit."""
    (tmp_path / "specs/toys").mkdir(parents=True)
    (tmp_path / "specs/toys/openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    people = {
        f"GIT_{role}_{key}": "jo@acme.example"
        for role in ("AUTHOR", "COMMITTER")
        for key in ("NAME", "EMAIL")
    }
    with contextlib.chdir(tmp_path):
        assert main(["generate"]) == 0
    script = "git init --quiet && git add . && git commit --quiet --message Begin"
    assert run(script, tmp_path, GIT_COMMITTER_DATE="1700000000 +0000", **people) == 0
    return tmp_path


def run(script: str, folder: Path, **environment: str) -> int:
    """Run a script as a runner does, with the programs of this environment; the result is its status."""
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={"PATH": f"{Path(sys.executable).parent}:{os.defpath}", "HOME": str(folder), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode


def test_theirs_checks_then_builds_the_sdk_of_the_tag(repository: Path) -> None:
    used = [step.get("uses", "") for _, step in steps(WORKFLOWS["docs"])]
    assert used.index("OWNER/sdkwright@main") < next(
        index for index, (_, step) in enumerate(steps(WORKFLOWS["docs"])) if "build" in step.get("name", "")
    )
    install, build, version = (step["run"] for _, step in steps(WORKFLOWS["docs"]) if "run" in step)
    needed = [Requirement(word) for word in install.replace('"', "").split("--quiet ")[1].split()]
    locked = (ROOT / "requirements/dev.lock").read_text(encoding="utf-8")
    assert [item.name for item in needed if f"\n{item.name}==" not in locked] == []

    assert run(build, repository, TAG="toys-v1.2.0") == 0
    assert {path.name for path in (repository / "dist").iterdir()} == {
        "toys-1.2.0-py3-none-any.whl",
        "toys-1.2.0.tar.gz",
    }
    assert run(version, repository, TAG="toys-v1.2.0") == 0
    assert run(version, repository, TAG="toys-v1.3.0") != 0
    assert run(build, repository, TAG="none-v1.2.0") != 0


def test_the_command_of_the_page_builds_an_sdk(repository: Path) -> None:
    """Without a network: with the build backend of this environment."""
    commands = [line for block in blocks(PAGE, "sh") for line in block.text.splitlines()]
    assert commands == [
        "python -m pip install build",
        "python -m build --outdir dist generated/pets",
        "make dist",
        "git tag pets-v1.2.0 && git push origin pets-v1.2.0",
    ]
    options = "--no-isolation --skip-dependency-check"
    command = commands[1].replace("generated/pets", f"{options} generated/toys")
    assert run(command, repository) == 0
    assert sorted(path.suffix for path in (repository / "dist").iterdir()) == [".gz", ".whl"]
    with contextlib.chdir(repository):
        assert main(["check"]) == 0, "building leaves nothing that `check` finds"


def test_links_lead_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)", TEXT) if "://" not in link]
    assert THEIRS.name in links
    assert [link for link in links if not (PAGE.parent / link).exists()] == []
