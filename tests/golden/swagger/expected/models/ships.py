# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `ships`."""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Date, Either, File, Items, Number, Open, Tag, Unrecognized, allows_extra
from .._unsent import Unsent

ShipBaseFlag = Literal["nl", "de"]
ListShipsFlags = Literal["nl", "de"]


class ShipBase(BaseModel):  # #/definitions/Ship
    kind: str
    name: str
    number: int | None = None
    flag: Open[ShipBaseFlag] | None = None
    captain: Captain | None = None
    seal: str | None = Field(default=None, json_schema_extra={"contentEncoding": "base64"})
    """Encoded as base64."""


@allows_extra
class ShipBaseTypedDict(TypedDict):
    kind: str
    name: str
    number: NotRequired[Unsent]
    flag: NotRequired[ShipBaseFlag | None]
    captain: NotRequired[Either[Captain, CaptainTypedDict] | None]
    seal: NotRequired[str]


class Captain(BaseModel):  # #/definitions/Captain
    name: str
    born: Date | None = None


@allows_extra
class CaptainTypedDict(TypedDict):
    name: str
    born: NotRequired[Date | str | None]


class Tug(BaseModel):  # #/definitions/Tug
    kind: str
    name: str
    number: int | None = None
    flag: Open[ShipBaseFlag] | None = None
    captain: Captain | None = None
    seal: str | None = Field(default=None, json_schema_extra={"contentEncoding": "base64"})
    """Encoded as base64."""
    power: Number = Field(json_schema_extra={"exclusiveMinimum": 0})
    """More than 0."""


@allows_extra
class TugTypedDict(TypedDict):
    kind: str
    name: str
    number: NotRequired[Unsent]
    flag: NotRequired[ShipBaseFlag | None]
    captain: NotRequired[Either[Captain, CaptainTypedDict] | None]
    seal: NotRequired[str]
    power: Number


class Ferry(BaseModel):  # #/definitions/Ferry
    kind: str
    name: str
    number: int | None = None
    flag: Open[ShipBaseFlag] | None = None
    captain: Captain | None = None
    seal: str | None = Field(default=None, json_schema_extra={"contentEncoding": "base64"})
    """Encoded as base64."""
    seats: int | None = None


@allows_extra
class FerryTypedDict(TypedDict):
    kind: str
    name: str
    number: NotRequired[Unsent]
    flag: NotRequired[ShipBaseFlag | None]
    captain: NotRequired[Either[Captain, CaptainTypedDict] | None]
    seal: NotRequired[str]
    seats: NotRequired[int | None]


class Failure(BaseModel):  # #/definitions/Failure
    message: str | None = None


class RenameShipRequestBody(BaseModel):  # #/paths/~1ships~1{id}/put/parameters
    name: str
    """The new name."""
    aliases: list[str] | None = None
    notes: list[str] | None = None


@allows_extra
class RenameShipRequestBodyTypedDict(TypedDict):
    name: str
    aliases: NotRequired[Items[str]]
    notes: NotRequired[Items[str]]


class AddPapersRequestBody(BaseModel):  # #/paths/~1ships~1{id}~1papers/post/parameters
    scan: bytes
    """The scanned page."""
    pages: int | None = Field(default=None, json_schema_extra={"default": 1})
    """Default: 1."""
    labels: list[str] | None = None


@allows_extra
class AddPapersRequestBodyTypedDict(TypedDict):
    scan: File
    pages: NotRequired[int]
    labels: NotRequired[Items[str]]


Ship = Annotated[Tug | Ferry | ShipBase | Unrecognized, Tag("kind", ("Tug", "Ferry"), ShipBase)]
ShipTypedDict = Annotated[
    Either[Tug, TugTypedDict] | Either[Ferry, FerryTypedDict] | Either[ShipBase, ShipBaseTypedDict],
    Tag("kind", ("Tug", "Ferry"), Either[ShipBase, ShipBaseTypedDict]),
]
