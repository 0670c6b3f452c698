# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What can go wrong with a call of Many."""

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
    "APIStatusError",
    "APITimeoutError",
    "ArgumentError",
    "BadRequestError",
    "BadRequestErrorData",
    "ManyError",
    "MissingCredentialsError",
    "ResponseValidationError",
]


class ManyError(SDKError):
    """Base of all exceptions of this SDK.

    ManyError
    ├── APIStatusError: an HTTP status that is not a success
    │   └── BadRequestError: 400
    ├── ResponseValidationError: a success whose body does not match its schema
    ├── APIConnectionError: no response
    │   └── APITimeoutError: no response in time
    │       └── APIDeadlineError: no response before the deadline of the call
    └── ArgumentError: an argument that cannot be sent
        └── MissingCredentialsError: no key
    """


class APIStatusError(ManyError, StatusError):
    """The API returned a status that is not a success; `data` is the parsed body where its schema is known."""


class BadRequestError(APIStatusError):
    """400: A text cannot be embedded."""

    data: models.Problem | None


class ResponseValidationError(ManyError, InvalidResponse):
    """A successful response whose body does not match its schema; `body` has it as it arrived."""


class APIConnectionError(ManyError, ConnectionFailed):
    """No response: the connection was refused, broke, or could not be secured."""


class APITimeoutError(APIConnectionError, TimedOut):
    """No response within `timeout_ms`."""


class APIDeadlineError(APITimeoutError, DeadlineExceeded):
    """No response within `deadline_ms`, all attempts and pauses included."""


class ArgumentError(ManyError, InvalidArgument):
    """An argument that cannot be sent; raised before any request."""


class MissingCredentialsError(ArgumentError, MissingCredentials):
    """No key was passed, and none is in the environment; raised before any request."""


CLASSES = ErrorClasses(
    {
        StatusError: APIStatusError,
        InvalidResponse: ResponseValidationError,
        ConnectionFailed: APIConnectionError,
        TimedOut: APITimeoutError,
        DeadlineExceeded: APIDeadlineError,
        InvalidArgument: ArgumentError,
        MissingCredentials: MissingCredentialsError,
    },
    {"400": BadRequestError},
)

if TYPE_CHECKING:
    BadRequestErrorData = models.Problem
else:
    from ._lazy import attach

    __getattr__, __dir__, _ = attach(__name__, {".models": "BadRequestErrorData=Problem"})
