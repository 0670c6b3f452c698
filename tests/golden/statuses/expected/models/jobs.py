# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `jobs`."""

from __future__ import annotations

from .._runtime.model import BaseModel, Boolean, DateTime


class Job(BaseModel):  # #/components/schemas/Job
    id: str
    done: Boolean | None = None


class Problem(BaseModel):  # #/components/schemas/Problem
    error: ProblemError


class ProblemError(BaseModel):  # #/components/schemas/Problem/properties/error
    code: int
    message: str


class Outage(BaseModel):  # #/components/schemas/Outage
    title: str | None = None
    until: DateTime | None = None


class GetJobResponse404(BaseModel):  # #/paths/~1jobs~1{id}/get/responses/404/content/application~1json/schema
    message: str
    id: str
