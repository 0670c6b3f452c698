# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `reports_v1` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal, Unpack, cast, overload

from typing_extensions import deprecated

from .. import models, resources
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"


class ReportsV1(Resource):
    """The `reports_v1` operations."""

    @overload
    @deprecated("renamed to `reports.get`")
    def get(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[resources.reports.GetAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Report: ...
    @overload
    @deprecated("renamed to `reports.get`")
    def get(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[resources.reports.GetAcceptEnum.TEXT_CSV],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str: ...
    @deprecated("renamed to `reports.get`")
    def get(self, **arguments: Any) -> Any:
        """Renamed to `reports.get`."""
        return cast(Any, resources.reports.Reports(self._dispatcher).get)(**arguments)

    @overload
    @deprecated("renamed to `reports.get`")
    async def get_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[resources.reports.GetAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Report: ...
    @overload
    @deprecated("renamed to `reports.get`")
    async def get_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[resources.reports.GetAcceptEnum.TEXT_CSV],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str: ...
    @deprecated("renamed to `reports.get`")
    async def get_async(self, **arguments: Any) -> Any:
        """Renamed to `reports.get`."""
        return await cast(Any, resources.reports.Reports(self._dispatcher).get_async)(**arguments)

    @cached_property
    def with_raw_response(self) -> ReportsV1WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ReportsV1WithRawResponse(self._raw())


class ReportsV1WithRawResponse:
    """The methods of `ReportsV1`, returning `RawResponse`."""

    def __init__(self, parent: ReportsV1) -> None:
        self.get = raw(parent.get)
        self.get_async = raw_async(parent.get_async)
