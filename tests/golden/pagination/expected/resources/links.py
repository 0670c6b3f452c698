# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `links`."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Optional, Union, overload

from .. import models
from .._pages.addresses import PagesByAddress
from .._pages import returning
from .._runtime.codecs import TEXT
from .._runtime.operation import Operation, Response
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import RetryConfig
    from .._runtime.model import OptionalNullable


class ByLinkAcceptEnum(StrEnum):
    """The media types that `by_link` can answer with."""

    APPLICATION_JSON = "application/json"
    TEXT_PLAIN = "text/plain"


_BY_LINK: Operation[Union[models.ByLinkPage, None]] = Operation(
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
)

_BY_LINK_ASYNC: Operation[Union[models.AsyncByLinkPage, None]] = returning(_BY_LINK, lambda: models.AsyncByLinkPage)


class Links(Resource):
    """Operations of `links`."""

    @overload
    def by_link(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[Literal[ByLinkAcceptEnum.APPLICATION_JSON]] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Union[models.ByLinkPage, None]: ...
    @overload
    def by_link(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Literal[ByLinkAcceptEnum.TEXT_PLAIN],
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Union[str, None]: ...
    def by_link(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[ByLinkAcceptEnum] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Any:
        """Spec: GET /link

        Headers of the answer, for `with_raw_response`:
            Link: Where the next page is
        """
        return self._dispatcher.call(
            _BY_LINK,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            accept=accept_header_override,
        )

    @overload
    async def by_link_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[Literal[ByLinkAcceptEnum.APPLICATION_JSON]] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Union[models.AsyncByLinkPage, None]: ...
    @overload
    async def by_link_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Literal[ByLinkAcceptEnum.TEXT_PLAIN],
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Union[str, None]: ...
    async def by_link_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[ByLinkAcceptEnum] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Any:
        """The same as `by_link`, awaited."""
        return await self._dispatcher.call_async(
            _BY_LINK_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
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
