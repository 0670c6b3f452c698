# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""The `embeddings` operations."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Any, Unpack

from .. import models
from .._bulk.bulk import AsyncBulk, Bulk
from .._bulk.operation import BulkOperation
from .._bulk.options import BulkOptions, BulkRequestOptions, CheckpointPath, OnError, Reporter
from .._pages import returning
from .._pages.numbers import PagesByNumber
from .._runtime.client import Resource, raw, raw_async
from .._runtime.codecs import TEXT
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig


class GenerateAcceptEnum(StrEnum):
    """The media types that `generate` can answer with."""

    APPLICATION_JSON = "application/json"
    TEXT_EVENT_STREAM = "text/event-stream"


_GENERATE: Operation[models.CreateEmbeddingsResponseBody] = Operation(
    "createEmbeddings",
    "POST",
    "/embeddings",
    parameters=(
        Parameter("HTTP-Referer", "header", lambda: str, from_client="http_referer"),
        Parameter("X-OpenRouter-Title", "header", lambda: str, from_client="x_open_router_title"),
        Parameter("X-OpenRouter-Categories", "header", lambda: str, from_client="x_open_router_categories"),
    ),
    bodies=(
        Body(
            "application/json", lambda: models.CreateEmbeddingsRequestBodyTypedDict, flat=True, nullable=("provider",)
        ),
    ),
    responses=(
        Response("200", "application/json", lambda: models.CreateEmbeddingsResponseBody),
        Response("200", "text/event-stream", lambda: str, TEXT),
    ),
    errors=(
        Response("400", "application/json", lambda: models.BadRequestResponse),
        Response("401", "application/json", lambda: models.UnauthorizedResponse),
        Response("402", "application/json", lambda: models.PaymentRequiredResponse),
        Response("403", "application/json", lambda: models.ForbiddenResponse),
        Response("404", "application/json", lambda: models.NotFoundResponse),
        Response("408", "application/json", lambda: models.RequestTimeoutResponse),
        Response("413", "application/json", lambda: models.PayloadTooLargeResponse),
        Response("429", "application/json", lambda: models.TooManyRequestsResponse),
        Response("499", "application/json", lambda: models.ClientClosedRequestResponse),
        Response("500", "application/json", lambda: models.InternalServerResponse),
        Response("502", "application/json", lambda: models.BadGatewayResponse),
        Response("503", "application/json", lambda: models.ServiceUnavailableResponse),
        Response("504", "application/json", lambda: models.GatewayTimeoutResponse),
        Response("524", "application/json", lambda: models.EdgeNetworkTimeoutResponse),
        Response("529", "application/json", lambda: models.ProviderOverloadedResponse),
    ),
    security=(("apiKey",),),
    tags=("Embeddings",),
    retry=True,
    telemetry={
        "gen_ai.operation.name": "embeddings",
        "gen_ai.provider.name": "openrouter",
        "gen_ai.request.model": "$request.body#/model",
        "gen_ai.response.model": "$response.body#/model",
        "gen_ai.usage.input_tokens": "$response.body#/usage/prompt_tokens",
    },
    call="embeddings.generate",
)

_LIST_MODELS: Operation[models.ListEmbeddingsModelsResponse] = Operation(
    "listEmbeddingsModels",
    "GET",
    "/embeddings/models",
    parameters=(
        Parameter("HTTP-Referer", "header", lambda: str, from_client="http_referer"),
        Parameter("X-OpenRouter-Title", "header", lambda: str, from_client="x_open_router_title"),
        Parameter("X-OpenRouter-Categories", "header", lambda: str, from_client="x_open_router_categories"),
        Parameter("offset", "query", lambda: int | None, nullable=True),
        Parameter("limit", "query", lambda: int),
    ),
    responses=(Response("200", "application/json", lambda: models.ListEmbeddingsModelsResponse),),
    errors=(
        Response("400", "application/json", lambda: models.BadRequestResponse),
        Response("500", "application/json", lambda: models.InternalServerResponse),
    ),
    security=(("apiKey",),),
    tags=("Embeddings",),
    pagination=PagesByNumber("offset", argument="offset", limit="limit", limit_default=500),
    call="embeddings.list_models",
)
_LIST_MODELS_ASYNC: Operation[models.AsyncListEmbeddingsModelsResponse] = returning(
    _LIST_MODELS, lambda: models.AsyncListEmbeddingsModelsResponse
)

