# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Date, DateTime, Items, Number, Uuid, allows_extra


class Record(BaseModel):  # #/components/schemas/Record
    at: DateTime
    day: Date | None = Field(default=None, json_schema_extra={"default": "2026-01-31"})
    """Default: "2026-01-31"."""
    hour: str | None = Field(default=None, json_schema_extra={"format": "time"})
    """Format time."""
    lasts: str | None = Field(default=None, json_schema_extra={"format": "duration"})
    """Format duration."""
    id: Uuid
    price: str | None = Field(default=None, json_schema_extra={"format": "decimal"})
    """Format decimal."""
    picture: str | None = Field(default=None, json_schema_extra={"contentEncoding": "base64"})
    """Encoded as base64."""
    small: int | None = None
    big: int | None = None
    single: Number | None = None
    double: Number | None = None
    email: str | None = Field(default=None, json_schema_extra={"maxLength": 100, "format": "email"})
    """At most 100 characters; format email."""
    site: str | None = Field(default=None, json_schema_extra={"format": "uri"})
    """Format uri."""
    host: str | None = Field(default=None, json_schema_extra={"format": "hostname"})
    """Format hostname."""
    address: str | None = Field(default=None, json_schema_extra={"format": "ipv4"})
    """Format ipv4."""
    secret: str | None = Field(default=None, json_schema_extra={"format": "password"})
    """Format password."""
    pattern: str | None = Field(default=None, json_schema_extra={"maxLength": 8, "minLength": 2, "pattern": "^[a-z]+$"})
    """2 to 8 characters; matches `^[a-z]+$`."""
    unknown: str | None = Field(default=None, json_schema_extra={"format": "shoe-size"})
    """Format shoe-size."""
    several: list[Date] | None = Field(default=None, json_schema_extra={"minItems": 1, "uniqueItems": True})
    """At least 1 item; no item twice."""


@allows_extra
class RecordTypedDict(TypedDict):
    at: DateTime | str
    day: NotRequired[Date | str]
    hour: NotRequired[str]
    lasts: NotRequired[str]
    id: Uuid | str
    price: NotRequired[str]
    picture: NotRequired[str]
    small: NotRequired[int]
    big: NotRequired[int]
    single: NotRequired[Number]
    double: NotRequired[Number]
    email: NotRequired[str]
    site: NotRequired[str]
    host: NotRequired[str]
    address: NotRequired[str]
    secret: NotRequired[str]
    pattern: NotRequired[str]
    unknown: NotRequired[str]
    several: NotRequired[Items[Date | str]]
