# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `zoo`."""

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

_L: Operation[None] = Operation("l", "DELETE", "/more", responses=(Response("204"),), tags=("Zoo",))


class Zoo2(Resource):
    """Operations of `zoo`."""

    def l(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: DELETE /more"""
        return self._dispatcher.call(
            _L,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def l_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `l`, awaited."""
        return await self._dispatcher.call_async(
            _L,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @cached_property
    def with_raw_response(self) -> Zoo2WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return Zoo2WithRawResponse(self._raw())


class Zoo2WithRawResponse:
    """The methods of `Zoo2`, returning `RawResponse`."""

    def __init__(self, parent: Zoo2) -> None:
        self.l = raw(parent.l)
        self.l_async = raw_async(parent.l_async)
