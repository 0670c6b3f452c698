# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .stamps import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(__name__, {".stamps": "Stamp"})
