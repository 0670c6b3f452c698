# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What can go wrong with a call of Renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import models
from ._renames import former_names
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
    "ConflictError",
    "LostError",
    "LostErrorData",
    "MissingCredentialsError",
    "RenamedError",
    "ResponseValidationError",
]


class RenamedError(SDKError):
    """Base of all exceptions of this SDK.

    RenamedError
    ├── APIStatusError: an HTTP status that is not a success
    │   ├── LostError: 404
    │   └── ConflictError: 409
    ├── ResponseValidationError: a success whose body does not match its schema
    ├── APIConnectionError: no response
    │   └── APITimeoutError: no response in time
    │       └── APIDeadlineError: no response before the deadline of the call
    └── ArgumentError: an argument that cannot be sent
        └── MissingCredentialsError: no key
    """


class APIStatusError(RenamedError, StatusError):
    """The API returned a status that is not a success; `data` is the parsed body where its schema is known."""


class LostError(APIStatusError):
    """404: There is no such pet."""

    data: models.Problem | None


class ConflictError(APIStatusError):
    """409: the API refused the request."""


class ResponseValidationError(RenamedError, InvalidResponse):
    """A successful response whose body does not match its schema; `body` has it as it arrived."""


class APIConnectionError(RenamedError, ConnectionFailed):
    """No response: the connection was refused, broke, or could not be secured."""


class APITimeoutError(APIConnectionError, TimedOut):
    """No response within `timeout_ms`."""


class APIDeadlineError(APITimeoutError, DeadlineExceeded):
    """No response within `deadline_ms`, all attempts and pauses included."""


class ArgumentError(RenamedError, InvalidArgument):
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
    {"404": LostError, "409": ConflictError},
)

if TYPE_CHECKING:
    LostErrorData = models.Problem
    NotFoundError = LostError
    BusyError = ConflictError
    PetsError = RenamedError
    NoAnswerError = APIConnectionError
    NotFoundErrorData = LostErrorData
    __all__ += ["NotFoundError", "BusyError", "PetsError", "NoAnswerError", "NotFoundErrorData"]
else:
    from ._lazy import attach

    __getattr__, __dir__, _ = attach(__name__, {".models": "LostErrorData=Problem"})
    __getattr__ = former_names(
        __name__,
        {
            "NotFoundError": "LostError",
            "BusyError": "ConflictError",
            "PetsError": "RenamedError",
            "NoAnswerError": "APIConnectionError",
            "NotFoundErrorData": "LostErrorData",
        },
        __getattr__,
    )
