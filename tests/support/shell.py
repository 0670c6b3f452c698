"""Commands of documentation, run by bash or, if they are a command of ours alone, here; and what each command prints.

Commands that would change this machine, or need another one, have stand-ins that check what can be checked without
that: `make` looks for the target, `pip` links the packages of a folder, `curl` writes the document of the example.
"""

from __future__ import annotations

import importlib
import io
import os
import re
import shlex
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from sdkwright.__main__ import main
from tests.support import ROOT
from tests.support.packages import importable, write
from tests.support.pages import Block

_PLAIN = re.compile(r"(sdkwright|pets-api)( +[\w./=-]+)*( +#.*)?")
"""A command that needs no shell: words, and a comment."""
_HEREDOC = re.compile(r"<<'?(\w+)'?")


class Command(NamedTuple):
    """A command of a block, and the lines after it that a console shows; none if it shows nothing."""

    block: Block
    text: str
    output: Sequence[str]

    def __str__(self) -> str:
        return f"{self.block}: {self.text.splitlines()[0]}"


class Done(NamedTuple):
    """What a command printed, standard error included, and its exit status."""

    command: Command
    output: str
    status: int


def commands(block: Block) -> Iterator[Command]:
    """The commands of a block: those after `$ ` in a console, all lines of a script."""
    if block.language == "console":
        for text in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            lines = text.splitlines()
            end = next((at for at, line in enumerate(lines) if not line.endswith("\\")), len(lines) - 1)
            yield Command(block, "\n".join(lines[: end + 1]), lines[end + 1 :])
        return
    lines, left = block.text.splitlines(), list[str]()
    for line in lines:
        left.append(line)
        heredoc = _HEREDOC.search(left[0])
        if line.endswith("\\") or heredoc and heredoc[1] != line:
            continue
        if line.strip():
            yield Command(block, "\n".join(left), ())
        left = []
    assert not left, f"{block}: it ends within a command"


def run(listed: Sequence[Command], folder: Path, environment: Mapping[str, str]) -> list[Done]:
    """Run commands in a folder, one after the other: in one shell those between two that are a command of ours alone.

    These run in this process, with words and environment as the shell would give them: a process takes five times as
    long as what it does.
    """
    binaries = _stand_ins(folder.parent / "bin")
    (folder / ".venv").mkdir(exist_ok=True)
    (folder / ".venv/bin").symlink_to(binaries)
    site = folder.parent / "site"
    site.mkdir(exist_ok=True)
    variables = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "PATH": f"{binaries}:{os.environ['PATH']}",
        "PYTHONPATH": str(site),
        "HOME": str(folder.parent),
        "SITE": str(site),
        "GIT_CONFIG_COUNT": "2",
        "GIT_CONFIG_KEY_0": "user.name",
        "GIT_CONFIG_VALUE_0": "Jo",
        "GIT_CONFIG_KEY_1": "user.email",
        "GIT_CONFIG_VALUE_1": "jo@pets.example",
        **environment,
    }
    done: list[Done] = []
    for is_plain, group in groupby(listed, lambda item: _PLAIN.fullmatch(item.text) is not None):
        if is_plain:
            done += [_run_here(item, folder, variables) for item in group]
        else:
            done += _run_in_shell([*group], folder, variables)
    return done


def _run_here(item: Command, folder: Path, environment: Mapping[str, str]) -> Done:
    program, *words = shlex.split(item.text, comments=True)
    output = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with (
        patch.dict(os.environ, environment, clear=True),
        patch.object(sys, "argv", [program, *words]),
        chdir(folder),
        redirect_stdout(output),
        redirect_stderr(output),
    ):
        if program == "sdkwright":
            status = main(words)
        else:
            with importable(Path(environment["SITE"]), "pets"):
                status = importlib.import_module("pets.__main__").main()
    output.seek(0)
    return Done(item, output.read(), status)


def _run_in_shell(listed: Sequence[Command], folder: Path, environment: Mapping[str, str]) -> list[Done]:
    script = "".join(f"{{ {item.text}\n}} 2>&1\nprintf '\\036%s\\036' $?\n" for item in listed)
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-o", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    parts = done.stdout.split("\x1e")[:-1]
    assert len(parts) == 2 * len(listed), f"the script does not end: {done.stdout}{done.stderr}"
    return [Done(item, parts[2 * at], int(parts[2 * at + 1])) for at, item in enumerate(listed)]


def matches(shown: Sequence[str], output: str) -> bool:
    """Whether a command printed what is shown: `…` alone is any number of lines, at the end of a line any text."""
    pattern = ""
    for line in shown:
        if line == "…":
            pattern += "(?:.*\n)*"
        elif line.endswith("…"):
            pattern += re.escape(line[:-1]) + ".*\n"
        else:
            pattern += re.escape(line) + "\n"
    return re.fullmatch(pattern, output) is not None


def _stand_ins(folder: Path) -> Path:
    write(STAND_INS, folder)
    for name in STAND_INS:
        (folder / name).chmod(stat.S_IRWXU)
    return folder


# Only what pages use: another form of a command is an error.
STAND_INS = {
    "python": f"""\
#!/bin/sh
if [ "$1 $2" = "-m pip" ]; then shift 2; exec pip "$@"; fi
exec {sys.executable} "$@"
""",
    "sdkwright": '#!/bin/sh\nexec python -m sdkwright "$@"\n',
    "pets-api": '#!/bin/sh\nexec python -m pets "$@"\n',
    "pip": """\
#!/usr/bin/env python
import pathlib, os, sys
from packaging.requirements import Requirement
assert sys.argv[1] == "install", sys.argv
for word in [word for word in sys.argv[2:] if word != "-q"]:
    if word.startswith(("./", "dist/")):
        for init in pathlib.Path(word).resolve(strict=True).glob("*/__init__.py"):
            (pathlib.Path(os.environ["SITE"]) / init.parent.name).symlink_to(init.parent)
    else:
        Requirement(word)
""",
    # the targets and the variables exist; the recipes are only read
    "make": f"""\
#!/bin/sh
PATH=$(echo "$PATH" | cut -d: -f2-) exec make --dry-run --directory '{ROOT}' "$@" > /dev/null
""",
    "curl": """\
#!/usr/bin/env python
import os, shutil, sys
location, option, target, address = sys.argv[1:]
assert (location, option, address[:8]) == ("-L", "-o", "https://"), sys.argv
shutil.copyfile(os.environ["DOCUMENT"], target)
""",
    "jq": """\
#!/usr/bin/env python
import json, re, sys
raw, path = "-r" in sys.argv, sys.argv[-1]
root = json.load(sys.stdin)
for path in path.split(", "):
    assert re.fullmatch(r"(\\.\\w+(\\[\\d*\\])?)+", path), path
    values = [root]
    for name, index in re.findall(r"\\.(\\w+)|\\[(\\d*)\\]", path):
        values = [value[name] for value in values] if name else values
        if not name:
            values = [item for value in values for item in (value if index == "" else [value[int(index)]])]
    for value in values:
        print(value if raw else json.dumps(value, indent=2))
""",
}
