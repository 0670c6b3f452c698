"""What the commands do: each takes the parsed options, prints, and returns the exit status."""

from __future__ import annotations

import argparse
import json
import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from time import perf_counter

from sdkwright.cli.drift import Drift, drifts
from sdkwright.diagnostics.report import Location, Problem, Severity, SpecError, text
from sdkwright.formatting.errors import FormatterError
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Object
from sdkwright.load.provider import folders
from sdkwright.names import unusable_package
from sdkwright.output import lock
from sdkwright.output.write import compare, identity, is_ours, lock_text, strangers, write
from sdkwright.pipeline import Build, build, explain
from sdkwright.reporting.terminal import Progress
from sdkwright.reporting.text import data_of

SPECS, GENERATED = Path("specs"), Path("generated")


class Failure(Exception):
    """The command cannot be carried out; the text says why, and what would mend it."""

    def __init__(self, text: str, error: SpecError | None = None) -> None:
        super().__init__(text)
        self.problems = data_of(error) if error is not None else []


def targets(options: argparse.Namespace) -> list[Path]:
    """The provider folders and documents that a command is about."""
    paths: list[Path] = list(options.paths)
    if not paths:
        paths = folders(SPECS)
        if not paths:
            raise Failure(f"{SPECS}: no provider folder here; name a provider folder or an OpenAPI file")
    package = getattr(options, "package", None)
    if package is not None:
        if len(paths) > 1:
            raise Failure(f"--package {package}: names one package, and there are {len(paths)} PATHs")
        if reason := unusable_package(package):
            raise Failure(f"--package {package}: {reason}")
    return paths


def _folders(options: argparse.Namespace, *, reuse: bool = False) -> Iterator[tuple[Build, Path, float]]:
    """Every target, built, with the folder that is its own and the seconds it took.

    `reuse`: what that folder has is not formatted again where it did not change.
    """
    output: Path = options.output or GENERATED
    known: dict[str, Path] = {}
    packages: dict[tuple[str, str], Path] = {}
    for path in targets(options):
        start = perf_counter()
        progress = Progress()
        try:
            sdk = _build(path, options, progress, output if reuse else None)
        finally:
            progress.clear()
        folder = output / sdk.name
        other = known.setdefault(identity(folder), path)
        if other is not path:
            raise Failure(f"{folder}: both {other} and {path} would be written here; name one at a time")
        for claim in _claims(sdk):
            other = packages.setdefault(claim, path)
            if other is not path:
                raise Failure(_taken(sdk, claim[0], other))
        yield sdk, folder, perf_counter() - start


def _claims(sdk: Build) -> Iterator[tuple[str, str]]:
    """The names that only one SDK can have where several are installed, spelt as installers compare them."""
    yield "module", sdk.module.casefold()
    yield "name", re.sub("[-_.]+", "-", sdk.config.name or "").casefold()


def _taken(sdk: Build, key: str, other: Path) -> str:
    """Why an SDK cannot be called what it is called, at the place that calls it so."""
    written = sdk.provider.config.name if key == "name" else sdk.provider.config.module
    at = sdk.provider.config.at("package", key)
    if written is None:  # it follows from the document
        at = Location(sdk.source.file, "/info/title")
    kind, name = ("distribution", sdk.config.name) if key == "name" else ("package", sdk.module)
    message = f"{other} has a {kind} `{name}`, too; both cannot be installed together"
    hint = f"give one of them another `{key}` under [package] in its sdk.toml"
    return text(Problem("package-taken", Severity.ERROR, message, at, hint), sdk.source.position)


def _build(path: Path, options: argparse.Namespace, progress: Progress, output: Path | None) -> Build:
    try:
        filters = (options.include, options.exclude)
        tell = partial(progress, path.name)
        return build(path, options.package, filters=filters, progress=tell, output=output)
    except SpecError as error:
        raise Failure(explain(error), error) from error
    except FormatterError as error:
        raise Failure(str(error)) from error


def _warnings(made: Build) -> list[str]:
    problems = (item for item in made.report.problems if item.severity is Severity.WARNING)
    return [text(item, made.source.position) for item in problems]


def _summary(made: Build, seconds: float) -> dict[str, object]:
    count = len(list(operations_of(made.api.root)))
    skipped = [
        {"operation": item.name, "at": str(made.source.position(item.at)), "reason": item.reason}
        for item in made.skipped
    ]
    return {
        "name": made.name,
        "package": made.module,
        "operations": {
            "total": count + len(skipped) + made.left_out,
            "generated": count,
            "left_out": made.left_out,
            "skipped": skipped,
        },
        "models": sum(isinstance(item, Object) for item in made.api.definitions.values()),
        "files": len(made.files),
        "warnings": _warnings(made),
        "seconds": round(seconds, 3),
    }


def generate(options: argparse.Namespace) -> int:
    """Build every target, then write each as a whole."""
    summaries: list[dict[str, object]] = []
    made: list[tuple[Build, Path]] = []
    for sdk, folder, seconds in _folders(options, reuse=True):
        if not is_ours(folder, sdk.files, lock.NAME):
            hint = "choose another --output, or remove it"
            raise Failure(f"{folder}: holds files that were not generated; {hint}")
        made.append((sdk, folder))
        summaries.append(_summary(sdk, seconds))
    if options.strict and any(summary["warnings"] for summary in summaries):
        if options.json:
            print(json.dumps({"targets": summaries}, ensure_ascii=False))
        return _strict([sdk for sdk, _ in made], "nothing was written, because of --strict")
    options.go_on()
    for (sdk, folder), summary in zip(made, summaries, strict=True):
        try:
            before = lock.read(lock_text(folder, lock.NAME)) or lock.Lock()
            lost = _work_of_others(folder, sdk.files, before)
            changed = write(folder, sdk.files, before.files)
        except OSError as error:
            raise Failure(f"{folder}: cannot be written: {error.strerror or error}") from error
        for line in lost:
            print(line, file=sys.stderr)
        if not options.json:
            _tell(sdk, folder, summary, changed)
    if options.json:
        print(json.dumps({"targets": summaries}, ensure_ascii=False))
    return 0


