# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import List, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Date, DateTime, Items, Number, Uuid, opened


class Record(BaseModel):  # #/components/schemas/Record
    """`Record` of the API."""

    at: DateTime
    day: Optional[Date] = None
    hour: Optional[str] = None
    lasts: Optional[str] = None
    id: Uuid
    price: Optional[str] = None
    picture: Optional[str] = None
    small: Optional[int] = None
    big: Optional[int] = None
    single: Optional[Number] = None
    double: Optional[Number] = None
    email: Optional[str] = None
    site: Optional[str] = None
    host: Optional[str] = None
    address: Optional[str] = None
    secret: Optional[str] = None
    pattern: Optional[str] = None
    unknown: Optional[str] = None
    several: Optional[List[Date]] = None


@opened
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
