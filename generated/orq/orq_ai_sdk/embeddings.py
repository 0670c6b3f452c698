# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""Another import path of `resources.embeddings`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .resources.embeddings import *
else:
    from ._lazy import forward

    __getattr__, __dir__ = forward(__name__, ".resources.embeddings")
