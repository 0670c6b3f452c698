# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `answers` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal, Unpack, cast, overload

from typing_extensions import deprecated

from .. import models
from .._renames import accepting
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._streams.codecs import DATA_OF_EVENTS
from .._streams.stream import AsyncStream, Stream
from .._streams.streaming import StreamHandler

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_CREATE: Operation[models.Answer] = Operation(
    "createAnswer",
    "POST",
    "/answers",
    bodies=(Body("application/json", lambda: models.CreateAnswerRequestBodyTypedDict, flat=True),),
    responses=(
        Response("200", "application/json", lambda: models.Answer),
        Response("200", "text/event-stream", lambda: models.Answer, DATA_OF_EVENTS),
    ),
    tags=("answers",),
    handler=StreamHandler,
    call="answers.create",
)


class Answers(Resource):
    """The `answers` operations."""

    @overload
    def create(
        self,
        *,
        question: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    def create(
        self,
        *,
        question: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Answer]: ...
    @overload
    @deprecated("`streaming` is renamed to `stream`")
    def create(
        self,
        *,
        question: str,
        streaming: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("`streaming` is renamed to `stream`")
    def create(
        self,
        *,
        question: str,
        streaming: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Answer]: ...
    @overload
    @deprecated("`prompt` is renamed to `question`")
    def create(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("`prompt` is renamed to `question`")
    def create(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Answer]: ...
    @overload
    @deprecated("`prompt` is renamed to `question`, `streaming` is renamed to `stream`")
    def create(
        self,
        *,
        prompt: str,
        streaming: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("`prompt` is renamed to `question`, `streaming` is renamed to `stream`")
    def create(
        self,
        *,
        prompt: str,
        streaming: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Answer]: ...
    @accepting({"prompt": "question", "streaming": "stream"}, "answers.create")
    def create(
        self,
        *,
        question: str,
        stream: bool | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /answers

        Args:
            question: Formerly `prompt`, deprecated.
            stream: Default: False. Formerly `streaming`, deprecated.
        """
        return self._dispatcher.call(
            _CREATE,
            body={"question": question, "stream": stream},
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
        question: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    async def create_async(
        self,
        *,
        question: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Answer]: ...
    @overload
    @deprecated("`streaming` is renamed to `stream`")
    async def create_async(
        self,
        *,
        question: str,
        streaming: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("`streaming` is renamed to `stream`")
    async def create_async(
        self,
        *,
        question: str,
        streaming: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Answer]: ...
    @overload
    @deprecated("`prompt` is renamed to `question`")
    async def create_async(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("`prompt` is renamed to `question`")
    async def create_async(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Answer]: ...
    @overload
    @deprecated("`prompt` is renamed to `question`, `streaming` is renamed to `stream`")
    async def create_async(
        self,
        *,
        prompt: str,
        streaming: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("`prompt` is renamed to `question`, `streaming` is renamed to `stream`")
    async def create_async(
        self,
        *,
        prompt: str,
        streaming: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Answer]: ...
    @accepting({"prompt": "question", "streaming": "stream"}, "answers.create")
    async def create_async(
        self,
        *,
        question: str,
        stream: bool | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Spec: POST /answers

        Args:
            question: Formerly `prompt`, deprecated.
            stream: Default: False. Formerly `streaming`, deprecated.
        """
        return await self._dispatcher.call_async(
            _CREATE,
            body={"question": question, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept="text/event-stream" if stream else None,
        )

    @overload
    @deprecated("renamed to `answers.create`")
    def ask(
        self,
        *,
        question: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("renamed to `answers.create`")
    def ask(
        self,
        *,
        question: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Answer]: ...
    @overload
    @deprecated("renamed to `answers.create`")
    def ask(
        self,
        *,
        question: str,
        streaming: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("renamed to `answers.create`")
    def ask(
        self,
        *,
        question: str,
        streaming: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Answer]: ...
    @overload
    @deprecated("renamed to `answers.create`")
    def ask(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("renamed to `answers.create`")
    def ask(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Answer]: ...
    @overload
    @deprecated("renamed to `answers.create`")
    def ask(
        self,
        *,
        prompt: str,
        streaming: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("renamed to `answers.create`")
    def ask(
        self,
        *,
        prompt: str,
        streaming: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Stream[models.Answer]: ...
    @deprecated("renamed to `answers.create`")
    def ask(self, **arguments: Any) -> Any:
        """Renamed to `answers.create`."""
        return cast(Any, self.create)(**arguments)

    @overload
    @deprecated("renamed to `answers.create`")
    async def ask_async(
        self,
        *,
        question: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("renamed to `answers.create`")
    async def ask_async(
        self,
        *,
        question: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Answer]: ...
    @overload
    @deprecated("renamed to `answers.create`")
    async def ask_async(
        self,
        *,
        question: str,
        streaming: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("renamed to `answers.create`")
    async def ask_async(
        self,
        *,
        question: str,
        streaming: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Answer]: ...
    @overload
    @deprecated("renamed to `answers.create`")
    async def ask_async(
        self,
        *,
        prompt: str,
        stream: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("renamed to `answers.create`")
    async def ask_async(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Answer]: ...
    @overload
    @deprecated("renamed to `answers.create`")
    async def ask_async(
        self,
        *,
        prompt: str,
        streaming: Literal[False] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Answer: ...
    @overload
    @deprecated("renamed to `answers.create`")
    async def ask_async(
        self,
        *,
        prompt: str,
        streaming: Literal[True],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[models.Answer]: ...
    @deprecated("renamed to `answers.create`")
    async def ask_async(self, **arguments: Any) -> Any:
        """Renamed to `answers.create`."""
        return await cast(Any, self.create_async)(**arguments)

    @cached_property
    def with_raw_response(self) -> AnswersWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return AnswersWithRawResponse(self._raw())


class AnswersWithRawResponse:
    """The methods of `Answers`, returning `RawResponse`."""

    def __init__(self, parent: Answers) -> None:
        self.create = raw(parent.create)
        self.create_async = raw_async(parent.create_async)
        self.ask = raw(parent.ask)
        self.ask_async = raw_async(parent.ask_async)
