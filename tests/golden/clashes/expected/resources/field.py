# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `field` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property as _cached_property
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, DateTime, Items, OptionalNullable, Uuid
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_CACHED_PROPERTY: Operation[models.Field] = Operation(
    "cached_property",
    "GET",
    "/field",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Field),),
    tags=("Field",),
    call="field.cached_property",
)


class Field(Resource):
    """The `field` operations."""

    def cached_property(
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
    ) -> models.Field:
        """Spec: GET /field"""
        return self._dispatcher.call(
            _CACHED_PROPERTY,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def cached_property_async(
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
    ) -> models.Field:
        """Spec: GET /field"""
        return await self._dispatcher.call_async(
            _CACHED_PROPERTY,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @_cached_property
    def with_raw_response(self) -> FieldWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return FieldWithRawResponse(self._raw())


class FieldWithRawResponse:
    """The methods of `Field`, returning `RawResponse`."""

    def __init__(self, parent: Field) -> None:
        self.cached_property = raw(parent.cached_property)
        self.cached_property_async = raw_async(parent.cached_property_async)
