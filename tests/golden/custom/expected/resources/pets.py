# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `pets` operations."""

from __future__ import annotations

from builtins import list as _list
from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import _custom, models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_LIST: Operation[_list[models.Pet]] = Operation(
    "listPets",
    "GET",
    "/pets",
    responses=(Response("200", "application/json", lambda: _list[models.Pet]),),
    tags=("pets",),
    call="pets.list",
)


class Pets(_custom.Search, Resource):
    """The `pets` operations."""

    @cached_property
    def toys(self) -> _custom.Toys:
        """What pets play with."""
        return _custom.Toys(self._dispatcher)

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> _list[models.Pet]:
        """List pets

        Spec: GET /pets
        """
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
    ) -> _list[models.Pet]:
        """List pets

        Spec: GET /pets
        """
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
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return PetsWithRawResponse(self._raw())


class PetsWithRawResponse:
    """The methods of `Pets`, returning `RawResponse`."""

    def __init__(self, parent: Pets) -> None:
        self.list = raw(parent.list)
        self.list_async = raw_async(parent.list_async)