_GENERATE_MANY: BulkOperation[models.Embedding, models.CreateEmbeddingsUsage] = BulkOperation(
    _GENERATE,
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
    """Vectors for texts and media, and the models that make them."""

    def generate(
        self,
        *,
        input: models.InputUnionTypedDict,
        model: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        input_type: str | None = None,
        provider: OptionalNullable[models.ProviderPreferences | models.ProviderPreferencesTypedDict] = UNSET,
        session_id: str | None = None,
        trace: models.TraceConfig | models.TraceConfigTypedDict | Mapping[str, Any] | None = None,
        user: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: GenerateAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingsResponseBody:
        """Create embeddings

        Turns text, token ids, images or other media into embedding vectors. The router picks a provider
        that serves the model and fits the preferences.

        Args:
            input: What to embed.
            model: The embedding model, written `author/model`.
            http_referer: Address of your app; rankings count usage by it.
            x_open_router_title: Name of your app as rankings show it.
            x_open_router_categories: What kinds of app yours is, separated by commas.
            dimensions: Length of the vectors wanted, for models that can shorten them. At least 1.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text.
            input_type: What the vectors are for, such as a query or a document, in the words of the
                model.
            provider: Which providers may serve the request, and in which order.
            session_id: Your own id that groups related requests. At most 256 characters.
            trace: How the request appears in your tracing tool.
            user: Your own id of the person on whose behalf the request is made.
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.

        Raises:
            BadRequestResponseError: 400
            UnauthorizedResponseError: 401
            PaymentRequiredResponseError: 402
            ForbiddenResponseError: 403
            NotFoundResponseError: 404
            RequestTimeoutResponseError: 408
            PayloadTooLargeResponseError: 413
            TooManyRequestsResponseError: 429
            ClientClosedRequestResponseError: 499
            InternalServerResponseError: 500
            BadGatewayResponseError: 502
            ServiceUnavailableResponseError: 503
            GatewayTimeoutResponseError: 504
            EdgeNetworkTimeoutResponseError: 524
            ProviderOverloadedResponseError: 529
            OpenRouterDefaultError: 4XX, 5XX

        Spec: POST /embeddings
        """
        return self._dispatcher.call(
            _GENERATE,
            params={
                "http_referer": http_referer,
                "x_open_router_title": x_open_router_title,
                "x_open_router_categories": x_open_router_categories,
            },
            body={
                "input": input,
                "model": model,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "input_type": input_type,
                "provider": provider,
                "session_id": session_id,
                "trace": trace,
                "user": user,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    async def generate_async(
        self,
        *,
        input: models.InputUnionTypedDict,
        model: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        input_type: str | None = None,
        provider: OptionalNullable[models.ProviderPreferences | models.ProviderPreferencesTypedDict] = UNSET,
        session_id: str | None = None,
        trace: models.TraceConfig | models.TraceConfigTypedDict | Mapping[str, Any] | None = None,
        user: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        accept_header_override: GenerateAcceptEnum | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateEmbeddingsResponseBody:
        """Create embeddings

        Turns text, token ids, images or other media into embedding vectors. The router picks a provider
        that serves the model and fits the preferences.

        Args:
            input: What to embed.
            model: The embedding model, written `author/model`.
            http_referer: Address of your app; rankings count usage by it.
            x_open_router_title: Name of your app as rankings show it.
            x_open_router_categories: What kinds of app yours is, separated by commas.
            dimensions: Length of the vectors wanted, for models that can shorten them. At least 1.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text.
            input_type: What the vectors are for, such as a query or a document, in the words of the
                model.
            provider: Which providers may serve the request, and in which order.
            session_id: Your own id that groups related requests. At most 256 characters.
            trace: How the request appears in your tracing tool.
            user: Your own id of the person on whose behalf the request is made.
            accept_header_override: The media type to ask for. Where the result is not the JSON model,
                it is text or bytes. Without it, the server chooses among them, and prefers the first.

        Raises:
            BadRequestResponseError: 400
            UnauthorizedResponseError: 401
            PaymentRequiredResponseError: 402
            ForbiddenResponseError: 403
            NotFoundResponseError: 404
            RequestTimeoutResponseError: 408
            PayloadTooLargeResponseError: 413
            TooManyRequestsResponseError: 429
            ClientClosedRequestResponseError: 499
            InternalServerResponseError: 500
            BadGatewayResponseError: 502
            ServiceUnavailableResponseError: 503
            GatewayTimeoutResponseError: 504
            EdgeNetworkTimeoutResponseError: 524
            ProviderOverloadedResponseError: 529
            OpenRouterDefaultError: 4XX, 5XX

        Spec: POST /embeddings
        """
        return await self._dispatcher.call_async(
            _GENERATE,
            params={
                "http_referer": http_referer,
                "x_open_router_title": x_open_router_title,
                "x_open_router_categories": x_open_router_categories,
            },
            body={
                "input": input,
                "model": model,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "input_type": input_type,
                "provider": provider,
                "session_id": session_id,
                "trace": trace,
                "user": user,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
            accept=accept_header_override,
        )

    def list_models(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: OptionalNullable[int] = UNSET,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ListEmbeddingsModelsResponse:
        """List embedding models

        Lists the models that make embeddings, with their prices and abilities.

        Args:
            http_referer: Address of your app; rankings count usage by it.
            x_open_router_title: Name of your app as rankings show it.
            x_open_router_categories: What kinds of app yours is, separated by commas.
            offset: How many models to skip. The server starts with the first if it is left out. At
                least 0.
            limit: How many models to answer with at most. The server takes 500 if it is left out. From
                1 to 1000.

        Raises:
            BadRequestResponseError: 400
            InternalServerResponseError: 500
            OpenRouterDefaultError: 4XX, 5XX

        Spec: GET /embeddings/models
        """
        return self._dispatcher.call(
            _LIST_MODELS,
            params={
                "http_referer": http_referer,
                "x_open_router_title": x_open_router_title,
                "x_open_router_categories": x_open_router_categories,
                "offset": offset,
                "limit": limit,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_models_async(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: OptionalNullable[int] = UNSET,
        limit: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncListEmbeddingsModelsResponse:
        """List embedding models

        Lists the models that make embeddings, with their prices and abilities.

        Args:
            http_referer: Address of your app; rankings count usage by it.
            x_open_router_title: Name of your app as rankings show it.
            x_open_router_categories: What kinds of app yours is, separated by commas.
            offset: How many models to skip. The server starts with the first if it is left out. At
                least 0.
            limit: How many models to answer with at most. The server takes 500 if it is left out. From
                1 to 1000.

        Raises:
            BadRequestResponseError: 400
            InternalServerResponseError: 500
            OpenRouterDefaultError: 4XX, 5XX

        Spec: GET /embeddings/models
        """
        return await self._dispatcher.call_async(
            _LIST_MODELS_ASYNC,
            params={
                "http_referer": http_referer,
                "x_open_router_title": x_open_router_title,
                "x_open_router_categories": x_open_router_categories,
                "offset": offset,
                "limit": limit,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def generate_many(
        self,
        *,
        input: Iterable[str | Sequence[float] | models.Input | models.InputTypedDict],
        model: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        input_type: str | None = None,
        provider: OptionalNullable[models.ProviderPreferences | models.ProviderPreferencesTypedDict] = UNSET,
        session_id: str | None = None,
        trace: models.TraceConfig | models.TraceConfigTypedDict | Mapping[str, Any] | None = None,
        user: str | None = None,
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
    ) -> Bulk[
        str | Sequence[float] | models.Input | models.InputTypedDict, models.Embedding, models.CreateEmbeddingsUsage
    ]:
        """Create embeddings, for any number of items.

        They are sent in batches, as requests of `generate`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            input: The items: any iterable, of which only as much is read as is needed.
                `generate_many_async` also takes async iterables.
            model: The embedding model, written `author/model`.
            http_referer: Address of your app; rankings count usage by it.
            x_open_router_title: Name of your app as rankings show it.
            x_open_router_categories: What kinds of app yours is, separated by commas.
            dimensions: Length of the vectors wanted, for models that can shorten them. At least 1.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text.
            input_type: What the vectors are for, such as a query or a document, in the words of the
                model.
            provider: Which providers may serve the request, and in which order.
            session_id: Your own id that groups related requests. At most 256 characters.
            trace: How the request appears in your tracing tool.
            user: Your own id of the person on whose behalf the request is made.
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
            BadRequestResponseError: 400
            UnauthorizedResponseError: 401
            PaymentRequiredResponseError: 402
            ForbiddenResponseError: 403
            NotFoundResponseError: 404
            RequestTimeoutResponseError: 408
            PayloadTooLargeResponseError: 413
            TooManyRequestsResponseError: 429
            ClientClosedRequestResponseError: 499
            InternalServerResponseError: 500
            BadGatewayResponseError: 502
            ServiceUnavailableResponseError: 503
            GatewayTimeoutResponseError: 504
            EdgeNetworkTimeoutResponseError: 524
            ProviderOverloadedResponseError: 529
            OpenRouterDefaultError: 4XX, 5XX

        Spec: POST /embeddings
        """
        return Bulk(
            self._dispatcher,
            _GENERATE_MANY,
            input,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            params={
                "http_referer": http_referer,
                "x_open_router_title": x_open_router_title,
                "x_open_router_categories": x_open_router_categories,
            },
            body={
                "model": model,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "input_type": input_type,
                "provider": provider,
                "session_id": session_id,
                "trace": trace,
                "user": user,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def generate_many_async(
        self,
        *,
        input: (
            Iterable[str | Sequence[float] | models.Input | models.InputTypedDict]
            | AsyncIterable[str | Sequence[float] | models.Input | models.InputTypedDict]
        ),
        model: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        dimensions: int | None = None,
        encoding_format: models.EncodingFormat | None = None,
        input_type: str | None = None,
        provider: OptionalNullable[models.ProviderPreferences | models.ProviderPreferencesTypedDict] = UNSET,
        session_id: str | None = None,
        trace: models.TraceConfig | models.TraceConfigTypedDict | Mapping[str, Any] | None = None,
        user: str | None = None,
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
    ) -> AsyncBulk[
        str | Sequence[float] | models.Input | models.InputTypedDict, models.Embedding, models.CreateEmbeddingsUsage
    ]:
        """Create embeddings, for any number of items.

        They are sent in batches, as requests of `generate`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            input: The items: any iterable, of which only as much is read as is needed.
                `generate_many_async` also takes async iterables.
            model: The embedding model, written `author/model`.
            http_referer: Address of your app; rankings count usage by it.
            x_open_router_title: Name of your app as rankings show it.
            x_open_router_categories: What kinds of app yours is, separated by commas.
            dimensions: Length of the vectors wanted, for models that can shorten them. At least 1.
            encoding_format: `float` for a list of numbers, `base64` for the same numbers packed as
                text.
            input_type: What the vectors are for, such as a query or a document, in the words of the
                model.
            provider: Which providers may serve the request, and in which order.
            session_id: Your own id that groups related requests. At most 256 characters.
            trace: How the request appears in your tracing tool.
            user: Your own id of the person on whose behalf the request is made.
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
            BadRequestResponseError: 400
            UnauthorizedResponseError: 401
            PaymentRequiredResponseError: 402
            ForbiddenResponseError: 403
            NotFoundResponseError: 404
            RequestTimeoutResponseError: 408
            PayloadTooLargeResponseError: 413
            TooManyRequestsResponseError: 429
            ClientClosedRequestResponseError: 499
            InternalServerResponseError: 500
            BadGatewayResponseError: 502
            ServiceUnavailableResponseError: 503
            GatewayTimeoutResponseError: 504
            EdgeNetworkTimeoutResponseError: 524
            ProviderOverloadedResponseError: 529
            OpenRouterDefaultError: 4XX, 5XX

        Spec: POST /embeddings
        """
        return AsyncBulk(
            self._dispatcher,
            _GENERATE_MANY,
            input,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            params={
                "http_referer": http_referer,
                "x_open_router_title": x_open_router_title,
                "x_open_router_categories": x_open_router_categories,
            },
            body={
                "model": model,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
                "input_type": input_type,
                "provider": provider,
                "session_id": session_id,
                "trace": trace,
                "user": user,
            },
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
        self.generate = raw(parent.generate)
        self.generate_async = raw_async(parent.generate_async)
        self.list_models = raw(parent.list_models)
        self.list_models_async = raw_async(parent.list_models_async)
