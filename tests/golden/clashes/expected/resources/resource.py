# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `resource` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.client import Resource as _Resource
from .._runtime.client import raw, raw_async
from .._runtime.model import UNSET, DateTime, Items, OptionalNullable, Uuid
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_GET_RESOURCE: Operation[models.Resource] = Operation(
    "getResource",
    "GET",
    "/resource",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Resource),),
    tags=("Resource",),
    call="resource.get_resource",
)


class Resource(_Resource):
    """The `resource` operations."""

    def get_resource(
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
    ) -> models.Resource:
        """Spec: GET /resource"""
        return self._dispatcher.call(
            _GET_RESOURCE,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_resource_async(
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
    ) -> models.Resource:
        """Spec: GET /resource"""
        return await self._dispatcher.call_async(
            _GET_RESOURCE,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ResourceWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ResourceWithRawResponse(self._raw())


class ResourceWithRawResponse:
    """The methods of `Resource`, returning `RawResponse`."""

    def __init__(self, parent: Resource) -> None:
        self.get_resource = raw(parent.get_resource)
        self.get_resource_async = raw_async(parent.get_resource_async)
