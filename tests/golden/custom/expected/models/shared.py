# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from .._runtime.model import BaseModel


class Pet(BaseModel):  # #/components/schemas/Pet
    name: str
