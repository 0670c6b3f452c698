# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `str` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_I: Operation[None] = Operation("i", "PUT", "/more", responses=(Response("204"),), tags=("str",), call="str.i")


class Str(Resource):
    """The `str` operations."""

    def i(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /more"""
        return self._dispatcher.call(
            _I,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def i_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /more"""
        return await self._dispatcher.call_async(
            _I,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> StrWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return StrWithRawResponse(self._raw())


class StrWithRawResponse:
    """The methods of `Str`, returning `RawResponse`."""

    def __init__(self, parent: Str) -> None:
        self.i = raw(parent.i)
        self.i_async = raw_async(parent.i_async)
