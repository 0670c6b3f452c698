"""The command as a process: it ends at once, and nothing that it printed is lost."""

from __future__ import annotations

import os
import subprocess
import sys

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
