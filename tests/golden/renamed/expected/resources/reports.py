# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `reports` operations."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal, Unpack, cast, overload

from typing_extensions import deprecated

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.codecs import TEXT
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"


class GetAcceptEnum(StrEnum):
    """The media types that `get` can answer with."""

    APPLICATION_JSON = "application/json"
    TEXT_CSV = "text/csv"


_GET: Operation[models.Report] = Operation(
    "getReport",
    "GET",
    "/reports/{id}",
    parameters=(Parameter("id", "path", lambda: int, required=True),),
    responses=(
        Response("200", "application/json", lambda: models.Report),
        Response("200", "text/csv", lambda: str, TEXT),
    ),
    tags=("reports",),
    call="reports.get",
)


class Reports(Resource):
    """The `reports` operations."""

    @overload
    def get(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[GetAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Report: ...
    @overload
    def get(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[GetAcceptEnum.TEXT_CSV],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str: ...

    def get(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: GetAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /reports/{id}

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.
        """
        return self._dispatcher.call(
            _GET,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @overload
    async def get_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[GetAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Report: ...
    @overload
    async def get_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[GetAcceptEnum.TEXT_CSV],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str: ...

    async def get_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: GetAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /reports/{id}

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.
        """
        return await self._dispatcher.call_async(
            _GET,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @overload
    @deprecated("renamed to `reports.get`")
    def report(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[GetAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Report: ...
    @overload
    @deprecated("renamed to `reports.get`")
    def report(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[GetAcceptEnum.TEXT_CSV],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str: ...
    @deprecated("renamed to `reports.get`")
    def report(self, **arguments: Any) -> Any:
        """Renamed to `reports.get`."""
        return cast(Any, self.get)(**arguments)

    @overload
    @deprecated("renamed to `reports.get`")
    async def report_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[GetAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Report: ...
    @overload
    @deprecated("renamed to `reports.get`")
    async def report_async(
        self,
        *,
        id: int,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[GetAcceptEnum.TEXT_CSV],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str: ...
    @deprecated("renamed to `reports.get`")
    async def report_async(self, **arguments: Any) -> Any:
        """Renamed to `reports.get`."""
        return await cast(Any, self.get_async)(**arguments)

    @cached_property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ReportsWithRawResponse(self._raw())


class ReportsWithRawResponse:
    """The methods of `Reports`, returning `RawResponse`."""

    def __init__(self, parent: Reports) -> None:
        self.get = raw(parent.get)
        self.get_async = raw_async(parent.get_async)
        self.report = raw(parent.report)
        self.report_async = raw_async(parent.report_async)
