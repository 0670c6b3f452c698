# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `boxes` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_CREATE_BOX: Operation[None] = Operation(
    "create_box", "POST", "/boxes", responses=(Response("204"),), tags=("boxes",), call="boxes.create_box"
)

_CREATE: Operation[None] = Operation(
    "putBoxInPlace", "PUT", "/boxes", responses=(Response("204"),), tags=("boxes",), call="boxes.create"
)


class Boxes(Resource):
    """The `boxes` operations."""

    def create_box(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /boxes"""
        return self._dispatcher.call(
            _CREATE_BOX,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def create_box_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /boxes"""
        return await self._dispatcher.call_async(
            _CREATE_BOX,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def create(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /boxes"""
        return self._dispatcher.call(
            _CREATE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def create_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /boxes"""
        return await self._dispatcher.call_async(
            _CREATE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> BoxesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return BoxesWithRawResponse(self._raw())


class BoxesWithRawResponse:
    """The methods of `Boxes`, returning `RawResponse`."""

    def __init__(self, parent: Boxes) -> None:
        self.create_box = raw(parent.create_box)
        self.create_box_async = raw_async(parent.create_box_async)
        self.create = raw(parent.create)
        self.create_async = raw_async(parent.create_async)
