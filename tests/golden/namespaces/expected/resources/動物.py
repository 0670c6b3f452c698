# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `動物` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_E: Operation[None] = Operation("e", "DELETE", "/tags", responses=(Response("204"),), tags=("動物",), call="動物.e")


class 動物(Resource):
    """The `動物` operations."""

    def e(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /tags"""
        return self._dispatcher.call(
            _E,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def e_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /tags"""
        return await self._dispatcher.call_async(
            _E,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> 動物WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return 動物WithRawResponse(self._raw())


class 動物WithRawResponse:
    """The methods of `動物`, returning `RawResponse`."""

    def __init__(self, parent: 動物) -> None:
        self.e = raw(parent.e)
        self.e_async = raw_async(parent.e_async)
