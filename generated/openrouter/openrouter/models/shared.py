# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any

from .._runtime.model import BaseModel


class ErrorDetail(BaseModel):  # #/components/schemas/ErrorDetail
    """What went wrong."""

    code: int
    """Number of the error, as a rule the status."""
    message: str
    """What went wrong, for people."""
    metadata: dict[str, Any] | None = None
    """Details in any form."""


BadRequestResponseErrorData = ErrorDetail
UnauthorizedResponseErrorData = ErrorDetail
PaymentRequiredResponseErrorData = ErrorDetail
ForbiddenResponseErrorData = ErrorDetail
NotFoundResponseErrorData = ErrorDetail
RequestTimeoutResponseErrorData = ErrorDetail
PayloadTooLargeResponseErrorData = ErrorDetail
TooManyRequestsResponseErrorData = ErrorDetail
ClientClosedRequestResponseErrorData = ErrorDetail
InternalServerResponseErrorData = ErrorDetail
BadGatewayResponseErrorData = ErrorDetail
ServiceUnavailableResponseErrorData = ErrorDetail
GatewayTimeoutResponseErrorData = ErrorDetail
EdgeNetworkTimeoutResponseErrorData = ErrorDetail
ProviderOverloadedResponseErrorData = ErrorDetail
