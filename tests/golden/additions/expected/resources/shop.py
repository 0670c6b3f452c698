# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `shop`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client import Resource

if TYPE_CHECKING:
    from .orders import Orders


class Shop(Resource):
    """The shop."""

    @cached_property
    def orders(self) -> Orders:
        """Orders."""
        from .orders import Orders

        return Orders(self._dispatcher)
