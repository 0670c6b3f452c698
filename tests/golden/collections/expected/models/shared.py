# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, File, Items, allows_extra


class Book(BaseModel):  # common.json#/definitions/Book
    title: str
    sequel: Book | None = None


@allows_extra
class BookTypedDict(TypedDict):
    title: str
    sequel: NotRequired[Either[Book, BookTypedDict] | None]


class PutBookErrorBody(BaseModel):  # common.json#/responses/Failure/schema
    reason: str | None = None


class SendFormRequestBody(BaseModel):  # #/paths/~1forms/post/parameters
    title: str
    csv: list[str] | None = None
    ssv: list[str] | None = None
    tsv: list[str] | None = None
    pipes: list[str] | None = None
    multi: list[str] | None = None


@allows_extra
class SendFormRequestBodyTypedDict(TypedDict):
    title: str
    csv: NotRequired[Items[str]]
    ssv: NotRequired[Items[str]]
    tsv: NotRequired[Items[str]]
    pipes: NotRequired[Items[str]]
    multi: NotRequired[Items[str]]


class SendFileRequestBody(BaseModel):  # #/paths/~1forms/put/parameters
    title: str
    cover: bytes
    csv: list[str] | None = None
    tsv: list[str] | None = None
    multi: list[str] | None = None


@allows_extra
class SendFileRequestBodyTypedDict(TypedDict):
    title: str
    cover: File
    csv: NotRequired[Items[str]]
    tsv: NotRequired[Items[str]]
    multi: NotRequired[Items[str]]
