# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `import_` operations."""

from __future__ import annotations

from builtins import list as _list
from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_ORDERS_CLASS_DROP_ALL: Operation[None] = Operation(
    "orders/{class}:drop-all",
    "DELETE",
    "/orders/{class}",
    parameters=(Parameter("class", "path", lambda: str, name="class_", required=True),),
    responses=(Response("204"),),
    tags=("import",),
    call="import_.orders_class_drop_all",
)

_LIST: Operation[_list[models.List]] = Operation(
    "list",
    "GET",
    "/lists",
    responses=(Response("200", "application/json", lambda: _list[models.List]),),
    tags=("import",),
    call="import_.list",
)


class Import(Resource):
    """The `import_` operations."""

    def orders_class_drop_all(
        self,
        *,
        class_: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /orders/{class}"""
        return self._dispatcher.call(
            _ORDERS_CLASS_DROP_ALL,
            params={"class_": class_},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def orders_class_drop_all_async(
        self,
        *,
        class_: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /orders/{class}"""
        return await self._dispatcher.call_async(
            _ORDERS_CLASS_DROP_ALL,
            params={"class_": class_},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.List]:
        """Spec: GET /lists"""
        return self._dispatcher.call(
            _LIST,
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
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.List]:
        """Spec: GET /lists"""
        return await self._dispatcher.call_async(
            _LIST,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ImportWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ImportWithRawResponse(self._raw())


class ImportWithRawResponse:
    """The methods of `Import`, returning `RawResponse`."""

    def __init__(self, parent: Import) -> None:
        self.orders_class_drop_all = raw(parent.orders_class_drop_all)
        self.orders_class_drop_all_async = raw_async(parent.orders_class_drop_all_async)
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
