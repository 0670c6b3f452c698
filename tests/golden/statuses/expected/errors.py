# Generated from openapi.yaml; do not edit: change the document and generate again.
"""What can go wrong with a call of Statuses."""

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
from ._runtime.model import Unrecognized

__all__ = [
    "APIConnectionError",
    "APIDeadlineError",
    "APITimeoutError",
    "ArgumentError",
    "ForbiddenError",
    "ForbiddenErrorData",
    "JobsError",
    "JobsStatusError",
    "MissingCredentialsError",
    "NoSuchJobError",
    "NotAllowedError",
    "NotAllowedErrorData",
    "ResponseValidationError",
    "TooManyRequestsError",
]


class JobsError(SDKError):
    """Base of all exceptions of this SDK.

    JobsError
    ├── JobsStatusError: an HTTP status that is not a success
    │   ├── NotAllowedError: 401
    │   ├── ForbiddenError: 403
    │   ├── NoSuchJobError: 404
    │   └── TooManyRequestsError: 429
    ├── ResponseValidationError: a success whose body does not match its schema
    ├── APIConnectionError: no response
    │   └── APITimeoutError: no response in time
    │       └── APIDeadlineError: no response before the deadline of the call
    └── ArgumentError: an argument that cannot be sent
        └── MissingCredentialsError: no key
    """


class JobsStatusError(JobsError, StatusError):
    """The API returned a status that is not a success; `data` is the parsed body where its schema is known."""


class NotAllowedError(JobsStatusError):
    """401: What went wrong."""

    data: models.Problem | None


class ForbiddenError(JobsStatusError):
    """403: What went wrong."""

    data: models.Problem | None


class NoSuchJobError(JobsStatusError):
    """404: No such job."""

    data: models.GetJobResponse404 | models.Problem | Unrecognized | None


class TooManyRequestsError(JobsStatusError):
    """429: the API refused the request."""


class ResponseValidationError(JobsError, InvalidResponse):
    """A successful response whose body does not match its schema; `body` has it as it arrived."""


class APIConnectionError(JobsError, ConnectionFailed):
    """No response: the connection was refused, broke, or could not be secured."""


class APITimeoutError(APIConnectionError, TimedOut):
    """No response within `timeout_ms`."""


class APIDeadlineError(APITimeoutError, DeadlineExceeded):
    """No response within `deadline_ms`, all attempts and pauses included."""


class ArgumentError(JobsError, InvalidArgument):
    """An argument that cannot be sent; raised before any request."""


class MissingCredentialsError(ArgumentError, MissingCredentials):
    """No key was passed, and none is in the environment; raised before any request."""


CLASSES = ErrorClasses(
    {
        StatusError: JobsStatusError,
        InvalidResponse: ResponseValidationError,
        ConnectionFailed: APIConnectionError,
        TimedOut: APITimeoutError,
        DeadlineExceeded: APIDeadlineError,
        InvalidArgument: ArgumentError,
        MissingCredentials: MissingCredentialsError,
    },
    {"401": NotAllowedError, "403": ForbiddenError, "404": NoSuchJobError, "429": TooManyRequestsError},
)

if TYPE_CHECKING:
    NotAllowedErrorData = models.Problem
    ForbiddenErrorData = models.Problem
else:
    from ._lazy import attach

    __getattr__, __dir__, _ = attach(__name__, {".models": "NotAllowedErrorData=Problem ForbiddenErrorData=Problem"})
