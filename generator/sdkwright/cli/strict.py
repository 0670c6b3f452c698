"""Warnings, and `--strict`, which lets a command fail because of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from sdkwright.cli.unchanged import print_lines
from sdkwright.diagnostics.report import Severity, format_problem
from sdkwright.pipeline import Build


def format_warnings(sdk: Build) -> list[str]:
    """The warnings of a build as text."""
    warnings = (problem for problem in sdk.report.problems if problem.severity is Severity.WARNING)
    return [format_problem(problem, sdk.source.shown_position(problem.at)) for problem in warnings]


def fail_strictly(warnings: Iterable[str], consequence: str) -> int:
    """Print all warnings and what follows from them; the exit status."""
    print_lines(warnings)
    print(f"{consequence}: `--strict` treats warnings as errors", file=sys.stderr)
    return 1
