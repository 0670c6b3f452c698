# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `big_cats` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_ROAR: Operation[None] = Operation(
    "big_cats_roar", "GET", "/cats", responses=(Response("204"),), tags=("Big Cats",), call="animals.big_cats.roar"
)


class BigCats(Resource):
    """Lions, tigers"""

    def roar(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /cats"""
        return self._dispatcher.call(
            _ROAR,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def roar_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /cats"""
        return await self._dispatcher.call_async(
            _ROAR,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> BigCatsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return BigCatsWithRawResponse(self._raw())


class BigCatsWithRawResponse:
    """The methods of `BigCats`, returning `RawResponse`."""

    def __init__(self, parent: BigCats) -> None:
        self.roar = raw(parent.roar)
        self.roar_async = raw_async(parent.roar_async)
