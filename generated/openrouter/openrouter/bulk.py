# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Methods for any number of items: what they return, and `mapper` for engines for large data.

docs/bulk-at-scale.md of sdkwright has examples: Ray, Dask, Spark, Polars, `datasets`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Never, Required, Unpack

from . import models
from ._bulk.bulk import AsyncBulk, Bulk
from ._bulk.mapper import ClientConfig, ManyMethod, Mapper, Worker, find_method
from ._bulk.options import BulkRequestOptions, CheckpointPath
from ._bulk.results import BulkProgress, BulkResult
from ._runtime.client import Client
from ._runtime.model import UNSET, OptionalNullable
from ._runtime.options import Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS

__all__ = [
    "AsyncBulk",
    "Bulk",
    "BulkProgress",
    "BulkResult",
    "Mapper",
    "Worker",
    "OpenRouterConfig",
    "EmbeddingsGenerateManyArguments",
    "mapper",
]


class OpenRouterConfig(ClientConfig):
    """The options of the `OpenRouter` that each worker makes. They can be pickled, and have no secrets.

    A worker reads these from its own environment: OPENROUTER_API_KEY.
    """

    settings = SETTINGS
    secrets = {"api_key": "OPENROUTER_API_KEY"}

    def __init__(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        server: str | None = None,
        url_params: Mapping[str, str] | None = None,
        server_url: str | None = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None = None,
        deadline_ms: int | None = None,
        max_response_bytes: int | None = None,
        strict: bool = False,
        on_invalid: Literal["raise", "keep"] = "raise",
        default_headers: Mapping[str, str | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        timeout: OptionalNullable[float | Timeout] = UNSET,
        **refused: Never,
    ) -> None:
        super().__init__(
            {
                "http_referer": http_referer,
                "x_open_router_title": x_open_router_title,
                "x_open_router_categories": x_open_router_categories,
                "server": server,
                "url_params": url_params,
                "server_url": server_url,
                "retry_config": retry_config,
                "timeout_ms": timeout_ms,
                "deadline_ms": deadline_ms,
                "max_response_bytes": max_response_bytes,
                "strict": strict,
                "on_invalid": on_invalid,
                "default_headers": default_headers,
                "default_query": default_query,
                "max_retries": max_retries,
                "timeout": timeout,
            },
            refused,
        )

    def client_class(self) -> type[Client]:
        """The client, which is imported by its first use."""
        from .client import OpenRouter

        return OpenRouter


class EmbeddingsGenerateManyArguments(BulkRequestOptions, total=False):
    """The arguments of `embeddings.generate_many` but for its items, and the limits of the provider."""

    model: Required[str]
    http_referer: str | None
    x_open_router_title: str | None
    x_open_router_categories: str | None
    dimensions: int | None
    encoding_format: models.EncodingFormat | None
    input_type: str | None
    provider: OptionalNullable[models.ProviderPreferences | models.ProviderPreferencesTypedDict]
    session_id: str | None
    trace: models.TraceConfig | models.TraceConfigTypedDict | Mapping[str, Any] | None
    user: str | None
    batch_size: int | None
    concurrency: int
    checkpoint: CheckpointPath | None
    requests_per_minute: float | None
    tokens_per_minute: float | None
    retries: OptionalNullable[RetryConfig]
    server_url: str | None
    timeout_ms: int | None
    http_headers: Mapping[str, str | None] | None
    deadline_ms: int | None


_METHODS: Mapping[str, ManyMethod] = {
    "embeddings.generate_many": ManyMethod(
        "embeddings.generate_many",
        "input",
        names=frozenset(
            EmbeddingsGenerateManyArguments.__required_keys__ | EmbeddingsGenerateManyArguments.__optional_keys__
        ),
        required=frozenset(("model",)),
        vectors=True,
    )
}


def mapper(
    config: OpenRouterConfig,
    method: Literal["embeddings.generate_many"] = "embeddings.generate_many",
    *,
    column: str,
    into: str,
    workers: int = 1,
    **arguments: Unpack[EmbeddingsGenerateManyArguments],
) -> Mapper:
    """A function that adds the results of a method to a batch of rows. It can be pickled.

    It takes a dict of columns, a DataFrame of pandas or Polars, a Table or RecordBatch of pyarrow, or
    an iterator of such, and returns the same kind. A row without an item has neither a value nor an
    error.

    Args:
        config: the options of the client, which each process makes once and keeps.
        method: the method, by its path from the client.
        column: the column with the items.
        into: the column for the values; the text of errors is in the one whose name has `_error` behind
            it.
        workers: how many calls run at the same time, in all processes. Each gets its part of
            `concurrency`, `requests_per_minute` and `tokens_per_minute`.
        arguments: those of the method, but for its items.

    Raises:
        TypeError: an argument has a name that the method does not know, or one is missing.
    """
    found = find_method(config, _METHODS, method)
    return Mapper(config, found, column=column, into=into, workers=workers, arguments=arguments)
