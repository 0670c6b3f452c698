# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from .._runtime.model import BaseModel, Boolean


class GetStatusResponseBody(BaseModel):  # #/paths/~1status/get/responses/200/content/application~1json/schema
    up: Boolean | None = None
