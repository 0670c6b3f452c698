# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Optional

from .._runtime.model import BaseModel


class Parcel(BaseModel):  # #/components/schemas/Parcel
    """`Parcel` of the API."""

    id: str


class Arrival(BaseModel):  # #/components/schemas/Arrival
    """`Arrival` of the API."""

    hour: int


class SendParcelOnMoveCallback(BaseModel):
    # #/paths/~1parcels/post/callbacks/onMove/{$request.body#~1notify}?event=move/post/requestBody/content/application~1json/schema
    """`SendParcelOnMoveCallback` of the API."""

    place: str
    parcel: Optional[Parcel] = None
