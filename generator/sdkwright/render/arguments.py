"""Arguments of generated functions."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.render.code import Code


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument of a method or of a constructor."""

    name: Code
    type: Code
    default: Code | None = None  # None: it is required
