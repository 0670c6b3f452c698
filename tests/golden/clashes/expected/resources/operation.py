# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `operation` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, DateTime, Items, OptionalNullable, Uuid
from .._runtime.operation import Operation as _Operation
from .._runtime.operation import Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_GET_OPERATION: _Operation[models.Operation] = _Operation(
    "getOperation",
    "GET",
    "/operation",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Operation),),
    tags=("Operation",),
    call="operation.get_operation",
)


class Operation(Resource):
    """The `operation` operations."""

    def get_operation(
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
    ) -> models.Operation:
        """Spec: GET /operation"""
        return self._dispatcher.call(
            _GET_OPERATION,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_operation_async(
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
    ) -> models.Operation:
        """Spec: GET /operation"""
        return await self._dispatcher.call_async(
            _GET_OPERATION,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> OperationWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return OperationWithRawResponse(self._raw())


class OperationWithRawResponse:
    """The methods of `Operation`, returning `RawResponse`."""

    def __init__(self, parent: Operation) -> None:
        self.get_operation = raw(parent.get_operation)
        self.get_operation_async = raw_async(parent.get_operation_async)
