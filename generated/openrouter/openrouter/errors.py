# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""What can go wrong with a call of the OpenRouter API."""

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
    "APITimeoutError",
    "ArgumentError",
    "BadGatewayResponseError",
    "BadGatewayResponseErrorData",
    "BadRequestResponseError",
    "BadRequestResponseErrorData",
    "ClientClosedRequestResponseError",
    "ClientClosedRequestResponseErrorData",
    "EdgeNetworkTimeoutResponseError",
    "EdgeNetworkTimeoutResponseErrorData",
    "ForbiddenResponseError",
    "ForbiddenResponseErrorData",
    "GatewayTimeoutResponseError",
    "GatewayTimeoutResponseErrorData",
    "InternalServerResponseError",
    "InternalServerResponseErrorData",
    "MissingCredentialsError",
    "NoResponseError",
    "NotFoundResponseError",
    "NotFoundResponseErrorData",
    "OpenRouterDefaultError",
    "OpenRouterError",
    "PayloadTooLargeResponseError",
    "PayloadTooLargeResponseErrorData",
    "PaymentRequiredResponseError",
    "PaymentRequiredResponseErrorData",
    "ProviderOverloadedResponseError",
    "ProviderOverloadedResponseErrorData",
    "RequestTimeoutResponseError",
    "RequestTimeoutResponseErrorData",
    "ResponseValidationError",
    "ServiceUnavailableResponseError",
    "ServiceUnavailableResponseErrorData",
    "TooManyRequestsResponseError",
    "TooManyRequestsResponseErrorData",
    "UnauthorizedResponseError",
    "UnauthorizedResponseErrorData",
]


class OpenRouterError(SDKError):
    """Base of all exceptions of this SDK.

    OpenRouterError
    ├── OpenRouterDefaultError: an HTTP status that is not a success
    │   ├── BadRequestResponseError: 400
    │   ├── UnauthorizedResponseError: 401
    │   ├── PaymentRequiredResponseError: 402
    │   ├── ForbiddenResponseError: 403
    │   ├── NotFoundResponseError: 404
    │   ├── RequestTimeoutResponseError: 408
    │   ├── PayloadTooLargeResponseError: 413
    │   ├── TooManyRequestsResponseError: 429
    │   ├── ClientClosedRequestResponseError: 499
    │   ├── InternalServerResponseError: 500
    │   ├── BadGatewayResponseError: 502
    │   ├── ServiceUnavailableResponseError: 503
    │   ├── GatewayTimeoutResponseError: 504
    │   ├── EdgeNetworkTimeoutResponseError: 524
    │   └── ProviderOverloadedResponseError: 529
    ├── ResponseValidationError: a success whose body does not match its schema
    ├── APIConnectionError: no response
    │   └── APITimeoutError: no response in time
    │       └── APIDeadlineError: no response before the deadline of the call
    └── ArgumentError: an argument that cannot be sent
        └── MissingCredentialsError: no key
    """


class OpenRouterDefaultError(OpenRouterError, StatusError):
    """The API returned a status that is not a success; `data` is the parsed body where its schema is known."""


class BadRequestResponseError(OpenRouterDefaultError):
    """400: The request cannot be used."""

    data: models.BadRequestResponse | None


class UnauthorizedResponseError(OpenRouterDefaultError):
    """401: The key is missing or wrong."""

    data: models.UnauthorizedResponse | None


class PaymentRequiredResponseError(OpenRouterDefaultError):
    """402: The account has not enough credit."""

    data: models.PaymentRequiredResponse | None


class ForbiddenResponseError(OpenRouterDefaultError):
    """403: The key may not do this."""

    data: models.ForbiddenResponse | None


class NotFoundResponseError(OpenRouterDefaultError):
    """404: No such model, or no provider that fits the preferences."""

    data: models.NotFoundResponse | None


class RequestTimeoutResponseError(OpenRouterDefaultError):
    """408: The request took too long to arrive or to be answered."""

    data: models.RequestTimeoutResponse | None


class PayloadTooLargeResponseError(OpenRouterDefaultError):
    """413: The body is larger than allowed."""

    data: models.PayloadTooLargeResponse | None


class TooManyRequestsResponseError(OpenRouterDefaultError):
    """429: More requests than the limit allows."""

    data: models.TooManyRequestsResponse | None


class ClientClosedRequestResponseError(OpenRouterDefaultError):
    """499: The client went away before the answer."""

    data: models.ClientClosedRequestResponse | None


class InternalServerResponseError(OpenRouterDefaultError):
    """500: The service failed."""

    data: models.InternalServerResponse | None


class BadGatewayResponseError(OpenRouterDefaultError):
    """502: The provider failed or its answer cannot be used."""

    data: models.BadGatewayResponse | None


class ServiceUnavailableResponseError(OpenRouterDefaultError):
    """503: The service or the provider is not available now."""

    data: models.ServiceUnavailableResponse | None


