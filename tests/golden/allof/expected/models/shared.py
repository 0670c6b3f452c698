# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Open, allows_extra
from .._unsent import Unsent

TruckState = Literal["new", "used"]


class Owner(BaseModel):  # #/components/schemas/Owner
    name: str


@allows_extra
class OwnerTypedDict(TypedDict):
    name: str


class Truck(BaseModel):  # #/components/schemas/Truck
    """Reaches Base in two ways; narrows `state` and `wheels`, and describes `owner` anew."""

    id: str
    name: str | None = Field(default=None, json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: int | None = Field(default=None, json_schema_extra={"minimum": 4})
    """At least 4."""
    state: Open[TruckState]
    owner: Owner | None = None
    """Who pays the tax."""
    power: float | None = None
    """In kilowatts."""
    load: float
    """In tonnes."""
    trailer: TruckTrailer | None = None


class TruckTrailer(BaseModel):  # #/components/schemas/Truck/allOf/2/properties/trailer
    length: float


class Base(BaseModel):  # #/components/schemas/Base
    id: str
    name: str | None = Field(default=None, json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""
    state: str | None = None
    owner: Owner | None = None


class Powered(BaseModel):  # #/components/schemas/Powered
    id: str
    name: str | None = Field(default=None, json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""
    state: str | None = None
    owner: Owner | None = None
    power: float | None = None
    """In kilowatts."""


class Loadable(BaseModel):  # #/components/schemas/Loadable
    id: str
    name: str | None = Field(default=None, json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: int | None = Field(default=None, json_schema_extra={"minimum": 0})
    """At least 0."""
    state: str | None = None
    owner: Owner | None = None
    load: float
    """In tonnes."""


class AddVehicleRequestBody(BaseModel):
    # #/paths/~1vehicles/post/requestBody/content/application~1json/schema
    """A base of which the caller must give more than the base says."""

    id: str | None = None
    name: str = Field(json_schema_extra={"minLength": 1})
    """At least 1 character."""
    wheels: int = Field(json_schema_extra={"minimum": 0})
    """At least 0."""
    state: str | None = None
    owner: Owner | None = None


@allows_extra
class AddVehicleRequestBodyTypedDict(TypedDict):
    id: NotRequired[Unsent]
    name: str
    wheels: int
    state: NotRequired[str]
    owner: NotRequired[Either[Owner, OwnerTypedDict]]
