# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `tag` operations."""

from __future__ import annotations

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

_GET_TAG: Operation[models.Tag] = Operation(
    "getTag",
    "GET",
    "/tag",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Tag),),
    tags=("Tag",),
    call="tag.get_tag",
)


class Tag(Resource):
    """The `tag` operations."""

    def get_tag(
        self,
        *,
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Tag:
        """Spec: GET /tag"""
        return self._dispatcher.call(
            _GET_TAG,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_tag_async(
        self,
        *,
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Tag:
        """Spec: GET /tag"""
        return await self._dispatcher.call_async(
            _GET_TAG,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> TagWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return TagWithRawResponse(self._raw())


class TagWithRawResponse:
    """The methods of `Tag`, returning `RawResponse`."""

    def __init__(self, parent: Tag) -> None:
        self.get_tag = raw(parent.get_tag)
        self.get_tag_async = raw_async(parent.get_tag_async)
