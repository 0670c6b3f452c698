# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `jobs`."""

from __future__ import annotations

from typing import Optional


from .._runtime.model import BaseModel, DateTime


# Spec: #/components/schemas/Job
class Job(BaseModel):
    """`Job` of the API."""

    id: str
    done: Optional[bool] = None


# Spec: #/components/schemas/Problem
class Problem(BaseModel):
    """`Problem` of the API."""

    error: ProblemError


# Spec: #/components/schemas/Problem/properties/error
class ProblemError(BaseModel):
    """`ProblemError` of the API."""

    code: int
    message: str


# Spec: #/components/schemas/Outage
class Outage(BaseModel):
    """`Outage` of the API."""

    title: Optional[str] = None
    until: Optional[DateTime] = None


# Spec: #/paths/~1jobs~1{id}/get/responses/404/content/application~1json/schema
class GetJobResponse404(BaseModel):
    """`GetJobResponse404` of the API."""

    message: str
    id: str
