"""The command: `python -m tests.bench [--quick] [--only SECTION] [--check]`."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from pathlib import Path

from tests.bench import report
from tests.bench.goals import judged
from tests.bench.processes import Sample, Workers, in_turns, server
from tests.bench.sections import SECTIONS
from tests.bench.subjects import locks
from tests.support import ROOT, environments


def options(arguments: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Measure the SDKs side by side."
    )
    names = [section.name for section in SECTIONS]
    parser.add_argument("--quick", action="store_true", help="a third of the time; noisier")
    parser.add_argument("--only", action="append", choices=names, metavar="SECTION", help=", ".join(names))
    parser.add_argument("--check", action="store_true", help="fail unless all goals are met")
    parser.add_argument(
        "--output", type=Path, default=ROOT, help="where bench.json and bench.txt are written"
    )
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Measure, print, write."""
    chosen = options(arguments)
    sections = [section for section in SECTIONS if not chosen.only or section.name in chosen.only]
    wanted = {
        name: lock
        for name, lock in locks().items()
        if any(section.needs is None or name in section.needs for section in sections)
    }
    environments.install(wanted)
    begun = time.monotonic()
    run = {
        "python": platform.python_version(),
        "machine": f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
        "environments": {name: environments.versions(name) for name in wanted},
    }
    texts = [f"Python {run['python']}, {run['machine']}"]
    print(texts[0], flush=True)
    results: dict[str, dict[str, list[Sample] | None]] = {}
    with server() as address:
        for section in sections:
            since = time.monotonic()
            with Workers() as workers:
                measures = section.measures(workers, address)
                if not measures:
                    continue  # such as the documents of a folder that was not named
                seconds = section.seconds / 3 if chosen.quick else section.seconds
                results[section.name] = in_turns(measures, seconds, section.most, section.warm)
            texts.append(report.figures(section, results[section.name], time.monotonic() - since))
            print(f"\n{texts[-1]}", flush=True)
    found = judged(results)
    if found:
        texts.append(report.verdicts(found))
    texts.append(f"{time.monotonic() - begun:.0f} s")
    print("\n" + "\n\n".join(texts[-2:] if found else texts[-1:]))
    chosen.output.mkdir(parents=True, exist_ok=True)
    (chosen.output / "bench.txt").write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    (chosen.output / "bench.json").write_text(report.as_json(run, results, found), encoding="utf-8")
    return 1 if chosen.check and not all(verdict.met for verdict in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
