# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `rows`."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, List, Literal, Optional, overload

from .. import models
from .._streams.codecs import LINES, SEQUENCE
from .._streams.stream import AsyncStream, Stream
from .._streams.streaming import StreamHandler, awaited
from .._runtime.operation import Operation, Response
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import RetryConfig
    from .._runtime.model import OptionalNullable


class RowsAcceptEnum(StrEnum):
    """The media types that `rows` can answer with."""

    APPLICATION_JSON = "application/json"
    APPLICATION_X_NDJSON = "application/x-ndjson"


_LINES: Operation[Stream[models.Row]] = Operation(
    "lines",
    "GET",
    "/lines",
    responses=(Response("200", "application/x-ndjson", lambda: models.Row, LINES),),
    tags=("Rows",),
    handler=StreamHandler,
)

_LINES_ASYNC: Operation[AsyncStream[models.Row]] = awaited(_LINES)

_LISTED: Operation[Stream[models.Row]] = Operation(
    "listed",
    "GET",
    "/listed",
    responses=(Response("200", "application/jsonl", lambda: models.Row, LINES),),
    tags=("Rows",),
    handler=StreamHandler,
)

_LISTED_ASYNC: Operation[AsyncStream[models.Row]] = awaited(_LISTED)

_SEQUENCE: Operation[Stream[models.Row]] = Operation(
    "sequence",
    "GET",
    "/sequence",
    responses=(Response("200", "application/geo+json-seq", lambda: models.Row, SEQUENCE),),
    tags=("Rows",),
    handler=StreamHandler,
)

_SEQUENCE_ASYNC: Operation[AsyncStream[models.Row]] = awaited(_SEQUENCE)

_ROWS: Operation[List[models.Row]] = Operation(
    "rows",
    "GET",
    "/rows",
    responses=(
        Response("200", "application/json", lambda: List[models.Row]),
        Response("200", "application/x-ndjson", lambda: models.Row, LINES),
    ),
    tags=("Rows",),
    handler=StreamHandler,
)


class Rows(Resource):
    """Operations of `rows`."""

    def lines(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[models.Row]:
        """Spec: GET /lines"""
        return self._dispatcher.call(
            _LINES,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def lines_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[models.Row]:
        """The same as `lines`, awaited."""
        return await self._dispatcher.call_async(
            _LINES_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def listed(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[models.Row]:
        """Spec: GET /listed"""
        return self._dispatcher.call(
            _LISTED,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def listed_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[models.Row]:
        """The same as `listed`, awaited."""
        return await self._dispatcher.call_async(
            _LISTED_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def sequence(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[models.Row]:
        """Spec: GET /sequence"""
        return self._dispatcher.call(
            _SEQUENCE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def sequence_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[models.Row]:
        """The same as `sequence`, awaited."""
        return await self._dispatcher.call_async(
            _SEQUENCE_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @overload
    def rows(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[Literal[RowsAcceptEnum.APPLICATION_JSON]] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Row]: ...
    @overload
    def rows(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Literal[RowsAcceptEnum.APPLICATION_X_NDJSON],
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[models.Row]: ...
    def rows(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[RowsAcceptEnum] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Any:
        """Spec: GET /rows"""
        return self._dispatcher.call(
            _ROWS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            accept=accept_header_override,
        )

    @overload
    async def rows_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[Literal[RowsAcceptEnum.APPLICATION_JSON]] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Row]: ...
    @overload
    async def rows_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Literal[RowsAcceptEnum.APPLICATION_X_NDJSON],
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[models.Row]: ...
    async def rows_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[RowsAcceptEnum] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Any:
        """The same as `rows`, awaited."""
        return await self._dispatcher.call_async(
            _ROWS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            accept=accept_header_override,
        )

    @cached_property
    def with_raw_response(self) -> RowsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return RowsWithRawResponse(self._raw())


class RowsWithRawResponse:
    """The methods of `Rows`, returning `RawResponse`."""

    def __init__(self, parent: Rows) -> None:
        self.lines = raw(parent.lines)
        self.lines_async = raw_async(parent.lines_async)
        self.listed = raw(parent.listed)
        self.listed_async = raw_async(parent.listed_async)
        self.sequence = raw(parent.sequence)
        self.sequence_async = raw_async(parent.sequence_async)
        self.rows = raw(parent.rows)
        self.rows_async = raw_async(parent.rows_async)
