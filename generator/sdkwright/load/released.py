"""What an SDK was made from when it was released last: copies of its inputs, and its lock, in `released/`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.load.provider import CHANGELOG, Provider, find_document
from sdkwright.output.disk import list_files
from sdkwright.output.lock import NAME
from sdkwright.syntax.source import Source

FOLDER = "released"
"""The folder in that of a provider."""


def released_folder(provider: Provider) -> Path | None:
    """The folder with what was released last; None if nothing was. Raises `SpecError` if it cannot be used."""
    folder = provider.folder / FOLDER
    if provider.custom is None or not (folder.exists() or folder.is_symlink()):
        return None
    if folder.is_symlink() or not folder.is_dir():
        raise _error("unreadable", "not a folder, but what was released last would be here", folder)
    if find_document(folder) is None:
        raise _error("no-document", "what was released last has no document any more", folder)
    return folder


def _error(rule: str, message: str, folder: Path) -> SpecError:
    hint = "restore it from version control, or remove it: the next release is the first one then"
    return SpecError(Problem(rule, Severity.ERROR, message, Position(folder.as_posix()), hint))


def released_files(provider: Provider, source: Source, lock: str) -> dict[str, str]:
    """The files of that folder for what is released now, by their paths in the folder of the provider."""
    files = {FOLDER + "/" + NAME: lock}
    for name, path in source.paths.items():
        inside = Path(path).relative_to(provider.folder).as_posix()
        if inside != CHANGELOG:
            files[f"{FOLDER}/{inside}"] = source.texts[name].text
    return files


def outdated(provider: Provider, files: dict[str, str]) -> Iterator[str]:
    """The files of that folder that do not belong there any more."""
    for path in list_files(provider.folder / FOLDER):
        if (name := PurePosixPath(FOLDER, path).as_posix()) not in files:
            yield name
