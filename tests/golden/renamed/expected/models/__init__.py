# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .answers import *
    from .pets import *
    from .reports import *
    from .shared import *
else:
    from .._lazy import attach
    from .._renames import former_names

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": "GetStatusResponseBody",
            ".answers": "Answer CreateAnswerRequestBody CreateAnswerRequestBodyTypedDict",
            ".pets": "Kind KindValues Pet PetTypedDict",
            ".reports": "Report",
        },
    )
    __getattr__ = former_names(
        __name__,
        {"Animal": "Pet", "AnimalTypedDict": "PetTypedDict", "Sort": "Kind", "SortValues": "KindValues"},
        __getattr__,
    )
