# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `items` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, DateTime, OptionalNullable, Uuid
from .._runtime.model import Items as _Items
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_OVERLOAD: Operation[models.Items] = Operation(
    "overload",
    "GET",
    "/items",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: _Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Items),),
    tags=("Items",),
    call="items.overload",
)


class Items(Resource):
    """The `items` operations."""

    def overload(
        self,
        *,
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Items:
        """Spec: GET /items"""
        return self._dispatcher.call(
            _OVERLOAD,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def overload_async(
        self,
        *,
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Items:
        """Spec: GET /items"""
        return await self._dispatcher.call_async(
            _OVERLOAD,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ItemsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ItemsWithRawResponse(self._raw())


class ItemsWithRawResponse:
    """The methods of `Items`, returning `RawResponse`."""

    def __init__(self, parent: Items) -> None:
        self.overload = raw(parent.overload)
        self.overload_async = raw_async(parent.overload_async)
