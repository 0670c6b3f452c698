# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `vectors`."""

from __future__ import annotations

from .._runtime.model import BaseModel


class UpsertVectorsResponseBody(BaseModel):
    # #/paths/~1vectors/put/responses/200/content/application~1json/schema
    upserted: int
