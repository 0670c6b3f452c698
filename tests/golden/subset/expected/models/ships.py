# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `ships`."""

from __future__ import annotations

from typing import Annotated

from .._runtime.model import BaseModel, Tag, Unrecognized


class ShipBase(BaseModel):  # #/components/schemas/Ship
    kind: str
    name: str


class Tug(BaseModel):  # #/components/schemas/Tug
    kind: str
    name: str
    pull: float | None = None


Ship = Annotated[Tug | ShipBase | Unrecognized, Tag("kind", {"Tug": Tug}, ShipBase)]
