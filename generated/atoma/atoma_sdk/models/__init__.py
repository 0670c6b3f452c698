# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .embeddings import *
    from ..errors import (
        APIConnectionError as APIConnectionError,
        APIDeadlineError as APIDeadlineError,
        APIError as APIError,
        APITimeoutError as APITimeoutError,
        ArgumentError as ArgumentError,
        AtomaError as AtomaError,
        BadRequestError as BadRequestError,
        BadRequestErrorData as BadRequestErrorData,
        InternalServerError as InternalServerError,
        InternalServerErrorData as InternalServerErrorData,
        MissingCredentialsError as MissingCredentialsError,
        ResponseValidationError as ResponseValidationError,
        UnauthorizedError as UnauthorizedError,
        UnauthorizedErrorData as UnauthorizedErrorData,
    )
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".embeddings": """
                AtomaErrorBody AtomaErrorDetail AtomaErrorDetailCode CreateEmbeddingRequest
                CreateEmbeddingRequestTypedDict CreateEmbeddingResponse EmbeddingInput EmbeddingInputTypedDict
                EmbeddingObject EmbeddingUsage
            """,
        },
        star="..errors",
    )
