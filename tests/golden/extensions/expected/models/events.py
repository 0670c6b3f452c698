# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `events`."""

from __future__ import annotations

from .._runtime.model import BaseModel


class ReadEventsResponseBody(BaseModel):
    # #/paths/~1events/get/responses/200/content/text~1event-stream/schema
    text: str
