# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `shared` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_K: Operation[None] = Operation("k", "PATCH", "/more", responses=(Response("204"),), tags=("shared",), call="shared.k")


class Shared(Resource):
    """The `shared` operations."""

    def k(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /more"""
        return self._dispatcher.call(
            _K,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def k_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PATCH /more"""
        return await self._dispatcher.call_async(
            _K,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> SharedWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return SharedWithRawResponse(self._raw())


class SharedWithRawResponse:
    """The methods of `Shared`, returning `RawResponse`."""

    def __init__(self, parent: Shared) -> None:
        self.k = raw(parent.k)
        self.k_async = raw_async(parent.k_async)
