# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `parts`."""

from __future__ import annotations

from .._pages import AsyncPage, Page
from .._runtime.model import BaseModel


class ListPartsResponseBody(BaseModel):  # #/paths/~1parts/get/responses/200/content/application~1json/schema
    found: list[str]


class ListPartsPage(Page[str], ListPartsResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "found"


class AsyncListPartsPage(AsyncPage[str], ListPartsResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "found"
