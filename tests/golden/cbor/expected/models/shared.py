# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from .._pages import AsyncPage, Page
from .._runtime.model import BaseModel, Boolean, Date, DateTime, Either, Entries, File, Number, Open, Uuid, allows_extra

ThingKind = Literal["small", "large"]


class Thing(BaseModel):  # #/components/schemas/Thing
    id: Uuid
    data: bytes | None = None
    at: DateTime | None = None
    day: Date | None = None
    count: int | None = None
    ratio: Number | None = None
    kind: Open[ThingKind] | None = None
    parent: dict[str, Any] | None = None
    note: str | None = None


@allows_extra
class ThingTypedDict(TypedDict):
    id: Uuid | str
    data: NotRequired[File]
    at: NotRequired[DateTime | str]
    day: NotRequired[Date | str]
    count: NotRequired[int]
    ratio: NotRequired[Number]
    kind: NotRequired[ThingKind]
    parent: NotRequired[Entries[str, Any] | None]
    note: NotRequired[str | None]


class Problem(BaseModel):  # #/components/schemas/Problem
    message: str
    trace: bytes | None = None


class ListThingsResponseBody(BaseModel):
    # #/paths/~1things/get/responses/200/content/application~1cbor/schema
    items: list[Thing]
    has_more: Boolean


class AddPartsRequestBody(BaseModel):  # #/paths/~1parts/post/requestBody/content/multipart~1form-data/schema
    thing: Thing
    note: str | None = None


@allows_extra
class AddPartsRequestBodyTypedDict(TypedDict):
    thing: Either[Thing, ThingTypedDict]
    note: NotRequired[str]


class ListThingsPage(Page[Thing], ListThingsResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "items"


class AsyncListThingsPage(AsyncPage[Thing], ListThingsResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "items"
