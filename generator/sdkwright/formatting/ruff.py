"""Format with ruff: one run of its binary for all sources, which are written to a temporary directory."""

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


def format_sources(sources: Mapping[str, str], line_length: int) -> dict[str, str]:
    """Format Python sources. Raises `FormatterError` if ruff cannot be run or fails."""
    command = [binary(), "format", *_OPTIONS, f"--line-length={line_length}"]
    command += [f"--config={setting}" for setting in _SETTINGS]
    with TemporaryDirectory(prefix="sdkwright-") as folder:
        # Numbers for names: paths of an SDK may differ in case only, or be names that ruff leaves out.
        files = [Path(folder, f"{number}.py") for number in range(len(sources))]
        for file, source in zip(files, sources.values(), strict=True):
            file.write_bytes(source.encode())
        _output([*command, folder])
        return {path: file.read_bytes().decode() for path, file in zip(sources, files, strict=True)}


def version() -> str:
    """The version of the distribution, from the name of its folder: reading its metadata takes 10 ms more."""
    where = Path(_module().__path__[0]).parent
    found = [path.name.removesuffix(".dist-info").split("-")[1] for path in where.glob("ruff-*.dist-info")]
    return found[0] if len(found) == 1 else _output([binary(), "--version"]).split()[-1]


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


def _output(command: list[str]) -> str:
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as error:
        reason = f"{command[0]} cannot be run: {error.strerror or error}"
        raise FormatterError(f"{reason}; reinstall ruff for this platform") from None
    if done.returncode:
        output = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise FormatterError(f"ruff failed with exit status {done.returncode}: {output}")
    return done.stdout.decode("utf-8", "replace")
