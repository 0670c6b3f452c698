"""Virtual environments beside that of the tests, each made from a lock file of its own, below .venv/beside."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

from tests.support import ROOT

FOLDER = ROOT / ".venv" / "beside"


def python(name: str) -> Path:
    """The interpreter of an environment."""
    return FOLDER / name / "bin" / "python"


def install(locks: dict[str, Path]) -> None:
    """Make the environments that are missing or were made from another lock file."""
    for name, lock in locks.items():
        stamp = FOLDER / name / "requirements.txt"
        text = f"# {sys.version}\n{lock.read_text(encoding='utf-8')}"
        if stamp.exists() and stamp.read_text(encoding="utf-8") == text:
            continue
        print(f"installing {lock.name} into {(FOLDER / name).relative_to(ROOT)}", flush=True)
        run(sys.executable, "-m", "venv", "--clear", "--without-pip", str(FOLDER / name))
        pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
        options = ("--compile", "--no-deps", "--require-hashes", "--requirement", str(lock))
        run(*pip, "--python", str(python(name)), "install", *options)
        stamp.write_text(text, encoding="utf-8")


def run(*command: str) -> None:
    """Run a command; show what it said if it fails."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def versions(name: str) -> dict[str, str]:
    """What is installed in an environment."""
    folders = [str(path) for path in (FOLDER / name).glob("lib/python*/site-packages")]
    return {
        found.name: found.version for found in sorted(distributions(path=folders), key=lambda it: it.name)
    }
