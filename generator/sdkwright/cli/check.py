"""The `check` command: compare the SDKs on disk with what their specs generate. Never writes."""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TextIO

from msgspec import Struct

from sdkwright.cli.causes import Cause, by_hand, listed, shortened
from sdkwright.cli.drift import Drift, find_drift
from sdkwright.cli.errors import CommandError
from sdkwright.cli.keep import keep_command
from sdkwright.cli.releases import find_release, outputs
from sdkwright.cli.sarif import write_sarif
from sdkwright.cli.strict import fail_strictly, format_warnings
from sdkwright.cli.targets import GENERATED, SPECS, build_targets, find_paths
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.output import lock
from sdkwright.output.disk import find_strangers, is_ours
from sdkwright.pipeline import Build
from sdkwright.reporting import github
from sdkwright.reporting.text import error_to_json
from sdkwright.reporting.words import count

_STRANGER = f"no folder in {SPECS}/ generates this SDK"


class _Result(Struct, frozen=True):
    """One SDK, compared with its folder."""

    sdk: Build
    folder: Path
    drift: tuple[Drift, ...]


def check(options: argparse.Namespace) -> int:
    """Run the command."""
    if options.json and options.sarif == "-":
        raise CommandError("--json and --sarif -: both write to standard output; pass a file to `--sarif`")
    results = [
        _Result(target.sdk, target.folder, find_drift(target.sdk, target.folder))
        for target in build_targets(find_paths(options), options)
    ]
    strangers: list[str] = []
    if not options.paths:
        names = {result.folder.name for result in results}
        strangers = [path.as_posix() for path in find_strangers(options.output or GENERATED, names)]
    has_drifted = bool(strangers) or any(result.drift for result in results)
    if options.sarif:
        write_sarif(options.sarif, error_to_json(_problems(results, strangers)))
    if options.json:
        print(json.dumps(_to_json(results, strangers), ensure_ascii=False))
    elif options.sarif != "-":
        _print_drift(results, strangers, options.diff)
        print(_fix(results, strangers, options), end="")
    if options.github:
        _tell_github(
            results, strangers, options, sys.stderr if options.json or options.sarif == "-" else sys.stdout
        )
    if options.strict and (warnings := [line for item in results for line in format_warnings(item.sdk)]):
        return fail_strictly(warnings, "failed")
    return 1 if has_drifted else 0


def _files(results: Sequence[_Result], strangers: Sequence[str]) -> Iterator[tuple[str, Drift]]:
    """Everything that drifted, with its path."""
    for result in results:
        for item in result.drift:
            yield PurePosixPath(result.folder, item.path).as_posix(), item
    for path in strangers:
        yield path, Drift("", "orphaned", (by_hand(_STRANGER),), remedy="remove")


def _tell_github(
    results: Sequence[_Result], strangers: Sequence[str], options: argparse.Namespace, stream: TextIO
) -> None:
    """Annotate what drifted at its cause, or at the file itself, and write the summary and outputs of a workflow."""
    found = list(_files(results, strangers))
    by_place: dict[tuple[Position, str], list[str]] = {}
    for path, item in found:
        for at, text in _places(path, item):
            by_place.setdefault((at, text), []).append(f"{path}: {item.kind}")
    notes = [
        github.Annotation(
            "\n".join([cause, *files]), "The SDK is not up to date", at.file, at.line, at.column
        )
        for (at, cause), files in sorted(by_place.items(), key=lambda item: _order(item[0][0]))
    ]
    for line in github.annotation_lines(notes):
        print(line, file=stream)
    rows = [github.Row(path, item.kind, item.cause, item.diff) for path, item in found]
    title = (
        f"sdkwright: {len(rows)} of the generated files differ"
        if rows
        else "sdkwright: the SDKs are up to date"
    )
    github.write_summary(github.summary(title, rows, _fix(results, strangers, options)))
    changed = "\n".join(path for path, _ in found)
    releases = outputs(find_release(result.sdk) for result in results)
    github.write_outputs([("drift", "true" if found else "false"), ("changed_files", changed), *releases])


def _order(at: Position) -> tuple[str, int, int]:
    return at.file, at.line, at.column


def _places(path: str, item: Drift) -> Iterator[tuple[Position, str]]:
    """Where a file is annotated, and what is said there: each line that changed, else the file itself."""
    others: list[Cause] = []
    for cause in item.causes:
        if cause.at is not None and cause.at.line:
            yield cause.at, str(cause)
        else:
            others.append(cause)
    if len(others) == len(item.causes) or any(cause.input == "hand" for cause in others):
        yield Position(path), listed(others)


def _problems(results: Sequence[_Result], strangers: Sequence[str]) -> SpecError:
    """What drifted, as problems of the rule `drift`."""
    return SpecError(
        *(
            Problem("drift", Severity.ERROR, f"{item.kind}: {item.cause}", Position(path))
            for path, item in _files(results, strangers)
        )
    )


