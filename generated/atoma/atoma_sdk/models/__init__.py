# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..errors import APIConnectionError as APIConnectionError
    from ..errors import APIDeadlineError as APIDeadlineError
    from ..errors import APIError as APIError
    from ..errors import APITimeoutError as APITimeoutError
    from ..errors import ArgumentError as ArgumentError
    from ..errors import AtomaError as AtomaError
    from ..errors import BadRequestError as BadRequestError
    from ..errors import BadRequestErrorData as BadRequestErrorData
    from ..errors import InternalServerError as InternalServerError
    from ..errors import InternalServerErrorData as InternalServerErrorData
    from ..errors import MissingCredentialsError as MissingCredentialsError
    from ..errors import ResponseValidationError as ResponseValidationError
    from ..errors import ServiceUnavailableError as ServiceUnavailableError
    from ..errors import ServiceUnavailableErrorData as ServiceUnavailableErrorData
    from ..errors import UnauthorizedError as UnauthorizedError
    from ..errors import UnauthorizedErrorData as UnauthorizedErrorData
    from .confidential_embeddings import *
    from .embeddings import *
    from .nodes import *
    from .shared import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": "AtomaErrorBody AtomaErrorDetail AtomaErrorDetailCode",
            ".confidential_embeddings": "ConfidentialComputeRequest ConfidentialComputeRequestTypedDict ConfidentialComputeResponse Usage",
            ".embeddings": """
                CreateEmbeddingRequest CreateEmbeddingRequestTypedDict CreateEmbeddingResponse EmbeddingInput
                EmbeddingInputTypedDict EmbeddingObject EmbeddingUsage
            """,
            ".nodes": "NodesCreateLockRequest NodesCreateLockRequestTypedDict NodesCreateLockResponse",
        },
        star="..errors",
    )
