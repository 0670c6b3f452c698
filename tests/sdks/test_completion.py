"""Completion of the command line in real shells. The scripts are compared with what was tried where a shell is missing.

bash is on every machine that runs the tests. What zsh and fish read is in this file, so a change of it is seen without
them; the ids of the tests say which shells there are.
"""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.tools import Zoo, zoo

SCRIPTS = {
    "zsh": """\
#compdef zoo-api
_complete_zoo_api() {
    local -a candidates
    candidates=("${(@f)$("${words[1]}" completion --words "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ "${candidates[1]}" == "@files" ]]; then
        _files
    else
        compadd -- "${(@)candidates:#}"
    fi
}
compdef _complete_zoo_api zoo-api
""",
    "fish": """\
function _complete_zoo_api
    set -l words (commandline --tokenize --cut-at-cursor)
    set -l answers ($words[1] completion --words $words[2..-1] (commandline --current-token) 2>/dev/null)
    if test "$answers[1]" = "@files"
        __fish_complete_path (commandline --current-token)
    else
        printf '%s\\n' $answers
    end
end
complete --command zoo-api --no-files --arguments "(_complete_zoo_api)"
""",
}
TYPED = [  # what is typed before the tab key, and what the line is then
    ("zoo-api an", ["animals"]),
    ("zoo-api animals cr", ["animals", "create"]),
    ("zoo-api animals create --na", ["animals", "create", "--name"]),
    ("zoo-api animals create --kind c", ["animals", "create", "--kind", "cat"]),
    ("zoo-api photos add --photo tom", ["photos", "add", "--photo", "tom.png"]),
]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zoo]:
    with zoo(tmp_path_factory.mktemp("zoo")) as found:
        yield found


@pytest.fixture
def folder(sdk: Zoo, tmp_path: Path) -> Path:
    """A folder with the command, which writes down with which words it is called, and a file to complete."""
    command = tmp_path / "bin" / "zoo-api"
    command.parent.mkdir()
    ask = f'exec "{sys.executable}" -m {sdk.package} "$@"'
    note = f"printf '%s\\n' \"$@\" > '{tmp_path}/called'"
    command.write_text(f'#!/bin/sh\nif [ "$1" = completion ]; then {ask}; fi\n{note}\n')
    command.chmod(0o755)
    (tmp_path / "tom.png").write_bytes(b"")
    return tmp_path


def variables(sdk: Zoo, folder: Path) -> dict[str, str]:
    """The environment of a shell: the command is on its path."""
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(sdk.folder), "HOME": str(folder), "TERM": "dumb"}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_script_is_the_one_that_was_tried(shell: str, sdk: Zoo) -> None:
    assert sdk.run("completion", shell, "zoo-api").out == SCRIPTS[shell]


def completed_by_fish(typed: str, sdk: Zoo, folder: Path) -> list[str]:
    """The line after the tab key; fish says itself what it offers."""
    script = folder / "completion.fish"
    script.write_text(SCRIPTS["fish"], encoding="utf-8")
    code = "source $argv[1]; complete --do-complete $argv[2]"
    run = ["fish", "--no-config", "--command", code, str(script), typed]
    done = subprocess.run(
        run, cwd=folder, env=variables(sdk, folder), capture_output=True, text=True, check=True
    )
    (offered,) = done.stdout.splitlines()
    return [*typed.split()[1:-1], offered.partition("\t")[0]]


def completed_by_zsh(typed: str, sdk: Zoo, folder: Path) -> list[str]:
    """The words with which the command is called after the tab and return keys, in an interactive shell."""
    (folder / "completion.zsh").write_text(SCRIPTS["zsh"], encoding="utf-8")
    start = "autoload -U compinit; compinit -u -D; source ~/completion.zsh; PS1='ready> '\n"
    (folder / ".zshrc").write_text(start, encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {**variables(sdk, folder), "ZDOTDIR": str(folder)}
    with subprocess.Popen(
        ["zsh", "-d", "-i"],
        cwd=folder,
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as shell:
        os.close(theirs)
        try:
            read_until(ours, b"ready> ")
            os.write(ours, f"{typed}\t".encode())
            wait = time.monotonic() + 60
            while not (folder / "called").exists() and time.monotonic() < wait:
                os.write(ours, b"\r")
                read_until(ours, b"ready> ")
        finally:
            shell.kill()
            os.close(ours)
    return (folder / "called").read_text(encoding="utf-8").split()


def read_until(terminal: int, expected: bytes) -> None:
    """Wait for what a shell prints."""
    seen = b""
    while expected not in seen:
        assert select.select([terminal], [], [], 60)[0], seen
        seen += os.read(terminal, 4096)


COMPLETE = {"zsh": completed_by_zsh, "fish": completed_by_fish}
INSTALLED = [shell for shell in SCRIPTS if shutil.which(shell)]


@pytest.mark.parametrize(("typed", "words"), TYPED, ids=[typed for typed, _ in TYPED])
@pytest.mark.parametrize(
    "shells", [INSTALLED], ids=["and".join(INSTALLED) or "neither-zsh-nor-fish-installed"]
)
def test_a_shell_completes(shells: list[str], typed: str, words: list[str], sdk: Zoo, folder: Path) -> None:
    assert {shell: COMPLETE[shell](typed, sdk, folder) for shell in shells} == dict.fromkeys(shells, words)
