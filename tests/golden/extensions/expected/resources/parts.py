# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `parts` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._pages import returning
from .._pages.numbers import PagesByNumber
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[models.ListPartsPage] = Operation(
    "listParts",
    "GET",
    "/parts",
    parameters=(Parameter("number", "query", lambda: int), Parameter("size", "query", lambda: int)),
    responses=(Response("200", "application/json", lambda: models.ListPartsPage),),
    tags=("parts",),
    pagination=PagesByNumber("page", argument="number", limit="size", start=1),
    call="parts.list",
)
_LIST_ASYNC: Operation[models.AsyncListPartsPage] = returning(_LIST, lambda: models.AsyncListPartsPage)


class Parts(Resource):
    """The `parts` operations."""

    def list(
        self,
        *,
        number: int | None = None,
        size: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ListPartsPage:
        """List parts, by number of page.

        Spec: GET /parts
        """
        return self._dispatcher.call(
            _LIST,
            params={"number": number, "size": size},
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
        number: int | None = None,
        size: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncListPartsPage:
        """List parts, by number of page.

        Spec: GET /parts
        """
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            params={"number": number, "size": size},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> PartsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return PartsWithRawResponse(self._raw())


class PartsWithRawResponse:
    """The methods of `Parts`, returning `RawResponse`."""

    def __init__(self, parent: Parts) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
