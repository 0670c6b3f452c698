"""Documents in provider folders, replaced completely or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct


class Place(Struct, frozen=True):
    """Where the content of a document goes: to its path, or to what a link there leads to."""

    real: Path

    @property
    def staged(self) -> Path:
        """The file beside it that will take its place. No other process that runs has its name."""
        return self.real.with_name(f".{self.real.name}.{os.getpid()}.new")


def find_place(path: Path, folder: Path) -> Place:
    """Where to write a document. Raises `OSError` if a link leads out of the folder, or to what is no file."""
    try:
        real = path.resolve()
        is_inside = real.is_relative_to(folder.resolve())
    except RuntimeError:  # how older versions of Python report links that form a circle
        raise OSError(errno.ELOOP, "is a link that leads in a circle", str(path)) from None
    if not is_inside:
        raise OSError(errno.EXDEV, "is a link that leads out of the folder; nothing was written", str(path))
    if os.path.lexists(real) and not real.is_file():
        raise OSError(errno.EINVAL, "is not a regular file; nothing was written", str(path))
    return Place(real)


def write_documents(contents: Mapping[Place, bytes]) -> None:
    """Replace files. Their permissions stay. Raises `OSError`.

    Nothing takes its place before everything is on the disk.
    """
    try:
        for place, content in contents.items():
            _stage(place, content)
        for place in contents:
            os.replace(place.staged, place.real)
    finally:
        for place in contents:
            place.staged.unlink(missing_ok=True)


def _stage(place: Place, content: bytes) -> None:
    place.staged.unlink(missing_ok=True)  # of a process that was killed
    with open(place.staged, "xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if place.real.exists():
        place.staged.chmod(stat.S_IMODE(place.real.stat().st_mode))
