# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, allows_extra


class SearchQuery(BaseModel):
    # #/paths/~1search/get/parameters/0/content/application~1x-www-form-urlencoded/schema
    tags: list[str] | None = None


@allows_extra
class SearchQueryTypedDict(TypedDict, total=False):
    tags: Items[str]


class NestScanRequestBody(BaseModel):  # #/paths/~1scans/patch/requestBody/content/multipart~1form-data/schema
    title: str | None = None
    pages: NestScanPages | None = None


@allows_extra
class NestScanRequestBodyTypedDict(TypedDict, total=False):
    title: str
    pages: Either[NestScanPages, NestScanPagesTypedDict]


class NestScanPages(BaseModel):
    # #/paths/~1scans/patch/requestBody/content/multipart~1form-data/schema/properties/pages
    a: str | None = None
    b: int | None = None


@allows_extra
class NestScanPagesTypedDict(TypedDict, total=False):
    a: str
    b: int
