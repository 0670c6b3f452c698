# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `cached_property_2` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_M: Operation[None] = Operation(
    "m", "HEAD", "/more", responses=(Response("204"),), tags=("cached_property",), call="cached_property_2.m"
)


class CachedProperty2(Resource):
    """The `cached_property_2` operations."""

    def m(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: HEAD /more"""
        return self._dispatcher.call(
            _M,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def m_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: HEAD /more"""
        return await self._dispatcher.call_async(
            _M,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> CachedProperty2WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return CachedProperty2WithRawResponse(self._raw())


class CachedProperty2WithRawResponse:
    """The methods of `CachedProperty2`, returning `RawResponse`."""

    def __init__(self, parent: CachedProperty2) -> None:
        self.m = raw(parent.m)
        self.m_async = raw_async(parent.m_async)
