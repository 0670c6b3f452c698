# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `stamps`."""

from __future__ import annotations

from .._runtime.model import BaseModel


class Stamp(BaseModel):  # #/components/schemas/Stamp
    name: str
