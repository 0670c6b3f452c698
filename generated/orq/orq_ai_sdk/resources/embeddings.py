# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""The `embeddings` operations."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import overload

from .. import models
from .._bulk.bulk import AsyncBulk, Bulk
from .._bulk.operation import BulkOperation
from .._bulk.options import BulkOptions, CheckpointPath, OnError, Reporter
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable, Unset
from .._runtime.operation import Body, Operation, Response
from .._runtime.retry import RetryConfig
from .._spellings import one_of

_CREATE: Operation[models.CreateEmbeddingResponseBody] = Operation(
    "createEmbedding",
    "POST",
    "/v2/router/embeddings",
    bodies=(
        Body(
            "application/json",
            lambda: models.CreateEmbeddingRequestBodyTypedDict,
            flat=True,
            nullable=("fallbacks", "fallback_on_codes"),
        ),
    ),
    responses=(Response("200", "application/json", lambda: models.CreateEmbeddingResponseBody),),
    errors=(Response("401", "application/json", lambda: models.APIErrorResponseData),),
    security=(("ApiKey",),),
    tags=("Embeddings",),
    retry=True,
    telemetry={
        "gen_ai.operation.name": "embeddings",
        "gen_ai.provider.name": "orq",
        "gen_ai.request.model": "$request.body#/model",
        "gen_ai.response.model": "$response.body#/model",
        "gen_ai.usage.input_tokens": "$response.body#/usage/prompt_tokens",
    },
    call="router.embeddings.create",
)

_CREATE_MANY: BulkOperation[models.Embedding, models.PublicEmbeddingUsage] = BulkOperation(
    _CREATE,
    place="body",
    argument="input",
    name="input",
    value=lambda: models.Embedding,
    results="data",
    position="index",
    part="embedding",
    usage="usage",
)


