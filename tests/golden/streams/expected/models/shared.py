# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Optional

from .._runtime.model import BaseModel, DateTime


class Chunk(BaseModel):  # #/components/schemas/Chunk
    """`Chunk` of the API."""

    delta: str
    at: Optional[DateTime] = None


class Error(BaseModel):  # #/components/schemas/Error
    """`Error` of the API."""

    code: int
    message: str


class CreateChatResponse429(BaseModel):  # #/components/responses/Problem/content/application~1json/schema
    """`CreateChatResponse429` of the API."""

    error: Error
