# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models that several resources share."""

from __future__ import annotations

from typing import Annotated, Dict, List, Optional, Tuple, Union

from pydantic import Field
from typing_extensions import Self, TypedDict

from .._runtime.model import BaseModel, Either, opened
from .._pages import AsyncPage, Page
from .._pages.lists import AsyncListPage, ListPage


class Book(BaseModel):  # #/components/schemas/Book
    """`Book` of the API."""

    id: str


class ByAddressPage(BaseModel):  # #/components/schemas/ByAddressPage
    """`ByAddressPage` of the API."""

    next_: Annotated[Optional[str], Field(alias="next")] = Field(default=None, json_schema_extra={"format": "uri"})
    """Format uri."""
    iter_items_: Annotated[Optional[bool], Field(alias="iter_items")] = None
    results: Optional[List[Book]] = None


class ByOffsetResponseBody(BaseModel):  # #/paths/~1offset/get/responses/200/content/application~1json/schema
    """`ByOffsetResponseBody` of the API."""

    data: List[Book]
    total: int
    result: Optional[str] = None


class ByCursorResponseBody(BaseModel):  # #/paths/~1cursor/get/responses/200/content/application~1json/schema
    """`ByCursorResponseBody` of the API."""

    items: Optional[List[Book]] = None
    meta: Optional[ByCursorMeta] = None


class ByCursorMeta(BaseModel):  # #/paths/~1cursor/get/responses/200/content/application~1json/schema/properties/meta
    """`ByCursorMeta` of the API."""

    next_page_token: Annotated[Optional[int], Field(alias="next-page-token")] = None


class ByLastItemResponseBody(BaseModel):  # #/paths/~1last/get/responses/200/content/application~1json/schema
    """`ByLastItemResponseBody` of the API."""

    data: List[Book]
    has_more: bool


class ByBodyRequestBody(BaseModel):  # #/paths/~1search/post/requestBody/content/application~1json/schema
    """`ByBodyRequestBody` of the API."""

    query: Optional[str] = None
    start_cursor: Annotated[Optional[str], Field(alias="start-cursor")] = None


ByBodyRequestBodyTypedDict = TypedDict(
    "ByBodyRequestBodyTypedDict", {"query": "str", "start-cursor": "Optional[str]"}, total=False
)
opened(ByBodyRequestBodyTypedDict)


class ByBodyResponseBody(BaseModel):  # #/paths/~1search/post/responses/200/content/application~1json/schema
    """`ByBodyResponseBody` of the API."""

    results: Optional[List[Book]] = None
    next_cursor: Optional[str] = None


class ConfiguredResponseBody(BaseModel):  # #/paths/~1configured/get/responses/200/content/application~1json/schema
    """`ConfiguredResponseBody` of the API."""

    answer: Optional[ConfiguredAnswer] = None


class ConfiguredAnswer(BaseModel):
    # #/paths/~1configured/get/responses/200/content/application~1json/schema/properties/answer
    """`ConfiguredAnswer` of the API."""

    rows: Optional[List[Book]] = None
    tags: Optional[List[str]] = None
    next_from: Annotated[Optional[int], Field(alias="@next.from")] = None
    more: Optional[bool] = None


class ByEndsPage(BaseModel):  # #/paths/~1ends/get/parameters/0/schema
    """`ByEndsPage` of the API."""

    number: Optional[int] = Field(default=None, json_schema_extra={"minimum": 1})
    """At least 1."""
    size: Optional[int] = Field(default=None, json_schema_extra={"maximum": 3, "default": 2})
    """At most 3. Default: 2."""


@opened
class ByEndsPageTypedDict(TypedDict, total=False):
    number: int
    size: int


class ByEndsResponseBody(BaseModel):  # #/paths/~1ends/get/responses/200/content/application~1json/schema
    """`ByEndsResponseBody` of the API."""

    result: Optional[ByEndsResult] = None
    has_more: Annotated[Optional[bool], Field(alias="hasMore")] = None
    last: Optional[bool] = None
    links: Optional[ByEndsLinks] = None
    meta: Optional[ByEndsMeta] = None


class ByEndsResult(BaseModel):  # #/paths/~1ends/get/responses/200/content/application~1json/schema/properties/result
    """`ByEndsResult` of the API."""

    rows: Optional[List[Book]] = None


class ByEndsLinks(BaseModel):  # #/paths/~1ends/get/responses/200/content/application~1json/schema/properties/links
    """`ByEndsLinks` of the API."""

    self_: Annotated[Optional[str], Field(alias="self")] = None
    next: Optional[ByEndsLinksNext] = None


