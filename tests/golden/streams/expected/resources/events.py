# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `events`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Optional, Union

from .. import models
from .._streams.calls import Streamed, awaited
from .._streams.items import ServerSentEvent
from .._streams.stream import AsyncStream, Stream
from .._runtime.operation import Answer, Operation
from .._runtime.core import Resource, raw, raw_async
from .._runtime.model import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import RetryConfig
    from .._runtime.model import OptionalNullable

_CHANGES: Operation[Stream[models.ChangesResponseBody]] = Operation(
    "changes",
    "GET",
    "/changes",
    answers=(Answer("200", "text/event-stream", lambda: models.ChangesResponseBody, "items"),),
    errors=(Answer("default", "application/json", lambda: models.CreateChatResponse429),),
    tags=("Events",),
    retry=True,
    exchange=Streamed,
)

_CHANGES_ASYNC: Operation[AsyncStream[models.ChangesResponseBody]] = awaited(_CHANGES)

_PLAIN: Operation[Stream[ServerSentEvent]] = Operation(
    "plain",
    "GET",
    "/plain",
    answers=(Answer("200", "text/event-stream", lambda: ServerSentEvent, "events"),),
    tags=("Events",),
    retry=True,
    exchange=Streamed,
)

_PLAIN_ASYNC: Operation[AsyncStream[ServerSentEvent]] = awaited(_PLAIN)

_OBJECTS: Operation[Union[Stream[models.Notice], None]] = Operation(
    "objects",
    "GET",
    "/objects",
    answers=(Answer("200", "text/event-stream", lambda: models.Notice, "events/json"), Answer("204")),
    tags=("Events",),
    retry=True,
    exchange=Streamed,
)

_OBJECTS_ASYNC: Operation[Union[AsyncStream[models.Notice], None]] = awaited(_OBJECTS)

_EITHER: Operation[Stream[models.EitherResponseBody]] = Operation(
    "either",
    "GET",
    "/either",
    answers=(Answer("200", "text/event-stream", lambda: models.EitherResponseBody, "events/any"),),
    tags=("Events",),
    retry=True,
    exchange=Streamed,
)

_EITHER_ASYNC: Operation[AsyncStream[models.EitherResponseBody]] = awaited(_EITHER)

_WHOLE: Operation[str] = Operation(
    "whole", "GET", "/whole", answers=(Answer("200", "text/event-stream", lambda: str),), tags=("Events",), retry=True
)


class Events(Resource):
    """Operations of `events`."""

    def changes(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[models.ChangesResponseBody]:
        """Members of a union, told apart by their type.

        Raises:
            APIStatusError: default

        Spec: GET /changes
        """
        return self._core.call(
            _CHANGES,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def changes_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[models.ChangesResponseBody]:
        """The same as `changes`, awaited."""
        return await self._core.call_async(
            _CHANGES_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def plain(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[ServerSentEvent]:
        """Events of any text.

        Spec: GET /plain
        """
        return self._core.call(
            _PLAIN,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def plain_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[ServerSentEvent]:
        """The same as `plain`, awaited."""
        return await self._core.call_async(
            _PLAIN_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def objects(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Union[Stream[models.Notice], None]:
        """The schema describes whole events.

        Spec: GET /objects
        """
        return self._core.call(
            _OBJECTS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def objects_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Union[AsyncStream[models.Notice], None]:
        """The same as `objects`, awaited."""
        return await self._core.call_async(
            _OBJECTS_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def either(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[models.EitherResponseBody]:
        """The data of some events is JSON.

        Spec: GET /either
        """
        return self._core.call(
            _EITHER,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def either_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[models.EitherResponseBody]:
        """The same as `either`, awaited."""
        return await self._core.call_async(
            _EITHER_ASYNC,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def whole(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> str:
        """Read as text.

        Spec: GET /whole
        """
        return self._core.call(
            _WHOLE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def whole_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> str:
        """The same as `whole`, awaited."""
        return await self._core.call_async(
            _WHOLE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    @cached_property
    def with_raw_response(self) -> EventsWithRawResponse:
        """The same methods, returning `RawResponse`: status, headers, attempts and times beside the value."""
        return EventsWithRawResponse(self._raw())


class EventsWithRawResponse:
    """The methods of `Events`, returning each answer as it came beside its value."""

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
