"""`docs/renames.md` is true: the program runs with the SDK of the golden case, and warns as the page says."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.support import ROOT
from tests.support.golden import GOLDEN, built, documents
from tests.support.loopback import Loopback
from tests.support.packages import write
from tests.support.pages import blocks

PAGE = ROOT / "docs" / "renames.md"
CASE = GOLDEN / "renamed"
PROGRAMS = blocks(PAGE, "python")


def test_the_golden_case_keeps_the_names_of_the_page() -> None:
    (example,) = blocks(PAGE, "toml")
    kept = tomllib.loads((CASE / "sdk.toml").read_text(encoding="utf-8"))["deprecated"]
    shown = tomllib.loads(example.text)["deprecated"]
    assert shown["arguments"].items() <= kept["arguments"].items()
    assert all(shown[kind].items() <= kept[kind].items() for kind in ("methods", "models", "errors"))


def test_the_program_warns_as_the_page_says(tmp_path: Path) -> None:
    (program,) = PROGRAMS
    write(built(documents(CASE)[0]).files, tmp_path)
    write({"program.py": program.text}, tmp_path)
    with Loopback() as server:
        server.answer(json={"name": "Rex"}, default=True)
        run = subprocess.run(
            [sys.executable, "-W", "default", "program.py"],
            cwd=tmp_path,
            env={**os.environ, "RENAMED_SERVER_URL": server.url},
            capture_output=True,
            text=True,
            check=True,
        )
    warned = [line.rpartition("/")[2] for line in run.stderr.splitlines() if "Warning" in line]
    assert [request.path for request in server.requests] == ["/pets/1"]
    assert f"```\n{chr(10).join(warned)}\n```" in PAGE.read_text(encoding="utf-8")
    assert len(warned) == 3
