# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `date_time` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, Items, OptionalNullable, Uuid
from .._runtime.model import DateTime as _DateTime
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_GET_DATE_TIME: Operation[models.DateTime] = Operation(
    "getDateTime",
    "GET",
    "/datetime",
    parameters=(
        Parameter("since", "query", lambda: _DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.DateTime),),
    tags=("DateTime",),
    call="date_time.get_date_time",
)


class DateTime(Resource):
    """The `date_time` operations."""

    def get_date_time(
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
    ) -> models.DateTime:
        """Spec: GET /datetime"""
        return self._dispatcher.call(
            _GET_DATE_TIME,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_date_time_async(
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
    ) -> models.DateTime:
        """Spec: GET /datetime"""
        return await self._dispatcher.call_async(
            _GET_DATE_TIME,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> DateTimeWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return DateTimeWithRawResponse(self._raw())


class DateTimeWithRawResponse:
    """The methods of `DateTime`, returning `RawResponse`."""

    def __init__(self, parent: DateTime) -> None:
        self.get_date_time = raw(parent.get_date_time)
        self.get_date_time_async = raw_async(parent.get_date_time_async)
