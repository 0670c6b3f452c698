"""Warnings about what programs use and should not any more; imported for the first one."""

from __future__ import annotations

import sys
import warnings

_OURS = __name__.partition("_runtime.")[0]
_BETWEEN = ("importlib._bootstrap", "typing_extensions")  # calls that they pass on


def warn(message: str) -> None:
    """A DeprecationWarning at the line of the program, however many calls of the SDK are in between."""
    frame = sys._getframe(1)
    while frame.f_back is not None and f"{frame.f_globals.get('__name__', '')}.".startswith((_OURS, *_BETWEEN)):
        frame = frame.f_back
    warnings.warn_explicit(
        message,
        DeprecationWarning,
        frame.f_code.co_filename,
        frame.f_lineno,
        frame.f_globals.get("__name__", ""),
        frame.f_globals.setdefault("__warningregistry__", {}),
    )
