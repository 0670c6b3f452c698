# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `orders` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack, overload

from .. import models
from .._pages import returning
from .._pages.cursors import PagesByCursor
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable, Unset
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions, Timeout
from .._runtime.retry import RetryConfig
from .._spellings import one_of

_CREATE: Operation[models.Order] = Operation(
    "createOrder",
    "POST",
    "/orders",
    parameters=(Parameter("idempotency-key", "header", lambda: str, name="idempotency_key"),),
    bodies=(Body("application/json", lambda: models.OrderTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.Order),),
    security=(("key",),),
    tags=("orders",),
    idempotency_header="idempotency-key",
    call="orders.create",
)

_LIST: Operation[models.Orders] = Operation(
    "listOrders",
    "GET",
    "/orders",
    parameters=(Parameter("page", "query", lambda: str),),
    responses=(Response("200", "application/json", lambda: models.Orders),),
    security=(("key",),),
    tags=("orders",),
    call="orders.list",
)

_SEARCH: Operation[models.SearchOrdersPage] = Operation(
    "searchOrders",
    "POST",
    "/orders/search",
    bodies=(Body("application/json", lambda: models.SearchOrdersRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.SearchOrdersPage),),
    security=(("key",),),
    tags=("orders",),
    idempotency_header="Request-Key",
    pagination=PagesByCursor("cursor", argument="page", body=True, next="next_"),
    call="orders.search",
)
_SEARCH_ASYNC: Operation[models.AsyncSearchOrdersPage] = returning(_SEARCH, lambda: models.AsyncSearchOrdersPage)

_REPLACE: Operation[models.Order] = Operation(
    "replaceOrder",
    "PUT",
    "/orders/{id}",
    parameters=(
        Parameter("id", "path", lambda: str, required=True),
        Parameter("X-Idempotency-Key", "header", lambda: str, name="x_idempotency_key"),
    ),
    bodies=(Body("application/json", lambda: models.OrderTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.Order),),
    security=(("key",),),
    tags=("orders",),
    idempotency_header="X-Idempotency-Key",
    call="orders.replace",
)


class Orders2(Resource):
    """The `orders` operations."""

    def create(
        self,
        *,
        item: str,
        idempotency_key: str | None = None,
        count: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: OptionalNullable[float | Timeout] = UNSET,
        max_retries: int | None = None,
    ) -> models.Order:
        """The key is required by the API, and made by the SDK.

        Args:
            idempotency_key: By it, the server recognizes the order. At most 255 characters. A random
                one for each call if it is left out.

        Spec: POST /orders
        """
        return self._dispatcher.call(
            _CREATE,
            params={"idempotency_key": idempotency_key},
            body={"item": item, "count": count},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            max_retries=max_retries,
        )

    async def create_async(
        self,
        *,
        item: str,
        idempotency_key: str | None = None,
        count: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: OptionalNullable[float | Timeout] = UNSET,
        max_retries: int | None = None,
    ) -> models.Order:
        """The key is required by the API, and made by the SDK.

        Args:
            idempotency_key: By it, the server recognizes the order. At most 255 characters. A random
                one for each call if it is left out.

        Spec: POST /orders
        """
        return await self._dispatcher.call_async(
            _CREATE,
            params={"idempotency_key": idempotency_key},
            body={"item": item, "count": count},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
            max_retries=max_retries,
        )

    def list(
        self,
        *,
        page: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Orders:
        """Safe to repeat, and has no key.

        Spec: GET /orders
        """
        return self._dispatcher.call(
            _LIST,
            params={"page": page},
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
        page: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Orders:
        """Safe to repeat, and has no key.

        Spec: GET /orders
        """
        return await self._dispatcher.call_async(
            _LIST,
            params={"page": page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    def search(
        self,
        *,
        text: str,
        page: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.SearchOrdersPage: ...
    @overload
    def search(
        self,
        *,
        words: str,
        page: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.SearchOrdersPage: ...

    def search(
        self,
        *,
        text: str | Unset = UNSET,
        words: str | Unset = UNSET,
        page: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.SearchOrdersPage:
        """Each page has a key of its own, in the header that sdk.toml names.

        Spec: POST /orders/search
        """
        return self._dispatcher.call(
            _SEARCH,
            body={"text": one_of("search", text=text, words=words), "page": page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @overload
    async def search_async(
        self,
        *,
        text: str,
        page: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncSearchOrdersPage: ...
    @overload
    async def search_async(
        self,
        *,
        words: str,
        page: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncSearchOrdersPage: ...

    async def search_async(
        self,
        *,
        text: str | Unset = UNSET,
        words: str | Unset = UNSET,
        page: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncSearchOrdersPage:
        """Each page has a key of its own, in the header that sdk.toml names.

        Spec: POST /orders/search
        """
        return await self._dispatcher.call_async(
            _SEARCH_ASYNC,
            body={"text": one_of("search", text=text, words=words), "page": page},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def replace(
        self,
        *,
        id: str,
        item: str,
        x_idempotency_key: str | None = None,
        count: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Declares a key, although its method is safe to repeat.

        Args:
            x_idempotency_key: A random one for each call if it is left out.

        Spec: PUT /orders/{id}
        """
        return self._dispatcher.call(
            _REPLACE,
            params={"id": id, "x_idempotency_key": x_idempotency_key},
            body={"item": item, "count": count},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def replace_async(
        self,
        *,
        id: str,
        item: str,
        x_idempotency_key: str | None = None,
        count: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Declares a key, although its method is safe to repeat.

        Args:
            x_idempotency_key: A random one for each call if it is left out.

        Spec: PUT /orders/{id}
        """
        return await self._dispatcher.call_async(
            _REPLACE,
            params={"id": id, "x_idempotency_key": x_idempotency_key},
            body={"item": item, "count": count},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> Orders2WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return Orders2WithRawResponse(self._raw())


class Orders2WithRawResponse:
    """The methods of `Orders2`, returning `RawResponse`."""

    def __init__(self, parent: Orders2) -> None:
        self.create = raw(parent.create)
        self.create_async = raw_async(parent.create_async)
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.search = raw(parent.search)
        self.search_async = raw_async(parent.search_async)
        self.replace = raw(parent.replace)
        self.replace_async = raw_async(parent.replace_async)
