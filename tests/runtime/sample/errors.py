"""The exceptions of the shop."""

from __future__ import annotations

from runtime._runtime.errors import (
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


class ShopError(SDKError):
    """Base."""


class APIError(ShopError, StatusError):
    """Any status that is not a success."""


class UnauthorizedError(APIError):
    """401."""


class ClientError(APIError):
    """4XX."""


class ResponseValidationError(ShopError, InvalidResponse):
    """A success whose body is odd."""


class APIConnectionError(ShopError, ConnectionFailed):
    """No answer."""


class APITimeoutError(APIConnectionError, TimedOut):
    """No answer in time."""


class APIDeadlineError(APITimeoutError, DeadlineExceeded):
    """No answer before the deadline."""


class ArgumentError(ShopError, InvalidArgument):
    """An argument that cannot be sent."""


class MissingCredentialsError(ArgumentError, MissingCredentials):
    """No key."""


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
    {
        "401": UnauthorizedError,
        "4XX": ClientError,
    },
)
