# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""The `router` operations."""

from __future__ import annotations

from functools import cached_property

from .. import resources
from .._runtime.client import Resource


class Router(Resource):
    """The `router` operations."""

    @cached_property
    def embeddings(self) -> resources.embeddings.Embeddings:
        """Vectors for search, clustering and comparison of texts."""
        return resources.embeddings.Embeddings(self._dispatcher)
