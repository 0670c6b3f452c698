# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Another import path of `errors`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .errors import *
else:
    from ._lazy import forward

    __getattr__, __dir__ = forward(__name__, ".errors")
