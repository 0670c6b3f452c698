# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `shops`."""

from __future__ import annotations

from .._runtime.model import BaseModel
from .shared import Pet as _Pet


class Shop(BaseModel):  # #/components/schemas/Shop
    pets: list[_Pet]
