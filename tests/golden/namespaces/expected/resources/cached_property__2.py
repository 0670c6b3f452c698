# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `cached_property__2`."""

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

_M: Operation[None] = Operation("m", "HEAD", "/more", responses=(Response("204"),), tags=("cached_property",))


class CachedProperty2(Resource):
    """Operations of `cached_property__2`."""

    def m(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: HEAD /more"""
        return self._dispatcher.call(
            _M,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def m_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `m`, awaited."""
        return await self._dispatcher.call_async(
            _M,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @cached_property
    def with_raw_response(self) -> CachedProperty2WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return CachedProperty2WithRawResponse(self._raw())


class CachedProperty2WithRawResponse:
    """The methods of `CachedProperty2`, returning `RawResponse`."""

    def __init__(self, parent: CachedProperty2) -> None:
        self.m = raw(parent.m)
        self.m_async = raw_async(parent.m_async)
