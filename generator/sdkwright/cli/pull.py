"""The `pull` command: fetch the documents of provider folders from where they are published.

The only command that uses the network. Everything is fetched and checked before anything is written.
"""

from __future__ import annotations

import argparse
import json
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.changes.compare import compare
from sdkwright.changes.proposals import propose
from sdkwright.changes.report import Comparison, to_changes, to_text
from sdkwright.changes.versions import Bump, bump, next_version
from sdkwright.cli.errors import CommandError, unusable_input
from sdkwright.cli.targets import SPECS, is_url
from sdkwright.config.source import shown
from sdkwright.diagnostics.report import SpecError, escape_unprintable
from sdkwright.load.provider import provider_folders
from sdkwright.load.published import PublishedFolder, digest, find_published, folder_of
from sdkwright.output.documents import find_place, write_documents
from sdkwright.pipeline import Lowered, load_and_lower
from sdkwright.remote.fetch import FetchError, NotInstalledError, fetch
from sdkwright.reporting.terminal import Progress

_HINT = 'add `[source]` with `url = "https://..."` to its `sdk.toml`'


class _Pulled(Struct, frozen=True, kw_only=True):
    """A document that was fetched and can be used, and how it differs from the one in the folder."""

    folder: PublishedFolder
    path: Path  # of the document
    content: bytes
    status: Literal["unchanged", "changed", "new"]
    text: str = ""  # the changes, for people
    changes: Sequence[Mapping[str, object]] | None = None  # None: there is nothing to compare with
    bump: Bump | None = None
    next_version: str | None = None

    def to_json(self) -> dict[str, object]:
        """What `--json` prints of it."""
        return {
            "name": self.folder.name,
            "document": self.path.as_posix(),
            "url": self.folder.shown_url,
            "status": self.status,
            "sha256": digest(self.content),
            "bump": self.bump,
            "next_version": self.next_version,
            "changes": self.changes,
        }


def pull(options: argparse.Namespace) -> int:
    """Run the command. Nothing is printed or written unless every document can be used."""
    pulled = _pull_all(_find_folders(options.paths))
    changed = [item for item in pulled if item.status != "unchanged"]
    places = {item.path: find_place(item.path, item.folder.path) for item in changed}
    if not options.json:
        print("".join(item.text for item in changed), end="")
    if not options.check:
        write_documents({places[item.path]: item.content for item in changed})
    if options.json:
        print(json.dumps({"targets": [item.to_json() for item in pulled]}))
    else:
        print("".join(f"{escape_unprintable(_summary(item, options.check))}\n" for item in pulled), end="")
    return int(options.check and bool(changed))


def _summary(item: _Pulled, is_check: bool) -> str:
    path, url = item.path.as_posix(), item.folder.shown_url
    if item.status == "unchanged":
        return f"{path}: is what {url} has"
    if is_check:
        command = shlex.join(["sdkwright", "pull", item.folder.path.as_posix()])
        return f"{path}: is not what {url} has; to fetch it: `{command}`"
    return f"{path}: {'written' if item.status == 'new' else 'updated'} from {url}"


def _find_folders(texts: Sequence[str]) -> list[PublishedFolder]:
    """The folders that the command line names, or those in `specs` that have a source."""
    if not texts:
        folders = [_find_source(path) for path in provider_folders(SPECS)]
        named = [folder for folder in folders if folder is not None]
        if not named:
            raise CommandError(f"{SPECS}: no provider folder has a source of its document; {_HINT}")
        return named
    return [_require_source(text) for text in dict.fromkeys(texts)]


def _require_source(text: str) -> PublishedFolder:
    path = Path(text)
    if is_url(text):
        raise CommandError(f"{shown(text)}: pass a provider folder; {_HINT}")
    if (parent := folder_of(path)) is not None:
        raise CommandError(
            f"{text}: a file has no source; pass its folder, `{parent.as_posix()}`, and {_HINT}"
        )
    folder = _find_source(path)
    if folder is None:
        raise CommandError(f"{text}: the folder has no source of its document; {_HINT}")
    return folder


def _find_source(path: Path) -> PublishedFolder | None:
    try:
        return find_published(path)
    except SpecError as error:
        raise unusable_input(error) from error


def _pull_all(folders: Sequence[PublishedFolder]) -> list[_Pulled]:
    """What all folders get. Raises a `CommandError` with everything that is wrong with any of them."""
    pulled: list[_Pulled] = []
    failures: list[CommandError] = []
    progress = Progress()
    for folder in folders:
        progress(folder.name, "fetching")
        try:
            pulled.append(_pull(folder))
        except SpecError as error:
            failures.append(unusable_input(error))
        except NotInstalledError as error:
            raise CommandError(str(error)) from error
        finally:
            progress.clear()
    if failures:
        raise CommandError(
            "\n".join(str(failure) for failure in failures),
            [problem for failure in failures for problem in failure.problems],
            "\n".join(failure.text_with_source for failure in failures),
        )
    return pulled


def _pull(folder: PublishedFolder) -> _Pulled:
    try:
        content = fetch(folder.source.url)
    except NotInstalledError:
        raise
    except FetchError as error:
        raise folder.unavailable(str(error)) from error
    folder.check_digest(content)
    document = folder.document
    if document is not None and folder.has(content):
        item = _Pulled(folder=folder, path=document, content=content, status="unchanged")
        return replace(item, changes=(), bump=Bump.NONE)
    published = folder.read_as(content)
    lowered = load_and_lower(folder.path, published=published)
    folder.check_name(published)
    path = folder.target(published, lowered.source.version)
    item = _Pulled(folder=folder, path=path, content=content, status="new" if document is None else "changed")
    return item if document is None else _with_changes(item, lowered)


def _with_changes(item: _Pulled, new: Lowered) -> _Pulled:
    """The same with the changes since the document in the folder, if that one can be used."""
    path, url = item.path.as_posix(), item.folder.shown_url
    try:
        old = load_and_lower(item.folder.path)
    except SpecError:
        text = f"{path} -> {url}: no comparison, for the old document cannot be used"
        return replace(item, text=f"{escape_unprintable(text)}\n")
    changes = compare(old.api, new.api, old.config, new.config)
    comparison = Comparison(
        old=path,
        new=url,
        changes=changes,
        version=old.config.version or "",
        proposal=propose(changes, new.api),
        locate_old=old.source.locate_shown,
        locate_new=new.source.locate_shown,
    )
    return replace(
        item,
        text=to_text(comparison),
        changes=to_changes(comparison),
        bump=bump(comparison.changes, comparison.version),
        next_version=next_version(comparison.version, comparison.changes),
    )
