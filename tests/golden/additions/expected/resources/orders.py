# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `orders` operations."""

from __future__ import annotations

from builtins import list as _list
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, Items, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[_list[models.Order]] = Operation(
    "list",
    "GET",
    "/orders",
    parameters=(
        Parameter("session", "cookie", lambda: str, style="cookie"),
        Parameter("seen", "cookie", lambda: Items[int], style="cookie"),
        Parameter("theme", "cookie", lambda: Items[str], style="cookie", explode=False),
    ),
    responses=(Response("200", "application/json", lambda: _list[models.Order]),),
    security=(("device",), ("old",)),
    tags=("new", "orders"),
    call="shop.orders.list",
)

_ADD: Operation[_list[models.Order]] = Operation(
    "add",
    "POST",
    "/orders",
    bodies=(Body("application/json", lambda: models.OrderTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: _list[models.Order]),),
    security=(("device",), ("old",)),
    tags=("orders",),
    call="shop.orders.add",
)

_FIND: Operation[_list[models.Order]] = Operation(
    "find",
    "QUERY",
    "/orders",
    bodies=(Body("application/json", lambda: models.FindRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: _list[models.Order]),),
    security=(("device",), ("old",)),
    tags=("orders",),
    call="shop.orders.find",
)

_COPY: Operation[None] = Operation(
    "copy",
    "COPY",
    "/orders",
    responses=(Response("204"),),
    security=(("device",), ("old",)),
    tags=("orders",),
    call="shop.orders.copy",
)

_LINK: Operation[None] = Operation(
    "link",
    "Link",
    "/orders",
    responses=(Response("204"),),
    security=(("device",), ("old",)),
    tags=("orders",),
    call="shop.orders.link",
)


class Orders(Resource):
    """Orders."""

    def list(
        self,
        *,
        session: str | None = None,
        seen: Sequence[int] | None = None,
        theme: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Order]:
        """Spec: GET /orders"""
        return self._dispatcher.call(
            _LIST,
            params={"session": session, "seen": seen, "theme": theme},
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
        session: str | None = None,
        seen: Sequence[int] | None = None,
        theme: Sequence[str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Order]:
        """Spec: GET /orders"""
        return await self._dispatcher.call_async(
            _LIST,
            params={"session": session, "seen": seen, "theme": theme},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def add(
        self,
        *,
        item: str,
        count: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Order]:
        """Spec: POST /orders"""
        return self._dispatcher.call(
            _ADD,
            body={"item": item, "count": count},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_async(
        self,
        *,
        item: str,
        count: int | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Order]:
        """Spec: POST /orders"""
        return await self._dispatcher.call_async(
            _ADD,
            body={"item": item, "count": count},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def find(
        self,
        *,
        word: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Order]:
        """Spec: QUERY /orders"""
        return self._dispatcher.call(
            _FIND,
            body={"word": word},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def find_async(
        self,
        *,
        word: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Order]:
        """Spec: QUERY /orders"""
        return await self._dispatcher.call_async(
            _FIND,
            body={"word": word},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def copy(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: COPY /orders"""
        return self._dispatcher.call(
            _COPY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def copy_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: COPY /orders"""
        return await self._dispatcher.call_async(
            _COPY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def link(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: Link /orders"""
        return self._dispatcher.call(
            _LINK,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def link_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: Link /orders"""
        return await self._dispatcher.call_async(
            _LINK,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return OrdersWithRawResponse(self._raw())


class OrdersWithRawResponse:
    """The methods of `Orders`, returning `RawResponse`."""

    def __init__(self, parent: Orders) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
        self.add = raw(parent.add)
        self.add_async = raw_async(parent.add_async)
        self.find = raw(parent.find)
        self.find_async = raw_async(parent.find_async)
        self.copy = raw(parent.copy)
        self.copy_async = raw_async(parent.copy_async)
        self.link = raw(parent.link)
        self.link_async = raw_async(parent.link_async)
