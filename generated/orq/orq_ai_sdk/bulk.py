# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""Methods for any number of items: what they return, and `mapper` for engines for large data.

docs/bulk-at-scale.md of sdkwright has examples: Ray, Dask, Spark, Polars, `datasets`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Never, Required, Unpack

from typing_extensions import TypedDict

from . import models
from ._bulk.bulk import AsyncBulk, Bulk
from ._bulk.mapper import ClientConfig, ManyMethod, Mapper, Worker, find_method
from ._bulk.options import CheckpointPath
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
    "OrqConfig",
    "RouterEmbeddingsCreateManyArguments",
    "mapper",
]


class OrqConfig(ClientConfig):
    """The options of the `Orq` that each worker makes. They can be pickled, and have no secrets.

    A worker reads these from its own environment: ORQ_API_KEY.
    """

    settings = SETTINGS
    secrets = {"api_key": "ORQ_API_KEY"}

    def __init__(
        self,
        *,
        server_idx: int | None = None,
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
                "server_idx": server_idx,
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
        from .client import Orq

        return Orq


class RouterEmbeddingsCreateManyArguments(TypedDict, total=False):
    """The arguments of `router.embeddings.create_many` but for its items, and the limits of the provider."""

    model: Required[str]
    cache: models.EmbeddingCacheConfig | models.EmbeddingCacheConfigTypedDict | None
    dimensions: int | None
    encoding_format: models.EncodingFormat | None
    fallbacks: OptionalNullable[Sequence[models.FallbackConfig | models.FallbackConfigTypedDict]]
    load_balancer: models.EmbeddingLoadBalancerConfig | models.EmbeddingLoadBalancerConfigTypedDict | None
    name: str | None
    orq: models.EmbeddingOrqParams | models.EmbeddingOrqParamsTypedDict | None
    retry: models.EmbeddingRetryConfig | models.EmbeddingRetryConfigTypedDict | None
    timeout: models.EmbeddingTimeoutConfig | models.EmbeddingTimeoutConfigTypedDict | None
    user: str | None
    fallback_on_codes: OptionalNullable[Sequence[int]]
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
    extra_headers: Mapping[str, str | None] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    max_retries: int | None


_METHODS: Mapping[str, ManyMethod] = {
    "router.embeddings.create_many": ManyMethod(
        "router.embeddings.create_many",
        "input",
        names=frozenset(
            RouterEmbeddingsCreateManyArguments.__required_keys__
            | RouterEmbeddingsCreateManyArguments.__optional_keys__
        ),
        required=frozenset(("model",)),
        vectors=True,
    )
}


def mapper(
    config: OrqConfig,
    method: Literal["router.embeddings.create_many"] = "router.embeddings.create_many",
    *,
    column: str,
    into: str,
    workers: int = 1,
    **arguments: Unpack[RouterEmbeddingsCreateManyArguments],
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
