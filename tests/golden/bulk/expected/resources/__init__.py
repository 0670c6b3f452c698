# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of the API, one module per resource."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import classifications as classifications
    from . import embeddings as embeddings
    from . import moderations as moderations
    from . import texts as texts
    from . import vectors as vectors
    from . import words as words
else:
    from .._lazy import attach as _attach

    __getattr__, __dir__, __all__ = _attach(
        __name__, {}, modules="classifications embeddings moderations texts vectors words"
    )
