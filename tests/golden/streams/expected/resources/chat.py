# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `chat` operations."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal, Unpack, overload

from .. import _bodies, _forms, models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, Either, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.codecs import DATA_OF_EVENTS
from .._streams.stream import AsyncStream, Stream
from .._streams.streaming import StreamHandler, requests_stream


class UntoldChatAcceptEnum(StrEnum):
    """The media types that `untold_chat` can answer with."""

    APPLICATION_JSON = "application/json"
    TEXT_EVENT_STREAM = "text/event-stream"


_CREATE: Operation[models.Chat] = Operation(
    "createChat",
    "POST",
    "/chat",
    bodies=(Body("application/json", lambda: models.CreateChatRequestBodyTypedDict, flat=True, nullable=("stream",)),),
    responses=(
        Response("200", "application/json", lambda: models.Chat),
        Response("200", "text/event-stream", lambda: models.Chunk, DATA_OF_EVENTS),
    ),
    errors=(
        Response("429", "application/json", lambda: models.CreateChatResponse429),
        Response("default", "application/json", lambda: models.CreateChatResponse429),
    ),
    tags=("Chat",),
    handler=StreamHandler,
    call="chat.create",
)

_TELL_CHAT: Operation[models.Chat] = Operation(
    "tellChat",
    "POST",
    "/chat/told",
    bodies=(Body("application/json", lambda: models.TellChatRequestBodyTypedDict, flat=True),),
    responses=(
        Response("200", "application/json", lambda: models.Chat),
        Response("200", "text/event-stream", lambda: models.Chunk, DATA_OF_EVENTS),
    ),
    tags=("Chat",),
    handler=StreamHandler,
    call="chat.tell_chat",
)

_ASK_CHAT: Operation[models.Chat] = Operation(
    "askChat",
    "POST",
    "/chat/asked",
    bodies=(Body("application/json", lambda: models.AskChatRequestBodyTypedDict),),
    responses=(
        Response("200", "application/json", lambda: models.Chat),
        Response("200", "text/event-stream", lambda: models.Chunk, DATA_OF_EVENTS),
    ),
    tags=("Chat",),
    handler=StreamHandler,
    call="chat.ask_chat",
)

_MAYBE_CHAT: Operation[models.Chat] = Operation(
    "maybeChat",
    "POST",
    "/chat/maybe",
    bodies=(
        Body("application/json", lambda: models.PromptTypedDict, required=False, names={"body": "body"}),
        Body(
            "application/x-www-form-urlencoded",
            lambda: models.MaybeChatRequestBodyTypedDict,
            flat=True,
            required=False,
            encoder=_forms.form,
            names={"word": "word"},
        ),
    ),
    responses=(
        Response("200", "application/json", lambda: models.Chat),
        Response("200", "text/event-stream", lambda: models.Chunk, DATA_OF_EVENTS),
    ),
    tags=("Chat",),
    handler=StreamHandler,
    call="chat.maybe_chat",
)

_UNTOLD_CHAT: Operation[models.Chat] = Operation(
    "untoldChat",
    "POST",
    "/chat/untold",
    bodies=(
        Body(
            "application/json",
            lambda: Either[models.UntoldChatRequestBody, models.UntoldChatRequestBodyTypedDict],
            required=False,
        ),
    ),
    responses=(
        Response("200", "application/json", lambda: models.Chat),
        Response("200", "text/event-stream", lambda: models.Chunk, DATA_OF_EVENTS),
    ),
    tags=("Chat",),
    handler=StreamHandler,
    call="chat.untold_chat",
)


