# ruff: noqa: UP007, UP035, UP045 - written as the generator writes
"""Models, TypedDict twins and operations of the shop."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, Optional, Union
from uuid import UUID

from openrouter._pages import AsyncPage, Page, returning
from openrouter._pages.numbers import PagesByNumber
from pydantic import Field
from typing_extensions import NotRequired, Self, TypedDict

from runtime._runtime.model import (
    BaseModel,
    Either,
    File,
    Items,
    Number,
    Open,
    Unrecognized,
    allows_extra,
    forbids_extra,
)
from runtime._runtime.operation import Body, Operation, Parameter, Response

Kind = Literal["toy", "book"]


class Retry(BaseModel):
    count: int
    on_codes: Optional[list[int]] = None


@forbids_extra
class RetryTypedDict(TypedDict):
    count: int
    on_codes: NotRequired[Optional[Items[int]]]


class Options(BaseModel):
    retry: Optional[Retry] = None
    name: Optional[str] = None
    format_: Optional[str] = Field(default=None, alias="format")


@forbids_extra
class OptionsTypedDict(TypedDict):
    retry: NotRequired[Either[Retry, RetryTypedDict]]
    name: NotRequired[str]
    format: NotRequired[str]


class Text(BaseModel):
    type: Literal["text"]
    text: str


@forbids_extra
class TextTypedDict(TypedDict):
    type: Literal["text"]
    text: str


class Image(BaseModel):
    type: Literal["image"]
    image: Options


@forbids_extra
class ImageTypedDict(TypedDict):
    type: Literal["image"]
    image: Either[Options, OptionsTypedDict]


@forbids_extra
class ContentTypedDict(TypedDict):
    content: Items[Union[Either[Text, TextTypedDict], Either[Image, ImageTypedDict]]]


@allows_extra
class ThingTypedDict(TypedDict):
    input: Union[str, Items[Union[str, Items[int]]]]
    model: str
    options: NotRequired[Either[Options, OptionsTypedDict]]
    all_options: NotRequired[Optional[Items[Either[Options, OptionsTypedDict]]]]
    number: NotRequired[Number]
    kind: NotRequired[Kind]
    sort: NotRequired[Open[Kind]]
    mixed: NotRequired[Union[str, Items[str], Items[Number], Items[Items[Number]], Items[ContentTypedDict]]]
    tagged: NotRequired[Union[Items[TextTypedDict], Either[Text, TextTypedDict]]]
    when: NotRequired[Union[datetime, str]]
    ident: NotRequired[Union[UUID, str]]
    price: NotRequired[Union[Decimal, Number]]
    data: NotRequired[Union[bytes, str]]
    free: NotRequired[Any]


class Item(BaseModel):
    object: Open[Literal["item"]]
    value: Union[list[float], str]
    part: Optional[Union[Text, Image, Unrecognized]] = None
    level: Optional[Open[Literal[1, 2]]] = None


class Thing(BaseModel):
    items: Optional[list[Item]]
    model: str
    format_: Optional[str] = Field(default=None, alias="format")


class ErrorBody(BaseModel):
    code: int
    message: str


class Error(BaseModel):
    error: ErrorBody


class Toy(BaseModel):
    id: int


class ToyList(BaseModel):
    data: list[Toy]


class ToyPage(Page[Toy], ToyList):
    """One page of toys."""

    @property
    def result(self) -> Self:
        return self


class AsyncToyPage(AsyncPage[Toy], ToyList):
    """One page of toys, for asynchronous calls."""

    @property
    def result(self) -> Self:
        return self


@forbids_extra
class FormTypedDict(TypedDict):
    name: NotRequired[str]
    tags: NotRequired[Items[str]]
    count: NotRequired[int]
    options: NotRequired[Either[Options, OptionsTypedDict]]
    file: NotRequired[File]
    files: NotRequired[Items[File]]


SECURITY = (("Key",),)
THING = {"items": [{"object": "item", "value": [1.5, 2.0]}], "model": "m"}

create: Operation[Thing] = Operation(
    "createThing",
    "POST",
    "/things",
    bodies=(Body("application/json", lambda: ThingTypedDict, nullable=("all_options",), flat=True),),
    responses=(Response("200", "application/json", lambda: Thing),),
    errors=(
        Response("401", "application/json", lambda: Error),
        Response("4XX", "application/json", lambda: Error),
    ),
    security=SECURITY,
    tags=("Things",),
    retry=True,
    extensions={"x-group": "things"},
)
order: Operation[Any] = Operation(
    "order",
    "POST",
    "/orders",
    responses=(Response("200", "application/json"), Response("204")),
    security=SECURITY,
)
get: Operation[Any] = Operation(
    "getThing", "GET", "/things", responses=(Response("200", "application/json"),), security=SECURITY
)
toys: Operation[ToyPage] = Operation(
    "listToys",
    "GET",
    "/pets/{pet-id}/toys",
    parameters=(
        Parameter("pet-id", "path", lambda: int, name="pet_id", required=True),
        Parameter("offset", "query", lambda: Optional[int], nullable=True),
        Parameter("limit", "query", lambda: int),
        Parameter("Shop-Referer", "header", lambda: str, name="referer", from_client="referer"),
    ),
    responses=(Response("200", "application/json", lambda: ToyPage),),
    security=SECURITY,
    pagination=PagesByNumber("offset", "offset", limit="limit", limit_default=3),
)
_returning: Any = returning  # of a generated package, whose runtime has types of its own
toys_async: Operation[AsyncToyPage] = _returning(toys, lambda: AsyncToyPage)
