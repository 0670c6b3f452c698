"""Many files of a folder replaced at once: all of them or none, however the process ends.

    stage   each new text is written beside the file that it will replace
    swap    each old file is saved beside itself, and the new one takes its place
    clean   the saved files are deleted

The journal says which files those are, and how far the transaction came. If a process is killed, the next transaction
finishes its swap, or undoes what came before. Nothing else in the folder is moved, opened or deleted. A file and what
is kept beside it are in one folder, so a mounted volume inside of an SDK is no obstacle.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import sys
import time
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType
from typing import Literal, TypeAlias, get_args

import msgspec
from msgspec import Struct

from sdkwright.output.disk import JOURNAL, SAVED, STAGED, parents, read_regular

Phase: TypeAlias = Literal["stage", "swap", "undo", "clean"]
_PHASES: tuple[Phase, ...] = get_args(Phase)

_LOCK = "lock"
_PATIENCE = 30.0  # seconds to wait for another process
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL)  # what some network file systems say
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)


class Step(Struct, frozen=True):
    """What happens to one path: there is a new file or none, and there was an old one or none."""

    path: str
    new: bool
    old: bool


class Journal(Struct, frozen=True):
    """What a transaction does. `made`: folders that it makes, each after its parent."""

    steps: tuple[Step, ...]
    made: tuple[str, ...]


class Transaction:
    """The right to replace files in a folder, from `open_transaction`.

    The journal is a file that is called like the phase: going on to the next one needs no space on the disk.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def replace(self, texts: Mapping[str, str], gone: Iterable[str] = ()) -> None:
        """Write files and delete others, by their paths with slashes. Raises `OSError`; then nothing has changed."""
        steps = [Step(path, True, os.path.lexists(self._at(path))) for path in texts]
        steps += [Step(path, False, True) for path in gone if os.path.lexists(self._at(path))]
        journal = Journal(tuple(steps), _missing_folders(self._folder, texts))
        self._check(journal)
        try:
            self._begin(journal)
            for name in journal.made:
                (self._folder / name).mkdir()
            for path, text in texts.items():
                _create(_staged(self._at(path)), text.encode())
            with _uninterrupted():
                self._go_on("stage", "swap")
                _swap(self._folder, journal)
                self._go_on("swap", "clean")
                with suppress(OSError):  # all is in its place; the next transaction deletes what is left
                    self._clean(journal)
        except BaseException:
            with _uninterrupted():
                self._roll_back()
            raise

    def recover(self) -> None:
        """Finish or undo the transaction that is in the journal, if there is one. Raises `OSError`."""
        phase, journal = self._read()
        if phase == "swap":
            try:
                _swap(self._folder, journal)
            except OSError:  # something is in the way
                phase = self._go_on(phase, "undo")
            else:
                phase = self._go_on(phase, "clean")
        if phase == "clean":
            self._clean(journal)
        elif phase is not None:
            self._undo(phase, journal)

    def _roll_back(self) -> None:
        phase, journal = self._read()
        if phase == "swap":
            phase = self._go_on(phase, "undo")
        if phase in ("stage", "undo"):
            self._undo(phase, journal)

    def _undo(self, phase: Phase, journal: Journal) -> None:
        for step in reversed(journal.steps):
            target = self._at(step.path)
            staged, saved = _staged(target), _saved(target)
            is_swapped = phase == "undo" and step.new and not os.path.lexists(staged)
            if is_swapped and (not step.old or os.path.lexists(saved)):
                _delete(target)  # the new file
            if os.path.lexists(saved):
                os.replace(saved, target)
                _delete(saved)  # replacing one name of a file by another name of the same file does nothing
            _delete(_copy(saved))
            _delete(staged)
        _delete_folders(self._folder, reversed(journal.made))
        self._place(phase).unlink()

    def _clean(self, journal: Journal) -> None:
        for step in journal.steps:
            if step.old:  # nothing was saved of others
                saved = _saved(self._at(step.path))
                _delete(_copy(saved))
                _delete(saved)
        gone = [step.path for step in journal.steps if not step.new]
        _delete_folders(self._folder, sorted(parents(gone), key=len, reverse=True))
        self._place("clean").unlink()

    def _at(self, path: str) -> str:
        return os.path.join(self._folder, path)

    # --- the journal

    def _place(self, phase: Phase) -> Path:
        return self._folder / JOURNAL / f"{phase}.json"

    def _begin(self, journal: Journal) -> None:
        new = self._folder / JOURNAL / "new.json"
        _create(new, msgspec.json.encode(journal))
        os.replace(new, self._place("stage"))

    def _go_on(self, phase: Phase, following: Phase) -> Phase:
        os.replace(self._place(phase), self._place(following))
        return following

    def _read(self) -> tuple[Phase | None, Journal]:
        for phase in _PHASES:
            place = self._place(phase)
            if (data := read_regular(place)) is None:
                continue
            try:
                journal = msgspec.json.decode(data, type=Journal)
            except msgspec.DecodeError:
                raise OSError(errno.EINVAL, f"is not a journal; remove it: {place}") from None
            self._check(journal)
            return phase, journal
        return None, Journal((), ())

    def _check(self, journal: Journal) -> None:
        """Raise `OSError` for a path that leads out of the folder: a journal may be anybody's."""
        names = (*journal.made, *(step.path for step in journal.steps))
        # Links are looked for once per folder, and not once per file.
        outside = [name for name in names if not _is_below(name)] or [
            name for name in sorted(parents(names)) if os.path.islink(self._at(name))
        ]
        if outside:
            raise OSError(errno.EINVAL, f"`{outside[0]}` leads out of the folder")


