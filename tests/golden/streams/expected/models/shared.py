# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from .._runtime.model import BaseModel, DateTime


class Chunk(BaseModel):  # #/components/schemas/Chunk
    delta: str
    at: DateTime | None = None


class Error(BaseModel):  # #/components/schemas/Error
    code: int
    message: str


class CreateChatResponse429(BaseModel):  # #/components/responses/Problem/content/application~1json/schema
    error: Error
