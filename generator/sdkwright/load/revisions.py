"""Documents as they were at a revision of a git repository: `v1.2:specs/pets`. Nothing is checked out."""

from __future__ import annotations

import os
import posixpath
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from msgspec import Struct

from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError

_SUFFIXES = (".yaml", ".yml", ".json", ".toml")


class Revision(Struct, frozen=True):
    """A file or folder at a revision, and the path of its copy."""

    path: Path
    root: Path  # what the copies of all files are in
    revision: str

    def shown(self, file: str) -> str:
        """The name of a copied file as git has it: `v1.2:specs/pets/openapi.yaml`."""
        root = self.root.as_posix()
        if file == root:
            return f"{self.revision}:"
        inside = file.removeprefix(f"{root}/")
        return file if inside == file else f"{self.revision}:{inside}"


def is_revision(text: str) -> bool:
    """Whether a text names a file or folder at a revision, and not one on disk."""
    return ":" in text and not Path(text).exists()


def is_commit(text: str) -> bool:
    """Whether a text names a commit, such as `HEAD` or `v1.2`, and nothing on disk."""
    if ":" in text or Path(text).exists():
        return False
    try:
        return bool(_resolve(f"{text}^{{commit}}", text))
    except SpecError:  # no such commit, no repository, or no git
        return False


def at_commit(commit: str, path: Path) -> str:
    """A path at a commit, as git reads it: relative to the working directory."""
    inside = Path(os.path.relpath(path)).as_posix()
    return f"{commit}:{inside if inside.startswith('../') else f'./{inside}'}"


@contextmanager
def copied(text: str) -> Generator[Revision]:
    """Copy the files of `REVISION:PATH` into a temporary folder. Raises `SpecError` if git does not have it.

    Beside a single document, the copy has the other documents of its folder, which it can refer to.
    """
    revision, _, path = text.partition(":")
    object_id = _resolve(text, text)
    is_folder = _git(text, "cat-file", "-t", object_id).strip() == b"tree"
    inside = posixpath.normpath(path) if path.strip("/") else ""
    folder = inside if is_folder else posixpath.dirname(inside)
    tree = object_id if is_folder else _resolve(f"{revision}:{_parent(path)}", text)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        base = root / folder.replace("../", "")
        _copy(text, tree, base, everything=is_folder)
        yield Revision(base if is_folder else base / posixpath.basename(inside), root, revision)


def _parent(path: str) -> str:
    """The folder of a path, as git reads it: `./` begins where the command runs, everything else at the top."""
    folder = posixpath.dirname(path)
    return f"{folder}/" if folder in (".", "..") else folder


def _resolve(text: str, shown: str) -> str:
    """The id of an object. Texts that look like options are none."""
    return _git(shown, "rev-parse", "--verify", "--quiet", "--end-of-options", text).decode().strip()


def _copy(text: str, tree: str, base: Path, *, everything: bool) -> None:
    """Write the files of a tree. Links are left out: what they lead to is not part of the revision."""
    wanted: dict[str, str] = {}
    for entry in _git(text, "ls-tree", "-r", "-z", "--full-tree", "--end-of-options", tree).split(b"\0"):
        head, _, name = entry.partition(b"\t")
        path = name.decode("utf-8", "surrogateescape")
        if not head.startswith(b"100") or not _is_inside(path):
            continue
        if everything or path.endswith(_SUFFIXES):
            wanted[path] = head.split()[2].decode()
    for path, content in zip(wanted, _read(text, list(wanted.values())), strict=True):
        target = base / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _is_inside(path: str) -> bool:
    return not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts


def _read(text: str, ids: list[str]) -> list[bytes]:
    """The contents of files, by one process for all of them."""
    output = _git(text, "cat-file", "--batch", stdin="".join(f"{id_}\n" for id_ in ids).encode())
    contents: list[bytes] = []
    start = 0
    for _ in ids:
        end = output.index(b"\n", start)
        size = int(output[start:end].split()[2])
        contents.append(output[end + 1 : end + 1 + size])
        start = end + 1 + size + 1
    return contents


def _git(text: str, *arguments: str, stdin: bytes = b"") -> bytes:
    """What git prints."""
    try:
        result = subprocess.run(["git", *arguments], input=stdin, capture_output=True, check=False)
    except OSError as error:
        raise _error(text, f"git cannot run: {error.strerror or error}") from None
    if result.returncode != 0:
        said = result.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _error(text, said[0].removeprefix("fatal: ") if said else "no such file, folder or revision")
    return result.stdout


def _error(text: str, message: str) -> SpecError:
    hint = "write REVISION:PATH, with the path from the top of the repository"
    return SpecError(Problem("not-found", Severity.ERROR, message, Position(text), hint))
