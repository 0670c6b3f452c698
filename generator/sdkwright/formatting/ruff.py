"""Format with ruff: one run of its binary for all sources, which are written to a temporary directory."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

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
    """The version of the binary, which answers sooner than the metadata of its distribution is read."""
    return _output([binary(), "--version"]).split()[-1]


@cache
def binary() -> str:
    """The binary that belongs to the installed distribution, wherever PATH leads."""
    try:
        return str(import_module("ruff").find_ruff_bin())  # without types of its own
    except (ImportError, FileNotFoundError) as error:
        reason = str(error).splitlines()[0].rstrip(":")
        raise FormatterError(
            f"ruff is not installed: {reason}; reinstall sdkwright, which depends on it"
        ) from None


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
