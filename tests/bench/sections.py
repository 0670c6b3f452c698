"""The sections of the report: in each of them, what is measured of whom."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from tests.bench.processes import (
    HERE,
    Measure,
    Sample,
    Worker,
    Workers,
    environment,
    limited,
    printed,
    started,
    timed,
)
from tests.bench.subjects import (
    AIOHTTP,
    HTTPX2,
    OFFICIALS,
    OPENAI,
    OURS,
    PACKAGES,
    PYDANTIC,
    SOCKET,
    TRANSFER,
    Subject,
)
from tests.support import ROOT
from tests.support.environments import python
from tests.support.peer import PEER, peer_command

FLIGHT = 32
BATCH, IN_FLIGHT = 128, 64
MANY = {"bulk, awaited": "awaited", "bulk, blocking": "blocking", "loop on aiohttp": "loop"}
MANY_LIMITS = {"latency": 0.04, "faults": 0.05, "items": BATCH, "rate": 900}
CALLS = 20  # big ones, for the peak of memory


@dataclass(frozen=True)
class Section:
    """One table: `columns` are what its samples hold; rounds go on for `seconds`, and are at most `most`."""

    name: str
    title: str
    columns: tuple[str, ...]
    measures: Callable[[Workers, str], Mapping[str, Measure]]
    seconds: float
    most: int = 40
    warm: int = 1  # rounds that are not counted
    unit: str = "ms"
    needs: tuple[str, ...] | None = None  # environments; None: all


def small(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Batches of small calls."""
    return {
        subject.name: partial(workers.ask, subject, "small", address=f"{address}/small", seconds=0.05)
        for subject in [*PACKAGES, HTTPX2, SOCKET]
    }


