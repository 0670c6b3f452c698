# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `events` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.codecs import TEXT
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.codecs import ANY_EVENTS, DATA_OF_EVENTS, EVENTS, JSON_EVENTS
from .._streams.items import ServerSentEvent
from .._streams.stream import AsyncStream, Stream
from .._streams.streaming import StreamHandler, awaited

_CHANGES: Operation[Stream[models.ChangesResponseBody]] = Operation(
    "changes",
    "GET",
    "/changes",
    responses=(Response("200", "text/event-stream", lambda: models.ChangesResponseBody, DATA_OF_EVENTS),),
    errors=(Response("default", "application/json", lambda: models.CreateChatResponse429),),
    tags=("Events",),
    handler=StreamHandler,
    call="events.changes",
)
_CHANGES_ASYNC: Operation[AsyncStream[models.ChangesResponseBody]] = awaited(_CHANGES)

_PLAIN: Operation[Stream[ServerSentEvent]] = Operation(
    "plain",
    "GET",
    "/plain",
    responses=(Response("200", "text/event-stream", lambda: ServerSentEvent, EVENTS),),
    tags=("Events",),
    handler=StreamHandler,
    call="events.plain",
)
_PLAIN_ASYNC: Operation[AsyncStream[ServerSentEvent]] = awaited(_PLAIN)

_OBJECTS: Operation[Stream[models.Notice] | None] = Operation(
    "objects",
    "GET",
    "/objects",
    responses=(Response("200", "text/event-stream", lambda: models.Notice, JSON_EVENTS), Response("204")),
    tags=("Events",),
    handler=StreamHandler,
    call="events.objects",
)
_OBJECTS_ASYNC: Operation[AsyncStream[models.Notice] | None] = awaited(_OBJECTS)

_EITHER: Operation[Stream[models.EitherResponseBody]] = Operation(
    "either",
    "GET",
    "/either",
    responses=(Response("200", "text/event-stream", lambda: models.EitherResponseBody, ANY_EVENTS),),
    tags=("Events",),
    handler=StreamHandler,
    call="events.either",
)
_EITHER_ASYNC: Operation[AsyncStream[models.EitherResponseBody]] = awaited(_EITHER)

_WHOLE: Operation[str] = Operation(
    "whole",
    "GET",
    "/whole",
    responses=(Response("200", "text/event-stream", lambda: str, TEXT),),
    tags=("Events",),
    call="events.whole",
)


class Events(Resource):
    """The `events` operations."""

    def changes(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.ChangesResponseBody]:
        """Members of a union, told apart by their type.

        Raises:
            APIStatusError: default

        Spec: GET /changes
        """
        return self._dispatcher.call(
            _CHANGES,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def changes_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.ChangesResponseBody]:
        """Members of a union, told apart by their type.

        Raises:
            APIStatusError: default

        Spec: GET /changes
        """
        return await self._dispatcher.call_async(
            _CHANGES_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def plain(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[ServerSentEvent]:
        """Events of any text.

        Spec: GET /plain
        """
        return self._dispatcher.call(
            _PLAIN,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def plain_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ServerSentEvent]:
        """Events of any text.

        Spec: GET /plain
        """
        return await self._dispatcher.call_async(
            _PLAIN_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def objects(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Notice] | None:
        """The schema describes whole events.

        Spec: GET /objects
        """
        return self._dispatcher.call(
            _OBJECTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def objects_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Notice] | None:
        """The schema describes whole events.

        Spec: GET /objects
        """
        return await self._dispatcher.call_async(
            _OBJECTS_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def either(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.EitherResponseBody]:
        """The data of some events is JSON.

        Spec: GET /either
        """
        return self._dispatcher.call(
            _EITHER,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def either_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.EitherResponseBody]:
        """The data of some events is JSON.

        Spec: GET /either
        """
        return await self._dispatcher.call_async(
            _EITHER_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def whole(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Read as text.

        Spec: GET /whole
        """
        return self._dispatcher.call(
            _WHOLE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def whole_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Read as text.

        Spec: GET /whole
        """
        return await self._dispatcher.call_async(
            _WHOLE,
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
        self.changes = raw(parent.changes)
        self.changes_async = raw_async(parent.changes_async)
        self.plain = raw(parent.plain)
        self.plain_async = raw_async(parent.plain_async)
        self.objects = raw(parent.objects)
        self.objects_async = raw_async(parent.objects_async)
        self.either = raw(parent.either)
        self.either_async = raw_async(parent.either_async)
        self.whole = raw(parent.whole)
        self.whole_async = raw_async(parent.whole_async)
