# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `cages` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_CLEAN_ALL: Operation[None] = Operation(
    "cages/clean-all", "POST", "/keepers", responses=(Response("204"),), call="cages.clean_all"
)


class Cages(Resource):
    """The `cages` operations."""

    def clean_all(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /keepers"""
        return self._dispatcher.call(
            _CLEAN_ALL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def clean_all_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /keepers"""
        return await self._dispatcher.call_async(
            _CLEAN_ALL,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> CagesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return CagesWithRawResponse(self._raw())


class CagesWithRawResponse:
    """The methods of `Cages`, returning `RawResponse`."""

    def __init__(self, parent: Cages) -> None:
        self.clean_all = raw(parent.clean_all)
        self.clean_all_async = raw_async(parent.clean_all_async)
