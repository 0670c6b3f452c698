"""The end of the pipeline: files on disk. Writing is all or nothing; comparing never writes."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sdkwright.output.lock import NAME, Lock, digest, read

# What tools leave in a folder of Python: never ours, never an orphan.
_LITTER = frozenset(("__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", "build", "dist", ".venv"))


@dataclass(frozen=True, slots=True)
class Difference:
    """The ways in which a folder is not what it should be."""

    missing: tuple[str, ...]
    orphaned: tuple[str, ...]
    changed: tuple[tuple[str, bytes], ...]  # path and what is on disk

    def __bool__(self) -> bool:
        return bool(self.missing or self.orphaned or self.changed)


def listed(
    folder: Path, files: Iterable[str] = (), ours_only: Container[str] | None = None
) -> dict[str, Path]:
    """Every file below a folder that counts as part of an SDK made of these files, by its path with slashes.

    `ours_only`: of what lies directly in the folder, only these names count.
    """
    ours = {
        parent for file in files for parent in Path(folder, file).parents
    }  # a package may be called `build`
    found: dict[str, Path] = {}
    for root, folders, names in os.walk(folder):
        if ours_only is not None and Path(root) == folder:
            folders[:], names = (
                [name for name in listed_ if name in ours_only] for listed_ in (folders, names)
            )
        folders[:] = sorted(name for name in folders if Path(root, name) in ours or not _is_litter(name))
        for name in sorted(names):
            if not name.endswith((".pyc", ".pyo")):
                path = Path(root, name)
                found[path.relative_to(folder).as_posix()] = path
    return found


def compare(folder: Path, files: Mapping[str, str], before: Iterable[str] | None = None) -> Difference:
    """How a folder differs from the files that it should have.

    With `before`, the files that it had when it was generated, what lies beside those of a program's own is left out
    of account: its notes, its tests, its repository.
    """
    ours = None if before is None else _tops((*files, *before))
    disk = listed(folder, files, ours) if folder.is_dir() else {}
    changed: list[tuple[str, bytes]] = []
    for path, text in files.items():
        if path in disk:
            data = disk[path].read_bytes() if disk[path].exists() else b""  # a link to nowhere
            if data != text.encode():
                changed.append((path, data))
    missing = tuple(path for path in files if path not in disk)
    return Difference(missing, tuple(path for path in disk if path not in files), tuple(changed))


def lock_text(folder: Path, name: str) -> str:
    """The text of a folder's lock; empty where there is none."""
    path = folder / name
    return path.read_text("utf-8", "replace") if path.is_file() else ""


def formatted_before(folder: Path, lock_: Lock) -> dict[str, str]:
    """The text of each formatted file that would be formatted to the same text again, by path.

    `lock_` is that of the new build, with the formatter and the digests of sources. Files that are missing or were
    edited are left out.
    """
    before = read(lock_text(folder, NAME)) or Lock()
    if before.formatter != lock_.formatter:
        return {}
    result: dict[str, str] = {}
    for path, source in lock_.sources.items():
        file = folder / path
        if before.sources.get(path) == source and file.is_file():
            data = file.read_bytes()
            if digest(data) == before.files.get(path):
                result[path] = data.decode()
    return result


def identity(folder: Path) -> str:
    """Two folders are one and the same where this is equal: through links, and on disks that ignore capitals."""
    return os.path.realpath(folder).casefold()


def write(folder: Path, files: Mapping[str, str], before: Iterable[str] = ()) -> bool:
    """Make a folder hold exactly these files, or leave it as it was; whether anything changed.

    Everything is written beside the folder first; then the two are swapped by renaming. A link stays a link: what
    it leads to is replaced. What lies directly in the folder, and is neither one of the files nor one of those that it
    had before, is somebody else's and stays.
    """
    ours = _tops((*files, *before))
    folder = Path(os.path.realpath(folder))
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(f"{folder} is a file")
    if not compare(folder, files, before):
        return False
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    fresh, old = beside / "new", beside / "old"
    try:
        for path, text in files.items():
            target = fresh / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        if folder.exists():
            folder.rename(old)
        fresh.rename(folder)
        for kept in sorted(old.iterdir()) if old.is_dir() else ():
            if (kept.name not in ours or _is_litter(kept.name)) and not (folder / kept.name).exists():
                kept.rename(folder / kept.name)
    finally:  # also after Ctrl-C between the two
        if old.exists() and not folder.exists():
            old.rename(folder)
        shutil.rmtree(beside, ignore_errors=True)
    return True


def _tops(paths: Iterable[str]) -> frozenset[str]:
    """What lies directly in a folder that holds these files."""
    return frozenset(path.partition("/")[0] for path in paths)


def _is_litter(name: str) -> bool:
    return name in _LITTER or name.endswith(".egg-info")


def is_ours(folder: Path, files: Mapping[str, str], lock_name: str) -> bool:
    """Whether a folder may be replaced: it is new or empty, an SDK, or one that only lacks its lock."""
    if not folder.exists() or (folder / lock_name).is_file():
        return True
    if not folder.is_dir() or not any(folder.iterdir()):
        return folder.is_dir()
    found = compare(folder, files)
    return not found.changed and not found.orphaned and len(found.missing) < len(files)


def strangers(output: Path, known: Container[str]) -> list[Path]:
    """Folders and Python files in a folder of SDKs that are none of the known SDKs; a note beside them is fine."""
    found = sorted(output.iterdir()) if output.is_dir() else []
    others = (path for path in found if path.name not in known and not path.name.startswith("."))
    return [path for path in others if path.suffix == ".py" or (path.is_dir() and not _is_litter(path.name))]


def write_text(path: Path, text: str) -> None:
    """Write one file that is no part of an SDK, in a folder that there is."""
    path.write_text(text, encoding="utf-8")
