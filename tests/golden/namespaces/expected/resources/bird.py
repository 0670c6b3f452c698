# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `bird` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_GET: Operation[None] = Operation(
    "get_v1_birds", "GET", "/v1/birds", responses=(Response("204"),), tags=("bird",), call="bird.get"
)

_BIRDS_GET: Operation[None] = Operation(
    "birds_get", "PUT", "/v1/birds", responses=(Response("204"),), tags=("bird",), call="bird.birds_get"
)

_GET_BY_ID_SONGS: Operation[None] = Operation(
    "get_v1_birds_by_id_songs",
    "GET",
    "/v1/birds/{id}/songs",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    tags=("bird",),
    call="bird.get_by_id_songs",
)


class Bird(Resource):
    """The `bird` operations."""

    def get(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /v1/birds"""
        return self._dispatcher.call(
            _GET,
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
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: GET /v1/birds"""
        return await self._dispatcher.call_async(
            _GET,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def birds_get(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /v1/birds"""
        return self._dispatcher.call(
            _BIRDS_GET,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def birds_get_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: PUT /v1/birds"""
        return await self._dispatcher.call_async(
            _BIRDS_GET,
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def get_by_id_songs(
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
        """Spec: GET /v1/birds/{id}/songs"""
        return self._dispatcher.call(
            _GET_BY_ID_SONGS,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_by_id_songs_async(
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
        """Spec: GET /v1/birds/{id}/songs"""
        return await self._dispatcher.call_async(
            _GET_BY_ID_SONGS,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> BirdWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return BirdWithRawResponse(self._raw())


class BirdWithRawResponse:
    """The methods of `Bird`, returning `RawResponse`."""

    def __init__(self, parent: Bird) -> None:
        self.get = raw(parent.get)
        self.get_async = raw_async(parent.get_async)
        self.birds_get = raw(parent.birds_get)
        self.birds_get_async = raw_async(parent.birds_get_async)
        self.get_by_id_songs = raw(parent.get_by_id_songs)
        self.get_by_id_songs_async = raw_async(parent.get_by_id_songs_async)
