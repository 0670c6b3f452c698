# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, Open, opened

TruckState = Literal["new", "used"]


# Spec: #/components/schemas/Owner
class Owner(BaseModel):
    """`Owner` of the API."""

    name: str


@opened
class OwnerTypedDict(TypedDict):
    name: str


# Spec: #/components/schemas/Truck
class Truck(BaseModel):
    """Reaches Base in two ways; narrows `state` and `wheels`, and describes `owner` anew."""

    id: str
    name: Optional[str] = None
    wheels: Optional[int] = None
    state: Open[TruckState]
    owner: Optional[Owner] = None
    """Who pays the tax."""
    power: Optional[float] = None
    """In kilowatts."""
    load: float
    """In tonnes."""
    trailer: Optional[TruckTrailer] = None


# Spec: #/components/schemas/Truck/allOf/2/properties/trailer
class TruckTrailer(BaseModel):
    """`TruckTrailer` of the API."""

    length: float


# Spec: #/components/schemas/Base
class Base(BaseModel):
    """`Base` of the API."""

    id: str
    name: Optional[str] = None
    wheels: Optional[int] = None
    state: Optional[str] = None
    owner: Optional[Owner] = None


# Spec: #/components/schemas/Powered
class Powered(BaseModel):
    """`Powered` of the API."""

    id: str
    name: Optional[str] = None
    wheels: Optional[int] = None
    state: Optional[str] = None
    owner: Optional[Owner] = None
    power: Optional[float] = None
    """In kilowatts."""


# Spec: #/components/schemas/Loadable
class Loadable(BaseModel):
    """`Loadable` of the API."""

    id: str
    name: Optional[str] = None
    wheels: Optional[int] = None
    state: Optional[str] = None
    owner: Optional[Owner] = None
    load: float
    """In tonnes."""


# Spec: #/paths/~1vehicles/post/requestBody/content/application~1json/schema
class AddVehicleRequestBody(BaseModel):
    """A base of which the caller must give more than the base says."""

    id: Optional[str] = None
    name: str
    wheels: int
    state: Optional[str] = None
    owner: Optional[Owner] = None


@opened
class AddVehicleRequestBodyTypedDict(TypedDict):
    name: str
    wheels: int
    state: NotRequired[str]
    owner: NotRequired[Either[Owner, OwnerTypedDict]]