@contextmanager
def open_transaction(folder: Path) -> Generator[Transaction]:
    """Wait until no other process writes to a folder, and finish or undo what one left behind. Raises `OSError`.

    Folders that do not exist are made, and removed again if nothing is written.
    """
    missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
    try:
        with _locked(folder):
            transaction = Transaction(folder)
            transaction.recover()
            yield transaction
    finally:
        with suppress(OSError):  # of those that are not empty
            for path in missing:
                path.rmdir()


def is_unfinished(folder: Path) -> bool:
    """Whether a process was killed while it wrote to a folder; the next transaction finishes or undoes that."""
    return any((folder / JOURNAL / f"{phase}.json").is_file() for phase in _PHASES)


def _swap(folder: Path, journal: Journal) -> None:
    """Give every new file its place, and save what was there. What is done already is left as it is."""
    for step in journal.steps:
        target = os.path.join(folder, step.path)
        staged = _staged(target)
        if step.new and not os.path.lexists(staged):
            continue
        if step.old and not os.path.lexists(saved := _saved(target)):
            _save(target, saved, keep=step.new)
        if step.new:
            os.replace(staged, target)


def _save(target: str, saved: str, *, keep: bool) -> None:
    """Keep a file under another name; with `keep` it is still there under its own, until another replaces it."""
    mode = os.lstat(target).st_mode
    if stat.S_ISDIR(mode) and os.listdir(target):
        raise IsADirectoryError(errno.EISDIR, "a folder is in the way", target)
    if not keep or not stat.S_ISREG(mode):
        os.replace(target, saved)
        return
    try:
        os.link(target, saved)
    except OSError:  # a file system without links
        _delete(_copy(saved))
        shutil.copy2(target, _copy(saved))
        os.replace(_copy(saved), saved)


def _create(path: str | Path, data: bytes) -> None:
    """Write a new file, in the place of what an earlier process left there, and never through a link."""
    try:
        _write_new(path, data)
    except FileExistsError:
        _delete(path)
        _write_new(path, data)


def _write_new(path: str | Path, data: bytes) -> None:
    with open(path, "xb") as file:
        file.write(data)


def _staged(target: str) -> str:
    folder, name = os.path.split(target)
    return os.path.join(folder, f".{name}{STAGED}")


