# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of the API, one module per resource."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import api_keys as api_keys
    from . import boxes as boxes
    from . import categories as categories
    from . import embeddings as embeddings
    from . import items as items
else:
    from .._lazy import attach as _attach

    __getattr__, __dir__, __all__ = _attach(__name__, {}, modules="api_keys boxes categories embeddings items")
