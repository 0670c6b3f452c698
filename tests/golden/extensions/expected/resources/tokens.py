# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `tokens` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._pages import returning
from .._pages.cursors import PagesByCursor
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[models.ListTokensPage] = Operation(
    "listTokens",
    "GET",
    "/tokens",
    parameters=(Parameter("position", "query", lambda: str, name="start_at"),),
    responses=(Response("200", "application/json", lambda: models.ListTokensPage),),
    tags=("tokens",),
    pagination=PagesByCursor("cursor", argument="start_at", next="following"),
    call="tokens.list",
)
_LIST_ASYNC: Operation[models.AsyncListTokensPage] = returning(_LIST, lambda: models.AsyncListTokensPage)


class Tokens(Resource):
    """The `tokens` operations."""

    def list(
        self,
        *,
        start_at: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ListTokensPage:
        """List tokens, whose pages are described by the roles of parameters and properties.

        Spec: GET /tokens
        """
        return self._dispatcher.call(
            _LIST,
            params={"start_at": start_at},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_async(
        self,
        *,
        start_at: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncListTokensPage:
        """List tokens, whose pages are described by the roles of parameters and properties.

        Spec: GET /tokens
        """
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            params={"start_at": start_at},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> TokensWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return TokensWithRawResponse(self._raw())


class TokensWithRawResponse:
    """The methods of `Tokens`, returning `RawResponse`."""

    def __init__(self, parent: Tokens) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
