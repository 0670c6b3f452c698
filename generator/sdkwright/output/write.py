"""SDKs on disk, written: all or nothing, and nothing that belongs to somebody else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from sdkwright.output.disk import Difference, compare, parents, read_lock, read_regular
from sdkwright.output.lock import NAME, Lock, digest, read
from sdkwright.output.transaction import is_unfinished, open_transaction


class Plan(Struct, frozen=True):
    """What writing an SDK does to its folder.

    `edited` are files that would lose what people changed in them, or that people put in the place of generated ones;
    `kept` are files that stay although they are not generated.
    """

    difference: Difference
    texts: Mapping[str, str]  # path -> what is written
    gone: tuple[str, ...]  # generated before, and not any more
    edited: tuple[str, ...]
    kept: tuple[str, ...]
    obstacles: tuple[
        str, ...
    ]  # those of `edited` behind which nothing can be written, such as links to folders
    before: Lock  # that in the folder, or an empty one


def plan(folder: Path, files: Mapping[str, str]) -> Plan:
    """Compare a folder with the files that it should have. The lock in the folder says what was generated."""
    before = read(read_lock(folder, NAME)) or Lock()
    difference = compare(folder, files, before.files)
    edited = [
        path for path, data in difference.changed if path != NAME and _is_edited(data, before.files.get(path))
    ]
    gone = [path for path in difference.orphaned if path in before.files]
    edited += [path for path in gone if _is_edited(read_regular(folder / path), before.files[path])]
    obstacles = _obstacles(folder, difference.missing)
    edited += [path for path in obstacles if path not in edited]
    changed = {*difference.missing, *(path for path, _ in difference.changed)}
    kept = [path for path in difference.orphaned if path not in before.files and path not in edited]
    texts = {path: text for path, text in files.items() if path in changed}
    return Plan(difference, texts, tuple(gone), tuple(edited), tuple(kept), obstacles, before)


def _is_edited(data: bytes | None, generated: str | None) -> bool:
    return data is None or digest(data) != generated


def _obstacles(folder: Path, missing: tuple[str, ...]) -> tuple[str, ...]:
    """What stands in the place of folders, such as links; folders in the place of files, unless they are empty."""
    if not folder.is_dir():
        return ()
    base = os.fspath(folder)
    places = {name: os.path.join(base, name) for name in sorted(parents(missing))}
    found = [
        name
        for name, place in places.items()
        if os.path.islink(place) or (os.path.exists(place) and not os.path.isdir(place))
    ]
    for path in missing:
        place = os.path.join(base, path)
        if os.path.isdir(place) and not os.path.islink(place) and os.listdir(place):
            found.append(path)
    return tuple(found)


def write(folder: Path, files: Mapping[str, str], *, force: bool = False) -> Plan:
    """Make a folder contain these files, or leave it as it was; what was done.

    If something is `edited`, nothing is written, unless `force`. Files that are not generated stay where they are. If
    `folder` is a link, its target is written to. Raises `OSError`.
    """
    folder = Path(os.path.realpath(folder))
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(f"{folder} is a file")
    found = plan(folder, files)
    if not is_unfinished(folder) and (not (found.texts or found.gone) or (found.edited and not force)):
        return found
    with open_transaction(folder) as transaction:
        found = plan(folder, files)  # what an earlier run left undone is finished now
        if found.edited and not force:
            return found
        if found.obstacles:
            transaction.replace({}, found.obstacles)  # nothing can be staged behind a link
        transaction.replace(found.texts, found.gone)
    return found


def write_text(path: Path, text: str) -> None:
    """Write a file that belongs to no SDK, in a folder that exists."""
    path.write_text(text, encoding="utf-8")