class GatewayTimeoutResponseError(OpenRouterDefaultError):
    """504: The provider did not answer in time."""

    data: models.GatewayTimeoutResponse | None


class EdgeNetworkTimeoutResponseError(OpenRouterDefaultError):
    """524: The edge of the network gave up waiting."""

    data: models.EdgeNetworkTimeoutResponse | None


class ProviderOverloadedResponseError(OpenRouterDefaultError):
    """529: The provider has more to do than it can."""

    data: models.ProviderOverloadedResponse | None


class ResponseValidationError(OpenRouterError, InvalidResponse):
    """A successful response whose body does not match its schema; `body` has it as it arrived."""


class APIConnectionError(OpenRouterError, ConnectionFailed):
    """No response: the connection was refused, broke, or could not be secured."""


class APITimeoutError(APIConnectionError, TimedOut):
    """No response within `timeout_ms`."""


class APIDeadlineError(APITimeoutError, DeadlineExceeded):
    """No response within `deadline_ms`, all attempts and pauses included."""


class ArgumentError(OpenRouterError, InvalidArgument):
    """An argument that cannot be sent; raised before any request."""


class MissingCredentialsError(ArgumentError, MissingCredentials):
    """No key was passed, and none is in the environment; raised before any request."""


CLASSES = ErrorClasses(
    {
        StatusError: OpenRouterDefaultError,
        InvalidResponse: ResponseValidationError,
        ConnectionFailed: APIConnectionError,
        TimedOut: APITimeoutError,
        DeadlineExceeded: APIDeadlineError,
        InvalidArgument: ArgumentError,
        MissingCredentials: MissingCredentialsError,
    },
    {
        "400": BadRequestResponseError,
        "401": UnauthorizedResponseError,
        "402": PaymentRequiredResponseError,
        "403": ForbiddenResponseError,
        "404": NotFoundResponseError,
        "408": RequestTimeoutResponseError,
        "413": PayloadTooLargeResponseError,
        "429": TooManyRequestsResponseError,
        "499": ClientClosedRequestResponseError,
        "500": InternalServerResponseError,
        "502": BadGatewayResponseError,
        "503": ServiceUnavailableResponseError,
        "504": GatewayTimeoutResponseError,
        "524": EdgeNetworkTimeoutResponseError,
        "529": ProviderOverloadedResponseError,
    },
)
NoResponseError = APIConnectionError

if TYPE_CHECKING:
    BadRequestResponseErrorData = models.BadRequestResponse
    UnauthorizedResponseErrorData = models.UnauthorizedResponse
    PaymentRequiredResponseErrorData = models.PaymentRequiredResponse
    ForbiddenResponseErrorData = models.ForbiddenResponse
    NotFoundResponseErrorData = models.NotFoundResponse
    RequestTimeoutResponseErrorData = models.RequestTimeoutResponse
    PayloadTooLargeResponseErrorData = models.PayloadTooLargeResponse
    TooManyRequestsResponseErrorData = models.TooManyRequestsResponse
    ClientClosedRequestResponseErrorData = models.ClientClosedRequestResponse
    InternalServerResponseErrorData = models.InternalServerResponse
    BadGatewayResponseErrorData = models.BadGatewayResponse
    ServiceUnavailableResponseErrorData = models.ServiceUnavailableResponse
    GatewayTimeoutResponseErrorData = models.GatewayTimeoutResponse
    EdgeNetworkTimeoutResponseErrorData = models.EdgeNetworkTimeoutResponse
    ProviderOverloadedResponseErrorData = models.ProviderOverloadedResponse
else:
    from ._lazy import attach

    __getattr__, __dir__, _ = attach(
        __name__,
        {".models": """
            BadRequestResponseErrorData=BadRequestResponse UnauthorizedResponseErrorData=UnauthorizedResponse
            PaymentRequiredResponseErrorData=PaymentRequiredResponse
            ForbiddenResponseErrorData=ForbiddenResponse NotFoundResponseErrorData=NotFoundResponse
            RequestTimeoutResponseErrorData=RequestTimeoutResponse
            PayloadTooLargeResponseErrorData=PayloadTooLargeResponse
            TooManyRequestsResponseErrorData=TooManyRequestsResponse
            ClientClosedRequestResponseErrorData=ClientClosedRequestResponse
            InternalServerResponseErrorData=InternalServerResponse
            BadGatewayResponseErrorData=BadGatewayResponse
            ServiceUnavailableResponseErrorData=ServiceUnavailableResponse
            GatewayTimeoutResponseErrorData=GatewayTimeoutResponse
            EdgeNetworkTimeoutResponseErrorData=EdgeNetworkTimeoutResponse
            ProviderOverloadedResponseErrorData=ProviderOverloadedResponse
        """},
    )
