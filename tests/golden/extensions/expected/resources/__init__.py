# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of the API, one module per resource."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import events as events
    from . import links as links
    from . import orders as orders
    from . import parts as parts
    from . import rows as rows
    from . import store as store
    from . import tokens as tokens
    from . import vectors as vectors
else:
    from .._lazy import attach as _attach

    __getattr__, __dir__, __all__ = _attach(__name__, {}, modules="events links orders parts rows store tokens vectors")
