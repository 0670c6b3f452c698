# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `links` operations."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal, Unpack, overload

from .. import models
from .._pages import returning
from .._pages.addresses import PagesByAddress
from .._runtime.client import Resource, raw, raw_async
from .._runtime.codecs import TEXT
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig


class ByLinkAcceptEnum(StrEnum):
    """The media types that `by_link` can answer with."""

    APPLICATION_JSON = "application/json"
    TEXT_PLAIN = "text/plain"


_BY_LINK: Operation[models.ByLinkPage | None] = Operation(
    "byLink",
    "GET",
    "/link",
    responses=(
        Response("200", "application/json", lambda: models.ByLinkPage),
        Response("200", "text/plain", lambda: str, TEXT),
        Response("204"),
    ),
    security=(("key",),),
    tags=("links",),
    pagination=PagesByAddress("link"),
    call="links.by_link",
)
_BY_LINK_ASYNC: Operation[models.AsyncByLinkPage | None] = returning(_BY_LINK, lambda: models.AsyncByLinkPage)


class Links(Resource):
    """The `links` operations."""

    @overload
    def by_link(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[ByLinkAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ByLinkPage | None: ...
    @overload
    def by_link(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[ByLinkAcceptEnum.TEXT_PLAIN],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str | None: ...

    def by_link(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: ByLinkAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /link

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.

        Response headers, for `with_raw_response`:
            Link: Where the next page is
        """
        return self._dispatcher.call(
            _BY_LINK,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @overload
    async def by_link_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[ByLinkAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncByLinkPage | None: ...
    @overload
    async def by_link_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[ByLinkAcceptEnum.TEXT_PLAIN],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str | None: ...

    async def by_link_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: ByLinkAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /link

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.

        Response headers, for `with_raw_response`:
            Link: Where the next page is
        """
        return await self._dispatcher.call_async(
            _BY_LINK_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @cached_property
    def with_raw_response(self) -> LinksWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return LinksWithRawResponse(self._raw())


class LinksWithRawResponse:
    """The methods of `Links`, returning `RawResponse`."""

    def __init__(self, parent: Links) -> None:
        self.by_link = raw(parent.by_link)
        self.by_link_async = raw_async(parent.by_link_async)
