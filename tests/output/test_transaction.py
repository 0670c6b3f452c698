"""Files of a folder change all at once or not at all, whatever fails and however the process ends."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sdkwright.output.disk import JOURNAL
from sdkwright.output.transaction import open_transaction
from tests.support import python_environment
from tests.support.disk_faults import FAULTS

OLD = {"README.md": "1", "pkg/a.py": "2", "pkg/same.py": "3", "pkg/sub/b.py": "4"}
FOREIGN = {".git/HEAD": "ref", "pkg/mine.txt": "mine", "notes/a.md": "notes"}
NEW = {"README.md": "5", "pkg/a.py": "6", "pkg/same.py": "3", "pkg/new/deep/c.py": "7"}
WRITTEN = {path: text for path, text in NEW.items() if OLD.get(path) != text}
GONE = ["pkg/sub/b.py"]


def fill(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def tree(folder: Path) -> dict[str, str]:
    """All files by path; an empty folder is a path that ends with a slash."""
    found: dict[str, str] = {}
    for root, folders, files in os.walk(folder):
        place = Path(root).relative_to(folder)
        if not folders and not files:
            found[f"{place.as_posix()}/"] = ""
        found |= {(place / name).as_posix(): Path(root, name).read_text() for name in files}
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "sdk", OLD | FOREIGN)
    return tmp_path / "sdk"


def change(folder: Path) -> None:
    with open_transaction(folder) as transaction:
        transaction.replace(WRITTEN, GONE)


BEFORE, AFTER = OLD | FOREIGN, NEW | FOREIGN


def test_files_are_replaced_and_nothing_else(folder: Path) -> None:
    change(folder)
    assert tree(folder) == AFTER


def test_a_folder_that_does_not_exist_is_made(tmp_path: Path) -> None:
    with open_transaction(tmp_path / "out" / "sdk") as transaction:
        transaction.replace(WRITTEN)
    assert tree(tmp_path) == {f"out/sdk/{path}": text for path, text in WRITTEN.items()}
    with open_transaction(tmp_path / "no" / "sdk"):
        pass
    assert not (tmp_path / "no").exists()


class Killed(BaseException):
    """What ends a process at once: nothing that comes after it has an effect."""


def places(tmp_path: Path, error: BaseException, *, dead: bool) -> Iterator[Path]:
    """Folders in each of which a transaction failed, one operation later in each."""
    for nth in range(1, 1000):
        folder = tmp_path / str(nth) / "sdk"
        fill(folder, OLD | FOREIGN)
        if not FAULTS.called(nth, error, partial(change, folder), dead=dead):
            assert nth > 20, "as many operations can fail"
            return
        yield folder


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["error", "ctrl-c"]
)
def test_whatever_fails_all_is_as_it_was(tmp_path: Path, error: BaseException) -> None:
    states = [tree(folder) for folder in places(tmp_path, error, dead=False)]
    states = [{k: v for k, v in state.items() if not k.startswith(JOURNAL)} for state in states]
    assert BEFORE in states
    for state in states:
        # What deletes the saved files may fail, too: they are left for the next run.
        kept = {path: text for path, text in state.items() if not path.endswith(("-old", "-old~", "/"))}
        assert kept in (BEFORE, AFTER)
        assert kept == AFTER or state == BEFORE


def test_the_next_run_finishes_or_undoes_what_a_killed_one_left(tmp_path: Path) -> None:
    states: list[dict[str, str]] = []
    for folder in places(tmp_path, Killed(), dead=True):
        left = tree(folder)
        assert FOREIGN.items() <= left.items()
        for path, text in left.items():  # even before that, every file is one or the other
            if path in OLD or path in NEW:
                assert text in (OLD.get(path), NEW.get(path))
        with open_transaction(folder):
            pass
        states.append(tree(folder))
    assert all(state in (BEFORE, AFTER) for state in states)
    assert BEFORE in states
    assert AFTER in states


def test_a_killed_recovery_is_recovered_from(tmp_path: Path) -> None:
    for first, folder in enumerate(places(tmp_path, Killed(), dead=True)):
        again = partial(recover, folder)
        for nth in range(1, 1000, 1 + first % 3):
            if not FAULTS.called(nth, Killed(), again, dead=True):
                break
        recover(folder)
        assert tree(folder) in (BEFORE, AFTER)


def recover(folder: Path) -> None:
    with open_transaction(folder):
        pass


def test_without_links_files_are_saved_as_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: Any, **more: Any) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", fail)
    for folder in places(tmp_path, Killed(), dead=True):
        recover(folder)
        assert tree(folder) in (BEFORE, AFTER)


def test_a_file_that_cannot_be_replaced_undoes_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a file is that is a mount point itself."""
    original = os.replace

    def busy(source: Path, target: Path) -> None:
        if Path(target).name == "a.py" and not str(source).endswith("-old"):
            raise OSError(16, "Device or resource busy", str(target))
        original(source, target)

    monkeypatch.setattr(os, "replace", busy)
    with pytest.raises(OSError, match="busy"):
        change(folder)
    assert tree(folder) == BEFORE


