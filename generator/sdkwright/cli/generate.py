"""The `generate` command: build every SDK, then write each of them as a whole."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from sdkwright.cli.errors import CommandError
from sdkwright.cli.strict import fail_strictly, format_warnings, print_warnings
from sdkwright.cli.targets import Target, build_targets
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Object
from sdkwright.output import lock
from sdkwright.output.write import Difference, compare, is_ours, read_lock, write
from sdkwright.pipeline import Build


def generate(options: argparse.Namespace) -> int:
    """Run the command. Nothing is written unless every SDK can be built."""
    targets: list[Target] = []
    summaries: list[dict[str, object]] = []
    for target in build_targets(options, reuse=True):
        if not is_ours(target.folder, target.sdk.files, lock.NAME):
            hint = "choose another `--output`, or remove the folder"
            raise CommandError(f"{target.folder}: contains files that were not generated; {hint}")
        targets.append(target)
        summaries.append(_summarize(target))
    if options.strict and any(summary["warnings"] for summary in summaries):
        if options.json:
            print(json.dumps({"targets": summaries}, ensure_ascii=False))
        return fail_strictly((target.sdk for target in targets), "nothing was written")
    options.raise_interrupt()
    for target, summary in zip(targets, summaries, strict=True):
        changed = _write(target.sdk, target.folder)
        if not options.json:
            print_warnings(target.sdk)
            _print_summary(target, summary, changed)
    if options.json:
        print(json.dumps({"targets": summaries}, ensure_ascii=False))
    return 0


def _write(sdk: Build, folder: Path) -> bool:
    """Write an SDK, and report the manual changes that get lost; whether anything changed."""
    try:
        before = lock.read(read_lock(folder, lock.NAME)) or lock.Lock()
        difference = compare(folder, sdk.files, before.files)
        write(folder, sdk.files, difference, before.files)
    except OSError as error:
        raise CommandError(f"{folder}: cannot be written: {error.strerror or error}") from error
    for line in _lost_changes(folder, difference, before):
        print(line, file=sys.stderr)
    return bool(difference)


def _lost_changes(folder: Path, difference: Difference, before: lock.Lock) -> Iterator[str]:
    """What people changed inside of a generated SDK, which writing it undoes."""
    if not before.files:
        return
    for path, data in difference.changed:
        if path != lock.NAME and lock.digest(data) != before.files.get(path):
            yield f"{folder / path}: edited by hand; overwritten"
    for path in difference.orphaned:
        if path not in before.files:
            yield f"{folder / path}: not a generated file; removed"


def _summarize(target: Target) -> dict[str, object]:
    sdk = target.sdk
    count = len(list(operations_of(sdk.api.root)))
    skipped = [
        {"operation": item.name, "at": str(sdk.source.position(item.at)), "reason": item.reason}
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
    operations = _count(len(list(operations_of(sdk.api.root))), "operation") + (missing and f" ({missing})")
    models, files = _count(summary["models"], "model"), _count(summary["files"], "file")
    print(f"{target.folder}: {state}: {operations}, {models}, {files}")


def _count(number: object, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
