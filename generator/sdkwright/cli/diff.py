"""The `diff` command: what changes for programs when the SDK of one document replaces that of another. Never writes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.changes.compare import compare
from sdkwright.changes.model import Level
from sdkwright.changes.proposals import propose
from sdkwright.changes.report import Comparison, to_json, to_markdown, to_text
from sdkwright.cli.errors import CommandError, unusable_input
from sdkwright.cli.targets import SPECS, refuse_urls
from sdkwright.diagnostics.report import Position, SpecError
from sdkwright.load.provider import find_document, is_folder, provider_folders
from sdkwright.load.revisions import at_commit, copied, is_commit, is_revision
from sdkwright.names import unusable_package
from sdkwright.pipeline import Lowered, load_and_lower


class _Side(Struct, frozen=True):
    """One of the two documents."""

    name: str
    lowered: Lowered
    shown: Callable[[str], str]  # the name of a file in messages

    def locate(self, pointer: str) -> Position | None:
        """The place of something, with the path of its file."""
        position = self.lowered.source.locate_shown(pointer)
        return None if position is None else replace(position, file=self.shown(position.file))


def diff(options: argparse.Namespace) -> int:
    """Run the command. Nothing is printed unless both documents can be used."""
    if options.package is not None and (reason := unusable_package(options.package)):
        raise CommandError(f"--package {options.package}: the name {reason}")
    with ExitStack() as stack:
        old, new = (
            stack.enter_context(_opened(text, options.package)) for text in _sides(options.old, options.new)
        )
        changes = compare(old.lowered.api, new.lowered.api, old.lowered.config, new.lowered.config)
        comparison = Comparison(
            old=old.name,
            new=new.name,
            changes=changes,
            version=old.lowered.config.version or "",
            proposal=propose(changes, new.lowered.api),
            locate_old=old.locate,
            locate_new=new.locate,
        )
        print(_render(comparison, options), end="")
    limit = options.fail_on
    return int(limit is not None and any(change.level.reaches(Level(limit)) for change in changes))


def _sides(old: str, new: str) -> tuple[str, str]:
    """What the two arguments mean: OLD may be a commit alone, NEW the folder of a repository with one provider."""
    if not is_commit(old):
        return old, new
    path = Path(new)
    providers = provider_folders(path / SPECS) if is_folder(path) and not find_document(path) else []
    if len(providers) > 1:
        listed = "\n".join(f"    sdkwright diff {old} {folder.as_posix()}" for folder in providers)
        raise CommandError(f"{new}: has several provider folders; name one:\n{listed}")
    path = providers[0] if providers else path
    return at_commit(old, path), path.as_posix() if providers else new


def _render(comparison: Comparison, options: argparse.Namespace) -> str:
    if options.json:
        return f"{to_json(comparison)}\n"
    return to_markdown(comparison) if options.markdown else to_text(comparison)


@contextmanager
def _opened(text: str, package: str | None) -> Generator[_Side]:
    """A document, with the copy of its files as long as its places are needed."""
    refuse_urls(text)
    if not is_revision(text):
        yield _Side(text, _load(Path(text), package, str), str)
        return
    try:
        with copied(text) as revision:
            yield _Side(text, _load(revision.path, package, revision.shown), revision.shown)
    except SpecError as error:
        raise unusable_input(error) from error


def _load(path: Path, package: str | None, shown: Callable[[str], str]) -> Lowered:
    try:
        return load_and_lower(path, package)
    except SpecError as error:
        error.paths = {name: shown(file) for name, file in error.paths.items()}
        error.problems = tuple(
            replace(item, at=replace(item.at, file=shown(item.at.file))) for item in error.problems
        )
        raise unusable_input(error) from error
