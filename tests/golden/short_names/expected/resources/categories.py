# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `categories` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[None] = Operation(
    "listCategories", "GET", "/categories", responses=(Response("204"),), tags=("categories",), call="categories.list"
)

_IMPORT_CATEGORY: Operation[None] = Operation(
    "importCategory",
    "POST",
    "/categories",
    responses=(Response("204"),),
    tags=("categories",),
    call="categories.import_category",
)

_CLOSE_CATEGORY: Operation[None] = Operation(
    "closeCategory",
    "PUT",
    "/categories",
    responses=(Response("204"),),
    tags=("categories",),
    call="categories.close_category",
)

_GET: Operation[None] = Operation(
    "getCategory",
    "GET",
    "/categories/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("categories",),
    call="categories.get",
)

_UPDATE: Operation[None] = Operation(
    "update",
    "PUT",
    "/categories/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("categories",),
    call="categories.update",
)

_UPDATE_CATEGORY: Operation[None] = Operation(
    "updateCategory",
    "PATCH",
    "/categories/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("categories",),
    call="categories.update_category",
)

_DELETE: Operation[None] = Operation(
    "categoryDelete",
    "DELETE",
    "/categories/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("categories",),
    call="categories.delete",
)


class Categories(Resource):
    """The `categories` operations."""

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /categories"""
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
    ) -> None:
        """Spec: GET /categories"""
        return await self._dispatcher.call_async(
            _LIST,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def import_category(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /categories"""
        return self._dispatcher.call(
            _IMPORT_CATEGORY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def import_category_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: POST /categories"""
        return await self._dispatcher.call_async(
            _IMPORT_CATEGORY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def close_category(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /categories"""
        return self._dispatcher.call(
            _CLOSE_CATEGORY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def close_category_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /categories"""
        return await self._dispatcher.call_async(
            _CLOSE_CATEGORY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def get(
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
        """Spec: GET /categories/{id}"""
        return self._dispatcher.call(
            _GET,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_async(
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
        """Spec: GET /categories/{id}"""
        return await self._dispatcher.call_async(
            _GET,
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
        """Spec: PUT /categories/{id}"""
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
        """Spec: PUT /categories/{id}"""
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

    def update_category(
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
        """Spec: PATCH /categories/{id}"""
        return self._dispatcher.call(
            _UPDATE_CATEGORY,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def update_category_async(
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
        """Spec: PATCH /categories/{id}"""
        return await self._dispatcher.call_async(
            _UPDATE_CATEGORY,
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
        """Spec: DELETE /categories/{id}"""
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
        """Spec: DELETE /categories/{id}"""
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

    @cached_property
    def with_raw_response(self) -> CategoriesWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return CategoriesWithRawResponse(self._raw())


class CategoriesWithRawResponse:
    """The methods of `Categories`, returning `RawResponse`."""

    def __init__(self, parent: Categories) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.import_category = raw(parent.import_category)
        self.import_category_async = raw_async(parent.import_category_async)
        self.close_category = raw(parent.close_category)
        self.close_category_async = raw_async(parent.close_category_async)
        self.get = raw(parent.get)
        self.get_async = raw_async(parent.get_async)
        self.update = raw(parent.update)
        self.update_async = raw_async(parent.update_async)
        self.update_category = raw(parent.update_category)
        self.update_category_async = raw_async(parent.update_category_async)
        self.delete = raw(parent.delete)
        self.delete_async = raw_async(parent.delete_async)
