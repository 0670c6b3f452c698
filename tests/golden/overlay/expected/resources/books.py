# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `books`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Optional, Union, overload

from .. import models
from .._pages.numbers import PagesByNumber
from .._pages import returning
from .._spellings import one_of
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import RetryConfig
    from .._runtime.model import OptionalNullable, Unset

_LIST: Operation[models.BookPage] = Operation(
    "listBooks",
    "GET",
    "/books",
    parameters=(
        Parameter("offset", "query", lambda: int),
        Parameter("limit", "query", lambda: int),
        Parameter("X-App", "header", lambda: str, from_client="x_app"),
    ),
    responses=(Response("200", "application/json", lambda: models.BookPage),),
    security=(("key",),),
    tags=("Books",),
    pagination=PagesByNumber("offset", argument="offset", limit="limit", limit_default=20),
)

_LIST_ASYNC: Operation[models.AsyncBookPage] = returning(_LIST, lambda: models.AsyncBookPage)

_ADD: Operation[models.LibraryBook] = Operation(
    "addBook",
    "POST",
    "/books",
    bodies=(Body("application/json", lambda: models.LibraryBookTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.LibraryBook),),
    security=(("key",),),
    tags=("Books",),
    retry=True,
)


class Books(Resource):
    """Operations of `books`."""

    def list(
        self,
        *,
        offset: Optional[int] = None,
        limit: Optional[int] = None,
        x_app: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.BookPage:
        """Spec: GET /books

        Args:
            offset: At least 0. Default: 0.
            limit: From 1 to 100. Default: 20.
        """
        return self._dispatcher.call(
            _LIST,
            params={"offset": offset, "limit": limit, "x_app": x_app},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def list_async(
        self,
        *,
        offset: Optional[int] = None,
        limit: Optional[int] = None,
        x_app: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.AsyncBookPage:
        """The same as `list`, awaited."""
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            params={"offset": offset, "limit": limit, "x_app": x_app},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @overload
    def add(
        self,
        *,
        title: str,
        type_: str,
        pages: Optional[int] = None,
        isbn: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.LibraryBook: ...
    @overload
    def add(
        self,
        *,
        title: str,
        kind: str,
        pages: Optional[int] = None,
        isbn: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.LibraryBook: ...
    def add(
        self,
        *,
        title: str,
        type_: Union[str, Unset] = UNSET,
        kind: Union[str, Unset] = UNSET,
        pages: Optional[int] = None,
        isbn: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.LibraryBook:
        """Spec: POST /books

        Args:
            type_: A name that the package spells differently.
            pages: How long it is.
            isbn: Thirteen digits.
        """
        return self._dispatcher.call(
            _ADD,
            body={"title": title, "type": one_of("add", type_=type_, kind=kind), "pages": pages, "isbn": isbn},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @overload
    async def add_async(
        self,
        *,
        title: str,
        type_: str,
        pages: Optional[int] = None,
        isbn: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.LibraryBook: ...
    @overload
    async def add_async(
        self,
        *,
        title: str,
        kind: str,
        pages: Optional[int] = None,
        isbn: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.LibraryBook: ...
    async def add_async(
        self,
        *,
        title: str,
        type_: Union[str, Unset] = UNSET,
        kind: Union[str, Unset] = UNSET,
        pages: Optional[int] = None,
        isbn: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.LibraryBook:
        """The same as `add`, awaited."""
        return await self._dispatcher.call_async(
            _ADD,
            body={"title": title, "type": one_of("add", type_=type_, kind=kind), "pages": pages, "isbn": isbn},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @cached_property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return BooksWithRawResponse(self._raw())


class BooksWithRawResponse:
    """The methods of `Books`, returning `RawResponse`."""

    def __init__(self, parent: Books) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
