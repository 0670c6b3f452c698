# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `chat`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Optional, overload

from .. import models
from .._streams.calls import Streamed
from .._streams.stream import AsyncStream, Stream
from .._runtime.operation import Answer, Body, Operation
from .._runtime.core import Resource, raw, raw_async
from .._runtime.model import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import RetryConfig
    from .._runtime.model import OptionalNullable

_CREATE_CHAT: Operation[models.Chat] = Operation(
    "createChat",
    "POST",
    "/chat",
    bodies=(Body("application/json", lambda: models.CreateChatRequestBodyTypedDict, flat=True, nullable=("stream",)),),
    answers=(
        Answer("200", "application/json", lambda: models.Chat),
        Answer("200", "text/event-stream", lambda: models.Chunk, "items"),
    ),
    errors=(
        Answer("429", "application/json", lambda: models.CreateChatResponse429),
        Answer("default", "application/json", lambda: models.CreateChatResponse429),
    ),
    tags=("Chat",),
    exchange=Streamed,
)

_TELL_CHAT: Operation[models.Chat] = Operation(
    "tellChat",
    "POST",
    "/chat/told",
    bodies=(Body("application/json", lambda: models.TellChatRequestBodyTypedDict, flat=True),),
    answers=(
        Answer("200", "application/json", lambda: models.Chat),
        Answer("200", "text/event-stream", lambda: models.Chunk, "items"),
    ),
    tags=("Chat",),
    exchange=Streamed,
)


class Chat(Resource):
    """Operations of `chat`."""

    @overload
    def create_chat(
        self,
        *,
        text: str,
        stream: OptionalNullable[Literal[False]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Chat: ...
    @overload
    def create_chat(
        self,
        *,
        text: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[models.Chunk]: ...
    def create_chat(
        self,
        *,
        text: str,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Any:
        """Spec: POST /chat

        Args:
            stream: Default: False.

        Raises:
            TooManyRequestsError: 429
            APIStatusError: default

        Headers of the answer, for `with_raw_response`:
            X-Remaining: Calls that are left.
        """
        return self._core.call(
            _CREATE_CHAT,
            body={"text": text, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            accept="text/event-stream" if stream else None,
        )

    @overload
    async def create_chat_async(
        self,
        *,
        text: str,
        stream: OptionalNullable[Literal[False]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Chat: ...
    @overload
    async def create_chat_async(
        self,
        *,
        text: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[models.Chunk]: ...
    async def create_chat_async(
        self,
        *,
        text: str,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Any:
        """The same as `create_chat`, awaited."""
        return await self._core.call_async(
            _CREATE_CHAT,
            body={"text": text, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            accept="text/event-stream" if stream else None,
        )

    @overload
    def tell_chat(
        self,
        *,
        stream: Literal[False],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Chat: ...
    @overload
    def tell_chat(
        self,
        *,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Stream[models.Chunk]: ...
    def tell_chat(
        self,
        *,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Any:
        """Spec: POST /chat/told

        Args:
            stream: Default: True.
        """
        return self._core.call(
            _TELL_CHAT,
            body={"stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            accept="text/event-stream" if stream is not False else None,
        )

    @overload
    async def tell_chat_async(
        self,
        *,
        stream: Literal[False],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> models.Chat: ...
    @overload
    async def tell_chat_async(
        self,
        *,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> AsyncStream[models.Chunk]: ...
    async def tell_chat_async(
        self,
        *,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> Any:
        """The same as `tell_chat`, awaited."""
        return await self._core.call_async(
            _TELL_CHAT,
            body={"stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            accept="text/event-stream" if stream is not False else None,
        )

    @cached_property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, returning `RawResponse`: status, headers, attempts and times beside the value."""
        return ChatWithRawResponse(self._raw())


class ChatWithRawResponse:
    """The methods of `Chat`, returning each answer as it came beside its value."""

    def __init__(self, parent: Chat) -> None:
        self.create_chat = raw(parent.create_chat)
        self.create_chat_async = raw_async(parent.create_chat_async)
        self.tell_chat = raw(parent.tell_chat)
        self.tell_chat_async = raw_async(parent.tell_chat_async)