class ByEndsLinksNextObject(BaseModel):
    # #/paths/~1ends/get/responses/200/content/application~1json/schema/properties/links/properties/next/oneOf/1
    """`ByEndsLinksNextObject` of the API."""

    href: str


class ByEndsMeta(BaseModel):  # #/paths/~1ends/get/responses/200/content/application~1json/schema/properties/meta
    """`ByEndsMeta` of the API."""

    total: Optional[int] = None
    total_pages: Annotated[Optional[int], Field(alias="totalPages")] = None


class ByNextNumberResponseBody(BaseModel):  # #/paths/~1next-number/get/responses/200/content/application~1json/schema
    """`ByNextNumberResponseBody` of the API."""

    books: Optional[List[Book]] = None
    next_page: Optional[int] = None
    total: Optional[int] = None


class ByPositionRequestBody(BaseModel):  # #/paths/~1positions/post/requestBody/content/application~1json/schema
    """`ByPositionRequestBody` of the API."""

    most: Optional[int] = None
    paging: Optional[ByPositionPaging] = None


@opened
class ByPositionRequestBodyTypedDict(TypedDict, total=False):
    most: int
    paging: Either[ByPositionPaging, ByPositionPagingTypedDict]


class ByPositionPaging(BaseModel):
    # #/paths/~1positions/post/requestBody/content/application~1json/schema/properties/paging
    """`ByPositionPaging` of the API."""

    from_: Annotated[Optional[str], Field(alias="from")] = None
    count: Optional[str] = None


ByPositionPagingTypedDict = TypedDict("ByPositionPagingTypedDict", {"from": "str", "count": "str"}, total=False)
opened(ByPositionPagingTypedDict)


class ByPositionResponseBody(BaseModel):  # #/paths/~1positions/post/responses/200/content/application~1json/schema
    """`ByPositionResponseBody` of the API."""

    books: Optional[Dict[str, Book]] = None
    total: Optional[str] = None


class DoubtfulResponseBody(BaseModel):  # #/paths/~1doubtful/get/responses/200/content/application~1json/schema
    """`DoubtfulResponseBody` of the API."""

    books: Optional[List[Book]] = None
    authors: Optional[List[str]] = None


ByEndsLinksNext = Union[str, ByEndsLinksNextObject]


class ByOffsetPage(ByOffsetResponseBody, Page[Book]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "data"


class AsyncByOffsetPage(ByOffsetResponseBody, AsyncPage[Book]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "data"


class ByPagePage(ListPage[Book]):
    """One page of the list, a list itself; `next()`, `iter_items()` and `iter_pages()` lead on."""


class AsyncByPagePage(AsyncListPage[Book]):
    """One page of the list, a list itself; `await next()`, `async for` over `iter_items()` or `iter_pages()`
    lead on.
    """


class ByCursorPage(ByCursorResponseBody, Page[Book]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "items"


class AsyncByCursorPage(ByCursorResponseBody, AsyncPage[Book]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "items"


class ByLastItemPage(ByLastItemResponseBody, Page[Book]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "data"


class AsyncByLastItemPage(ByLastItemResponseBody, AsyncPage[Book]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "data"


class ByBodyPage(ByBodyResponseBody, Page[Book]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "results"


class AsyncByBodyPage(ByBodyResponseBody, AsyncPage[Book]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "results"


class ByAddressPage2(ByAddressPage, Page[Book]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "results"


class AsyncByAddressPage2(ByAddressPage, AsyncPage[Book]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "results"


class ConfiguredRows(ConfiguredResponseBody, Page[Book]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "answer.rows"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


class AsyncConfiguredRows(ConfiguredResponseBody, AsyncPage[Book]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "answer.rows"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


class ByEndsPage2(ByEndsResponseBody, Page[Book]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "result.rows"


class AsyncByEndsPage2(ByEndsResponseBody, AsyncPage[Book]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "result.rows"


class ByNextNumberPage(ByNextNumberResponseBody, Page[Book]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "books"


class AsyncByNextNumberPage(ByNextNumberResponseBody, AsyncPage[Book]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "books"


class ByPositionPage(ByPositionResponseBody, Page[Tuple[str, Book]]):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "books"


class AsyncByPositionPage(ByPositionResponseBody, AsyncPage[Tuple[str, Book]]):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "books"


class ByLinkPage(ListPage[str]):
    """One page of the list, a list itself; `next()`, `iter_items()` and `iter_pages()` lead on."""


class AsyncByLinkPage(AsyncListPage[str]):
    """One page of the list, a list itself; `await next()`, `async for` over `iter_items()` or `iter_pages()`
    lead on.
    """
