"""The action, the hooks and the job of GitLab: their commands run in a repository that has only a spec.

Scripts run in bash. What needs no shell, as the command of a hook, runs in this process.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from sdkwright.__main__ import main
from tests.support import ROOT

DOCUMENT = """\
openapi: 3.1.0
info: { title: Toys, version: 1.2.0 }
servers:
  - url: https://toys.example
paths:
  /toys:
    get:
      operationId: listToys
      tags: [toys]
      summary: Find toys
      responses:
        "204": { description: There are none. }
"""
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
GITLAB: dict[str, Any] = yaml.safe_load((ROOT / "docs/gitlab-ci.yml").read_text("utf-8"))["sdkwright"]
CHECK = next(step for step in ACTION["runs"]["steps"] if step.get("id") == "check")
UNCHANGED = "semver=none\nbreaking=false\n"
CAUSE = "the spec changed at specs/toys/openapi.yaml:7:5 (#/paths/~1toys/get)"


class Done(NamedTuple):
    status: int
    out: str


class Repository:
    """A repository with one spec and its SDK, and what a runner gives to a step."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.summary, self.outputs = folder / "summary.md", folder / "outputs.txt"
        self.document = folder / "specs/toys/openapi.yaml"

    def begin(self) -> None:
        """Write the spec, generate the SDK and release it."""
        self.document.parent.mkdir(parents=True)
        self.document.write_text(DOCUMENT, encoding="utf-8")
        subprocess.run(["git", "init", "--quiet"], cwd=self.folder, check=True)
        assert [self.call("sdkwright generate").status, self.call("sdkwright release").status] == [0, 0]

    def call(self, command: str) -> Done:
        """A command that is words, without a shell."""
        program, *words = shlex.split(command)
        assert program == "sdkwright"
        output = io.StringIO()
        with contextlib.chdir(self.folder), redirect_stdout(output), redirect_stderr(output):
            status = main(words)
        return Done(status, output.getvalue())

    def run(self, script: str, **environment: str) -> Done:
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder,
            env={
                "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
                "GITHUB_STEP_SUMMARY": str(self.summary),
                "GITHUB_OUTPUT": str(self.outputs),
                **environment,
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Done(done.returncode, done.stdout)

    def change(self, old: str = "Find toys", new: str = "List toys") -> None:
        """Change the document, and make a version for that where this is what programs see."""
        self.document.write_text(self.document.read_text("utf-8").replace(old, new), encoding="utf-8")

    def set_version(self, version: str) -> None:
        (self.folder / "specs/toys/sdk.toml").write_text(f'[package]\nversion = "{version}"\n', "utf-8")

    def check(self, **inputs: str) -> Done:
        """The step of the action that checks, with the defaults of all inputs that are not given."""
        known = {name: str(item["default"]) for name, item in ACTION["inputs"].items()} | inputs
        values = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: known[match[1]], text)
            for name, text in CHECK["env"].items()
        }
        return self.run(CHECK["run"], **values)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in sync, made once and only copied."""
    folder = tmp_path_factory.mktemp("begun")
    Repository(folder).begin()
    return folder


@pytest.fixture
def repository(begun: Path, tmp_path: Path) -> Repository:
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    return Repository(tmp_path)


def test_the_action_passes_where_everything_is_in_sync(repository: Repository) -> None:
    done = repository.check()
    assert (done.status, "::error" in done.out) == (0, False)
    assert repository.outputs.read_text() == "drift=false\nchanged_files=\n" + 2 * UNCHANGED
    assert repository.summary.read_text() == "### sdkwright: the SDKs are up to date\n\n"


def test_the_action_fails_and_annotates_the_cause(repository: Repository) -> None:
    """In the paths that it is given: the test above gives none."""
    repository.change()
    done = repository.check(paths="specs/toys\n")
    assert done.status == 1
    files = ["README.md", "docs/toys.md", "llms.txt", "toys/_catalog.jsonl", "toys/resources/toys.py"]
    listed = "".join(f"%0Agenerated/toys/{file}: modified" for file in files)
    drift, version = (line for line in done.out.splitlines() if line.startswith("::"))
    assert drift == (
        "::error file=specs/toys/openapi.yaml,line=7,col=5,title=The SDK is not up to date::" + CAUSE + listed
    )
    assert version.startswith("::error file=specs/toys/sdk.toml,")
    changed = "".join(f"generated/toys/{file}\n" for file in files)
    semver = 2 * "semver=patch\nbreaking=false\n"
    assert repository.outputs.read_text() == f"drift=true\nchanged_files<<END\n{changed}END\n{semver}"
    summary = repository.summary.read_text()
    assert summary.startswith(
        f"### sdkwright: {len(files)} of the generated files differ\n\n| file | | cause |\n"
    )
    assert summary.count("<details><summary>") == summary.count("```diff\n--- ") == len(files)


def test_a_breaking_change_needs_a_large_version(repository: Repository) -> None:
    """What programs use is taken away."""
    repository.change("summary: Find toys", 'summary: Find toys\n      x-speakeasy-name-override: "find"')
    repository.set_version("1.3.0")
    assert repository.call("sdkwright generate").status == 0
    done = repository.check()
    assert done.status == 1
    (line,) = (line for line in done.out.splitlines() if line.startswith("::error"))
    assert line.startswith("::error file=specs/toys/sdk.toml,line=2,col=1,title=The version is too small::")
    assert "1.3.0 is too small for the changes since 1.2.0; 2.0.0 is needed%0Abreaking: " in line
    assert repository.outputs.read_text().endswith("semver=major\nbreaking=true\n")
    repository.set_version("2.0.0")
    assert repository.call("sdkwright generate").status == 0
    assert [
        repository.call("sdkwright check").status,
        repository.call("sdkwright release --check").status,
    ] == [0, 0]


def test_a_folder_that_is_called_like_an_option_is_a_path(repository: Repository) -> None:
    done = repository.check(paths="--strict")
    assert (done.status, "--strict: error [not-found]: no such file or folder" in done.out) == (2, True)


def test_no_input_of_the_action_is_part_of_a_script() -> None:
    """An expression in a script would be run as what it says."""
    scripts = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    assert len(scripts) == 2
    assert [script for script in scripts if "${{" in script] == []


def test_the_page_of_the_action_has_all_inputs_and_outputs() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|", (ROOT / "docs/github-actions.md").read_text("utf-8"), re.M)
    assert rows == [*ACTION["inputs"], *ACTION["outputs"]]


@pytest.mark.parametrize("hook", HOOKS, ids=[hook["id"] for hook in HOOKS])
def test_a_hook_passes_in_sync_and_finds_drift(hook: dict[str, Any], repository: Repository) -> None:
    assert (hook["pass_filenames"], hook["language"]) == (False, "python")
    assert re.match(hook["files"], "specs/toys/openapi.yaml")
    before = (repository.folder / "generated/toys/README.md").read_text()
    assert repository.call(hook["entry"]).status == 0
    repository.change()
    done = repository.call(hook["entry"])
    after = (repository.folder / "generated/toys/README.md").read_text()
    if hook["id"] == "sdkwright-release":
        assert (done.status, "1.2.1 is needed" in done.out, after) == (1, True, before)
    elif hook["id"] == "sdkwright-check":
        assert (done.status, CAUSE in done.out, after) == (1, True, before)
    else:  # the hook fails because files change
        assert (done.status, after != before) == (0, True)


def test_the_page_of_the_hooks_names_each() -> None:
    page = (ROOT / "docs/pre-commit.md").read_text("utf-8")
    assert [hook["id"] for hook in HOOKS if f"`{hook['id']}`" not in page] == []


def test_the_job_of_gitlab_passes_in_sync_and_finds_drift(repository: Repository) -> None:
    script = "\n".join(GITLAB["script"])
    assert repository.run(script).status == 0
    repository.change()
    done = repository.run(script)
    assert (done.status, CAUSE in done.out) == (1, True)
    assert (repository.folder / GITLAB["artifacts"]["paths"][0]).is_file()


def test_what_is_installed_is_one_argument() -> None:
    (command,) = GITLAB["before_script"]
    assert shlex.split(command)[-1] == "$SDKWRIGHT"
    assert '"$SDKWRIGHT"' in command