def _saved(target: str) -> str:
    folder, name = os.path.split(target)
    return os.path.join(folder, f".{name}{SAVED}")


def _copy(saved: str) -> str:
    """Where the copy of a file is made that is saved without a link."""
    return f"{saved}~"


def _delete(path: str | Path) -> None:
    """Delete a file or an empty folder, if there is one."""
    with suppress(FileNotFoundError, NotADirectoryError):
        if os.path.isdir(path) and not os.path.islink(path):
            os.rmdir(path)
        else:
            os.unlink(path)


def _delete_folders(folder: Path, names: Iterable[str]) -> None:
    """Delete those folders that have nothing but bytecode."""
    for name in names:
        path = folder / name
        with suppress(OSError):
            if [item.name for item in path.iterdir()] == ["__pycache__"]:
                shutil.rmtree(path / "__pycache__")
            path.rmdir()


def _missing_folders(folder: Path, paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in sorted(parents(paths), key=len) if not os.path.isdir(folder / name))


def _is_below(name: str) -> bool:
    """Whether a path leads to a place in a folder, if none of the folders on its way is a link."""
    steps = name.split("/")
    return not (name.startswith("/") or ".." in steps or os.path.isabs(name) or "\0" in name) and any(
        step not in ("", ".") for step in steps
    )


@contextmanager
def _locked(folder: Path) -> Generator[None]:
    """Hold the lock of a folder, which the system takes back when the process ends."""
    place = folder / JOURNAL
    descriptor = _lock(place, time.monotonic() + _PATIENCE)
    try:
        try:
            yield
        finally:
            if not is_unfinished(folder):
                _delete(place / "new.json")
                if os.name != "nt":  # where an open file cannot be deleted
                    _delete(place / _LOCK)
    finally:
        os.close(descriptor)
        with suppress(OSError):
            if os.name == "nt" and not is_unfinished(folder):
                _delete(place / _LOCK)
            place.rmdir()  # fails if there is a journal


def _lock(place: Path, end: float) -> int:
    while True:
        _make_folder(place)
        if place.is_symlink():
            raise NotADirectoryError(errno.ENOTDIR, "is a link", str(place))
        with suppress(FileNotFoundError):  # another process has just removed the folder
            descriptor = os.open(place / _LOCK, os.O_RDWR | os.O_CREAT | _NO_FOLLOW, 0o666)
            if _try_lock(descriptor) and _is_same(descriptor, place / _LOCK):
                return descriptor
            os.close(descriptor)
        if time.monotonic() > end:
            raise OSError(errno.EBUSY, "another process writes to it", str(place.parent))
        time.sleep(0.02)


def _make_folder(path: Path) -> None:
    """Make a folder and its parents, also where another process that ends removes one of them at the same time."""
    for pause in (0.001, 0.01, 0.1, None):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except (FileNotFoundError, FileExistsError):
            if pause is None:  # something else stands there, such as a link to nothing
                raise
            time.sleep(pause)
        else:
            return


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno in _NO_LOCKS
        return True


def _is_same(descriptor: int, path: Path) -> bool:
    """Whether a file is still at its path: the process that held the lock before may have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


@contextmanager
def _uninterrupted() -> Generator[None]:
    """Hold back Ctrl-C and requests to end, for the few milliseconds that files change places."""
    if current_thread() is not main_thread():  # signals go to the main thread
        yield
        return
    received: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        received.append(number)

    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    handlers = {number: signal.getsignal(number) for number in numbers}
    held = [number for number, handler in handlers.items() if handler not in (None, signal.SIG_IGN)]
    for number in held:
        signal.signal(number, note)
    try:
        yield
    finally:
        # Python forgets a signal that comes just before the default takes the place of its handler.
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, held) if sys.platform != "win32" else set()
        for number in held:
            signal.signal(number, handlers[number])
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        for number in received:
            signal.raise_signal(number)
