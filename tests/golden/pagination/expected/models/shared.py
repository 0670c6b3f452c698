# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field
from typing_extensions import TypedDict

from .._pages import AsyncPage, Page
from .._pages.lists import AsyncListPage, ListPage
from .._runtime.model import BaseModel, Boolean, Either, allows_extra


class Book(BaseModel):  # #/components/schemas/Book
    id: str


class ByAddressPage(BaseModel):  # #/components/schemas/ByAddressPage
    next_: Annotated[str | None, Field(alias="next")] = Field(default=None, json_schema_extra={"format": "uri"})
    """Format uri."""
    iter_items_: Annotated[Boolean | None, Field(alias="iter_items")] = None
    results: list[Book] | None = None


class ByOffsetResponseBody(BaseModel):  # #/paths/~1offset/get/responses/200/content/application~1json/schema
    data: list[Book]
    total: int
    result: str | None = None


class ByCursorResponseBody(BaseModel):  # #/paths/~1cursor/get/responses/200/content/application~1json/schema
    items: list[Book] | None = None
    meta: ByCursorMeta | None = None


class ByCursorMeta(BaseModel):
    # #/paths/~1cursor/get/responses/200/content/application~1json/schema/properties/meta
    next_page_token: Annotated[int | None, Field(alias="next-page-token")] = None


class ByLastItemResponseBody(BaseModel):  # #/paths/~1last/get/responses/200/content/application~1json/schema
    data: list[Book]
    has_more: Boolean


class ByBodyRequestBody(BaseModel):  # #/paths/~1search/post/requestBody/content/application~1json/schema
    query: str | None = None
    start_cursor: Annotated[str | None, Field(alias="start-cursor")] = None


ByBodyRequestBodyTypedDict = TypedDict(
    "ByBodyRequestBodyTypedDict", {"query": "str", "start-cursor": "str | None"}, total=False
)
allows_extra(ByBodyRequestBodyTypedDict)


class ByBodyResponseBody(BaseModel):  # #/paths/~1search/post/responses/200/content/application~1json/schema
    results: list[Book] | None = None
    next_cursor: str | None = None


class ConfiguredResponseBody(BaseModel):
    # #/paths/~1configured/get/responses/200/content/application~1json/schema
    answer: ConfiguredAnswer | None = None


class ConfiguredAnswer(BaseModel):
    # #/paths/~1configured/get/responses/200/content/application~1json/schema/properties/answer
    rows: list[Book] | None = None
    tags: list[str] | None = None
    next_from: Annotated[int | None, Field(alias="@next.from")] = None
    more: Boolean | None = None


class ByEndsPage(BaseModel):  # #/paths/~1ends/get/parameters/0/schema
    number: int | None = Field(default=None, json_schema_extra={"minimum": 1})
    """At least 1."""
    size: int | None = Field(default=None, json_schema_extra={"maximum": 3, "default": 2})
    """At most 3. Default: 2."""


@allows_extra
class ByEndsPageTypedDict(TypedDict, total=False):
    number: int
    size: int


class ByEndsResponseBody(BaseModel):  # #/paths/~1ends/get/responses/200/content/application~1json/schema
    result: ByEndsResult | None = None
    has_more: Annotated[Boolean | None, Field(alias="hasMore")] = None
    last: Boolean | None = None
    links: ByEndsLinks | None = None
    meta: ByEndsMeta | None = None


class ByEndsResult(BaseModel):
    # #/paths/~1ends/get/responses/200/content/application~1json/schema/properties/result
    rows: list[Book] | None = None


class ByEndsLinks(BaseModel):
    # #/paths/~1ends/get/responses/200/content/application~1json/schema/properties/links
    self_: Annotated[str | None, Field(alias="self")] = None
    next: ByEndsLinksNext | None = None


class ByEndsLinksNextObject(BaseModel):
    # #/paths/~1ends/get/responses/200/content/application~1json/schema/properties/links/properties/next/oneOf/1
    href: str


