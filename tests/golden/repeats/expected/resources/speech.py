# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `speech` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_CREATE: Operation[models.CreateChatResponseBody] = Operation(
    "createSpeech",
    "POST",
    "/speech",
    bodies=(Body("application/json", lambda: models.CreateSpeechRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.CreateChatResponseBody),),
    errors=(Response("400", "application/json", lambda: models.CreateChatResponse400),),
    tags=("speech",),
    call="speech.create",
)


class Speech(Resource):
    """The `speech` operations."""

    def create(
        self,
        *,
        text: str,
        voice: str | None = None,
        fallbacks: Sequence[models.CreateChatFallbacks | models.CreateChatFallbacksTypedDict] | None = None,
        undocumented: models.CreateSpeechUndocumented | models.CreateSpeechUndocumentedTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateChatResponseBody:
        """Spec: POST /speech

        Raises:
            BadRequestError: 400
        """
        return self._dispatcher.call(
            _CREATE,
            body={"text": text, "voice": voice, "fallbacks": fallbacks, "undocumented": undocumented},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def create_async(
        self,
        *,
        text: str,
        voice: str | None = None,
        fallbacks: Sequence[models.CreateChatFallbacks | models.CreateChatFallbacksTypedDict] | None = None,
        undocumented: models.CreateSpeechUndocumented | models.CreateSpeechUndocumentedTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateChatResponseBody:
        """Spec: POST /speech

        Raises:
            BadRequestError: 400
        """
        return await self._dispatcher.call_async(
            _CREATE,
            body={"text": text, "voice": voice, "fallbacks": fallbacks, "undocumented": undocumented},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> SpeechWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return SpeechWithRawResponse(self._raw())


class SpeechWithRawResponse:
    """The methods of `Speech`, returning `RawResponse`."""

    def __init__(self, parent: Speech) -> None:
        self.create = raw(parent.create)
        self.create_async = raw_async(parent.create_async)