class Chat(Resource):
    """The `chat` operations."""

    @overload
    def create(
        self,
        *,
        text: str,
        stream: OptionalNullable[Literal[False]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    def create(
        self,
        *,
        text: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Chunk]: ...

    def create(
        self,
        *,
        text: str,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /chat

        Args:
            stream: Default: False.

        Raises:
            TooManyRequestsError: 429
            APIStatusError: default

        Response headers, for `with_raw_response`:
            X-Remaining: Calls that are left.
        """
        return self._dispatcher.call(
            _CREATE,
            body={"text": text, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if stream else None,
        )

    @overload
    async def create_async(
        self,
        *,
        text: str,
        stream: OptionalNullable[Literal[False]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    async def create_async(
        self,
        *,
        text: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Chunk]: ...

    async def create_async(
        self,
        *,
        text: str,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /chat

        Args:
            stream: Default: False.

        Raises:
            TooManyRequestsError: 429
            APIStatusError: default

        Response headers, for `with_raw_response`:
            X-Remaining: Calls that are left.
        """
        return await self._dispatcher.call_async(
            _CREATE,
            body={"text": text, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if stream else None,
        )

    @overload
    def tell_chat(
        self,
        *,
        stream: Literal[False],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    def tell_chat(
        self,
        *,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Chunk]: ...

    def tell_chat(
        self,
        *,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /chat/told

        Args:
            stream: Default: True.
        """
        return self._dispatcher.call(
            _TELL_CHAT,
            body={"stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if stream is not False else None,
        )

    @overload
    async def tell_chat_async(
        self,
        *,
        stream: Literal[False],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    async def tell_chat_async(
        self,
        *,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Chunk]: ...

    async def tell_chat_async(
        self,
        *,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /chat/told

        Args:
            stream: Default: True.
        """
        return await self._dispatcher.call_async(
            _TELL_CHAT,
            body={"stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if stream is not False else None,
        )

    @overload
    def ask_chat(
        self,
        *,
        body: models.AskChatRequestBody1 | models.AskChatRequestBody1TypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    def ask_chat(
        self,
        *,
        body: models.AskChatRequestBodyEvery | models.AskChatRequestBodyEveryTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Chunk]: ...

    def ask_chat(
        self,
        *,
        body: models.AskChatRequestBodyTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """The constants of two forms of the body tell which answer is asked for.

        Spec: POST /chat/asked
        """
        return self._dispatcher.call(
            _ASK_CHAT,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if requests_stream(body, "stream") else None,
        )

    @overload
    async def ask_chat_async(
        self,
        *,
        body: models.AskChatRequestBody1 | models.AskChatRequestBody1TypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    async def ask_chat_async(
        self,
        *,
        body: models.AskChatRequestBodyEvery | models.AskChatRequestBodyEveryTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Chunk]: ...

    async def ask_chat_async(
        self,
        *,
        body: models.AskChatRequestBodyTypedDict,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """The constants of two forms of the body tell which answer is asked for.

        Spec: POST /chat/asked
        """
        return await self._dispatcher.call_async(
            _ASK_CHAT,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if requests_stream(body, "stream") else None,
        )

    @overload
    def maybe_chat(
        self,
        *,
        body: models.PromptAtOnce
        | models.PromptAtOnceTypedDict
        | models.PromptByName
        | models.PromptByNameTypedDict
        | None = None,
        media_type: Literal["application/json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    def maybe_chat(
        self,
        *,
        body: models.PromptPiecemeal | models.PromptPiecemealTypedDict,
        media_type: Literal["application/json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Chunk]: ...
    @overload
    def maybe_chat(
        self,
        *,
        media_type: Literal["application/x-www-form-urlencoded"],
        word: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...

    def maybe_chat(
        self,
        *,
        body: OptionalNullable[models.PromptTypedDict] = UNSET,
        word: OptionalNullable[str] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """A body that may be left out, or be a form, which never asks for a stream.

        Args:
            media_type: What the body is sent as, `application/json`, or else the one that takes the
                arguments, if it is left out; one of `application/json`,
                `application/x-www-form-urlencoded`.

        Spec: POST /chat/maybe
        """
        return self._dispatcher.call(
            _MAYBE_CHAT,
            **_bodies.choose_body(self._dispatcher, _MAYBE_CHAT, media_type, {"body": body, "word": word}),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if requests_stream(body, "stream") else None,
        )

    @overload
    async def maybe_chat_async(
        self,
        *,
        body: models.PromptAtOnce
        | models.PromptAtOnceTypedDict
        | models.PromptByName
        | models.PromptByNameTypedDict
        | None = None,
        media_type: Literal["application/json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    async def maybe_chat_async(
        self,
        *,
        body: models.PromptPiecemeal | models.PromptPiecemealTypedDict,
        media_type: Literal["application/json"] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Chunk]: ...
    @overload
    async def maybe_chat_async(
        self,
        *,
        media_type: Literal["application/x-www-form-urlencoded"],
        word: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...

    async def maybe_chat_async(
        self,
        *,
        body: OptionalNullable[models.PromptTypedDict] = UNSET,
        word: OptionalNullable[str] = UNSET,
        media_type: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """A body that may be left out, or be a form, which never asks for a stream.

        Args:
            media_type: What the body is sent as, `application/json`, or else the one that takes the
                arguments, if it is left out; one of `application/json`,
                `application/x-www-form-urlencoded`.

        Spec: POST /chat/maybe
        """
        return await self._dispatcher.call_async(
            _MAYBE_CHAT,
            **_bodies.choose_body(self._dispatcher, _MAYBE_CHAT, media_type, {"body": body, "word": word}),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if requests_stream(body, "stream") else None,
        )

    @overload
    def untold_chat(
        self,
        *,
        body: models.UntoldChatRequestBody | models.UntoldChatRequestBodyTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[UntoldChatAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    def untold_chat(
        self,
        *,
        body: models.UntoldChatRequestBody | models.UntoldChatRequestBodyTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[UntoldChatAcceptEnum.TEXT_EVENT_STREAM],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Chunk]: ...

    def untold_chat(
        self,
        *,
        body: models.UntoldChatRequestBody | models.UntoldChatRequestBodyTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: UntoldChatAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """No type tells which answer is asked for.

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.

        Spec: POST /chat/untold
        """
        return self._dispatcher.call(
            _UNTOLD_CHAT,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @overload
    async def untold_chat_async(
        self,
        *,
        body: models.UntoldChatRequestBody | models.UntoldChatRequestBodyTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[UntoldChatAcceptEnum.APPLICATION_JSON] | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Chat: ...
    @overload
    async def untold_chat_async(
        self,
        *,
        body: models.UntoldChatRequestBody | models.UntoldChatRequestBodyTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: Literal[UntoldChatAcceptEnum.TEXT_EVENT_STREAM],
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Chunk]: ...

    async def untold_chat_async(
        self,
        *,
        body: models.UntoldChatRequestBody | models.UntoldChatRequestBodyTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: UntoldChatAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """No type tells which answer is asked for.

        Args:
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.

        Spec: POST /chat/untold
        """
        return await self._dispatcher.call_async(
            _UNTOLD_CHAT,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    @cached_property
    def with_raw_response(self) -> ChatWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ChatWithRawResponse(self._raw())


class ChatWithRawResponse:
    """The methods of `Chat`, returning `RawResponse`."""

    def __init__(self, parent: Chat) -> None:
        self.create = raw(parent.create)
        self.create_async = raw_async(parent.create_async)
        self.tell_chat = raw(parent.tell_chat)
        self.tell_chat_async = raw_async(parent.tell_chat_async)
        self.ask_chat = raw(parent.ask_chat)
        self.ask_chat_async = raw_async(parent.ask_chat_async)
        self.maybe_chat = raw(parent.maybe_chat)
        self.maybe_chat_async = raw_async(parent.maybe_chat_async)
        self.untold_chat = raw(parent.untold_chat)
        self.untold_chat_async = raw_async(parent.untold_chat_async)
