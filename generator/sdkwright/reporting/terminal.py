"""What only a terminal shows: colors, paths relative to the working directory, and a progress line."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO


def wants_color(stream: TextIO) -> bool:
    """Whether a stream is a terminal that shows colors, and `NO_COLOR` is not set (see no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def relative_path(path: str) -> str:
    """The path from the working directory to a file below it, with slashes; other paths as they are."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else Path(relative).as_posix()


class Progress:
    """A progress line on standard error. Shows nothing unless standard error is a terminal outside of CI."""

    def __init__(self) -> None:
        self._stream = sys.stderr
        self._shows = self._stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"

    def __call__(self, name: str, phase: str) -> None:
        """Show the phase that `name` is in."""
        if self._shows:
            self._stream.write(f"\r\x1b[2K{name[:40]}: {phase}")
            self._stream.flush()

    def clear(self) -> None:
        """Erase the line."""
        if self._shows:
            self._stream.write("\r\x1b[2K")
            self._stream.flush()
