"""Text for terminals, which take some characters for commands; notes and progress on standard error."""

from __future__ import annotations

import json
import sys
from unicodedata import category

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})  # categories of characters that nobody can see


def visible(text: str) -> str:
    """The text with what cannot be seen as escapes of JSON, so that a server cannot control a terminal.

    Line feeds and tabs stay.
    """
    if text.isprintable():
        return text
    return "".join(
        json.dumps(char)[1:-1] if category(char) in _UNSEEN and char not in "\n\t" else char for char in text
    )


def note(text: str) -> None:
    """A line on standard error."""
    print(visible(text), file=sys.stderr)


class Progress:
    """A line on standard error that changes, on a terminal only."""

    def __init__(self) -> None:
        self._is_shown = sys.stderr.isatty()
        self._width = 0

    @property
    def is_shown(self) -> bool:
        """Whether somebody sees it."""
        return self._is_shown

    def show(self, text: str) -> None:
        """Replace the line."""
        if self._is_shown:
            text = visible(text)
            print(f"\r{text.ljust(self._width)}", end="", file=sys.stderr, flush=True)
            self._width = len(text)

    def clear(self) -> None:
        """Remove the line."""
        if self._width:
            print(f"\r{' ' * self._width}\r", end="", file=sys.stderr, flush=True)
            self._width = 0


def size(count: int) -> str:
    """A number of bytes for people: "1.5 MB"."""
    number, unit = float(count), "bytes"
    for unit in ("bytes", "kB", "MB", "GB"):
        if number < 1000 or unit == "GB":
            break
        number /= 1000
    return f"{count} bytes" if unit == "bytes" else f"{number:.1f} {unit}"
