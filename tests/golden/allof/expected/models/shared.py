# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Literal, Optional

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Either, Open, opened
from .._unsent import Unsent

TruckState = Literal["new", "used"]


class Owner(BaseModel):  # #/components/schemas/Owner
    """`Owner` of the API."""

    name: str


@opened
class OwnerTypedDict(TypedDict):
    name: str


class Truck(BaseModel):  # #/components/schemas/Truck
    """Reaches Base in two ways; narrows `state` and `wheels`, and describes `owner` anew."""

    id: str
    name: Optional[str] = Field(default=None, json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: Optional[int] = Field(default=None, json_schema_extra={"minimum": 4})
    """At least 4."""
    state: Open[TruckState]
    owner: Optional[Owner] = None
    """Who pays the tax."""
    power: Optional[float] = None
    """In kilowatts."""
    load: float
    """In tonnes."""
    trailer: Optional[TruckTrailer] = None


class TruckTrailer(BaseModel):  # #/components/schemas/Truck/allOf/2/properties/trailer
    """`TruckTrailer` of the API."""

    length: float


class Base(BaseModel):  # #/components/schemas/Base
    """`Base` of the API."""

    id: str
    name: Optional[str] = Field(default=None, json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: Optional[int] = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""
    state: Optional[str] = None
    owner: Optional[Owner] = None


class Powered(BaseModel):  # #/components/schemas/Powered
    """`Powered` of the API."""

    id: str
    name: Optional[str] = Field(default=None, json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: Optional[int] = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""
    state: Optional[str] = None
    owner: Optional[Owner] = None
    power: Optional[float] = None
    """In kilowatts."""


class Loadable(BaseModel):  # #/components/schemas/Loadable
    """`Loadable` of the API."""

    id: str
    name: Optional[str] = Field(default=None, json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: Optional[int] = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""
    state: Optional[str] = None
    owner: Optional[Owner] = None
    load: float
    """In tonnes."""


class AddVehicleRequestBody(BaseModel):  # #/paths/~1vehicles/post/requestBody/content/application~1json/schema
    """A base of which the caller must give more than the base says."""

    id: Optional[str] = None
    name: str = Field(json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: int = Field(json_schema_extra={"minimum": 0})
    """At least 0."""
    state: Optional[str] = None
    owner: Optional[Owner] = None


@opened
class AddVehicleRequestBodyTypedDict(TypedDict):
    id: NotRequired[Unsent]
    name: str
    wheels: int
    state: NotRequired[str]
    owner: NotRequired[Either[Owner, OwnerTypedDict]]
