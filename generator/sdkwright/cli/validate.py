"""The `validate` command: what is wrong with documents, as text, JSON and SARIF."""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path

from sdkwright import __version__
from sdkwright.cli.commands import Failure, targets
from sdkwright.diagnostics.report import Problem, Report, Severity, SpecError
from sdkwright.load.load import load
from sdkwright.load.provider import find
from sdkwright.lower.sdk.subset import choose, narrowed, without
from sdkwright.openapi.model import Document
from sdkwright.output.write import write_text
from sdkwright.parse.document import parse
from sdkwright.pipeline import Filters, explain
from sdkwright.recursion import deeply
from sdkwright.reporting import sarif
from sdkwright.reporting.terminal import colourful, relative
from sdkwright.reporting.text import data, data_of, framed, framed_error, once
from sdkwright.syntax.source import Source


def _read(path: Path, report: Report, filters: Filters) -> tuple[Source, Document, Report]:
    from sdkwright.validate.validate import validate as run_validator  # slow to import, and only needed here

    provider = find(path)
    source = load(provider, report)
    document = parse(source, report)
    run_validator(source, report)  # after parsing, which says what comes of a problem
    try:
        subset = choose(document, narrowed(provider.config, *filters))
    except SpecError as error:
        error.locate = source.position
        raise
    return source, document, without(report, subset)


def validate(options: argparse.Namespace) -> int:
    """Check every document without making anything of it."""
    if options.json and options.sarif == "-":
        raise Failure("--json and --sarif -: both would go to standard output; give --sarif a file")
    results: list[dict[str, object]] = []
    everything: list[dict[str, object]] = []
    lines: list[str] = []
    failures: list[SpecError] = []
    failed = warned = False
    for path in targets(options):
        try:
            read = deeply(partial(_read, path, Report(), (options.include, options.exclude)))
        except SpecError as error:
            failures.append(error)
            everything += _from_here(path, data_of(error))
            continue
        source, document, report = read
        problems = once(report.problems, source)
        bad = any(item.severity is Severity.ERROR for item in problems)
        failed = failed or bad
        warned = warned or any(item.severity is Severity.WARNING for item in problems)
        told = [data(item, source) for item in problems]
        valid = all(item.severity is Severity.NOTE for item in problems)
        results.append({"document": source.file, "valid": valid, "usable": not bad, "problems": told})
        everything += _from_here(path, told)
        lines += [framed(item, source, colour=colourful(sys.stdout)) for item in problems]
        count = len(document.operations)
        about = f"OpenAPI {source.version}, {count} operation{'s' * (count != 1)}{_counted(problems)}"
        verdict = "not usable" if bad else "valid" if valid else "usable"
        lines.append(f"{source.file}: {verdict} ({about})")
    if options.sarif:
        _write_sarif(options.sarif, everything)
    if options.json:
        read_too = {"documents": results} if results or not failures else {}
        print(json.dumps({**_unread(failures), **read_too}, ensure_ascii=False))
    elif options.sarif != "-":
        print("".join(f"{line}\n" for line in lines), end="")
    if options.sarif != "-":
        for failure in failures:
            print(framed_error(failure, colour=colourful(sys.stderr)), file=sys.stderr)
    return 2 if failed or failures else 1 if options.strict and warned else 0


def _from_here(path: Path, told: list[dict[str, object]]) -> list[dict[str, object]]:
    """Problems with the paths of their files from where the command ran: so code scanning services know them."""
    try:
        provider = find(path)
    except SpecError:  # there is no such file, or its folder is not that of a provider
        return told
    return [{**item, "file": relative(provider.path(str(item["file"])), str(item["file"]))} for item in told]


def _unread(failures: list[SpecError]) -> dict[str, object]:
    """What is told to programs of documents that could not be read at all."""
    if not failures:
        return {}
    problems = [item for error in failures for item in data_of(error)]
    return {"error": "\n".join(map(explain, failures)), "problems": problems}


def _counted(problems: list[Problem]) -> str:
    """How many problems of each kind there are, for the last line."""
    found = ((kind, sum(item.severity is kind for item in problems)) for kind in Severity)
    return "".join(f", {number} {kind}{'s' if number > 1 else ''}" for kind, number in found if number)


def _write_sarif(target: str, problems: list[dict[str, object]]) -> None:
    body = json.dumps(sarif.log(problems, __version__), ensure_ascii=False, indent=2)
    if target == "-":
        print(body)
        return
    try:
        write_text(Path(target), body + "\n")
    except OSError as error:
        raise Failure(f"{target}: cannot be written: {error.strerror or error}") from error
