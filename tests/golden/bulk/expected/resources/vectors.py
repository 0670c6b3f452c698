# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `vectors` operations."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Unpack

from .. import models
from .._bulk.bulk import AsyncBulk, Bulk
from .._bulk.operation import BulkOperation
from .._bulk.options import BulkOptions, BulkRequestOptions, CheckpointPath, OnError, Reporter
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, Either, Items, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_UPSERT_VECTORS: Operation[models.UpsertVectorsResponseBody] = Operation(
    "upsertVectors",
    "PUT",
    "/vectors",
    bodies=(Body("application/json", lambda: Items[Either[models.Entry, models.EntryTypedDict]]),),
    responses=(Response("200", "application/json", lambda: models.UpsertVectorsResponseBody),),
    security=(("key",),),
    tags=("vectors",),
    call="vectors.upsert_vectors",
)

_UPSERT_VECTORS_MANY: BulkOperation[int, None] = BulkOperation(
    _UPSERT_VECTORS, place="whole", argument="", name="body", value=lambda: int, part="upserted"
)


class Vectors(Resource):
    """The `vectors` operations."""

    def upsert_vectors(
        self,
        *,
        body: Sequence[models.Entry | models.EntryTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.UpsertVectorsResponseBody:
        """Add vectors, or replace them.

        Spec: PUT /vectors
        """
        return self._dispatcher.call(
            _UPSERT_VECTORS,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def upsert_vectors_async(
        self,
        *,
        body: Sequence[models.Entry | models.EntryTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.UpsertVectorsResponseBody:
        """Add vectors, or replace them.

        Spec: PUT /vectors
        """
        return await self._dispatcher.call_async(
            _UPSERT_VECTORS,
            body=body,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def upsert_all(
        self,
        *,
        body: Iterable[models.Entry | models.EntryTypedDict],
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
    ) -> Bulk[models.Entry | models.EntryTypedDict, int, None]:
        """Add vectors, or replace them, for any number of items.

        They are sent in batches, as requests of `upsert_vectors`, several at the same time. The result
        is an iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            body: The items: any iterable, of which only as much is read as is needed.
                `upsert_all_async` also takes async iterables.
            batch_size: How many items each request has at most; else as many as the API takes.
            concurrency: How many requests may be on their way at the same time; fewer if the API is too
                busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            progress: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Spec: PUT /vectors
        """
        return Bulk(
            self._dispatcher,
            _UPSERT_VECTORS_MANY,
            body,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def upsert_all_async(
        self,
        *,
        body: Iterable[models.Entry | models.EntryTypedDict] | AsyncIterable[models.Entry | models.EntryTypedDict],
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
    ) -> AsyncBulk[models.Entry | models.EntryTypedDict, int, None]:
        """Add vectors, or replace them, for any number of items.

        They are sent in batches, as requests of `upsert_vectors`, several at the same time. The result
        is an iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            body: The items: any iterable, of which only as much is read as is needed.
                `upsert_all_async` also takes async iterables.
            batch_size: How many items each request has at most; else as many as the API takes.
            concurrency: How many requests may be on their way at the same time; fewer if the API is too
                busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            progress: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Spec: PUT /vectors
        """
        return AsyncBulk(
            self._dispatcher,
            _UPSERT_VECTORS_MANY,
            body,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> VectorsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return VectorsWithRawResponse(self._raw())


class VectorsWithRawResponse:
    """The methods of `Vectors`, returning `RawResponse`."""

    def __init__(self, parent: Vectors) -> None:
        self.upsert_vectors = raw(parent.upsert_vectors)
        self.upsert_vectors_async = raw_async(parent.upsert_vectors_async)
