"""The `validate` command: report the problems of documents as text, JSON, or SARIF. Never writes an SDK."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from sdkwright.cli.errors import CommandError
from sdkwright.cli.sarif import write_sarif
from sdkwright.cli.targets import find_extras, find_paths
from sdkwright.diagnostics.report import Position, Problem, Report, Severity, SpecError
from sdkwright.load.provider import Extras, Provider, find_provider
from sdkwright.lower.sdk.subset import Subset
from sdkwright.openapi.model import Document
from sdkwright.pipeline import Filters, load, located_errors, lower_parsed, parse, render_files, select
from sdkwright.reporting.terminal import wants_color
from sdkwright.reporting.text import (
    error_to_json,
    format_error,
    format_error_with_source,
    format_with_source,
    problem_to_json,
    unique_problems,
)
from sdkwright.syntax.source import Source


class _Validated(Struct, frozen=True):
    """A document that could be read, and its problems."""

    source: Source
    document: Document
    problems: Sequence[Problem]

    @property
    def file(self) -> str:
        """The path of the document."""
        return self.source.shown_position(Position(self.source.file)).file

    def has(self, severity: Severity) -> bool:
        """Whether there is a problem of this severity."""
        return any(problem.severity is severity for problem in self.problems)

    @property
    def is_usable(self) -> bool:
        """Whether an SDK can be generated from the document."""
        return not self.has(Severity.ERROR)

    @property
    def is_valid(self) -> bool:
        """Whether there is nothing to fix in the document."""
        return self.is_usable and not self.has(Severity.WARNING)


class _Unreadable(Struct, frozen=True):
    """A document that could not be read, and why."""

    error: SpecError


_Result: TypeAlias = _Validated | _Unreadable


def validate(options: argparse.Namespace) -> int:
    """Run the command."""
    if options.json and options.sarif == "-":
        raise CommandError("--json and --sarif -: both write to standard output; pass a file to `--sarif`")
    filters, extras = (options.include, options.exclude), find_extras(options)
    results = [_validate_document(path, extras, filters) for path in find_paths(options)]
    if options.sarif:
        write_sarif(options.sarif, _to_problems(results))
    if options.json:
        print(json.dumps(_to_json(results), ensure_ascii=False))
    elif options.sarif != "-":
        _print_problems(results)
    if options.sarif != "-":
        for item in _unreadable(results):
            print(format_error_with_source(item.error, color=wants_color(sys.stderr)), file=sys.stderr)
    return _exit_status(results, options.strict)


def _validated(results: Sequence[_Result]) -> list[_Validated]:
    return [item for item in results if isinstance(item, _Validated)]


def _unreadable(results: Sequence[_Result]) -> list[_Unreadable]:
    return [item for item in results if isinstance(item, _Unreadable)]


def _exit_status(results: Sequence[_Result], strict: bool) -> int:
    if _unreadable(results) or any(not item.is_usable for item in _validated(results)):
        return 2
    return 1 if strict and any(item.has(Severity.WARNING) for item in _validated(results)) else 0


def _validate_document(path: Path, extras: Extras, filters: Filters) -> _Result:
    from sdkwright.validate.validate import validate as run_validator  # slow to import, and only needed here

    report = Report()
    try:
        provider = find_provider(path, extras)
        source = load(provider, report)
        with located_errors(source):
            document = parse(source, report)
            run_validator(source, report)  # after parsing, which says what the generator does about a problem
            subset = select(document, provider.config, filters, report)
            later = () if report.errors else _later_problems(provider, source, document, subset)
    except SpecError as error:
        return _Unreadable(error)
    return _Validated(source, document, unique_problems([*report.problems, *later], source))


def _later_problems(
    provider: Provider, source: Source, document: Document, subset: Subset
) -> Sequence[Problem]:
    """What the stages after `parse` find wrong, which is mostly in `sdk.toml`. What they infer is not of interest."""
    report = Report()
    report.exclude(subset.left_out)
    errors: tuple[Problem, ...] = ()
    try:
        render_files(lower_parsed(provider, source, document, subset, report))
    except SpecError as error:
        errors = error.problems
    return [*(problem for problem in report.problems if problem.severity is not Severity.NOTE), *errors]


def _print_problems(results: Sequence[_Result]) -> None:
    for item in _validated(results):
        for problem in item.problems:
            print(format_with_source(problem, item.source, color=wants_color(sys.stdout)))
        count = len(item.document.operations)
        details = f"{item.source.specification}, {count} operation{'s' * (count != 1)}"
        verdict = "valid" if item.is_valid else "usable" if item.is_usable else "not usable"
        print(f"{item.file}: {verdict} ({details}{_format_counts(item.problems)})")


def _format_counts(problems: Sequence[Problem]) -> str:
    """How many problems of each severity there are: `, 2 errors, 1 note`."""
    severities = [problem.severity for problem in problems]
    counts = ((kind, severities.count(kind)) for kind in Severity)
    return "".join(f", {count} {kind}{'s' * (count > 1)}" for kind, count in counts if count)


def _to_json(results: Sequence[_Result]) -> dict[str, object]:
    output: dict[str, object] = {}
    validated, errors = _validated(results), [item.error for item in _unreadable(results)]
    if errors:
        output["error"] = "\n".join(map(format_error, errors))
        output["problems"] = [problem for error in errors for problem in error_to_json(error)]
    if validated or not errors:
        output["documents"] = [
            {
                "document": item.file,
                "valid": item.is_valid,
                "usable": item.is_usable,
                "problems": [problem_to_json(problem, item.source) for problem in item.problems],
            }
            for item in validated
        ]
    return output


def _to_problems(results: Sequence[_Result]) -> Iterator[Mapping[str, object]]:
    for item in results:
        if isinstance(item, _Validated):
            yield from (problem_to_json(problem, item.source) for problem in item.problems)
        else:
            yield from error_to_json(item.error)