def _to_json(results: Sequence[_Result], strangers: Sequence[str]) -> dict[str, object]:
    targets = [
        {
            "name": result.sdk.name,
            "package": result.sdk.module,
            "drift": [
                {
                    "path": PurePosixPath(result.folder, item.path).as_posix(),
                    "kind": item.kind,
                    "cause": item.cause,
                    "causes": list(map(_cause_to_json, shortened(item.causes))),
                    "keep": _keep(result, item) or None,
                }
                for item in result.drift
            ],
        }
        for result in results
    ]
    return {
        "in_sync": not strangers and not any(result.drift for result in results),
        "targets": targets,
        "orphaned": strangers,
    }


def _keep(result: _Result, item: Drift) -> str:
    """What turns an edit by hand into custom code; empty if nothing does."""
    return keep_command(result.sdk, result.folder, item.path) if "by hand" in item.cause else ""


def _cause_to_json(cause: Cause) -> dict[str, object]:
    at = cause.at or Position("")
    return {
        "input": cause.input,
        "change": cause.change,
        "file": at.file or None,
        "line": at.line or None,
        "column": at.column or None,
        "part": cause.part or None,
        "more": cause.more,
        "text": str(cause),
    }


def _print_drift(results: Sequence[_Result], strangers: Sequence[str], diff: str) -> None:
    for result in results:
        folder, drift = result.folder.as_posix(), result.drift
        for item in drift:
            print(f"{PurePosixPath(folder, item.path)}: {item.kind}: {item.cause}")
            if diff == "full":
                print(item.diff, end="")
            elif diff == "stat" and item.diff:
                print(_stat(item.diff))
            if keep := _keep(result, item):
                print(f"{PurePosixPath(folder, item.path)}: to keep it: {keep}")
        if drift:
            kinds = [item.kind for item in drift]
            counts = {kind: kinds.count(kind) for kind in ("modified", "missing", "orphaned")}
            summary = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
            causes = listed(cause for item in drift for cause in item.causes)
            print(f"{folder}: drift: {summary}; cause: {causes}")
        else:
            print(f"{folder}: in sync ({len(result.sdk.files)} files)")
    for path in strangers:
        print(f"{path}: orphaned: {_STRANGER}")


def _stat(diff: str) -> str:
    lines = diff.splitlines()[2:]  # after the two names
    added, removed = (sum(line.startswith(sign) for line in lines) for sign in "+-")
    return f"  {count(added, 'line')} added, {count(removed, 'line')} removed"


def _fix(results: Sequence[_Result], strangers: Sequence[str], options: argparse.Namespace) -> str:
    """The commands that mend all of it, as a line; empty if nothing drifted."""
    commands = [shlex.join(["rm", "-r", path]) for path in [*_unwanted(results), *strangers]]
    drifted = [result for result in results if result.drift]
    remedies = {item.remedy for result in drifted for item in result.drift}
    is_blocked = any(not is_ours(result.folder, result.sdk.files, lock.NAME) for result in drifted)
    if drifted:
        commands.append(_generate_command(options, force=is_blocked or "force" in remedies))
    if commands:
        fix = f"To fix: run `{' && '.join(commands)}` and commit the result"
        if any("by hand" in item.cause for result in drifted for item in result.drift):
            fix += (
                " (edits made by hand are lost: move them to the spec, the overlay, a template, or `custom/`)"
            )
        return f"{fix}\n"
    return ""


def _unwanted(results: Sequence[_Result]) -> list[str]:
    """What people added inside of SDKs; if it stands in a folder in the place of a file, that folder."""
    found: dict[str, None] = {}
    for result in results:
        for path in (item.path for item in result.drift if item.remedy == "remove"):
            parents = (parent.as_posix() for parent in reversed(PurePosixPath(path).parents))
            place = next((parent for parent in parents if parent in result.sdk.files), path)
            found[(result.folder / place).as_posix()] = None
    return list(found)


def _generate_command(options: argparse.Namespace, *, force: bool) -> str:
    """The command that writes what was checked."""
    single = ("config", "overlay", "output", "package", "templates")
    if options.fix_with is not None:
        is_make = options.fix_with.partition(" ")[0] == "make"
        return f"{options.fix_with} ARGS=--force" if force and is_make else str(options.fix_with)
    words = ["sdkwright", "generate", *options.paths]
    words += ["--force"] if force else []
    for option in single:
        value = getattr(options, option)
        words += [] if value is None else [f"--{option}", str(value)]
    for option in ("include", "exclude"):
        words += [word for filter_ in getattr(options, option) for word in (f"--{option}", filter_)]
    return shlex.join(words)