@pytest.mark.parametrize("path", ["../out", "/out", "pkg/../../out", "", "link/x", "nul\0"])
def test_nothing_leaves_the_folder(path: str, folder: Path) -> None:
    (folder / "link").symlink_to("..")
    with open_transaction(folder) as transaction, pytest.raises(OSError, match="leads out"):
        transaction.replace({path: "x"})
    assert sorted(item.name for item in folder.parent.iterdir()) == ["sdk"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"steps":[{"path":"../x","new":false,"old":true}],"made":[]}', "leads out"),
        ('{"steps":[],"made":["/tmp/x"]}', "leads out"),
        ("{", "is not a journal"),
        ('{"steps":1,"made":[]}', "is not a journal"),
    ],
)
def test_a_journal_of_somebody_else_does_no_harm(text: str, message: str, folder: Path) -> None:
    (folder / JOURNAL).mkdir()
    (folder / JOURNAL / "swap.json").write_text(text)
    (folder.parent / ".x.sdkwright-new").write_text("x")
    with pytest.raises(OSError, match=message):
        change(folder)
    assert sorted(item.name for item in folder.parent.iterdir()) == [".x.sdkwright-new", "sdk"]


@pytest.mark.parametrize(
    "place", [JOURNAL, f"{JOURNAL}/lock", f"{JOURNAL}/new.json", "pkg/.a.py.sdkwright-new"]
)
def test_no_link_is_written_through(place: str, folder: Path) -> None:
    victim = folder.parent / "victim"
    victim.mkdir() if place == JOURNAL else victim.write_text("precious")
    (folder / place).parent.mkdir(exist_ok=True)
    (folder / place).symlink_to(victim)
    with suppress(OSError):
        change(folder)
    assert list(victim.iterdir()) == [] if place == JOURNAL else victim.read_text() == "precious"


SCRIPT = """
import os
import signal
import sys
from pathlib import Path
from sdkwright.output.transaction import open_transaction
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # which shells ignore where they run tests in the background
signal.signal(signal.SIGINT, signal.default_int_handler)
folder = Path(sys.argv[1])
states = [{f"pkg/{i}.py": f"{state}\\n" * 50 for i in range(20)} | {f"only{state}.py": ""} for state in "ab"]
parent = os.getppid()
print(flush=True)
while os.getppid() == parent:  # not after the tests are gone
    for i in (0, 1):
        with open_transaction(folder) as transaction:
            transaction.replace(states[i], [path for path in states[1 - i] if path not in states[i]])
"""


def start(folder: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=python_environment(),
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def end(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """End a process by a signal. Python drops a `KeyboardInterrupt` in a destructor, so one may not be enough."""
    while process.poll() is None:
        process.send_signal(number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(2)


def check_state(folder: Path) -> None:
    """The folder has one of the two states, and nothing else but what was there before."""
    recover(folder)
    found = tree(folder)
    assert found.pop("pkg/mine.txt") == "mine"
    texts = set(found.values()) - {""}
    (state,) = {text[0] for text in texts} or {"-"}
    if state != "-":
        assert found.keys() == {f"pkg/{i}.py" for i in range(20)} | {f"only{state}.py"}
        assert texts == {f"{state}\n" * 50}


TIMES = int(os.environ.get("INTERRUPTIONS", "3"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", ["SIGKILL", "SIGTERM", "SIGHUP", "SIGINT"])
def test_a_process_may_be_ended_at_any_moment(number: str, tmp_path: Path) -> None:
    """INTERRUPTIONS=200 does it that many times for each signal."""
    random.seed(number)
    folder = tmp_path / "sdk"
    fill(folder, {"pkg/mine.txt": "mine"})
    for _ in range(TIMES):
        with start(folder) as process:
            time.sleep(random.uniform(0, 0.05))
            end(process, getattr(signal, number))
        check_state(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_two_processes_take_turns(tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    fill(folder, {"pkg/mine.txt": "mine"})
    with start(folder) as first, start(folder) as second:
        time.sleep(0.2)
        results = first.poll(), second.poll()
        first.kill()
        second.kill()
    assert results == (None, None), "neither failed"
    check_state(folder)


@pytest.mark.parametrize("writes", [True, False])
def test_the_folder_of_the_lock_comes_and_goes(writes: bool, tmp_path: Path) -> None:
    """Who ends removes it, and the folders that were made for nothing, while others are about to use them."""
    folder = tmp_path / "a" / "sdk"

    def work(_: int) -> None:
        for number in range(150):
            with open_transaction(folder) as transaction:
                if writes:
                    transaction.replace({"pkg/a.py": str(number)})

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(work, range(3)))
    files = {path: text for path, text in tree(folder).items() if not path.endswith("/")}
    assert files == ({"pkg/a.py": "149"} if writes else {})


def test_a_link_to_nothing_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "sdk").symlink_to(tmp_path / "nothing")
    with pytest.raises(FileExistsError), open_transaction(tmp_path / "sdk"):
        pass
