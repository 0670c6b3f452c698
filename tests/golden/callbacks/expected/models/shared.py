# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from .._runtime.model import BaseModel


class Parcel(BaseModel):  # #/components/schemas/Parcel
    id: str


class Arrival(BaseModel):  # #/components/schemas/Arrival
    hour: int


class SendParcelOnMoveCallback(BaseModel):
    # #/paths/~1parcels/post/callbacks/onMove/{$request.body#~1notify}?event=move/post/requestBody/content/application~1json/schema
    place: str
    parcel: Parcel | None = None
