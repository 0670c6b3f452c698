"""Warnings, and `--strict`, which lets a command fail because of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from sdkwright.diagnostics.report import Severity, format_problem
from sdkwright.pipeline import Build


def format_warnings(sdk: Build) -> list[str]:
    """The warnings of a build as text."""
    warnings = (problem for problem in sdk.report.problems if problem.severity is Severity.WARNING)
    return [format_problem(problem, sdk.source.shown_position(problem.at)) for problem in warnings]


def print_warnings(sdk: Build) -> None:
    """Print the warnings of a build on standard error."""
    for line in format_warnings(sdk):
        print(line, file=sys.stderr)


def fail_strictly(sdks: Iterable[Build], consequence: str) -> int:
    """Print all warnings and what follows from them; the exit status."""
    for sdk in sdks:
        print_warnings(sdk)
    print(f"{consequence}: `--strict` treats warnings as errors", file=sys.stderr)
    return 1
