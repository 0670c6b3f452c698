# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import BaseModel

AtomaErrorDetailCode = (
    Literal[
        "REQUEST_ERROR",
        "FIAT_PAYMENTS_ONLY",
        "AUTH_ERROR",
        "BALANCE_ERROR",
        "NOT_FOUND",
        "LOCKED",
        "UNAVAILABLE_STACK",
        "TOO_MANY_REQUESTS",
        "INTERNAL_ERROR",
        "NOT_IMPLEMENTED",
        "SERVICE_UNAVAILABLE",
    ]
    | str
)


class AtomaErrorBody(BaseModel):  # #/components/schemas/AtomaErrorBody
    """The body of an error."""

    error: AtomaErrorDetail


class AtomaErrorDetail(BaseModel):  # #/components/schemas/AtomaErrorDetail
    """What went wrong."""

    code: AtomaErrorDetailCode
    """Which error it is; each code belongs to one status."""
    message: str
    """What went wrong, for people."""
