# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of the API, one module per resource."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import animals as animals
    from . import answers as answers
    from . import moves as moves
    from . import old as old
    from . import owners as owners
    from . import pets as pets
    from . import photos as photos
    from . import reports as reports
    from . import reports_v1 as reports_v1
else:
    from .._lazy import attach as _attach

    __getattr__, __dir__, __all__ = _attach(
        __name__, {}, modules="animals answers moves old owners pets photos reports reports_v1"
    )
