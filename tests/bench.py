"""How long things take, beside the least that is possible: `make bench`, or `python -m tests.bench [ROUNDS]`.

Each figure is the median of several rounds; in every round the thing measured and what it is compared with run one
right after the other, and the ratio is the median of the rounds' ratios, so that a busy machine slows down both.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from operator import attrgetter
from pathlib import Path
from statistics import median
from typing import Any

import httpx2

from tests.support import ROOT
from tests.support.sdks import SDK, SDKS, answer

CALLS = 200  # of one batch

# A server in a process of its own, so that it takes no time from the client: answers every request with one body.
SERVER = """
import socketserver, sys

class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        while line := self.rfile.readline():
            length = 0
            while (line := self.rfile.readline()) not in (b"\\r\\n", b""):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            self.rfile.read(length)
            self.wfile.write(ANSWER)

BODY = sys.argv[1].encode()
HEAD = b"HTTP/1.1 200 OK\\r\\ncontent-type: application/json\\r\\ncontent-length: %d\\r\\n\\r\\n"
ANSWER = HEAD % len(BODY) + BODY
socketserver.ThreadingTCPServer.daemon_threads = True
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
"""


@contextlib.contextmanager
def server(body: object) -> Iterator[str]:
    """The address of a server that gives the same answer to everything."""
    command = [sys.executable, "-c", SERVER, json.dumps(body)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = f"http://127.0.0.1:{process.stdout.readline().strip()}"
        try:
            yield address
        finally:
            process.kill()


def seconds(run: Callable[[], object]) -> float:
    """How long a function takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def summary(rounds: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Medians of two measurements taken in turns, and of their ratios. The first round warms up only."""
    counted = rounds[1:]
    return (
        median(ours for ours, _ in counted),
        median(theirs for _, theirs in counted),
        median(ours / theirs for ours, theirs in counted),
    )


def fresh(code: str) -> float:
    """Seconds that some code takes in a new interpreter, its start not counted."""
    timed = f"import time; start = time.perf_counter()\n{code}\nprint(time.perf_counter() - start)"
    paths = [str(path.parent) for path in sorted((ROOT / "generated").glob("*/pyproject.toml"))]
    return float(
        subprocess.run(
            [sys.executable, "-c", timed],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    )


def table(title: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Print a table: the first column to the left, numbers to the right."""
    widths = [max(len(row[i]) for row in [columns, *rows]) for i in range(len(columns))]
    print(f"\n{title}")
    for row in (columns, tuple("-" * width for width in widths), *rows):
        cells = [
            row[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
        ]
        print("  " + "  ".join(cells).rstrip())


def generation(rounds: int) -> None:
    """Whole runs of the command, start of the interpreter and formatting included."""
    rows: list[tuple[str, ...]] = []
    specs = sorted(path for path in (ROOT / "specs").iterdir() if path.is_dir())
    with tempfile.TemporaryDirectory() as folder:
        for name, paths in [(path.name, [path]) for path in specs] + [("all", specs)]:
            command = [
                sys.executable,
                "-m",
                "generator",
                "generate",
                *map(str, paths),
                "--output",
                f"{folder}/{name}",
            ]
            run = partial(subprocess.run, command, cwd=ROOT, capture_output=True, check=True)
            taken = median(seconds(run) for _ in range(rounds))
            files = list((Path(folder) / name).rglob("*.py"))
            lines = sum(len(path.read_bytes().splitlines()) for path in files)
            rows.append((name, f"{taken:.2f} s", str(len(files)), str(lines)))
    table("Generation", ("specs", "time", "modules", "lines"), rows)


def imports(rounds: int) -> None:
    """Imports in fresh processes, beside `import httpx2, pydantic`, which no SDK of this kind does without."""
    rows: list[tuple[str, ...]] = []
    for sdk in SDKS:
        make = f"from {sdk.package} import {sdk.client}"
        use = f"{make}\n{sdk.client}({sdk.key}='k').{sdk.method}"
        for what, code in (("import", make), ("import, client, resource", use)):
            measured = [(fresh(code), fresh("import httpx2, pydantic")) for _ in range(rounds + 1)]
            ours, theirs, ratio = summary(measured)
            rows.append((f"{sdk}: {what}", f"{ours * 1e3:.0f} ms", f"{theirs * 1e3:.0f} ms", f"{ratio:.2f}"))
    table("Imports", ("", "SDK", "httpx2 + pydantic", "ratio"), rows)


def calls(rounds: int) -> None:
    """Small calls over a kept-alive connection to another process, beside the same request with bare httpx2."""
    rows: list[tuple[str, ...]] = []
    for sdk in SDKS:
        with server(answer("POST", sdk.path, {})) as address:
            for mode, (ours, theirs, ratio) in (
                ("sync", sync_calls(sdk, address, rounds)),
                ("async", asyncio.run(async_calls(sdk, address, rounds))),
            ):
                rows.append(
                    (f"{sdk}: {mode}", f"{ours * 1e3:.3f} ms", f"{theirs * 1e3:.3f} ms", f"{ratio:.2f}")
                )
    table("One small call", ("", "SDK", "bare httpx2", "ratio"), rows)


def sync_calls(sdk: SDK, address: str, rounds: int) -> tuple[float, float, float]:
    """Seconds for one call with the SDK and with httpx2, and their ratio."""
    headers = {"authorization": "Bearer test-key"}
    with httpx2.Client(headers=headers) as bare, sdk.make(server_url=address) as client:
        method = attrgetter(sdk.method)(client)
        arguments = sdk.arguments()

        def ours() -> None:
            for _ in range(CALLS):
                method(**arguments)

        def theirs() -> None:
            for _ in range(CALLS):
                bare.post(f"{address}/embeddings", json={"input": "x", "model": "m"}).json()

        return summary([(seconds(ours) / CALLS, seconds(theirs) / CALLS) for _ in range(rounds + 1)])


async def async_calls(sdk: SDK, address: str, rounds: int) -> tuple[float, float, float]:
    """The same for the asynchronous twins, one call at a time."""
    headers = {"authorization": "Bearer test-key"}
    async with httpx2.AsyncClient(headers=headers) as bare, sdk.make(server_url=address) as client:
        method: Callable[..., Awaitable[Any]] = attrgetter(sdk.method + "_async")(client)
        arguments = sdk.arguments()

        async def post() -> None:
            (await bare.post(f"{address}/embeddings", json={"input": "x", "model": "m"})).json()

        async def timed(run: Callable[[], Awaitable[Any]]) -> float:
            start = time.perf_counter()
            for _ in range(CALLS):
                await run()
            return (time.perf_counter() - start) / CALLS

        return summary(
            [(await timed(lambda: method(**arguments)), await timed(post)) for _ in range(rounds + 1)]
        )


def main(arguments: list[str]) -> int:
    """Measure everything and print three tables."""
    rounds = int(arguments[0]) if arguments else 9
    python = sys.version.split()[0]
    print(f"Python {python}, httpx2 {httpx2.__version__}, {os.cpu_count()} cores, {rounds} rounds")
    generation(min(rounds, 3))
    imports(rounds)
    calls(rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
