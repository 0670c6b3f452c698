"""Warnings about what programs use and should not any more; imported when the first one may be due."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from inspect import currentframe
from types import MethodType
from typing import Any

_OURS = __name__.partition("_runtime.")[0]
_BETWEEN = ("contextlib.", "importlib._bootstrap.", "typing_extensions.")  # they pass calls on


def warn(message: str) -> None:
    """A DeprecationWarning at the line of the program, however many calls of the SDK are in between."""
    frame = currentframe()
    while frame is not None and f"{frame.f_globals.get('__name__', '')}.".startswith((_OURS, *_BETWEEN)):
        frame = frame.f_back
    if frame is None:
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        return
    warnings.warn_explicit(
        message,
        DeprecationWarning,
        frame.f_code.co_filename,
        frame.f_lineno,
        frame.f_globals.get("__name__", ""),
        frame.f_globals.setdefault("__warningregistry__", {}),
    )


def heeding(method: MethodType) -> Callable[..., Any]:
    """A deprecated method that warns at the line of the program, although it is called by something in between."""
    facts: Mapping[str, Any] = vars(method.__func__)
    message, bound = facts["__deprecated__"], MethodType(facts["__wrapped__"], method.__self__)

    def heeded(*args: Any, **options: Any) -> Any:
        warn(message)
        return bound(*args, **options)

    return heeded
