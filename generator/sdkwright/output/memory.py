"""What a command found the last time, kept where Python keeps the bytecode of modules, and under the same rules.

A process that starts with the same options, tool, inputs and files has nothing to do. It finds that out here, before it
imports anything large: this module needs the standard library only.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, NamedTuple

from sdkwright.output.digests import digest

_PACKAGE = Path(__file__).resolve().parents[1]
_TEMPLATES = (
    _PACKAGE / "_templates",
    _PACKAGE.parents[1] / "templates",
)  # in a wheel, and beside the package
_PLACES = 256  # so many commands are remembered at most


class State(NamedTuple):
    """Files and folders as they were: digests, and the names in folders. None: there is none.

    `read` are inputs, which may be links; `written` are files of SDKs, whose links are not followed.
    """

    read: Mapping[str, str | None]
    written: Mapping[str, str | None]
    folders: Mapping[str, list[str] | None]

    def is_current(self) -> bool:
        """Whether everything is as it was."""
        return (
            all(names_in(Path(path)) == names for path, names in self.folders.items())
            and all(digest_of(Path(path)) == digest for path, digest in self.read.items())
            and all(digest_of(Path(path), follow=False) == digest for path, digest in self.written.items())
        )


def state_of(
    read: Mapping[str, Callable[[bytes], bool]], written: Mapping[Path, str], folders: Iterable[Path]
) -> State | None:
    """The present state; None if an input is not what it was when it was read, as its function says.

    `written` has digests of what was written.
    """
    inputs: dict[str, str | None] = {}
    for path, is_same in read.items():
        data = _read(Path(path))
        if data is None or not is_same(data):
            return None
        inputs[os.path.abspath(path)] = digest(data)
    return State(
        inputs,
        {os.path.abspath(path): text_digest for path, text_digest in written.items()},
        {os.path.abspath(folder): names_in(folder) for folder in folders},
    )


def folders_in(folder: Path) -> list[Path]:
    """A folder, which may not exist, and all folders inside of it."""
    return [folder, *(Path(root, name) for root, names, _ in os.walk(folder) for name in names)]


def digest_of(path: Path, *, follow: bool = True) -> str | None:
    """The digest of a regular file; None for anything else."""
    data = _read(path, follow=follow)
    return None if data is None else digest(data)


def _read(path: Path, *, follow: bool = True) -> bytes | None:
    try:
        if not stat.S_ISREG((path.stat() if follow else path.lstat()).st_mode):
            return None  # reading a pipe could take forever
        return path.read_bytes()
    except OSError:
        return None


def names_in(folder: Path) -> list[str] | None:
    """The names in a folder, and of what kind each is, without what Python leaves there; None if there is no folder.

    A link to a folder is another one than the folder: where SDKs are written, it is not followed.
    """
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name + _kind(entry) for entry in entries if entry.name != "__pycache__")
        link = [f"-> {os.readlink(folder)}"] if os.path.islink(folder) else []
    except OSError:
        return None
    return [*link, *names]


def _kind(entry: os.DirEntry[str]) -> str:
    """A mark of a file, of one without content, of a folder, and of anything else.

    What has no content may be no input, such as an empty `sdk.toml`, and becomes one when it gets some.
    """
    try:
        if entry.is_file():
            return "" if entry.stat().st_size else " (empty)"
        return "/" if entry.is_dir() else "?"
    except OSError:  # it has just been deleted, or a link leads in a circle
        return "?"


def remember(command: str, options: object, value: object) -> None:
    """Keep a JSON value for a command with these options; nothing happens where nothing can or may be written."""
    if sys.dont_write_bytecode:
        return
    file = _file(command, options)
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps([_key(options), _running_tool(), value]), encoding="utf-8")
        fresh.replace(file)  # at once: another process may be reading
    except OSError:
        with suppress(OSError):
            fresh.unlink()


def recall(command: str, options: object) -> Any:
    """What was kept for a command with these options, if the tool is still the same; otherwise None."""
    try:
        key, tool, value = json.loads(_file(command, options).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError):
        return None
    return value if (key, tool) == (_key(options), _running_tool()) else None


def _file(command: str, options: object) -> Path:
    place = int(hashlib.sha256(_key(options).encode()).hexdigest(), 16) % _PLACES
    return Path(cache_from_source(str(_PACKAGE / f"{command}.py"))).with_suffix(f".{place}.json")


def _key(options: object) -> str:
    return repr((os.path.abspath(os.curdir), options))


@cache
def _running_tool() -> str:
    """The tool that runs. One that is replaced while it runs is not the one that made the SDKs."""
    return _tool()


def _tool() -> str:
    """A digest of what makes SDKs: the generator, its templates, Python, and what else is installed.

    Like Python, it trusts sizes and times of modules.
    """
    parts: list[object] = [sys.version, __file__]
    for entry in sys.path:
        if entry.endswith(("site-packages", "dist-packages")):  # whose entries change with versions
            with suppress(OSError):
                parts.append((entry, Path(entry).stat().st_mtime_ns))
    for root in (_PACKAGE, *_TEMPLATES):
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(names):
                with suppress(OSError):
                    found = os.stat(os.path.join(folder, name))
                    parts.append((folder, name, found.st_size, found.st_mtime_ns))
    return hashlib.sha256(repr(parts).encode()).hexdigest()
