# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `page` operations."""

from __future__ import annotations

from builtins import str as _str
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, DateTime, Items, OptionalNullable, Uuid
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_STR: Operation[models.Page] = Operation(
    "str",
    "GET",
    "/page",
    parameters=(
        Parameter("since", "query", lambda: DateTime | _str),
        Parameter("ids", "query", lambda: Items[Uuid | _str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Page),),
    tags=("Page",),
    call="page.str",
)


class Page(Resource):
    """The `page` operations."""

    def str(
        self,
        *,
        since: datetime | _str | None = None,
        ids: Sequence[UUID | _str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Page:
        """Spec: GET /page"""
        return self._dispatcher.call(
            _STR,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def str_async(
        self,
        *,
        since: datetime | _str | None = None,
        ids: Sequence[UUID | _str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: _str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[_str, _str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Page:
        """Spec: GET /page"""
        return await self._dispatcher.call_async(
            _STR,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> PageWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return PageWithRawResponse(self._raw())


class PageWithRawResponse:
    """The methods of `Page`, returning `RawResponse`."""

    def __init__(self, parent: Page) -> None:
        self.str = raw(parent.str)
        self.str_async = raw_async(parent.str_async)
