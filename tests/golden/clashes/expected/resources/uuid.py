# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `uuid` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, DateTime, Items, OptionalNullable
from .._runtime.model import Uuid as _Uuid
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_GET_UUID: Operation[models.UUID] = Operation(
    "getUUID",
    "GET",
    "/uuid",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[_Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.UUID),),
    tags=("UUID",),
    call="uuid.get_uuid",
)


class Uuid(Resource):
    """The `uuid` operations."""

    def get_uuid(
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
    ) -> models.UUID:
        """Spec: GET /uuid"""
        return self._dispatcher.call(
            _GET_UUID,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_uuid_async(
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
    ) -> models.UUID:
        """Spec: GET /uuid"""
        return await self._dispatcher.call_async(
            _GET_UUID,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> UuidWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return UuidWithRawResponse(self._raw())


class UuidWithRawResponse:
    """The methods of `Uuid`, returning `RawResponse`."""

    def __init__(self, parent: Uuid) -> None:
        self.get_uuid = raw(parent.get_uuid)
        self.get_uuid_async = raw_async(parent.get_uuid_async)
