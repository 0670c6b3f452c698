# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What generated modules use of those that are written by hand, imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .audit import register as register
    from .search import Greeting as Greeting
    from .search import Search as Search
    from .shops import Shops as Shops
    from .tools import Toys as Toys
    from .tools.tracing import register as register_2

    __all__ = ["register", "Greeting", "Search", "Shops", "Toys", "register_2"]
else:
    from ._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".audit": "register",
            ".search": "Greeting Search",
            ".shops": "Shops",
            ".tools": "Toys",
            ".tools.tracing": "register_2=register",
        },
    )
