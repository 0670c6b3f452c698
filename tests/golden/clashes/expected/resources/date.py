# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `date` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Unpack
from uuid import UUID

from .. import models as _models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, DateTime, Items, OptionalNullable, Uuid
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_MODELS: Operation[_models.Date] = Operation(
    "models",
    "GET",
    "/date",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: _models.Date),),
    tags=("Date",),
    call="date.models",
)


class Date(Resource):
    """The `date` operations."""

    def models(
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
    ) -> _models.Date:
        """Spec: GET /date"""
        return self._dispatcher.call(
            _MODELS,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def models_async(
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
    ) -> _models.Date:
        """Spec: GET /date"""
        return await self._dispatcher.call_async(
            _MODELS,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> DateWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return DateWithRawResponse(self._raw())


class DateWithRawResponse:
    """The methods of `Date`, returning `RawResponse`."""

    def __init__(self, parent: Date) -> None:
        self.models = raw(parent.models)
        self.models_async = raw_async(parent.models_async)
