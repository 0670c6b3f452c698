"""The same specs give the same bytes: whatever the hash seed, time zone, locale or working directory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT
from tests.support.packages import read

BUILT = {"build", "dist"}  # what `make dist` leaves in `generated/`


def generate(output: Path, *arguments: str, cwd: Path, **environment: str) -> None:
    """Run `sdkwright generate` in a process of its own."""
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))
    }
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", "generate", *arguments, "--output", str(output)],
        cwd=cwd,
        env={**clean, "PYTHONPATH": str(ROOT / "generator"), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_another_run_gives_the_same_bytes(tmp_path: Path) -> None:
    """The first run is the one of `make generate`, with a hash seed of its own: its files are those of `generated/`."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    specs = [str(path) for path in sorted((ROOT / "specs").iterdir()) if path.is_dir()]
    generate(
        tmp_path / "out",
        *reversed(specs),
        cwd=elsewhere,
        PYTHONHASHSEED="4242",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",  # with the next two: text is ASCII wherever no encoding is named
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
    )
    first = {
        name: data
        for name, data in read(ROOT / "generated").items()
        if not BUILT.intersection(Path(name).parts)
    }
    second = read(tmp_path / "out")
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
