# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `rows` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._pages import returning
from .._pages.cursors import PagesByCursor
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[models.ListRowsPage] = Operation(
    "listRows",
    "GET",
    "/rows",
    parameters=(Parameter("after", "query", lambda: str),),
    responses=(Response("200", "application/json", lambda: models.ListRowsPage),),
    tags=("rows",),
    pagination=PagesByCursor("cursor", argument="after", next="paging.after"),
    call="rows.list",
)
_LIST_ASYNC: Operation[models.AsyncListRowsPage] = returning(_LIST, lambda: models.AsyncListRowsPage)


class Rows(Resource):
    """Rows of tables."""

    def list(
        self,
        *,
        after: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ListRowsPage:
        """List rows, as the document says of all cursors.

        Spec: GET /rows
        """
        return self._dispatcher.call(
            _LIST,
            params={"after": after},
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
        after: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncListRowsPage:
        """List rows, as the document says of all cursors.

        Spec: GET /rows
        """
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            params={"after": after},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> RowsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return RowsWithRawResponse(self._raw())


class RowsWithRawResponse:
    """The methods of `Rows`, returning `RawResponse`."""

    def __init__(self, parent: Rows) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
