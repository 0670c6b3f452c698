# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `import_export` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_F: Operation[None] = Operation(
    "f", "HEAD", "/tags", responses=(Response("204"),), tags=("Import / Export",), call="import_export.f"
)


class ImportExport(Resource):
    """The `import_export` operations."""

    def f(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: HEAD /tags"""
        return self._dispatcher.call(
            _F,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def f_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: HEAD /tags"""
        return await self._dispatcher.call_async(
            _F,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ImportExportWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ImportExportWithRawResponse(self._raw())


class ImportExportWithRawResponse:
    """The methods of `ImportExport`, returning `RawResponse`."""

    def __init__(self, parent: ImportExport) -> None:
        self.f = raw(parent.f)
        self.f_async = raw_async(parent.f_async)
