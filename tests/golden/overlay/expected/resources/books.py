# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `books` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack, overload

from .. import models
from .._pages import returning
from .._pages.numbers import PagesByNumber
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable, Unset
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._spellings import one_of

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
    call="catalogue.books.list",
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
    call="catalogue.books.add",
)


class Books(Resource):
    """The `books` operations."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        x_app: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
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
            options=options,
        )

    async def list_async(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        x_app: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncBookPage:
        """Spec: GET /books

        Args:
            offset: At least 0. Default: 0.
            limit: From 1 to 100. Default: 20.
        """
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            params={"offset": offset, "limit": limit, "x_app": x_app},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def add(
        self,
        *,
        title: str,
        type_: str,
        pages: int | None = None,
        isbn: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.LibraryBook: ...
    @overload
    def add(
        self,
        *,
        title: str,
        kind: str,
        pages: int | None = None,
        isbn: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.LibraryBook: ...

    def add(
        self,
        *,
        title: str,
        type_: str | Unset = UNSET,
        kind: str | Unset = UNSET,
        pages: int | None = None,
        isbn: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
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
            options=options,
        )

    @overload
    async def add_async(
        self,
        *,
        title: str,
        type_: str,
        pages: int | None = None,
        isbn: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.LibraryBook: ...
    @overload
    async def add_async(
        self,
        *,
        title: str,
        kind: str,
        pages: int | None = None,
        isbn: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.LibraryBook: ...

    async def add_async(
        self,
        *,
        title: str,
        type_: str | Unset = UNSET,
        kind: str | Unset = UNSET,
        pages: int | None = None,
        isbn: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.LibraryBook:
        """Spec: POST /books

        Args:
            type_: A name that the package spells differently.
            pages: How long it is.
            isbn: Thirteen digits.
        """
        return await self._dispatcher.call_async(
            _ADD,
            body={"title": title, "type": one_of("add", type_=type_, kind=kind), "pages": pages, "isbn": isbn},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
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
