# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `orders` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._pages import returning
from .._pages.cursors import PagesByCursor
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import BackoffStrategy, RetryConfig

_LIST: Operation[models.OrdersListAllPage] = Operation(
    "orders_list_all",
    "GET",
    "/orders",
    parameters=(
        Parameter("since", "query", lambda: str, name="placed_after"),
        Parameter("q", "query", lambda: models.OrdersListAllQ, name="search"),
    ),
    responses=(Response("200", "application/json", lambda: models.OrdersListAllPage),),
    tags=("shop",),
    pagination=PagesByCursor("cursor", argument="placed_after", next="result.orders.-1.placed"),
    call="store.orders.list",
)
_LIST_ASYNC: Operation[models.AsyncOrdersListAllPage] = returning(_LIST, lambda: models.AsyncOrdersListAllPage)

_PLACE: Operation[models.Order] = Operation(
    "orders_create",
    "POST",
    "/orders",
    bodies=(Body("application/json", lambda: models.OrderTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.Order),),
    retry=True,
    retries=RetryConfig("backoff", BackoffStrategy(5, 40, 1.5, 2000), False, ["409"], 3),
    call="store.orders.place",
)

_PURGE: Operation[None] = Operation(
    "purgeOrders", "DELETE", "/orders", responses=(Response("204"),), retries=None, call="store.orders.purge"
)


class Orders(Resource):
    """The `orders` operations."""

    def list(
        self,
        *,
        placed_after: str | None = None,
        search: models.OrdersListAllQ | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.OrdersListAllPage:
        """List orders, by a cursor of the last order.

        Spec: GET /orders
        """
        return self._dispatcher.call(
            _LIST,
            params={"placed_after": placed_after, "search": search},
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
        placed_after: str | None = None,
        search: models.OrdersListAllQ | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AsyncOrdersListAllPage:
        """List orders, by a cursor of the last order.

        Spec: GET /orders
        """
        return await self._dispatcher.call_async(
            _LIST_ASYNC,
            params={"placed_after": placed_after, "search": search},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def place(
        self,
        *,
        state: models.State,
        placed: str | None = None,
        urgency: models.OrderUrgency | None = None,
        channel: models.SalesChannel | None = None,
        size: models.OrderSize | None = None,
        colour: models.OrderColour | None = None,
        reason: models.OrderReason | None = None,
        remark: str | None = None,
        reference: str | None = None,
        customer: models.Buyer | models.BuyerTypedDict | None = None,
        part: models.SparePart | models.SparePartTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Place an order. It may be repeated, and has a policy of its own.

        Spec: POST /orders
        """
        return self._dispatcher.call(
            _PLACE,
            body={
                "state": state,
                "placed": placed,
                "urgency": urgency,
                "channel": channel,
                "size": size,
                "colour": colour,
                "reason": reason,
                "$note": remark,
                "ref": reference,
                "customer": customer,
                "part": part,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def place_async(
        self,
        *,
        state: models.State,
        placed: str | None = None,
        urgency: models.OrderUrgency | None = None,
        channel: models.SalesChannel | None = None,
        size: models.OrderSize | None = None,
        colour: models.OrderColour | None = None,
        reason: models.OrderReason | None = None,
        remark: str | None = None,
        reference: str | None = None,
        customer: models.Buyer | models.BuyerTypedDict | None = None,
        part: models.SparePart | models.SparePartTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Order:
        """Place an order. It may be repeated, and has a policy of its own.

        Spec: POST /orders
        """
        return await self._dispatcher.call_async(
            _PLACE,
            body={
                "state": state,
                "placed": placed,
                "urgency": urgency,
                "channel": channel,
                "size": size,
                "colour": colour,
                "reason": reason,
                "$note": remark,
                "ref": reference,
                "customer": customer,
                "part": part,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def purge(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A rule of the document gives this method its name.

        Spec: DELETE /orders
        """
        return self._dispatcher.call(
            _PURGE,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def purge_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A rule of the document gives this method its name.

        Spec: DELETE /orders
        """
        return await self._dispatcher.call_async(
            _PURGE,
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
        self.place = raw(parent.place)
        self.place_async = raw_async(parent.place_async)
        self.purge = raw(parent.purge)
        self.purge_async = raw_async(parent.purge_async)
