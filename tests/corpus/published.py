"""`python -m tests.corpus.published FOLDER`: the table of `docs/results.md`, with another generator beside ours.

`make corpus` has examined the documents before. For the other generator, an operation counts if there is a module for
it, and a package if all of its modules can be imported.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from contextlib import redirect_stdout
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sdkwright import __version__
from tests.corpus.documents import documents
from tests.support import ROOT
from tests.support.environments import install, python, versions
from tests.support.peer import PEER, peer_command

LOCK = ROOT / "requirements" / "bench-openapi-python-client.lock"
_IMPORT = """
import importlib, pkgutil, sys
root = importlib.import_module("sdk")
for item in pkgutil.walk_packages(root.__path__, "sdk."):
    importlib.import_module(item.name)
"""
_HEAD = """\
# Results

How many operations of public OpenAPI documents become methods of a package, measured on {date} with
sdkwright {version} and {peer} {peer_version}, on Python {python}:

- sdkwright: {ours}
- {peer}: {theirs}

The documents come from public APIs and from the tests of other tools. For sdkwright's packages, all modules were
imported, all models built, and pyright strict was run on them. {peer} was run with its defaults; an
operation counts if there is a module for it.

```sh
make corpus CORPUS=folder
.venv/bin/python -m tests.corpus.published folder > docs/results.md
```

| document | operations | sdkwright | type errors | {peer} |
| --- | ---: | ---: | ---: | ---: |
"""


def main() -> int:
    """Print the page."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.published", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "corpus", help="where results are kept")
    options = parser.parse_args()
    with redirect_stdout(sys.stderr):
        install({PEER: LOCK})
    rows: list[str] = []
    totals = {
        "documents": 0,
        "operations": 0,
        "emitted": 0,
        "clean": 0,
        "peer": 0,
        "peer_whole": 0,
        "made": 0,
    }
    for path in documents(options.folder):
        ours = _ours(path, options.folder, options.work)
        if "emitted" not in ours:
            print(f"{path.name}: not generated", file=sys.stderr)
            continue
        theirs, works = _theirs(path)
        errors = ours["pyright"] + ours.get("mypy", 0)
        rows.append(
            f"| {path.name} | {ours['operations']} | {ours['emitted']} | {errors} | {_told(theirs, works=works)} |"
        )
        totals["documents"] += 1
        totals["operations"] += ours["operations"]
        totals["emitted"] += ours["emitted"]
        totals["clean"] += not errors
        totals["made"] += theirs is not None
        totals["peer"] += theirs or 0
        totals["peer_whole"] += works and theirs == ours["operations"]
        print(rows[-1], file=sys.stderr, flush=True)
    print(_page(totals, rows), end="")
    return 0


def _page(totals: dict[str, int], rows: list[str]) -> str:
    count, operations = totals["documents"], totals["operations"]
    head = _HEAD.format(
        date=datetime.now(UTC).date().isoformat(),
        version=__version__,
        peer=PEER,
        peer_version=versions(PEER)[PEER],
        python=".".join(map(str, sys.version_info[:2])),
        ours=f"{count} of {count} documents, {totals['emitted']} of {operations} operations; "
        f"{totals['clean']} packages without a type error",
        theirs=f"{totals['made']} of {count} documents, {totals['peer']} of {operations} operations; "
        f"{totals['peer_whole']} packages with all operations, whose modules can be imported",
    )
    return head + "\n".join(rows) + "\n"


def _told(made: int | None, *, works: bool) -> str:
    if made is None:
        return "fails"
    return str(made) if works else f"{made}, not importable"


def _ours(path: Path, folder: Path, work: Path) -> dict[str, Any]:
    kept = work / f"{path.relative_to(folder).as_posix().replace('/', '__')}.result.json"
    found: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
    return found


def _theirs(path: Path) -> tuple[int | None, bool]:
    """How many operations the other generator has modules for, and whether the package can be imported."""
    with tempfile.TemporaryDirectory() as target:
        command, environment = peer_command(path, f"{target}/sdk", os.environ)
        done = subprocess.run(command, env=environment, capture_output=True, timeout=600)
        modules = [item for item in Path(target).glob("sdk/api/*/*.py") if item.name != "__init__.py"]
        if done.returncode or not (modules or Path(target, "sdk/client.py").exists()):
            return None, False
        imported = subprocess.run([python(PEER), "-c", _IMPORT], cwd=target, capture_output=True, timeout=600)
        return len(modules), imported.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
