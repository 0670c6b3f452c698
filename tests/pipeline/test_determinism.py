"""The same specs give the same bytes: whatever the hash seed, time zone, locale or working directory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT
from tests.support.packages import read


def generate(output: Path, *arguments: str, cwd: Path, **environment: str) -> subprocess.Popen[str]:
    """Start `sdkwright generate` in a process of its own."""
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))
    }
    return subprocess.Popen(
        [sys.executable, "-m", "sdkwright", "generate", *arguments, "--output", str(output)],
        cwd=cwd,
        env={**clean, "PYTHONPATH": str(ROOT / "generator"), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    specs = [str(path) for path in sorted((ROOT / "specs").iterdir()) if path.is_dir()]
    here = generate(
        tmp_path / "a", cwd=ROOT, PYTHONHASHSEED="0", TZ="UTC", LANG="C.UTF-8", PYTHONDONTWRITEBYTECODE="1"
    )
    there = generate(
        tmp_path / "b",
        *reversed(specs),
        cwd=elsewhere,
        PYTHONHASHSEED="4242",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",  # with the next two: text is ASCII wherever no encoding is named
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
    )
    for run in (here, there):
        _, errors = run.communicate(timeout=300)
        assert run.returncode == 0, errors

    first, second = read(tmp_path / "a"), read(tmp_path / "b")
    assert first
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert read(elsewhere) == {}, "something was written outside of the output"


def test_generated_files_are_utf8_with_unix_line_ends() -> None:
    files = read(ROOT / "generated")
    assert {name.rpartition(".")[2] for name in files} >= {"py", "md", "toml", "txt"}
    for name, data in files.items():
        if name.endswith((".py", ".md", ".toml", ".txt")):
            text = data.decode("utf-8")
            assert "\r" not in text, name
            assert text == "" or text.endswith("\n"), name
            assert not text.startswith("\ufeff"), name
