# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `zoo` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_L: Operation[None] = Operation("l", "DELETE", "/more", responses=(Response("204"),), tags=("Zoo",), call="zoo.l")


class Zoo2(Resource):
    """The `zoo` operations."""

    def l(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /more"""
        return self._dispatcher.call(
            _L,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def l_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /more"""
        return await self._dispatcher.call_async(
            _L,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> Zoo2WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return Zoo2WithRawResponse(self._raw())


class Zoo2WithRawResponse:
    """The methods of `Zoo2`, returning `RawResponse`."""

    def __init__(self, parent: Zoo2) -> None:
        self.l = raw(parent.l)
        self.l_async = raw_async(parent.l_async)
