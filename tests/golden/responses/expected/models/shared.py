# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, Optional

from pydantic import Field

from .._runtime.model import BaseModel


class Changed(BaseModel):  # #/components/schemas/Changed
    """`Changed` of the API."""

    version: int


class Made(BaseModel):  # #/components/schemas/Made
    """`Made` of the API."""

    id: str


class Problem(BaseModel):  # #/components/schemas/Problem
    """`Problem` of the API."""

    title: Optional[str] = None


class Conflict(BaseModel):  # #/components/schemas/Conflict
    """`Conflict` of the API."""

    with_: Annotated[str, Field(alias="with")]
