# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `parcels`."""

from __future__ import annotations

from typing import List, Literal, Optional

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, Items, Number, Open, allows_extra

ParcelSpeed = Literal["slow", "fast"]


class Parcel(BaseModel):  # #/components/schemas/Parcel
    """`Parcel` of the API."""

    kind: Open[Literal["parcel"]]
    weight: Number = Field(json_schema_extra={"exclusiveMinimum": 0, "maximum": 30})
    """In kilograms. More than 0; at most 30."""
    sender: Party
    """Who sends it."""
    receiver: Optional[Party]
    """Who gets it; null while that is open."""
    insured: Optional[bool] = Field(default=None, json_schema_extra={"default": False})
    """Default: False."""
    speed: Optional[Open[ParcelSpeed]] = None
    seal: Optional[str] = Field(default=None, json_schema_extra={"contentEncoding": "base64"})
    """A picture of the seal. Encoded as base64."""
    stops: Optional[List[Optional[str]]] = None


@allows_extra
class ParcelTypedDict(TypedDict):
    kind: Literal["parcel"]
    weight: Number
    sender: Either[Party, PartyTypedDict]
    receiver: Optional[Either[Party, PartyTypedDict]]
    insured: NotRequired[Optional[bool]]
    speed: NotRequired[Optional[ParcelSpeed]]
    seal: NotRequired[str]
    stops: NotRequired[Optional[Items[Optional[str]]]]


class Party(BaseModel):  # #/components/schemas/Party
    """`Party` of the API."""

    name: str
    street: Optional[str] = None


@allows_extra
class PartyTypedDict(TypedDict):
    name: str
    street: NotRequired[Optional[str]]
