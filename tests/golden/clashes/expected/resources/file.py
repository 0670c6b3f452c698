# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `file` operations."""

from __future__ import annotations

from builtins import list as _list
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

_LIST: Operation[models.File] = Operation(
    "list",
    "GET",
    "/file",
    parameters=(
        Parameter("since", "query", lambda: DateTime | str),
        Parameter("ids", "query", lambda: Items[Uuid | str]),
    ),
    responses=(Response("200", "application/json", lambda: models.File),),
    tags=("File",),
    call="file.list",
)

_ADD: Operation[_list[models.File]] = Operation(
    "addFile",
    "POST",
    "/file",
    bodies=(Body("application/json", lambda: models.FileTypedDict, flat=True, nullable=("any",)),),
    responses=(Response("200", "application/json", lambda: _list[models.File]),),
    tags=("File",),
    call="file.add",
)


class File(Resource):
    """The `file` operations."""

    def list(
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
    ) -> models.File:
        """Spec: GET /file"""
        return self._dispatcher.call(
            _LIST,
            params={"since": since, "ids": ids},
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
        since: datetime | str | None = None,
        ids: Sequence[UUID | str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.File:
        """Spec: GET /file"""
        return await self._dispatcher.call_async(
            _LIST,
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
        next: models.Page | models.PageTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.File]:
        """Spec: POST /file

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
        next: models.Page | models.PageTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.File]:
        """Spec: POST /file

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
    def with_raw_response(self) -> FileWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return FileWithRawResponse(self._raw())


class FileWithRawResponse:
    """The methods of `File`, returning `RawResponse`."""

    def __init__(self, parent: File) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
