"""`python -m tests.scale`: run the programs of docs/bulk-at-scale.md on real engines, against a loopback provider.

Each program embeds texts to Parquet three times: with one worker, with four, and with four of which one is killed.
Every row of each output is compared with what the provider answers. It runs in the environment of
requirements/scale.lock.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.scale.programs import ENGINES, Engine, program
from tests.support import ROOT
from tests.support.limited import BAD, Limited, Limits, vector

BATCH: Final = 50  # texts of a request, as the programs say
LATENCY: Final = 0.04  # seconds
MOST: Final = 0.3  # of the time of one worker
_GROUPS: Final = 8  # of rows in the input
_STEP: Final = 4_999  # every so many rows, one text is bad and one is missing
_PATIENCE: Final = 1_800  # seconds for a program


class Wrong(Exception):
    """Something that a run must not do, in words."""


@dataclass
class Outcome:
    """What a run did."""

    seconds: float  # from the first request to the last response
    requests: int
    repeated: int  # texts that were answered more than once


def texts(count: int) -> list[str | None]:
    """Different texts, with bad and missing ones among them."""
    values: list[str | None] = [f"text {index} of {count}" for index in range(count)]
    values[1::_STEP] = [f"{BAD} {index}" for index in range(1, count, _STEP)]
    values[2::_STEP] = [None] * len(values[2::_STEP])
    return values


def write_texts(folder: Path, values: list[str | None]) -> None:
    """`texts.parquet`, the input of the programs."""
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    table = arrow.table({"index": list(range(len(values))), "text": values})
    parquet.write_table(table, folder / "texts.parquet", row_group_size=max(len(values) // _GROUPS, 1))


def check(folder: Path, values: list[str | None]) -> None:
    """Compare the output with the input. Raises Wrong."""
    parquet: Any = import_module("pyarrow.parquet")
    outputs = [path for path in folder.iterdir() if path.stem == "vectors"]
    if len(outputs) != 1:
        raise Wrong("there is no output")
    rows: list[dict[str, Any]] = parquet.read_table(outputs[0]).to_pylist()
    indexes = sorted(row["index"] for row in rows)
    if indexes != list(range(len(values))):
        lost = sorted(set(range(len(values))) - set(indexes))
        raise Wrong(f"{len(rows)} rows; {len(lost)} are lost: {lost[:5]}")
    arrow: Any = import_module("pyarrow")
    expected = arrow.array([vector(text, 4) for text in values], arrow.list_(arrow.float32())).to_pylist()
    for row in rows:
        if not is_right(row, values[int(row["index"])], expected[int(row["index"])]):
            raise Wrong(f"a wrong row: {row}")


def is_right(row: dict[str, Any], text: str | None, expected: list[float]) -> bool:
    """Whether a row has the vector of its text, its error, or neither."""
    value, error = row["vector"], row["vector_error"]
    if row["text"] != text:
        return False
    if text is None:
        return value is None and error is None
    if text.startswith(BAD):
        return value is None and "an input is invalid" in error
    return bool(value == expected and error is None)


# --- processes


def descendants(pid: int) -> set[int]:
    """The processes that a process started, and that these did."""
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:  # it is over
            continue
        parents.setdefault(int(fields[1]), []).append(int(path.parent.name))
    found, waiting = set[int](), [pid]
    while waiting:
        children = parents.get(waiting.pop(), [])
        found.update(children)
        waiting += children
    return found


def connected(port: int, pids: set[int]) -> Iterator[int]:
    """Those of some processes that have a connection to a port of this machine."""
    lines = Path("/proc/net/tcp").read_text(encoding="utf-8").splitlines()[1:]
    entries = [line.split() for line in lines]
    sockets = {f"socket:[{entry[9]}]" for entry in entries if entry[2].endswith(f":{port:04X}")}
    for pid in sorted(pids):
        try:
            links = {os.readlink(path) for path in Path(f"/proc/{pid}/fd").iterdir()}
        except OSError:
            continue
        if links & sockets:
            yield pid


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program with the processes that it started and that are in its group."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


class Run:
    """One run of a program."""

    def __init__(self, engine: Engine, workers: int, values: list[str | None], folder: Path) -> None:
        self._engine, self._values, self._folder = engine, values, folder
        self._good = sum(text is not None and not text.startswith(BAD) for text in values)
        self._workers = workers

    def measure(self) -> Outcome:
        """Run the program to its end."""
        with Limited(Limits(latency=LATENCY, items=BATCH)) as provider:
            process = self._start(provider, checkpoint=False)
            self._finish(process)
            return self._outcome(provider)

    def survive(self) -> Outcome:
        """Kill a worker when a third is done, and let the engine, or else another run, do the rest."""
        with Limited(Limits(latency=LATENCY, items=BATCH)) as provider:
            process = self._start(provider, checkpoint=True)
            try:
                self._kill(process, provider)
            except BaseException:
                end(process)
                raise
            if self._engine.recovers:
                self._finish(process)
            else:
                if process.wait(timeout=_PATIENCE) == 0:
                    raise Wrong("it ended well, though it was killed")
                end(process)
                self._finish(self._start(provider, checkpoint=True))
            outcome = self._outcome(provider)
        ended = 1 if self._engine.recovers else self._workers  # one batch of each was on its way, at most
        if outcome.repeated > ended * BATCH:
            raise Wrong(f"{outcome.repeated} texts were paid for again, more than were on their way")
        return outcome

    def _start(self, provider: Limited, *, checkpoint: bool) -> subprocess.Popen[bytes]:
        (self._folder / "program.py").write_text(
            program(self._engine, self._workers, checkpoint=checkpoint), encoding="utf-8"
        )
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "generated" / "orq"),
            "ORQ_API_KEY": "key",
            "ORQ_SERVER_URL": provider.url,
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_IP": "127.0.0.1",
            "HF_HOME": str(self._folder / "huggingface"),
            "HF_HUB_OFFLINE": "1",
            "RAY_USAGE_STATS_ENABLED": "0",
        }
        with (self._folder / "log.txt").open("ab") as log:
            command = [sys.executable, "program.py"]
            return subprocess.Popen(
                command, cwd=self._folder, env=environment, stdout=log, stderr=log, start_new_session=True
            )

    def _kill(self, process: subprocess.Popen[bytes], provider: Limited) -> None:
        port = int(provider.url.rpartition(":")[2])
        until = time.monotonic() + _PATIENCE
        while len(provider.stats.answered) < self._good / 3:
            if process.poll() is not None or time.monotonic() > until:
                raise Wrong(f"it ended before a worker could be killed: {self._log()}")
            time.sleep(0.05)
        workers = list(connected(port, {process.pid, *descendants(process.pid)}))
        if not workers:
            raise Wrong("no worker has a connection")
        os.kill(workers[-1], signal.SIGKILL)
        print(f"  killed one of {len(workers)} processes with connections", flush=True)

    def _finish(self, process: subprocess.Popen[bytes]) -> None:
        try:
            status = process.wait(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            raise Wrong(f"it did not end within {_PATIENCE} s: {self._log()}") from None
        finally:
            end(process)
        if status:
            raise Wrong(f"the program failed: {self._log()}")

    def _log(self) -> str:
        return (self._folder / "log.txt").read_text(encoding="utf-8", errors="replace")[-3_000:]

    def _outcome(self, provider: Limited) -> Outcome:
        check(self._folder, self._values)
        stats = provider.stats
        if len(stats.answered) != self._good:
            raise Wrong(f"{len(stats.answered)} texts were answered, not {self._good}")
        repeated = sum(stats.answered.values()) - len(stats.answered)
        return Outcome(stats.last - stats.first, stats.requests, repeated)


def examine(engine: Engine, count: int, keep: Path | None) -> list[str]:
    """Run the program of an engine in all ways. Returns the cells of its row in the table. Raises Wrong."""
    values = texts(count)
    outcomes: list[Outcome] = []
    for kind, workers in (("one", 1), ("four", 4), ("killed", 4)):
        with TemporaryDirectory(prefix=f"scale-{engine.name}-", dir=keep) as folder:
            write_texts(Path(folder), values)
            run = Run(engine, workers, values, Path(folder))
            outcome = run.survive() if kind == "killed" else run.measure()
        outcomes.append(outcome)
        shown = f"{outcome.seconds:.1f} s, {outcome.requests} requests, {outcome.repeated} texts repeated"
        print(f"  {kind}: {shown}", flush=True)
    one, four, killed = outcomes
    if one.repeated or four.repeated:
        raise Wrong("texts were paid for twice, though nothing was killed")
    share = four.seconds / one.seconds
    cells = [f"{engine.title} {version(engine.package)}", f"{one.seconds:.1f} s", f"{four.seconds:.1f} s"]
    cells += [f"{share:.3f}", f"{killed.seconds:.1f} s", str(killed.repeated)]
    if share > MOST:
        raise Wrong(f"four workers took {share:.3f} of the time of one, more than {MOST}")
    return cells


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="tests.scale", description=__doc__)
    parser.add_argument("--only", choices=[engine.name for engine in ENGINES], action="append")
    parser.add_argument("--texts", type=int, default=100_000, help="how many (100,000)")
    parser.add_argument("--folder", type=Path, help="where temporary folders are made")
    options = parser.parse_args()
    table, failed = list[str](), list[str]()
    for engine in ENGINES:
        if options.only and engine.name not in options.only:
            continue
        print(f"{engine.title}:", flush=True)
        try:
            table.append(f"| {' | '.join(examine(engine, options.texts, options.folder))} |")
        except Exception as error:  # of any class: the next engine is examined too
            print(f"  FAILED: {type(error).__name__}: {error}", flush=True)
            failed.append(engine.name)
    print("\n".join(["", "| engine | one worker | four | share | one of four killed | paid twice |", *table]))
    print(f"\n{len(table)} passed, {len(failed)} failed{': ' if failed else ''}{', '.join(failed)}")
    return 1 if failed or not table else 0


if __name__ == "__main__":
    sys.exit(main())
