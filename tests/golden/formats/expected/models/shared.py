# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import List, Optional, Union

from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Date, DateTime, Items, Number, Uuid, allows_extra


class Record(BaseModel):  # #/components/schemas/Record
    """`Record` of the API."""

    at: DateTime
    day: Optional[Date] = Field(default=None, json_schema_extra={"default": "2026-01-31"})
    """Default: "2026-01-31"."""
    hour: Optional[str] = Field(default=None, json_schema_extra={"format": "time"})
    """Format time."""
    lasts: Optional[str] = Field(default=None, json_schema_extra={"format": "duration"})
    """Format duration."""
    id: Uuid
    price: Optional[str] = Field(default=None, json_schema_extra={"format": "decimal"})
    """Format decimal."""
    picture: Optional[str] = Field(default=None, json_schema_extra={"contentEncoding": "base64"})
    """Encoded as base64."""
    small: Optional[int] = None
    big: Optional[int] = None
    single: Optional[Number] = None
    double: Optional[Number] = None
    email: Optional[str] = Field(default=None, json_schema_extra={"maxLength": 100, "format": "email"})
    """At most 100 characters; format email."""
    site: Optional[str] = Field(default=None, json_schema_extra={"format": "uri"})
    """Format uri."""
    host: Optional[str] = Field(default=None, json_schema_extra={"format": "hostname"})
    """Format hostname."""
    address: Optional[str] = Field(default=None, json_schema_extra={"format": "ipv4"})
    """Format ipv4."""
    secret: Optional[str] = Field(default=None, json_schema_extra={"format": "password"})
    """Format password."""
    pattern: Optional[str] = Field(
        default=None, json_schema_extra={"maxLength": 8, "minLength": 2, "pattern": "^[a-z]+$"}
    )
    """2 to 8 characters; matches `^[a-z]+$`."""
    unknown: Optional[str] = Field(default=None, json_schema_extra={"format": "shoe-size"})
    """Format shoe-size."""
    several: Optional[List[Date]] = Field(default=None, json_schema_extra={"minItems": 1, "uniqueItems": True})
    """At least 1 item; no item twice."""


@allows_extra
class RecordTypedDict(TypedDict):
    at: Union[DateTime, str]
    day: NotRequired[Union[Date, str]]
    hour: NotRequired[str]
    lasts: NotRequired[str]
    id: Union[Uuid, str]
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
    several: NotRequired[Items[Union[Date, str]]]
