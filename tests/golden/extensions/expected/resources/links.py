# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `links` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._pages import returning
from .._pages.addresses import PagesByAddress
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[models.ListLinksPage] = Operation(
    "listLinks",
    "GET",
    "/links",
    responses=(Response("200", "application/json", lambda: models.ListLinksPage),),
    tags=("links",),
    pagination=PagesByAddress("url", next="following"),
    call="links.list",
)
_LIST_ASYNC: Operation[models.AsyncListLinksPage] = returning(_LIST, lambda: models.AsyncListLinksPage)

_LIST_WHOLE: Operation[models.ListWholeResponseBody] = Operation(
    "listWhole",
    "GET",
    "/whole",
    responses=(Response("200", "application/json", lambda: models.ListWholeResponseBody),),
    tags=("links",),
    call="links.list_whole",
)


class Links(Resource):
    """The `links` operations."""

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ListLinksPage:
        """List links, by the address of the next page.

        Spec: GET /links
        """
        return self._dispatcher.call(
            _LIST,
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
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncListLinksPage:
        """List links, by the address of the next page.

        Spec: GET /links
        """
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_whole(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ListWholeResponseBody:
        """List everything at once, though the response looks like a page.

        Spec: GET /whole
        """
        return self._dispatcher.call(
            _LIST_WHOLE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_whole_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ListWholeResponseBody:
        """List everything at once, though the response looks like a page.

        Spec: GET /whole
        """
        return await self._dispatcher.call_async(
            _LIST_WHOLE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> LinksWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return LinksWithRawResponse(self._raw())


class LinksWithRawResponse:
    """The methods of `Links`, returning `RawResponse`."""

    def __init__(self, parent: Links) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.list_whole = raw(parent.list_whole)
        self.list_whole_async = raw_async(parent.list_whole_async)
