# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""The operations of `router`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client import Resource

if TYPE_CHECKING:
    from .embeddings import Embeddings


class Router(Resource):
    """Operations of `router`."""

    @cached_property
    def embeddings(self) -> Embeddings:
        """Vectors for search, clustering and comparison of texts."""
        from .embeddings import Embeddings

        return Embeddings(self._dispatcher)
