# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `jobs`."""

from __future__ import annotations

from typing import Optional

from .._runtime.model import BaseModel, DateTime


class Job(BaseModel):  # #/components/schemas/Job
    """`Job` of the API."""

    id: str
    done: Optional[bool] = None


class Problem(BaseModel):  # #/components/schemas/Problem
    """`Problem` of the API."""

    error: ProblemError


class ProblemError(BaseModel):  # #/components/schemas/Problem/properties/error
    """`ProblemError` of the API."""

    code: int
    message: str


class Outage(BaseModel):  # #/components/schemas/Outage
    """`Outage` of the API."""

    title: Optional[str] = None
    until: Optional[DateTime] = None


class GetJobResponse404(BaseModel):  # #/paths/~1jobs~1{id}/get/responses/404/content/application~1json/schema
    """`GetJobResponse404` of the API."""

    message: str
    id: str
