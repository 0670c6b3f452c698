# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `unset` operations."""

from __future__ import annotations

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

_GET_UNSET: Operation[models.Unset] = Operation(
    "getUnset",
    "GET",
    "/unset",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Unset),),
    tags=("Unset",),
    call="unset.get_unset",
)


class Unset(Resource):
    """The `unset` operations."""

    def get_unset(
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
    ) -> models.Unset:
        """Spec: GET /unset"""
        return self._dispatcher.call(
            _GET_UNSET,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_unset_async(
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
    ) -> models.Unset:
        """Spec: GET /unset"""
        return await self._dispatcher.call_async(
            _GET_UNSET,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> UnsetWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return UnsetWithRawResponse(self._raw())


class UnsetWithRawResponse:
    """The methods of `Unset`, returning `RawResponse`."""

    def __init__(self, parent: Unset) -> None:
        self.get_unset = raw(parent.get_unset)
        self.get_unset_async = raw_async(parent.get_unset_async)
