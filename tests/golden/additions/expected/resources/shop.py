# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `shop` operations."""

from __future__ import annotations

from functools import cached_property

from .. import resources
from .._runtime.client import Resource


class Shop(Resource):
    """The shop."""

    @cached_property
    def orders(self) -> resources.orders.Orders:
        """Orders."""
        return resources.orders.Orders(self._dispatcher)
