# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `owners` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from typing_extensions import deprecated

from .. import models
from .._pages import returning
from .._pages.cursors import PagesByCursor
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_QUERY: Operation[models.OwnersPage] = Operation(
    "queryOwners",
    "GET",
    "/owners",
    parameters=(Parameter("cursor", "query", lambda: str),),
    responses=(Response("200", "application/json", lambda: models.OwnersPage),),
    tags=("owners",),
    pagination=PagesByCursor("cursor", argument="cursor", next="next_cursor"),
    call="owners.query",
)
_QUERY_ASYNC: Operation[models.AsyncOwnersPage] = returning(_QUERY, lambda: models.AsyncOwnersPage)


class Owners(Resource):
    """The `owners` operations."""

    def query(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.OwnersPage:
        """Spec: GET /owners"""
        return self._dispatcher.call(
            _QUERY,
            params={"cursor": cursor},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def query_async(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncOwnersPage:
        """Spec: GET /owners"""
        return await self._dispatcher.call_async(
            _QUERY_ASYNC,
            params={"cursor": cursor},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @deprecated("renamed to `owners.query`")
    def list(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.OwnersPage:
        """Renamed to `owners.query`."""
        return self.query(
            cursor=cursor,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            **options,
        )

    @deprecated("renamed to `owners.query`")
    async def list_async(
        self,
        *,
        cursor: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncOwnersPage:
        """Renamed to `owners.query`."""
        return await self.query_async(
            cursor=cursor,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            **options,
        )

    @cached_property
    def with_raw_response(self) -> OwnersWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return OwnersWithRawResponse(self._raw())


class OwnersWithRawResponse:
    """The methods of `Owners`, returning `RawResponse`."""

    def __init__(self, parent: Owners) -> None:
        self.query = raw(parent.query)
        self.query_async = raw_async(parent.query_async)
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
