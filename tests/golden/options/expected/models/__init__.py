# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .jobs import *
    from .notes import *
    from .orders import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".jobs": "PlanJobRequestBody PlanJobRequestBodyTypedDict StartJobRequestBody StartJobRequestBodyTypedDict",
            ".notes": "SendFormRequestBody SendFormRequestBodyTypedDict UploadRequestBody UploadRequestBodyTypedDict",
            ".orders": """
                AsyncSearchOrdersPage Order OrderTypedDict Orders SearchOrdersPage SearchOrdersRequestBody
                SearchOrdersRequestBodyTypedDict
            """,
        },
    )
