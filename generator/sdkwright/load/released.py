"""What an SDK was made from when it was released last: copies of its inputs, and its lock, in `released/`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from sdkwright.load.provider import CHANGELOG, Provider
from sdkwright.output.disk import list_files
from sdkwright.output.lock import NAME
from sdkwright.syntax.source import Source

FOLDER = "released"
"""The folder in that of a provider."""


def released_folder(provider: Provider) -> Path | None:
    """The folder with what was released last; None if nothing was."""
    folder = provider.folder / FOLDER
    return folder if provider.custom is not None and folder.is_dir() else None


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