def _work_of_others(folder: Path, files: Mapping[str, str], before: lock.Lock) -> list[str]:
    """What people wrote inside of an SDK, which goes when it is written anew."""
    if not before.files:
        return []
    found = compare(folder, files, before.files)
    lines = [
        f"{folder / path}: edited by hand; written anew"
        for path, data in found.changed
        if path != lock.NAME and lock.digest(data) != before.files.get(path)
    ]
    return lines + [
        f"{folder / path}: was not generated; removed" for path in found.orphaned if path not in before.files
    ]


def _strict(made: list[Build], consequence: str) -> int:
    for sdk in made:
        for line in _warnings(sdk):
            print(line, file=sys.stderr)
    print(consequence, file=sys.stderr)
    return 1


def _tell(sdk: Build, folder: Path, summary: dict[str, object], changed: bool) -> None:
    for line in _warnings(sdk):
        print(line, file=sys.stderr)
    what = "written" if changed else "up to date"
    count, skipped = len(list(operations_of(sdk.api.root))), len(sdk.skipped)
    without = [(sdk.left_out, "left out"), (skipped, "skipped")]
    told = ", ".join(f"{number} {word}" for number, word in without if number)
    operations = f"{count} operations ({told})" if told else f"{count} operations"
    print(f"{folder}: {what}: {operations}, {summary['models']} models, {summary['files']} files")


def check(options: argparse.Namespace) -> int:
    """Compare every target with its folder; nothing is written."""
    output: Path = options.output or GENERATED
    found = [(sdk, folder, drifts(sdk, folder)) for sdk, folder, _ in _folders(options)]
    made = {folder.name for _, folder, _ in found}
    strays = [] if options.paths else [path.as_posix() for path in strangers(output, made)]
    if options.json:
        print(json.dumps(_drift_json(found, strays), ensure_ascii=False))
    else:
        _tell_drift(found, strays)
        _tell_remedy(found, strays, options)
    if options.strict and any(_warnings(sdk) for sdk, _, _ in found):
        return _strict([sdk for sdk, _, _ in found], "warnings count, because of --strict")
    return 1 if strays or any(items for _, _, items in found) else 0


def _drift_json(found: list[tuple[Build, Path, tuple[Drift, ...]]], strays: list[str]) -> dict[str, object]:
    targets = [
        {
            "name": sdk.name,
            "package": sdk.module,
            "drift": [
                {"path": f"{folder.as_posix()}/{d.path}", "kind": d.kind, "cause": d.cause} for d in items
            ],
        }
        for sdk, folder, items in found
    ]
    return {
        "in_sync": not strays and not any(items for _, _, items in found),
        "targets": targets,
        "orphaned": strays,
    }


def _tell_drift(found: list[tuple[Build, Path, tuple[Drift, ...]]], strays: list[str]) -> None:
    for sdk, folder, items in found:
        for item in items:
            print(f"{folder.as_posix()}/{item.path}: {item.kind}: {item.cause}")
            print(item.diff, end="")
        if items:
            counts = {
                kind: sum(d.kind == kind for d in items) for kind in ("modified", "missing", "orphaned")
            }
            told = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
            causes = "; ".join(dict.fromkeys(item.cause for item in items))
            print(f"{folder.as_posix()}: drift: {told}; cause: {causes}")
        else:
            print(f"{folder.as_posix()}: in sync ({len(sdk.files)} files)")
    for stray in strays:
        print(f"{stray}: orphaned: no folder of {SPECS}/ makes this SDK")


def _tell_remedy(
    found: list[tuple[Build, Path, tuple[Drift, ...]]], strays: list[str], options: argparse.Namespace
) -> None:
    drifted = [(sdk, folder, items) for sdk, folder, items in found if items]
    blocked = [folder.as_posix() for sdk, folder, _ in drifted if not is_ours(folder, sdk.files, lock.NAME)]
    commands = [shlex.join(["rm", "-r", path]) for path in [*blocked, *strays]]
    if drifted:
        commands.append(_generate(options))
    if commands:
        mend = f"To mend: run `{' && '.join(commands)}` and commit the result"
        if any("by hand" in item.cause for _, _, items in drifted for item in items):
            mend += (
                " (edits made by hand are lost: put them into the spec, the overlay or a template instead)"
            )
        print(mend)


def _generate(options: argparse.Namespace) -> str:
    """The command that writes what was checked."""
    filtered = options.include or options.exclude
    if not options.paths and options.output is None and options.package is None and not filtered:
        return "make generate"
    words = ["sdkwright", "generate", *map(str, options.paths)]
    words += [] if options.output is None else ["--output", str(options.output)]
    words += [] if options.package is None else ["--package", options.package]
    for option in ("include", "exclude"):
        words += [word for filter_ in getattr(options, option) for word in (f"--{option}", filter_)]
    return shlex.join(words)
