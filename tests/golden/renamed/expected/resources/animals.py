# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `animals` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Unpack, cast, overload

from typing_extensions import deprecated

from .. import models, resources
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

# pyright: reportDeprecated=false
# mypy: disable-error-code="deprecated"


class Animals(Resource):
    """The `animals` operations."""

    @cached_property
    def old(self) -> resources.old.Old:
        """The `old` operations."""
        return resources.old.Old(self._dispatcher)

    @overload
    @deprecated("renamed to `pets.get`")
    def fetch(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.get`")
    def fetch(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.get`")
    def fetch(
        self,
        *,
        id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @deprecated("renamed to `pets.get`")
    def fetch(self, **arguments: Any) -> Any:
        """Renamed to `pets.get`."""
        return cast(Any, resources.pets.Pets(self._dispatcher).get)(**arguments)

    @overload
    @deprecated("renamed to `pets.get`")
    async def fetch_async(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.get`")
    async def fetch_async(
        self,
        *,
        pet_id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @overload
    @deprecated("renamed to `pets.get`")
    async def fetch_async(
        self,
        *,
        id: int,
        select: str | None = None,
        fields: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Pet: ...
    @deprecated("renamed to `pets.get`")
    async def fetch_async(self, **arguments: Any) -> Any:
        """Renamed to `pets.get`."""
        return await cast(Any, resources.pets.Pets(self._dispatcher).get_async)(**arguments)

    @cached_property
    def with_raw_response(self) -> AnimalsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return AnimalsWithRawResponse(self._raw())


class AnimalsWithRawResponse:
    """The methods of `Animals`, returning `RawResponse`."""

    def __init__(self, parent: Animals) -> None:
        self.fetch = raw(parent.fetch)
        self.fetch_async = raw_async(parent.fetch_async)
