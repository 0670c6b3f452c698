# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import List, Optional

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Either, Items, allows_extra


class SearchQuery(BaseModel):  # #/paths/~1search/get/parameters/0/content/application~1x-www-form-urlencoded/schema
    """`SearchQuery` of the API."""

    tags: Optional[List[str]] = None


@allows_extra
class SearchQueryTypedDict(TypedDict, total=False):
    tags: Items[str]


class NestScanRequestBody(BaseModel):  # #/paths/~1scans/patch/requestBody/content/multipart~1form-data/schema
    """`NestScanRequestBody` of the API."""

    title: Optional[str] = None
    pages: Optional[NestScanPages] = None


@allows_extra
class NestScanRequestBodyTypedDict(TypedDict, total=False):
    title: str
    pages: Either[NestScanPages, NestScanPagesTypedDict]


class NestScanPages(BaseModel):
    # #/paths/~1scans/patch/requestBody/content/multipart~1form-data/schema/properties/pages
    """`NestScanPages` of the API."""

    a: Optional[str] = None
    b: Optional[int] = None


@allows_extra
class NestScanPagesTypedDict(TypedDict, total=False):
    a: str
    b: int
