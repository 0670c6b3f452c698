# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `str_`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Optional

from .._runtime.operation import Operation, Response
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import RetryConfig
    from .._runtime.model import OptionalNullable

_I: Operation[None] = Operation("i", "PUT", "/more", responses=(Response("204"),), tags=("str",))


class Str(Resource):
    """Operations of `str_`."""

    def i(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: PUT /more"""
        return self._dispatcher.call(
            _I,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def i_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `i`, awaited."""
        return await self._dispatcher.call_async(
            _I,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
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
