# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `not_required` operations."""

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
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"

_GET_NOT_REQUIRED: Operation[models.NotRequired] = Operation(
    "getNotRequired",
    "GET",
    "/notrequired",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.NotRequired),),
    tags=("NotRequired",),
    call="not_required.get_not_required",
)

_ADD: Operation[list[models.NotRequired]] = Operation(
    "addNotRequired",
    "POST",
    "/notrequired",
    bodies=(Body("application/json", lambda: models.NotRequiredTypedDict, flat=True, nullable=("any",)),),
    responses=(Response("200", "application/json", lambda: list[models.NotRequired]),),
    tags=("NotRequired",),
    call="not_required.add",
)


class NotRequired(Resource):
    """The `not_required` operations."""

    def get_not_required(
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
    ) -> models.NotRequired:
        """Spec: GET /notrequired"""
        return self._dispatcher.call(
            _GET_NOT_REQUIRED,
            params={"since": since, "ids": ids},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_not_required_async(
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
    ) -> models.NotRequired:
        """Spec: GET /notrequired"""
        return await self._dispatcher.call_async(
            _GET_NOT_REQUIRED,
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
        next: models.BaseModel | models.BaseModelTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.NotRequired]:
        """Spec: POST /notrequired

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
        next: models.BaseModel | models.BaseModelTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.NotRequired]:
        """Spec: POST /notrequired

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
    def with_raw_response(self) -> NotRequiredWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return NotRequiredWithRawResponse(self._raw())


class NotRequiredWithRawResponse:
    """The methods of `NotRequired`, returning `RawResponse`."""

    def __init__(self, parent: NotRequired) -> None:
        self.get_not_required = raw(parent.get_not_required)
        self.get_not_required_async = raw_async(parent.get_not_required_async)
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
