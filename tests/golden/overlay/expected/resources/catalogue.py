# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `catalogue`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client import Resource

if TYPE_CHECKING:
    from .books import Books


class Catalogue(Resource):
    """Operations of `catalogue`."""

    @cached_property
    def books(self) -> Books:
        """Operations of `books`."""
        from .books import Books

        return Books(self._dispatcher)
