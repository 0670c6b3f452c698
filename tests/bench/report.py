"""A run as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from tests.bench.goals import Results, Verdict
from tests.bench.sections import Section

SCALE = {"ms": 1e3, "s": 1.0, "MB": 1.0, "×": 1.0, "texts/s": 1.0, "": 1.0}
UNITS = {
    "peak": "MB",
    "ratio": "×",
    "rate": "texts/s",
    "modules": "",
}  # of columns that are not measured in what their section is
HEADINGS = {
    "wall": "time",
    "cpu": "CPU",
    "import": "import",
    "peak": "peak",
    "small": "after a small call",
    "rate": "throughput",
    "peer wall": "openapi-python-client",
    "peer cpu": "its CPU",
    "modules": "modules",
    "ratio": "its time ÷ ours",
}


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table: the first column to the left, the others to the right."""
    widths = [max(len(row[i]) for row in [columns, *rows]) for i in range(len(columns))]
    lines = [title]
    for row in (columns, ["-" * width for width in widths], *rows):
        numbers = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  " + "  ".join([row[0].ljust(widths[0]), *numbers]).rstrip())
    return "\n".join(lines)


def number(value: float, unit: str) -> str:
    """A figure with three digits or more."""
    scaled = value * SCALE[unit]
    digits = 3 if scaled < 1 else 2 if scaled < 10 else 1 if scaled < 100 else 0
    return f"{scaled:.{digits}f} {unit}".rstrip()


def figures(section: Section, samples: Mapping[str, list[dict[str, float]] | None], seconds: float) -> str:
    """The table of a section: the medians. `seconds` is how long it took."""
    rows: list[list[str]] = []
    for name, taken in samples.items():
        if taken is None:
            rows.append([name, *("not yet" for _ in section.columns)])
        else:
            rows.append(
                [
                    name,
                    *(
                        number(median(values), UNITS.get(key, section.unit)) if values else "fails"
                        for key in section.columns
                        for values in [[it[key] for it in taken if key in it]]
                    ),
                ]
            )
    rounds = max((len(taken) for taken in samples.values() if taken), default=0)
    title = f"{section.title} ({section.name}: {rounds} rounds, {seconds:.0f} s)"
    return table(title, ["", *(HEADINGS[column] for column in section.columns)], rows)


def verdicts(found: Sequence[Verdict]) -> str:
    """The table of the goals."""
    rows: list[list[str]] = []
    for verdict in found:
        goal = verdict.goal
        reached, cpu = ("" if it is None else f"{it:.2f}" for it in (verdict.ratio, verdict.cpu))
        said = {True: "yes", False: "NO", None: "not yet"}[verdict.met]
        bound = f"{'≥' if goal.least else '≤'} {goal.bound:g}"
        what = "" if goal.column == "wall" else f", {goal.column}"
        rows.append([f"{goal.section}: {goal.above} ÷ {goal.below}{what}", reached, bound, said, cpu])
    return table("Goals", ["", "ratio", "goal", "met", "of CPU"], rows)


def as_json(run: Mapping[str, Any], results: Results, found: Sequence[Verdict]) -> str:
    """Everything that was measured, round by round."""
    goals = [
        {**vars(verdict.goal), "ratio": verdict.ratio, "met": verdict.met, "cpu": verdict.cpu}
        for verdict in found
    ]
    return json.dumps({**run, "goals": goals, "sections": results}, indent=1, ensure_ascii=False) + "\n"
