# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `links`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._pages import AsyncPage, Page
from .._runtime.model import BaseModel


class ListLinksResponseBody(BaseModel):  # #/paths/~1links/get/responses/200/content/application~1json/schema
    value: list[str] | None = None
    following: str | None = None


class ListWholeResponseBody(BaseModel):  # #/paths/~1whole/get/responses/200/content/application~1json/schema
    value: list[str] | None = None
    next_link: Annotated[str | None, Field(alias="nextLink")] = None


class ListLinksPage(Page[str], ListLinksResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "value"


class AsyncListLinksPage(AsyncPage[str], ListLinksResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "value"