class ByEndsMeta(BaseModel):
    # #/paths/~1ends/get/responses/200/content/application~1json/schema/properties/meta
    total: int | None = None
    total_pages: Annotated[int | None, Field(alias="totalPages")] = None


class ByNextNumberResponseBody(BaseModel):
    # #/paths/~1next-number/get/responses/200/content/application~1json/schema
    books: list[Book] | None = None
    next_page: int | None = None
    total: int | None = None


class ByPositionRequestBody(BaseModel):
    # #/paths/~1positions/post/requestBody/content/application~1json/schema
    most: int | None = None
    paging: ByPositionPaging | None = None


@allows_extra
class ByPositionRequestBodyTypedDict(TypedDict, total=False):
    most: int
    paging: Either[ByPositionPaging, ByPositionPagingTypedDict]


class ByPositionPaging(BaseModel):
    # #/paths/~1positions/post/requestBody/content/application~1json/schema/properties/paging
    from_: Annotated[str | None, Field(alias="from")] = None
    count: str | None = None


ByPositionPagingTypedDict = TypedDict("ByPositionPagingTypedDict", {"from": "str", "count": "str"}, total=False)
allows_extra(ByPositionPagingTypedDict)


class ByPositionResponseBody(BaseModel):
    # #/paths/~1positions/post/responses/200/content/application~1json/schema
    books: dict[str, Book] | None = None
    total: str | None = None


class DoubtfulResponseBody(BaseModel):
    # #/paths/~1doubtful/get/responses/200/content/application~1json/schema
    books: list[Book] | None = None
    authors: list[str] | None = None


ByEndsLinksNext = str | ByEndsLinksNextObject


class ByOffsetPage(Page[Book], ByOffsetResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "data"


class AsyncByOffsetPage(AsyncPage[Book], ByOffsetResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "data"


class ByPagePage(ListPage[Book]):
    """One page of the list, a list itself; `next()`, `iter_items()` and `iter_pages()` lead on."""


class AsyncByPagePage(AsyncListPage[Book]):
    """One page of the list, a list itself; `await next()`, `async for` over `iter_items()` or
    `iter_pages()` lead on.
    """


class ByCursorPage(Page[Book], ByCursorResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "items"


class AsyncByCursorPage(AsyncPage[Book], ByCursorResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "items"


class ByLastItemPage(Page[Book], ByLastItemResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "data"


class AsyncByLastItemPage(AsyncPage[Book], ByLastItemResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "data"


class ByBodyPage(Page[Book], ByBodyResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "results"


class AsyncByBodyPage(AsyncPage[Book], ByBodyResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "results"


class ByAddressPage2(Page[Book], ByAddressPage):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "results"


class AsyncByAddressPage2(AsyncPage[Book], ByAddressPage):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "results"


class ConfiguredRows(Page[Book], ConfiguredResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "answer.rows"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


class AsyncConfiguredRows(AsyncPage[Book], ConfiguredResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "answer.rows"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


class ByEndsPage2(Page[Book], ByEndsResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "result.rows"


class AsyncByEndsPage2(AsyncPage[Book], ByEndsResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "result.rows"


class ByNextNumberPage(Page[Book], ByNextNumberResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "books"


class AsyncByNextNumberPage(AsyncPage[Book], ByNextNumberResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "books"


class ByPositionPage(Page[tuple[str, Book]], ByPositionResponseBody):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "books"


class AsyncByPositionPage(AsyncPage[tuple[str, Book]], ByPositionResponseBody):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "books"


class ByLinkPage(ListPage[str]):
    """One page of the list, a list itself; `next()`, `iter_items()` and `iter_pages()` lead on."""


class AsyncByLinkPage(AsyncListPage[str]):
    """One page of the list, a list itself; `await next()`, `async for` over `iter_items()` or
    `iter_pages()` lead on.
    """
