# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `literal` operations."""

from __future__ import annotations

from builtins import int as _int
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, DateTime, Items, OptionalNullable, Uuid
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_INT: Operation[models.Literal] = Operation(
    "int",
    "GET",
    "/literal",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Literal),),
    tags=("Literal",),
    call="literal.int",
)


class Literal(Resource):
    """The `literal` operations."""

    def int(
        self,
        *,
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: _int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: _int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Literal:
        """Spec: GET /literal"""
        return self._dispatcher.call(
            _INT,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def int_async(
        self,
        *,
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: _int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: _int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Literal:
        """Spec: GET /literal"""
        return await self._dispatcher.call_async(
            _INT,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> LiteralWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return LiteralWithRawResponse(self._raw())


class LiteralWithRawResponse:
    """The methods of `Literal`, returning `RawResponse`."""

    def __init__(self, parent: Literal) -> None:
        self.int = raw(parent.int)
        self.int_async = raw_async(parent.int_async)
