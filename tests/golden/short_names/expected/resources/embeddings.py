# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `embeddings` operations."""

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

_CREATE: Operation[models.Embedding] = Operation(
    "create_embedding",
    "POST",
    "/embeddings",
    responses=(Response("200", "application/json", lambda: models.Embedding),),
    tags=("Embeddings",),
    call="embeddings.create",
)


class Embeddings(Resource):
    """The `embeddings` operations."""

    def create(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Embedding:
        """Spec: POST /embeddings"""
        return self._dispatcher.call(
            _CREATE,
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
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Embedding:
        """Spec: POST /embeddings"""
        return await self._dispatcher.call_async(
            _CREATE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> EmbeddingsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return EmbeddingsWithRawResponse(self._raw())


class EmbeddingsWithRawResponse:
    """The methods of `Embeddings`, returning `RawResponse`."""

    def __init__(self, parent: Embeddings) -> None:
        self.create = raw(parent.create)
        self.create_async = raw_async(parent.create_async)
