# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any, Dict, List, Literal, Optional, Union

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import BaseModel, Date, DateTime, Either, Entries, File, Number, Open, Uuid, allows_extra
from .._pages import AsyncPage, Page

ThingKind = Literal["small", "large"]


class Thing(BaseModel):  # #/components/schemas/Thing
    """`Thing` of the API."""

    id: Uuid
    data: Optional[bytes] = None
    at: Optional[DateTime] = None
    day: Optional[Date] = None
    count: Optional[int] = None
    ratio: Optional[Number] = None
    kind: Optional[Open[ThingKind]] = None
    parent: Optional[Dict[str, Any]] = None
    note: Optional[str] = None


@allows_extra
class ThingTypedDict(TypedDict):
    id: Union[Uuid, str]
    data: NotRequired[File]
    at: NotRequired[Union[DateTime, str]]
    day: NotRequired[Union[Date, str]]
    count: NotRequired[int]
    ratio: NotRequired[Number]
    kind: NotRequired[ThingKind]
    parent: NotRequired[Optional[Entries[str, Any]]]
    note: NotRequired[Optional[str]]


class Problem(BaseModel):  # #/components/schemas/Problem
    """`Problem` of the API."""

    message: str
    trace: Optional[bytes] = None


class ListThingsResponseBody(BaseModel):  # #/paths/~1things/get/responses/200/content/application~1cbor/schema
    """`ListThingsResponseBody` of the API."""

    items: List[Thing]
    has_more: bool


class AddPartsRequestBody(BaseModel):  # #/paths/~1parts/post/requestBody/content/multipart~1form-data/schema
    """`AddPartsRequestBody` of the API."""

    thing: Thing
    note: Optional[str] = None


@allows_extra
class AddPartsRequestBodyTypedDict(TypedDict):
    thing: Either[Thing, ThingTypedDict]
    note: NotRequired[str]


class ListThingsPage(ListThingsResponseBody, Page[Thing]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "items"


class AsyncListThingsPage(ListThingsResponseBody, AsyncPage[Thing]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "items"
