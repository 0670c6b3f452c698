"""Format with ruff: its binary reads sources from a temporary directory, and writes them there."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sdkwright.formatting.errors import FormatterError

# No configuration, cache or ignore file of this machine has a say.
_OPTIONS = ("--isolated", "--no-cache", "--no-respect-gitignore", "--quiet", "--target-version=py311")
_SETTINGS = ("exclude=[]", "format.skip-magic-trailing-comma=true", "format.line-ending='lf'")


class Run:
    """Formats Python sources in a process of its own, from now on. Close it in any case."""

    def __init__(self, sources: Mapping[str, str], line_length: int) -> None:
        """Raises `FormatterError` if ruff cannot be run."""
        command = [binary(), "format", *_OPTIONS, f"--line-length={line_length}"]
        command += [f"--config={setting}" for setting in _SETTINGS]
        self._folder = TemporaryDirectory(prefix="sdkwright-")
        try:
            # Numbers for names: paths of an SDK may differ in case only, or be names that ruff leaves out.
            self._files = {path: Path(self._folder.name, f"{n}.py") for n, path in enumerate(sources)}
            for path, file in self._files.items():
                file.write_bytes(sources[path].encode())
            self._process = _start([*command, self._folder.name])
        except BaseException:
            self._folder.cleanup()
            raise

    def result(self) -> dict[str, str]:
        """The formatted sources, when the process has ended. Raises `FormatterError` if ruff fails."""
        _output(self._process)
        return {path: file.read_bytes().decode() for path, file in self._files.items()}

    def close(self) -> None:
        """End the process if its result is not wanted, and remove what it had to work with."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()  # closes the pipes, and waits
        self._folder.cleanup()


def version() -> str:
    """The version of the distribution, from the name of its folder: reading its metadata takes 10 ms more."""
    where = Path(_module().__path__[0]).parent
    found = [path.name.removesuffix(".dist-info").split("-")[1] for path in where.glob("ruff-*.dist-info")]
    return found[0] if len(found) == 1 else _output(_start([binary(), "--version"])).split()[-1]


@cache
def binary() -> str:
    """The binary that belongs to the installed distribution, wherever PATH leads."""
    try:
        return str(_module().find_ruff_bin())
    except FileNotFoundError as error:
        raise _missing(error) from None


def _module() -> Any:  # without types of its own
    try:
        return import_module("ruff")
    except ImportError as error:
        raise _missing(error) from None


def _missing(error: Exception) -> FormatterError:
    reason = str(error).splitlines()[0].rstrip(":")
    return FormatterError(f"ruff is not installed: {reason}; reinstall sdkwright, which depends on it")


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe)
    except OSError as error:
        reason = f"{command[0]} cannot be run: {error.strerror or error}"
        raise FormatterError(f"{reason}; reinstall ruff for this platform") from None


def _output(process: subprocess.Popen[bytes]) -> str:
    output, errors = process.communicate()
    if process.returncode:
        text = (errors or output).decode("utf-8", "replace").strip()
        raise FormatterError(f"ruff failed with exit status {process.returncode}: {text}")
    return output.decode("utf-8", "replace")
