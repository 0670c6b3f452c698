"""SDKs on disk. Writing is all or nothing; comparing never writes."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from sdkwright.output.lock import NAME, Lock, digest, read

# What tools leave in a folder of Python: neither generated nor orphaned.
_TOOL_FOLDERS = frozenset(
    ("__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", "build", "dist", ".venv")
)


class Difference(Struct, frozen=True):
    """How a folder differs from the files that it should have."""

    missing: tuple[str, ...]
    orphaned: tuple[str, ...]
    changed: tuple[tuple[str, bytes], ...]  # path, and what is on disk

    def __bool__(self) -> bool:
        return bool(self.missing or self.orphaned or self.changed)


def list_files(
    folder: Path, files: Iterable[str] = (), top_names: Container[str] | None = None
) -> dict[str, Path]:
    """Every file below a folder that belongs to an SDK made of `files`, by its path with slashes.

    With `top_names`, only files and folders with these names count directly in the folder.
    """
    package_folders = {
        parent for file in files for parent in Path(folder, file).parents
    }  # can be called `build`
    listed: dict[str, Path] = {}
    for root, folders, names in os.walk(folder):
        if top_names is not None and Path(root) == folder:
            folders[:] = [name for name in folders if name in top_names]
            names = [name for name in names if name in top_names]
        folders[:] = sorted(
            name for name in folders if Path(root, name) in package_folders or not _is_tool_folder(name)
        )
        for name in sorted(names):
            if not name.endswith((".pyc", ".pyo")):
                path = Path(root, name)
                listed[path.relative_to(folder).as_posix()] = path
    return listed


def compare(folder: Path, files: Mapping[str, str], before: Iterable[str] | None = None) -> Difference:
    """Compare a folder with the files that it should have.

    `before` has the paths that it had when it was generated. Whatever else lies directly in the folder is ignored: the
    notes, tests, and repository of its owner. Without `before`, nothing is ignored.
    """
    top_names = None if before is None else _top_names((*files, *before))
    disk = list_files(folder, files, top_names) if folder.is_dir() else {}
    changed: list[tuple[str, bytes]] = []
    for path, text in files.items():
        if path in disk:
            data = disk[path].read_bytes() if disk[path].exists() else b""  # a dangling link
            if data != text.encode():
                changed.append((path, data))
    missing = tuple(path for path in files if path not in disk)
    return Difference(missing, tuple(path for path in disk if path not in files), tuple(changed))


def read_lock(folder: Path, name: str) -> str:
    """The text of the lock in a folder; empty if there is none."""
    path = folder / name
    return path.read_text("utf-8", "replace") if path.is_file() else ""


def formatted_before(folder: Path, lock: Lock) -> dict[str, str]:
    """The text of each formatted file that would be formatted to the same text again, by path.

    `lock` is that of the new build, with the formatter and the digests of sources. Files that are missing or were
    edited are left out.
    """
    before = read(read_lock(folder, NAME)) or Lock()
    if before.formatter != lock.formatter:
        return {}
    result: dict[str, str] = {}
    for path, source in lock.sources.items():
        file = folder / path
        if before.sources.get(path) == source and file.is_file():
            data = file.read_bytes()
            if digest(data) == before.files.get(path):
                result[path] = data.decode()
    return result


def identity(folder: Path) -> str:
    """A text that is equal for two paths of one folder: through links, and on disks that ignore case."""
    return os.path.realpath(folder).casefold()


def write(folder: Path, files: Mapping[str, str], difference: Difference, before: Iterable[str] = ()) -> None:
    """Make a folder contain these files, or leave it as it was. `difference` is what `compare` returned for it.

    All files are written to a new folder, which then takes the place of the old one. If `folder` is a link, its target
    is replaced. Files and folders directly in the folder stay if they are neither among `files` nor among `before`, the
    paths that it had when it was generated.
    """
    folder = Path(os.path.realpath(folder))
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(f"{folder} is a file")
    if not difference:
        return
    top_names = _top_names((*files, *before))
    folder.parent.mkdir(parents=True, exist_ok=True)
    workspace = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    new, old = workspace / "new", workspace / "old"
    try:
        for path, text in files.items():
            target = new / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
        for kept in sorted(old.iterdir()) if old.is_dir() else ():
            is_generated = kept.name in top_names and not _is_tool_folder(kept.name)
            if not is_generated and not (folder / kept.name).exists():
                kept.rename(folder / kept.name)
    finally:  # also after Ctrl-C between the two renames
        if old.exists() and not folder.exists():
            old.rename(folder)
        shutil.rmtree(workspace, ignore_errors=True)


def _top_names(paths: Iterable[str]) -> frozenset[str]:
    """The names directly in a folder that has these files."""
    return frozenset(path.partition("/")[0] for path in paths)


def _is_tool_folder(name: str) -> bool:
    return name in _TOOL_FOLDERS or name.endswith(".egg-info")


def is_ours(folder: Path, files: Mapping[str, str], lock_name: str) -> bool:
    """Whether a folder may be replaced: it is new, empty, an SDK, or an SDK that lost its lock."""
    if not folder.exists() or (folder / lock_name).is_file():
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
        path for path in unknown if path.suffix == ".py" or (path.is_dir() and not _is_tool_folder(path.name))
    ]


def write_text(path: Path, text: str) -> None:
    """Write a file that belongs to no SDK, in a folder that exists."""
    path.write_text(text, encoding="utf-8")
