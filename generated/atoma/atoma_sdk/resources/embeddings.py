# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""The `embeddings` operations."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from functools import cached_property
from typing import Unpack, overload

from .. import models
from .._bulk.bulk import AsyncBulk, Bulk
from .._bulk.operation import BulkOperation
from .._bulk.options import BulkOptions, BulkRequestOptions, CheckpointPath, OnError, Reporter
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable, Unset
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from .._spellings import one_of
from ..vectors import Floats

_CREATE: Operation[models.CreateEmbeddingResponse] = Operation(
    "embeddings_create",
    "POST",
    "/v1/embeddings",
    bodies=(
        Body(
            "application/json",
            lambda: models.CreateEmbeddingRequestTypedDict,
            flat=True,
            nullable=("dimensions", "encoding_format", "user"),
        ),
    ),
    responses=(Response("200", "application/json", lambda: models.CreateEmbeddingResponse),),
    errors=(
        Response("400", "application/json", lambda: models.AtomaErrorBody),
        Response("401", "application/json", lambda: models.AtomaErrorBody),
        Response("500", "application/json", lambda: models.AtomaErrorBody),
        Response("4XX", "application/json", lambda: models.AtomaErrorBody),
        Response("5XX", "application/json", lambda: models.AtomaErrorBody),
    ),
    security=(("bearerAuth",),),
    tags=("Embeddings",),
    retry=True,
    telemetry={
        "gen_ai.operation.name": "embeddings",
        "gen_ai.provider.name": "atoma",
        "gen_ai.request.model": "$request.body#/model",
        "gen_ai.response.model": "$response.body#/model",
        "gen_ai.usage.input_tokens": "$response.body#/usage/prompt_tokens",
    },
    call="embeddings.create",
)

_CREATE_MANY: BulkOperation[Floats, models.EmbeddingUsage] = BulkOperation(
    _CREATE,
    place="body",
    argument="input",
    name="input",
    value=lambda: Floats,
    results="data",
    position="index",
    part="embedding",
    usage="usage",
)


class Embeddings(Resource):
    """Vectors for texts, in the form that OpenAI made common."""

    @overload
    def create(
        self,
        *,
        input_: models.EmbeddingInputTypedDict,
        model: str,
        dimensions: OptionalNullable[int] = UNSET,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse: ...
    @overload
    def create(
        self,
        *,
        input: models.EmbeddingInputTypedDict,
        model: str,
        dimensions: OptionalNullable[int] = UNSET,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse: ...

    def create(
        self,
        *,
        model: str,
        input_: models.EmbeddingInputTypedDict | Unset = UNSET,
        input: models.EmbeddingInputTypedDict | Unset = UNSET,
        dimensions: OptionalNullable[int] = UNSET,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse:
        """Create embeddings

        Turns text into embedding vectors. The proxy hands the request to a node of the network that
        serves the model and passes on its answer.

        Args:
            input_: What to embed.
            model: The embedding model.
            dimensions: Length of the vectors wanted, for models that can shorten them. At least 0.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text. The server takes `float` if it is left out.
            user: Your own id of the person on whose behalf the request is made; helps against abuse.

        Raises:
            BadRequestError: 400
            UnauthorizedError: 401
            InternalServerError: 500
            APIError: 4XX, 5XX

        Spec: POST /v1/embeddings
        """
        return self._dispatcher.call(
            _CREATE,
            body={
                "input": one_of("create", input_=input_, input=input),
                "model": model,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "user": user,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def create_async(
        self,
        *,
        input_: models.EmbeddingInputTypedDict,
        model: str,
        dimensions: OptionalNullable[int] = UNSET,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse: ...
    @overload
    async def create_async(
        self,
        *,
        input: models.EmbeddingInputTypedDict,
        model: str,
        dimensions: OptionalNullable[int] = UNSET,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse: ...

    async def create_async(
        self,
        *,
        model: str,
        input_: models.EmbeddingInputTypedDict | Unset = UNSET,
        input: models.EmbeddingInputTypedDict | Unset = UNSET,
        dimensions: OptionalNullable[int] = UNSET,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingResponse:
        """Create embeddings

        Turns text into embedding vectors. The proxy hands the request to a node of the network that
        serves the model and passes on its answer.

        Args:
            input_: What to embed.
            model: The embedding model.
            dimensions: Length of the vectors wanted, for models that can shorten them. At least 0.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text. The server takes `float` if it is left out.
            user: Your own id of the person on whose behalf the request is made; helps against abuse.

        Raises:
            BadRequestError: 400
            UnauthorizedError: 401
            InternalServerError: 500
            APIError: 4XX, 5XX

        Spec: POST /v1/embeddings
        """
        return await self._dispatcher.call_async(
            _CREATE,
            body={
                "input": one_of("create", input_=input_, input=input),
                "model": model,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "user": user,
            },
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
        input: Iterable[str],
        model: str,
        dimensions: OptionalNullable[int] = UNSET,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
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
    ) -> Bulk[str, Floats, models.EmbeddingUsage]:
        """Create embeddings, for any number of items.

        They are sent in batches, as requests of `create`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            input: The items: any iterable, of which only as much is read as is needed.
                `create_many_async` also takes async iterables.
            model: The embedding model.
            dimensions: Length of the vectors wanted, for models that can shorten them. At least 0.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text. The server takes `float` if it is left out.
            user: Your own id of the person on whose behalf the request is made; helps against abuse.
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
            UnauthorizedError: 401
            InternalServerError: 500
            APIError: 4XX, 5XX

        Spec: POST /v1/embeddings
        """
        return Bulk(
            self._dispatcher,
            _CREATE_MANY,
            input,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            body={"model": model, "dimensions": dimensions, "encoding_format": encoding_format, "user": user},
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
        input: Iterable[str] | AsyncIterable[str],
        model: str,
        dimensions: OptionalNullable[int] = UNSET,
        encoding_format: OptionalNullable[str] = UNSET,
        user: OptionalNullable[str] = UNSET,
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
    ) -> AsyncBulk[str, Floats, models.EmbeddingUsage]:
        """Create embeddings, for any number of items.

        They are sent in batches, as requests of `create`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            input: The items: any iterable, of which only as much is read as is needed.
                `create_many_async` also takes async iterables.
            model: The embedding model.
            dimensions: Length of the vectors wanted, for models that can shorten them. At least 0.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text. The server takes `float` if it is left out.
            user: Your own id of the person on whose behalf the request is made; helps against abuse.
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
            UnauthorizedError: 401
            InternalServerError: 500
            APIError: 4XX, 5XX

        Spec: POST /v1/embeddings
        """
        return AsyncBulk(
            self._dispatcher,
            _CREATE_MANY,
            input,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            body={"model": model, "dimensions": dimensions, "encoding_format": encoding_format, "user": user},
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
