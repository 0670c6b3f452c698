"""Runs the tests against mutants, each in a copy of the repository, so that nothing is left in this one."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.support import ROOT

PACKAGES = ("load", "parse", "lower", "render", "output")
SOURCE = Path("generator/sdkwright")

FIRST = {
    "load": ("load", "parse"),
    "parse": ("parse", "load"),
    "lower": ("lower", "behavior", "field"),
    "render": ("render", "behavior", "field"),
    "output": ("output", "cli"),
}
"""Where a fault of a package is noticed soonest."""

FOLDERS = (
    *(
        "attack",
        "behavior",
        "changes",
        "cli",
        "config",
        "corpus",
        "field",
        "formatting",
        "incremental",
        "inspect",
        "ir",
        "load",
        "lower",
        "migrate",
        "mock",
    ),
    *("output", "parse", "pipeline", "remote", "render", "reporting", "surfaces", "syntax", "wire"),
)
"""The tests that run the generator. The other folders test the runtime and what is on disk."""

RUNTIME_SOURCE = Path("templates/runtime")
RUNTIME_PACKAGES = ("_runtime", "_pages", "_streams", "_hooks", "_testing", "_cli", "_mcp", "_bulk", "parts")
"""Those of the runtime; `parts` are its single modules."""

RUNTIME_FIRST = {
    "_runtime": ("runtime",),
    "_pages": ("behavior",),
    "_streams": ("behavior",),
    "_hooks": ("runtime",),
    "_testing": ("behavior",),
    "_cli": ("behavior",),
    "_mcp": ("behavior",),
    "_bulk": ("bulk",),
    "parts": ("behavior", "runtime"),
}

RUNTIME_FOLDERS = ("runtime", "bulk", "behavior", "field", "faults", "sdks")
"""The tests that call SDKs."""

GOLDENS = (
    "--ignore=tests/pipeline/test_golden.py",
    "--ignore=tests/inspect/test_docs.py",
    "--deselect=tests/cli/test_inspect.py::test_a_document_that_cannot_be_used",
    "--deselect=tests/pipeline/test_determinism.py::test_another_run_gives_the_same_bytes",
    "--deselect=tests/pipeline/test_stages.py::test_stages_called_one_by_one_make_an_sdk",
)
"""Tests that compare with files of this repository which `make golden` or `make generate` writes."""

_MEMORY = 8_000_000
"""Kilobytes that a process may have: a loop without an end may collect things for ever."""

_FAILED, _INTERRUPTED, _CRASHED = 1, 2, 3
_NOTICED = (_FAILED, _INTERRUPTED, _CRASHED)  # a module that cannot be imported interrupts pytest


class TestsFail(Exception):
    """Tests fail without any mutant, so they notice nothing."""


@dataclass(frozen=True)
class Target:
    """What gets the faults, and which tests have to notice them."""

    source: Path
    packages: tuple[str, ...]
    first: Mapping[str, tuple[str, ...]]
    folders: tuple[str, ...]

    def package(self, path: str) -> str:
        """The package of a module."""
        parts = Path(path).relative_to(self.source).parts
        return parts[0] if parts[0] in self.packages else "parts"

    def modules(self, packages: Iterable[str]) -> list[str]:
        """The paths of the modules of some packages."""
        paths = (path.relative_to(ROOT).as_posix() for path in (ROOT / self.source).rglob("*.py"))
        return sorted(path for path in paths if self.package(path) in packages)

    def stages(self, path: str, seconds: Mapping[str, float]) -> tuple[list[str], list[str]]:
        """The modules of tests that come first for a module, and the others; short ones begin."""
        ordered = sorted(seconds, key=lambda name: seconds[name])
        near = [name for name in ordered if Path(name).parts[1] in self.first[self.package(path)]]
        return near, [name for name in ordered if name not in near]


@dataclass(frozen=True)
class Mutant:
    """One fault."""

    path: str
    line: int
    operator: str
    source: str
    change: str
    """The lines that are not those of the source, as in a diff."""


@dataclass(frozen=True)
class Outcome:
    """What came of the tests: the first one that failed, or none."""

    mutant: Mutant
    noticed_by: str | None
    seconds: float


TARGETS = {
    "generator": Target(SOURCE, PACKAGES, FIRST, FOLDERS),
    "runtime": Target(RUNTIME_SOURCE, RUNTIME_PACKAGES, RUNTIME_FIRST, RUNTIME_FOLDERS),
}
"""By the option `--of`."""


class Copy:
    """A copy of the repository as it is on disk, for one mutant at a time."""

    def __init__(self, folder: Path, target: Target = TARGETS["generator"]) -> None:
        self.folder, self.target = folder, target
        for name in _files():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, path)

    def seconds(self) -> dict[str, float]:
        """How long each module of tests takes without a mutant. Raises TestsFail if they do not pass."""
        report = self.folder / "tests.xml"
        options = (f"--junitxml={report}", "--override-ini=junit_family=xunit1")  # which names files
        if failed := self.run([*(f"tests/{folder}" for folder in self.target.folders), *options]):
            raise TestsFail(failed)
        seconds: dict[str, float] = {}
        for case in ElementTree.parse(report).iter("testcase"):
            name = case.attrib["file"]
            seconds[name] = seconds.get(name, 0) + float(case.attrib["time"])
        return seconds

    def outcome(self, mutant: Mutant, seconds: Mapping[str, float]) -> Outcome:
        """Run the tests with the mutant in place, and put the source back."""
        begun = time.monotonic()
        source = (self.folder / mutant.path).read_text(encoding="utf-8")
        modules = [self.folder / mutant.path, *self._copies(mutant.path, source)]
        try:
            for module in modules:
                self._write(module, mutant.source)
            stages = self.target.stages(mutant.path, seconds)
            runs = (self.run(names, _limit(names, seconds)) for names in stages if names)
            noticed_by = next(filter(None, runs), None)
        finally:
            for module in modules:
                self._write(module, source)
        return Outcome(mutant, noticed_by, time.monotonic() - begun)

    def run(self, arguments: Sequence[str], limit: float | None = None) -> str | None:
        """Run tests until one fails, and say which: None if they pass. More seconds than the limit are a failure."""
        command = [sys.executable, "-m", "pytest", "--exitfirst", "-q", "-p", "no:cacheprovider", *GOLDENS]
        process = subprocess.Popen(
            ["sh", "-c", f'ulimit -v {_MEMORY}; exec "$@"', "sh", *command, *arguments],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, self._paths()))},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        try:
            output, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return "no end"
        if process.returncode == 0:
            return None
        if process.returncode > 0 and process.returncode not in _NOTICED:
            raise RuntimeError(f"pytest did not run:\n{output}")
        named = [
            line.split(" - ")[0] for line in output.splitlines() if line.startswith(("FAILED ", "ERROR "))
        ]
        return named[-1] if named else f"status {process.returncode}"

    def _paths(self) -> list[Path]:
        """Where packages are imported from, before those of this repository; by processes that tests start, too."""
        return [self.folder / "generator", *sorted((self.folder / "generated").glob("*"))]

    def _copies(self, path: str, source: str) -> list[Path]:
        """The same module in the SDKs of the copy, if it is one of the runtime."""
        if self.target.source != RUNTIME_SOURCE:
            return []
        inside = Path(path).relative_to(RUNTIME_SOURCE)
        found = sorted((self.folder / "generated").glob(f"*/*/{inside}"))
        return [module for module in found if module.read_text(encoding="utf-8") == source]

    def _write(self, module: Path, source: str) -> None:
        module.write_text(source, encoding="utf-8")
        # Python compares whole seconds and sizes: what was compiled a moment ago would be used again.
        Path(importlib.util.cache_from_source(str(module))).unlink(missing_ok=True)


def _limit(names: Iterable[str], seconds: Mapping[str, float]) -> float:
    """Seconds that tests take at most unless something does not end, on a machine that has more to do now."""
    return 60 + 5 * sum(seconds[name] for name in names)


def _files() -> list[str]:
    """What belongs to the repository, committed or not."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
