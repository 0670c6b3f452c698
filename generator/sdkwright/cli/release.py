"""The `release` command: the next version of each SDK, its changelog, and a copy of what it was made from."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from msgspec import Struct
from packaging.version import Version

from sdkwright.changes.changelog import section, with_section
from sdkwright.changes.report import count, plain, proposal_lines, to_changes
from sdkwright.cli.errors import CommandError
from sdkwright.cli.releases import Release, find_release, outputs
from sdkwright.cli.targets import Target, build_targets, find_paths
from sdkwright.config.edit import with_version
from sdkwright.load.provider import CHANGELOG, CONFIG, is_folder, line_end
from sdkwright.load.released import outdated, released_files
from sdkwright.output import lock
from sdkwright.output.disk import is_ours
from sdkwright.output.transaction import open_transaction
from sdkwright.output.write import plan, write
from sdkwright.reporting import github

_REASONS = 5
"""How many changes are named as the reason for a version."""


class _Step(Struct, frozen=True):
    """What the command does about one SDK."""

    target: Target
    release: Release
    version: str | None  # that is released; None: nothing to do
    refusal: str  # why nothing can be; empty if it can


def release(options: argparse.Namespace) -> int:
    """Run the command. Nothing is written unless every SDK can be released, or has nothing to release."""
    paths = find_paths(options)
    if options.check:
        paths = [path for path in paths if is_folder(path)]  # a document alone has no releases
    for path in paths:
        if not is_folder(path):
            raise CommandError(f"{path}: not a provider folder; the version of an SDK is in its `sdk.toml`")
    if options.version and len(paths) > 1:
        raise CommandError(f"--version {options.version}: needs a single PATH, but there are {len(paths)}")
    steps = [_step(target, options) for target in build_targets(paths, options)]
    failed = any(step.refusal for step in steps)
    if not (options.check or failed):
        _refuse_edits(steps)
        if not options.json:
            _print_proposals(steps)
        for step in steps:
            if step.version is not None:
                _carry_out(step, step.version, options)
    if options.github:
        _tell_github(steps, sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps({"targets": list(map(_to_json, steps))}, ensure_ascii=False))
    else:
        for step in steps:
            _print(step, options)
    return int(failed)


def _step(target: Target, options: argparse.Namespace) -> _Step:
    found = find_release(target.sdk)
    asked, current = options.version, found.current
    if asked and not found.is_released(asked):
        refusal = "" if found.allows(asked) else _too_small(found, asked)
        return _Step(target, found, asked, refusal)
    if found.state == "unchanged":
        return _Step(target, found, None, "")
    if found.state != "behind":
        return _Step(target, found, current, "")
    if options.check or current != found.released:
        return _Step(target, found, None, _too_small(found, current))
    if found.following is None:
        return _Step(target, found, None, f"`{current}` has no next version; choose one with `--version`")
    return _Step(target, found, found.following, "")


def _too_small(found: Release, version: str) -> str:
    """Why a version is refused, with the changes that need a larger one."""
    if Version(version) == Version(found.released):
        text = f"{version} is released already, and the SDK has changed since"
    else:
        text = f"{version} is too small for the changes since {found.released}"
    return f"{text}; {found.needed} is needed" if found.needed else text


def _reasons(found: Release) -> Iterator[str]:
    """The most important changes, each with its place in the document."""
    top = [change for change in found.changes if change.level is found.changes[0].level]
    for change in top[:_REASONS]:
        yield f"{change.level}: {plain(change.message)} [{change.rule}]"
    if len(top) > _REASONS:
        yield f"and {len(top) - _REASONS} more"


# --- writing


def _refuse_edits(steps: Sequence[_Step]) -> None:
    """Raise `CommandError` if an SDK was edited, or its folder has something else."""
    for step in steps:
        folder, files = step.target.folder, step.target.sdk.files
        if not is_ours(folder, files, lock.NAME):
            raise CommandError(f"{folder}: contains files that were not generated; choose another `--output`")
        if edited := plan(folder, files).edited:
            command = f"sdkwright generate {step.target.path.as_posix()}"
            raise CommandError(f"{folder / edited[0]}: edited by hand; `{command}` says how to keep the edit")


def _carry_out(step: _Step, version: str, options: argparse.Namespace) -> None:
    """Write the version and the changelog, then the SDK, then the copy of what both were made from."""
    found, provider = step.release, step.target.sdk.provider
    changes = found.changes if found.released else None
    date = options.date or time.strftime("%Y-%m-%d", time.gmtime())
    texts = {CHANGELOG: with_section(provider.config.changelog, version, section(version, date, changes))}
    if version != provider.config.version:
        texts[CONFIG] = with_version(provider.config_text, version)
    ends = {name: line_end(provider.folder / name) for name in texts}
    _replace(provider.folder, {name: text.replace("\n", ends[name]) for name, text in texts.items()}, ())
    (target,) = build_targets([step.target.path], options, reuse=True)
    write(target.folder, target.sdk.files)
    files = released_files(provider, target.sdk.source, target.sdk.files[lock.NAME])
    _replace(provider.folder, files, tuple(outdated(provider, files)))


def _replace(folder: Path, texts: dict[str, str], gone: Sequence[str]) -> None:
    with open_transaction(folder) as transaction:
        transaction.replace(texts, gone)


# --- printing


def _print(step: _Step, options: argparse.Namespace) -> None:
    found, folder = step.release, step.target.path.as_posix()
    if step.refusal:
        print(f"{folder}: refused: {step.refusal}")
        for line in _reasons(found) if found.changes else ():
            print(f"    {line}")
        for line in proposal_lines(found.comparison) if found.comparison else ():
            print(line)
        return
    if step.version is None:
        print(f"{folder}: nothing to release since {found.released}")
        return
    verb = "can be released" if options.check else "released"
    since = f": {count(found.changes)} since {found.released}" if found.released else ": the first release"
    print(f"{folder}: {verb}: {step.version}{since}")
    if options.check:
        for line in proposal_lines(found.comparison) if found.comparison else ():
            print(line)


def _print_proposals(steps: Sequence[_Step]) -> None:
    """What could keep former names, before anything is written: a release cannot be taken back."""
    for step in steps:
        found = step.release
        lines = [*proposal_lines(found.comparison)] if found.comparison and step.version else []
        if lines:
            print(f"{step.target.path.as_posix()}: names change that could stay as deprecated aliases")
            print("\n".join(lines), flush=True)


def _to_json(step: _Step) -> dict[str, object]:
    found = step.release
    return {
        "name": step.target.sdk.name,
        "status": "refused" if step.refusal else "unchanged" if step.version is None else "released",
        "released": found.released or None,
        "current": found.current,
        "needed": found.needed,
        "version": None if step.refusal else step.version,
        "bump": found.bump,
        "reason": step.refusal or None,
        "changes": to_changes(found.comparison) if found.comparison else [],
    }


def _tell_github(steps: Sequence[_Step], stream: TextIO) -> None:
    """Annotate what is refused, and write the outputs of a workflow."""
    notes: list[github.Annotation] = []
    for step in steps:
        if step.refusal:
            text = "\n".join([step.refusal, *(_reasons(step.release) if step.release.changes else ())])
            at = step.target.sdk.source.shown_position(
                step.target.sdk.provider.config.at("package", "version")
            )
            notes.append(github.Annotation(text, "The version is too small", at.file, at.line, at.column))
    for line in github.annotation_lines(notes):
        print(line, file=stream)
    github.write_outputs(outputs([step.release for step in steps]))
