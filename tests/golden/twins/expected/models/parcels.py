# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `parcels`."""

from __future__ import annotations

from typing import Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Boolean, Either, Items, Number, Open, allows_extra

ParcelSpeed = Literal["slow", "fast"]


class Parcel(BaseModel):  # #/components/schemas/Parcel
    kind: Open[Literal["parcel"]]
    weight: Number = Field(json_schema_extra={"exclusiveMinimum": 0, "maximum": 30})
    """In kilograms. More than 0; at most 30."""
    sender: Party
    """Who sends it."""
    receiver: Party | None
    """Who gets it; null while that is open."""
    insured: Boolean | None = Field(default=None, json_schema_extra={"default": False})
    """Default: False."""
    speed: Open[ParcelSpeed] | None = None
    seal: str | None = Field(default=None, json_schema_extra={"contentEncoding": "base64"})
    """A picture of the seal. Encoded as base64."""
    stops: list[str | None] | None = None


@allows_extra
class ParcelTypedDict(TypedDict):
    kind: Literal["parcel"]
    weight: Number
    sender: Either[Party, PartyTypedDict]
    receiver: Either[Party, PartyTypedDict] | None
    insured: NotRequired[bool | None]
    speed: NotRequired[ParcelSpeed | None]
    seal: NotRequired[str]
    stops: NotRequired[Items[str | None] | None]


class Party(BaseModel):  # #/components/schemas/Party
    name: str
    street: str | None = None


@allows_extra
class PartyTypedDict(TypedDict):
    name: str
    street: NotRequired[str | None]
