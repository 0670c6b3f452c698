# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `ships`."""

from __future__ import annotations

from typing import Annotated, Optional, Union

from .._runtime.model import BaseModel, Tag, Unrecognized


class ShipBase(BaseModel):  # #/components/schemas/Ship
    """`ShipBase` of the API."""

    kind: str
    name: str


class Tug(BaseModel):  # #/components/schemas/Tug
    """`Tug` of the API."""

    kind: str
    name: str
    pull: Optional[float] = None


Ship = Annotated[Union[Tug, ShipBase, Unrecognized], Tag("kind", {"Tug": Tug}, ShipBase)]
