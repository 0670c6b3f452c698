# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `tokens`."""

from __future__ import annotations

from .._pages import AsyncPage, Page
from .._runtime.model import BaseModel


class ListTokensResponseBody(BaseModel):
    # #/paths/~1tokens/get/responses/200/content/application~1json/schema
    tokens: list[str] | None = None
    following: str | None = None


class ListTokensPage(Page[str], ListTokensResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "tokens"


class AsyncListTokensPage(AsyncPage[str], ListTokensResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "tokens"
