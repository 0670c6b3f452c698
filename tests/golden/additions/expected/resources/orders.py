# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `orders`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, List, Optional

from .. import models
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, Items

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import RetryConfig
    from .._runtime.model import OptionalNullable

_LIST: Operation[List[models.Order]] = Operation(
    "list",
    "GET",
    "/orders",
    parameters=(
        Parameter("session", "cookie", lambda: str, style="cookie"),
        Parameter("seen", "cookie", lambda: Items[int], style="cookie"),
        Parameter("theme", "cookie", lambda: Items[str], style="cookie", explode=False),
    ),
    responses=(Response("200", "application/json", lambda: List[models.Order]),),
    security=(("device",), ("old",)),
    tags=("new", "orders"),
)

_ADD: Operation[List[models.Order]] = Operation(
    "add",
    "POST",
    "/orders",
    bodies=(Body("application/json", lambda: models.OrderTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: List[models.Order]),),
    security=(("device",), ("old",)),
    tags=("orders",),
)

_FIND: Operation[List[models.Order]] = Operation(
    "find",
    "QUERY",
    "/orders",
    bodies=(Body("application/json", lambda: models.FindRequestBodyTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: List[models.Order]),),
    security=(("device",), ("old",)),
    tags=("orders",),
)

_COPY: Operation[None] = Operation(
    "copy", "COPY", "/orders", responses=(Response("204"),), security=(("device",), ("old",)), tags=("orders",)
)

_LINK: Operation[None] = Operation(
    "link", "Link", "/orders", responses=(Response("204"),), security=(("device",), ("old",)), tags=("orders",)
)


class Orders(Resource):
    """Orders."""

    def list(
        self,
        *,
        session: Optional[str] = None,
        seen: Optional[Items[int]] = None,
        theme: Optional[Items[str]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Order]:
        """Spec: GET /orders"""
        return self._dispatcher.call(
            _LIST,
            params={"session": session, "seen": seen, "theme": theme},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def list_async(
        self,
        *,
        session: Optional[str] = None,
        seen: Optional[Items[int]] = None,
        theme: Optional[Items[str]] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Order]:
        """The same as `list`, awaited."""
        return await self._dispatcher.call_async(
            _LIST,
            params={"session": session, "seen": seen, "theme": theme},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def add(
        self,
        *,
        item: str,
        count: Optional[int] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Order]:
        """Spec: POST /orders"""
        return self._dispatcher.call(
            _ADD,
            body={"item": item, "count": count},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def add_async(
        self,
        *,
        item: str,
        count: Optional[int] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Order]:
        """The same as `add`, awaited."""
        return await self._dispatcher.call_async(
            _ADD,
            body={"item": item, "count": count},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def find(
        self,
        *,
        word: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Order]:
        """Spec: QUERY /orders"""
        return self._dispatcher.call(
            _FIND,
            body={"word": word},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def find_async(
        self,
        *,
        word: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> List[models.Order]:
        """The same as `find`, awaited."""
        return await self._dispatcher.call_async(
            _FIND,
            body={"word": word},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def copy(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: COPY /orders"""
        return self._dispatcher.call(
            _COPY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def copy_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `copy`, awaited."""
        return await self._dispatcher.call_async(
            _COPY,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    def link(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """Spec: Link /orders"""
        return self._dispatcher.call(
            _LINK,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
        )

    async def link_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        deadline_ms: Optional[int] = None,
    ) -> None:
        """The same as `link`, awaited."""
        return await self._dispatcher.call_async(
            _LINK,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
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
