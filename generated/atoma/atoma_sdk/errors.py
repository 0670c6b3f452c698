# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""What can go wrong with a call of atoma-proxy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import models
from ._runtime.errors import (
    ConnectionFailed,
    DeadlineExceeded,
    ErrorClasses,
    InvalidArgument,
    InvalidResponse,
    MissingCredentials,
    SDKError,
    StatusError,
    TimedOut,
)

__all__ = [
    "APIConnectionError",
    "APIDeadlineError",
    "APIError",
    "APITimeoutError",
    "ArgumentError",
    "AtomaError",
    "BadRequestError",
    "BadRequestErrorData",
    "InternalServerError",
    "InternalServerErrorData",
    "MissingCredentialsError",
    "ResponseValidationError",
    "ServiceUnavailableError",
    "ServiceUnavailableErrorData",
    "UnauthorizedError",
    "UnauthorizedErrorData",
]


class AtomaError(SDKError):
    """Base of all exceptions of this SDK.

    AtomaError
    ├── APIError: an HTTP status that is not a success
    │   ├── BadRequestError: 400
    │   ├── UnauthorizedError: 401
    │   ├── InternalServerError: 500
    │   └── ServiceUnavailableError: 503
    ├── ResponseValidationError: a success whose body does not match its schema
    ├── APIConnectionError: no response
    │   └── APITimeoutError: no response in time
    │       └── APIDeadlineError: no response before the deadline of the call
    └── ArgumentError: an argument that cannot be sent
        └── MissingCredentialsError: no key
    """


class APIError(AtomaError, StatusError):
    """The API returned a status that is not a success; `data` is the parsed body where its schema is known."""


class BadRequestError(APIError):
    """400: The request cannot be used."""

    data: models.AtomaErrorBody | None


class UnauthorizedError(APIError):
    """401: The key is missing or wrong."""

    data: models.AtomaErrorBody | None


class InternalServerError(APIError):
    """500: The proxy or the node failed."""

    data: models.AtomaErrorBody | None


class ServiceUnavailableError(APIError):
    """503: No node is free that serves the model."""

    data: models.AtomaErrorBody | None


class ResponseValidationError(AtomaError, InvalidResponse):
    """A successful response whose body does not match its schema; `body` has it as it arrived."""


class APIConnectionError(AtomaError, ConnectionFailed):
    """No response: the connection was refused, broke, or could not be secured."""


class APITimeoutError(APIConnectionError, TimedOut):
    """No response within `timeout_ms`."""


class APIDeadlineError(APITimeoutError, DeadlineExceeded):
    """No response within `deadline_ms`, all attempts and pauses included."""


class ArgumentError(AtomaError, InvalidArgument):
    """An argument that cannot be sent; raised before any request."""


class MissingCredentialsError(ArgumentError, MissingCredentials):
    """No key was passed, and none is in the environment; raised before any request."""


CLASSES = ErrorClasses(
    {
        StatusError: APIError,
        InvalidResponse: ResponseValidationError,
        ConnectionFailed: APIConnectionError,
        TimedOut: APITimeoutError,
        DeadlineExceeded: APIDeadlineError,
        InvalidArgument: ArgumentError,
        MissingCredentials: MissingCredentialsError,
    },
    {"400": BadRequestError, "401": UnauthorizedError, "500": InternalServerError, "503": ServiceUnavailableError},
)

if TYPE_CHECKING:
    BadRequestErrorData = models.AtomaErrorBody
    UnauthorizedErrorData = models.AtomaErrorBody
    InternalServerErrorData = models.AtomaErrorBody
    ServiceUnavailableErrorData = models.AtomaErrorBody
else:
    from ._lazy import attach

    __getattr__, __dir__, _ = attach(
        __name__,
        {".models": """
            BadRequestErrorData=AtomaErrorBody UnauthorizedErrorData=AtomaErrorBody
            InternalServerErrorData=AtomaErrorBody ServiceUnavailableErrorData=AtomaErrorBody
        """},
    )
