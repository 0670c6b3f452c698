# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""What generated modules use of those that are written by hand, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .confidential import ConfidentialEmbeddings as ConfidentialEmbeddings

    __all__ = ["ConfidentialEmbeddings"]
else:
    from ._lazy import attach

    __getattr__, __dir__, __all__ = attach(__name__, {".confidential": "ConfidentialEmbeddings"})
