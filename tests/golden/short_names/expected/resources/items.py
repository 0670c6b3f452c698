# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `items` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_READ_ITEMS: Operation[None] = Operation(
    "read_items", "GET", "/items", responses=(Response("204"),), tags=("items",), call="items.read_items"
)

_CREATE: Operation[None] = Operation(
    "create_item", "POST", "/items", responses=(Response("204"),), tags=("items",), call="items.create"
)

_DELETE_ITEMS: Operation[None] = Operation(
    "delete_items", "DELETE", "/items", responses=(Response("204"),), tags=("items",), call="items.delete_items"
)

_READ_ITEM: Operation[None] = Operation(
    "read_item",
    "GET",
    "/items/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("items",),
    call="items.read_item",
)

_UPDATE: Operation[None] = Operation(
    "updateAnItem",
    "PUT",
    "/items/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("items",),
    call="items.update",
)

_DELETE: Operation[None] = Operation(
    "delete_item",
    "DELETE",
    "/items/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("items",),
    call="items.delete",
)

_FIND_BY_COLOR: Operation[None] = Operation(
    "findItemsByColor",
    "GET",
    "/items/by-color/{color}",
    parameters=(Parameter("color", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("items",),
    call="items.find_by_color",
)

_LIST_LABELS: Operation[None] = Operation(
    "listItemLabels",
    "GET",
    "/items/{id}/labels",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("items",),
    call="items.list_labels",
)

_CREATE_LABEL_OF_ITEMS: Operation[None] = Operation(
    "create_label_of_items",
    "POST",
    "/items/{id}/labels",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("items",),
    call="items.create_label_of_items",
)


class Items(Resource):
    """The `items` operations."""

    def read_items(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /items"""
        return self._dispatcher.call(
            _READ_ITEMS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def read_items_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /items"""
        return await self._dispatcher.call_async(
            _READ_ITEMS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def create(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /items"""
        return self._dispatcher.call(
            _CREATE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def create_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /items"""
        return await self._dispatcher.call_async(
            _CREATE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def delete_items(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /items"""
        return self._dispatcher.call(
            _DELETE_ITEMS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def delete_items_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /items"""
        return await self._dispatcher.call_async(
            _DELETE_ITEMS,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def read_item(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /items/{id}"""
        return self._dispatcher.call(
            _READ_ITEM,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def read_item_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /items/{id}"""
        return await self._dispatcher.call_async(
            _READ_ITEM,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def update(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /items/{id}"""
        return self._dispatcher.call(
            _UPDATE,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def update_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /items/{id}"""
        return await self._dispatcher.call_async(
            _UPDATE,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def delete(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /items/{id}"""
        return self._dispatcher.call(
            _DELETE,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def delete_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /items/{id}"""
        return await self._dispatcher.call_async(
            _DELETE,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def find_by_color(
        self,
        *,
        color: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /items/by-color/{color}"""
        return self._dispatcher.call(
            _FIND_BY_COLOR,
            params={"color": color},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def find_by_color_async(
        self,
        *,
        color: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /items/by-color/{color}"""
        return await self._dispatcher.call_async(
            _FIND_BY_COLOR,
            params={"color": color},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def list_labels(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /items/{id}/labels"""
        return self._dispatcher.call(
            _LIST_LABELS,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def list_labels_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /items/{id}/labels"""
        return await self._dispatcher.call_async(
            _LIST_LABELS,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def create_label_of_items(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /items/{id}/labels"""
        return self._dispatcher.call(
            _CREATE_LABEL_OF_ITEMS,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def create_label_of_items_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /items/{id}/labels"""
        return await self._dispatcher.call_async(
            _CREATE_LABEL_OF_ITEMS,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ItemsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ItemsWithRawResponse(self._raw())


class ItemsWithRawResponse:
    """The methods of `Items`, returning `RawResponse`."""

    def __init__(self, parent: Items) -> None:
        self.read_items = raw(parent.read_items)
        self.read_items_async = raw_async(parent.read_items_async)
        self.create = raw(parent.create)
        self.create_async = raw_async(parent.create_async)
        self.delete_items = raw(parent.delete_items)
        self.delete_items_async = raw_async(parent.delete_items_async)
        self.read_item = raw(parent.read_item)
        self.read_item_async = raw_async(parent.read_item_async)
        self.update = raw(parent.update)
        self.update_async = raw_async(parent.update_async)
        self.delete = raw(parent.delete)
        self.delete_async = raw_async(parent.delete_async)
        self.find_by_color = raw(parent.find_by_color)
        self.find_by_color_async = raw_async(parent.find_by_color_async)
        self.list_labels = raw(parent.list_labels)
        self.list_labels_async = raw_async(parent.list_labels_async)
        self.create_label_of_items = raw(parent.create_label_of_items)
        self.create_label_of_items_async = raw_async(parent.create_label_of_items_async)
