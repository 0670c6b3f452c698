"""The `generate` command: build every SDK, then write each of them as a whole."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from sdkwright.cli.errors import CommandError
from sdkwright.cli.keep import keep_command
from sdkwright.cli.strict import fail_strictly, format_warnings
from sdkwright.cli.targets import SPECS, Target, build_targets, find_paths, unused_lines
from sdkwright.cli.unchanged import Known, print_json, print_lines, print_sdk
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Object
from sdkwright.load.load import is_text_of
from sdkwright.output import lock
from sdkwright.output.assets import is_template
from sdkwright.output.digests import digest
from sdkwright.output.disk import JOURNAL, is_ours, parents
from sdkwright.output.memory import State, folders_in, state_of
from sdkwright.output.transaction import is_unfinished
from sdkwright.output.write import Plan, plan, write
from sdkwright.reporting.words import count


def generate(options: argparse.Namespace) -> int:
    """Run the command. Nothing is written unless every SDK can be built, and none was edited."""
    paths, known = find_paths(options), dict(options.memory.known)
    targets: dict[str, Target] = {}
    for built in build_targets(paths, options, reuse=True, known=known):
        if not options.force and not is_ours(built.folder, built.sdk.files, lock.NAME):
            hint = "choose another `--output`, or write there all the same with `--force`"
            raise CommandError(f"{built.folder}: contains files that were not generated; {hint}")
        targets[str(built.path)] = built
        known[str(built.path)] = _describe(built, options)
    sdks = [known[str(path)] for path in paths]
    if options.strict and (warnings := [line for item in sdks for line in item.summary["warnings"]]):
        if options.json:
            print_json(item.summary for item in sdks)
        return fail_strictly(warnings, "nothing was written")
    options.raise_interrupt()
    if not options.force and (edited := list(_find_edited(targets.values()))):
        return _refuse(edited, options)
    for index, item in enumerate(sdks):
        state = "up to date"
        if (target := targets.get(item.path)) is not None:
            done = _write(target, options)
            if done.edited and not options.force:  # what an interrupted run left is the edited state
                return _refuse([(target, path) for path in done.edited], options)
            state = "written" if done.texts or done.gone else state
            kept = [f"{target.folder / path}: not a generated file; kept" for path in done.kept]
            item = sdks[index] = item._replace(kept=kept)
        print_lines(item.kept)
        if not options.json:
            print_sdk(item, state)
    if options.json:
        print_json(item.summary for item in sdks)
    if options.memory.is_kept:
        _remember(sdks, targets, options)
    return 0


def _remember(sdks: Iterable[Known], targets: Mapping[str, Target], options: argparse.Namespace) -> None:
    """Keep what is up to date now, for the next run with the same options."""
    found = [
        item._replace(state=_state(targets[item.path], options)) if item.path in targets else item
        for item in sdks
    ]
    options.memory.remember(found, () if options.paths else (SPECS,))


def _state(target: Target, options: argparse.Namespace) -> State | None:
    """The state of everything that decides an SDK; None if an input changed while it was built."""
    sdk, provider, source = target.sdk, target.sdk.provider, target.sdk.source
    read = {path: partial(is_text_of, source.texts[name].text, name) for name, path in source.paths.items()}
    folders: list[Path] = []
    if options.templates is not None:
        folders = folders_in(options.templates)
        for template in target.templates.values():
            read[template.file] = partial(is_template, template.text)
    written = {
        target.folder / path: sdk.lock.files.get(path) or digest(text) for path, text in sdk.files.items()
    }
    custom = folders_in(provider.custom) if provider.custom is not None else []
    inside = [target.folder / path for path in (*parents(sdk.files), JOURNAL)]
    return state_of(read, written, [provider.document.parent, *custom, *folders, *inside])


def _describe(target: Target, options: argparse.Namespace) -> Known:
    """What is printed of an SDK."""
    unused = list(unused_lines([target.path], options))
    return Known(
        path=str(target.path),
        folder=target.folder.as_posix(),
        package=target.sdk.module,
        distribution=target.sdk.config.name or "",
        summary=_summarize(target),
        unused=unused,
    )


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
    """Write an SDK, and name the edits that are lost."""
    folder = target.folder
    try:
        done = write(folder, target.sdk.files, force=options.force)
    except OSError as error:
        place = f" ({Path(error.filename).name})" if isinstance(error.filename, str) else ""
        raise CommandError(f"{folder}: cannot be written: {error.strerror or error}{place}") from error
    if options.force:
        for path in done.edited:
            print(f"{folder / path}: edited by hand; overwritten", file=sys.stderr)
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
