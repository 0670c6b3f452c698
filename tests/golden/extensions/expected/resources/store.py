# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `store` operations."""

from __future__ import annotations

from functools import cached_property

from .. import resources
from .._runtime.client import Resource


class Store(Resource):
    """The `store` operations."""

    @cached_property
    def orders(self) -> resources.orders.Orders:
        """The `orders` operations."""
        return resources.orders.Orders(self._dispatcher)
