# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `resource` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource as _Resource
from .._runtime.client import raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_D: Operation[None] = Operation("d", "PATCH", "/tags", responses=(Response("204"),), tags=("🦁",), call="resource.d")

_J: Operation[None] = Operation(
    "j", "POST", "/more", responses=(Response("204"),), tags=("Resource",), call="resource.j"
)


class Resource(_Resource):
    """The `resource` operations."""

    def d(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /tags"""
        return self._dispatcher.call(
            _D,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def d_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /tags"""
        return await self._dispatcher.call_async(
            _D,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def j(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /more"""
        return self._dispatcher.call(
            _J,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def j_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /more"""
        return await self._dispatcher.call_async(
            _J,
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
        self.d = raw(parent.d)
        self.d_async = raw_async(parent.d_async)
        self.j = raw(parent.j)
        self.j_async = raw_async(parent.j_async)