class Embeddings(Resource):
    """Vectors for search, clustering and comparison of texts."""

    @overload
    def create(
        self,
        *,
        input_: models.CreateEmbeddingInputTypedDict,
        model: str,
        cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]] = UNSET,
        load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None = None,
        name: str | None = None,
        orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None = None,
        retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None = None,
        timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None = None,
        user: str | None = None,
        fallback_on_codes: OptionalNullable[Sequence[int]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        idempotency_key: str | None = None,
    ) -> models.CreateEmbeddingResponseBody: ...
    @overload
    def create(
        self,
        *,
        input: models.CreateEmbeddingInputTypedDict,
        model: str,
        cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]] = UNSET,
        load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None = None,
        name: str | None = None,
        orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None = None,
        retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None = None,
        timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None = None,
        user: str | None = None,
        fallback_on_codes: OptionalNullable[Sequence[int]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        idempotency_key: str | None = None,
    ) -> models.CreateEmbeddingResponseBody: ...

    def create(
        self,
        *,
        model: str,
        input_: models.CreateEmbeddingInputTypedDict | Unset = UNSET,
        input: models.CreateEmbeddingInputTypedDict | Unset = UNSET,
        cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]] = UNSET,
        load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None = None,
        name: str | None = None,
        orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None = None,
        retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None = None,
        timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None = None,
        user: str | None = None,
        fallback_on_codes: OptionalNullable[Sequence[int]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        idempotency_key: str | None = None,
    ) -> models.CreateEmbeddingResponseBody:
        """Create embeddings

        Turns one text, several texts or lists of token ids into embedding vectors. The router picks the
        model's provider, and on request retries, falls back to other models, balances load and caches.

        Args:
            input_: What to embed, as text or as token ids.
            model: The embedding model, written `provider/model`.
            cache: Whether and how long the router may answer from its cache.
            dimensions: Length of the vectors wanted, for models that can shorten them.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text. The server sends numbers if it is left out.
            fallbacks: Models to try in turn when the chosen one fails.
            load_balancer: Models to share the requests among.
            name: Label of the request in traces; the router uses a name of its own if none is given.
            orq: Router options in their older place. Where an option is also given directly in the
                body, that one counts.
            retry: How the router, not the client, repeats a failed request to the model.
            timeout: How long the router waits for the model.
            user: Your own id of the person on whose behalf the request is made.
            fallback_on_codes: The statuses after which the router turns to the next fallback, each
                once, from 400 to 599. If left out or null: 408, 429, 500, 502, 503, 504 and 529.

        Raises:
            APIErrorResponse: 401
            APIDefaultError: 4XX, 5XX

        Spec: POST /v2/router/embeddings
        """
        return self._dispatcher.call(
            _CREATE,
            body={
                "input": one_of("create", input_=input_, input=input),
                "model": model,
                "cache": cache,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "fallbacks": fallbacks,
                "load_balancer": load_balancer,
                "name": name,
                "orq": orq,
                "retry": retry,
                "timeout": timeout,
                "user": user,
                "fallback_on_codes": fallback_on_codes,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            max_retries=max_retries,
            idempotency_key=idempotency_key,
        )

    @overload
    async def create_async(
        self,
        *,
        input_: models.CreateEmbeddingInputTypedDict,
        model: str,
        cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]] = UNSET,
        load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None = None,
        name: str | None = None,
        orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None = None,
        retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None = None,
        timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None = None,
        user: str | None = None,
        fallback_on_codes: OptionalNullable[Sequence[int]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        idempotency_key: str | None = None,
    ) -> models.CreateEmbeddingResponseBody: ...
    @overload
    async def create_async(
        self,
        *,
        input: models.CreateEmbeddingInputTypedDict,
        model: str,
        cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]] = UNSET,
        load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None = None,
        name: str | None = None,
        orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None = None,
        retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None = None,
        timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None = None,
        user: str | None = None,
        fallback_on_codes: OptionalNullable[Sequence[int]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        idempotency_key: str | None = None,
    ) -> models.CreateEmbeddingResponseBody: ...

    async def create_async(
        self,
        *,
        model: str,
        input_: models.CreateEmbeddingInputTypedDict | Unset = UNSET,
        input: models.CreateEmbeddingInputTypedDict | Unset = UNSET,
        cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]] = UNSET,
        load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None = None,
        name: str | None = None,
        orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None = None,
        retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None = None,
        timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None = None,
        user: str | None = None,
        fallback_on_codes: OptionalNullable[Sequence[int]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        idempotency_key: str | None = None,
    ) -> models.CreateEmbeddingResponseBody:
        """Create embeddings

        Turns one text, several texts or lists of token ids into embedding vectors. The router picks the
        model's provider, and on request retries, falls back to other models, balances load and caches.

        Args:
            input_: What to embed, as text or as token ids.
            model: The embedding model, written `provider/model`.
            cache: Whether and how long the router may answer from its cache.
            dimensions: Length of the vectors wanted, for models that can shorten them.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text. The server sends numbers if it is left out.
            fallbacks: Models to try in turn when the chosen one fails.
            load_balancer: Models to share the requests among.
            name: Label of the request in traces; the router uses a name of its own if none is given.
            orq: Router options in their older place. Where an option is also given directly in the
                body, that one counts.
            retry: How the router, not the client, repeats a failed request to the model.
            timeout: How long the router waits for the model.
            user: Your own id of the person on whose behalf the request is made.
            fallback_on_codes: The statuses after which the router turns to the next fallback, each
                once, from 400 to 599. If left out or null: 408, 429, 500, 502, 503, 504 and 529.

        Raises:
            APIErrorResponse: 401
            APIDefaultError: 4XX, 5XX

        Spec: POST /v2/router/embeddings
        """
        return await self._dispatcher.call_async(
            _CREATE,
            body={
                "input": one_of("create", input_=input_, input=input),
                "model": model,
                "cache": cache,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "fallbacks": fallbacks,
                "load_balancer": load_balancer,
                "name": name,
                "orq": orq,
                "retry": retry,
                "timeout": timeout,
                "user": user,
                "fallback_on_codes": fallback_on_codes,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            max_retries=max_retries,
            idempotency_key=idempotency_key,
        )

    def create_many(
        self,
        *,
        input: Iterable[models.CreateEmbeddingInput2TypedDict],
        model: str,
        cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]] = UNSET,
        load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None = None,
        name: str | None = None,
        orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None = None,
        retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None = None,
        timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None = None,
        user: str | None = None,
        fallback_on_codes: OptionalNullable[Sequence[int]] = UNSET,
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
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        max_retries: int | None = None,
    ) -> Bulk[models.CreateEmbeddingInput2TypedDict, models.Embedding, models.PublicEmbeddingUsage]:
        """Create embeddings, for any number of items.

        They are sent in batches, as requests of `create`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            input: The items: any iterable, of which only as much is read as is needed.
                `create_many_async` also takes async iterables.
            model: The embedding model, written `provider/model`.
            cache: Whether and how long the router may answer from its cache.
            dimensions: Length of the vectors wanted, for models that can shorten them.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text. The server sends numbers if it is left out.
            fallbacks: Models to try in turn when the chosen one fails.
            load_balancer: Models to share the requests among.
            name: Label of the request in traces; the router uses a name of its own if none is given.
            orq: Router options in their older place. Where an option is also given directly in the
                body, that one counts.
            retry: How the router, not the client, repeats a failed request to the model.
            timeout: How long the router waits for the model.
            user: Your own id of the person on whose behalf the request is made.
            fallback_on_codes: The statuses after which the router turns to the next fallback, each
                once, from 400 to 599. If left out or null: 408, 429, 500, 502, 503, 504 and 529.
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
            APIErrorResponse: 401
            APIDefaultError: 4XX, 5XX

        Spec: POST /v2/router/embeddings
        """
        return Bulk(
            self._dispatcher,
            _CREATE_MANY,
            input,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            body={
                "model": model,
                "cache": cache,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "fallbacks": fallbacks,
                "load_balancer": load_balancer,
                "name": name,
                "orq": orq,
                "retry": retry,
                "timeout": timeout,
                "user": user,
                "fallback_on_codes": fallback_on_codes,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            max_retries=max_retries,
        )

    def create_many_async(
        self,
        *,
        input: Iterable[models.CreateEmbeddingInput2TypedDict] | AsyncIterable[models.CreateEmbeddingInput2TypedDict],
        model: str,
        cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]] = UNSET,
        load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None = None,
        name: str | None = None,
        orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None = None,
        retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None = None,
        timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None = None,
        user: str | None = None,
        fallback_on_codes: OptionalNullable[Sequence[int]] = UNSET,
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
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        max_retries: int | None = None,
    ) -> AsyncBulk[models.CreateEmbeddingInput2TypedDict, models.Embedding, models.PublicEmbeddingUsage]:
        """Create embeddings, for any number of items.

        They are sent in batches, as requests of `create`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            input: The items: any iterable, of which only as much is read as is needed.
                `create_many_async` also takes async iterables.
            model: The embedding model, written `provider/model`.
            cache: Whether and how long the router may answer from its cache.
            dimensions: Length of the vectors wanted, for models that can shorten them.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text. The server sends numbers if it is left out.
            fallbacks: Models to try in turn when the chosen one fails.
            load_balancer: Models to share the requests among.
            name: Label of the request in traces; the router uses a name of its own if none is given.
            orq: Router options in their older place. Where an option is also given directly in the
                body, that one counts.
            retry: How the router, not the client, repeats a failed request to the model.
            timeout: How long the router waits for the model.
            user: Your own id of the person on whose behalf the request is made.
            fallback_on_codes: The statuses after which the router turns to the next fallback, each
                once, from 400 to 599. If left out or null: 408, 429, 500, 502, 503, 504 and 529.
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
            APIErrorResponse: 401
            APIDefaultError: 4XX, 5XX

        Spec: POST /v2/router/embeddings
        """
        return AsyncBulk(
            self._dispatcher,
            _CREATE_MANY,
            input,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            body={
                "model": model,
                "cache": cache,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "fallbacks": fallbacks,
                "load_balancer": load_balancer,
                "name": name,
                "orq": orq,
                "retry": retry,
                "timeout": timeout,
                "user": user,
                "fallback_on_codes": fallback_on_codes,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            max_retries=max_retries,
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
