# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `moderations` operations."""

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

_MODERATE: Operation[models.ModerateResponseBody] = Operation(
    "moderate",
    "POST",
    "/moderations",
    bodies=(Body("application/json", lambda: models.ModerateRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.ModerateResponseBody),),
    security=(("key",),),
    tags=("moderations",),
    call="moderations.moderate",
)

_MODERATE_MANY: BulkOperation[models.Verdict, None] = BulkOperation(
    _MODERATE, place="body", argument="texts", name="texts", value=lambda: models.Verdict, results="results"
)


class Moderations(Resource):
    """The `moderations` operations."""

    def moderate(
        self,
        *,
        texts: Sequence[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ModerateResponseBody:
        """Judge texts.

        Spec: POST /moderations
        """
        return self._dispatcher.call(
            _MODERATE,
            body={"texts": texts},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def moderate_async(
        self,
        *,
        texts: Sequence[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ModerateResponseBody:
        """Judge texts.

        Spec: POST /moderations
        """
        return await self._dispatcher.call_async(
            _MODERATE,
            body={"texts": texts},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def moderate_all(
        self,
        *,
        texts: Iterable[str],
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
    ) -> Bulk[str, models.Verdict, None]:
        """Judge texts, for any number of items.

        They are sent in batches, as requests of `moderate`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            texts: The items: any iterable, of which only as much is read as is needed.
                `moderate_all_async` also takes async iterables.
            batch_size: How many items each request has at most; else as many as the API takes.
            concurrency: How many requests may be on their way at the same time; fewer if the API is too
                busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            progress: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Spec: POST /moderations
        """
        return Bulk(
            self._dispatcher,
            _MODERATE_MANY,
            texts,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            body={},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def moderate_all_async(
        self,
        *,
        texts: Iterable[str] | AsyncIterable[str],
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
    ) -> AsyncBulk[str, models.Verdict, None]:
        """Judge texts, for any number of items.

        They are sent in batches, as requests of `moderate`, several at the same time. The result is an
        iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            texts: The items: any iterable, of which only as much is read as is needed.
                `moderate_all_async` also takes async iterables.
            batch_size: How many items each request has at most; else as many as the API takes.
            concurrency: How many requests may be on their way at the same time; fewer if the API is too
                busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            progress: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Spec: POST /moderations
        """
        return AsyncBulk(
            self._dispatcher,
            _MODERATE_MANY,
            texts,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            body={},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ModerationsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ModerationsWithRawResponse(self._raw())


class ModerationsWithRawResponse:
    """The methods of `Moderations`, returning `RawResponse`."""

    def __init__(self, parent: Moderations) -> None:
        self.moderate = raw(parent.moderate)
        self.moderate_async = raw_async(parent.moderate_async)
