# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `rows` operations."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal, Unpack, overload

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.codecs import LINES, SEQUENCE
from .._streams.stream import AsyncStream, Stream
from .._streams.streaming import StreamHandler, awaited


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
    call="rows.lines",
)
_LINES_ASYNC: Operation[AsyncStream[models.Row]] = awaited(_LINES)

_LISTED: Operation[Stream[models.Row]] = Operation(
    "listed",
    "GET",
    "/listed",
    responses=(Response("200", "application/jsonl", lambda: models.Row, LINES),),
    tags=("Rows",),
    handler=StreamHandler,
    call="rows.listed",
)
_LISTED_ASYNC: Operation[AsyncStream[models.Row]] = awaited(_LISTED)

_SEQUENCE: Operation[Stream[models.Row]] = Operation(
    "sequence",
    "GET",
    "/sequence",
    responses=(Response("200", "application/geo+json-seq", lambda: models.Row, SEQUENCE),),
    tags=("Rows",),
    handler=StreamHandler,
    call="rows.sequence",
)
_SEQUENCE_ASYNC: Operation[AsyncStream[models.Row]] = awaited(_SEQUENCE)

_ROWS: Operation[list[models.Row]] = Operation(
    "rows",
    "GET",
    "/rows",
    responses=(
        Response("200", "application/json", lambda: list[models.Row]),
        Response("200", "application/x-ndjson", lambda: models.Row, LINES),
    ),
    tags=("Rows",),
    handler=StreamHandler,
    call="rows.rows",
)


class Rows(Resource):
    """The `rows` operations."""

    def lines(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Row]:
        """Spec: GET /lines"""
        return self._dispatcher.call(
            _LINES,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def lines_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Row]:
        """Spec: GET /lines"""
        return await self._dispatcher.call_async(
            _LINES_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def listed(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Row]:
        """Spec: GET /listed"""
        return self._dispatcher.call(
            _LISTED,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def listed_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Row]:
        """Spec: GET /listed"""
        return await self._dispatcher.call_async(
            _LISTED_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def sequence(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Row]:
        """Spec: GET /sequence"""
        return self._dispatcher.call(
            _SEQUENCE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def sequence_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Row]:
        """Spec: GET /sequence"""
        return await self._dispatcher.call_async(
            _SEQUENCE_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def rows(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[RowsAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Row]: ...
    @overload
    def rows(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[RowsAcceptEnum.APPLICATION_X_NDJSON],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Row]: ...

    def rows(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: RowsAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /rows

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.
        """
        return self._dispatcher.call(
            _ROWS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @overload
    async def rows_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[RowsAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Row]: ...
    @overload
    async def rows_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[RowsAcceptEnum.APPLICATION_X_NDJSON],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Row]: ...

    async def rows_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: RowsAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: GET /rows

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.
        """
        return await self._dispatcher.call_async(
            _ROWS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
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
