# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.model import BaseModel


class Changed(BaseModel):  # #/components/schemas/Changed
    version: int


class Made(BaseModel):  # #/components/schemas/Made
    id: str


class Problem(BaseModel):  # #/components/schemas/Problem
    title: str | None = None


class Conflict(BaseModel):  # #/components/schemas/Conflict
    with_: Annotated[str, Field(alias="with")]
