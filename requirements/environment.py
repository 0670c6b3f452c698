"""Make a virtual environment that has what a lock file says and this repository's projects, or bring it up to date.

    python requirements/environment.py FOLDER LOCK [--generator-only|--no-projects] [--newest] [--this-python]

It needs nothing but Python. An environment that already has what the lock file says stays as it is; one that has less
of the same gets the rest, and any other is made anew. A project is installed again, editable, when its
`pyproject.toml` has changed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_INSTALL = ("--quiet", "--quiet", "install", "--no-compile")
_LOCKED = (*_INSTALL, "--require-hashes", "--no-deps", "--requirement")
_PIP = re.compile(r"^pip==.*(?:\n {4}--hash=.*)+", re.MULTILINE)
TESTED = (3, 14)
"""The newest Python that the lock files were made for."""


def main(arguments: list[str]) -> None:
    """Carry out the command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("lock", type=Path)
    parser.add_argument("--generator-only", action="store_true", help="install no SDKs of generated/")
    parser.add_argument(
        "--no-projects", action="store_true", help="install nothing of this repository"
    )
    parser.add_argument(
        "--newest", action="store_true", help="then, the newest versions of what the projects depend on"
    )
    parser.add_argument(
        "--this-python", action="store_true", help="make it anew if another Python made what is there"
    )
    options = parser.parse_args(arguments)
    environment = Environment(ROOT / options.folder)
    environment.provide(ROOT / options.lock, anew=options.this_python and environment.python_differs())
    projects = [] if options.no_projects else [ROOT / "pyproject.toml"]
    if projects and not options.generator_only:
        projects += sorted(ROOT.glob("generated/*/pyproject.toml"))
    if options.newest:
        environment.upgrade(projects, ROOT / options.lock)
    environment.install(projects)


class Environment:
    """A virtual environment, with files that tell what was installed there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "bin" / "python"
        self.locked = folder / ".lock"  # the lock file that was installed, under its name
        self.projects = folder / ".projects"  # digests of the projects that were

    def provide(self, lock: Path, *, anew: bool = False) -> None:
        """Install what a lock file says and is not there yet; `anew`, or if it has something else, from nothing."""
        has, wants = _text(self.locked), f"{lock.name}\n{_text(lock)}"
        had, wanted = _pins(has), _pins(wants)
        usable = bool(had) and self.python.exists() and not anew
        another = not has.startswith(f"{lock.name}\n")  # what its own lock file no longer names has to go
        if usable and (has == wants or (another and wanted <= had)):
            return
        if not (usable and another and had <= wanted):
            self.create()
        from tempfile import (
            NamedTemporaryFile,
        )  # like other imports here, not needed where nothing is to be done

        print(f"installing into {self.folder.name}: {lock.relative_to(ROOT)}", flush=True)
        self.locked.unlink(missing_ok=True)  # so that after an interruption it is made from nothing
        with NamedTemporaryFile("w", suffix=".lock", encoding="utf-8") as file:
            file.writelines(_PIP.findall(_text(lock)))
            file.flush()
            self.pip(*_LOCKED, file.name)
        self.pip(*_LOCKED, lock)
        self.locked.write_text(wants, encoding="utf-8")

    def python_differs(self) -> bool:
        """Whether a Python of another version made it."""
        text = _text(self.folder / "pyvenv.cfg")
        return re.search(rf"^version = {sys.version.split()[0]}$", text, re.MULTILINE) is None

    def create(self) -> None:
        """Make it with this Python, without any package."""
        version = sys.version.split()[0]
        print(f"making {self.folder.name} with Python {version}", flush=True)
        if sys.version_info[:2] > TESTED:
            newest = ".".join(map(str, TESTED))
            print(
                f"Python {version} is newer than {newest}, the newest that the lock files are made for",
                flush=True,
            )
        subprocess.run([sys.executable, "-m", "venv", "--clear", self.folder], check=True)

    def install(self, projects: list[Path]) -> None:
        """Install projects from their folders, with the build backend that is locked."""
        installed = _text(self.projects).splitlines()
        digests = {_digest(file): file.parent for file in projects}
        changed = {digest: folder for digest, folder in digests.items() if digest not in installed}
        if changed:
            names = ", ".join(folder.name if folder != ROOT else "sdkwright" for folder in changed.values())
            print(f"installing into {self.folder.name}: {names}", flush=True)
            folders = [part for folder in changed.values() for part in ("--editable", folder)]
            self.pip(*_INSTALL, "--no-deps", "--no-build-isolation", *folders)
            self.projects.write_text("\n".join([*installed, *changed]), encoding="utf-8")

    def upgrade(self, projects: list[Path], lock: Path) -> None:
        """Install the newest versions of what the projects depend on, and list those that the lock does not have."""
        import json

        wanted = sorted({line for file in projects for line in _dependencies(file)})
        self.pip(*_INSTALL, "--upgrade", "--upgrade-strategy", "eager", *wanted)
        listed = json.loads(self.pip("list", "--format", "json"))
        pins = _pins(_text(lock))
        known = {name for name, _ in pins}
        newer = [(re.sub(r"[-_.]+", "-", item["name"]).lower(), item["version"]) for item in listed]
        names = [
            f"{name} {version}" for name, version in newer if name in known and (name, version) not in pins
        ]
        print(f"other than in {lock.name}: {', '.join(names) or 'nothing'}", flush=True)

    def pip(self, *arguments: str | Path) -> str:
        """Run pip there, and give back what it prints."""
        command = (self.python, "-m", "pip", "--disable-pip-version-check", *arguments)
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def _dependencies(file: Path) -> list[str]:
    """The requirements of a `pyproject.toml`, with all extras."""
    import tomllib

    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    extras: dict[str, list[str]] = project.get("optional-dependencies", {})
    return sum(extras.values(), list[str](project["dependencies"]))


def _pins(lock: str) -> set[tuple[str, str]]:
    """The names and versions in the text of a lock file."""
    return set(re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==(\S+)", lock, re.MULTILINE))


def _digest(file: Path) -> str:
    """A line that tells the contents and the place of a file from others."""
    return f"{sha256(file.read_bytes()).hexdigest()} {file.relative_to(ROOT)}"


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except subprocess.CalledProcessError as error:
        sys.exit(f"{' '.join(map(str, error.cmd))} failed")
