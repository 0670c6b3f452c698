"""The command as a process: it ends at once, and nothing that it printed is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.cli.parser import make_parser
from tests.support import ROOT, python_environment


def run(*arguments: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sdkwright", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=python_environment(PYTHONUNBUFFERED=""),
        check=False,
    )


def test_status_and_output_arrive() -> None:
    done = run("generate", "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: sdkwright generate")
    assert done.stdout.endswith("\n")
    wrong = run("generate", "nowhere.yaml")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "nowhere.yaml" in wrong.stderr


def test_output_that_nobody_reads_is_no_success() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        assert run("validate", "specs/atoma", stdout=writer).returncode != 0
    finally:
        os.close(writer)


def test_nothing_is_imported_before_interrupts_are_handled() -> None:
    script = "import sys; before = {*sys.modules}; import sdkwright.__main__; print(*sorted({*sys.modules} - before))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=python_environment(), check=True
    )
    assert done.stdout.split() == ["__future__", "gc", "sdkwright", "sdkwright.__main__"]


DOCUMENT = """\
{
  "openapi": "3.1.0",
  "info": {"title": "Toys", "version": "1"},
  "servers": [{"url": "https://toys.example"}],
  "paths": {"/toys": {"get": {"operationId": "listToys", "responses": {"200": {"description": "All toys"}}}}}
}
"""


def test_what_a_small_document_does_not_need_is_not_imported(tmp_path: Path) -> None:
    """Imports take most of the time of a small document."""
    (tmp_path / "toys.json").write_text(DOCUMENT)
    script = (
        "import sys; from sdkwright.__main__ import main; print(main(sys.argv[1:]), *sorted(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "generate", "toys.json"],
        capture_output=True,
        text=True,
        env=python_environment(),
        cwd=tmp_path,
        check=True,
    )
    status, *modules = done.stdout.splitlines()[-1].split()
    assert status == "0"
    used = {name.partition(".")[0] for name in modules}
    assert {"jinja2", "msgspec", "sdkwright"} <= used
    unused = "aiohttp asyncio black difflib httpx2 jsonschema openapi_spec_validator packaging pydantic tomllib yaml"
    assert used.isdisjoint(unused.split()), sorted(used & {*unused.split()})


@pytest.mark.parametrize("name", sorted(make_parser()[1]))
def test_the_parser_of_one_command_is_the_same(name: str) -> None:
    _, commands = make_parser(name)
    assert {*commands} == {name}
    assert commands[name].format_help() == make_parser()[1][name].format_help()
