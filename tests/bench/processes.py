"""The processes of a run: the server, a worker per subject, fresh interpreters; and measuring in turns."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.bench.subjects import Subject
from tests.support import ROOT
from tests.support.environments import python

HERE = Path(__file__).parent
Sample = dict[str, float]  # what is measured → seconds, or MB
Measure = Callable[[], Sample | None]


def environment(subject: Subject | None = None) -> dict[str, str]:
    """The environment variables of a process: nothing of the developer's own, above all no proxies and keys."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return kept if subject is None or subject.path is None else {**kept, "PYTHONPATH": str(subject.path)}


@contextmanager
def server() -> Generator[str, None, None]:
    """The address of a server that gives canned answers."""
    command = [sys.executable, "-P", str(HERE / "server.py")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment()) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


@contextmanager
def limited(limits: Mapping[str, object]) -> Generator[str, None, None]:
    """The address of a provider with limits."""
    command = [sys.executable, "-m", "tests.support.limited", json.dumps(limits)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, text=True, env=environment(), cwd=ROOT
    ) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def printed(command: list[str], known: Mapping[str, str]) -> Sample:
    """What a program says that it took."""
    done = subprocess.run(command, env=known, stdout=subprocess.PIPE, text=True, check=True)
    sample: Sample = json.loads(done.stdout)
    return sample


class Worker:
    """A process that does calls with one subject, for as long as the `with` block lasts."""

    def __init__(self, subject: Subject) -> None:
        command = [
            str(python(subject.environment)),
            "-P",
            str(HERE / "worker.py"),
            json.dumps(subject.worker),
        ]
        pipe = subprocess.PIPE
        self.name = subject.name
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment(subject))

    def ask(self, task: str, **arguments: Any) -> Sample | None:
        """Have a task done. None if the subject does not offer that."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps({"task": task, **arguments}), file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the worker of {self.name} died while doing {task}")
        result: Sample | None = json.loads(line)
        return result

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *error: object) -> None:
        self.process.kill()
        self.process.communicate()


class Workers(ExitStack):
    """Workers by subject, started when they are first asked."""

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[str, Worker] = {}

    def ask(self, subject: Subject, task: str, **arguments: Any) -> Sample | None:
        """Have a task done by the worker of a subject."""
        if subject.name not in self.known:
            self.known[subject.name] = self.enter_context(Worker(subject))
        return self.known[subject.name].ask(task, **arguments)


def started(subject: Subject, address: str) -> Sample:
    """Seconds from the start of a fresh process to its first answer; those of its imports, and of its CPU."""
    code = (
        f"import os, time\nstart = time.perf_counter()\n{subject.imports}\nimported = time.perf_counter() - start\n"
        f"{subject.script.format(address=address)}\nprint(imported, flush=True)\nos._exit(0)"
    )
    command = [str(python(subject.environment)), "-c", code]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(subject)) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        wall = time.perf_counter() - start
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if not line:
        raise RuntimeError(f"{subject.name} gave no answer")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "import": float(line)}


def timed(command: list[str], known: Mapping[str, str]) -> Sample | None:
    """What a whole run of a command takes; None if it fails."""
    begun = time.perf_counter()
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env=known, stdout=quiet, stderr=quiet) as process:
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        return None
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss / 1024}


def in_turns(
    measures: Mapping[str, Measure],
    seconds: float,
    most: int,
    warm: int,
    clock: Callable[[], float] = time.monotonic,
) -> dict[str, list[Sample] | None]:
    """Measure each once per round, every other round backwards, until the time is up; one round counts at least.

    The `warm` rounds at the beginning do not count. None stands for what cannot be measured.
    """
    names = list(measures)
    results: dict[str, list[Sample] | None] = {name: [] for name in names}
    start = clock()
    for number in range(-warm, most):
        if number > 0 and clock() - start > seconds:
            break
        for name in names if number % 2 else reversed(names):
            taken = results[name]
            if taken is None:
                continue
            sample = measures[name]()
            if sample is None:
                results[name] = None
            elif number >= 0:
                taken.append(sample)
    return results
