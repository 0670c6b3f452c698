# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `ships` operations."""

from __future__ import annotations

from builtins import list as _list
from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[_list[models.Ship]] = Operation(
    "listShips",
    "GET",
    "/ships",
    responses=(Response("200", "application/json", lambda: _list[models.Ship]),),
    tags=("ships",),
    call="ships.list",
)


class Ships(Resource):
    """The `ships` operations."""

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Ship]:
        """Spec: GET /ships"""
        return self._dispatcher.call(
            _LIST,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Ship]:
        """Spec: GET /ships"""
        return await self._dispatcher.call_async(
            _LIST,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ShipsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ShipsWithRawResponse(self._raw())


class ShipsWithRawResponse:
    """The methods of `Ships`, returning `RawResponse`."""

    def __init__(self, parent: Ships) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
