# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `shops` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_GET_SHOP: Operation[models.Shop] = Operation(
    "getShop",
    "GET",
    "/shops/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("200", "application/json", lambda: models.Shop),),
    tags=("shops",),
    call="shops.get_shop",
)


class Shops(Resource):
    """The `shops` operations."""

    def get_shop(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Shop:
        """Get a shop

        Spec: GET /shops/{id}
        """
        return self._dispatcher.call(
            _GET_SHOP,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_shop_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Shop:
        """Get a shop

        Spec: GET /shops/{id}
        """
        return await self._dispatcher.call_async(
            _GET_SHOP,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> ShopsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return ShopsWithRawResponse(self._raw())


class ShopsWithRawResponse:
    """The methods of `Shops`, returning `RawResponse`."""

    def __init__(self, parent: Shops) -> None:
        self.get_shop = raw(parent.get_shop)
        self.get_shop_async = raw_async(parent.get_shop_async)
