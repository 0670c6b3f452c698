"""`python -m tests.mutants`: the share of random mutants that the tests notice without golden files."""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import SimpleQueue

from tests.mutants.driver import TARGETS, Copy, Mutant, Outcome, Target, TestsFail
from tests.support import ROOT, environments

GOAL = 90.0  # percent


def main(arguments: list[str]) -> int:
    """Make mutants, run the tests, print the report; 1 if fewer are noticed than is the goal."""
    options = _options(arguments)
    target = TARGETS[options.of]
    print(f"{options.count} mutants of the {options.of}, --seed {options.seed}", flush=True)
    mutants = _made(options.seed, options.count, target, options.only or target.packages)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copies = [Copy(Path(folder) / str(number), target) for number in range(options.jobs)]
        try:
            seconds = copies[0].seconds()
        except TestsFail as failed:
            print(f"the tests fail without any mutant: {failed}")
            return 1
        survivors: list[Mutant] = []
        for outcome in _outcomes(copies, mutants, seconds):
            print(line(outcome), flush=True)
            survivors += [outcome.mutant] if outcome.noticed_by is None else []
    print(report(len(mutants), survivors))
    return int(share(len(mutants), survivors) < options.goal)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10_000), help="which mutants are made")
    parser.add_argument("--count", type=int, default=100, help="how many (100)")
    parser.add_argument("--of", choices=TARGETS, default="generator", help="what to mutate (generator)")
    parser.add_argument("--only", nargs="+", metavar="PACKAGE", help="packages to mutate (all)")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time (2)")
    parser.add_argument(
        "--goal", type=float, default=GOAL, help=f"percent that have to be noticed ({GOAL:g})"
    )
    options = parser.parse_args(arguments)
    packages = TARGETS[options.of].packages
    if unknown := sorted(set(options.only or ()) - set(packages)):
        parser.error(f"{options.of} has no package {', '.join(unknown)}: choose from {', '.join(packages)}")
    return options


def _made(seed: int, count: int, target: Target, packages: Iterable[str]) -> list[Mutant]:
    environments.install({"mutants": ROOT / "requirements" / "mutants.lock"})
    files = target.modules(packages)
    command = [str(environments.python("mutants")), "tests/mutants/make.py", str(seed), str(count), *files]
    made = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return [Mutant(**item) for item in json.loads(made.stdout)]


def _outcomes(copies: list[Copy], mutants: list[Mutant], seconds: Mapping[str, float]) -> Iterator[Outcome]:
    """As they become known. Each copy has one mutant at a time."""
    free: SimpleQueue[Copy] = SimpleQueue()
    for copy in copies:
        free.put(copy)

    def outcome(mutant: Mutant) -> Outcome:
        copy = free.get()
        try:
            return copy.outcome(mutant, seconds)
        finally:
            free.put(copy)

    with ThreadPoolExecutor(len(copies)) as pool:
        for done in as_completed([pool.submit(outcome, mutant) for mutant in mutants]):
            yield done.result()


def line(outcome: Outcome) -> str:
    """An outcome as a line, and what was changed if nobody noticed."""
    mutant, by = outcome.mutant, outcome.noticed_by
    place = f"{mutant.path}:{mutant.line} {mutant.operator}"
    if by is None:
        return f"SURVIVED {place} ({outcome.seconds:.0f} s)\n{mutant.change}"
    return f"noticed  {place} ({outcome.seconds:.0f} s): {by}"


def report(count: int, survivors: list[Mutant]) -> str:
    """The survivors, each with its place and what was changed, and the share of the others."""
    shown = [f"{mutant.path}:{mutant.line} {mutant.operator}\n{mutant.change}" for mutant in survivors]
    noticed = f"{count - len(survivors)} of {count} noticed, {share(count, survivors):.0f} %"
    return "\n".join([*(["", "Survivors:"] if shown else []), *shown, "", noticed])


def share(count: int, survivors: list[Mutant]) -> float:
    """Percent that were noticed."""
    return 100 * (count - len(survivors)) / count if count else 100.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
