"""One SDK, generated again after each of several edits, and from nothing: both have the same bytes."""

from __future__ import annotations

import json
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sdkwright.cli.main import run
from sdkwright.diagnostics.report import SpecError
from sdkwright.output import memory
from sdkwright.pipeline import build
from tests.support.packages import read

CASE = Path("specs/case")


class Project:
    """A folder with one provider, whose SDK is generated as processes do, which remember what was up to date."""

    def __init__(self, folder: Path, files: dict[str, str]) -> None:
        self._folder = folder
        (folder / CASE).mkdir(parents=True)
        for name, text in files.items():
            (folder / CASE / name).write_text(text, encoding="utf-8")

    def generate(self) -> int:
        """Run the command; the exit status."""
        with (
            chdir(self._folder),
            redirect_stdout(StringIO()),
            redirect_stderr(StringIO()),
            patch.object(memory, "_file", self._memory),
            patch.object(sys, "dont_write_bytecode", False),
        ):
            return run(["generate", "--force"], is_process=True)

    def _memory(self, command: str, options: object) -> Path:
        return self._folder / "memory.json"

    def write(self, tree: Any) -> None:
        """Replace the document."""
        (self._folder / CASE / "openapi.json").write_text(json.dumps(tree), encoding="utf-8")

    def differences(self) -> list[str]:
        """The paths at which the SDK is not what a build from nothing makes; a document without an SDK has none."""
        with chdir(self._folder):
            try:
                files = build(CASE).files
            except SpecError:
                return []
        expected = {path: text.encode() for path, text in files.items()}
        found = read(self._folder / "generated/case")
        return sorted(path for path in expected.keys() | found if expected.get(path) != found.get(path))

    def differences_with(self, tree: Any) -> list[str]:
        """What is wrong with the SDK of another document: paths, and "not up to date" if a second run does anything."""
        self.write(tree)
        status, found = self.generate(), self.differences()
        before = self._times()
        self.generate()
        if status == 0 and self._times() != before:
            found.append("not up to date")
        return found

    def _times(self) -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in self._folder.rglob("generated/**/*")}
