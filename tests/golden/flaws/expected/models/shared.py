# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any, Literal, Optional

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Open, allows_extra

PetKind = Literal["cat", "dog"]


class Pet(BaseModel):  # #/components/schemas/Pet
    """`Pet` of the API."""

    name: str
    legs: Optional[int] = Field(default=None, json_schema_extra={"maximum": 4, "minimum": 5})
    """From 5 to 4."""
    kind: Optional[Open[PetKind]] = None
    age: Any = None
    colour: Any = None


@allows_extra
class PetTypedDict(TypedDict):
    name: str
    legs: NotRequired[int]
    kind: NotRequired[PetKind]
    age: NotRequired[Any]
    colour: NotRequired[Any]
