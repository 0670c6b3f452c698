# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `classifications` operations."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from functools import cached_property

from typing_extensions import deprecated

from .. import models
from .._bulk.bulk import AsyncBulk, Bulk
from .._bulk.operation import BulkOperation
from .._bulk.options import BulkOptions, CheckpointPath, OnError, Reporter
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_CLASSIFY: Operation[models.ClassifyResponseBody] = Operation(
    "classify",
    "POST",
    "/classifications",
    bodies=(Body("application/json", lambda: models.ClassifyRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.ClassifyResponseBody),),
    security=(("key",),),
    tags=("classifications",),
    call="classifications.classify",
)

_CLASSIFY_MANY: BulkOperation[str, None] = BulkOperation(
    _CLASSIFY,
    place="body",
    argument="documents",
    name="documents",
    value=lambda: str,
    results="output.items",
    part="label",
)


class Classifications(Resource):
    """The `classifications` operations."""

    @deprecated("`classify` is deprecated by the API.")
    def classify(
        self,
        *,
        documents: Sequence[models.Entry | models.EntryTypedDict],
        labels: Sequence[str],
        concurrency: int | None = None,
        timeout: int | None = None,
        progress: bool | None = None,
        bulk_progress: bool | None = None,
        options: Mapping[str, str] | None = None,
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
    ) -> models.ClassifyResponseBody:
        """Classify documents.

        The operation has arguments that are called like options of the method.

        Deprecated.

        Spec: POST /classifications
        """
        return self._dispatcher.call(
            _CLASSIFY,
            body={
                "documents": documents,
                "labels": labels,
                "concurrency": concurrency,
                "timeout": timeout,
                "progress": progress,
                "bulk_progress": bulk_progress,
                "options": options,
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

    @deprecated("`classify` is deprecated by the API.")
    async def classify_async(
        self,
        *,
        documents: Sequence[models.Entry | models.EntryTypedDict],
        labels: Sequence[str],
        concurrency: int | None = None,
        timeout: int | None = None,
        progress: bool | None = None,
        bulk_progress: bool | None = None,
        options: Mapping[str, str] | None = None,
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
    ) -> models.ClassifyResponseBody:
        """Classify documents.

        The operation has arguments that are called like options of the method.

        Deprecated.

        Spec: POST /classifications
        """
        return await self._dispatcher.call_async(
            _CLASSIFY,
            body={
                "documents": documents,
                "labels": labels,
                "concurrency": concurrency,
                "timeout": timeout,
                "progress": progress,
                "bulk_progress": bulk_progress,
                "options": options,
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

    @deprecated("`classify_many` is deprecated by the API.")
    def classify_many(
        self,
        *,
        documents: Iterable[models.Entry | models.EntryTypedDict],
        labels: Sequence[str],
        concurrency: int | None = None,
        timeout: int | None = None,
        progress: bool | None = None,
        bulk_progress: bool | None = None,
        options: Mapping[str, str] | None = None,
        batch_size: int | None = None,
        bulk_concurrency: int = 8,
        ordered: bool = True,
        on_error: OnError = "raise",
        checkpoint: CheckpointPath | None = None,
        bulk_progress_: bool | Reporter | None = None,
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
    ) -> Bulk[models.Entry | models.EntryTypedDict, str, None]:
        """Classify documents, for any number of items.

        They are sent in batches, as requests of `classify`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            documents: The items: any iterable, of which only as much is read as is needed.
                `classify_many_async` also takes async iterables.
            batch_size: How many items each request has at most; else as many as the API takes.
            bulk_concurrency: How many requests may be on their way at the same time; fewer if the API
                is too busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            bulk_progress_: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Deprecated.

        Spec: POST /classifications
        """
        return Bulk(
            self._dispatcher,
            _CLASSIFY_MANY,
            documents,
            BulkOptions(
                batch_size,
                bulk_concurrency,
                ordered,
                on_error,
                checkpoint,
                bulk_progress_,
                requests_per_minute,
                tokens_per_minute,
            ),
            body={
                "labels": labels,
                "concurrency": concurrency,
                "timeout": timeout,
                "progress": progress,
                "bulk_progress": bulk_progress,
                "options": options,
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

    @deprecated("`classify_many` is deprecated by the API.")
    def classify_many_async(
        self,
        *,
        documents: Iterable[models.Entry | models.EntryTypedDict] | AsyncIterable[models.Entry | models.EntryTypedDict],
        labels: Sequence[str],
        concurrency: int | None = None,
        timeout: int | None = None,
        progress: bool | None = None,
        bulk_progress: bool | None = None,
        options: Mapping[str, str] | None = None,
        batch_size: int | None = None,
        bulk_concurrency: int = 8,
        ordered: bool = True,
        on_error: OnError = "raise",
        checkpoint: CheckpointPath | None = None,
        bulk_progress_: bool | Reporter | None = None,
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
    ) -> AsyncBulk[models.Entry | models.EntryTypedDict, str, None]:
        """Classify documents, for any number of items.

        They are sent in batches, as requests of `classify`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            documents: The items: any iterable, of which only as much is read as is needed.
                `classify_many_async` also takes async iterables.
            batch_size: How many items each request has at most; else as many as the API takes.
            bulk_concurrency: How many requests may be on their way at the same time; fewer if the API
                is too busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            bulk_progress_: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Deprecated.

        Spec: POST /classifications
        """
        return AsyncBulk(
            self._dispatcher,
            _CLASSIFY_MANY,
            documents,
            BulkOptions(
                batch_size,
                bulk_concurrency,
                ordered,
                on_error,
                checkpoint,
                bulk_progress_,
                requests_per_minute,
                tokens_per_minute,
            ),
            body={
                "labels": labels,
                "concurrency": concurrency,
                "timeout": timeout,
                "progress": progress,
                "bulk_progress": bulk_progress,
                "options": options,
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
    def with_raw_response(self) -> ClassificationsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ClassificationsWithRawResponse(self._raw())


class ClassificationsWithRawResponse:
    """The methods of `Classifications`, returning `RawResponse`."""

    def __init__(self, parent: Classifications) -> None:
        self.classify = raw(parent.classify)
        self.classify_async = raw_async(parent.classify_async)
