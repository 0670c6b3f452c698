"""docs/pull.md and docs/pull.yml: the example is what the command prints, and the workflow works in a repository."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from sdkwright.__main__ import main
from sdkwright.config import reader
from sdkwright.config.source import DocumentSource
from tests.support import ROOT
from tests.support.loopback import Loopback
from tests.support.pages import blocks
from tests.support.secure import AUTHORITY, server_context

PAGE = ROOT / "docs/pull.md"
TEXT = PAGE.read_text(encoding="utf-8")
WORKFLOW: dict[str, Any] = yaml.load(
    (ROOT / "docs/pull.yml").read_text(encoding="utf-8"), yaml.BaseLoader
)  # `on` is a key
JOBS = WORKFLOW["jobs"]
OLD = blocks(PAGE, "yaml")[0].text
NEW = OLD.replace("name: limit", "name: page_size")


@pytest.fixture(scope="module")
def publisher() -> Iterator[Loopback]:
    """One server for all tests, for its address is in the repository that they share."""
    with Loopback(server_context()) as found:
        yield found


@pytest.fixture
def server(publisher: Loopback, monkeypatch: pytest.MonkeyPatch) -> Loopback:
    """Publishes the new document."""
    monkeypatch.setenv("SSL_CERT_FILE", str(AUTHORITY))
    publisher.reset()
    publisher.answer(body=NEW, default=True)
    return publisher


def write_specs(folder: Path, server: Loopback) -> None:
    """The files of the example, with the server in the place of its host."""
    specs = folder / "specs/pets"
    specs.mkdir(parents=True)
    (specs / "openapi.yaml").write_text(OLD, encoding="utf-8")
    config = blocks(PAGE, "toml")[0].text.replace("https://api.example", server.url)
    (specs / "sdk.toml").write_text(config, encoding="utf-8")


# --- the page


def test_the_configurations_are_valid() -> None:
    for block in blocks(PAGE, "toml"):
        table = tomllib.loads(block.text)["source"]
        assert reader.read(block.text, "sdk.toml").source == DocumentSource(**table)


def test_the_table_has_all_keys_of_the_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Loopback, capsys: pytest.CaptureFixture[str]
) -> None:
    write_specs(tmp_path, server)
    monkeypatch.chdir(tmp_path)
    assert main(["pull", "--json"]) == 0
    (target,) = yaml.safe_load(capsys.readouterr().out)["targets"]
    assert re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE) == list(target)


def test_links_lead_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)", TEXT) if "://" not in link]
    assert "pull.yml" in links
    assert [link for link in links if not (PAGE.parent / link).exists()] == []


def test_the_extra_is_one() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    (install,) = blocks(PAGE, "sh")
    assert re.findall(r"sdkwright\[(\w+)\]", install.text + JOBS["fetch"]["env"]["SDKWRIGHT"]) == [
        "pull",
        "pull",
    ]
    assert "pull" in extras


# --- the workflow


def scripts(job: str) -> list[str]:
    return [step["run"] for step in JOBS[job]["steps"] if "run" in step]


def test_what_was_fetched_is_read_where_nothing_can_be_written() -> None:
    assert WORKFLOW["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "fetch": {"contents": "read"},
        "propose": {"contents": "write", "pull-requests": "write"},
    }
    assert [
        step["with"]["persist-credentials"] for step in JOBS["fetch"]["steps"] if "checkout" in str(step)
    ] == ["false"]
    assert [
        script for script in scripts("propose") if re.search(r"sdkwright (?!-)|python|make", script)
    ] == []


def test_no_expression_is_part_of_a_script() -> None:
    found = [*scripts("fetch"), *scripts("propose")]
    assert len(found) == 5
    assert [script for script in found if "${{" in script] == []


class Done(NamedTuple):
    status: int
    out: str


class Runner:
    """A repository with a remote, what a runner gives to steps, and a `gh` that writes down what it is asked."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.temp, self.remote = folder / "work", folder / "temp", folder / "remote.git"
        self.outputs, self.calls, self.open = folder / "outputs", folder / "calls", folder / "open"
        self.temp.mkdir(exist_ok=True)
        self.folder.mkdir(exist_ok=True)
        (folder / "bin").mkdir()
        self._path = f"{folder / 'bin'}:{Path(sys.executable).parent}:{os.defpath}"
        program = folder / "bin/gh"
        program.write_text(
            f'#!/bin/sh\nif [ "$2" = list ]; then cat "{self.open}"; else echo "$2 $3" >> "{self.calls}"; fi\n'
        )
        program.chmod(0o755)
        self.open.touch()

    def run(self, script: str) -> Done:
        who = {
            f"GIT_{role}_{key}": "jo@x.example"
            for role in ("AUTHOR", "COMMITTER")
            for key in ("NAME", "EMAIL")
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder,
            env={
                **who,
                "PATH": self._path,
                "HOME": str(self.temp),
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_OUTPUT": str(self.outputs),
                "SSL_CERT_FILE": str(AUTHORITY),
                "BRANCH": JOBS["propose"]["env"]["BRANCH"],
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Done(done.returncode, done.stdout)

    def must(self, script: str) -> str:
        done = self.run(script)
        assert done.status == 0, done.out
        return done.out


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, publisher: Loopback) -> Path:
    """A repository with specs and their SDK, and its remote: made once and only copied."""
    made = Runner(tmp_path_factory.mktemp("begun"))
    write_specs(made.folder, publisher)
    with contextlib.chdir(made.folder):
        assert main(["generate"]) == 0
    made.must("git init --quiet --bare ../remote.git && git init --quiet --initial-branch main")
    made.must("git remote add origin ../remote.git && git add . && git commit --quiet --message Begin")
    made.must("git push --quiet origin main")
    return made.folder.parent


@pytest.fixture
def runner(begun: Path, tmp_path: Path, server: Loopback) -> Runner:
    for name in ("work", "remote.git"):
        shutil.copytree(begun / name, tmp_path / name)
    return Runner(tmp_path)


@pytest.fixture(scope="module")
def changed(begun: Path, tmp_path_factory: pytest.TempPathFactory, publisher: Loopback) -> Path:
    """After the first job, which has found a change."""
    folder = tmp_path_factory.mktemp("changed")
    for name in ("work", "remote.git"):
        shutil.copytree(begun / name, folder / name)
    publisher.reset()
    publisher.answer(body=NEW, default=True)
    made = Runner(folder)
    done = fetch(made)
    assert (done.status, made.outputs.read_text()) == (0, "changed=true\n"), done.out
    return folder


@pytest.fixture
def fetched(changed: Path, tmp_path: Path, server: Loopback) -> Runner:
    for name in ("work", "remote.git", "temp"):
        shutil.copytree(changed / name, tmp_path / name)
    return Runner(tmp_path)


def fetch(runner: Runner) -> Done:
    """The steps of the first job after the one that installs."""
    install, *rest = scripts("fetch")
    assert install == 'python -m pip install --quiet "$SDKWRIGHT"'
    runner.must(f"rm -rf '{runner.temp}/proposal'")
    return runner.run("\n".join(rest))


def propose(runner: Runner) -> None:
    """The second job, on a fresh checkout."""
    runner.must(f"find . -mindepth 1 -delete && git clone --quiet --branch main '{runner.remote}' .")
    for script in scripts("propose"):
        runner.must(script)


def test_changes_become_a_pull_request(fetched: Runner) -> None:
    runner = fetched
    propose(runner)
    assert runner.calls.read_text() == "create --head\n"
    files = runner.must("git diff --name-only main sdkwright-pull").splitlines()
    assert {"specs/pets/openapi.yaml", "generated/pets/sdk.lock.json"} < set(files)
    assert runner.must("git diff main sdkwright-pull -- specs").count("page_size") == 1
    assert runner.must(f"git -C '{runner.remote}' rev-parse sdkwright-pull") == runner.must(
        "git rev-parse HEAD"
    )
    body = (runner.temp / "body.md").read_text().splitlines()
    assert body[0].startswith("    breaking: `pets.list` no longer accepts `limit`")
    assert [line for line in body if not line.startswith("    ")] == []


def test_the_open_pull_request_is_updated(fetched: Runner, server: Loopback) -> None:
    runner = fetched
    propose(runner)
    runner.open.write_text("7\n")
    server.answer(body=NEW.replace("page_size", "size"), default=True)
    runner.must(f"find . -mindepth 1 -delete && git clone --quiet --branch main '{runner.remote}' .")
    assert fetch(runner).status == 0
    propose(runner)
    assert runner.calls.read_text() == "create --head\nedit 7\n"
    assert runner.must("git log --oneline main..origin/sdkwright-pull").count("\n") == 1
    assert "name: size" in runner.must("git show origin/sdkwright-pull:specs/pets/openapi.yaml")


def test_nothing_is_proposed_where_nothing_changed(runner: Runner, server: Loopback) -> None:
    server.answer(body=OLD, default=True)
    assert fetch(runner).status == 0
    assert runner.outputs.read_text() == "changed=false\n"
    assert JOBS["propose"]["if"] == "needs.fetch.outputs.changed == 'true'"


def test_the_job_fails_for_what_cannot_be_used(runner: Runner, server: Loopback) -> None:
    server.answer(body="<html>", default=True)
    done = fetch(runner)
    assert (done.status, "this is a web page (HTML)" in done.out) == (2, True)
    assert not runner.outputs.exists()
    assert runner.must("git status --porcelain") == ""


def test_a_patch_changes_nothing_else(fetched: Runner) -> None:
    runner = fetched
    runner.must("mkdir -p .github && echo x > .github/x.yml && git add --all")
    runner.must('git diff --cached --binary > "$RUNNER_TEMP/proposal/changes.patch"')
    propose(runner)
    assert ".github" not in runner.must("git diff --name-only main sdkwright-pull")
