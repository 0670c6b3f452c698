# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `events` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.codecs import DATA_OF_EVENTS, EVENTS
from .._streams.items import ServerSentEvent
from .._streams.stream import AsyncStream, Stream
from .._streams.streaming import StreamHandler, awaited

_READ_EVENTS: Operation[Stream[models.ReadEventsResponseBody]] = Operation(
    "readEvents",
    "GET",
    "/events",
    responses=(
        Response("200", "text/event-stream", lambda: models.ReadEventsResponseBody, DATA_OF_EVENTS.until("[END]")),
    ),
    tags=("events",),
    handler=StreamHandler,
    call="events.read_events",
)
_READ_EVENTS_ASYNC: Operation[AsyncStream[models.ReadEventsResponseBody]] = awaited(_READ_EVENTS)

_READ_LINES: Operation[Stream[ServerSentEvent]] = Operation(
    "readLines",
    "GET",
    "/lines",
    responses=(Response("200", "text/event-stream", lambda: ServerSentEvent, EVENTS.until("bye")),),
    tags=("events",),
    handler=StreamHandler,
    call="events.read_lines",
)
_READ_LINES_ASYNC: Operation[AsyncStream[ServerSentEvent]] = awaited(_READ_LINES)


class Events(Resource):
    """The `events` operations."""

    def read_events(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.ReadEventsResponseBody]:
        """A stream that ends with a word of its own.

        Spec: GET /events
        """
        return self._dispatcher.call(
            _READ_EVENTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def read_events_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.ReadEventsResponseBody]:
        """A stream that ends with a word of its own.

        Spec: GET /events
        """
        return await self._dispatcher.call_async(
            _READ_EVENTS_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def read_lines(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[ServerSentEvent]:
        """A stream of any text that ends with a word of its own.

        Spec: GET /lines
        """
        return self._dispatcher.call(
            _READ_LINES,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def read_lines_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ServerSentEvent]:
        """A stream of any text that ends with a word of its own.

        Spec: GET /lines
        """
        return await self._dispatcher.call_async(
            _READ_LINES_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> EventsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return EventsWithRawResponse(self._raw())


class EventsWithRawResponse:
    """The methods of `Events`, returning `RawResponse`."""

    def __init__(self, parent: Events) -> None:
        self.read_events = raw(parent.read_events)
        self.read_events_async = raw_async(parent.read_events_async)
        self.read_lines = raw(parent.read_lines)
        self.read_lines_async = raw_async(parent.read_lines_async)
