# Generated from specs/atoma/openapi.yaml; do not edit: change the document and generate again.
"""The `nodes` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.retry import RetryConfig

_CREATE_LOCK: Operation[models.NodesCreateLockResponse] = Operation(
    "nodes_create_lock",
    "POST",
    "/v1/nodes/lock",
    bodies=(
        Body(
            "application/json",
            lambda: models.NodesCreateLockRequestTypedDict,
            flat=True,
            nullable=("max_num_tokens", "timeout"),
        ),
    ),
    responses=(Response("200", "application/json", lambda: models.NodesCreateLockResponse),),
    errors=(
        Response("500", "application/json", lambda: models.AtomaErrorBody),
        Response("503", "application/json", lambda: models.AtomaErrorBody),
        Response("4XX", "application/json", lambda: models.AtomaErrorBody),
        Response("5XX", "application/json", lambda: models.AtomaErrorBody),
    ),
    security=(("bearerAuth",),),
    tags=("Nodes",),
    call="nodes.create_lock",
)


class Nodes(Resource):
    """The machines of the network that serve models."""

    def create_lock(
        self,
        *,
        model: str,
        max_num_tokens: OptionalNullable[int] = UNSET,
        timeout: OptionalNullable[int] = UNSET,
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
    ) -> models.NodesCreateLockResponse:
        """Lock a node

        Reserves a node that serves a model confidentially, and tells its public key.

        Args:
            model: The model that the node has to serve.
            max_num_tokens: How many tokens the node has to have left. At least 0.
            timeout: How long the lock holds, in seconds. At least 0.

        Raises:
            InternalServerError: 500
            ServiceUnavailableError: 503
            APIError: 4XX, 5XX

        Spec: POST /v1/nodes/lock
        """
        return self._dispatcher.call(
            _CREATE_LOCK,
            body={"model": model, "max_num_tokens": max_num_tokens, "timeout": timeout},
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

    async def create_lock_async(
        self,
        *,
        model: str,
        max_num_tokens: OptionalNullable[int] = UNSET,
        timeout: OptionalNullable[int] = UNSET,
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
    ) -> models.NodesCreateLockResponse:
        """Lock a node

        Reserves a node that serves a model confidentially, and tells its public key.

        Args:
            model: The model that the node has to serve.
            max_num_tokens: How many tokens the node has to have left. At least 0.
            timeout: How long the lock holds, in seconds. At least 0.

        Raises:
            InternalServerError: 500
            ServiceUnavailableError: 503
            APIError: 4XX, 5XX

        Spec: POST /v1/nodes/lock
        """
        return await self._dispatcher.call_async(
            _CREATE_LOCK,
            body={"model": model, "max_num_tokens": max_num_tokens, "timeout": timeout},
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

    @cached_property
    def with_raw_response(self) -> NodesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return NodesWithRawResponse(self._raw())


class NodesWithRawResponse:
    """The methods of `Nodes`, returning `RawResponse`."""

    def __init__(self, parent: Nodes) -> None:
        self.create_lock = raw(parent.create_lock)
        self.create_lock_async = raw_async(parent.create_lock_async)
