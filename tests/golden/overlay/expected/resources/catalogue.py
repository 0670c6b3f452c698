# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `catalogue` operations."""

from __future__ import annotations

from functools import cached_property

from .. import resources
from .._runtime.client import Resource


class Catalogue(Resource):
    """The `catalogue` operations."""

    @cached_property
    def books(self) -> resources.books.Books:
        """The `books` operations."""
        return resources.books.Books(self._dispatcher)
