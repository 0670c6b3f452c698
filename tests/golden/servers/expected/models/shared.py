# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from .._runtime.model import BaseModel


class Weather(BaseModel):  # #/components/schemas/Weather
    degrees: float
