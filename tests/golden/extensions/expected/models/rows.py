# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `rows`."""

from __future__ import annotations

from .._pages import AsyncPage, Page
from .._runtime.model import BaseModel


class ListRowsResponseBody(BaseModel):  # #/paths/~1rows/get/responses/200/content/application~1json/schema
    rows: list[int] | None = None
    paging: ListRowsPaging | None = None


class ListRowsPaging(BaseModel):
    # #/paths/~1rows/get/responses/200/content/application~1json/schema/properties/paging
    after: str | None = None


class ListRowsPage(Page[int], ListRowsResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "rows"


class AsyncListRowsPage(AsyncPage[int], ListRowsResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "rows"
