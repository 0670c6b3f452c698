# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `words` operations."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Unpack

from .. import models
from .._bulk.bulk import AsyncBulk, Bulk
from .._bulk.operation import BulkOperation
from .._bulk.options import BulkOptions, BulkRequestOptions, CheckpointPath, OnError, Reporter
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, Items, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LOOK_UP_WORDS: Operation[list[models.LookUpWordsResponseBody]] = Operation(
    "lookUpWords",
    "GET",
    "/words",
    parameters=(
        Parameter("word", "query", lambda: Items[str], required=True),
        Parameter("language", "query", lambda: str),
    ),
    responses=(Response("200", "application/json", lambda: list[models.LookUpWordsResponseBody]),),
    security=(("key",),),
    tags=("words",),
    call="words.look_up_words",
)

_LOOK_UP_WORDS_MANY: BulkOperation[str, None] = BulkOperation(
    _LOOK_UP_WORDS,
    place="params",
    argument="word",
    name="word",
    value=lambda: str,
    results="",
    position="number",
    part="found.meaning",
    max_items=20,
)


class Words(Resource):
    """The `words` operations."""

    def look_up_words(
        self,
        *,
        word: Sequence[str],
        language: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.LookUpWordsResponseBody]:
        """Look words up.

        Args:
            language: Default: "en".

        Spec: GET /words
        """
        return self._dispatcher.call(
            _LOOK_UP_WORDS,
            params={"word": word, "language": language},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def look_up_words_async(
        self,
        *,
        word: Sequence[str],
        language: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.LookUpWordsResponseBody]:
        """Look words up.

        Args:
            language: Default: "en".

        Spec: GET /words
        """
        return await self._dispatcher.call_async(
            _LOOK_UP_WORDS,
            params={"word": word, "language": language},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def look_up_words_many(
        self,
        *,
        word: Iterable[str],
        language: str | None = None,
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
    ) -> Bulk[str, str, None]:
        """Look words up, for any number of items.

        They are sent in batches, as requests of `look_up_words`, several at the same time. The result
        is an iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            word: The items: any iterable, of which only as much is read as is needed.
                `look_up_words_many_async` also takes async iterables.
            language: Default: "en".
            batch_size: How many items each request has at most; else as many as the API takes.
            concurrency: How many requests may be on their way at the same time; fewer if the API is too
                busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            progress: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Spec: GET /words
        """
        return Bulk(
            self._dispatcher,
            _LOOK_UP_WORDS_MANY,
            word,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            params={"language": language},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def look_up_words_many_async(
        self,
        *,
        word: Iterable[str] | AsyncIterable[str],
        language: str | None = None,
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
    ) -> AsyncBulk[str, str, None]:
        """Look words up, for any number of items.

        They are sent in batches, as requests of `look_up_words`, several at the same time. The result
        is an iterator with a `BulkResult` for each item: its index, and its value or error.

        Args:
            word: The items: any iterable, of which only as much is read as is needed.
                `look_up_words_many_async` also takes async iterables.
            language: Default: "en".
            batch_size: How many items each request has at most; else as many as the API takes.
            concurrency: How many requests may be on their way at the same time; fewer if the API is too
                busy.
            ordered: Whether results come in the order of the items. Without it they come sooner.
            on_error: "raise" the error of an item, or "yield" it in its place and go on.
            checkpoint: A file that keeps results: the next call with it requests only what is missing.
            progress: True shows a bar, with the package tqdm; a function gets `BulkProgress`.
            requests_per_minute: How many requests are sent per minute at most.
            tokens_per_minute: How many tokens are sent per minute at most; four bytes count as one.

        Spec: GET /words
        """
        return AsyncBulk(
            self._dispatcher,
            _LOOK_UP_WORDS_MANY,
            word,
            BulkOptions(
                batch_size, concurrency, ordered, on_error, checkpoint, progress, requests_per_minute, tokens_per_minute
            ),
            params={"language": language},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> WordsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return WordsWithRawResponse(self._raw())


class WordsWithRawResponse:
    """The methods of `Words`, returning `RawResponse`."""

    def __init__(self, parent: Words) -> None:
        self.look_up_words = raw(parent.look_up_words)
        self.look_up_words_async = raw_async(parent.look_up_words_async)
