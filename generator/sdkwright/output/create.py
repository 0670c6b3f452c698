"""New files, none of which takes the place of another one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def find_existing(folder: Path, names: Mapping[str, bytes]) -> list[Path]:
    """What is in the place of new files already: files, folders or links."""
    return [folder / name for name in names if os.path.lexists(folder / name)]


def create(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write new files into a folder, which is made if it does not exist: all of them or none.

    Raises `FileExistsError` for a path that is taken, and `OSError`.
    """
    made: list[Path] = []
    written: list[Path] = []
    try:
        for name, content in contents.items():
            _make_folders((folder / name).parent, made)
            with open(folder / name, "xb") as file:
                written.append(folder / name)
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
    except BaseException:
        for path in reversed(written):
            path.unlink(missing_ok=True)
        for path in reversed(made):
            with suppress(OSError):  # somebody else has put something there
                path.rmdir()
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [folder, *folder.parents]
    for path in reversed([path for path in missing if not path.exists()]):
        path.mkdir()
        made.append(path)