def flight(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Batches of small calls, many in flight."""
    return {
        subject.name: partial(
            workers.ask, subject, "flight", address=f"{address}/small", seconds=0.1, flight=FLIGHT
        )
        for subject in [*PACKAGES, HTTPX2, AIOHTTP, SOCKET]
    }


def big(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Single big calls: floats; base64 as it is, and decoded."""

    def call(subject: Subject, coding: str, form: str = "") -> Measure:
        return partial(workers.ask, subject, "big", address=f"{address}/{coding}", coding=coding, form=form)

    measures = {
        f"{subject.name}: float": call(subject, "float")
        for subject in [*OURS, *OFFICIALS, PYDANTIC, TRANSFER]  # openai would take more than a second
    }
    for subject in [*OURS, *OFFICIALS, OPENAI, PYDANTIC]:
        if subject.name != "atoma, official":  # it knows no base64
            measures[f"{subject.name}: base64"] = call(subject, "base64")
    for subject in [*OURS, OPENAI, PYDANTIC]:
        for form in ("list", "array", "numpy"):
            measures[f"{subject.name}: base64 to {form}"] = call(subject, "base64", form)
    return measures


def start(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Fresh processes, from their start to the first answer."""
    return {subject.name: partial(started, subject, f"{address}/small") for subject in [*PACKAGES, HTTPX2]}


# What the tools of an SDK consist of; nothing else imports it.
TOOLS = (
    "_cli",
    "_mcp",
    "_testing",
    "testing",
    "__main__.py",
    "_catalog.py",
    "_catalog.jsonl",
    "_results.jsonl",
)
IMPORT = """
import json, sys, time
before = len(sys.modules)
wall, cpu = time.perf_counter(), time.process_time()
{}
print(json.dumps([time.perf_counter() - wall, time.process_time() - cpu, len(sys.modules) - before]))
"""


def imported(subject: Subject, folder: Path) -> Sample:
    """Seconds that the import of a package takes in a fresh process, and how many modules that imports."""
    command = [str(python(subject.environment)), "-P", "-c", IMPORT.format(subject.imports)]
    variables = {**environment(), "PYTHONPATH": str(folder)}
    done = subprocess.run(command, env=variables, capture_output=True, check=True, text=True)
    wall, cpu, modules = json.loads(done.stdout)
    return {"wall": wall, "cpu": cpu, "modules": modules}


def copied(subject: Subject, folder: Path, without: Sequence[str] = ()) -> Path:
    """A folder with a copy of a package, without some of its parts. Python compiles each copy alike."""
    assert subject.path is not None
    name = subject.worker["package"]
    ignored = shutil.ignore_patterns("__pycache__")
    target = Path(shutil.copytree(subject.path / name, folder / name, ignore=ignored))
    for part in without:
        if (target / part).is_dir():
            shutil.rmtree(target / part)
        else:
            (target / part).unlink(missing_ok=True)
    return target.parent


def tools(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Imports of our packages, and of copies without what their command lines, MCP servers and fakes consist of."""
    folder = Path(workers.enter_context(tempfile.TemporaryDirectory()))
    measures: dict[str, Measure] = {}
    for subject in OURS:
        for label, parts in (("all", ()), ("no tools", TOOLS)):
            place = copied(subject, folder / f"{subject.name} {label}", parts)
            measures[f"{subject.name}: {label}"] = partial(imported, subject, place)
    return measures


def fakes(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Batches of small calls of our packages: answered by a server, and by a fake."""
    measures: dict[str, Measure] = {}
    for subject in OURS:
        small = partial(workers.ask, subject, "small", address=f"{address}/small", seconds=0.05)
        measures[f"{subject.name}: server"] = small
        measures[f"{subject.name}: fake"] = partial(workers.ask, subject, "fake", seconds=0.05)
    return measures


def memory(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Fresh processes that do big calls one after the other."""

    def measure(subject: Subject) -> Sample | None:
        with Worker(subject) as worker:
            return worker.ask("memory", address=f"{address}/float", small=f"{address}/small", calls=CALLS)

    return {subject.name: partial(measure, subject) for subject in [*OURS, *OFFICIALS]}


def generation(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Whole runs of the command, start of the interpreter and formatting included."""
    specs = sorted(path for path in (ROOT / "specs").iterdir() if path.is_dir())

    def measure(paths: list[Path]) -> Sample:
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "sdkwright", "generate", *map(str, paths), "--output", folder]
            begun = time.perf_counter()
            subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
            return {"wall": time.perf_counter() - begun}

    return {path.name: partial(measure, [path]) for path in specs} | {"all": partial(measure, specs)}


def many(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Many texts: our SDK in both ways, and a loop that is written by hand. Each with a provider of its own."""
    count = int(os.environ.get("TEXTS", "1_000_000"))

    def measure(side: str) -> Sample:
        with limited(MANY_LIMITS) as url:
            return printed(
                [
                    str(python("ours")),
                    "-P",
                    str(HERE / "bulk.py"),
                    side,
                    url,
                    str(count),
                    str(IN_FLIGHT),
                    str(BATCH),
                ],
                {**environment(), "PYTHONPATH": str(ROOT / "generated" / "atoma")},
            )

    return {name: partial(measure, side) for name, side in MANY.items()}


def documents(workers: Workers, address: str) -> Mapping[str, Measure]:
    """Documents of more than a megabyte in the folder `CORPUS`, by this generator and by openapi-python-client.

    Both do a document one after the other, which of them begins alternates. Where the other one makes no client, its
    figures are missing.
    """
    folder = os.environ.get("CORPUS")
    failing: set[Path] = set()
    turns = count()

    def ours(path: Path, target: str) -> Sample | None:
        command = [sys.executable, "-m", "sdkwright", "generate", str(path), "--package", "measured"]
        return timed([*command, "--output", f"{target}/ours"], environment())

    def theirs(path: Path, target: str) -> Sample | None:
        return timed(*peer_command(path, f"{target}/theirs", environment()))

    def measure(path: Path) -> Sample | None:
        taken: dict[str, Sample] = {}
        with tempfile.TemporaryDirectory() as target:
            for run in (ours, theirs) if next(turns) % 2 else (theirs, ours):
                if (run is ours or path not in failing) and (sample := run(path, target)) is not None:
                    taken[run.__name__] = sample
        mine, other = taken.get("ours"), taken.get("theirs")
        if other is None:
            failing.add(path)
        if mine is None or other is None:
            return mine
        ratio = other["wall"] / mine["wall"]
        return {**mine, "peer wall": other["wall"], "peer cpu": other["cpu"], "ratio": ratio}

    found = sorted(Path(folder).resolve().iterdir()) if folder else []
    return {
        path.name: partial(measure, path)
        for path in found
        if path.suffix in (".json", ".yaml", ".yml") and path.stat().st_size > 1_000_000
    }


SECTIONS = (
    Section("small", "One small call", ("wall", "cpu"), small, seconds=18),
    Section("async", f"One small call with {FLIGHT} in flight", ("wall", "cpu"), flight, seconds=35),
    Section(
        "big", "256 vectors of 1536 numbers: 8 MB of floats, or 2 MB of base64", ("wall", "cpu"), big, 30
    ),
    Section("start", "Process start to first answer", ("wall", "cpu", "import"), start, seconds=30),
    Section(
        "tools",
        "Import of our packages, with and without command line, MCP server and fakes",
        ("wall", "cpu", "modules"),
        tools,
        seconds=20,
        needs=("ours",),
    ),
    Section(
        "fakes", "One small call, to a server and to a fake", ("wall", "cpu"), fakes, 10, needs=("ours",)
    ),
    Section(
        "memory", f"Peak memory of {CALLS} big calls", ("peak", "small"), memory, 10, 2, warm=0, unit="MB"
    ),
    Section(
        "bulk",
        f"Many texts ($TEXTS, or a million) in batches of {BATCH}, {IN_FLIGHT} requests at a time",
        ("wall", "cpu", "peak", "rate"),
        many,
        seconds=1,
        most=1,
        warm=0,
        unit="s",
        needs=("ours",),
    ),
    Section("generation", "Generation", ("wall",), generation, 5, 2, warm=0, unit="s", needs=()),
    Section(
        "generate",
        "Documents of $CORPUS of more than a megabyte",
        ("wall", "cpu", "peak", "peer wall", "peer cpu", "ratio"),
        documents,
        seconds=150,
        most=3,
        warm=0,
        unit="s",
        needs=(PEER,),
    ),
)
