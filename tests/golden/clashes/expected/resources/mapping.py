# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `mapping` operations."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping
from collections.abc import Sequence
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

_GET_MAPPING: Operation[models.Mapping] = Operation(
    "getMapping",
    "GET",
    "/mapping",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Mapping),),
    tags=("Mapping",),
    call="mapping.get_mapping",
)


class Mapping(Resource):
    """The `mapping` operations."""

    def get_mapping(
        self,
        *,
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: _Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Mapping:
        """Spec: GET /mapping"""
        return self._dispatcher.call(
            _GET_MAPPING,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_mapping_async(
        self,
        *,
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: _Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Mapping:
        """Spec: GET /mapping"""
        return await self._dispatcher.call_async(
            _GET_MAPPING,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> MappingWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return MappingWithRawResponse(self._raw())


class MappingWithRawResponse:
    """The methods of `Mapping`, returning `RawResponse`."""

    def __init__(self, parent: Mapping) -> None:
        self.get_mapping = raw(parent.get_mapping)
        self.get_mapping_async = raw_async(parent.get_mapping_async)
