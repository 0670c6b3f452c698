# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `at` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_C: Operation[None] = Operation("c", "POST", "/tags", responses=(Response("204"),), tags=("@",), call="at.c")


class At(Resource):
    """The `at` operations."""

    def c(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /tags"""
        return self._dispatcher.call(
            _C,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def c_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /tags"""
        return await self._dispatcher.call_async(
            _C,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> AtWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return AtWithRawResponse(self._raw())


class AtWithRawResponse:
    """The methods of `At`, returning `RawResponse`."""

    def __init__(self, parent: At) -> None:
        self.c = raw(parent.c)
        self.c_async = raw_async(parent.c_async)
