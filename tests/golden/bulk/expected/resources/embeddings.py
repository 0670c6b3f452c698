# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `embeddings` operations."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Unpack

from .. import models
from .._bulk.bulk import AsyncBulk, Bulk
from .._bulk.operation import BulkOperation
from .._bulk.options import BulkOptions, BulkRequestOptions, CheckpointPath, OnError, Reporter
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from ..vectors import Floats

_CREATE: Operation[models.CreateEmbeddingResponseBody] = Operation(
    "createEmbedding",
    "POST",
    "/embeddings",
    bodies=(Body("application/json", lambda: models.CreateEmbeddingRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.CreateEmbeddingResponseBody),),
    errors=(Response("400", "application/json", lambda: models.Problem),),
    security=(("key",),),
    tags=("embeddings",),
    call="embeddings.create",
)

_COUNT_TOKENS: Operation[list[int]] = Operation(
    "countTokens",
    "POST",
    "/tokens",
    bodies=(Body("application/json", lambda: models.ModerateRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: list[int]),),
    security=(("key",),),
    tags=("embeddings",),
    call="embeddings.count_tokens",
)

_CREATE_MANY: BulkOperation[Floats, models.Usage] = BulkOperation(
    _CREATE,
    place="body",
    argument="input",
    name="input",
    value=lambda: Floats,
    results="data",
    position="index",
    part="embedding",
    usage="usage",
    max_items=128,
    max_bytes=1000000,
    max_tokens=300000,
)


class Embeddings(Resource):
    """Vectors of texts."""

    def create(
        self,
        *,
        input: models.CreateEmbeddingInputTypedDict,
        model: str,
        dimensions: int | None = None,
        encoding_format: models.CreateEmbeddingEncodingFormat | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponseBody:
        """Embed texts.

        One text, several of them, or lists of token ids.

        Args:
            input: What to embed.
            model: The model.

        Raises:
            BadRequestError: 400

        Spec: POST /embeddings
        """
        return self._dispatcher.call(
            _CREATE,
            body={"input": input, "model": model, "dimensions": dimensions, "encoding_format": encoding_format},
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
        input: models.CreateEmbeddingInputTypedDict,
        model: str,
        dimensions: int | None = None,
        encoding_format: models.CreateEmbeddingEncodingFormat | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponseBody:
        """Embed texts.

        One text, several of them, or lists of token ids.

        Args:
            input: What to embed.
            model: The model.

        Raises:
            BadRequestError: 400

        Spec: POST /embeddings
        """
        return await self._dispatcher.call_async(
            _CREATE,
            body={"input": input, "model": model, "dimensions": dimensions, "encoding_format": encoding_format},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def count_tokens(
        self,
        *,
        texts: Sequence[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[int]:
        """Count tokens.

        Spec: POST /tokens
        """
        return self._dispatcher.call(
            _COUNT_TOKENS,
            body={"texts": texts},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def count_tokens_async(
        self,
        *,
        texts: Sequence[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[int]:
        """Count tokens.

        Spec: POST /tokens
        """
        return await self._dispatcher.call_async(
            _COUNT_TOKENS,
            body={"texts": texts},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def create_many(
        self,
        *,
        input: Iterable[str | Sequence[int]],
        model: str,
        dimensions: int | None = None,
        encoding_format: models.CreateEmbeddingEncodingFormat | None = None,
        batch_size: int | None = None,
        concurrency: int = 8,
        ordered: bool = True,
        on_error: OnError = "raise",
        checkpoint: CheckpointPath | None = None,
        progress: bool | Reporter | None = None,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[BulkRequestOptions],
    ) -> Bulk[str | Sequence[int], Floats, models.Usage]:
        """Embed texts, for any number of items.

        They are sent in batches, as requests of `create`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            input: The items: any iterable, of which only as much is read as is needed.
                `create_many_async` also takes async iterables.
            model: The model.
            batch_size: How many items each request has at most; else as many as the API takes.
            concurrency: How many requests may be on their way at the same time; fewer if the API is too
                busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            progress: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Raises:
            BadRequestError: 400

        Spec: POST /embeddings
        """
        return Bulk(
            self._dispatcher,
            _CREATE_MANY,
            input,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            body={"model": model, "dimensions": dimensions, "encoding_format": encoding_format},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def create_many_async(
        self,
        *,
        input: Iterable[str | Sequence[int]] | AsyncIterable[str | Sequence[int]],
        model: str,
        dimensions: int | None = None,
        encoding_format: models.CreateEmbeddingEncodingFormat | None = None,
        batch_size: int | None = None,
        concurrency: int = 8,
        ordered: bool = True,
        on_error: OnError = "raise",
        checkpoint: CheckpointPath | None = None,
        progress: bool | Reporter | None = None,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[BulkRequestOptions],
    ) -> AsyncBulk[str | Sequence[int], Floats, models.Usage]:
        """Embed texts, for any number of items.

        They are sent in batches, as requests of `create`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            input: The items: any iterable, of which only as much is read as is needed.
                `create_many_async` also takes async iterables.
            model: The model.
            batch_size: How many items each request has at most; else as many as the API takes.
            concurrency: How many requests may be on their way at the same time; fewer if the API is too
                busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            progress: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Raises:
            BadRequestError: 400

        Spec: POST /embeddings
        """
        return AsyncBulk(
            self._dispatcher,
            _CREATE_MANY,
            input,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            body={"model": model, "dimensions": dimensions, "encoding_format": encoding_format},
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
        self.count_tokens = raw(parent.count_tokens)
        self.count_tokens_async = raw_async(parent.count_tokens_async)
