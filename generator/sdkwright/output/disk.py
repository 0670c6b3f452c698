"""SDKs on disk, read: which files a folder has, and how they differ from those that it should have.

Only regular files are read. A link, a pipe or a device in the place of a generated file is a difference: what it leads
to is not part of the SDK, and may be secret or endless.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from sdkwright.output.lock import NAME, Lock, digest, read

# What tools leave in a folder of Python: neither generated nor orphaned.
_TOOL_FOLDERS = frozenset(
    ("__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", "build", "dist", ".venv")
)
STAGED, SAVED = ".sdkwright-new", ".sdkwright-old"
"""Suffixes of files that a transaction keeps beside those that it replaces."""
JOURNAL = ".sdkwright"
"""The folder of the journal of a transaction, in the folder of an SDK."""


class Difference(Struct, frozen=True):
    """How a folder differs from the files that it should have."""

    missing: tuple[str, ...]
    orphaned: tuple[str, ...]
    changed: tuple[tuple[str, bytes | None], ...]  # path, and what is on disk; None: no regular file

    def __bool__(self) -> bool:
        return bool(self.missing or self.orphaned or self.changed)


def list_files(
    folder: Path, files: Iterable[str] = (), top_names: Container[str] | None = None
) -> dict[str, Path]:
    """Everything below a folder that is no folder and belongs to an SDK made of `files`, by its path with slashes.

    With `top_names`, only files and folders with these names count directly in the folder. Links are listed, and not
    followed.
    """
    # Those of the package can be called `build`.
    package_folders = parents(files)
    listed: dict[str, Path] = {}
    base = os.fspath(folder)
    for root, folders, names in os.walk(base):
        inside = root[len(base) :].strip(os.sep).replace(os.sep, "/")
        inside = f"{inside}/" if inside else ""
        links = [name for name in folders if os.path.islink(os.path.join(root, name))]
        names = [*names, *links]
        folders[:] = [name for name in folders if name not in links]
        if not inside:
            if top_names is not None:
                folders[:] = [name for name in folders if name in top_names]
                names = [name for name in names if name in top_names]
            folders[:] = [name for name in folders if name != JOURNAL]
        folders[:] = sorted(
            name for name in folders if f"{inside}{name}" in package_folders or not is_tool_folder(name)
        )
        for name in sorted(names):
            if not name.endswith((".pyc", ".pyo", STAGED, SAVED)):
                listed[f"{inside}{name}"] = Path(root, name)
    return listed


def compare(folder: Path, files: Mapping[str, str], before: Iterable[str] | None = None) -> Difference:
    """Compare a folder with the files that it should have.

    `before` has the paths that it had when it was generated. Whatever else lies directly in the folder is ignored: the
    notes, tests, and repository of its owner. Without `before`, nothing is ignored.
    """
    names = None if before is None else top_names((*files, *before))
    disk = list_files(folder, files, names) if folder.is_dir() else {}
    changed: list[tuple[str, bytes | None]] = []
    for path, text in files.items():
        if path in disk:
            data = read_regular(disk[path])
            if data != text.encode():
                changed.append((path, data))
    missing = tuple(path for path in files if path not in disk)
    return Difference(missing, tuple(path for path in disk if path not in files), tuple(changed))


def read_regular(path: Path) -> bytes | None:
    """The content of a regular file; None for anything else, which is not opened for reading. Raises `OSError`."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        # The file could have been replaced by a link or a pipe since.
        flags = (
            os.O_RDONLY
            | getattr(os, "O_NOFOLLOW", 0)
            | getattr(os, "O_NONBLOCK", 0)
            | getattr(os, "O_BINARY", 0)
        )
        with open(os.open(path, flags), "rb") as file:
            return file.read() if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None
    except (FileNotFoundError, NotADirectoryError):
        return None


def read_lock(folder: Path, name: str) -> str:
    """The text of the lock in a folder; empty if there is none."""
    return (read_regular(folder / name) or b"").decode("utf-8", "replace")


class FormattedBefore:
    """The modules of an SDK on disk that would be formatted to the same text again."""

    def __init__(self, folder: Path, formatter: Mapping[str, str]) -> None:
        """`formatter` has the versions of what formats now."""
        before = read(read_lock(folder, NAME)) or Lock()
        self._folder, self._files = folder, before.files
        self._sources: Mapping[str, str] = before.sources if before.formatter == formatter else {}

    def find(self, digests: Mapping[str, str]) -> dict[str, str]:
        """The formatted text of sources with these digests, by path, without files that are missing or were edited."""
        result: dict[str, str] = {}
        for path, source in digests.items():
            if self._sources.get(path) == source:
                data = read_regular(self._folder / path)
                if data is not None and digest(data) == self._files.get(path):
                    result[path] = data.decode()
        return result


def identity(folder: Path) -> str:
    """A text that is equal for two paths of one folder: through links, and on disks that ignore case."""
    return os.path.realpath(folder).casefold()


def is_ours(folder: Path, files: Mapping[str, str], lock_name: str) -> bool:
    """Whether a folder may be written to: it is new, empty, an SDK, or an SDK that lost its lock."""
    if not folder.exists() or (folder / lock_name).is_file() or (folder / JOURNAL).is_dir():
        return True
    if not folder.is_dir() or not any(folder.iterdir()):
        return folder.is_dir()
    difference = compare(folder, files)
    return not difference.changed and not difference.orphaned and len(difference.missing) < len(files)


def find_strangers(output: Path, known: Container[str]) -> list[Path]:
    """Folders and Python files in the folder of all SDKs that belong to no known SDK; other files may be there."""
    entries = sorted(output.iterdir()) if output.is_dir() else []
    unknown = (path for path in entries if path.name not in known and not path.name.startswith("."))
    return [
        path for path in unknown if path.suffix == ".py" or (path.is_dir() and not is_tool_folder(path.name))
    ]


def parents(paths: Iterable[str]) -> set[str]:
    """The folders below that of the SDK which have these files."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def top_names(paths: Iterable[str]) -> frozenset[str]:
    """The names directly in a folder that has these files."""
    return frozenset(path.partition("/")[0] for path in paths)


def is_tool_folder(name: str) -> bool:
    """Whether tools make folders of this name, such as `__pycache__`."""
    return name in _TOOL_FOLDERS or name.endswith(".egg-info")
