# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `resource_2fa` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_A: Operation[None] = Operation("a", "GET", "/tags", responses=(Response("204"),), tags=("2fa",), call="resource_2fa.a")


class Resource2fa(Resource):
    """The `resource_2fa` operations."""

    def a(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /tags"""
        return self._dispatcher.call(
            _A,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def a_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /tags"""
        return await self._dispatcher.call_async(
            _A,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> Resource2faWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return Resource2faWithRawResponse(self._raw())


class Resource2faWithRawResponse:
    """The methods of `Resource2fa`, returning `RawResponse`."""

    def __init__(self, parent: Resource2fa) -> None:
        self.a = raw(parent.a)
        self.a_async = raw_async(parent.a_async)
