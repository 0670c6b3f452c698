# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `close__2` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_G: Operation[None] = Operation(
    "g", "OPTIONS", "/tags", responses=(Response("204"),), tags=("close",), call="close__2.g"
)


class Close2(Resource):
    """The `close__2` operations."""

    def g(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: OPTIONS /tags"""
        return self._dispatcher.call(
            _G,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def g_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: OPTIONS /tags"""
        return await self._dispatcher.call_async(
            _G,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> Close2WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return Close2WithRawResponse(self._raw())


class Close2WithRawResponse:
    """The methods of `Close2`, returning `RawResponse`."""

    def __init__(self, parent: Close2) -> None:
        self.g = raw(parent.g)
        self.g_async = raw_async(parent.g_async)
