"""The `generate` command: build every SDK, then write each of them as a whole."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sdkwright.cli.errors import CommandError
from sdkwright.cli.keep import keep_command
from sdkwright.cli.strict import fail_strictly, format_warnings, print_warnings
from sdkwright.cli.targets import Target, build_targets
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Object
from sdkwright.output import lock
from sdkwright.output.disk import is_ours
from sdkwright.output.transaction import is_unfinished
from sdkwright.output.write import Plan, plan, write
from sdkwright.reporting.text import count


def generate(options: argparse.Namespace) -> int:
    """Run the command. Nothing is written unless every SDK can be built, and none was edited."""
    targets: list[Target] = []
    summaries: list[dict[str, object]] = []
    for target in build_targets(options, reuse=True):
        if not options.force and not is_ours(target.folder, target.sdk.files, lock.NAME):
            hint = "choose another `--output`, or write there all the same with `--force`"
            raise CommandError(f"{target.folder}: contains files that were not generated; {hint}")
        targets.append(target)
        summaries.append(_summarize(target))
    if options.strict and any(summary["warnings"] for summary in summaries):
        if options.json:
            print(json.dumps({"targets": summaries}, ensure_ascii=False))
        return fail_strictly((target.sdk for target in targets), "nothing was written")
    options.raise_interrupt()
    if not options.force and (edited := list(_find_edited(targets))):
        return _refuse(edited, options)
    for target, summary in zip(targets, summaries, strict=True):
        done = _write(target, options)
        if done.edited and not options.force:  # what an interrupted run left is the edited state
            return _refuse([(target, path) for path in done.edited], options)
        changed = bool(done.texts or done.gone)
        if not options.json:
            print_warnings(target.sdk)
            _print_summary(target, summary, changed)
    if options.json:
        print(json.dumps({"targets": summaries}, ensure_ascii=False))
    return 0


def _find_edited(targets: Iterable[Target]) -> Iterator[tuple[Target, str]]:
    """The files that would lose what people changed in them."""
    for target in targets:
        if not is_unfinished(target.folder):  # whatever state the files are in, the run before left them so
            for path in plan(target.folder, target.sdk.files).edited:
                yield target, path


def _refuse(edited: Sequence[tuple[Target, str]], options: argparse.Namespace) -> int:
    message = f"nothing was written, because {count(len(edited), 'file')} would lose what was edited by hand"
    hint = (
        "move the edits to the spec, the overlay, a template, or `custom/`; or overwrite them with `--force`"
    )
    names = [(target.folder / path).as_posix() for target, path in edited]
    if options.json:
        print(json.dumps({"error": message, "edited": names}, ensure_ascii=False))
    for name, (target, path) in zip(names, edited, strict=True):
        print(f"{name}: edited by hand", file=sys.stderr)
        if keep := keep_command(target.sdk, target.folder, path):
            print(f"{name}: to keep it: {keep}", file=sys.stderr)
    print(f"sdkwright: {message}\n    hint: {hint}", file=sys.stderr)
    return 1


def _write(target: Target, options: argparse.Namespace) -> Plan:
    """Write an SDK, and name what people did in its folder."""
    folder = target.folder
    try:
        done = write(folder, target.sdk.files, force=options.force)
    except OSError as error:
        place = f" ({Path(error.filename).name})" if isinstance(error.filename, str) else ""
        raise CommandError(f"{folder}: cannot be written: {error.strerror or error}{place}") from error
    if options.force:
        for path in done.edited:
            print(f"{folder / path}: edited by hand; overwritten", file=sys.stderr)
    for path in done.kept:
        print(f"{folder / path}: not a generated file; kept", file=sys.stderr)
    return done


def _summarize(target: Target) -> dict[str, object]:
    sdk = target.sdk
    count = len(list(operations_of(sdk.api.root)))
    skipped = [
        {"operation": item.name, "at": str(sdk.source.shown_position(item.at)), "reason": item.reason}
        for item in sdk.skipped
    ]
    return {
        "name": sdk.name,
        "package": sdk.module,
        "operations": {
            "total": count + len(skipped) + sdk.left_out,
            "generated": count,
            "left_out": sdk.left_out,
            "skipped": skipped,
        },
        "models": sum(isinstance(item, Object) for item in sdk.api.definitions.values()),
        "files": len(sdk.files),
        "warnings": format_warnings(sdk),
        "seconds": round(target.seconds, 3),
    }


def _print_summary(target: Target, summary: dict[str, object], changed: bool) -> None:
    sdk = target.sdk
    state = "written" if changed else "up to date"
    counts = [(sdk.left_out, "left out"), (len(sdk.skipped), "skipped")]
    missing = ", ".join(f"{count} {word}" for count, word in counts if count)
    operations = count(len(list(operations_of(sdk.api.root))), "operation") + (missing and f" ({missing})")
    models, files = count(summary["models"], "model"), count(summary["files"], "file")
    print(f"{target.folder}: {state}: {operations}, {models}, {files}")
