# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from .._runtime.model import BaseModel


class GetTimeResponseBody(BaseModel):  # #/paths/~1time/get/responses/200/content/application~1json/schema
    now: str
    """Hours and minutes, such as 09:41."""
