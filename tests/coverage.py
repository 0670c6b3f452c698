"""Measures which branches of the runtime its tests take: `python -m tests.coverage`.

It runs tests/runtime (or what its arguments name; further options are pytest's) and fails if a test does, or if less
than `--floor` percent of the lines or of the branches of templates/runtime/_runtime are covered; `--missing` lists what
is not. Processes that tests start are not measured, nor are the parts beside `_runtime`: tests/behavior runs those as
parts of generated packages.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.support import ROOT

RUNTIME = ROOT / "templates" / "runtime" / "_runtime"
FLOOR = 95.0  # percent
NEVER = ["if TYPE_CHECKING:", r"\.\.\.$", "@abstractmethod"]  # what no program runs

_SETTINGS = """
[run]
branch = true
source = {source}
data_file = {data}
parallel = true
concurrency = thread
    multiprocessing
[report]
precision = 1
exclude_also =
    {never}
"""


def main() -> int:
    """Run the tests, print the table; 1 if they fail or cover too little."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument(
        "tests", nargs="*", default=["tests/runtime"], help="what pytest runs (tests/runtime)"
    )
    parser.add_argument(
        "--floor", type=float, default=FLOOR, help=f"percent that have to be covered ({FLOOR:g})"
    )
    parser.add_argument(
        "--missing", action="store_true", help="list the lines and branches that are not covered"
    )
    options, others = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings"
        data, never = Path(folder) / "data", "\n    ".join(NEVER)
        settings.write_text(_SETTINGS.format(source=RUNTIME, data=data, never=never), encoding="utf-8")

        def coverage(*arguments: str) -> int:
            command = [sys.executable, "-m", "coverage", *arguments]
            return subprocess.run(
                command, cwd=ROOT, env={**os.environ, "COVERAGE_RCFILE": str(settings)}
            ).returncode

        if failed := coverage("run", "-m", "pytest", "--quiet", *options.tests, *others):
            print("the tests fail: what they cover is not to be trusted")
        coverage("combine", "--quiet")
        coverage("report", "--skip-covered", *(["--show-missing"] if options.missing else []))
        numbers = Path(folder) / "numbers"
        coverage("json", "--quiet", "-o", str(numbers))
        totals = json.loads(numbers.read_bytes())["totals"]
    lines = 100 * totals["covered_lines"] / totals["num_statements"]
    branches = 100 * totals["covered_branches"] / totals["num_branches"]
    print(
        f"{lines:.1f} % of the lines, {branches:.1f} % of the branches; {options.floor:g} % are wanted of each"
    )
    return int(bool(failed) or min(lines, branches) < options.floor)


if __name__ == "__main__":
    sys.exit(main())
