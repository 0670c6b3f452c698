"""The ratios to reach, and whether a run reached them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from tests.bench.subjects import AIOHTTP, HTTPX2, PAIRS

Results = Mapping[str, Mapping[str, list[dict[str, float]] | None]]  # section → row → samples of the rounds


@dataclass(frozen=True)
class Goal:
    """`above` ÷ `below`, two rows of a section, is at least (or at most) the `bound`."""

    section: str
    above: str
    below: str
    bound: float
    least: bool  # else at most
    column: str = "wall"

    def holds(self, ratio: float) -> bool:
        """Whether a ratio reaches the goal."""
        return ratio >= self.bound if self.least else ratio <= self.bound


@dataclass(frozen=True)
class Verdict:
    """A goal and what was reached: None when one side was not measured.

    `cpu` is the same ratio of CPU times, where they were measured: on a busy machine it moves less.
    """

    goal: Goal
    ratio: float | None
    cpu: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None when that is not known."""
        return None if self.ratio is None else self.goal.holds(self.ratio)


def goals() -> Iterator[Goal]:
    """All goals, of each SDK."""
    for ours, official in ((ours.name, official.name) for ours, official in PAIRS.values()):
        yield Goal("small", official, ours, 5, least=True)
        yield Goal("small", ours, HTTPX2.name, 1, least=False)
        yield Goal("async", official, ours, 15, least=True)
        yield Goal("async", ours, AIOHTTP.name, 2.5, least=False)
        yield Goal("big", f"{official}: float", f"{ours}: float", 1.2, least=True)
        yield Goal("big", f"{ours}: base64 to list", f"{ours}: float", 1 / 2, least=False)
        yield Goal("big", f"{ours}: base64 to numpy", f"{ours}: float", 1 / 4, least=False)
        yield Goal("start", official, ours, 1.2, least=True)
        yield Goal("start", ours, HTTPX2.name, 1.6, least=False)
        yield Goal("memory", official, ours, 2, least=True, column="peak")
        yield Goal("tools", f"{ours}: all", f"{ours}: no tools", 1.05, least=False)
        yield Goal("tools", f"{ours}: all", f"{ours}: no tools", 1, least=False, column="modules")
        yield Goal("fakes", f"{ours}: fake", f"{ours}: server", 1, least=False)


def many() -> Iterator[Goal]:
    """Those of calls with many items: nearly as fast as a loop that is written by hand."""
    yield Goal("bulk", "bulk, awaited", "loop on aiohttp", 0.9, least=True, column="rate")
    yield Goal("bulk", "bulk, blocking", "loop on aiohttp", 0.9, least=True, column="rate")


def ratio(above: list[dict[str, float]], below: list[dict[str, float]], column: str) -> float:
    """The median of the rounds' ratios."""
    return median(one[column] / other[column] for one, other in zip(above, below, strict=True))


def documents(rows: Mapping[str, list[dict[str, float]] | None]) -> Iterator[Verdict]:
    """Whether each document is generated at least as fast as by the other generator, where that makes a client."""
    for name, samples in rows.items():
        goal = Goal("generate", "openapi-python-client", name, 1, least=True)
        taken = [it for it in samples or () if "ratio" in it]
        if taken:
            cpu = median(it["peer cpu"] / it["cpu"] for it in taken)
            yield Verdict(goal, median(it["ratio"] for it in taken), cpu)
        elif not samples:  # it is ours that fails
            yield Verdict(goal, 0.0)


def judged(results: Results) -> list[Verdict]:
    """What was reached, goal by goal, of the sections that were measured."""
    verdicts: list[Verdict] = []
    for section, rows in results.items():
        if section == "generate":
            verdicts += documents(rows)
        for goal in (*goals(), *many()):
            if goal.section == section:
                above, below = rows.get(goal.above), rows.get(goal.below)
                if above and below:
                    cpu = ratio(above, below, "cpu") if "cpu" in above[0] else None
                    verdicts.append(Verdict(goal, ratio(above, below, goal.column), cpu))
                else:
                    verdicts.append(Verdict(goal, None))
    return verdicts
