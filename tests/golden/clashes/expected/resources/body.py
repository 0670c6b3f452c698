# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `body` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any, Unpack
from uuid import UUID

from typing_extensions import deprecated

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, DateTime, Items, OptionalNullable, Uuid
from .._runtime.operation import Body as _Body
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_TUPLE: Operation[models.Body] = Operation(
    "tuple",
    "GET",
    "/body",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.Body),),
    tags=("Body",),
    call="body.tuple",
)

_ADD: Operation[list[models.Body]] = Operation(
    "addBody",
    "POST",
    "/body",
    bodies=(_Body("application/json", lambda: models.BodyTypedDict, flat=True, nullable=("any",)),),
    responses=(Response("200", "application/json", lambda: list[models.Body]),),
    tags=("Body",),
    call="body.add",
)


class Body(Resource):
    """The `body` operations."""

    def tuple(
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
    ) -> models.Body:
        """Spec: GET /body"""
        return self._dispatcher.call(
            _TUPLE,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def tuple_async(
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
    ) -> models.Body:
        """Spec: GET /body"""
        return await self._dispatcher.call_async(
            _TUPLE,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @deprecated("`add` is deprecated by the API.")
    def add(
        self,
        *,
        id: UUID | str,
        list: Sequence[str] | None = None,
        dict: Mapping[str, float] | None = None,
        date: date | str | None = None,
        datetime: datetime | str | None = None,
        kind: models.FileKind | None = None,
        any: OptionalNullable[Any] = UNSET,
        next: models.Client | models.ClientTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Body]:
        """Spec: POST /body

        Args:
            kind: Default: "a".

        Deprecated.
        """
        return self._dispatcher.call(
            _ADD,
            body={
                "id": id,
                "list": list,
                "dict": dict,
                "date": date,
                "datetime": datetime,
                "kind": kind,
                "any": any,
                "next": next,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @deprecated("`add` is deprecated by the API.")
    async def add_async(
        self,
        *,
        id: UUID | str,
        list: Sequence[str] | None = None,
        dict: Mapping[str, float] | None = None,
        date: date | str | None = None,
        datetime: datetime | str | None = None,
        kind: models.FileKind | None = None,
        any: OptionalNullable[Any] = UNSET,
        next: models.Client | models.ClientTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Body]:
        """Spec: POST /body

        Args:
            kind: Default: "a".

        Deprecated.
        """
        return await self._dispatcher.call_async(
            _ADD,
            body={
                "id": id,
                "list": list,
                "dict": dict,
                "date": date,
                "datetime": datetime,
                "kind": kind,
                "any": any,
                "next": next,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> BodyWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return BodyWithRawResponse(self._raw())


class BodyWithRawResponse:
    """The methods of `Body`, returning `RawResponse`."""

    def __init__(self, parent: Body) -> None:
        self.tuple = raw(parent.tuple)
        self.tuple_async = raw_async(parent.tuple_async)
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
