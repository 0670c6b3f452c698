# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `response` operations."""

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
from .._runtime.operation import Body, Operation, Parameter
from .._runtime.operation import Response as _Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_GET_RESPONSE: Operation[models.Response] = Operation(
    "getResponse",
    "GET",
    "/response",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(_Response("200", "application/json", lambda: models.Response),),
    tags=("Response",),
    call="response.get_response",
)

_ADD: Operation[list[models.Response]] = Operation(
    "addResponse",
    "POST",
    "/response",
    bodies=(Body("application/json", lambda: models.ResponseTypedDict, flat=True, nullable=("any",)),),
    responses=(_Response("200", "application/json", lambda: list[models.Response]),),
    tags=("Response",),
    call="response.add",
)


class Response(Resource):
    """The `response` operations."""

    def get_response(
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
    ) -> models.Response:
        """Spec: GET /response"""
        return self._dispatcher.call(
            _GET_RESPONSE,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_response_async(
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
    ) -> models.Response:
        """Spec: GET /response"""
        return await self._dispatcher.call_async(
            _GET_RESPONSE,
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
        next: models.Operation | models.OperationTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Response]:
        """Spec: POST /response

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
        next: models.Operation | models.OperationTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.Response]:
        """Spec: POST /response

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
    def with_raw_response(self) -> ResponseWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ResponseWithRawResponse(self._raw())


class ResponseWithRawResponse:
    """The methods of `Response`, returning `RawResponse`."""

    def __init__(self, parent: Response) -> None:
        self.get_response = raw(parent.get_response)
        self.get_response_async = raw_async(parent.get_response_async)
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
