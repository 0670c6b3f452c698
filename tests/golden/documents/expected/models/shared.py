# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from pydantic import Field

from .._runtime.model import BaseModel


class Base(BaseModel):  # #/components/schemas/Base
    id: int | None = Field(default=None, json_schema_extra={"maximum": 1000.0})
    """At most 1000.0."""
