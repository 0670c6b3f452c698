"""Arguments of generated functions."""

from __future__ import annotations

from msgspec import Struct

from sdkwright.render.code import Code


class ArgumentView(Struct, frozen=True):
    """An argument of a method or of a constructor."""

    name: Code
    type: Code
    default: Code | None = None  # None: it is required
