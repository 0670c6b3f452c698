"""What a terminal is shown beside the text that goes anywhere: colours, and how far a build is."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO


def colourful(stream: TextIO) -> bool:
    """Whether somebody looks at a stream and wants colours (see no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def relative(path: Path, otherwise: str) -> str:
    """A file's path from here, where it is below; else what users call it."""
    found = os.path.relpath(path)
    return otherwise if found.startswith("..") else Path(found).as_posix()


class Progress:
    """One line on standard error that says what is being done; nothing where nobody looks, and nothing in CI."""

    def __init__(self) -> None:
        self._stream = sys.stderr
        self._shows = self._stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"

    def __call__(self, name: str, phase: str) -> None:
        """Show a phase."""
        if self._shows:
            self._stream.write(f"\r\x1b[2K{name[:40]}: {phase}")
            self._stream.flush()

    def clear(self) -> None:
        """Leave an empty line for what is printed next."""
        if self._shows:
            self._stream.write("\r\x1b[2K")
            self._stream.flush()
